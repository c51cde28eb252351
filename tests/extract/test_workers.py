"""Texts annotated in processes of their own: the same as in this one, and none for too long."""

import json
import os
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from loaded import packaged_pipeline

from extract.forked_process import ForkedProcess, can_fork, pipes_for
from extract.language_model import DEFAULT_MODEL
from extract.model import SourceText
from extract.workers import WorkerFailure, Workers, seconds_allowed

TEXTS = [
    SourceText(str(n) * 64, text, title=f"Speech by Maria Uneborg, {n}", file_name=f"{n}.txt")
    for n, text in enumerate(
        [
            "The Harbour Circle Network met in Kathmandu, Nepal, on debt bondage.",
            "Ms. Talla Uneborg spoke. UNICEF organised the Forum on Child Labour in Nairobi.",
            "Le Réseau Récif Bleu a tenu une réunion au Sénégal.",
            "",
        ]
    )
]


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    with Workers(DEFAULT_MODEL, frozenset(), count=2) as started:
        yield started


@pytest.mark.model
def test_processes_annotate_as_a_pipeline_in_this_one_does(workers: Workers) -> None:
    pipeline = packaged_pipeline()
    with ThreadPoolExecutor(workers.count) as threads:
        assert list(threads.map(workers.read, TEXTS)) == [pipeline.read(text) for text in TEXTS]
    assert workers.provenance == pipeline.provenance


@pytest.mark.model
def test_a_text_that_takes_too_long_is_given_up_and_the_next_is_read() -> None:
    endless = SourceText("", "The Union of Nepal met. " * 200_000, file_name="endless.txt")

    def limit(source: SourceText) -> float:
        return 1.0 if source is endless else 60.0

    with Workers(DEFAULT_MODEL, frozenset(), count=1, limit=limit) as impatient:
        with pytest.raises(WorkerFailure, match=r"^endless.txt took longer than 1 s to annotate; "):
            impatient.read(endless)
        assert impatient.read(TEXTS[3]).document.title == "Speech by [name], 3"


@pytest.mark.model
@pytest.mark.parametrize("at", [0, 1])
def test_a_process_that_ended_is_replaced(workers: Workers, at: int) -> None:
    """Also the one that made the others of itself, and one that it made."""
    read_by_all(workers)
    before = [each.process_id for each in workers._all]
    gone = workers._all[at]
    os.kill(before[at], signal.SIGKILL)
    until(gone.is_gone)
    read_by_all(workers)
    after = {each.process_id for each in workers._all}
    assert before[at] not in after
    assert before[1 - at] in after


@pytest.mark.model
@pytest.mark.skipif(not can_fork(), reason="this system knows no processes by descriptors")
@pytest.mark.model
def test_a_process_that_is_lost_as_it_loads_its_model_is_replaced() -> None:
    with Workers(DEFAULT_MODEL, frozenset(), count=1) as workers:
        lost = workers._all[0].process_id
        os.kill(lost, signal.SIGKILL)
        os.waitid(os.P_PID, lost, os.WEXITED | os.WNOWAIT)
        assert workers.provenance.startswith("linkages ")


def test_several_threads_may_close_one_that_is_gone() -> None:
    for _ in range(20):
        with pipes_for(1) as ([forked], _):
            sleeping = subprocess.Popen(["sleep", "60"])
            forked.is_known(sleeping.pid)
            at_once = threading.Barrier(8)

            def closed(
                forked: ForkedProcess = forked, at_once: threading.Barrier = at_once
            ) -> bool:
                at_once.wait(30)
                forked.end(threading.Event())
                forked.close()
                return forked.has_ended()

            with ThreadPoolExecutor(8) as pool:
                assert all(each.result() for each in [pool.submit(closed) for _ in range(8)])
            assert sleeping.wait(30) == -signal.SIGKILL


@pytest.mark.skipif(not can_fork(), reason="this system knows no processes by descriptors")
def test_one_process_loads_the_model_and_makes_the_others_of_itself() -> None:
    with Workers(DEFAULT_MODEL, frozenset(), count=3) as workers:
        read_by_all(workers)
        first, *others = (each.process_id for each in workers._all)
        assert {parent_of(each) for each in others} == {first}
        assert parent_of(first) == os.getpid()
        watched = [os.pidfd_open(each) for each in (first, *others)]
    for each in watched:
        until_ended(each)


@pytest.mark.model
@pytest.mark.skipif(not can_fork(), reason="this system knows no processes by descriptors")
def test_a_text_that_takes_too_long_ends_a_forked_process_alone() -> None:
    endless = SourceText("", "The Union of Nepal met. " * 200_000, file_name="endless.txt")

    def limit(source: SourceText) -> float:
        return 1.0 if source is endless else 60.0

    with Workers(DEFAULT_MODEL, frozenset(), count=2, limit=limit) as impatient:
        read_by_all(impatient)
        first, second = impatient._all
        watched = os.pidfd_open(second.process_id)
        assert {impatient._idle.get(), impatient._idle.get()} == {first, second}
        impatient._idle.put(second)  # the first is asked no more
        with pytest.raises(WorkerFailure, match=r"^endless.txt took longer than 1 s to annotate; "):
            impatient.read(endless)
        until_ended(watched)
        assert impatient.read(TEXTS[3]).document.title == "Speech by [name], 3"
        assert not first.is_gone()


@pytest.mark.model
@pytest.mark.skipif(not can_fork(), reason="this system knows no processes by descriptors")
def test_processes_end_when_the_program_does_however_that_ends() -> None:
    code = (
        "from extract.workers import Workers; from extract.language_model import DEFAULT_MODEL;"
        "workers = Workers(DEFAULT_MODEL, frozenset(), count=2);"
        "print([w.provenance() and w.process_id for w in workers._all], flush=True); input()"
    )
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", code], stdin=pipe, stdout=pipe) as program:
        assert program.stdout is not None
        watched = [os.pidfd_open(each) for each in json.loads(program.stdout.readline())]
        assert len(watched) == 2
        program.kill()
    for each in watched:
        until_ended(each)


def read_by_all(workers: Workers) -> None:
    """Have every process asked once: each takes a text while the others have theirs."""
    with ThreadPoolExecutor(workers.count) as threads:
        list(threads.map(workers.read, TEXTS * workers.count))
    for each in workers._all:
        each.provenance()


def parent_of(process_id: int) -> int:
    told = Path(f"/proc/{process_id}/stat").read_text("utf-8")
    return int(told.rpartition(")")[2].split()[1])


def until_ended(watched: int) -> None:
    """Wait until a process that a descriptor stands for has ended; its number may have another."""
    assert select.select([watched], [], [], 20)[0]
    os.close(watched)


def until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.02)


def test_a_model_that_is_not_installed_is_named_in_one_line() -> None:
    with (
        Workers("no_such_model", frozenset(), count=1) as workers,
        pytest.raises(WorkerFailure, match="no spaCy pipeline called 'no_such_model'") as raised,
    ):
        _ = workers.provenance
    assert "\n" not in str(raised.value)


def test_a_long_text_may_take_longer_than_a_short_one() -> None:
    short, long = (SourceText("", "x" * size) for size in (10, 4_000_000))
    assert 60 <= seconds_allowed(short) < seconds_allowed(long) < 3_600
