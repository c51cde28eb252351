"""Tells decisions in the graph, as PROV: who decided what, when and why, and what is in force."""

from collections.abc import Iterator

from graph.decisions.claims import NOTHING, Called, Named, SameAs
from graph.decisions.decision import Decision, DecisionError, alias_id, parsed
from graph.decisions.decision import Kind as DecisionKind
from graph.decisions.replay import Replay
from graph.iris import DECISIONS_GRAPH, digest_iri, document_iri, entity_iri
from graph.store import QuadSource, WorkingStore
from graph.terms import Iri, Literal, Quad, Term, iri, text, typed
from ontology.namespaces import BASE

_TYPE, _RECORD, _SAME_AS = iri("rdf:type"), iri("lk:record"), iri("schema:sameAs")


def decision_iri(decision_id: str) -> Iri:
    """Return the IRI of a decision."""
    return Iri(f"{BASE}decision/{decision_id}")


def told_decisions(store: QuadSource) -> list[Decision]:
    """Return the decisions that a graph tells of, as they were recorded."""
    found = []
    for quad in store.quads(DECISIONS_GRAPH, predicate=_RECORD):
        if isinstance(quad.object, Literal):
            try:
                found.append(parsed(quad.object.value))
            except DecisionError as error:
                raise DecisionError(
                    f"{quad.subject}: {error}; a newer version of linkages may have recorded it: "
                    "update linkages"
                ) from error
    return found


def tell_decisions(store: WorkingStore, replay: Replay) -> int:
    """Make the graph of decisions tell what was decided; return by how many triples it grew."""
    before, after = set(store.quads(DECISIONS_GRAPH)), set(_quads(store, replay))
    store.remove(before - after)
    store.insert(after - before)
    return len(after) - len(before)


def _quads(store: QuadSource, replay: Replay) -> Iterator[Quad]:
    for decision in replay.decisions:
        node = decision_iri(decision.decision_id)
        for predicate, value in _facts(decision, in_force=replay.is_in_force(decision)):
            yield Quad(node, predicate, value, DECISIONS_GRAPH)
    for key, claim in replay.claims.items():
        if not isinstance(key, SameAs | Named | Called):
            continue
        if isinstance(key, Named) and claim.value == NOTHING:
            continue
        entity = _resolved(replay, key.entity)
        if isinstance(key, SameAs):
            address = Iri(key.identifier)
            told = Quad(entity_iri(entity), _SAME_AS, address, DECISIONS_GRAPH)
            if not _is_elsewhere(store, told):
                yield told
        else:
            name = key.name if isinstance(key, Named) else claim.value
            yield from _name(name, entity, decision_iri(claim.decision.decision_id))


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


def _facts(decision: Decision, *, in_force: bool) -> Iterator[tuple[Iri, Term]]:
    yield _TYPE, iri("lk:Decision")
    yield _TYPE, iri("prov:Activity")
    yield iri("lk:decisionKind"), text(decision.kind)
    yield iri("prov:endedAtTime"), typed(decision.when, "dateTime")
    yield iri("lk:decidedBy"), text(decision.who)
    yield iri("lk:inForce"), typed("true" if in_force else "false", "boolean")
    yield _RECORD, text(decision.line)
    if decision.why:
        yield iri("rdfs:comment"), text(decision.why)
    for about in _about(decision):
        yield iri("lk:about"), about
    if decision.into:
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
    if decision.kind is DecisionKind.ALIAS:
        names.append(alias_id(decision))
    yield from map(entity_iri, dict.fromkeys(names))
    yield from map(document_iri, decision.documents)
