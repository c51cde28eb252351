"""The Profile page in a real browser: sentences with one it goes with, and on to another."""

from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Browser, expect
from sample_project import CIRCLE
from served_dashboard import browsing

WAIT = 30_000


def test_sentences_with_a_companion_are_read_and_the_way_leads_on_and_back(
    browser: Browser, address: str, artefacts: Path
) -> None:
    with browsing(browser, address) as watched:
        page = watched.page
        page.goto(f"{address}/profile?{urlencode({'entity': CIRCLE})}")
        page.locator("[class*='st-key-with-'] button").first.click(timeout=WAIT)
        close = page.get_by_role("button", name="Close")
        expect(close).to_be_visible(timeout=WAIT)
        expect(page.locator("blockquote", has_text="Harbour Circle").first).to_be_visible()
        page.screenshot(path=artefacts / "profile-with.png")
        assert "with=" in page.url

        page.locator("[class*='st-key-entity-'] button").first.click()
        expect(page.get_by_role("heading", level=1)).not_to_contain_text(
            "Harbour Circle", timeout=WAIT
        )
        expect(close).to_have_count(0)
        assert "with=" not in page.url

        page.go_back()
        expect(page.get_by_role("heading", level=1)).to_contain_text("Harbour Circle", timeout=WAIT)
        expect(close).to_be_visible(timeout=WAIT)
        close.click()
        expect(close).to_have_count(0, timeout=WAIT)
        assert watched.errors == []
