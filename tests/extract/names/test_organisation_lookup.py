"""Tests that known names are found where they are written as names."""

import pytest
from analysis_builder import analysis_of as in_language
from guessed_analysis import analysis_of
from loaded import packaged_pipeline

from extract.model import Kind, SourceText
from extract.names.organisation_lookup import find_known_names
from extract.pipeline import Pipeline
from extract.words import find_words
from ontology.authority import organisations


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return packaged_pipeline()


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Le Comité contre la torture a examiné le rapport du Niger.", "Comité contre la torture"),
        (
            "Selon le Comité des droits de l’homme, la loi est récente.",
            "Comité des droits de l’homme",
        ),
    ],
)
def test_a_french_body_in_small_letters_is_found_by_its_listed_name(
    pipeline: Pipeline, text: str, name: str
) -> None:
    found = pipeline.annotate(SourceText("0" * 64, text, language="fr"))
    bodies = [m for m in found.mentions if m.kind is Kind.ORGANISATION]
    assert [text[m.span.start : m.span.end] for m in bodies] == [name]


def _known(text: str) -> list[str]:
    analysis = analysis_of(text)
    found = find_known_names(analysis, find_words(text), organisations())
    return [text[name.span.start : name.span.end] for name in found]


def test_a_rule_and_who_defends_rights_are_no_bodies_called_alike() -> None:
    assert _known("They met under the Chatham House Rule.") == []
    assert _known("Un Défenseur des droits de l'homme a été tué.") == []
    text = "Chatham House et le Défenseur des droits ont publié un avis."
    assert _known(text) == ["Chatham House", "Défenseur des droits"]


def test_a_general_assembly_is_of_the_body_before_it() -> None:
    assert _known("The PICUM General Assembly met.") == ["PICUM"]
    assert "UN General Assembly" in _known("At the UN General Assembly they spoke.")
    assert _known("THE General Assembly met.") == ["General Assembly"]
    assert "General Assembly" in _known("The UNGA General Assembly week began.")


def test_a_universitys_press_is_not_the_university() -> None:
    assert _known("Published by Cambridge University Press in 2012.") == []
    assert _known("They met at Cambridge University.") == ["Cambridge University"]


@pytest.mark.parametrize(
    "text",
    [
        "In Ghana the Trades Union Congress met.",
        "In Dhaka the Metropolitan Police met.",
        "In Taiwan the Centers for Disease Control met.",
        "The Australian Customs and Border Protection met.",
        "En Cuba habló la Fiscalía General de la República.",
        "En Honduras habló el Instituto Nacional de Migración.",
        "En Costa Rica habló el Instituto Nacional de las Mujeres.",
        "En Chile habló la Unión General de Trabajadores.",
        "A Working Group for Refugees and Migrants met.",
        "Ms Olaf and Ana Cica, Ana Libe, Ana Miga met.",
    ],
)
def test_what_many_states_have_is_no_known_body_of_one(text: str) -> None:
    assert _known(text) == []


def test_words_in_capitals_are_no_acronyms() -> None:
    assert _known("WHO DOES WHAT WHERE - an overview") == []
    assert _known("0103 BONELESS WHOLE BIRD WITHOUT GIBLETS") == []
    assert _known("La BIRD finance le projet.") == ["BIRD"]
    assert _known("Partners: UNHCR WHO UNICEF IOM") == ["UNHCR", "WHO", "UNICEF", "IOM"]
    assert _known("The WHO and the AU met.") == ["WHO", "AU"]
    french = in_language("RAPPORT AU COMITÉ DES REINES", "fr")
    assert list(find_known_names(french, find_words(french.text), organisations())) == []


def test_an_acronym_of_a_body_of_states_may_be_written_like_a_word() -> None:
    assert _known("Talks of Nato and Asean failed, Unodc said.") == ["Nato", "Asean", "Unodc"]
    assert _known("Des officiers de l'Otan ont vu la Cédéao.") == ["Otan", "Cédéao"]


def test_what_is_a_word_or_somebody_too_is_no_acronym_in_small_letters() -> None:
    assert _known("Who takes Care of Irena and Astra?") == []


def test_a_short_name_is_known_as_it_is_listed_where_nobody_is_called_so() -> None:
    assert _known("Norad funds research. Enda opened an office.") == ["Norad"]


def test_the_red_cross_of_a_state_is_not_the_movement() -> None:
    assert _known("La Cruz Roja Mexicana ayudó.") == []
    assert _known("La Croix-Rouge de Belgique distribue des couvertures.") == []


@pytest.mark.parametrize("name", ["UNITAMS", "EULEX", "IAEA", "ISAF", "FORPRONU"])
def test_missions_and_agencies_are_known(name: str) -> None:
    assert _known(f"Troops of {name} left.") == [name]


def test_a_name_may_begin_with_a_small_article_of_arabic() -> None:
    assert "al-Qaeda in Iraq" in _known("Leaders of al-Qaeda in Iraq fled.")
    assert _known("Fighters of al-Shabaab fled.") == ["al-Shabaab"]


def test_a_long_word_that_is_a_name_may_be_in_capitals() -> None:
    assert _known("They asked CIMADE and PAYOKE for help today.") == ["CIMADE", "PAYOKE"]
    assert _known("CIMADE AND PAYOKE ASKED FOR HELP IN ALL OF EUROPE.") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("La Asamblea General de la OEA aprobó algo.", ["Asamblea General de la OEA", "OEA"]),
        ("L'Assemblée générale du Réseau a voté.", []),
        ("L'Assemblée générale de l'association a voté.", []),
        ("The Security Council of Uzqa met.", []),
        ("The Security Council of the United Nations met.", ["Security Council", "United Nations"]),
        ("L'Assemblée générale a voté en mai.", ["Assemblée générale"]),
        ("In May our General Assembly met. The General Assembly elected a board.", []),
        ("The UN funds it. It has a General Assembly that meets twice a year.", ["UN"]),
        (
            "The UN funds it. It came with a General Assembly mandate.",
            ["UN", "General Assembly"],
        ),
        ("Notre Assemblée générale s'est tenue à Dakar.", []),
        ("The Uzqa Network's General Assembly met.", []),
        ("The UN met. Our General Assembly adopted it.", ["UN", "General Assembly"]),
        ("Nuestra Asamblea General aprobó las cuentas.", []),
    ],
)
def test_a_body_of_others_is_not_the_united_nations(text: str, names: list[str]) -> None:
    assert _known(text) == names


def test_every_long_name_of_the_authority_file_is_found_where_it_stands() -> None:
    missed = []
    for name, entity_id in organisations().names():
        if " " not in name:
            continue
        written = name[:1].upper() + name[1:]
        text = f"In 2019 the {written} met in Lima."
        analysis = analysis_of(text)
        found = {
            text[n.span.start : n.span.end]
            for n in find_known_names(analysis, find_words(text), organisations())
        }
        if written not in found:
            missed.append((name, entity_id))
    # What a bracket, a colon or a dot parts, or ends, is found by its other names.
    parted = [name for name, _ in missed if not any(sign in name for sign in "(:·.")]
    assert (parted, len(missed)) == ([], 8)
