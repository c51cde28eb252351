"""Owns the first view of a project's dashboard in a real browser."""

from pathlib import Path
from typing import Any

from looking.clock import first_view, visiting
from looking.pages import VIEWS
from looking.servers import dashboard
from playwright.sync_api import Browser
from served_dashboard import launched

from graph.linkages.deriving import derive
from graph.linkages.deriving_process import DERIVED
from graph.project import Project

WARM = 3
"""Times that a page is visited once others have looked at it."""


def first_views(project: Project) -> dict[str, Any]:
    """Return seconds of the first view of Overview, and processor seconds of the dashboard.

    Returns:
        `new_view`: nothing of what first views need is kept, as after a change; `cold_view`: it is
        kept, the dashboard has just started; `warm_views`: others have looked before;
        `view_processor`: of the dashboard, for one of these.
    """
    with launched() as browser:
        with project.leased() as store:
            _forget(store)
        new = _cold(browser, project)
        with project.leased() as store:
            derive(store)
        cold = _cold(browser, project)
        with dashboard(project) as served:
            _once(browser, served.address)
            before = served.processor()
            warm = [_once(browser, served.address) for _ in range(WARM)]
            spent = (served.processor() - before) / WARM
    return {"new_view": new, "cold_view": cold, "warm_views": warm, "view_processor": spent}


def _cold(browser: Browser, project: Project) -> float:
    with dashboard(project) as served:
        return _once(browser, served.address)


def _once(browser: Browser, address: str) -> float:
    with visiting(browser, address) as page:
        return first_view(page, address, VIEWS[0].shown)


def _forget(store: Path) -> None:
    for name in DERIVED:
        (store / name).unlink(missing_ok=True)
