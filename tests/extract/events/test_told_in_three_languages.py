"""Tests that when, where and by whom is read in English, French and Spanish alike."""

import pytest
from analysis_builder import analysis_of, mention_of, words_of_span

from extract.events.events import find_events
from extract.model import Event

_NAMES = {
    "Harbour Circle": "organisation/name/harbour-circle",
    "Lantern Network": "organisation/name/lantern-network",
    "Human Rights Council": "organisation/hrc",
    "Comité du Fleuve": "organisation/name/comite-du-fleuve",
    "Comité del Río": "organisation/name/comite-del-rio",
    "Nepal": "place/1282988",
    "Bangkok": "place/1609350",
    "Dakar": "place/2253354",
    "Lima": "place/3936456",
    "Rabat": "place/2538475",
}
_CIRCLE, _NETWORK = _NAMES["Harbour Circle"], _NAMES["Lantern Network"]


def _found(text: str, language: str) -> list[Event]:
    mentions = [mention_of(text, name, i) for name, i in _NAMES.items() if name in text]
    return list(find_events(analysis_of(text, language), mentions))


@pytest.mark.parametrize(
    ("text", "language", "organisers"),
    [
        (
            "A seminar was given in Dakar by the Harbour Circle on 5, 6 and 7 April 2011.",
            "en",
            {_CIRCLE},
        ),
        (
            "Hosted by the Harbour Circle and convened by the Lantern Network, the conference on"
            " debt opened in Dakar on 5 April 2011.",
            "en",
            {_CIRCLE, _NETWORK},
        ),
        (
            "The Harbour Circle, in partnership with the Lantern Network and others, held a very"
            " useful workshop in Dakar on 5 April 2011.",
            "en",
            {_CIRCLE},
        ),
        (
            "The Harbour Circle brought together forty judges in Dakar on 5 April 2011 for a"
            " training workshop on debt.",
            "en",
            {_CIRCLE},
        ),
        (
            "The consultation on debt, which the Harbour Circle and the Lantern Network convened"
            " jointly in Dakar on 5 April 2011, was useful.",
            "en",
            {_CIRCLE, _NETWORK},
        ),
        (
            "The Harbour Circle will hold its annual general meeting in Dakar on 5 April 2011.",
            "en",
            {_CIRCLE},
        ),
        (
            "Consultation régionale, Dakar, 5 avril 2011. Organisée par le Harbour Circle et"
            " l'ONG Lantern Network.",
            "fr",
            {_CIRCLE, _NETWORK},
        ),
        (
            "Lors de la table ronde organisée à Dakar le 5 avril 2011 par le Harbour Circle, on"
            " a parlé de dette.",
            "fr",
            {_CIRCLE},
        ),
        (
            "Le Harbour Circle et le Lantern Network ont ouvert le 5 avril 2011, à Dakar, une"
            " consultation régionale sur la dette.",
            "fr",
            {_CIRCLE, _NETWORK},
        ),
        (
            "Un atelier sur la dette s'est tenu à Dakar le 5 avril 2011, à l'initiative du"
            " Harbour Circle.",
            "fr",
            {_CIRCLE},
        ),
        (
            "En Dakar se llevó a cabo el 5 de abril de 2011 un foro sobre la deuda, organizado"
            " conjuntamente por el Harbour Circle y el Lantern Network.",
            "es",
            {_CIRCLE, _NETWORK},
        ),
        (
            "El Harbour Circle inauguró en Dakar, el 5 de abril de 2011, un curso de formación"
            " sobre la deuda.",
            "es",
            {_CIRCLE},
        ),
    ],
)
def test_who_held_it_is_read_wherever_the_sentence_puts_it(
    text: str, language: str, organisers: set[str]
) -> None:
    (event,) = _found(text, language)
    assert set(event.organiser_ids) == organisers
    assert event.place_ids == ("place/2253354",)
    assert event.start_date == "2011-04-05"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Harbour Circle will meet in Lima from 3 to 5 May 2015 for its tenth session.", "en"),
        (
            "Le Harbour Circle se réunira à Lima du 3 au 5 mai 2015 pour sa dixième session.",
            "fr",
        ),
        (
            "El Harbour Circle se reunirá en Lima del 3 al 5 de mayo de 2015 para celebrar su"
            " décimo período de sesiones.",
            "es",
        ),
    ],
)
def test_a_body_that_meets_for_its_session_tells_when_and_where(text: str, language: str) -> None:
    (event,) = _found(text, language)
    assert event.entity_id == "event/name/harbour-circle-session-10"
    assert (event.edtf, event.place_ids) == ("2015-05-03/2015-05-05", ("place/3936456",))


