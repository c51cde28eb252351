"""Tests which events are found, and when, where and by whom they were held."""

import time

import pytest
from analysis_builder import analysis_of, mention_of, words_of_span
from growth import times_longer

from extract.events.events import find_events
from extract.model import Event

_NAMES = {
    "Harbour Circle": "organisation/name/harbour-circle",
    "Lantern Network": "organisation/name/lantern-network",
    "Human Rights Council": "organisation/hrc",
    "Kathmandu": "place/1283240",
    "Nepal": "place/1282988",
    "Bangkok": "place/1609350",
    "Dakar": "place/2253354",
}


def _found(text: str, language: str = "en") -> list[Event]:
    mentions = [mention_of(text, name, i) for name, i in _NAMES.items() if name in text]
    return list(find_events(analysis_of(text, language), mentions))


def test_a_consultation_is_told_with_its_date_place_and_organisers() -> None:
    text = (
        "The Harbour Circle and the Lantern Network organised a regional consultation on migrant "
        "domestic workers in Kathmandu, Nepal, from 31 August to 4 September 2009."
    )
    (event,) = _found(text)
    assert words_of_span(text, event.span) == "regional consultation on migrant domestic workers"
    assert event.edtf == "2009-08-31/2009-09-04"
    assert (event.start_date, event.end_date) == ("2009-08-31", "2009-09-04")
    assert event.place_ids == ("place/1283240",)
    assert set(event.organiser_ids) == {_NAMES["Harbour Circle"], _NAMES["Lantern Network"]}


def test_organisers_after_the_verb_are_found() -> None:
    text = "A workshop on wages was held in Bangkok in June 2004, organised by the Harbour Circle."
    (event,) = _found(text)
    assert event.organiser_ids == (_NAMES["Harbour Circle"],)
    assert (event.edtf, event.place_ids) == ("2004-06", ("place/1609350",))


def test_a_date_that_opens_the_sentence_counts() -> None:
    (event,) = _found("In June 2004, the Harbour Circle hosted a seminar in Bangkok.")
    assert event.edtf == "2004-06"


def test_one_event_told_in_two_documents_is_one_entity() -> None:
    first = "The Harbour Circle held a consultation in Kathmandu, 31 August-4 September 2009."
    second = "A consultation on debt was held in Kathmandu from 31 August to 4 September 2009."
    assert _found(first)[0].entity_id == _found(second)[0].entity_id


def test_a_proper_name_meets_itself_with_and_without_its_place() -> None:
    first = "Global Consultation on Prevention of Human Trafficking, held in Bangkok in May 2006."
    second = "At the Global Consultation on Prevention of Human Trafficking in May 2006 they met."
    assert _found(first)[0].entity_id == _found(second)[0].entity_id
    assert _found(first)[0].name == "Global Consultation on Prevention of Human Trafficking"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "The Regional Consultation on Debt and Wages was held in Dakar from 14 to 16 May 2024."
            " It was organised by the Harbour Circle together with the Lantern Network.",
            "en",
        ),
        (
            "La Consultation régionale sur la dette et les salaires s’est tenue à Dakar du 14 au "
            "16 mai 2024. Elle a été organisée par le Harbour Circle et le Lantern Network.",
            "fr",
        ),
        (
            "La Consulta tricontinental sobre la deuda y los salarios se celebró en Dakar del 14 "
            "al 16 de mayo de 2024. Fue organizada por el Harbour Circle y el Lantern Network.",
            "es",
        ),
    ],
)
def test_a_named_event_meets_itself_in_three_languages(text: str, language: str) -> None:
    (event,) = _found(text, language)
    assert event.entity_id == "event/name/consultation-2024-05-14-2253354"
    assert event.organiser_ids == (_NAMES["Harbour Circle"], _NAMES["Lantern Network"])


def test_a_title_without_date_bears_the_id_of_the_event_it_names() -> None:
    name = "Tricontinental Consultation on Debt and Wages"
    text = f"Report of the {name}\n\nThe {name} was held in Dakar on 14 May 2024."
    first, second = _found(text)
    assert first.entity_id == second.entity_id
    assert (first.edtf, second.edtf) == (None, "2024-05-14")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "During the High-Level Meeting to Address Existential Threats Posed by Sea Level Rise,",
            "High-Level Meeting to Address Existential Threats Posed by Sea Level Rise",
        ),
        (
            "the Global Conference on Trafficking in Persons in Bangkok on 3 June 2004",
            "Global Conference on Trafficking in Persons",
        ),
        (
            "a workshop on wages, housing and the informal economy in Bangkok on 3 June 2004",
            "workshop on wages, housing and the informal economy",
        ),
    ],
)
def test_a_name_is_not_cut(text: str, name: str) -> None:
    (event,) = _found(text)
    assert words_of_span(text, event.span) == name


