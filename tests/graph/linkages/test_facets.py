"""The themes and places by which passages can be chosen."""

from counted_documents import FEES, KATHMANDU, NEPAL, THAILAND, WORK, Told, store_of

from extract.model import Kind
from graph.linkages.facets import facets
from graph.linkages.reading import read_incidence
from graph.store import Store


def _offered(store: Store, kind: Kind) -> dict[str, int]:
    return {each.entity_id: each.documents for each in facets(store, read_incidence(store), kind)}


def test_what_holds_others_comes_with_their_documents_most_first() -> None:
    told = [
        Told("a", [[KATHMANDU, FEES]], mark="a"),
        Told("b", [[KATHMANDU], [NEPAL]], mark="b"),
        Told("c", [[THAILAND]], mark="c"),
    ]
    store = store_of(told)
    assert list(_offered(store, Kind.PLACE).items()) == [(NEPAL, 3), (KATHMANDU, 2), (THAILAND, 1)]
    inside = {e.entity_id: e.inside for e in facets(store, read_incidence(store), Kind.PLACE)}
    assert inside == {NEPAL: "", KATHMANDU: "Nepal", THAILAND: ""}


def test_what_only_holds_others_is_offered_where_it_has_a_name() -> None:
    store = store_of([Told("a", [[FEES]])])
    assert set(_offered(store, Kind.THEME)) - {WORK} == {FEES}
