"""Finds numbered sessions of bodies: `the 38th session of the Human Rights Council`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.model import Mention, Span
from ontology.names import fold

_SESSION = re.compile(
    r"(?<![\w-])(?P<ordinal>\d{1,3}(?:st|nd|rd|th|e|ème|er|ère|º|ª|\.º|\.ª)|[A-Za-zéèíó]{5,14}"
    r"(?:[\s-](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))?)\s"
    r"(?:(?:regular|special|annual|ordinary|período de|ordinaire)\s)?(?:[Ss]ession|sesión"
    r"|sesiones)(?!\w)"
)
_ONES = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"""
_TENS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"
_TENS_FIRST = "twenty thirty forty fifty sixty seventy eighty ninety"
_FRENCH = """premiere deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme
dixieme onzieme douzieme treizieme quatorzieme quinzieme seizieme"""
_SPANISH = "primer segundo tercer cuarto quinto sexto septimo octavo noveno decimo"
_SINGLE = {
    **{word: i + 1 for i, word in enumerate(_ONES.split())},
    **{word: 20 + 10 * i for i, word in enumerate(_TENS.split())},
    **{word: i + 1 for i, word in enumerate(_FRENCH.split())},
    **{word: i + 1 for i, word in enumerate(_SPANISH.split())},
}
_FIRST_PARTS = {word: 20 + 10 * i for i, word in enumerate(_TENS_FIRST.split())}
_OF = re.compile(r"\s{1,2}(?:of|de|du|del)\s?(?:the\s|la\s|l['’]|el\s)?$")
_ITS = re.compile(r"^(?:,)?\s(?:at|in|during|held|lors de|à|en|durante)\s(?:its|sa|su)\s$")
_POSSESSIVE = re.compile(r"^['’]s?\s$|^\s$")


@dataclass(frozen=True, slots=True)
class Session:
    """A numbered session, and the body that holds it."""

    span: Span
    number: int
    special: bool
    body: Mention


def find_sessions(text: str, passage: Span, bodies: Sequence[Mention]) -> Iterator[Session]:
    """Yield the numbered sessions of a passage whose body is named beside them."""
    for match in _SESSION.finditer(text, passage.start, passage.end):
        number = _number(match["ordinal"])
        body = _body(text, Span(*match.span()), bodies) if number else None
        if number and body:
            span = Span(min(match.start(), body.span.start), max(match.end(), body.span.end))
            yield Session(span, number, "special" in match.group(), body)


def _body(text: str, session: Span, bodies: Sequence[Mention]) -> Mention | None:
    for body in bodies:
        after = text[session.end : body.span.start]
        if body.span.start > session.end and _OF.fullmatch(after):
            return body
        before = text[body.span.end : session.start]
        if body.span.end <= session.start and (_ITS.match(before) or _POSSESSIVE.match(before)):
            return body
    return None


def _number(ordinal: str) -> int | None:
    folded = fold(ordinal)
    digits = re.match(r"\d+", folded)
    if digits:
        return int(digits.group())
    first, _, rest = folded.replace("-", " ").partition(" ")
    if rest:
        tens, ones = _FIRST_PARTS.get(first), _SINGLE.get(rest)
        return tens + ones if tens and ones and ones < 10 else None
    return _SINGLE.get(first)
