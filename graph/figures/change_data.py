"""What changed between two sides, as a figure draws it: plain values."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from graph.figures.figure_sources import Source
from graph.figures.figure_spec import FigureSpec
from graph.figures.findings import listed, words_of
from graph.linkages.selection import Part


class End(NamedTuple):
    """One of the two that a link joins."""

    entity_id: str
    label: str
    kind: str


@dataclass(frozen=True, slots=True)
class ChangedPair:
    """A link before and after.

    Attributes:
        verdict: new, gone, stronger, weaker or steady.
        before: Documents of the earlier side in which one sentence names both.
        after: Of the later side.
        sure: Whether chance alone would rarely bring this about.
        publishers: Documents of the later side from new publishers, from known ones, untold.
    """

    first: End
    second: End
    verdict: str
    before: int
    after: int
    sure: bool
    publishers: tuple[int, int, int]

    @property
    def ends(self) -> tuple[str, str]:
        """Return the ids of both ends."""
        return self.first.entity_id, self.second.entity_id


class Side(NamedTuple):
    """What one side was chosen by, empty for all other documents; and how many those are."""

    parts: tuple[Part, ...]
    documents: int


@dataclass(frozen=True, slots=True)
class ChangeData:
    """What a figure of change draws.

    Attributes:
        links: The surest and largest first.
        counts: How many links of each verdict there are, drawn or not.
        neither: Documents that are on neither side.
        left_out: Links that there was no room for.
        sources: What each link rests on, numbered; `behind` holds the ids of both ends.
    """

    before: Side
    after: Side
    links: tuple[ChangedPair, ...]
    counts: Mapping[str, int]
    neither: int = 0
    left_out: int = 0
    sources: tuple[Source, ...] = ()

    def finding(self, spec: FigureSpec) -> str:
        """Return how the surest link changed, of what stands out if that has one, or none did."""
        words = words_of(spec)
        sure = [each for each in self.links if each.sure]
        sure.sort(key=lambda each: not {*each.ends} & {*spec.highlights})
        link = next(iter(sure), None)
        if link is None:
            return words.nothing_changed
        told = listed((link.first.label, link.second.label), words)
        numbers = link.before, self.before.documents, link.after, self.after.documents
        change = words.changes[link.verdict]
        return words.finding_change.format(change, told, *map(words.number, numbers))
