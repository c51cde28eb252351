"""What axe-core and a ruler find wrong with a page as a browser shows it."""

from pathlib import Path
from typing import Literal

from playwright.sync_api import Page

AXE = Path(__file__).parent / "views" / "browser" / "axe" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
CHECK = """async (rules) => {
  const found = await axe.run(document, {runOnly: rules});
  return found.violations.flatMap((v) => v.nodes.map(
    (n) => [v.id, n.target.join(" "), n.html.slice(0, 200), n.failureSummary].join("\\n  ")));
}"""

DESK, TELEPHONE = 1280, 390
SCREENS: list[tuple[Literal["light", "dark"], int]] = [("dark", DESK), ("light", TELEPHONE)]
"""Colours and width: on a desk, and on a telephone."""

EVERY_SCREEN: list[tuple[Literal["light", "dark"], int]] = [
    ("light", DESK),
    ("dark", DESK),
    ("dark", TELEPHONE),
    ("light", TELEPHONE),
]


def faults(page: Page) -> list[str]:
    """Return what is wrong with the page as it is: rules broken, and being too wide."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE.read_text("utf-8"))
    found: list[str] = page.evaluate(CHECK, RULES)
    wider = page.evaluate("() => document.documentElement.scrollWidth - innerWidth")
    return found + ([f"{wider} pixels wider than the screen"] if wider > 0 else [])
