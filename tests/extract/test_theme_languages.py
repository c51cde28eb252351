"""Tests that a recommendation has the same themes in English, French and Spanish."""

import pytest
from analysis_builder import analysis_of

from extract.theme_subjects import find_signs, rank_subjects
from extract.themes import find_themes
from ontology.thesaurus import LANGUAGES

_TOLD_THRICE = {
    "treaty-reservations": (
        "Ratify the optional protocol and withdraw reservations to the convention.",
        "Ratifier le protocole facultatif et lever les réserves à la convention.",
        "Ratificar el protocolo facultativo y retirar las reservas a la convención.",
    ),
    "special-procedures": (
        "Extend a standing invitation to the special procedures.",
        "Adresser une invitation permanente aux procédures spéciales.",
        "Cursar una invitación permanente a los procedimientos especiales.",
    ),
    "girls-education": (
        "Ensure that girls in rural areas have access to education.",
        "Garantir l'accès des filles à l'éducation dans les zones rurales.",
        "Garantizar el acceso de las niñas a la educación en las zonas rurales.",
    ),
    "journalists": (
        "Protect journalists and human rights defenders from reprisals.",
        "Protéger les journalistes et les défenseurs des droits humains contre les représailles.",
        "Proteger a los periodistas y a los defensores de los derechos humanos de las represalias.",
    ),
    "right-to-water": (
        "Guarantee access to safe drinking water, health care and adequate housing.",
        "Garantir l'accès à l'eau potable, aux soins de santé et à un logement convenable.",
        "Garantizar el acceso a agua potable, atención de la salud y vivienda adecuada.",
    ),
    "trafficking-in-women": (
        "Prevent trafficking in women and children and identify victims.",
        "Prévenir la traite des femmes et des enfants et identifier les victimes.",
        "Prevenir la trata de mujeres y niños e identificar a las víctimas.",
    ),
    "judicial-independence": (
        "Independence of the judiciary and freedom of the press must be respected.",
        "L'indépendance de la justice et la liberté de la presse doivent être respectées.",
        "Deben respetarse la independencia judicial y la libertad de prensa.",
    ),
    "collective-bargaining": (
        "Workers in domestic service have the right to collective bargaining.",
        "Les travailleurs domestiques ont droit à la négociation collective.",
        "Las trabajadoras domésticas tienen derecho a la negociación colectiva.",
    ),
    "free-prior-informed-consent": (
        "Indigenous peoples give free, prior and informed consent before mining.",
        "Les peuples autochtones donnent un consentement libre, préalable et éclairé avant toute "
        "exploitation minière.",
        "Los pueblos indígenas dan consentimiento libre, previo e informado antes de la minería.",
    ),
}


def _about(text: str, language: str) -> set[str]:
    analysis = analysis_of(text, language)
    themes = find_themes(analysis)
    return {s.theme_id for s in rank_subjects(find_signs(themes, themes, analysis), text)}


@pytest.mark.parametrize("theme", _TOLD_THRICE)
def test_a_recommendation_is_about_the_same_in_three_languages(theme: str) -> None:
    told = [_about(text, lang) for text, lang in zip(_TOLD_THRICE[theme], LANGUAGES, strict=True)]
    assert told[0] == told[1] == told[2]
    assert f"theme/{theme}" in told[0]
