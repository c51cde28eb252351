"""Decides which words a short form stands for: letters aligned to words, at the least cost."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from extract.kept_patterns import compiled
from extract.model import Span
from ontology.names import fold

_WORD = compiled(r"[^\W_]+(?:['’.&][^\W_]+)*")
_PASSED_OVER = """
a an and against all among at by between concerning for from have in into of on or other over
the their to under who with within de des du la le les l d et à aux au en pour par sur contre
sous del los las el y e para por contra con sobre da do dos das di der die und für von zur im
"""
_FUNCTION_WORDS = frozenset(_PASSED_OVER.split())
_ARTICLES = frozenset({"the", "la", "le", "les", "el", "los", "las"})
_BEFORE_NAMES = _ARTICLES | {
    "from",
    "by",
    "with",
    "between",
    "under",
    "into",
    "among",
    "par",
    "por",
}
_DEAR, _INNER, _WITHIN, _LAST = 1.0, 0.35, 1.4, 1.0
_OF_PLACE = 0.6
"""For a last word that tells whose a body is, which its short form leaves out: `du Niger`."""

_OF = frozenset({"of", "de", "du", "d", "del", "des"})
_FUNCTION_START = 0.9
_TAIL = 0.35
_FOREIGN = 3
"""Letters of an acronym, and words of a name, that have nothing in common by letters."""

_PER_LETTER, _FREE = 0.3, 0.4


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text with its folded form, cut at hyphens.

    Attributes:
        span: Where.
        folded: Without case and accents.
        capital: Whether it begins with a capital.
        tail: Whether a hyphen joins it, in small letters, to the word before: `Re-engineering`.
    """

    span: Span
    folded: str
    capital: bool
    tail: bool = False

    @property
    def is_function_word(self) -> bool:
        """Say whether acronyms usually pass over the word."""
        return self.folded in _FUNCTION_WORDS


@lru_cache(maxsize=32_768)
def _folded(word: str) -> str:
    return fold(word)


def words_of(text: str, start: int, end: int) -> tuple[Word, ...]:
    """Return the words of `text[start:end]`; a hyphen or an apostrophe of elision parts two."""
    return tuple(
        Word(
            Span(*found.span()),
            _folded(found.group()),
            found.group()[0].isupper(),
            tail=found.start() > start
            and text[found.start() - 1] == "-"
            and found.group()[0].islower(),
        )
        for found in _pieces(text, start, end)
    )


def _pieces(text: str, start: int, end: int) -> list[re.Match[str]]:
    pieces: list[re.Match[str]] = []
    for found in _WORD.finditer(text, start, end):
        if found.group()[1:2] in {"'", "’"} and found.group()[0].casefold() in "ldn":
            pieces.extend(filter(None, (_WORD.match(text, found.start() + 2, found.end()),)))
        else:
            pieces.append(found)
    return pieces


def letters_of(short: str) -> str:
    """Return the letters and digits a long form has to account for; a plural `s` is not one."""
    plain = re.sub(r"(?<=[A-Z0-9])['’]?s$", "", short.strip())
    return "".join(c for c in fold(plain) if c.isalnum())


def initials_of(words: Sequence[Word]) -> str:
    """Return the first letters of words, folded."""
    return "".join(word.folded[0] for word in words)


def start_of_long_form(short: str, words: Sequence[Word]) -> int | None:
    """Return which of `words` begins what `short` stands for, if they end with its long form.

    The alignment runs from the last word to the first, as in Schwartz and Hearst (2003), but every
    way of placing the letters is weighed: initials are free, letters inside a word, words passed
    over and a last word passed over cost. Work is bounded by words times letters times word length.

    Args:
        short: The short form as written.
        words: At most a few dozen words that stand before it.
    """
    letters = letters_of(short)
    if not letters or not words:
        return None
    costs = _costs(letters, words)
    allowed = _PER_LETTER * len(letters) + _FREE
    found = [(cost, -i) for i, cost in costs if cost <= allowed]
    return -min(found)[1] if found else None


def start_of_title(short: str, words: Sequence[Word]) -> int | None:
    """Return which of `words` begins the name in capitals they end with, if `short` may be its.

    For short forms whose letters come from another language or order (ISO, UN-Women): the name
    begins with the first letter, and has half of the others among its initials, or it begins with
    what stands before the hyphen (`UN-Women`).
    """
    letters = letters_of(short)
    start = _title_start(words)
    first, hyphen, _ = short.partition("-")
    prefix = first.casefold() if hyphen and len(first) > 1 and first.isupper() else ""
    for i in range(len(words) - 2, start - 1, -1):
        if prefix and initials_of(words[i : i + len(prefix)]) == prefix:
            return i
        initials = {word.folded[0] for word in words[i:] if not word.is_function_word}
        known = sum(letter in initials for letter in letters[1:])
        if (
            _may_begin(words, i, start)
            and words[i].folded[0] == letters[:1]
            and 2 * known >= len(letters) - 1
        ):
            return i
    return None


