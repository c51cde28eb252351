"""Tests where names of bodies end in French and Spanish, when a pattern or a model cut them."""

import pytest
from analysis_builder import analysis_of

from extract.model import Span
from extract.names.organisation_names import OrganisationName
from extract.names.organisations import find_organisation_names
from extract.names.romance_ends import with_romance_ends
from extract.words import find_words
from ontology.gazetteer import gazetteer


def ended(text: str, cut: str, language: str) -> str:
    start = text.index(cut)
    name = OrganisationName(Span(start, start + len(cut)), 0.8, "pattern")
    (found,) = with_romance_ends(analysis_of(text, language), [name], gazetteer())
    return text[found.span.start : found.span.end]


@pytest.mark.parametrize(
    ("text", "cut", "name"),
    [
        (
            "le Bureau d'aide juridique de Goma a formé",
            "Bureau d'aide juridique",
            "Bureau d'aide juridique de Goma",
        ),
        (
            "le Réseau uzqais de lutte contre la pauvreté a réuni",
            "Réseau uzqais de lutte",
            "Réseau uzqais de lutte contre la pauvreté",
        ),
        (
            "la Direction de l'Éducation surveillée et de la Protection sociale a",
            "Direction de l'Éducation",
            "Direction de l'Éducation surveillée et de la Protection sociale",
        ),
        (
            "el Ministerio de Justicia y de la Fiscalía",
            "Ministerio de Justicia",
            "Ministerio de Justicia",
        ),
        (
            "la Direction du Travail et de la Police a",
            "Direction du Travail",
            "Direction du Travail",
        ),
        (
            "la Direction de l'Immigration et de Dakar",
            "Direction de l'Immigration",
            "Direction de l'Immigration",
        ),
        (
            "le Secrétariat d'État aux migrations applique",
            "Secrétariat d'État",
            "Secrétariat d'État aux migrations",
        ),
        (
            "l'Antenne uzqaise d'aide aux victimes de traite a dit",
            "Antenne uzqaise d'aide",
            "Antenne uzqaise d'aide aux victimes de traite",
        ),
        (
            "le Réseau Uzqa Drusz pour la protection des enfants (RUD) a",
            "Réseau Uzqa Drusz",
            "Réseau Uzqa Drusz pour la protection des enfants",
        ),
    ],
)
def test_a_french_name_is_told_whole(text: str, cut: str, name: str) -> None:
    assert ended(text, cut, "fr") == name


@pytest.mark.parametrize(
    ("text", "cut", "name"),
    [
        (
            "la Fiscalía Especializada en Delitos contra la Mujer abrió",
            "Fiscalía Especializada",
            "Fiscalía Especializada en Delitos contra la Mujer",
        ),
        ("la Fundación Uzqa de Quito pidió", "Fundación Uzqa", "Fundación Uzqa de Quito"),
    ],
)
def test_a_spanish_name_is_told_whole(text: str, cut: str, name: str) -> None:
    assert ended(text, cut, "es") == name


@pytest.mark.parametrize(
    ("text", "cut", "language"),
    [
        ("elle a suivi la Fondation Uzqa de Goma à Bukavu", "Fondation Uzqa", "fr"),
        ("la Fondation Uzqa de manière claire", "Fondation Uzqa", "fr"),
        ("remercie la Fondation Uzqa pour la protection des filles.", "Fondation Uzqa", "fr"),
        ("llevó a la Fundación Uzqa de Lima a Quito", "Fundación Uzqa", "es"),
        ("the Harbour Foundation de Goma", "Harbour Foundation", "en"),
        ("l'UZQ de Goma", "UZQ", "fr"),
    ],
)
def test_what_follows_otherwise_is_no_part(text: str, cut: str, language: str) -> None:
    assert ended(text, cut, language) == cut


def names(text: str, language: str) -> list[str]:
    found = find_organisation_names(analysis_of(text, language), find_words(text))
    return [text[name.span.start : name.span.end] for name in found]


def test_a_known_name_with_a_state_behind_is_that_states_body() -> None:
    text = "La mission de la Commission des droits de l'homme du Cameroun a visité le foyer."
    assert names(text, "fr") == ["Commission des droits de l'homme du Cameroun"]


def test_bodies_that_a_list_joins_are_told_apart() -> None:
    text = "Vinieron del Patronato Nacional de la Infancia, de la Dirección General de Aduanas."
    assert names(text, "es") == [
        "Patronato Nacional de la Infancia",
        "Dirección General de Aduanas",
    ]


def test_a_single_word_written_small_elsewhere_does_not_bar_a_name_that_begins_with_it() -> None:
    text = "Le centre est fermé. Le Centre public d'action sociale de Verviers aide."
    assert "Centre public d'action sociale de Verviers" in names(text, "fr")
