"""What reports leave to their dateline, their headings and the words before is read with them."""

from datetime import date

import pytest
from analysis_builder import analysis_of, mention_of
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.events.dates import DateRange, find_dates
from extract.events.durations import lasting, on_weekday
from extract.events.event_sorts import sorts_in
from extract.events.events import find_events
from extract.model import Event, Span

_NAMES = {
    "Harbour Circle": "organisation/name/harbour-circle",
    "Lantern Network": "organisation/name/lantern-network",
    "Harbour Committee": "organisation/name/harbour-committee",
    "Bangkok": "place/1609350",
    "Dakar": "place/2253354",
    "Lima": "place/3936456",
    "Uruguay": "place/3439705",
}
_CIRCLE, _NETWORK = _NAMES["Harbour Circle"], _NAMES["Lantern Network"]
_COMMITTEE = _NAMES["Harbour Committee"]


_DAYS = st.dates(date(1901, 1, 1), date(2089, 12, 1))


def _found(text: str, language: str = "en") -> list[Event]:
    mentions = [mention_of(text, name, i) for name, i in _NAMES.items() if name in text]
    return list(find_events(analysis_of(text, language), mentions))


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        (
            "Dakar, 12 March 2019.\nThe Harbour Circle opened here today a three-day training"
            " workshop for officials.",
            "en",
            "2019-03-12/2019-03-14",
        ),
        (
            "Dakar, 5 June 2018.\nA two-day seminar on debt began here on Monday, organized by"
            " the Harbour Circle.",
            "en",
            "2018-06-04/2018-06-05",
        ),
        (
            "Dakar, 8 May 2019.\nA three-day conference on debt, hosted by the Harbour Circle,"
            " concluded here today.",
            "en",
            "2019-05-06/2019-05-08",
        ),
        (
            "Dakar, 24 September 2024.\nDebt is often hidden.\nA workshop for judges opened here"
            " today, organized by the Harbour Circle.",
            "en",
            "2024-09-24",
        ),
        (
            "Dakar, le 3 juillet 2017.\nLe Harbour Circle a ouvert lundi un atelier de trois jours"
            " sur la dette.",
            "fr",
            "2017-07-03/2017-07-05",
        ),
        (
            "Dakar, 15 de mayo de 2019.\nHarbour Circle inauguró hoy un taller de dos días sobre"
            " la deuda.",
            "es",
            "2019-05-15/2019-05-16",
        ),
    ],
)
def test_a_report_tells_its_day_and_place_once(text: str, language: str, days: str) -> None:
    (event,) = _found(text, language)
    assert event.edtf == days
    assert event.place_ids == ("place/2253354",)
    assert event.organiser_ids == (_CIRCLE,)


def test_a_session_in_a_heading_is_of_the_body_above_and_the_day_below() -> None:
    text = "Harbour Committee\nThirty-fourth session\nDakar, 4–15 November 2019\nItaly"
    (event,) = _found(text)
    assert (event.edtf, event.organiser_ids) == ("2019-11-04/2019-11-15", (_COMMITTEE,))
    (nobodys,) = _found("Thirty-fourth session\nDakar, 4–15 November 2019\nItaly")
    assert (nobodys.edtf, nobodys.organiser_ids) == ("2019-11-04/2019-11-15", ())
    assert not _found("Thirty-fourth session\nItaly was reviewed.")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "The Harbour Committee held its ninth session in Lima from 24 to 28 November 2008 and"
            " its tenth session from 20 April to 1 May 2009.",
            "en",
        ),
        (
            "El Harbour Committee celebró en Lima su noveno período de sesiones, del 24 al 28 de"
            " noviembre de 2008, y su décimo período de sesiones, del 20 de abril al 1 de mayo de"
            " 2009.",
            "es",
        ),
    ],
)
def test_two_sessions_of_one_verb_have_one_body_and_place(text: str, language: str) -> None:
    ninth, tenth = _found(text, language)
    assert ninth.edtf == "2008-11-24/2008-11-28"
    assert tenth.edtf == "2009-04-20/2009-05-01"
    assert tenth.organiser_ids == ninth.organiser_ids == (_COMMITTEE,)
    assert tenth.place_ids == ninth.place_ids == ("place/3936456",)