def test_the_day_a_conference_adopted_a_treaty_is_no_event() -> None:
    text = "It was adopted by the International Labour Conference in Bangkok on 21 June 2019."
    assert _found(text) == []


def test_a_line_with_date_and_place_belongs_to_the_event_below() -> None:
    text = (
        "It was late in the year and nobody had come to the office in weeks.\n\n"
        "31 August-4 September 2009, Kathmandu, Nepal\n\n"
        "This five-day regional consultation with allies discussed wages."
    )
    (event,) = _found(text)
    assert (event.edtf, event.place_ids) == ("2009-08-31/2009-09-04", ("place/1283240",))


def test_the_title_above_such_a_line_names_the_event() -> None:
    text = "Beyond Closed Borders\n\n4-7 July 2010, Bangkok\n\nThe four-day event focused on work."
    (event,) = _found(text)
    assert event.name == "Beyond Closed Borders"
    assert event.edtf == "2010-07-04/2010-07-07"


def test_a_part_of_a_day_is_no_session_of_the_body_that_leads_it() -> None:
    assert _found("Day two: Harbour Circle – second session. Harbour Circle, third session.") == []
    assert _found("Gathering of evidence began in Bangkok on 3 May 2015.") == []


@pytest.mark.parametrize(
    "text",
    [
        "the thirty-eighth session of the Human Rights Council",
        "at the 38th session of the Human Rights Council",
        "the Human Rights Council at its thirty-eighth session",
        "Human Rights Council – 38th session",
        "Human Rights Council, thirty-eighth session",
    ],
)
def test_a_session_is_the_same_however_its_number_is_written(text: str) -> None:
    (event,) = _found(text)
    assert event.entity_id == "event/name/hrc-session-38"
    assert event.name == "38th session of the Human Rights Council"


@pytest.mark.parametrize(
    ("text", "language", "edtf"),
    [
        (
            "Un atelier sur le travail a été organisé à Dakar du 3 au 5 juin 2015.",
            "fr",
            "2015-06-03/2015-06-05",
        ),
        (
            "El taller sobre trabajo se celebró en Bangkok el 8 de octubre de 2012.",
            "es",
            "2012-10-08",
        ),
    ],
)
def test_events_are_found_in_french_and_spanish(text: str, language: str, edtf: str) -> None:
    (event,) = _found(text, language)
    assert event.edtf == edtf
    assert event.place_ids


@pytest.mark.parametrize(
    "text",
    [
        "A meeting was held.",
        "They went to a meeting in Bangkok.",
        "At a press conference in Bangkok on 3 June 2004 they spoke.",
        "The conference room in Bangkok was closed on 3 June 2004.",
        "The Conference of the Parties was ready.",
        "Workshops help. In 2004 there were many.",
        "",
    ],
)
def test_a_common_noun_without_circumstances_is_no_event(text: str) -> None:
    assert _found(text) == []


def test_an_event_that_was_not_held_by_somebody_has_no_organiser() -> None:
    text = "The Harbour Circle has never organised a workshop in Bangkok on 3 June 2004."
    assert all(not event.organiser_ids for event in _found(text))


def test_who_did_not_hold_it_is_told_behind_who_did() -> None:
    (event,) = _found(
        "L'atelier de Dakar du 3 mai 2010 a été organisé par l'Uzqa, et non par le Harbour Circle.",
        "fr",
    )

    assert not event.organiser_ids


def test_who_was_invited_did_not_hold_it() -> None:
    (event,) = _found(
        "The Harbour Circle was invited to the workshop organised by the Lantern Network in Lima on"
        " 3 May 2010."
    )

    assert event.organiser_ids == ("organisation/name/lantern-network",)


