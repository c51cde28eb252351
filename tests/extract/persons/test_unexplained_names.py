"""What no list has is a person's in French and Spanish, where nothing else explains a capital."""

import pytest

from extract.analysis import Analysis, NameGuess
from extract.model import Kind, Mention, Passage, SourceText, Span
from extract.persons.left.unexplained_names import unexplained_names
from ontology.gazetteer import gazetteer

HERE = Span(0, 3)
"""Somebody who is told of at the beginning."""


def analysis(text: str, language: str, guesses: tuple[NameGuess, ...] = ()) -> Analysis:
    passage = Passage(Span(0, len(text)), language)
    return Analysis(SourceText("x", text, language=language), (passage,), (), guesses)


def told(
    text: str,
    language: str = "fr",
    mentions: tuple[Mention, ...] = (),
    persons: tuple[Span, ...] = (HERE,),
) -> list[str]:
    found = unexplained_names(analysis(text, language), mentions, persons, gazetteer())
    return [text[span.start : span.end] for span in found]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Ada. Le tribunal a entendu Uzqo Druszov, père de la victime.", "fr", ["Uzqo Druszov"]),
        ("Ada. Il est venu avec Uzqenka, puis plus rien.", "fr", ["Uzqenka"]),
        ("Ada. Llegó con Uzqenka y la vendieron.", "es", ["Uzqenka"]),
    ],
)
def test_words_with_a_capital_within_a_sentence_are_persons(
    text: str, language: str, found: list[str]
) -> None:
    assert told(text, language) == found


@pytest.mark.parametrize(
    "text",
    [
        "Ada. Il vit à Uzqenka depuis peu.",  # a town
        "Ada. Il lit le Uzqenka du jour.",  # a thing
        "Ada. Uzqenka dort.",  # any word may open a sentence
        "Ada. On a parlé pendant Ramadan, sur Facebook.",
        "Ada. Elle est partie avec Lima.",
        "Ada. les Kurdes et Berbères",
        "Ada. Nos vemos hoy, Día Mundial contra la trata.",
        "Ada. Les participants\nOnt pris part à l'atelier :",
        "Ada. con los vecinos\nDesde 2009 trabaja en el puerto.",
    ],
)
def test_towns_things_and_what_opens_a_sentence_are_none(text: str) -> None:
    assert told(text) == []


def test_what_is_named_otherwise_or_stands_in_a_list_of_places_is_none() -> None:
    text = "Ada. ils ont visité, avec Uzqenka, Lima"
    body = Mention(Span(26, 33), Kind.ORGANISATION, "organisation/name/x", 0.9, "pattern")
    place = Mention(Span(35, 39), Kind.PLACE, "place/1", 0.9, "gazetteer")
    assert told(text) == ["Uzqenka"]
    assert told(text, mentions=(body,)) == []
    assert told(text, mentions=(place,)) == []


def test_nothing_is_told_where_nobody_is_near_nor_in_another_language() -> None:
    text = "Ada. Il est venu avec Uzqenka."
    assert told(text, persons=()) == []
    assert told(text, language="en") == []
    assert told(f"Ada. {'mot ' * 500}avec Uzqenka.") == []


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("On ne sait pas ce qu’est devenue Uzqenka. Sa mère attend.", "fr", ["Uzqenka"]),
        ("Nunca supimos qué pasó con Uzqenka. Dejó a su hijo.", "es", ["Uzqenka"]),
        ("Le service a été ouvert avec Uzqenka.", "fr", []),
        ("Sa mère attend le Uzqenka, et vit à Drusz.", "fr", []),
    ],
)
def test_a_life_that_is_told_is_somebody_s(text: str, language: str, found: list[str]) -> None:
    assert told(text, language, persons=()) == found


def test_what_only_a_village_is_called_may_be_a_person_s_name() -> None:
    text = "On ne sait pas ce qu’est devenue Keyla. Sa mère attend, et vit à Lima."
    village = Mention(Span(33, 38), Kind.PLACE, "place/1", 0.7, "gazetteer")
    assert told(text, mentions=(village,), persons=()) == ["Keyla"]
    assert told(f"{text} Il est né à Keyla.", mentions=(village,), persons=()) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ada, Oaxaca\nDurante 2022 la Colectiva atendió a mujeres.", "es"),
        ("Ada projet\nObjectif : réduire les risques", "fr"),
        ("Ada femmes du fleuve\nCréé en 2009 par des femmes", "fr"),
        ("Ada d'emploi ;\nConsidérant la convention", "fr"),
    ],
)
def test_a_word_that_opens_a_short_line_and_goes_on_is_nobody(text: str, language: str) -> None:
    assert told(text, language) == []


def test_a_name_of_no_list_that_opens_a_line_stays_one() -> None:
    assert told("Ada et les autres femmes\nUzqenka : 17 ans\n") == ["Uzqenka"]


def test_a_name_that_is_all_there_is_in_a_line_stays_one() -> None:
    assert told("Ada et les autres femmes\nUzqenka Druszov\n") == ["Uzqenka Druszov"]
