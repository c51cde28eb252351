"""Tests that a title with fields below it is one event, with what the fields tell of it."""

import pytest
from analysis_builder import analysis_of, mention_of
from loaded import packaged_pipeline

from extract.events.events import find_events
from extract.model import Event, Predicate, SourceText

_NAMES = {
    "Harbour Circle": "organisation/name/harbour-circle",
    "Well Fund": "organisation/name/well-fund",
    "Palm Beach": "place/2153925",
    "Bangkok": "place/1609350",
    "Thailand": "place/1605651",
    "Lima": "place/3936456",
    "Niamey": "place/2440485",
    "Dakar": "place/2253354",
}


def _found(text: str, language: str = "en") -> tuple[Event, ...]:
    mentions = [mention_of(text, name, i) for name, i in _NAMES.items() if name in text]
    return find_events(analysis_of(text, language), mentions)


@pytest.mark.parametrize(
    ("text", "language", "days", "place", "hosts"),
    [
        (
            "Regional Round Table on Fair Recruitment\nDate: 12–14 October 2016\n"
            "Venue: Hotel Palm Beach, Bangkok, Thailand\nOrganised by: Harbour Circle, Well Fund",
            "en",
            "2016-10-12/2016-10-14",
            "Bangkok",
            ("Harbour Circle", "Well Fund"),
        ),
        (
            "National Consultation on Domestic Work\n\nWhen: Monday 4 June 2018, 9:00-17:00\n"
            "Where: Dakar\nHosts:\n- Harbour Circle\n- Well Fund\nContact: by telephone",
            "en",
            "2018-06-04",
            "Dakar",
            ("Harbour Circle", "Well Fund"),
        ),
        (
            "Atelier régional sur la protection des travailleuses domestiques et des enfants\n"
            "Dates : du 12 au 14 novembre 2015\nLieu : Niamey\nOrganisateurs : Harbour Circle",
            "fr",
            "2015-11-12/2015-11-14",
            "Niamey",
            ("Harbour Circle",),
        ),
        (
            "Taller regional\nLugar: Lima, Perú\nFecha: 7 y 8 de abril de 2014\n"
            "Organizan: Harbour Circle y Well Fund\nIdioma: español",
            "es",
            "2014-04-07/2014-04-08",
            "Lima",
            ("Harbour Circle", "Well Fund"),
        ),
        (
            "Lugar y fecha: Lima, 7 de abril de 2014\nEvento: Foro sobre trata de personas",
            "es",
            "2014-04-07",
            "Lima",
            (),
        ),
        (
            "Date\t12 May 2017\nVenue\tDakar\nTitle\tConsultation on Trafficking\n"
            "Organised by\tHarbour Circle",
            "en",
            "2017-05-12",
            "Dakar",
            ("Harbour Circle",),
        ),
        (
            "Regional Seminar on Debt\nDate | 12 May 2017\nVenue | Dakar",
            "en",
            "2017-05-12",
            "Dakar",
            (),
        ),
        (
            "Domestic workers speak out\nDate and venue: 16 June 2016, Bangkok\n"
            "Convened by: Harbour Circle",
            "en",
            "2016-06-16",
            "Bangkok",
            ("Harbour Circle",),
        ),
    ],
)
def test_fields_below_a_title_tell_of_one_event(
    text: str, language: str, days: str, place: str, hosts: tuple[str, ...]
) -> None:
    (event,) = _found(text, language)

    assert (event.edtf, event.place_ids) == (days, (_NAMES[place],))
    assert event.organiser_ids == tuple(_NAMES[host] for host in hosts)


def test_a_title_is_the_whole_line_above_the_fields() -> None:
    title = "Séminaire national sur la lutte contre la traite et le travail forcé des enfants"
    (event,) = _found(f"{title}\nDate : 4 juin 2013\nLieu : Niamey", "fr")

    assert event.name == title


def test_a_title_below_the_fields_is_one_where_it_names_a_gathering() -> None:
    (event,) = _found("Date : 4 juin 2013\nLieu : Niamey\nAtelier national de validation", "fr")

    assert event.name == "Atelier national de validation"


@pytest.mark.parametrize(
    "text",
    [
        "Incident report\nDate: 4 June 2013\nPlace: Niamey\nReported by: Harbour Circle",
        "Interview 14 (workshop)\nDate: 3 May 2012\nLocation: Bangkok",
        "Vacancy: conference officer\nLocation: Bangkok\nDate: 1 June 2015\nHost: Well Fund",
        "The workshop was good.\nDate: 3 May 2012\nPlace: Bangkok",
        "Regional Workshop\nVenue: Bangkok",
        "Migrant fishers\nDate: 4 June 2013\nPlace: Niamey",
    ],
)
def test_other_things_with_date_and_place_are_no_events(text: str) -> None:
    assert not [event for event in _found(text) if event.edtf]


def test_two_notices_are_two_events() -> None:
    text = (
        "Workshop on Debt\nDate: 3 May 2012\nVenue: Bangkok\n\n"
        "Workshop on Wages\nDate: 9 May 2012\nVenue: Dakar"
    )

    assert [event.place_ids for event in _found(text)] == [
        (_NAMES["Bangkok"],),
        (_NAMES["Dakar"],),
    ]


