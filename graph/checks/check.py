"""Checks a whole graph: every named graph against the shapes, every quotation against its text."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from graph.asking.asking import as_document_id
from graph.checks.proof import prove
from graph.checks.shapes import Shapes
from graph.failures import GraphError
from graph.iris import CURRENT_GRAPH, PLACES_GRAPH
from graph.networks.network import document_total
from graph.store import Store
from graph.terms import Iri
from ontology.namespaces import BASE

_DOCUMENTS = f"{BASE}document/"


class Violation(NamedTuple):
    """Something wrong: in which graph, with what, and in words."""

    graph: str
    node: str
    message: str


@dataclass(frozen=True, slots=True)
class GraphCheck:
    """What was looked at in one named graph, and what is wrong there."""

    graph: str
    quads: int
    counts: tuple[tuple[str, int], ...]
    violations: tuple[Violation, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What was looked at in all, by name, and everything that is wrong."""

    counts: tuple[tuple[str, int], ...]
    violations: tuple[Violation, ...]

    @property
    def in_words(self) -> str:
        """Say in one line what was checked."""
        return ", ".join(f"{number:,} {name}" for name, number in self.counts)


def check(store: Store, text_of: Callable[[str], str], *, shapes: str) -> Iterator[GraphCheck]:
    """Check one named graph after the other, documents first.

    Args:
        store: The graph.
        text_of: Gives the stored text of a document by the hash in its IRI; a `GraphError` from
            it is reported as a violation.
        shapes: SHACL shapes in Turtle.
    """
    rules = Shapes(shapes)
    names = store.graphs()
    documents = [name for name in names if name.startswith(_DOCUMENTS)]
    for name in documents:
        yield _document_check(store, name, rules, text_of)
    for name in names:
        if not name.startswith(_DOCUMENTS):
            yield _graph_check(store, name, rules, len(documents))


def graphs_to_check(store: Store) -> int:
    """Return how many steps `check` takes."""
    return len(store.graphs())


def report(checks: Iterable[GraphCheck]) -> Report:
    """Add checks up."""
    counts: Counter[str] = Counter()
    violations: list[Violation] = []
    for each in checks:
        counts.update({"graphs": 1, "quads": each.quads, **dict(each.counts)})
        violations.extend(each.violations)
    return Report(tuple(counts.items()), tuple(violations))


def _document_check(
    store: Store, name: Iri, rules: Shapes, text_of: Callable[[str], str]
) -> GraphCheck:
    quads = list(store.quads(name))
    violations = [Violation(name, *breach) for breach in rules.breaches(quads)]
    try:
        text = text_of(as_document_id(name))
    except GraphError as failure:
        lost = Violation(name, name, f"its text cannot be read: {failure}")
        return GraphCheck(name, len(quads), (("documents", 1),), (*violations, lost))
    proof = prove(quads, text)
    violations += (Violation(name, *fault) for fault in proof.faults)
    counted = tuple((f"{kind.lower()}s", n) for kind, n in sorted(proof.counts.items()))
    return GraphCheck(name, len(quads), (("documents", 1), *counted), tuple(violations))


def _graph_check(store: Store, name: Iri, rules: Shapes, documents: int) -> GraphCheck:
    quads = sorted(store.quads(name), key=lambda quad: quad.subject)
    if name in (CURRENT_GRAPH, PLACES_GRAPH):
        breaches = list(rules.breaches_in_parts(quads))
    else:
        breaches = rules.breaches(quads)
    violations = [Violation(name, *breach) for breach in breaches]
    if name == CURRENT_GRAPH and document_total(store) != documents:
        said = f"it counts {document_total(store):,} documents, but {documents:,} are in the graph"
        violations.append(Violation(name, name, said))
    return GraphCheck(name, len(quads), (), tuple(violations))
