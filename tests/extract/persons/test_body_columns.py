"""Persons in a column of bodies are found by their row or name; bodies and towns stay."""

import pytest

from extract.persons.body_columns import persons_among_bodies
from extract.persons.lists.rosters import rostered_names
from ontology.gazetteer import gazetteer


def found(text: str) -> list[str]:
    return [text[s.start : s.end] for s in persons_among_bodies(text, gazetteer())]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Organisation|Type\nReef Network|NGO\nGrace Uneborg|Individual\n", ["Grace Uneborg"]),
        ("Structure;Statut\nRéseau Port;ONG\nPaz Banda;particulier\n", ["Paz Banda"]),
        (
            "Entidad\tCorreo\nRed Puerto\tinfo@puerto.example\nMarzo Banda\tmbanda@mail.example\n",
            ["Marzo Banda"],
        ),
        (
            "Organisation\tTown\nReef Network\tLima\nHarbour Union\tLima\nUzqenka Druszov\tLima\n",
            ["Uzqenka Druszov"],
        ),
        ("Name | Institution\nUzqa Lho | Uzqa Lho\nYebra Uno | Reef Network\n", ["Uzqa Lho"]),
        ("Structure\tVille\nRéseau Port\tLyon\nAvril Uneborg\tLyon\n", ["Avril Uneborg"]),
        ("Ville / Nom | Cas\nDakar | 3\nMamani | 4\nLyon | 2\n", ["Mamani"]),
    ],
)
def test_a_person_stands_in_a_column_of_bodies(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Organisation|Type\nReef Network|NGO\nOxfam|Individual\nRuth Home|NGO\n",
        "Organisation\tTown\nReef Network\tLima\nUzqa Mahila\tLima\nSauti Yetu\tLima\n",
        "Organisation\tTown\nUzqan Drusz\tLima\nYebrak Lhozk\tLima\nReef Network\tLima\n",
        "Organisation;E-mail\nReef Network;rnetwork@mail.example\nTié Uzqa;info@tie.example\n",
        "Village\tCases\nUzqa Lhozka\t3\nMopti\t4\n",
    ],
)
def test_bodies_and_places_are_nobody(text: str) -> None:
    assert found(text) == []


def test_who_holds_an_office_is_called_like_a_town() -> None:
    text = "Commune | Maire\nKita | Kayes\nNioro | Mopti\n"
    names = {text[s.start : s.end] for s in rostered_names(text, (), gazetteer())}
    assert {"Kayes", "Mopti"} <= names
    assert names.isdisjoint({"Kita", "Nioro"})
