"""What a label, a role, a case or a list says of a name outweighs what a model guesses."""

import time

import pytest
from guessed_analysis import analysis_of, surface

from extract.model import Kind, Mention, Span
from extract.persons.frames.labelled_names import labelled_names
from extract.persons.line_names import (
    beside_names,
    given_with_unknown,
    named_in_line,
    told_by_file_name,
    without_parts_of_bodies,
)
from extract.persons.persons import find_persons
from extract.persons.word_names import word_names
from extract.words import find_words
from ontology.gazetteer import gazetteer


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Translation: Uzqenka.", ["Uzqenka"]),
        ("the letter of Uzqena Arza from the shelter", ["Uzqena Arza"]),
        ("the body of Talla Uneborg, a photo of Mount Everest", ["Talla Uneborg"]),
        ("the letter of Amnesty International", []),
        (
            "À la mémoire de Uzqenka Drusz. Ce rapport est dédié à Terzia.",
            ["Uzqenka Drusz", "Terzia"],
        ),
        ("Nous dédions ce rapport à Uzqenka Drusz. Hommage à Terzia.", ["Uzqenka Drusz", "Terzia"]),
        ("A la memoria de Uzqenka Drusz. En homenaje a Dakar.", ["Uzqenka Drusz"]),
        ("In memoriam: Uzqenka Drusz. Justice for Yebra Drusz!", ["Uzqenka Drusz", "Yebra Drusz"]),
        ("Justice for Janitors, justicia para Colombia, hommage à Oxfam.", []),
        ("Media contacts: Uzqenka Drusz, HAART, +254 7", ["Uzqenka Drusz"]),
        ("Contacts : Uzqenka Drusz, Secours catholique", ["Uzqenka Drusz"]),
        ("Contact: Press Office, Lima", []),
        ("Date: 4 May\nVenue: Harbour Hotel, Lima\nModerator: Uzqenka Drusz", ["Uzqenka Drusz"]),
        ("Next of kin: Uzqenka Drusz. Signed: ____ (Yebra)", ["Uzqenka Drusz", "Yebra"]),
        ("Testigo: Uzqenka\nModeradora: Yebra Drusz", ["Uzqenka", "Yebra Drusz"]),
        ("Nom : DRUSZKA Uzqenka ; âge : 15 ans", ["DRUSZKA Uzqenka"]),
        ("Nom de la victime : DRUSZKA Uzqenka. Âge : 14 ans", ["DRUSZKA Uzqenka"]),
        ("Nombre de la niña: Uzqenka. Victim's name: Yebra", ["Uzqenka", "Yebra"]),
        ("Ce rapport doit beaucoup à Amina, à Mariama pour tout.", ["Amina", "Mariama"]),
        ("Merci à Dakar, à UNICEF et à Uzqenka.", []),
        ("personne à contacter : Uzqenka.", ["Uzqenka"]),
        ("Police officer Uzqenka Drusz refused.", ["Uzqenka Drusz"]),
        ("its interpreters Uzqenka, Yebra and Druszka left", ["Uzqenka", "Yebra", "Druszka"]),
        ("Mmes DRUSZKA Uzqenka et YEBRANA Terzia", ["DRUSZKA Uzqenka", "YEBRANA Terzia"]),
        ("El taller fue facilitado por Uzqenka Drusz en Temuco", ["Uzqenka Drusz"]),
        ("Asistieron Uzqenka, Yebra Drusz y Terzia.", ["Uzqenka", "Yebra Drusz", "Terzia"]),
        ("La denunciante, Uzqenka Drusz, declaró.", ["Uzqenka Drusz"]),
        ("She left with one Uzqenka. Lt. Col. Yebra came.", ["Uzqenka", "Yebra"]),
        ("Por su parte, Fray Uzqenka agradeció.", ["Uzqenka"]),
        ("Child B (Uzqenka) was rescued.", ["Uzqenka"]),
        ("In Uzqenka Drusz v. Yebra Travel Agency it held", ["Uzqenka Drusz"]),
        ("In Uzqenka and Others v. Greece, the Court held", ["Uzqenka"]),
        ("En Uzqenka y otras (“Campo Azul”) vs. México la Corte", ["Uzqenka"]),
        ("Dans Uzqenka et autres c. France, la Cour", ["Uzqenka"]),
        ("Uzqenka's husband left.", ["Uzqenka"]),
        ("Uzqenka, F. and Drusz, H. (2012). Work.", ["Uzqenka", "Drusz"]),
        ("Interviewer: Who?\nUzqenka: They did.", ["Uzqenka"]),
        ("Uzqenka: They did.\nYou say?\nUzqenka: They did.", ["Uzqenka"]),
        ("Translation: English. Contact: Oxfam. Signed: Nepal. Approved: Yes.", []),
        ("Prostitution v. Work. The workers of Nepal v. Kenya. Women's mothers left.", []),
        ("Note: They did.\nNote: They did.\nKathmandu: They met.\nKathmandu: They left.", []),
        ("Police officer Training Programme. Social worker Union. One Stop Centre.", []),
        ("Cherry A: are you safe\nUzqen: no. help\nCherry A: wait\n", ["Cherry A", "Uzqen"]),
        ("Modératrice : Merci.\nUzqenka : Oui, merci.\n", ["Uzqenka"]),
        ("Aim: to go\nBudget: small\nAim: to stay\n", []),
        ("Denunciados: (1) Uzqen Drusz, (2) Yebrak.", ["Uzqen Drusz", "Yebrak"]),
        ("Para entrevistas pregunte por Uzqen.", ["Uzqen"]),
        ("Elle a dormi chez Uzqen. Nous allons chez Oxfam.", ["Uzqen"]),
        ("Se escondió en casa de Uzqen.", ["Uzqen"]),
        ("Où est Uzqen ? Où est Paris ?", ["Uzqen"]),
    ],
)
def test_a_label_a_role_or_a_case_tells_a_person(text: str, found: list[str]) -> None:
    spans = sorted(labelled_names(text, gazetteer()), key=lambda span: span.start)
    assert list(dict.fromkeys(surface(text, span) for span in spans)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In 2011 Grace left Kampala.", ["Grace"]),
        ("Angel, a 16-year-old, met an agent named Sunday.", ["Angel", "Sunday"]),
        ("Soledad, Esperanza y Paz fueron rescatadas.", ["Soledad", "Esperanza", "Paz"]),
        ("Rose, Blanche et Victoire sont arrivées en 2009.", ["Rose", "Blanche", "Victoire"]),
        ("Según Dulce, no. Prudence, dix ans, pleurait.", ["Dulce", "Prudence"]),
        ("The Hope was brought. Hope for all, and mercy. Peace, Justice and Charity are one.", []),
        ("Justice was served. Nepal was brought in. According to Oxfam, no.", []),
        ("Grace and Comfort cook there.", ["Grace", "Comfort"]),
        ("They helped Blessing come home; Gift stayed.", ["Blessing", "Gift"]),
        ("He said that Destiny paid. She left with Mercy.", ["Destiny", "Mercy"]),
        ("Hope and Faith never die. They met Mercy Corps, with Hope and the Promise stayed.", []),
        ("Two girls, Grace and Mercy, were taken.", ["Grace", "Mercy"]),
        ("The workers, Uzqa and Mercy, were taken.", []),
        ("Comfort worked wonders. The Endurance got lost.", []),
    ],
)
def test_a_word_that_lives_as_persons_do_is_a_name(text: str, found: list[str]) -> None:
    spans = sorted(word_names(text), key=lambda span: span.start)
    assert list(dict.fromkeys(surface(text, span) for span in spans)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Name: Florence\nAge: 17", ["Florence"]),
        ("Victim: Asia\nCountry of origin: Pakistan", ["Asia"]),
        ("Nom : Florence\nPrénom : Paris\nÂge : 17", ["Florence", "Paris"]),
        ("Nombre: Valencia\nNacionalidad: peruana", ["Valencia"]),
        ("Name: Harbour Hotel\nCountry: Kenya\nBeneficiary: Nepal\nAmount: 300", []),
    ],
)
def test_a_form_names_somebody_whatever_town_is_called_so(text: str, found: list[str]) -> None:
    assert [surface(text, s) for s in labelled_names(text, gazetteer())] == found


