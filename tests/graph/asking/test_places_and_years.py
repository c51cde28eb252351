"""Where and when: what maps and timelines are made of."""

from pathlib import Path

from sample_project import NEPAL, sample_project
from small_graph import FIRST, MEETING, SECOND, THIRD, small_store

from graph.asking.events import events
from graph.asking.languages_read import unread_counts
from graph.asking.opening_page import opening_page
from graph.asking.places import places_named
from graph.asking.years import years


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
