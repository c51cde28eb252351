"""The columns of SELECT * come as the query names them."""

import time

import pytest

from graph.oxigraph_answers import variables_of
from graph.queries.columns import with_columns_in_order, with_columns_once
from graph.queries.query_guard import LONGEST_QUERY


@pytest.mark.parametrize(
    ("query", "columns"),
    [
        ("SELECT * { ?s ?p ?o }", "s p o"),
        ("select*{ ?s ?p ?o }", "s p o"),
        ("SELECT * { ?s ?p '\\u0022', <http://x/\\u0061>, ?b, ?a }", "s p b a"),
        ("PREFIX x: <http://x/*> # *\nSELECT DISTINCT * { $b x:p ?a }", "b a"),
        ("SELECT REDUCED * { ?b ?a 'SELECT * ?z' } VALUES ?c { 1 }", "b a c"),
        ("SELECT * { ?b a ?c MINUS { ?a a ?c } FILTER NOT EXISTS { ?d a ?b } }", "b c"),
        ("SELECT * { { SELECT * { ?z ?y ?x } } { SELECT ?b { ?b a ?a } } }", "z y x b"),
        ("SELECT * { ?s ?p ?o . << ?q ?b ?a >> ?d ?c }", "s p o q b a d c"),
    ],
)
def test_columns_come_in_the_order_of_the_query(query: str, columns: str) -> None:
    assert variables_of(with_columns_in_order(query)) == columns.split()
    assert sorted(variables_of(query)) == sorted(columns.split())


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?o ?s { ?s ?p ?o }",
        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
        "ASK { { SELECT * { ?s ?p ?o } } }",
        "SELECT ?a { { SELECT * { ?b ?a ?c } } }",
        "CONSTRUCT { ?s ?p ?o } { SELECT * { ?s ?p ?o } }",
        "DESCRIBE * { ?s ?p ?o }",
        "SELECT * {}",
    ],
)
def test_other_queries_stay_as_they_are(query: str) -> None:
    assert with_columns_in_order(query) == query


@pytest.mark.parametrize(
    ("query", "columns"),
    [
        ("SELECT ?x ?x { ?x a ?y }", "x"),
        ("SELECT ?x ?x { ?x a '\\u0022?x' }", "x"),
        ("SELECT DISTINCT ?x (1 AS ?y) ?x $x ?y WHERE { ?x a ?z }", "x y"),
        ("SELECT ?z ?x { { SELECT ?x ?z ?x ?x { ?x a ?z } ORDER BY ?x ?x } }", "z x"),
        ("SELECT ?x (?x + 1 AS ?y) ?x FROM <http://x/> { ?x a ?z, ?x }", "x y"),
        ("SELECT ?x (EXISTS { SELECT ?x ?x { ?x a ?z } } AS ?y) { ?x a ?z }", "x y"),
    ],
)
def test_a_variable_named_twice_is_one_column(query: str, columns: str) -> None:
    once = with_columns_once(query)
    assert variables_of(once) == columns.split()
    assert len(once) == len(query)


def test_a_name_given_twice_is_still_a_mistake() -> None:
    query = "SELECT (COUNT(*) AS ?n) (COUNT(?s) AS ?n) { ?s ?p ?o }"
    assert with_columns_once(query) == query


def test_a_variable_named_very_often_takes_no_long() -> None:
    begun = time.process_time()
    once = with_columns_once(f"SELECT {'?x ' * (LONGEST_QUERY // 3 - 20)} {{ ?x a ?y }}")
    assert once.count("?x") == 2
    assert time.process_time() - begun < 3


def test_a_long_query_takes_no_long() -> None:
    many = " ".join(f"?v{n} a ?w{n} ." for n in range(100))
    values = "<a:a> " * (LONGEST_QUERY // 6 - 1000)
    begun = time.process_time()
    written = with_columns_in_order(f"SELECT * {{ {many} VALUES ?z {{ {values} }} }}")
    assert written.startswith("SELECT  ?v0 ?w0 ?v1 ")
    assert time.process_time() - begun < 5
