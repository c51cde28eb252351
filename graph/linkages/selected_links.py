"""Takes what links entities from a selection's incidence, as `network_links` does from a store."""

from collections.abc import Iterable

import numpy as np

from graph.linkages.incidence import Incidence, Mask
from graph.networks.network_links import Links, Named, Together


def links_around_selected(incidence: Incidence, entity_ids: Iterable[str]) -> Links:
    """Return every link of the entities given; those nobody mentions are passed over."""
    centre = _mask(incidence, entity_ids)
    first, second = incidence.pairs.first, incidence.pairs.second
    links = _links(incidence, centre[first] | centre[second])
    for subject, object_ in incidence.stated:
        if centre[subject] or centre[object_]:
            _state(incidence, links, subject, object_)
    for number in np.flatnonzero(centre & (incidence.mentioning > 0)).tolist():
        _name(incidence, links, number)
    return links


def links_among_selected(incidence: Incidence, entity_ids: Iterable[str]) -> Links:
    """Return the links between the entities given."""
    kept = _mask(incidence, entity_ids)
    pairs = incidence.pairs
    links = strong_links_selected(incidence, kept, kept[pairs.first] & kept[pairs.second])
    for number in np.flatnonzero(kept).tolist():
        _name(incidence, links, number)
    return links


def strong_links_selected(incidence: Incidence, kept: Mask, strong: Mask) -> Links:
    """Return some pairs, and everything stated of two of the entities kept.

    Args:
        incidence: Of a selection.
        kept: Which entities, shape (entities,).
        strong: Which pairs, shape (pairs,).
    """
    links = _links(incidence, strong)
    for subject, object_ in incidence.stated:
        if kept[subject] and kept[object_]:
            _state(incidence, links, subject, object_)
    return links


def _mask(incidence: Incidence, entity_ids: Iterable[str]) -> Mask:
    found = np.zeros(len(incidence.entities), dtype=np.bool_)
    found[incidence.numbers_of(entity_ids)] = True
    return found


def _links(incidence: Incidence, kept: Mask) -> Links:
    links = Links()
    pairs = incidence.pairs
    columns = (pairs.first, pairs.second, pairs.documents, pairs.passages)
    for first, second, documents, passages in zip(
        *(column[kept].tolist() for column in columns), strict=True
    ):
        ends = (_name(incidence, links, first), _name(incidence, links, second))
        links.together[ends] = Together(documents, passages)
    return links


def _state(incidence: Incidence, links: Links, subject: int, object_: int) -> None:
    ends = (_name(incidence, links, subject), _name(incidence, links, object_))
    links.stated[ends] = incidence.stated[subject, object_]


def _name(incidence: Incidence, links: Links, number: int) -> str:
    """Name an entity among the links and return its id."""
    entity_id = incidence.entities[number]
    documents = int(incidence.mentioning[number])
    links.named.setdefault(entity_id, Named(incidence.labels[number], documents))
    return entity_id
