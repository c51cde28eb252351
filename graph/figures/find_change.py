"""Finds what changed between two sides of an incidence, with the pages that say so."""

from collections.abc import Callable, Sequence

from graph.asking.asking import kind_of
from graph.figures.change import MOST_LINKS
from graph.figures.change_data import ChangeData, ChangedPair, End, Side
from graph.figures.figure_spec import FigureFailure
from graph.figures.find_sources import Thing, sources_of_passages
from graph.linkages.change import Change, ChangedLink, change
from graph.linkages.incidence import Incidence
from graph.linkages.selection import Selection, parts_of
from graph.linkages.sides import Sides, sides_of
from graph.store import Store


def changed_between(
    store: Store,
    incidence: Incidence,
    sides: Sides,
    kinds: tuple[str, str],
    *,
    around: Sequence[str] = (),
) -> ChangeData:
    """Return the links between entities of two kinds that changed most.

    Args:
        store: For the sources.
        incidence: What counts on either side.
        sides: What is compared.
        kinds: Of both ends.
        around: Ids of which each link must have one; empty for any.

    Raises:
        FigureFailure: A side has no documents, or neither is chosen.
    """
    if sides == (Selection(), Selection()):
        raise FigureFailure("nothing is compared: name the years or words of titles of a side")
    both = sides_of(incidence, sides)
    for each, name in zip(both, ("before", "after"), strict=True):
        if not each.total:
            raise FigureFailure(f"no document is on the side {name}; choose other years or words")
    found = change(*both, Selection(), around=around, across=kinds, limit=MOST_LINKS)
    return change_data(store, incidence, both, sides, found)


def change_data(
    store: Store,
    incidence: Incidence,
    both: tuple[Incidence, Incidence],
    sides: Sides,
    found: Change,
    called: Callable[[str, str], str] = lambda _, label: label,
) -> ChangeData:
    """Return a change as it is drawn.

    Args:
        store: For the sources.
        incidence: That both sides were chosen from.
        both: The incidence of each side.
        sides: How they were chosen.
        found: What changed between them.
        called: From an entity's id and label to what it is called in the figure.
    """
    labels = {node.node_id: called(node.node_id, node.label) for node in found.network.nodes}
    links = tuple(_pair(each, labels) for each in found.links)
    passages: dict[Thing, Sequence[int]] = {
        (each.first, each.second): _passages(both[bool(each.after)], each) for each in found.links
    }
    before, after = (
        Side(parts_of(selection, {}), side.total)
        for selection, side in zip(sides, both, strict=True)
    )
    counts = {str(verdict): number for verdict, number in found.counts.items()}
    sources = sources_of_passages(store, both[1], passages)
    neither = int((incidence.counted & ~both[0].counted & ~both[1].counted).sum())
    return ChangeData(before, after, links, counts, neither, found.left_out, sources)


def _pair(link: ChangedLink, labels: dict[str, str]) -> ChangedPair:
    first, second = (End(each, labels[each], kind_of(each)) for each in (link.first, link.second))
    told = link.sources
    publishers = told.new, told.known, told.untold
    return ChangedPair(
        first, second, str(link.verdict), link.before, link.after, link.is_sure, publishers
    )


def _passages(incidence: Incidence, link: ChangedLink) -> list[int]:
    first, second = (incidence.numbers_of([each]) for each in (link.first, link.second))
    found: list[int] = incidence.passages_of_both(first, second).tolist()
    return found
