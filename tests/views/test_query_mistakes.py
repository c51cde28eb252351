"""What is wrong with a query, in the reader's language."""

import re

import pytest
from wrong_queries import WRONG_QUERIES, told_of

from graph.oxigraph_store import OxigraphStore
from graph.queries.parts import Part, refuse_beyond
from graph.queries.query_guard import DEEPEST, LONGEST_QUERY, QueryFailure
from graph.queries.query_process import prepared
from views.interface import messages
from views.query_mistakes import mistake_told

ENGLISH = re.compile(r"\b(the|is|are|have|with|after|write|comes|not|could|here|remove)\b")
REFUSED = [
    "INSERT DATA { <a:a> <a:a> <a:a> }",
    "SELECT * { SERVICE <http://x> {} }",
    "SELECT * { FILTER(1<2)SERVICE#>\n:foo { } }",
    "SELECT * { ?s ?p ?o }\0",
    "SELECT * " + "{" * (DEEPEST + 1),
    "SELECT * {" + "OPTIONAL {} " * 1_500 + "}",
    "SELECT * { ?s ?p ?o }" + " " * LONGEST_QUERY,
    "SELECT (trueAS?a) {}",
    "SELECT * { ?s ?p ?o } ORDER BY STRLEN(STRUUID())",
    "SELECT * { ?s ?p ?o } ORDER BY (!EXISTS { SELECT ?a { ?a a ?b } ORDER BY ?b })",
    "SELECT * { ?s ?p ?o } ORDER BY IF(EXISTS { _:a a ?o }, ?o, STR(?o))",
]


def refused(query: str) -> str:
    with pytest.raises(QueryFailure) as failure:
        prepared(query, OxigraphStore.in_memory())
    return str(failure.value)


def in_language(monkeypatch: pytest.MonkeyPatch, language: str, message: str) -> str:
    monkeypatch.setattr(messages, "current", lambda: language)
    return mistake_told(message)


@pytest.mark.parametrize("language", ["fr", "es"])
@pytest.mark.parametrize("query", [each[0] for each in WRONG_QUERIES])
def test_a_mistake_is_told_in_the_readers_language(
    monkeypatch: pytest.MonkeyPatch, language: str, query: str
) -> None:
    message = told_of(query)
    told = in_language(monkeypatch, language, message)
    assert told.startswith("l")
    assert not ENGLISH.search(told), told
    assert re.findall(r"\d+", message)[:2] == re.findall(r"\d+", told)[:2]


@pytest.mark.parametrize("language", ["fr", "es"])
@pytest.mark.parametrize("query", REFUSED, ids=lambda query: query[:20])
def test_what_may_not_run_is_told_in_the_readers_language(
    monkeypatch: pytest.MonkeyPatch, language: str, query: str
) -> None:
    told = in_language(monkeypatch, language, refused(query))
    assert not ENGLISH.search(told), told


@pytest.mark.parametrize("language", ["fr", "es"])
def test_what_a_server_has_no_room_for_is_told_in_the_readers_language(
    monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    with pytest.raises(QueryFailure) as failure:
        refuse_beyond("ASK { {} {} {} }", {Part.GROUP: 2})
    told = in_language(monkeypatch, language, str(failure.value))
    assert not ENGLISH.search(told), told


@pytest.mark.parametrize("query", [each[0] for each in WRONG_QUERIES])
def test_english_stays_as_it_was_said(query: str) -> None:
    message = told_of(query)
    assert mistake_told(message) == message


def test_what_a_query_quotes_is_only_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    told = in_language(monkeypatch, "fr", "line 1, column 2: AS is missing before {0.__class__}")
    assert told.endswith("{0.__class__}")
    assert in_language(monkeypatch, "fr", "something else") == "something else"
