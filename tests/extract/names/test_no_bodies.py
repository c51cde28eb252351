"""Tests words in capitals that are no body's name where they stand, and ends of names."""

import pytest
from analysis_builder import analysis_of

from extract.acronyms.acronyms import find_definitions
from extract.model import Span
from extract.names.linking import Knowledge, defined_meanings
from extract.names.no_bodies import is_demanded, is_party_to_case
from extract.names.organisation_trimming import trim_name, without_amount
from extract.names.place_refusals import is_date, is_part_of_name
from extract.names.places import find_place_names
from extract.words import find_words
from ontology.authority import organisations
from ontology.gazetteer import gazetteer


def _span(text: str, surface: str) -> Span:
    return Span(text.index(surface), text.index(surface) + len(surface))


@pytest.mark.parametrize(
    ("text", "surface", "found"),
    [
        ("In V.C.L. and A.N. v. the United Kingdom, the Court", "V.C.L.", True),
        ("In V.C.L. and A.N. v. the United Kingdom, the Court", "A.N.", True),
        ("R (on the application of TDM) v Northgate Council", "TDM", True),
        ("The I.L.O. and the U.N. met.", "I.L.O.", False),
        ("GRETA visited France.", "GRETA", False),
    ],
)
def test_initials_in_the_name_of_a_case_are_no_body(text: str, surface: str, found: bool) -> None:  # noqa: FBT001
    assert is_party_to_case(text, _span(text, surface)) is found


@pytest.mark.parametrize(
    ("text", "surface", "found"),
    [
        ("We ask it to:\n(b) Amend article 13 of the Code", "Amend", True),
        ("• Repeal the law", "Repeal", True),
        ("The group Repeal met the minister", "Repeal", False),
    ],
)
def test_what_a_list_demands_is_no_body(text: str, surface: str, found: bool) -> None:  # noqa: FBT001
    assert is_demanded(text, _span(text, surface)) is found


@pytest.mark.parametrize(
    ("text", "surface", "found"),
    [
        ("our office in Leeds, and in August our choir", "August", True),
        ("as of Dec-19.", "Dec-19", True),
        ("water later in August2. This", "August", True),
        ("They live in August, Georgia", "August", False),
        ("the town of March", "March", False),
    ],
)
def test_a_month_behind_in_is_no_place(text: str, surface: str, found: bool) -> None:  # noqa: FBT001
    assert is_date(text, _span(text, surface)) is found


def test_the_world_is_no_place() -> None:
    text = "It sold devices in 11 countries around the World, and in Accra, Lagos and Lomé."
    found = find_place_names(analysis_of(text), find_words(text), gazetteer())
    assert "World" not in {text[n.span.start : n.span.end] for n in found}


def test_a_name_ends_before_the_label_of_the_next_line() -> None:
    text = "IOM; Mennonite Relief Committee\nApologies: Tourism Board"
    trimmed = trim_name(text, _span(text, "Mennonite Relief Committee\nApologies"))
    assert trimmed == _span(text, "Mennonite Relief Committee")


def test_a_name_ends_before_the_currency_of_a_sum() -> None:
    text = "It granted the Harbour Circle EUR 14,000."
    assert without_amount(text, _span(text, "Harbour Circle EUR")) == _span(text, "Harbour Circle")


def test_a_short_form_stands_for_the_whole_of_a_known_name() -> None:
    text = (
        "GRETA, the Group of Experts on Action against Trafficking in Human Beings, has urged"
        " Nepal to act."
    )
    analysis = analysis_of(text)
    knowledge = Knowledge(organisations(), gazetteer())
    meanings = defined_meanings(analysis, find_definitions(analysis), knowledge)
    meant = meanings["GRETA"]
    assert meant is not None
    assert meant.entity.entity_id == "organisation/greta"


@pytest.mark.parametrize(
    ("text", "surface", "found"),
    [
        ("hit by tropical storm Amanda in May", "Amanda", True),
        ("la tormenta tropical Julia", "Julia", True),
        ("the party United Russia", "Russia", True),
        ("storms in Amanda, Ohio", "Amanda", False),
        ("After the hurricane Honduras asked for help.", "Honduras", False),
        ("Tras el huracán Honduras pidió ayuda.", "Honduras", False),
        ("the united Jamaica of 1962", "Jamaica", False),
    ],
)
def test_a_party_or_a_storm_is_no_place(text: str, surface: str, found: bool) -> None:  # noqa: FBT001
    assert is_part_of_name(text, _span(text, surface)) is found
