"""Owns the IRIs of documents, texts, entities, statements and named graphs."""

from functools import lru_cache
from urllib.parse import quote

from extract.kept_patterns import compiled_of
from graph.terms import Iri
from ontology.namespaces import BASE

GRAPH = f"{BASE}graph/"
ONTOLOGY_GRAPH = Iri(f"{GRAPH}ontology")
THEMES_GRAPH = Iri(f"{GRAPH}themes")
ORGANISATIONS_GRAPH = Iri(f"{GRAPH}organisations")
INSTRUMENTS_GRAPH = Iri(f"{GRAPH}instruments")
PLACES_GRAPH = Iri(f"{GRAPH}places")
SOURCES_GRAPH = Iri(f"{GRAPH}sources")
CURRENT_GRAPH = Iri(f"{GRAPH}current")
DECISIONS_GRAPH = Iri(f"{GRAPH}decisions")
DESCRIPTION_GRAPH = Iri(f"{GRAPH}description")

REFERENCE_GRAPHS = (ORGANISATIONS_GRAPH, THEMES_GRAPH, INSTRUMENTS_GRAPH, PLACES_GRAPH)
"""Graphs that tell what entities are called and within what they are, besides documents."""

DATASET = Iri(f"{BASE}dataset")
"""The whole of a project, as VoID and DCAT describe it."""

DOCUMENTS_PART = Iri(f"{DATASET}/documents")
"""The graphs of documents together; the other parts are named as their graphs."""

HASH_LENGTH = 32
_DIGEST_LENGTH = 32
_UNFIT = compiled_of(
    __file__,
    r"%(?![0-9A-Fa-f]{2})|[^!#-;=?-Z_a-z~\xa0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef"
    r"\U00010000-\U0001fffd\U00020000-\U0002fffd\U00030000-\U0003fffd]",
)
"""What no IRI may hold (RFC 3987)."""


def short_hash(document_id: str) -> str:
    """Return the part of a document's SHA-256 that stands in its IRIs; `document/HASH` will do."""
    return document_id.removeprefix("document/")[:HASH_LENGTH]


def document_iri(document_id: str) -> Iri:
    """Return the IRI of a document, which also names its graph."""
    return Iri(f"{BASE}document/{short_hash(document_id)}")


def text_iri(document_id: str) -> Iri:
    """Return the IRI of a document's stored text."""
    return Iri(f"{BASE}text/{short_hash(document_id)}")


def span_iri(document_id: str, start: int, end: int) -> Iri:
    """Return the IRI of a stretch of a document's text (RFC 5147)."""
    return Iri(f"{text_iri(document_id)}#char={start},{end}")


@lru_cache(1 << 14)  # entities come again and again
def entity_iri(entity_id: str) -> Iri:
    """Return the IRI of an entity, or of anything else with an id of the project.

    What no IRI may hold is percent-encoded, so that any text at all can be asked for.
    """
    fit = _UNFIT.sub(lambda found: quote(found[0], errors="replace"), entity_id)
    before, mark, fragment = fit.partition("#")
    return Iri(f"{BASE}{before}{mark}{fragment.replace('#', '%23')}")


def digest_iri(what: str, *parts: str) -> Iri:
    """Return the IRI of something known by its parts: `statement`, `link`, `run`."""
    import hashlib  # takes its time; whoever only reads makes no addresses

    digest = hashlib.sha256("\x1f".join(parts).encode("utf-8", "replace")).hexdigest()
    return Iri(f"{BASE}{what}/{digest[:_DIGEST_LENGTH]}")


def genid_iri(label: str) -> Iri:
    """Return the IRI that stands for a blank node (RDF 1.1, 3.5): every store gives it back."""
    return Iri(f"{BASE}.well-known/genid/{label}")


def id_of(iri: str) -> str:
    """Return what follows the project's base in an IRI: an entity id."""
    return iri.removeprefix(BASE)
