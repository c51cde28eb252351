"""Queries with a common mistake in each, and what the program says of them."""

import pytest

from graph.oxigraph_store import OxigraphStore
from graph.queries.mistakes import explained
from graph.store import Form, QueryError

_STORE = OxigraphStore.in_memory()

WRONG_QUERIES = [
    ("SELECT ?x { ?x a foo:Bar }", "line 1, column 18", "the prefix foo: is not declared"),
    ("PREFIX foo <http://x/> ASK { ?x a foo:Bar }", "line 1, column 8", "PREFIX foo: <...>"),
    ("PREFIX foo: <x> ASK { ?s a foo:Bar }", "line 1, column 13", "no whole address"),
    (
        "SELECT ?x {\n ?x a lk:Theme",
        "line 1, column 11",
        "not closed: add }",
    ),
    ("SELECT ?x { ?x a lk:Theme FILTER(1=1 }", "line 1, column 33", "not closed: add )"),
    ("SELECT ?x { ?x a lk:Theme }\n}", "line 2, column 1", "this } closes nothing"),
    ("SELECT ?x { ?x a lk:Theme\n ?x rdfs:label ?y }", "line 2, column 2", "a dot"),
    ("SELECT ?x { ?x a lk:Theme ; . rdfs:label ?y }", "line 1", "an object is missing"),
    ("SELET ?x { ?x a lk:Theme }", "line 1, column 1", "did you mean SELECT?"),
    ("SELECT ?x WHER { ?x a lk:Theme }", "line 1, column 11", "did you mean WHERE?"),
    ("ASK { ?x rdfs:label ?l FILTER(LANG(?l) = en) }", "line 1, column 42", "in quotes"),
    ("ASK { ?x a lk:Theme FILTER ?x > 3 }", "line 1, column 28", "FILTER(...)"),
    ("ASK { ?x a lk:Theme FILTER }", "line 1, column 28", "FILTER(...)"),
    ("SELECT ?x FROM WHERE { ?x a ?y }", "line 1, column 11", "FROM <http://...>"),
    ("SELECT * { ?s ?p }", "line 1, column 12", "an object is missing"),
    ("SELECT * { ?s a lk:Theme . ?s }", "line 1, column 28", "a property and an object"),
    ("SELECT * { ?s a lk:Theme ; rdfs:label }", "line 1, column 28", "an object is missing"),
    ("SELECT * { ?s ^lk:p/a+ . }", "line 1, column 12", "an object is missing"),
    ("ASK { ?x rdfs:label 'abc }", "line 1, column 21", "no closing '"),
    ("ASK { ?x rdfs:label “abc” }", "line 1, column 21", "no quotation mark"),
    ("SELECT ?x { ?x a lk:Theme OPTIONAL ?x a ?y }", "line 1, column 27", "in braces"),
    ("SELECT ?x { ?x a lk:Theme } ORDER ?x", "line 1, column 29", "followed by BY"),
    ("SELECT ?x { ?x a lk:Theme } LIMIT", "line 1, column 29", "after LIMIT comes a number"),
    ("SELECT ?x { ?x a ?y } LIMIT 10;", "line 1, column 31", "; fits nothing before it"),
    ("SELECT ?x { ?x a ?y };", "line 1, column 22", "; fits nothing before it"),
    ("SELECT ?x, ?y { ?x a ?y }", "line 1, column 10", "no comma"),
    ("SELECT { ?x a ?y }", "line 1, column 8", "SELECT * for all"),
    ("SELECT COUNT(?x) { ?x a ?y }", "line 1, column 8", "(COUNT(?x) AS ?number)"),
    ("SELECT (COUNT(?x) ?n) { ?x a ?y }", "line 1, column 19", "AS is missing"),
    ("SELECT ?x (COUNT(?y) AS ?n) { ?x a ?y }", "line 1, column 1", "GROUP BY"),
    ("SELECT ?o { ?o a\n lk:Organisation \n !! }", "line 3, column 2", "! fits nothing here"),
    ("SELECT ?o { ?s <name> ?o }", "line 1, column 16", "<name> is no whole address"),
    ("SELECT ?o FROM <x> { ?s ?p ?o }", "line 1, column 16", "<x> is no whole address"),
    ("SELECT (1 AS ?s) { ?s ?p ?o }", "line 1, column 14", "AS needs a new variable"),
    ("ASK { { SELECT (1 AS ?s) { ?s ?p ?o } } }", "line 1, column 22", "AS needs a new variable"),
    (
        "SELECT * {{SELECT ?p (1 AS ?s){ ?s ?p ?o }}}",
        "line 1, column 28",
        "AS needs a new variable",
    ),
    ("SELECT ?x (1 AS ?x) {}", "line 1, column 17", "stands twice"),
    ("SELECT (STR(1) AS ?a) (1 AS ?x)\n?x {}", "line 2, column 1", "stands twice"),
    ("SELECT (1 AS ?n) { { ?a a ?b }\n{ ?n a ?c } }", "line 1, column 14", "AS needs"),
    ("SELECT * { ?s ?p [ lk:a ?o . }", "line 1, column 18", "the [ that begins here"),
    ("ASK { BIND(STR(?x AS ?y)\n ?s ?p ?o }", "line 1, column 11", "the ( that begins here"),
    (
        "SELECT ('\\u0022' AS ?x)\n{ ?s ?p ?o } ORDER BY ?o, ?p",
        "line 2, column 25",
        ", fits nothing",
    ),
    ("SELECT * { ?s ?p ?o } GROUP BY ?s", "line 1, column 1", "name the variables"),
    (f"ASK {{}} LIMIT 1{'0' * 30}", "line 1, column 8", "too large"),
    (
        "ASK { _:a ?p ?o OPTIONAL { _:a ?q ?r } }",
        "line 1, column 28",
        "_:a stands in two patterns",
    ),
    ("ASK { ?s ?p 1.5e-3 . FILTER() }", "line 1, column 29", ") fits nothing before it"),
    ("ASK { ?s ?p 1e3 FILTER(?s <> .5) }", "line 1, column 27", "written !="),
    ("ASK { <> ?p ?o }", "line 1, column 7", "<> is no whole address"),
    ("ASK { ?x ?p ?o BIND(2 AS ?x) }", "line 1, column 26", "AS needs a new variable"),
    ("SELECT ?x { BIND(1 AS ?x) FILTER() }", "line 1, column 34", "fits nothing before it"),
    ("ASK { _:a ?p ?o . { } _:a ?q ?r }", "line 1, column 23", "_:a stands in two patterns"),
    ("SELECT ?x { ?x a ?y } ORDER BY ?x DESC", "line 1, column 35", "in brackets: DESC(?x)"),
    ("SELECT ?x { } GROUP BY ?x HAVING ?x", "line 1, column 34", "HAVING(...)"),
    ("SELECT ?a ?b ?c ?d { ?a ?b ?c FILTER(?d = ) }", "line 1, column 43", ") fits nothing"),
    ("ASK { ?s ?p ?o FILTER(STR?o) = 1) }", "line 1, column 33", "this ) closes nothing"),
    ("SELECT ?s WHERE ?s ?p ?o }", "line 1, column 17", "here could stand {"),
    ("ASK { ?s zz:p ?o }", "line 1, column 10", "the prefix zz: is not declared"),
    ("ASK { ?s a ?c .\n ?s ex:b ?o }", "line 2, column 5", "the prefix ex: is not declared"),
    (
        "ASK { ?s a ?c .\n ?s ?p ?o\n IF(1,2,3) }",
        "line 3, column 2",
        "IF fits nothing before it",
    ),
    ("ASK {} WHERE {}", "line 1, column 8", "WHERE fits nothing before it"),
    ("SELECT * { ?s a ?c } LIMIT 1 ORDER BY ?s", "line 1, column 30", "comes before LIMIT"),
    ("SELECT * { ?s a ?c } LIMIT 1 LIMIT 2", "line 1, column 30", "LIMIT stands twice"),
    ("ASK { ?s ?p ?o FILTER nofn(?o) }", "line 1, column 23", "nofn is no function"),
    ("ASK { ?s ?p ?o FILTER(contain(?o, 'a')) }", "line 1, column 23", "mean CONTAINS?"),
    ("ASK { ?s ?p ?o FILTER(?o == 1) }", "line 1, column 26", "with one ="),
    ("ASK { ?s ?p ?o FILTER(?o <> 1) }", "line 1, column 26", "written !="),
    ("ASK { ?s ?p ?o FILTER(?o > 1 AND ?o < 3) }", "line 1, column 30", "joined with &&"),
    ("ASK { ?s ?p ?o FILTER(?o LIKE 'a') }", "line 1, column 26", "CONTAINS"),
    ("ASK", "line 1, column 4", "here could stand {"),
    ("ASK { ?s ?p 'a'@toolonglanguage }", "line 1, column 32", "is no language"),
    ("ASK { ?s ?p <http://x/a b> }", "line 1, column 13", "write %20 for a space"),
    ("ASK { ?s ?p <https://x/{id}> }", "line 1, column 13", "a sign before it"),
    ("ASK { <http://x/a ?p ?o }", "line 1, column 7", "has no > at its end"),
    ("ASK { ?s ?p ?o FILTER(?o<urn:a b>) }", "line 1, column 25", "has no > at its end"),
    ("ASK { <http://[> ?p ?o }", "line 1, column 17", "is no address"),
    ("ASK { ?s ?p '\\uD800' }", "line 1, column 21", "hexadecimal"),
]
"""Each with where the mistake is, and what must be said of it."""


class _Nowhere:
    """Takes an answer that nobody reads."""

    def write(self, written: bytes) -> int:
        return len(written)


def told_of(query: str) -> str:
    """Return what is said of a query that the store does not read."""

    def format_for(form: Form) -> str:
        return "turtle" if form == Form.TRIPLES else "json"

    with pytest.raises(QueryError) as failure:
        _STORE.answer(query, format_for, output=_Nowhere())
    return explained(query, str(failure.value))
