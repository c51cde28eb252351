"""Finds bodies by the column they stand in: the cells below `Organisation` in a table.

`Ziteng` and `Atina` have no word that says body, and are a person or Athens to whoever looks at
the cell alone. What begins as a person's name is left alone: a row may have slipped.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from extract.kept_patterns import compiled
from extract.model import Span
from extract.persons.body_columns import persons_among_bodies
from extract.persons.list_rows import CELLED, Row, blocks, has_cells
from extract.persons.listed_names import is_given_name, is_listed
from extract.persons.roster_heads import BODY_HEAD, NAME_HEAD
from extract.spans import TakenSpans
from ontology.authority import organisations
from ontology.gazetteer import Gazetteer

_NOTHING = compiled(
    r"(?:n/?a|none|no|yes|idem|id\.?|ditto|same|tbc|tbd|self|self-employed|independent"
    r"(?: \w+)?|freelance|individual|various|other|unknown|retired|student|consultant|"
    r"indépendante?|aucune?|ninguna?|independiente|NGO|ONG|UN|government|académique|academia|"
    r"[\W\d_]*)",
    re.IGNORECASE,
)
_NO_BODY = compiled(r"@|https?:|\d{4}|[.!?;] [A-ZÀ-Þ]|^[a-zà-ÿ]")
_REMARK = compiled(r"\s\((?:[a-zà-ÿ][^()\n]{2,40}|[A-ZÀ-Þ][A-ZÀ-Þ\d.&/-]{1,11})\)$")
"""What stands behind a body's name in its cell: a remark, its short form."""

_ADDRESSES = frozenset(
    {"Abu", "Umm", "Um", "Oum", "Mr", "Mrs", "Ms", "Mme", "Madam", "Mama", "Haj"}
)
"""What is no body's first word."""

_LETTERS = compiled(r"[^\W\d_]+")
_SHORTEST, _LONGEST, _MOST_WORDS = 2, 90, 12


@lru_cache(maxsize=2)  # names and definitions ask of the same text
def table_bodies(text: str, places: Gazetteer) -> Sequence[Span]:
    """Return the cells of columns whose head says that they hold bodies, in the order of columns.

    Args:
        text: Of the document.
        places: Tells states, which members of a list may be.
    """
    if not has_cells(text):
        return ()
    tables = (rows for mark, _, rows in blocks(text) if mark in CELLED)
    persons = TakenSpans.of(persons_among_bodies(text, places))
    return tuple(
        span
        for rows in tables
        for column in columns_of_bodies(text, rows[0])
        for span in _cells_of_bodies(text, rows, column, places)
        if not persons.touches(span)
    )


def _cells_of_bodies(
    text: str, rows: Sequence[Row], column: int, places: Gazetteer
) -> Iterator[Span]:
    """Yield the bodies of a column; none of a row that lacks a cell where names stand behind it."""
    heads = [text[slice(*cell)].strip() for cell in rows[0]]
    needed = len(heads) if any(map(NAME_HEAD.fullmatch, heads[column:])) else column + 1
    for row in rows[1:]:
        start, end = row[column] if len(row) >= needed else (0, 0)
        remark = _REMARK.search(text, start, end)
        cell = (start, remark.start() if remark else end)
        if _is_body(text, (*row[:column], cell), column, places):
            yield Span(*cell)


def columns_of_bodies(text: str, heads: Row) -> Sequence[int]:
    """Return which columns hold bodies, where another head says that the row is one of heads."""
    written = [text[slice(*cell)].strip() for cell in heads]
    found = [i for i, head in enumerate(written) if BODY_HEAD.fullmatch(head)]
    return found if len([head for head in written if head]) > 1 else ()


def _is_body(text: str, row: Row, column: int, places: Gazetteer) -> bool:
    surface = text[slice(*row[column])]
    words = _LETTERS.findall(surface)
    if not words or not _SHORTEST <= len(surface) <= _LONGEST or len(words) > _MOST_WORDS:
        return False
    if _NOTHING.fullmatch(surface) or _NO_BODY.search(surface):
        return False
    if organisations().candidates(surface):
        return True
    if any(organisations().candidates(part) for part in surface.split(", ")):
        return False  # of several
    if places.country_named(surface) or places.demonym(surface):
        return False
    return not _may_be_somebody(words)


def _may_be_somebody(words: Sequence[str]) -> bool:
    """Say whether words may be a person's name: one that is given, or two that are listed."""
    if words[0] in _ADDRESSES:
        return True
    if words[0].isupper():
        return False
    return is_given_name(words[0]) or (len(words) > 1 and all(map(is_listed, words)))
