"""Draws all that is linked as a map: regions with their names, and what stands in them."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.patches import Circle, Rectangle

from graph.figures.box import Box
from graph.figures.corpus_data import CorpusData, CorpusNode
from graph.figures.corpus_list import AWAY, Listed, columns_of, listed_regions
from graph.figures.corpus_names import Fitted, Ground, Name, node_names, region_names
from graph.figures.figure_frame import Surround, framed, kind_key, room_for, subtitle_of
from graph.figures.figure_languages import WORDS
from graph.figures.figure_sheet import Room, Sheet
from graph.figures.figure_sources import MOST_SOURCES, Source, cited, fewer, numbers_of
from graph.figures.figure_spec import FigureFailure, FigureSpec, check_drawn
from graph.figures.figure_text import width_of
from graph.figures.figure_words import Words
from graph.palette import HIGHLIGHTS, INK, LINE, LOOKS, QUIET, RULE, SOFT

MOST_NODES, MOST_LINES = 2_000, 3_000
_MOST_BETWEEN = 300
"""Links from one region to another, which cross what lies between."""

_SMALLEST, _LARGEST = 2.0, 9.0


class _Arranged(NamedTuple):
    """What fits: the frame, where the map lies, the marks, names by number of the region.

    `listed` are the regions that are named at the side.
    """

    around: Surround
    ground: Ground
    marks: Sequence[Box]
    regions: Mapping[int, Name]
    listed: Mapping[int, Listed]


def compose_corpus(sheet: Sheet, data: CorpusData, spec: FigureSpec) -> str:
    """Draw the map with its frame on a sheet; return the alternative text.

    Of more than `MOST_NODES` nodes the first are drawn; highlights are ids of nodes.
    """
    if not data.nodes:
        raise FigureFailure("there is nothing to draw: nothing is linked")
    nodes = data.nodes[:MOST_NODES]
    check_drawn(spec, {node.entity_id for node in nodes})
    links = _drawn_links(data, nodes)
    words = WORDS[spec.language]
    around, ground, marks, regions, listed = _arranged(sheet, data, spec, len(links))
    framed(sheet, spec, around)
    _draw_ground(sheet, data, links, ground.fit)
    _draw_nodes(sheet, nodes, spec, marks)
    written = [*regions.values(), *(each.letter for each in listed.values())]
    named = node_names(nodes, marks, written, spec.highlights, ground)
    for name in (*written, *named):
        _draw_name(sheet, name)
    for each in listed.values():
        _draw_entry(sheet, each)
    unnamed, room = len(data.regions) - len(regions) - len(listed), ground.room
    if unnamed:
        told = words.unnamed.format(words.counted(unnamed, words.regions))
        sheet.text((room.right, room.bottom + 4), told, 7.5, ha="right", color=SOFT)
    told = words.between.join(region.label for region in data.regions[:12])
    return f"{words.figure_of['corpus']} {spec.title}. {subtitle_of(spec, around)}. {told}."


def _arranged(sheet: Sheet, data: CorpusData, spec: FigureSpec, links: int) -> _Arranged:
    """Return what fits: sources only of regions whose name has a place."""
    nodes, words = data.nodes[:MOST_NODES], WORDS[spec.language]
    wanted: Collection[tuple[str, ...]] = [region.cited for region in data.regions if region.cited]
    sources = fewer(cited(wanted, data.sources), MOST_SOURCES)
    columns = 0
    while True:
        around = _around(data, nodes, links, sources, words, lettered=bool(columns))
        room = room_for(spec, around)
        lists = columns_of(room)
        if columns:
            room = room._replace(right=lists[columns - 1].left - AWAY)
        ground = Ground(_fitting(data, nodes, room), room, sheet.scale)
        marks = _marks(nodes, ground.fit)
        numbers = numbers_of(sources)
        names = region_names(data.regions, numbers, marks, ground)
        rest = [each for each in range(len(data.regions)) if each not in names]
        if rest and not columns:
            columns = 1
            continue
        taken = [name.box for name in names.values()]
        beside = [*reversed(lists[:columns])] or lists[:1]
        listed = listed_regions(data.regions, rest, numbers, taken, marks, ground, beside)
        if rest and rest[-1] not in listed and columns < len(lists):
            columns += 1
            continue
        printed = {data.regions[number].cited for number in (*names, *listed)}
        behind = {each for source in sources for each in source.behind}
        if behind <= printed:
            return _Arranged(around, ground, marks, names, listed)
        sources = cited(printed, sources)


def _drawn_links(data: CorpusData, nodes: Sequence[CorpusNode]) -> list[tuple[int, int]]:
    """Return the strongest links within regions, and few of those between them."""
    links = [each for each in data.links if max(each) < len(nodes)]
    inside = [(a, b) for a, b in links if nodes[a].region == nodes[b].region]
    between = [(a, b) for a, b in links if nodes[a].region != nodes[b].region]
    return inside[:MOST_LINES] + between[:_MOST_BETWEEN]


def _around(
    data: CorpusData,
    nodes: Sequence[CorpusNode],
    links: int,
    sources: Sequence[Source],
    words: Words,
    *,
    lettered: bool,
) -> Surround:
    kinds = Counter(node.kind for node in nodes)
    told = [words.counted(kinds[kind], words.kinds[kind]) for kind in LOOKS if kinds[kind]]
    among = words.in_documents.format(words.counted(data.documents, words.documents))
    left = (
        (data.left_out[0] + len(data.nodes) - len(nodes), words.entities),
        (data.left_out[1] + len(data.links) - links, words.links),
    )
    unlinked = words.unlinked.format(words.counted(data.unlinked, words.entities))
    return Surround(
        f"{words.listed(told)} {among}",
        [kind_key(kind, words) for kind in LOOKS if kinds[kind]],
        (
            words.read_corpus,
            words.lettered_regions if lettered else "",
            words.numbered_regions if sources else "",
            words.not_drawn.format(unlinked) if data.unlinked else "",
        ),
        [words.counted(number, what) for number, what in left if number],
        sources,
    )


def _fitting(data: CorpusData, nodes: Sequence[CorpusNode], room: Room) -> Fitted:
    """Return the scale at which all nodes and regions lie in a room, in its middle."""
    rims = [(n.x, n.y, 0.0) for n in nodes] + [(r.x, r.y, r.radius) for r in data.regions]
    places = np.array(rims, dtype=float)
    low = (places[:, :2] - places[:, 2:]).min(axis=0)
    high = (places[:, :2] + places[:, 2:]).max(axis=0)
    rim = 2 * _LARGEST
    wide, tall = np.maximum(high - low, 1e-6)
    scale = min((room.width - rim) / wide, (room.height - rim) / tall)
    middle = (low + high) / 2
    centre = np.array([(room.left + room.right) / 2, (room.bottom + room.top) / 2])
    return Fitted(float(scale), centre + middle * np.array([-scale, scale]))


def _draw_ground(
    sheet: Sheet, data: CorpusData, links: Sequence[tuple[int, int]], fit: Fitted
) -> None:
    for region in data.regions:
        where = fit(region.x, region.y)
        disc = Circle(where, region.radius * fit.scale, fc="#f4f5f7", ec=RULE, lw=0.6, zorder=0)
        sheet.axes.add_artist(disc)
    ends = [[fit(node.x, node.y) for node in (data.nodes[a], data.nodes[b])] for a, b in links]
    sheet.axes.add_collection(LineCollection(ends, colors=LINE, linewidths=0.35, alpha=0.45))


def _marks(nodes: Sequence[CorpusNode], fit: Fitted) -> list[Box]:
    """Return where the mark of each node lies, the larger the more documents."""
    most = max(node.documents for node in nodes) or 1
    marks = []
    for node in nodes:
        across = _SMALLEST + (_LARGEST - _SMALLEST) * (node.documents / most) ** 0.5
        marks.append(Box(*fit(node.x, node.y), across, across))
    return marks


def _draw_nodes(
    sheet: Sheet, nodes: Sequence[CorpusNode], spec: FigureSpec, marks: Sequence[Box]
) -> None:
    """Draw a mark for each node, by kind."""
    for kind, look in LOOKS.items():
        mine = [(n, box) for n, box in zip(nodes, marks, strict=True) if n.kind == kind]
        for node, box in mine:
            on = node.entity_id in spec.highlights
            colour = look.colour if not spec.highlights else QUIET
            colour = HIGHLIGHTS[spec.highlights.index(node.entity_id)] if on else colour
            sheet.axes.plot(
                [box.x],
                [box.y],
                look.marker,
                ms=box.width,
                mfc=colour,
                mec="white",
                mew=0.3,
                zorder=3 if on else 2,
            )


def _draw_entry(sheet: Sheet, listed: Listed) -> None:
    """Write a letter and the name that it stands for at the side of the map."""
    letter, _, told = listed.entry.text.partition("\n")
    box, size = listed.entry.box, listed.entry.size
    left, top = box.x - box.width / 2, box.y + box.height / 2
    aside = (left - width_of("MM", size, "bold") - 3, top)
    sheet.text(aside, letter, size, weight="bold", va="top")
    sheet.text((left, top), told, size, va="top")


def _draw_name(sheet: Sheet, name: Name) -> None:
    box = name.box
    corner = (box.x - box.width / 2, box.y - box.height / 2)
    # Under the marks and over the lines, so that a name hides no mark that it reaches over.
    plate = Rectangle(corner, box.width, box.height, fc="white", ec="none", alpha=0.78, zorder=1.5)
    sheet.axes.add_artist(plate)
    region = name.weight == "bold"
    sheet.text(
        (name.box.x, name.box.y),
        name.text,
        name.size,
        weight=name.weight,
        ha="center",
        color=INK,
        zorder=6 if region else 5,
    )
