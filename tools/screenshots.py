"""Takes the pictures of the dashboard that README.md and docs/tour.md show.

Reads the sample corpus into a project of its own, serves it, and goes through the tour. Needs
Chromium (/usr/bin/chromium, or where LINKAGES_CHROMIUM says). `just screenshots` runs it.
"""

import argparse
import io
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from urllib.parse import urlencode

from PIL import Image
from playwright.sync_api import Browser, Error, Page, sync_playwright

ROOT = Path(__file__).parents[1]
IMAGES = ROOT / "docs" / "images"
CHROMIUM = Path(os.environ.get("LINKAGES_CHROMIUM", "/usr/bin/chromium"))
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking")
PATIENCE = 60_000
"""Milliseconds a page may take on a busy machine."""

SECONDS_TO_READ = 300
COLOURS = 256
"""Of a picture: words stay as sharp, and the file is a third."""

FEES, ASIA, CIRCLE = (
    "theme/recruitment-fees",
    "place/m49-035",
    "organisation/name/harbour-circle-network-against-trafficking",
)
NETWORK: dict[str, str | list[str]] = {"entity": FEES, "place": ASIA}


def nothing_more(_page: Page) -> None:
    """Leave the page as it is."""


def type_a_name(page: Page) -> None:
    """Type the beginning of a name, until names are proposed."""
    field = page.get_by_label("Search by name or acronym")
    field.press_sequentially("recruitment f", delay=20)
    page.get_by_role("button", name="recruitment fees").first.wait_for(timeout=PATIENCE)


def draw_a_picture(page: Page) -> None:
    """Draw the picture for a briefing, with a finding above it."""
    page.get_by_role("button", name="Picture for a briefing").click()
    dialog = page.get_by_role("dialog")
    finding = "Who works on recruitment fees in South-East Asia, and with whom"
    dialog.get_by_role("textbox", name="What it shows").fill(finding)
    dialog.get_by_role("radio", name="Slide").click()
    dialog.get_by_role("button", name="Draw it").click()
    page.wait_for_function(
        "() => document.querySelector('[role=dialog] img')?.naturalWidth > 0", timeout=PATIENCE
    )


class Shot(NamedTuple):
    """One picture.

    Attributes:
        name: Of its file, without `.png`.
        path: Of the page.
        where: What its address holds.
        ready: Finds what is there once the page has run.
        then: What a reader does next.
    """

    name: str
    path: str
    where: dict[str, str | list[str]]
    ready: str
    then: Callable[[Page], None] = nothing_more


SHOTS = (
    Shot("overview", "", {}, "text=Added last"),
    Shot("search", "explore", {}, "text=begin with one", type_a_name),
    Shot("explore", "explore", NETWORK, "[role=application]"),
    Shot("sentences", "explore", {**NETWORK, "between": [CIRCLE, FEES]}, "blockquote"),
    Shot("change", "linkages", {"view": "change", "cross": "actors-themes"}, "g.edge"),
    Shot("gaps", "linkages", {"view": "gaps"}, "text=pairs"),
    Shot("briefing", "explore", NETWORK, "[role=application]", draw_a_picture),
)


@contextmanager
def demo() -> Iterator[str]:
    """Serve the sample corpus from a project made for it; yield the address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with TemporaryDirectory(prefix="linkages-tour-") as folder:
        options = ["--project", f"{folder}/project", "--port", str(port), "--no-browser"]
        command = [sys.executable, "-c", "from cli import main; main()", "demo", *options]
        server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
        try:
            _wait_for(f"http://127.0.0.1:{port}/_stcore/health", server)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(20)


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + SECONDS_TO_READ
    while time.monotonic() < deadline and server.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=2):  # noqa: S310
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    raise SystemExit("screenshots: the demo did not start; try it with: linkages demo")


def taken(browser: Browser, address: str, shot: Shot) -> bytes:
    """Return one picture as PNG."""
    page = browser.new_page(viewport={"width": 1280, "height": 1040}, device_scale_factor=1.5)
    page.goto(f"{address}/{shot.path}?{urlencode(shot.where, doseq=True)}")
    page.locator(shot.ready).first.wait_for(timeout=PATIENCE)
    page.wait_for_timeout(1500)  # until what is drawn stands still
    shot.then(page)
    page.wait_for_timeout(800)
    content = page.screenshot()
    page.close()
    return content


def smaller(picture: bytes) -> bytes:
    """Return a PNG with few colours, in few bytes."""
    output = io.BytesIO()
    few = (
        Image.open(io.BytesIO(picture))
        .convert("RGB")
        .quantize(COLOURS, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    )
    few.save(output, "PNG", optimize=True)
    return output.getvalue()


def main() -> None:
    """Take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--to", type=Path, default=IMAGES, help="folder for the pictures")
    to: Path = parser.parse_args().to
    if not CHROMIUM.exists():
        raise SystemExit(f"screenshots: no browser at {CHROMIUM}; set LINKAGES_CHROMIUM")
    to.mkdir(parents=True, exist_ok=True)
    with demo() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        for shot in SHOTS:
            try:
                picture = taken(browser, address, shot)
            except Error as error:
                wrong = error.message.splitlines()[0]
                raise SystemExit(f"screenshots: {shot.name}: {wrong}; look at the page") from error
            (to / f"{shot.name}.png").write_bytes(smaller(picture))
            print(f"took {shot.name}.png", flush=True)
        browser.close()


if __name__ == "__main__":
    main()
