"""Pages after a reader did something: no rule of accessibility broken, and the keyboard enough."""

from pathlib import Path
from urllib.parse import urlencode

from accessibility import EVERY_SCREEN, faults
from hostile_project import HOSTILES, document_id
from playwright.sync_api import Browser, Locator, Page, expect
from sample_project import CIRCLE, DELTA, FUNDS
from served_dashboard import browsing

WAIT = 30_000
EXPLORE = f"explore?{urlencode({'entity': CIRCLE})}"


def on_every_screen(page: Page, artefacts: Path, name: str, ready: Locator) -> None:
    """See that no rule is broken, light and dark, at a desk and on a telephone."""
    for scheme, width in EVERY_SCREEN:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 900})
        expect(ready).to_be_visible(timeout=WAIT)
        page.wait_for_timeout(500)
        page.screenshot(path=artefacts / f"{name}-{scheme}-{width}.png")
        assert faults(page) == []


def test_the_choice_of_a_picture_breaks_no_rule_before_and_after_it_is_drawn(
    browser: Browser, address: str, artefacts: Path
) -> None:
    with browsing(browser, address) as watched:
        page = watched.page
        page.goto(f"{address}/{EXPLORE}")
        page.get_by_role("button", name="Picture for a briefing").click(timeout=WAIT)
        draw = page.get_by_role("dialog").get_by_role("button", name="Draw it")
        on_every_screen(page, artefacts, "dialog", draw)
        draw.click()
        save = page.get_by_role("dialog").get_by_role("button", name="Save as PNG")
        on_every_screen(page, artefacts, "dialog-drawn", save)
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_be_hidden()
        assert watched.errors == []


def test_sentences_beside_a_network_break_no_rule_once_opened(
    browser: Browser, address: str, artefacts: Path
) -> None:
    with browsing(browser, address) as watched:
        page = watched.page
        page.goto(f"{address}/{EXPLORE}&{urlencode({'between': [CIRCLE, DELTA]}, doseq=True)}")
        sentence = page.locator("blockquote", has_text=FUNDS)
        on_every_screen(page, artefacts, "sentences", sentence)
        page.get_by_role("button", name="Copy link to this view").click()
        assert faults(page) == []
        assert watched.errors == []


def test_pages_that_change_the_project_break_no_rule(
    browser: Browser, hostile: str, artefacts: Path
) -> None:
    with browsing(browser, hostile) as watched:
        page = watched.page
        page.goto(hostile)
        page.get_by_text("Add documents").first.click(timeout=WAIT)
        page.locator("input[type=file]").set_input_files(
            [{"name": "one.txt", "mimeType": "text/plain", "buffer": b"words"}]
        )
        on_every_screen(page, artefacts, "adding", page.get_by_role("button", name="Add 1"))
        page.goto(f"{hostile}/documents?document={document_id(HOSTILES[0])}")
        page.get_by_role("button", name="Take out of the project").click(timeout=WAIT)
        keep = page.get_by_role("dialog").get_by_role("button", name="Keep it")
        on_every_screen(page, artefacts, "removing", keep)
        keep.click()
        expect(page.get_by_role("dialog")).to_be_hidden()
        assert watched.errors == []


def tab_to(page: Page, wanted: Locator, most: int = 60) -> None:
    """Press Tab until something has the keyboard, as a reader without a mouse does."""
    expect(wanted).to_be_visible(timeout=WAIT)
    for _ in range(most):
        if wanted.evaluate("(each) => each.matches(':focus, :focus-within')"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{most} times Tab did not lead to {wanted}")


def test_a_newcomer_without_a_mouse_finds_a_name_its_links_and_their_sentences(
    browser: Browser, address: str, artefacts: Path
) -> None:
    with browsing(browser, address) as watched:
        page = watched.page
        page.goto(address)
        expect(page.get_by_text("Added last")).to_be_visible(timeout=WAIT)
        tab_to(page, page.get_by_role("link", name="Explore", exact=True))
        page.keyboard.press("Enter")
        tab_to(page, page.get_by_label("Search by name or acronym"))
        page.keyboard.type("harb", delay=20)
        tab_to(page, page.get_by_role("button", name="Harbour Circle").first)
        page.keyboard.press("Enter")
        network = page.get_by_role("application")
        tab_to(page, network)
        page.keyboard.press("Shift+ArrowRight")
        page.keyboard.press("Enter")
        expect(page.locator("blockquote").first).to_be_visible(timeout=WAIT)
        page.screenshot(path=artefacts / "keyboard-network.png")
        back = page.get_by_role("button", name="Back to all links")
        tab_to(page, back)
        page.keyboard.press("Enter")
        table = page.get_by_test_id("data-grid-canvas")
        tab_to(page, table)
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        expect(page.locator("blockquote").first).to_be_visible(timeout=WAIT)
        assert "between=" in page.url
        page.screenshot(path=artefacts / "keyboard-table.png")
        assert watched.errors == []
