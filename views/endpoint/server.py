"""Serves the endpoint alone, on a port of its own."""

import asyncio
import gc
import logging
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple

import uvicorn

from graph.opening import is_in_server
from graph.project import Project
from graph.queries.desk import serving_desk
from graph.queries.jobs import Limits
from graph.queries.pool import QueryPool
from views.endpoint.access import Access
from views.endpoint.app import Endpoint
from views.endpoint.connections import MOST, GuardedProtocol
from views.endpoint.log import Log

_BACKLOG = 1024
_LOOKED_THROUGH = (10_000, 20, 10)
"""Objects, and times, after which the younger and the older ones are looked through."""

_UNCONFINED = (
    "This system does not refuse sockets to query processes (Linux with seccomp does): "
    "that no query leaves this computer rests on what is refused before it runs."
)


class PortTakenError(Exception):
    """Another program listens where the endpoint is to."""


class Listening(NamedTuple):
    """Where the endpoint listens.

    Attributes:
        host: The address.
        port: Of that address.
        proxy: The address of a web server before it that tells who asks; empty for none.
    """

    host: str
    port: int
    proxy: str = ""


def serve_endpoint(
    project: Project,
    listening: Listening,
    *,
    access: Access,
    limits: Limits,
    log: Log,
    ready: Callable[[], None],
    warn: Callable[[str], None],
) -> None:
    """Serve the endpoint of a project until this process is told to stop.

    Args:
        project: What is asked.
        listening: Where.
        access: Who may ask.
        limits: What queries may cost.
        log: Is told of every request.
        ready: Is told once it listens.
        warn: Is told where this system lacks a measure of safety.

    Raises:
        PortTakenError: It cannot listen there.
    """
    allow_open_files(2 * MOST + 200)  # each connection, and a large answer on its way to it
    app = Endpoint(
        QueryPool(project.generations, limits),
        project.generations,
        access,
        project.settings.title,
        log=log,
    )
    asyncio.run(_serve(app, _Telling(configuration(app, listening), ready), warn))


async def _serve(app: Endpoint, server: uvicorn.Server, warn: Callable[[str], None]) -> None:
    async with app.pool.opened(ready=app.pool.limits.processes) as pool:
        leave_what_stays()
        if not pool.confined() and not is_in_server(app.generations.published_path):
            warn(_UNCONFINED)
        with serving_desk(pool, app.generations), suppress(asyncio.CancelledError):
            try:
                await server.serve()
            except SystemExit as error:  # all that uvicorn has to say of it
                raise PortTakenError from error
            await asyncio.sleep(0)  # uvicorn passes Ctrl-C on when it has stopped; it arrives here


class _Telling(uvicorn.Server):
    """Says when it listens."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen."""
        await super().startup(sockets)
        self._ready()


def configuration(app: Endpoint, listening: Listening) -> uvicorn.Config:
    """Return what uvicorn is told.

    A client could say with `X-Forwarded-For` that it is any number of others, so that is read from
    a named web server only.
    """
    logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
    return uvicorn.Config(
        app,
        listening.host,
        listening.port,
        proxy_headers=bool(listening.proxy),
        forwarded_allow_ips=listening.proxy,
        http=GuardedProtocol,
        ws="none",
        lifespan="off",
        access_log=False,
        log_config=None,
        server_header=False,
        backlog=_BACKLOG,
        timeout_keep_alive=10,
        timeout_graceful_shutdown=2,
    )


def leave_what_stays() -> None:
    """Have memory that can go looked for among what comes from now on, and less often.

    What a server has loaded stays. Looking through it took 0.1 s at a time, and a fifth of what
    the server computed where many ask.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_LOOKED_THROUGH)


def allow_open_files(wanted: int) -> None:
    """Let this process have so many files and connections open, where the system counts them."""
    if sys.platform == "win32":
        return
    import resource  # not on Windows

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft < wanted:
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (min(wanted, hard), hard))