@pytest.mark.parametrize(
    ("text", "language", "body"),
    [
        (
            "Le Comité du Fleuve a siégé. À ses 15e et 16e séances, tenues les 3 et 4 mai 2015,"
            " le Comité du Fleuve a parlé.",
            "fr",
            "Comité du Fleuve",
        ),
        (
            "En sus sesiones 15ª y 16ª, celebradas los días 3 y 4 de mayo de 2015, el Comité del"
            " Río habló.",
            "es",
            "Comité del Río",
        ),
    ],
)
def test_numbered_meetings_are_those_of_the_body_that_speaks(
    text: str, language: str, body: str
) -> None:
    (event,) = _found(text, language)
    assert event.edtf == "2015-05-03/2015-05-04"
    assert event.organiser_ids == (_NAMES[body],)


def test_a_meeting_without_a_body_is_that_of_the_only_one_that_sat() -> None:
    text = (
        "The Human Rights Council held its 38th session in Lima in May 2015. "
        "The report was adopted at the 17th meeting, on 6 May 2015."
    )
    assert [e.organiser_ids for e in _found(text, "en")] == [("organisation/hrc",)] * 2


def test_a_day_beside_a_session_is_that_of_what_was_held_then() -> None:
    text = (
        "On the margins of the 26th session of the Human Rights Council, on 13 June 2014, the"
        " Harbour Circle hosted a side event on debt."
    )
    session, event = _found(text, "en")
    assert session.edtf is None
    assert (event.edtf, event.organiser_ids) == ("2014-06-13", (_CIRCLE,))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "A workshop on debt brought together forty judges. It was held in Lima on 3 May 2015"
            " and organised by the Harbour Circle.",
            "en",
        ),
        (
            "Un séminaire a rassemblé des juges. Le séminaire, organisé par le Harbour Circle,"
            " s'est tenu à Lima le 3 mai 2015.",
            "fr",
        ),
        (
            "Un taller reunió a jueces. El taller, organizado por el Harbour Circle, se celebró"
            " en Lima el 3 de mayo de 2015.",
            "es",
        ),
    ],
)
def test_two_sentences_tell_one_event(text: str, language: str) -> None:
    (event,) = _found(text, language)
    assert (event.edtf, event.place_ids) == ("2015-05-03", ("place/3936456",))
    assert event.organiser_ids == (_CIRCLE,)


def test_a_line_of_who_held_it_may_tell_when_and_where() -> None:
    text = (
        "Regional consultation on access to justice\n"
        "Organised by the Harbour Circle; Lima, 3-4 May 2015"
    )
    (event,) = _found(text, "en")
    assert (event.edtf, event.place_ids) == ("2015-05-03/2015-05-04", ("place/3936456",))
    assert event.organiser_ids == (_CIRCLE,)


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        (
            "A consultation on the right to work was held in Lima in May 2015.",
            "en",
            "right to work",
        ),
        (
            "Se celebró en Lima el 3 de mayo de 2015 un taller sobre el derecho al trabajo.",
            "es",
            "al trabajo",
        ),
    ],
)
def test_what_one_has_access_or_a_right_to_is_a_topic(text: str, language: str, name: str) -> None:
    (event,) = _found(text, language)
    assert text[event.span.start : event.span.end].endswith(name)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("A workshop on debt was held on 3 May 2015 in the Press Club, Reef Road 95, Lima.", "en"),
        ("The workshop on debt took place on 3 May 2015 at 14 Reef Street, Lima.", "en"),
        ("El taller se celebró en la Calle Reef 340, Lima, el 3 de mayo de 2015.", "es"),
        ("L'atelier s'est tenu le 3 mai 2015 à l'Hôtel Reef, avenue Uzqa, Lima.", "fr"),
        ("Regional Workshop on Domestic Work\nReef Beach Hotel, Lima, 3 May 2015", "en"),
        ("Regional Workshop on Domestic Work\nHôtel Reef, Lima, 3 mai 2015", "fr"),
    ],
)
def test_a_house_and_a_street_stand_before_the_town(text: str, language: str) -> None:
    road = [
        mention_of(text, name, "place/name/reef-road")
        for name in ("Reef Road", "Reef Street", "Calle Reef", "Hôtel Reef", "Reef Beach Hotel")
        if name in text and "Regional" not in text
    ]
    mentions = [mention_of(text, "Lima", "place/3936456"), *road]
    (event,) = find_events(analysis_of(text, language), mentions)
    assert (event.edtf, event.place_ids) == ("2015-05-03", ("place/3936456",))


