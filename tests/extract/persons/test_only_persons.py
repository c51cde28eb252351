"""Kin, nicknames, ages and blows tell a person whatever state or town is called so."""

import time

import pytest
from growth import times_longer

from extract.persons.frames.only_persons import only_persons
from ontology.gazetteer import gazetteer


def told(text: str) -> list[str]:
    found = sorted(set(only_persons(text, gazetteer())), key=lambda span: span.start)
    return [text[span.start : span.end] for span in found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kenya is my youngest daughter. She was nine.", ["Kenya"]),
        ("Ma fille s'appelle Chine. On s'est moqué d'elle.", ["Chine"]),
        ("América es mi hija mayor.", ["América"]),
        ("The mother of Victoria called at night.", ["Victoria"]),
        ("La hija de Mendoza tiene once años.", ["Mendoza"]),
        ("La mère de Victoria ne savait rien.", ["Victoria"]),
        ("Chad beat me because I had spoken.", ["Chad"]),
        ("Bamako l'a frappée devant nous.", ["Bamako"]),
        ("Lima la golpeaba cada noche.", ["Lima"]),
        ("La police a laissé partir Dakar, le frère du chauffeur.", ["Dakar"]),
        ("Las vendieron a un tal Berlín.", ["Berlín"]),
        ("On l'appelait Lomé dans le quartier.", ["Lomé"]),
        ("C'est Abidjan qui conduisait.", ["Abidjan"]),
        ("¿Usted conocía a Colombia?", ["Colombia"]),
        ("J'avais peur de Sydney. Il venait le dimanche.", ["Sydney"]),
        ("– Qui t'a frappée ?\n– Nancy. Elle et son mari.", ["Nancy"]),
        ("Vienne a dix-sept ans.", ["Vienne"]),
        ("She has two children, Asmara (7) and Noor (4), in Harar.", ["Asmara", "Noor"]),
        ("Trois arrivées : Awa, Ndèye et la petite Princesse.", ["Awa", "Ndèye", "Princesse"]),
        (
            "Boys from Maseru: Uzqang, Samantha and one they call Nine.",
            ["Uzqang", "Samantha", "Nine"],
        ),
        ("C'est Lomé, un ancien. The late Monday, and others.", ["Lomé", "Monday"]),
        ("A worker (Ms Field) and Mr Wise. Mr President, Mr Speaker.", ["Field", "Wise"]),
        ("CASO 22. Perla N.\nLlegó con moretones.", ["Perla N."]),
    ],
)
def test_who_is_told_of_as_only_persons_are_is_one(text: str, names: list[str]) -> None:
    assert told(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Kenya is my country. The mother of Parliament.",
        "Le fils de Dakar, la fille de Thiès sont invités.",
        "She hit me. Nobody beat her. God is my father.",
        "The father of India, he wrote, was a lawyer.",
        "The village called Victoria is far. They went to Chad.",
        "Kosovo tiene quince años de existencia.",
        "My husband was Muslim. Oxfam was my friend.",
        "Jordan kicked me out of the country.",
        "Elle le battait. Ella me golpeaba. Quien la golpeaba huyó.",
    ],
)
def test_states_bodies_and_pronouns_are_none(text: str) -> None:
    assert told(text) == []


def test_time_grows_with_the_text() -> None:
    def seconds(times: int) -> float:
        text = "The mother of Victoria called and Chad, the brother, was (7) and " * times
        start = time.process_time()
        list(only_persons(text, gazetteer()))
        return time.process_time() - start

    assert times_longer(seconds, 200, 800, below=8) < 8
