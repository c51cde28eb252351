"""Reads what a document of review leaves unsaid: whom a recommendation or concern is about."""

from collections.abc import Iterator
from dataclasses import dataclass

from extract.kept_patterns import compiled
from extract.model import Kind, Predicate, Span, Statement
from extract.scanning import first_match
from extract.statements.document_roles import Roles, may_act
from extract.statements.role import Role
from extract.statements.statement_shapes import THE, slots
from extract.statements.statement_templates import Template

_NUMBERED = compiled(
    r"(?:\d{1,3}\.\d{1,3}\.? (?:To )?|\d{1,3}\. To )[A-Za-z][a-z-]{2,20}\b"
    r"|\d{1,3}\. The (?:following )?recommendations\b"
)
_STATES = r"<P\d+>(?:(?:, (?:and )?|,? and |/)(?:the )?<P\d+>){0,39}"
_FROM = compiled(
    rf"\((?:the )?(?P<states>{_STATES})\)(?= ?[;.,/]| (?:and|Source|Consider|Ratify)\b|$)"
)
_OPENS = rf"^(?:\d{{1,3}}\. ?)?{THE}(?P<subject>{slots('OP')}) (?:also |further |then ){{0,2}}"
_CONCERNED = compiled(
    rf"{_OPENS}(?:(?:was|were|remained|is|remains) (?:\w+ )?concerned|expressed (?:\w+"
    rf" ){{0,3}}concerns?"
    r"|regretted) (?:at|about|over|that|by|regarding|the)\b(?P<rest>.*)$"
    rf"|^(?:\d{{1,3}}\. ?)?{THE}(?P<other>{slots('OP')}) (?:(?:est|reste|demeure|se dit) (?:\w+ )?"
    r"(?:préoccupée?|inquiète?|alarmée?) (?:par|d[eu]s?|que)|s['’]inquiète (?:d[eu]s?|que)"
    r"|regrette (?:que|qu['’]|l[ea]|l['’])|déplore|(?:está|sigue|se muestra) (?:\w+ )?preocupad[oa]"
    r" por|lamenta|expresa (?:\w+ )?preocupación)(?P<more>.*)$"
)
_WELCOMED = compiled(
    rf"{_OPENS}(?:welcomed|commended|noted|praised|appreciated|applauded) (?:with \w+"
    rf" )?{THE}(?:recent )?"
    rf"(?:ratifications?|accession) (?:of|to) {THE}(?P<object>{slots('I')})(?! by\b)"
)


_SHOULD = compiled(
    r"(?:[Tt]he State (?:party|Party)|[Ll]['’]État partie|[Ee]l Estado [Pp]arte) (?:should|must"
    r"|ought to|needs to|devrait|doit|debe|debería)\b"
)


def asked_to_act(text: str, passage: Span, roles: Roles) -> Iterator[Statement]:
    """Yield that a treaty body calls on a state: `The State party should` in its observations."""
    state, committee = roles.state, roles.committee
    if not state or not committee or not roles.are_observations:
        return
    if first_match(_SHOULD, text, passage.start, passage.end):
        ends = (committee.mention.entity_id, state.mention.entity_id)
        evidence = (committee.told, state.told, passage)
        yield Statement(ends[0], Predicate.CALLS_ON, ends[1], 0.9, evidence)


def is_recommendation(line: str) -> bool:
    """Say whether a line is a numbered recommendation that ends with who made it, in brackets."""
    return bool(_NUMBERED.match(line)) and bool(_FROM.search(line))


def in_review(shape: Template, passage: Span, state: Role) -> Iterator[Statement]:
    """Yield what a passage of a review says of the state under review without naming it.

    Args:
        shape: The passage with its names as slots.
        passage: Where it stands.
        state: The state under review, and the passage that says so.
    """
    evidence = (passage, state.told)
    reviewed = state.mention.entity_id
    for one in (*_recommending(shape), *_concerned(shape, reviewed)):
        if one.entity_id != reviewed and may_act(one.entity_id):
            yield Statement(one.entity_id, one.predicate, reviewed, one.confidence, evidence)
    welcomed = _WELCOMED.match(shape.line)
    for instrument in shape.ids(welcomed["object"]) if welcomed else ():
        yield Statement(reviewed, Predicate.RATIFIES, instrument, 0.88, evidence)


@dataclass(frozen=True, slots=True)
class _Speaker:
    """Who speaks of the state under review, what that states, and how sure it is."""

    entity_id: str
    predicate: Predicate
    confidence: float


def _recommending(shape: Template) -> Iterator[_Speaker]:
    """Yield the states in brackets at the end of a recommendation: `140.4 Ratify ... (Chad);`."""
    if _NUMBERED.match(shape.line):
        for match in _FROM.finditer(shape.line):
            for entity_id in shape.ids(match["states"]):
                yield _Speaker(entity_id, Predicate.CALLS_ON, 0.93)


def _concerned(shape: Template, reviewed: str) -> Iterator[_Speaker]:
    """Yield who opens a sentence that regrets something, where no other state is named in it."""
    match = _CONCERNED.match(shape.line)
    rest = (match["rest"] or match["more"] or "") if match else ""
    if match and all(m.entity_id == reviewed for m in shape.named_in(rest) if m.kind is Kind.PLACE):
        for entity_id in shape.ids(match["subject"] or match["other"]):
            yield _Speaker(entity_id, Predicate.CRITICISES, 0.86)
