"""Why an entity of several names is not put together whole is told by the scorer's own rule."""

from typing import Any

import pytest
from measuring.alias_reasons import (
    APART,
    NOT_FOUND,
    OTHER_KIND,
    STRANGER,
    WITHIN,
    counted,
    joined_names,
    judged_entities,
    outermost,
)

TEXT = "Harbour Fund of Dhaka met. HF left Dhaka. The Fund of the capital Dhaka City paid Reef Aid."
GOLD = [
    ("Harbour Fund of Dhaka", "ORG", "fund"),
    ("HF", "ORG", "fund"),
    ("Dhaka", "PLACE", "dhaka"),
    ("Dhaka City", "PLACE", "dhaka"),
    ("Reef Aid", "ORG", "reef"),
]


def span(name: str, label: str) -> dict[str, Any]:
    start = TEXT.index(name)
    return {"start": start, "end": start + len(name), "label": label}


def gold() -> dict[str, Any]:
    entities = [span(name, label) | {"uri": uri, "named": True} for name, label, uri in GOLD]
    return {"t": {"id": "t", "text": TEXT, "entities": entities}}


def found(*names: tuple[str, str, str]) -> dict[str, Any]:
    entities = [span(name, label) | {"entity": entity} for name, label, entity in names]
    return {"t": {"id": "t", "entities": entities}}


def reasons(*names: tuple[str, str, str]) -> dict[str, set[str]]:
    return {j.uri: set(j.reasons) for j in judged_entities(gold(), found(*names))}


WHOLE = ("Harbour Fund of Dhaka", "ORG", "a")


@pytest.mark.parametrize(
    ("names", "fund"),
    [
        ([("Harbour Fund", "ORG", "a"), ("HF", "ORG", "a")], set()),
        ([WHOLE, ("HF", "ORG", "a")], {WITHIN}),
        ([("Harbour Fund", "ORG", "a")], {NOT_FOUND}),
        ([("Harbour Fund", "ORG", "a"), ("HF", "ORG", "b")], {APART}),
        ([("Harbour Fund", "ORG", "a"), ("HF", "PLACE", "b")], {APART, OTHER_KIND}),
        (
            [("Harbour Fund", "ORG", "a"), ("HF", "ORG", "a"), ("Reef Aid", "ORG", "a")],
            {STRANGER},
        ),
    ],
)
def test_each_reason_is_told(names: list[tuple[str, str, str]], fund: set[str]) -> None:
    assert reasons(*names)["fund"] == fund


def test_reasons_are_counted() -> None:
    judged = list(judged_entities(gold(), found(("Harbour Fund", "ORG", "a"))))
    counts = counted(judged)
    assert counts[NOT_FOUND] == 2
    assert counts[f"{NOT_FOUND}, that alone"] == 2


def test_a_join_is_wrong_where_its_names_mean_several() -> None:
    joins = list(joined_names(gold(), found(WHOLE, ("HF", "ORG", "a"), ("Reef Aid", "ORG", "a"))))
    assert [join.meant for join in joins] == [frozenset({"fund", "reef"})]


def test_a_town_within_a_bodys_name_is_not_held_against_it() -> None:
    joins = list(joined_names(gold(), found(WHOLE, ("HF", "ORG", "a"))))
    assert [join.meant for join in joins] == [frozenset({"fund"})]


def test_a_perfect_reader_without_names_in_names_finds_the_outermost() -> None:
    (row,) = outermost(gold().values())
    names = [TEXT[e["start"] : e["end"]] for e in row["entities"]]
    assert names == ["Harbour Fund of Dhaka", "HF", "Dhaka City", "Reef Aid"]
