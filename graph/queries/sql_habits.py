"""Mistakes of people who know SQL, or another dialect: functions, order of clauses, operators."""

from collections.abc import Sequence
from difflib import get_close_matches
from itertools import pairwise
from typing import NamedTuple

from graph.queries.query_words import Word

KEYWORDS = frozenset(
    "a as ask asc base bind by construct default desc describe distinct exists false filter from "  # noqa: SIM905
    "graph group having in lateral limit minus named not offset optional order prefix reduced "
    "select separator silent true undef union using values where".split()
)
_FUNCTIONS = frozenset(
    "abs adjust avg bnode bound ceil coalesce concat contains count datatype day encode_for_uri "  # noqa: SIM905
    "exists floor group_concat haslang haslangdir hours if iri isblank isiri isliteral isnumeric "
    "istriple isuri lang langdir langmatches lcase max md5 min minutes month now object predicate "
    "rand regex replace round sameterm sample seconds sha1 sha256 sha384 sha512 str strafter "
    "strbefore strdt strends strlang strlangdir strlen strstarts struuid subject substr sum "
    "timezone triple tz ucase uri uuid year".split()
)
WORDS = _FUNCTIONS | KEYWORDS
"""Every word of SPARQL, in small letters."""

_LONGEST = 30
_SQL = {
    "and": "conditions are joined with && in SPARQL",
    "or": "conditions are joined with || in SPARQL",
    "like": "use CONTAINS(?text, 'part') or REGEX(?text, 'pattern')",
    "top": "write LIMIT and the number at the end",
    "join": "patterns in one pair of braces are joined by themselves",
}
_ORDER = {"GROUP": 0, "HAVING": 1, "ORDER": 2, "LIMIT": 3, "OFFSET": 3}
"""What follows the pattern of a query, in this order."""

_OF_TWO_WORDS = frozenset(["GROUP", "ORDER"])


class Mistake(NamedTuple):
    """What is wrong, and at which character."""

    start: int
    message: str


def hint_for(word: str) -> str:
    """Return what to do about a word that is none of SPARQL."""
    if word in _SQL:
        return _SQL[word]
    near = get_close_matches(word, KEYWORDS, 1, 0.7)
    if near:
        return f"did you mean {near[0].upper()}?"
    return "a text goes in quotes, a variable begins with ?, a name has a prefix (lk:Theme)"


def unknown_function(words: Sequence[Word], _message: str) -> Mistake | None:
    """Look for a call of what is no function."""
    for word, after in pairwise(words):
        lower = word.text.lower()
        if word.kind == "word" and after.text == "(" and lower not in WORDS:
            near = get_close_matches(lower[:_LONGEST], _FUNCTIONS, 1, 0.7)
            hint = f"did you mean {near[0].upper()}?" if near else "STR, CONTAINS, COUNT are some"
            return Mistake(word.start, f"{word.text[:50]} is no function of SPARQL; {hint}")
    return None


def clauses_out_of_order(words: Sequence[Word], _message: str) -> Mistake | None:
    """Look for ORDER BY after LIMIT and the like."""
    last: list[str] = [""]
    for word in words:
        name = word.text.upper() if word.kind == "word" else ""
        if word.kind == "open":
            last.append("")
        elif word.kind == "close" and len(last) > 1:
            last.pop()
        elif name == "SELECT":
            last[-1] = ""
        elif name in _ORDER:
            if name == last[-1]:
                return Mistake(word.start, f"{_whole(name)} stands twice; remove one")
            if last[-1] and _ORDER[name] < _ORDER[last[-1]]:
                return Mistake(word.start, f"{_whole(name)} comes before {_whole(last[-1])}")
            last[-1] = name
    return None


def operators_of_others(words: Sequence[Word], _message: str) -> Mistake | None:
    """Look for `==`, and for `<>` between brackets, which with a base is an address."""
    based = any(word.kind == "word" and word.text.upper() == "BASE" for word in words)
    opened: list[str] = []
    for word, after in pairwise(words):
        if word.kind == "open":
            opened.append(word.text)
        elif word.kind == "close" and opened:
            opened.pop()
        if word.text == after.text == "=" and word.end == after.start:
            return Mistake(word.start, "equal is written with one =")
        if word.text == "<>" and opened[-1:] == ["("] and not based:
            return Mistake(word.start, "unequal is written !=")
    return None


def unknown_custom_function(words: Sequence[Word], message: str) -> Mistake | None:
    """Look for the call of a function that the store says it does not have."""
    _, found, rest = message.partition("custom function <")
    iri = rest.partition(">")[0]
    if not found or not iri:
        return None
    for word, after in pairwise(words):
        named = word.kind == "iri" and word.text == f"<{iri}>"
        short = word.kind == "name" and iri.endswith(word.text.partition(":")[2])
        if after.text == "(" and (named or short):
            told = f"{word.text[:200]} is no function that is known here"
            return Mistake(word.start, f"{told}; use those of SPARQL, or of xsd: to convert")
    return None


def _whole(name: str) -> str:
    return f"{name} BY" if name in _OF_TWO_WORDS else name
