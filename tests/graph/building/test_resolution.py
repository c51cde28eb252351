"""Which names are one entity, decided from definitions in any order."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import annotations
from graph.building.resolution import (
    is_minted,
    resolve_annotations,
    resolved,
    resolved_as_decided,
    stands_for,
)

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
        ([(A, B), (A, C), (B, C)], C),
        ([(A, B), (A, C), (B, C), (C, B)], B),
        ([(A, B), (A, C), (B, A), (C, A)], A),
    ],
)
def test_a_short_name_stands_for_the_one_entity_it_is_defined_to_be(
    definitions: list[tuple[str, str]], expected: str
) -> None:
    assert stands_for([A], definitions) == {A: expected}


@pytest.mark.parametrize(
    ("decided", "expected"),
    [
        ({}, A),
        ({B: C}, C),
        ({B: KNOWN, C: KNOWN}, KNOWN),
        ({B: "organisation/name/d", C: KNOWN, "organisation/name/d": KNOWN}, KNOWN),
        ({B: C, C: KNOWN}, KNOWN),
        ({B: C, A: A}, A),
        ({B: A, C: A}, A),
        ({B: None}, A),
        ({B: None, C: None}, None),
    ],
)
def test_definitions_that_are_one_by_decision_are_one(
    decided: dict[str, str | None], expected: str | None
) -> None:
    assert resolved_as_decided(A, lambda each: {B, C} if each == A else (), decided) == expected


@given(st.lists(st.tuples(IDS, IDS), max_size=8), st.dictionaries(IDS, st.none() | IDS, max_size=4))
def test_what_is_decided_and_defined_leads_to_what_stands_for_itself(
    definitions: list[tuple[str, str]], decided: dict[str, str | None]
) -> None:
    def defined(entity_id: str) -> set[str]:
        return {long for short, long in definitions if short == entity_id}

    for each in (A, B, C, KNOWN):
        end = resolved_as_decided(each, defined, decided)
        assert end is None or resolved_as_decided(end, defined, decided) == end


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
