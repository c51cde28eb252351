"""What a person is told of a query that is not SPARQL."""

import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wrong_queries import WRONG_QUERIES, told_of

import graph
from graph.queries.mistakes import explained
from graph.queries.query_guard import LONGEST_QUERY
from graph.queries.query_words import words_of

NOT_SPARQL = "the query is not SPARQL: error at 1:2: expected one of "


@pytest.mark.parametrize(("query", "place", "hint"), WRONG_QUERIES)
def test_a_common_mistake_is_told_with_its_place_and_what_to_do(
    query: str, place: str, hint: str
) -> None:
    message = told_of(query)
    assert message.startswith(place)
    assert hint in message
    assert "\\u{" not in message
    assert "\n" not in message


def test_what_is_wrong_in_a_long_query_is_told_near_where_it_is() -> None:
    packaged = (Path(graph.__file__).parent / "sparql" / "examples").glob("*.rq")
    for query in [path.read_text("utf-8") for path in sorted(packaged)]:
        words = list(words_of(query))
        for word in words[:: max(1, len(words) // 12)]:
            message = told_of(f"{query[: word.start]}% {query[word.start :]}")
            line, column = map(int, re.findall(r"\d+", message)[:2])
            place = sum(map(len, query.splitlines(keepends=True)[: line - 1])) + column - 1
            assert abs(place - word.start) < 50, (message, query[word.start - 20 : word.start])


def test_dots_that_are_there_are_not_missed() -> None:
    query = "ASK { ?s a lk:Theme. ?s lk:a/lk:b 1.5 . VALUES ?x { 1 2 3 4 5 } ?s ?p 'x'@en . LIMIT }"
    assert "dot" not in told_of(query)


@pytest.mark.parametrize("called", ["<http://x/near>", "x:near"])
def test_a_function_that_the_store_does_not_have_is_told_with_its_place(called: str) -> None:
    query = f"PREFIX x: <http://x/>\nASK {{ ?s x:near ?o FILTER({called}(?o)) }}"
    message = explained(query, "The custom function <http://x/near> is not supported")
    assert message.startswith(f"line 2, column 27: {called} is no function")
    unseen = "The custom function <http://other/> is not supported"
    assert explained(query, unseen) == unseen


def test_clauses_in_their_order_and_functions_that_exist_are_no_mistakes() -> None:
    packaged = (Path(graph.__file__).parent / "sparql").rglob("*.rq")
    nested = "SELECT ?a { { SELECT ?b {} ORDER BY ?b LIMIT 1 } } GROUP BY ?a ORDER BY ?a OFFSET 1"
    for query in [nested, *(path.read_text("utf-8") for path in packaged)]:
        message = explained(query, NOT_SPARQL)
        assert not re.search("comes before|stands twice|is no function|no word", message), query


def test_many_words_are_looked_through_in_one_pass() -> None:
    for repeated in ("<> ", "abcd(", "x == ", "LIMIT { ", "lk:a("):
        query = f"BASE <http://x/> ASK {{ {repeated * (LONGEST_QUERY // len(repeated) - 20)} }}"
        begun = time.process_time()
        explained(query, f"{NOT_SPARQL}OFFSET, VALUES")
        explained(query, "The custom function <http://x/a> is not supported")
        assert time.process_time() - begun < 20


def test_whole_patterns_are_not_called_unfinished() -> None:
    packaged = (Path(graph.__file__).parent / "sparql").rglob("*.rq")
    queries = [query.read_text("utf-8") for query in packaged]
    assert len(queries) > 60
    for query in queries:
        assert "here: a pattern is" not in explained(query, NOT_SPARQL), query


def test_nobody_is_told_to_ask_another_server() -> None:
    assert "SERVICE" not in told_of("SELECT * { ?s ?p ?o } { [] ")
    assert "SERVICE" not in explained("ASK {}", f"{NOT_SPARQL}LATERAL, SERVICE, [_]")


def test_other_messages_stay_as_they_are() -> None:
    assert explained("ASK {}", "SERVICE would ask another server") == (
        "SERVICE would ask another server"
    )


@given(st.text("SELECT?x{}()'\"<>:;.,1 \n", max_size=60))
def test_whatever_is_wrong_is_told_in_one_line(query: str) -> None:
    message = explained(query, f"{NOT_SPARQL}[_], ")
    assert message.startswith("line ")
    assert len(message.splitlines()) == 1
