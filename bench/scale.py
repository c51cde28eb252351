"""Measures how a project of 100, 1,000 and 10,000 documents grows: speed, memory, size, changes."""

import argparse
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from growing.material import Material, material
from growing.one_size import one_size
from growing.plot import plot
from growing.report import Run, page
from querying.running import kept_in, load, machine, tell
from workload import SAMPLE

DOCS = Path(__file__).parent.parent / "docs"
PAGE, PLOT = DOCS / "growth.md", DOCS / "images" / "growth.svg"


def main() -> None:
    """Make the projects, measure, and print the page; with `--write`, put it into the docs."""
    options = _options()
    with kept_in(options.cache) as folder:
        folder.mkdir(parents=True, exist_ok=True)
        found = material(options.corpus, folder / "material.json")
        run = measured(folder.resolve(), found, sorted(options.sizes), look=options.look)
    print(page(run))
    if options.write:
        PAGE.write_text(page(run), encoding="utf-8")
        PLOT.write_bytes(plot(run.sizes))


def measured(folder: Path, found: Material, sizes: list[int], *, look: bool) -> Run:
    """Return all figures; those kept in the folder are not measured again."""
    busy = load()
    return Run(
        date=f"{datetime.now(UTC):%Y-%m-%d}",
        machine=machine(),
        versions=f"linkages {version('linkages')}, pyoxigraph {version('pyoxigraph')}",
        load=busy,
        texts=len(found.texts),
        real_words=found.words,
        sentences=found.sentences,
        sizes=[one_size(each, found, folder, tell, look=look) for each in sizes],
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--corpus", type=Path, nargs="+", default=[SAMPLE], help="folders of real documents"
    )
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1000, 10_000])
    parser.add_argument("--cache", type=Path, help="keep what is made and measured, and use it")
    parser.add_argument(
        "--look", action=argparse.BooleanOptionalAction, default=True, help="use a browser, too"
    )
    parser.add_argument("--write", action="store_true", help="write docs/growth.md and its plot")
    return parser.parse_args()


if __name__ == "__main__":
    main()
