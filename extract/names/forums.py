"""Tells forums that were held, which are events, from those that are standing bodies."""

from collections.abc import Iterable

from extract.events.dates import find_dates
from extract.kept_patterns import compiled
from extract.model import Span
from extract.spans import TakenSpans

_HEAD = compiled(r"\b(?:Forum|Foro)(?=$|\s(?:on|of|for|against|to|sur|de|des|pour|sobre|para)\b)")
_BE = r"(?:was|were|is|will be|to be|has been|had been|being|est|était|a été|sera|fue|será|ha sido)"
_TOPIC = r"(?:\s(?:on|sur|sobre|against|contre|contra)\s[^.,;:()\n]{3,60}?)?"
_HELD = compiled(
    rf"{_TOPIC}(?:\s?\([^()\n]{{1,40}}\))?,?\s(?:(?:which|that|qui|que)\s)?(?:"
    rf"{_BE}\s(?:\w{{3,12}}\s)?(?:held|convened|hosted|organi[sz]ed|organisé|tenu|organizado"
    r"|celebrado)\b"
    r"|(?:held|convened|hosted|organi[sz]ed|organisé|tenu|celebrado|organizado)"
    r"\s(?:in|at|by|on|from|à|en|au|par|por)\b"
    r"|(?:took|takes|taking|will take)\splace\b"
    r"|s['’](?:est\stenu|est\sdéroulé|tiendra)\b|a\seu\slieu\b|aura\slieu\b"
    r"|se\s(?:celebró|realizó|celebrará)\b|tuvo\slugar\b|tendrá\slugar\b)"
)
_ORGANISED = compiled(
    r"\b(?:organi[sz]ed|hosted|convened|held|attended|organisé|accueilli|organizó|organizaron"
    r"|celebró|celebraron)\s(?:(?:the|a|an|its|their|le|un|el|su)\s)"
    r"(?:(?:first|second|third|annual|\d{1,3}(?:st|nd|rd|th))\s)?$"
)
_TO_DATE = compiled(
    r",?\s\(?(?:(?:(?:in|at|à|en)\s(?:the\s)?)?[A-ZÀ-Þ][\w’'-]{1,30}(?:,?\s[A-ZÀ-Þ][\w’'-]{1,30}){0,3}"
    r",?\s)?(?:(?P<on>on|in|from|of|du|des|le|en|el|del)\s)?(?:the\s)?"
)
_NEAR = 120


def without_held_forums(text: str, names: Iterable[Span]) -> frozenset[Span]:
    """Return the spans that name no forum which this text says was held, nor a part of one.

    `Forum`, like `Conference`, is an event where it was held, organised or has its days beside it
    (`the Dakar Forum, 3-5 May 2020`); what was held once in a text is an event throughout it.
    """
    spans = list(names)
    held = {_key(text, s) for s in spans if _HEAD.search(_surface(text, s)) and _is_held(text, s)}
    taken = TakenSpans.of(s for s in spans if _key(text, s) in held)
    return frozenset(s for s in spans if not taken.touches(s))


def _surface(text: str, span: Span) -> str:
    return text[span.start : span.end]


def _key(text: str, span: Span) -> str:
    return " ".join(_surface(text, span).split()).casefold()


def _is_held(text: str, span: Span) -> bool:
    before = text[max(0, span.start - 60) : span.start]
    after = text[span.end : span.end + _NEAR]
    if _HELD.match(after) or _ORGANISED.search(before):
        return True
    return any(map(str.isdigit, after)) and _is_dated(text, span.end)


def _is_dated(text: str, end: int) -> bool:
    """Say whether days follow: a range, or a date that `on` or `in` joins.

    One day after a comma may be that of a letter.
    """
    for date in find_dates(text, end, min(len(text), end + _NEAR)):
        joint = _TO_DATE.fullmatch(text, end, date.span.start)
        is_range = "/" in date.edtf and len(date.start_date) == len("2004-06-01")
        is_day_or_month = len(date.edtf) > len("2004")
        if joint:
            return is_range or bool(is_day_or_month and joint["on"])
    return False
