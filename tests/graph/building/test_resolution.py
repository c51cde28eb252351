"""Which names are one entity, decided from definitions in any order."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import annotations
from graph.building.resolution import is_minted, resolve_annotations, resolved, stands_for

A, B, C = (f"organisation/name/{letter}" for letter in "abc")
KNOWN = "organisation/gaatw"
IDS = st.sampled_from([A, B, C, KNOWN, "organisation/name/d", "place/name/a"])


@pytest.mark.parametrize(
    ("definitions", "expected"),
    [
        ([], A),
        ([(A, B)], B),
        ([(A, B), (A, B)], B),
        ([(A, B), (B, KNOWN)], KNOWN),
        ([(A, B), (A, C)], A),
        ([(A, A)], A),
        ([(A, A), (A, B)], B),
        ([(A, B), (B, A)], A),
        ([(A, C), (C, B), (B, C)], B),
    ],
)
def test_a_short_name_stands_for_the_one_entity_it_is_defined_to_be(
    definitions: list[tuple[str, str]], expected: str
) -> None:
    assert stands_for([A], definitions) == {A: expected}


def test_an_entity_of_the_authority_file_stands_for_itself() -> None:
    assert resolved(KNOWN, lambda _: {A}) == KNOWN
    assert not is_minted(KNOWN)


@given(st.lists(st.tuples(IDS, IDS), max_size=8), st.randoms(use_true_random=False))
def test_the_order_of_definitions_does_not_matter(
    definitions: list[tuple[str, str]], chance: random.Random
) -> None:
    shuffled = definitions.copy()
    chance.shuffle(shuffled)
    ids = [A, B, C, KNOWN]
    assert stands_for(ids, definitions) == stands_for(ids[::-1], shuffled)


@given(st.lists(st.tuples(IDS, IDS), max_size=8))
def test_what_an_id_stands_for_stands_for_itself(definitions: list[tuple[str, str]]) -> None:
    once = stands_for([A, B, C], definitions)
    again = stands_for(once.values(), definitions)
    assert all(again[entity] == entity for entity in once.values())


def test_documents_are_resolved_together() -> None:
    uses = annotations("HC met.", [("HC", "organisation/name/hc")])
    defines = annotations(
        "Harbour Circle (HC) met.",
        [("Harbour Circle", "organisation/name/harbour-circle")],
        definitions=[("HC", "Harbour Circle", "organisation/name/harbour-circle")],
    )
    found = resolve_annotations([uses, defines])
    assert found["organisation/name/hc"] == "organisation/name/harbour-circle"
