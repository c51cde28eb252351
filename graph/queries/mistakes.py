"""Says in plain words what is wrong with a query that the store does not read.

The store's parser names the place that it did not come past, and every character that could stand
there. Here common mistakes are looked for in the text itself; each is told with its own place.
"""

import re
from collections.abc import Callable
from itertools import pairwise, zip_longest

from graph.queries.brackets import bracket_read, never_closed
from graph.queries.names_again import blank_in_two_patterns, bound_again, named_again
from graph.queries.parser_words import end_of_read, is_of_parser, placed
from graph.queries.query_words import Word, words_of
from graph.queries.sql_habits import (
    KEYWORDS,
    Mistake,
    clauses_out_of_order,
    hint_for,
    operators_of_others,
    unknown_custom_function,
    unknown_function,
)
from graph.queries.tokens import place
from ontology.namespaces import PREFIXES

_NEEDS_BRACE = frozenset(["OPTIONAL", "MINUS", "UNION", "EXISTS"])
_CONDITIONS = frozenset(["FILTER", "HAVING"])
_TERMS = frozenset(["long", "string", "iri", "variable", "blank", "name", "number"])
_LISTS = frozenset(["SELECT", "DESCRIBE", "GROUP", "ORDER"])
_BEGINS_A_TRIPLE = {"{": 3, "}": 3, ".": 3, ";": 2}
_UNFINISHED = {
    1: "an object is missing here: a pattern is subject, property, object (?s ?p ?o)",
    2: "a property and an object are missing here: a pattern is subject, property, object "
    "(?s ?p ?o)",
}
_ABSOLUTE = re.compile(r"<[A-Za-z][A-Za-z0-9+.-]*:")
_BROKEN = (
    "the address that begins here has no > at its end, or a space or a sign before it that no "
    "address has; write %20 for a space"
)
_SENTENCES = (
    (
        "SELECT * is not authorized",
        "SELECT",
        "SELECT * cannot stand with GROUP BY, a sum or a count; name the variables",
    ),
    ("limit should be", "LIMIT", "the number after LIMIT is too large"),
    ("offset should be", "OFFSET", "the number after OFFSET is too large"),
)
"""What the parser says in a sentence, the word it is about, and what to say of it."""


def explained(query: str, message: str) -> str:
    """Return a parser's message in words, with line and column, where it is a parser's at all."""
    parsers = is_of_parser(message)
    if not parsers and "custom function <" not in message:
        return message
    words = list(words_of(query))
    if parsers:
        found = _unclosed_text(words, message) or bracket_read(words, end_of_read(query, message))
        found = found or next(filter(None, (look(words, message) for look in _LOOKS)), None)
    else:
        found = unknown_custom_function(words, message)
    if found:
        return f"{place(query, found.start)}: {found.message}"
    return placed(query, words, message) if parsers else message


def _unclosed_text(words: list[Word], _message: str) -> Mistake | None:
    for word in words:
        if word.kind == "other" and word.text in "\"'":
            return Mistake(word.start, f"the text that begins here has no closing {word.text}")
        if word.kind == "other" and word.text in "“”„‘’«»":
            return Mistake(word.start, f'{word.text} is no quotation mark of SPARQL; use " instead')
    return None


def _broken_address(words: list[Word], _message: str) -> Mistake | None:
    """Look for an address with a sign in it that ends it: what follows `<` is a name then."""
    for word, after in pairwise(words):
        scheme = after.text.partition(":")[0].lower()
        if word.text == "<" and after.start == word.end and scheme in ("http", "https", "urn"):
            return Mistake(word.start, _BROKEN)
    return None


def _prefixes(words: list[Word], _message: str) -> Mistake | None:
    declared = set(PREFIXES)
    for before, word in zip([None, *words], words, strict=False):
        prefix = word.text.partition(":")[0]
        if word.kind != "name":
            continue
        if before is not None and before.text.upper() == "PREFIX":
            declared.add(prefix)
        elif prefix not in declared:
            return Mistake(
                word.start,
                f"the prefix {prefix}: is not declared; "
                f"write PREFIX {prefix}: <http://...> at the beginning, or correct it",
            )
    return None


def _unknown_word(words: list[Word], _message: str) -> Mistake | None:
    for word, after in zip_longest(words, words[1:]):
        called = after is not None and after.text == "("
        lower = word.text.lower()
        if word.kind != "word" or called or lower in KEYWORDS or len(word.text) > 30:
            continue
        if after is not None and after.kind == "iri" and lower == "prefix":
            continue
        return Mistake(word.start, f"{word.text} is no word of SPARQL; {hint_for(lower)}")
    return None


def _prefix_without_colon(words: list[Word], _message: str) -> Mistake | None:
    for word, after in pairwise(words):
        if word.text.upper() == "PREFIX" and after.kind == "word":
            return Mistake(after.start, f"a prefix ends with a colon: PREFIX {after.text}: <...>")
    return None


def _selected(words: list[Word], _message: str) -> Mistake | None:
    """Look at what stands between SELECT and the first brace."""
    begun, depth = False, 0
    for before, word in zip([None, *words], words, strict=False):
        depth += (word.kind == "open") - (word.kind == "close")
        if word.kind == "word" and word.text.upper() == "SELECT":
            begun = True
        elif begun and word.text == "{":
            empty = before is not None and before.text.upper() in ("SELECT", "DISTINCT", "REDUCED")
            if empty:
                return Mistake(word.start, "SELECT names no variable; write SELECT * for all")
            begun = False
        elif begun and depth == 0 and word.text == ",":
            return Mistake(word.start, "variables after SELECT have no comma between them")
        elif begun and depth == 1 and word.text == "(" and _is_function(before):
            return Mistake(
                before.start if before else word.start,
                "a function after SELECT goes in brackets with a name: (COUNT(?x) AS ?number)",
            )
        elif begun and depth == 1 and word.kind == "variable" and before and before.text == ")":
            return Mistake(word.start, f"AS is missing before {word.text}")
    return None


