"""Tells which language a text is in. The only module that knows py3langid; its model is bundled."""

from array import array
from functools import lru_cache
from importlib.metadata import version
from typing import Any

import numpy as np
from py3langid.langid import MODEL_DIR, MODEL_FILE, LanguageIdentifier
from py3langid.modelio import load_model

from extract.beside_bytecode import file_beside
from extract.kept_arrays import kept_arrays

LIKELY = ("en", "fr", "es")
"""The languages Linkages reads best; a short text is taken to be in one of them."""

DEFAULT = "en"

_SAMPLE = 2_000
_SAMPLES = 8
_FEWEST = 10
_PASSAGE = 40
_TOLD = 16
_PLAINLY = 10.0
"""Lead in log-probability before a text counts as in another language than the likely one."""

_FOREIGN, _EACH = 60.0, 0.5
"""The same of a language that is none of `LIKELY`, and for each letter of any but English.

Sentences in such lead by 0.95 a letter and more; lists of names, which resemble Fula or Bikol, by
0.25 at most.
"""

_CAPITALS = 1.0
"""The same for each letter, of French and Spanish, where nothing is written small."""

_SELDOM = 5
_ADDRESS = frozenset("@/_\\")

_TELLING = {
    "en": "the of and to in that is for with by was were are has have been which this from as",
    "fr": "le du des et dans que qui est pour avec par aux une sont ont été cette ces sur au",
    "es": "el del los las y que es con por una son han sido esta estos para al se su lo",
}
_WORDS_OF = {language: frozenset(words.split()) for language, words in _TELLING.items()}
"""Words that stand in nearly every sentence of a language."""

_JOINS = frozenset({"de", "la", "en", "et", "à"})
"""Words that join others in French and Spanish, and in no English."""


def detect(text: str) -> str:
    """Return the ISO 639-1 code of the language most of `text` is in; English for next to nothing.

    Looks at no more than eight stretches of 2,000 characters, so that the cost does not grow.
    Words with a capital do not count, names above all: a list of participants resembles languages
    that nobody in it speaks. A text that tells too little is in English, for which there always is
    a recogniser; any other language than `LIKELY` must be told plainly.
    """
    sample = _sampled(text)
    told = _without_names(sample)
    letters = _letters(told)
    if letters < _FEWEST:
        return _of_capitals(sample)
    scores = _scores(told)
    likely = _likely(scores, max(_PLAINLY, _EACH * letters))
    best = max(sorted(scores), key=scores.__getitem__)
    lead = scores[best] - max(scores[language] for language in LIKELY)
    return best if lead >= max(_FOREIGN, _EACH * letters) else likely


def _of_capitals(sample: str) -> str:
    """Return the language of a text that writes nothing small, such as a title page."""
    letters = _letters(sample)
    if letters < _FEWEST:
        return DEFAULT
    return _likely(_scores(sample.casefold()), max(_PLAINLY, _CAPITALS * letters))


def _likely(scores: dict[str, float], lead: float) -> str:
    """Return the best of `LIKELY`; English where the best does not lead by so much."""
    best = max(LIKELY, key=scores.__getitem__)
    return best if scores[best] - scores[DEFAULT] >= lead else DEFAULT


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def is_of_names(text: str) -> bool:
    """Say whether hardly a word begins small: a name reads alike in every language."""
    return _SELDOM * _letters(_without_names(text)) <= _letters(text)


def _without_names(text: str) -> str:
    """Return the words that begin with no capital and are no address."""
    return " ".join(
        word for word in text.split() if not word[0].isupper() and _ADDRESS.isdisjoint(word)
    )


def detect_passage(text: str, document_language: str) -> str:
    """Return the language of a passage: the document's, unless it is plainly in one of `LIKELY`.

    A passage of fewer than 40 letters, or 16 in words without a capital (a heading, names), is in
    the document's, and so is one with as many of its commonest words as of any other language's,
    which is quick to see.
    """
    sample = text[:_SAMPLE]
    if len(sample) < _PASSAGE or _reads_as(sample, document_language):
        return document_language
    told = _without_names(sample)
    if _letters(sample) < _PASSAGE or _letters(told) < _TOLD:
        return document_language
    scores = _scores(told)
    best = max(LIKELY, key=scores.__getitem__)
    own = scores.get(document_language)
    return best if own is None or scores[best] - own >= _PLAINLY else document_language


def is_heading_in(text: str, language: str) -> bool:
    """Say whether a text too short to tell its language joins words as this one does.

    `Protección de Minorías`, in Spanish and in French; where a word of others stands too, in none.
    """
    if len(text) >= _PASSAGE:
        return False
    words = set(text.casefold().split())
    own = _WORDS_OF.get(language, frozenset())
    joins = own if language == DEFAULT else own | _JOINS
    said = words - own
    others = (common for code, common in _WORDS_OF.items() if code != language)
    return not words.isdisjoint(joins) and all(map(said.isdisjoint, others))


def _reads_as(text: str, language: str) -> bool:
    words = set(text.casefold().split())
    own = len(words & _WORDS_OF.get(language, frozenset()))
    others = (len(words & common) for code, common in _WORDS_OF.items() if code != language)
    return own >= max(others)


def _sampled(text: str) -> str:
    if len(text) <= _SAMPLE * _SAMPLES:
        return text
    step = len(text) // _SAMPLES
    return "\n".join(text[at : at + _SAMPLE] for at in range(0, step * _SAMPLES, step))


def _scores(text: str) -> dict[str, float]:
    """Return the log-probability of each language."""
    return dict(_identifier().rank(text))


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    """Return the bundled model, unpacked once: that takes 0.3 s or more, and 68 MB."""
    made_by = version("py3langid"), np.__version__
    kept = kept_arrays(file_beside(__file__, ".languages"), made_by, _unpacked)
    shares, prior, codes, moves, rows, told = kept
    return LanguageIdentifier(
        shares, prior, codes.tolist(), _plain(moves), told.tolist(), tk_row=_plain(rows)
    )


def _unpacked() -> list[np.ndarray[Any, Any]]:
    """Return the model's arrays, in the order in which py3langid's own reader gives them."""
    return [np.asarray(each) for each in load_model(MODEL_DIR / MODEL_FILE)]


def _plain(numbers: np.ndarray[Any, Any]) -> array[int]:
    """Return an array of the standard library, of which single numbers are had sooner."""
    plain = array({2: "H", 4: "I", 8: "Q"}[numbers.itemsize])
    plain.frombytes(numbers.view(np.uint8))
    return plain
