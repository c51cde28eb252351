"""Decides whether a line runs on in the next one, and how the two are put together."""

import re
from collections.abc import Iterable, Sequence

from extract.reading.characters import HYPHEN


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


FULL = 0.9
"""A line is full when the next word would have made it longer than this share of the width."""

_INDENT = 0.12
"""Share of the width by which the first line of a bullet is taken to be set in."""
_NARROWEST = 40

_BULLET = re.compile(
    r"(?:[•▪●◦■□➢✓*–—-]|o(?= [A-ZÀ-Þ])|\(?(?:[a-z]|[ivx]{1,4}|\d{1,3})\))\s*(?=\S)"
)
_NUMBER = re.compile(
    r"(?:\d{1,3}\.|\d{1,3}(?:\.\d{1,3}){1,4}\.?|[A-Z]\.|[IVX]{1,5}\.)\s+(?=[A-ZÀ-Þ\"“«¿¡])"
)
_MARKER = re.compile(r"[\W_]{1,3}|\(?\w{1,4}[.)]|[\divx]{1,4}(?:\.\d{1,3}){0,4}\.?")
_ENTRY = re.compile(
    r"(?:[A-ZÀ-Þ][\w'’.-]*,?\s(?:(?:de|da|dos|van|von|bin|al|el|la)\s)?){1,4}[A-ZÀ-Þ][\w'’.-]*"
    r"(?:\s\([^()]{1,20}\))?(?:,|\s[–—-]|;)\s[A-ZÀ-Þ]"
)
"""An entry of a list: `UNEBORG Talla, Reef Centre`. Two such lines are two entries."""

_LEADERS = re.compile(r"(?:\s?\.){4,}\s{0,5}|\t")
_CUTS = {" | ": 1, " - ": 2, " – ": 2, " — ": 2}
"""What cuts rows of lists, and how often at least."""

