"""Loads the packaged reference graphs, and says whether a store has this version of them."""

from graph.building.place_knowledge import PlaceKnowledge
from graph.iris import GRAPH, ONTOLOGY_GRAPH, SOURCES_GRAPH
from graph.store import QuadSource, WorkingStore
from graph.terms import Iri, Quad, iri, text
from graph.vocabulary.themes_graph import forget_themes
from ontology.gazetteer import gazetteer
from ontology.reference import (
    countries_of_known,
    describe_place,
    reference_graphs,
    reference_version,
)

_VERSION = iri("dcterms:hasVersion")


def packaged_places() -> PlaceKnowledge:
    """Return what the packaged gazetteer knows of places."""
    return PlaceKnowledge(gazetteer().ancestors, _described, countries_of_known())


def _described(place_id: str) -> str:
    """Return what the gazetteer says of a place: nothing for one minted from an unknown name."""
    return "" if gazetteer().place(place_id) is None else describe_place(place_id)


def has_reference(store: QuadSource) -> bool:
    """Say whether a store has the reference graphs of the packaged version."""
    return any(True for _ in store.quads(SOURCES_GRAPH, object=text(reference_version())))


def load_reference(store: WorkingStore) -> None:
    """Replace the reference graphs by the packaged ones."""
    texts = {Iri(GRAPH + name): turtle for name, turtle in sorted(reference_graphs().items())}
    for graph in texts:
        store.remove_graph(graph)
    store.load_turtles(texts)  # at once: the disk is waited for once
    forget_themes(store)
    store.remove(list(store.quads(SOURCES_GRAPH, subject=ONTOLOGY_GRAPH, predicate=_VERSION)))
    version = text(reference_version())
    store.insert([Quad(ONTOLOGY_GRAPH, _VERSION, version, SOURCES_GRAPH)])
