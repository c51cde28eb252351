"""Queries that many ask, asked once."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from sample_project import sample_project

from graph.queries.asked_once import AskedOnce
from graph.queries.desk import Desk, desk_of
from graph.queries.query_worker import QueryFailure

COUNT = "SELECT (COUNT(*) AS ?n) { ?d a lk:Document }"
KINDS = "SELECT DISTINCT ?kind { ?mention lk:kind ?kind }"
SLOW = "SELECT (COUNT(*) AS ?n) { ?a a ?b . ?c a ?d }"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }"


ENOUGH = 60
ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="as Linux tells of processes")


def always() -> bool:
    return True


def until(is_so: Callable[[], bool]) -> None:
    last = time.monotonic() + ENOUGH
    while not is_so():
        assert time.monotonic() < last
        time.sleep(0.02)


def query_processes() -> set[int]:
    """Return those that this process has, whoever began them."""
    tasks = Path("/proc/self/task").glob("*/children")
    children = {int(each) for task in tasks for each in task.read_text().split()}
    return {each for each in children if b"query_process" in _command(each)}


def _command(process: int) -> bytes:
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes()
    except OSError:
        return b""


@pytest.fixture(scope="module")
def others() -> set[int]:
    """Those that other tests left."""
    return query_processes() if sys.platform == "linux" else set()


@pytest.fixture(scope="module")
def desk(others: set[int], tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return desk_of(sample_project(tmp_path_factory.mktemp("asked")).generations)


@pytest.fixture
def asking_ahead(desk: Desk, others: set[int]) -> Callable[[], set[int]]:
    """Return what tells the processes that are not for readers, once those for them are known."""

    def ahead() -> set[int]:
        return query_processes() - set(desk.pool.processes()) - others

    until(lambda: not ahead())
    return ahead


@pytest.fixture
def asked(desk: Desk) -> AskedOnce:
    return AskedOnce(desk, seconds=ENOUGH, rows=10)


@pytest.fixture
def hasty(desk: Desk) -> AskedOnce:
    """Return one that stops a query after half a second; six times that, where it is ahead."""
    return AskedOnce(desk, seconds=0.5, rows=10)


def test_all_who_ask_get_the_one_answer(asked: AskedOnce) -> None:
    first = asked.asking(COUNT).answer()
    assert first.rows == [("3",)]
    assert asked.asking(COUNT).answer() is first
    assert asked.asking(KINDS).answer().rows != first.rows


def test_what_was_asked_ahead_is_there_at_once(asked: AskedOnce) -> None:
    asked.ask_ahead((COUNT, KINDS), always).result(ENOUGH)
    assert asked.asking(COUNT).done
    assert asked.asking(KINDS).done


def test_nothing_is_asked_ahead_while_somebody_looks_and_all_of_it_afterwards(
    asked: AskedOnce,
) -> None:
    left = Event()
    looked: list[bool] = []

    def is_quiet() -> bool:
        looked.append(True)
        return left.is_set()

    ahead = asked.ask_ahead((COUNT, KINDS), is_quiet)
    until(lambda: len(looked) > 3)
    assert not ahead.done()
    assert asked._asked == {}
    left.set()
    ahead.result(ENOUGH)
    assert asked.asking(COUNT).done


@ON_LINUX
def test_what_is_asked_ahead_has_one_process_which_gives_way_to_all_others(
    asked: AskedOnce, asking_ahead: Callable[[], set[int]]
) -> None:
    several: set[int] = set()
    ranks: set[int] = set()

    def is_quiet() -> bool:
        several.update(now := asking_ahead())
        ranks.update(os.getpriority(os.PRIO_PROCESS, each) for each in now)
        return True

    asked.ask_ahead((COUNT, SLOW, KINDS), is_quiet).result(ENOUGH)
    assert len(several) == 1
    assert ranks == {min(19, os.getpriority(os.PRIO_PROCESS, 0) + 15)}
    assert asking_ahead() == set()


@ON_LINUX
def test_who_asks_what_is_just_asked_ahead_waits_for_a_query_of_his_own(
    asked: AskedOnce, asking_ahead: Callable[[], set[int]]
) -> None:
    ahead = asked.ask_ahead((SLOW,), always)
    until(lambda: bool(asking_ahead()))
    own = asked.asking(SLOW)
    assert own.answer().rows == asked.asking(SLOW).answer().rows
    ahead.result(ENOUGH)
    assert asked.asking(SLOW).answer() is own.answer()


def test_where_another_generation_is_published_no_more_is_asked_ahead(tmp_path: Path) -> None:
    project = sample_project(tmp_path)
    asked = AskedOnce(desk_of(project.generations), seconds=2 * ENOUGH, rows=10)
    ahead = asked.ask_ahead((ENDLESS, KINDS), always)
    time.sleep(1)
    with project.generations.writing() as writer:
        writer.draft().publish()
    ahead.result(ENOUGH)
    assert not asked.asking(KINDS).done


def test_who_stops_waiting_stops_nobody_else(asked: AskedOnce) -> None:
    one, other = asked.asking(COUNT), asked.asking(COUNT)
    one.cancel()
    assert other.answer().rows == [("3",)]
    assert one.cancelled or one.answer() is other.answer()  # it may have come first


def test_a_query_that_failed_is_asked_again(hasty: AskedOnce) -> None:
    failed = hasty.asking(ENDLESS)
    with pytest.raises(QueryFailure, match=r"longer than 0\.5 seconds"):
        failed.answer()
    assert not hasty.asking(ENDLESS).done


def test_after_one_that_failed_no_more_are_asked_ahead(hasty: AskedOnce) -> None:
    with pytest.raises(QueryFailure, match="longer than 3 seconds"):
        hasty.ask_ahead((COUNT, ENDLESS, KINDS), always).result(ENOUGH)
    assert hasty.asking(COUNT).done
    assert KINDS not in hasty._asked
