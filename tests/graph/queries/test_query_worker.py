"""Queries from people, in a process of their own."""

import io
import json
import sys
import time
from pathlib import Path

import pytest
from small_graph import fill

from graph.oxigraph_store import OxigraphStore
from graph.queries.query_worker import QueryFailure, ask_question, stream_answer
from graph.queries.tsv import row_of

LABELS = "SELECT ?label { ?e lk:documents ?n ; rdfs:label ?label } ORDER BY ?label"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }"
GREEDY = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o } ORDER BY ?o"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("store") / "generation"
    store = OxigraphStore.at(folder)
    fill(store)
    store.flush()
    store.close()
    return folder


def test_a_select_gives_columns_and_rows_with_the_prefixes_declared(path: Path) -> None:
    answer = ask_question(path, LABELS)
    assert answer.columns == ("label",)
    assert answer.rows[0] == ("Debt bondage",)
    assert len(answer.rows) == 5
    assert not answer.cut


def test_more_rows_than_wanted_are_cut_and_said_to_be(path: Path) -> None:
    answer = ask_question(path, LABELS, rows=2)
    assert (len(answer.rows), answer.cut) == (2, True)
    assert not ask_question(path, LABELS, rows=5).cut


def test_an_unbound_variable_is_none_and_an_empty_string_is_empty(path: Path) -> None:
    answer = ask_question(path, 'SELECT ?a ?b ?c { BIND("" AS ?a) BIND("x\\ty\\n" AS ?c) }')
    assert answer.rows == [("", None, "x\ty\n")]


def test_an_ask_gives_one_row_and_a_construct_gives_turtle(path: Path) -> None:
    assert ask_question(path, "ASK { ?s a lk:Statement }").rows == [("true",)]
    answer = ask_question(path, "CONSTRUCT { ?s a lk:Statement } WHERE { ?s a lk:Statement }")
    assert answer.turtle is not None
    assert answer.turtle.count("a lk:Statement") == 3


def test_from_chooses_the_graphs(path: Path) -> None:
    query = "SELECT * FROM <https://linkages.example/graph/sources> { ?s ?p ?o }"
    assert len(ask_question(path, query).rows) == 6


def test_from_named_chooses_what_graph_looks_in(path: Path) -> None:
    named = "SELECT DISTINCT ?g FROM NAMED <https://linkages.example/graph/sources> "
    found = ask_question(path, named + "{ GRAPH ?g { ?s ?p ?o } }").rows
    assert found == [("https://linkages.example/graph/sources",)]
    assert ask_question(path, named + "{ ?s ?p ?o }").rows == []


def test_a_mistake_is_told_with_line_and_column(path: Path) -> None:
    with pytest.raises(QueryFailure, match="line 2, column") as failure:
        ask_question(path, "SELECT ?x\nWHERE { ?x }")
    assert "Traceback" not in str(failure.value)


def test_a_query_without_end_is_stopped_at_its_time(path: Path) -> None:
    begun = time.monotonic()
    with pytest.raises(QueryFailure, match=r"longer than 0\.5 seconds"):
        ask_question(path, ENDLESS, seconds=0.5)
    assert time.monotonic() - begun < 20


@pytest.mark.skipif(sys.platform == "win32", reason="measured through /proc and ps")
def test_a_query_without_measure_is_stopped_at_its_memory(path: Path) -> None:
    with pytest.raises(QueryFailure, match="memory"):
        ask_question(path, GREEDY, seconds=60, memory_bytes=150 << 20)


def test_deep_nesting_that_is_let_through_does_not_end_the_process(path: Path) -> None:
    for opened, closed in (("{", "}"), ("{ OPTIONAL {", "}}")):
        depth = 45
        query = f"SELECT * {{ {opened * depth} ?s ?p ?o {closed * depth} }} LIMIT 1"
        assert len(ask_question(path, query).rows) == 1
    bracketed = f"SELECT ?s {{ ?s ?p ?o FILTER({'(' * 95}true{')' * 95}) }} LIMIT 1"
    assert len(ask_question(path, bracketed).rows) == 1


def test_another_server_is_never_asked(path: Path) -> None:
    with pytest.raises(QueryFailure, match="SERVICE"):
        ask_question(path, "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }")


def test_a_store_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(QueryFailure, match="cannot be opened"):
        ask_question(tmp_path / "nothing", "ASK {}")


@pytest.mark.parametrize(
    ("output_format", "begins"),
    [("csv", b"label\r\nDebt"), ("tsv", b'?label\n"Debt'), ("json", b'{"head"'), ("xml", b"<?xml")],
)
def test_a_table_is_streamed_in_each_format(path: Path, output_format: str, begins: bytes) -> None:
    output = io.BytesIO()
    stream_answer(path, LABELS, output_format, output)
    assert output.getvalue().startswith(begins)


def test_triples_and_truth_are_streamed(path: Path) -> None:
    triples, truth, table = io.BytesIO(), io.BytesIO(), io.BytesIO()
    stream_answer(path, "CONSTRUCT WHERE { ?s a lk:Document }", "ntriples", triples)
    assert triples.getvalue().count(b"\n") == 3
    stream_answer(path, "ASK { ?s ?p ?o }", "json", truth)
    assert json.loads(truth.getvalue())["boolean"] is True
    stream_answer(path, "ASK { ?s ?p ?o }", "csv", table)
    assert table.getvalue() == b"answer\ntrue\n"


def test_a_format_that_does_not_fit_is_refused(path: Path) -> None:
    with pytest.raises(QueryFailure, match="CSV or TSV"):
        stream_answer(path, LABELS, "turtle", io.BytesIO())


@pytest.mark.parametrize(
    ("line", "row"),
    [
        (b'<http://x/a>\t"b"@en\t3\n', ("http://x/a", "b", "3")),
        (b'"a\\"\\\\n"^^<http://x/t>\t\t\n', ('a"\\n', None, None)),
        (b'"\\u00e9"\t_:b0\ttrue\n', ("é", "_:b0", "true")),
        ('"é\\t"\n'.encode(), ("é\t", None, None)),
    ],
)
def test_a_row_of_tsv_is_read_as_written(line: bytes, row: tuple[str | None, ...]) -> None:
    assert row_of(line, 3) == row
