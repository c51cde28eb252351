"""Compares two selections: which links are new, gone, stronger or weaker, by which sources."""

from collections.abc import Callable, Collection, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from graph.asking.asking import kind_of
from graph.linkages.incidence import Incidence, Mask, Numbers
from graph.linkages.pairs import distinct
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


_VERDICTS = tuple(Verdict)


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
        counts: How many links of each verdict there are, those that are not kept among them.
        network: The links on one layout for both sides: the label of an edge is its verdict, its
            documents and its strength are those of the side that has more.
        left_out: Links left out for room alone.
    """

    links: tuple[ChangedLink, ...]
    total_before: int
    total_after: int
    counts: Mapping[Verdict, int]
    network: Network
    left_out: int


class _Compared(NamedTuple):
    """Pairs of either side: numbers of both ends, documents of each side, verdicts and chances."""

    first: NDArray[np.int64]
    second: NDArray[np.int64]
    before: NDArray[np.int32]
    after: NDArray[np.int32]
    verdict: NDArray[np.int64]
    chance: NDArray[np.float64]


def change(
    before: Incidence,
    after: Incidence,
    selection: Selection,
    *,
    around: Sequence[str] = (),
    across: tuple[str, str] | None = None,
    only: Collection[Verdict] = (),
    limit: int = 60,
) -> Change:
    """Compare two selections of one incidence.

    Pairs of which one is within the other are left out.

    Args:
        before: The earlier side.
        after: The later side.
        selection: Kinds of both ends, and the documents that one side at least must have.
        around: Entities of which each link must have one; empty for every link.
        across: Kinds of which each link must have one end each; None for any two.
        only: Verdicts of the links to keep; empty for any.
        limit: Links to keep.

    Raises:
        ValueError: The two are not of one incidence.
    """
    if before.entities != after.entities or before.documents != after.documents:
        raise ValueError("only two selections of one incidence can be compared")
    found = _compared((before, after), _wanted(before, selection, around, across), selection)
    kept = [each for each in _order(found) if not only or _VERDICTS[found.verdict[each]] in only]
    links = _links(before, after, found, kept[:limit])
    return Change(
        links,
        before.total,
        after.total,
        {each: int((found.verdict == n).sum()) for n, each in enumerate(_VERDICTS)},
        placed(_network((before, after), links)),
        max(0, len(kept) - limit),
    )


def _wanted(
    incidence: Incidence,
    selection: Selection,
    around: Sequence[str],
    across: tuple[str, str] | None,
) -> Callable[[NDArray[np.int64], NDArray[np.int64]], Mask]:
    """Return the test of pairs, by numbers of their ends, that they are to be compared."""
    kept = incidence.of_kinds(selection.kinds)
    centre = np.isin(np.arange(len(kept)), incidence.numbers_of(around)) | (not around)
    one, other = (incidence.of_kinds(each) for each in _ends(across))

    def wanted(first: NDArray[np.int64], second: NDArray[np.int64]) -> Mask:
        nested = np.isin(first * len(kept) + second, incidence.nested_pairs)
        crossing = (one[first] & other[second]) | (one[second] & other[first])
        around_one = centre[first] | centre[second]
        chosen: Mask = kept[first] & kept[second] & around_one & crossing & ~nested
        return chosen

    return wanted


def _ends(across: tuple[str, str] | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the kinds of one end and of the other; empty for any."""
    return ((), ()) if across is None else (across[:1], across[1:])


def _compared(
    sides: tuple[Incidence, Incidence],
    wanted: Callable[[NDArray[np.int64], NDArray[np.int64]], Mask],
    selection: Selection,
) -> _Compared:
    size = np.int64(max(len(sides[0].entities), 1))
    keys_of = [each.pairs.first * size + each.pairs.second for each in sides]
    keys = distinct(np.concatenate(keys_of))
    columns = []
    for side, keyed in zip(sides, keys_of, strict=True):
        column = np.zeros(len(keys), dtype=np.int32)
        column[np.searchsorted(keys, keyed)] = side.pairs.documents
        columns.append(column)
    first, second = np.divmod(keys, size)
    kept = wanted(first, second) & (np.maximum(*columns) >= selection.minimum_documents)
    before, after = (column[kept] for column in columns)
    totals = sides[0].total, sides[1].total
    chance = _chances(before, after, totals)
    verdict = _verdicts(before, after, chance, totals)
    return _Compared(first[kept], second[kept], before, after, verdict, chance)


def _chances(before: Numbers, after: Numbers, totals: tuple[int, int]) -> NDArray[np.float64]:
    """Return how likely each split of documents is by chance; equal splits are worked out once."""
    share = totals[0] / sum(totals) if sum(totals) else 0.5
    size = np.int64(totals[1] + 1)
    splits, place = np.unique(before * size + after, return_inverse=True)
    split = (divmod(each, totals[1] + 1) for each in splits.tolist())
    chances = [round(split_by_chance(*each, share), 6) for each in split]
    return np.array(chances, dtype=np.float64)[place]


def _verdicts(
    before: Numbers, after: Numbers, chance: NDArray[np.float64], totals: tuple[int, int]
) -> NDArray[np.int64]:
    """Return the place of each verdict in `_VERDICTS`."""
    grown = after * np.int64(totals[0]) > before * np.int64(totals[1])
    conditions = [before == 0, after == 0, chance >= UNSURE, grown]
    verdicts = [Verdict.NEW, Verdict.GONE, Verdict.STEADY, Verdict.STRONGER]
    places = [_VERDICTS.index(each) for each in verdicts]
    return np.select(conditions, places, _VERDICTS.index(Verdict.WEAKER)).astype(np.int64)


def _order(found: _Compared) -> list[int]:
    """Return the pairs, the least likely by chance first, what is steady last."""
    steady = found.verdict == _VERDICTS.index(Verdict.STEADY)
    largest = -np.maximum(found.before, found.after)
    order: list[int] = np.lexsort(
        (found.second, found.first, largest, found.chance, steady)
    ).tolist()
    return order


def _links(
    before: Incidence, after: Incidence, found: _Compared, pairs: Sequence[int]
) -> tuple[ChangedLink, ...]:
    known = frozenset(before.documents[each].publisher for each in np.flatnonzero(before.counted))
    links = []
    for n in pairs:
        first, second = int(found.first[n]), int(found.second[n])
        sources = after.pairs.sources_between(first, second)
        publishers = [after.documents[each].publisher for each in sources]
        numbers = int(found.before[n]), int(found.after[n])
        verdict, said = _VERDICTS[found.verdict[n]], _sources(publishers, known)
        ends = after.entities[first], after.entities[second]
        links.append(ChangedLink(*ends, verdict, *numbers, float(found.chance[n]), said))
    return tuple(links)


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
