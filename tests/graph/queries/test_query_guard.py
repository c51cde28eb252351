"""Which queries may run."""

import contextlib
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.queries.query_guard import QueryFailure, guarded, names_its_graphs, query_form


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
        ("SELECT * {" + "OPTIONAL {} " * 1500 + "}", "patterns"),
        ("SELECT * { ?s ?p ?o }" + " " * 300_000, "longer"),
    ],
)
def test_what_leaves_changes_or_overwhelms_is_refused_with_a_reason(query: str, word: str) -> None:
    with pytest.raises(QueryFailure, match=word) as failure:
        guarded(query)
    assert "\n" not in str(failure.value)


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


def test_from_is_seen_outside_strings_only() -> None:
    assert names_its_graphs("SELECT * FROM <a:b> { ?s ?p ?o }")
    assert not names_its_graphs("SELECT * { ?s ?p 'FROM' }")


@pytest.mark.parametrize(
    "piece", [".", "a.", "<a", '"\\"', "'", '""', "'''a", "\\", "a-", "_:", "#"]
)
def test_reading_takes_time_in_proportion_to_length(piece: str) -> None:
    begun = time.perf_counter()
    with contextlib.suppress(QueryFailure):
        guarded((piece * 250_000)[:250_000])
    assert time.perf_counter() - begun < 5


@given(st.text(alphabet="SERVICE<>\"'\\#{}()u0053 \n?$@:ab", max_size=60))
def test_any_text_is_let_through_or_refused_in_one_line(query: str) -> None:
    try:
        outcome = guarded(query)
    except QueryFailure as failure:
        outcome = str(failure)
    assert outcome == query or "\n" not in outcome
