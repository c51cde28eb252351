"""Serves the dashboard from this process. Everything Streamlit is told is told here.

See docs/decisions/0073-the-command-is-the-server.md.
"""

import io
import logging
import socket
import sys
import threading
import time
from contextlib import redirect_stdout
from importlib import import_module
from pathlib import Path

OPTIONS: dict[str, str] = {
    "server.address": "127.0.0.1",
    "server.showEmailPrompt": "false",
    "logger.level": "warning",
    "server.fileWatcherType": "none",
    "browser.gatherUsageStats": "false",
    "client.showErrorDetails": "none",
    "client.showErrorLinks": "false",
    "client.toolbarMode": "minimal",
    "runner.magicEnabled": "false",
    "theme.baseRadius": "8px",
    "theme.paddingTop": "1.5rem",
    "theme.headingFontSizes": '["2rem", "1.35rem", "1.15rem"]',
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

LATER = ("pandas", "pyarrow", "numpy", "views.pages")
"""What pages import when they are first shown, and takes seconds."""


def serve(page: Path, port: int, *, open_browser: bool) -> None:
    """Serve the dashboard on this machine alone until this process is told to stop.

    The project is told by the environment variable LINKAGES_PROJECT, which `dashboard.py` reads.

    Args:
        page: Path of `dashboard.py`.
        port: Where to listen on 127.0.0.1.
        open_browser: Whether to show it at once.
    """
    from streamlit.web.cli import main

    told = arguments(page, port, open_browser=open_browser)
    for name in ("asyncio", "uvicorn.error"):
        logging.getLogger(name).addFilter(_is_for_a_reader)
    threading.Thread(target=_import_early, args=(port,), daemon=True).start()
    with redirect_stdout(_Silent()), main.make_context("streamlit", told) as context:
        main.invoke(context)  # not main(): that would turn Ctrl-C into its own words


def arguments(page: Path, port: int, *, open_browser: bool) -> list[str]:
    """Return what Streamlit is told; see `serve`."""
    options = OPTIONS | {
        "server.port": str(port),
        "server.headless": "false" if open_browser else "true",
    }
    flags = [f"--{name}={worth}" for name, worth in options.items()]
    flags += [f"--server.allowedHosts={host}" for host in HOSTS]
    return ["run", str(page), *flags]


def _import_early(port: int) -> None:
    """Import what the pages will need, while the browser loads its own part of the first one."""
    while not _answers(port):
        time.sleep(0.05)
    for name in LATER:
        import_module(name)


def _answers(port: int) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as caller:
        return caller.connect_ex((HOSTS[0], port)) == 0


def _is_for_a_reader(record: logging.LogRecord) -> bool:
    """Leave out the tracebacks that are written when Ctrl-C meets the server while it starts."""
    return not record.getMessage().startswith(("Traceback", "unhandled exception during asyncio"))


class _Silent(io.TextIOBase):
    """Takes what Streamlit tells a developer, and keeps nothing of it."""

    def write(self, text: str) -> int:
        return len(text)


def port_is_free(port: int, host: str = HOSTS[0]) -> bool:
    """Say whether a server can listen on a port of this machine."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as listener:
        if sys.platform != "win32":  # there it would let two programs share the port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
        except OSError:
            return False
    return True
