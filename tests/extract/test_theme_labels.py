"""Tests how labels of themes are found among the words of a text."""

import pytest
from analysis_builder import words_of_span

from extract.theme_labels import LabelFinder
from ontology.thesaurus import ConceptLabel

_LABELS = LabelFinder(
    [
        ConceptLabel("domestic work", "en", "theme/a", "preferred"),
        ConceptLabel("domestic worker", "en", "theme/b", "preferred"),
        ConceptLabel("labour policy", "en", "theme/c", "preferred"),
        ConceptLabel("women, peace and security", "en", "theme/g", "preferred"),
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
        ("domestic, work", "en", []),
        ("on women, peace, and security", "en", [("women, peace, and security", "theme/g")]),
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
