"""Keeps what the packaged description of the data set cannot know: title, licence, sizes."""

from collections.abc import Iterator, Mapping

from graph.iris import (
    CURRENT_GRAPH,
    DATASET,
    DECISIONS_GRAPH,
    DESCRIPTION_GRAPH,
    DOCUMENTS_PART,
    INSTRUMENTS_GRAPH,
    ONTOLOGY_GRAPH,
    ORGANISATIONS_GRAPH,
    PLACES_GRAPH,
    SOURCES_GRAPH,
    THEMES_GRAPH,
)
from graph.settings import Settings
from graph.store import Pattern, QuadSource, WorkingStore
from graph.terms import Iri, Literal, Quad, Term, iri, text, whole

NAME = "Linkages"
"""What a project without a title is called."""

_TITLE, _LICENCE, _TRIPLES = iri("dcterms:title"), iri("dcterms:license"), iri("void:triples")
_DOCUMENTS, _ENTITIES = iri("void:documents"), iri("void:entities")
_COUNTED = (_TRIPLES, _DOCUMENTS, _ENTITIES)
PACKAGED = (INSTRUMENTS_GRAPH, ONTOLOGY_GRAPH, ORGANISATIONS_GRAPH, THEMES_GRAPH)
"""Graphs that come with the program, and grow only by what a project adds to its thesaurus."""

_GROWING = (CURRENT_GRAPH, DECISIONS_GRAPH, PLACES_GRAPH, SOURCES_GRAPH)
_KINDS = tuple(
    Iri(f"{DATASET}/current/{kind}")
    for kind in ("Organisation", "Place", "Theme", "Event", "Instrument")
)


def is_described(store: QuadSource, settings: Settings) -> bool:
    """Say whether a store tells the title and licence that the settings have."""
    told = {each: store.object_of(DESCRIPTION_GRAPH, DATASET, each) for each in (_TITLE, _LICENCE)}
    return told == _chosen(settings)


def describe(store: WorkingStore, settings: Settings) -> None:
    """Write title and licence of the data set."""
    old: set[Quad] = set()
    for each in (_TITLE, _LICENCE):
        old.update(store.quads(DESCRIPTION_GRAPH, subject=DATASET, predicate=each))
    new = {
        Quad(DATASET, predicate, value, DESCRIPTION_GRAPH)
        for predicate, value in _chosen(settings).items()
        if value is not None
    }
    store.remove(old - new)
    store.insert(new - old)


def tell_sizes(store: WorkingStore, grown: Mapping[Iri, int]) -> tuple[int, int]:
    """Write how large the data set and its parts are now; return all its triples and documents.

    Args:
        store: With the graphs as they are now, and their sizes as they were told before. One of
            which nothing was told, as in a description just loaded, is counted.
        grown: By how many triples each graph is larger than was told; smaller below zero.
    """
    told = {
        Iri(quad.subject): _number(quad.object)
        for quad in store.quads(DESCRIPTION_GRAPH, predicate=_TRIPLES)
    }
    sizes = {
        name: told[name] + grown.get(name, 0) if name in told else store.size_of(name)
        for name in (*PACKAGED, *_GROWING)
    }
    return _write(store, sizes)


def wrong_sizes(description: QuadSource, sizes: Mapping[Iri, int]) -> Iterator[tuple[str, str]]:
    """Yield node and sentence for each number of triples that is not what was counted.

    Args:
        description: Has the description of the data set.
        sizes: How many triples were counted, in each graph and in those of documents together.
    """
    whole_and_parts = {DATASET: sum(sizes.values()), **sizes}
    for name in (DATASET, DESCRIPTION_GRAPH, *PACKAGED, *_GROWING):
        told = description.object_of(DESCRIPTION_GRAPH, name, _TRIPLES)
        counted = whole_and_parts.get(name, 0)
        if told != whole(counted):
            said = "no number" if told is None else f"{_number(told):,}"
            yield (
                name,
                f"{said} of its triples is told, and {counted:,} are there: restore the project "
                "folder from a copy, or add the documents to a new project",
            )


def _chosen(settings: Settings) -> dict[Iri, Term | None]:
    licence = Iri(settings.licence) if settings.licence else None
    return {_TITLE: text(settings.title or NAME), _LICENCE: licence}


def _write(store: WorkingStore, sizes: Mapping[Iri, int]) -> tuple[int, int]:
    """Write these sizes, and those that follow from them; the description counts itself."""
    told = (CURRENT_GRAPH, DOCUMENTS_PART, *_KINDS)
    store.expect([Pattern(DESCRIPTION_GRAPH), *(Pattern(CURRENT_GRAPH, node) for node in told)])
    said = list(store.quads(DESCRIPTION_GRAPH))
    old = {quad for quad in said if quad.predicate in _COUNTED}
    new = {Quad(name, _TRIPLES, whole(number), DESCRIPTION_GRAPH) for name, number in sizes.items()}
    documents = _told_in_current(store, CURRENT_GRAPH, iri("lk:documents"))
    entities = sum(_told_in_current(store, kind, _ENTITIES) for kind in _KINDS)
    for counted, number in ((_DOCUMENTS, documents), (_ENTITIES, entities)):
        new.add(Quad(DATASET, counted, whole(number), DESCRIPTION_GRAPH))
    own = len(said) - len(old) + len(new) + 2
    total = sum(sizes.values()) + own + _told_in_current(store, DOCUMENTS_PART, _TRIPLES)
    for name, number in ((DESCRIPTION_GRAPH, own), (DATASET, total)):
        new.add(Quad(name, _TRIPLES, whole(number), DESCRIPTION_GRAPH))
    store.remove(old - new)
    store.insert(new - old)
    return total, documents


def _told_in_current(store: QuadSource, node: Iri, predicate: Iri) -> int:
    return _number(store.object_of(CURRENT_GRAPH, node, predicate))


def _number(term: Term | None) -> int:
    return int(term.value) if isinstance(term, Literal) else 0
