"""Numbers the sources of a figure: which document and page each drawn edge rests on."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.asking.questions import Evidence, evidence
from graph.networks.network import Network
from graph.store import Store

SOURCES_PER_EDGE = 2


@dataclass(frozen=True, slots=True)
class Source:
    """A page of a document, and the edges it stands behind.

    Attributes:
        number: As printed, from 1.
        title: Of the document.
        place: Date and page, as far as they are known.
        edges: Ends of the edges that rest on it.
    """

    number: int
    title: str
    place: str
    edges: tuple[tuple[str, str], ...]


def sources_of(
    store: Store, network: Network, *, most: int = SOURCES_PER_EDGE
) -> tuple[Source, ...]:
    """Return the sources of every edge of a network, numbered in order of the edges.

    Args:
        store: Where the evidence is.
        network: Each edge cites what states it, or what mentions both where nothing does.
        most: Sources for one edge; sentences on one page are one source.
    """
    resting: dict[tuple[str, str, str], list[tuple[str, str]]] = {}
    for edge in network.edges:
        ends = (edge.source, edge.target)
        quotes = evidence(store, *ends)
        fitting = [q for q in quotes if (q.predicate in edge.predicates) or not edge.predicates]
        places = dict.fromkeys((q.document_id, q.title, _place(q)) for q in fitting)
        for place in list(places)[:most]:
            resting.setdefault(place, []).append(ends)
    return tuple(
        Source(number, title, place, tuple(edges))
        for number, ((_, title, place), edges) in enumerate(resting.items(), 1)
    )


def cited(network: Network, sources: Sequence[Source]) -> tuple[Source, ...]:
    """Return the sources of drawn edges only, numbered anew without gaps."""
    drawn = {(edge.source, edge.target) for edge in network.edges}
    kept = [(s.title, s.place, tuple(ends for ends in s.edges if ends in drawn)) for s in sources]
    return tuple(Source(i, *each) for i, each in enumerate((k for k in kept if k[-1]), 1))


def _place(quote: Evidence) -> str:
    page = None if quote.page is None else f"p. {quote.page}"
    return ", ".join(part for part in (quote.issued, page) if part)
