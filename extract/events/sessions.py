"""Finds numbered sessions of bodies: `the 38th session of the Human Rights Council`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extract.events.dates import find_dates
from extract.events.ordinals import read_ordinal
from extract.kept_patterns import compiled
from extract.model import Mention, Span
from extract.scanning import every_match

_WORD = r"[^\W\d_]{3,16}"
_SUFFIX = r"(?:\s?(?:st|nd|rd|th|e|ème|er|ère|re)|\.?\s?[ºª])"
_WORDS = rf"{_WORD}(?:(?:-\s?|\s)(?:[^\W\d_]{{2,16}})){{0,3}}"
_SORT = (
    r"regular|special|annual|ordinary|resumed|substantive|extraordinary|emergency|formal|informal"
    r"|plenary|high-level|período\sde|periodo\sde|período\sordinario\sde"
    r"|período\sextraordinario\sde|reunión|ordinaire|extraordinaire|annuelle|plénière"
)
_SESSION = compiled(
    rf"(?<![\w-])(?P<ordinal>\d{{1,3}}{_SUFFIX}|{_WORDS})\s"
    rf"(?:(?:{_SORT})\s)?(?P<noun>[Ss]ession|sesión|sesiones)(?!\w)"
    r"(?:\s(?:ordinaire|extraordinaire|extraordinario|ordinaria))?"
)
_NOUNS = ("ession", "sesi")
"""What every name of a session holds; quick to see."""
_SORT_BEHIND = compiled(rf"\s(?:{_SORT})$")
_AND_MORE = rf"(?:(?:\s(?:and|to|et|y|à|a)\s|,\s)(?:the\s)?\d{{1,4}}{_SUFFIX}){{0,4}}"
_MEETING = compiled(
    rf"(?<![\w-])(?P<ordinal>\d{{1,4}}{_SUFFIX}){_AND_MORE}"
    r"\s(?:plenary\s|plénière\s|public\s|private\s|closed\s)?(?P<noun>meetings?|séances?"
    r"|sesi(?:ón|ones)|reuni(?:ón|ones))(?!\w)(?:\s(?:plénières?|plenarias?))?"
)
_MEETING_NUMBER = compiled(
    r"(?<![\w-])(?P<noun>sesi(?:ón|ones)|reuni(?:ón|ones)|séances?)\s"
    rf"(?P<ordinal>\d{{1,4}}{_SUFFIX}){_AND_MORE}(?!\w)"
)
_OF = compiled(r"\s{1,2}(?:of|de|du|del)\s?(?:the\s|la\s|l['’]|el\s)?$")
_ITS = compiled(
    r"^(?:,)?\s(?:(?:at|in|during|held|opened|concluded|convened|for|holding|lors de|à|en|durante"
    r"|a tenu|tenait|tiendra|celebró|celebrará|adopted at|will hold)\s)(?:its|sa|su)\s$"
)
_POSSESSIVE = compiled(r"^['’]s?\s$|^\s$")
_HEADED = compiled(r"^(?:,|\s[–—-])\s$")
"""In a heading: `Human Rights Council – 44th session`."""

_MANY_SESSIONS = 10
"""From this number on it is hardly a part of a day: `UNICEF – second session`."""

_BODY_NAME = compiled(
    r"\s(?:of|de|du|del)\s(?:the\s|la\s|l['’]|el\s)?(?P<name>(?:[A-ZÀ-Þ][\w’'-]{1,24}"
    r"(?:\s(?:(?:of|on|for|the|de|des|du|la|sur|and|et|against|internationale|générale|mondiale"
    r"|internacional|general|del)\s){0,2}(?=[A-ZÀ-Þ]))?){2,9})"
)
_SOME_BODY = compiled(
    r"\b(?:Committee|Council|Commission|Assembly|Working Group|Sub-?[Cc]ommittee|Board|Comité"
    r"|Conseil|Assemblée|Comisión|Consejo|Asamblea|Groupe de travail|Grupo de Trabajo)"
    r"(?:\s(?:also|had|has))?(?:,)?\s(?:held|opened|concluded|convened|adopted\s\w+\sat|at"
    r"|during|in"
    r"|a tenu|a adopté\s\w+\slors\sde|celebró|en|à)\s(?:its|sa|su)\s$"
)
_HELD_ITS = compiled(r"\b(?:held|opened|concluded|convened|a tenu|celebró)\s(?:its|sa|su)\s$")
_OWN = compiled(r"\b(?:its|[Ii]ts|sa|Sa|ses|Ses|su|Su|sus|Sus)\s$")
_AT_THE = compiled(r"\b(?:[Aa]t the|[Àà] la|[Ee]n la)\s$")
_SITS = compiled(
    r"Committee|Council|Commission|Assembly|Comité|Conseil|Assemblée|Comisión|Consejo"
    r"|Asamblea|Conference|Board|Working Group"
)
OWNER_WORD = compiled(r"(?:its|sa|ses|sus?)", re.IGNORECASE)
_SPECIAL = compiled(r"special|extraordinaire|extraordinari[oa]|extraordinary|emergency")
_DETERMINED = compiled(
    r"\b(?:the|its|la|sa|ses|su|sus|el|los|and|et|y|to|through|al?)\s$", re.IGNORECASE
)
_REACH, _FEW = 90, 3
_LONGEST_HEADING = 80


@dataclass(frozen=True, slots=True)
class Session:
    """A numbered session, and the body that holds it.

    Attributes:
        span: The words that name it.
        number: Which it is.
        special: Whether it is a special one, which are counted apart.
        body: The mention of the body; None where it is only `the Committee`.
        body_name: What the body is called where no mention has it.
        sort: `session`, or `meeting` for one of the numbered meetings in it.
    """

    span: Span
    number: int
    special: bool
    body: Mention | None
    body_name: str = ""
    sort: str = "session"


def find_sessions(text: str, passage: Span, bodies: Sequence[Mention]) -> Iterator[Session]:
    """Yield the numbered sessions and meetings of a passage that tell whose they are.

    Args:
        text: The whole text.
        passage: Where to look.
        bodies: Organisations of the passage and of the one before, in order.
    """
    before: Session | None = None
    for session in (*_numbered_sessions(text, passage), *_numbered_meetings(text, passage)):
        found = _with_body(text, passage, session, bodies)
        if before and (found is None or not (found.body or found.body_name)):
            found = _of_same_body(text, session, before) or found
        if found:
            before = found if found.body and found.sort == "session" else before
            yield found


def _of_same_body(text: str, session: Session, before: Session) -> Session | None:
    """Return a session as one of the body whose next or last one was told right before.

    `its ninth session, ... since the eighth session in October 2016`.
    """
    lead = text[max(before.span.end, session.span.start - 12) : session.span.start]
    is_near = 0 < abs(session.number - before.number) <= _FEW and session.sort == "session"
    if not is_near or not _DETERMINED.search(lead):
        return None
    return replace(session, body=before.body)


def session_in_heading(text: str, passage: Span) -> Session | None:
    """Return the session that is all a passage names: `Thirty-fourth session`."""
    if passage.end - passage.start > _LONGEST_HEADING:
        return None
    for session in _numbered_sessions(text, passage):
        before = text[passage.start : session.span.start].strip()
        return None if before or not _is_date(text, session.span.end, passage.end) else session
    return None


def _is_date(text: str, start: int, end: int) -> bool:
    """Say whether a stretch is empty, or a date and no more."""
    rest = text[start:end].strip(" ,()–-")
    if not rest:
        return True
    dates = find_dates(text, start, end)
    return len(dates) == 1 and text[dates[0].span.start : dates[0].span.end] == rest


def _numbered_sessions(text: str, passage: Span) -> Iterator[Session]:
    if all(text.find(noun, passage.start, passage.end) < 0 for noun in _NOUNS):
        return
    for match in every_match(_SESSION, text, passage.start, passage.end):
        read = _ordinal_at_end(_SORT_BEHIND.sub("", match["ordinal"]))
        if read:
            start, number = read
            special = bool(_SPECIAL.search(match.group()))
            yield Session(Span(match.start() + start, match.end()), number, special, None)


def _ordinal_at_end(words: str) -> tuple[int, int] | None:
    """Return where the longest ordinal that ends some words begins, and its number."""
    for start in (0, *(gap.end() for gap in re.finditer(r"\s", words))):
        number = read_ordinal(words[start:])
        if number:
            return start, number
    return None


def _numbered_meetings(text: str, passage: Span) -> Iterator[Session]:
    for pattern in (_MEETING, _MEETING_NUMBER):
        for match in every_match(pattern, text, passage.start, passage.end):
            number = read_ordinal(match["ordinal"])
            if number:
                yield Session(Span(*match.span()), number, special=False, body=None, sort="meeting")


def _with_body(
    text: str, passage: Span, session: Session, bodies: Sequence[Mention]
) -> Session | None:
    span = session.span
    here = [b for b in bodies if b.span.start >= passage.start]
    body = _body(text, span, here)
    if body:
        whole = Span(min(span.start, body.span.start), max(span.end, body.span.end))
        return replace(session, span=whole if _is_named(text, span, body) else span, body=body)
    meant = _meant_body(text, passage, span, bodies)
    if meant:
        return replace(session, body=meant)
    named = _BODY_NAME.match(text, span.end, min(passage.end, span.end + 2 * _REACH))
    if named and " " in named["name"].strip():
        end = named.start("name") + len(named["name"].rstrip())
        return replace(session, span=Span(span.start, end), body_name=named["name"].strip())
    before = text[max(passage.start, span.start - _REACH) : span.start]
    known = any(p.search(before) for p in (_SOME_BODY, _HELD_ITS, _AT_THE, _OWN))
    return session if known else None


def _is_named(text: str, session: Span, body: Mention) -> bool:
    """Say whether the body belongs to the name: `38th session of the Human Rights Council`."""
    if OWNER_WORD.fullmatch(text, body.span.start, body.span.end):
        return False
    before = text[body.span.end : session.start] if body.span.end <= session.start else ""
    is_before = _POSSESSIVE.match(before) or _HEADED.match(before)
    return body.span.start > session.end or bool(is_before)


def _meant_body(
    text: str, passage: Span, session: Span, bodies: Sequence[Mention]
) -> Mention | None:
    """Return whom `its` means: who opens the sentence or follows it, or who spoke before."""
    before = text[max(passage.start, session.start - _REACH) : session.start]
    its = _OWN.search(before)
    if not its:
        return None
    earlier = [b for b in bodies if passage.start <= b.span.start and b.span.end <= session.start]
    if earlier:
        sitting = [b for b in earlier if _SITS.search(text, b.span.start, b.span.end)]
        return (*sitting, earlier[0])[0]
    after = [
        b for b in bodies if session.end <= b.span.start < min(passage.end, session.end + _REACH)
    ]
    if after and text[session.end] in ", ":
        return after[0]
    told = [
        b
        for b in bodies
        if b.span.end <= passage.start and _SITS.search(text, b.span.start, b.span.end)
    ]
    return told[-1] if told and len({b.entity_id for b in told}) == 1 else None


def _body(text: str, session: Span, bodies: Sequence[Mention]) -> Mention | None:
    number = read_ordinal(text[session.start : session.end].split()[0]) or 0
    for body in bodies:
        after = text[session.end : body.span.start]
        if body.span.start > session.end and _OF.fullmatch(after):
            return body
        before = text[body.span.end : session.start]
        if body.span.end <= session.start and (_ITS.match(before) or _POSSESSIVE.match(before)):
            return body
        sits = number >= _MANY_SESSIONS or _SITS.search(text, body.span.start, body.span.end)
        if body.span.end <= session.start and _HEADED.match(before) and sits:
            return body
    return None
