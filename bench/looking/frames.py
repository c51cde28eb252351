"""Owns how a drawing is moved by hand, and how many pictures a second are seen meanwhile."""

import math
import time
from collections.abc import Callable, Iterator
from typing import NamedTuple

from playwright.sync_api import Browser, Page

from looking.clock import settled, visiting

_SECONDS = 3.0
_BEGIN = """() => {
  const frames = { stamps: [], going: true };
  window.__frames = frames;
  const see = (now) => { frames.stamps.push(now); if (frames.going) requestAnimationFrame(see); };
  requestAnimationFrame(see);
}"""
_END = """() => {
  const { stamps } = window.__frames;
  window.__frames.going = false;
  const gaps = stamps.slice(1).map((now, n) => now - stamps[n]);
  return [stamps.length - 1, stamps.at(-1) - stamps[0], Math.max(...gaps)];
}"""
_EMPTY = """(name) => {
  const view = window.__linkagesTest[name], box = view.canvas.getBoundingClientRect();
  const under = (at) => view.network?.getNodeAt(at) ?? view.network?.getEdgeAt(at);
  const free = (x, y) => under({ x, y }) === undefined;
  for (let x = box.width / 2; x > 20; x -= 7)
    for (let y = box.height / 2; y > 20; y -= 7)
      if (free(x, y)) return [box.x + x, box.y + y];
  return [box.x + 20, box.y + 20];
}"""
_MANY = """(name) => {
  const { nodes, links, edges } = window.__linkagesTest[name].given;
  return name === "map" ? [nodes.x.length, links.length / 2] : [nodes.length, edges.length];
}"""


class Moved(NamedTuple):
    """What was seen while a drawing was moved.

    Attributes:
        frames: Pictures a second that the browser showed.
        longest: Seconds between two pictures at most.
    """

    frames: float
    longest: float


class Drawing(NamedTuple):
    """A network or a map, drawn and moved.

    Attributes:
        nodes: Names.
        links: Lines between them.
        drawn: Seconds from when the page had what to draw until it was drawn.
        dragged: While a hand dragged it.
        zoomed: While a wheel made it larger and smaller.
    """

    words: str
    nodes: int
    links: int
    drawn: float
    dragged: Moved
    zoomed: Moved


def drawing(
    browser: Browser, address: str, words: str, name: str, ready: Callable[[Page], object]
) -> Drawing:
    """Open a page, wait until its drawing is there, and move it.

    Args:
        browser: Visits anew.
        address: Of the page.
        words: For the table.
        name: Of the drawing: `view` for a network, `map` for the map.
        ready: Waits until it is drawn.
    """
    with visiting(browser, address.partition("?")[0].rpartition("/")[0]) as page:
        page.goto(address, wait_until="commit")
        ready(page)
        settled(page)
        page.wait_for_timeout(1000)
        given, drawn = page.evaluate(f"[window.__look.{name}.given, window.__look.{name}.drawn]")
        page.evaluate(f"window.__linkagesTest.{name}.canvas.scrollIntoView({{ block: 'center' }})")
        nodes, links = page.evaluate(_MANY, name)
        x, y = page.evaluate(_EMPTY, name)
        dragged = _seen(page, lambda: _drag(page, x, y))
        zoomed = _seen(page, lambda: _zoom(page, x, y))
    return Drawing(words, int(nodes), int(links), (drawn - given) / 1000, dragged, zoomed)


def _seen(page: Page, move: Callable[[], None]) -> Moved:
    page.evaluate(_BEGIN)
    move()
    frames, span, longest = page.evaluate(_END)
    page.wait_for_timeout(500)
    return Moved(1000 * frames / span, longest / 1000)


def _drag(page: Page, x: float, y: float) -> None:
    """Drag a drawing round in circles, as smoothly as the browser takes it."""
    page.mouse.move(x, y)
    page.mouse.down()
    for turn in _turns():
        page.mouse.move(x + 120 * math.sin(turn), y + 60 * (1 - math.cos(turn)))
    page.mouse.move(x, y)
    page.mouse.up()


def _zoom(page: Page, x: float, y: float) -> None:
    page.mouse.move(x, y)
    for turn in _turns():
        page.mouse.wheel(0, 40 if math.sin(turn) > 0 else -40)


def _turns() -> Iterator[float]:
    """Yield angles for as long as is looked, two seconds a turn."""
    begun = time.monotonic()
    while (now := time.monotonic() - begun) < _SECONDS:
        yield now * math.pi
