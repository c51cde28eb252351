"""How strong a link is."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.networks.strength import (
    Counts,
    association,
    associations,
    strength,
    support,
)


def test_a_name_that_is_in_every_document_is_linked_with_nothing() -> None:
    assert association(Counts(100, 40, 40, 100)) == 0


def test_a_footer_in_nearly_every_document_stays_weak() -> None:
    assert association(Counts(99, 99, 99, 100)) < 0.02


def test_meeting_once_is_weaker_than_meeting_often() -> None:
    assert association(Counts(1, 1, 1, 100)) < association(Counts(10, 10, 10, 100))


def test_a_hub_does_not_drown_a_close_pair() -> None:
    hub, close = Counts(80, 20, 18, 100), Counts(20, 20, 12, 100)
    assert strength(close) > strength(hub)


def test_a_statement_adds_to_what_two_share() -> None:
    counts = Counts(10, 10, 3, 100)
    assert strength(counts, ((2, 0.9),)) > strength(counts)


@st.composite
def _counts(draw: st.DrawFn) -> Counts:
    total = draw(st.integers(1, 10_000))
    first, second = (draw(st.integers(1, total)) for _ in range(2))
    return Counts(first, second, draw(st.integers(0, min(first, second))), total)


@given(_counts(), st.lists(st.tuples(st.integers(1, 100), st.floats(0, 1)), max_size=4))
def test_strength_lies_between_0_and_1_and_does_not_depend_on_order(
    counts: Counts, said: list[tuple[int, float]]
) -> None:
    turned = Counts(counts.second, counts.first, counts.both, counts.total)
    assert 0 <= strength(counts, tuple(said)) <= 1
    assert abs(strength(counts, tuple(said)) - strength(turned, tuple(reversed(said)))) < 0.002


@given(_counts())
def test_more_shared_documents_never_weaken_a_link(counts: Counts) -> None:
    if counts.both < min(counts.first, counts.second):
        more = Counts(counts.first, counts.second, counts.both + 1, counts.total)
        assert association(more) >= association(counts)


@given(st.integers(1, 1000), st.floats(0, 1))
def test_support_never_passes_confidence(documents: int, confidence: float) -> None:
    assert support(documents, confidence) <= confidence


@given(st.lists(st.tuples(*[st.integers(0, 50)] * 3), min_size=1))
def test_many_associations_are_each_as_one(counts: list[tuple[int, int, int]]) -> None:
    first, second, both = np.array(counts, dtype=np.int32).T
    expected = [association(Counts(*each, total=100)) for each in counts]
    assert associations(first, second, both, 100).tolist() == pytest.approx(expected)
