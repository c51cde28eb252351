"""Words of a query that are written together are told apart before anybody counts them."""

import time
from pathlib import Path

import pytest

import graph
from graph.oxigraph_answers import form_of
from graph.oxigraph_store import OxigraphStore
from graph.queries.glued import refuse_glued
from graph.queries.query_guard import QueryFailure
from graph.queries.query_process import prepared
from graph.store import QueryError

XSD = "<http://www.w3.org/2001/XMLSchema#>"


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("SELECT * {}\nORDERBY ?v", "line 2, column 1: ORDERBY is"),
        ("SELECT * {} ORDER BYSTRDT('1', xsd:int)", "line 1, column 19: BYSTRDT is"),
        ("SELECT * {} ORDER BYDESC(?v)", "line 1, column 19: BYDESC is"),
        ("SELECT * {} ORDERBYxsd:date(?v)", "line 1, column 13: ORDERBYxsd:date is"),
        (f"PREFIX : {XSD} SELECT * {{}} ORDERBY:date(?v)", "line 1, column 58: ORDERBY:date is"),
        (
            f"PREFIX : {XSD} PREFIX ORDERBY: <x:> SELECT * {{}} ORDERBY:date(?v)",
            "line 1, column 79: ORDERBY:date is",
        ),
        ("SELECT (trueAS?a) {}", "line 1, column 9: trueAS is"),
        ("SELECT (1e1AS?a) {}", "line 1, column 10: e1AS is"),
        ("SELECT * {} ORDER BY NOTEXISTS{} ?v", "line 1, column 22: NOTEXISTS is"),
        ("SELECTDISTINCT?s { ?s ?p ?o }", "line 1, column 1: SELECTDISTINCT is"),
        ("ASK { { SELECTDISTINCT?s { ?s ?p ?o } } }", "line 1, column 9: SELECTDISTINCT is"),
        ("DESCRIBElk:a lk:b", "line 1, column 1: DESCRIBElk:a is"),
        ("PREFIX DESCRIBElk: <x:> DESCRIBElk:a lk:b", "a query needs SELECT"),
        (
            "PREFIX describe: <x:> PREFIX : <x:> describe:a :b { { SELECT * {} } }",
            "line 1, column 37: describe:a is",
        ),
        ("PREFIX FROM: <x:> PREFIX : <x:> ASK FROM:a {}", "line 1, column 37: FROM:a is"),
    ],
)
def test_words_written_together_are_refused_with_their_place(query: str, told: str) -> None:
    form_of(query)  # Oxigraph reads it
    with pytest.raises(QueryFailure, match=f"^{told}"):
        prepared(query, OxigraphStore.in_memory())


def test_the_packaged_queries_and_usual_ones_are_written_apart() -> None:
    packaged = (Path(graph.__file__).parent / "sparql").rglob("*.rq")
    queries = [path.read_text("utf-8") for path in packaged if "$" not in path.read_text("utf-8")]
    usual = [
        "select distinct?s(count(*)as?n){?s a lk:Theme}group by?s having(count(*)>1)limit 3",
        "PREFIX orderby: <http://x/> SELECT * { ?s orderby:list (1 2) ; orderby:order ?o }",
        "PREFIX graph: <x:> PREFIX : <x:> ASK { GRAPH graph:g { graph:a graph:b :c } }",
        f"PREFIX by: {XSD} PREFIX : <x:> SELECT * {{ ?s by:order by:x }} ORDER BY by:date(?s)",
        "PREFIX a: <http://x/> ASK { ?s a a:b . BIND(xsd:integer('1') AS ?n) }",
        "ASK { ?s ?p 'ORDERBY', '\\u0022trueAS', 'x'@en, 1e1, 1.5E-3 FILTER(?s NOT IN (1,2)) }",
    ]
    for query in [*queries, *usual]:
        refuse_glued(query)
    for query in usual:
        form_of(query)


def test_a_mistake_is_told_as_one_and_not_as_glued() -> None:
    with pytest.raises(QueryError, match="not SPARQL"):
        prepared("SELECT * WHER { ?s ?p ?o }", OxigraphStore.in_memory())


@pytest.mark.parametrize("between", ["?v<?v)?v(?z>?v", "?v<xsd:int(?a)>?b", "?a<f(1,?b>?c)"])
def test_two_comparisons_that_may_be_an_address_are_refused(between: str) -> None:
    with pytest.raises(QueryFailure, match="may be an IRI or a comparison"):
        prepared(f"SELECT * {{ ?s ?p ?v }} ORDER BY ({between})", OxigraphStore.in_memory())


@pytest.mark.parametrize(
    "rows",
    [
        "VALUES (?s ?o) { (<http://x/a> <urn:x#y>) (<urn:a> <tag:x,2004:y>) }",
        "values(?s ?o){(1 <urn:x#y>)('a' <urn:x(y)>)}",
        "VALUES ?s { <http://x/a> <urn:x#y> }",
    ],
)
def test_rows_of_values_compare_nothing(rows: str) -> None:
    store = OxigraphStore.in_memory()
    assert store.select(prepared(f"SELECT * {{ {rows} }}", store))
    for other in (f"{rows} FILTER(?s<?v)?v(?z>?v)", "VALUES ?a { } FILTER(1 <urn:x#y>)"):
        with pytest.raises(QueryFailure, match="may be an IRI or a comparison"):
            prepared(f"SELECT * {{ {other} }}", store)


def test_many_names_that_begin_like_a_keyword_take_no_long() -> None:
    names = " ".join(f"graph:g{n}" for n in range(15_000))
    query = (
        f"PREFIX : <http://x/> SELECT * {{ VALUES ?g {{ {names} }} GRAPH graph:a {{ ?s ?p ?o }} }}"
    )
    begun = time.process_time()
    refuse_glued(query)
    assert time.process_time() - begun < 3
