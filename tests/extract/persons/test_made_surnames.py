"""Surnames that no list holds are told by how they are made."""

import pytest
from loaded import packaged_pipeline

from extract.language import detect
from extract.model import SourceText
from extract.persons.made_surnames import is_made_as_surname


@pytest.mark.parametrize(
    "word",
    ["Belinić", "Delić", "Hnatenko", "Tkachuk", "Chikvaidze", "Kapanashvili", "Sahakyan",
     "Hacıoğlu", "Stanikzai", "Drăgulescu", "Wickramasinghe", "Gunawardena", "Razafindrakoto",
     "Gebremedhin", "Chukwuemeka", "Nowakowska"],
)  # fmt: skip
def test_a_surname_is_told_by_its_ending_or_beginning(word: str) -> None:
    assert is_made_as_surname(word)


@pytest.mark.parametrize(
    "word",
    ["Moldova", "Rostov", "Kenyan", "Gheryan", "Longochuk", "Blenko", "Civic", "Atlantic",
     "Himalayan", "Genova", "Bryansk", "belinić", "Tekle", "Andria", "Ić"],
)  # fmt: skip
def test_other_words_are_none(word: str) -> None:
    assert not is_made_as_surname(word)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("The fees stood in a note that Davit Chikvaidze signed.", "Davit Chikvaidze"),
        ("After the raid, the file of Živko Radosavljević was closed.", "Živko Radosavljević"),
        ("Les constats de Vjeran Kukurić figurent dans le rapport.", "Vjeran Kukurić"),
        ("Il a fallu que Khatuna Gogoladze signe un second contrat.", "Khatuna Gogoladze"),
        ("Se entregó una copia a Beridze en la oficina.", "Beridze"),
        ("La carta de Haja Randrianasolo llegó en abril.", "Haja Randrianasolo"),
    ],
)
def test_who_is_called_so_is_masked_whole_and_nothing_more(text: str, masked: str) -> None:
    found = packaged_pipeline().annotate(SourceText("", text, language=detect(text)))
    assert [text[span.start : span.end] for span in found.masked] == [masked]


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "The network met in Gospić and Knin.",
        "The Beridze Clinic in Batumi closed.",
        "The Ivo Andrić Library held a talk.",
        "Sri Lanka's Minister of Posts and Telecommunications asked for a report.",
    ],
)
def test_towns_and_bodies_called_so_stay(text: str) -> None:
    assert not packaged_pipeline().annotate(SourceText("", text)).masked
