"""Measures how fast the dashboard is in a real browser, on an invented graph."""

import argparse
from collections.abc import Iterable
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from looking.planted import planted_project
from looking.report import Report, page
from looking.seen import derived, first_views, interactions, maps, networks, nothing, started
from playwright.sync_api import Browser
from querying.invented_project import count_documents, invented_project, total
from querying.running import kept_in, load, machine, tell
from served_dashboard import launched

from graph.project import Project

PAGE = Path(__file__).parent.parent / "docs" / "dashboard-speed.md"
_PROGRAMS = ("linkages", "streamlit", "playwright")


def main() -> None:
    """Make the graphs, look, and print the page; with `--write`, put it into the documentation."""
    options = _options()
    with kept_in(options.cache) as folder, launched() as browser:
        project = invented_project(folder, options.quads, tell)
        planted = planted_project(folder, options.names, tell)
        report = measured(browser, project, planted, options.runs)
    print(page(report))
    if options.write:
        PAGE.write_text(page(report), encoding="utf-8")


def measured(browser: Browser, project: Project, planted: Project, runs: int) -> Report:
    """Return all figures of one run."""
    return Report(
        date=f"{datetime.now(UTC):%Y-%m-%d}",
        machine=f"{machine()}, Chromium {browser.version}",
        versions=", ".join(f"{name} {version(name)}" for name in _PROGRAMS),
        load=load(),
        graph=f"{total(project):,} quads, {count_documents(project):,} documents",
        nothing=nothing(browser, max(3, runs // 3)),
        derived=derived(browser, project),
        started=started(browser, project),
        first_views=_shown(first_views(browser, project, max(3, runs // 3))),
        interactions=_shown(interactions(browser, project, runs)),
        drawings=_shown((*networks(browser, project), *maps(browser, (project, planted)))),
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quads", type=int, default=5_000_000, help="of the graph")
    parser.add_argument("--names", type=int, default=20_000, help="of a second one, for the map")
    parser.add_argument("--cache", type=Path, help="keep the graphs here, and use those kept")
    parser.add_argument("--runs", type=int, default=12, help="times that each thing is done")
    parser.add_argument("--write", action="store_true", help="write docs/dashboard-speed.md")
    return parser.parse_args()


def _shown[Row](rows: Iterable[Row]) -> tuple[Row, ...]:
    """Return rows; tell each as it comes, for all of them take minutes."""
    shown = []
    for row in rows:
        tell(row)
        shown.append(row)
    return tuple(shown)


if __name__ == "__main__":
    main()
