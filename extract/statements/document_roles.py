"""Finds who has a part in a document that never repeats the name: the state under review."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Passage, Span
from extract.names.reviewed_states import is_reviewed
from extract.names.states_told import most_spoken_of, titled_states
from extract.scanning import every_match
from extract.statements.own_voice import writer_of
from extract.statements.role import Role
from extract.statements.several import joint_writers
from ontology.gazetteer import gazetteer

_RECOMMENDED_TO = compiled(
    r"recommendations[^.;]{0,90} (?:examined|supported|accepted) by (?:the )?$"
)
_NUMBERED = compiled(r"\W{0,3}\d{1,3}\.\d{1,3}\b")
_REVIEW = compiled(
    r"(?<![^\W_])(?:[Uu]niversal [Pp]eriodic [Rr]eview|UPR\d{0,2}_?|[Ww]orking [Gg]roup|[Rr]eview"
    r"|EPU|[Cc]oncluding [Oo]bservations|[Ee]xamen|[Oo]bservations? finales?"
    r"|[Oo]bservaciones finales)(?![^\W_])"
)
_PARTY = compiled(
    r"\b[Tt]he (?:State (?:party|Party|under review)|reporting State)\b|\bl['’]État partie\b"
    r"|\b[Ee]l Estado [Pp]arte\b"
)
_ADDRESSED = compiled(
    r"\b(?:[Uu]rged|[Uu]rges|[Ee]ncouraged|[Ee]ncourages|[Cc]alled (?:up)?on|[Cc]alls"
    r" (?:up)?on|[Aa]sked"
    r"|[Rr]equested|[Ii]nvited|[Rr]ecommended that|[Rr]ecommends that|[Uu]rging|stated that)"
    r" (?P<whom>the (?:authorities|Government))(?= (?:to|[a-z]{3,}|should)\b)"
)
_SAME = compiled(r"\b[Tt]he same Committee\b")
_COMMITTEE = compiled(
    r"\b[Tt]he Committee(?= (?:\w+ ){0,2}(?:recommend|urge|encourage|call|is concern|express|remain"
    r"|regret|request|invite|note|recall|remind)\w{0,3}\b)"
    r"|\b(?:[Ll]e|[Ee]l) Comité(?= (?:\w{1,20} |n['’]|s['’]){0,2}?(?:recommand|demand|pri|engag"
    r"|invit"
    r"|note|regrett|déplor|préoccup|inqui|exhort|encourag|constat|estim|félicit|recomiend|recomend"
    r"|pide|insta|observ|lament|acoge|expres|celebra|consider|solicit|alient)\w{0,5}\b)"
)
_BODY = compiled(
    r"(?:the )?(?:[\w’' -]{0,40} )?(?:Committee (?:on|against|for) .{3,120}|Human Rights"
    r" Committee)|(?:le |el )?Comité (?:contre|contra|des?|du|del|pour|para|sur|sobre) .{3,120}",
    re.IGNORECASE,
)
_OPENING = 6_000
_OBSERVATIONS = compiled(
    r"concluding observations (?:on|of)|observations finales (?:concernant|du|sur)"
    r"|observaciones finales (?:sobre|del)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Roles:
    """The parts that a document of review or of a treaty body gives out.

    Attributes:
        state: The state under review, or party to the treaty.
        committee: The body whose observations these are.
        are_observations: Whether the head of the document says that it holds such observations.
        writer: The body, or the bodies together, that the document says to be its own.
    """

    state: Role | None = None
    committee: Role | None = None
    are_observations: bool = False
    writer: Role | None = None


def find_roles(analysis: Analysis, named: Sequence[Mention]) -> Roles:
    """Return the parts a document gives out; none where it names two states or two bodies for one.

    Args:
        analysis: The text and its passages.
        named: Everything found in it, in order.
    """
    observing = _OBSERVATIONS.search(analysis.text, 0, _OPENING)
    return Roles(
        _state(analysis, named),
        _committee(analysis, named),
        bool(observing),
        writer_of(analysis, named) or joint_writers(analysis, named),
    )


def standing_for(text: str, passage: Passage, roles: Roles) -> list[tuple[Mention, Span]]:
    """Return mentions for `the State party` and `the Committee`, with what tells who is meant."""
    start, end = passage.span.start, passage.span.end
    found: list[tuple[Mention, Span]] = []
    if roles.state:
        found += _each(roles.state, _PARTY.finditer(text, start, end), 0)
        found += _each(roles.state, _ADDRESSED.finditer(text, start, end), 1)
    if roles.committee:
        found += _each(roles.committee, _COMMITTEE.finditer(text, start, end), 0)
    return found


def same_committee(
    text: str, passages: tuple[Span, Span], earlier: Sequence[Mention]
) -> list[tuple[Mention, Span]]:
    """Return a mention for `The same Committee`: the only committee of the passage before.

    Args:
        text: The whole text.
        passages: The passage before, and the one that may say so.
        earlier: The names in the passage before.
    """
    before, passage = passages
    bodies = {
        m.entity_id: m
        for m in earlier
        if m.kind is Kind.ORGANISATION and _BODY.fullmatch(_one_line(text, m.span))
    }
    if len(bodies) != 1:
        return []
    (body,) = bodies.values()
    return _each(Role(body, before), every_match(_SAME, text, passage.start, passage.end), 0)


def _each(role: Role, matches: Iterable[re.Match[str]], group: int) -> list[tuple[Mention, Span]]:
    return [(replace(role.mention, span=Span(*m.span(group))), role.told) for m in matches]


def _one_line(text: str, span: Span) -> str:
    return " ".join(text[span.start : span.end].split())


def _state(analysis: Analysis, named: Sequence[Mention]) -> Role | None:
    """Return the state under review: of the title, else of `review of`, else who is recommended to.

    A numbered recommendation may speak of what another state accepted: there the state has to be
    the one that the document speaks of most.
    """
    text = analysis.text
    places = [m for m in named if m.kind is Kind.PLACE and not m.modifier]
    reviewed = _told(analysis, (m for m in places if is_reviewed(text, m.span)))
    asked = [m for m in places if _RECOMMENDED_TO.search(_before(text, m.span))]
    told = reviewed or _told(analysis, (m for m in asked if not _is_numbered(analysis, m.span)))
    titled = titled_states(analysis, gazetteer())
    if asked and not told:
        most = most_spoken_of(text, ((m.span, m.entity_id) for m in places))
        told = _told(analysis, (m for m in asked if m.entity_id in titled or m.entity_id == most))
    if told and len(titled) == 1 and not titled.issuperset(told) and _is_review(analysis):
        told = _told(analysis, (m for m in places if m.entity_id in titled))
    return next(iter(told.values())) if len(told) == 1 else None


def _is_review(analysis: Analysis) -> bool:
    return bool(_REVIEW.search(analysis.source.title or analysis.source.file_name))


def _told(analysis: Analysis, mentions: Iterable[Mention]) -> dict[str, Role]:
    told: dict[str, Role] = {}
    for mention in mentions:
        passage = analysis.passage_at(mention.span.start)
        if passage and may_act(mention.entity_id):
            told.setdefault(mention.entity_id, Role(mention, passage.span))
    return told


def _before(text: str, span: Span) -> str:
    return text[max(0, span.start - 160) : span.start]


def _is_numbered(analysis: Analysis, span: Span) -> bool:
    passage = analysis.passage_at(span.start)
    return passage is not None and bool(_NUMBERED.match(analysis.text, passage.span.start))


def _committee(analysis: Analysis, named: Sequence[Mention]) -> Role | None:
    told: dict[str, Role] = {}
    for mention in named:
        if mention.span.start > _OPENING:
            break
        surface = _one_line(analysis.text, mention.span)
        passage = analysis.passage_at(mention.span.start)
        if mention.kind is Kind.ORGANISATION and passage and _BODY.fullmatch(surface):
            told.setdefault(mention.entity_id, Role(mention, passage.span))
    return next(iter(told.values())) if len(told) == 1 else None


def is_region(entity_id: str) -> bool:
    """Say whether something is a part of the world, where nobody has a seat: `the Balkans`."""
    return gazetteer().kind_of(entity_id) == "region"


def may_act(entity_id: str) -> bool:
    """Say whether something may act: an organisation, or a place that is a state."""
    return not entity_id.startswith("place/") or gazetteer().kind_of(entity_id) == "country"
