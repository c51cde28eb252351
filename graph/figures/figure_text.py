"""Measures and wraps text for print, in points, with the font that is drawn."""

import re
import textwrap
from collections.abc import Iterator
from functools import lru_cache

from matplotlib.ft2font import LoadFlags

from graph.figures.figure_fonts import font_of
from graph.written_numbers import unbroken

LEADING = 1.18
"""Height of a line, in font sizes."""

SMALLEST = 5.0
"""Of all text, in points: what journals ask of print (Nature, final artwork: 5 to 7 points)."""

_BLANKS = re.compile(r"[\t-\r ]+")
"""Where lines may be broken: not at the spaces within a number."""

_CUT = " …"
"""What stands for the end of a text that was too long."""

_LONGEST = 3000
"""More characters than any figure has room for."""

_CONTROL = re.compile("[^\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """Return text on one line, cut short, without characters that cannot be drawn."""
    return _CONTROL.sub("", _BLANKS.sub(" ", text[:_LONGEST]).strip())


@lru_cache(maxsize=16384)
def _width_at_100(line: str, weight: str) -> float:
    font = font_of(weight)
    font.set_size(100, 72)
    font.set_text(line, 0.0, flags=LoadFlags.NO_HINTING)
    return float(font.get_width_height()[0]) / 64


def width_of(line: str, size: float, weight: str = "normal") -> float:
    """Return the width of one line in points."""
    return _width_at_100(line, weight) * size / 100 if line.strip() else 0.0


def box_of(text: str, size: float, weight: str = "normal") -> tuple[float, float]:
    """Return width and height of a text of several lines, in points."""
    lines = text.split("\n")
    return max(width_of(line, size, weight) for line in lines), len(lines) * size * LEADING


def wrapped(text: str, characters: int, *, lines: int = 3) -> str:
    """Return text in lines of about equal length; what is too long ends in an ellipsis."""
    kept = textwrap.wrap(text, characters, max_lines=lines, placeholder=_CUT) or [text[:characters]]
    for narrower in range(characters - 1, 7, -1):
        evened = textwrap.wrap(
            text, narrower, max_lines=lines, placeholder=_CUT, break_long_words=False
        )
        if len(evened) > len(kept) or not evened or "…" in evened[-1]:
            break
        if max(map(len, evened)) > characters:
            break
        kept = evened
        if len(kept) < 2 or len(kept[-1]) > 0.6 * len(kept[0]):
            break
    return "\n".join(kept)


def name_wrapped(name: str, characters: int, *, lines: int = 3) -> str:
    """Return a name in lines as `wrapped` does; of a longer one the middle is left out.

    Bodies that begin alike (`Committee on the Elimination of ...`) end differently.
    """
    whole = wrapped(name, characters, lines=lines)
    words = name.split()
    for kept in range(len(words) - 1 if whole.endswith(_CUT) else 0, 1, -1):
        front = (kept + 1) // 2
        told = " ".join([*words[:front], "…", *words[front - kept :]])
        shorter = wrapped(told, characters, lines=lines)
        if not shorter.endswith(_CUT):
            return shorter
    return whole


def fitted(text: str, size: float, width: float, weight: str = "normal") -> str:
    """Return text wrapped so that no line is wider than `width` points; long words are broken."""
    lines: list[str] = []
    for word in _pieces(unbroken(text), size, width, weight):
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(joined, size, weight) <= width:
            lines[-1] = joined
        else:
            lines.append(word)
    return "\n".join(lines)


def fitted_in(
    text: str, size: float, width: float, *, lines: int = 1, weight: str = "normal"
) -> str:
    """Return text in at most so many lines of `width` points; what is cut ends in an ellipsis."""
    kept = fitted(text, size, width, weight).split("\n")
    if len(kept) <= lines:
        return "\n".join(kept)
    last = f"{kept[lines - 1]} {kept[lines]}"
    while last and width_of(f"{last}…", size, weight) > width:
        last = (last.rpartition(" ")[0] or last[:-1]).rstrip(" ,;–-")
    return "\n".join([*kept[: lines - 1], f"{last}…"])


def name_in(name: str, size: float, width: float, *, weight: str = "normal") -> str:
    """Return a name on one line of `width` points; of a longer one the middle is left out.

    Bodies that begin alike (`Office of the High Commissioner for ...`) end differently.
    """
    if width_of(name, size, weight) <= width:
        return name
    end = ""
    for word in reversed(_BLANKS.split(name.strip()[-200:])[1:]):
        if width_of(f"… {word}{end}", size, weight) > 0.55 * width:
            break
        end = f" {word}{end}"
    if not end:
        return fitted_in(name, size, width, weight=weight)
    front = name.strip()[: -len(end)].split(" ")
    while len(front) > 1 and width_of(f"{' '.join(front)} …{end}", size, weight) > width:
        front.pop()
    told = f"{' '.join(front)} …{end}"
    fits = width_of(told, size, weight) <= width
    return told if fits else fitted_in(name, size, width, weight=weight)


def evened(text: str, size: float, width: float, *, lines: int = 1, weight: str = "normal") -> str:
    """Return text as `fitted_in` does, in as many lines, but of about equal length."""
    kept = fitted_in(text, size, width, lines=lines, weight=weight)
    count, narrower = kept.count("\n"), width
    while count and narrower > width / 2:
        narrower -= width / 24
        tried = fitted_in(text, size, narrower, lines=lines, weight=weight)
        if tried.count("\n") > count or tried.split() != kept.split():
            break
        kept = tried
    return kept


def _pieces(text: str, size: float, width: float, weight: str) -> Iterator[str]:
    """Yield the words of a text, and of a word wider than the line as much as goes into one."""
    for word in _BLANKS.split(text.strip()):
        while len(word) > 1 and width_of(word, size, weight) > width:
            share = width / width_of(word, size, weight)
            cut = max(1, int(len(word) * share))
            while cut > 1 and width_of(word[:cut], size, weight) > width:
                cut -= 1
            yield word[:cut]
            word = word[cut:]
        yield word
