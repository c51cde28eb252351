"""Arranges a network on a sheet: boxes that do not overlap, lines that go round them.

Positions are annealed for what a reader sees (boxes that overlap, lines through boxes, crossings,
length), from the layout of `graph/networks/layout.py`. Then each line is led round all boxes but
its two, strongest first, and its label is put where no other line passes; a link for which there
is no such place is left out. Lengths are in points, y grows upwards.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from graph.figures.box import Box
from graph.figures.edge_labels import free_label
from graph.figures.edge_words import in_letters, in_words, is_said, lettered
from graph.figures.figure_anneal import Points, anneal, crowded, rounds_for
from graph.figures.figure_sheet import Room
from graph.figures.figure_text import SMALLEST, box_of, clean, name_wrapped
from graph.figures.figure_words import Words
from graph.figures.routes import CLEAR, Obstacles, clipped
from graph.networks.layout import apart, placed
from graph.networks.network import Edge, Network, Node

_SIZE, _CENTRE_SIZE = 9.5, 12.0
_SCALES = (1.0, 0.94, 0.88, 0.82, 0.76, 0.7, 0.65, 0.6, 0.56, SMALLEST / _SIZE)
_FULLEST, _TOO_FULL = 0.42, 0.52
"""How much of the sheet boxes may fill before they are made smaller, and before there are fewer."""

_BETWEEN = 2 * CLEAR + 3
_MANY = 45
"""Of more nodes the names are cut shorter."""

_PAD = 4.0
_BESIDE = 4.5
_MOST_STRETCH = 2.2
MOST_VERBS = 60
_ARROW = 2.0


@dataclass(frozen=True, slots=True)
class PlacedNode:
    """A node on paper: a box with a mark at its left and its name beside it."""

    node: Node
    box: Box
    mark: float
    text: str
    size: float
    weight: str


@dataclass(frozen=True, slots=True)
class PlacedEdge:
    """An edge on paper: its line, shape (points, 2), and its label, if it has one."""

    edge: Edge
    way: Points
    label: Box | None
    text: str
    size: float


@dataclass(frozen=True, slots=True)
class Composition:
    """What is drawn, and where.

    Attributes:
        nodes: In the order of the network.
        edges: Strongest first.
        crowded_out: Edges that there was no room for.
        letters: What stands on lines for a predicate where there was no room for its words.
    """

    nodes: tuple[PlacedNode, ...]
    edges: tuple[PlacedEdge, ...]
    crowded_out: int
    letters: Mapping[str, str]


def composed(
    network: Network, numbers: Mapping[tuple[str, ...], str], room: Room, words: Words
) -> Composition | None:
    """Arrange a network in a room of a sheet; None where not all names have room.

    Args:
        network: What to arrange; its labels are made smaller until all have room, those of the
            centre are larger.
        numbers: For the ends of each edge, its source numbers as text.
        room: Where.
        words: What predicates are called.
    """
    nodes, scale = _placed_nodes(network, room)
    if not nodes:
        return None
    return _with_edges(network, nodes, numbers, room, words, scale)


def _placed_nodes(network: Network, room: Room) -> tuple[tuple[PlacedNode, ...], float]:
    """Return where the nodes lie and how much smaller they are; none where there is no room."""
    sheet = np.array([room.width, room.height])
    centres: Points = np.zeros((0, 2))
    rounds = rounds_for(len(network.nodes))
    for scale in _SCALES:
        sized = [_sized(node, network, scale) for node in network.nodes]
        boxes = np.array([each.box[2:] for each in sized]) + _BETWEEN * max(scale, 0.7)
        full = float(boxes.prod(axis=1).sum() / sheet.prod())
        if full > (_FULLEST if scale > _SCALES[-1] else _TOO_FULL):
            continue
        centres = _annealed(network, boxes, sheet, centres, rounds=rounds)
        if not crowded(centres, boxes):
            break
        rounds = rounds_for(len(network.nodes)) // 8
    else:
        return (), 0.0
    origin = np.array([room.left, room.bottom])
    nodes = (
        PlacedNode(
            each.node, _moved(each.box, centre + origin), each.mark, each.text,
            each.size, each.weight,
        )
        for each, centre in zip(sized, centres, strict=True)
    )  # fmt: skip
    return tuple(nodes), scale


def _moved(box: Box, centre: Points) -> Box:
    return Box(float(centre[0]), float(centre[1]), box.width, box.height)


def _sized(node: Node, network: Network, scale: float) -> PlacedNode:
    """Return a node of its size, not yet anywhere."""
    centre = node.node_id in network.centre
    size = (_CENTRE_SIZE if centre else _SIZE) * scale
    weight = "bold" if centre else "normal"
    most = max(each.documents for each in network.nodes) or 1
    mark = (5 + 6 * (node.documents / most) ** 0.5) * scale
    many = len(network.nodes) > _MANY
    text = name_wrapped(clean(node.label) or "–", 17 if many else 24, lines=3 if many else 4)
    width, height = box_of(text, size, weight)
    pad = _PAD * size / _SIZE
    box = Box(0, 0, width + mark + 3.4 * pad, max(height, mark) + 1.4 * pad)
    return PlacedNode(node, box, mark, text, size, weight)


def _annealed(
    network: Network, boxes: Points, sheet: Points, begun: Points, *, rounds: int
) -> Points:
    """Return centres of boxes, from those of a larger size or from the layout for the screen."""
    rim = boxes / 2 + 2
    low, high = np.minimum(rim, sheet / 2), np.maximum(sheet - rim, sheet / 2)
    if not len(begun):
        begun = _spread_out(network, low, high)
    place = {node.node_id: i for i, node in enumerate(network.nodes)}
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


def _with_edges(
    network: Network,
    nodes: tuple[PlacedNode, ...],
    numbers: Mapping[tuple[str, ...], str],
    room: Room,
    words: Words,
    scale: float,
) -> Composition:
    """Lead the lines one after the other, each label in the way of those that follow."""
    place = {each.node.node_id: i for i, each in enumerate(nodes)}
    boxes = [each.box for each in nodes]
    obstacles = Obstacles(boxes, room)
    directed = {(edge.source, edge.target) for edge in network.edges}
    made: list[PlacedEdge] = []
    letters: dict[str, str] = {}
    size = 7.5 * max(scale, 0.75)
    for edge in network.edges:
        ends = place[edge.source], place[edge.target]
        both = (edge.target, edge.source) in directed
        way = _way(obstacles, boxes, ends, beside=_BESIDE if both else 0.0)
        if way is None:
            continue
        number = numbers.get((edge.source, edge.target), "")
        with_more = lettered(edge.told, letters)
        short = in_letters(edge, number, with_more)
        told = (
            [short] if len(network.edges) > MOST_VERBS else [in_words(edge, number, words), short]
        )
        label = free_label(
            way, [text for text in told if text], size, boxes, [each.way for each in made], room
        )
        if any(told) and label is None:
            continue
        if label and is_said(short, label[1]):
            letters = with_more
        box, text = label or (None, "")
        if box:
            obstacles.add(box)
            boxes.append(box)
        made.append(PlacedEdge(edge, way, box, text, size))
    return Composition(nodes, tuple(made), len(network.edges) - len(made), letters)


def _way(
    obstacles: Obstacles, boxes: list[Box], ends: tuple[int, int], *, beside: float
) -> Points | None:
    """Return the line between two boxes, from edge to edge of them."""
    first, last = (np.array(boxes[end][:2]) for end in ends)
    along = last - first
    aside = np.array([along[1], -along[0]]) / max(float(np.hypot(*along)), 1e-9) * beside
    way = obstacles.route(first + aside, last + aside, ends)
    if way is None:
        return None
    way = clipped(way, boxes[ends[0]], 0.5)
    way = clipped(way[::-1], boxes[ends[1]], _ARROW)[::-1]
    return way if len(way) > 1 else None