_SENTENCE_END = re.compile(r"[.!?:;…][\"'”’»)\]]{0,3}[\d*]{0,3}$")
_RUNS_ON = _words(
    """the a an of and or to in on at for by with from as that which article articles paragraph
    paragraphs section no le la les l un une des du de d et ou à au aux en par pour sur dans que
    qui el los las del y o a al con por para en un una su sus"""
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HALVES = re.compile(
    rf"(?<![^\W\d_])[^\W\d_]{{1,60}}[{HYPHEN}\u2010\u2011-]"
    r"[ \t]{0,3}\n[ \t]{0,9}[^\W\d_]{1,60}"
)
_HYPHENS = (HYPHEN, "-", "\u2010", "\u2011")
_KEEPS_HYPHEN = _words(
    """anti non self mid ex vice post pro semi quasi cross well so socio all half full long short
    high low part counter ultra micro macro multi neo pan extra infra afro euro indo latino anglo
    franco grand sous sud nord est ouest demi mi celui celle lui elle vingt"""
)
_STARTS_WORDS_TOO = _words("mi so pro ex semi mid part post extra infra multi pan est all")
"""Prefixes that begin unhyphenated words as well: `mi-grant`, `so-cial`, `pro-tection`."""
_SUSPENDED = frozenset({"and", "or", "to", "et", "ou", "y", "o", "e", "u"})


def is_marked(line: str) -> bool:
    """Say whether a line opens a bullet, a numbered paragraph or heading."""
    return bool(_BULLET.match(line) or _NUMBER.match(line))


def is_marker(word: str, following: str) -> bool:
    """Say whether a word set apart is a bullet or a number before text: not `8` before `79`."""
    return bool(_MARKER.fullmatch(word)) and not (word.isdigit() and following[:1].isdigit())


def is_row(line: str) -> bool:
    """Say whether a line is a row of a table or of a table of contents."""
    return bool(_LEADERS.search(line))


def without_leaders(line: str) -> str:
    """Return a line of a table of contents with a tab for its row of dots."""
    return _LEADERS.sub("\t", line)


def line_width(lines: Sequence[str]) -> int:
    """Return the width of the column in characters: nine in ten lines are no longer.

    Rows of tables have none: their cells were put together.
    """
    lengths = sorted(len(line) for line in lines if line and "\t" not in line)
    return lengths[int(len(lengths) * 0.9)] if lengths else 0


def ends_item(first: str, line: str, following: str) -> bool:
    """Say whether a bullet that opens in small letters is over: its sentence is, too."""
    bullet = _BULLET.match(first)
    if not bullet or not first[bullet.end() : bullet.end() + 1].islower():
        return False
    return line.endswith((".", "!", "?")) and not _starts_low(following)


def runs_on(line: str, following: str, width: int) -> bool:
    """Say whether the paragraph of `line` goes on in `following`."""
    if is_row(line) or is_row(following) or _are_cut_alike(line, following):
        return False
    ends_in_hyphen = line.endswith(_HYPHENS) and following[:1].isalnum()
    if ends_in_hyphen and len(line) > 1 and line[-2].isalnum():
        return True
    last_word = re.split(r"[\s'’(]", line[-40:])[-1].casefold()
    if is_marked(following):
        return last_word in _RUNS_ON and not _BULLET.match(following)
    if _ENTRY.match(line) and _ENTRY.match(following) and last_word not in _RUNS_ON:
        return line.endswith((",", "&"))
    ends_sentence = bool(_SENTENCE_END.search(line[-10:]))
    if ends_sentence and _is_heading(following, width):
        return False
    if not ends_sentence and (last_word in _RUNS_ON or _starts_low(following)):
        return len(line) >= width * 0.4 or last_word in _RUNS_ON
    return _is_full(line, following, width) or (
        _starts_low(following) and len(line) >= width / 2 and line[-1] != ":"
    )


def _are_cut_alike(line: str, following: str) -> bool:
    """Say whether two lines are rows that the same marks cut: `Ada - Reef Union - Peru`."""
    return any(
        line.count(mark) == following.count(mark) >= fewest for mark, fewest in _CUTS.items()
    )


def _starts_low(line: str) -> bool:
    return line.lstrip("\"'“‘(«[")[:1].islower()


def _is_heading(line: str, width: int) -> bool:
    short = len(line) < width / 2 and not _SENTENCE_END.search(line[-10:])
    return line.isupper() or (short and not _starts_low(line))


def _is_full(line: str, following: str, width: int) -> bool:
    next_word = following[:60].split(" ", 1)[0]
    indent = width * _INDENT if _BULLET.match(line) else 0
    return width >= _NARROWEST and indent + len(line) + 1 + len(next_word) >= width * FULL


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """Return the words of a document in lower case, hyphenated ones as they stand.

    The halves of words broken at line ends are no words.
    """
    whole = (_HALVES.sub(" ", text.casefold()) for text in texts)
    return frozenset(word for text in whole for word in _WORD.findall(text))


def put_together(line: str, following: str, words: frozenset[str]) -> str:
    """Return `line` ready for `following` to be put behind it: with a space, or unhyphenated."""
    if not line.endswith(_HYPHENS) or len(line) < 2 or not line[-2].isalnum():
        return line + " "
    left = re.split(r"[^\w-]", line[-61:-1])[-1]
    right_match = _WORD.match(following[:60])
    right = right_match[0] if right_match else ""
    if right.casefold() in _SUSPENDED:
        return line[:-1] + "- "
    return line[:-1] + ("-" if keeps_hyphen(left, right, words) else "")


def keeps_hyphen(left: str, right: str, words: frozenset[str]) -> bool:
    """Say whether the hyphen between two halves belongs to the word, as in `anti-trafficking`.

    What the document writes elsewhere decides; then prefixes; then whether both halves are words.
    """
    if not right or right[0].isupper() or left[-1:].isdigit() or left.isupper():
        return True
    low_left, low_right = left.casefold(), right.casefold()
    if f"{low_left}-{low_right}" in words:
        return True
    joined = low_left + low_right
    if not words.isdisjoint({joined, f"{joined}s", joined.removesuffix("s")}):
        return False
    if low_left in _STARTS_WORDS_TOO:
        return low_right in words
    if low_left in _KEEPS_HYPHEN or "-" in low_left:
        return True
    if low_left in {"re", "pre", "co"} and low_right[0] in "eo":
        return True
    return low_left in words and low_right in words and min(len(left), len(right)) > 3
