"""Draws a figure of any kind from a store and writes it: what `linkages figure` does."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple, cast

from graph.figures.bands import MOST_COLUMNS as MOST_RIGHT
from graph.figures.bands import MOST_ROWS as MOST_LEFT
from graph.figures.bands import draw_bands
from graph.figures.figure_languages import WORDS
from graph.figures.figure_spec import (
    FORMATS,
    Drawn,
    FigureFailure,
    FigureSpec,
    Filters,
    Format,
    FrameLanguage,
    Paper,
)
from graph.figures.figure_words import Words
from graph.figures.find_events import dated_events
from graph.figures.find_network import found_by, neighbours, network_around, strongest_links
from graph.figures.find_pairs import named_together
from graph.figures.find_places import places_on_a_map
from graph.figures.map import draw_map
from graph.figures.matrix import MOST_COLUMNS, MOST_ROWS, draw_matrix
from graph.figures.network import draw_network
from graph.figures.pairs import PairsData
from graph.figures.timeline import draw_timeline
from graph.networks.network import document_total
from graph.palette import LOOKS
from graph.safe_files import replacing
from graph.store import Store

NEIGHBOURS, STRONGEST, PLACES = 14, 30, 60
"""How many entities are drawn where nobody says: around one, of the whole corpus, on a map."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked of a figure.

    Attributes:
        kind: One of `KINDS`.
        name: Of the entity it is about; empty for the whole corpus.
        title: The finding, as a sentence; a plain one where empty.
        subtitle: Generated where empty.
        paper: a4, letter or slide.
        language: Of the fixed words: en, fr or es.
        highlights: Names of what stands out, two at most.
        rows: Kind of the rows of matrix and bands.
        columns: Kind of their columns.
        limit: Entities at most; what the kind of figure has room for where None.
        minimum_documents: Documents that a link needs, in a network.
        date: As printed.
    """

    kind: str = "network"
    name: str = ""
    title: str = ""
    subtitle: str = ""
    paper: str = "a4"
    language: str = "en"
    highlights: tuple[str, ...] = ()
    rows: str = "organisation"
    columns: str = "theme"
    limit: int | None = None
    minimum_documents: int = 1
    date: str = ""


class _About(NamedTuple):
    """The entity that a figure is about; it and what is linked with it."""

    entity_id: str
    label: str
    among: frozenset[str]


class Written(NamedTuple):
    """What was written: what to tell the person, and the figure in words."""

    notes: tuple[str, ...]
    alt: str


def write_figure(store: Store, target: Path, order: Order) -> Written:
    """Write a figure to a file.

    Args:
        store: The graph.
        target: A file ending in `.png`, `.svg` or `.pdf`.
        order: What is asked.

    Raises:
        FigureFailure: There is nothing to draw, or something asked for is not known.
        OSError: The file cannot be written.
    """
    format_ = target.suffix.removeprefix(".").lower()
    if format_ not in FORMATS:
        endings = ", ".join(f".{known}" for known in FORMATS)
        raise FigureFailure(f"{target}: a figure's file ends in one of {endings}")
    if order.kind not in KINDS:
        raise FigureFailure(
            f"the figure {order.kind} is not known; choose among {', '.join(KINDS)}"
        )
    for kind in (order.rows, order.columns):
        if kind not in LOOKS:
            raise FigureFailure(f"the kind {kind} is not known; choose among {', '.join(LOOKS)}")
    found = found_by(store, order.name) if order.name else ()
    about = None
    if found:
        chosen = found[0].entity_id
        about = _About(chosen, found[0].label, neighbours(store, chosen) | {chosen})
    spec = _spec(store, order, about)
    picture = KINDS[order.kind](store, order, spec, about, cast("Format", format_))
    with replacing(target) as output:
        output.write(picture.content)
    notes = [f"drew {order.kind}{f', {about.label}' if about else ''}: {target}"]
    others = ", ".join(f"{each.label} ({each.entity_id})" for each in found[1:])
    return Written((*notes, *([f"not meant? Also found: {others}"] if others else [])), picture.alt)


def _spec(store: Store, order: Order, about: _About | None) -> FigureSpec:
    spec = FigureSpec(
        order.title,
        order.subtitle,
        paper=cast("Paper", order.paper),
        language=cast("FrameLanguage", order.language),
        highlights=tuple(found_by(store, name)[0].entity_id for name in order.highlights),
        filters=Filters(minimum_documents=order.minimum_documents),
        date=order.date,
    )
    if spec.title:
        return spec
    words = WORDS[spec.language]
    plain = words.title_around.format(about.label) if about else _plain_title(order, words)
    return replace(spec, title=plain)


def _plain_title(order: Order, words: Words) -> str:
    """Return what a figure of the whole corpus shows, where nobody said what it finds."""
    if order.kind in ("matrix", "bands"):
        sides = dict.fromkeys(words.kinds[kind][1] for kind in (order.rows, order.columns))
        told = words.title_pairs.format(words.listed([*sides]))
        return told[0].upper() + told[1:]
    titles = {"timeline": words.title_timeline, "map": words.title_map}
    return titles.get(order.kind, words.title_network)


type _Draw = Callable[[Store, Order, FigureSpec, _About | None, Format], Drawn]


def _network(
    store: Store, order: Order, spec: FigureSpec, about: _About | None, format_: Format
) -> Drawn:
    least = order.minimum_documents
    if about:
        limit = order.limit or NEIGHBOURS
        found = network_around(store, about.entity_id, limit=limit, minimum_documents=least)
    else:
        found = strongest_links(store, limit=order.limit or STRONGEST, minimum_documents=least)
    return draw_network(found[0], spec, found[1], format_, documents=document_total(store))


def _pairs(draw: Callable[[PairsData, FigureSpec, Format], Drawn], most: tuple[int, int]) -> _Draw:
    def drawn(
        store: Store, order: Order, spec: FigureSpec, about: _About | None, format_: Format
    ) -> Drawn:
        limits = [min(each, order.limit or each) for each in most]
        among = about.among if about else None
        data = named_together(
            store, (order.rows, order.columns), among=among, most=(limits[0], limits[1])
        )
        return draw(data, spec, format_)

    return drawn


def _timeline(
    store: Store, _order: Order, spec: FigureSpec, about: _About | None, format_: Format
) -> Drawn:
    data = dated_events(store, among=about.among if about else None)
    return draw_timeline(data, spec, format_)


def _map(
    store: Store, order: Order, spec: FigureSpec, about: _About | None, format_: Format
) -> Drawn:
    among = about.among if about else None
    data = places_on_a_map(store, among=among, limit=order.limit or PLACES)
    return draw_map(data, spec, format_)


KINDS: dict[str, _Draw] = {
    "network": _network,
    "matrix": _pairs(draw_matrix, (MOST_ROWS, MOST_COLUMNS)),
    "bands": _pairs(draw_bands, (MOST_LEFT, MOST_RIGHT)),
    "timeline": _timeline,
    "map": _map,
}
"""How each kind of figure is found and drawn."""
