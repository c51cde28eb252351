"""Random networks with long names, and the shapes of the words that a sheet shows."""

import html
import math
import random
import re
from collections.abc import Iterable
from itertools import combinations

from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.transforms import Affine2D

from graph.figures.figure_sheet import Sheet
from graph.figures.figure_sources import Source
from graph.networks.network import Edge, Network, Node

KINDS = ("organisation", "place", "theme", "event", "instrument")
WORDS = {
    "en": ("Harbour", "Delta", "Northern", "Coast", "Migrant", "Legal", "Aid", "Union"),
    "fr": ("Fédération", "ouest-africaine", "des", "travailleuses", "domestiques", "d'assistance"),
    "es": ("Coordinadora", "interamericana", "de", "trabajadoras", "del", "hogar", "Comisión"),
}
SAID = ("organised", "tookPartIn", "worksOn", "funds", "callsOn")

_DOTS = 600
"""To an inch: hinting and whole pixels would make words larger on fewer."""

type Corners = list[tuple[float, float]]


def random_network(nodes: int, edges: int, seed: int, language: str = "en") -> Network:
    """Return a network that hangs together, with names of one to six words."""
    chance = random.Random(seed)  # noqa: S311
    named = tuple(
        Node(
            f"{KINDS[i % 5]}/{i}",
            " ".join(chance.choices(WORDS[language], k=chance.randint(1, 6))),
            KINDS[i % 5],
            chance.randint(1, 40),
        )
        for i in range(nodes)
    )
    pairs = {(i, int(chance.random() ** 2 * i)) for i in range(1, nodes)}
    while len(pairs) < edges:
        pairs.add((chance.randrange(nodes), chance.randrange(nodes)))
        pairs = {(a, b) for a, b in pairs if a != b}
    made = [_edge(named[a], named[b], chance) for a, b in sorted(pairs)]
    made.sort(key=lambda edge: (-edge.strength, edge.source, edge.target))
    return Network(named, tuple(made), 3, (named[0].node_id,))


def _edge(source: Node, target: Node, chance: random.Random) -> Edge:
    stated = chance.random() < 0.6
    predicates = tuple(sorted(chance.sample(SAID, chance.randint(1, 2)))) if stated else ()
    sure = chance.choice((0.7, 0.95)) if stated else None
    ends = source.node_id, target.node_id
    return Edge(*ends, ", ".join(predicates), predicates, 1, 1, round(chance.random(), 3), sure)


def cited(things: Iterable[tuple[str, ...]], documents: int = 30) -> tuple[Source, ...]:
    """Return a page for each thing, of so many documents."""
    return tuple(
        Source(
            i + 1,
            f"d{i % documents}",
            f"A report on work at sea, volume {i % documents}",
            "2019",
            (i // documents + 1,),
            (thing,),
        )
        for i, thing in enumerate(things)
    )


def sources_for(network: Network, documents: int = 30) -> tuple[Source, ...]:
    """Return a page for each edge, of so many documents."""
    return cited(((edge.source, edge.target) for edge in network.edges), documents)


def words_of(svg: bytes) -> str:
    """Return all that an SVG says, lines joined."""
    told = re.sub(r"<[^>]*>", " ", svg.decode().split("</defs>", 1)[1])
    return re.sub(r"[ \n]+", " ", html.unescape(told))


def shapes(sheet: Sheet) -> list[tuple[str, Corners]]:
    """Return the words on a sheet with the corners of their boxes, in points."""
    sheet.figure.set_dpi(_DOTS)
    renderer = RendererAgg(1, 1, _DOTS)  # measures without the pixels of a sheet
    found = []
    for text in sheet.axes.texts:
        turn = math.radians(text.get_rotation())
        text.set_rotation(0)
        box = text.get_window_extent(renderer).transformed(Affine2D().scale(72 / _DOTS))
        x, y = text.get_position()
        pivot = (float(x), float(y)) if turn else (0.0, 0.0)
        corners = [(box.x0, box.y0), (box.x1, box.y0), (box.x1, box.y1), (box.x0, box.y1)]
        found.append((text.get_text(), [_turned(c, pivot, turn) for c in corners]))
    return found


def _turned(
    point: tuple[float, float], pivot: tuple[float, float], turn: float
) -> tuple[float, float]:
    dx, dy = point[0] - pivot[0], point[1] - pivot[1]
    sine, cosine = math.sin(turn), math.cos(turn)
    return pivot[0] + dx * cosine - dy * sine, pivot[1] + dx * sine + dy * cosine


def overlapping(found: list[tuple[str, Corners]], slack: float = 0.5) -> list[tuple[str, str]]:
    """Return pairs of words whose boxes meet by more than `slack` points (separating axes)."""
    bounds = {id(corners): _bounds(corners) for _, corners in found}
    return [
        (one, other)
        for (one, first), (other, second) in combinations(found, 2)
        if _near(bounds[id(first)], bounds[id(second)]) and _depth(first, second) > slack
    ]


def _bounds(corners: Corners) -> tuple[float, float, float, float]:
    across, up = zip(*corners, strict=True)
    return min(across), min(up), max(across), max(up)


def _near(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    across = one[0] < other[2] and other[0] < one[2]
    return across and one[1] < other[3] and other[1] < one[3]


def outside(found: list[tuple[str, Corners]], sheet: Sheet) -> list[str]:
    """Return the words that leave the sheet."""
    return [
        words
        for words, corners in found
        if not all(0 <= x <= sheet.width and 0 <= y <= sheet.height for x, y in corners)
    ]


def patches_outside(sheet: Sheet) -> list[str]:
    """Return what is drawn beyond the sheet, of what is not clipped to a part of it."""
    sheet.figure.set_dpi(_DOTS)
    renderer = RendererAgg(1, 1, _DOTS)
    found = []
    for each in (*sheet.axes.patches, *sheet.axes.lines):
        clip = each.get_clip_box()
        if clip is not None and clip.width < sheet.axes.bbox.width - 1:
            continue
        box = each.get_window_extent(renderer).transformed(Affine2D().scale(72 / _DOTS))
        if box.x0 < -1 or box.y0 < -1 or box.x1 > sheet.width + 1 or box.y1 > sheet.height + 1:
            found.append(f"{each} {box}")
    return found


def _depth(first: Corners, second: Corners) -> float:
    depth = math.inf
    for corners in (first, second):
        for (x0, y0), (x1, y1) in zip(corners, corners[1:] + corners[:1], strict=True):
            length = math.hypot(x1 - x0, y1 - y0)
            if not length:
                return 0.0
            axis = -(y1 - y0) / length, (x1 - x0) / length
            a, b = ([x * axis[0] + y * axis[1] for x, y in shape] for shape in (first, second))
            depth = min(depth, min(max(a), max(b)) - max(min(a), min(b)))
    return depth
