"""Captions, credits, thanks, signatures and courts tell persons, alone or in a list."""

import pytest

from extract.persons.frames.introduced_names import introduced_names
from ontology.gazetteer import gazetteer


def told(text: str) -> list[str]:
    spans = sorted({(span.start, span.end) for span in introduced_names(text, gazetteer())})
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A broker everybody called Ta Uzqen drove us.", ["Ta Uzqen"]),
        ("Uzqen, as friends called her, founded it.", ["Uzqen"]),
        ("Elle m’appelait « Uzqenka ».", ["Uzqenka"]),
        ("Un muchacho al que llamábamos Uzqen murió.", ["Uzqen"]),
        ("La coordinatrice du réseau, Uzqen Bâ Drusz, a parlé.", ["Uzqen Bâ Drusz"]),
        ("La presidenta de la Red, Uzqen Drusz, dijo que no.", ["Uzqen Drusz"]),
        ("La directrice de l'ONG, Oxfam, a parlé.", []),
        ("Le ministre du Travail du Togo, Lomé, a signé.", []),
        ("Photo 3: Uzqenka (right) and a guest.", ["Uzqenka"]),
        ("Légende : Fanta (à gauche).", ["Fanta"]),
        ("“Uzqenka”, female, 33, Eldoret", ["Uzqenka"]),
        ("The Uzqenborg family let us in.", ["Uzqenborg"]),
        ("chez les époux Uzqenborg", ["Uzqenborg"]),
        ("et la petite Merveille dort", ["Merveille"]),
        ("Maria “Kit” Lima spoke.", ["Maria “Kit” Lima"]),
        ("\nUzqenka Druszov\nSecretary, Harbour Union\n", ["Uzqenka Druszov"]),
        ("UZQENKA A/P DRUSZAN", ["UZQENKA", "DRUSZAN"]),
        ("Ministère public c. Uzqen et Drusz née Yebra", ["Uzqen", "Drusz", "Yebra"]),
        ("Hablaron las siguientes personas: Uzqen Drusz (jefa) y Yebra.", ["Uzqen Drusz", "Yebra"]),
        ("Caso Uzqen-Inca y otras (2005).", ["Uzqen-Inca"]),
        ("quand l'agent Uzqen a demandé de l'argent", ["Uzqen"]),
        ("Uzqenka Vda. de Druszan", ["Uzqenka", "Druszan"]),
        ("Uzqen Thị Drusz left early.", ["Uzqen", "Drusz"]),
        ("four girls, namely Uzqenka, Druszka and Yebra, came", ["Uzqenka", "Druszka", "Yebra"]),
        (
            "Nous, soussignés Uzqenka Drusz et Yebra Uzqen, parents",
            ["Uzqenka Drusz", "Yebra Uzqen"],
        ),
        ("We thank Uzqenka, Maria Ramos and Yebra for it.", ["Uzqenka", "Maria Ramos", "Yebra"]),
        ("Merci à Uzqenka et à Druszka pour tout.", ["Uzqenka", "Druszka"]),
        ("© Uzqenka Druszov / 2017", ["Uzqenka Druszov"]),
        ("Fotografía: Uzqenka.", ["Uzqenka"]),
        ("The mayor of Kribi, Uzqenka, said so.", ["Uzqenka"]),
        ("the decision in Uzqenka and Druszov", ["Uzqenka", "Druszov"]),
        ("UZQENKA DRUSZOV (Accused 2) spoke.", ["UZQENKA DRUSZOV"]),
        ("que le témoin Uzqenka confirme", ["Uzqenka"]),
        ("Selon Uzqenka, chauffeur à Agadez, oui.", ["Uzqenka"]),
        ("Hi both,\nit is done.\nUzqenka", ["Uzqenka"]),
    ],
)
def test_persons_are_told_by_how_they_are_pictured_thanked_or_called(
    text: str, found: list[str]
) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "We thank Uzqenka, Druszka and Yebra.",  # may be firms
        "We thank Oxfam, the Ministry of Labour and Save the Children.",
        "© Harbour Voices 2017",
        "Photos: AFP, Getty Images",
        "(c) Provide information; (d) Report on it",
        "Kigali (left) and Kampala (right)",
        "The Royal family and the Kurdish families came.",
        "the decision in Bosnia and Herzegovina",
        "the mayor of Austin, Texas, said",
        "Superheroes\nBlack Widow and Captain Reef",
        "In the report we are told so.\nUzqenka",
        "little Switzerland",
    ],
)
def test_bodies_towns_and_words_are_none(text: str) -> None:
    assert told(text) == []
