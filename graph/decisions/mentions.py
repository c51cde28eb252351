"""Lets the mentions of a document name what was decided, and what is said of them be said of it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.building.fitting import OF_EVENTS, can_tell
from graph.decisions.document_page import (
    EVIDENCE,
    IDENTIFIES,
    KIND,
    SENTENCE,
    TELLS_OF,
    Page,
    kind_iri,
)
from graph.decisions.following import Follower, Named, Way, exactness
from graph.decisions.read_otherwise import ReadOtherwise
from graph.iris import entity_iri
from graph.terms import Iri, decimal, iri, text

_CONFIDENCE, _METHOD = iri("itsrdf:taConfidence"), iri("lk:method")
_ENDS = (iri("rdf:subject"), iri("rdf:object"), iri("lk:saidBy"))
_POINTING = (*_ENDS, *OF_EVENTS)
"""What is said of an entity where its mentions stand.

What a document defines a short form to be is not: it is heard in all documents, and a decision on
some changes no others.
"""


@dataclass(slots=True)
class _AsRead:
    """What a document says of an entity before anything moves; what moved is taken out.

    Attributes:
        left: Mentions that name it.
        pointing: Properties of which it is the value, with their nodes.
        tellings: Where it is told what it is.
    """

    left: dict[Iri, None] = field(default_factory=dict)
    pointing: dict[tuple[Iri, Iri], None] = field(default_factory=dict)
    tellings: dict[Iri, None] = field(default_factory=dict)


@dataclass(slots=True)
class _Ways:
    """What leads mentions of one entity to others.

    Attributes:
        of_some: Mentions that go a way of their own, by that way.
        whole: The way of all that is not among these.
        of_rest: The mentions that go it.
    """

    whole: Way
    of_some: dict[Way, list[Iri]] = field(default_factory=dict)
    of_rest: list[Iri] = field(default_factory=list)


def apply_to_mentions(read: ReadOtherwise, follower: Follower) -> None:
    """Let mentions name what was decided. All move at once: none is met again under a new name."""
    page, decided_on = read.page, follower.entities()
    entities = sorted(decided_on.union(*(read.ends(each) for each in decided_on)))
    if not entities:
        return
    before = _as_read(page, entities)
    ways = {each: _ways(read, follower, each, before[each].left) for each in entities}
    for entity, there in ways.items():
        told = before[entity]
        for way, nodes in sorted(there.of_some.items(), key=_by_last):
            _move(page, told, way, nodes)
        _move_whole(page, told, there)
    for entity, there in ways.items():
        for way, nodes in (*there.of_some.items(), (there.whole, there.of_rest)):
            if way.steps and ((nodes and way.end) or _is_said_of(page, way.last_named)):
                page.tell(way.last_named, _label(page, way, nodes))
            page.forget_unused(way.last_named if way.steps else entity)
        page.forget_unused(entity)


def mention_of(read: ReadOtherwise, node: Iri, entity_id: str) -> Named:
    """Return a mention as decisions know it."""
    sentence = read.page.value(node, SENTENCE)
    passage = read.page.quoted(str(sentence)) if sentence is not None else ""
    before, quoted = read.before.get(node, ""), read.quoting(node)
    return Named(entity_id, read.page.quoted(node), passage, before=before, quoted=quoted)


def _as_read(page: Page, entities: Iterable[str]) -> dict[str, _AsRead]:
    found = {each: _AsRead() for each in entities}
    by_node = {entity_iri(each): told for each, told in found.items()}
    for subject, predicate, value, _ in sorted(
        (quad for quad in page.quads if quad.object in by_node), key=lambda quad: quad[:2]
    ):
        told, node = by_node[Iri(str(value))], Iri(str(subject))
        if predicate == IDENTIFIES:
            told.left[node] = None
        elif predicate == TELLS_OF:
            told.tellings[node] = None
        elif predicate in _POINTING:
            told.pointing[predicate, node] = None
    return found


def _ways(read: ReadOtherwise, follower: Follower, entity_id: str, nodes: Iterable[Iri]) -> _Ways:
    found = _Ways(_whole_way(follower, entity_id))
    for node in nodes:
        way = follower.follow(mention_of(read, node, entity_id))
        if way.is_of_whole_document and (way.steps == found.whole.steps or node not in read.before):
            found.of_rest.append(node)
        else:
            found.of_some.setdefault(way, []).append(node)
    return found


def _whole_way(follower: Follower, entity_id: str) -> Way:
    """Return the way of what a document says of an entity without mentioning it."""
    whole = Follower(tuple(each for each in follower.claims if not exactness(each)))
    return whole.follow(Named(entity_id))


def _by_last(told: tuple[Way, list[Iri]]) -> tuple[tuple[str, str], str]:
    return told[0].steps[-1].decision.order, repr(told[1])


def _move(page: Page, told: _AsRead, way: Way, nodes: list[Iri]) -> None:
    """Let some mentions name another, and what is said in their passages be of it."""
    _name(page, told, way, nodes)
    if way.last_named == way.read:
        return
    left = {page.value(node, SENTENCE) for node in told.left}
    moved = {page.value(node, SENTENCE) for node in nodes} - left
    for predicate, node in list(told.pointing):
        if predicate in _ENDS and set(page.values(node, EVIDENCE)) & moved:
            _point(page, told, way, predicate, node)


def _move_whole(page: Page, told: _AsRead, there: _Ways) -> None:
    """Let the other mentions of an entity name another, with all that is said of it."""
    way, nodes = there.whole, there.of_rest
    if not way.steps:
        return
    _name(page, told, way, nodes)
    if way.last_named == way.read:
        return
    for predicate, node in list(told.pointing):
        _point(page, told, way, predicate, node)
    other = entity_iri(way.last_named)
    if nodes and not page.nodes_with(TELLS_OF, other):
        for node in told.tellings:  # with the dates and places of an event
            page.say_only(node, TELLS_OF, other)
            page.say_only(node, KIND, kind_iri(way.last_named))


def _is_said_of(page: Page, entity_id: str) -> bool:
    """Say whether something is said of an entity, be it named or not."""
    return any(page.nodes_with(predicate, entity_iri(entity_id)) for predicate in _POINTING)


def _label(page: Page, way: Way, nodes: list[Iri]) -> str:
    """Return what a document calls what mentions name now, or named last."""
    given = [s.decision.name for s in way.steps if s.value == way.last_named and s.decision.name]
    if given:
        return given[-1]
    if nodes and way.end:
        return page.quoted(nodes[0])
    return way.last_named.rsplit("/", 1)[-1].replace("-", " ")


def _name(page: Page, told: _AsRead, way: Way, nodes: Iterable[Iri]) -> None:
    for node in nodes:
        del told.left[node]
        if not way.end:
            page.forget_mention(node)
            continue
        page.say_only(node, IDENTIFIES, entity_iri(way.end))
        page.say_only(node, KIND, kind_iri(way.end))
        page.say_only(node, _CONFIDENCE, decimal(1))
        page.say_only(node, _METHOD, text("decision"))


def _point(page: Page, told: _AsRead, way: Way, predicate: Iri, node: Iri) -> None:
    del told.pointing[predicate, node]
    page.unsay(node, predicate, entity_iri(way.read))
    if can_tell(predicate, way.last_named):
        page.say(node, predicate, entity_iri(way.last_named))
