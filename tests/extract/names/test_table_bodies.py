"""What stands below `Organisation` in a table is a body, whatever town is called so."""

from dataclasses import replace

import pytest
from guessed_analysis import analysis_of

from extract.acronyms.acronyms import find_definitions
from extract.analysis import NameGuess
from extract.model import Span
from extract.names.guess_splitting import split_guesses
from extract.names.linking import Knowledge, defined_names
from extract.names.organisations import find_organisation_names
from extract.names.table_bodies import table_bodies
from extract.words import find_words
from ontology.authority import organisations
from ontology.gazetteer import gazetteer


def bodies(text: str) -> list[str]:
    return [text[span.start : span.end] for span in table_bodies(text, gazetteer())]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Name\tOrganisation\tCountry\nAda Uzqa\tZiteng\tPeru\nBea\tAtina\t", ["Ziteng", "Atina"]),
        ("L\n| Nombre | Institución |\n| Ada | Casa Reef |\n| Bea | IPTK |", ["Casa Reef", "IPTK"]),
        ("Nom\tStructure\tTél.\nAda\tTerre Rouge\t70 00", ["Terre Rouge"]),
        ("Name\tOrganisation\nAda\tIndependent\nBea\t-\nCai\tNepal\nDee\tn/a", []),
        ("Name\tOrganisation\nReef Net\tMaria Uneborg", []),
        ("Organisation\tName\nReef Net\tAda\nUzqenka", ["Reef Net"]),
        ("Organisation\tName\tAge\nReef Net\tAda\t30\nUzqenka\t31", ["Reef Net"]),
        ("Name\tCountry\nFlorence\tItaly", []),
        ("NAME   ORG   TEL\nAda   KELIN   0722\n", ["KELIN"]),
        ("Town   Operator     Donor\nLima   Atina        Reef Sun\n", ["Atina", "Reef Sun"]),
        ("No.  Name  Organisation\n1  Ada  Ziteng\n2  Bea  Atina\n", ["Ziteng", "Atina"]),
        ("# | Name | Organisation\n1 | Ada | Ziteng\n2 | Bea | Atina\n", ["Ziteng", "Atina"]),
        ("Organisation of work\nIt was good.", []),
        (
            "| Organisation | Town |\n| Reef Union (RU) | Lima |\n| Well (Peru) | Lima |\n",
            ["Reef Union", "Well (Peru)"],
        ),
    ],
)
def test_a_column_of_bodies_is_read(text: str, found: list[str]) -> None:
    assert bodies(text) == found


def test_the_heads_of_columns_are_no_bodies_and_no_name_runs_over_two_columns() -> None:
    text = "Name         Organisation        Country\nMaria Uno    Reef Foundation     Peru\n"
    guesses = NameGuess(Span(13, 33), "ORG"), NameGuess(Span(41, 68), "ORG")
    split = split_guesses(replace(analysis_of(text), guesses=guesses), gazetteer())
    names = find_organisation_names(split, find_words(text))
    assert [text[n.span.start : n.span.end] for n in names] == ["Reef Foundation"]


def test_two_spaces_in_a_line_of_prose_part_no_name() -> None:
    text = "The  Ministry  of  Labour  met.  The  Reef  Foundation  came.\n"
    words = find_words(text)
    assert [w.text for w in words if not w.joined][1:] == []


def test_the_short_form_of_a_cell_that_holds_a_body_is_one_though_no_word_of_it_says_so() -> None:
    text = "Organisation\tShort\tSeat\nReef Ledger Forward\tRLF\tLima\n\nRLF took part."
    analysis = analysis_of(text, GPE="RLF")
    definitions = find_definitions(analysis)
    named = defined_names(
        analysis, find_words(text), definitions, Knowledge(organisations(), gazetteer())
    )
    assert [text[n.span.start : n.span.end] for n in named] == ["Reef Ledger Forward", "RLF", "RLF"]
