"""Every page fits its screen and keeps the rules of WCAG 2.2 AA that axe-core can check."""

from pathlib import Path
from typing import Literal
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, expect
from sample_project import CIRCLE, DELTA
from served_dashboard import browsing

AXE = Path(__file__).parent / "axe" / "axe.min.js"
WAIT = 30_000
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
CHECK = """async (rules) => {
  const found = await axe.run(document, {runOnly: rules});
  return found.violations.flatMap((v) => v.nodes.map(
    (n) => [v.id, n.target.join(" "), n.html.slice(0, 200), n.failureSummary].join("\\n  ")));
}"""

PAGES = {
    "overview": ("", "text=Added last"),
    "begin": ("explore", "text=begin with one"),
    "network": (f"explore?{urlencode({'entity': CIRCLE})}", "[aria-label*='Arrow keys']"),
    "evidence": (
        f"explore?{urlencode({'entity': CIRCLE, 'between': [CIRCLE, DELTA]}, doseq=True)}",
        "blockquote",
    ),
    "documents": ("documents", "[data-testid=stDataFrame]"),
    "query": ("query", "text=Prefixes you need"),
    "reliability": ("reliability", "text=A star marks"),
}
"""Address of each page, and what it shows when it is ready."""


def violations(page: Page) -> list[str]:
    page.evaluate(AXE.read_text("utf-8"))
    found: list[str] = page.evaluate(CHECK, RULES)
    return found


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_every_page_fits_its_screen_and_breaks_no_rule_of_accessibility(
    browser: Browser, address: str, artefacts: Path, scheme: Literal["light", "dark"], width: int
) -> None:
    with browsing(browser, address, width=width, scheme=scheme) as watched:
        broken = {}
        for name, (path, ready) in PAGES.items():
            watched.page.goto(f"{address}/{path}")
            expect(watched.page.locator(ready).first).to_be_visible(timeout=WAIT)
            watched.page.wait_for_timeout(400)
            watched.page.screenshot(path=artefacts / f"{name}-{scheme}-{width}.png", full_page=True)
            broken[name] = violations(watched.page)
            wider = watched.page.evaluate("() => document.documentElement.scrollWidth - innerWidth")
            assert wider <= 0, f"{name} is {wider} pixels wider than the screen"
        assert {name: found for name, found in broken.items() if found} == {}
        assert watched.errors == []
