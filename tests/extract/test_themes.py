"""Tests which themes are found in a text."""

import time

import pytest
from analysis_builder import analysis_of, words_of_span

from extract.themes import find_themes


def _ids(text: str, language: str = "en") -> set[str]:
    return {m.entity_id for m in find_themes(analysis_of(text, language))}


def test_packaged_themes_are_found_in_three_languages() -> None:
    assert "theme/debt-bondage" in _ids("Many were held in debt bondage.")
    assert "theme/trafficking-in-persons" in _ids("La traite des êtres humains continue.", "fr")
    assert "theme/trafficking-in-persons" in _ids("Contra la trata de personas.", "es")


def test_a_word_that_needs_other_signs_counts_only_beside_them() -> None:
    assert "theme/trafficking-in-persons" not in _ids("Trafficking is a word.")
    found = find_themes(analysis_of("Human trafficking grows. Trafficking harms the economy."))
    assert [m.entity_id for m in found].count("theme/trafficking-in-persons") == 2


def test_trafficking_in_drugs_is_not_trafficking_in_persons() -> None:
    text = "Human trafficking grows. Drug trafficking does as well, and trafficking in arms."
    found = find_themes(analysis_of(text))
    assert [m.entity_id for m in found].count("theme/trafficking-in-persons") == 1


@pytest.mark.parametrize(
    ("text", "language", "theme"),
    [
        ("Women have no equal access to credit.", "en", "womens-rights"),
        ("Girls may marry at 14; raise the age for it.", "en", "child-marriage"),
        ("The police committed abuses against prisoners.", "en", "police-violence"),
        ("The port authority asked to ratify the protocol.", "en", "treaty-ratification"),
        ("Les femmes demandent l'égalité devant la loi.", "fr", "womens-rights"),
        ("Las niñas tienen derecho a aprender.", "es", "girls-rights"),
    ],
)  # fmt: skip
def test_words_mean_a_theme_together(text: str, language: str, theme: str) -> None:
    assert f"theme/{theme}" in _ids(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "Women and children sat in the shade.",
        "Air strikes hit the harbour.",
        "The execution of the project is late.",
        "The court of the hotel is green, and reservations are open.",
        "Disease surveillance goes on in the health infrastructure.",
    ],
)
def test_such_words_alone_mean_no_theme(text: str) -> None:
    traps = ("womens-rights", "childrens-rights", "right-to-strike", "death-penalty")
    others = ("administration-of-justice", "treaty-reservations", "surveillance", "development")
    assert _ids(text).isdisjoint({f"theme/{name}" for name in (*traps, *others)})


def test_words_of_two_passages_do_not_mean_a_theme_together() -> None:
    assert "theme/womens-rights" not in _ids("Women came. Equality was not spoken of.")


def test_words_together_do_not_repeat_a_theme_that_a_label_names() -> None:
    text = "Children have the rights of the child."
    found = [words_of_span(text, m.span) for m in find_themes(analysis_of(text))]
    assert found == ["rights of the child"]


@pytest.mark.parametrize(
    "line", ["trafficking in " * 66_000, "a-" * 500_000, "women rights " * 77_000]
)
def test_a_hostile_line_takes_no_longer_than_its_length(line: str) -> None:
    began = time.perf_counter()
    find_themes(analysis_of(line))
    assert time.perf_counter() - began < 20
