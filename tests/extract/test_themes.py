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


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le Réseau Récif lutte contre la traite des êtres humains.", "fr"),
        ("La Fundación Arrecife lucha contra la trata de personas.", "es"),
    ],
)
def test_what_a_body_fights_is_no_part_of_its_name(text: str, language: str) -> None:
    assert "theme/trafficking-in-persons" in _ids(text, language)


def test_a_word_that_needs_other_signs_counts_only_beside_them() -> None:
    assert "theme/trafficking-in-persons" not in _ids("Traffickers came.")
    found = find_themes(analysis_of("Human trafficking grows. Traffickers harm the economy."))
    assert [m.entity_id for m in found] == ["theme/trafficking-in-persons"] * 2


def test_a_theme_beside_it_is_such_a_sign() -> None:
    assert "theme/forced-begging" in _ids("Forced labour and begging go on.")


def test_trafficking_in_drugs_is_not_trafficking_in_persons() -> None:
    text = "Human trafficking grows. Drug trafficking does as well, and trafficking in arms."
    text += " Prevention of trafficking in wildlife is hard."
    found = find_themes(analysis_of(text))
    assert [m.entity_id for m in found].count("theme/trafficking-in-persons") == 1


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("They spearheaded the development of modalities.", "en"),
        ("Recent developments were welcomed.", "en"),
        ("A zero-tolerance approach was taken.", "en"),
        ("The Commissioner for Human Rights spoke.", "en"),
        ("Le Comité des travailleurs migrants s'est réuni.", "fr"),
        ("Le traité est ouvert à tous.", "fr"),
        ("La traite des êtres humains augmente. Le chapitre traite du budget.", "fr"),
        ("La trata de personas aumenta. Se trata del presupuesto.", "es"),
        ("Quality SDGs: - 4 - QUALITY EDUCATION - 8 - DECENT WORK AND ECONOMIC GROWTH", "en"),
        ("The use of force, States parties, financial resources and offenders.", "en"),
    ],
)
def test_what_looks_like_a_theme_and_is_none_is_no_mention(text: str, language: str) -> None:
    found = [words_of_span(text, m.span) for m in find_themes(analysis_of(text, language))]
    assert found in ([], ["traite des êtres humains"], ["trata de personas"])


@pytest.mark.parametrize(
    ("ratified", "language", "expected"),
    [
        ("Nepal ratifies its firm commitment to peace.", "en", False),
        ("Nepal ratified the convention on its own.", "en", True),
        ("Ratificamos nuestro compromiso; México ratifica su apoyo a la paz.", "es", False),
        ("Perú debe ratificar el tratado.", "es", True),
        ("Le Togo veut ratifier la convention.", "fr", True),
        ("Le Togo ratifie sa volonté de paix.", "fr", False),
        ("Le Togo ratifie l’engagement pris.", "fr", False),
        ("Le Togo ratifie sa première convention.", "fr", True),
        ("México ratifica los compromisos adquiridos.", "es", False),
    ],
)
def test_a_commitment_is_not_ratified_as_a_treaty_is(
    ratified: str, language: str, *, expected: bool
) -> None:
    assert ("theme/treaty-ratification" in _ids(ratified, language)) == expected


def test_brackets_belong_to_a_label_that_has_them() -> None:
    text = "In the coronavirus disease (COVID-19) pandemic, aid (development) ended."
    found = [words_of_span(text, m.span) for m in find_themes(analysis_of(text))]
    assert found == ["coronavirus disease (COVID-19) pandemic"]


@pytest.mark.parametrize(
    "text",
    [
        "Women have no equal share of credit.",
        "Girls may marry at 14; raise the age for it.",
        "The police committed abuses against the crowd.",
    ],
)
def test_words_that_hint_at_a_theme_together_are_no_mention_of_it(text: str) -> None:
    assert _ids(text) == set()


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


@pytest.mark.parametrize(
    "line", ["trafficking in " * 33_000, "a-" * 250_000, "women rights " * 38_000]
)
def test_a_hostile_line_takes_no_longer_than_its_length(line: str) -> None:
    began = time.process_time()
    find_themes(analysis_of(line))
    assert time.process_time() - began < 6
