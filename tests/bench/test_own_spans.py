"""Tests which spans of the project's own gold count as the same."""

import pytest
from measuring.own_spans import score_spans, score_themes, trimmed


@pytest.mark.parametrize(
    ("surface", "kept"),
    [
        ("the Delta Network", "Delta Network"),
        ("Delta Network’s", "Delta Network"),
        ("l’Organisation du Delta", "Organisation du Delta"),
        ("la Red del Delta,", "Red del Delta"),
        ("“Delta Network”", "Delta Network"),
        ("Article 3 (a)", "Article 3 (a)"),
        ("Delta Network)", "Delta Network"),
        ("The", "The"),
        ("Union des travailleurs", "Union des travailleurs"),
    ],
)
def test_articles_possessives_and_outer_signs_do_not_count(surface: str, kept: str) -> None:
    start, end = trimmed(surface, 0, len(surface))
    assert surface[start:end] == kept


def test_only_spans_of_the_label_are_scored() -> None:
    text = "The Delta Network in Nepal"
    gold = {"1": {"text": text, "entities": [{"start": 0, "end": 17, "label": "ORG"}]}}
    found = [
        {"start": 4, "end": 17, "label": "ORG"},
        {"start": 21, "end": 26, "label": "PLACE"},
        {"start": 21, "end": 26, "label": "ORG"},
    ]
    score = score_spans(gold, {"1": {"entities": found}}, "ORG")
    assert (score.precision, score.recall) == (50.0, 100.0)


def test_a_theme_is_right_where_the_gold_has_that_very_concept() -> None:
    wages = {"start": 4, "end": 9, "label": "THEME", "entity": "theme/wages"}
    gold = {"1": {"text": "The wages of women", "entities": [wages]}}
    found = [wages | {"end": 18}, wages | {"entity": "theme/debt-bondage"}]
    score = score_themes(gold, {"1": {"entities": found}})
    assert (score.precision, score.recall, score.said) == (50.0, 100.0, 2)
