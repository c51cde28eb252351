"""Holds the judged mentions of themes to their form."""

import pytest
from measuring.gold import Row, read_judged_themes
from measuring.own_gold import score_judged

from ontology.thesaurus import thesaurus

ROWS = tuple(read_judged_themes())


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_a_judged_mention_stands_in_its_sentence_with_a_theme_and_a_verdict(row: Row) -> None:
    assert row["text"].startswith(row["surface"], row["start"])
    assert thesaurus().concept(row["concept"]) is not None
    assert row["verdict"] in {"right", "wrong"}
    assert bool(row["why"]) == (row["verdict"] == "wrong")


def test_150_mentions_are_judged() -> None:
    assert len({row["id"] for row in ROWS}) == 150
    assert score_judged(ROWS).said == 150
