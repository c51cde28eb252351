"""Tells how many names of persons are masked whole, and what is left where they are."""

import re
from collections.abc import Callable, Iterable

from measuring.gold import Row
from measuring.scorers import Rows, Score

_WORD = re.compile(r"[^\W\d_]+")
_TITLES = frozenset(
    {
        "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "president", "king", "queen",
        "emperor", "lord", "lady", "general", "captain", "sir", "madam", "senator", "saint", "st",
        "secretary", "justice", "judge", "chief", "prince", "princess", "minister", "father",
        "sister", "brother", "pope", "bishop",
    }
)  # fmt: skip
_LONGEST_NAME = 5


def whole_mentions(gold: Rows, predicted: Rows) -> Score:
    """Return the share of mentions of named persons of which every letter and digit is masked.

    Signs between and around the words give nobody away.
    """
    return _covered(gold, predicted, _letters)


def names_in_mentions(gold: Rows, predicted: Rows) -> Score:
    """Return the share of mentions of which every capitalised word but titles is masked.

    GUM marks whole noun phrases (`Jane Doe, who came late`); one longer than five words is passed
    over, as it tells no longer where its name ends.
    """
    return _covered(gold, predicted, _name_letters)


def _covered(gold: Rows, predicted: Rows, offsets: Callable[[Row, Row], list[int]]) -> Score:
    names = masked = 0
    for row_id, row in gold.items():
        hidden = hidden_offsets(predicted[row_id])
        for person in row["entities"]:
            telling = offsets(row, person) if _is_named_person(person) else []
            names += bool(telling)
            masked += bool(telling) and hidden.issuperset(telling)
    return Score(100 * masked / names if names else 0.0, there=names)


def masking_score(gold: Rows, predicted: Rows) -> Score:
    """Return how many masks touch a person, and how many names of persons are masked whole."""
    right = said = 0
    for row_id, row in gold.items():
        persons = [(e["start"], e["end"]) for e in row["entities"] if e["label"] == "PER"]
        for start, end in predicted[row_id]["masked"]:
            said += 1
            right += any(start < last and first < end for first, last in persons)
    found = names_in_mentions(gold, predicted)
    return Score(found.value, 100 * right / said if said else None, found.value, said, found.there)


def _is_named_person(entity: Row) -> bool:
    return bool(entity["label"] == "PER" and entity.get("named", True))


def _letters(row: Row, person: Row) -> list[int]:
    text: str = row["text"]
    return [at for at in range(person["start"], person["end"]) if text[at].isalnum()]


def _name_letters(row: Row, person: Row) -> list[int]:
    surface: str = row["text"][person["start"] : person["end"]]
    if len(surface.split()) > _LONGEST_NAME:
        return []
    words = (w for w in _WORD.finditer(surface) if w[0][0].isupper())
    telling = (w for w in words if w[0].lower() not in _TITLES)
    return [person["start"] + at for word in telling for at in range(*word.span())]


def hidden_offsets(row: Row) -> set[int]:
    """Return every masked offset; of the stock recogniser, every offset it calls a person's."""
    persons = [(e["start"], e["end"]) for e in row["entities"] if e["label"] == "PER"]
    masks: Iterable[tuple[int, int]] = row.get("masked", persons)
    return {at for start, end in masks for at in range(start, end)}


def masked_rows(rows: Rows) -> Rows:
    """Return the rows without the entities that touch a mask: what a project stores."""
    return {row_id: row | {"entities": _outside(row)} for row_id, row in rows.items()}


def _outside(row: Row) -> list[Row]:
    hidden = hidden_offsets(row)
    return [e for e in row["entities"] if hidden.isdisjoint(range(e["start"], e["end"]))]
