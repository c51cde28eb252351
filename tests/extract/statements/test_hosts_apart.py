"""Tests who held an event that a line far from it tells of, and who came to `It`."""

import pytest
from analysis_builder import analysis_of, mention_of

from extract.events.events import find_events
from extract.model import Kind, Mention
from extract.statements.statements import find_statements

_NAMES = {
    "Harbour Circle": "organisation/harbour",
    "Reef Union": "organisation/reef",
    "Lima": "place/3936456",
    "Quito": "place/3652462",
}
_AGENDA = "Workshop on migration\nLima, 3 May 2024\n\n9.00 Opening\n\n13.00 Closing\n\n"


def _told(text: str, language: str = "en") -> set[tuple[str, str, str]]:
    mentions = [mention_of(text, name, i) for name, i in _NAMES.items() if name in text]
    mentions.sort(key=lambda m: m.span.start)
    analysis = analysis_of(text, language)
    events = find_events(analysis, mentions)
    told = [Mention(e.span, Kind.EVENT, e.entity_id, 0.9, "pattern") for e in events]
    return {
        (s.subject_id.removeprefix("organisation/"), s.predicate.value, s.modality.value)
        for s in find_statements(analysis, [*mentions, *told], events)
        if s.subject_id.startswith("organisation/")
    }


@pytest.mark.parametrize(
    "line",
    [
        "Organised by: Harbour Circle and Reef Union",
        "Organisé par : Harbour Circle et Reef Union",
        "Organizado por: Harbour Circle y Reef Union",
    ],
)
def test_the_foot_of_an_agenda_tells_who_held_what_it_is_of(line: str) -> None:
    assert _told(_AGENDA + line) == {
        ("harbour", "organised", "asserted"),
        ("reef", "organised", "asserted"),
    }


@pytest.mark.parametrize(
    "text",
    [
        f"{_AGENDA}Not organised by: Harbour Circle",
        f"{_AGENDA}Organised by: not yet known, Harbour Circle will not",
        f"{_AGENDA}To be organised by: Harbour Circle",
        f"{_AGENDA}Seminar on wages, Quito, 5 May 2024\n\n9.00 Opening\n\nNotes\n\n"
        "Organised by: Harbour Circle",
    ],
)
def test_nothing_is_told_where_it_is_denied_or_of_which_is_not_known(text: str) -> None:
    assert not _told(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The workshop on migration was held in Lima on 3 May 2024. It brought together the"
         " Harbour Circle and the Reef Union.", "en"),
        ("L'atelier sur la migration s'est tenu à Lima le 3 mai 2024. Y ont participé le Harbour"
         " Circle et la Reef Union.", "fr"),
    ],
)  # fmt: skip
def test_it_is_the_event_that_opens_the_sentence_before(text: str, language: str) -> None:
    assert _told(text, language) == {
        ("harbour", "tookPartIn", "asserted"),
        ("reef", "tookPartIn", "asserted"),
    }


def test_it_is_none_that_only_stands_in_it() -> None:
    text = (
        "A report on the workshop on migration in Lima on 3 May 2024 came out."
        " It brought together the Harbour Circle and the Reef Union."
    )
    assert not _told(text)
