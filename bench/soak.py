"""Adds, removes, decides, asks and exports at random for hours, with kills, on one project."""

import argparse
import itertools
import random
import sys
import time
from datetime import UTC, datetime
from functools import partial
from importlib.metadata import version
from pathlib import Path

from growing.documents import document
from growing.material import Material, material
from querying.running import kept_in, load, machine, tell
from soaking.commands import Commands
from soaking.report import Report, page
from soaking.soak import Soak
from soaking.steps import Steps
from soaking.visits import visits
from soaking.watching import Beside, endpoint
from workload import SAMPLE

from graph.project import Project

PAGE = Path(__file__).parent.parent / "docs" / "soak.md"
_VISITS_EVERY = 6
"""Steps between two visits of the dashboard."""


def main() -> None:
    """Soak, and print the page; with `--write`, put it into the documentation."""
    options = _options()
    with kept_in(options.cache) as folder:
        folder.mkdir(parents=True, exist_ok=True)
        found = material(options.corpus, folder / "material.json")
        report = soaked(folder.resolve(), found, options.minutes, options.seed)
    print(page(report))
    if options.write:
        PAGE.write_text(page(report), encoding="utf-8")
    sys.exit(bool(report.told.faults or report.violations))


def soaked(folder: Path, found: Material, minutes: float, seed: int) -> Report:
    """Use a new project in a folder for so many minutes, and return what happened."""
    chance = random.Random(seed)  # noqa: S311  # repeatable, not secret
    place = folder / f"soak-{seed}-{datetime.now(UTC):%Y%m%dT%H%M%S}"
    written = place / "documents"
    written.mkdir(parents=True)
    project = Project.create(place / "project")
    commands = Commands(project.folder, place / "temporary")
    steps = Steps(project, written, partial(_write, found), chance)
    busy, begun = load(), time.monotonic()
    soak = Soak(commands, steps, chance, tell)
    soak.do(steps.add(soak.expected))  # so that there is something to see
    with endpoint(commands, soak.bounds) as served, visits(commands) as seen:
        beside = Beside(served.process_id, seen.process_id)
        for number in itertools.count():
            if number % _VISITS_EVERY == 0:
                seen.visit()
            soak.once(beside)
            if time.monotonic() - begun > 60 * minutes:
                break
        soak.do(steps.add(soak.expected))  # so that all is settled
        soak.told.faults.extend([*served.faults, *seen.faults])
    checked = commands.run("check")
    tell(checked.output)
    return Report(
        date=f"{datetime.now(UTC):%Y-%m-%d}",
        machine=machine(),
        version=version("linkages"),
        load=busy,
        minutes=(time.monotonic() - begun) / 60,
        seed=seed,
        told=soak.told,
        visits=tuple(seen.seconds),
        answers=served.answers,
        slowest=served.slowest,
        violations=int(checked.output.split()[-2]),
    )


def _write(found: Material, number: int, path: Path) -> None:
    path.write_text(document(found, number), encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=240)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--corpus", type=Path, nargs="+", default=[SAMPLE], help="folders of real documents"
    )
    parser.add_argument("--cache", type=Path, help="keep the project here")
    parser.add_argument("--write", action="store_true", help="write docs/soak.md")
    return parser.parse_args()


if __name__ == "__main__":
    main()
