"""What is told of one relative is told of any: frames have the same words for who is who."""

import pytest

from extract.persons.frames.witnesses import witnesses
from ontology.gazetteer import gazetteer


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The stepsister of Victoria called at night.", "Victoria"),
        ("Chine est ma belle-mère.", "Chine"),
        ("América es mi suegra mayor.", "América"),
        ("Lagos and her grandson slept in the station.", "Lagos"),
        ("Lima y su cuñada no tenían papeles.", "Lima"),
        ("Uzqel's stepmother came for her.", "Uzqel"),
    ],
)
def test_any_relative_tells_a_person(text: str, name: str) -> None:
    found = [text[span.start : span.end] for span in witnesses(text, gazetteer())]
    assert name in found


@pytest.mark.parametrize(
    "text",
    [
        "A single called Baby Turpentine reached number four.",
        "But Mom I'm awake now, I'm leaving.",
        "La fille de Thiès, invitée au festival, a chanté.",
    ],
)
def test_what_is_called_by_such_words_is_nobody(text: str) -> None:
    assert witnesses(text, gazetteer()) == ()
