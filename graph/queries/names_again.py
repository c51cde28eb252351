"""Mistakes of names that stand again where they may not: variables of BIND, blank nodes.

Oxigraph's parser says of both only that it did not come further.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from graph.queries.query_words import Word
from graph.queries.sql_habits import Mistake

_NEW_VARIABLE = "AS needs a new variable; choose a name that the pattern before it does not have"
_NEW_NAME = "AS needs a new variable; choose a name that the query does not have yet"
_NEW_NAMES = {
    "overrides an existing variable": _NEW_NAME,
    "Duplicated variable name": (
        "a variable stands twice after SELECT; give one of them another name"
    ),
}
"""What the parser says of a name behind SELECT, and what to say of it."""

_MOST_SUBQUERIES = 20
"""So many are looked at: each may have all that is left of the text."""

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


def named_again(words: Sequence[Word], message: str) -> Mistake | None:
    """Look for `AS ?x` behind a SELECT where another item, or the pattern, has ?x.

    Of a subquery the parser says only that it did not come further.
    """
    told = next((plain for said, plain in _NEW_NAMES.items() if said in message), None)
    selects = [at for at, word in enumerate(words) if word.text.upper() == "SELECT"]
    if told is not None and selects:
        again = _named_again(words, selects[0])
        return Mistake((again or words[selects[0]]).start, told)
    if not message.endswith("[_]"):
        return None
    begin = next((at for at, word in enumerate(words) if word.text == "{"), len(words))
    within = [at for at in selects if at > begin][:_MOST_SUBQUERIES]
    again = next(filter(None, (_named_again(words, at) for at in within)), None)
    return Mistake(again.start, _NEW_NAME) if again else None


def _named_again(words: Sequence[Word], at: int) -> Word | None:
    named, pattern = _behind_select(words, at)
    return named if isinstance(named, Word) else _in_pattern(words, pattern, named)


def _behind_select(words: Sequence[Word], at: int) -> tuple[Word | dict[str, Word], int]:
    """Return the new name that stands twice, or all of them, and where the pattern begins."""
    new: dict[str, Word] = {}
    seen: set[str] = set()
    depth = 0
    for here in range(at + 1, len(words)):
        word, name = words[here], words[here].text[1:]
        if word.text == "{" and depth == 0:
            return new, here
        depth += (word.kind == "open") - (word.kind == "close")
        is_new = words[here - 1].text.upper() == "AS"
        if word.kind == "variable" and (is_new or depth == 0):
            if name in new or (is_new and name in seen):
                return word, here
            seen.add(name)
            new |= {name: word} if is_new else {}
    return new, len(words)


def _in_pattern(words: Sequence[Word], begin: int, new: Mapping[str, Word]) -> Word | None:
    """Return a new name that the pattern which begins there has as well."""
    depth = 0
    for here in range(begin, len(words) if new else begin):
        word = words[here]
        depth += (word.kind == "open") - (word.kind == "close")
        if word.kind == "variable" and word.text[1:] in new:
            return new[word.text[1:]]
        if depth == 0:
            break
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
