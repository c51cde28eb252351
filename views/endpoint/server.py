"""Serves the endpoint alone, on a port of its own."""

import asyncio
import logging
import sys
from contextlib import suppress

import uvicorn

from graph.project import Project
from graph.queries.desk import serving_desk
from graph.queries.jobs import Limits
from graph.queries.pool import QueryPool
from views.endpoint.access import Access
from views.endpoint.app import Endpoint
from views.endpoint.connections import MOST, GuardedProtocol
from views.endpoint.log import Log

_LONGEST_HEAD = 384 << 10
_BACKLOG = 1024


def serve_endpoint(
    project: Project, host: str, port: int, *, access: Access, limits: Limits, log: Log
) -> None:
    """Serve the endpoint of a project until this process is told to stop.

    Args:
        project: What is asked.
        host: The address to listen on.
        port: Where.
        access: Who may ask.
        limits: What queries may cost.
        log: Is told of every request.
    """
    allow_open_files(MOST + 200)
    asyncio.run(_serve(project, host, port, access, limits, log))


async def _serve(
    project: Project, host: str, port: int, access: Access, limits: Limits, log: Log
) -> None:
    generations = project.generations
    async with QueryPool(generations, limits).opened(ready=limits.workers) as pool:
        app = Endpoint(pool, generations, access, project.settings.title, log=log)
        with serving_desk(pool, generations), suppress(asyncio.CancelledError):
            await uvicorn.Server(configuration(app, host, port)).serve()
            await asyncio.sleep(0)  # uvicorn passes Ctrl-C on when it has stopped; it arrives here


def configuration(app: Endpoint, host: str, port: int) -> uvicorn.Config:
    """Return what uvicorn is told."""
    logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
    return uvicorn.Config(
        app,
        host,
        port,
        http=GuardedProtocol,
        ws="none",
        lifespan="off",
        access_log=False,
        log_config=None,
        server_header=False,
        backlog=_BACKLOG,
        timeout_keep_alive=10,
        timeout_graceful_shutdown=2,
        h11_max_incomplete_event_size=_LONGEST_HEAD,
    )


def allow_open_files(wanted: int) -> None:
    """Let this process have so many files and connections open, where the system counts them."""
    if sys.platform == "win32":
        return
    import resource  # not on Windows

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft < wanted:
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (min(wanted, hard), hard))
