"""Tests that an event that is to come is stated as planned, and one that was held is not."""

import pytest
from analysis_builder import analysis_of, mention_of

from extract.events.events import find_events
from extract.model import Kind, Mention, Modality, Predicate
from extract.statements.statements import find_statements

_NAMES = {
    "Harbour Circle": "organisation/name/harbour-circle",
    "Lantern Network": "organisation/name/lantern-network",
    "Well Fund": "organisation/name/well-fund",
    "Lima": "place/3936456",
    "Dakar": "place/2253354",
    "Quito": "place/3652462",
}
_HELD = {Predicate.ORGANISED, Predicate.HELD_IN, Predicate.TOOK_PART_IN}
_PLANNED, _ASSERTED = Modality.PLANNED.value, Modality.ASSERTED.value


def _told(text: str, language: str = "en") -> set[tuple[str, str, str]]:
    """Return predicate, the name that is no event, and modality, of what is told of events."""
    mentions = [mention_of(text, name, i) for name, i in _NAMES.items() if name in text]
    analysis = analysis_of(text, language)
    events = find_events(analysis, mentions)
    told = [Mention(e.span, Kind.EVENT, e.entity_id, 0.9, "pattern") for e in events]
    names = {i: name for name, i in _NAMES.items()}
    return {
        (s.predicate.value, names.get(s.subject_id) or names[s.object_id], s.modality.value)
        for s in find_statements(analysis, [*mentions, *told], events)
        if s.predicate in _HELD
    }


def _how(text: str, language: str = "en") -> set[str]:
    return {modality for _, _, modality in _told(text, language)}


@pytest.mark.parametrize(
    "text",
    [
        "A workshop on migration will be held in Lima on 3 May 2027.",
        "A workshop on migration is to take place in Lima on 3 May 2027.",
        "The workshop on migration, to be held in Lima on 3 May 2027, is open to all.",
        "The workshop on migration is scheduled for 3 May 2027 in Lima.",
        "A workshop on migration planned for 3 May 2027 in Lima is open to all.",
        "The Harbour Circle will organise a workshop on migration in Lima on 3 May 2027.",
        "The Harbour Circle is going to host a workshop on migration in Lima on 3 May 2027.",
        "The Harbour Circle invites all to a workshop on migration in Lima on 3 May 2027.",
        "The Harbour Circle will present its study at a workshop on migration in Lima on 3 May"
        " 2027.",
        "The workshop in Lima on 3 May 2027 will bring together thirty judges.",
        "The upcoming workshop on migration in Lima on 3 May 2027 is open to all.",
        "The Harbour Circle announced a workshop on migration. It will be held in Lima on 3 May"
        " 2027.",
        "The workshop on migration was to be held in Lima on 3 May 2020.",
        "The workshop is being organised by the Harbour Circle and will take place in Lima on 3"
        " May 2027.",
    ],
)
def test_what_is_to_come_in_english_is_planned(text: str) -> None:
    assert _how(text) == {_PLANNED}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Un atelier sur la migration se tiendra à Lima le 3 mai 2027.", "fr"),
        ("L’atelier sur la migration aura lieu à Lima le 3 mai 2027.", "fr"),
        ("Un atelier sur la migration doit se tenir à Lima le 3 mai 2027.", "fr"),
        ("Un atelier sur la migration est prévu à Lima le 3 mai 2027.", "fr"),
        ("Un atelier sera organisé à Lima le 3 mai 2027 par le Harbour Circle.", "fr"),
        ("Le Harbour Circle organisera un atelier sur la migration à Lima le 3 mai 2027.", "fr"),
        ("Le Harbour Circle va organiser un atelier sur la migration à Lima en mai 2027.", "fr"),
        ("La conférence a décidé que l’atelier se tiendrait à Lima le 3 mai 2027.", "fr"),
        ("Un taller sobre migración se celebrará en Lima el 3 de mayo de 2027.", "es"),
        ("El taller sobre migración tendrá lugar en Lima el 3 de mayo de 2027.", "es"),
        ("Un taller sobre migración está previsto en Lima el 3 de mayo de 2027.", "es"),
        ("Un taller será organizado en Lima el 3 de mayo de 2027 por el Harbour Circle.", "es"),
        ("El Harbour Circle organizará un taller sobre migración en Lima en mayo de 2027.", "es"),
        ("El Harbour Circle va a organizar un taller sobre deudas en Lima en mayo de 2027.", "es"),
    ],
)  # fmt: skip
def test_what_is_to_come_in_french_and_spanish_is_planned(text: str, language: str) -> None:
    assert _how(text, language) == {_PLANNED}


@pytest.mark.parametrize(
    "text",
    [
        "We support the upcoming meetings, including the Conference on Debt in Lima.",
        "Next year's events include the Conference on Debt in Lima.",
        "We will help the oceans by hosting the next Conference on Debt in Lima.",
        "The upcoming meetings, such as the talks on pay; and the Conference on Debt in Lima.",
    ],
)
def test_one_among_what_lies_ahead_is_planned(text: str) -> None:
    assert _how(text) == {_PLANNED}


