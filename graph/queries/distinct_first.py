"""Has rows put in order after each is there once, and not before, where that gives the same.

`SELECT DISTINCT ?class { [] a ?class } ORDER BY ?class` is what many tools ask first. Oxigraph puts
all rows in order before it drops those that repeat: millions for some dozens that are left.
"""

from collections.abc import Sequence

from graph.oxigraph_answers import is_sparql
from graph.queries.query_words import Word, words_of

_STAY = frozenset(["EXISTS", "FROM", "GROUP", "HAVING", "VALUES"])
"""Words beside the pattern of a query that stays as it is."""

_SUMS = frozenset(["COUNT", "SUM", "MIN", "MAX", "AVG", "SAMPLE", "GROUP_CONCAT"])
_DRAWN = frozenset(["BNODE", "RAND", "STRUUID", "UUID"])


def with_distinct_first(query: str) -> str:
    """Return a query that orders the rows of a subquery, where its rows are distinct.

    One whose order asks for more than its columns stays as it is, and so does what is not SPARQL,
    so that the places of its mistakes are its own.

    Args:
        query: Whose words stand apart, with its columns named.
    """
    upper = query.upper()
    if "DISTINCT" not in upper or "ORDER" not in upper:
        return query
    words = list(words_of(query))
    begin = next((at for at, word in enumerate(words) if _is(word, "SELECT")), len(words))
    opened = next((at for at in range(begin, len(words)) if words[at].text == "{"), len(words))
    closed = _closing(words, opened)
    selected, behind = words[begin + 1 : opened], words[closed + 1 :]
    if not (selected and behind and _is(selected[0], "DISTINCT") and _is(behind[0], "ORDER")):
        return query
    columns = _columns(selected)
    if not columns or not _only_of(columns, selected, behind):
        return query
    start, end = words[begin].start, words[closed].end
    inner = f"{{ {query[start:end]} }}"
    written = f"{query[:start]}SELECT ?{' ?'.join(columns)} {inner}{query[end:]}"
    return written if is_sparql(query) and is_sparql(written) else query


def _is(word: Word, text: str) -> bool:
    return word.kind == "word" and word.text.upper() == text


def _closing(words: Sequence[Word], opened: int) -> int:
    """Return which word closes a bracket; their number where none does."""
    depth = 0
    for at in range(opened, len(words)):
        depth += (words[at].kind == "open") - (words[at].kind == "close")
        if depth == 0:
            return at
    return len(words)


def _columns(selected: Sequence[Word]) -> list[str]:
    """Return the variables that stand alone behind SELECT, or are given a name there."""
    columns: list[str] = []
    depth, before = 0, ""
    for word in selected:
        depth += (word.kind == "open") - (word.kind == "close")
        if word.kind == "variable" and (depth == 0 or (depth == 1 and before == "AS")):
            columns.append(word.text[1:])
        before = word.text.upper()
    return columns


def _only_of(columns: Sequence[str], selected: Sequence[Word], behind: Sequence[Word]) -> bool:
    """Say whether what is behind the pattern is about the columns alone."""
    if any(word.text.upper() in _STAY for word in (*selected, *behind) if word.kind == "word"):
        return False
    for word in behind:
        if word.kind == "variable" and word.text[1:] not in columns:
            return False
        if word.kind == "word" and word.text.upper() in _SUMS | _DRAWN:
            return False
    return True
