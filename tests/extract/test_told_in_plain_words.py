"""Tests that themes are found where survivors and reports tell of them without their terms."""

import pytest
from analysis_builder import analysis_of

from extract.themes import find_themes


def _themes(text: str, language: str) -> set[str]:
    found = find_themes(analysis_of(text, language))
    return {mention.entity_id.removeprefix("theme/") for mention in found}


@pytest.mark.parametrize(
    ("text", "language", "theme"),
    [
        ("The employer kept her passport.", "en", "document-confiscation"),
        ("Their passports were taken away on arrival.", "en", "document-confiscation"),
        ("L'agent a confisqué leurs passeports.", "fr", "document-confiscation"),
        ("Les quitaron los pasaportes al llegar.", "es", "document-confiscation"),
        ("She sewed for two years to work off her debt.", "en", "debt-bondage"),
        ("Ils travaillent pour rembourser leur dette.", "fr", "debt-bondage"),
        ("Trabajan para pagar la deuda.", "es", "debt-bondage"),
        ("Recruiters charged 3,000 dollars.", "en", "recruitment-fees"),
        ("Ils ont payé des frais à un recruteur.", "fr", "recruitment-fees"),
        ("Los reclutadores cobran por el viaje.", "es", "recruitment-fees"),
        ("Her sister was married at thirteen.", "en", "child-marriage"),
        ("Elle a été mariée à 14 ans.", "fr", "child-marriage"),
        ("Fue casada a los trece años.", "es", "child-marriage"),
        ("Many children work in brick kilns.", "en", "child-labour"),
        ("Des enfants travaillent dans les mines.", "fr", "child-labour"),
        ("Los niños trabajan en las minas.", "es", "child-labour"),
        ("He sold his kidney.", "en", "organ-removal"),
        ("Il a vendu un rein.", "fr", "organ-removal"),
        ("Vendió un riñón.", "es", "organ-removal"),
        ("They cannot change employers.", "en", "kafala"),
        ("Impossible de changer d'employeur.", "fr", "kafala"),
        ("No pueden cambiar de empleador.", "es", "kafala"),
        ("They were forced to work at night.", "en", "forced-labour"),
        ("Elles étaient contraintes de travailler la nuit.", "fr", "forced-labour"),
        ("Fueron obligadas a trabajar de noche.", "es", "forced-labour"),
        ("Rent was deducted from their wages.", "en", "wages"),
        ("Le loyer est déduit de leur salaire.", "fr", "wages"),
        ("El alquiler se lo descontaban del salario.", "es", "wages"),
        ("Unions are banned in the zone.", "en", "freedom-of-association"),
        ("Les syndicats sont interdits.", "fr", "freedom-of-association"),
        ("Los sindicatos están prohibidos.", "es", "freedom-of-association"),
        ("She was sold to a brothel.", "en", "forced-prostitution"),
        ("Elle a été vendue à un bordel.", "fr", "forced-prostitution"),
        ("Fue vendida a un prostíbulo.", "es", "forced-prostitution"),
    ],
)
def test_plain_words_tell_of_a_theme(text: str, language: str, theme: str) -> None:
    assert theme in _themes(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The migration of birds and data migration.", "en"),
        ("An asylum for abandoned dogs.", "en"),
        ("The gender of nouns.", "en"),
        ("A brain drain pipe, a detention pond and a slave cylinder.", "en"),
        ("Recruiters charged with murder.", "en"),
        ("Staff were forced to work from home.", "en"),
        ("La migration des oiseaux et le genre grammatical.", "fr"),
        ("La migración de aves y el género literario.", "es"),
    ],
)
def test_the_same_words_with_another_sense_tell_of_none(text: str, language: str) -> None:
    assert _themes(text, language) <= {"recruitment"}
