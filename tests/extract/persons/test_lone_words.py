"""A word that no list has is nobody's where nothing around it is said of anybody."""

import pytest

from extract.model import Span
from extract.persons.refusals.lone_words import without_lone_words


def kept(text: str, *names: str, told: str = "", guessed: frozenset[str] = frozenset()) -> set[str]:
    spans = [
        Span(start, start + len(name))
        for name in names
        for start in range(len(text))
        if text.startswith(name, start)
    ]
    persons = sorted(spans, key=lambda span: span.start)
    found = without_lone_words(
        text, persons, lambda span: text[span.start : span.end] == told, guessed
    )
    return {text[span.start : span.end] for span in found}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Families were displaced to Uzqour by the floods.", "Uzqour"),
        ("Uzqenta rates states by risk and lists them.", "Uzqenta"),
        ("Les livraisons de Uzqoval ont doublé.", "Uzqoval"),
    ],
)
def test_a_lone_word_is_nobody(text: str, name: str) -> None:
    assert kept(text, name) == set()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The woman, Uzqour, was displaced.", ("Uzqour",)),
        ("Uzqour left; she was displaced by the floods.", ("Uzqour",)),
        ("Uzqour said that prices had doubled.", ("Uzqour",)),
        ("Ambassador Uzqour opened the road. S. Uzqour, Roads.", ("Uzqour",)),
        ("Floods reached Uzqour, and Maria Secunda measured them.", ("Uzqour", "Maria Secunda")),
        ("Floods reached Maria.", ("Maria",)),
        ("The cell of the student, Uzqour by family name, was dark.", ("Uzqour",)),
    ],
)
def test_whoever_stands_among_people_stays(text: str, names: tuple[str, ...]) -> None:
    assert kept(text, *names) == set(names)


def test_who_is_told_or_a_listed_surname_that_is_guessed_stays() -> None:
    text = "Prices rose with Uzqour and with Savary."
    assert kept(text, "Uzqour") == kept(text, "Savary") == set()
    assert kept(text, "Uzqour", told="Uzqour") == {"Uzqour"}
    assert kept(text, "Savary", guessed=frozenset({"Savary"})) == {"Savary"}


def test_a_word_that_is_somebody_once_is_so_everywhere() -> None:
    text = f"Prices rose in Uzqour.{' No more was known of the road.' * 20} She met Uzqour."
    assert kept(text, "Uzqour") == {"Uzqour"}
