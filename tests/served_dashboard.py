"""The real dashboard on a free port, and a browser that goes nowhere else."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NamedTuple

from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Request, sync_playwright

LINKAGES = "from cli import main; main()"
CHROMIUM = Path(os.environ.get("LINKAGES_CHROMIUM", "/usr/bin/chromium"))
PROBED = ("/_stcore/health", "/_stcore/host-config")
"""Asked by Streamlit's own script below a page's address (404), before it asks at the root."""
_FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run"
    " --disable-background-networking --disable-component-update --disable-sync"
)
_NOBODY_ELSE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
"""No other host can be asked, called by name or by number."""

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
        outside: Addresses elsewhere that were asked for; of other hosts nothing is answered.
        errors: Exceptions in scripts, and errors told in the console.
    """

    page: Page
    outside: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


class _Look(NamedTuple):
    width: int
    scheme: Literal["light", "dark"]
    locale: str


_idle: dict[Browser, dict[_Look, list[Page]]] = {}
"""Pages that earlier visits have left, by the browser and how they were looked at."""


@contextmanager
def launched() -> Iterator[Browser]:
    """Start a browser."""
    with sync_playwright() as playwright:
        features = f"--disable-features={_OFF_ALREADY},{_OWN_PAGES}"
        args = [*_FLAGS.split(), _NOBODY_ELSE, features]
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=args)
        _idle[browser] = {}
        try:
            yield browser
        finally:
            del _idle[browser]
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
    """Visit with a browser that may ask `address`; asking anyone else fails the test.

    A page that an earlier visit has left is used again: the browser starts and compiles half as
    much. Nothing that a site can keep is left in it. Visits at the same time have pages and
    profiles of their own, and none uses a page after a visit that failed.
    """
    look = _Look(width, scheme, locale)
    idle = _idle[browser].setdefault(look, [])
    page = idle.pop() if idle else _new_page(browser, look)
    watched = Watched(page)

    def ask(request: Request) -> None:
        if not request.url.startswith((f"{address}/", "data:", "blob:")):
            watched.outside.append(request.url)

    def drop(request: Request) -> None:
        if request.failure == "csp":  # the page itself refused to ask
            watched.outside.remove(request.url)

    def hear(said: ConsoleMessage) -> None:
        of = said.location["url"]
        if said.type == "error" and not of.endswith(PROBED) and of not in watched.outside:
            watched.errors.append(said.text)

    def fail(error: Error) -> None:
        watched.errors.append(str(error))

    page.context.on("request", ask)
    page.context.on("requestfailed", drop)
    page.on("console", hear)
    page.on("pageerror", fail)
    with ExitStack() as unless_all_is_well:
        unless_all_is_well.callback(page.context.close)
        yield watched
        assert watched.outside == [], f"other hosts were asked: {watched.outside}"
        _leave(page, address, look)
        unless_all_is_well.pop_all()
    page.context.remove_listener("request", ask)
    page.context.remove_listener("requestfailed", drop)
    page.remove_listener("console", hear)
    page.remove_listener("pageerror", fail)
    idle.append(page)


def _new_page(browser: Browser, look: _Look) -> Page:
    """Open a page with a profile of its own."""
    context = browser.new_context(
        viewport={"width": look.width, "height": 900}, color_scheme=look.scheme, locale=look.locale
    )
    page = context.new_page()
    page.add_init_script("window.__linkagesTest = {}")
    return page


def _leave(page: Page, address: str, look: _Look) -> None:
    """Go to a page of the same server without a script, and leave nothing of a visit behind."""
    page.goto(f"{address}/_stcore/health")
    page.evaluate("() => sessionStorage.clear()")
    page.mouse.move(0, 0)
    page.emulate_media(color_scheme=look.scheme)
    page.set_viewport_size({"width": look.width, "height": 900})
    page.context.clear_permissions()
    session = page.context.new_cdp_session(page)
    kept = {"origin": address, "storageTypes": "cookies,indexeddb,local_storage"}
    session.send("Storage.clearDataForOrigin", kept)
    session.detach()
