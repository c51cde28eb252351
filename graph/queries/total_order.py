"""Has `ORDER BY` put numbers apart from all else, so that of every two values one comes first.

Oxigraph compares numbers as numbers, and a number with a text by their letters: 9 is before 10,
that before "5", and that before 9. Its sort ends the process, or server, where it finds that out.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import islice, pairwise

from graph.oxigraph_answers import form_of
from graph.queries.query_guard import QueryFailure
from graph.queries.query_words import Word, words_of
from graph.queries.tokens import place
from graph.store import QueryError

_DIRECTIONS = frozenset(["ASC", "DESC"])
_CALLED = frozenset(["word", "name", "iri"])
_AFTER = frozenset(["LIMIT", "OFFSET", "VALUES"])
_MOST = 100
"""Conditions of a query; one with more was made by no person."""


def in_total_order(query: str) -> str:
    """Return a query that orders by whether a value is a number before it orders by the value.

    What is no number comes first, in the order that the standard has for it; NaN is among that. A
    query that is not SPARQL stays as it is, so that the places of its mistakes are its own.

    Raises:
        QueryFailure: It has too many conditions, or `ORDER BY` without the spaces that the standard
            has there and Oxigraph does without.
    """
    if "ORDER" not in query.upper():
        return query
    words = list(words_of(query))
    named = (name.text for prefix, name in pairwise(words) if prefix.text.upper() == "PREFIX")
    declared = frozenset(name.partition(":")[0] for name in named)
    keys = list(islice(_keys(query, words, declared), _MOST + 1))
    if not keys:
        return query
    if len(keys) > _MOST:
        at = place(query, keys[-1][0])
        raise QueryFailure(f"{at}: ORDER BY has more than {_MOST} conditions; use fewer")
    pieces, end = [], 0
    for start, key in keys:
        pieces += [query[end:start], key, " "]
        end = start
    written = "".join([*pieces, query[end:]])
    try:
        form_of(written)
    except QueryError:
        return query
    return written


def _keys(
    query: str, words: Sequence[Word], declared: Collection[str]
) -> Iterator[tuple[int, str]]:
    """Yield where each condition of an `ORDER BY` begins, and what is to come before it."""
    ordering, at = False, 0
    while at < len(words):
        if _is_glued(words, at, declared):
            told = "write a space after ORDER and one after BY"
            raise QueryFailure(f"{place(query, words[at].start)}: {told}")
        if _is(words, at, "ORDER") and _is(words, at + 1, "BY"):
            ordering, at = True, at + 2
            continue
        end = _end_of_condition(words, at) if ordering else at
        if end == at:
            ordering, at = False, at + 1
            continue
        direction = words[at].text if words[at].text.upper() in _DIRECTIONS else ""
        first = at + bool(direction)
        if _is_of_a_pattern(words[first:end]):
            yield from _keys(query, words[at + 1 : end], declared)
        else:
            value = query[words[first].start : words[end - 1].end]
            yield words[at].start, f"{direction}(isNumeric({value}) && {value} = {value})"
        at = end


def _is_glued(words: Sequence[Word], at: int, declared: Collection[str]) -> bool:
    """Say whether Oxigraph may read an `ORDER BY` in a word that is longer."""
    kind, text = words[at].kind, words[at].text.upper()
    if text.startswith("ORDERBY"):
        called = kind == "name" and _is(words, at + 1, "(")
        is_name = words[at].text.partition(":")[0] in declared and not _is(words, at - 1, "}")
        return kind == "word" or (called and not is_name)
    after_order = at > 0 and _is(words, at - 1, "ORDER")
    return after_order and kind in _CALLED and text.startswith("BY") and text != "BY"


def _is_of_a_pattern(condition: Sequence[Word]) -> bool:
    """Say whether a condition begins with `EXISTS` or `NOT EXISTS`: it is true or false."""
    first = next((word.text.upper() for word in condition if word.text != "("), "")
    return first in ("EXISTS", "NOT")


def _end_of_condition(words: Sequence[Word], at: int) -> int:
    """Return where a condition that begins there has ended; the same where none does."""
    if words[at].kind == "variable":
        return at + 1
    begin = _bracket_of_condition(words, at)
    if begin is None:
        return at
    depth = 0
    for end, inner in enumerate(words[begin:], begin):
        depth += (inner.kind == "open") - (inner.kind == "close")
        if depth == 0:
            return end + 1
    return at


def _bracket_of_condition(words: Sequence[Word], at: int) -> int | None:
    """Return where the bracket is of a condition that begins there; None where none does."""
    if _is(words, at, "("):
        return at
    exists = at + _is(words, at, "NOT")
    if _is(words, exists, "EXISTS") and _is(words, exists + 1, "{"):
        return exists + 1
    called = words[at].kind in _CALLED and words[at].text.upper() not in _AFTER
    return at + 1 if called and _is(words, at + 1, "(") else None


def _is(words: Sequence[Word], at: int, text: str) -> bool:
    return at < len(words) and words[at].text.upper() == text
