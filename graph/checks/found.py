"""Holds what a check of the graph looked at and found, without what it takes to check."""

from dataclasses import dataclass
from typing import NamedTuple


class Violation(NamedTuple):
    """Something wrong: in which graph, with what, and in words."""

    graph: str
    node: str
    message: str


@dataclass(frozen=True, slots=True)
class GraphCheck:
    """What was looked at in one named graph, and what is wrong there."""

    graph: str
    quads: int
    counts: tuple[tuple[str, int], ...]
    violations: tuple[Violation, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What was looked at in all, by name, and everything that is wrong."""

    counts: tuple[tuple[str, int], ...]
    violations: tuple[Violation, ...]

    @property
    def in_words(self) -> str:
        """Say in one line what was checked."""
        return ", ".join(f"{number:,} {name}" for name, number in self.counts)
