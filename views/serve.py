"""Serves the dashboard from this process. Everything Streamlit is told is told here.

See docs/decisions/0073-the-command-is-the-server.md.
"""

import asyncio
import errno
import io
import logging
import os
import signal
import socket
import sys
import threading
import time
import webbrowser
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager, redirect_stdout
from importlib import import_module
from pathlib import Path

from starlette.middleware import Middleware
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.config import HTTP_PROTOCOLS

from graph.linkages.deriving_process import begin_deriving
from graph.project import Project
from graph.queries.desk import serving_desk
from graph.queries.jobs import Limits
from graph.queries.pool import QueryPool
from views.destinations import page_address
from views.endpoint.access import Access
from views.endpoint.app import ADDRESSES, Endpoint
from views.endpoint.connections import MOST, GuardedProtocol
from views.endpoint.log import Log
from views.endpoint.server import allow_open_files
from views.runs import looked_at
from views.script_files import ScriptFiles
from views.security_headers import SecurityHeaders

OPTIONS: Mapping[str, str | bool | list[str]] = {
    "server.address": "127.0.0.1",
    "server.showEmailPrompt": False,
    "logger.level": "warning",
    "logger.hideWelcomeMessage": True,
    "server.fileWatcherType": "none",
    "browser.gatherUsageStats": False,
    "client.showErrorDetails": "none",
    "client.showErrorLinks": False,
    "client.toolbarMode": "minimal",
    "runner.magicEnabled": False,
    "runner.postScriptGC": False,
    "theme.baseRadius": "8px",
    "theme.paddingTop": "0.5rem",
    "theme.headingFontSizes": ["2rem", "1.35rem", "1.15rem"],
    "theme.metricValueFontSize": "1.6rem",
    "theme.light.primaryColor": "#005A9C",
    "theme.light.textColor": "#0B0F14",
    "theme.light.linkColor": "#00508A",
    "theme.light.backgroundColor": "#FFFFFF",
    "theme.light.secondaryBackgroundColor": "#F2F5F8",
    "theme.dark.primaryColor": "#6CB6F5",
    "theme.dark.textColor": "#F2F4F7",
    "theme.dark.linkColor": "#8CC8FF",
    "theme.dark.backgroundColor": "#11161C",
    "theme.dark.secondaryBackgroundColor": "#1C242D",
}
"""Options of Streamlit, whatever configuration the user's folder holds: local, silent, legible."""

HOSTS = ("127.0.0.1", "localhost")
"""Names under which a browser may ask: a page elsewhere cannot reach the graph through its own."""

LATER = "views.ready"
"""What gets the pages ready, with imports that take most of a second."""


_A_MOMENT = 0.01
"""Seconds between the beginnings of two sessions."""


def serve(
    page: Path,
    project: Project,
    port: int,
    *,
    access: Access,
    log: Log,
    ready: Callable[[], None],
    open_browser: bool,
) -> None:
    """Serve the dashboard, and the endpoint beside it, on this machine until told to stop.

    The project is told to the pages by LINKAGES_PROJECT, which `dashboard.py` reads.

    Args:
        page: Path of `dashboard.py`.
        project: What the endpoint answers from.
        port: Where to listen on 127.0.0.1.
        access: Who may ask the endpoint; for the pages, this machine.
        log: Is told of every request to the endpoint.
        ready: Is told once it listens.
        open_browser: Whether to show it at once.
    """
    from streamlit.starlette import App

    begin_deriving(project.generations.published_path)
    _guard_connections()
    for name in ("asyncio", "uvicorn.error"):
        logging.getLogger(name).addFilter(_is_for_a_reader)
    pool = QueryPool(project.generations, Limits())
    title = project.settings.title
    endpoint = Endpoint(pool, project.generations, access, title, page=page_address, log=log)
    with _interrupts_kept() as pressed:

        @asynccontextmanager
        async def answering(_app: object) -> AsyncIterator[None]:
            async with pool.opened():
                with serving_desk(pool, project.generations):
                    if pressed:
                        signal.raise_signal(signal.SIGINT)  # the server listens to it by now
                    yield

        early = (port, ready, open_browser, project.folder.resolve())
        threading.Thread(target=_once_it_answers, args=early, daemon=True).start()
        app = App(
            page,
            routes=[Route(path, endpoint) for path in ADDRESSES],
            middleware=[
                Middleware(SecurityHeaders),
                Middleware(_OneAfterAnother),
                Middleware(ScriptFiles),
                Middleware(_AsAWhole, endpoint),
            ],
            lifespan=answering,
        )
        sys.argv = [str(page)]  # what Streamlit takes for the program
        with redirect_stdout(_Silent()):
            app.run(config=options(port))


