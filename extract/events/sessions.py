"""Finds numbered sessions of bodies: `the 38th session of the Human Rights Council`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extract.events.ordinals import read_ordinal
from extract.model import Mention, Span

_WORD = r"[^\W\d_]{3,16}"
_SUFFIX = r"\s?(?:st|nd|rd|th|e|ème|er|ère|º|ª|\.º|\.ª)"
_SESSION = re.compile(
    rf"(?<![\w-])(?P<ordinal>\d{{1,3}}{_SUFFIX}|{_WORD}(?:(?:[\s-]et)?[\s-]{_WORD})?)\s"
    r"(?:(?:regular|special|annual|ordinary|resumed|substantive|período\sde|periodo\sde"
    r"|reunión|ordinaire|extraordinaire)\s)?(?P<noun>[Ss]ession|sesión|sesiones)(?!\w)"
    r"(?:\s(?:ordinaire|extraordinaire|extraordinario|ordinaria))?"
)
_MEETING = re.compile(
    rf"(?<![\w-])(?P<ordinal>\d{{1,4}}{_SUFFIX})(?:(?:\s(?:and|to|et|y|à|a)\s|,\s)(?:the\s)?"
    rf"\d{{1,4}}{_SUFFIX}){{0,4}}\s(?:plenary\s|plénière\s)?(?P<noun>meetings?|séances?"
    rf"|sesi(?:ón|ones)"
    r"|reuni(?:ón|ones))(?!\w)(?:\s(?:plénières?|plenarias?))?"
)
_OF = re.compile(r"\s{1,2}(?:of|de|du|del)\s?(?:the\s|la\s|l['’]|el\s)?$")
_ITS = re.compile(
    r"^(?:,)?\s(?:(?:at|in|during|held|opened|concluded|convened|for|holding|lors de|à|en|durante"
    r"|a tenu|tenait|tiendra|celebró|celebrará|adopted at|will hold)\s)(?:its|sa|su)\s$"
)
_POSSESSIVE = re.compile(r"^['’]s?\s$|^\s$")
_BODY_NAME = re.compile(
    r"\s(?:of|de|du|del)\s(?:the\s|la\s|l['’]|el\s)?(?P<name>(?:[A-ZÀ-Þ][\w’'-]{1,24}"
    r"(?:\s(?:(?:of|on|for|the|de|des|du|la|sur|and|et|against|internationale|générale|mondiale"
    r"|internacional|general|del)\s){0,2}(?=[A-ZÀ-Þ]))?){2,9})"
)
_SOME_BODY = re.compile(
    r"\b(?:Committee|Council|Commission|Assembly|Working Group|Sub-?[Cc]ommittee|Board|Comité"
    r"|Conseil|Assemblée|Comisión|Consejo|Asamblea|Groupe de travail|Grupo de Trabajo)"
    r"(?:\s(?:also|had|has))?(?:,)?\s(?:held|opened|concluded|convened|adopted\s\w+\sat|at"
    r"|during|in"
    r"|a tenu|a adopté\s\w+\slors\sde|celebró|en|à)\s(?:its|sa|su)\s$"
)
_HELD_ITS = re.compile(r"\b(?:held|opened|concluded|convened|a tenu|celebró)\s(?:its|sa|su)\s$")
_OWN = re.compile(r"\b(?:its|[Ii]ts|sa|Sa|ses|Ses|su|Su|sus|Sus)\s$")
_AT_THE = re.compile(r"\b(?:[Aa]t the|[Àà] la|[Ee]n la)\s$")
_SITS = re.compile(
    r"Committee|Council|Commission|Assembly|Comité|Conseil|Assemblée|Comisión|Consejo"
    r"|Asamblea|Conference|Board|Working Group"
)
_REACH = 90


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
    for session in (*_numbered_sessions(text, passage), *_numbered_meetings(text, passage)):
        found = _with_body(text, passage, session, bodies)
        if found:
            yield found


def _numbered_sessions(text: str, passage: Span) -> Iterator[Session]:
    for match in _SESSION.finditer(text, passage.start, passage.end):
        words = Span(*match.span())
        number = read_ordinal(match["ordinal"])
        if number is None and " " in match["ordinal"]:
            last = match["ordinal"].rsplit(" ", 1)[1]
            number = read_ordinal(last)
            words = Span(match.start("ordinal") + match["ordinal"].rindex(last), match.end())
        if number:
            yield Session(words, number, "special" in match.group(), None)


def _numbered_meetings(text: str, passage: Span) -> Iterator[Session]:
    for match in _MEETING.finditer(text, passage.start, passage.end):
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
    known = _SOME_BODY.search(before) or _HELD_ITS.search(before) or _AT_THE.search(before)
    return session if known else None


def _is_named(text: str, session: Span, body: Mention) -> bool:
    """Say whether the body belongs to the name: `38th session of the Human Rights Council`."""
    before = text[body.span.end : session.start] if body.span.end <= session.start else ""
    return body.span.start > session.end or bool(_POSSESSIVE.match(before))


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
        return earlier[0]
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
    for body in bodies:
        after = text[session.end : body.span.start]
        if body.span.start > session.end and _OF.fullmatch(after):
            return body
        before = text[body.span.end : session.start]
        if body.span.end <= session.start and (_ITS.match(before) or _POSSESSIVE.match(before)):
            return body
    return None
