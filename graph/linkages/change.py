"""Compares two selections: which links are new, gone, stronger or weaker, by which sources."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from graph.asking.asking import kind_of
from graph.linkages.incidence import Incidence
from graph.linkages.selection import Selection
from graph.linkages.significance import split_by_chance
from graph.networks.layout import placed
from graph.networks.network import Edge, Network, Node
from graph.networks.strength import Counts, strength

UNSURE = 0.05
"""A change that chance alone brings about as often as this, or more often, is told as unsure."""


class Verdict(StrEnum):
    """How a link changed."""

    NEW = "new"
    GONE = "gone"
    STRONGER = "stronger"
    WEAKER = "weaker"
    STEADY = "steady"


class Sources(NamedTuple):
    """Where the documents of the later side come from.

    Attributes:
        new: From publishers that the earlier side does not have.
        known: From publishers that were there before.
        untold: Documents whose publisher nobody tells.
    """

    new: int
    known: int
    untold: int


class ChangedLink(NamedTuple):
    """Two entities that one passage mentions, before and after; the first id alphabetically first.

    Attributes:
        before: Documents of the earlier side in which one passage mentions both.
        after: Of the later side.
        chance: How likely so uneven a split is by chance, given how many documents each side has.
        sources: Of the documents of the later side.
    """

    first: str
    second: str
    verdict: Verdict
    before: int
    after: int
    chance: float
    sources: Sources

    @property
    def is_sure(self) -> bool:
        """Say whether chance alone would rarely bring this about; few documents never are sure."""
        return self.chance < UNSURE


class Change(NamedTuple):
    """What changed, the surest and largest first.

    Attributes:
        total_before: Documents of the earlier side.
        total_after: Documents of the later side.
        counts: How many links of each verdict there are, those left out among them.
        network: The links on one layout for both sides: the label of an edge is its verdict, its
            documents and its strength are those of the side that has more.
        left_out: Links left out for room.
    """

    links: tuple[ChangedLink, ...]
    total_before: int
    total_after: int
    counts: Mapping[Verdict, int]
    network: Network
    left_out: int


class _Counted(NamedTuple):
    """Pairs of either side: numbers of both ends, and documents of each side."""

    first: NDArray[np.int64]
    second: NDArray[np.int64]
    before: NDArray[np.int32]
    after: NDArray[np.int32]


def change(
    before: Incidence,
    after: Incidence,
    selection: Selection,
    *,
    around: Sequence[str] = (),
    limit: int = 60,
) -> Change:
    """Compare two selections of one incidence.

    Pairs of which one is within the other are left out.

    Args:
        before: The earlier side.
        after: The later side.
        selection: Kinds of both ends, and the documents that one side at least must have.
        around: Entities of which each link must have one; empty for every link.
        limit: Links to keep.

    Raises:
        ValueError: The two are not of one incidence.
    """
    if before.entities != after.entities or before.documents != after.documents:
        raise ValueError("only two selections of one incidence can be compared")
    counted = _counted(before, after, _compared(before, selection, around), selection)
    chances = _chances(counted, before.total, after.total)
    verdicts = _verdicts(counted, chances, before.total, after.total)
    order = sorted(
        range(len(chances)),
        key=lambda n: (
            verdicts[n] == Verdict.STEADY,
            chances[n],
            -max(int(counted.before[n]), int(counted.after[n])),
            int(counted.first[n]),
            int(counted.second[n]),
        ),
    )
    known = frozenset(before.documents[each].publisher for each in np.flatnonzero(before.counted))
    links = []
    for n in order[:limit]:
        first, second = int(counted.first[n]), int(counted.second[n])
        sources = after.pairs.sources_between(first, second)
        publishers = [after.documents[each].publisher for each in sources]
        ends = after.entities[first], after.entities[second]
        numbers = int(counted.before[n]), int(counted.after[n])
        said = _sources(publishers, known)
        links.append(ChangedLink(*ends, verdicts[n], *numbers, chances[n], said))
    return Change(
        tuple(links),
        before.total,
        after.total,
        Counter(verdicts),
        placed(_network((before, after), tuple(links))),
        max(0, len(order) - limit),
    )


def _compared(
    incidence: Incidence, selection: Selection, around: Sequence[str]
) -> Callable[[int, int], bool]:
    """Return the test of a pair, by numbers of its ends, that it is to be compared."""
    kept = incidence.of_kinds(selection.kinds)
    centre = frozenset(incidence.numbers_of(around).tolist())
    ids = incidence.entities

    def compared(first: int, second: int) -> bool:
        wanted = not around or first in centre or second in centre
        both = bool(kept[first]) and bool(kept[second])
        return wanted and both and not incidence.nested(ids[first], ids[second])

    return compared


def _counted(
    before: Incidence,
    after: Incidence,
    compared: Callable[[int, int], bool],
    selection: Selection,
) -> _Counted:
    size = np.int64(len(before.entities))
    sides = [each.pairs.first * size + each.pairs.second for each in (before, after)]
    keys = np.union1d(*sides)
    columns = []
    for side, keyed in zip((before, after), sides, strict=True):
        column = np.zeros(len(keys), dtype=np.int32)
        column[np.searchsorted(keys, keyed)] = side.pairs.documents
        columns.append(column)
    first, second = np.divmod(keys, size)
    enough = np.flatnonzero(np.maximum(*columns) >= selection.minimum_documents).tolist()
    kept = [n for n in enough if compared(int(first[n]), int(second[n]))]
    return _Counted(first[kept], second[kept], columns[0][kept], columns[1][kept])


def _chances(counted: _Counted, before: int, after: int) -> list[float]:
    share = before / (before + after) if before + after else 0.5
    return [
        round(split_by_chance(b, a, share), 6)
        for b, a in zip(counted.before.tolist(), counted.after.tolist(), strict=True)
    ]


def _verdicts(counted: _Counted, chances: list[float], before: int, after: int) -> list[Verdict]:
    return [
        _verdict(b, a, chance, a * before - b * after)
        for b, a, chance in zip(
            counted.before.tolist(), counted.after.tolist(), chances, strict=True
        )
    ]


def _verdict(before: int, after: int, chance: float, grown: int) -> Verdict:
    if not before:
        return Verdict.NEW
    if not after:
        return Verdict.GONE
    if chance >= UNSURE:
        return Verdict.STEADY
    return Verdict.STRONGER if grown > 0 else Verdict.WEAKER


def _sources(publishers: Sequence[str | None], known: frozenset[str | None]) -> Sources:
    told = [each for each in publishers if each is not None]
    old = sum(each in known for each in told)
    return Sources(len(told) - old, old, sum(each is None for each in publishers))


def _network(sides: tuple[Incidence, Incidence], links: tuple[ChangedLink, ...]) -> Network:
    """Return the links as a network whose layout is good for both sides."""
    number_of, labels = sides[0].number_of, sides[0].labels
    ends = sorted({end for link in links for end in (link.first, link.second)})
    nodes = (
        Node(
            each,
            labels[number_of[each]],
            kind_of(each),
            int(max(side.mentioning[number_of[each]] for side in sides)),
        )
        for each in ends
    )
    return Network(tuple(nodes), tuple(_edge(sides, link) for link in links), 0, ())


def _edge(sides: tuple[Incidence, Incidence], link: ChangedLink) -> Edge:
    first, second = (sides[0].number_of[each] for each in (link.first, link.second))
    value = max(
        strength(
            Counts(int(side.mentioning[first]), int(side.mentioning[second]), both, side.total)
        )
        for side, both in zip(sides, (link.before, link.after), strict=True)
    )
    documents = max(link.before, link.after)
    return Edge(link.first, link.second, link.verdict.value, (), documents, 0, value)
