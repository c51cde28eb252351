"""Tells what goes with one entity: its strongest companions by kind, its years, its events."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import numpy as np

from extract.model import Kind
from graph.asking.asking import kind_of
from graph.asking.events import EventRow
from graph.linkages.incidence import Incidence, SourceDocument
from graph.linkages.selected_links import links_around_selected
from graph.linkages.selection import Selection
from graph.networks.network import Edge, edges_of


class Companion(NamedTuple):
    """An entity that goes with another.

    Attributes:
        edges: What links the two, strongest first: statements either way, else co-occurrence.
    """

    entity_id: str
    label: str
    kind: str
    edges: tuple[Edge, ...]


class Year(NamedTuple):
    """A year of publication.

    Attributes:
        year: None for the documents whose year nobody tells.
        documents: Documents that mention the entity, or are asked about.
        of: Documents of the year in all.
    """

    year: int | None
    documents: int
    of: int


class Profile(NamedTuple):
    """What goes with an entity in a selection.

    Attributes:
        documents: Documents that mention it.
        companions: By kind, in the order of `Kind`, strongest first; partners are organisations.
        left_out: By kind, how many weaker companions there are besides.
        years: In order, the undated last.
    """

    entity_id: str
    label: str
    documents: int
    companions: Mapping[str, tuple[Companion, ...]]
    left_out: Mapping[str, int]
    years: tuple[Year, ...]


def profile(
    incidence: Incidence, entity_id: str, selection: Selection, *, limit: int = 12
) -> Profile | None:
    """Tell what goes with an entity; None where the corpus does not have it.

    Args:
        incidence: Of the selection.
        entity_id: The entity.
        selection: Which relations count, and how many documents one needs.
        limit: Companions of a kind to keep.
    """
    number = incidence.number_of.get(entity_id)
    if number is None:
        return None
    links = links_around_selected(incidence, (entity_id,))
    least = selection.minimum_documents
    edges = edges_of(links, incidence.total, relations=selection.relations, minimum_documents=least)
    grouped: dict[str, list[Edge]] = {}
    for edge in edges:
        other = edge.target if edge.source == entity_id else edge.source
        grouped.setdefault(other, []).append(edge)
    companions: dict[str, list[Companion]] = {str(kind): [] for kind in Kind}
    for other, several in grouped.items():
        kind, label = kind_of(other), links.named[other].label
        companions[kind].append(Companion(other, label, kind, tuple(several)))
    return Profile(
        entity_id,
        incidence.labels[number],
        int(incidence.mentioning[number]),
        {kind: tuple(found[:limit]) for kind, found in companions.items()},
        {kind: max(0, len(found) - limit) for kind, found in companions.items()},
        years_of(incidence, (entity_id,)),
    )


def years_of(incidence: Incidence, entity_ids: Iterable[str]) -> tuple[Year, ...]:
    """Count documents by year that mention any of some entities or what is within them.

    Without entities, every document counts.
    """
    members = [incidence.members(each) for each in entity_ids]
    about = incidence.documents_of(np.concatenate(members)) if members else incidence.counted
    counts: dict[int | None, list[int]] = {}
    for number in np.flatnonzero(incidence.counted).tolist():
        count = counts.setdefault(incidence.documents[number].year, [0, 0])
        count[0] += bool(about[number])
        count[1] += 1
    dated = sorted(counts, key=lambda year: (year is None, year or 0))
    return tuple(Year(year, *counts[year]) for year in dated)


def documents_with(incidence: Incidence, entity_ids: Iterable[str]) -> tuple[SourceDocument, ...]:
    """Return the documents that mention each of some entities, or what is within it, by year.

    With the two of a cell, the documents that it counts; with none, every document.
    """
    found = incidence.counted
    for entity_id in entity_ids:
        found = found & incidence.documents_of(incidence.members(entity_id))
    return tuple(incidence.documents[each] for each in np.flatnonzero(found))


def events_with(
    incidence: Incidence, rows: Iterable[EventRow], entity_id: str
) -> tuple[EventRow, ...]:
    """Return the events that an entity has to do with, in their order.

    It is where they were held or what contains that, it held them, or documents state something of
    both or mention both in one passage.
    """
    links = links_around_selected(incidence, (entity_id,))
    linked = {each for ends in (*links.together, *links.stated) for each in ends}
    inside = incidence.within.get(entity_id, frozenset()) | {entity_id}
    return tuple(
        row
        for row in rows
        if row.event_id in linked
        or not inside.isdisjoint(row.places)
        or entity_id in row.organisers
    )
