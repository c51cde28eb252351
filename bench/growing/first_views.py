"""Owns the first view of a project's dashboard in a real browser."""

from typing import Any

from looking.pages import VIEWS
from looking.seen import cold_view, one_view, view_not_kept
from looking.servers import dashboard
from served_dashboard import launched

from graph.linkages.deriving import derive
from graph.project import Project

OVERVIEW = VIEWS[0]
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
        new = view_not_kept(browser, project, OVERVIEW)
        with project.leased() as store:
            derive(store)
        first = cold_view(browser, project, OVERVIEW)
        with dashboard(project) as served:
            one_view(browser, served.address, OVERVIEW)
            before = served.processor()
            warm = [one_view(browser, served.address, OVERVIEW) for _ in range(WARM)]
            spent = (served.processor() - before) / WARM
    return {"new_view": new, "cold_view": first, "warm_views": warm, "view_processor": spent}
