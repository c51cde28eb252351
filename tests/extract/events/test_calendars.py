"""Entries of a bulletin's calendar: their days are of the year from its month on, and to come."""

import pytest
from loaded import packaged_pipeline

from extract.model import Modality, Predicate, SourceText

pytestmark = pytest.mark.model


def told(text: str, language: str) -> list[tuple[str, str | None, int]]:
    found = packaged_pipeline().annotate(SourceText("", text, language=language))
    return [(e.name, e.edtf, len(e.place_ids)) for e in found.events]


def test_days_are_the_first_ones_from_the_month_of_issue_on() -> None:
    text = (
        "Lantern News, Issue 34, November 2018\n\n1. Editorial\nWe are back.\n\n2. CALENDAR\n"
        "3-4 December: Seminar on reefs, Lima.\n"
        "- 12 February: Second Conference on Reef Workers, Kathmandu\n"
    )
    assert [day for _, day, _ in told(text, "en")] == ["2018-12-03/2018-12-04", "2019-02-12"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Boletín 15\nJulio 2010\n\nAgenda\n- 8-11 de noviembre: Foro Mundial sobre Migración y "
         "Desarrollo, Puerto Vallarta, México\n", "es"),
        ("Bulletin\nJuillet 2010\n\nAgenda\n- 8-11 novembre : Forum mondial sur la migration et le "
         "développement, Puerto Vallarta, Mexique\n", "fr"),
    ],
)  # fmt: skip
def test_a_known_forum_is_an_event_that_is_planned(text: str, language: str) -> None:
    found = packaged_pipeline().annotate(SourceText("", text, language=language))
    assert [(e.name, e.edtf) for e in found.events] == [
        ("Global Forum on Migration and Development, 2010", "2010-11-08/2010-11-11")
    ]
    held = [s for s in found.statements if s.predicate is Predicate.HELD_IN]
    assert [s.modality for s in held] == [Modality.PLANNED]


def test_a_forum_that_nobody_knows_is_one_too() -> None:
    text = (
        "Newsletter No. 8\nPlatform of the Lighthouse\nOctober 2015\n\nCALENDAR\n"
        "- 12-14 January: Maghreb Forum on Reefs, Tunis\n"
    )
    assert told(text, "en") == [("Maghreb Forum on Reefs, 2016", "2016-01-12/2016-01-14", 1)]


def test_without_a_month_of_issue_and_in_what_was_held_no_year_is_told() -> None:
    entries = "Calendar\n12 February: Second Conference on Reef Workers, Kathmandu\n"
    assert [day for _, day, _ in told(entries, "en")] == [None]
    done = "Minutes, November 2018\n\nWe went far.\n12 February: Conference on Reefs, Lima\n"
    assert [day for _, day, _ in told(done, "en")] == [None]