@pytest.mark.parametrize(
    ("piece", "most"), [("Conference on ", 36_000), ("meeting in June 2004 ", 4_000)]
)
def test_a_hostile_line_takes_no_longer_than_its_length(piece: str, most: int) -> None:
    def seconds(many: int) -> float:
        line = analysis_of(piece * many)
        began = time.process_time()
        find_events(line, ())
        return time.process_time() - began

    assert times_longer(seconds, most // 8, most, below=20) < 20


def test_a_proper_name_in_french_goes_on_in_small_letters() -> None:
    text = "Le Forum de Dakar sur le travail des enfants s'est tenu à Bangkok du 3 au 5 mai 2020."
    (event,) = _found(text, "fr")
    assert event.name == "Forum de Dakar sur le travail des enfants"
    assert (event.edtf, event.place_ids) == ("2020-05-03/2020-05-05", ("place/1609350",))


@pytest.mark.parametrize(
    ("text", "language", "edtf", "place"),
    [
        (
            "Harbour Circle a organisé à Dakar un atelier sur la dette du 3 au 5 mai 2015.",
            "fr",
            "2015-05-03/2015-05-05",
            "place/2253354",
        ),
        (
            "Del 3 al 5 de mayo de 2015 se celebró en Bangkok un taller sobre la deuda.",
            "es",
            "2015-05-03/2015-05-05",
            "place/1609350",
        ),
        (
            "A workshop on debt for judges from many towns was held in Bangkok on 3 May 2015.",
            "en",
            "2015-05-03",
            "place/1609350",
        ),
        (
            "Experts met in Bangkok, on 3 and 4 May 2015 for a regional workshop on debt.",
            "en",
            "2015-05-03/2015-05-04",
            "place/1609350",
        ),
        ("The Bangkok summit on debt was a success.", "en", None, "place/1609350"),
        (
            "Reunidas en Bangkok los días 3 y 4 de mayo de 2015 en el marco del IV Encuentro "
            "Andino de Mujeres, exigimos.",
            "es",
            "2015-05-03/2015-05-04",
            "place/1609350",
        ),
    ],
)
def test_place_and_date_may_stand_anywhere_in_the_clause(
    text: str, language: str, edtf: str | None, place: str
) -> None:
    (event,) = _found(text, language)
    assert (event.edtf, event.place_ids) == (edtf, (place,))


def test_what_the_next_sentence_tells_belongs_to_the_event_before() -> None:
    text = (
        "The Harbour Circle organised a workshop on debt for judges. "
        "The workshop was held in Bangkok from 3 to 5 May 2015."
    )
    (event,) = _found(text)
    assert (event.edtf, event.place_ids) == ("2015-05-03/2015-05-05", ("place/1609350",))
    assert event.organiser_ids == (_NAMES["Harbour Circle"],)


def test_who_holds_it_jointly_is_an_organiser_and_a_partner_is_none() -> None:
    jointly = "The Harbour Circle, jointly with the Lantern Network, held a seminar in Bangkok."
    partner = (
        "In cooperation with the Lantern Network, the Harbour Circle held a seminar in Bangkok."
    )
    assert set(_found(jointly)[0].organiser_ids) == {
        _NAMES["Harbour Circle"],
        _NAMES["Lantern Network"],
    }
    assert _found(partner)[0].organiser_ids == (_NAMES["Harbour Circle"],)
    both = "The Harbour Circle co-hosted with the Thai NGO Lantern Network a seminar in Bangkok."
    assert set(_found(both)[0].organiser_ids) == set(_found(jointly)[0].organiser_ids)


def test_what_follows_up_an_event_bears_a_day_of_its_own() -> None:
    text = "FOLLOW UP TO THE CONSULTATION, 12 May 2011\nThank you for coming."
    assert not [e for e in find_events(analysis_of(text), ()) if e.edtf]


def test_a_submission_tells_the_session_that_it_goes_to() -> None:
    text = "SUBMISSION TO THE HARBOUR CIRCLE\nThirty-fifth session, September 2022\n\nWe write."
    mentions = [mention_of(text, "HARBOUR CIRCLE", _NAMES["Harbour Circle"])]
    (event,) = find_events(analysis_of(text), mentions)
    assert (event.edtf, event.organiser_ids) == ("2022-09", (_NAMES["Harbour Circle"],))


def test_a_state_may_be_the_organiser() -> None:
    (event,) = _found("Nepal hosted a conference on debt in Bangkok in May 2015.")
    assert event.organiser_ids == ("place/1282988",)


def test_the_place_of_another_event_is_not_its_own() -> None:
    text = "At the Conference on Debt and Wages and at a summit held in Bangkok they met."
    assert all(not e.place_ids for e in _found(text) if "Debt" in e.name)


@pytest.mark.parametrize(
    "text",
    [
        "The Human Rights Council met. Its thirty-eighth session was held in Bangkok in May 2015.",
        "The Human Rights Council met. At its 38th session, in May 2015, the Council spoke.",
        "The Human Rights Council, set up long ago, held its 38th session from 3 to 5 May 2015.",
    ],
)
def test_its_session_is_that_of_the_body_named_before(text: str) -> None:
    (event,) = _found(text)
    assert event.entity_id == "event/name/hrc-session-38"
    assert event.organiser_ids == ("organisation/hrc",)


def test_numbered_meetings_of_two_years_stay_two() -> None:
    one, two = (
        _found(f"At its 17th meeting, on 6 May {year}, the Human Rights Council spoke.")[0]
        for year in (2014, 2015)
    )
    assert one.entity_id != two.entity_id


def test_each_event_of_a_list_is_told() -> None:
    text = "Earlier conferences were held in Bangkok (1997), Dakar (2010) and Kathmandu (2013)."
    assert [(e.edtf, e.place_ids) for e in _found(text)] == [
        ("1997", ("place/1609350",)),
        ("2010", ("place/2253354",)),
        ("2013", ("place/1283240",)),
    ]


@pytest.mark.parametrize(
    ("text", "language", "dates"),
    [
        (
            "It followed the national consultations held in Dakar (March 2019), Bangkok (May 2019) "
            "and Kathmandu (July 2019).",
            "en",
            ["2019-05", "2019-07", "2019-03"],
        ),
        (
            "In 2019 workshops took place in Bangkok (4-5 May), Kathmandu (12 May), Dakar (May).",
            "en",
            ["2019-05-04/2019-05-05", "2019-05-12", "2019-05"],
        ),
        (
            "En 2019 se celebraron talleres regionales en Bangkok (4 de marzo) y Dakar (junio).",
            "es",
            ["2019-03-04", "2019-06"],
        ),
        (
            "Des ateliers ont été organisés à Bangkok (mai 2018), Kathmandu (juin 2018) et Dakar "
            "(2019).",
            "fr",
            ["2018-05", "2018-06", "2019"],
        ),
    ],
)
def test_each_of_a_list_is_told_once(text: str, language: str, dates: list[str]) -> None:
    found = _found(text, language)
    assert sorted(str(e.edtf) for e in found) == sorted(dates)
    assert len({e.place_ids for e in found}) == len(dates)


@pytest.mark.parametrize(
    "text",
    [
        "It was written in consultation with civil society (Nepal).",
        "They support calls for holding a conference on debt in Bangkok.",
        "A course for officers from Bangkok and Dakar is needed.",
        "For the Bangkok meeting to be a success, much is needed.",
    ],
)
def test_how_something_is_done_is_no_event(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    ("text", "language", "town"),
    [
        ("The Lima workshop brought together women from Peru, Chile and Kenya.", "en", "Lima"),
        ("Le 3 mai 2011, l'atelier de Lima a réuni des femmes du Pérou et du Kenya.", "fr", "Lima"),
    ],
)
def test_where_those_who_came_are_from_is_not_where_it_was(
    text: str, language: str, town: str
) -> None:
    names = ("Lima", "Peru", "Chile", "Kenya", "Pérou")
    places = [mention_of(text, name, f"place/{name}") for name in names if name in text]
    (event,) = find_events(analysis_of(text, language), places)
    assert event.place_ids in {(), (f"place/{town}",)}


@pytest.mark.parametrize(
    "text",
    [
        "The Consultation met in Lima on 26-27 May 2014. The workshop held on 8 March 2014 in "
        "Quito drew 40 women.",
        "A consultation was held in Lima on 26 May 2014. The training took place in Quito on "
        "8 March 2014.",
        "Une consultation a eu lieu à Lima le 26 mai 2014. L'atelier tenu à Quito le 8 mars 2014 "
        "a réuni 40 femmes.",
        "Una consulta se celebró en Lima el 26 de mayo de 2014. El taller celebrado en Quito el "
        "8 de marzo de 2014 reunió a 40 mujeres.",
    ],
)
def test_a_gathering_of_another_sort_in_the_next_sentence_is_another_event(text: str) -> None:
    language = "en" if text[0] in "TA" else "fr" if text.startswith("Une") else "es"
    places = [mention_of(text, name, f"place/{name}") for name in ("Lima", "Quito")]
    first, second = find_events(analysis_of(text, language), places)
    assert first.place_ids == ("place/Lima",)
    assert second.place_ids == ("place/Quito",)
    assert (second.start_date, second.end_date) == ("2014-03-08", "2014-03-08")


def test_an_event_named_for_a_town_was_held_there_wherever_it_is_looked_back_at() -> None:
    text = "They met in Kathmandu to look back at the Dakar consultation of May 2024."
    (event,) = _found(text)
    assert words_of_span(text, event.span) == "Dakar consultation"
    assert (event.edtf, event.place_ids) == ("2024-05", (_NAMES["Dakar"],))


def test_a_country_in_front_of_a_meeting_may_be_what_it_is_about() -> None:
    (event,) = _found("The Nepal conference was held in Bangkok on 3 May 2015.")
    assert event.place_ids == (_NAMES["Bangkok"],)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "A follow-up meeting to the Dakar consultation will be held in Kathmandu in November"
            " 2025.",
            "en",
        ),
        (
            "A follow-up meeting to the Dakar consultation of May 2024 was held in Kathmandu in"
            " November 2025.",
            "en",
        ),
        (
            "Une réunion de suivi de la consultation de Dakar aura lieu à Kathmandu en novembre"
            " 2025.",
            "fr",
        ),
        (
            "Una reunión de seguimiento de la consulta de Dakar se celebró en Kathmandu en"
            " noviembre de 2025.",
            "es",
        ),
    ],
)
def test_what_follows_an_event_is_not_that_event(text: str, language: str) -> None:
    (event,) = _found(text, language)
    assert event.entity_id == "event/name/follow-up-meeting-2025-11-1283240"
    assert (event.edtf, event.place_ids) == ("2025-11", (_NAMES["Kathmandu"],))


