"""Owns the rows that questions are answered with: plain values, no store, no IRIs."""

from typing import NamedTuple


class Found(NamedTuple):
    """An entity that a search found, and the name that matched."""

    entity_id: str
    kind: str
    label: str
    matched: str
    documents: int


class Card(NamedTuple):
    """What is known of one entity besides its links."""

    entity_id: str
    kind: str
    label: str
    names: tuple[str, ...]
    identifiers: tuple[str, ...]
    documents: int
    passages: int
    facts: tuple[tuple[str, str], ...]


class Evidence(NamedTuple):
    """A sentence, or some in a row, that state something; no predicate where one names both.

    Attributes:
        whole: What it says with others of its document that name whom it means; empty where it
            needs none.
    """

    quote: str
    start: int
    end: int
    document_id: str
    title: str
    issued: str | None
    page: int | None
    predicate: str | None
    confidence: float | None
    modality: str | None
    whole: str = ""

    @property
    def words(self) -> str:
        """What is read of it: the sentence, with those without which it does not say so."""
        return self.whole or self.quote


class Statement(NamedTuple):
    """What documents together state of two entities."""

    subject_id: str
    subject_label: str
    predicate: str
    object_id: str
    object_label: str
    documents: int
    confidence: float


class Ranked(NamedTuple):
    """An entity with how much is known of it."""

    entity_id: str
    label: str
    kind: str
    documents: int
    links: int


class DocumentRow(NamedTuple):
    """A document as a list shows it."""

    document_id: str
    title: str
    file_name: str
    issued: str | None
    language: str
    publisher: str | None
    mentions: int
    added: str | None


class Overview(NamedTuple):
    """What is in the graph."""

    documents: int
    passages: int
    counts: tuple[tuple[str, int], ...]
    statements: int
    organisations: tuple[Ranked, ...]
    themes: tuple[Ranked, ...]
    places: tuple[Ranked, ...]
    latest: tuple[DocumentRow, ...]


class MentionRow(NamedTuple):
    """A mention in a document, with the entity it was resolved to."""

    start: int
    end: int
    kind: str
    entity_id: str
    label: str
    confidence: float
    page: int | None
