"""Which stretches of a text are taken, so that names do not overlap."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from extract.model import Span

type FindSpans = Callable[[str], Sequence[Span]]
"""Finds something in any text: where it stands, in order, none overlapping another."""

_BLOCK = 8
"""Stretches are kept by blocks of 2^8 characters, so that asking does not grow with the text."""


@dataclass(slots=True)
class TakenSpans:
    """Stretches that were taken, none overlapping another."""

    _blocks: dict[int, list[Span]] = field(default_factory=dict)

    @classmethod
    def of(cls, spans: Iterable[Span]) -> "TakenSpans":
        """Return the stretches, all taken."""
        taken = cls()
        for span in spans:
            taken._add(span)
        return taken

    def touches(self, span: Span) -> bool:
        """Say whether a stretch overlaps one that is taken."""
        start, end = span.start, span.end
        for block in range(start >> _BLOCK, (end >> _BLOCK) + 1):
            for other in self._blocks.get(block, ()):
                if start < other.end and other.start < end:
                    return True
        return False

    def take(self, span: Span) -> bool:
        """Take a stretch and say yes; say no where it overlaps one that is taken."""
        if self.touches(span):
            return False
        self._add(span)
        return True

    def _add(self, span: Span) -> None:
        for block in range(span.start >> _BLOCK, (span.end >> _BLOCK) + 1):
            self._blocks.setdefault(block, []).append(span)


def parted(joint: re.Pattern[str], text: str, start: int, end: int) -> Iterator[Span]:
    """Yield what stands between the matches of a pattern in a stretch: the items of a list."""
    for match in joint.finditer(text, start, end):
        yield Span(start, match.start())
        start = match.end()
    yield Span(start, end)


def merged(spans: Iterable[Span]) -> list[Span]:
    """Return the stretches in order, those that overlap put together."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, s.end)):
        if found and span.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found
