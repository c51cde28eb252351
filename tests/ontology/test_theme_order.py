"""The order among themes: no circle comes of one taking another's place, and each is found."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ontology.theme_order import all_above, circle_in, handed_down, heirs

IDS = [f"theme/{letter}" for letter in "abcdefg"]


@pytest.mark.parametrize(
    ("above", "found"),
    [
        ({}, []),
        ({"a": ("b",), "b": ("c",), "d": ("b", "c")}, []),
        ({"a": ("a",)}, ["a"]),
        ({"a": ("b",), "b": ("c",), "c": ("a",), "d": ("a",)}, ["a", "b", "c"]),
    ],
)
def test_a_circle_is_found(above: dict[str, tuple[str, ...]], found: list[str]) -> None:
    circle = circle_in(above)
    assert sorted(circle) == found
    for one, other in zip(circle, circle[1:] + circle[:1], strict=True):
        assert other in above[one]


def test_who_took_anothers_place_in_the_end_has_it() -> None:
    replaced = {"a": "b", "b": "c", "d": "", "e": "d", "f": "g", "g": "f"}
    assert heirs(replaced) == {"a": "c", "b": "c"}


def test_what_was_below_one_is_below_its_heir_and_the_heir_where_that_was() -> None:
    above = {"child": ("gone",), "between": ("gone",), "heir": ("between",), "gone": ("top",)}
    now = handed_down(above, {"gone": "heir"})
    assert now["child"] == ("heir",)
    assert now["between"] == ("top",)
    assert now["heir"] == ("between",)
    assert handed_down(above, {"gone": "other"})["between"] == ("other",)


def test_who_was_replaced_first_does_not_matter() -> None:
    above = {"a": ("f", "g"), "c": ("e", "g"), "d": ("f",), "e": ("f", "g"), "f": ("g",), "g": ()}
    heir_of = {"f": "e", "a": "d", "g": "d"}
    now = handed_down(above, heir_of)
    for several in itertools.permutations(heir_of.items()):
        assert handed_down(above, dict(several)) == now


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=10),
    st.dictionaries(st.sampled_from(IDS), st.sampled_from(["", *IDS]), max_size=5),
)
def test_no_circle_comes_of_handing_down(
    links: list[tuple[int, int]], replaced: dict[str, str]
) -> None:
    above: dict[str, tuple[str, ...]] = dict.fromkeys(IDS, ())
    for low, high in links:
        if low < high:  # so that there is none before
            above[IDS[low]] = (*above[IDS[low]], IDS[high])
    heir_of = heirs({each: other for each, other in replaced.items() if each != other})
    now = handed_down(above, heir_of)
    assert handed_down(above, dict(reversed(heir_of.items()))) == now
    assert circle_in(now) == []
    for each in IDS:
        assert each not in all_above(now, each)
        if each not in heir_of:
            assert not heir_of.keys() & all_above(now, each)
