"""Says whether what was planned, asked for or due came true: `which took place on 4 May`."""

import re

from extract.kept_patterns import compiled
from extract.model import Span

_REACH = 240
_SO = r"(?:then |duly |indeed |later |finally |ensuite |bien |finalement |finalmente )?"
_HELD = (
    rf"(?:{_SO}(?:took place|went ahead|did so|opened in|(?:was|were) {_SO}(?:held|convened|hosted"
    r"|organi[sz]ed))"
    rf"|(?:a|ont) {_SO}eu lieu|s['’]est {_SO}(?:tenue?|déroulée?)"
    rf"|a {_SO}été (?:organisée?|tenue?)|l['’]a fait|eut lieu|se tint"
    rf"|{_SO}(?:tuvo lugar|se (?:celebró|realizó|llevó a cabo|efectuó)|lo hizo"
    r"|fue (?:celebrad|realizad|organizad)[oa]))"
)
_PRONOUN = r"(?:it|they|this|that|elle|il|celle-ci|celui-ci|cel[ao]|[ée]st[ea])"
_IT = rf"(?:{_PRONOUN}|(?:(?:the|la|le|el) |l['’])(?P<noun>[\w-]{{3,20}}))"
_AND = r"(?:and|which|et|qui|y|que|(?:la|el) cual)"
_GOES_ON = compiled(
    rf"[^.;:]{{0,120}}(?:[ ,]{{1,2}}{_AND}(?: {_PRONOUN})?| ?[,;:] {_PRONOUN}),? {_HELD}\b",
    re.IGNORECASE,
)
_NEXT = compiled(rf"[^.]{{0,120}}\.\s{{1,3}}{_IT} {_HELD}\b", re.IGNORECASE)


def came_true(text: str, name: Span) -> bool:
    """Say whether the words behind an event, or the next sentence, tell that it was held.

    Args:
        text: The whole text.
        name: The event's name.
    """
    end = name.end + _REACH
    if _GOES_ON.match(text, name.end, end):
        return True
    told = _NEXT.match(text, name.end, end)
    noun = told["noun"] if told else None
    is_same = noun is None or noun.casefold() in text[name.start : name.end].casefold()
    return told is not None and is_same
