"""Tells persons by whom the text calls he or she: a word that opens sentences which go on so."""

import re
from collections import Counter
from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.scanning import every_match

_SUBJECT = compiled(
    r"(?:(?<=[.!?] )|(?<=\n)|(?<=, )|(?<=\bwhen )|(?<=\bwhile )|(?<=\bbecause )|(?<=\bthat )"
    r"|(?<=\bas )|(?<=\bbut )|(?<=\bafter )|(?<=\bbefore ))"
    r"(?P<name>[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿā-ž]{2,30}) (?P<verb>[a-z]{2,14})\b"
)
_PRONOUN = compiled(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|him|himself|herself)\b")
_OTHER = compiled(r"[.!?]\s.*?[.!?]\s|\n|\b(?:[Ii]ts?|[Tt]hey|[Tt]heir)\b", re.DOTALL)
_LONGEST_AFTER = 160
_OFTEN = 2


def subjects_called_he(text: str) -> Iterator[Span]:
    """Yield words that open clauses after which, mostly, comes `he` or `she` and no `it`."""
    spans = list(every_match(_SUBJECT, text))
    every = Counter(match["name"] for match in spans)
    often = (match for match in spans if every[match["name"]] >= _OFTEN)
    called = Counter(match["name"] for match in often if _is_called(text, match.end()))
    for match in spans:
        name = match["name"]
        if called[name] >= _OFTEN and 2 * called[name] >= every[name]:
            yield Span(*match.span("name"))


def _is_called(text: str, end: int) -> bool:
    other = _OTHER.search(text, end, end + _LONGEST_AFTER)
    return bool(_PRONOUN.search(text, end, other.start() if other else end + _LONGEST_AFTER))