@pytest.mark.parametrize(
    "text",
    [
        "It lists upcoming events, including the Conference on Debt held in Lima last year.",
        "Upcoming meetings, such as the Conference on Debt that took place in Lima last year.",
    ],
)
def test_one_that_was_held_does_not_lie_ahead(text: str) -> None:
    assert _how(text) == {_ASSERTED}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Harbour Circle organised a workshop in Lima on 3 May 2024.", "en"),
        ("They wrote of hosting the next Conference on Debt, which was held in Lima.", "en"),
        ("The workshop was held in Lima on 3 May 2024 and will be held again in 2026.", "en"),
        ("The workshop on migration in Lima on 3 May 2024 will be remembered.", "en"),
        ("A workshop on migration was to be held in Lima on 3 May 2024. It took place.", "en"),
        ("The Harbour Circle, which will close, organised a workshop in Lima on 3 May 2024.", "en"),
        ("The Harbour Circle will publish the report of the workshop in Lima on 3 May 2024.", "en"),
        ("From the workshop in Lima on 3 May 2024, the plan, to be held secret, was lost.", "en"),
        ("L’atelier s’est tenu à Lima le 3 mai 2024 et se tiendra désormais chaque année.", "fr"),
        ("Un atelier prévu à Lima le 3 mai 2024 a réuni trente juges.", "fr"),
        ("Le Harbour Circle a organisé un atelier à Lima le 3 mai 2024, qui sera suivi d’un autre.",
         "fr"),
        ("El taller se celebró en Lima el 3 de mayo de 2024 y se celebrará cada año.", "es"),
    ],
)  # fmt: skip
def test_what_was_held_stays_asserted(text: str, language: str) -> None:
    assert _how(text, language) == {_ASSERTED}


def test_of_two_events_in_a_sentence_only_the_one_to_come_is_planned() -> None:
    text = (
        "The workshop on debt was held in Lima in May 2024 and a conference on migration will be"
        " held in Quito in May 2027."
    )
    assert _told(text) == {("heldIn", "Lima", _ASSERTED), ("heldIn", "Quito", _PLANNED)}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Harbour Circle will take part in the Regional Conference on Debt in Lima.", "en"),
        ("Le Harbour Circle participera à la Conférence régionale sur la migration à Lima.", "fr"),
        ("El Harbour Circle participará en la Conferencia Regional sobre Migración en Lima.", "es"),
    ],
)  # fmt: skip
def test_who_is_to_come_is_planned(text: str, language: str) -> None:
    assert ("tookPartIn", "Harbour Circle", _PLANNED) in _told(text, language)
    assert _how(text, language) == {_PLANNED}


def test_what_somebody_says_is_to_come_stays_reported() -> None:
    text = (
        "According to the Well Fund, the Harbour Circle will organise a workshop in Lima on 3 May"
        " 2027."
    )
    assert _how(text) == {Modality.REPORTED.value}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The workshop on migration will not be held in Lima on 3 May 2027.", "en"),
        ("L’Atelier régional sur la migration n’aura pas lieu à Lima.", "fr"),
        ("La Conférence régionale sur la migration pourrait se tenir à Lima en 2027.", "fr"),
        ("El Taller Regional sobre migración no se celebrará en Lima.", "es"),
        ("La Conferencia, que iba a celebrarse en Lima en mayo de 2020, fue cancelada.", "es"),
        ("El Harbour Circle desearía organizar un seminario sobre migración en Lima.", "es"),
    ],
)
def test_what_is_called_off_or_wished_for_is_not_said(text: str, language: str) -> None:
    assert _told(text, language) == set()


_NOTICE = "Regional Workshop on Migration\n\nDate: 3 May 2027\nVenue: Lima\nOrganised by: {}\n\n"
_BODY = "Harbour Circle"


@pytest.mark.parametrize(
    "below",
    [
        "Register by 1 April 2027.",
        "Join us!",
        "Please confirm your attendance.",
        "The workshop will bring together thirty judges.",
        "The Harbour Circle invites you to the workshop.",
        "Harbour Circle invita al taller.",
        "Registration: https://example.org",
    ],
)
def test_a_notice_that_invites_is_planned(below: str) -> None:
    assert _told(_NOTICE.format(_BODY) + below) == {
        ("organised", "Harbour Circle", _PLANNED),
        ("heldIn", "Lima", _PLANNED),
    }


@pytest.mark.parametrize(
    "below",
    [
        "",
        "Thirty judges came.",
        "Join us on Facebook.",
        "The text invites the State to a change of law.",
        "The next workshop will be held in 2029.",
        "Registration: thirty people.",
        "Register by 1 April 2027. The judges adopted a text.",
        "Register by 1 April, it had said. The workshop was held.",
    ],
)
def test_a_notice_that_does_not_plainly_invite_stays_asserted(below: str) -> None:
    assert _how(_NOTICE.format(_BODY) + below) == {_ASSERTED}


