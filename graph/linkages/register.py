"""Holds what first views show of each document and entity, so that only what changed is asked anew.

It is read whole, or brought up to date where a writer knows of what something else is told now;
both give the same.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from graph.asking.asking import (
    answers,
    as_document_id,
    as_id,
    as_text,
    as_whole,
    kind_of,
)
from graph.asking.events import EventRow, by_first_day, events
from graph.asking.opening_page import CONSIDERED, OpeningPage
from graph.asking.places import PlaceRow, most_named_first, places_named
from graph.asking.questions import last_added_first, overview_of
from graph.asking.rows import DocumentRow, Ranked
from graph.asking.years import years_of
from graph.languages import unmodelled
from graph.linkages.incidence import SourceDocument
from graph.linkages.names import read_forms
from graph.linkages.reading import Resolved, by_year, read_directly_within
from graph.store import Store

type Pairs = tuple[tuple[str, str], ...]


class EntityRow(NamedTuple):
    """What an entity is called, in how many documents it is mentioned, how many links it has.

    Attributes:
        documents: None where that is not told.
    """

    entity_id: str
    label: str
    documents: int | None
    links: int


class Register(NamedTuple):
    """What is told of all documents and entities; each row begins with the id of what it is about.

    Attributes:
        documents: Last added first.
        models: By which language models each document was read.
        entities: Those that have a label.
        stands_for: The entity that each id of a document stands for.
        forms: Under which names entities are known.
        places: Those that documents name, most documents first.
        events: By first day.
        directly_within: Each theme or place that is directly within another, and that.
    """

    documents: tuple[DocumentRow, ...]
    models: Pairs
    entities: tuple[EntityRow, ...]
    stands_for: Pairs
    forms: Pairs
    places: tuple[PlaceRow, ...]
    events: tuple[EventRow, ...]
    directly_within: Pairs


def read_register(store: Store, documents: tuple[DocumentRow, ...]) -> Register:
    """Read what is told of all there is.

    Args:
        store: The graph.
        documents: What `graph.asking.questions.every_document` returns.
    """
    models = ((as_document_id(d), as_text(model)) for d, model in answers(store, "register_models"))
    entities = tuple(sorted(_entities(store)))
    labelled = {each.entity_id for each in entities}
    stands_for = (
        (as_id(local), as_id(entity)) for local, entity in answers(store, "register_resolved")
    )
    return Register(
        documents,
        tuple(sorted(models)),
        entities,
        tuple(sorted(stands_for)),
        tuple(sorted({(each, form) for each, form in read_forms(store) if each in labelled})),
        places_named(store),
        events(store),
        read_directly_within(store),
    )


def _entities(store: Store) -> Iterator[EntityRow]:
    links = {as_id(entity): as_whole(n) for entity, n in answers(store, "link_counts")}
    for entity, label, documents in answers(store, "register_entities"):
        number = None if documents is None else as_whole(documents)
        yield EntityRow(as_id(entity), as_text(label), number, links.get(as_id(entity), 0))


def in_order(told: Register) -> Register:
    """Return a register whose rows came in any order as `read_register` has it."""
    return Register(
        tuple(last_added_first(told.documents)),
        tuple(sorted(told.models)),
        tuple(sorted(told.entities)),
        tuple(sorted(told.stands_for)),
        tuple(sorted(told.forms)),
        most_named_first(told.places),
        by_first_day(told.events),
        tuple(sorted(told.directly_within)),
    )


def opening_page_told(store: Store, told: Register) -> OpeningPage:
    """Return what `graph.asking.opening_page.opening_page` does; a store is asked little."""
    ranked = (
        Ranked(each.entity_id, each.label, kind_of(each.entity_id), each.documents, each.links)
        for each in told.entities
        if each.documents is not None
    )
    issued = ((d.document_id, d.title or d.file_name, d.issued) for d in told.documents)
    return OpeningPage(
        overview_of(store, ranked, told.documents, limit=CONSIDERED),
        told.places,
        years_of(issued, told.events),
        tuple(unmodelled(_languages(told.documents), ", ".join(m for _, m in told.models))),
    )


def _languages(documents: Iterable[DocumentRow]) -> list[tuple[str, int]]:
    counts = Counter(each.language for each in documents if each.language)
    return sorted(counts.items(), key=lambda each: (-each[1], each[0]))


def documents_told(register: Register) -> tuple[SourceDocument, ...]:
    """Return what `graph.linkages.reading.source_documents` does."""
    return by_year(
        SourceDocument(d.document_id, d.title, d.issued, d.publisher, d.language)
        for d in register.documents
    )


def resolved_told(register: Register) -> Resolved:
    """Return what `graph.linkages.reading.read_resolved` does."""
    called = {each.entity_id: each.label for each in register.entities}
    stands_for = {local: entity for local, entity in register.stands_for if entity in called}
    labels = {entity: called[entity] for entity in stands_for.values()}
    return Resolved(labels, stands_for, register.directly_within)
