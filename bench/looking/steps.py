"""Owns what a person does on each page, again and again with something else each time."""

from collections.abc import Callable
from typing import NamedTuple

from playwright.sync_api import Page
from querying.questions import PLACE

from looking import drawn, told
from looking.pages import EXPLORE, PROFILE, TABLE, map_drawn, network_drawn, of, path


class Step(NamedTuple):
    """Something a person does.

    Attributes:
        page: Where, in words.
        words: What.
        path: Of the page where it begins.
        ready: Waits until it can begin.
        once: Does it the n-th time and returns the seconds; leaves the page as it was.
    """

    page: str
    words: str
    path: str
    ready: Callable[[Page], object]
    once: Callable[[Page, int], float]


_PLACES, _CELLS, _ROWS, _QUOTES = (
    of("circle.place"), of("td.cell"), of(TABLE), of("blockquote")
)  # fmt: skip

STEPS: tuple[Step, ...] = (
    Step("Overview", "pick a place on the map", "", _PLACES, drawn.picking("circle.place")),
    Step("Overview", "pick a year", "", _PLACES, drawn.picking("rect.reach")),
    Step("Explore", "suggestions for a word", "explore", network_drawn, told.suggestions),
    Step("Explore", "pick a suggestion", "explore", network_drawn, drawn.suggestion),
    Step("Explore", "a name: its card", EXPLORE, network_drawn, drawn.card),
    Step("Explore", "a link: its sentences", EXPLORE, network_drawn, drawn.sentences),
    Step("Explore", "other kinds", EXPLORE, network_drawn, told.kinds),
    Step("Explore", "groups, on or off", EXPLORE, network_drawn, told.groups),
    Step("Why linked?", "pick the second name", path("why", first=PLACE), told.can_end, told.end),
    Step("Linkages", "a cell: its sentences", "linkages", _CELLS, told.cell),
    Step("Linkages", "cross something else", "linkages", _CELLS, told.crossing),
    Step("Linkages", "from matrix to bands", "linkages", _CELLS, told.view("Bands", "path.band")),
    Step("Linkages", "from matrix to gaps", "linkages", _CELLS, told.view("Gaps", "h1")),
    Step("Linkages", "from matrix to change", "linkages", _CELLS, told.view("Change", "g.edge")),
    Step("Documents", "open a document", "documents", _ROWS, told.document),
    Step("Documents", "find by a word", "documents", _ROWS, told.found),
    Step("Documents", "go on to the next mention", "documents", _ROWS, told.next_mention),
    Step("Map", "choose a name", "map", map_drawn, drawn.on_map),
    Step("Query", "run a query", "query", told.read, told.query),
    Step("Query", "the answer as a chart", "query", told.read, told.chart),
    Step("Reliability", "the other part", "reliability", _ROWS, told.part),
    Step("Profile", "sentences with another", PROFILE, _QUOTES, told.companion),
    Step("Profile", "the profile of another", PROFILE, _QUOTES, told.profile),
)
"""In the order of the pages."""
