"""Leaves out guesses that are a known name and what it does, a heading's word, or a second one."""

import re
from collections.abc import Sequence

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.acronym_looks import is_unknown_acronym
from extract.names.organisation_names import OrganisationName
from extract.names.organisation_patterns import has_head
from extract.names.organisation_trimming import INFINITIVE

_APPOSED = compiled(r"\s{0,2}(?:[–—:=,-]|\t)\s{0,2}(?:(?:the|la|le|les|el|los|las)\s)?$")
"""Between a short form and what it stands for: `MFA – the Migrant Forum in Asia`."""

_TITLE_TAIL = compiled(r"(?:\s+[A-ZÀ-Þ][\w-]{2,30}){1,4}")
_SENTENCE_TAIL = compiled(
    rf"\s+(?:(?:sur|dans|à|aux?|en|avec|afin|lors|depuis|sans|selon|vers|sobre|con|desde|ante)\b"
    rf"|(?:de\s|d['’]){INFINITIVE}\b).*",
    re.DOTALL,
)
"""Where the sentence goes on behind a known name: `Union africaine de nommer`."""

_SAID_OF_IT = compiled(
    r"\s(?!(?:aux?|à|de|du|des|del|d|l|la|le|les|los|las|el|en|et|y|e|of|for|in|on|and|the|to|at|"
    r"against|with|pour|para|por|sur|sobre|contre|contra|con|avec|dans|chargée?s?|encargad[ao]s?)"
    r"\b)[a-zà-ÿ]+"
)
"""A word in small letters that goes on no name: `Fonds des Nations unies … a publié`."""


def without_tails(
    text: str, guesses: list[OrganisationName], known: Sequence[OrganisationName]
) -> list[OrganisationName]:
    """Leave out guesses that are a known name with a heading's word behind or before it, or two.

    `International Labour Organization Violence`, `AI Amnesty International`; joined by `and`; or
    with what it does: `Banque interaméricaine de développement finance`. So are those over which a
    sentence runs on: `Union africaine sur la situation`.
    """
    starts = {n.span.start: n.span for n in known if " " in text[n.span.start : n.span.end]}
    ends = {n.span.end: n.span for n in known if " " in text[n.span.start : n.span.end]}
    return [
        guess
        for guess in guesses
        if not _has_tail(text, guess.span, starts, ends)
        and not _is_two(text, guess.span, starts, ends)
    ]


def _is_two(text: str, span: Span, starts: dict[int, Span], ends: dict[int, Span]) -> bool:
    """Say whether a guess is two known names and small words between them."""
    first, last = starts.get(span.start), ends.get(span.end)
    if first is None or last is None or first.end >= last.start:
        return False
    between = text[first.end : last.start]
    return between.islower() or between.strip() in {"&", "/"}


def _has_tail(text: str, span: Span, starts: dict[int, Span], ends: dict[int, Span]) -> bool:
    begins, stops = starts.get(span.start), ends.get(span.end)
    if begins and begins.end < span.end:
        rest = text[begins.end : span.end]
        if _SAID_OF_IT.match(rest) or _SENTENCE_TAIL.fullmatch(rest):
            return True
        return not has_head(rest) and bool(_TITLE_TAIL.fullmatch(rest))
    if stops and span.start < stops.start:
        before = _APPOSED.sub("", text[span.start : stops.start]).strip()
        return is_unknown_acronym(before)
    return False
