"""Tests which themes are found in a text, and what the text is said to be about."""

import time

import pytest
from analysis_builder import analysis_of, words_of_span

from extract.model import Kind, Mention, Span
from extract.themes import LabelFinder, find_themes, rank_subjects
from ontology.thesaurus import ConceptLabel

_LABELS = LabelFinder(
    [
        ConceptLabel("domestic work", "en", "theme/a", "preferred"),
        ConceptLabel("domestic worker", "en", "theme/b", "preferred"),
        ConceptLabel("labour policy", "en", "theme/c", "preferred"),
        ConceptLabel("GBV", "en", "theme/d", "alternative"),
        ConceptLabel("main", "fr", "theme/e", "preferred"),
        ConceptLabel("travail domestique", "fr", "theme/a", "preferred"),
        ConceptLabel("trabajador migrante", "es", "theme/f", "preferred"),
    ]
)


def _found(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [
        (words_of_span(text, span), labels[0].concept_id)
        for span, labels in _LABELS.find(text, language)
    ]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Domestic workers met", "en", [("Domestic workers", "theme/b")]),
        ("domestic\nwork", "en", [("domestic\nwork", "theme/a")]),
        ("domestic. Work", "en", []),
        ("labor policies", "en", [("labor policies", "theme/c")]),
        ("GBV and gbv", "en", [("GBV", "theme/d")]),
        ("the main road", "en", []),
        ("la main", "fr", [("main", "theme/e")]),
        ("le travail domestique", "en", [("travail domestique", "theme/a")]),
        ("los trabajadores migrantes", "es", [("trabajadores migrantes", "theme/f")]),
        ("subdomestic work", "en", []),
    ],
)
def test_labels_are_found_as_whole_words_in_any_number(
    text: str, language: str, found: list[tuple[str, str]]
) -> None:
    assert _found(text, language) == found


def _ids(text: str, language: str = "en") -> set[str]:
    return {m.entity_id for m in find_themes(analysis_of(text, language))}


def test_packaged_themes_are_found_in_three_languages() -> None:
    assert "theme/debt-bondage" in _ids("Many were held in debt bondage.")
    assert "theme/trafficking-in-persons" in _ids("La traite des êtres humains continue.", "fr")
    assert "theme/trafficking-in-persons" in _ids("Contra la trata de personas.", "es")


def test_a_word_that_needs_other_signs_counts_only_beside_them() -> None:
    assert "theme/trafficking-in-persons" not in _ids("Trafficking is a word.")
    found = find_themes(analysis_of("Human trafficking grows. Trafficking harms people."))
    assert [m.entity_id for m in found].count("theme/trafficking-in-persons") == 2


def test_trafficking_in_drugs_is_not_trafficking_in_persons() -> None:
    text = "Human trafficking grows. Drug trafficking does as well, and trafficking in arms."
    found = find_themes(analysis_of(text))
    assert [m.entity_id for m in found].count("theme/trafficking-in-persons") == 1


def _mention(theme: str, start: int) -> Mention:
    return Mention(Span(start, start + 5), Kind.THEME, theme, 0.9, "thesaurus")


def test_the_theme_met_most_often_and_most_widely_comes_first() -> None:
    text = "x" * 10_000
    often = [_mention("theme/often", start) for start in range(0, 10_000, 1_000)]
    ranked = rank_subjects([_mention("theme/once", 50), *often], text)
    assert [s.theme_id for s in ranked] == ["theme/often", "theme/once"]
    assert ranked[0].score == 1.0


def test_the_order_of_mentions_does_not_change_the_subjects() -> None:
    mentions = [_mention(f"theme/{i % 3}", i * 40) for i in range(20)]
    assert rank_subjects(mentions, "x" * 900) == rank_subjects(mentions[::-1], "x" * 900)


def test_a_text_without_themes_is_about_nothing() -> None:
    assert rank_subjects((), "") == ()


@pytest.mark.parametrize("line", ["trafficking in " * 66_000, "a-" * 500_000])
def test_a_hostile_line_takes_no_longer_than_its_length(line: str) -> None:
    began = time.perf_counter()
    find_themes(analysis_of(line))
    assert time.perf_counter() - began < 20
