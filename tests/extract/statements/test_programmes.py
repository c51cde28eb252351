"""Tests that who has a part in a programme takes part in the meeting that it is of."""

import pytest
from analysis_builder import analysis_of, mention_of

from extract.events.events import find_events
from extract.model import Event, Mention, Modality, Predicate
from extract.statements.statements import find_statements

_NAMES = {
    "Harbour Circle": "organisation/harbour",
    "Lantern Union": "organisation/lantern",
    "Reef House": "organisation/reef",
    "Well Fund": "organisation/well",
    "Lima": "place/3936456",
}
_HEAD = "Regional Workshop on Forced Labour\nLima, 3-4 May 2019\n\n"


def _took_part(text: str, language: str = "en") -> set[tuple[str, Modality]]:
    mentions = [mention_of(text, name, i) for name, i in _NAMES.items() if name in text]
    analysis = analysis_of(text, language)
    events = find_events(analysis, mentions)
    named = [*mentions, *(_event(text, e) for e in events)]
    told = find_statements(analysis, named, events)
    return {
        (one.subject_id.split("/")[1], one.modality)
        for one in told
        if one.predicate is Predicate.TOOK_PART_IN
    }


def _event(text: str, event: Event) -> Mention:
    return mention_of(text, text[event.span.start : event.span.end], event.entity_id)


@pytest.mark.parametrize(
    "lines",
    [
        "09.30 Panel: what workers pay. Speakers: Harbour Circle; Lantern Union\n",
        "Moderator: Harbour Circle\nRapporteur: Lantern Union\n",
        "09:00 Welcome remarks: Harbour Circle\n10:00 The state of fees (Lantern Union)\n",
        "Opening session, chaired by the Harbour Circle\nAddress by Lantern Union\n",
        "9 h Mot de bienvenue : Harbour Circle\nAteliers animés par Lantern Union\n",
        "Mesa 1. Participan: Harbour Circle, Lantern Union\n",
        "9:00 Palabras de bienvenida: Harbour Circle\nTaller a cargo de Lantern Union\n",
    ],
)
def test_who_has_a_part_took_part(lines: str) -> None:
    asserted = {("harbour", Modality.ASSERTED), ("lantern", Modality.ASSERTED)}
    assert _took_part(f"Programme\n\n{_HEAD}{lines}") == asserted


@pytest.mark.parametrize("title", ["Draft agenda", "Provisional programme", "Programa preliminar"])
def test_what_a_draft_tells_is_planned(title: str) -> None:
    planned = {("harbour", Modality.PLANNED)}
    assert _took_part(f"{title}\n\n{_HEAD}Speakers: Harbour Circle\n") == planned


@pytest.mark.parametrize(
    "text",
    [
        f"Programme\n\n{_HEAD}Speakers: Harbour Circle (to be confirmed)\n",
        f"Programme\n\n{_HEAD}Speakers: Harbour Circle (invited); Lantern Union (tbc)\n",
        f"Programme\n\n{_HEAD}Documents: report by Harbour Circle\nFunded by Lantern Union\n",
        f"Programme\n\n{_HEAD}A book on the fees (Lantern Union)\n",
        f"{_HEAD}09.30 Welcome: Harbour Circle\n",  # no programme
        "Programme of work\n\nWelcome remarks: Harbour Circle\n",  # of no meeting
    ],
)
def test_who_is_not_there_or_of_no_meeting_is_not_told(text: str) -> None:
    assert not _took_part(text)


@pytest.mark.parametrize(
    ("label", "language"),
    [
        ("Étaient présents", "fr"),
        ("Structures présentes", "fr"),
        ("Asisten", "es"),
        ("Asistieron", "es"),
        ("Organisations present", "en"),
    ],
)
def test_who_is_called_present_took_part(label: str, language: str) -> None:
    text = f"{_HEAD}{label} : Harbour Circle, Lantern Union\nExcused: Reef House\n"
    asserted = {("harbour", Modality.ASSERTED), ("lantern", Modality.ASSERTED)}
    assert _took_part(text, language) == asserted


@pytest.mark.parametrize(
    "label", ["Absents excusés", "Étaient excusés", "No asistieron", "Se excusan", "Invited"]
)
def test_who_is_excused_did_not(label: str) -> None:
    assert not _took_part(f"{_HEAD}{label}: Harbour Circle, Lantern Union\n")


@pytest.mark.parametrize(
    "text",
    [
        "Minutes of the Well Fund\nHeld in Lima on 7 May 2022\n\nIn attendance: Reef House\n",
        f"{_HEAD}Present\nRepresentatives of the Reef House and the Harbour Circle\n",
        f"{_HEAD}Associations représentées : Reef House\n",
        "The workshop on debt was held in Lima on 3 May 2019. It was opened by Reef House.\n",
    ],
)
def test_who_is_in_attendance_took_part(text: str) -> None:
    assert ("reef", Modality.ASSERTED) in _took_part(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("El taller sobre trata se celebrará en Lima el 3 de mayo de 2031. Participarán Reef House"
         " y Harbour Circle.\n", "es"),
        ("Le colloque sur la traite se tiendra à Lima le 3 mai 2031. Il réunira notamment Reef"
         " House et Harbour Circle.\n", "fr"),
    ],
)  # fmt: skip
def test_who_will_come_is_planned(text: str, language: str) -> None:
    planned = {("reef", Modality.PLANNED), ("harbour", Modality.PLANNED)}
    assert _took_part(text, language) == planned


@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("COMPTE RENDU DE RÉUNION", "fr"),
        ("Procès-verbal de la réunion", "fr"),
        ("ACTA DE LA ASAMBLEA ORDINARIA", "es"),
        ("Minutes of the meeting", "en"),
    ],
)
def test_minutes_tell_who_met_where(title: str, language: str) -> None:
    text = f"{title}\nHarbour Circle, Lima\nDate: 7 May 2022\nPlace: Lima\n\nPresent: Reef House\n"
    assert _took_part(text, language) == {("reef", Modality.ASSERTED)}
