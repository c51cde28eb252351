"""Tests that a person is told by the office or work that a comma tells of them."""

import pytest

from extract.persons.frames.apposed_offices import apposed_offices
from ontology.gazetteer import gazetteer


def told(text: str) -> list[str]:
    return [text[span.start : span.end] for span in apposed_offices(text, gazetteer())]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("El foro cerró. Uzqo Druszov, portavoz, pidió ayuda.", "Uzqo Druszov"),
        ("Según Uzqa Druszova, vocera del comité, falta agua.", "Uzqa Druszova"),
        ("Uzqa Druszova, trabajadora social, negó los hechos.", "Uzqa Druszova"),
        ("Uzqo Druszov-Uneb, sociologue au centre, nie les faits.", "Uzqo Druszov-Uneb"),
        ("Uzqa Drusz, son avocate, se tait.", "Uzqa Drusz"),
        ("Uzqa Drusz-Uneb, enlevée à Lomé, est rentrée.", "Uzqa Drusz-Uneb"),
        ("La préfète de la région, Uzqa Drusz, a ouvert la séance.", "Uzqa Drusz"),
    ],
)
def test_who_is_said_to_be_something_is_a_person(text: str, name: str) -> None:
    assert told(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "La Ruta Pacífica, defensora de derechos, pide más.",
        "San Pedro Sula, vecina de Choloma, crece.",
        "Uzqas Unidas, integrante de la red, firma.",
        "Save the Children, fondatrice du prix, signe.",
    ],
)
def test_what_bodies_and_towns_are_tells_nobody(text: str) -> None:
    assert told(text) == []