@pytest.mark.parametrize("kin", ["son avocat", "sa mère"])
def test_a_meeting_of_somebody_with_their_own_is_held_in_no_town(kin: str) -> None:
    found = _found(f"La réunion de Bangkok avec {kin} a eu lieu le 3 mai 2019.", "fr")
    assert [event.place_ids for event in found] == [()]


def test_none_of_several_meetings_is_told_where_none_was_held() -> None:
    assert _found("In 2019 no workshops took place in Bangkok (4-5 May) and Dakar (6 May).") == []


def test_where_a_meeting_is_held_is_not_told_by_the_event_that_it_prepares() -> None:
    text = "A preparatory meeting for the Dakar consultation was held on 3 November 2025."
    (event,) = _found(text)
    assert (event.edtf, event.place_ids) == ("2025-11-03", ())


def test_a_town_in_front_that_was_not_read_as_a_place_is_no_other_place() -> None:
    (event,) = _found("They met in Kathmandu to look back at the Cotonou consultation of May 2024.")
    assert (event.edtf, event.place_ids) == ("2024-05", ())


def test_a_number_broken_at_its_hyphen_is_whole() -> None:
    text = "They spoke at the twenty- sixth Conference of the Parties to the Convention on Debt."
    (event,) = _found(text)
    assert event.name == "Twenty-sixth Conference of the Parties to the Convention on Debt"
    whole = _found(text.replace("twenty- sixth", "twenty-sixth"))
    assert [each.entity_id for each in whole] == [event.entity_id]


