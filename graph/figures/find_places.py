"""Finds the places of the map figure: where they lie in a store, how often in an incidence."""

from collections.abc import Collection, Sequence

from graph.asking.asking import answers, as_decimal, as_id
from graph.figures.find_network import linked_with
from graph.figures.find_sources import Thing, sources_of_names, sources_of_passages
from graph.figures.map import MapData
from graph.figures.map_names import MapPlace
from graph.linkages.incidence import Incidence
from graph.linkages.matrix import is_wider, matrix, most_mentioned
from graph.linkages.quotes import evidence_counts, passages_between
from graph.store import Store

_COUNTED = 400
"""Places whose documents are counted, those that most name: a map shows far fewer."""


def places_on_a_map(
    store: Store,
    incidence: Incidence,
    *,
    about: str | None = None,
    first: Collection[str],
    limit: int,
) -> MapData:
    """Return the countries and cities that most documents name, themselves or within them.

    Args:
        store: Where they lie.
        incidence: What counts.
        about: Id of an entity: what counts is then what links a place with it, and not all that
            names the place; None for all.
        first: Ids of those that are drawn before others.
        limit: Places at most.
    """
    lying = {as_id(place): rest for place, _, *rest in answers(store, "places_on_a_map")}
    among = None if about is None else linked_with(incidence, about) - {about}
    ids = [
        each
        for each in most_mentioned(incidence, "place", limit=len(incidence.entities))
        if each in lying and (among is None or each in among)
    ]
    placed, unplaced = [], 0
    ids.sort(key=lambda each: each not in first)
    for line in matrix(incidence, ids[:_COUNTED], ()).rows:
        latitude, longitude = lying[line.entity_id]
        if latitude is None or longitude is None:
            unplaced += 1
            continue
        wider = about is None and is_wider(incidence, line)
        documents = (
            line.documents
            if about is None
            else evidence_counts(incidence, about, line.entity_id).documents
        )
        where = as_decimal(latitude), as_decimal(longitude)
        placed.append(MapPlace(line.entity_id, line.label, *where, documents, wider))
    placed.sort(
        key=lambda each: (each.entity_id not in first, -each.documents, each.label, each.entity_id)
    )
    left = len(ids) - unplaced - len(placed[:limit])
    drawn = [each.entity_id for each in placed[:limit]]
    if about is None:
        sources = sources_of_names(store, incidence, drawn)
    else:
        linking: dict[Thing, Sequence[int]] = {
            (each,): passages_between(incidence, about, each) for each in drawn
        }
        sources = sources_of_passages(store, incidence, linking)
    label = incidence.label_of.get(about or "", "")
    return MapData(tuple(placed[:limit]), incidence.total, left, unplaced, sources, label)
