"""Which names of one text are one body: acronyms, short names, bare heads; never when two fit."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.names.body_names import BodyName
from extract.names.organisation_aliases import head_of, same_bodies
from ontology.gazetteer import gazetteer
from ontology.names import minted_id

SURFACES = [
    "Blue Reef Foundation for the Visual Arts",
    "Blue Reef Foundation",
    "BRF",
    "the Foundation",
    "Harbour Circle Institute",
    "Harbour Circle",
    "the Institute",
    "Ministry of Labour of Nepal",
    "Ministry of Labour",
    "Northern Airlines",
    "Northern",
]


def body(surface: str) -> BodyName:
    return BodyName(surface, minted_id("organisation", surface), surface, settled=False)


def same(*surfaces: str) -> dict[str, str]:
    return same_bodies([body(surface) for surface in surfaces], gazetteer())


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("UBR", "University of Blue Reef"),
        ("Blue Reef Foundation", "Blue Reef Foundation for the Visual Arts"),
        ("Blue Reef", "Blue Reef Foundation"),
        ("the Society", "Society of the Harbour"),
        ("this Court", "Harbour Arbitration Court"),
        ("Home Office", "United Kingdom Home Office"),
        ("Civil Defence Authority", "Nepal's Civil Defence Authority"),
        ("Ministry of Labour", "Ministry of Labour of Nepal"),
        ("la Comisión", "Comisión Harbour de Derechos"),
        ("Northern", "Northern Airlines"),
        ("UBR Point", "University of Blue Reef at Point"),
        ("the House", "House of Delegates"),
        ("Blue Jays", "Dhaka Blue Jays"),
        ("RT", "ReefTalla"),
        ("HPP", "Harbour People's Party"),
        ("Harbour People Party", "Harbour People's Party"),
    ],
)
def test_a_short_name_is_the_body_whose_name_it_shortens(short: str, long: str) -> None:
    assert same(short, long) == {short: minted_id("organisation", long)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Harbour Voices", "Harbour Voices Nepal"),
        ("the House", "White House"),
        ("Blue Reef Network", "Blue Reef Foundation"),
        ("University of Blue Reef", "University of Blue Reef at Harbour Point"),
        ("BRN", "Harbour Circle Institute"),
        ("the Court", "Harbour Institute"),
        ("Council", "Council"),
        ("Blue Jays", "Nepal Blue Jays"),
        ("Uneborg Fund", "Talla Uneborg Fund for Hope"),
    ],
)
def test_a_branch_a_sister_or_a_stranger_is_another_body(one: str, other: str) -> None:
    assert same(one, other) == {}


def test_a_short_form_that_fits_two_bodies_stays_itself() -> None:
    assert same("the Institute", "Harbour Institute", "Blue Reef Institute") == {}
    assert same("BRI", "Blue Reef Institute", "Borough Road Initiative") == {}


def test_what_an_authority_file_or_the_text_says_is_not_decided_again() -> None:
    settled = BodyName("BRF", "organisation/brf", "Board of River Fisheries", settled=True)
    assert same_bodies([settled, body("Blue Reef Foundation")], gazetteer()) == {}


def test_what_the_text_says_to_be_one_is_one() -> None:
    names = [body("Blue Reef Foundation"), body("Harbour Fund"), body("HF")]
    found = same_bodies(names, gazetteer(), {"Harbour Fund": "Blue Reef Foundation"})
    whole = minted_id("organisation", "Blue Reef Foundation")
    assert found == {"Harbour Fund": whole, "HF": whole}


def test_what_a_file_knows_is_meant_where_the_text_gives_another_name() -> None:
    known = BodyName("Harbour Fund", "organisation/hf", "Harbour Fund", settled=True)
    names = [known, body("Blue Reef Foundation")]
    found = same_bodies(names, gazetteer(), {"Harbour Fund": "Blue Reef Foundation"})
    assert found == {"Blue Reef Foundation": "organisation/hf"}


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("Committee on the Rights of the Child", "committee"),
        ("Harbour Circle Foundation", "foundation"),
        ("Commission nationale des droits", "commission"),
        ("Reef and Weaving Organization of the United Harbours", "organization"),
        ("Cannon House Office Building", None),
        ("Harbour Circle", None),
    ],
)
def test_the_head_says_which_sort_of_body_it_is(name: str, head: str | None) -> None:
    assert head_of(name) == head


@given(st.lists(st.sampled_from(SURFACES), unique=True), st.randoms(use_true_random=False))
def test_the_order_of_names_does_not_matter(surfaces: list[str], chance: random.Random) -> None:
    shuffled = surfaces.copy()
    chance.shuffle(shuffled)
    assert same(*surfaces) == same(*shuffled)


@given(st.lists(st.sampled_from(SURFACES), unique=True))
def test_what_a_short_form_stands_for_is_named_in_the_text(surfaces: list[str]) -> None:
    ids = {minted_id("organisation", surface) for surface in surfaces}
    assert set(same(*surfaces).values()) <= ids
