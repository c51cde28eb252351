"""A pattern that is tried only where its first letters stand finds what `re` finds."""

import re
import sys
from collections.abc import Iterable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from extract.kept_signs import signs_of
from extract.persons import person_patterns, small_names
from extract.persons.frames import witness_patterns
from extract.scanning import every_match, first_match

LOOKED_UP = (
    re.compile(r"\b(?:[Ii]nterview|[Tt]estimony) (?:with|of) (?P<name>[A-ZÀ-Þ]\w+)"),
    re.compile(r"(?<![\w-])(?:the )?Committee(?= on)"),
    re.compile(r"(?<!the )\bla? ?[a-z]{2,}"),
    re.compile(r"\b[\"“]?I am\b"),
    re.compile(r"\b\d{1,2}(?:st|th)? [A-Z]\w+"),
    re.compile(r"\b[A-ZÀ-Þ]\w+(?: [A-ZÀ-Þ]\w+)?, (?:aged )?\d\d"),
    re.compile(r"\b[A-Z]\w+ (?:was|is) (?:sold|\d)"),
    re.compile(r"^[ \t]?(?:Name|Nom): \w+", re.MULTILINE),
    re.compile(r"(?<!\w)(?:sess|kiss)ion\b", re.IGNORECASE),
    re.compile(r"\b(?:a|an) (?:of|in)?", re.IGNORECASE),
    re.compile(r"(?:^|(?<=\n)|(?<=[.!?] ))(?P<name>[A-ZÀ-Þ]\w+)(?: was|,| is)"),
    re.compile(r"(?:(?<![\w’'-])|(?<=\b[Ll][’']))(?P<head>Committee|[Ii]nterview)"),
    re.compile(r"(?<=\d )(?<!12 )[A-ZÀ-Þ]\w*"),
    re.compile(r"(?<=[\w.,] )(?:The|la|\d)(?! l)"),
    re.compile(r"(?:^|[.] )[A-Z]\w+ (?:was|is)\b"),
    re.compile(r"(?:\b(?:told|said)(?: me)?,|“) ?(?P<name>[A-Z]\w+|la)"),
    re.compile(r"(?<![\w-])(?P<name>[A-ZÀ-Þ]\w+)(?=,? (?:told|was sold)\b)"),
    re.compile(r"[“(] ?(?:Interview|[A-Z]\w+(?= was))"),
)
ANYWHERE = (
    re.compile(r"ion(?: of)?"),
    re.compile(r"(?:^|(?<=[e.] )|(?<=e))n? (?:la|of)"),
    re.compile(r"(?:^| and |[.])[A-Z]\w+ (?:was|is)\b"),
    re.compile(r"\w*"),
    re.compile(r"\b(?i:name) \w+"),
    re.compile(r"(?x) \b Name"),
)
NEAR_A_WORD = (
    re.compile(r"(?:\b(?:[Tt]he|[Hh]er)|(?<=\w)['’]s) (?:mother|Committee)"),
    re.compile(r"(?:(?<![\w’'-])[LlDd]['’]|(?<![\w’'.-])[\w-]{1,9} )(?:told|sold|Élan)\b"),
    re.compile(r"(?<![\w'’.-])(?:(?P<lead>[\w-]{1,12}) )?(?P<name>Interview (?:with|of)?)"),
    re.compile(r"(?P<names>\b[A-Z]\w+) (?:was|is) "),
    re.compile(r" (?:mother|told)(?: me)?"),
    re.compile(r"[A-Z][\w]{1,9}\s(?:of|with|was)[\s,](?:sold|la)\b"),
    re.compile(r"[\s\w]{1,4}mother[^\s]?[\s.]by"),
    re.compile(r"(?:^|(?<=\n)|(?<=[.] ))[ \t]{0,3}(?:Interview|Testimony)\b"),
)
"""Tried only near a word that a match must hold, where there are few of these in a text."""
REAL = (
    *person_patterns.SURE_PATTERNS,
    *person_patterns.LIKELY_PATTERNS,
    *witness_patterns.TOLD_OF_PLACES_TOO,
    *witness_patterns.TOLD,
    witness_patterns.OLD,
    small_names._SURE,
    small_names._ACTING,
)
WRITTEN = (
    "Interview interview with of Testimony the The Committee on la l I am “ 12 3rd 21st Uzqenka "
    "Élan ÀB aged 17 was is sold Name: Nom: sessıon SESSION ſession Kission a an in her mother "
    "by said Mr Dr. my name told me years old é- _x x9 9x & + × ' ’s . , ( )"
)
for each in (*LOOKED_UP, *ANYWHERE, *NEAR_A_WORD, *REAL):
    signs_of(each)  # at once, not only where they are worth while: what they find is asked here

