"""Which queries may run."""

import contextlib
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.queries.query_guard import QueryFailure, from_clauses, guarded, query_form


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?s ?p ?o }",
        'SELECT * { ?s ?p "SERVICE <http://x>" }',
        "SELECT * { ?s ?p '''a \" SERVICE {''' }",
        "SELECT * { ?s <http://example.org/SERVICE> ?service } # SERVICE <http://x>",
        "PREFIX service: <http://example.org/> SELECT * { ?s service:load service:insert }",
        "ASK { ?s ?p ?o FILTER(?o < 3 && ?o > 1) }",
        "SELECT * { ?s ?p 'it\\'s SERVICE' }",
        "DESCRIBE <http://example.org/delete>",
        "SELECT * { GRAPH ex:services { ?s ex:service-of ?o } GRAPH service:x { ?s ?p ?o } }",
        "SELECT * { FILTER(?a <http://example.org/#x>) FILTER(?a = <#x>) FILTER(?b IN (<#x>)) }",
        "BASE <http://example.org/> SELECT * { ?s <#SERVICE> <it's#SERVICE> }",
        "SELECT * { ?s <http://example.org/\\u0062#c> 'SERVICE' }",
        "SELECT * { VALUES ?day { " + "'2020-01-01'^^xsd:date " * 5000 + "} }",
    ],
)
def test_what_only_reads_may_run_whatever_its_strings_and_names_say(query: str) -> None:
    assert guarded(query) == query


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("SELECT * { SERVICE <http://x> { ?s ?p ?o } }", "SERVICE"),
        ("SELECT * { service silent ?x { ?s ?p ?o } }", "SERVICE"),
        ("SELECT * { \\u0053ERVICE <http://x> { ?s ?p ?o } }", "SERVICE"),
        ('SELECT * { ?s ?p "\\u0022 . SERVICE <http://x> { ?a ?b ?c } # " }', "SERVICE"),
        ("SELECT * { ?s ?p 'x' . # comment\n SERVICE <http://x> {} }", "SERVICE"),
        ('SELECT * { ?s ?p "unclosed\n SERVICE <http://x> {} }', "SERVICE"),
        ("SELECT * { SERVICE:foo { ?s ?p ?o } }", "SERVICE"),
        ("SELECT * { ServiceSilentf:foo # {\n { ?s ?p ?o } }", "SERVICE"),
        ("SELECT * { VALUES ?x { true 1e5 } ?s ?p 1e5SERVICE:foo { } }", "SERVICE"),
        ("SELECT * { ?s ?p 1e5SERVICE<http://x> { } }", "SERVICE"),
        ("SELECT * { ?s ?p :.SERVICE:foo { } }", "SERVICE"),
        ("SELECT * { VALUES ?x {'''a'} SERVICE:foo { } } #\\q'''", "SERVICE"),
        ('SELECT * { ?s <http://x/\\u0062#> "\\u0022" . SERVICE:foo { } } # "', "SERVICE"),
        ("SELECT * { FILTER(1<2)SERVICE#>\n:foo { ?s ?p ?o } }", "space after <"),
        ("SELECT * { FILTER(1<2)SERVICE#>\nSILENT :foo{?s ?p ?o} }", "space after <"),
        ("SELECT * { FILTER(1<2)#>'''\nSERVICE:foo { } }#'''", "space after <"),
        ("SELECT * { FILTER(?x<'>'''') . SERVICE:foo { } #'''\n}", "space after <"),
        ("SELECT(1<2AS?x)FROM:g#>\n{ ?s ?p ?o }", "space after <"),
        ("INSERT DATA { <a:a> <a:a> <a:a> }", "INSERT"),
        ("PREFIX a: <b:c> DELETE WHERE { ?s ?p ?o }", "DELETE"),
        ("LOAD <file:///etc/passwd>", "LOAD"),
        ("CLEAR ALL", "CLEAR"),
        ("", "empty"),
        ("  \n", "empty"),
        ("SELECT * { ?s ?p ?o }\0", "NUL"),
        ("SELECT * " + "{" * 200 + "}" * 200, "nested"),
        ("SELECT * { FILTER(" + "! " * 200 + "true) }", "nested"),
        ("SELECT * { FILTER(1" + "+1" * 5000 + ") }", "operators"),
        ("SELECT * { FILTER('1'" + "^^<a:b>+'1'" * 5000 + ") }", "operators"),
        ("SELECT * { FILTER('1'" + "^ ^" * 5000 + ") }", "nested"),
        ("SELECT * {" + "OPTIONAL {} " * 1500 + "}", "patterns"),
        ("SELECT * { ?s ?p ?o }" + " " * 300_000, "longer"),
    ],
)
def test_what_leaves_changes_or_overwhelms_is_refused_with_a_reason(query: str, word: str) -> None:
    with pytest.raises(QueryFailure, match=word) as failure:
        guarded(query)
    assert "\n" not in str(failure.value)
    assert str(failure.value).startswith("line ") or word in ("empty", "longer")


