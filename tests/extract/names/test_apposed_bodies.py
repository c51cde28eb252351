"""What a comma and a word for its sort follow is a body, whatever town is called so."""

import pytest

from extract.names.apposed_bodies import apposed_bodies
from ontology.gazetteer import gazetteer


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("La Lumière, an NGO based in Reef, works there.", ["La Lumière"]),
        ("The Casa Lima, a women's organisation that met, came.", ["Casa Lima"]),
        ("Casa Rivas, una organización de Mendoza, trabaja.", ["Casa Rivas"]),
        ("Les Amies, une association basée à Dakar, y travaille.", ["Les Amies"]),
        ("They met Rivas, a local NGO, there.", ["Rivas"]),
        ("Reef (RF), une ONG sénégalaise, y travaille.", ["Reef"]),
        ("Uzqa, organización guatemalteca de derechos humanos, denunció.", ["Uzqa"]),
        ("Uzqa (UZ) is a Ugandan NGO that works there.", ["Uzqa"]),
        ("Uzqa est une ONG malienne qui lutte.", ["Uzqa"]),
        ("Tejiendo Redes es una asociación civil que acompaña.", ["Tejiendo Redes"]),
        ("Hier, l'association Uzqa accompagne les femmes.", ["Uzqa"]),
        ("Les ONG Uzqa et Nuzba ont signé.", ["Uzqa", "Nuzba"]),
        ("Rédigé par : OIM / ONG Uzqa, Dakar", ["Uzqa"]),
        ("Organisations such as Uzqa, Nuzba and Zelda Reef work.", []),
        ("Organisations such as Uzqa and Nuzba work.", ["Uzqa", "Nuzba"]),
        ("Le Cri du Reef est une association loi 1901 née à Lyon.", ["Le Cri du Reef"]),
        ("Voces y Reefs es una red de mujeres.", ["Voces y Reefs"]),
        ("L'Association « Voix du Reef », née ici, y travaille.", ["Association « Voix du Reef »"]),
        ('El Colectivo "Sin Reefs" trabaja.', ['Colectivo "Sin Reefs"']),
        ('The Association "Maria Uzqa" works.', []),
        ("Le Réseau « Mama Uzqa » recrutait.", []),
        ("Le Réseau « Uzqo Maria » recrutait.", []),
        ('La Red "El Uzqo" y la Red "Nuzba" cayeron.', []),
        ('La Organización "Don Uzqo" cayó.', []),
        ('La Red "Mujeres del Reef" trabaja.', ['Red "Mujeres del Reef"']),
        ("This is an organisation that works.", []),
        ("Maria is an organisation that works.", []),
        ("Nepal is a network that works.", []),
        ("Uzqa is a shelter worker.", []),
        ("Las organizaciones Maria y Uzqa firmaron.", []),
        ("In Rivas, an organisation of women works.", []),
        ("Nepal, a network of NGOs that met, came.", []),
        ("In Dakar, une association de femmes travaille.", []),
        ("Maria, an organisation that met.", []),
        ("Rivas, a town in Nicaragua.", []),
    ],
)
def test_what_is_said_to_be_a_body_is_one(text: str, found: list[str]) -> None:
    assert [text[s.start : s.end] for s in apposed_bodies(text, gazetteer())] == found
