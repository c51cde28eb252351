"""Tests which words mean a theme where they stand in one passage."""

import time

import pytest
from analysis_builder import words_of_span
from hypothesis import given
from hypothesis import strategies as st

from extract.theme_rules import Rule, RuleFinder
from extract.theme_stems import split_words
from ontology.thesaurus import LANGUAGES, thesaurus


def _found(rule: str, text: str, language: str = "en") -> list[str]:
    finder = RuleFinder([Rule.of(rule, language, "theme/x")], language)
    return [words_of_span(text, span) for span, _ in finder.find(split_words(text))]


@pytest.mark.parametrize(
    ("rule", "text", "found"),
    [
        ("ratif* + treaty", "Ratify both treaties", ["Ratify"]),
        ("ratif* + treaty", "The treaties were ratified", ["ratified"]),
        ("ratif* + treaty", "Ratify it", []),
        ("women|girls + rights", "girls and women have rights", ["girls", "women"]),
        ("labour + code", "a labor code", ["labor"]),
        ("use of force + police", "police who use of late force", []),
        ("use of force + police", "the use of force by police", ["use of force"]),
        ("traffick* - drug*", "trafficking of persons", ["trafficking"]),
        ("traffick* - drug*", "drugs and trafficking", []),
        ("CAT + ratif*", "ratify CAT", ["CAT"]),
        ("CAT + ratif*", "ratify the cat", []),
    ],
)
def test_all_terms_must_stand_there_and_none_of_those_ruled_out(
    rule: str, text: str, found: list[str]
) -> None:
    assert _found(rule, text) == found


def test_accents_and_plurals_do_not_count() -> None:
    assert _found("niñas + educación", "la educacion de las niñas", "es") == ["niñas"]
    assert _found("filles + droit*", "les droits de la fille", "fr") == ["fille"]


@given(st.lists(st.sampled_from(["women", "rights", "of", "the", "drugs"]), max_size=12))
def test_a_rule_holds_whatever_the_order_of_the_words(words: list[str]) -> None:
    found = _found("women + rights - drugs", " ".join(words))
    holds = "rights" in words and "drugs" not in words
    assert len(found) == (words.count("women") if holds else 0)


def test_every_rule_of_the_thesaurus_is_found_by_words_that_fulfil_it() -> None:
    for concept in thesaurus().concepts():
        for language in LANGUAGES:
            for line in concept.together.get(language, ()):
                wanted = line.partition(" - ")[0].split(" + ")
                words = " ".join(term.split("|")[0].replace("*", "") for term in wanted)
                assert _found(line, words, language), (concept.concept_id, line)


def test_a_phrase_begun_a_million_times_takes_no_longer_than_the_text() -> None:
    finder = RuleFinder([Rule.of("use of force + use of law", "en", "theme/x")], "en")
    words = split_words("use of " * 150_000)
    began = time.process_time()
    assert list(finder.find(words)) == []
    assert time.process_time() - began < 20