def test_what_somebody_said_at_an_event_is_no_part_of_its_name() -> None:
    text = (
        "As I said during the Summit of the Future “eradication of debt must remain the goal of"
        " all action, bearing in mind that wages are the name for peace.”"
    )
    assert [event.name for event in _found(text)] == ["Summit of the Future"]
    titled = "A workshop “debt and wages” was held in Bangkok on 3 May 2015."
    assert [event.name.split(",")[0] for event in _found(titled)] == ["Workshop “debt and wages”"]


def test_a_meeting_called_by_its_town_was_held_there() -> None:
    (event,) = _found("Le procès-verbal de la réunion de Dakar (9 novembre 2021) est adopté.", "fr")
    assert (event.edtf, event.place_ids) == ("2021-11-09", ("place/2253354",))


def test_a_line_that_begins_with_a_number_begins_the_name_of_a_session() -> None:
    (event,) = _found("Submission on Nepal\n39th session of the Human Rights Council, May 2021")
    assert event.name == "39th session of the Human Rights Council"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        (
            "We invite you to the Members Congress of the Harbour Circle (HC), which will take "
            "place in Bangkok from 20 to 23 September 2016.",
            "2016-09-20/2016-09-23",
        ),
        ("Next coordination meeting: Bangkok, 14 May 2019, hosted by Harbour Circle", "2019-05-14"),
        (
            "Harbour Circle convoca al III Encuentro de Mujeres Migrantes, en Bangkok, del 18 al "
            "20 de octubre de 2017.",
            "2017-10-18/2017-10-20",
        ),
    ],
)
def test_what_is_announced_has_its_day_place_and_host(text: str, edtf: str) -> None:
    (event,) = _found(text, "es" if "convoca " in text else "en")
    assert (event.edtf, event.place_ids) == (edtf, ("place/1609350",))
    assert event.organiser_ids == (_NAMES["Harbour Circle"],)


