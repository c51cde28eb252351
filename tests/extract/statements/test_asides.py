"""Tests that what a subject does behind an aside is told of it, and of nobody in the aside."""

import time

import pytest
from growth import times_longer

from extract.statements.asides import (
    clauses_in_apposition,
    closes_aside,
    with_plain_clauses,
    without_asides,
    without_bracketed_places,
    without_opening,
)


@pytest.mark.parametrize(
    ("line", "plain"),
    [
        ("The <O0>, which is a member of the <O1>, runs a refuge in <P2>.",
         "The <O0> runs a refuge in <P2>."),
        ("<O0>, a union founded with the help of the <O1>, has branches in <P2>.",
         "<O0> has branches in <P2>."),
        ("Le <O0>, affilié à la <O1>, intervient à <P2>.", "Le <O0> intervient à <P2>."),
        ("<O0>, co-financed by the <O1> and <O2>, took part in the <E3>.",
         "<O0> took part in the <E3>."),
        ("El <O0>, organización con sede en <P1>, forma parte de la <O2>.",
         "El <O0> forma parte de la <O2>."),
        ("<O0> and <O1>, two networks of <P2>, called on <P3> to act.",
         "<O0> and <O1> called on <P3> to act."),
        # Of whom a list tells, or what hangs on a preposition, nobody knows.
        ("<O0>, <O1> and <O2>, a network of ten groups, called on <P3> to act.", None),
        ("Members of <O0>, a network of ten groups, called on <P3> to act.", None),
        ("<O0>, which has members in 26 countries, and the <O1>, based in <P2>.", None),
    ],
)  # fmt: skip
def test_an_aside_is_left_out(line: str, plain: str | None) -> None:
    assert without_asides(line) == (plain or line)


def test_a_name_in_an_aside_closes_it() -> None:
    line = "<O0>, affiliated to <O1>, works in <P2>."
    at = line.index("<O1>")
    assert closes_aside(line, at, at + len("<O1>"))
    line = "Lamp House, whose members include the <O0>, criticised <P1>."
    at = line.index("<O0>")
    assert closes_aside(line, at, at + len("<O0>"))
    line = "In 2019 the <O0>, together with <O1>, held <E2>."
    at = line.index("<O0>")
    assert not closes_aside(line, at, at + len("<O0>"))


def test_what_stands_before_the_subject_is_left_out() -> None:
    line = "With support from <O0> and <O1>, the <O2> opened a refuge in <P3>."
    assert without_opening(line) == "the <O2> opened a refuge in <P3>."
    line = "In 2019, <O0> opened a refuge."
    assert without_opening(line) == line


def test_places_in_brackets_do_not_part_a_list() -> None:
    line = "<O0> (<P1>), <O2> (<P3>) and <O4> met."
    assert without_bracketed_places(line) == "<O0>, <O2> and <O4> met."


def test_a_clause_on_what_a_body_is_is_on_the_body() -> None:
    line = "<O0>, a <P1> group that helps <T2>, met."
    assert with_plain_clauses(line) == "<O0> helps <T2>, met."
    line = "The submitting organisations – <O0>, <O1> and the <O2> – ask <P3> to act."
    assert with_plain_clauses(line) == "<O0>, <O1> and the <O2> ask <P3> to act."


def test_a_clause_in_apposition_is_on_the_body_wherever_it_stands() -> None:
    line = "It is run by the <O0>, a charity which assists <T1>, <T2> and <T3>, and met."
    assert list(clauses_in_apposition(line)) == ["<O0> assists <T1>, <T2> and <T3>."]


@pytest.mark.parametrize("words", ["<O0>, a ", "<O1>, which is, ", "With <O0>, ", "<O0> is a a "])
def test_a_hostile_line_takes_a_linear_time(words: str) -> None:
    def seconds(times: int) -> float:
        line = words * times
        began = time.perf_counter()
        without_asides(without_opening(line))
        with_plain_clauses(line)
        return time.perf_counter() - began

    assert times_longer(seconds, 2_000, 8_000, below=8) < 8
