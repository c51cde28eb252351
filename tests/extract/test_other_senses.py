"""Common phrases of French and Spanish that hold the word of a theme, and do not speak of it."""

import pytest
from analysis_builder import analysis_of

from extract.themes import find_themes


def _themes(text: str, language: str) -> set[str]:
    found = find_themes(analysis_of(text, language))
    return {mention.entity_id.removeprefix("theme/") for mention in found}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Sin embargo, la red no se ha reunido.", "es"),
        ("La red, sin embargo, no se ha reunido.", "es"),
        ("Los géneros alimenticios subieron de precio.", "es"),
        ("La reparación de carreteras ha comenzado.", "es"),
        ("Un atelier de restitution s'est tenu hier.", "fr"),
        ("La restitution des résultats a eu lieu.", "fr"),
        ("Le manque de moyens est un handicap.", "fr"),
        ("La parité de pouvoir d'achat a baissé.", "fr"),
        ("La retraite annuelle de la coordination est en mars.", "fr"),
    ],
)
def test_a_phrase_of_every_day_has_no_theme(text: str, language: str) -> None:
    assert _themes(text, language) == set()


@pytest.mark.parametrize(
    ("text", "language", "theme"),
    [
        ("El embargo económico afecta a la isla.", "es", "unilateral-coercive-measures"),
        ("La restitution des terres aux familles.", "fr", "land-rights"),
        ("La perspectiva de género es débil.", "es", "gender"),
        ("Les personnes en situation de handicap.", "fr", "persons-with-disabilities"),
    ],
)
def test_the_theme_itself_is_still_found(text: str, language: str, theme: str) -> None:
    assert theme in _themes(text, language)
