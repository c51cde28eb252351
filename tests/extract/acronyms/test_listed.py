"""Tests that lists of abbreviations define what stands on each line, and other lines do not."""

import pytest
from analysis_builder import analysis_of, words_of_span

from extract.acronyms.acronyms import find_definitions


def _pairs(text: str) -> list[tuple[str, str]]:
    return [
        (words_of_span(text, d.short), words_of_span(text, d.long))
        for d in find_definitions(analysis_of(text))
    ]


_ENGLISH = [
    ("AHTU", "Anti-Human Trafficking Unit"),
    ("BMET", "Bureau of Manpower, Employment and Training"),
    ("DWF", "Domestic Workers Federation"),
    ("TIP", "trafficking in persons"),
]
_FRENCH = [
    ("ANAEM", "Agence nationale de l'accueil des étrangers et des migrations"),
    ("OSC", "organisations de la société civile"),
]
_SPANISH = [
    ("INM", "Instituto Nacional de Migración"),
    ("CNDH", "Comisión Nacional de los Derechos Humanos"),
]


@pytest.mark.parametrize("mark", ["\t", "   ", " - ", " – ", ": ", " : ", " = ", " | "])
@pytest.mark.parametrize(
    ("heading", "rows"),
    [
        ("List of abbreviations", _ENGLISH),
        ("ABBREVIATIONS AND ACRONYMS", _ENGLISH),
        ("2. Acronyms used in this report", _ENGLISH),
        ("Sigles et acronymes", _FRENCH),
        ("Liste des abréviations", _FRENCH),
        ("SIGLAS", _SPANISH),
        ("Lista de siglas y acrónimos", _SPANISH),
    ],
)
def test_each_line_below_a_heading_defines_one(
    heading: str, rows: list[tuple[str, str]], mark: str
) -> None:
    text = f"{heading}\n\n" + "\n".join(f"{short}{mark}{long}" for short, long in rows)

    assert _pairs(text) == rows


def test_without_a_heading_several_lines_make_a_list() -> None:
    text = "\n".join(f"• {short} – {long}" for short, long in _ENGLISH)

    assert _pairs(text) == _ENGLISH


def test_long_forms_may_stand_first() -> None:
    rows = _ENGLISH[:3]
    text = "Acronyms\n" + "\n".join(f"{long}\t{short}" for short, long in rows)

    assert sorted(_pairs(text)) == sorted(rows)


def test_under_a_heading_letters_may_be_of_another_language() -> None:
    text = (
        "List of acronyms\nOIM\tInternational Organization for Migration\n"
        "ILO\tInternational Labour Organization\nWCL\tWorld Confederation of Labour"
    )

    assert ("OIM", "International Organization for Migration") in _pairs(text)


def test_a_long_form_goes_on_in_the_next_line() -> None:
    text = (
        "Abbreviations\nESCAP\tEconomic and Social Commission for Asia\nand the Pacific\n"
        "ILO\tInternational Labour Organization"
    )

    assert _pairs(text)[0][1].split()[-2:] == ["the", "Pacific"]


@pytest.mark.parametrize(
    "text",
    [
        "KENYA - Trace Harbour\nNEPAL - Well Fund\nGHANA - Reef Circle",
        "ILO: the world of work",
        "A\tAnnex\nB\tBudget\nC\tContents",
        "NGO\tHarbour Circle\nUN\tWell Fund\nNHRI\tReef Commission",
        "TEL: 02 123 456\nFAX: 02 123 457\nURL: none known",
    ],
)
def test_other_lines_with_a_mark_define_nothing(text: str) -> None:
    assert _pairs(text) == []


@pytest.mark.parametrize("lead", ["", "1\t", "2. "])
def test_a_short_form_stands_in_the_cell_beside_its_name_in_a_table_of_more(lead: str) -> None:
    text = (
        f"Name\tShort\tSeat\n{lead}Reef Recruitment Watch\tRRW\tLima, Peru\twages\n\n"
        f"{lead}Harbour Circle Fund\tPeru\tfees\n{lead}WFN\tWell Fund of Nepal\tNepal\n"
    )
    assert _pairs(text) == [("RRW", "Reef Recruitment Watch"), ("WFN", "Well Fund of Nepal")]
