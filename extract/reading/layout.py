"""Puts pages of lines together to one text: paragraphs whole, also over page breaks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.columns import parts_columns
from extract.model import Page, Span
from extract.reading.boilerplate import repeated_lines
from extract.reading.characters import HYPHEN
from extract.reading.spaced_tables import with_parted_cells
from extract.reading.wrapping import (
    ends_item,
    line_width,
    put_together,
    runs_on,
    without_leaders,
    words_of,
)

_HYPHENATED = re.compile(f"{HYPHEN}[ \\t]{{0,9}}\\n?")
_GAP = re.compile(r" {2,}")
_PAGE_LINES = 8
"""From so many lines on, a page has a width of its own."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line and the number of the page it stands on."""

    page: int
    text: str
    width: int


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that make one paragraph, heading, bullet or row."""

    lines: tuple[Line, ...]
    boilerplate: bool = False
    gap: str = "\n\n"


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A text with its pages and its boilerplate."""

    text: str
    pages: tuple[Page, ...]
    boilerplate: tuple[Span, ...]


def lay_out_pages(pages: Sequence[str], title: str = "") -> LaidOut:
    """Return the text of printed pages, their wrapped lines joined to paragraphs.

    Args:
        pages: The text of each, line by line.
        title: From the file's properties; lines that make it up are one heading.
    """
    broken = [_HYPHENATED.sub(f"{HYPHEN}\n", page) for page in pages]
    lines = with_parted_cells([[*map(_squeezed, page.split("\n"))] for page in broken])
    return _rendered(list(_blocks(lines, _squeezed(title))), words_of(broken))


def lay_out_lines(pages: Sequence[str]) -> LaidOut:
    """Return the text of pages whose lines are whole paragraphs or rows already."""
    blocks: list[Block] = []
    for number, lines in enumerate(with_parted_cells([p.split("\n") for p in pages]), 1):
        gap = "\n\n"
        for text in lines:
            line = _squeezed(_tabbed(_with_empty_cells(text).replace(HYPHEN, "")))
            if line:
                blocks.append(Block((Line(number, line, 0),), gap=gap))
            gap = "\n" if line else "\n\n"
    return _rendered(blocks, frozenset())


def _with_empty_cells(line: str) -> str:
    """Return a line without white space about it; tabs before it, or two behind, are empty cells.

    A row that has its first cell alone is a heading within a table.
    """
    bare = line.strip()
    if not bare:
        return ""
    before = line[: len(line) - len(line.lstrip())].count("\t")
    behind = line[len(line.rstrip()) :].count("\t")
    is_heading = behind > 1 and not before and "\t" not in bare
    return "\t" * before + bare + "\t" * (behind if is_heading else 0)


def _tabbed(line: str) -> str:
    """Return a line with tabs between cells that spaces part."""
    return _GAP.sub(lambda gap: "\t" if parts_columns(line, *gap.span()) else gap.group(), line)


def _squeezed(line: str) -> str:
    """Return a line with one space where there were several; tabs between cells stay."""
    return "\t".join(" ".join(cell.split()) for cell in line.split("\t"))


def _blocks(pages: Sequence[Sequence[str]], title: str) -> Iterator[Block]:
    """Yield blocks; boilerplate between two halves of a paragraph comes before the paragraph."""
    widths = _widths(pages)
    unfinished: list[Line] = []
    footer: list[str] = []
    for number, (lines, edges) in enumerate(zip(pages, repeated_lines(pages), strict=True), 1):
        header, body, next_footer = _parted(lines, edges)
        print_lines = [_line(number, text, widths) for text in body]
        joins = bool(unfinished and print_lines) and _crosses(unfinished[-1], print_lines[0])
        if joins:
            yield from _furniture([*footer, *header], unfinished[0].page)
        else:
            yield from _finished(unfinished, footer)
            yield from _furniture(header, number)
        *paragraphs, unfinished = _paragraphs(unfinished if joins else [], print_lines, title)
        footer = next_footer
        yield from (Block(tuple(paragraph)) for paragraph in paragraphs)
    yield from _finished(unfinished, footer)


