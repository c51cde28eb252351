"""Tests what a document of review says of a state that it names only once."""

from dataclasses import replace

import pytest
from analysis_builder import analysis_of, mention_of

from extract.model import Mention, Predicate, Statement
from extract.statements.statements import find_statements

_HEAD = "The review of Nepal was held in May.\n\n"
_NAMES = {
    "Nepal": "place/1282988",
    "Thailand": "place/1605651",
    "Kenya": "place/192950",
    "Committee on Fair Wages": "organisation/wages",
    "Palermo Protocol": "instrument/palermo-protocol",
}


def _statements(text: str) -> set[tuple[str, str, str]]:
    return {(s.subject_id, str(s.predicate), s.object_id) for s in _found(text)}


def _found(text: str) -> tuple[Statement, ...]:
    return find_statements(analysis_of(text), _mentions(text), ())


def _mentions(text: str) -> list[Mention]:
    return [mention_of(text, name, i) for name, i in _NAMES.items() if name in text]


def test_states_in_brackets_call_on_the_state_under_review() -> None:
    text = f"{_HEAD}140.4 Ratify the treaty at last (Thailand, Kenya);"
    assert _statements(text) == {
        ("place/1605651", "callsOn", "place/1282988"),
        ("place/192950", "callsOn", "place/1282988"),
    }


def test_the_evidence_holds_the_passage_that_names_the_state() -> None:
    (statement,) = _found(f"{_HEAD}140.4 Ratify the treaty at last (Thailand);")
    assert len(statement.evidence) == 2


def test_who_regrets_something_finds_fault_with_the_state_under_review() -> None:
    text = f"{_HEAD}84. Thailand expressed concern at reports of violence."
    assert _statements(text) == {("place/1605651", "criticises", "place/1282988")}


def test_a_ratification_that_is_welcomed_is_that_of_the_state_under_review() -> None:
    text = f"{_HEAD}59. Thailand welcomed the ratification of the Palermo Protocol."
    assert ("place/1282988", str(Predicate.RATIFIES), "instrument/palermo-protocol") in _statements(
        text
    )


def test_the_state_party_and_the_committee_are_who_the_head_names() -> None:
    text = (
        "Committee on Fair Wages\n\n"
        "Concluding observations on the third periodic report of Nepal\n\n"
        "The Committee recommends that the State party adopt a law."
    )
    assert _statements(text) == {("organisation/wages", "callsOn", "place/1282988")}


def test_the_same_committee_is_the_one_of_the_sentence_before() -> None:
    text = (
        "2. The Committee on Fair Wages met in May. "
        "The same Committee also recommended that Nepal adopt a law."
    )
    assert _statements(text) == {("organisation/wages", "callsOn", "place/1282988")}


@pytest.mark.parametrize(
    "text",
    [
        "140.4 Ratify the treaty at last (Thailand, Kenya);",
        "The review of Nepal.\n\nThe review of Kenya.\n\n140.4 Ratify it (Thailand);",
        f"{_HEAD}The town of that name (Thailand) is small.",
        f"{_HEAD}84. Thailand expressed concern at what happens in Kenya, a neighbour.",
    ],
)
def test_where_no_state_or_another_is_meant_nothing_is_stated_of_one(text: str) -> None:
    assert not {s for s in _statements(text) if s[2] == "place/1282988"}


def _reviewing(text: str, title: str) -> set[tuple[str, str]]:
    analysis = analysis_of(text)
    analysis = replace(analysis, source=replace(analysis.source, title=title))
    found = find_statements(analysis, _mentions(text), ())
    return {(s.subject_id, s.object_id) for s in found if s.predicate is Predicate.CALLS_ON}


def test_what_another_state_accepted_does_not_make_it_the_one_under_review() -> None:
    text = f"{_HEAD}146.1 Implement the recommendations accepted by Kenya (Thailand);"
    assert _reviewing(text, "") == {("place/1605651", "place/1282988")}
    text = "146.1 Implement the recommendations accepted by Kenya (Thailand);"
    assert _reviewing(text, "") == set()


def test_the_state_of_a_reviews_title_is_the_one_under_review() -> None:
    text = (
        "Nepal\n\nThe review of Kenya was recalled.\n\n"
        "146.1 Implement the treaty at last (Thailand);"
    )
    title = "Report of the Working Group on the Universal Periodic Review: Nepal"
    assert _reviewing(text, title) == {("place/1605651", "place/1282988")}
