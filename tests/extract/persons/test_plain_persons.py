"""The plainest sentences tell a person, whatever word, month or town somebody is called like."""

import time

import pytest
from growth import times_longer

from extract.persons.frames.plain_persons import plain_persons
from ontology.gazetteer import gazetteer


def found(text: str) -> set[str]:
    return {text[s.start : s.end] for s in plain_persons(text, gazetteer())}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("When Paris arrived at the shelter she was seventeen.", "Paris"),
        ("Elle est Marie née Uzqenka.", "Uzqenka"),
        ("Madame KONÉ épouse UZQENKA, âgée.", "UZQENKA"),
        ("Because Hope had no papers, she could not see a doctor.", "Hope"),
        ("Darling and her baby now live with an aunt.", "Darling"),
        ("The trafficker called Florence and threatened her family.", "Florence"),
        ("My name is May Uzqa and I come from a village.", "May Uzqa"),
        ("Thanks to Victoria, who translated.", "Victoria"),
        ("Will, 19, ran away.", "Will"),
        ("Will told me to wait.", "Will"),
        ("I was afraid, Yam said.", "Yam"),
        ("“Nobody believed me,” June recalled.", "June"),
        ("The hospital called the mother of Uzqa Drusz at midnight.", "Uzqa Drusz"),
        ("Two days later Uzq-hee was found unconscious.", "Uzq-hee"),
        ("Only Uzqenka came back.", "Uzqenka"),
        ("Police arrested Hope Drusz for running away.", "Hope Drusz"),
        ("The judge heard Goodness Drusz behind a screen.", "Goodness Drusz"),
        ("The debt of Uzqenka grew every month.", "Uzqenka"),
        ("Hope (17 ans) a été libérée.", "Hope"),
        ("Ni May ni son mari ne savaient lire.", "May"),
        ("La mère de Blessing a vendu sa terre.", "Blessing"),
        ("Quand Soledad est arrivée au foyer, elle avait peur.", "Soledad"),
        ("J’avais peur, dit Mai.", "Mai"),
        ("Son employeur frappait Chelsea avec un câble.", "Chelsea"),
        ("L’agent a dit à Uzqa d’effacer ses messages.", "Uzqa"),
        ("Merci à Huy, qui a traduit.", "Huy"),
        ("Uzqa Drusz veut retourner à l’école.", "Uzqa Drusz"),
        ("El agente le dijo a Paris que borrara sus mensajes.", "Paris"),
        ("La madre de Precious vendió su tierra.", "Precious"),
        ("Conocimos a Uzqa en la terminal.", "Uzqa"),
        ("Ni Ganga ni su marido sabían leer.", "Ganga"),
        ("El cónsul se negó a recibir a Uzqa de Drusz.", "Uzqa de Drusz"),
        ("«Nadie me creyó», recuerda April.", "April"),
        ("En ese entonces Florence estaba embarazada.", "Florence"),
        ("Uzqenka cannot sleep, and Darkness fell.", "Uzqenka"),
        ("O.B.'s boyfriend Osas is still there.", "Osas"),
        ("Uzqenka called last night. She is safe.", "Uzqenka"),
        ("As Uzqo put it: no advance, no people.", "Uzqo"),
        ("Uzqenka Drusz with Maria Secunda", "Uzqenka Drusz"),
        ("El juez de paz, lic. Uzqo Drusz, archivó la denuncia.", "Uzqo Drusz"),
        ("El caporal, conocido como Uzqo, pagaba la mitad.", "Uzqo"),
        ("Her sister HỒNG stayed behind.", "HỒNG"),
        ("Sa fille UZQA est restée.", "UZQA"),
        ("Uzqenka es madre de tres hijos.", "Uzqenka"),
        ("Hope, qui venait d’une famille de paysans, pleurait.", "Hope"),
        ("Su empleador golpeaba a Altagracia con un cable.", "Altagracia"),
    ],
)
def test_a_plain_sentence_tells_a_person(text: str, name: str) -> None:
    assert found(text) == {name}


@pytest.mark.parametrize(
    "text",
    [
        "When Nepal ratified it he was the minister; Kenya (17) and Uganda (12) had not.",
        "“We regret what I heard,” Human Rights Watch said.",
        "Because Earth had lost touch, she told the story of the Earth.",
        "He lived in the region of Ajara and her husband came later.",
        "The firm makes Mountain Bikes, Comfort Bikes and racing bicycles.",
        "The father of North Melbourne player Uzqa Drusz was born there.",
        "He told The Uzqa Journal that he hopes for more.",
        "Haïti est revenue au Conseil, et le Comité a entendu le Togo.",
        "Cuando Chile llegó al acuerdo, la delegación lo firmó.",
        "UNHCR wants to return home those who fled; Oxfam wanted to study it.",
        "Harbour Circle and Maria Secunda\nWorking Paper with Maria Secunda\nGoma fell. He left.",
        "Nobody came back. Elle dormait ; Nadie lloraba. Maria Druszka, de Barahona, y su hija.",
        "The case of Lima shows it. Her father was Catholic and her mother was not.",
        "The mother of Mesoamerican cultures was another one.",
        "Will paid leave be granted? Will told stories count? Will left-wing parties agree?",
    ],
)
def test_bodies_states_and_things_are_no_persons(text: str) -> None:
    assert found(text) == set()


@pytest.mark.parametrize(
    "hostile",
    ["“I “I ", "When Uzqa had, ", "Uzqa ", "“I was, ", "Hope Uzq-hee (17 ", "La madre de A. "],
)
def test_time_grows_with_length(hostile: str) -> None:
    def seconds(count: int) -> float:
        text = hostile * count
        start = time.process_time()
        list(plain_persons(text, gazetteer()))
        return time.process_time() - start

    assert times_longer(seconds, 2_000, 8_000, below=8) < 8
