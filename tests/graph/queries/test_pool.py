"""The pool of query processes."""

import asyncio
import json
import os
import signal
import sys
import time
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from sample_project import sample_project
from small_graph import fill

from graph.building.ingest import remove_documents
from graph.generations import Generations
from graph.oxigraph_store import OxigraphStore
from graph.project import Project
from graph.queries.desk import desk_of, serving_desk
from graph.queries.jobs import Job, Limits, limits_of_one
from graph.queries.pool import QueryPool
from graph.queries.query_guard import Cause, QueryFailure
from graph.queries.query_worker import begin_asking
from graph.queries.sources import FixedStore
from graph.store import Form

COUNT = Job("SELECT (COUNT(*) AS ?n) { ?d a lk:Document }")
LARGE = Job("SELECT * { ?a ?b ?c . ?d ?e ?f }")
ENDLESS = Job("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }")
LIMITS = Limits(seconds=5, workers=2, long=1, quick_seconds=0.1)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("store") / "generation"
    store = OxigraphStore.at(folder)
    fill(store)
    store.flush()
    store.close()
    return folder


def within(path: Path, limits: Limits, work: Callable[[QueryPool], Awaitable[None]]) -> None:
    """Do something with an open pool."""

    async def opened() -> None:
        async with QueryPool(FixedStore(path), limits).opened() as pool:
            await work(pool)

    asyncio.run(opened())


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such numbers")
def test_query_processes_stand_behind_the_one_that_hands_out_their_answers(path: Path) -> None:
    async def ask(pool: QueryPool) -> None:
        await counted(pool)
        own = os.getpriority(os.PRIO_PROCESS, 0)
        nice = {os.getpriority(os.PRIO_PROCESS, each) for each in pool.processes()}
        assert nice == {min(19, own + pool.limits.behind)}

    within(path, LIMITS, ask)
    within(path, limits_of_one(5), ask)


async def counted(pool: QueryPool, client: str = "") -> int:
    async with pool.answering(COUNT, client) as (begun, _):
        assert begun.whole
        return int(json.loads(begun.held)["results"]["bindings"][0]["n"]["value"])


async def failed(pool: QueryPool, job: Job, client: str = "") -> QueryFailure:
    try:
        async with pool.answering(job, client) as (_, rest):
            async for _part in rest:
                pass
    except QueryFailure as failure:
        return failure
    raise AssertionError("the query was answered")


def test_one_process_answers_one_query_after_another(path: Path) -> None:
    async def work(pool: QueryPool) -> None:
        for _ in range(3):
            assert await counted(pool) == 3
        assert (await failed(pool, Job("SELECT"))).cause == Cause.REFUSED
        assert (await failed(pool, replace(COUNT, formats={}))).cause == Cause.FORMAT
        assert len(pool.processes()) == 1

    within(path, LIMITS, work)


def test_a_process_is_got_ready_before_the_first_query_and_only_one(path: Path) -> None:
    async def work(pool: QueryPool) -> None:
        assert pool.processes() == []
        await asyncio.gather(pool.get_ready(), pool.get_ready())
        ready = pool.processes()
        assert len(ready) == 1
        assert await counted(pool) == 3
        await pool.get_ready()
        assert pool.processes() == ready

    within(path, LIMITS, work)


def test_a_store_that_cannot_be_opened_is_no_mistake_of_the_query(tmp_path: Path) -> None:
    async def work(pool: QueryPool) -> None:
        assert (await failed(pool, COUNT)).cause == Cause.STORE

    within(tmp_path / "none", LIMITS, work)


def test_a_large_answer_comes_in_parts_and_can_be_left(path: Path) -> None:
    async def work(pool: QueryPool) -> None:
        async with pool.answering(LARGE) as (begun, rest):
            assert begun.form == Form.TABLE
            assert not begun.whole
            assert len(await anext(rest)) > 0
        assert await counted(pool) == 3

    within(path, LIMITS, work)


