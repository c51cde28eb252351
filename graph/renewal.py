"""Says whether another version of the program counted a graph."""

from graph.building.reference_graphs import has_reference
from graph.iris import SOURCES_GRAPH
from graph.store import Store


def renewal_due(store: Store) -> str | None:
    """Return a line on a graph that another version of the program counted; None where this did.

    Questions ask for what this version derives, of which such a graph may have nothing.
    """
    if has_reference(store) or not any(True for _ in store.quads(SOURCES_GRAPH)):
        return None
    return (
        "another version of linkages counted this graph, and some questions find less than there "
        "is; bring it up to date with: linkages add FILE (any file, also one that is in it already)"
    )
