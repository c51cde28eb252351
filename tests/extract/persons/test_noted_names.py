"""Notes, logs, chats and messages write names small: who is told, rung up or somebody's aunt."""

import time

import pytest
from guessed_analysis import surface

from extract.persons.frames.noted_names import noted_names
from ontology.gazetteer import gazetteer


def _found(text: str) -> list[str]:
    spans = sorted(noted_names(text, gazetteer()), key=lambda span: span.start)
    return [surface(text, span) for span in spans]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("told mrs druszka about it", ["druszka"]),
        ("client: anh nguyetz\nworker: jessaq", ["anh nguyetz", "jessaq"]),
        (
            "farid's brother came. we told mrs druszka and saw nasir again",
            ["farid", "druszka", "nasir"],
        ),
        ("hello auntie its efua. please tell abena i am fine", ["efua", "abena"]),
        ("- email carlos re the card\n- lunch w/ ana", ["carlos", "ana"]),
        ("Morning. Spoke to lerato, she is sick. pls ask tendai", ["lerato", "tendai"]),
        ("jai vu binta hier elle etait avec souleymane", ["binta", "souleymane"]),
        ("08:20 llama yesenia de pasto, pregunta por su hermana marisol", ["yesenia", "marisol"]),
        ("22:10 spoke to kyle, then told hope to wait. hope is the word", ["kyle", "hope"]),
        ("there was one small girl they call sweetiq. the guard cried", ["sweetiq"]),
        ("aminata mensah rang", ["aminata mensah"]),
        (
            "1 email elena re the card\n2 tell rob no car\n3 ask will about the van",
            ["elena", "rob", "will"],
        ),
        ("+ new girl (crystal) rang. handed ruby a leaflet", ["crystal", "ruby"]),
        ("greet wambui and small hope. looking for grace", ["wambui", "hope", "grace"]),
        (
            "marie est là, jean a vu le docteur. rose et marguerite dorment",
            ["marie", "jean", "rose", "marguerite"],
        ),
        ("llegaron con rosa. maria y jose duermen", ["rosa", "maria", "jose"]),
        ("ask david lopez. miss nguyen thi hoa came", ["david lopez", "nguyen thi hoa"]),
        ("met pak slamet and mbak yuniq", ["slamet", "yuniq"]),
    ],
)
def test_who_is_written_small_in_a_note_is_named(text: str, found: list[str]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "his brother took Tyler along. my uncle laughed",
        "In the dark warren jerry cans were sold. The patter of little feet.",
        "The motto is Sebar jannoa sada prastut chesta kara, as they say.",
        "Contact: tatiana.druszka@example.org, carlos@example.org, /home/maria/file",
        "told police. asked school. rang social services. met with embassy staff",
        "i will see you in may. hope is not lost. grace and faith may be asked of all",
        "el marco jurídico. será en julio. la clara intención de la ley es mala",
        "elle s'est mariée. la pierre est tombée. j'ai vu le marc de café",
    ],
)
def test_what_is_written_small_otherwise_is_nobody(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize("line", ["told ana ", "amina's mum ", "a. b. ana ", "su hermana ana "])
def test_a_hostile_note_takes_no_longer_than_its_length(line: str) -> None:
    text = line * (200_000 // len(line))
    began = time.process_time()
    for _ in noted_names(text, gazetteer()):
        pass
    assert time.process_time() - began < 20
