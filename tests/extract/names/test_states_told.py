"""A body named without its country is that of the state spoken of there, or of none."""

import re

import pytest
from guessed_analysis import analysis_of

from extract.analysis import Analysis
from extract.model import Passage, Span
from extract.names.organisations import find_organisation_names
from extract.names.places import find_place_names
from extract.names.states_told import StatesTold
from extract.words import find_words
from ontology.gazetteer import gazetteer

HEAD = re.compile(r"(?:Government|Gouvernement|Gobierno)(?= \w)")


def states(text: str, title: str = "", **guesses: str) -> StatesTold:
    whole = analysis_of(text, **guesses)
    passages = tuple(Passage(Span(m.start(), m.end())) for m in re.finditer(r"\S[^.\n]*\.?", text))
    source = whole.source.__class__("0" * 64, text, title=title or None)
    analysis = Analysis(source, passages, whole.token_starts, whole.guesses)
    places, words = gazetteer(), find_words(text)
    bodies = [name.span for name in find_organisation_names(analysis, words)]
    return StatesTold.of(analysis, find_place_names(analysis, words, places), bodies, places)


def told(text: str, title: str = "", **guesses: str) -> str | None:
    """Return whose the last government of a text is."""
    *_, last = HEAD.finditer(text)
    place = states(text, title, **guesses).at(last.start())
    return place.label if place else None


@pytest.mark.parametrize(
    ("text", "country"),
    [
        (
            "Funded by the Government of Norway. In Cambodia, the Government has not acted.",
            "Cambodia",
        ),
        ("Le Japon a payé. Au Togo, le Gouvernement a agi.", "Togo"),
        ("En Bolivia, el Gobierno actuó.", "Bolivia"),
        ("Kenya adopted a law. The Government opened a shelter.", "Kenya"),
        ("Nepal and its Government agreed.", "Nepal"),
        ("France urged Nepal to act. The Government agreed.", "Nepal"),
    ],
)
def test_a_government_is_the_one_of_the_country_spoken_of(text: str, country: str) -> None:
    assert told(text) == country


@pytest.mark.parametrize(
    "text",
    [
        "The study was funded by Norway. The Government has not acted.",
        "Nous remercions le Gouvernement de la Suisse. Le Gouvernement a agi.",
        "Agradecemos el apoyo de España. El Gobierno no ha actuado.",
        "Workers from Nepal go to Qatar. The Government has agreed.",
        "They marched after the death of an Ethiopian worker. The Government was silent.",
        "In Nepal and in Kenya, the Government has agreed.",
        "France was concerned that the Government had not acted.",
        "Adopt a law (Chad);\nAsk what the Government has done.",
        "Le Gouvernement togolais a agi. Le Gouvernement du Bénin aussi. Le Gouvernement a promis.",
    ],
)
def test_where_no_country_or_several_may_be_meant_nobody_says_whose_it_is(text: str) -> None:
    assert told(text) is None


def test_a_heading_that_is_a_country_governs_what_stands_below() -> None:
    text = (
        "1. Kenya\nThe law was adopted in the year after, and shelters were opened.\n"
        "2. Nepal\nThe law was adopted later on, and then the Government opened shelters.\n"
    )
    assert told(text) == "Nepal"
    place = states(text).at(text.index("shelters"))
    assert place is not None
    assert place.label == "Kenya"


def test_a_list_of_countries_is_no_heading() -> None:
    text = "Kenya\nNepal\nChad\nThere it was said that the Government opened shelters.\n"
    assert told(text, GPE="Kenya|Nepal|Chad") is None


def test_the_state_under_review_is_meant_whoever_speaks() -> None:
    text = (
        "The review of Slovenia was held. The delegation of Slovenia spoke. "
        "Chad was concerned. Cuba and Chad asked whether the Government had acted."
    )
    assert told(text) == "Slovenia"


def test_the_country_of_the_title_is_meant_unless_the_text_hardly_names_it() -> None:
    text = (
        "Women leave Nepal for Qatar. They come back later on. It says that the Government knows."
    )
    assert told(text, "Trafficking in Nepal") == "Nepal"
    assert told(text, "Questions to Peru") is None


def test_another_country_named_right_before_leaves_it_open() -> None:
    text = "Nepal acted. Nepal paid. Nepal agreed. Qatar needs workers. The Government has agreed."
    assert states(text).own is not None
    assert told(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Migrant workers from Nepal, Kenya and the Philippines told us. The Government has acted.",
        "Workers from Nepal told us. The Government has acted.",
        "Des femmes originaires du Togo et du Bénin ont parlé. Le Gouvernement a agi.",
        "Trabajadoras procedentes de Bolivia hablaron. El Gobierno ha actuado.",
        "The Nepal Embassy helps. The Government has acted.",
    ],
)
def test_where_people_are_from_says_not_whose_the_government_is(text: str) -> None:
    assert told(text) is None


def test_where_people_are_from_does_not_hide_the_state_spoken_of() -> None:
    text = "Qatar hosts many. Workers from Nepal left. In Qatar, wages are low. The Government has"
    assert told(f"{text} acted.") is not None
    assert told("Nepal is poor. Women from Nepal leave. The Government has acted.") == "Nepal"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Sweden paid for it. In Amman, the Government replied.", "Jordan"),
        ("Nepal spoke. In Geneva, the Government replied.", "Nepal"),
        ("In Kathmandu, Kenya met the Government of it.", None),
        ("En Bogotá, el Gobierno actuó.", "Colombia"),
    ],
)
def test_a_government_is_that_of_the_capital_it_is_told_of_in(
    text: str, country: str | None
) -> None:
    assert told(text) == country


def test_a_body_is_that_of_the_town_behind_it() -> None:
    text = "She studied in Sweden. The Ministry of Labour, Amman, met others."
    found = states(text)

    assert {place.label for place in found.seats.values()} == {"Jordan"}


def test_a_people_in_the_name_of_a_union_does_not_tell_the_state() -> None:
    text = "The Indonesian Domestic Workers Union wrote. The Government replied."

    assert told(text) is None


def test_refugees_tell_no_more_whose_the_government_is() -> None:
    assert told("Nepal is poor. Nepalese refugees are in Uzqa. The Government has acted.") is None
