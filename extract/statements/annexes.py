"""Says who took part in the meeting that a document reports, by the list at its end."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from extract.analysis import Analysis
from extract.entry_fields import beside
from extract.kept_patterns import compiled
from extract.model import Event, Kind, Mention, Predicate, Span, Statement
from extract.scanning import every_match
from extract.statements.announcements import how_told
from extract.statements.listed_lines import alone, lines_below
from extract.statements.statement_tables import says_otherwise

_MOST, _SURE = 60, 0.88
_ORGANISATIONS = (
    r"(?:organi[sz]ations?|NGOs|bodies|institutions|associations|organisations|structures|ONG"
    r"|organizaciones|instituciones|entidades|asociaciones)"
)
_THERE = (
    r"(?:participating|attending|represented|present|participantes?|présentes?|représentées?"
    r"|representadas|presentes|asistentes)"
)
_HEAD = compiled(
    r"^[ \t]{0,8}(?:#{1,4} )?(?:(?:annex(?:e|ure)?|appendix|anexo)(?: [A-Z0-9]{1,4})?"
    r" ?[.:–—-]? ?)?(?:(?:list|liste|lista)(?: of| des| de| de las)? (?:the )?)?"
    rf"(?:{_THERE} {_ORGANISATIONS}|{_ORGANISATIONS} {_THERE}|{_ORGANISATIONS} in attendance"
    rf"|(?<=of )participants?|(?<=des )participants|(?<=de )participantes|(?:(?:those|members)"
    rf" )?present"
    r"|in attendance|attendance|attendees|participants|(?:étaient )?présents|participante?s"
    r"|asistentes|presentes|asistencia)[ \t]*:?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""The head of a list of the bodies that took part, alone on its line."""

_LISTS = compiled(
    r"[ \t]*(?:[•·▪■*–—-] ?)?(?:(?:The )?[Rr]epresentatives (?:of|from) |(?:Les"
    r" )?[Rr]eprésentante?s d"
    r"(?:e la |e l['’]|u |es |e |['’])|(?:Los |Las )?[Rr]epresentantes de(?:l| la| los| las)? )"
    r"(?:the |la |le |l['’])?"
)
_ITEM = compiled(
    r"[ \t]{0,8}(?:[•·▪■*–—-][ \t]?|\(?[a-z0-9]{1,3}[.)][ \t])?"
    r"(?:(?:[Tt]he|[Ll]a|[Ll]e|[Ll]es|[Ee]l) |[Ll]['’])?"
)
_BEHIND = compiled(r"(?:[ \t]?\([^()\n]{1,60}\))?(?:,[^\n;:]{2,60}| [–—-] [^\n;:]{2,60})?[ \t.;]*")
_APART = compiled(
    r"\b(?:excused?|absent|apolog\w{1,6}|unable|online only|observers?|invited|excusée?s?"
    r"|invitée?s?|ausentes?|invitad[oa]s?)\b",
    re.IGNORECASE,
)


def statements_of_annexes(
    analysis: Analysis, named: Sequence[Mention], events: Sequence[Event]
) -> Iterator[Statement]:
    """Yield that the bodies of such a list took part in the only dated event of a text.

    Args:
        analysis: The text and its passages.
        named: Everything found in it, in order.
        events: What `events.find_events` found.
    """
    text = analysis.text
    heads = list(every_match(_HEAD, text)) if any(event.edtf for event in events) else []
    if len(heads) != 1:
        return
    above = [each for each in events if each.edtf and each.span.end <= heads[0].start()]
    dated = {each.entity_id: each for each in above}
    if len(dated) != 1 or analysis.passage_at(above[0].span.start) is None:
        return
    event = above[0]
    how = how_told(analysis, event, events)
    named = [m for m in named if m.kind is Kind.ORGANISATION]
    bodies = {m.span.start: m for m in named}
    for line in islice(lines_below(text, heads[0].end()), _MOST):
        one = _listed(text, line, bodies)
        for body in [one] if one else _several(text, line, named):
            here = analysis.passage_at(line.start)
            if here and body.entity_id not in event.organiser_ids:
                evidence = analysis.evidence_at(event.span.start, line.start)
                yield Statement(
                    body.entity_id, Predicate.TOOK_PART_IN, event.entity_id, _SURE, evidence, how
                )


def _several(text: str, line: Span, bodies: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the bodies of a line that lists several: `Representatives of the A, the B and C`."""
    begins = _LISTS.match(text, line.start, line.end)
    listed = list(alone(text, Span(begins.end() if begins else line.start, line.end), bodies))
    for body in listed if len(listed) > 1 else ():
        around = beside(text, line, body.span)
        if not (says_otherwise(text, around) or _APART.search(text, around.start, around.end)):
            yield body


def _listed(text: str, line: Span, bodies: dict[int, Mention]) -> Mention | None:
    """Return the body that a line names and nothing else, but for where it sits."""
    begins = _ITEM.match(text, line.start, line.end)
    body = bodies.get(begins.end()) if begins else None
    body = body or bodies.get(line.start)
    if body is None or says_otherwise(text, line) or _APART.search(text, line.start, line.end):
        return None
    return body if _BEHIND.fullmatch(text, body.span.end, line.end) else None
