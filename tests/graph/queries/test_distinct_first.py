"""Rows are put in order once each is there once, where that gives the same."""

import pyoxigraph as ox
import pytest

from graph.oxigraph_answers import form_of
from graph.oxigraph_store import OxigraphStore
from graph.queries.distinct_first import with_distinct_first
from graph.queries.query_process import prepared
from graph.store import QueryError
from ontology.namespaces import PREFIXES

DATA = """
@prefix lk: <https://linkages.example/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
<urn:a> a lk:Theme, lk:Place ; rdfs:label "b", "a"@en ; lk:documents 10 .
<urn:b> a lk:Theme ; rdfs:label "a", "c" ; lk:documents 9 ; lk:passages 9.5 .
<urn:c> a lk:Place ; rdfs:label "a"@fr ; lk:documents 10 ; lk:passages 1 .
"""

CHANGED = [
    "SELECT DISTINCT ?class { [] a ?class } ORDER BY ?class",
    "select distinct?class where{[]a?class}order by desc(?class)limit 1 offset 1",
    "SELECT DISTINCT ?p WHERE { [] ?p [] # }\n} # ORDER\nORDER BY ?p # all",
    "SELECT DISTINCT $s ?n { $s lk:documents ?n } ORDER BY DESC(?n) STR(?s)",
    "SELECT DISTINCT ?n (STRLEN(?l) AS ?long) { ?s rdfs:label ?l ; lk:documents ?n } "
    "ORDER BY ?long ?n",
    "SELECT DISTINCT ?s ?more { ?s a lk:Theme OPTIONAL { ?s lk:passages ?more } } "
    "ORDER BY (!BOUND(?more)) ?s",
    "PREFIX x: <https://linkages.example/ontology#> BASE <urn:> "
    "SELECT DISTINCT ?l { { ?s a x:Theme } UNION { ?s a x:Place } ?s rdfs:label ?l } "
    "ORDER BY STR(?l) LANG(?l)",
    "SELECT DISTINCT ?s { { SELECT DISTINCT ?s { ?s a lk:Theme } ORDER BY DESC(?s) LIMIT 1 } } "
    "ORDER BY ?s",
    "SELECT DISTINCT (COUNT(?s) AS ?n) { ?s a lk:Theme } ORDER BY ?n",
]
SAME = [
    "SELECT DISTINCT ?class { ?s a ?class } ORDER BY ?s",
    "SELECT DISTINCT ?s { ?s a lk:Theme } ORDER BY EXISTS { ?s lk:passages ?n } ?s",
    "SELECT DISTINCT ?s { ?s a lk:Theme } ORDER BY RAND()",
    "SELECT DISTINCT ?c { ?s a ?c } GROUP BY ?c ORDER BY ?c",
    "SELECT DISTINCT ?c (COUNT(?s) AS ?n) { ?s a ?c } GROUP BY ?c HAVING (?c != lk:Place) "
    "ORDER BY COUNT(?s)",
    "SELECT DISTINCT ?s { ?s a lk:Theme } ORDER BY ?s VALUES ?s { <urn:a> }",
    "SELECT DISTINCT ?s FROM <urn:g> { ?s a lk:Theme } ORDER BY ?s",
    "SELECT DISTINCT ?s { ?s a lk:Theme } LIMIT 1",
    "SELECT REDUCED ?s { ?s a lk:Theme } ORDER BY ?s",
    "SELECT ?s { { SELECT DISTINCT ?s { ?s a lk:Theme } ORDER BY ?s } }",
    "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a lk:Theme } ORDER BY ?n",
    "DESCRIBE ?s { ?s rdfs:label 'DISTINCT' } ORDER BY ?s",
    "SELECT DISTINCT ?s { ?s a lk:Theme ORDER BY ?s",
    "SELECT DISTINCT ?s { ?s a lk:Theme } ORDER BY ?s LIMIT",
    "SELECT DISTINCT { ?s a lk:Theme } ORDER BY ?s",
    "# SELECT DISTINCT ?s ORDER BY ?s\nASK {}",
    "DISTINCT ORDER",
]


def rows(query: str) -> list[tuple[str, ...]]:
    store = ox.Store()
    store.load(DATA.encode(), ox.RdfFormat.TURTLE)
    found = store.query(query, prefixes=PREFIXES)
    assert isinstance(found, ox.QuerySolutions)
    return [(*(each.value for each in found.variables),), *(tuple(map(str, row)) for row in found)]


@pytest.mark.parametrize("query", CHANGED)
def test_the_rows_of_a_subquery_are_put_in_order(query: str) -> None:
    written = with_distinct_first(query)
    assert written.upper().count("SELECT") == query.upper().count("SELECT") + 1
    assert rows(written) == rows(query)


@pytest.mark.parametrize("query", SAME)
def test_a_query_that_would_say_something_else_stays(query: str) -> None:
    assert with_distinct_first(query) == query


def test_a_mistake_keeps_its_place() -> None:
    query = "SELECT DISTINCT ?s { ?s a lk:Theme }\nORDER BY ?s LIMIT x"
    with pytest.raises(QueryError, match="2:20"):
        form_of(with_distinct_first(query))


def test_what_a_process_asks_the_store_is_ordered_last() -> None:
    query = "SELECT DISTINCT ?class { [] a ?class } ORDER BY ?class"
    asked = prepared(query, OxigraphStore.in_memory())
    assert asked.startswith("SELECT ?class { SELECT DISTINCT ?class { [] a ?class } } ORDER BY ")
