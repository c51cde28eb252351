"""Takes names out of titles and file names, however those write them: `ngozi-uno`, `NgoziUno`."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.kept_patterns import compiled
from extract.model import Span
from ontology.names import fold

MASK = "[name]"
"""What stands for a person's name in everything that is stored."""

_LETTERS = compiled(r"(?:[^\W\d_][\u0300-\u036f]*)+")
_GAP = compiled(r"[\s_.'’-]{0,3}")
_SHORTEST = 3
_SHORTEST_JOINED = 6
_LONGEST_JOINED = 60
_SEVERAL_MASKS = compiled(r"\[name\](?:[\s_.-]{0,3}\[name\])+")
_MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class _Piece:
    """A word of a line: of `NgoziUno` there are two."""

    start: int
    end: int
    folded: str
    is_capital: bool


def mask_words(text: str, names: Iterable[str]) -> str:
    """Return a title or file name with every one of these names, and each of its words, masked.

    Accents and case do not count; `NgoziUno`, `ngoziuno`, `nuno` and `UnoN` are Ngozi Uno's too.
    """
    chosen = sorted({name for name in names if name[:1].isupper() or "@" in name})
    for address in (name for name in chosen if "@" in name):
        text = re.sub(rf"(?<![^\W_]){re.escape(address)}(?![^\W_])", MASK, text, flags=re.I)
    whole = [_words_of(name) for name in chosen if "@" not in name]
    parts = {fold(w) for words in whole for w in words if len(w) >= _SHORTEST and w[0].isupper()}
    parts |= {"".join(map(fold, words)) for words in whole if len(words) == 1}
    folded = {tuple(map(fold, words)) for words in whole if len(words) > 1}
    spans = sorted(_spans(text, parts, folded), key=lambda s: (s.start, -s.end))
    return _SEVERAL_MASKS.sub(MASK, "".join(_rewritten(text, spans)))


def split_words(line: str) -> str:
    """Return a line with spaces where a file name parts words by case, digits, `_` and `-`."""
    spaced = re.sub(r"[_\-+]|(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])", " ", line)
    pieces: list[str] = []
    end = 0
    for word in _LETTERS.finditer(spaced):
        for piece in _pieces_of(spaced, Span(*word.span()))[1:]:
            pieces += [spaced[end : piece.start], " "]
            end = piece.start
    return "".join([*pieces, spaced[end:]])


def _words_of(name: str) -> list[str]:
    return _LETTERS.findall(name)


def _rewritten(text: str, spans: Iterable[Span]) -> Iterator[str]:
    end = 0
    for span in spans:
        if span.start >= end:
            yield text[end : span.start]
            yield MASK
        end = max(end, span.end)
    yield text[end:]


def _spans(text: str, parts: set[str], names: set[tuple[str, ...]]) -> Iterator[Span]:
    pieces: list[_Piece] = []
    words = {word for name in names for word in name if len(word) > 1}
    joined = {initialled for name in names for initialled in _with_initials(name)}
    for found in _LETTERS.finditer(text):
        span = Span(*found.span())
        whole = fold(found.group())
        if whole in parts or whole in joined or _is_joined(whole, words):
            yield span
        pieces += _pieces_of(text, span)
    for before, piece, after in _with_neighbours(pieces):
        if piece.folded in parts:
            yield Span(
                before.start if before and _is_initial(text, before, piece) else piece.start,
                after.end if after and _is_initial(text, piece, after) else piece.end,
            )
    yield from _sequences(text, pieces, names)


def _with_neighbours(
    pieces: Sequence[_Piece],
) -> Iterator[tuple[_Piece | None, _Piece, _Piece | None]]:
    row = [None, *pieces, None]
    for index, piece in enumerate(pieces, 1):
        yield row[index - 1], piece, row[index + 1]


def _is_initial(text: str, first: _Piece, second: _Piece) -> bool:
    """Say whether one of two words is a single capital right beside the other: `UnoN`, `N_Uno`."""
    if _GAP.fullmatch(text, first.end, second.start) is None:
        return False
    return any(len(p.folded) == 1 and p.is_capital for p in (first, second))


def _with_initials(name: tuple[str, ...]) -> Iterator[str]:
    """Yield `nuno` and `unon`."""
    first, last = name[0], name[-1]
    if len(last) > _SHORTEST:
        yield first[0] + last
        yield last + first[0]


def _is_joined(word: str, words: set[str]) -> bool:
    """Say whether a word is nothing but words of names, two or more: `ngoziuno`."""
    if not _SHORTEST_JOINED <= len(word) <= _LONGEST_JOINED:
        return False
    ends = [-1] * (len(word) + 1)  # how many names lead up to here
    ends[0] = 0
    for start in range(len(word)):
        if ends[start] < 0:
            continue
        for end in range(start + 2, len(word) + 1):
            if word[start:end] in words:
                ends[end] = max(ends[end], ends[start] + 1)
    return ends[-1] > 1


def _sequences(
    text: str, pieces: Sequence[_Piece], names: Iterable[tuple[str, ...]]
) -> Iterator[Span]:
    """Yield names whose words stand one after the other, the short ones too: `le_van_nam`."""
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for name in names:
        by_first.setdefault(name[0], []).append(name)
    near = [_GAP.fullmatch(text, a.end, b.start) is not None for a, b in pairwise(pieces)]
    for index, piece in enumerate(pieces):
        for name in by_first.get(piece.folded, ()):
            last = index + len(name) - 1
            if len(name) > _MOST_WORDS or last >= len(pieces) or not all(near[index:last]):
                continue
            if tuple(p.folded for p in pieces[index : last + 1]) == name:
                yield Span(piece.start, pieces[last].end)


def _pieces_of(text: str, span: Span) -> list[_Piece]:
    """Cut a run of letters where a capital follows a small letter, or the last of capitals."""
    cuts = [span.start]
    for at in range(span.start + 1, span.end):
        before, here, after = text[at - 1], text[at], text[at + 1 : min(at + 2, span.end)]
        if here.isupper() and (not before.isupper() or after.islower()):
            cuts.append(at)
    cuts.append(span.end)
    return [_Piece(a, b, fold(text[a:b]), text[a].isupper()) for a, b in pairwise(cuts)]
