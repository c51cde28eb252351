"""Tells what entities were called before they were renamed."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from graph.building.labels import most_told, reference_label
from graph.decisions.claims import Called, claims_of
from graph.decisions.decision import Decision, Kind
from graph.decisions.provenance import told_decisions
from graph.decisions.record import in_order
from graph.iris import CURRENT_GRAPH, entity_iri, id_of
from graph.store import QuadSource, Store
from graph.terms import Iri, Literal, iri
from ontology.thesaurus import thesaurus

_TELLS_OF, _LABEL = iri("prov:specializationOf"), iri("rdfs:label")
_STANDS_FOR = iri("lk:standsFor")
_NAMING = frozenset({Kind.RENAME, Kind.LABEL})


def earlier_names(store: Store) -> dict[str, str]:
    """Return what was renamed was called until then, by the id of the decision."""
    own: dict[str, str] = {}
    found: dict[str, str] = {}
    for decision, before in _before_each(in_order(told_decisions(store))):
        if decision.kind in _NAMING:
            if before is None and decision.entity not in own:
                own[decision.entity] = _own_name(store, decision.entity)
            found[decision.decision_id] = before or own[decision.entity]
    return found


def _before_each(decisions: Iterable[Decision]) -> Iterator[tuple[Decision, str | None]]:
    """Yield decisions with what was decided before that their entity is called, None for nothing.

    In the order of replay; what was undone by then counts no more.
    """
    undone: set[str] = set()
    undoing: dict[str, str] = {}
    names: dict[str, list[tuple[str, str]]] = {}
    for decision in decisions:
        if decision.kind is Kind.UNDO:
            undoing[decision.decision_id] = decision.undoes
            for each in _chain(undoing, decision.undoes):
                undone ^= {each}
        before = names.get(decision.entity, ())
        yield decision, next((n for by, n in reversed(before) if by not in undone), None)
        for claim in claims_of(decision):
            if isinstance(claim.key, Called):
                told = names.setdefault(claim.key.entity, [])
                told.append((decision.decision_id, claim.value))


def _chain(undoing: Mapping[str, str], decision_id: str) -> Iterator[str]:
    """Yield a decision, then what it undoes, and so on, each once."""
    seen: set[str] = set()
    at: str | None = decision_id
    while at is not None and at not in seen:
        seen.add(at)
        yield at
        at = undoing.get(at)


def _own_name(store: QuadSource, entity_id: str) -> str:
    """Return what an authority calls an entity, else most documents, else the words of its id."""
    theme = thesaurus.packaged().concept(entity_id)
    if theme is not None:
        return theme.labels["en"]
    node = entity_iri(entity_id)
    preferred = reference_label(store, node)
    if preferred and not entity_id.startswith("theme/"):  # whose graph has what was decided
        return preferred
    names = store.quads(CURRENT_GRAPH, predicate=_STANDS_FOR, object=node)
    for each in dict.fromkeys([entity_id, *sorted(id_of(quad.subject) for quad in names)]):
        if told := most_told(called_by_documents(store, each)):
            return told
    return entity_id.rsplit("/", 1)[-1].replace("-", " ")


def called_by_documents(store: QuadSource, entity_id: str) -> Counter[str]:
    """Return how many documents call an entity what."""
    tellings = store.quads(predicate=_TELLS_OF, object=entity_iri(entity_id))
    labels = (store.object_of(t.graph, Iri(str(t.subject)), _LABEL) for t in tellings)
    return Counter(each.value for each in labels if isinstance(each, Literal))
