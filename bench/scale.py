"""Measures how a project of 100, 1,000 and 10,000 documents grows: speed, memory, size, changes."""

import argparse
from pathlib import Path

from growing.material import material
from growing.one_size import one_size
from querying.running import kept_in, tell
from workload import SAMPLE


def main() -> None:
    """Make the projects, measure, and print the figures."""
    options = _options()
    with kept_in(options.cache) as folder:
        folder.mkdir(parents=True, exist_ok=True)
        found = material(options.corpus, folder / "material.json")
        for size in options.sizes:
            tell(one_size(size, found, folder.resolve(), tell, look=options.look))


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
    return parser.parse_args()


if __name__ == "__main__":
    main()
