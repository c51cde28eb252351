"""A network as a picture for print, with what documents say of the lines drawn."""

from dataclasses import replace
from functools import partial

from graph.figures.figure_spec import Drawn, FigureSpec, Format
from graph.linkages.incidence import Incidence
from graph.linkages.quotes import evidence_between
from graph.networks.network import Network
from views.destinations import Destinations
from views.opened import Opened


def network_drawn(
    opened: Opened, incidence: Incidence, network: Network, spec: FigureSpec, format_: Format
) -> Drawn:
    """Return a network as drawn, of a large one what can be read, citing passages that count.

    Raises:
        GraphError: There is nothing to draw, or no room.
    """
    from graph.figures.figure_sources import sources_of  # heavy, and seldom wanted
    from graph.figures.network import NetworkData, draw_network
    from graph.figures.readable import readable

    part = readable(network, spec.highlights).network
    quotes = partial(evidence_between, opened.store, incidence)
    sources = sources_of(opened.store, part, quotes_between=quotes)
    data = NetworkData(network, incidence.total, sources)
    return draw_network(data, spec, format_)


def names_of_nodes(network: Network) -> dict[str, str]:
    """Return what a network's nodes are called, by id: those that may stand out."""
    return {node.node_id: node.label for node in network.nodes}


def in_readers_language(to: Destinations, network: Network) -> Network:
    """Return a network whose nodes are called as in the reader's language."""
    named = (replace(node, label=to.named(node.node_id, node.label)) for node in network.nodes)
    return replace(network, nodes=tuple(named))
