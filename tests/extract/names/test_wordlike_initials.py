"""Tests that initials spelt like small words are found where the text has named their body."""

import pytest
from guessed_analysis import analysis_of

from extract.names.organisation_lookup import find_known_names
from extract.names.wordlike_initials import wordlike_initials
from extract.words import find_words
from ontology.authority import organisations


def _found(text: str) -> list[int]:
    analysis = analysis_of(text)
    known = find_known_names(analysis, find_words(text), organisations())
    return [span.start for span in wordlike_initials(analysis, known)]


@pytest.mark.parametrize(
    "said",
    [
        "Now IS has left.",
        "Towns under IS control.",
        "An IS-held town.",
        "It hit [IS].",
        "IS's men.",
    ],
)
def test_initials_like_a_word_are_found_once_the_body_is_named(said: str) -> None:
    text = f"Islamic State fled. {said}"
    assert _found(text) == [text.index("IS")]
    assert _found(f"The army fled. {said}") == []


@pytest.mark.parametrize("said", ["THIS IS NEWS.", "What is it?", "The CIS met.", "See IS-95A."])
def test_a_stressed_word_or_part_of_another_is_none(said: str) -> None:
    assert _found(f"Islamic State fled. {said}") == []
