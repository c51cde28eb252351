"""Finds the network of a figure, and what is linked with an entity found by name."""

from collections.abc import Sequence

from graph.asking.questions import Found, card, search
from graph.figures.figure_spec import FigureFailure
from graph.linkages.incidence import Incidence
from graph.linkages.selected_links import links_around_selected
from graph.linkages.selected_network import around_selected, strongest_selected
from graph.linkages.selection import Selection
from graph.networks.layout import placed
from graph.networks.network import Network
from graph.store import Store


def found_by(store: Store, incidence: Incidence, name: str) -> Sequence[Found]:
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
    return sorted(found, key=lambda hit: len(linked_with(incidence, hit.entity_id)) < 2)


def linked_with(incidence: Incidence, entity_id: str) -> frozenset[str]:
    """Return the ids of an entity and of all that is linked with it."""
    return frozenset(links_around_selected(incidence, [entity_id]).named) | {entity_id}


def network_of(
    incidence: Incidence, selection: Selection, *, centre: str | None, limit: int
) -> Network:
    """Return what is linked most strongly with an entity, or of all where there is none.

    Args:
        incidence: Of the selection.
        selection: Which kinds and relations are drawn, and how many documents a link needs.
        centre: Id of the entity.
        limit: Neighbours, or entities, at most.

    Raises:
        FigureFailure: No link is left.
    """
    if centre is None:
        network = strongest_selected(incidence, selection, limit=limit)
    else:
        network = around_selected(incidence, [centre], selection, limit=limit)
    if not network.edges:
        raise FigureFailure(
            "there is nothing to draw: no link is left; add documents or ask for less"
        )
    return placed(network)
