"""The Linkages and Overview pages in a real browser: picking by mouse and by keyboard."""

from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Browser, expect
from sample_project import CIRCLE, HOSTILE
from served_dashboard import browsing

WAIT = 30_000


def test_a_cell_is_picked_by_mouse_and_by_keyboard(
    browser: Browser, address: str, artefacts: Path
) -> None:
    with browsing(browser, address) as watched:
        page = watched.page
        page.goto(f"{address}/linkages")
        cell = page.locator("td.cell", has_text="1").first
        cell.click(timeout=WAIT)
        expect(page.locator("blockquote", has_text="works on")).to_be_visible(timeout=WAIT)
        expect(page.locator("td.cell[aria-selected=true]")).to_have_count(1)
        page.screenshot(path=artefacts / "matrix.png")
        page.locator("td.cell[aria-selected=true]").focus()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        expect(page.get_by_text("No passage names both, lists")).to_be_visible(timeout=WAIT)
        page.go_back()
        expect(page.locator("blockquote", has_text="works on")).to_be_visible(timeout=WAIT)
        page.get_by_role("link", name="Harbour Circle").first.click()
        expect(page.get_by_role("application")).to_be_visible(timeout=WAIT)
        assert watched.errors == []


def test_nothing_that_is_crossed_runs(browser: Browser, address: str) -> None:
    cell = urlencode({"cell": [CIRCLE, HOSTILE]}, doseq=True)
    with browsing(browser, address) as watched:
        page = watched.page
        for view, drawn in (
            ("view=matrix", "td.cell"),
            ("view=bands", "path.band"),
            ("view=gaps", "text=Of 3 documents"),
            ("view=change&compare=titles&first=who", "g.edge"),
        ):
            page.goto(f"{address}/linkages?{view}&cross=actors-actors&{cell}")
            expect(page.locator(drawn).first).to_be_visible(timeout=WAIT)
            expect(page.get_by_text("<img src=x").first).to_be_visible(timeout=WAIT)
        assert page.evaluate("() => window.__linkagesProbe") is None
        assert watched.errors == []


def test_a_place_and_a_year_are_picked_on_the_overview(browser: Browser, address: str) -> None:
    with browsing(browser, address) as watched:
        page = watched.page
        page.goto(address)
        page.get_by_role("button", name="Nepal: 3 documents").focus(timeout=WAIT)
        page.keyboard.press("Enter")
        expect(page.get_by_role("link", name="Nepal · 3 documents").last).to_be_visible(
            timeout=WAIT
        )
        page.wait_for_url("**on-map=**", timeout=WAIT)
        page.get_by_role("button", name="2004: 3 documents issued, 1 event begun").click()
        expect(page.get_by_role("link", name="Delta Consultation")).to_be_visible(timeout=WAIT)
        assert "on-map=" in page.url
        assert "year=2004" in page.url
        assert watched.errors == []
