"""Draws a figure of any kind from a store and writes it: what `linkages figure` does."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import NamedTuple, cast

from graph.asking.labels import labels_in
from graph.figures.bands import compose_bands
from graph.figures.change import compose_change
from graph.figures.corpus import compose_corpus
from graph.figures.figure_sheet import Sheet, draw
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
from graph.figures.find_change import changed_between
from graph.figures.find_corpus import corpus_data
from graph.figures.find_events import dated_events
from graph.figures.find_network import found_by, linked_with, network_of
from graph.figures.find_pairs import named_together
from graph.figures.find_places import places_on_a_map
from graph.figures.find_selection import selection_by_names
from graph.figures.map import compose_map
from graph.figures.matrix import compose_matrix
from graph.figures.network import NetworkData, draw_network
from graph.figures.pairs import PairsData
from graph.figures.readable import readable
from graph.figures.timeline import compose_timeline
from graph.linkages.corpus_map import corpus_map
from graph.linkages.deriving import derived_incidence
from graph.linkages.incidence import Incidence
from graph.linkages.quotes import evidence_between
from graph.linkages.selection import Part, Selection, parts_of, selected
from graph.linkages.sides import Sides, side_told
from graph.opening import folder_of
from graph.palette import LOOKS
from graph.safe_files import replacing
from graph.store import Store

NEIGHBOURS, STRONGEST, PLACES = 14, 30, 60
"""How many entities are drawn where nobody says: around one, of the whole corpus, on a map."""

ROWS_COLUMNS = {"a4": (18, 14), "letter": (18, 14), "slide": (12, 12)}
"""Of matrix and bands where nobody says: as many as can be read, and their sources' numbers."""

RELATIONS = ("all", "statements", "co-occurrence")
EVERYTHING = Selection()


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked of a figure.

    Attributes:
        kind: One of `KINDS`.
        name: Of the entity it is about; empty for the whole corpus.
        title: The finding, as a sentence; what the figure itself finds where empty.
        subtitle: Generated where empty.
        paper: a4, letter or slide.
        language: Of the fixed words: en, fr or es.
        highlights: Names of what stands out, two at most.
        rows: Kind of the rows of matrix and bands, and of one end of the links of a change.
        columns: Kind of their columns, and of the other end.
        limit: Entities at most; what the kind of figure has room for where None.
        selection: Which documents and passages count, and which links of a network; themes and
            places by name, documents by the beginning of their id.
        date: As printed.
        before: Of a change, the earlier side: years (`2004-2010`, `-2010`) or words that titles
            have; all other documents where empty.
        after: The later side.
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
    before: str = ""
    after: str = ""


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
    every = _named(store, derived_incidence(folder_of(store), store), order.language)
    chosen = selection_by_names(store, every, order.selection, order.language)
    order, incidence = replace(order, selection=chosen.selection), selected(every, chosen.selection)
    found = found_by(store, incidence, order.name) if order.name else ()
    about = found[0].entity_id if found else None
    label = incidence.label_of.get(about or "", found[0].label if found else "")
    among = None if about is None else linked_with(incidence, about)
    narrowed = parts_of(chosen.selection, chosen.labels)
    if label and order.kind != "network":
        narrowed = (Part("linked", (label,)), *narrowed)
    spec = _spec(store, incidence, order, narrowed)
    ground = _Ground(store, incidence, order, spec, about, among)
    picture = KINDS[order.kind](ground, cast("Format", format_))
    with replacing(target) as output:
        output.write(picture.content)
    notes = [f"drew {order.kind}{f', {found[0].label}' if found else ''}: {target}"]
    others = ", ".join(f"{each.label} ({each.entity_id})" for each in found[1:])
    return Written((*notes, *([f"not meant? Also found: {others}"] if others else [])), picture.alt)


