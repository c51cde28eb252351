"""Lists the places that documents name, with where they lie, for maps."""

from collections.abc import Iterable
from typing import NamedTuple

from graph.asking.asking import answers, as_decimal, as_id, as_text, as_whole
from graph.store import Store


class PlaceRow(NamedTuple):
    """A country or city as a map shows it.

    Attributes:
        documents: Documents that name it or a place within it.
        latitude: In degrees; None where it is not known.
        longitude: In degrees; None where it is not known.
    """

    place_id: str
    label: str
    documents: int
    latitude: float | None
    longitude: float | None


def places_named(store: Store) -> tuple[PlaceRow, ...]:
    """List countries and cities, those that most documents name first."""
    rows = (
        PlaceRow(
            as_id(place),
            as_text(label),
            as_whole(documents),
            None if latitude is None else as_decimal(latitude),
            None if longitude is None else as_decimal(longitude),
        )
        for place, label, documents, latitude, longitude in answers(store, "places_named")
    )
    return most_named_first(rows)


def most_named_first(rows: Iterable[PlaceRow]) -> tuple[PlaceRow, ...]:
    """Return places in the order of `places_named`."""
    return tuple(sorted(rows, key=lambda row: (-row.documents, row.label, row.place_id)))
