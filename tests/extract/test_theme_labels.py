"""Tests how labels of themes are found among the words of a text."""

import pytest
from analysis_builder import words_of_span

from extract.theme_labels import LabelFinder
from extract.theme_stems import stems
from ontology.thesaurus import ConceptLabel, thesaurus

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
        ConceptLabel("election", "en", "theme/h", "preferred"),
        ConceptLabel("free election", "en", "theme/h", "alternative"),
        ConceptLabel("election as", "en", "theme/h", "other sense"),
        ConceptLabel("gender", "en", "theme/i", "preferred"),
        ConceptLabel("work, gender", "en", "theme/i", "other sense"),
        ConceptLabel("disasters", "en", "theme/j", "preferred"),
        ConceptLabel("disaster (relief) work", "en", "theme/j", "alternative"),
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
        ("domestic work54", "en", [("domestic work", "theme/a")]),
        ("his election as head", "en", []),
        ("a free election as promised", "en", [("free election", "theme/h")]),
        ("an election, then", "en", [("election", "theme/h")]),
        ("domestic work, gender", "en", [("domestic work", "theme/a")]),
        ("a disaster and disasters", "en", [("disasters", "theme/j")]),
        ("disaster (relief) work", "en", [("disaster (relief) work", "theme/j")]),
        ("domestic (paid) work (domestic) work", "en", []),
    ],
)
def test_labels_are_found_as_whole_words_in_any_number(
    text: str, language: str, found: list[tuple[str, str]]
) -> None:
    assert _found(text, language) == found


def test_a_phrase_of_another_sense_holds_a_word_of_its_theme() -> None:
    themes = thesaurus()
    words: dict[tuple[str, str], set[str]] = {}
    for label in (*themes.labels(), *themes.context_labels()):
        key = (label.concept_id, label.language)
        words.setdefault(key, set()).update(stems(label.label, label.language))
    for phrase in themes.other_senses():
        known = words[phrase.concept_id, phrase.language]
        assert known & set(stems(phrase.label, phrase.language)), phrase


def test_every_label_of_the_thesaurus_is_found_where_it_stands() -> None:
    themes = thesaurus()
    finder = LabelFinder((*themes.labels(), *themes.other_senses()))
    missed = []
    for label in themes.labels():
        text = f"uzq {label.label} drusz"
        found = [words_of_span(text, span) for span, _ in finder.find(text, label.language)]
        if label.label.rstrip(")+") not in found:
            missed.append(label.label)
    assert missed == ["N.G.O."]  # what full stops part is several sentences


@pytest.mark.parametrize("mark", ["'", "’"])
def test_plurals_own(mark: str) -> None:
    finder = LabelFinder(thesaurus().labels())
    text = (
        f"It protects migrant workers{mark} rights, girls{mark} education and workers{mark} rights."
    )
    found = [
        (words_of_span(text, span), labels[0].concept_id)
        for span, labels in finder.find(text, "en")
    ]
    assert found == [
        (f"migrant workers{mark} rights", "theme/migrant-workers"),
        (f"girls{mark} education", "theme/girls-education"),
        (f"workers{mark} rights", "theme/labour-rights"),
    ]


def test_a_stroke_is_only_where_the_label_has_it() -> None:
    finder = LabelFinder(thesaurus().labels())

    def found(text: str) -> list[str]:
        return [words_of_span(text, span) for span, _ in finder.find(text, "en")]

    assert found("on HIV/AIDS and AIDS") == ["HIV/AIDS", "AIDS"]
    assert found("on migrant/workers") != ["migrant/workers"]
    assert found("he aids them") == []


def test_the_number_of_a_footnote_is_no_part_of_a_word() -> None:
    assert stems("Modern slavery54 2030", "en") == ("modern", "slavery", "54", "2030")
