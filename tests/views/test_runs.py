"""Runs of pages compute one after another, and none holds the others up for good."""

import threading
from collections.abc import Callable

import pytest

from views import runs
from views.runs import in_turn, is_quiet, looked_at

ENOUGH = 20


class _LeftError(BaseException):
    """As Streamlit's own, which end a run, this is no Exception."""


def beside(work: Callable[[], None]) -> threading.Thread:
    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    return thread


def test_runs_that_begin_at_once_compute_one_after_another(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(runs, "PATIENCE", ENOUGH)
    computing: list[int] = []
    most: list[int] = []
    together = threading.Barrier(12)

    def run() -> None:
        together.wait()
        with in_turn():
            computing.append(1)
            threading.Event().wait(0.005)
            most.append(len(computing))
            computing.pop()

    for thread in [beside(run) for _ in range(12)]:
        thread.join(ENOUGH)
    assert most == [1] * 12


def test_a_run_that_waits_for_something_holds_the_next_up_for_a_while_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(runs, "PATIENCE", 0.05)
    began, answered = threading.Event(), threading.Event()

    def waits() -> None:
        with in_turn():
            began.set()
            answered.wait(ENOUGH)

    def answers() -> None:
        with in_turn():
            answered.set()

    waiting = beside(waits)
    assert began.wait(ENOUGH)
    beside(answers)
    waiting.join(ENOUGH / 2)
    assert not waiting.is_alive()


def test_a_part_of_a_run_does_not_wait_for_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "PATIENCE", ENOUGH)
    shown: list[str] = []

    @in_turn()
    def part(name: str) -> None:
        shown.append(name)

    @in_turn()
    def page() -> None:
        part("first")
        part("second")

    beside(page).join(ENOUGH / 2)
    assert shown == ["first", "second"]


@pytest.mark.parametrize("error", [ValueError, _LeftError])
def test_a_run_that_breaks_off_lets_the_next_begin(
    error: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runs, "PATIENCE", ENOUGH)

    def breaks_off() -> None:
        with pytest.raises(error), in_turn():
            raise error

    def begins() -> None:
        with in_turn():
            pass

    beside(breaks_off).join(ENOUGH)
    following = beside(begins)
    following.join(ENOUGH / 2)
    assert not following.is_alive()


def test_it_is_quiet_a_while_after_somebody_looked_at_something(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(runs, "QUIET", 0.2)
    looked_at()
    assert not is_quiet()
    threading.Event().wait(0.3)
    assert is_quiet()


def test_it_is_not_quiet_while_a_page_runs_or_waits_for_its_turn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(runs, "QUIET", 0)
    assert is_quiet()
    with in_turn():
        assert not is_quiet()
        with in_turn():
            pass
        assert not is_quiet()
    assert is_quiet()
