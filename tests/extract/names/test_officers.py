"""Who holds an office behind a body's name is no part of it, and is masked."""

import pytest
from guessed_analysis import analysis_of, surface

from extract.model import Span
from extract.names.guess_splitting import split_guesses
from extract.names.officers import body_before, body_beside_office, officer_behind
from extract.names.organisations import find_organisation_names
from extract.words import find_words
from ontology.gazetteer import gazetteer


@pytest.mark.parametrize(
    ("name", "body", "person"),
    [
        ("Reef Police Spokeswoman Maria Uneborg", "Reef Police", "Maria Uneborg"),
        ("Reef Bank Market President Maria Uneborg", "Reef Bank", "Maria Uneborg"),
        ("Senate Majority Leader Maria E. Uneborg", "Senate", "Maria E. Uneborg"),
        ("Reef Network Executive Director Talla Uneborg", "Reef Network", "Talla Uneborg"),
        ("BRV Coordinator Maria", "BRV", "Maria"),
        ("BRV Programme Coordinator Mark Uneborg", "BRV Programme", "Mark Uneborg"),
        ("Senate President Bill M. Uneborg", "Senate", "Bill M. Uneborg"),
        ("Senate President Pro Tem Maria Uneborg", "Senate", "Maria Uneborg"),
        ("City Manager Maria Uneborg", None, "Maria Uneborg"),
    ],
)
def test_a_body_ends_before_who_holds_an_office_in_it(
    name: str, body: str | None, person: str
) -> None:
    held = officer_behind(name, 0, len(name))
    assert held is not None
    assert held["name"] == person
    span = body_before(name, 0, held.start())
    assert (span and name[span.start : span.end]) == body


@pytest.mark.parametrize(
    "name",
    [
        "Chief Uneborg Foundation",
        "Office of the High Commissioner Human Rights",
        "Attorney General Office",
        "Director Maria Uneborg",
        "General Assembly",
        "World Food Programme",
    ],
)
def test_what_is_called_after_an_officer_or_a_matter_is_whole(name: str) -> None:
    assert officer_behind(name, 0, len(name)) is None


@pytest.mark.parametrize(
    ("text", "name", "kept"),
    [
        ("Reef Network Executive Director Talla", "Reef Network Executive", "Reef Network"),
        ("Reef Congress of Nepali President Talla", "Reef Congress of Nepali", "Reef Congress"),
        ("Reef Executive met", "Reef Executive", "Reef Executive"),
        ("Department of Emergency Management Director", "Department of Emergency Management",
         "Department of Emergency Management"),
    ],
)  # fmt: skip
def test_what_belongs_to_the_office_behind_is_left_out(text: str, name: str, kept: str) -> None:
    span = body_beside_office(text, Span(0, len(name)))
    assert text[span.start : span.end] == kept


def test_a_guess_of_both_is_a_body_and_a_person() -> None:
    text = "Then Reef Police Spokeswoman Maria Uneborg said no."
    analysis = analysis_of(text, ORG="Reef Police Spokeswoman Maria Uneborg")
    found = split_guesses(analysis, gazetteer())
    assert [(g.label, surface(text, g.span)) for g in found.guesses] == [
        ("ORG", "Reef Police"),
        ("PERSON", "Maria Uneborg"),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the Committee of the People's Assembly Mustafa El-Uneborg", "People's Assembly"),
        ("However, Senate Majority Leader Maria Uneborg spoke.", "Senate"),
        ("the Reef Library Board of Trustees Maria J. Uneborg met", "Board of Trustees"),
    ],
)
def test_a_pattern_ends_before_a_person(text: str, names: str) -> None:
    found = find_organisation_names(analysis_of(text), find_words(text))
    assert [surface(text, n.span) for n in found if surface(text, n.span).endswith(names)]
    assert not any("Mustafa" in surface(text, n.span) or "Maria" in surface(text, n.span)
                   for n in found)  # fmt: skip


def test_an_office_and_who_holds_it_is_no_body() -> None:
    text = "It would require a waiver, said coalition Executive Director Maria Uneborg."
    assert list(find_organisation_names(analysis_of(text), find_words(text))) == []
