"""Tests which beginnings are seen to stand in a text."""

import pytest

from extract.pattern_beginnings import Leads, leads
from extract.standing_leads import FIRSTS, KEYS, SIGNS, StandingLeads

_BEGUN = {
    (KEYS, False): {"The", "tol", "me"},
    (FIRSTS, False): {"T", "t", "m"},
    (KEYS, True): {"the", "tol", "me"},
    (FIRSTS, True): {"t", "m"},
    (SIGNS, False): {*"The“ told me", ""},
}
_STANDING = (
    leads(frozenset({"tol", "sai"})),
    leads(firsts=frozenset("TUV")),
    leads(frozenset({"the"}), plain=True),
    leads(marks=frozenset("“(")),
    leads(lines=True),
)
_ABSENT = (
    leads(frozenset({"the", "sai"})),
    leads(firsts=frozenset("ABC")),
    leads(frozenset({"sai"}), plain=True),
    leads(marks=frozenset("(")),
)


@pytest.mark.parametrize("wanted", _STANDING)
def test_a_beginning_stands_where_the_text_has_one_of_its_signs(wanted: Leads) -> None:
    assert StandingLeads(_BEGUN).hold(frozenset({wanted}))


@pytest.mark.parametrize("wanted", _ABSENT)
def test_one_of_several_that_stands_nowhere_is_enough(wanted: Leads) -> None:
    assert not StandingLeads(_BEGUN).hold(frozenset({wanted, *_STANDING}))


def test_beginnings_that_are_met_later_are_looked_for_too() -> None:
    standing = StandingLeads(_BEGUN)
    there, absent = leads(frozenset({"tol", "uzq"})), leads(frozenset({"uzq", "zqu"}))
    assert standing.hold(frozenset({there}))
    assert not standing.hold(frozenset({absent}))


def test_words_that_first_letters_hold_already_are_told_once() -> None:
    firsts = frozenset("AB")
    assert leads(frozenset({"Ann", "cou"}), firsts) is leads(frozenset({"cou"}), firsts)
