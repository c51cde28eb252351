"""Measures how fast questions are answered on an invented graph, beside Oxigraph and rdflib."""

import argparse
from collections.abc import Iterable
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from querying.figures import OURS, PYOXIGRAPH, Row, beside_rdflib, compared, of_pages, with_cold
from querying.invented_project import count_documents, invented_project, total
from querying.questions import others, over_mentions, small, twelve
from querying.running import kept_in, load, machine, tell
from querying.tables import Graph, Report, page

from graph.project import Project

PAGE = Path(__file__).parent.parent / "docs" / "sparql-speed.md"
_PROGRAMS = ("linkages", "pyoxigraph", "oxigraph", "rdflib")


def main() -> None:
    """Make the graphs, ask, and print the page; with `--write`, put it into the documentation."""
    options = _options()
    with kept_in(options.cache) as folder:
        large = invented_project(folder, options.quads, tell)
        lesser = invented_project(folder, options.small, tell)
        report = measured(large, lesser, options)
    print(page(report))
    if options.write:
        PAGE.write_text(page(report), encoding="utf-8")


def measured(large: Project, lesser: Project, options: argparse.Namespace) -> Report:
    """Return all figures of one run."""
    runs = options.runs
    return Report(
        date=f"{datetime.now(UTC):%Y-%m-%d}",
        machine=machine(),
        versions=", ".join(f"{name} {version(name)}" for name in _PROGRAMS),
        load=load(),
        large=Graph(total(large), count_documents(large)),
        small=Graph(total(lesser), count_documents(lesser)),
        overhead=_shown(compared(large, small(), 20 * runs)),
        pages=_shown(of_pages(large, runs)),
        others=_shown(compared(large, others(), runs, (OURS, PYOXIGRAPH))),
        rdflib=_shown(beside_rdflib(lesser, (*twelve(), over_mentions()), runs, options.stop)),
        twelve=_shown(with_cold(large, twelve(), compared(large, twelve(), runs))),
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quads", type=int, default=5_000_000, help="of the large graph")
    parser.add_argument("--small", type=int, default=100_000, help="of the graph for rdflib")
    parser.add_argument("--cache", type=Path, help="keep the graphs here, and use those kept")
    parser.add_argument("--runs", type=int, default=9, help="answers timed; fewer of slow ones")
    parser.add_argument("--stop", type=float, default=180, help="seconds rdflib may take")
    parser.add_argument("--write", action="store_true", help="write docs/sparql-speed.md")
    return parser.parse_args()


def _shown(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Return rows; tell each as it comes, for all of them take minutes."""
    shown = []
    for row in rows:
        taken = (f"{name} {1000 * each.median:,.1f}" for name, each in row.times.items() if each)
        tell(f"{row.words}: {', '.join(taken)} ms")
        shown.append(row)
    return tuple(shown)


if __name__ == "__main__":
    main()
