"""Tests peoples written small in French and Spanish, which link to a country and may be a state."""

from dataclasses import replace

import pytest
from guessed_analysis import analysis_of, surface

from extract.names.places import find_place_names
from extract.words import find_words
from ontology.gazetteer import gazetteer


def _peoples(text: str, language: str) -> list[tuple[str, str]]:
    analysis = analysis_of(text)
    analysis = replace(analysis, source=replace(analysis.source, language=language))
    names = find_place_names(analysis, find_words(text), gazetteer())
    return [(surface(text, n.span), n.candidates[0].label) for n in names if n.modifier]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Des travailleuses éthiopiennes sont parties.", "fr", [("éthiopiennes", "Ethiopia")]),
        ("Detuvieron a mujeres venezolanas.", "es", [("venezolanas", "Venezuela")]),
        ("Le réseau ouest-africain se réunit.", "fr", [("ouest-africain", "Western Africa")]),
        ("L'État marocain doit agir.", "fr", [("État marocain", "Morocco")]),
        ("Las autoridades peruanas actuaron.", "es", [("autoridades peruanas", "Peru")]),
        ("Le rapport existe en français et en espagnol.", "fr", []),
        ("Elle parle français. Il apprend le français.", "fr", []),
        ("El informe está en español.", "es", []),
        ("The words marocaines and peruanas are not English.", "en", []),
        ("Hablan español, inglés y portugués.", "es", []),
        ("Cursos de español y clases de italiano gratuitas.", "es", []),
        ("La versión española del informe.", "es", []),
        ("Le projet italien aide.", "fr", [("italien", "Italy")]),
        ("Pagó 500 pesos mexicanos.", "es", []),
        ("La gripe española. À la turque.", "es", []),
        (
            "Mujeres venezolanas y peruanas.",
            "es",
            [("venezolanas", "Venezuela"), ("peruanas", "Peru")],
        ),
        ("Les autorités congolaises ont agi.", "fr", []),
        ("L'État indien du Kerala.", "fr", [("indien", "India")]),
        ("Los Estados mexicanos ratificaron.", "es", [("mexicanos", "Mexico")]),
        ("rosa alemán dijo que no.", "es", []),
    ],
)
def test_a_people_written_small_links_to_its_country(
    text: str, language: str, found: list[tuple[str, str]]
) -> None:
    assert _peoples(text, language) == found
