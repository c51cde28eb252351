"""The real dashboard on a free port, and a browser that goes nowhere else."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, ConsoleMessage, Page, Route, sync_playwright

LINKAGES = "from cli import main; main()"
CHROMIUM = Path(os.environ.get("LINKAGES_CHROMIUM", "/usr/bin/chromium"))
PROBED = ("/_stcore/health", "/_stcore/host-config")
"""Asked by Streamlit's own script below a page's address (404), before it asks at the root."""
_FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run"
    " --disable-background-networking --disable-component-update --disable-sync"
)
_OFF_ALREADY = (
    "AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades"
    ",HttpsFirstBalancedModeAutoEnable,LensOverlay,MediaRouter,PaintHolding"
    ",ThirdPartyStoragePartitioning,AvoidCorsURLLoaderRestartOnRedirect,OptimizationHints"
    ",NetworkTimeServiceQuerying,AimEnabled,PreconnectToSearch"
)
"""What Playwright turns off (`chromiumSwitches` of 1.65); Chromium heeds the last list alone."""

_OWN_PAGES = "PreloadTopChromeWebUI,WebUIOmniboxPopup,WebUIOmniboxFullPopup,WebUIOmniboxAimPopup"
"""Pages of Chromium's own, for what drops from its address bar: two processes for each visit."""


@contextmanager
def served(project: Path, log: Path, *options: str, command: str = "dashboard") -> Iterator[str]:
    """Serve the dashboard of a project; yield its address.

    Args:
        project: Its folder; made where `command` is `demo`, which reads the sample corpus first.
        log: Where the server writes.
        options: Of the command line, besides.
        command: What serves it.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    with log.open("wb") as output:
        server = subprocess.Popen(
            [*dashboard_command(project, port, command), *options],
            cwd=log.parent,
            stdout=output,
            stderr=output,
        )
        try:
            wait_for(f"{address}/_stcore/health", server)
            yield address
        finally:
            server.terminate()
            server.wait(10)


def dashboard_command(project: Path, port: int, command: str = "dashboard") -> list[str]:
    """Return the command line that serves a project and opens no browser."""
    options = ["--project", str(project), "--port", str(port), "--no-browser"]
    return [sys.executable, "-c", LINKAGES, command, *options]


def wait_for(address: str, server: subprocess.Popen[bytes] | subprocess.Popen[str]) -> None:
    """Wait until a server that was just started answers, or has read the sample corpus too."""
    deadline = time.monotonic() + 240
    while time.monotonic() < deadline and server.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=2):  # noqa: S310
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    raise AssertionError("the dashboard did not start")


@dataclass
class Watched:
    """A page of the browser, and what went wrong in it.

    Attributes:
        page: With `window.__linkagesTest`, in which the network component puts itself.
        outside: Addresses of other hosts that were asked for; every such request is refused.
        errors: Exceptions in scripts, and errors told in the console.
    """

    page: Page
    outside: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


@contextmanager
def launched() -> Iterator[Browser]:
    """Start a browser; each visit has a profile of its own in it."""
    with sync_playwright() as playwright:
        args = [*_FLAGS.split(), f"--disable-features={_OFF_ALREADY},{_OWN_PAGES}"]
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=args)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def browsing(
    browser: Browser,
    address: str,
    *,
    width: int = 1280,
    scheme: Literal["light", "dark"] = "light",
    locale: str = "en-GB",
) -> Iterator[Watched]:
    """Visit with a browser that may ask `address`; asking anyone else fails the test."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, locale=locale
    )
    watched = Watched(context.new_page())

    def judge(route: Route) -> None:
        if route.request.url.startswith((f"{address}/", "data:", "blob:")):
            route.continue_()
        else:
            watched.outside.append(route.request.url)
            route.abort()

    context.route("**/*", judge)

    def hear(said: ConsoleMessage) -> None:
        probing = said.location["url"].endswith(PROBED)
        if said.type == "error" and not probing and not watched.outside:
            watched.errors.append(said.text)

    watched.page.on("console", hear)
    watched.page.on("pageerror", lambda error: watched.errors.append(str(error)))
    watched.page.add_init_script("window.__linkagesTest = {}")
    try:
        yield watched
        assert watched.outside == [], f"other hosts were asked: {watched.outside}"
    finally:
        context.close()
