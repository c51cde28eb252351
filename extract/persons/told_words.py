"""The words of names that a text itself tells to be persons'."""

from dataclasses import dataclass, field

from extract.spans import TakenSpans


@dataclass(frozen=True, slots=True)
class Named:
    """Words of names that the text itself tells to be persons'.

    Attributes:
        whole: Of names of several words, or behind a title.
        alone: Names of one word.
        cited: Authors before a year.
        every: All of these.
        starts: Where names of several words begin.
        ends: Where they end.
        sure: Names that do what only persons do.
        seen: Where an age, kin or the like stands beside a name.
        witnesses: Those names, whole.
    """

    whole: frozenset[str]
    alone: frozenset[str]
    cited: frozenset[str]
    every: frozenset[str]
    starts: frozenset[int]
    ends: frozenset[int]
    sure: frozenset[str] = frozenset()
    seen: TakenSpans = field(default_factory=TakenSpans)
    witnesses: frozenset[str] = frozenset()

    def tells(self, surface: str) -> bool:
        """Say whether the text tells somebody so called by more than a name of one word."""
        told = (self.whole, self.sure, self.witnesses, self.cited)
        return any(surface in names for names in told)
