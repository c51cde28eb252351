"""Who is met, who comes from somewhere, and who is asked for an age is a person."""

import pytest
from guessed_analysis import analysis_of, surface

from extract.persons.persons import find_persons
from extract.words import find_words
from ontology.gazetteer import gazetteer


def persons(text: str, **guesses: str) -> list[str]:
    found = find_persons(analysis_of(text, **guesses), find_words(text), gazetteer(), ())
    return [surface(text, span) for span in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He met Uzqenka at the bus park.", ["Uzqenka"]),
        ("L'équipe a rencontré Uzqenka à Lyon.", ["Uzqenka"]),
        ("Entonces conoció a Uzqenka en casa.", ["Uzqenka"]),
        ("With Uzqenka gone, nobody knew Uzqenka.", ["Uzqenka", "Uzqenka"]),
        ("Then Uzqenka, from Lima, swore an oath.", ["Uzqenka"]),
        ("Luego llegó Uzqenka, de Lima, y se fue.", ["Uzqenka"]),
        ("Uzqenka was nineteen when she left.", ["Uzqenka"]),
        ("Uzqenka avait dix ans alors.", ["Uzqenka"]),
        ("“They hit us,” Uzqenka said.", ["Uzqenka"]),
        ("It was sold to a certain Uzqenka.", ["Uzqenka"]),
        ("Un certain Uzqenka demandait de l'argent.", ["Uzqenka"]),
        ("a man known as Uzqenka took it", ["Uzqenka"]),
        ("Her employer, Uzqenka al-Drusz, kept it.", ["Uzqenka al-Drusz"]),
        ("La fiscal, Uzqenka Drusz, pidió doce.", ["Uzqenka Drusz"]),
        ("Case 4: Uzqenka, boy, 11, was found.", ["Uzqenka"]),
        ("the complainant's daughter Uzqenka left", ["Uzqenka"]),
        ("Then Uzqenka a/p Samantha spoke.", ["Uzqenka a/p Samantha"]),
        ("Maria «Uzqa» Drusz lo esperaba.", ["Maria «Uzqa» Drusz"]),
        ("L. M. C., de quince años, declaró.", ["L. M. C"]),
        ("A Uzqenka la vendieron en casa.", ["Uzqenka"]),
        ("Bonjour Uzqenka, merci.", ["Uzqenka"]),
        ("Mi nombre es Uzqenka.", ["Uzqenka"]),
        ("La víctima U.Z.Q. declaró.", ["U.Z.Q."]),
        ("Luego Uzqenka lloraba mucho.", ["Uzqenka"]),
        ("Hier Uzqenka a fui.", ["Uzqenka"]),
        ("[12/05, 09:14] Uzqenka: Not yet.", ["Uzqenka"]),
        ("07:11 - Uzqenka: Not yet.", ["Uzqenka"]),
        ("Uzqenka and her twin were taken.", ["Uzqenka"]),
        ("Uzqa-Uzqa dives.", ["Uzqa-Uzqa"]),
        ("Personne n'a fui. Nadie lloraba. Oxfam a fui.", []),
        ("They met Oxfam and met UNICEF in Lima.", []),
        ("With Nepal gone, nobody paid.", []),
        ("Oxfam, from Oxford, paid. Water, from Lima, is dear.", []),
        ("“It failed,” Oxfam said.", []),
    ],
)
def test_persons_are_told_by_how_they_are_brought_in(text: str, found: list[str]) -> None:
    assert persons(text) == found


def test_a_place_that_no_gazetteer_has_does_not_act() -> None:
    text = "Uzqenka presented the budget. The Druszkas rose. Yebrak lies in the hills."
    assert persons(text, GPE="Uzqenka|Druszkas|Yebrak") == ["Uzqenka"]


def test_a_place_that_somebody_went_to_is_one() -> None:
    text = "They went to Uzqenka. Uzqenka suffered much."
    assert persons(text, GPE="Uzqenka") == []


def test_a_body_that_is_met_is_no_person() -> None:
    assert persons("We met Uzqenka in Lima.", ORG="Uzqenka") == []


def test_who_is_apposed_to_an_office_is_no_place() -> None:
    text = "The munshi, Uzqenka, had fled. The village, Druszka, had burnt."
    assert persons(text, GPE="Uzqenka|Druszka") == ["Uzqenka"]


def test_places_before_what_all_of_them_are_stay() -> None:
    text = "In Harper, Samantha and Hayes counties; the Owens and Harris roads."
    assert persons(text, PERSON="Harper|Samantha|Hayes|Owens|Harris") == []


def test_who_lives_somewhere_is_a_people() -> None:
    assert persons("All Ohioans and Ontarians came.", PERSON="Ohioans|Ontarians") == []


@pytest.mark.parametrize(
    "text",
    [
        "Maria came. La Fondation Samuel Drusz visite le quartier.",
        "La Ley Samantha se cita.",
        "l'ONG Samantha, au marché",
        "The Samantha shelter closed.",
        "- Ing. y Lic. de todo",
    ],
)
def test_what_is_named_after_somebody_is_no_person(text: str) -> None:
    assert [name for name in persons(text) if name != "Maria"] == []


def test_where_somebody_comes_from_is_a_town() -> None:
    assert persons("Maria Uneborg, de Barahona, y su hija") == ["Maria Uneborg"]
