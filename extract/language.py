"""Tells which language a text is in. The only module that knows py3langid; its model is bundled."""

from functools import lru_cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

LIKELY = ("en", "fr", "es")
"""The languages Linkages reads best; a short text is taken to be in one of them."""

DEFAULT = "en"

_SAMPLE = 2_000
_SAMPLES = 8
_FEWEST = 10
_SHORT = 60
_PASSAGE = 40
_PLAINLY = 10.0
"""Lead in log-probability before a text counts as in another language than the likely one."""


_TELLING = {
    "en": "the of and to in that is for with by was were are has have been which this from as",
    "fr": "le du des et dans que qui est pour avec par aux une sont ont été cette ces sur au",
    "es": "el del los las y que es con por una son han sido esta estos para al se su lo",
}
_WORDS_OF = {language: frozenset(words.split()) for language, words in _TELLING.items()}
"""Words that stand in nearly every sentence of a language."""


def detect(text: str) -> str:
    """Return the ISO 639-1 code of the language most of `text` is in; English for next to nothing.

    Looks at no more than eight stretches of 2,000 characters, so that the cost does not grow.
    From 60 letters on the language may be any; below, it is one of `LIKELY`.
    """
    sample = _sampled(text)
    letters = sum(map(str.isalpha, sample))
    if letters < _FEWEST:
        return DEFAULT
    scores = _scores(sample)
    likely = max(LIKELY, key=scores.__getitem__)
    best = max(sorted(scores), key=scores.__getitem__)
    return best if letters >= _SHORT and scores[best] - scores[likely] >= _PLAINLY else likely


def detect_passage(text: str, document_language: str) -> str:
    """Return the language of a passage: the document's, unless it is plainly in one of `LIKELY`.

    A passage of fewer than 40 letters or all in capitals (a heading) is in the document's, and so
    is one with as many of its commonest words as of any other language's, which is quick to see.
    """
    sample = text[:_SAMPLE]
    if len(sample) < _PASSAGE or _reads_as(sample, document_language):
        return document_language
    if sum(map(str.isalpha, sample)) < _PASSAGE or sample.isupper():
        return document_language
    scores = _scores(sample)
    best = max(LIKELY, key=scores.__getitem__)
    own = scores.get(document_language)
    return best if own is None or scores[best] - own >= _PLAINLY else document_language


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
    return LanguageIdentifier.from_model_file(MODEL_FILE)
