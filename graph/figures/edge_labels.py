"""Finds a place for the label of a line: on it, where no box and no other line is."""

import math
from collections.abc import Iterator, Sequence

import numpy as np

from graph.figures.box import Box, taken_by
from graph.figures.figure_anneal import Points
from graph.figures.figure_sheet import Room
from graph.figures.figure_text import box_of, wrapped
from graph.figures.routes import meets, point_along, points_along

_SHARES = tuple(0.5 + side * 0.03 * step for step in range(15) for side in (1, -1))
_FROM_LINES = 1.0
_FROM_BOXES = 1.5
_HEAD = 9.0
"""Of a line before what it points at that stays free, in points: the head of its arrow is 5."""

_SEEN, _SEEN_SHARE = 16.0, 0.35
"""How much of a line has to be seen beside its label, in points and of its length."""


def free_label(
    way: Points,
    told: Sequence[str],
    size: float,
    boxes: Sequence[Box],
    ways: Sequence[Points],
    room: Room,
) -> tuple[Box, str] | None:
    """Return a box on a line or close beside it, and the words for it; None for no room.

    Args:
        way: The line.
        told: What it may say, the longest first.
        size: Of the text.
        boxes: What the label must not meet.
        ways: Other lines that it must not meet.
        room: Where it has to lie.
    """
    for places in (_on, _beside):
        for text in _forms(told):
            width, height = box_of(text, size)
            for box in places(way, width + 3, height + 1):
                free = box.within(room) and not taken_by(box, boxes, _FROM_BOXES)
                if (
                    free
                    and leaves_visible(way, box)
                    and not any(meets(other, box, _FROM_LINES) for other in ways)
                ):
                    return box, text
    return None


def leaves_visible(way: Points, box: Box) -> bool:
    """Say whether a box leaves enough of a line to follow it, and its head with a bit of line.

    Args:
        way: The line, from its beginning to the head, shape (points, 2), in points.
        box: A label on it or beside it.
    """
    length = float(np.hypot(*np.diff(way, axis=0).T).sum())
    if length < 2 * _HEAD:
        return False
    steps = max(2, math.ceil(length))
    away = np.abs(points_along(way, np.linspace(0, 1, steps + 1)) - (box.x, box.y))
    free = (away >= (box.width / 2, box.height / 2)).any(axis=1)
    head = math.ceil(_HEAD * steps / length)
    seen = int(free.sum()) * length / steps
    return bool(free[-head:].all()) and seen >= max(_SEEN, _SEEN_SHARE * length)


def _on(way: Points, width: float, height: float) -> Iterator[Box]:
    """Yield boxes on a line, from its middle to its ends."""
    for share in _SHARES:
        yield Box(*point_along(way, share), width, height)


def _beside(way: Points, width: float, height: float) -> Iterator[Box]:
    """Yield boxes that touch a line from either side, from its middle to its ends."""
    for share in _SHARES:
        x, y = point_along(way, share)
        ahead, behind = point_along(way, min(share + 0.02, 1)), point_along(way, share - 0.02)
        dx, dy = ahead[0] - behind[0], ahead[1] - behind[1]
        length = max(math.hypot(dx, dy), 1e-9)
        reach = (abs(dy) * width + abs(dx) * height) / (2 * length) + _FROM_LINES
        for side in (1, -1):
            yield Box(x - side * dy / length * reach, y + side * dx / length * reach, width, height)


def _forms(told: Sequence[str]) -> Iterator[str]:
    """Yield the words in lines of several lengths, as a flat label may fit where a tall one not.

    A form that loses its end is left out: the numbers of the sources stand there.
    """
    for words in told:
        for form in dict.fromkeys((wrapped(words, 26), wrapped(words, 14))):
            if not form.endswith("…") or words.endswith("…"):
                yield form
