"""Reads pages of members: `Our members`, and below it lines that begin with a body each.

Whose members they are is said by the line before the list, or by the document.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from extract.analysis import Analysis
from extract.entry_fields import beside, is_unsure
from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Predicate, Span, Statement
from extract.scanning import every_match
from extract.statements.listed_lines import alone
from extract.statements.own_fields import has_members
from extract.statements.role import Role
from extract.statements.statement_tables import says_otherwise

_SURE = 0.86
_MOST, _FEWEST, _NEAR = 60, 2, 400
_MOST_TOLD = 2
"""Lines that may tell more of the body above them."""

_SORT = r"(?:(?:[Ff]ull|[Aa]ssociate|[Ff]ounding|[Nn]ational|[Aa]ffiliate) )?"
_MEMBERS = (
    rf"(?:{_SORT}[Mm]embers|{_SORT}[Mm]ember [Oo]rgani[sz]ations"
    r"|(?:[Oo]rganisations )?[Mm]embres(?: (?:associés|fondateurs))?"
    r"|(?:[Oo]rganizaciones )?[Mm]iembros|[Oo]rganizaciones integrantes|[Ii]ntegrantes)"
)
_HEAD = compiled(
    rf"^[ \t]*(?:(?:\d{{1,2}}\.? )?(?:(?:[Oo]ur|[Tt]he|[Nn]os|[Ll]es|[Nn]uestr[oa]s|[Ll][oa]s) )?"
    rf"{_MEMBERS}(?: (?:of|de|du|des|del) [^\n.;:]{{3,120}})?[ \t]*:?|[^\n]{{3,200}}\b(?:[Ii]ts"
    rf"|[Oo]ur|[Tt]he|[Ss]es|[Nn]os|[Ss]us"
    rf"|[Nn]uestr[oa]s) {_MEMBERS}(?: (?:are|include|sont|son))? ?:)[ \t]*$",
    re.MULTILINE,
)
_LINE = compiled(r"\n{1,3}(?P<line>[^\n]{2,600})")
_BEGINS = compiled(
    r"[ \t]*(?:[•·▪■*–—-] ?|\(?[a-z0-9]{1,2}[.)] )?"
    r"(?:(?:[Tt]he|[Ll]a|[Ll]e|[Ll]es|[Ee]l) |[Ll]['’])?"
)
_MARKED = compiled(r"[ \t]*(?:[•·▪■*–—-] ?|\(?[a-z0-9]{1,2}[.)] )[A-ZÀ-Þ]")
"""An item of the list whose body was not found."""

_NO_MEMBER = compiled(
    r"\b(?:left|resigned|withdr(?:ew|awn)|expelled|quit|applied|application|candidates?|applicants?"
    r"|no longer|not (?:yet )?(?:a )?members?|ex-members?|(?:a|ont) (?:quitté|démissionné|postulé)"
    r"|exclue?s?|radiée?s?|candidat(?:e?s|ures?)?|ne (?:sont|font) plus|se retir(?:ó|aron)"
    r"|expulsad[oa]s?|renunci(?:ó|aron)|solicit(?:ó|aron) (?:su )?ingreso|candidat[oa]s?|ya no)\b",
    re.IGNORECASE,
)
"""Who left, or is none yet."""

_MORE = compiled(rf"[ \t]*{_MEMBERS} ?: ?")
_GOES_ON = compiled(r"\s(?:and|et|y|&)\s[A-ZÀ-Þ]|['’]s?\s")
"""What makes a line of more than its first body, or of something of it."""

_SEAT = compiled(r",? ?\(|, | \| ")
_SEAT_ENDS = compiled(r"(?:, [^\n,.;:()]{2,30})?(?:\)|,| [–—-] |[.;]?$|[.;]?\n)")


def statements_of_member_pages(
    analysis: Analysis, named: Sequence[Mention], writer: Role | None
) -> Iterator[Statement]:
    """Yield who belongs to the network whose members a page lists, and where they sit.

    Args:
        analysis: The text and its passages.
        named: Everything found in it, in order.
        writer: The body that the document says to be its own.
    """
    text = analysis.text
    bodies = [m for m in named if m.kind is Kind.ORGANISATION]
    places = {m.span.start: m for m in named if m.kind is Kind.PLACE and not m.modifier}
    for head in every_match(_HEAD, text):
        network = _network(text, head, bodies, writer)
        listed = list(_listed(text, head.end(), bodies, network)) if network else []
        if network is None or len(listed) < _FEWEST:
            continue
        whose = analysis.passage_at(network.span.start)
        for member in listed:
            line = analysis.passage_at(member.span.start)
            told = tuple(dict.fromkeys(p.span for p in (whose, line) if p))
            if told and member.entity_id != network.entity_id:
                ends = (member.entity_id, Predicate.MEMBER_OF, network.entity_id)
                yield Statement(*ends, _SURE, tuple(sorted(told, key=lambda span: span.start)))
            seat = _seat(text, member, places)
            if seat and line:
                ends = (member.entity_id, Predicate.BASED_IN, seat.entity_id)
                yield Statement(*ends, _SURE, (line.span,))


def _network(
    text: str, head: re.Match[str], bodies: Sequence[Mention], writer: Role | None
) -> Mention | None:
    """Return whose members are listed: named around the heading, else who wrote the document."""
    line = _LINE.match(text, head.end())
    near = _networks(text, Span(max(0, head.start() - _NEAR), head.end()), bodies)
    if not near and line:
        near = _networks(text, Span(*line.span("line")), bodies)
    if len({m.entity_id for m in near}) == 1:
        return near[-1]
    own = writer.mention if writer and " " not in writer.mention.entity_id else None
    is_one = own and (not near or any(m.entity_id == own.entity_id for m in near))
    return own if own and is_one and has_members(text, own.span) else None


def _networks(text: str, within: Span, bodies: Sequence[Mention]) -> list[Mention]:
    """Return the bodies of a stretch of text that have members by their names."""
    low, high = (
        bisect_left(bodies, at, key=lambda m: m.span.start) for at in (within.start, within.end)
    )
    return [m for m in bodies[low:high] if has_members(text, m.span)]


def _listed(text: str, at: int, bodies: Sequence[Mention], network: Mention) -> Iterator[Mention]:
    """Yield the body with which each line below a heading begins; those of `Associate members:`."""
    line = _LINE.match(text, at)
    told_of = 0
    for number in range(_MOST):
        if line is None:
            return
        span = Span(*line.span("line"))
        more = _MORE.match(text, span.start, span.end)
        first = _first(text, span, bodies)
        if more:
            yield from alone(text, Span(more.end(), span.end), bodies)
        elif first is None:
            is_marked = _MARKED.match(text, span.start, span.end)
            told_of += 1
            if not is_marked and (not number or told_of > _MOST_TOLD):
                return
        elif first.entity_id == network.entity_id:
            if number or _NO_MEMBER.search(text, span.start, span.end):
                return
        elif _is_so(text, span, first.span):
            told_of = 0
            yield first
        line = _LINE.match(text, span.end)


def _first(text: str, line: Span, bodies: Sequence[Mention]) -> Mention | None:
    at = bisect_left(bodies, line.start, key=lambda m: m.span.start)
    found = bodies[at] if at < len(bodies) else None
    if found is None or not _BEGINS.fullmatch(text, line.start, found.span.start):
        return None
    return None if _GOES_ON.match(text, found.span.end, line.end) else found


def _is_so(text: str, line: Span, name: Span) -> bool:
    around = beside(text, line, name)
    if _NO_MEMBER.search(text, name.end, line.end):
        return False
    return not (is_unsure(text, around, name) or says_otherwise(text, around))


def _seat(text: str, body: Mention, places: dict[int, Mention]) -> Mention | None:
    """Return the place right behind a name: `Lantern House, Accra – shelter`, `(Ghana)`."""
    begun = _SEAT.match(text, body.span.end)
    place = places.get(begun.end()) if begun else None
    return place if place and _SEAT_ENDS.match(text, place.span.end) else None