def test_what_a_label_names_is_no_place_whatever_the_model_guesses() -> None:
    text = "Translation: Uzqenka. Fray Yebra Centre spoke."
    mention = Mention(Span(13, 20), Kind.PLACE, "place/name/uzqenka", 0.5, "model")
    centre = Mention(Span(22, 39), Kind.ORGANISATION, "organisation/name/x", 0.8, "pattern")
    spans = find_persons(
        analysis_of(text, GPE="Uzqenka"), find_words(text), gazetteer(), (mention, centre)
    )
    assert [surface(text, span) for span in spans] == ["Uzqenka"]


@pytest.mark.parametrize(
    "line", ["Signed: ", "Aa-Aa ", "interpreters Aa, ", "AAA ", "Rose, ", "Aa: B\n", "A. v. "]
)
def test_a_hostile_line_takes_no_longer_than_its_length(line: str) -> None:
    text = line * (100_000 // len(line))
    began = time.process_time()
    list(labelled_names(text, gazetteer()))
    list(word_names(text))
    assert time.process_time() - began < 20


@pytest.mark.parametrize(
    ("text", "guessed", "found"),
    [
        ("They met Amina, Uzqenka and Drusz.", "Amina", ["Amina", "Uzqenka", "Drusz"]),
        ("By Uzqenka (Nepal) and Drusz (Peru).", "Uzqenka", ["Uzqenka", "Drusz"]),
        ("Women of Amina, Oxfam and Uzqenka met.", "Amina", ["Amina"]),
        ('The Foundation "Uzqenka Drusz" met.', "Uzqenka Drusz", []),
        ("Uzqenka Nari Kendra met them. AGENDA", "Uzqenka Nari Kendra|AGENDA", []),
        ("A worker, Mae Sot. She left Darkhan in May.", "Mae Sot|Darkhan", []),
    ],
)
def test_a_list_tells_persons_but_a_body_and_a_town_stay(
    text: str, guessed: str, found: list[str]
) -> None:
    analysis = analysis_of(text, PERSON=guessed)
    spans = find_persons(analysis, find_words(text), gazetteer(), ())
    assert [surface(text, span) for span in spans] == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("uzqenka story", ["Uzqenka"]),
        ("Statement of Uzqenka Drusz final", ["Uzqenka", "Drusz"]),
        ("scan uzqenkadrusz passport", ["Uzqenkadrusz"]),
        ("ficha ingreso UZQENKA", ["Uzqenka"]),
        ("historia uzqenka", ["Uzqenka"]),
        ("fiche technique orientation pays", []),
        ("gaatw statement Nepal 2004", []),
        ("Interview Schedule Template, case study trafficking", []),
        ("uzqenka report", []),
    ],
)
def test_what_nothing_explains_in_a_file_name_is_a_name(line: str, found: list[str]) -> None:
    assert list(told_by_file_name(line, gazetteer(), frozenset())) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Joy Uzqenka mission Thailand", ["Joy Uzqenka"]),
        ("fatima uzqenka speech", ["Fatima Uzqenka"]),
        ("Raoul Wallenberg Institute manual", []),
        ("Statement Uzqenka", []),
        ("Joy of life", []),
        ("Maria report, Rosa 2004", []),
    ],
)
def test_a_given_name_tells_the_unknown_word_behind_it_in_a_file_name(
    line: str, found: list[str]
) -> None:
    assert list(given_with_unknown(line, gazetteer(), frozenset())) == found


@pytest.mark.parametrize(
    ("line", "names", "found"),
    [
        ("Pham Van Duc statement", ["Pham", "Duc"], {"Van"}),
        ("anderson oconnell davidson", ["Anderson Oconnell"], {"Davidson"}),
        ("Fatima Nepal report", ["Fatima"], set()),
    ],
)
def test_a_listed_name_beside_one_is_one_too_in_a_file_name(
    line: str, names: list[str], found: set[str]
) -> None:
    assert set(beside_names(line, names, gazetteer(), frozenset())) == found


def test_words_of_a_known_body_in_a_line_are_no_persons() -> None:
    line = "Friedrich Ebert Stiftung report"
    assert list(without_parts_of_bodies(["Friedrich Ebert", "Uzqenka"], line)) == ["Uzqenka"]


def test_a_particle_joins_a_name_in_a_file_name() -> None:
    assert list(named_in_line("jose.dos.santos", gazetteer())) == ["Jose Dos Santos"]
