"""A field that only persons fill names one, whatever word, town or capitals stand there."""

import time

import pytest
from growth import times_longer

from extract.persons.frames.form_fields import form_fields
from ontology.gazetteer import gazetteer


def told(text: str) -> list[str]:
    found = sorted(set(form_fields(text, gazetteer())), key=lambda span: span.start)
    return [text[span.start : span.end] for span in found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Father: ASEN\n", ["ASEN"]),
        ('Known as KRASI. "Husband": MITKO, also seen', ["KRASI", "MITKO"]),
        ("Recruiter: Paris\n", ["Paris"]),
        ("Apodo: Cali\n", ["Cali"]),
        ("Siblings: Uzqop 12, Yebrech 6, baby Sunday\n", ["Uzqop", "Yebrech", "Sunday"]),
        ("Witnesses: Uzqenka Drusz, Selam\n", ["Uzqenka Drusz", "Selam"]),
        (
            "Night staff: Comfort; bank\nExpéditeur : UZQONATE Bakary\n",
            ["Comfort", "UZQONATE Bakary"],
        ),
        ("Receiver: PATIENCE UZQEHEN\n", ["PATIENCE UZQEHEN"]),
        ("Surnom : Chance\n", ["Chance"]),
        ("Children: Angel (4) and Sevdaq (2)\n", ["Angel", "Sevdaq"]),
        ("PW1, UZQENART, a girl of 14, told the court.", ["UZQENART"]),
        ("Name: WANJIKUQ\nDOB: 12/03/2003\n", ["WANJIKUQ"]),
        ("Case 33. Subject: KRASIMIRAQ A., Roma.\nFather: ASEN\n", ["KRASIMIRAQ A.", "ASEN"]),
        ("Name: Will\n", ["Will"]),
        ("The girl is called UZQENKA and is 14.", ["UZQENKA"]),
    ],
)
def test_a_field_of_persons_names_one(text: str, names: list[str]) -> None:
    assert told(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Husband: Deceased\nFather: Farmer\n",
        "Employer's name: UNHCR\nAgent: none\n",
        "Name: Harbour Circle\nAddress: 3 Reef Road\n",
        "Name: Reef Union\nFounded: 1999\n",
        "I called CPS and the programme known as RESET was late.",
        "Victim: Nepal\n",
    ],
)
def test_bodies_states_and_words_are_none(text: str) -> None:
    assert told(text) == []


def test_time_grows_with_the_text() -> None:
    def seconds(times: int) -> float:
        text = "Name: A B C D Father: Uzqa, Drusz, Yebra and Reef\n" * times
        began = time.process_time()
        told(text)
        return time.process_time() - began

    assert times_longer(seconds, 200, 800, below=8) < 8
