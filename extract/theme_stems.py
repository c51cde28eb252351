"""The words of a text as the thesaurus compares them: without case, accents, plural, spelling."""

from collections.abc import Iterator
from functools import lru_cache, partial
from typing import NamedTuple

from extract.kept_patterns import compiled
from ontology.names import fold

_RUN = compiled(r"[^\W_]{1,60}")
_BEFORE_FOOTNOTE = compiled(r"[^\W\d_]{2,58}[a-zß-ÿ](?=\d{1,3}$)")
"""A word that the number of a footnote is printed behind, which is no part of it: `slavery54`."""

_SHORTEST_STEM = 3


class ThemeWord(NamedTuple):
    """A run of letters and digits of a text, with its place."""

    start: int
    end: int
    text: str


_made = partial(tuple.__new__, ThemeWord)
"""Makes a word of its parts in one tuple, in half of the time that `ThemeWord` takes."""


@lru_cache(maxsize=1)  # labels and rules ask for the words of the same text, one by one
def split_words(text: str) -> tuple[ThemeWord, ...]:
    """Return the words of a text in order."""
    return tuple(_words(text))


def _words(text: str) -> Iterator[ThemeWord]:
    for run in _RUN.finditer(text):
        word = run.group()
        footnoted = None if word.isalpha() else _BEFORE_FOOTNOTE.match(word)
        if footnoted:
            number = run.start() + footnoted.end()
            yield ThemeWord(run.start(), number, footnoted.group())
            yield ThemeWord(number, run.end(), word[footnoted.end() :])
        else:
            yield _made((*run.span(), word))


@lru_cache(maxsize=65_536)
def stem(word: str, language: str) -> str:
    """Return a word without case, accents, plural and American spelling."""
    folded = word.casefold() if word.isascii() else fold(word)
    plain = folded.replace("labour", "labor").replace("isation", "ization")
    for plural, singular in _PLURALS.get(language, ()):
        if plain.endswith(plural) and len(plain) - len(plural) >= _SHORTEST_STEM:
            return plain[: -len(plural)] + singular
    return _IRREGULAR.get(plain, plain)


def stems(phrase: str, language: str) -> tuple[str, ...]:
    """Return the stems of the words of a label."""
    words = _RUN.findall(phrase)
    if not all(map(str.isalpha, words)):
        words = [word.text for word in _words(phrase)]
    return tuple(stem(word, language) for word in words)


def first_stem(phrase: str, language: str) -> str | None:
    """Return the stem of the first word of a label; None where it has none."""
    first = next(_words(phrase), None)
    return stem(first.text, language) if first else None


_IRREGULAR = {"women": "woman", "children": "child", "men": "man", "people": "person"}
_PLURALS: dict[str, tuple[tuple[str, str], ...]] = {
    "en": (
        ("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"),
        ("ss", "ss"), ("us", "us"), ("is", "is"), ("s", ""),
    ),
    "fr": (("aux", "al"), ("eux", "eux"), ("s", ""), ("x", "")),
    "es": (
        ("ciones", "cion"), ("ores", "or"), ("ales", "al"), ("dades", "dad"), ("res", "r"),
        ("nes", "n"), ("ces", "z"), ("s", ""),
    ),
}  # fmt: skip
