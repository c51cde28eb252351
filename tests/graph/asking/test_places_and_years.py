"""Where and when: what maps and timelines are made of."""

from pathlib import Path

from counted_documents import store_of
from sample_project import NEPAL, sample_project
from small_graph import FIRST, MEETING, SECOND, THIRD, small_store

from builders import annotations, statement
from extract.model import Annotations, Modality, Predicate, Span
from graph.asking.events import events, planned_events
from graph.asking.languages_read import unread_counts
from graph.asking.opening_page import opening_page
from graph.asking.places import places_named
from graph.asking.years import without_planned, years


def test_a_place_lies_where_the_gazetteer_says(tmp_path: Path) -> None:
    with sample_project(tmp_path).reading() as store:
        (nepal,) = places_named(store)
    assert nepal[:3] == (NEPAL, "Nepal", 3)
    assert nepal.latitude is not None
    assert nepal.longitude is not None
    assert 26 < nepal.latitude < 31
    assert 80 < nepal.longitude < 89


def test_the_first_page_has_all_events_as_they_are_listed_and_what_no_model_read() -> None:
    store = small_store()
    told = opening_page(store)
    assert told.events == events(store) != ()
    assert told.unread == unread_counts(store)


def test_a_year_has_its_documents_and_events_and_the_untold_come_last() -> None:
    told, untold = years(small_store())
    assert told.year == 2004
    assert [each for each, _ in told.documents] == [FIRST]
    assert [event.event_id for event in told.events] == [MEETING]
    assert untold.year is None
    assert {each for each, _ in untold.documents} == {SECOND, THIRD}
    assert untold.events == ()


def test_what_is_only_planned_is_none_of_the_events_of_a_year() -> None:
    text = "Harbour Circle will hold it."
    circle = "organisation/name/harbour-circle"

    def told(name: str, modality: Modality) -> None:
        one = statement(
            circle,
            Predicate.ORGANISED,
            MEETING,
            evidence=Span(0, len(text)),
            modality=modality,
        )
        mentions = [("Harbour Circle", circle), ("it", MEETING)]
        documents.append(annotations(text, mentions, name=name, statements=[one]))

    documents: list[Annotations] = []
    told("a", Modality.PLANNED)
    announced = store_of(documents)
    assert planned_events(announced) == {MEETING}
    every = years(announced)
    assert [event.event_id for row in every for event in row.events] == [MEETING]
    assert [row.events for row in without_planned(every, {MEETING})] == [()]
    told("b", Modality.ASSERTED)
    assert planned_events(store_of(documents)) == frozenset()
