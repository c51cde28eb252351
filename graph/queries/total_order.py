"""Has `ORDER BY` compare only values of which one comes first, whatever they are.

Oxigraph compares numbers as numbers, and a number with a text by their letters: 9 is before 10,
that before "5", and that before 9; dates with and without a time zone it does not compare at all.
Its sort ends the process, or server, where it finds that out.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from graph.oxigraph_answers import is_sparql
from graph.queries.query_guard import QueryFailure
from graph.queries.query_words import Word, words_of
from graph.queries.tokens import place
from graph.store import Sorting
from ontology.namespaces import PREFIXES

_DIRECTIONS = frozenset(["ASC", "DESC"])
_CALLED = frozenset(["word", "name", "iri"])
_AFTER = frozenset(["LIMIT", "OFFSET", "VALUES"])
_DOUBLE = f"<{PREFIXES['xsd']}double>"
_DRAWN = frozenset(["BNODE", "RAND", "STRUUID", "UUID"])
_MOST = 100
"""Conditions of a query; one with more was made by no person."""


def in_total_order(query: str, sorting: Sorting) -> str:
    """Return a query that orders by whether a value is a number before it orders by the value.

    What is no number comes first; NaN is among that. It is in the order that the standard has for
    it, or for a server blank nodes first, then addresses, then all else, each as text. A query that
    is not SPARQL stays as it is, so that the places of its mistakes are its own.

    Args:
        query: Whose words stand apart.
        sorting: How the store sorts.

    Raises:
        QueryFailure: It has too many conditions, or one that cannot be repeated.
    """
    if sorting is Sorting.ANY or "ORDER" not in query.upper():
        return query
    keys = list(islice(_keys(query, list(words_of(query)), sorting), _MOST + 1))
    if not keys:
        return query
    if len(keys) > _MOST:
        at = place(query, keys[-1][0])
        raise QueryFailure(f"{at}: ORDER BY has more than {_MOST} conditions; use fewer")
    pieces, end = [], 0
    for start, until, key in keys:
        pieces += [query[end:start], key]
        end = until
    written = "".join([*pieces, query[end:]])
    if is_sparql(written):
        return written
    if is_sparql(query):
        raise _named_first(query, keys[0][0], "a condition that cannot be repeated")
    return query


def _keys(query: str, words: Sequence[Word], sorting: Sorting) -> Iterator[tuple[int, int, str]]:
    """Yield from where to where a query is written otherwise for an `ORDER BY`, and how."""
    ordering, at = False, 0
    while at < len(words):
        if _is(words, at, "ORDER") and _is(words, at + 1, "BY"):
            ordering, at = True, at + 2
            continue
        end = _end_of_condition(words, at) if ordering else at
        if end == at:
            ordering, at = False, at + 1
            continue
        direction = words[at].text if words[at].text.upper() in _DIRECTIONS else ""
        condition = words[at + bool(direction) : end]
        start, last = words[at].start, condition[-1].end
        if _is_of_a_pattern(condition):
            yield from _keys(query, words[at + 1 : end], sorting)
        elif any(word.text.upper() == "ORDER" for word in condition):
            raise _named_first(query, start, "another ORDER BY in a condition")
        elif not _draws(query, condition):
            key = _key(sorting, direction, query[condition[0].start : last])
            yield start, last if sorting is Sorting.BY_TEXT else start, key
        at = end


def _key(sorting: Sorting, direction: str, value: str) -> str:
    """Return conditions that come before a condition on a value, or do all that it did."""
    number = f"isNumeric({value}) && {value} = {value}"
    if sorting is Sorting.NUMBERS_APART:
        return f"{direction}({number}) "
    keys = (number, f"isLiteral({value})", f"isIRI({value})")
    as_text = f"IF({number}, {_DOUBLE}({value}), STR({value}))"
    return "".join(f"{direction}({key}) " for key in (*keys, as_text))


def _draws(query: str, condition: Sequence[Word]) -> bool:
    """Say whether a condition is a drawn number, or the like, and nothing else.

    Raises:
        QueryFailure: It has one in it, which would be drawn anew where the condition is repeated.
    """
    plain = [word.text.upper() for word in condition if word.text not in ("(", ")")]
    if not _DRAWN.intersection(plain):
        return False
    if len(plain) > 1:
        raise _named_first(query, condition[0].start, "a drawn value in a condition")
    return True


def _named_first(query: str, start: int, what: str) -> QueryFailure:
    told = f"ORDER BY has {what}; give it a name with BIND, and use that"
    return QueryFailure(f"{place(query, start)}: {told}")


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