PIECES = st.sampled_from(WRITTEN.split(" "))
GAPS = st.sampled_from([" ", " ", " ", "\n", "", ", ", "-", "\xa0", ". "])
TEXTS = st.lists(st.tuples(PIECES, GAPS), max_size=25).map(
    lambda pairs: "".join(part for pair in pairs for part in pair)
)


def spans(matches: Iterable[re.Match[str]]) -> list[tuple[int, int]]:
    return [match.span() for match in matches]


@given(TEXTS, st.integers(0, 40), st.one_of(st.just(sys.maxsize), st.integers(0, 80)))
@example("Interview with Interview with Uzqenka", 0, sys.maxsize)
@example("ſession KISSION sessıon", 0, sys.maxsize)
def test_every_match_is_found_and_no_other(text: str, start: int, end: int) -> None:
    for pattern in (*LOOKED_UP, *ANYWHERE):
        assert spans(every_match(pattern, text, start, end)) == spans(
            pattern.finditer(text, start, end)
        )


@given(TEXTS, st.integers(0, 60), st.one_of(st.just(sys.maxsize), st.integers(0, 1000)))
@example("Interview", 0, sys.maxsize)
@example("Interview of Interview", 0, sys.maxsize)
def test_every_match_near_a_word_is_found_and_no_other(text: str, start: int, end: int) -> None:
    among = f"{'years ' * 60}{text}{' years' * 60}"
    for pattern in NEAR_A_WORD:
        begin = 360 - start
        assert spans(every_match(pattern, among, begin, end)) == spans(
            pattern.finditer(among, begin, end)
        )


@given(TEXTS)
@example("Uzqenka, 17, who told me that her mother was sold. By Uzqenka Élan, 21, of la la.")
def test_patterns_of_persons_find_the_same(text: str) -> None:
    for pattern in REAL:
        assert spans(every_match(pattern, text)) == spans(pattern.finditer(text))


@given(TEXTS)
def test_the_first_match_is_the_one_that_a_search_finds(text: str) -> None:
    for pattern in LOOKED_UP:
        found, wanted = first_match(pattern, text), pattern.search(text)
        assert (found and found.span()) == (wanted and wanted.span())


@pytest.mark.parametrize("pattern", LOOKED_UP, ids=lambda pattern: pattern.pattern[:24])
def test_where_a_pattern_may_begin_is_told(pattern: re.Pattern[str]) -> None:
    assert signs_of(pattern).leads is not None


def test_words_that_must_follow_a_match_are_needed_too() -> None:
    (needed,) = signs_of(re.compile(r"\b[A-Z]\w{1,20}(?= (?:rang|was sold)\b)")).needed
    assert needed.leads.keys == {"ran", "was"}
    assert needed.within == len("A" + "w" * 20 + " ")


def test_a_pattern_that_begins_with_a_mark_is_tried_at_marks() -> None:
    signs = signs_of(re.compile(r"[©<] ?[A-Z]\w{1,9} photographed"))
    assert signs.leads is not None
    assert signs.leads.marks == {"©", "<"}
    assert signs.needed[0].leads.keys == {"pho"}


@pytest.mark.parametrize("pattern", ANYWHERE, ids=lambda pattern: pattern.pattern[:24])
def test_a_pattern_that_may_begin_anywhere_is_left_to_re(pattern: re.Pattern[str]) -> None:
    assert signs_of(pattern).leads is None
