"""Regions whose names hold plain words are those regions, not towns called Arab, Gulf or Baltic."""

from time import perf_counter

import pytest
from guessed_analysis import analysis_of
from loaded import packaged_pipeline

from extract.model import Kind, SourceText
from extract.names.place_view import View
from extract.names.region_names import region_names
from extract.words import find_words
from ontology.gazetteer import gazetteer


def _places(text: str, language: str = "en") -> list[tuple[str, str]]:
    found = packaged_pipeline().annotate(SourceText("", text, language=language))
    return [
        (text[m.span.start : m.span.end], m.entity_id)
        for m in found.mentions
        if m.kind is Kind.PLACE
    ]


@pytest.mark.parametrize(
    ("text", "language", "name", "place_id"),
    [
        ("The security of the Arab region", "en", "Arab region", "place/region-arab-states"),
        ("Work in the Baltic countries grew", "en", "Baltic countries", "place/region-baltics"),
        ("Help for Western Balkan countries", "en", "Western Balkan countries",
         "place/region-western-balkans"),
        ("Drought in the Sahel region", "en", "Sahel", "place/region-sahel"),
        ("They left Mentao in Burkina Faso for Dori. War in the Sahel goes on.", "en", "Sahel",
         "place/region-sahel"),
        ("Workers in the Gulf region and Qatar", "en", "Gulf", "place/region-gcc"),
        ("Gulf states must act. The Gulf states agreed.", "en", "Gulf", "place/region-gcc"),
        ("Gulf states must act. The Gulf states agreed.", "en", "The Gulf", "place/region-gcc"),
        ("The Baltic states signed.", "en", "The Baltic states", "place/region-baltics"),
        ("Arab states should act.", "en", "Arab states", "place/region-arab-states"),
        ("Western Balkan states signed.", "en", "Western Balkan states",
         "place/region-western-balkans"),
        ("In the Great Lakes region, Burundi", "en", "Great Lakes region",
         "place/region-great-lakes"),
        ("les pays baltes et la région du Golfe", "fr", "Golfe", "place/region-gcc"),
        ("les femmes rapatriées du Golfe au Liban", "fr", "Golfe", "place/region-gcc"),
        ("la bande sahélienne", "fr", "bande sahélienne", "place/region-sahel"),
        ("en el mundo árabe", "es", "mundo árabe", "place/region-arab-states"),
        ("Women from Southeast Asia spoke at the hearing.", "en", "Southeast Asia",
         "place/m49-035"),
        ("The network works in MENA and elsewhere.", "en", "MENA", "place/region-mena"),
        ("L'Asie du Sud est touchée.", "fr", "Asie du Sud", "place/m49-034"),
        ("L'Asie du Sud-Est est touchée.", "fr", "Asie du Sud-Est", "place/m49-035"),
    ],
)  # fmt: skip
def test_a_region_is_meant(text: str, language: str, name: str, place_id: str) -> None:
    assert (name, place_id) in _places(text, language)


def test_american_lakes_and_gulf_states_are_others() -> None:
    found = dict(
        _places("In the Great Lakes region and Gulf states, as Texas and Ohio, wages fell.")
    )
    assert "place/region-great-lakes" not in found.values()
    assert "place/region-gcc" not in found.values()


def test_each_name_of_a_region_leads_to_it() -> None:
    names = list(gazetteer().region_names())
    assert len(names) > 1_000
    assert all(place.kind == "region" for _, place in names)
    assert all(place in gazetteer().candidates(name) for name, place in names)


@pytest.mark.parametrize(
    ("text", "name", "place_id"),
    [
        ("A consultation was held in Abu Dhabi in 2016.", "Abu Dhabi", "place/292968"),
        ("Offices in Port-au-Prince were closed.", "Port-au-Prince", "place/3718426"),
        ("The police of Kano detained women.", "Kano", "place/2335204"),
        ("The streets of Yaoundé's centre are full.", "Yaoundé", "place/2220957"),
        ("La police de Yaoundé les a arrêtées.", "Yaoundé", "place/2220957"),
        ("They met in Xi’an and in Sa'ada.", "Xi’an", "place/1790630"),
        ("They met in Philadelphia.", "Philadelphia", "place/4560349"),
        ("They met in Salem and in Chennai.", "Salem", "place/1257629"),
    ],
)
def test_a_large_city_is_itself_and_nobody(text: str, name: str, place_id: str) -> None:
    assert (name, place_id) in _places(text)


def test_what_is_said_short_is_no_town() -> None:
    assert _places("You'd be amazed. We'll see. They're here.") == []


@pytest.mark.parametrize(
    "text", ["Ma'an told us that he was beaten.", "Ma'an, 24, was held.", "Police held Sa'ad."]
)
def test_men_called_as_towns_with_an_apostrophe_are_no_towns(text: str) -> None:
    assert _places(text) == []


def test_what_else_a_text_speaks_of_is_looked_for_once() -> None:
    text = "Gulf states " * 4_000
    view = View.bare(analysis_of(text), find_words(text), gazetteer())
    begun = perf_counter()
    assert len(list(region_names(view))) == 4_000
    assert perf_counter() - begun < 3
