"""Who is thanked, credited, present or stands among towns, whatever town is called so."""

import pytest
from guessed_analysis import surface

from extract.persons.frames.credited import credited_names
from ontology.gazetteer import gazetteer


def _found(text: str) -> list[str]:
    spans = sorted(set(credited_names(text, gazetteer())), key=lambda span: span.start)
    return [surface(text, span) for span in spans]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("With thanks to Florence, Sydney and the whole team in Kampala", ["Florence", "Sydney"]),
        ("Thanks also to Oxfam, Terre des Hommes and Virginia for the cake.", ["Virginia"]),
        ("Merci à Victoire et Dallas pour les photos.", ["Victoire", "Dallas"]),
        ("Gracias a Florencia, Kenia y Luz por su apoyo.", ["Florencia", "Kenia", "Luz"]),
        ("Layout: Dallas. Drivers: Hope and Jordan", ["Dallas", "Hope", "Jordan"]),
        ("PARTICIPANTS: UZQECH D., IOM, UNHCR", ["UZQECH D."]),
        ("Present: UNICEF, IOM, UZQECH", ["UZQECH"]),
        ("Present: Amina, Olaf, Coin, Ocean, IOM", ["Amina", "Olaf", "Coin", "Ocean"]),
        ("We thank Avsi, Uzqapur and Yebra, who read every draft.", ["Avsi", "Uzqapur", "Yebra"]),
        ("Visits this month: Juba, Wau, Nyandeng, Torit, Achol", ["Nyandeng", "Achol"]),
    ],
)
def test_a_list_tells_who_is_in_it(text: str, found: list[str]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Thanks to Kenya and Jordan for hosting the refugees.",
        "Thanks to Oxfam and the Ford Foundation.",
        "We thank Norway, Oxfam and Chad, who shared the costs.",
        "Thanks to Norway, Sweden and Jordan, the camp has water.",
        "Present: UNICEF, INTERSOS, CORDAID, MALAKAL, POLICE",
        "Drivers: Kenya, Jordan",
        "in Juba, Wau and Torit. Sila, Kanem, Hadjer Lamis, Bahr El Gazel",
    ],
)
def test_states_bodies_and_towns_are_nobody(text: str) -> None:
    assert _found(text) == []
