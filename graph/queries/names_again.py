"""Mistakes of names that stand again where they may not: variables of BIND, blank nodes.

Oxigraph's parser says of both only that it did not come further.
"""

from collections.abc import Sequence
from itertools import pairwise

from graph.queries.query_words import Word
from graph.queries.sql_habits import Mistake

_NEW_VARIABLE = "AS needs a new variable; choose a name that the pattern before it does not have"
_ONE_PATTERN = "stands in two patterns; put a variable in its place"
_BRACES = frozenset("{}")


def bound_again(words: Sequence[Word], message: str) -> Mistake | None:
    """Look for `AS ?x)` in a group that has ?x before it."""
    if not message.endswith("[_]"):
        return None
    groups: list[set[str]] = [set()]
    before: Word | None = None
    for word, after in pairwise(words):
        if word.text == "{":
            groups.append(set())
        elif word.text == "}" and len(groups) > 1:
            inner = groups.pop()
            groups[-1] |= inner
        elif word.kind == "variable":
            name = word.text[1:]
            is_new = before is not None and before.text.upper() == "AS" and after.text == ")"
            if is_new and len(groups) > 1 and name in groups[-1]:
                return Mistake(word.start, _NEW_VARIABLE)
            groups[-1].add(name)
        before = word
    return None


def blank_in_two_patterns(words: Sequence[Word], message: str) -> Mistake | None:
    """Look for a label of a blank node with braces or BIND between it and the one before."""
    if not message.endswith("<unreported>"):
        return None
    seen: dict[str, int] = {}
    pattern = 0
    for word in words:
        pattern += word.text in _BRACES or word.text.upper() == "BIND"
        if word.kind == "blank" and seen.setdefault(word.text, pattern) != pattern:
            return Mistake(word.start, f"{word.text[:50]} {_ONE_PATTERN}")
    return None
