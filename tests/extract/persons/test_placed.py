"""What stands around a name says that it is a place's, where nothing tells a person."""

import time

import pytest
from growth import times_longer
from guessed_analysis import analysis_of, surface

from extract.model import Span
from extract.persons.persons import find_persons
from extract.persons.placed import Sites
from extract.words import find_words
from ontology.gazetteer import gazetteer


def persons(text: str, guess: str) -> list[str]:
    found = find_persons(analysis_of(text, PERSON=guess), find_words(text), gazetteer(), ())
    return [surface(text, span) for span in found]


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("They seized tablets in Moheshkhali Upazila while patrolling.", "Moheshkhali Upazila"),
        ("A shell fell in the vicinity of Al Uzqar checkpoint.", "Al Uzqar"),
        ("Vaccines reached the Uzqu and Mahagi Territories.", "Uzqu"),
        ("Markets are served by Al Uzqaydah Port.", "Al Uzqaydah Port"),
        ("Fighting went on in Jabal Uzqashi, they said.", "Jabal Uzqashi"),
        ("Local authorities of Al Uzqaydah Hub met.", "Al Uzqaydah Hub"),
        ("Houses in Habarshiro and Ceel Uzquh were flooded.", "Ceel Uzquh"),
        ("The sewer on Uzqridge Drive was mended.", "Uzqridge Drive"),
        ("The refugees went to the camp of Uzqaga, which has a school.", "Uzqaga"),
        ("Beds rose to 61 in Uzqamjang. Repairs go on.", "Uzqamjang"),
        ("Refugees live in the Uzqarna Drusz shelter.", "Uzqarna Drusz"),
        ("Food came to Monguno, Konduga and Uzqere.", "Uzqere"),
        ("Displaced from Nechí, Támesis and Argelia (Cauca), they left.", "Cauca"),
    ],
)
def test_a_place_is_no_person(text: str, guess: str) -> None:
    assert persons(text, guess) == []


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("She confided in Uzqambura, and cried.", "Uzqambura"),
        ("Thanks to Fatou, Lagos and Ibadan it was held.", "Fatou"),
        ("Survivors: Uzqbali (Durban), Uzqandiwe (Soweto), Uzqanele (Pretoria).", "Uzqandiwe"),
        ("Mr Okello Uzqanyero, of Uzqa district, spoke.", "Okello Uzqanyero"),
        ("Calls to Quito, Cuenca y Xiomara.", "Xiomara"),
        ("Khor Uzqay Peng recruited them in Penang.", "Khor Uzqay Peng"),
        ("Lake Uzqell told the court about the cellar.", "Lake Uzqell"),
        ("The victim, Nicola Circle, was found.", "Nicola Circle"),
        ("Ruth Port told the police about the cellar.", "Ruth Port"),
        ("He was picked up by Uzqok and the Bor hospitals refused him.", "Uzqok"),
        ("Abdirizak district commissioner of Afgooye, is the owner.", "Abdirizak"),
        ("Semhar refugee camp teacher, wrote the letter.", "Semhar"),
        ("He sold me to Zeinab market traders said later.", "Zeinab"),
        ("The smugglers sent in Uzqkuoth, who spoke to us.", "Uzqkuoth"),
        ("She confides in Uzqambura, and cried.", "Uzqambura"),
    ],
)
def test_a_person_beside_places_is_one(text: str, guess: str) -> None:
    assert any(guess in each for each in persons(text, guess))


def test_time_grows_with_the_text() -> None:
    def seconds(times: int) -> float:
        text = "in Uzqa, Druszov (Togo) and Yebra, Uzqa Yebra Uzqa and Drusz, Aru, " * times
        start = time.process_time()
        Sites.of(text, [Span(3, 7)], (), gazetteer())
        return time.process_time() - start

    assert times_longer(seconds, 200, 800, below=8) < 8