def test_an_answer_beyond_its_size_is_an_error(path: Path) -> None:
    async def work(pool: QueryPool) -> None:
        failure = await failed(pool, LARGE)
        assert failure.cause == Cause.COST
        assert "larger than 1 MB" in str(failure)

    within(path, replace(LIMITS, answer_bytes=1 << 20), work)


def test_triples_begin_when_all_are_there_where_that_is_asked(path: Path) -> None:
    graph = "?a ?b ?c . ?d ?e ?f FILTER(ISIRI(?f))"
    job = Job(f"CONSTRUCT {{ ?a ?e ?f }} {{ {graph} }}", {Form.TRIPLES: "ntriples"})
    unbroken = replace(job, unbroken=True)

    async def begins_in_vain(pool: QueryPool) -> None:
        with pytest.raises(QueryFailure) as failure:
            async with pool.answering(unbroken):
                raise AssertionError("a part was given")
        assert failure.value.cause == Cause.COST
        assert "linkages export" in str(failure.value)
        assert await counted(pool) == 3

    async def same(pool: QueryPool) -> None:
        answers = []
        for each in (job, unbroken):
            async with pool.answering(each) as (begun, rest):
                assert not begun.whole
                answers.append(begun.held + b"".join([part async for part in rest]))
        assert answers[0] == answers[1]

    small = replace(LIMITS, held_bytes=1000, quick_seconds=0.001)
    within(path, replace(small, answer_bytes=200_000), begins_in_vain)
    within(path, small, same)


def test_short_queries_are_answered_while_long_ones_run_and_wait(path: Path) -> None:
    async def work(pool: QueryPool) -> None:
        long = [asyncio.create_task(failed(pool, ENDLESS, "a")) for _ in range(6)]
        await asyncio.sleep(0.3)
        for _ in range(5):
            assert await asyncio.wait_for(counted(pool, "a"), 20) == 3
        assert not any(task.done() for task in long)
        for task in long:
            task.cancel()
        await asyncio.gather(*long, return_exceptions=True)
        assert await counted(pool) == 3

    within(path, replace(LIMITS, seconds=120, workers=3), work)


def test_a_query_has_the_time_of_the_pool_or_its_own(path: Path) -> None:
    async def work(pool: QueryPool) -> None:
        failure = await failed(pool, replace(ENDLESS, seconds=0.3))
        assert failure.cause == Cause.TIME
        assert "0.3 seconds" in str(failure)

    within(path, LIMITS, work)


