"""Finds the places of the map figure in a store."""

from collections.abc import Collection

from graph.asking.asking import answers, as_decimal, as_id, as_text, as_whole
from graph.figures.map import MapData, MapPlace
from graph.networks.network import document_total
from graph.store import Store


def places_on_a_map(store: Store, *, among: Collection[str] | None, limit: int) -> MapData:
    """Return the countries and cities that most documents name, themselves or within them.

    Args:
        store: The graph.
        among: Ids of the places that count; None for all.
        limit: Places at most.
    """
    rows = answers(store, "places_on_a_map")
    chosen = [row for row in rows if among is None or as_id(row[0]) in among]
    placed = [
        MapPlace(
            as_id(place), as_text(label), as_decimal(latitude), as_decimal(longitude),
            as_whole(documents),
        )
        for place, label, documents, latitude, longitude in chosen
        if latitude is not None and longitude is not None
    ]  # fmt: skip
    placed.sort(key=lambda each: (-each.documents, each.label, each.entity_id))
    left, unplaced = max(0, len(placed) - limit), len(chosen) - len(placed)
    return MapData(tuple(placed[:limit]), document_total(store), left, unplaced)
