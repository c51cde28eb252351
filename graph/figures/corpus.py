"""Draws all that is linked as a map: regions with their names, and what stands in them."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.patches import Circle

from graph.figures.box import Box, taken_by
from graph.figures.figure_anneal import Points
from graph.figures.figure_frame import Surround, framed, kind_key, subtitle_of
from graph.figures.figure_languages import WORDS
from graph.figures.figure_sheet import Room, Sheet
from graph.figures.figure_spec import FigureFailure, FigureSpec, check_drawn
from graph.figures.figure_text import SMALLEST, box_of, clean, wrapped
from graph.figures.figure_words import Words
from graph.palette import HIGHLIGHTS, INK, LINE, LOOKS, QUIET, RULE, SOFT

MOST_NODES, MOST_LINES = 2_000, 3_000
_MOST_BETWEEN = 300
"""Links from one region to another, which cross what lies between."""

_NAMED = 90
"""Nodes whose names are given room, those that most documents name."""

_REGION_SIZE, _NAME_SIZE = 8.5, 6.2
_HEIGHTS = (1.0, -1.0, 0.75, -0.75, 0.4, -0.4, 0.0)
"""Where the name of a region may stand, above and below its middle, in radii."""

_MOST_HIDDEN = 2
"""Marks that the name of a region may stand on."""

_MANY_MARKS = 400
"""Of so many more marks, which are small, it may hide one more."""

_SMALLEST, _LARGEST = 2.0, 9.0


class CorpusNode(NamedTuple):
    """An entity and its place, y downwards; `region` is -1 in a group too small for one."""

    entity_id: str
    label: str
    kind: str
    documents: int
    x: float
    y: float
    region: int = -1


class CorpusRegion(NamedTuple):
    """A disc of what is linked closely: its name, its middle and its radius."""

    label: str
    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class CorpusData:
    """What a map of the corpus draws.

    Attributes:
        nodes: Those that most documents name first.
        links: As places in `nodes`, strongest first.
        regions: Largest first.
        documents: Of the selection that was read.
        unlinked: Entities that are linked with nothing, and have no place.
        left_out: Entities and links that there was no room for.
    """

    nodes: tuple[CorpusNode, ...]
    links: tuple[tuple[int, int], ...]
    regions: tuple[CorpusRegion, ...]
    documents: int
    unlinked: int = 0
    left_out: tuple[int, int] = (0, 0)


class _Name(NamedTuple):
    box: Box
    text: str
    size: float
    weight: str


class _Fitted(NamedTuple):
    """Where points of the map lie on the sheet."""

    scale: float
    shift: Points

    def __call__(self, x: float, y: float) -> tuple[float, float]:
        return float(x * self.scale + self.shift[0]), float(-y * self.scale + self.shift[1])


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
    around = _around(data, nodes, len(links), words)
    room = framed(sheet, spec, around)
    fit = _fitting(data, nodes, room)
    _draw_ground(sheet, data, links, fit)
    marks = _draw_nodes(sheet, nodes, spec, fit)
    names = _region_names(data, marks, fit, room, sheet.scale)
    unnamed = len(data.regions) - len(names)
    names += _node_names(nodes, marks, names, spec, room, sheet.scale)
    for name in names:
        _draw_name(sheet, name)
    if unnamed:
        told = words.unnamed.format(words.counted(unnamed, words.regions))
        sheet.text((room.right, room.bottom + 4), told, 7.5, ha="right", color=SOFT)
    regions = "; ".join(region.label for region in data.regions[:12])
    return f"{words.figure_of['corpus']} {spec.title}. {subtitle_of(spec, around)}. {regions}."


def _drawn_links(data: CorpusData, nodes: Sequence[CorpusNode]) -> list[tuple[int, int]]:
    """Return the strongest links within regions, and few of those between them."""
    links = [each for each in data.links if max(each) < len(nodes)]
    inside = [(a, b) for a, b in links if nodes[a].region == nodes[b].region]
    between = [(a, b) for a, b in links if nodes[a].region != nodes[b].region]
    return inside[:MOST_LINES] + between[:_MOST_BETWEEN]


def _around(data: CorpusData, nodes: Sequence[CorpusNode], links: int, words: Words) -> Surround:
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
        (words.read_corpus, words.not_drawn.format(unlinked) if data.unlinked else ""),
        [words.counted(number, what) for number, what in left if number],
    )


def _fitting(data: CorpusData, nodes: Sequence[CorpusNode], room: Room) -> _Fitted:
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
    return _Fitted(float(scale), centre + middle * np.array([-scale, scale]))


def _draw_ground(
    sheet: Sheet, data: CorpusData, links: Sequence[tuple[int, int]], fit: _Fitted
) -> None:
    for region in data.regions:
        where = fit(region.x, region.y)
        disc = Circle(where, region.radius * fit.scale, fc="#f4f5f7", ec=RULE, lw=0.6, zorder=0)
        sheet.axes.add_patch(disc)
    ends = [[fit(node.x, node.y) for node in (data.nodes[a], data.nodes[b])] for a, b in links]
    sheet.axes.add_collection(LineCollection(ends, colors=LINE, linewidths=0.35, alpha=0.45))


def _draw_nodes(
    sheet: Sheet, nodes: Sequence[CorpusNode], spec: FigureSpec, fit: _Fitted
) -> list[Box]:
    """Draw a mark for each node, by kind and by documents; return where they lie."""
    most = max(node.documents for node in nodes) or 1
    marks = []
    for node in nodes:
        x, y = fit(node.x, node.y)
        across = _SMALLEST + (_LARGEST - _SMALLEST) * (node.documents / most) ** 0.5
        marks.append(Box(x, y, across, across))
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
    return marks


def _region_names(
    data: CorpusData, marks: Sequence[Box], fit: _Fitted, room: Room, scale: float
) -> list[_Name]:
    """Return the names that there is room for, nearest to their regions, where they hide least."""
    found = list[_Name]()
    discs = [(*fit(each.x, each.y), each.radius * fit.scale) for each in data.regions]
    for number, region in enumerate(data.regions):
        x, y = fit(region.x, region.y)
        reach = region.radius * fit.scale
        tried = list[tuple[int, int, _Name]]()
        nearest = partial(_nearest, discs, number)
        for size in (_REGION_SIZE * scale, 0.85 * _REGION_SIZE * scale):
            text = wrapped(clean(region.label), 26, lines=3)
            wide, high = box_of(text, size, "bold")
            for share in _HEIGHTS:
                dy = share * reach + math.copysign(high / 2, share) if share else 0.0
                box = _within(Box(x, y + dy, wide + 2, high), room)
                if nearest(box) and not taken_by(box, [name.box for name in found], 1.0):
                    hidden = sum(box.overlaps(mark) for mark in marks)
                    tried.append((hidden, len(tried), _Name(box, text, size, "bold")))
        if tried and min(tried)[0] <= max(_MOST_HIDDEN, len(marks) // _MANY_MARKS):
            found.append(min(tried)[2])
    return found


def _nearest(discs: Sequence[tuple[float, float, float]], number: int, box: Box) -> bool:
    """Say whether the edge of a disc is nearer to the middle of a box than that of any other."""
    away = [math.hypot(box.x - x, box.y - y) - radius for x, y, radius in discs]
    return all(away[number] + 2 <= each for n, each in enumerate(away) if n != number)


def _within(box: Box, room: Room) -> Box:
    """Return a box moved sideways and up or down into a room."""
    x = min(max(box.x, room.left + box.width / 2), room.right - box.width / 2)
    y = min(max(box.y, room.bottom + 12 + box.height / 2), room.top - box.height / 2)
    return box._replace(x=x, y=y)


def _node_names(
    nodes: Sequence[CorpusNode],
    marks: Sequence[Box],
    taken: Sequence[_Name],
    spec: FigureSpec,
    room: Room,
    scale: float,
) -> list[_Name]:
    """Return the names of nodes that there is room for, highlighted ones first."""
    order = sorted(range(len(nodes)), key=lambda n: nodes[n].entity_id not in spec.highlights)
    size = max(SMALLEST, _NAME_SIZE * scale)
    boxes, found = [name.box for name in taken], list[_Name]()
    for number in order[:_NAMED]:
        weight = "bold" if nodes[number].entity_id in spec.highlights else "normal"
        text = wrapped(clean(nodes[number].label) or "–", 24, lines=2)
        wide, high = box_of(text, size, weight)
        others = [*marks[:number], *marks[number + 1 :]]
        for box in _beside(marks[number], wide + 1, high):
            free = box.within(room) and box.y - box.height / 2 > room.bottom + 12
            if free and not taken_by(box, boxes, 0.5) and not taken_by(box, others):
                found.append(_Name(box, text, size, weight))
                boxes.append(box)
                break
    return found


def _beside(mark: Box, wide: float, high: float) -> Iterator[Box]:
    reach = mark.width / 2 + 1
    for dx, dy in (
        (reach + wide / 2, 0.0),
        (-reach - wide / 2, 0.0),
        (0.0, reach + high / 2),
        (0.0, -reach - high / 2),
    ):
        yield Box(mark.x + dx, mark.y + dy, wide, high)


def _draw_name(sheet: Sheet, name: _Name) -> None:
    plate = {"fc": "white", "ec": "none", "alpha": 0.78, "boxstyle": "square,pad=0.05"}
    region = name.weight == "bold"
    sheet.text(
        (name.box.x, name.box.y),
        name.text,
        name.size,
        weight=name.weight,
        ha="center",
        color=INK,
        zorder=6 if region else 5,
        bbox=plate,
    )