def test_a_process_that_is_killed_has_another_in_its_place_at_once(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    limits = replace(LIMITS, workers=1, express=0, running_per_client=1, spare=1)

    async def work() -> None:
        async with QueryPool(FixedStore(path), limits).opened(ready=limits.processes) as pool:
            assert await counted(pool, "small") == 3
            leaving = asyncio.create_task(failed(pool, ENDLESS))
            await asyncio.sleep(0.3)
            monkeypatch.setattr(sys, "executable", str(path / "none"))  # so no other can start
            leaving.cancel()
            assert await counted(pool, "small") == 3

    asyncio.run(work())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_a_process_that_dies_is_told_and_replaced(path: Path) -> None:
    async def work(pool: QueryPool) -> None:
        assert await counted(pool) == 3
        dying = asyncio.create_task(failed(pool, ENDLESS))
        await asyncio.sleep(0.3)
        for process in pool.processes():
            os.kill(process, signal.SIGKILL)
        assert (await dying).cause == Cause.COST
        assert await counted(pool) == 3

    within(path, LIMITS, work)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_a_process_that_died_while_idle_is_not_the_fault_of_the_next_query(path: Path) -> None:
    async def work(pool: QueryPool) -> None:
        assert await counted(pool) == 3
        for seconds in (0, 0.2):  # found dead when the query comes to it, or known before
            for process in pool.processes():
                os.kill(process, signal.SIGKILL)
            await asyncio.sleep(seconds)
            assert await counted(pool) == 3

    within(path, LIMITS, work)


def test_who_takes_nothing_of_a_large_answer_holds_up_nobody_and_loses_nothing(path: Path) -> None:
    job = Job("SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 20000")
    limits = replace(LIMITS, seconds=60, workers=3, long=2)

    async def size(pool: QueryPool, client: str) -> int:
        async with pool.answering(job, client) as (begun, rest):
            assert not begun.whole
            return len(begun.held) + sum([len(part) async for part in rest])

    async def work(pool: QueryPool) -> None:
        async with AsyncExitStack() as slow:
            answers = [
                await slow.enter_async_context(pool.answering(job, client)) for client in "abcdef"
            ]
            whole = await asyncio.wait_for(size(pool, "g"), 40)
            for begun, rest in answers:
                assert len(begun.held) + sum([len(part) async for part in rest]) == whole

    within(path, limits, work)


def test_an_answer_larger_than_its_room_comes_as_it_is_taken(path: Path) -> None:
    async def work(pool: QueryPool) -> None:
        job = Job("SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 20000", {Form.TABLE: "csv"})
        async with asyncio.timeout(25), pool.answering(job) as (begun, rest):
            whole = begun.held + b"".join([part async for part in rest])
        assert whole.count(b"\r\n") == 20001

    within(path, replace(limits_of_one(60), spool_bytes=1 << 18), work)


def test_a_small_question_passes_a_crowd_of_endless_ones(path: Path) -> None:
    async def work(pool: QueryPool) -> None:
        crowd = [asyncio.create_task(failed(pool, ENDLESS, f"crowd {n}")) for n in range(30)]
        await asyncio.sleep(0.2)
        for _ in range(5):
            assert await asyncio.wait_for(counted(pool, "a"), 15) == 3
        assert sum(task.done() for task in crowd) == 0
        for task in crowd:
            task.cancel()
        await asyncio.gather(*crowd, return_exceptions=True)

    within(path, replace(LIMITS, seconds=120, waiting_seconds=120, workers=4, long=2), work)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere it is the clock that counts")
def test_who_waits_for_a_processor_is_still_known_to_ask_little(path: Path) -> None:
    """A process that is stopped takes its time and computes nothing, as on a busy machine."""

    async def work(pool: QueryPool) -> None:
        for _ in range(3):
            await counted(pool, "small")
            (process,) = pool.processes()
            os.kill(process, signal.SIGSTOP)
            asyncio.get_running_loop().call_later(0.3, os.kill, process, signal.SIGCONT)
            begun = time.monotonic()
            await counted(pool, "small")
            assert time.monotonic() - begun > 0.25
        many = [asyncio.create_task(failed(pool, ENDLESS, str(n))) for n in range(9)]
        await asyncio.sleep(0.3)
        begun = time.monotonic()
        await counted(pool, "small")
        assert time.monotonic() - begun < 1.5
        for each in many:
            each.cancel()
        await asyncio.gather(*many, return_exceptions=True)

    within(path, replace(LIMITS, seconds=20), work)


def test_of_many_who_leave_at_once_few_take_a_process_with_them(path: Path) -> None:
    limits = replace(LIMITS, workers=4, long=2)

    async def work() -> None:
        async with QueryPool(FixedStore(path), limits).opened(ready=limits.processes) as pool:
            assert await counted(pool, "small") == 3
            before = set(pool.processes())
            crowd = [asyncio.create_task(failed(pool, ENDLESS, f"crowd {n}")) for n in range(30)]
            await asyncio.sleep(0.05)
            for task in crowd:  # each is seen to leave by itself, a moment after another
                task.cancel()
                await asyncio.sleep(0)
            assert await counted(pool, "small") == 3
            assert len(before - set(pool.processes())) <= limits.running
            assert await counted(pool, "unknown") == 3

    asyncio.run(work())


def test_no_process_outlives_the_pool(path: Path) -> None:
    processes: list[int] = []

    async def work(pool: QueryPool) -> None:
        await asyncio.gather(counted(pool, "a"), counted(pool, "b"))
        task = asyncio.create_task(failed(pool, ENDLESS))
        await asyncio.sleep(0.1)
        processes.extend(pool.processes())
        task.cancel()

    within(path, LIMITS, work)
    assert processes
    for process in processes:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


def test_a_store_that_is_not_there_is_told_and_others_go_on(tmp_path: Path) -> None:
    async def work(pool: QueryPool) -> None:
        assert "cannot be opened" in str(await failed(pool, COUNT))
        assert "cannot be opened" in str(await failed(pool, COUNT))

    within(tmp_path / "none", LIMITS, work)


def test_a_new_generation_is_picked_up_while_queries_run_and_none_is_refused(
    tmp_path: Path,
) -> None:
    project = sample_project(tmp_path)
    generations = project.generations
    old = generations.published()

    async def ask_on(pool: QueryPool, until: asyncio.Event) -> list[int]:
        answers = []
        while not until.is_set():
            answers.append(await counted(pool))
            await asyncio.sleep(0.01)
        return answers

    async def work() -> None:
        async with QueryPool(generations, replace(LIMITS, workers=3)).opened(ready=3) as pool:
            changed = asyncio.Event()
            asking = [asyncio.create_task(ask_on(pool, changed)) for _ in range(4)]
            await asyncio.sleep(0.3)
            await asyncio.to_thread(remove_one, project)
            assert await counted(pool) == 2
            changed.set()
            for answers in await asyncio.gather(*asking):
                assert set(answers) <= {2, 3}
                assert answers == sorted(answers, reverse=True)
            for _ in range(80):
                if not (generations.root / old).exists():
                    break
                await asyncio.sleep(0.1)
            assert not (generations.root / old).exists()

    asyncio.run(work())


def remove_one(project: Project) -> None:
    with project.reading() as store:
        first = str(store.select("SELECT ?d { ?d a lk:Document } LIMIT 1")[0][0])
    assert list(remove_documents(project, [first.rsplit("/", 1)[-1]]))


def test_a_page_asks_through_the_pool_that_a_server_opened(tmp_path: Path) -> None:
    project = sample_project(tmp_path)

    async def work() -> None:
        async with QueryPool(project.generations, LIMITS).opened() as pool:
            with serving_desk(pool, project.generations):
                desk = desk_of(Generations(Path(os.path.relpath(project.generations.root))))
                answer = await asyncio.to_thread(begin_asking(desk, COUNT.query).answer)
                assert answer.rows == [("3",)]
                assert len(pool.processes()) == 1

    asyncio.run(work())


def test_a_page_without_a_server_gets_a_pool_of_its_own(tmp_path: Path) -> None:
    project = sample_project(tmp_path)
    desk = desk_of(project.generations)
    assert begin_asking(desk, COUNT.query).answer().rows == [("3",)]
    assert desk_of(project.generations) is desk
    with pytest.raises(QueryFailure, match="line 1"):
        begin_asking(desk, "SELECT").answer()


def test_a_query_that_is_cancelled_is_over_and_its_process_gone(tmp_path: Path) -> None:
    desk = desk_of(sample_project(tmp_path).generations)
    begin_asking(desk, COUNT.query).answer()
    asking = begin_asking(desk, ENDLESS.query)
    assert not asking.wait(0.5)
    during = set(desk.pool.processes())  # the first may still have been on its way back
    asking.cancel()
    assert (asking.done, asking.cancelled) == (True, True)
    assert begin_asking(desk, COUNT.query).answer().rows == [("3",)]
    end = time.monotonic() + 30  # another process may answer before the one that was ended is gone
    while not during - set(desk.pool.processes()) and time.monotonic() < end:
        time.sleep(0.02)
    assert during - set(desk.pool.processes())
