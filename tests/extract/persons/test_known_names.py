"""Who is called like a body or a place that lists know is masked where only a person is told."""

import pytest
from guessed_analysis import analysis_of, surface

from extract.model import Kind, Mention, Span
from extract.persons.acronym_names import is_acronym_as_name, is_known_body, is_like_name
from extract.persons.left.known_names import known_names
from extract.words import find_words
from ontology.gazetteer import gazetteer


def _found(text: str, *, body: str = "", place: str = "") -> list[str]:
    named = ((body, Kind.ORGANISATION, "authority"), (place, Kind.PLACE, "gazetteer"))
    mentions = [
        Mention(Span(start, start + len(name)), kind, "x/1", 0.9, method)
        for name, kind, method in named
        for start in range(len(text))
        if name and text.startswith(name, start)
    ]
    found = known_names(analysis_of(text), find_words(text), mentions, (), gazetteer())
    return [surface(text, span) for span in found]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("AVSI is 24 and comes from a village. Her mother died.", "AVSI"),
        ("AVSI cried all night. I held her hand.", "AVSI"),
        ("The agent, a man called ALIMA, took my passport.", "ALIMA"),
        ("My brother ADRA sold the land. He never told our father.", "ADRA"),
        ("Case 14. ADRA, 31, three children, no papers. She sleeps here.", "ADRA"),
        ("ALIMA (mother) tearful. Her fridge is empty.", "ALIMA"),
        ("KAFA fell pregnant at fifteen and he left her.", "KAFA"),
        ("Mon cousin ADRA m'a conduite à la gare, il gardait mes papiers.", "ADRA"),
        ("ADRA pleure quand elle voit sa mère.", "ADRA"),
        ("Mi prima ADRA me trajo y me dejó con esa señora.", "ADRA"),
        ("ADRA tiene 22 años y vive con su tía.", "ADRA"),
        ("We spoke to ADRA, who has two daughters.", "ADRA"),
        ("INTERVIEWER: Who came?\nADRA: My uncle. He had a car.", "ADRA"),
        ("We asked ADRA what she wanted. She wanted to go home.", "ADRA"),
        ("I met ADRA at the station. She was carrying a baby.", "ADRA"),
        ("Client: ADRA. Lives with her aunt. Says that he hits her.", "ADRA"),
    ],
)
def test_an_acronym_is_somebody_who_is_and_has_what_no_body_does(text: str, body: str) -> None:
    assert _found(text, body=body) == [body]


@pytest.mark.parametrize(
    "text",
    [
        "She told us that ADRA gave her a blanket. Her baby was ill.",
        "A nurse from ADRA washed her wounds and she slept.",
        "I went to ADRA with my sister. They said I had to wait.",
        "ADRA said that her file was closed. She cried.",
        "ADRA staff found her asleep at the gate.",
        "ADRA, UNICEF and IOM told her to wait. She was pregnant.",
        "She is afraid of ADRA and of her husband.",
        "ADRA told her to come back on Monday. She had no bus fare.",
        "Elle a été soignée par ADRA. Son bébé dort.",
        "La chica fue a ADRA con su hija. Lloraba.",
    ],
)
def test_what_helps_somebody_is_a_body(text: str) -> None:
    assert _found(text, body="ADRA") == []


@pytest.mark.parametrize(
    ("text", "place", "found"),
    [
        ("Please tell Garabulli that the letter came.", "Garabulli", ["Garabulli"]),
        ("Garabulli has phoned twice. Her baby is ill.", "Garabulli", ["Garabulli"]),
        ("Garabulli threw her out on Sunday.", "Garabulli", ["Garabulli"]),
        ("1. Garabulli with her grandmother, 2018.", "Garabulli", ["Garabulli"]),
        ("Interpreter: Mae La. She speaks Karen.", "Mae La", ["Mae La"]),
        ("I met Hitsats, named for the camp. Hitsats wept.", "Hitsats", ["Hitsats", "Hitsats"]),
        ("Garabulli wept. I was born in Garabulli.", "Garabulli", ["Garabulli"]),
        ("She left Garabulli with her sister.", "Garabulli", []),
        ("The guards of Garabulli beat us. I lost a tooth.", "Garabulli", []),
        ("We asked in Garabulli. A man told us to wait.", "Garabulli", []),
        ("He is of 19 Reef Road, Garabulli, who told the court.", "Garabulli", []),
        ("Garabulli residents said that she was asleep.", "Garabulli", []),
    ],
)  # fmt: skip
def test_a_place_is_somebody_who_does_what_no_town_does(
    text: str, place: str, found: list[str]
) -> None:
    assert _found(text, place=place) == found


@pytest.mark.parametrize(
    ("text", "body", "found"),
    [
        ("AVSI Uzqekwa let me in. Her daughter slept.", "AVSI", ["AVSI Uzqekwa"]),
        ("Avsi Uzqekwa let me in. Her daughter slept.", "Avsi", ["Avsi Uzqekwa"]),
        ("UNHCR Mauritania let me in. Her daughter slept.", "UNHCR", []),
        ("AVSI Staff let me in. Her daughter slept.", "AVSI", []),
    ],
)
def test_a_surname_that_no_list_has_stands_behind_an_acronym(
    text: str, body: str, found: list[str]
) -> None:
    assert _found(text, body=body) == found


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Since ADRA left, her son asks for her every night.", "ADRA"),
        ("Next to me sat ADRA, a girl with a burnt arm.", "ADRA"),
        ("ADRA (19) and her cousin shared a bed.", "ADRA"),
        ("“ADRA, wake up,” my mother whispered.", "ADRA"),
        ("Dice ADRA que su padrastro la vendió.", "ADRA"),
        ("Depuis que ADRA est partie, sa mère ne mange plus.", "ADRA"),
        ("My sons are ADRA and Uzqekwa. They sleep.", "ADRA"),
    ],
)
def test_who_leaves_kin_or_is_called_to_is_somebody(text: str, body: str) -> None:
    assert body in _found(text, body=body)


def test_a_surname_stands_behind_a_place_that_is_somebody() -> None:
    assert _found("Ask Garabulli Uzqekwa about it.", place="Garabulli") == ["Garabulli Uzqekwa"]
    assert _found("He lives in Reef, Calif. Uzqekwa has two sons.", place="Calif.") == []


def test_a_defined_acronym_stays_a_body() -> None:
    text = "ADRA cried. She slept."
    mention = Mention(Span(0, 4), Kind.ORGANISATION, "x/1", 0.9, "definition")
    words = find_words(text)
    assert list(known_names(analysis_of(text), words, [mention], (), gazetteer())) == []


def test_a_state_and_a_capital_are_nobody() -> None:
    assert _found("Kenya told her that she cried. Kenya is afraid.", place="Kenya") == []
    assert _found("Nairobi wept. She cried.", place="Nairobi") == []


def test_an_acronym_written_as_a_name_is_no_known_body() -> None:
    assert is_acronym_as_name("Avsi")
    assert not is_known_body("Avsi")
    assert is_known_body("AVSI")
    assert is_known_body("Unicef")
    assert is_known_body("Tostan")
    assert is_known_body("Home")


def test_acronyms_that_can_be_said_are_like_names() -> None:
    assert is_like_name("ALIMA")
    assert not is_like_name("UNHCR")
    assert not is_like_name("UNICEF")
    assert not is_like_name("IOM")


def test_many_names_take_time_in_proportion() -> None:
    text = "ADRA cried. She slept. " * 2_000
    assert len(_found(text, body="ADRA")) == 2_000
