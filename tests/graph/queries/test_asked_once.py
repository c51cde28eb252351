"""Queries that many ask, asked once."""

import pytest
from sample_project import sample_project

from graph.queries.asked_once import AskedOnce
from graph.queries.desk import Desk, desk_of
from graph.queries.query_worker import QueryFailure

COUNT = "SELECT (COUNT(*) AS ?n) { ?d a lk:Document }"
KINDS = "SELECT DISTINCT ?kind { ?mention lk:kind ?kind }"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return desk_of(sample_project(tmp_path_factory.mktemp("asked")).generations)


@pytest.fixture
def asked(desk: Desk) -> AskedOnce:
    return AskedOnce(desk, seconds=2, rows=10)


def test_all_who_ask_get_the_one_answer(asked: AskedOnce) -> None:
    first = asked.asking(COUNT).answer()
    assert first.rows == [("3",)]
    assert asked.asking(COUNT).answer() is first
    assert asked.asking(KINDS).answer().rows != first.rows


def test_what_was_asked_ahead_is_there_at_once(asked: AskedOnce) -> None:
    asked.ask_ahead((COUNT, KINDS))
    assert asked.asking(COUNT).done
    assert asked.asking(KINDS).done


def test_who_stops_waiting_stops_nobody_else(asked: AskedOnce) -> None:
    one, other = asked.asking(COUNT), asked.asking(COUNT)
    one.cancel()
    assert other.answer().rows == [("3",)]
    assert one.cancelled or one.answer() is other.answer()  # it may have come first


def test_a_query_that_failed_is_asked_again(asked: AskedOnce) -> None:
    failed = asked.asking(ENDLESS)
    with pytest.raises(QueryFailure, match="longer than 2 seconds"):
        failed.answer()
    assert not asked.asking(ENDLESS).done


def test_after_one_that_failed_no_more_are_asked_ahead(asked: AskedOnce) -> None:
    asked.ask_ahead((COUNT, ENDLESS, KINDS))
    assert asked.asking(COUNT).done
    assert not asked.asking(KINDS).done
