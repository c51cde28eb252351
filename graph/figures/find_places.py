"""Finds the places of the map figure: where they lie in a store, how often in an incidence."""

from collections.abc import Collection

from graph.asking.asking import answers, as_decimal, as_id
from graph.figures.find_sources import sources_of_names
from graph.figures.map import MapData
from graph.figures.map_names import MapPlace
from graph.linkages.incidence import Incidence
from graph.linkages.matrix import is_wider, matrix, most_mentioned
from graph.store import Store

_COUNTED = 400
"""Places whose documents are counted, those that most name: a map shows far fewer."""


def places_on_a_map(
    store: Store,
    incidence: Incidence,
    *,
    among: Collection[str] | None,
    first: Collection[str],
    limit: int,
) -> MapData:
    """Return the countries and cities that most documents name, themselves or within them.

    Args:
        store: Where they lie.
        incidence: What counts.
        among: Ids of the places that count; None for all.
        first: Ids of those that are drawn before others.
        limit: Places at most.
    """
    lying = {as_id(place): rest for place, _, *rest in answers(store, "places_on_a_map")}
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
        where = as_decimal(latitude), as_decimal(longitude)
        placed.append(
            MapPlace(line.entity_id, line.label, *where, line.documents, is_wider(incidence, line))
        )
    placed.sort(
        key=lambda each: (each.entity_id not in first, -each.documents, each.label, each.entity_id)
    )
    left = len(ids) - unplaced - len(placed[:limit])
    sources = sources_of_names(store, incidence, [each.entity_id for each in placed[:limit]])
    return MapData(tuple(placed[:limit]), incidence.total, left, unplaced, sources)
