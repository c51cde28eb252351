"""Profiles of entities, and what a selection can be made of."""

import pytest
from counted_documents import CIRCLE, FEES, KATHMANDU, NEPAL, THAILAND, Told, store_of
from small_graph import BONDAGE, MEETING, NETWORK, small_store
from small_graph import CIRCLE as SMALL_CIRCLE
from small_graph import NEPAL as SMALL_NEPAL

from graph.asking.events import events
from graph.linkages.choices import Choice, choices
from graph.linkages.incidence import Incidence
from graph.linkages.profile import Year, documents_with, events_with, profile, years_of
from graph.linkages.reading import read_incidence
from graph.linkages.selection import Selection, selected
from graph.oxigraph_store import OxigraphStore
from graph.store import Store


@pytest.fixture(scope="module")
def small() -> Store:
    return small_store()


@pytest.fixture(scope="module")
def dated() -> Incidence:
    told = [
        Told("a", [[NEPAL, FEES]], 2001, "A", mark="a"),
        Told("b", [[CIRCLE]], 2001, "A", mark="b"),
        Told("c", [[KATHMANDU]], 2003, "B", mark="c"),
        Told("d", [[THAILAND]], mark="d"),
    ]
    return read_incidence(store_of(told))


def test_a_profile_tells_partners_themes_places_and_what_links_them(small: Store) -> None:
    found = profile(read_incidence(small), SMALL_CIRCLE, Selection())
    assert found is not None
    assert (found.label, found.documents) == ("Harbour Circle", 2)
    shown = {
        kind: [each.entity_id for each in several] for kind, several in found.companions.items()
    }
    assert shown == {
        "organisation": [NETWORK],
        "place": [SMALL_NEPAL],
        "theme": [BONDAGE],
        "event": [],
        "instrument": [],
    }
    (partner,) = found.companions["organisation"]
    assert [(edge.source, edge.predicates) for edge in partner.edges] == [(NETWORK, ("funds",))]


def test_weaker_companions_are_counted_and_unknown_entities_have_no_profile(small: Store) -> None:
    incidence = read_incidence(small)
    found = profile(incidence, NETWORK, Selection(), limit=0)
    assert found is not None
    assert found.left_out == {
        "organisation": 1,
        "place": 1,
        "theme": 0,
        "event": 1,
        "instrument": 0,
    }
    assert profile(incidence, "place/nobody", Selection()) is None


def test_years_have_denominators_and_take_in_what_is_within(dated: Incidence) -> None:
    assert years_of(dated, (NEPAL,)) == (Year(2001, 1, 2), Year(2003, 1, 1), Year(None, 0, 1))
    assert years_of(dated, ()) == (Year(2001, 2, 2), Year(2003, 1, 1), Year(None, 1, 1))
    assert years_of(selected(dated, Selection(since=2002)), (NEPAL,)) == (Year(2003, 1, 1),)


def test_documents_with_both_are_those_a_cell_counts(dated: Incidence) -> None:
    def titles(*ids: str) -> list[str]:
        return sorted(each.title for each in documents_with(dated, ids))

    assert titles(NEPAL) == ["a", "c"]
    assert titles(NEPAL, FEES) == ["a"]
    assert titles(NEPAL, "place/nobody") == []
    assert titles() == ["a", "b", "c", "d"]


@pytest.mark.parametrize("entity", [MEETING, SMALL_NEPAL, NETWORK])
def test_events_of_a_place_and_of_who_held_them(small: Store, entity: str) -> None:
    rows = events(small)
    assert [(row.event_id, row.start, row.places) for row in rows] == [
        (MEETING, "2004-06-01", (SMALL_NEPAL,))
    ]
    assert events_with(read_incidence(small), rows, entity) == rows


def test_others_have_no_events(small: Store) -> None:
    assert events_with(read_incidence(small), events(small), BONDAGE) == ()


def test_choices_are_what_documents_have(dated: Incidence) -> None:
    found = choices(dated)
    assert (found.years, found.undated, found.unpublished) == ((2001, 2003), 1, 1)
    assert found.publishers == (Choice("A", 2), Choice("B", 1))
    assert found.languages == (Choice("en", 4),)
    assert choices(read_incidence(OxigraphStore.in_memory())).years is None
