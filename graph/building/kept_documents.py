"""Documents of the graph as they can be put in again: in a file meanwhile, without names."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from extract.model import Annotations
from extract.spans import FindSpans, TakenSpans
from graph.building.document_graph import RUN_FACTS, Run, document_quads
from graph.building.read_back import annotations_of
from graph.building.source_keys import SOURCE_KEY
from graph.decisions.applying import read_again
from graph.decisions.set_aside import triples
from graph.iris import SOURCES_GRAPH, id_of
from graph.oxigraph_turtle import quads_of_turtle
from graph.safe_files import write_whole
from graph.store import QuadSource
from graph.terms import Iri, Literal, Quad, iri

ADDED = iri("lk:added")
CALLED = tuple(map(iri, ("dcterms:title", "dcterms:publisher", "lk:fileName")))
"""The properties that tell what a document is called, and by whom it was published."""


class Lost(NamedTuple):
    """What a document tells of no more once names are out of it.

    Attributes:
        names: What is called by them, and known from documents alone.
        statements: How many statements go.
    """

    names: tuple[str, ...]
    statements: int


@dataclass(frozen=True, slots=True)
class KeptDocument:
    """A document of the graph, as it can be put in again.

    Attributes:
        document: Its IRI.
        read: The quads that were read from it, whatever was decided since.
        noted: What is kept of it beside its graph: which paths gave it, and when.
        words: Its text.
    """

    document: Iri
    read: tuple[Quad, ...]
    noted: tuple[Quad, ...]
    words: str

    @classmethod
    def of(cls, store: QuadSource, document: Iri, words: str) -> "KeptDocument":
        """Return a document of a store.

        Args:
            store: Where it is.
            document: Its IRI.
            words: Its text.
        """
        noted = store.quads(SOURCES_GRAPH, subject=document)
        return cls(
            document,
            tuple(read_again(store, document)),
            tuple(quad for quad in noted if quad.predicate in {SOURCE_KEY, ADDED}),
            words,
        )

    def times(self, find: FindSpans) -> int:
        """Return how often names stand in its text, title, publisher and file name."""
        lines = (self._said(self.document, each) for each in CALLED)
        return sum(len(find(each)) for each in (self.words, *lines))

    def tells(self, find: FindSpans) -> bool:
        """Say whether something is called by a name in it, whatever words mean it."""
        label = iri("rdfs:label")
        told = (q.object for q in self.read if q.predicate == label)
        return any(find(each.value) for each in told if isinstance(each, Literal))

    def without(self, find: FindSpans) -> "KeptDocument":
        """Return it without names."""
        _, left = self._with_and_without(find)
        quads = document_quads(left, self._run())
        return KeptDocument(self.document, tuple(quads), self.noted, left.document.text)

    def lost_with(self, find: FindSpans) -> Lost:
        """Return what it tells of with names, and not without."""
        said, left = self._with_and_without(find)
        there = {each.entity_id for each in left.entities}
        gone = (e for e in said.entities if not e.known and e.entity_id not in there)
        names = dict.fromkeys(each.label for each in gone)
        return Lost(tuple(names), len(said.statements) - len(left.statements))

    def known_as(self, names: TakenSpans) -> list[str]:
        """Return what words of names mean in it that is known besides, once for each mention."""
        said = annotations_of(self.read, id_of(self.document), self.words)
        known = {each.entity_id: each.label for each in said.entities if each.known}
        mentions = (m for m in said.mentions if m.entity_id in known)
        return [known[m.entity_id] for m in mentions if names.touches(m.span)]

    @property
    def told(self) -> dict[str, str]:
        """The document as JSON has it."""
        read, noted = triples(self.read), triples(self.noted)
        return {"document": self.document, "read": read, "noted": noted, "words": self.words}

    @classmethod
    def told_so(cls, told: dict[str, str]) -> "KeptDocument":
        """Return the document that JSON tells of."""
        document = Iri(told["document"])
        read = quads_of_turtle(told["read"], document)
        noted = quads_of_turtle(told["noted"], SOURCES_GRAPH)
        return cls(document, tuple(read), tuple(noted), told["words"])

    def _with_and_without(self, find: FindSpans) -> tuple[Annotations, Annotations]:
        from extract.persons.told_masking import without_told_names  # seldom wanted

        said = annotations_of(self.read, id_of(self.document), self.words)
        return said, without_told_names(said, find)

    def _run(self) -> Run:
        run = next(q.object for q in self.read if q.predicate == iri("prov:wasGeneratedBy"))
        return Run(*(self._said(Iri(str(run)), each) for each in RUN_FACTS))

    def _said(self, subject: Iri, predicate: Iri) -> str:
        found = (q.object for q in self.read if q.subject == subject and q.predicate == predicate)
        value = next(found, None)
        return value.value if isinstance(value, Literal) else ""


def keep_documents(path: Path, documents: Iterable[KeptDocument]) -> None:
    """Write documents to a file; they are on the disk when this returns."""
    write_whole(path, json.dumps([each.told for each in documents], ensure_ascii=False).encode())


def kept_documents(path: Path) -> Sequence[KeptDocument]:
    """Return the documents of a file; none where there is no file."""
    try:
        return [KeptDocument.told_so(each) for each in json.loads(path.read_bytes())]
    except FileNotFoundError:
        return []
