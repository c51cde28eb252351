"""Tests that a heading above a line of place and days is one event, told of by what is below."""

import pytest
from analysis_builder import analysis_of, mention_of

from extract.events.event_names import find_event_names
from extract.events.events import find_events
from extract.model import Event, Span

_NAMES = {
    "Harbour Circle": "organisation/name/harbour-circle",
    "Well Fund": "organisation/name/well-fund",
    "Ciudad de México": "place/3530597",
    "Almaty": "place/1526384",
    "Douala": "place/2232593",
    "Dakar": "place/2253354",
    "Senegal": "place/2245662",
}


def _found(text: str, language: str) -> tuple[Event, ...]:
    mentions = [mention_of(text, name, i) for name, i in _NAMES.items() if name in text]
    return find_events(analysis_of(text, language), mentions)


@pytest.mark.parametrize(
    ("text", "language", "name", "days", "place"),
    [
        (
            "Consultation with the UN Special Rapporteur on Trafficking\nAlmaty, 4–7 July 2010",
            "en",
            "Consultation with the UN Special Rapporteur on Trafficking",
            "2010-07-04/2010-07-07",
            "Almaty",
        ),
        (
            "Consulta regional sobre derechos\nDakar, martes 14 de octubre de 2014",
            "es",
            "Consulta regional sobre derechos",
            "2014-10-14",
            "Dakar",
        ),
        (
            "REGIONAL CONSULTATION ON LABOUR RIGHTS\nSummary report\n\nDakar, 14-16 October 2014",
            "en",
            "REGIONAL CONSULTATION ON LABOUR RIGHTS",
            "2014-10-14/2014-10-16",
            "Dakar",
        ),
        (
            "REPORT OF THE REGIONAL CONSULTATION ON FORCED LABOUR AND MIGRATION\n"
            "Dakar, Senegal, 14-16 October 2014",
            "en",
            "REGIONAL CONSULTATION ON FORCED LABOUR AND MIGRATION",
            "2014-10-14/2014-10-16",
            "Dakar",
        ),
        (
            "Consulta regional de América Latina sobre trata de personas\n"
            "Ciudad de México, 23 y 24 de marzo de 2012",
            "es",
            "Consulta regional de América Latina sobre trata de personas",
            "2012-03-23/2012-03-24",
            "Ciudad de México",
        ),
        (
            "Third Regional Workshop on Forced Labour\nDakar, Senegal\n25–27 August 2015\nVenue: X",
            "en",
            "Third Regional Workshop on Forced Labour",
            "2015-08-25/2015-08-27",
            "Dakar",
        ),
        (
            "Atelier régional sur le travail forcé\n\n12-14 mars 2012\n\nDouala",
            "fr",
            "Atelier régional sur le travail forcé",
            "2012-03-12/2012-03-14",
            "Douala",
        ),
    ],
)
def test_a_heading_above_place_and_days_is_an_event(
    text: str, language: str, name: str, days: str, place: str
) -> None:
    (event,) = _found(text, language)

    assert (event.name, event.edtf, event.place_ids) == (name, days, (_NAMES[place],))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Consultation régionale de l'Afrique centrale\n\nDouala, du 31 août au 4 septembre 2009"
            "\n\nLe Harbour Circle a organisé la consultation avec l'appui du Well Fund.",
            "fr",
        ),
        (
            "Regional consultation on forced labour\n\nDakar, Senegal, 14-16 October 2014\n\n"
            "The consultation was organised by the Harbour Circle.",
            "en",
        ),
        (
            "Consulta regional sobre trata de personas\n\nCiudad de México, 23 de marzo de 2012\n\n"
            "El Harbour Circle organizó la consulta.",
            "es",
        ),
    ],
)
def test_who_held_what_a_heading_names_is_told_below_it(text: str, language: str) -> None:
    (event,) = _found(text, language)

    assert event.organiser_ids == (_NAMES["Harbour Circle"],)
    assert event.name == text.split("\n")[0]


def test_a_sentence_above_place_and_day_is_no_heading() -> None:
    text = "The workshop will be announced.\n\nDakar, Senegal, 14 October 2014"

    assert not _found(text, "en")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Informe de la consulta regional sobre migración\nDakar",
            "consulta regional sobre migración",
        ),
        ("the Regional Workshop on Trafficking\nDakar, 3 May", "Regional Workshop on Trafficking"),
        ("the Conference of Ministers of\nDakar", "Conference of Ministers of\nDakar"),
    ],
)
def test_a_name_ends_above_a_line_that_begins_with_its_place(text: str, name: str) -> None:
    places = frozenset({text.index("Dakar")})
    (found,) = find_event_names(text, Span(0, len(text)), places)
    assert text[found.span.start : found.span.end] == name


def test_a_title_is_one_event_though_its_place_and_day_stand_in_two_lines() -> None:
    text = "Regional Workshop on Forced Labour\n\nDakar, Senegal\n\n25 August 2015\n\nIt was long."
    assert len(_found(text, "en")) == 1
