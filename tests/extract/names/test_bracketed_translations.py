"""A name in a bracket behind one of the same sort, in another language, is one body with it."""

import pytest

from extract.model import Span
from extract.names.bracketed_translations import bracketed_translations


def pairs(text: str, *names: str) -> list[tuple[str, str]]:
    spans = [Span(text.index(name), text.index(name) + len(name)) for name in names]
    found = bracketed_translations(text, spans)
    return [(text[o.start : o.end], text[one.start : one.end]) for o, one in found]


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Centro Uzqa (Uzqa Law Centre) met.", "Centro Uzqa", "Uzqa Law Centre"),
        ("Centro Uzqa (the Uzqa Law Centre, ULC) met.", "Centro Uzqa", "Uzqa Law Centre"),
        ("Réseau Uzqa (“Uzqa Network”) met.", "Réseau Uzqa", "Uzqa Network"),
        ("Uzqa Network (la Red Uzqa – RU) met.", "Uzqa Network", "Red Uzqa"),
    ],
)
def test_a_translation_in_a_bracket_is_told(text: str, one: str, other: str) -> None:
    assert pairs(text, one, other) == [(other, one)]


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Uzqa Network (Reef Network) met.", "Uzqa Network", "Reef Network"),
        ("Centro Uzqa (Uzqa Foundation) met.", "Centro Uzqa", "Uzqa Foundation"),
        ("Centro Uzqa (with the Uzqa Law Centre) met.", "Centro Uzqa", "Uzqa Law Centre"),
        ("Centro Uzqa (Uzqa Law Centre and others) met.", "Centro Uzqa", "Uzqa Law Centre"),
        ("Centro Uzqa, Uzqa Law Centre met.", "Centro Uzqa", "Uzqa Law Centre"),
    ],
)
def test_other_names_in_brackets_are_others(text: str, one: str, other: str) -> None:
    assert pairs(text, one, other) == []
