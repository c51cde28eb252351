"""Tests how masked names of persons are counted."""

from typing import Any

import pytest
from measuring.masks import masked_rows, names_in_mentions, whole_mentions

TEXT = "Dr. Talla Uneborg-Sin met the Delta Network."


def gold(start: int, end: int, **fields: object) -> dict[str, dict[str, Any]]:
    person = {"start": start, "end": end, "label": "PER", **fields}
    return {"1": {"id": "1", "text": TEXT, "entities": [person]}}


def masks(*spans: tuple[int, int]) -> dict[str, dict[str, Any]]:
    network = {"start": 30, "end": 43, "label": "ORG"}
    return {"1": {"id": "1", "masked": [list(s) for s in spans], "entities": [network]}}


@pytest.mark.parametrize(
    ("spans", "covered"),
    [([(4, 21)], 100), ([(4, 9), (10, 21)], 100), ([(4, 17), (18, 21)], 100), ([(4, 20)], 0)],
)
def test_a_name_is_covered_when_each_of_its_letters_is(
    spans: list[tuple[int, int]], covered: float
) -> None:
    assert whole_mentions(gold(4, 21), masks(*spans)).value == covered


def test_a_title_gives_nobody_away() -> None:
    assert whole_mentions(gold(0, 21), masks((4, 21))).value == 0
    assert names_in_mentions(gold(0, 21), masks((4, 21))).value == 100


def test_mentions_that_are_no_names_are_not_counted() -> None:
    assert whole_mentions(gold(4, 21, named=False), masks()).there == 0


def test_what_touches_a_mask_is_not_stored() -> None:
    assert masked_rows(masks((4, 21)))["1"]["entities"]
    assert not masked_rows(masks((40, 44)))["1"]["entities"]
