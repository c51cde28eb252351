"""The real dashboard in a real browser: what only a browser shows."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Literal
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, expect
from sample_project import BONDAGE, CIRCLE, DELTA, FUNDS, HOSTILE, HOSTILE_NAME, sample_project
from served_dashboard import CHROMIUM, browsing, launched, served

ARTEFACTS = Path(__file__).parents[2] / "artefacts"
WAIT = 30_000

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        not CHROMIUM.exists() and os.environ.get("CI") != "true",
        reason=f"no browser at {CHROMIUM}: install Chromium or set LINKAGES_CHROMIUM",
    ),
]

READY = {
    "": "text=Added last",
    "explore": "text=begin with one",
    "documents": "[data-testid=stDataFrame]",
}
"""What each page shows once it has run."""

ON_SCREEN = """(ids) => {
  const view = window.__linkagesTest.view, box = view.canvas.getBoundingClientRect();
  const at = (id) => view.network.canvasToDOM(view.network.getPosition(id));
  const points = ids.map(at);
  const mean = (axis) => points.reduce((sum, p) => sum + p[axis], 0) / points.length;
  return [box.x + mean("x"), box.y + mean("y")];
}"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("served")
    project = sample_project(folder)
    ARTEFACTS.mkdir(exist_ok=True)
    with served(project.folder, folder / "server.log") as found:
        yield found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with launched() as found:
        yield found


def network_is_drawn(page: Page, entity: str) -> None:
    page.wait_for_function(
        "(id) => window.__linkagesTest.view?.given?.centre[0] === id", arg=entity, timeout=WAIT
    )
    page.wait_for_timeout(300)


def explore(page: Page, address: str, entity: str) -> None:
    page.goto(f"{address}/explore?{urlencode({'entity': entity})}")
    network_is_drawn(page, entity)


def click_between(page: Page, *ids: str) -> None:
    page.evaluate("() => window.__linkagesTest.view.canvas.scrollIntoView({block: 'center'})")
    x, y = page.evaluate(ON_SCREEN, list(ids))
    page.mouse.click(x, y)


def test_a_reader_searches_clicks_a_link_and_sees_the_sentence(
    browser: Browser, address: str
) -> None:
    with browsing(browser, address) as watched:
        page = watched.page
        page.goto(f"{address}/explore")
        page.get_by_label("Search by name or acronym").press_sequentially("harb", delay=30)
        page.get_by_role("button", name="Harbour Circle").click(timeout=WAIT)
        network_is_drawn(page, CIRCLE)
        click_between(page, CIRCLE, DELTA)
        expect(page.locator("blockquote", has_text=FUNDS)).to_be_visible(timeout=WAIT)
        expect(page.get_by_text("Who funds whom, 2004, p. 1")).to_be_visible()
        assert "between=" in page.url
        page.screenshot(path=ARTEFACTS / "evidence.png")
        page.get_by_text("Who funds whom, 2004, p. 1").click()
        expect(page.locator(".lk-passage", has_text=FUNDS)).to_be_visible(timeout=WAIT)
        page.locator(".lk-text a", has_text="Harbour Circle").first.click()
        network_is_drawn(page, CIRCLE)
        assert watched.outside == []
        assert watched.errors == []


def test_a_click_on_a_name_moves_there_and_back_leads_back(browser: Browser, address: str) -> None:
    with browsing(browser, address) as watched:
        explore(watched.page, address, CIRCLE)
        click_between(watched.page, DELTA)
        network_is_drawn(watched.page, DELTA)
        expect(watched.page.locator("h2", has_text="Delta Network")).to_be_visible()
        watched.page.go_back()
        network_is_drawn(watched.page, CIRCLE)
        assert watched.errors == []


def test_a_double_click_adds_the_neighbours_and_moves_nothing_away(
    browser: Browser, address: str
) -> None:
    with browsing(browser, address) as watched:
        page = watched.page
        explore(page, address, CIRCLE)
        before = page.evaluate("() => window.__linkagesTest.view.nodes.getIds().length")
        x, y = page.evaluate(ON_SCREEN, [DELTA])
        page.mouse.dblclick(x, y)
        page.wait_for_function(
            "(n) => window.__linkagesTest.view.nodes.getIds().length > n", arg=before, timeout=WAIT
        )
        assert page.evaluate("() => window.__linkagesTest.view.given.centre[0]") == CIRCLE
        assert "also=" in page.url


def test_the_keyboard_is_enough(browser: Browser, address: str) -> None:
    with browsing(browser, address) as watched:
        page = watched.page
        explore(page, address, BONDAGE)
        page.evaluate("() => window.__linkagesTest.view.canvas.focus()")
        page.keyboard.press("Escape")
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowLeft")
        page.keyboard.press("Shift+ArrowRight")
        page.keyboard.press("Enter")
        expect(page.locator("blockquote").first).to_be_visible(timeout=WAIT)
        assert "between=" in page.url


def test_a_picture_of_the_network_is_saved(browser: Browser, address: str) -> None:
    with browsing(browser, address) as watched:
        explore(watched.page, address, CIRCLE)
        with watched.page.expect_download(timeout=WAIT) as download:
            watched.page.get_by_role("button", name="Save the network as a PNG picture").click()
        picture = ARTEFACTS / "picture.png"
        download.value.save_as(picture)
        assert download.value.suggested_filename == "Harbour_Circle.png"
        assert picture.read_bytes().startswith(b"\x89PNG")
        assert picture.stat().st_size > 20_000


def test_nothing_from_a_document_runs(browser: Browser, address: str) -> None:
    with browsing(browser, address) as watched:
        page = watched.page
        for path in READY:
            page.goto(f"{address}/{path}")
            expect(page.locator(READY[path])).to_be_visible(timeout=WAIT)
            page.wait_for_timeout(300)
        explore(page, address, HOSTILE)
        x, y = page.evaluate(ON_SCREEN, [HOSTILE])
        page.mouse.move(x - 30, y)
        page.mouse.move(x, y)
        page.wait_for_timeout(600)
        click_between(page, HOSTILE, CIRCLE)
        expect(page.locator("blockquote", has_text="wrote to").first).to_be_visible(timeout=WAIT)
        for letter in page.locator("blockquote").all():
            letter.hover()
        page.get_by_role("link", name="<script>").first.click()
        expect(page.locator(".lk-text", has_text="wrote to")).to_be_visible(timeout=WAIT)
        expect(page.locator(".lk-text")).to_contain_text(HOSTILE_NAME)
        page.screenshot(path=ARTEFACTS / "hostile.png")
        assert page.evaluate("() => window.__linkagesProbe ?? null") is None
        assert page.locator("a[href^='javascript:']").count() == 0
        assert watched.outside == []


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_every_page_fits_its_screen(
    browser: Browser, address: str, scheme: Literal["light", "dark"], width: int
) -> None:
    with browsing(browser, address, width=width, scheme=scheme) as watched:
        page = watched.page
        for name in ("overview", "explore", "documents", "query"):
            page.goto(f"{address}/{'' if name == 'overview' else name}")
            if name == "explore":
                explore(page, address, CIRCLE)
            page.wait_for_timeout(800)
            page.screenshot(path=ARTEFACTS / f"{name}-{scheme}-{width}.png", full_page=True)
            wider = page.evaluate("() => document.documentElement.scrollWidth - innerWidth")
            assert wider <= 0, f"{name} is {wider} pixels wider than the screen"
        assert watched.outside == []
        assert watched.errors == []