def _parted(lines: Sequence[str], edges: frozenset[int]) -> tuple[list[str], list[str], list[str]]:
    """Return header, body and footer of a page; the body without blank lines around it."""
    inside = [index for index, text in enumerate(lines) if text and index not in edges]
    first, last = (inside[0], inside[-1]) if inside else (len(lines), len(lines))
    header = [lines[index] for index in sorted(edges) if index < first]
    body = [text for index, text in enumerate(lines) if first <= index <= last]
    footer = [lines[index] for index in sorted(edges) if index > first]
    return header, [text for i, text in enumerate(body, first) if i not in edges], footer


def _finished(paragraph: Sequence[Line], footer: Sequence[str]) -> Iterator[Block]:
    if paragraph:
        yield Block(tuple(paragraph))
        yield from _furniture(footer, paragraph[-1].page)


def _line(number: int, text: str, widths: Sequence[int]) -> Line:
    return Line(number, _squeezed(without_leaders(text)), widths[number - 1])


def _furniture(lines: Sequence[str], page: int) -> Iterator[Block]:
    for text in lines:
        yield Block((Line(page, _squeezed(_plain(text)), 0),), boilerplate=True)


def _widths(pages: Sequence[Sequence[str]]) -> list[int]:
    whole = line_width([line for lines in pages for line in lines])
    return [line_width(lines) if sum(map(bool, lines)) >= _PAGE_LINES else whole for lines in pages]


def _crosses(last: Line, first: Line) -> bool:
    """Say whether a paragraph plainly goes on over a page break."""
    ends = last.text.rstrip("\"'”’»)]").endswith((".", "!", "?", ":", "…"))
    return not ends and runs_on(last.text, first.text, last.width)


def _paragraphs(unfinished: Sequence[Line], body: Sequence[Line], title: str) -> list[list[Line]]:
    """Return runs of lines; the first goes on from `unfinished`, the last may still go on."""
    paragraphs = [list(unfinished)]
    joins = True
    for line in body:
        current = paragraphs[-1]
        joins = joins or bool(line.text and _goes_on(current, line, title))
        if not joins and current:
            paragraphs.append([])
        if line.text:
            paragraphs[-1].append(line)
        joins = not paragraphs[-1]
    return paragraphs


def _goes_on(current: Sequence[Line], following: Line, title: str) -> bool:
    first, line = current[0].text, current[-1].text
    if f"{line} {following.text}" in title:
        return True
    return not ends_item(first, line, following.text) and runs_on(
        line, following.text, current[-1].width
    )


def _rendered(blocks: Sequence[Block], words: frozenset[str]) -> LaidOut:
    pieces: list[str] = []
    length = 0
    starts: dict[int, int] = {}
    boilerplate: list[Span] = []
    for block in blocks:
        gap = block.gap if pieces else ""
        pieces.append(gap)
        length += len(gap)
        begin = length
        for piece, page in _pieces(block, words):
            starts.setdefault(page, length)
            pieces.append(piece)
            length += len(piece)
        if block.boilerplate:
            boilerplate.append(Span(begin, length))
    text = "".join(pieces)
    return LaidOut(text, _pages(starts, length), tuple(boilerplate))


def _pieces(block: Block, words: frozenset[str]) -> Iterator[tuple[str, int]]:
    for line, following in zip(block.lines, block.lines[1:], strict=False):
        yield _plain(put_together(line.text, following.text, words)), line.page
    yield _plain(block.lines[-1].text), block.lines[-1].page


def _plain(text: str) -> str:
    return text.replace(HYPHEN, "-")


def _pages(starts: dict[int, int], length: int) -> tuple[Page, ...]:
    ordered = sorted(starts.items(), key=lambda entry: (entry[1], entry[0]))
    ends = [*(start for _, start in ordered[1:]), length]
    return tuple(
        Page(number, Span(start, end))
        for (number, start), end in zip(ordered, ends, strict=False)
        if start < end
    )
