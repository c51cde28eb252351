"""Words of three languages as dictionaries write them small: no names."""

import pytest

from ontology.known_words import LANGUAGES, frequent_words, known_words
from ontology.names import fold


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "shelter cried whispered labour moved hotline tmrw paracetamol"),
        ("fr", "foyer appelle prefecture maraude hebergee svp rdv"),
        ("es", "albergue llamo fiscalia empanadas escondio porfa"),
    ],
)
def test_words_of_notes_are_known_without_accents(language: str, words: str) -> None:
    assert set(words.split()) <= known_words(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_that_dictionaries_write_large_are_not_known(language: str) -> None:
    names = {"nyakim", "thiri", "oyunaa", "yuleisy", "voahangy", "genti", "munkhzul"}
    assert not names & known_words(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_frequent_words_are_some_of_the_known_ones(language: str) -> None:
    assert 10_000 < len(frequent_words(language)) < len(known_words(language)) / 2
    assert frequent_words(language) < known_words(language)
    assert all(word == fold(word) for word in known_words(language))
