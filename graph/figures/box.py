"""Rectangles on a sheet, by their centre, in points."""

from collections.abc import Iterable
from typing import NamedTuple

from graph.figures.figure_sheet import Room


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

    def within(self, room: Room) -> bool:
        """Say whether it lies in a room."""
        return (
            room.left <= self.x - self.width / 2
            and self.x + self.width / 2 <= room.right
            and room.bottom <= self.y - self.height / 2
            and self.y + self.height / 2 <= room.top
        )


def taken_by(box: Box, others: Iterable[Box], gap: float = 0.0) -> bool:
    """Say whether a box meets any other."""
    return any(box.overlaps(other, gap) for other in others)