@pytest.mark.parametrize(
    ("text", "name", "days"),
    [
        ("Seminar: Rights at Sea (Bangkok, 21–22 November 2017)", "Seminar: Rights at Sea",
         "2017-11-21/2017-11-22"),
        ("Taller: Mujeres y migración (Lima, 4 y 5 de mayo de 2011)",
         "Taller: Mujeres y migración", "2011-05-04/2011-05-05"),
        ("Table ronde : Travail décent, Dakar, 12 mars 2013", "Table ronde : Travail décent",
         "2013-03-12"),
        ("Seminar on Debt, Dakar, 28.02.–02.03.2011", "Seminar on Debt",
         "2011-02-28/2011-03-02"),
    ],
)  # fmt: skip
def test_a_heading_with_place_and_days_behind_it_is_named_whole(
    text: str, name: str, days: str
) -> None:
    (event,) = _found(text)

    assert (event.name, event.edtf, len(event.place_ids)) == (name, days, 1)


def test_a_field_right_below_tells_who_held_what_its_line_names() -> None:
    (event,) = _found("Regional Seminar, Dakar, 17-19 November 2009\nHosted by: Harbour Circle")

    assert event.organiser_ids == (_NAMES["Harbour Circle"],)


def test_a_verb_in_front_makes_no_heading() -> None:
    found = _found("Harbour Circle joined the Round Table on Debt (Dakar, 3-4 March 2012)")

    assert [event.name for event in found] == ["Round Table on Debt"]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "language", "bodies"),
    [
        (
            "Workshop on forced labour\nDate: 3 May 2018\nVenue: Geneva\nOrganised by: ILO\n"
            "Participants:\n- GAATW\n- UNHCR\n- ILO",
            "en",
            {"organisation/gaatw", "organisation/unhcr"},
        ),
        (
            "Consultation sous-régionale sur la migration, Abidjan, 14-16 février 2018\n"
            "Organisateurs: OIT, CEDEAO\nParticipants : GADEM, HCR",
            "fr",
            {"organisation/gadem", "organisation/unhcr"},
        ),
        ("The ILO works in Geneva.\nParticipants: GAATW, UNHCR", "en", set()),
        (
            "Minutes of the 31st meeting of the Task Force, held on 8 September 2022 in Belmopan"
            "\n\nPresent: GAATW; UNHCR\nApologies: ILO\nAbsent: UNICEF",
            "en",
            {"organisation/gaatw", "organisation/unhcr"},
        ),
    ],
)
def test_who_is_listed_below_an_event_took_part(text: str, language: str, bodies: set[str]) -> None:
    found = packaged_pipeline().annotate(SourceText("0" * 64, text, language=language))
    took_part = [s for s in found.statements if s.predicate is Predicate.TOOK_PART_IN]
    assert {s.subject_id for s in took_part} == bodies
    assert all(len(s.evidence) == 2 for s in took_part)


def test_minutes_are_of_a_meeting_of_the_body_below_their_number() -> None:
    fields = "Lugar: Salón Azul, Lima\nFecha: 15 de marzo de 2017\nHora: 8:30 a.m.\n"
    (event,) = _found(f"ACTA N.º 4\nHarbour Circle\n{fields}", "es")
    assert event.name == "Meeting of the Harbour Circle, 2017-03-15"
    assert event.organiser_ids == (_NAMES["Harbour Circle"],)
    assert event.place_ids == (_NAMES["Lima"],)
    assert _found(f"CONTRATO N.º 4\nHarbour Circle\n{fields}", "es") == ()


def test_a_title_page_tells_of_what_a_report_is() -> None:
    title = 'Report of the Asia Regional Consultation on\n"Access to Reefs: Learning"\n'
    below = "Organised by: Harbour Circle and Well Fund\nLima, 17-19 August 2014\n\nWe thank all."
    (event,) = _found(title + below)
    assert event.name.startswith('Asia Regional Consultation on "Access to Reefs: Learning"')
    assert event.edtf == "2014-08-17/2014-08-19"
    assert event.place_ids == (_NAMES["Lima"],)
    assert event.organiser_ids == (_NAMES["Harbour Circle"], _NAMES["Well Fund"])
    assert _found(f'Report on "Access to Reefs: Learning"\n{below}') == ()
    title = "Report of the Regional Consultation on\nReef Fees for\nby Uzqenka Drusz\n"
    (event,) = _found(title + below)
    assert "Uzqenka" not in event.name


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Séminaire sur la pêche, Dakar, 5-6 juin 2014\nSéminaire annulé\n", "fr"),
        ("Workshop on Reef Fees\nBangkok, 5-6 June 2014\nCANCELLED\n", "en"),
        ("Taller sobre arrecifes, Lima, 3 de mayo de 2011\n(suspendido)\n", "es"),
        ("Seminar on Reef Fees, Lima, 3 May 2011. Postponed to November.", "en"),
    ],
)
def test_what_is_called_off_on_the_next_line_is_no_event(text: str, language: str) -> None:
    assert _found(text, language) == ()


def test_what_else_stands_below_leaves_an_event() -> None:
    text = "Workshop on Reef Fees\nBangkok, 5-6 June 2014\nCancelled contracts were discussed.\n"
    assert len(_found(text)) == 1
