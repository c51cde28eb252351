"""Every page fits its screen and keeps the rules of WCAG 2.2 AA that axe-core can check."""

import re
from pathlib import Path
from urllib.parse import urlencode

import pytest
from accessibility import SCREENS, faults
from playwright.sync_api import Browser, expect
from sample_project import BONDAGE, CIRCLE, DELTA, HOSTILE
from served_dashboard import browsing

from graph.asking.examples import examples

WAIT = 30_000

WHO = examples()[3].query

PAGES = {
    "overview": ("", "text=Added last"),
    "begin": ("explore", "text=begin with one"),
    "network": (
        f"explore?{urlencode({'entity': CIRCLE, 'groups': 'yes'})}",
        "text=Groups of three names",
    ),
    "card": (
        f"explore?{urlencode({'entity': CIRCLE, 'card': DELTA, 'pin': DELTA})}",
        "text=Put in the middle",
    ),
    "why": (f"why?{urlencode({'first': HOSTILE, 'second': DELTA})}", "text=1 way leads over"),
    "evidence": (
        f"explore?{urlencode({'entity': CIRCLE, 'between': [CIRCLE, DELTA]}, doseq=True)}",
        "blockquote",
    ),
    "matrix": (
        f"linkages?{urlencode({'cell': [CIRCLE, BONDAGE]}, doseq=True)}",
        "td.cell",
    ),
    "bands": ("linkages?view=bands&cross=actors-actors", "path.band"),
    "change": (
        "linkages?view=change&cross=actors-actors&compare=titles&first=who",
        "g.edge",
    ),
    "documents": ("documents", "[data-testid=stDataFrame]"),
    "map": (f"map?{urlencode({'at': CIRCLE})}", "[aria-label*='Page Down']"),
    "profile": (f"profile?{urlencode({'entity': CIRCLE, 'with': DELTA})}", "text=own words"),
    "answer": (f"query?{urlencode({'query': WHO, 'form': 'chart'})}", "text=rows in"),
    "reliability": ("reliability", "text=A star marks"),
    "waiting": ("reliability?part=project", "text=could be read"),
}
"""Address of each page, and what it shows when it is ready."""


@pytest.mark.parametrize("name", list(PAGES))
def test_a_page_fits_its_screen_and_breaks_no_rule_of_accessibility(
    browser: Browser, address: str, artefacts: Path, name: str
) -> None:
    path, ready = PAGES[name]
    with browsing(browser, address, width=1280, scheme="dark") as watched:
        page = watched.page
        page.goto(f"{address}/{path}")
        for scheme, width in SCREENS:
            page.emulate_media(color_scheme=scheme)
            page.set_viewport_size({"width": width, "height": 900})
            expect(page.locator(ready).first).to_be_visible(timeout=WAIT)
            page.wait_for_timeout(500)
            page.screenshot(path=artefacts / f"{name}-{scheme}-{width}.png", full_page=True)
            assert faults(page) == []
        assert watched.errors == []


def test_filters_are_opened_and_chosen_by_keyboard_and_back_undoes_them(
    browser: Browser, address: str, artefacts: Path
) -> None:
    with browsing(browser, address) as watched:
        page = watched.page
        page.goto(f"{address}/explore?{urlencode({'entity': CIRCLE})}")
        page.get_by_role("button", name="Themes").press("Enter", timeout=WAIT)
        field = page.get_by_role("combobox", name="Near a mention of")
        expect(field).to_be_visible()
        field.press_sequentially("debt", delay=20)
        field.press("Enter")
        page.wait_for_url(re.compile("theme=theme%2Fdebt-bondage"))
        assert faults(page) == []
        page.screenshot(path=artefacts / "filters.png")
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
        expect(page.get_by_role("button", name="Themes: debt bondage")).to_be_visible(timeout=WAIT)
        expect(page.get_by_text("Counted: 2 of 3 documents")).to_be_visible()
        page.go_back()
        expect(page.get_by_text("Counted:")).to_be_hidden(timeout=WAIT)
        assert "theme=" not in page.url
        assert watched.errors == []
