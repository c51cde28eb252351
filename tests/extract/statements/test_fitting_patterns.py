"""Tests that no pattern is left out that a line fits, and that most are that it cannot fit."""

import pytest

from extract.kept_signs import signs_of
from extract.statements.fitting_patterns import patterns_for, worded
from extract.statements.statement_patterns import PATTERNS
from extract.statements.statement_shapes import Pattern
from extract.statements.statement_templates import Template

LINES = (
    "The <O0> is a member of the <O1>.",
    "<P0> ratified the <I1> and the <I2>.",
    "The <O0>, based in <P1>, works on <T2> in <P3>.",
    "<O0> and <O1> organised <E2> in <P3>.",
    "The <E0> was attended by <O1>.",
    "<I0> prohibits <T1>.",
    "<E0> was devoted to <T1>.",
    "The <O0> urged <P1> to ratify <I2>.",
    "The <O0> is funded by <P1>.",
    "the project “Stopping <T0> and <T1> in <P2>”, carried out by <O3>",
    "<O0> a publié <I1>.",
    "La <O0> tiene su sede en <P1>.",
)


@pytest.mark.parametrize("line", LINES)
def test_what_a_line_fits_is_tried(line: str) -> None:
    fits = {pattern for pattern in PATTERNS if pattern.words.search(line)}
    assert fits
    assert fits <= set(patterns_for(line))


def test_every_pattern_is_tried_where_there_are_names_of_all_kinds() -> None:
    assert patterns_for("<O0> <O1> <P2> <P3> <T4> <T5> <I6> <I7> <E8> <E9>") == PATTERNS


@pytest.mark.parametrize(("line", "most"), [("<O0> met.", 0), ("<O0> met <O1>.", 200)])
def test_names_of_few_kinds_leave_most_patterns_out(line: str, most: int) -> None:
    assert len(patterns_for(line)) <= most


def tried(line: str) -> set[Pattern]:
    return {pattern for pattern, _, _ in worded(PATTERNS, [(Template(line, ()), 0)])}


@pytest.mark.parametrize("line", LINES)
def test_what_a_line_fits_is_tried_for_its_words_too(line: str) -> None:
    for _ in range(20):  # from some line on it is worth while to reckon what patterns need
        assert {pattern for pattern in PATTERNS if pattern.words.search(line)} <= tried(line)


def test_patterns_whose_words_a_line_does_not_hold_are_left_out() -> None:
    for pattern in PATTERNS:
        signs_of(pattern.words)
    assert len(tried("The <O0> met <O1> and <P2>.")) < len(PATTERNS) / 2


def test_patterns_are_tried_in_their_order_each_with_all_lines() -> None:
    lines = [(Template(line, ()), 0) for line in LINES]
    found = [
        (PATTERNS.index(pattern), LINES.index(s.line)) for pattern, s, _ in worded(PATTERNS, lines)
    ]
    assert found == sorted(found)
