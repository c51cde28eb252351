"""Words of three languages as dictionaries write them small: no names."""

import pytest

from ontology.known_words import LANGUAGES, frequent_words, known_words
from ontology.names import fold
from ontology.packaged import text


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "shelter cried whispered labour moved hotline tmrw paracetamol"),
        ("fr", "foyer appelle prefecture maraude hebergee svp rdv"),
        ("es", "albergue llamo fiscalia empanadas escondio porfa"),
    ],
)
def test_words_of_notes_are_known_without_accents(language: str, words: str) -> None:
    assert all(word in known_words(language) for word in words.split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_that_dictionaries_write_large_are_not_known(language: str) -> None:
    names = ["nyakim", "thiri", "oyunaa", "yuleisy", "voahangy", "genti", "munkhzul", "a", "zzz"]
    assert not any(name in known_words(language) for name in names)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_a_list_is_found_in_it(language: str) -> None:
    frequent, _, others = text(f"known_words_{language}.txt").partition("\n\n")
    words = others.split()
    assert words == sorted(words, key=str.encode)
    assert frequent_words(language) == frozenset(frequent.split())
    assert 10_000 < len(frequent_words(language)) < len(words)
    assert all(word == fold(word) for word in words)
    assert all(word in known_words(language) for word in (*words[:50], *words[::97], *words[-50:]))
