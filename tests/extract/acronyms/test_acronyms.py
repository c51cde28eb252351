"""Tests which short forms a document defines, and how far their long forms reach."""

import time

import pytest
from analysis_builder import analysis_of, words_of_span
from hypothesis import given
from hypothesis import strategies as st

from extract.acronyms.acronyms import find_definitions


def _pairs(text: str) -> list[tuple[str, str]]:
    return [
        (words_of_span(text, d.short), words_of_span(text, d.long))
        for d in find_definitions(analysis_of(text))
    ]


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        (
            "the Global Alliance Against Traffic in Women (GAATW) met",
            "GAATW",
            "Global Alliance Against Traffic in Women",
        ),
        (
            "It wrote to UNODC (United Nations Office on Drugs and Crime) in May",
            "UNODC",
            "United Nations Office on Drugs and Crime",
        ),
        (
            "It did Business Process Re-engineering (BPR).",
            "BPR",
            "Business Process Re-engineering",
        ),
        (
            "l'Organisation internationale pour les migrations (OIM) a dit",
            "OIM",
            "Organisation internationale pour les migrations",
        ),
        (
            "la Organización Internacional para las Migraciones (OIM) dijo",
            "OIM",
            "Organización Internacional para las Migraciones",
        ),
        (
            "Selon la Centrale unitaire des travailleurs du Pérou (CUT), la loi dort.",
            "CUT",
            "Centrale unitaire des travailleurs du Pérou",
        ),
        (
            "la Commission nationale de lutte contre la traite des personnes du Niger (CNLTP) a",
            "CNLTP",
            "Commission nationale de lutte contre la traite des personnes du Niger",
        ),
        (
            "many non-governmental organisations (NGOs) said",
            "NGOs",
            "non-governmental organisations",
        ),
        (
            "the United Nations Entity for Gender Equality and the Empowerment of Women (UN-Women)",
            "UN-Women",
            "United Nations Entity for Gender Equality and the Empowerment of Women",
        ),
        (
            "by the International Organization for Standardization (ISO).",
            "ISO",
            "International Organization for Standardization",
        ),
        (
            "Deputy Director, United Nations Entity for Gender Equality (UN-Women)",
            "UN-Women",
            "United Nations Entity for Gender Equality",
        ),
        (
            "the Federation of Associations for Harbour Women (FONSELUD)",
            "FONSELUD",
            "Federation of Associations for Harbour Women",
        ),
        ("the Eurasian Economic Community (EurAsEC) met", "EurAsEC", "Eurasian Economic Community"),
        ("at 40 parts per billion (ppb) of ozone", "ppb", "parts per billion"),
        (
            "the Centre for Trade and Harbours (CTH/REEF)",
            "CTH",
            "Centre for Trade and Harbours",
        ),
        (
            "the Centre for Trade/Reef Centre (CT/RC)",
            "CT/RC",
            "Centre for Trade/Reef Centre",
        ),
        ("with men who have sex with men (MSM)", "MSM", "men who have sex with men"),
        (
            "el Comité de América Latina y el Caribe para la Defensa de los Derechos de las"
            " Mujeres (CLADEM) pide",
            "CLADEM",
            "Comité de América Latina y el Caribe para la Defensa de los Derechos de las Mujeres",
        ),
        (
            "the League of Arab States (LAS)",
            "LAS",
            "League of Arab States",
        ),
        (
            "the Organization of American States (OAS)",
            "OAS",
            "Organization of American States",
        ),
        (
            'the Harbour Circle Protocol on Fair Recruitment (hereinafter the "Harbour Protocol")',
            "Harbour Protocol",
            "Harbour Circle Protocol on Fair Recruitment",
        ),
        (
            "the Feminist Participatory Action Research (hereafter, FPAR) project",
            "FPAR",
            "Feminist Participatory Action Research",
        ),
    ],
)
def test_a_definition_gives_the_short_form_and_all_of_the_long_one(
    text: str, short: str, long: str
) -> None:
    assert _pairs(text) == [(short, long)]


def test_each_of_several_definitions_in_a_sentence_is_found() -> None:
    text = "the World Health Organization (WHO) and the Harbour Legal Aid Circle (HLAC) agreed"
    assert _pairs(text) == [
        ("WHO", "World Health Organization"),
        ("HLAC", "Harbour Legal Aid Circle"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "the report (see page 4) was late",
        "three states (Nepal, India) agreed",
        "part (a) and part (IV) of the text",
        "resolution 93 (IV) was adopted",
        "They left early (XYZ) and came back",
        "() ( ) (( [",
        "",
        "the report of the Working Group on Slovenia (A/HRC/14/15), with its views",
        "as the Human Rights Council decided (A/HRC/RES/5/1)",
    ],
)
def test_brackets_that_define_nothing_are_left_alone(text: str) -> None:
    assert _pairs(text) == []


def test_a_long_form_stays_within_its_sentence() -> None:
    text = "They work on Global matters. Alliance for Labour (GAL) is new."
    assert ("GAL", "Global matters. Alliance for Labour") not in _pairs(text)


@given(st.text(alphabet="ABCab (),'’\"-\n", max_size=120))
def test_any_text_gives_spans_within_it(text: str) -> None:
    for found in find_definitions(analysis_of(text)):
        assert found.short.end <= len(text)
        assert found.long.end <= len(text)
        assert not found.short.overlaps(found.long)


@pytest.mark.parametrize("line", ["(" * 1_000_000, "A (AB) " * 14_000, "(the the " * 110_000])
def test_a_hostile_line_takes_no_longer_than_its_length(line: str) -> None:
    began = time.process_time()
    find_definitions(analysis_of(line))
    assert time.process_time() - began < 20


def test_a_code_behind_its_list_is_no_short_form() -> None:
    assert find_definitions(analysis_of("Reef International Airport (IATA: TUL) opened.")) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "We met XENATRAHOZ (National Federation of Reef Workers) in Lima",
            [("XENATRAHOZ", "National Federation of Reef Workers")],
        ),
        (
            "and QUIRAPAX (Women Weavers Union) spoke",
            [("QUIRAPAX", "Women Weavers Union")],
        ),
        ("The OSCE (Network of Field Offices) came", []),  # may be a part of a known body
        ("She is an MEP (National Reef Union)", []),
        ("sent to QUIRAPAX (Office of Reef Affairs)", []),
        ("QUIRAPAX (national union of workers) came", []),
    ],
)
def test_a_body_called_by_letters_of_another_language_is_told_in_brackets(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert _pairs(text) == found
