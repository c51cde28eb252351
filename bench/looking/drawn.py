"""Owns what a person does with what is drawn: networks, maps and marks of drawings."""

from collections.abc import Callable

from playwright.sync_api import Page

from looking.clock import interaction
from looking.coming import come
from looking.told import WORDS, back_to, typed

_NODES = """() => {
  const view = window.__linkagesTest.view, box = view.canvas.getBoundingClientRect();
  const found = [];
  for (const { id, centre } of view.given.nodes) {
    const at = view.network.canvasToDOM(view.network.getPosition(id));
    if (!centre && view.network.getNodeAt(at) === id) found.push([id, box.x + at.x, box.y + at.y]);
  }
  return found;
}"""
_EDGES = """() => {
  const view = window.__linkagesTest.view, box = view.canvas.getBoundingClientRect();
  const found = [];
  for (const { id } of view.given.edges) {
    const at = view.network.canvasToDOM(view.network.body.edges[id].edgeType.getPoint(0.5));
    if (view.network.getEdgeAt(at) === id && view.network.getNodeAt(at) === undefined)
      found.push([id, box.x + at.x, box.y + at.y]);
  }
  return found;
}"""
_ON_MAP = """() => {
  const view = window.__linkagesTest.map, box = view.canvas.getBoundingClientRect();
  const found = [];
  for (let i = 0; i < view.x.length && found.length < 400; i += 7) {
    const [x, y] = [view.x[i] * view.scale + view.left, view.y[i] * view.scale + view.top];
    if (x > 30 && y > 30 && x < view.width - 30 && y < view.height - 30)
      found.push([i, box.x + x, box.y + y]);
  }
  return found;
}"""
_INTO_VIEW = """(name) => {
  window.__linkagesTest[name].canvas.scrollIntoView({ block: "center" });
}"""
_CENTRE = "(window.__linkagesTest.view?.given?.centre[0] ?? null)"

type Once = Callable[[Page, int], float]


def picking(selector: str) -> Once:
    """Return what picks the n-th mark of a drawing by keyboard: marks may lie over one another."""

    def once(page: Page, n: int) -> float:
        marks = page.locator(selector)
        mark = marks.nth(n % marks.count())
        its = f"{selector}[data-id='{mark.get_attribute('data-id')}'][aria-pressed=true]"
        mark.focus()
        return interaction(
            page, lambda: page.keyboard.press("Enter"), lambda: come(page.locator(its))
        )

    return once


def suggestion(page: Page, n: int) -> float:
    """Pick the first suggestion for a word, until the network around it is drawn."""
    typed(page, "Search by name or acronym", WORDS[n % len(WORDS)])
    found = page.locator("[class*='found-']").locator("button")
    before = page.evaluate(_CENTRE)
    button = found.nth(1 if n % 2 else 0)
    return interaction(
        page,
        button.click,
        lambda: page.wait_for_function(f"(was) => {_CENTRE} !== was", arg=before),
    )


def card(page: Page, n: int) -> float:
    """Click a name, until its card is shown."""
    return _clicked(page, n, _NODES, "h3.lk-title")


def sentences(page: Page, n: int) -> float:
    """Click a link, until its sentences are shown."""
    return _clicked(page, n, _EDGES, "blockquote")


def on_map(page: Page, n: int) -> float:
    """Click a name on the map, until it is ringed and its region told."""
    page.evaluate(_INTO_VIEW, "map")
    several = page.evaluate(_ON_MAP)
    _, x, y = several[(n * 31) % len(several)]
    taken = interaction(
        page,
        lambda: page.mouse.click(x, y),
        lambda: come(page.get_by_role("button", name="All regions")),
    )
    back_to(page, "All regions")
    return taken


def _clicked(page: Page, n: int, where: str, shown: str) -> float:
    page.evaluate(_INTO_VIEW, "view")
    several = page.evaluate(where)
    _, x, y = several[n % len(several)]

    def seen() -> None:
        page.wait_for_function("() => window.__linkagesTest.view.given.chosen != null")
        come(page.locator(shown).first)

    taken = interaction(page, lambda: page.mouse.click(x, y), seen)
    back_to(page, "Back to all links")
    return taken