def test_an_invitation_belongs_to_the_notice_above_it() -> None:
    invited = _NOTICE.format(_BODY) + "Register by 1 April 2027.\n\n"
    other = "Regional Seminar on Debt\n\nDate: 4 June 2024\nVenue: Quito\n\nThirty judges came."
    assert _told(invited + other) == {
        ("organised", "Harbour Circle", _PLANNED),
        ("heldIn", "Lima", _PLANNED),
        ("heldIn", "Quito", _ASSERTED),
    }


@pytest.mark.parametrize(("day", "how"), [("3 May 2026", _PLANNED), ("3 May 2028", _ASSERTED)])
def test_what_is_told_as_now_is_planned_where_its_day_is_after_that_of_the_document(
    day: str, how: str
) -> None:
    text = f"Published: {day}\n\nThe Harbour Circle is organising a workshop in Lima on 4 May 2027."
    assert _how(text) == {how}


def test_money_that_is_to_come_is_planned() -> None:
    text = "The Harbour Circle will be funded by the Well Fund."
    mentions = [mention_of(text, name, i) for name, i in _NAMES.items() if name in text]
    (one,) = find_statements(analysis_of(text), mentions, ())
    assert (one.predicate, one.modality) == (Predicate.FUNDS, Modality.PLANNED)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Upcoming events\n\nWorkshop on migration, Lima, 3 May 2027\nOrganised by the Harbour"
            " Circle\n\nSeminar on fair recruitment, Quito, 5 June 2027\nOrganised by the Lantern"
            " Network\n",
            "en",
        ),
        (
            "Upcoming events: 3 May 2027, Lima: workshop on migration, organised by the Harbour"
            " Circle; 5 June 2027, Quito: seminar on fair recruitment, hosted by the Lantern"
            " Network.",
            "en",
        ),
        (
            "À venir :\n\nAtelier sur la migration, Dakar, 3 mai 2027\n\n"
            "Séminaire sur le travail, Lima, 5 juin 2027, organisé par Lantern Network\n",
            "fr",
        ),
        (
            "Próximas actividades\n\nTaller sobre migración, Lima, 3 de mayo de 2027\n\n"
            "Seminario sobre trabajo, Quito, 5 de junio de 2027, organizado por Well Fund\n",
            "es",
        ),
    ],
)
def test_each_entry_below_a_heading_of_what_is_to_come_is_planned(text: str, language: str) -> None:
    told = _told(text, language)
    assert {modality for _, _, modality in told} == {_PLANNED}
    assert len({name for predicate, name, _ in told if predicate == "heldIn"}) == 2


@pytest.mark.parametrize(
    ("heading", "language"),
    [
        ("Calendar of events", "en"),
        ("Calendar 2027", "en"),
        ("Agenda 2027", "en"),
        ("Forthcoming in 2027", "en"),
        ("Programme of activities for 2027", "en"),
        ("Events in 2027:", "en"),
        ("Calendrier", "fr"),
        ("Dates à retenir", "fr"),
        ("Activités 2027 :", "fr"),
        ("Calendario de actividades", "es"),
        ("Reserve la fecha", "es"),
        ("Eventos de 2027", "es"),
    ],
)
def test_what_stands_on_a_calendar_is_planned(heading: str, language: str) -> None:
    text = f"{heading}\n\nWorkshop on migration, Lima, 3 May 2027\n"
    assert {modality for _, _, modality in _told(text, language)} == {_PLANNED}


@pytest.mark.parametrize(
    "text",
    [
        "Annual report 2019\n\nEvents in 2019\n\nWorkshop on migration, Lima, 3 May 2019\n",
        "Events in 2019\n\nWorkshop on migration, Lima, 3 May 2019\n\nWe go on in 2020.\n",
        "Programme\n\nWorkshop on migration, Lima, 3 May 2019\n",
        "Calendar\n\nWorkshop on migration, Lima, 3 May 2019: participants agreed on a text.\n",
    ],
)
def test_a_year_that_is_over_and_a_programme_do_not_make_a_plan(text: str) -> None:
    assert ("heldIn", "Lima", _ASSERTED) in _told(text)


def test_what_stands_below_another_heading_or_was_held_is_not_planned() -> None:
    past = (
        "Upcoming events\n\nWorkshop on migration, Lima, 3 May 2027\n\nPast events\n\n"
        "Seminar on fair recruitment, Quito, 5 June 2022\nOrganised by the Lantern Network\n"
    )
    assert ("heldIn", "Quito", _ASSERTED) in _told(past)
    assert ("heldIn", "Lima", _PLANNED) in _told(past)


def test_an_entry_takes_day_and_place_from_what_stands_before_its_colon() -> None:
    text = (
        "In 2022: 12 May 2022, Lima: expert meeting on identification, organised by the Harbour"
        " Circle; 20 June 2022, Quito: seminar on migration, hosted by the Well Fund."
    )
    mentions = [mention_of(text, name, i) for name, i in _NAMES.items() if name in text]
    found = find_events(analysis_of(text), mentions)
    assert [(e.edtf, e.place_ids) for e in found] == [
        ("2022-05-12", (_NAMES["Lima"],)),
        ("2022-06-20", (_NAMES["Quito"],)),
    ]
