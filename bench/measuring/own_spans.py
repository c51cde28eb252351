"""Scores spans of the project's own gold, with the same forgiveness as the sets of others."""

import re

from measuring.gold import Row
from measuring.scorers import Rows, Score, score_of

_ARTICLE = re.compile(r"(?:(?:the|an?|les?|la|los|las|el) |l['’])", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$")


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span without leading article, possessive and outer punctuation."""
    while start < end and not text[start].isalnum():
        start += 1
    article = _ARTICLE.match(text, start, end)
    start = article.end() if article and article.end() < end else start
    possessive = _POSSESSIVE.search(text[start:end])
    end = start + possessive.start() if possessive and possessive.start() else end
    while end > start + 1 and not text[end - 1].isalnum() and not _closes(text[start:end]):
        end -= 1
    return start, end


def _closes(surface: str) -> bool:
    """Say whether the last sign is a bracket that was opened inside: `Article 3 (a)`."""
    return surface.endswith(")") and surface.count("(") >= surface.count(")")


def score_spans(gold: Rows, predicted: Rows, label: str) -> Score:
    """Score the spans of one label that are the same but for article, possessive, punctuation."""
    right = said = there = 0
    for row_id, row in gold.items():
        told, found = (
            _trimmed_spans(row["text"], each, label) for each in (row, predicted[row_id])
        )
        right += len(told & found)
        said += len(found)
        there += len(told)
    return score_of(right, said, there)


def score_themes(gold: Rows, predicted: Rows) -> Score:
    """Score mentions of themes: right where they touch one of that very concept in the gold."""
    right = said = found = there = 0
    for row_id, row in gold.items():
        told, own = (_themes(each) for each in (row, predicted[row_id]))
        right += sum(any(_is_same_theme(one, other) for other in told) for one in own)
        found += sum(any(_is_same_theme(one, other) for other in own) for one in told)
        said += len(own)
        there += len(told)
    precision, recall = (100 * a / b if b else 0.0 for a, b in ((right, said), (found, there)))
    both = precision + recall
    return Score(2 * precision * recall / both if both else 0.0, precision, recall, said, there)


def _themes(row: Row) -> list[Row]:
    return [entity for entity in row["entities"] if entity["label"] == "THEME"]


def _is_same_theme(one: Row, other: Row) -> bool:
    touch = one["start"] < other["end"] and other["start"] < one["end"]
    return bool(touch and one["entity"] == other["entity"])


def _trimmed_spans(text: str, row: Row, label: str) -> set[tuple[int, int]]:
    found = (entity for entity in row["entities"] if entity["label"] == label)
    return {trimmed(text, entity["start"], entity["end"]) for entity in found}
