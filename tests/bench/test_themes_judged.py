"""Holds the judged mentions of themes to their form."""

from measuring.gold import read_judged_themes
from measuring.own_gold import score_judged

from ontology.thesaurus import thesaurus

ROWS = tuple(read_judged_themes())


def test_a_judged_mention_stands_in_its_sentence_with_a_theme_and_a_verdict() -> None:
    for row in ROWS:
        assert row["text"].startswith(row["surface"], row["start"]), row["id"]
        assert thesaurus().concept(row["concept"]) is not None, row["id"]
        assert row["verdict"] in {"right", "wrong"}, row["id"]
        assert bool(row["why"]) == (row["verdict"] == "wrong"), row["id"]


def test_150_mentions_are_judged() -> None:
    assert len({row["id"] for row in ROWS}) == 150
    assert score_judged(ROWS).said == 150
