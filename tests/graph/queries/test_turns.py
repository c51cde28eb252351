"""Whose query runs next."""

from dataclasses import replace

import pytest

from graph.queries.jobs import Limits
from graph.queries.query_guard import Cause, QueryFailure
from graph.queries.turns import SETTLING, Turn, Turns

LIMITS = Limits(workers=4, long=2, long_per_client=1, waiting=4, waiting_per_client=3)


class Clock:
    """A clock that is set by hand."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def running(turns: Turns, client: str) -> Turn:
    turns.wait(client)
    turn = turns.next(4)
    assert turn is not None
    return turn


def test_nobody_waits_and_nobody_is_next() -> None:
    assert Turns(LIMITS).next(4) is None


def test_of_one_client_the_newest_and_the_oldest_come_by_turns() -> None:
    turns = Turns(LIMITS)
    first, second, third = (turns.wait("a") for _ in range(3))
    assert [turns.next(4) for _ in range(3)] == [third, first, second]


def test_one_client_leaves_a_process_to_others() -> None:
    turns = Turns(LIMITS)
    first, *_ = [running(turns, "a") for _ in range(3)]
    waiting = turns.wait("a")
    assert turns.next(4) is None
    other = turns.wait("b")
    assert turns.next(4) is other
    turns.done(first, 1)
    assert turns.next(4) is waiting


def test_the_client_that_used_least_comes_first_and_use_is_forgotten() -> None:
    clock = Clock()
    turns = Turns(LIMITS, clock)
    turns.done(running(turns, "a"), 10)
    turns.done(running(turns, "b"), 2)
    first, second = turns.wait("b"), turns.wait("a")
    assert [turns.next(4), turns.next(4)] == [first, second]
    clock.now = 1000
    turns.done(running(turns, "b"), 1)
    third, fourth = turns.wait("a"), turns.wait("b")
    assert [turns.next(4), turns.next(4)] == [third, fourth]


def test_a_client_known_to_ask_little_passes_a_crowd_that_used_nothing() -> None:
    turns = Turns(replace(LIMITS, waiting=99))
    turns.done(running(turns, "small"), 0.01)
    small = turns.wait("small")
    for number in range(30):
        turns.wait(f"crowd {number}")
    assert small in [turns.next(4) for _ in range(3)]


def test_the_last_process_is_kept_for_clients_known_to_ask_little() -> None:
    turns = Turns(LIMITS)
    turns.done(running(turns, "small"), 0.01)
    for client in "ab":
        running(turns, client)
    unknown = turns.wait("c")
    assert turns.next(1) is None
    small = turns.wait("small")
    assert turns.next(1) is small
    assert turns.next(2) is unknown


def test_no_more_run_at_once_than_may_however_many_processes_are_free() -> None:
    turns = Turns(replace(LIMITS, waiting=9))
    turns.done(running(turns, "small"), 0.01)
    for client in ("a", "b", "c", "d", "small", "small", "small"):
        turns.wait(client)
    assert len(list(iter(lambda: turns.next(9), None))) == LIMITS.workers + LIMITS.express


def test_after_a_client_left_only_those_who_ask_little_begin_for_a_moment() -> None:
    clock = Clock()
    turns = Turns(LIMITS, clock)
    turns.done(running(turns, "small"), 0.01)
    unknown = turns.wait("a")
    turns.settle()
    assert turns.next(4) is None
    small = turns.wait("small")
    assert turns.next(4) is small
    clock.now += SETTLING
    turns.settle()
    assert turns.next(4) is unknown


def test_a_client_that_asked_much_is_not_known_to_ask_little() -> None:
    turns = Turns(LIMITS)
    turns.done(running(turns, "large"), 1)
    for client in "ab":
        running(turns, client)
    turns.wait("large")
    assert turns.next(1) is None


def test_who_has_just_come_begins_where_those_who_wait_could_not() -> None:
    clock = Clock()
    turns = Turns(replace(LIMITS, waiting=9), clock)
    turns.done(running(turns, "known"), 0.001)
    for client in "abcd":
        running(turns, client)
    assert not turns.may_begin(turns.wait("e"), 1)
    known = turns.wait("known")
    assert turns.may_begin(known, 1)
    assert not turns.may_begin(known, 0)
    assert turns.next(1) is known
    turns.settle()
    clock.now += 2 * SETTLING
    assert not turns.may_begin(turns.wait("f"), 4)  # as many run as may


def test_too_many_who_wait_are_refused_and_those_who_leave_make_room() -> None:
    turns = Turns(LIMITS)
    first, *_ = [turns.wait("a") for _ in range(3)]
    with pytest.raises(QueryFailure, match="your queries") as failure:
        turns.wait("a")
    assert failure.value.cause == Cause.BUSY
    turns.wait("b")
    with pytest.raises(QueryFailure, match="try again"):
        turns.wait("c")
    turns.leave(first)
    turns.leave(first)
    turns.wait("a")


def test_only_so_many_long_queries_go_on_and_only_so_many_of_one_client() -> None:
    turns = Turns(LIMITS)
    first, second, third, fourth = (running(turns, client) for client in "aabc")
    assert turns.becomes_long(first)
    assert turns.becomes_long(first)
    assert not turns.becomes_long(second)
    assert turns.becomes_long(third)
    assert not turns.becomes_long(fourth)
    turns.done(first, 1)
    assert turns.becomes_long(fourth)


def test_a_query_has_less_time_while_others_wait_and_after_many_long_ones() -> None:
    turns = Turns(replace(LIMITS, quick_seconds=0.3, waiting=9, waiting_per_client=9))
    turn = running(turns, "a")
    assert turns.seconds_of(turn) == 0.3
    turns.wait("b")
    assert turns.seconds_of(turn) == pytest.approx(0.1)
    for number in range(4):
        turns.wait_as_long(Turn("a", 100 + number))
    assert turns.seconds_of(turn) == pytest.approx(0.03)


def test_a_long_query_waits_for_room_while_short_ones_pass_it() -> None:
    turns = Turns(LIMITS)
    first, second = running(turns, "a"), running(turns, "a")
    assert turns.becomes_long(first)
    turns.done(second, 0.3)
    turns.wait_as_long(second)
    assert turns.next(4) is None
    short = turns.wait("a")
    assert turns.next(4) is short
    turns.done(first, 1)
    assert turns.next(4) is second
    assert not turns.becomes_long(short)