def _may_begin(words: Sequence[Word], i: int, start: int) -> bool:
    """Say whether a name in capitals may begin here: first, behind an article or behind a mark."""
    return (
        i == start
        or words[i - 1].folded in _BEFORE_NAMES
        or words[i].span.start - words[i - 1].span.end > 1
    )


def start_of_foreign(short: str, words: Sequence[Word], heads: frozenset[str]) -> int | None:
    """Return which of `words` begins the name they end with, where `short` is in another language.

    `Federation of Associations (FONSELUD)`: letters tell nothing, so the name has to say by a head
    that it is a body or an instrument, and the short form that it is an acronym.

    Args:
        short: The short form as written.
        words: At most a few dozen words that stand before it.
        heads: Words, folded, by which a name says what it is of.
    """
    letters = letters_of(short)
    if len(letters) < _FOREIGN or not (short.isupper() and short.replace("-", "").isalpha()):
        return None
    start = _title_start(words)
    for i in range(len(words) - _FOREIGN, start - 1, -1):
        if words[i + 1].span.start - words[i].span.end > 1:
            break  # a comma: the name before it is another
        if _may_begin(words, i, start) and any(word.folded in heads for word in words[i : i + 4]):
            return i
    return None


def start_of_shortened(short: Sequence[Word], words: Sequence[Word]) -> int | None:
    """Return which of `words` begins the name they end with, if it shares a word with `short`."""
    start = _title_start(words)
    content = {word.folded for word in short if not word.is_function_word}
    name = {word.folded for word in words[start:]}
    return start if len(words) - start > len(content & name) > 0 else None


def _title_start(words: Sequence[Word]) -> int:
    start = len(words)
    for i in range(len(words) - 1, -1, -1):
        if words[i].capital and not words[i].is_function_word:
            start = i
        elif not words[i].is_function_word or i == len(words) - 1:
            break
    return start


def accounts_for(short: str, words: Sequence[Word]) -> bool:
    """Say whether `words`, all of them, are a long form of `short`."""
    letters = letters_of(short)
    allowed = _PER_LETTER * len(letters) + _FREE
    return any(i == 0 and cost <= allowed for i, cost in _costs(letters, words))


def _costs(letters: str, words: Sequence[Word]) -> list[tuple[int, float]]:
    """Return for each word that can begin a long form what that long form costs."""
    least: dict[int, float] = {len(letters): 0.0}
    complete: list[tuple[int, float]] = []
    for i in range(len(words) - 1, -1, -1):
        word, last = words[i], i == len(words) - 1
        reached: dict[int, float] = {}
        is_owner = last and i > 0 and word.capital and words[i - 1].folded in _OF
        price_of_skipping = _OF_PLACE if is_owner else _price_of_skipping(word, last=last)
        for rest, cost in least.items():
            skipped = cost + price_of_skipping
            _improve(reached, rest, skipped)
            for taken, price in _placements(letters[:rest], word.folded):
                _improve(reached, rest - taken, cost + price)
                if rest == taken and (taken > 1 or price < _WITHIN):
                    complete.append((i, cost + price + _weak_start(word)))
        least = {rest: cost for rest, cost in reached.items() if rest}
    return complete


def _price_of_skipping(word: Word, *, last: bool) -> float:
    if word.tail:
        return _TAIL
    return (0.0 if word.is_function_word else _DEAR) + (_LAST if last else 0.0)


def _weak_start(word: Word) -> float:
    return _FUNCTION_START if word.is_function_word else 0.0


def _improve(reached: dict[int, float], rest: int, cost: float) -> None:
    if cost < reached.get(rest, float("inf")):
        reached[rest] = cost


def _placements(letters: str, word: str) -> list[tuple[int, float]]:
    """Return how many of the last `letters` the word can give, and at what price."""
    if not letters:
        return []
    found = [
        (taken, _INNER * (taken - 1))
        for taken in range(1, min(len(letters), len(word)) + 1)
        if word[0] == letters[-taken] and _is_subsequence(letters[len(letters) - taken :], word)
    ]
    if letters[-1] in word[1:]:
        found.append((1, _WITHIN))
    return found


def _is_subsequence(letters: str, word: str) -> bool:
    rest = iter(word)
    return all(letter in rest for letter in letters)