def test_who_stands_between_commas_behind_the_verb_holds_it_too() -> None:
    text = "Nepal hosted, with the Harbour Circle, a seminar on work in Bangkok in June 2004."
    (event,) = _found(text)
    assert set(event.organiser_ids) == {_NAMES["Nepal"], _NAMES["Harbour Circle"]}


def test_a_title_in_capitals_reaches_to_the_end_of_its_line() -> None:
    text = "El Círculo convoca al\nIII ENCUENTRO DE MUJERES MIGRANTES\nBangkok, 4 de mayo de 2012"
    (event,) = _found(text, "es")
    assert words_of_span(text, event.span) == "III ENCUENTRO DE MUJERES MIGRANTES"


def test_a_title_in_quotes_and_who_organised_it_is_a_side_event() -> None:
    text = 'Side events\n"Care workers on the move" (organized by the Harbour Circle)\n13:15'
    (event,) = _found(text)
    assert (event.name, event.organiser_ids) == (
        "Care workers on the move",
        (_NAMES["Harbour Circle"],),
    )
    assert _found('The film "Bonded Hands Across the Bay", made by the Harbour Circle, ran.') == []


def test_what_is_said_of_a_town_behind_a_colon_is_no_place_of_an_event() -> None:
    assert _found("Conference: Bangkok police freed 30 girls on 4 May 2016.") == []


def test_a_name_goes_on_behind_whose_region_it_is() -> None:
    text = "El IV Encuentro Andino de Trabajadoras del Hogar se celebró en Bangkok en mayo de 2012."
    (event,) = _found(text, "es")
    assert words_of_span(text, event.span) == "IV Encuentro Andino de Trabajadoras del Hogar"


def test_a_gathering_with_a_capital_is_an_event() -> None:
    text = "The Third Gathering of Domestic Workers was held in Bangkok on 3 May 2015."
    (event,) = _found(text)
    assert (event.name, event.edtf) == ("Third Gathering of Domestic Workers", "2015-05-03")
    assert _found("The gathering of data went on in Bangkok on 3 May 2015.") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("MINUTES OF THE BOARD MEETING\n\nBangkok, 9 August 2019", "BOARD MEETING"),
        ("We read the Report of the Regional Consultation on Debt held in Bangkok on 9 August "
         "2019.", "Regional Consultation on Debt"),
    ],
)  # fmt: skip
def test_minutes_of_a_meeting_are_no_part_of_its_name(text: str, name: str) -> None:
    (event,) = _found(text)
    assert (event.name, event.edtf) == (name, "2019-08-09")


def test_who_stands_behind_a_label_organised_the_event_before_it() -> None:
    text = "Atelier régional sur la dette, Dakar, 3-5 mai 2015.\nOrganisateurs : Harbour Circle."
    (event,) = _found(text, "fr")
    assert event.organiser_ids == (_NAMES["Harbour Circle"],)


_ENTRIES = "\n1997 – Reefs were mapped.\n1999 – Wells were dug.\n"


@pytest.mark.parametrize(
    ("text", "language", "edtf"),
    [
        (f"{_ENTRIES}2012 – Harbour Circle organise une conférence à Lima.", "fr", "2012"),
        (f"{_ENTRIES}2001: Harbour Circle held a conference in Lima.", "en", "2001"),
        (f"{_ENTRIES}2001: Harbour Circle held a conference in Lima in May 2002.", "en", "2002-05"),
        ("2001: Harbour Circle held a conference in Lima.", "en", None),
        (f"{_ENTRIES}2001: Harbour Circle prepares a conference in Lima.", "en", None),
        ("In 2001 people left. Harbour Circle held a conference in Lima.", "en", None),
    ],
)  # fmt: skip
def test_the_year_that_an_entry_begins_with_is_the_events(
    text: str, language: str, edtf: str | None
) -> None:
    names = {"Harbour Circle": "organisation/name/harbour-circle", "Lima": "place/3936456"}
    mentions = [mention_of(text, name, i) for name, i in names.items()]
    assert [e.edtf for e in find_events(analysis_of(text, language), mentions)] == [edtf]
