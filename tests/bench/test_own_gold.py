"""Tests how events, statements and themes are scored against the project's own gold."""

from typing import Any

import pytest
from measuring.own_gold import score_events, score_statements, score_subjects

NAMES = {
    "organisation/name/harbour-circle": ["Harbour Circle"],
    "organisation/name/delta-network": ["Delta Network", "DN"],
    "place/1282988": ["Nepal"],
    "event/name/meeting": ["Delta Meeting"],
}
EVENT = {"start_date": "2004-06-01", "end_date": "2004-06-02", "start": 0, "end": 5}


def told(**fields: object) -> dict[str, dict[str, Any]]:
    return {"1": {"id": "1", "text": "", "entities": [], **fields}}


def found(**fields: object) -> dict[str, dict[str, Any]]:
    empty: dict[str, Any] = {"events": [], "held": [], "statements": [], "said": [], "names": NAMES}
    return {"1": {**empty, **fields}}


@pytest.mark.parametrize(
    ("change", "value"),
    [
        ({}, 100.0),
        ({"start_date": "2004-06-03"}, 0.0),
        ({"end_date": None}, 0.0),
        ({"places": []}, 0.0),
        ({"places": ["Nepal", "Thailand"]}, 0.0),
        ({"organisers": ["Harbour Circle"]}, 0.0),
        ({"organisers": ["the DN"]}, 100.0),
        ({"organisers": [], "partners": ["Delta Network"]}, 100.0),
        ({"organisers": ["Delta Net"]}, 0.0),
    ],
)
def test_an_event_is_right_when_dates_places_and_organisers_are(
    change: dict[str, Any], value: float
) -> None:
    gold = EVENT | {"places": ["Nepal"], "organisers": ["Delta Network"]} | change
    held = [[["place/1282988"], ["organisation/name/delta-network"]]]
    assert score_events(told(events=[gold]), found(events=[EVENT], held=held)).value == value


def test_two_alike_events_need_two_in_the_gold() -> None:
    gold = EVENT | {"places": [], "organisers": []}
    score = score_events(told(events=[gold]), found(events=[EVENT, EVENT], held=[[[], []]] * 2))
    assert (score.precision, score.recall) == (50.0, 100.0)


def test_a_statement_is_right_under_any_name_of_its_ends() -> None:
    gold = [{"subject": "DN", "predicate": "funds", "object": "Harbour Circle"}]
    said = [["organisation/name/delta-network", "funds", "organisation/name/harbour-circle"]]
    statements = [{"predicate": "funds", "modality": "asserted"}]
    assert score_statements(told(statements=gold), found(statements=statements, said=said)).value
    turned = [[said[0][2], "funds", said[0][0]]]
    wrong = found(statements=statements, said=turned)
    assert score_statements(told(statements=gold), wrong).value == 0.0


def test_themes_are_counted_once_each() -> None:
    score = score_subjects(
        told(subjects=["debt bondage", "migration"]), found(subjects=["debt bondage", "wages"])
    )
    assert (score.precision, score.recall, score.said, score.there) == (50.0, 50.0, 2, 2)


def test_the_gold_says_which_names_are_one() -> None:
    gold = [{"subject": "Delta Net", "predicate": "funds", "object": "Harbour Circle"}]
    said = [["organisation/name/delta-network", "funds", "organisation/name/harbour-circle"]]
    predicted = found(statements=[{"predicate": "funds", "modality": "asserted"}], said=said)
    assert score_statements(told(statements=gold), predicted).value == 0.0
    alike = told(statements=gold, aliases=[["Delta Net", "Delta Network"]])
    assert score_statements(alike, predicted).value == 100.0


def test_what_is_denied_is_not_asserted() -> None:
    said = [["organisation/name/delta-network", "funds", "organisation/name/harbour-circle"]]
    predicted = found(statements=[{"predicate": "funds", "modality": "asserted"}], said=said)
    gold = {"subject": "DN", "predicate": "funds", "object": "Harbour Circle"}
    denied = told(statements=[gold | {"modality": "negated"}])
    assert score_statements(denied, predicted).value == 0.0
