"""What the graph of a project says, to be compared with what it said or with what another says."""

from collections.abc import Collection

from graph.iris import (
    DECISIONS_GRAPH,
    DESCRIPTION_GRAPH,
    INSTRUMENTS_GRAPH,
    ONTOLOGY_GRAPH,
    ORGANISATIONS_GRAPH,
    THEMES_GRAPH,
)
from graph.project import Project
from graph.store import Store
from graph.terms import Iri, Quad, iri

_AS_PACKAGED = (INSTRUMENTS_GRAPH, ONTOLOGY_GRAPH, ORGANISATIONS_GRAPH)


def quads(project: Project) -> set[Quad]:
    """Return what is in the graph besides the decisions and their number.

    Of packaged graphs that nothing decided touches, a third of all, their sizes stand for them.
    """
    with project.reading() as store:
        told = set(store.graphs()) - {DECISIONS_GRAPH, DESCRIPTION_GRAPH}
        return _quads(store, told, _AS_PACKAGED)


def quads_of_documents(project: Project) -> set[Quad]:
    """Return what is in the graph; sizes stand for packaged graphs, which no document touches."""
    with project.reading() as store:
        return _quads(store, store.graphs(), (*_AS_PACKAGED, THEMES_GRAPH))


def _quads(store: Store, graphs: Collection[Iri], by_size: Collection[Iri]) -> set[Quad]:
    found = {quad for each in graphs if each not in by_size for quad in store.quads(each)}
    for each in by_size:
        [(size,)] = store.select(f"SELECT (COUNT(*) AS ?n) {{ GRAPH <{each}> {{ ?s ?p ?o }} }}")
        assert size is not None
        found.add(Quad(each, iri("void:triples"), size, each))
    return found
