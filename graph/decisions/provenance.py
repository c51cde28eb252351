"""Tells decisions in the graph, as PROV: who decided what, when and why, and what is in force."""

from collections.abc import Iterator
from typing import NamedTuple

from graph.decisions.claims import Called, Named, SameAs
from graph.decisions.decision import NO_ADDRESS, Decision, DecisionError, alias_id, parsed
from graph.decisions.decision import Kind as DecisionKind
from graph.decisions.finding import in_force
from graph.decisions.replay import Replay
from graph.iris import DECISIONS_GRAPH, digest_iri, document_iri, entity_iri
from graph.store import QuadSource, WorkingStore
from graph.terms import Iri, Literal, Quad, Term, iri, text, typed
from ontology.namespaces import BASE

_TYPE, _RECORD, _SAME_AS = iri("rdf:type"), iri("lk:record"), iri("schema:sameAs")
_IN_FORCE = iri("lk:inForce")


def decision_iri(decision_id: str) -> Iri:
    """Return the IRI of a decision."""
    return Iri(f"{BASE}decision/{decision_id}")


def told_decisions(store: QuadSource) -> list[Decision]:
    """Return the decisions that a graph tells of, as they were recorded.

    Without links to what is no address: older versions took them, and could only undo them then.
    """
    found = []
    for quad in store.quads(DECISIONS_GRAPH, predicate=_RECORD):
        if isinstance(quad.object, Literal):
            try:
                found.append(parsed(quad.object.value))
            except DecisionError as error:
                if error.key == NO_ADDRESS:
                    continue
                raise DecisionError(
                    f"{quad.subject}: {error}; a newer version of linkages may have recorded it: "
                    "update linkages"
                ) from error
    return found


def tell_decisions(store: WorkingStore, replay: Replay) -> int:
    """Make the graph of decisions tell what was decided; return by how many triples it grew."""
    told = store.quads(DECISIONS_GRAPH)
    before = {quad for quad in told if quad.predicate != _IN_FORCE}
    return _made(store, before, set(_quads(store, replay)))


def tell_news(store: WorkingStore, told: Replay, news: Replay) -> int:
    """Make a graph that tells of some decisions tell of others, touching what differs alone.

    Args:
        store: Where this version of the program told of the first.
        told: What it tells of.
        news: What it is to tell of.

    Returns:
        By how many triples the graph grew.
    """
    before, after = _told_of(told), _told_of(news)
    gone = [quads for each, quads in before.items() if after.get(each) != quads]
    new = [quads for each, quads in after.items() if before.get(each) != quads]
    addresses = set(store.quads(DECISIONS_GRAPH, predicate=_SAME_AS))
    return _made(
        store,
        {*addresses, *(quad for several in gone for quad in several.quads())},
        {*_addresses(store, news), *(quad for several in new for quad in several.quads())},
    )


def tell_in_force(store: WorkingStore, replay: Replay) -> int:
    """Make the graph of decisions tell which count; return by how many triples it grew."""
    before = set(store.quads(DECISIONS_GRAPH, predicate=_IN_FORCE))
    if not before and not replay.decisions:
        return 0
    counting = in_force(store, replay)
    after = {
        Quad(
            decision_iri(each.decision_id),
            _IN_FORCE,
            typed("true" if each.decision_id in counting else "false", "boolean"),
            DECISIONS_GRAPH,
        )
        for each in replay.decisions
    }
    return _made(store, before, after)


def _made(store: WorkingStore, before: set[Quad], after: set[Quad]) -> int:
    store.remove(before - after)
    store.insert(after - before)
    return len(after) - len(before)


class _DecisionTold(NamedTuple):
    """A decision."""

    decision: Decision

    def quads(self) -> Iterator[Quad]:
        node = decision_iri(self.decision.decision_id)
        for predicate, value in _facts(self.decision):
            yield Quad(node, predicate, value, DECISIONS_GRAPH)


class _NameTold(NamedTuple):
    """A name of an entity, and the decisions that gave it."""

    name: str
    entity_id: str
    decisions: tuple[str, ...]

    def quads(self) -> Iterator[Quad]:
        for each in self.decisions:
            yield from _name(self.name, self.entity_id, decision_iri(each))


