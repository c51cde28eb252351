"""Owns the first view of a project's dashboard in a real browser."""

from typing import Any

from looking.pages import VIEWS
from looking.seen import cold_view, one_view, view_not_kept
from looking.servers import dashboard
from served_dashboard import launched

from graph.linkages.deriving import derive
from graph.project import Project

OVERVIEW, EXPLORE = VIEWS[0], VIEWS[1]
WARM = 3
"""Times that a page is visited once others have looked at it."""


def first_views(project: Project) -> dict[str, Any]:
    """Return seconds of first views, of Overview where nothing else is said, and processor seconds.

    Returns:
        `new_view`: nothing of what first views need is kept; `changed_view` and `changed_network`,
        of Explore: what documents say is handed on, as after a change; `cold_view`: all is kept,
        the dashboard has just started; `warm_views`: others have looked before; `view_processor`:
        of the dashboard, for one of these.
    """
    with launched() as browser:
        new = view_not_kept(browser, project, OVERVIEW)
        with project.leased() as store:
            derive(store)
        changed = view_not_kept(browser, project, OVERVIEW, handed_on=True)
        network = view_not_kept(browser, project, EXPLORE, handed_on=True)
        with project.leased() as store:
            derive(store)
        first = cold_view(browser, project, OVERVIEW)
        with dashboard(project) as served:
            one_view(browser, served.address, OVERVIEW)
            before = served.processor()
            warm = [one_view(browser, served.address, OVERVIEW) for _ in range(WARM)]
            spent = (served.processor() - before) / WARM
    return {
        "new_view": new,
        "changed_view": changed,
        "changed_network": network,
        "cold_view": first,
        "warm_views": warm,
        "view_processor": spent,
    }
