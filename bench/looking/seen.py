"""Owns the figures of one run: first views, interactions, drawings, and what Streamlit costs."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from playwright.sync_api import Browser, Error, Page

from graph.linkages.deriving import derive
from graph.linkages.deriving_process import DERIVED, REGISTER, TABLES
from graph.project import Project
from looking.clock import Taken, first_view, interaction, settled, visiting
from looking.coming import come
from looking.frames import Drawing, drawing
from looking.pages import EXPLORE, VIEWS, View, map_drawn, network_drawn, of
from looking.servers import dashboard, empty_page
from looking.steps import STEPS, Step

FIRST_VIEW, INTERACTION, DRAWN, FRAMES = 2.0, 0.5, 1.0, 50.0
"""Aims: seconds, seconds at the 95th percentile, seconds, pictures a second."""

_FEW, _MANY = 50, 500


class FirstView(NamedTuple):
    """The first view of a page in a session of its own.

    Attributes:
        cold: Of a dashboard that was just started.
        warm: Of one that others have looked at before.
        processor: Seconds of the dashboard's processor time for one of these.
    """

    words: str
    cold: float
    warm: Taken
    processor: float


class Interaction(NamedTuple):
    """What a person does on a page.

    Attributes:
        processor: Seconds of the dashboard's processor time for one time, with getting ready for it
            and with the way back.
    """

    page: str
    words: str
    taken: Taken
    processor: float


class Nothing(NamedTuple):
    """An empty page of Streamlit: first view, and a button pressed."""

    first_view: Taken
    pressed: Taken


def nothing(browser: Browser, runs: int) -> Nothing:
    """Measure an empty page of Streamlit."""
    with empty_page() as served:
        views = []
        for _ in range(runs + 1):
            with visiting(browser, served.address) as page:
                views.append(first_view(page, served.address, of("text=Nothing else")))
        with visiting(browser, served.address) as page:
            first_view(page, served.address, of("text=Nothing else"))
            pressed = [_pressed(page, n) for n in range(1, 2 * runs + 1)]
    return Nothing(Taken(tuple(views[1:])), Taken(tuple(pressed)))


def _pressed(page: Page, n: int) -> float:
    button = page.get_by_role("button", name="Press")
    told = page.get_by_text(f"Pressed {n} times")
    return interaction(page, button.click, lambda: come(told))


def first_views(browser: Browser, project: Project, runs: int) -> Iterator[FirstView]:
    """Yield the first views of all pages: a dashboard is started for each, and one for all."""
    cold = {each.words: cold_view(browser, project, each) for each in VIEWS}
    with dashboard(project) as served:
        for view in VIEWS:
            one_view(browser, served.address, view)
        for view in VIEWS:
            before = served.processor()
            warm = [one_view(browser, served.address, view) for _ in range(runs)]
            spent = (served.processor() - before) / runs
            yield FirstView(view.words, cold[view.words], Taken(tuple(warm)), spent)


def started(browser: Browser, project: Project) -> tuple[float, float]:
    """Return the seconds until a dashboard answers, and from then until its first page is seen."""
    with dashboard(project) as served:
        return served.seconds, one_view(browser, served.address, VIEWS[0])


def derived(browser: Browser, project: Project) -> tuple[float, float]:
    """Return the seconds of first views of Overview and Explore where nothing is kept yet.

    After this everything is kept.
    """
    taken = view_not_kept(browser, project, VIEWS[0]), view_not_kept(browser, project, VIEWS[2])
    with project.leased() as store:
        derive(store)
    return taken


def view_not_kept(
    browser: Browser, project: Project, view: View, *, handed_on: bool = False
) -> float:
    """Return the seconds of a first view where nothing of what first views need is kept.

    Args:
        browser: Has kept nothing either.
        project: The project.
        view: What is looked at.
        handed_on: Whether what documents say, and what is told of them and of entities, is there,
            as after a decision or one more document.
    """
    with project.leased() as store:
        for name in DERIVED if handed_on else (*DERIVED, TABLES, REGISTER):
            (store / name).unlink(missing_ok=True)
    return cold_view(browser, project, view)


def cold_view(browser: Browser, project: Project, view: View) -> float:
    """Return the seconds of a view of a dashboard that has just started."""
    with dashboard(project) as served:
        return one_view(browser, served.address, view)


def one_view(browser: Browser, address: str, view: View) -> float:
    """Return the seconds of a view of a dashboard, in a browser that has kept nothing."""
    with visiting(browser, address) as page:
        return first_view(page, f"{address}/{view.path}", view.shown)


def interactions(
    browser: Browser, project: Project, runs: int, only: Sequence[Step] = STEPS
) -> Iterator[Interaction]:
    """Yield what people do, each `runs` times with something else each time."""
    with dashboard(project) as served:
        for step in only:
            with visiting(browser, served.address) as page:
                first_view(page, f"{served.address}/{step.path}", step.ready)
                settled(page)
                before = served.processor()
                try:
                    taken = [step.once(page, n) for n in range(runs)]
                except Error as error:
                    raise SystemExit(f"bench: {step.page}, {step.words}: {error}") from error
            spent = (served.processor() - before) / runs
            yield Interaction(step.page, step.words, Taken(tuple(taken)), spent)


def networks(browser: Browser, project: Project) -> Iterator[Drawing]:
    """Yield a network of five hundred names, and one of fifty beside it."""
    with dashboard(project) as served:
        for most in (_FEW, _MANY):
            address = f"{served.address}/{EXPLORE}&most={most}"
            with visiting(browser, served.address) as page:
                first_view(page, address, network_drawn)
            yield drawing(browser, address, f"Explore, {most} neighbours", "view", network_drawn)


def maps(browser: Browser, several: Sequence[Project]) -> Iterator[Drawing]:
    """Yield the map of each project."""
    for project in several:
        with dashboard(project) as served:
            address = f"{served.address}/map"
            yield drawing(browser, address, "Map", "map", map_drawn)