def test_a_state_whose_report_a_session_has_is_not_where_it_is_held() -> None:
    (reviewed,) = _found("Note for the 76th session of the Harbour Committee, Uruguay")
    (held,) = _found("The Harbour Committee held its 76th session in Uruguay in May 2019.")
    assert reviewed.place_ids == ()
    assert held.place_ids == ("place/3439705",)


def test_a_room_for_conferences_is_no_conference() -> None:
    text = "L'atelier est prévu le 16 mars 2023 dans la salle de conférence du Harbour Circle."
    assert not any("onférence" in event.name for event in _found(text, "fr"))


def test_the_session_before_is_of_the_same_body() -> None:
    text = (
        "The Harbour Committee, which holds its ninth session in Lima from 15 to 19 October 2018,"
        " hears what was done since the eighth session in October 2016."
    )
    assert [(e.edtf, e.organiser_ids) for e in _found(text)] == [
        ("2018-10-15/2018-10-19", (_COMMITTEE,)),
        ("2016-10", (_COMMITTEE,)),
    ]


@pytest.mark.parametrize(
    ("text", "organisers"),
    [
        (
            "The Fourth Ministerial Consultation took place in Lima in April 2011; it was organized"
            " by the Harbour Circle and the Lantern Network.",
            (_CIRCLE, _NETWORK),
        ),
        (
            "The Harbour Circle was founded in 2001.\nIts third Regional Conference was held in"
            " Lima in April 2011.",
            (_CIRCLE,),
        ),
        (
            "The Harbour Circle met the Lantern Network.\nIts third Regional Conference was held"
            " in Lima in April 2011.",
            (),
        ),
        (
            "The workshop, which the Harbour Circle (HC) organized in Lima in April 2011, was"
            " useful.",
            (_CIRCLE,),
        ),
    ],
)
def test_who_held_it_is_told_before_or_behind(text: str, organisers: tuple[str, ...]) -> None:
    (event,) = _found(text)
    assert (event.edtf, event.organiser_ids) == ("2011-04", organisers)


def test_years_of_a_plan_are_no_days_of_a_session() -> None:
    text = "The report to the Harbour Committee at its ninth session covers the decade 2004-2014."
    assert [event.edtf for event in _found(text)] == [None]


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("They will speak at a follow-up meeting in Lima in November 2025.", "en", "Lima"),
        ("Ils parleront lors d’une réunion de suivi à Lima en novembre 2025.", "fr", "Lima"),
        ("Hablarán en una reunión de seguimiento en Lima en noviembre de 2025.", "es", "Lima"),
    ],
)
def test_a_meeting_known_by_its_sort_is_one_in_three_languages(
    text: str, language: str, place: str
) -> None:
    (event,) = _found(text, language)
    assert event.entity_id == "event/name/follow-up-meeting-2025-11-3936456"


def test_a_word_of_no_sort_is_a_topic() -> None:
    assert sorts_in("réunion régionale d'experts".removeprefix("réunion")) == ("expert", "regional")
    assert sorts_in("on debt") is None
    assert sorts_in("") == ()


@settings(max_examples=40, deadline=None)
@given(_DAYS, st.integers(2, 14))
def test_an_event_of_so_many_days_has_so_many(day: date, days: int) -> None:
    text = f"A {days}-day workshop began on {day}."
    (told,) = find_dates(text, 0, len(text))
    name = Span(2, text.index(" began"))
    found = lasting(text, name, told)
    assert found.start_date == str(day)
    first, last = (DateRange(told.span, d, d, d) for d in found.edtf.split("/"))
    assert (first.start_date, last.start_date) == (found.start_date, found.end_date)
    ended = lasting(text.replace("began", "ended"), name, told)
    assert ended.end_date == str(day)
    assert ended.edtf.count("/") == 1


@settings(max_examples=40, deadline=None)
@given(_DAYS)
def test_a_day_of_the_week_is_the_last_one(day: date) -> None:
    written = DateRange(Span(0, 1), str(day), str(day), str(day))
    told = {on_weekday(f"on {word}", written).edtf for word in ("Monday", "lundi", "lunes")}
    assert len(told) == 1
    assert on_weekday("today", written) == written
    assert told.pop() <= str(day)
