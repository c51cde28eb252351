"""Draws a figure of any kind from a store and writes it: what `linkages figure` does."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple, cast

from graph.figures import bands, matrix
from graph.figures.figure_languages import WORDS
from graph.figures.figure_sources import sources_of
from graph.figures.figure_spec import (
    FORMATS,
    Drawn,
    FigureFailure,
    FigureSpec,
    Format,
    FrameLanguage,
    Paper,
)
from graph.figures.figure_words import Words
from graph.figures.find_events import dated_events
from graph.figures.find_network import found_by, linked_with, network_of
from graph.figures.find_pairs import named_together
from graph.figures.find_places import places_on_a_map
from graph.figures.map import draw_map
from graph.figures.network import draw_network
from graph.figures.pairs import PairsData
from graph.figures.readable import readable
from graph.figures.timeline import draw_timeline
from graph.linkages.incidence import Incidence
from graph.linkages.reading import read_incidence
from graph.linkages.selection import Part, Selection, parts_of, selected
from graph.palette import LOOKS
from graph.safe_files import replacing
from graph.store import Store

NEIGHBOURS, STRONGEST, PLACES = 14, 30, 60
"""How many entities are drawn where nobody says: around one, of the whole corpus, on a map."""

EVERYTHING = Selection()


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
        selection: Which documents count, and which links.
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
    selection: Selection = EVERYTHING
    date: str = ""


class Written(NamedTuple):
    """What was written: what to tell the person, and the figure in words."""

    notes: tuple[str, ...]
    alt: str


class _Ground(NamedTuple):
    """What a figure is drawn from.

    Attributes:
        store: The graph.
        incidence: Of what counts.
        order: What is asked.
        spec: What stands around the figure.
        about: Id of the entity it is about, if it is about one.
        among: Ids of that and of what is linked with it; None for all.
    """

    store: Store
    incidence: Incidence
    order: Order
    spec: FigureSpec
    about: str | None
    among: frozenset[str] | None


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
    _check(order)
    incidence = selected(read_incidence(store), order.selection)
    found = found_by(store, incidence, order.name) if order.name else ()
    about = found[0].entity_id if found else None
    among = None if about is None else linked_with(incidence, about)
    spec = _spec(store, incidence, order, found[0].label if found else "")
    ground = _Ground(store, incidence, order, spec, about, among)
    picture = KINDS[order.kind](ground, cast("Format", format_))
    with replacing(target) as output:
        output.write(picture.content)
    notes = [f"drew {order.kind}{f', {found[0].label}' if found else ''}: {target}"]
    others = ", ".join(f"{each.label} ({each.entity_id})" for each in found[1:])
    return Written((*notes, *([f"not meant? Also found: {others}"] if others else [])), picture.alt)


def _check(order: Order) -> None:
    asked: list[tuple[str, Collection[str], str]] = [(order.kind, KINDS, "figure")]
    asked += [(kind, LOOKS, "kind") for kind in (order.rows, order.columns)]
    for value, known, what in asked:
        if value not in known:
            raise FigureFailure(f"the {what} {value} is not known; choose among {', '.join(known)}")


def _spec(store: Store, incidence: Incidence, order: Order, label: str) -> FigureSpec:
    named = dict(zip(incidence.entities, incidence.labels, strict=True))
    narrowed = parts_of(order.selection, named)
    if label and order.kind != "network":
        narrowed = (Part("linked", (label,)), *narrowed)
    spec = FigureSpec(
        order.title,
        order.subtitle,
        paper=cast("Paper", order.paper),
        language=cast("FrameLanguage", order.language),
        highlights=tuple(
            found_by(store, incidence, name)[0].entity_id for name in order.highlights
        ),
        filters=narrowed,
        date=order.date,
    )
    if spec.title:
        return spec
    words = WORDS[spec.language]
    around = label and order.kind == "network"
    plain = words.title_around.format(label) if around else _plain_title(order, words)
    return replace(spec, title=plain)


def _plain_title(order: Order, words: Words) -> str:
    """Return what a figure of the whole corpus shows, where nobody said what it finds."""
    if order.kind in ("matrix", "bands"):
        sides = dict.fromkeys(words.kinds[kind][1] for kind in (order.rows, order.columns))
        told = words.title_pairs.format(words.listed([*sides]))
        return told[0].upper() + told[1:]
    titles = {"timeline": words.title_timeline, "map": words.title_map}
    return titles.get(order.kind, words.title_network)


def _network(ground: _Ground, format_: Format) -> Drawn:
    incidence, order = ground.incidence, ground.order
    limit = order.limit or (NEIGHBOURS if ground.about else STRONGEST)
    network = network_of(incidence, order.selection, centre=ground.about, limit=limit)
    counted = {
        each.document_id
        for each, counts in zip(incidence.documents, incidence.counted, strict=True)
        if counts
    }
    drawn = readable(network, ground.spec.highlights).network
    sources = sources_of(ground.store, drawn, documents=counted)
    return draw_network(network, ground.spec, sources, format_, documents=incidence.total)


def _pairs(
    draw: Callable[[PairsData, FigureSpec, Format], Drawn], most: tuple[int, int]
) -> Callable[[_Ground, Format], Drawn]:
    def drawn(ground: _Ground, format_: Format) -> Drawn:
        order = ground.order
        rows, columns = (min(each, order.limit or each) for each in most)
        data = named_together(
            ground.incidence,
            (order.rows, order.columns),
            among=ground.among,
            first=ground.spec.highlights,
            most=(rows, columns),
        )
        return draw(data, ground.spec, format_)

    return drawn


def _timeline(ground: _Ground, format_: Format) -> Drawn:
    data = dated_events(
        ground.store, ground.incidence, among=ground.among, first=ground.spec.highlights
    )
    return draw_timeline(data, ground.spec, format_)


def _map(ground: _Ground, format_: Format) -> Drawn:
    limit = ground.order.limit or PLACES
    data = places_on_a_map(
        ground.store,
        ground.incidence,
        among=ground.among,
        first=ground.spec.highlights,
        limit=limit,
    )
    return draw_map(data, ground.spec, format_)


KINDS: dict[str, Callable[[_Ground, Format], Drawn]] = {
    "network": _network,
    "matrix": _pairs(matrix.draw_matrix, (matrix.MOST_ROWS, matrix.MOST_COLUMNS)),
    "bands": _pairs(bands.draw_bands, (bands.MOST_ROWS, bands.MOST_COLUMNS)),
    "timeline": _timeline,
    "map": _map,
}
"""How each kind of figure is found and drawn."""