def _told_of(replay: Replay) -> dict[str | tuple[str, str], _DecisionTold | _NameTold]:
    """Return all that is told of decisions but addresses, each under what it is told of."""
    found: dict[str | tuple[str, str], _DecisionTold | _NameTold] = {
        each.decision_id: _DecisionTold(each) for each in replay.decisions
    }
    names: dict[tuple[str, str], list[str]] = {}
    for key, claim in replay.claims.items():
        if isinstance(key, Named | Called) and not (isinstance(key, Named) and not claim.value):
            name = key.name if isinstance(key, Named) else claim.value
            about = (name, _resolved(replay, key.entity))
            names.setdefault(about, []).append(claim.decision.decision_id)
    return found | {
        about: _NameTold(*about, tuple(sorted(set(several)))) for about, several in names.items()
    }


def _quads(store: QuadSource, replay: Replay) -> Iterator[Quad]:
    for each in _told_of(replay).values():
        yield from each.quads()
    yield from _addresses(store, replay)


def _addresses(store: QuadSource, replay: Replay) -> Iterator[Quad]:
    for key in replay.claims:
        if isinstance(key, SameAs):
            entity = entity_iri(_resolved(replay, key.entity))
            told = Quad(entity, _SAME_AS, Iri(key.identifier), DECISIONS_GRAPH)
            if not _is_elsewhere(store, told):
                yield told


def _name(name: str, entity_id: str, decision: Iri) -> Iterator[Quad]:
    """Yield a name that no document need use; apart from the names that documents do."""
    node = digest_iri("name", "decided", name, entity_id)
    for predicate, value in (
        (_TYPE, iri("skosxl:Label")),
        (iri("skosxl:literalForm"), text(name)),
        (iri("lk:nameOf"), entity_iri(entity_id)),
        (iri("prov:wasGeneratedBy"), decision),
    ):
        yield Quad(node, predicate, value, DECISIONS_GRAPH)


def _resolved(replay: Replay, entity_id: str) -> str:
    """Return the entity that decisions lead to from another."""
    seen = {entity_id}
    while (target := replay.rules.stands_for.get(entity_id)) and target not in seen:
        seen.add(target)
        entity_id = target
    return entity_id


def _is_elsewhere(store: QuadSource, told: Quad) -> bool:
    found = store.quads(subject=told.subject, predicate=told.predicate, object=told.object)
    return any(quad.graph != DECISIONS_GRAPH for quad in found)


def _facts(decision: Decision) -> Iterator[tuple[Iri, Term]]:
    yield _TYPE, iri("lk:Decision")
    yield _TYPE, iri("prov:Activity")
    yield iri("lk:decisionKind"), text(decision.kind)
    yield iri("prov:endedAtTime"), typed(decision.when, "dateTime")
    yield iri("lk:decidedBy"), text(decision.who)
    yield _RECORD, text(decision.line)
    if decision.why:
        yield iri("rdfs:comment"), text(decision.why)
    for about in _about(decision):
        yield iri("lk:about"), about
    if decision.into and decision.kind is not DecisionKind.DISTINCT:
        yield iri("lk:decidedAs"), entity_iri(decision.into)
    if decision.name:
        yield iri("lk:decidedName"), text(decision.name)
    for quoted in (decision.words, decision.passage):
        if quoted:
            yield iri("lk:quotes"), text(quoted)
    if decision.undoes:
        yield iri("lk:undoes"), decision_iri(decision.undoes)
    for other in decision.replaces:
        yield iri("lk:replaces"), decision_iri(other)


def _about(decision: Decision) -> Iterator[Iri]:
    ends = (decision.entity, decision.subject, decision.object)
    names = [each for each in ends if each and not each.startswith("document/")]
    if decision.kind is DecisionKind.DISTINCT:
        names.append(decision.into)
    if decision.kind is DecisionKind.ALIAS:
        names.append(alias_id(decision))
    yield from map(entity_iri, dict.fromkeys(names))
    yield from map(document_iri, decision.documents)
