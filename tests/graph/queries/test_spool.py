"""Answers on their way to clients who are slow."""

import asyncio

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.queries.query_guard import Cause, QueryFailure
from graph.queries.spool import Spool, SpoolRoom


async def all_of(spool: Spool) -> bytes:
    return b"".join([part async for part in spool.rest()])


@settings(max_examples=25, deadline=None)
@given(st.lists(st.binary(min_size=1, max_size=100_000), max_size=4), st.booleans())
def test_what_is_put_comes_out_and_leaves_no_trace(parts: list[bytes], at_once: bool) -> None:  # noqa: FBT001
    async def work() -> None:
        room = SpoolRoom(1 << 20 if at_once else 1)
        spool = Spool(room)
        taking = asyncio.create_task(all_of(spool))
        if at_once:
            await asyncio.sleep(0)
        for part in parts:
            await spool.put(part)
        spool.end()
        assert await taking == b"".join(parts)
        assert spool.empty
        assert room.filled == 0
        spool.close()

    asyncio.run(work())


def test_where_room_lacks_the_answer_that_nobody_takes_is_given_up() -> None:
    async def work() -> None:
        room = SpoolRoom(100)
        stalled, wanted = Spool(room), Spool(room)
        await stalled.put(b"x" * 100)
        await wanted.put(b"y" * 50)
        assert room.filled == 50
        with pytest.raises(QueryFailure) as failure:
            await all_of(stalled)
        assert failure.value.cause == Cause.BUSY
        with pytest.raises(QueryFailure):
            await stalled.put(b"x")
        wanted.end()
        assert await all_of(wanted) == b"y" * 50
        assert room.filled == 0

    asyncio.run(work())


def test_an_answer_that_grows_is_not_given_up_before_it_is_whole() -> None:
    async def work() -> None:
        room = SpoolRoom(100)
        growing, stalled, wanted = Spool(room), Spool(room), Spool(room)
        whole = asyncio.create_task(growing.whole())
        await growing.put(b"x" * 40)
        await stalled.put(b"y" * 40)
        stalled.taken_at -= 60
        growing.taken_at -= 60
        await growing.put(b"x" * 20)
        await wanted.put(b"z" * 10)
        growing.end()
        await whole
        assert await all_of(growing) == b"x" * 60
        with pytest.raises(QueryFailure):
            await stalled.whole()

    asyncio.run(work())


def test_an_answer_alone_waits_for_its_client_where_room_lacks() -> None:
    async def work() -> None:
        spool = Spool(SpoolRoom(100))
        await spool.put(b"x" * 100)
        more = asyncio.create_task(spool.put(b"y" * 50))
        await asyncio.sleep(0.2)
        assert not more.done()
        rest = spool.rest()
        assert await anext(rest) == b"x" * 100
        await more
        assert await anext(rest) == b"y" * 50

    asyncio.run(work())


def test_an_answer_that_broke_off_says_so_after_what_came() -> None:
    async def work() -> None:
        spool = Spool(SpoolRoom(100))
        await spool.put(b"x")
        spool.end(QueryFailure("too large"))
        rest = spool.rest()
        assert await anext(rest) == b"x"
        with pytest.raises(QueryFailure, match="too large"):
            await anext(rest)

    asyncio.run(work())


def test_what_is_left_is_forgotten_with_its_room() -> None:
    async def work() -> None:
        room = SpoolRoom(100)
        spool = Spool(room)
        await spool.put(b"x" * 60)
        spool.close()
        assert room.filled == 0

    asyncio.run(work())
