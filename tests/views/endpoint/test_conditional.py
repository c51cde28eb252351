"""Tags that have to be asked of a server, which may not answer."""

import asyncio
import threading
import time

import pytest

from graph.queries.query_guard import Cause, QueryFailure
from views.endpoint import conditional
from views.endpoint.conditional import in_time


def test_who_waits_for_a_tag_of_a_server_that_hangs_is_told_in_time_and_stops_nobody(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(conditional, "SECONDS", 0.3)
    answers = threading.Event()

    def hangs() -> str:
        answers.wait(30)
        return "late"

    async def crowd() -> tuple[list[str | BaseException], int]:
        waiting = [asyncio.create_task(in_time(hangs)) for _ in range(60)]
        await asyncio.sleep(0)
        beside = await asyncio.to_thread(int, "7")
        return await asyncio.gather(*waiting, return_exceptions=True), beside

    begun = time.monotonic()
    try:
        told, beside = asyncio.run(crowd())
        taken = time.monotonic() - begun
    finally:
        answers.set()
    assert beside == 7
    assert all(isinstance(each, QueryFailure) and each.cause == Cause.STORE for each in told)
    assert taken < 10
    assert asyncio.run(in_time(lambda: "known")) == "known"
