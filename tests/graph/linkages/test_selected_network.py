"""Networks of a selection."""

import pytest
from counted_documents import CIRCLE, DELTA, FEES, NEPAL, THAILAND, Told, store_of, tellings
from hypothesis import given, settings
from hypothesis import strategies as st
from small_graph import BONDAGE, MEETING, small_store

from builders import annotations, statement
from extract.model import Annotations, Modality, Predicate, Span
from graph.figures.edge_words import in_words
from graph.figures.figure_languages import WORDS
from graph.linkages.reading import read_incidence
from graph.linkages.selected_network import around_selected, strongest_selected
from graph.linkages.selection import Selection, selected
from graph.networks.network import around, strongest, whole


@settings(max_examples=10, deadline=None)
@given(tellings(), st.sampled_from((CIRCLE, FEES, NEPAL)))
def test_around_everything_is_around_the_store(documents: list[Told], centre: str) -> None:
    store = store_of(documents)
    found = around_selected(read_incidence(store), [centre], Selection())
    assert found == around(store, [centre])


@pytest.mark.parametrize("relations", ["all", "statements", "co-occurrence"])
def test_filters_are_those_of_the_store(relations: str) -> None:
    store = small_store()
    for centre in (BONDAGE, MEETING, "place/nobody"):
        chosen = Selection(kinds=("organisation", "place"), relations=relations)  # type: ignore[arg-type]
        expected = around(store, [centre], kinds=chosen.kinds, relations=chosen.relations, limit=2)
        assert around_selected(read_incidence(store), [centre], chosen, limit=2) == expected


def test_what_is_only_planned_is_told_so_from_the_store_and_from_a_selection() -> None:
    text = "Delta Network will fund Harbour Circle."
    mentions = [("Delta Network", DELTA), ("Harbour Circle", CIRCLE)]

    def document(name: str, modality: Modality) -> Annotations:
        said = statement(
            DELTA, Predicate.FUNDS, CIRCLE, evidence=Span(0, len(text)), modality=modality
        )
        return annotations(text, mentions, name=name, statements=[said])

    announced, done = document("a", Modality.PLANNED), document("b", Modality.ASSERTED)
    for documents, told in (((announced,), "funds/planned"), ((announced, done), "funds")):
        store = store_of(documents)
        for network in (
            around_selected(read_incidence(store), [DELTA], Selection()),
            around(store, [DELTA]),
            whole(store),
        ):
            assert [edge.told for edge in network.edges if edge.predicates] == [(told,)]
            assert {edge.predicates for edge in network.edges} <= {("funds",), ()}
    (planned,) = around(store_of([announced]), [DELTA]).edges
    assert planned.label == "funds (planned)"
    assert [in_words(planned, "", WORDS[each]) for each in ("en", "fr", "es")] == [
        "funds (planned)",
        "finance (prévu)",
        "financia a (previsto)",
    ]


def test_a_period_leaves_out_what_others_say() -> None:
    told = [
        Told("a", [[NEPAL, FEES]], 2001, mark="a"),
        Told("b", [[NEPAL, CIRCLE]], 2002, mark="b"),
    ]
    later = selected(read_incidence(store_of(told)), Selection(since=2002))
    assert {n.node_id for n in around_selected(later, [NEPAL], Selection()).nodes} == {
        NEPAL,
        CIRCLE,
    }
    assert around_selected(later, [FEES], Selection()).nodes == ()


@settings(max_examples=10, deadline=None)
@given(tellings(), st.integers(1, 7))
def test_the_strongest_of_everything_are_those_of_the_store(
    documents: list[Told], limit: int
) -> None:
    store = store_of(documents)
    found = strongest_selected(read_incidence(store), Selection(), limit=limit)
    assert found == strongest(whole(store), limit=limit)


def test_the_strongest_of_a_kind() -> None:
    told = [Told("a", [[NEPAL, THAILAND, FEES, CIRCLE, DELTA]], mark="a")]
    found = strongest_selected(read_incidence(store_of(told)), Selection(kinds=("place",)))
    assert {node.node_id for node in found.nodes} == {NEPAL, THAILAND}


def test_who_is_hidden_is_not_drawn_and_makes_room_and_who_is_kept_is_drawn_anyway() -> None:
    told = [
        Told("a", [[NEPAL, FEES], [NEPAL, CIRCLE]], mark="a"),
        Told("b", [[NEPAL, CIRCLE], [DELTA]], mark="b"),
        Told("c", [[THAILAND]], mark="c"),
    ]
    incidence = read_incidence(store_of(told))

    def drawn(**options: tuple[str, ...]) -> set[str]:
        found = around_selected(incidence, [NEPAL], Selection(), limit=1, **options)
        return {node.node_id for node in found.nodes} - {NEPAL}

    assert drawn() == {CIRCLE}
    assert drawn(hidden=(CIRCLE,)) == {FEES}
    assert drawn(hidden=(CIRCLE,), kept=(THAILAND, "place/nobody")) == {FEES, THAILAND}
    assert around_selected(incidence, [NEPAL], Selection(), hidden=(NEPAL,)).edges == ()


def test_around_a_theme_organisations_come_before_what_is_linked_more_strongly() -> None:
    told = [Told(each, [[FEES, NEPAL, THAILAND], [FEES, BONDAGE]], mark=each) for each in "abc"]
    told.append(Told("d", [[FEES, CIRCLE]], mark="d"))
    incidence = read_incidence(store_of(told))
    network = around_selected(incidence, [FEES], Selection(), limit=2)
    assert network.nodes[1].node_id == CIRCLE
    assert len(network.nodes) == 3
    assert CIRCLE not in {
        n.node_id for n in around_selected(incidence, [NEPAL], Selection(), limit=2).nodes
    }
