"""Finds the network of a figure in a store, and what is linked with an entity found by name."""

from collections.abc import Sequence

from graph.asking.questions import Found, card, search
from graph.figures.figure_sources import Source, sources_of
from graph.figures.figure_spec import FigureFailure
from graph.figures.readable import readable
from graph.networks.layout import placed
from graph.networks.network import Network, around, strongest, whole
from graph.networks.network_links import links_around
from graph.store import Store


def found_by(store: Store, name: str) -> Sequence[Found]:
    """Return what a name, an acronym, an alias or an entity id may mean, best first.

    Those that are linked with nothing come last.

    Raises:
        FigureFailure: Nothing of that name is in the graph.
    """
    known = card(store, name) if "/" in name else None
    if known is not None:
        return [Found(known.entity_id, known.kind, known.label, known.label, known.documents)]
    found = search(store, name, limit=4)
    if not found:
        raise FigureFailure(f"nothing in the graph is called {name}; try a part of the name")
    return sorted(found, key=lambda hit: not neighbours(store, hit.entity_id))


def neighbours(store: Store, entity_id: str) -> frozenset[str]:
    """Return the ids of all that is linked with an entity."""
    return frozenset(links_around(store, [entity_id]).named) - {entity_id}


def network_around(
    store: Store, entity_id: str, *, limit: int, minimum_documents: int
) -> tuple[Network, tuple[Source, ...]]:
    """Return what is linked most strongly with an entity, and the sources of these links."""
    network = around(store, [entity_id], limit=limit, minimum_documents=minimum_documents)
    return _sourced(store, network)


def strongest_links(
    store: Store, *, limit: int, minimum_documents: int
) -> tuple[Network, tuple[Source, ...]]:
    """Return the part of the whole network that its strongest links make up, and their sources."""
    network = whole(store)
    edges = tuple(edge for edge in network.edges if edge.documents >= minimum_documents)
    return _sourced(store, strongest(Network(network.nodes, edges, 0, ()), limit=limit))


def _sourced(store: Store, network: Network) -> tuple[Network, tuple[Source, ...]]:
    if len(network.nodes) < 2:
        raise FigureFailure(
            "there is nothing to draw: no link is left; add documents or ask for fewer"
        )
    return placed(network), sources_of(store, readable(network).network)
