"""Answers to queries drawn as networks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_graph import BONDAGE, CIRCLE, NEPAL, NETWORK, small_store

from graph.networks.answer_network import KnownEntities, answer_network, known_entities
from ontology.namespaces import BASE, LK


@pytest.fixture(scope="module")
def known() -> KnownEntities:
    return known_entities(small_store())


def test_names_and_addresses_in_one_row_are_linked_as_a_column_between_says(
    known: KnownEntities,
) -> None:
    columns = ("who", "relation", "whom", "documents")
    rows = [
        (f"{BASE}{NETWORK}", f"{LK}funds", "Harbour Circle", "3"),
        ("Harbour Circle", f"{LK}worksIn", "Nepal", "1"),
        ("nobody", f"{LK}worksIn", "Nepal", "1"),
    ]
    found = answer_network(known, columns, rows)
    assert found is not None
    assert [(e.source, e.predicates, e.target, e.documents) for e in found.edges] == [
        (NETWORK, ("funds",), CIRCLE, 3),
        (CIRCLE, ("worksIn",), NEPAL, 1),
    ]
    assert [(node.node_id, node.kind) for node in found.nodes] == [
        (NETWORK, "organisation"),
        (CIRCLE, "organisation"),
        (NEPAL, "place"),
    ]


def test_rows_of_one_pair_are_counted_where_no_column_counts_documents(
    known: KnownEntities,
) -> None:
    rows = [("Nepal", "Harbour Circle"), ("Harbour Circle", "Nepal"), ("Nepal", "Nepal")]
    found = answer_network(known, ("a", "b"), rows)
    assert found is not None
    assert [(e.source, e.target, e.documents) for e in found.edges] == [(CIRCLE, NEPAL, 2)]


@pytest.mark.parametrize("rows", [[], [("Nepal", "12")], [("nobody", "nothing")], [(None, None)]])
def test_an_answer_without_two_columns_of_entities_is_no_network(
    known: KnownEntities, rows: list[tuple[str | None, ...]]
) -> None:
    assert answer_network(known, ("a", "b"), rows) is None


@given(
    st.lists(st.tuples(*[st.sampled_from([CIRCLE, NETWORK, BONDAGE, NEPAL])] * 3), max_size=12),
    st.integers(0, 4),
)
def test_edges_end_at_nodes_and_what_has_no_room_is_counted(
    rows: list[tuple[str, str, str]], limit: int
) -> None:
    every = {each: each for each in (CIRCLE, NETWORK, BONDAGE, NEPAL)}
    known = KnownEntities(every, dict.fromkeys(every, 1), every)
    found = answer_network(known, ("a", "b", "c"), rows, limit=limit)
    whole = answer_network(known, ("a", "b", "c"), rows, limit=4)
    assert (found is None) == (whole is None) == (not rows)
    if found is not None and whole is not None:
        drawn = {node.node_id for node in found.nodes}
        assert all({edge.source, edge.target} <= drawn for edge in found.edges)
        assert len(drawn) <= limit
        assert len(drawn) + found.left_out == len(whole.nodes)