@contextmanager
def _interrupts_kept() -> Iterator[list[int]]:
    """Take note of Ctrl-C instead of obeying; yield what has an entry once it was pressed.

    Streamlit starts threads before its server listens to Ctrl-C. One that was being started when
    it came is known to nobody, and the program would wait for its end for ever.
    """
    pressed: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _frame: pressed.append(number))
    try:
        yield pressed
    finally:
        signal.signal(signal.SIGINT, before)


def options(port: int) -> dict[str, object]:
    """Return what Streamlit is told; see `serve`."""
    return {
        **OPTIONS,
        "server.port": port,
        "server.headless": True,  # the browser is opened here
        "server.allowedHosts": list(HOSTS),
    }


def _guard_connections() -> None:
    """Have Streamlit's server treat connections as the endpoint's own does.

    It takes no options of uvicorn: that finds its protocol under this name, and in the environment
    whose word on other clients' addresses to take, which is nobody's unless somebody says so.
    """
    HTTP_PROTOCOLS["auto"] = f"{GuardedProtocol.__module__}:{GuardedProtocol.__name__}"
    os.environ.setdefault("FORWARDED_ALLOW_IPS", "")
    allow_open_files(2 * MOST + 200)


def _once_it_answers(
    port: int,
    ready: Callable[[], None],
    open_browser: bool,  # noqa: FBT001
    folder: Path,
) -> None:
    """Show the first page, and get ready what it needs while the browser loads its own part."""
    while not _answers(port):
        time.sleep(0.05)
    ready()
    if open_browser:
        webbrowser.open(f"http://{HOSTS[0]}:{port}")
    import_module(LATER).get_ready(str(folder))


def _answers(port: int) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as caller:
        return caller.connect_ex((HOSTS[0], port)) == 0


def _is_for_a_reader(record: logging.LogRecord) -> bool:
    """Leave out what a server tells of itself, and tracebacks when Ctrl-C meets it starting.

    An answer of the endpoint that breaks off is meant to end without its end.
    """
    said = record.getMessage()
    return record.levelno >= logging.WARNING and not said.startswith(
        (
            "Traceback",
            "Invalid HTTP request",
            "unhandled exception during asyncio",
            "ASGI callable returned without",
        )
    )


class _OneAfterAnother:
    """Has sessions begin one after another: each takes a thread, before its page has its turn.

    What is asked for is noted: what nobody waits for makes room.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._beginning = asyncio.Lock()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the application does, a session once the one before it had its moment."""
        if scope["type"] != "lifespan":
            looked_at()
        if scope["type"] == "websocket":
            await self._beginning.acquire()
            asyncio.get_running_loop().call_later(_A_MOMENT, self._beginning.release)
        await self._app(scope, receive, send)


class _AsAWhole:
    """Has the endpoint answer `OPTIONS *`, which asks of the server and has no path."""

    def __init__(self, app: ASGIApp, endpoint: ASGIApp) -> None:
        self._app = app
        self._endpoint = endpoint

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or pass a request on."""
        app = self._endpoint if scope.get("path") == "*" else self._app
        await app(scope, receive, send)


class _Silent(io.TextIOBase):
    """Takes what Streamlit tells a developer, and keeps nothing of it."""

    def write(self, text: str) -> int:
        return len(text)


def port_is_free(port: int, host: str = HOSTS[0]) -> bool:
    """Say whether a server can listen on a port of this machine.

    Raises:
        OSError: It could not listen on any port: the address is not one of this machine's.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as listener:
        if sys.platform != "win32":  # there it would let two programs share the port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
            return False
    return True
