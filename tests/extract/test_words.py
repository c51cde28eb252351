"""Tests that known names are found among words, in large and in small letters."""

import pytest

from extract.words import NameFinder, beginnings_in, find_words

TEXT = "In Narvela the al-Shams League, the League of 12 Towns and a league met al-Shams."


@pytest.mark.parametrize(
    ("small", "wanted"),
    [
        ((), ["League", "League of 12 Towns", "12 Towns"]),
        (
            frozenset({"al"}),
            ["al-Shams League", "al-Shams", "League", "League of 12 Towns", "12 Towns", "al-Shams"],
        ),
    ],
)
def test_a_name_begins_with_a_capital_a_digit_or_a_word_that_may_be_small(
    small: frozenset[str], wanted: list[str]
) -> None:
    names = ("League of 12 Towns", "12 Towns", "League", "al-Shams League", "al-Shams")
    words = find_words(TEXT)
    for _ in range(2):
        found = [TEXT[s.start : s.end] for s, _ in NameFinder(names, small).find(words)]
        assert [each for each in found if each not in {"League", "12 Towns"}] == [
            each for each in wanted if each not in {"League", "12 Towns"}
        ]
        assert set(found) == set(wanted)


def test_other_words_are_looked_through_anew() -> None:
    finder = NameFinder(["League"])
    assert [len(list(finder.find(find_words(t)))) for t in ("League", "the League", "a", "")] == [
        1,
        1,
        0,
        0,
    ]


def test_words_begin_with_their_first_letter_and_their_first_three() -> None:
    assert beginnings_in("The <O1> met, as in 2024.") == {
        *("The", "T", "O", "1", "met", "m", "as", "a", "in", "i", "202", "2")
    }
