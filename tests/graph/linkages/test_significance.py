"""Chances of small counts."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.linkages.significance import at_most, least_likely, split_by_chance


@given(st.integers(0, 40), st.floats(0.01, 60))
def test_the_poisson_tail_is_the_sum_of_its_terms(count: int, expected: float) -> None:
    terms = (
        math.exp(-expected) * expected**each / math.factorial(each) for each in range(count + 1)
    )
    assert at_most(count, expected) == pytest.approx(sum(terms), rel=1e-6, abs=1e-12)


def test_large_counts_are_no_surprise_where_they_are_expected() -> None:
    assert at_most(5000, 5000.0) == pytest.approx(0.5, abs=0.01)
    assert at_most(0, 5000.0) == 0.0
    assert at_most(3, 0.0) == 1.0


@given(st.integers(0, 60), st.integers(0, 60), st.floats(0.05, 0.95))
def test_a_split_is_as_likely_from_either_side(first: int, second: int, share: float) -> None:
    one, other = split_by_chance(first, second, share), split_by_chance(second, first, 1 - share)
    assert one == pytest.approx(other, rel=1e-6)
    assert 0 <= one <= 1


def test_an_even_split_is_likely_and_an_uneven_one_is_not() -> None:
    assert split_by_chance(10, 10, 0.5) == 1.0
    assert split_by_chance(0, 1, 0.5) == 1.0
    assert split_by_chance(0, 10, 0.5) == pytest.approx(2 * 0.5**10)
    assert split_by_chance(0, 10, 0.0) == 1.0


def test_among_many_only_the_rarest_count() -> None:
    assert least_likely([0.04] + [0.5] * 99) == -1.0
    assert least_likely([0.04]) == 0.04
    assert least_likely([0.0001, 0.0009] + [0.5] * 98) == 0.0009
    assert least_likely([]) == -1.0
