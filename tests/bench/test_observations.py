"""Tests what the gold counts as right, wrong, or not told."""

from typing import Any

import pytest
from measuring.observations import (
    JUDGEMENTS,
    found_places,
    judged_mentions,
    judged_one_by_one,
    kilometres,
)
from measuring.rates import rates_by_region
from measuring.scorers import Scorers

TEXT = "The Delta Network met in Paris on wages."


def gold(*entities: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {"1": {"id": "1", "text": TEXT, "entities": list(entities)}}


def found(*entities: dict[str, Any]) -> dict[str, dict[str, Any]]:
    rows = [{"score": 0.9, **each} for each in entities]
    return {"1": {"id": "1", "entities": rows, "methods": ["pattern"] * len(rows)}}


def judged(name: str, told: dict[str, Any] | None, said: dict[str, Any]) -> list[bool]:
    rows = gold(told) if told else gold()
    return [seen.right for seen, _ in judged_mentions(name, rows, found(said), Scorers({}))]


ORG = {"start": 0, "end": 17, "label": "ORG"}
PARIS = {"start": 25, "end": 30, "label": "PLACE", "lat": 48.9, "lon": 2.4}
TEXAS = PARIS | {"lat": 33.7, "lon": -95.6}
WAGES = {"start": 34, "end": 39, "label": "THEME", "entity": "theme/wages"}


@pytest.mark.parametrize(
    ("name", "told", "said", "right"),
    [
        ("wikigold", ORG, ORG | {"start": 4}, [True]),
        ("wikigold", ORG, ORG | {"end": 9}, [False]),
        ("wikigold", None, ORG, [False]),
        ("lgl", PARIS, PARIS, [True]),
        ("lgl", PARIS, TEXAS, [False]),
        ("lgl", PARIS, {"start": 25, "end": 30, "label": "PLACE"}, [False]),
        ("lgl", {"start": 25, "end": 30, "label": "PLACE"}, TEXAS, [True]),
        ("lgl", ORG, ORG, []),
        ("humset_geo", PARIS | {"literal": False}, PARIS, []),
        ("humset_geo", PARIS | {"literal": True}, PARIS | {"start": 22}, [True]),
        ("own", WAGES, WAGES | {"start": 31}, [True]),
        ("own", WAGES, WAGES | {"entity": "theme/debt-bondage"}, [False]),
    ],
)
def test_a_mention_is_judged_as_far_as_the_gold_tells(
    name: str, told: dict[str, Any] | None, said: dict[str, Any], right: list[bool]
) -> None:
    assert judged(name, told, said) == right


def test_every_label_of_a_set_is_a_kind_of_ours() -> None:
    assert {label for each in JUDGEMENTS.values() for label in each.labels} <= {
        "ORG",
        "PLACE",
        "LAW",
        "THEME",
    }


def test_paris_is_far_from_london_and_near_itself() -> None:
    assert kilometres(48.9, 2.4, 48.9, 2.4) == 0
    assert kilometres(48.85, 2.35, 51.5, -0.12) == pytest.approx(343, abs=3)


def test_places_are_told_apart_by_the_region_of_their_country() -> None:
    told = PARIS | {"cc": "FR"}
    reached = list(found_places(gold(*[told] * 12), found(TEXAS)))
    assert [right for _, right in reached] == [False] * 12
    (rate,) = rates_by_region("lgl", [({"cc": "FR"}, True), ({"cc": "US"}, False)], reached)
    assert (rate.group, rate.right, rate.found, rate.said) == ("Europe", 100.0, 0.0, 1)


def test_a_verdict_counts_for_the_statement_that_was_judged() -> None:
    names = {"organisation/a": ["Delta Network"], "place/1": ["Nepal"]}
    said = [["organisation/a", "basedIn", "place/1"], ["organisation/a", "worksIn", "place/1"]]
    statements = [
        {"predicate": predicate, "modality": "asserted", "confidence": 0.9}
        for _, predicate, _ in said
    ]
    judged = {"subject": "the Delta Network", "predicate": "worksIn", "object": "Nepal"}
    row = {"id": "1", "text": TEXT, "modality": "asserted", "verdict": "wrong", **judged}
    read = {"names": names, "said": said, "statements": statements, "events": [], "held": []}
    (seen,) = judged_one_by_one({"1": row}, {"1": read})
    assert (seen.method, seen.said, seen.right) == ("worksIn", 0.9, False)