def test_the_next_workshop_is_another_one() -> None:
    text = (
        "The Harbour Circle held a workshop on debt for judges. "
        "The next workshop will take place in Lima in May 2015."
    )
    first, *_ = _found(text, "en")
    assert (first.edtf, first.place_ids) == (None, ())


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("LIMA, 3 May 2015. The Harbour Circle held a workshop on debt.", "2015-05-03"),
        ("Lima, 3 mai 2015 – Le Harbour Circle a organisé un atelier.", "2015-05-03"),
        ("LIMA, 3 May 2015. The Harbour Circle will hold a workshop on debt.", None),
        ("LIMA, 3 May 2015. The Harbour Circle held a workshop on debt last week.", None),
        (
            "LIMA, 3 May 2015 – The Harbour Circle held a workshop on 1 and 2 May.",
            "2015-05-01/2015-05-02",
        ),
        (
            "Lima, 3 de mayo de 2015. Harbour Circle celebró un taller los días 29 y 30 de abril.",
            "2015-04-29/2015-04-30",
        ),
        (
            "LIMA, 3 May 2015 – The Harbour Circle held a workshop from April 29 to May 1.",
            "2015-04-29/2015-05-01",
        ),
    ],
)
def test_the_lead_under_a_dateline_tells_of_that_day_and_place(text: str, edtf: str | None) -> None:
    mentions = [
        mention_of(text, "Harbour Circle", _CIRCLE),
        mention_of(text, text[:4], "place/3936456"),
    ]
    (event,) = find_events(analysis_of(text), mentions)
    assert event.edtf == edtf
    assert event.place_ids == (("place/3936456",) if edtf else ())


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("LIMA, 3 May 2015 – The Harbour Circle held a workshop on debt in Dakar on 3 June.", None),
        (
            "LIMA, le 12 mai 2015 — Le Harbour Circle a organisé, du 7 au 9 mai 2015 à Dakar, un"
            " atelier régional sur la dette.",
            "2015-05-07/2015-05-09",
        ),
    ],
)
def test_a_workshop_elsewhere_is_not_of_the_day_of_its_report(text: str, edtf: str | None) -> None:
    mentions = [
        mention_of(text, "Harbour Circle", _CIRCLE),
        mention_of(text, "LIMA", "place/3936456"),
        mention_of(text, "Dakar", "place/2253354"),
    ]
    (event,) = find_events(analysis_of(text), mentions)
    assert (event.edtf, event.place_ids) == (edtf, ("place/2253354",))


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Le sommet de Rabat sur la dette (3-5 mai 2015) a eu lieu.", "fr", "sommet de Rabat sur"),
        ("Réunion technique tripartite sur la dette (Dakar, 3-5 mai 2015)", "fr", "Réunion"),
        ("C'est à Rabat, en mai 2015, que s'est tenue la conférence sur la dette.", "fr", "conf"),
        ("Fue en Lima, en mayo de 2015, donde se celebró el taller sobre deuda.", "es", "taller"),
    ],
)
def test_forms_of_french_and_spanish_are_read(text: str, language: str, name: str) -> None:
    (event,) = _found(text, language)
    assert words_of_span(text, event.span).startswith(name)
    assert event.place_ids
    assert event.edtf


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The draft was put to public consultation in May 2015.", "en"),
        ("They received training on debt in May 2015.", "en"),
        ("The first workshop was useful. Meetings with the Circle were many.", "en"),
        ("Il faut organiser une conférence sur la dette.", "fr"),
        ("Se pidió un taller sobre la deuda.", "es"),
    ],
)
def test_what_was_no_gathering_is_none(text: str, language: str) -> None:
    assert _found(text, language) == []


def test_the_name_of_an_event_begins_behind_its_elided_article() -> None:
    text = "L'atelier national s'est tenu à Dakar les 12 et 13 avril 2011."
    (event,) = _found(text, "fr")
    assert text[event.span.start : event.span.end] == "atelier national"
    assert event.name.startswith("Atelier national")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "The workshop on debt was to be held in Bangkok on 3 May 2012, but took place in Lima"
            " on 10 June 2012.",
            "en",
        ),
        (
            "The workshop on debt, which was scheduled for May 2012 in Bangkok, was moved to Lima"
            " and took place on 10 June 2012.",
            "en",
        ),
        (
            "L'atelier sur la dette devait se tenir à Dakar le 3 mai 2012, mais il a eu lieu à Lima"
            " le 10 juin 2012.",
            "fr",
        ),
        (
            "El taller sobre la deuda iba a celebrarse en Dakar el 3 de mayo de 2012, pero tuvo"
            " lugar en Lima el 10 de junio de 2012.",
            "es",
        ),
    ],
)
def test_what_was_planned_elsewhere_is_not_where_it_was(text: str, language: str) -> None:
    (event,) = _found(text, language)
    assert (event.edtf, event.place_ids) == ("2012-06-10", (_NAMES["Lima"],))


def test_what_was_planned_for_a_place_and_moved_was_not_held_there() -> None:
    text = "The workshop on debt planned for 3 May 2012 in Bangkok was moved to Lima."
    assert all(_NAMES["Bangkok"] not in event.place_ids for event in _found(text, "en"))


def test_the_line_above_is_no_part_of_an_event_that_begins_with_its_adjective() -> None:
    text = "Labour after the Pandemic\nInternational conference, Lima, 6 to 8 July 2024"
    (event,) = _found(text, "en")
    assert text[event.span.start : event.span.end] == "International conference"


def test_a_house_that_is_called_after_meetings_is_no_event() -> None:
    assert _found("We met on 2 May 2012 at Friends' Meeting House, Lima.", "en") == []