def _named(store: Store, incidence: Incidence, language: str) -> Incidence:
    """Return an incidence whose entities are called as authorities call them in a language."""
    if language == "en":
        return incidence
    names = labels_in(store, language)
    ends = zip(incidence.entities, incidence.labels, strict=True)
    return replace(incidence, labels=tuple(names.get(each, label) for each, label in ends))


def _check(order: Order) -> None:
    asked: list[tuple[str, Collection[str], str]] = [(order.kind, KINDS, "figure")]
    asked += [(kind, LOOKS, "kind") for kind in (order.rows, order.columns)]
    asked += [(kind, LOOKS, "kind") for kind in order.selection.kinds]
    asked += [(order.selection.relations, RELATIONS, "relation")]
    for value, known, what in asked:
        if value not in known:
            raise FigureFailure(f"the {what} {value} is not known; choose among {', '.join(known)}")
    unused = replace(order.selection, kinds=(), relations="all", minimum_documents=1)
    if order.kind != "network" and unused != order.selection:
        raise FigureFailure(
            f"kinds, relations and documents of a link are chosen of a network; a {order.kind} "
            "has none of these"
        )


def _spec(
    store: Store, incidence: Incidence, order: Order, narrowed: tuple[Part, ...]
) -> FigureSpec:
    return FigureSpec(
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


def _network(ground: _Ground, format_: Format) -> Drawn:
    incidence, order = ground.incidence, ground.order
    limit = order.limit or (NEIGHBOURS if ground.about else STRONGEST)
    network = network_of(incidence, order.selection, centre=ground.about, limit=limit)
    drawn = readable(network, ground.spec.highlights).network
    quotes = partial(evidence_between, ground.store, incidence)
    sources = sources_of(ground.store, drawn, quotes_between=quotes)
    content = NetworkData(network, incidence.total, sources)
    return draw_network(content, ground.spec, format_)


def _pairs(
    compose: Callable[[Sheet, PairsData, FigureSpec], str],
) -> Callable[[_Ground, Format], Drawn]:
    def drawn(ground: _Ground, format_: Format) -> Drawn:
        order = ground.order
        rows, columns = ROWS_COLUMNS[ground.spec.paper]
        data = named_together(
            ground.store,
            ground.incidence,
            (order.rows, order.columns),
            among=ground.among,
            first=ground.spec.highlights,
            most=(order.limit or rows, order.limit or columns),
        )
        return draw(compose, data, ground.spec, format_)

    return drawn


def _change(ground: _Ground, format_: Format) -> Drawn:
    order = ground.order
    data = changed_between(
        ground.store,
        ground.incidence,
        Sides(side_told(order.before), side_told(order.after)),
        (order.rows, order.columns),
        around=() if ground.about is None else (ground.about,),
    )
    return draw(compose_change, data, ground.spec, format_)


def _timeline(ground: _Ground, format_: Format) -> Drawn:
    data = dated_events(
        ground.store, ground.incidence, among=ground.among, first=ground.spec.highlights
    )
    return draw(compose_timeline, data, ground.spec, format_)


def _map(ground: _Ground, format_: Format) -> Drawn:
    data = places_on_a_map(
        ground.store,
        ground.incidence,
        about=ground.about,
        first=ground.spec.highlights,
        limit=ground.order.limit or PLACES,
    )
    return draw(compose_map, data, ground.spec, format_)


def _corpus(ground: _Ground, format_: Format) -> Drawn:
    if ground.about is not None:
        raise FigureFailure(
            "the figure corpus shows everything; leave out the name, or use network"
        )
    data = corpus_data(ground.store, corpus_map(ground.incidence), ground.incidence)
    return draw(compose_corpus, data, ground.spec, format_)


KINDS: dict[str, Callable[[_Ground, Format], Drawn]] = {
    "network": _network,
    "matrix": _pairs(compose_matrix),
    "bands": _pairs(compose_bands),
    "timeline": _timeline,
    "map": _map,
    "change": _change,
    "corpus": _corpus,
}
"""How each kind of figure is found and drawn."""
