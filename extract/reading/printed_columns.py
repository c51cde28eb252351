"""Finds the columns of a printed page: pieces of lines that stand where those of other lines do."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from statistics import median
from typing import NamedTuple

from extract.reading.printed_words import Piece, PrintedWord, gaps, is_off_level
from extract.reading.wrapping import is_marker

_WIDE, _WIDEST = 0.8, 3.0
"""A gap between columns in heights of a line, and one that needs no like of it near by."""

_WIDER, _NARROW = 4.0, 1.2
"""The same in narrow gaps of the line, and for one behind which a column of the lines about it
begins."""

_APART = 1.6
"""Spaces of the page by which words of a line are surely more than words of one cell apart."""

_SPACE, _FEW_GAPS, _EVENLY = 0.3, 5, 1.25
"""A space in heights at most; gaps of a line that may all be columns; how far they differ at most
where the line is set to a width."""

_NEAR, _FAR = 4, 14
"""So many lines before and behind a line one like it, or two, tell that a column begins."""

_ALIGNED, _CLOSELY = 1.0, 0.5
"""Points by which the edges of one column differ at most, near and far."""

_MOST_COLUMNS = 50
_SET_IN = 20.0
"""Points from the left edge of the text about a line to where a column may begin."""


def in_columns(lines: Iterable[Sequence[PrintedWord]]) -> list[list[Piece]]:
    """Return the pieces of lines that stand in columns of their own; of most lines one."""
    parted = list(_in_columns([_pieces(line) for line in lines]))
    if all(len(line) == 1 for line in parted):
        return parted
    return list(_with_narrow_columns(parted, _space(parted)))


def _space(lines: Sequence[Sequence[Piece]]) -> float:
    """Return how wide a space is on a page, in heights: a quarter of all gaps are narrower."""
    widths = sorted(
        gap / piece.words[0].height
        for line in lines
        for piece in line
        for gap in gaps(piece.words)
        if gap > 0 < piece.words[0].height
    )
    return min(_SPACE, widths[len(widths) // 4]) if widths else _SPACE


def _usual(words: Sequence[PrintedWord], space: float) -> float:
    """Return how wide a gap is that parts no columns: in a long line, most are such.

    In a short one each may be one of a column, unless the line is set to a width.
    """
    found = gaps(words) or [0.0]
    if len(found) > _FEW_GAPS or (len(found) > 1 and max(found) <= _EVENLY * min(found)):
        return median(found)
    return min(median(found), space * words[0].height)


def _pieces(line: Sequence[PrintedWord]) -> list[Piece]:
    """Return the pieces of a line that wide gaps part."""
    begins = [
        at
        for at, gap in enumerate(gaps(line), 1)
        if gap >= _WIDE * max(line[at].height, line[at - 1].height) > 0
    ]
    return _parted(line, begins if len(begins) < _MOST_COLUMNS else [])


def _parted(line: Sequence[PrintedWord], begins: Sequence[int]) -> list[Piece]:
    """Return the pieces of a line of which all but the first begin at the places given."""
    return [
        Piece(tuple(line[begin:end]), (line[begin].left - line[begin - 1].right) if begin else 0.0)
        for begin, end in pairwise([0, *begins, len(line)])
    ]


class _Edges(NamedTuple):
    """Where pieces begin, end and have their middle, each sorted."""

    lefts: list[float]
    rights: list[float]
    middles: list[float]

    def shared(self, piece: Piece, most: float) -> int:
        """Return how many stand where a piece does, but for so many points."""
        found = zip(piece.edges, self, strict=True)
        return max(_stand_at(at, places, most) for at, places in found)


def _about(lines: Sequence[Sequence[Piece]], at: int, most: int) -> _Edges:
    """Return where pieces of the lines about one, not its own, stand that may begin a column.

    The first of a line may where it is set in, as cells are that stand beside a longer one.
    """
    found = [*lines[max(0, at - most) : at], *lines[at + 1 : at + 1 + most]]
    starts = _starts([*found, lines[at]], lines[at])
    edges = [piece.edges for line in found for piece in line[1:]]
    lefts, rights, middles = zip(*edges, strict=True) if edges else ((), (), ())
    return _Edges(sorted((*starts, *lefts)), sorted(rights), sorted(middles))


def _in_columns(lines: Sequence[list[Piece]]) -> Iterator[list[Piece]]:
    """Yield the pieces of lines, those that stand in no column together with the one before."""
    for at, line in enumerate(lines):
        if len(line) == 1:
            yield line
            continue
        near, far = _about(lines, at, _NEAR), _about(lines, at, _FAR)
        shared = [
            near.shared(piece, _ALIGNED) > 0 or far.shared(piece, _CLOSELY) > 1
            for piece in line[1:]
        ]
        pieces = [line[0]]
        for piece, is_column in zip(line[1:], _are_columns(line, shared), strict=True):
            if is_column:
                pieces.append(piece)
            else:
                pieces[-1] = pieces[-1].with_more(piece)
        yield pieces


def _are_columns(line: Sequence[Piece], shared: Sequence[bool]) -> list[bool]:
    """Say for each piece of a line but the first whether it stands in a column of its own.

    A line that is set to a width has wide gaps all along it, or some hardly wider than the others.
    """
    if len(line) > 1 and is_marker(line[0].text, line[1].text):
        return [True, *_are_columns(line[1:], shared[1:])]
    narrow = [gap for piece in line for gap in gaps(piece.words)]
    if len(shared) > max(1, len(narrow)) and len(shared) + len(narrow) > 2:
        return [all(shared)] * len(shared)
    usual = median(narrow or [0.0])
    return [
        is_off_level(before, piece)
        or (
            piece.gap >= _WIDER * usual
            and (is_shared or piece.gap >= _WIDEST * piece.words[0].height)
        )
        for (before, piece), is_shared in zip(pairwise(line), shared, strict=True)
    ]


def _with_narrow_columns(lines: Sequence[list[Piece]], space: float) -> Iterator[list[Piece]]:
    """Yield lines, also parted where a column of the lines about them begins behind little room."""
    begins = [{piece.left for piece in line[1:]}.union(_apart(line, space)) for line in lines]
    for at, line in enumerate(lines):
        low, high = max(0, at - _FAR), at + 1 + _FAR
        if all(len(other) == 1 for other in lines[low:high]):
            yield line
        else:
            words = _words(line)
            others = chain.from_iterable((*begins[low:at], *begins[at + 1 : high]))
            lefts = sorted((*_starts(lines[low:high], line), *others))
            yield _parted(words, _begins(line, words, lefts, space))


def _starts(lines: Sequence[Sequence[Piece]], line: Sequence[Piece]) -> list[float]:
    """Return where other lines begin that are set in, as cells are that stand beside a longer."""
    margin = min(other[0].left for other in lines)
    lefts = [other[0].left for other in lines if other is not line]
    return [left for left in lefts if left > margin + _SET_IN]


def _apart(line: Sequence[Piece], space: float) -> Iterator[float]:
    """Yield where words of a line begin that are surely more than a space from the one before."""
    words = _words(line)
    least = _APART * _usual(words, space)
    return (word.left for word, gap in zip(words[1:], gaps(words), strict=True) if gap >= least)


def _words(line: Sequence[Piece]) -> list[PrintedWord]:
    return [word for piece in line for word in piece.words]


def _begins(
    line: Sequence[Piece], words: Sequence[PrintedWord], lefts: Sequence[float], space: float
) -> list[int]:
    """Return which words of a line begin a column: its own pieces, and what stands as `lefts`."""
    usual = _usual(words, space)
    known = {piece.words[0] for piece in line[1:]}
    return [
        place
        for place, gap in enumerate(gaps(words), 1)
        if words[place] in known
        or (gap >= _NARROW * usual and _stand_at(words[place].left, lefts, _CLOSELY) > 1)
    ]


def _stand_at(at: float, places: Sequence[float], most: float) -> int:
    return bisect_right(places, at + most) - bisect_left(places, at - most)
