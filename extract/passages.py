"""Cuts a text into passages: sentences, headings, bullets and table rows, in one linear pass."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extract.entry_fields import is_label
from extract.language import detect_passage, is_heading_in
from extract.model import Page, Passage, SourceText, Span
from extract.notice_fields import begins_field
from extract.words import word_set

LONGEST_PASSAGE = 2_000
"""Characters; a longer stretch without a sentence end is cut at a space."""

_LINE = re.compile(r"[^\n\f\v\x1c-\x1e\x85\u2028\u2029]+")
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]]{0,3}(?: »)?(?:(?<=[^\W\d_]\.)\d{1,3})?(?=\s)")
_BULLET = re.compile(r"(?:[•▪●◦■□➢✓*–—-]|\(?(?:[a-z]|[ivx]{1,4}|\d{1,3})[.)])\s")
_ROW = re.compile(r"[A-Z][A-Za-z&./+-]{0,10}[A-Z]s?(?: ?\t| {2}| [–—=:-] )\S")
"""Of a list of abbreviations: a new line of it is a new passage, however long the one above."""

_LABELLED = re.compile(r"(?P<label>[^\W\d_][^:\n.;,]{1,38}[^\W\d_] ?): \S")
"""Of a sheet: a line with a label below such a line is a new passage, however long that one."""

_CELL_MARKS = ("\t", " | ")
_INITIALS = re.compile(r"(?:^|[\s(])(?:[A-ZÀ-Þ]\.?){1,4}$")
_ENUMERATOR = re.compile(r"^\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})$")
_WRAPPED_AT = 60
"""A line of so many characters without a full stop probably runs on in the next one."""

_ABBREVIATIONS = word_set(
    """
    mr mrs ms mx dr drs prof st ste no nos nr nro nros art arts para paras p pp vol vols ed eds fig
    cf e.g i.e eg ie vs gen col lt sgt capt sen rep gov hon rev amb jr sr jan feb mar apr
    jun jul aug sep sept oct nov dec approx dept est mme mlle mgr sra srta dra lic ing núm núms
    num cap pág págs inc ltd pvt
    pte pty co corp ee.uu u.s u.n u.k sec sect ch chap doc ref res rec tel
    ext al ave av blvd mt ft maj messrs distr op loc ibid supp suppl annex réf janv févr
    juil déc
    """
)
_STARTERS = word_set(
    """
    the this these those in it its however he she they we on at as for by but and a an there
    when while although after before during since if to with from such our their his her i
    you le la les el los las en il elle ils elles ce cette ces un une au aux dans pour por
    para se su
    """
)


def passages_of(source: SourceText) -> tuple[Passage, ...]:
    """Return the passages of a text, with the language of those in another than the text's.

    A heading before a passage in another language is in that one, where a word of it says so.
    """
    found = [
        _in_its_language(passage, source) for passage in split_passages(source.text, source.pages)
    ]
    for index in range(len(found) - 2, -1, -1):
        passage, language = found[index], found[index + 1].language
        if language is None or passage.language is not None:
            continue
        if is_heading_in(source.text[passage.span.start : passage.span.end], language):
            found[index] = replace(passage, language=language)
    return tuple(found)


def _in_its_language(passage: Passage, source: SourceText) -> Passage:
    words = source.text[passage.span.start : passage.span.end]
    language = detect_passage(words, source.language)
    if language == source.language:
        return passage
    return Passage(passage.span, passage.page, language)


def cells_of(passages: Iterable[Passage], text: str) -> Iterator[Passage]:
    """Yield each passage, the cells of a table's row one by one: no name runs over their borders.

    Args:
        passages: In order.
        text: What they count.
    """
    for passage in passages:
        start, last = passage.span.start, passage.span.end
        while (tab := text.find("\t", start, last)) >= 0:
            cell = _trimmed(text, start, tab)
            if cell:
                yield replace(passage, span=cell)
            start = tab + 1
        cell = _trimmed(text, start, last)
        if cell:
            yield replace(passage, span=cell) if cell != passage.span else passage


def is_cell(span: Span, text: str) -> bool:
    """Say whether a stretch is a cell of a table's row."""
    return text.startswith("\t", max(0, span.start - 1)) or text.startswith("\t", span.end)


