"""Owns what is known of places besides the documents, and how it comes into the places graph."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from graph.iris import PLACES_GRAPH
from graph.store import WorkingStore


@dataclass(frozen=True, slots=True)
class PlaceKnowledge:
    """What is known of places besides the documents.

    Attributes:
        ancestors: From a place's id to the ids of what contains it.
        describe: From a place's id to N-Triples that describe it.
        always: The places described whether a document mentions them or not.
    """

    ancestors: Callable[[str], Iterable[str]]
    describe: Callable[[str], str]
    always: frozenset[str] = frozenset()


def describe_always(store: WorkingStore, places: PlaceKnowledge) -> None:
    """Describe the places that are described whatever documents mention."""
    load_places(store, map(places.describe, sorted(places.always)))


def load_places(store: WorkingStore, described: Iterable[str]) -> int:
    """Describe places that are not there yet, in N-Triples; return how many triples came."""
    lines = dict.fromkeys(line for each in described for line in each.split("\n") if line)
    if lines:
        store.load_turtle("\n".join(lines), PLACES_GRAPH)
    return len(lines)
