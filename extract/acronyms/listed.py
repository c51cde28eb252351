"""Reads lists of abbreviations: a short form and what it stands for on each line, in either order.

A heading (`List of abbreviations`, `Sigles et acronymes`, `Siglas`) or several such lines in a row
say that it is one; a line by itself has to begin each word with a letter of the short form.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from extract.acronyms.long_forms import Word, accounts_for, initials_of, letters_of, words_of
from extract.acronyms.short_forms import is_short_form
from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Definition, Span
from extract.scanning import every_match

_SHORT = r"(?P<short>[A-ZÀ-Þ][\w&./+-]{1,13})(?:\(s\))?"
_LEAD = r"^[ \t\u00a0]{0,8}(?:(?:[•▪●*|–-]|\d{1,3}[.)]?)[ \t]{1,3})?"
_MARK = r"(?: ?\t[ \t]*| {2,12}| ?[–—:=] ?| -{1,2} | ?\| ?)"
_END = r"(?:[ \t.;,|]{0,4}$|(?= ?[\t|]))"
"""Of the line, or of the cell of a table that goes on."""

_ROW = compiled(rf"{_LEAD}{_SHORT}{_MARK}(?P<long>[^\W_][^\n\t|=]{{3,160}}?){_END}", re.MULTILINE)
_TURNED = compiled(
    rf"{_LEAD}(?P<long>[A-ZÀ-Þ][^\n\t|=:]{{5,120}}?){_MARK}{_SHORT}{_END}", re.MULTILINE
)
_HEADING = compiled(
    r"(?:(?:\d{1,2}|[IVX]{1,4})[.)]?\s)?(?:(?:list|liste|lista|table|tableau|index|key)\s"
    r"(?:of|des?|de|to)\s(?:the\s|las\s|los\s)?)?(?:main\s|principal(?:es)?\s|common\s)?"
    r"(?:abbreviations?|acronyms?|sigles?|siglas|abréviations?|acronymes?|abreviaturas?"
    r"|abreviaciones|acrónimos)\b[^.!?\n]{0,60}",
    re.IGNORECASE,
)
_ABOVE = compiled(r"([^\n]{1,120})\n\s*$")
_FEW, _SURE = 3, 0.6
_FAR = 3
_LOOK_BACK = 200


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of a list: the two forms, and whether the letters of one are those of the other."""

    line: Span
    short: Span
    long: Span
    fits: bool


def listed_definitions(analysis: Analysis) -> Iterator[Definition]:
    """Yield what lists of abbreviations define, in order."""
    rows = sorted(
        chain(_rows(analysis, _ROW), (r for r in _rows(analysis, _TURNED) if r.fits)),
        key=lambda row: (row.line.start, not row.fits),
    )
    for run in _runs(analysis.text, rows):
        has_heading = _has_heading(analysis.text, run[0].line.start)
        fitting = sum(row.fits for row in run)
        is_list = has_heading or (len(run) >= _FEW and fitting >= _SURE * len(run))
        for row in run:
            if (row.fits and (is_list or _is_plain(analysis.text, row))) or (
                has_heading and 2 * fitting >= len(run) and _may_stand_for(analysis.text, row)
            ):
                yield Definition(row.short, row.long)


def _rows(analysis: Analysis, pattern: re.Pattern[str]) -> Iterator[_Row]:
    text = analysis.text
    for line in every_match(pattern, text):
        short = line["short"]
        if is_short_form(short):
            long = Span(*line.span("long"))
            fits = _fits(text, short, long)
            further = None if fits else _wrapped(analysis, line)
            if further and _fits(text, short, further):
                long, fits = further, True
            end = text.find("\n", max(line.end(), long.end))
            whole = Span(line.start(), end if end >= 0 else len(text))
            yield _Row(whole, Span(*line.span("short")), long, fits)


def _wrapped(analysis: Analysis, line: re.Match[str]) -> Span | None:
    """Return what a short form stands for with the next line, where the passage goes on there."""
    passage = analysis.passage_at(line.start("long"))
    if passage is None or line.start("long") < line.start("short"):
        return None
    end = analysis.text.find("\n", line.end() + 1, passage.span.end)
    end = passage.span.end if end < 0 else end
    return Span(line.start("long"), end) if end > line.end() else None


def _fits(text: str, short: str, long: Span) -> bool:
    words = words_of(text, long.start, long.end)
    return len(words) > 1 and accounts_for(short, words)


def _is_plain(text: str, row: _Row) -> bool:
    """Say whether each word but small ones gives one letter: a line by itself is enough then."""
    words = words_of(text, row.long.start, row.long.end)
    letters = letters_of(text[row.short.start : row.short.end])
    told = [word for word in words if not word.is_function_word]
    return len(letters) >= _FEW and letters in {initials_of(words), initials_of(told)}


def _may_stand_for(text: str, row: _Row) -> bool:
    """Say whether a list may say so though letters do not: in another language or order."""
    short = text[row.short.start : row.short.end]
    words: tuple[Word, ...] = words_of(text, row.long.start, row.long.end)
    return sum(c.isupper() for c in short) > 1 and len(words) > 1


def _runs(text: str, rows: Sequence[_Row]) -> Iterator[list[_Row]]:
    """Yield rows on lines that follow each other; of two readings of one line the first."""
    run: list[_Row] = []
    for row in rows:
        if run and row.line.start < run[-1].line.end:
            continue
        if run and text[run[-1].line.end : row.line.start].strip():
            yield run
            run = []
        run.append(row)
    if run:
        yield run


def _has_heading(text: str, start: int) -> bool:
    """Say whether the line above a list calls it one, or the line above that."""
    for _ in range(_FAR):
        above = _ABOVE.search(text, max(0, start - _LOOK_BACK), start)
        if above is None:
            return False
        if _HEADING.fullmatch(above[1].strip(" \t:*#")):
            return True
        start = above.start()
    return False