def split_passages(text: str, pages: Sequence[Page] = ()) -> tuple[Passage, ...]:
    """Return the passages of `text` in order; together they cover all that is not white space."""
    starts = [page.span.start for page in pages]
    spans = (piece for block in _blocks(text) for piece in _sentences(text, block))
    return tuple(Passage(span, _page_number(span, pages, starts)) for span in spans)


def _page_number(span: Span, pages: Sequence[Page], starts: Sequence[int]) -> int | None:
    after = bisect_right(starts, span.start)
    return pages[after - 1].number if after else None


def _trimmed(text: str, start: int, end: int) -> Span | None:
    stretch = text[start:end]
    left = len(stretch) - len(stretch.lstrip())
    kept = len(stretch.strip())
    return Span(start + left, start + left + kept) if kept else None


def _blocks(text: str) -> Iterator[Span]:
    """Yield paragraphs, headings and bullets: lines, put together where one runs on in the next."""
    lines = (_trimmed(text, line.start(), line.end()) for line in _LINE.finditer(text))
    block: Span | None = None
    last_line: Span | None = None
    for line in lines:
        if line is None:
            continue
        if block and last_line and _runs_on(text, last_line, line):
            block = Span(block.start, line.end)
        else:
            if block:
                yield block
            block = line
        last_line = line
    if block:
        yield block


def _runs_on(text: str, line: Span, following: Span) -> bool:
    if text[line.end - 1] in ".!?:;…|" or _BULLET.match(text, following.start):
        return False
    if any(text.find(mark, following.start, following.end) >= 0 for mark in _CELL_MARKS):
        return False  # a table's next row
    if begins_field(text, following.start) or _ROW.match(text, following.start):
        return False
    if _is_next_field(text, line.start, following.start):
        return False
    if text[following.start].islower():
        return True
    single_break = text.count("\n", line.end, following.start) == 1
    return single_break and line.end - line.start >= _WRAPPED_AT


def _is_next_field(text: str, line: int, following: int) -> bool:
    """Say whether two lines are fields of a sheet, one of them with a label that sheets have."""
    labels = (_LABELLED.match(text, line), _LABELLED.match(text, following))
    return all(labels) and any(each and is_label(each["label"].strip()) for each in labels)


def _sentences(text: str, block: Span) -> Iterator[Span]:
    start = block.start
    for end in _SENTENCE_END.finditer(text, block.start, block.end):
        if _ends_sentence(text, block, end):
            yield from _pieces(text, start, end.end())
            start = end.end()
    yield from _pieces(text, start, block.end)


def _ends_sentence(text: str, block: Span, end: re.Match[str]) -> bool:
    if text.startswith(_CELL_MARKS, end.end()):  # of a cell, and not of the row
        return False
    following = text[end.end() : min(end.end() + 40, block.end)].lstrip()
    if not following or following[0].islower():
        return not following
    if text[end.start()] != ".":
        return True
    before = text[max(block.start, end.start() - 30) : end.start()]
    word = before.split()[-1] if before.split() else ""
    if word == before.strip() and _ENUMERATOR.match(word):
        return False
    return not _is_abbreviation(before, word) or _first_word(following) in _STARTERS


def _is_abbreviation(before: str, word: str) -> bool:
    bare = word.lstrip("(\"'“‘[").casefold()
    return bare in _ABBREVIATIONS or bool(_INITIALS.search(before))


def _first_word(following: str) -> str:
    return re.split(r"\W", following.lstrip("\"'“‘([¿¡« "), maxsplit=1)[0].casefold()


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the stretch trimmed, cut at spaces where it is longer than a passage may be."""
    rest = _trimmed(text, start, end)
    while rest and rest.end - rest.start > LONGEST_PASSAGE:
        limit = rest.start + LONGEST_PASSAGE
        space = text.rfind(" ", rest.start + 1, limit)
        cut = space if space > 0 else limit
        first = _trimmed(text, rest.start, cut)
        if first:
            yield first
        rest = _trimmed(text, cut, rest.end)
    if rest:
        yield rest
