"""Which path gave which document. What is stored of a path is a hash, for it can name a person."""

import hashlib
from pathlib import Path

from extract.reading.sources import Source
from graph.iris import SOURCES_GRAPH
from graph.store import QuadSource
from graph.terms import Iri, Quad, iri, text

SOURCE_KEY = iri("lk:sourceKey")


def source_key(source: Source) -> str:
    """Return what is stored of a path: a hash, for a path can say whose computer it is."""
    place = str(source.absolute() if isinstance(source, Path) else source)
    return hashlib.sha256(place.encode("utf-8", "surrogateescape")).hexdigest()


def gives(document: Iri, key: str) -> Quad:
    """Return the quad that says that a path gives a document."""
    return Quad(document, SOURCE_KEY, text(key), SOURCES_GRAPH)


def document_of(store: QuadSource, key: str) -> Iri | None:
    """Return the document that a path gave when it was last added."""
    found = store.quads(SOURCES_GRAPH, predicate=SOURCE_KEY, object=text(key))
    return next((Iri(quad.subject) for quad in found), None)


def is_given(store: QuadSource, document: Iri) -> bool:
    """Say whether any path gives a document: whether it is in the project."""
    found = store.quads(SOURCES_GRAPH, subject=document, predicate=SOURCE_KEY)
    return any(True for _ in found)


def all_given(store: QuadSource) -> list[Iri]:
    """Return the documents that paths gave, in order of their hashes."""
    keys = store.quads(SOURCES_GRAPH, predicate=SOURCE_KEY)
    return sorted({Iri(quad.subject) for quad in keys})
