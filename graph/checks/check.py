"""Checks a whole graph: shapes, SKOS, quotations against texts, what is derived from documents."""

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

from graph.asking.asking import as_document_id
from graph.building.description import wrong_sizes
from graph.building.place_knowledge import PlaceKnowledge
from graph.building.reference_graphs import has_reference, packaged_places
from graph.checks.derived import DERIVED, Rebuild, first_differences
from graph.checks.found import GraphCheck, Report, Violation
from graph.checks.proof import prove
from graph.checks.repeated import repeated
from graph.checks.shapes import Shapes
from graph.checks.skos import skos_faults
from graph.decisions.applying import differs_from_decided
from graph.decisions.provenance import told_decisions
from graph.decisions.replay import Replay, replayed
from graph.failures import GraphError
from graph.iris import DESCRIPTION_GRAPH, DOCUMENTS_PART
from graph.store import Store
from graph.terms import Iri
from ontology.namespaces import BASE

_DOCUMENTS = f"{BASE}document/"
_OTHER_VERSION = (
    "another version of linkages made it, so that it could not be compared with the documents; "
    "renew it with: linkages add FILE, where the file may be one that is there already"
)

_shapes = lru_cache(1)(Shapes)
"""Shapes, read once: whoever checks several graphs in a process checks them with the same."""

_NOT_AS_DECIDED = (
    "it does not say what was read and then decided: remove the document and add it again"
)


def check(
    store: Store,
    text_of: Callable[[str], str],
    *,
    shapes: str,
    places: PlaceKnowledge | None = None,
    unread: Container[Iri] = (),
) -> Iterator[GraphCheck]:
    """Check one named graph after the other, documents first.

    Args:
        store: The graph.
        text_of: Gives the stored text of a document by the hash in its IRI; a `GraphError` from
            it is reported as a violation.
        shapes: SHACL shapes in Turtle.
        places: What is known of places; by default the packaged gazetteer.
        unread: Graphs that were checked elsewhere: only their size is compared with what is told,
            and no step is theirs.
    """
    documents, others = _documents(store), _others(store)
    rebuild = Rebuild(store, places or packaged_places())
    decided = replayed(told_decisions(store))
    means = _Means(store, _shapes(shapes), text_of, rebuild, decided)
    for name in documents:
        found = _document_check(name, means)
        means.sizes[DOCUMENTS_PART] += found.quads
        yield found
    rebuild.finish(others)
    for name in others:
        if name in unread:
            means.sizes[name] = store.size_of(name)
            continue
        found = _derived_check(name, means) if name in DERIVED else _reference_check(name, means)
        means.sizes[name] = found.quads
        yield _sizes_checked(found, means) if name == DESCRIPTION_GRAPH else found


def graphs_to_check(store: Store) -> int:
    """Return how many steps `check` takes."""
    return len(_documents(store)) + len(_others(store))


def report(checks: Iterable[GraphCheck]) -> Report:
    """Add checks up."""
    counts: Counter[str] = Counter()
    violations: list[Violation] = []
    for each in checks:
        counts.update({"graphs": 1, "quads": each.quads, **dict(each.counts)})
        violations.extend(each.violations)
    return Report(tuple(counts.items()), tuple(violations))


@dataclass(frozen=True, slots=True)
class _Means:
    store: Store
    rules: Shapes
    text_of: Callable[[str], str]
    rebuild: Rebuild
    decided: Replay
    sizes: Counter[Iri] = field(default_factory=Counter)


def _documents(store: Store) -> list[Iri]:
    return [name for name in store.graphs() if name.startswith(_DOCUMENTS)]


def _others(store: Store) -> list[Iri]:
    """Return the other graphs, the derived ones also where they are empty and thus not there.

    What tells their sizes comes last.
    """
    names = {*DERIVED, *(name for name in store.graphs() if not name.startswith(_DOCUMENTS))}
    return sorted(names, key=lambda name: (name == DESCRIPTION_GRAPH, name))


def _document_check(name: Iri, means: _Means) -> GraphCheck:
    quads = list(means.store.quads(name))
    breaches = [
        *means.rules.breaches(quads),
        *means.rebuild.read(name, quads),
        *repeated(means.store, name),
    ]
    violations = [Violation(name, *breach) for breach in breaches]
    try:
        text = means.text_of(as_document_id(name))
    except GraphError as failure:
        lost = Violation(name, name, f"its text cannot be read: {failure}")
        return GraphCheck(name, len(quads), (("documents", 1),), (*violations, lost))
    if differs_from_decided(means.store, name, means.decided, lambda: text):
        violations.append(Violation(name, name, _NOT_AS_DECIDED))
    proof = prove(quads, text)
    violations += (Violation(name, *fault) for fault in proof.faults)
    counted = tuple((f"{kind.lower()}s", n) for kind, n in sorted(proof.counts.items()))
    return GraphCheck(name, len(quads), (("documents", 1), *counted), tuple(violations))


def _reference_check(name: Iri, means: _Means) -> GraphCheck:
    quads = list(means.store.quads(name))
    breaches = [
        *means.rules.breaches(quads),
        *skos_faults(quads),
        *repeated(means.store, name),
    ]
    return GraphCheck(name, len(quads), (), tuple(Violation(name, *each) for each in breaches))


def _sizes_checked(found: GraphCheck, means: _Means) -> GraphCheck:
    """Add what the description says of sizes and was not found so, if this version wrote it."""
    if not has_reference(means.store):
        return found
    wrong = wrong_sizes(means.store, means.sizes)
    violations = (Violation(found.graph, *each) for each in wrong)
    counted = (("sizes of graphs compared with what is told", len(means.sizes)),)
    return replace(found, counts=counted, violations=(*found.violations, *violations))


def _derived_check(name: Iri, means: _Means) -> GraphCheck:
    quads = sorted(means.store.quads(name), key=lambda quad: quad.subject)
    breaches = [
        *means.rules.breaches_in_parts(quads),
        *skos_faults(quads),
        *repeated(means.store, name),
    ]
    counted: tuple[tuple[str, int], ...] = ()
    if not has_reference(means.store):
        if len(means.store):  # else nothing was published yet, as where the first `add` was stopped
            breaches.append((name, _OTHER_VERSION))
    elif means.rebuild.is_complete:
        breaches += first_differences(name, means.rebuild.differences(name))
        counted = (("derived quads compared with what the documents say", len(quads)),)
    violations = tuple(Violation(name, *breach) for breach in breaches)
    return GraphCheck(name, len(quads), counted, violations)
