"""Tells whether a text bears out a name that only the language model takes for a place's.

A name that no gazetteer holds is as often a firm, a party, a school or a ship. What tells a place
is a word for its sort (`Red River Valley`), that something is in it or on the way to it, who comes
from it, or another place in the same list.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.analysis import NameGuess
from extract.kept_patterns import compiled
from extract.names.place_words import COMPASS, PLACE_HEADS, PLACE_OPENERS
from extract.words import word_set

_WITHIN = word_set("in near across outside throughout within inside en dans")
"""Words that stand before any place's name, and before hardly a body's."""

_ON_THE_WAY = word_set(
    "at to from into on through around between toward towards along by of above below vers depuis "
    "desde hacia hasta"
)
"""Words that stand before a place's name of one word oftener than before another's."""

_OWNS = ("'s", "’s")
_REACH = 32
_HEADS = PLACE_HEADS | word_set(
    "field crossing preserve bottom playground campground bypass brook trail railroad railway "
    "region regions basin empire indies junction camp checkpost checkpoint base seaport lane drive"
)
_MOVED = compiled(
    r"\b(?:displaced|fled|flee|moved|returned|relocated|evacuated|deported|travell?ed|arrived|went)"
    r" (?:back )?(?:to|from) $"
)
_COUNTED = compiled(r"\(\d{1,5}\) $")
_BEHIND = compiled(
    r" (?:residents?|police|woman|women|man|men|people|native|couple|lake|river|beach|nord|sud|est|"
    r"ouest|oriental|occidental|central)\b"
)
"""Who and what is of a place, and which side of it in French and Spanish: `Logone oriental`."""

_NUMBERS = compiled(r"[\s\d,.-]+$")
_LIST = compiled(
    r"(?:[ \t]?\(\d{1,5}%?\))?(?:,?[ \t](?:and|or|y|e|et|ou|o|&)[ \t]|[,;][ \t]|[ \t]?/[ \t]?)"
    r"(?:\(\d{1,5}%?\)[ \t])?"
)


def supported_names(text: str, guesses: Sequence[NameGuess]) -> frozenset[str]:
    """Return the names, as written, that stand somewhere in a text as only a place's does.

    Args:
        text: What the guesses count.
        guesses: What the model takes for places, in the order of the text.
    """
    found = {text[g.span.start : g.span.end] for g in guesses if _stands_as_place(text, g)}
    return frozenset(found | {text[g.span.start : g.span.end] for g in _listed(text, guesses)})


def _stands_as_place(text: str, guess: NameGuess) -> bool:
    start, end = guess.span.start, guess.span.end
    if _BEHIND.match(text, end):
        return True
    before = text[max(0, start - _REACH) : start]
    if _MOVED.search(before) or _COUNTED.search(before):
        return True
    last = next(reversed(before.split()), "")
    if last in COMPASS or last.casefold() in _WITHIN:  # `northern Reefa`, in small letters
        return True
    is_owner = text.startswith(_OWNS, end)  # `at Uneborg's` is somebody's shop
    is_one = len(_bare(text[start:end]).split()) == 1
    return is_one and not is_owner and last.casefold() in _ON_THE_WAY


def _listed(text: str, guesses: Sequence[NameGuess]) -> Iterator[NameGuess]:
    """Yield the guesses that a list joins to another."""
    for guess, after in pairwise(guesses):
        if _LIST.fullmatch(text, guess.span.end, after.span.start):
            yield from (guess, after)


def has_place_word(surface: str) -> bool:
    """Say whether a name has a word for the sort of place that it is: `Delaware Bay`."""
    words = _bare(surface).casefold().split()
    return len(words) > 1 and (words[-1] in _HEADS or words[0] in PLACE_OPENERS)


def _bare(surface: str) -> str:
    """Return a name without the number behind it: `County Road 4045`."""
    return _NUMBERS.sub("", surface)
