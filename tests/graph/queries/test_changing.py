"""Queries whose answer changes by itself, however they say it."""

import pytest

from graph.queries.changing import changes_by_itself


@pytest.mark.parametrize(
    "query",
    [
        "SELECT (NOW() AS ?x) {}",
        "SELECT (now#a comment\n( ) AS ?x) {}",
        "SELECT (Rand \t() AS ?x) {}",
        "SELECT(1+UUID()AS?x){}",
        "SELECT (STRUUID# ' \n # \"\n() AS ?x) {}",
        "SELECT * { ?s ?p ?o FILTER(1=1)FILTERRAND() }",
        "SELECT ?x { BIND(1<NOW()&&2>1 AS ?x) }",
        "SELECT ?x { BIND('' AS ?y) BIND(BNODE(\"a\") AS ?x) }",
        "PREFIX : <a:> SELECT * { :a\\#b :c ?d BIND(NOW() AS ?x) }",
        "SELECT ?x { <http://e.x/#it's> ?p ?o BIND(NOW() AS ?x) }",
        "SELECT (\\u004eOW() AS ?x) {}",
        "SELECT ('\\u0027' AS ?y) (NOW() AS ?x) ('' AS ?z) {}",
    ],
)
def test_a_call_is_found_however_it_is_spelt(query: str) -> None:
    assert changes_by_itself(query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?s ?p 'NOW()' }",
        'SELECT * { ?s ?p """it\'s "now" (or never)""" } # NOW()',
        "SELECT ?now (COUNT(?uuid) AS ?n) { ?now ?rand ?uuid }",
        "SELECT * { ?s rdfs:label ?known FILTER(STRSTARTS(?known, 'uuid(')) }",
        "SELECT * { <http://e.x/now> ?p ?o }",
    ],
)
def test_words_that_call_nothing_do_not_count(query: str) -> None:
    assert not changes_by_itself(query)
