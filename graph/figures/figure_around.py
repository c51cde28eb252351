"""Draws the network around one entity, found by name, with its sources."""

from collections.abc import Sequence
from pathlib import Path
from typing import cast

from graph.asking.questions import Found, card, search
from graph.figures.figure import FORMATS, FigureFailure, FigureSpec, Format, draw, drawn_part
from graph.figures.figure_sources import sources_of
from graph.networks.layout import placed
from graph.networks.network import Network, around, document_total
from graph.safe_files import replacing
from graph.store import Store


def draw_around(
    store: Store, name: str, target: Path, *, title: str = "", limit: int = 14
) -> tuple[str, ...]:
    """Write a figure of what is linked most strongly with an entity; return what to tell.

    Args:
        store: The graph.
        name: A name, acronym or alias, or an entity id such as `organisation/gaatw`.
        target: A file ending in `.png`, `.svg` or `.pdf`.
        title: The finding; "What is linked with ..." where there is none.
        limit: Neighbours drawn at most.

    Raises:
        FigureFailure: Nothing of that name is in the graph, or the ending is not known.
        OSError: The file cannot be written.
    """
    format_ = target.suffix.removeprefix(".").lower()
    if format_ not in FORMATS:
        endings = ", ".join(f".{known}" for known in FORMATS)
        raise FigureFailure(f"{target}: a figure's file ends in one of {endings}")
    found = _found(store, name)
    chosen, network = _first_linked(store, found, limit)
    spec = FigureSpec(title or f"What is linked with {chosen.label}", _subtitle(store, network))
    picture = draw(network, spec, sources_of(store, network), cast("Format", format_))
    with replacing(target) as output:
        output.write(picture)
    drawn = f"drew {chosen.label} ({chosen.kind}), {len(network.nodes) - 1} neighbours: {target}"
    others = ", ".join(f"{each.label} ({each.entity_id})" for each in found if each != chosen)
    return (drawn, f"not meant? Also found: {others}") if others else (drawn,)


def _first_linked(store: Store, found: Sequence[Found], limit: int) -> tuple[Found, Network]:
    """Return the best hit that is linked with anything, and its network."""
    for hit in found:
        network = drawn_part(placed(around(store, [hit.entity_id], limit=limit)))
        if len(network.nodes) > 1:
            return hit, network
    raise FigureFailure(f"nothing is linked with {found[0].label}; add documents that mention it")


def _found(store: Store, name: str) -> list[Found]:
    """Return what a name may mean, best first."""
    known = card(store, name) if "/" in name else None
    if known is not None:
        return [Found(known.entity_id, known.kind, known.label, known.label, known.documents)]
    found = search(store, name, limit=4)
    if not found:
        raise FigureFailure(f"nothing in the graph is called {name}; try a part of the name")
    return found


def _subtitle(store: Store, network: Network) -> str:
    total = document_total(store)
    documents = f"{total:,} document" + ("" if total == 1 else "s")
    said = f"The {len(network.nodes) - 1} strongest links in {documents}"
    return f"{said}; {network.left_out:,} weaker ones are left out" if network.left_out else said