def _is_function(word: Word | None) -> bool:
    return word is not None and word.kind == "word" and word.text.lower() not in KEYWORDS


def _what_follows(words: list[Word], _message: str) -> Mistake | None:
    for word, after in zip_longest(words, words[1:]):
        name = word.text.upper() if word.kind == "word" else ""
        text = after.text.upper() if after else ""
        if name in _NEEDS_BRACE and text != "{":
            return Mistake(word.start, f"after {name} comes a pattern in braces: {name} {{ ... }}")
        if name in _CONDITIONS and (after is None or after.kind == "variable" or text in "}."):
            start = (after or word).start
            return Mistake(start, f"after {name} comes a condition in brackets: {name}(...)")
        if name in ("ASC", "DESC") and text != "(":
            told = f"{name} stands before what is put in order, which is in brackets: {name}(?x)"
            return Mistake(word.start, told)
        if name == "FROM" and (after is None or after.kind == "open" or text == "WHERE"):
            return Mistake(word.start, "after FROM comes the address of a graph: FROM <http://...>")
        if name in ("LIMIT", "OFFSET") and (after is None or after.kind != "number"):
            return Mistake(word.start, f"after {name} comes a number")
        if name in ("ORDER", "GROUP") and text != "BY":
            return Mistake(word.start, f"{name} is followed by BY")
    return None


def _missing_dot(words: list[Word], _message: str) -> Mistake | None:
    """Look for a fourth term in a row: a triple has three."""
    run, before = 0, None
    values = listed = False
    for word in words:
        upper = word.text.upper()
        values = upper == "VALUES" or (values and upper != "}")
        listed = upper in _LISTS or (listed and upper not in ("{", "}"))
        glued = before is not None and before.kind == "operator"
        if _is_term(word) and not values and not listed:
            run += not glued
        elif word.kind not in ("operator", "language"):
            run = 0
        if run > 3:
            return Mistake(
                word.start, f"a dot (or ; for the same subject) is missing before {word.text[:50]}"
            )
        before = word
    return None


def _unfinished_triple(words: list[Word], _message: str) -> Mistake | None:
    """Look for one or two terms that stand where a triple should: it has three."""
    missing, first, before = 0, None, None
    values = False
    for word in words:
        upper = word.text.upper()
        values = upper == "VALUES" or (values and upper != "}")
        if first is not None and missing in (1, 2) and upper in ("}", "."):
            return Mistake(first.start, _UNFINISHED[missing])
        if upper in _BEGINS_A_TRIPLE:
            missing, first = _BEGINS_A_TRIPLE[upper], None
        elif missing and not values and _is_term(word):
            first = first or word
            missing -= before is None or before.text not in ("/", "|")
        elif word.kind not in ("operator", "language"):
            missing = 0
        before = before if word.text in ("^", "!") else word
    return None


def _is_term(word: Word) -> bool:
    return word.kind in _TERMS or (
        word.kind == "word" and word.text.upper() in ("A", "TRUE", "FALSE")
    )


def _outside_address(words: list[Word], message: str) -> Mistake | None:
    """Look for an address that is not whole; the parser tells of it in some places only."""
    based = any(word.kind == "word" and word.text.upper() == "BASE" for word in words)
    if based and "IRI parsing failed" not in message:
        return None
    for word in words:
        if word.kind == "iri" and not _ABSOLUTE.match(word.text):
            return Mistake(
                word.start, f"{word.text[:200]} is no whole address; write it as <http://...>"
            )
    return None


def _stray_negation(words: list[Word], _message: str) -> Mistake | None:
    """Look for a ! that stands before nothing it could negate; the parser is past it by then."""
    opened: list[str] = []
    for word, after in pairwise(words):
        if word.kind == "open":
            opened.append(word.text)
        elif word.kind == "close" and opened:
            opened.pop()
        elif word.text == "!" and opened[-1:] == ["{"] and after.text in ("!", "}", "."):
            return Mistake(word.start, "! fits nothing here; remove it, or write FILTER(!...)")
    return None


def _ungrouped(words: list[Word], message: str) -> Mistake | None:
    if "variable that is unbound" not in message:
        return None
    start = next((word.start for word in words if word.text.upper() == "SELECT"), 0)
    return Mistake(
        start,
        "beside a sum or a count, SELECT can only have variables that GROUP BY names; "
        "add GROUP BY for the others",
    )


def _told_in_a_sentence(words: list[Word], message: str) -> Mistake | None:
    for told, about, plain in _SENTENCES:
        if told in message:
            last = [word for word in words if word.text.upper() == about][-1:]
            return Mistake(last[0].start if last else 0, plain)
    return None


_LOOKS: tuple[Callable[[list[Word], str], Mistake | None], ...] = (
    never_closed,
    _prefix_without_colon,
    _broken_address,
    _prefixes,
    operators_of_others,
    _unknown_word,
    unknown_function,
    _selected,
    _what_follows,
    clauses_out_of_order,
    _ungrouped,
    _told_in_a_sentence,
    named_again,
    bound_again,
    blank_in_two_patterns,
    _outside_address,
    _stray_negation,
    _missing_dot,
    _unfinished_triple,
)
