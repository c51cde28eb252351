"""Keeps what the packaged description of the data set cannot know: title, licence, sizes."""

from collections.abc import Iterator

from graph.iris import DATASET, DESCRIPTION_GRAPH, GRAPH
from graph.settings import Settings
from graph.store import QuadSource, WorkingStore
from graph.terms import Iri, Quad, Term, iri, text, whole

NAME = "Linkages"
"""What a project without a title is called."""

_TITLE, _LICENCE, _TRIPLES = iri("dcterms:title"), iri("dcterms:license"), iri("void:triples")
_PACKAGED = tuple(
    Iri(GRAPH + name) for name in ("instruments", "ontology", "organisations", "themes")
)


def is_described(store: QuadSource, settings: Settings) -> bool:
    """Say whether a store tells the title and licence that the settings have."""
    told = {each: store.object_of(DESCRIPTION_GRAPH, DATASET, each) for each in (_TITLE, _LICENCE)}
    return told == _chosen(settings)


def describe(store: WorkingStore, settings: Settings) -> None:
    """Write title and licence of the data set, and how large the packaged graphs are."""
    old: set[Quad] = set()
    for each in (_TITLE, _LICENCE):
        old.update(store.quads(DESCRIPTION_GRAPH, subject=DATASET, predicate=each))
    old.update(store.quads(DESCRIPTION_GRAPH, predicate=_TRIPLES))
    new = {
        Quad(DATASET, predicate, value, DESCRIPTION_GRAPH)
        for predicate, value in _chosen(settings).items()
        if value is not None
    }
    new.update(_sizes(store))
    store.remove(old - new)
    store.insert(new - old)


def _chosen(settings: Settings) -> dict[Iri, Term | None]:
    licence = Iri(settings.licence) if settings.licence else None
    return {_TITLE: text(settings.title or NAME), _LICENCE: licence}


def _sizes(store: QuadSource) -> Iterator[Quad]:
    for graph in _PACKAGED:
        number = sum(1 for _ in store.quads(graph))
        yield Quad(graph, _TRIPLES, whole(number), DESCRIPTION_GRAPH)
