"""Asks the packaged questions (`sparql/*.rq`) and turns terms into plain values."""

import re
from functools import cache
from importlib.resources import files
from pathlib import PurePath
from urllib.parse import unquote

from graph.iris import HASH_LENGTH
from graph.store import Store
from graph.terms import Iri, Literal, written
from ontology.namespaces import BASE, LK, PREFIXES

_GIVEN = re.compile(r"\$(\w+)")
_DOCUMENT_ID = re.compile(rf"(document/)?[0-9a-f]{{{HASH_LENGTH},64}}")


@cache
def question(name: str) -> str:
    """Return the SPARQL text of `sparql/<name>.rq`."""
    return files("graph").joinpath("sparql", f"{PurePath(name).name}.rq").read_text("utf-8")


def answers(
    store: Store, name: str, **given: Iri | Literal | tuple[Iri, ...]
) -> list[tuple[object, ...]]:
    """Ask a packaged question; its variables written `$name` take the term or terms given.

    They are written into the text, as N-Quads has them, rather than bound: Oxigraph binds only
    what a query selects.
    """
    return [tuple(row) for row in store.select(filled(name, **given))]


type Listed = list[tuple[object, ...]]


def listed(store: Store) -> Listed:
    """Return what is known of each document; of many that takes a while."""
    return answers(store, "documents")


def filled(name: str, **given: Iri | Literal | tuple[Iri, ...]) -> str:
    """Return a packaged question with terms in place of its variables written `$name`."""
    return _GIVEN.sub(lambda variable: _written(given[variable[1]]), question(name))


def _written(given: Iri | Literal | tuple[Iri, ...]) -> str:
    return " ".join(map(written, given)) if isinstance(given, tuple) else written(given)


def as_id(term: object) -> str:
    """Return what follows the project's base in an IRI."""
    return str(term).removeprefix(BASE)


def as_document_id(term: object) -> str:
    """Return the hash in a document's IRI: 32 hexadecimal digits."""
    return as_id(term).removeprefix("document/")


def is_document_id(document_id: str) -> bool:
    """Say whether this can be a document's hash, in full or as its IRI has it."""
    return _DOCUMENT_ID.fullmatch(document_id) is not None


def as_text(term: object) -> str:
    """Return the words of a literal, or an IRI as it is; nothing for no term."""
    if term is None:
        return ""
    return term.value if isinstance(term, Literal) else str(term)


def as_optional(term: object) -> str | None:
    """Return the words of a term, None for no term."""
    return None if term is None else as_text(term)


def as_whole(term: object) -> int:
    """Return an integer literal as a number, 0 for no term."""
    return int(as_text(term) or 0)


def as_decimal(term: object) -> float:
    """Return a decimal literal as a number, 0 for no term."""
    return float(as_text(term) or 0)


def as_word(term: object) -> str:
    """Return the local name of one of the project's own terms: `tookPartIn`, `asserted`."""
    return str(term).removeprefix(LK)


def as_words(term: object) -> str:
    """Return a term's local name as words: `tookPartIn` as `took part in`."""
    name = next(
        (str(term)[len(prefix) :] for prefix in PREFIXES.values() if str(term).startswith(prefix)),
        unquote(str(term)).rsplit("/", 1)[-1].rsplit("#", 1)[-1],
    )
    return "".join(f" {c.lower()}" if c.isupper() else c for c in name).strip()


def kind_of(entity_id: str) -> str:
    """Return the kind of an entity: the first part of its id."""
    return entity_id.split("/", 1)[0]
