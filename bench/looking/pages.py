"""Owns what each page of the dashboard must show before it counts as seen."""

from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import urlencode

from playwright.sync_api import Page
from querying.questions import ORGANISATION, PLACE, THEME

from looking.coming import come

TABLE = "[data-testid=stDataFrame] canvas"


class View(NamedTuple):
    """A page at an address.

    Attributes:
        path: After the address of the dashboard.
        shown: Waits until what the page is for is seen.
    """

    words: str
    path: str
    shown: Callable[[Page], object]


def path(name: str, **where: str | list[str]) -> str:
    """Return the path of a page with its parameters."""
    return f"{name}?{urlencode(where, doseq=True)}" if where else name


def network_drawn(page: Page) -> None:
    """Wait until a network is drawn."""
    page.wait_for_function("() => window.__look?.view?.drawn")


def map_drawn(page: Page) -> None:
    """Wait until the map is drawn."""
    page.wait_for_function("() => window.__look?.map?.drawn")


def of(selector: str) -> Callable[[Page], object]:
    """Return what waits until the first element of a selector is seen."""
    return lambda page: come(page.locator(selector).first)


def _overview(page: Page) -> None:
    for selector in ("text=Added last", "circle.place", "rect.reach"):
        come(page.locator(selector).first)


def _sentences(page: Page) -> None:
    come(page.get_by_text("In the documents’ own words"))
    come(page.locator("blockquote").first)


def editor(page: Page) -> None:
    """Wait until a query can be written."""
    page.wait_for_function("() => window.__linkagesTest?.editor")


EXPLORE = path("explore", entity=PLACE)
WHY = path("why", first=ORGANISATION, second=THEME)
PROFILE = path("profile", entity=ORGANISATION)

VIEWS: tuple[View, ...] = (
    View("Overview", "", _overview),
    View("Explore, nobody in the middle", "explore", network_drawn),
    View("Explore, around a place", EXPLORE, network_drawn),
    View("Why linked?", WHY, of("blockquote")),
    View("Linkages", "linkages", of("td.cell")),
    View("Documents", "documents", of(TABLE)),
    View("Map", "map", map_drawn),
    View("Query", "query", editor),
    View("Reliability", "reliability", of(TABLE)),
    View("Profile", PROFILE, _sentences),
)
"""The nine pages, Explore twice."""
