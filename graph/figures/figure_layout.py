"""Arranges a network on paper: every label is a box in the layout, and no two boxes overlap.

Positions are annealed for what a reader sees (boxes that overlap, lines through labels, crossings,
length), from the layout of `graph/networks/layout.py`; lengths are in points, y grows upwards.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from graph.figures.figure_anneal import Points, anneal, crowded, rounds_for, through
from graph.figures.figure_text import box_of, clean, wrapped
from graph.networks.layout import apart, placed
from graph.networks.network import Edge, Network, Node

_SCALES = (1.0, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52, 0.46, 0.4)
_PAD = 6.0
_MOST_STRETCH = 2.0
_MARK_TO_LABEL = 3.0


class Box(NamedTuple):
    """A rectangle by its centre."""

    x: float
    y: float
    width: float
    height: float

    def overlaps(self, other: "Box", gap: float = 0.0) -> bool:
        """Say whether the two come nearer than `gap`."""
        return (
            abs(self.x - other.x) * 2 + 1e-6 < self.width + other.width + 2 * gap
            and abs(self.y - other.y) * 2 + 1e-6 < self.height + other.height + 2 * gap
        )


@dataclass(frozen=True, slots=True)
class PlacedNode:
    """A node on paper: its mark, and its label above or below."""

    node: Node
    mark: Box
    label: Box
    text: str
    size: float
    weight: str


@dataclass(frozen=True, slots=True)
class PlacedEdge:
    """An edge on paper: its line bends by `bend` of its length, its label has a box."""

    edge: Edge
    bend: float
    label: Box
    text: str
    size: float
    moved: bool


@dataclass(frozen=True, slots=True)
class Composition:
    """What is drawn, and where."""

    nodes: tuple[PlacedNode, ...]
    edges: tuple[PlacedEdge, ...]


class _Sized(NamedTuple):
    node: Node
    text: str
    size: float
    weight: str
    label: tuple[float, float]
    radius: float

    @property
    def box(self) -> tuple[float, float]:
        """Return width and height of mark and label together."""
        width = max(self.label[0], 2 * self.radius) + _PAD
        return width, self.label[1] + 2 * self.radius + _MARK_TO_LABEL + _PAD


def composed(
    network: Network, numbers: dict[tuple[str, str], str], width: float, height: float
) -> Composition:
    """Arrange a network on a sheet of `width` by `height` points.

    Args:
        network: What to arrange; its labels are made smaller until all have room.
        numbers: For the ends of each edge, its source numbers as text.
        width: In points.
        height: In points.
    """
    centres: Points = np.zeros((0, 2))
    rounds = rounds_for(len(network.nodes))
    for scale in _SCALES:
        sized = [_sized(node, network, scale) for node in network.nodes]
        centres = _annealed(network, sized, np.array([width, height]), centres, rounds=rounds)
        if not crowded(centres, np.array([each.box for each in sized])):
            break
        rounds = rounds_for(len(network.nodes)) // 8
    nodes = tuple(
        _placed_node(each, centre, centres, network)
        for each, centre in zip(sized, centres, strict=True)
    )
    return Composition(nodes, _placed_edges(network.edges, nodes, numbers, (width, height), scale))


def _sized(node: Node, network: Network, scale: float) -> _Sized:
    centre = node.node_id in network.centre
    size = (12.0 if centre else 9.5) * scale
    weight = "bold" if centre else "normal"
    most = max(each.documents for each in network.nodes) or 1
    radius = (5 + 5 * (node.documents / most) ** 0.5) * scale
    text = wrapped(clean(node.label), 20, lines=4)
    return _Sized(node, text, size, weight, box_of(text, size, weight), radius)


def _annealed(
    network: Network, sized: list[_Sized], sheet: Points, begun: Points, *, rounds: int
) -> Points:
    """Return centres of boxes, from those of a larger size or from the layout for the screen."""
    boxes = np.array([each.box for each in sized])
    low, high = boxes / 2, sheet - boxes / 2
    if not len(begun):
        begun = _spread_out(network, low, high)
    place = {each.node.node_id: i for i, each in enumerate(sized)}
    ends = np.array([(place[e.source], place[e.target]) for e in network.edges], dtype=int)
    bounds = np.stack([low, high])
    points = anneal(np.clip(begun, low, high), boxes, ends.reshape(-1, 2), bounds, rounds=rounds)
    for _ in range(30):
        if not crowded(points, boxes):
            break
        points = np.clip(apart(points, boxes, rounds=40), low, high)
    return _filling(points, boxes, sheet)


def _filling(points: Points, boxes: Points, sheet: Points) -> Points:
    """Stretch a picture to the sheet and centre it; stretching never makes boxes overlap."""
    low, high = (points - boxes / 2).min(axis=0), (points + boxes / 2).max(axis=0)
    spare = sheet - (high - low)
    between = np.maximum(np.ptp(points, axis=0), 1e-6)
    factor = np.clip(1 + spare * 0.92 / between, 1.0, _MOST_STRETCH)
    points = (points - points.mean(axis=0)) * factor
    low, high = (points - boxes / 2).min(axis=0), (points + boxes / 2).max(axis=0)
    return points + (sheet - high - low) / 2


def _spread_out(network: Network, low: Points, high: Points) -> Points:
    where = {node.node_id: (node.x or 0.0, -(node.y or 0.0)) for node in placed(network).nodes}
    points = np.array([where[node.node_id] for node in network.nodes], dtype=float)
    spread = np.maximum(np.ptp(points, axis=0), 1e-6)
    stretched: Points = (points - points.min(axis=0)) / spread * (high - low).max(axis=0)
    return stretched + low.min(axis=0)


def _placed_node(each: _Sized, centre: Points, centres: Points, network: Network) -> PlacedNode:
    """Put the label on the side of the mark that fewer of its own lines pass through."""
    below, above = (_parts(each, centre, way) for way in (1, -1))
    if _linesthrough(*above, each, centres, network) < _linesthrough(
        *below, each, centres, network
    ):
        below = above
    return PlacedNode(each.node, *below, each.text, each.size, each.weight)


def _parts(each: _Sized, centre: Points, way: int) -> tuple[Box, Box]:
    """Return mark and label of a node whose mark is above (1) or below (-1) its label."""
    x, y = float(centre[0]), float(centre[1])
    height = each.box[1] - _PAD
    mark = Box(x, y + way * (height / 2 - each.radius), 2 * each.radius, 2 * each.radius)
    return mark, Box(x, y - way * (height / 2 - each.label[1] / 2), *each.label)


def _linesthrough(mark: Box, label: Box, each: _Sized, centres: Points, network: Network) -> int:
    place = {node.node_id: i for i, node in enumerate(network.nodes)}
    mine = each.node.node_id
    others = [
        centres[place[edge.target if edge.source == mine else edge.source]]
        for edge in network.edges
        if mine in (edge.source, edge.target)
    ]
    if not others:
        return 0
    stops = np.array(others)
    starts = np.repeat([[mark.x, mark.y]], len(stops), axis=0)
    box = np.array([[label.x, label.y]]), np.array([[label.width, label.height]])
    return int(through(starts, stops, *box).sum())


def _placed_edges(
    edges: Sequence[Edge],
    nodes: tuple[PlacedNode, ...],
    numbers: dict[tuple[str, str], str],
    sheet: tuple[float, float],
    scale: float,
) -> tuple[PlacedEdge, ...]:
    taken = [box for each in nodes for box in (each.mark, each.label)]
    marks = {each.node.node_id: each.mark for each in nodes}
    directed = {(edge.source, edge.target) for edge in edges}
    made: list[PlacedEdge] = []
    for edge in edges:
        bend = 0.16 if (edge.target, edge.source) in directed else 0.0
        number = numbers.get((edge.source, edge.target), "")
        words = clean(" ".join(filter(None, (edge.label, number))))
        size = 7.5 * max(scale, 0.7)
        text = wrapped(words, 18) if words else ""
        width, height = box_of(text, size) if text else (0.0, 0.0)
        middle = along(marks[edge.source], marks[edge.target], bend, 0.5)
        label, moved = _free_box(
            _candidates(marks[edge.source], marks[edge.target], bend),
            (width + 2, height + 1),
            taken,
            sheet,
            middle,
        )
        if text:
            taken.append(label)
        made.append(PlacedEdge(edge, bend, label, text, size, moved))
    return tuple(made)


def along(source: Box, target: Box, bend: float, part: float) -> tuple[float, float]:
    """Return the point of a line from mark to mark after `part` of its way (0 to 1)."""
    dx, dy = target.x - source.x, target.y - source.y
    control_x = (source.x + target.x) / 2 + bend * dy
    control_y = (source.y + target.y) / 2 - bend * dx
    a, b, c = (1 - part) ** 2, 2 * part * (1 - part), part**2
    return (
        a * source.x + b * control_x + c * target.x,
        a * source.y + b * control_y + c * target.y,
    )


def _candidates(source: Box, target: Box, bend: float) -> list[tuple[float, float]]:
    parts = (0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8)
    return [along(source, target, bend, part) for part in parts]


def _free_box(
    candidates: list[tuple[float, float]],
    size: tuple[float, float],
    taken: list[Box],
    sheet: tuple[float, float],
    middle: tuple[float, float],
) -> tuple[Box, bool]:
    """Return the first free box on the line, else the free one nearest to its middle."""
    for x, y in candidates:
        box = Box(x, y, *size)
        if _is_free(box, taken, sheet):
            return box, False
    for ring in range(1, 120):
        for turn in range(16):
            angle = turn * np.pi / 8
            reach = ring * 6.0
            x, y = middle[0] + reach * np.cos(angle), middle[1] + reach * np.sin(angle)
            box = Box(float(x), float(y), *size)
            if _is_free(box, taken, sheet):
                return box, True
    return Box(*middle, 0.0, 0.0), True


def _is_free(box: Box, taken: list[Box], sheet: tuple[float, float]) -> bool:
    inside = (
        box.width / 2 <= box.x <= sheet[0] - box.width / 2
        and box.height / 2 <= box.y <= sheet[1] - box.height / 2
    )
    return inside and not any(box.overlaps(other, 0.5) for other in taken)
