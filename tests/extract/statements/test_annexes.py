"""Tests that a list at the end of a report tells who took part in what it reports."""

import pytest
from analysis_builder import analysis_of, mention_of

from extract.events.events import find_events
from extract.model import Kind, Mention
from extract.statements.statements import find_statements

_NAMES = {
    "Harbour Circle": "organisation/harbour",
    "Reef Union": "organisation/reef",
    "Lima": "place/3936456",
}
_REPORT = "Workshop on migration\nLima, 3 May 2024\n\nIt was a good day.\n\n"


def _took_part(text: str, language: str = "en") -> set[str]:
    mentions = [mention_of(text, name, i) for name, i in _NAMES.items() if name in text]
    mentions.sort(key=lambda m: m.span.start)
    analysis = analysis_of(text, language)
    events = find_events(analysis, mentions)
    told = [Mention(e.span, Kind.EVENT, e.entity_id, 0.9, "pattern") for e in events]
    return {
        s.subject_id.removeprefix("organisation/")
        for s in find_statements(analysis, [*mentions, *told], events)
        if s.predicate.value == "tookPartIn"
    }


@pytest.mark.parametrize(
    "head",
    ["Annex 2: List of participating organisations", "Participating organisations",
     "Annex: List of participants", "Appendix A – Organisations represented",
     "Annexe 1 : Liste des organisations participantes", "Liste des participants",
     "Anexo: Lista de organizaciones participantes"],
)  # fmt: skip
def test_bodies_listed_at_the_end_took_part(head: str) -> None:
    assert _took_part(f"{_REPORT}{head}\nHarbour Circle\n2. Reef Union, Quito\n") == {
        "harbour", "reef",
    }  # fmt: skip


@pytest.mark.parametrize(
    "tail",
    [
        "Organisations invited\nHarbour Circle\nReef Union\n",
        "Organisations that did not attend\nHarbour Circle\n",
        "List of participating organisations\nHarbour Circle (excused)\nReef Union: absent\n",
        "The seminar on kafala was held on 5 June 2024.\n\nParticipating organisations\nHarbour "
        "Circle\n",
    ],
)
def test_who_was_invited_or_excused_did_not(tail: str) -> None:
    assert not _took_part(_REPORT + tail)


@pytest.mark.parametrize(
    "line",
    ["Opening remarks were delivered by Harbour Circle.", "Panellists: Harbour Circle; Reef Union.",
     "The second panel was moderated by Harbour Circle.", "Speakers included Harbour Circle.",
     "The representative of Harbour Circle said that fees must end.",
     "Sont intervenus Harbour Circle et Reef Union."],
)  # fmt: skip
def test_who_spoke_or_moderated_took_part(line: str) -> None:
    assert "harbour" in _took_part(f"Report of the workshop\n\n{_REPORT}Session 2\n\n{line}\n")


@pytest.mark.parametrize(
    "line",
    ["Opening remarks will be delivered by Harbour Circle.", "Invited: Harbour Circle; Reef Union.",
     "The representative of Harbour Circle was unable to come."],
)  # fmt: skip
def test_who_is_only_to_speak_did_not(line: str) -> None:
    assert not _took_part(f"Report of the workshop\n\n{_REPORT}Session 2\n\n{line}\n")
