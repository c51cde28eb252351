"""Entries of logs and messages tell a person by what is sent, by greetings and by small things."""

import time

import pytest
from growth import times_longer

from extract.persons.frames.elders import elders
from extract.persons.frames.log_entries import log_entries
from ontology.gazetteer import gazetteer


def told(text: str) -> list[str]:
    found = sorted(set(log_entries(text, gazetteer())), key=lambda span: span.start)
    return [text[span.start : span.end] for span in found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Text from Asia: he is back.", ["Asia"]),
        ("1015 missed call from Dallas", ["Dallas"]),
        ("Hi Florence", ["Florence"]),
        ("Hola América,\nya salió.", ["América"]),
        ("Chin, 14", ["Chin"]),
        ("Will and Hope ran away again.", ["Will", "Hope"]),
        ("India came with a black eye.", ["India"]),
        ("Sky asked for India's number.", ["Sky", "India"]),
        ("0931 call. Autumn from Portland called for her friend.", ["Autumn"]),
        ("Justice was at the hearing.", ["Justice"]),
        ("Kampala is the nickname of the broker.", ["Kampala"]),
        ("Interview with Mai, Hanoi, 3 May 2019.", ["Mai"]),
        ("- Israel, 33: trabajé.\n- Darwin, 15, Nebaj: huí.", ["Israel", "Darwin"]),
        ("Ireland, the new girl, ate. Sunday, the father, left.", ["Ireland", "Sunday"]),
        ("Sucre, el hermano de Uzqa, volvió. Su bebé, Milán, con ella.", ["Sucre", "Milán"]),
        ("Oxford, personal communication.", ["Oxford"]),
        ("10:40 Consuelo (vecina) la vio.", ["Consuelo"]),
        ("6/4 Précieuse, ancienne.\n23h Milagros y otra pelean.", ["Précieuse", "Milagros"]),
        ("22h llama Pilar de allí. Turno a Luz Marina.", ["Pilar", "Luz Marina"]),
        ("Rahel – befriender June", ["June"]),
        ("Photo: courtesy of Dallas.", ["Dallas"]),
        ("Paris ▸ does anybody know?\n", ["Paris"]),
    ],
)
def test_a_few_words_tell_a_person(text: str, names: list[str]) -> None:
    assert told(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Ghana ran away with the match. Kenya did not come to the talks.",
        "Dear colleagues,\nDear Sir,\nHello everyone\n",
        "They owned Melbourne's number one station.",
        "She turned up late. Everyone stayed for tea.",
    ],
)
def test_states_towns_and_pronouns_are_none(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Oga Uzqen told me that Mama Gold would pay.", ["Oga Uzqen", "Mama Gold"]),
        ("Un día el Flaco golpeó a Rubí y la Negra miraba.", ["Flaco", "Negra"]),
        ("Elle dit que Le Vieux garde son passeport.", ["Le Vieux"]),
        ("Mama Cash paid. Mama Lucy Hospital. El Río Negro. Um Badah, Khartoum.", []),
    ],
)
def test_elders_and_nicknames_are_told(text: str, names: list[str]) -> None:
    assert [text[span.start : span.end] for span in elders(text, gazetteer())] == names


def test_time_grows_with_the_text() -> None:
    def seconds(times: int) -> float:
        text = "Uzqa and Drusz and Yebra from Reef and Mama Hi Florence and " * times
        began = time.process_time()
        told(text)
        return time.process_time() - began

    assert times_longer(seconds, 200, 800, below=8) < 8