@pytest.mark.parametrize(
    ("query", "at"),
    [
        ("SELECT * {\n SERVICE <http://x> {} }", "line 2, column 2"),
        ("SELECT * {\n ?s ?p 1e5SERVICE<http://x> {} }", "line 2, column 11"),
        ("SELECT * {\n ?s ?p '\\u00e9' . \\u0053ERVICE <http://x> {} }", "line 2, column 19"),
        ("SELECT * { ?s ?p '\\u00e9' . SERVICE <http://x> {} }", "line 1, column 29"),
        ("# to empty it\nCLEAR ALL", "line 2, column 1"),
        ("SELECT * {\n FILTER(1<2)SERVICE#>\n:foo { } }", "line 2, column 10"),
        ("SELECT * { }\n\0", "line 2, column 1"),
        ("SELECT *\n" + "{" * 200, "line 2, column 101"),
    ],
)
def test_what_is_refused_is_told_with_its_place(query: str, at: str) -> None:
    with pytest.raises(QueryFailure) as failure:
        guarded(query)
    assert str(failure.value).startswith(f"{at}: ")


@pytest.mark.parametrize(
    ("query", "form"),
    [
        ("PREFIX select: <a:b> # CONSTRUCT\nask { ?s select:x 'DESCRIBE' }", "ASK"),
        ("select ?ask { ?ask ?p ?o }", "SELECT"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "CONSTRUCT"),
    ],
)
def test_the_form_is_the_first_such_word(query: str, form: str) -> None:
    assert query_form(query) == form


def test_a_query_without_a_form_is_refused() -> None:
    with pytest.raises(QueryFailure, match="SELECT"):
        query_form("hello")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("SELECT * FROM <a:b> { ?s ?p ?o }", True),
        ("SELECT *FROM:b { ?s ?p ?o }", True),
        ("SELECT (1 AS ?x)FROMNAMED:b{ ?s ?p ?o }", True),
        ("PREFIX from: <a:b> SELECT ?s fromfrom:b { ?s ?p ?o }", True),
        ("ASKFROM:b{}", True),
        ("CONSTRUCT { ?s ?p ?o }FROM:b WHERE { ?s ?p ?o }", True),
        ("DESCRIBE ?s FROM:b { ?s ?p ?o }", True),
        ('SELECT ("\\u0022" AS ?x) FROM:b { ?s ?p "x" }', True),
        ("SELECT * { ?s ?p 'FROM' }", False),
        ("PREFIX from: <a:b> DESCRIBE ?s from:b { ?s ?p ?o }", False),
        ("SELECT ?from (from:f(?s) AS ?x) { GRAPH from:g { ?s from:p from:o } }", False),
        ("SELECT ?s { ?s ?p ?o } GROUP BY from:f(?s) ?s", False),
    ],
)
def test_from_is_seen_where_the_store_reads_it(query: str, *, expected: bool) -> None:
    assert (from_clauses(query) is not None) is expected


def test_the_graphs_of_from_are_told_as_they_are_written() -> None:
    query = "PREFIX a: <b:> # x\nSELECT * FROM a:c FROM NAMED <d> FROM <b:c> { ?s ?p 'FROM <e>' }"
    assert from_clauses(query) == ("PREFIX a: <b:> # x\n", ["a:c", "<b:c>"], ["<d>"])
    with pytest.raises(QueryFailure, match=r"^line 1, column 19: .* space"):
        from_clauses("SELECT * FROM a:c FROM:d { ?s ?p ?o }")


@pytest.mark.parametrize(
    "piece", [".", "a.", "<a", '"\\"', "'", '""', "'''a", "\\", "a-", "_:", "#"]
)
def test_reading_takes_time_in_proportion_to_length(piece: str) -> None:
    begun = time.process_time()
    with contextlib.suppress(QueryFailure):
        guarded((piece * 250_000)[:250_000])
    assert time.process_time() - begun < 5


@given(st.text(alphabet="SERVICE<>\"'\\#{}()u0053 \n?$@:ab", max_size=60))
def test_any_text_is_let_through_or_refused_in_one_line(query: str) -> None:
    try:
        outcome = guarded(query)
    except QueryFailure as failure:
        outcome = str(failure)
    assert outcome == query or "\n" not in outcome
