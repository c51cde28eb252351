"""Finds what was planned of an event before it was held elsewhere, or on another day."""

from extract.kept_patterns import compiled
from extract.model import Span

_REACH = 260
_ONCE = (
    r"(?:originally |initially |first |at first |still |d['’]abord |initialement |inicialmente )?"
)
_PLANNED = (
    rf"(?:(?:was|were|had been|is|are) {_ONCE}(?:to (?:be held|be convened|take place|open"
    r"|have (?:been held|taken place))|(?:scheduled|planned|due|supposed|meant|foreseen)\b)"
    r"|(?:scheduled|planned|due) (?:for|on|in|to be held|to take place)\b"
    rf"|(?:devai(?:t|ent)|allai(?:t|ent)) {_ONCE}(?:se tenir|avoir lieu|se dérouler)"
    rf"|(?:était|étaient|avait été) {_ONCE}prévue?s?\b"
    rf"|(?:iba|iban|debía|debían|había de) (?:a )?{_ONCE}(?:celebrarse|realizarse|tener lugar)"
    rf"|(?:estaba|estaban|había sido) {_ONCE}(?:previst|programad)[oa]s?\b)"
)
_SO = (
    r"(?:finally |eventually |instead |later |then |in the end |finalement |finalmente |al final )?"
)
_MOVED = (
    rf"(?:was|were) {_SO}(?:moved|shifted|relocated|transferred) to|a {_SO}été (?:déplacée?"
    rf"|transférée?) [àa]u?|(?:fue|se) {_SO}trasladad?[oaó]a?\s?a"
)
_HELD = (
    rf"{_SO}took place|(?:was|were) {_SO}(?:held|convened)|a {_SO}eu lieu|s['’]est {_SO}(?:tenue?"
    rf"|déroulée?)|{_SO}(?:tuvo lugar|se (?:celebró|realizó|llevó a cabo))|fue {_SO}(?:celebrad"
    r"|realizad)[oa]"
)
_OTHERWISE = compiled(
    r"(?: (?:on|for|about|sur|pour|sobre|para) [^.;:,]{3,70})?"
    rf",?\s?(?:(?:which|that|qui|que|la cual|el cual) )?{_PLANNED}[^.;:]{{0,130}}?"
    r"(?:(?:,|\b(?:but|and|yet|mais|et|pero|y|sino que)\b)[^.;:]{0,30}?"
    rf"(?:\b(?:{_MOVED})|\b(?={_HELD}))|\b(?:{_MOVED}))",
)


def planned_elsewhere(text: str, start: int, end: int) -> Span | None:
    """Return what stands between an event and how it was held in the end; None if it does not.

    `was to be held in Lima in May, but` before `took place in Quito in June`: neither Lima nor
    May is told of it.

    Args:
        text: The whole text.
        start: Where the event's name ends.
        end: Where its passage does.
    """
    found = _OTHERWISE.match(text, start, min(end, start + _REACH))
    return Span(start, found.end()) if found else None
