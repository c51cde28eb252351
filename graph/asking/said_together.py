"""Puts together the sentences of a document that state one thing only when they are read as one.

A statement may rest on `It urged Nepal to ratify it.` and, pages away, on a sentence that names who
urges: a sentence that names only one of two is shown with the one that names the other.
"""

from bisect import bisect_left
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from graph.asking.rows import Evidence

BETWEEN_SENTENCES = 5
"""Characters at most, all of them blank, between two sentences in a row."""

LEFT_OUT = "[…]"
"""Stands for what is not quoted between two sentences."""

_MOST_NAMING = 5
"""Of sentences in a row that name whom others mean, so many stand with each of these.

With all of them, a document of thousands would be repeated thousands of times.
"""


class Sentence(NamedTuple):
    """A sentence of a statement's evidence.

    Attributes:
        start: First character in its document; no two sentences of one have the same.
        end: After the last.
        names: Which of the two ends it names.
    """

    start: int
    end: int
    names: frozenset[Hashable]


type Block = tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """Sentences in a row that state something.

    Attributes:
        said: The sentences, in order.
        named_by: Others of the statement, which name whom these mean, in order.
    """

    said: Block
    named_by: Block = ()

    def quoted(self, by_start: Mapping[int, Evidence]) -> Evidence:
        """Return it as evidence, from that of each sentence by where it begins."""
        first, last = by_start[self.said[0].start], by_start[self.said[-1].start]
        whole = _words({*self.said, *self.named_by}, by_start) if self.named_by else ""
        return first._replace(quote=_words(self.said, by_start), end=last.end, whole=whole)


def _words(sentences: Iterable[Sentence], by_start: Mapping[int, Evidence]) -> str:
    """Return what sentences say, in the order of the text."""
    ordered = sorted(sentences, key=_place)
    parts = [by_start[ordered[0].start].quote]
    for before, after in pairwise(ordered):
        parts += [] if _in_a_row(before, after) else [LEFT_OUT]
        parts.append(by_start[after.start].quote)
    return " ".join(parts)


def tellings(sentences: Sequence[Sentence]) -> list[Telling]:
    """Return what the evidence of one statement in one document says, in the order of the text.

    Sentences in a row are read as one. Where some name only one end and others only the other, the
    fewer tell whom the many mean, the earlier where they are as many, and are shown with each of
    these and not by themselves.
    """
    if len(sentences) == 1:
        return [Telling((*sentences,))]
    blocks = _blocks(sorted(sentences, key=_place))
    names = [frozenset[Hashable]().union(*(each.names for each in block)) for block in blocks]
    every = frozenset[Hashable]().union(*names)
    naming = _naming(names, every)
    only_naming, whom = frozenset(naming), _Naming(blocks, naming)
    found = {
        at: Telling(block, whom.nearest(at, every - names[at]))
        for at, block in enumerate(blocks)
        if at not in only_naming
    }
    shown = {each for told in found.values() for each in told.named_by}
    found |= {at: Telling(blocks[at]) for at in naming if not shown.issuperset(blocks[at])}
    return [found[at] for at in sorted(found)]


def _blocks(ordered: Sequence[Sentence]) -> list[Block]:
    begins = [
        at for at, each in enumerate(ordered) if at == 0 or not _in_a_row(ordered[at - 1], each)
    ]
    return [tuple(ordered[at:end]) for at, end in pairwise([*begins, len(ordered)])]


def _place(sentence: Sentence) -> tuple[int, int]:
    return sentence.start, sentence.end


def _in_a_row(before: Sentence, after: Sentence) -> bool:
    return 0 <= after.start - before.end <= BETWEEN_SENTENCES


def _naming(names: Sequence[frozenset[Hashable]], every: frozenset[Hashable]) -> list[int]:
    """Return which blocks only tell whom others mean, in order; all of them name the same."""
    by_end: dict[frozenset[Hashable], list[int]] = {}
    for at, named in enumerate(names):
        by_end.setdefault(named, []).append(at)
    naming_one = [by_end[each] for each in by_end if each and each != every]
    if len(naming_one) > 1:
        return min(naming_one, key=lambda several: (len(several), several))
    whole = by_end.get(every, [])
    if naming_one and len(whole) == len(naming_one[0]) == 1:
        return naming_one[0]  # it tells who `the Committee` is
    return []


class _Naming:
    """The sentences that name what others do not, and which of them stand with each of these."""

    def __init__(self, blocks: Sequence[Block], naming: Sequence[int]) -> None:
        self._blocks, self._naming = blocks, naming
        self._told: dict[tuple[int, frozenset[Hashable], bool], Block] = {}

    def nearest(self, at: int, lacking: frozenset[Hashable]) -> Block:
        """Return those that name what a block does not: the last before it, else the next."""
        blocks, naming = self._blocks, self._naming
        if not naming or (not lacking and len(blocks) > len(naming) + 1):
            return ()
        behind = bisect_left(naming, at)
        block, before = naming[max(0, behind - 1)], behind > 0
        if (block, lacking, before) not in self._told:
            self._told[block, lacking, before] = self._telling(block, lacking, before=before)
        return self._told[block, lacking, before]

    def _telling(self, naming: int, lacking: frozenset[Hashable], *, before: bool) -> Block:
        if lacking and not any(lacking & each.names for each in self._blocks[self._naming[0]]):
            return ()
        block = self._blocks[naming]
        if len(block) <= _MOST_NAMING:
            return block
        telling = [n for n, each in enumerate(block) if lacking & each.names] or [0]
        begin = telling[-1] if before else max(0, telling[0] + 1 - _MOST_NAMING)
        return block[begin : begin + _MOST_NAMING]
