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
from soaking.sittings import Kept, begun_in, kept_in_folder
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
        place = begun_in(folder, options.seed) if options.on else None
        kept = kept_in_folder(place) if place else Kept()
        place = place or folder / f"soak-{options.seed}-{datetime.now(UTC):%Y%m%dT%H%M%S}"
        report = soaked(place.resolve(), found, options.minutes, options.seed, kept)
    print(page(report))
    if options.write:
        PAGE.write_text(page(report), encoding="utf-8")
    sys.exit(bool(report.told.faults or report.violations))


def soaked(place: Path, found: Material, minutes: float, seed: int, kept: Kept) -> Report:
    """Use a project in a folder for so many minutes more, and return what happened in all."""
    chance = random.Random(f"{seed}-{len(kept.minutes)}")  # noqa: S311  # repeatable, not secret
    written = place / "documents"
    written.mkdir(parents=True, exist_ok=True)
    folder = place / "project"
    project = Project.open(folder) if kept.minutes else Project.create(folder)
    commands = Commands(project.folder, place / "temporary")
    steps = Steps(project, written, partial(_write, found), chance, dict(kept.files))
    busy, begun = load(), time.monotonic()
    soak = Soak(commands, steps, chance, tell, kept.told, kept.expected)
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
    kept.files = steps.files
    kept.minutes.append((time.monotonic() - begun) / 60)
    kept.visits += seen.seconds
    kept.answers += served.answers
    kept.slowest = max(kept.slowest, served.slowest)
    kept.keep(place)
    return Report(
        date=f"{datetime.now(UTC):%Y-%m-%d}",
        machine=machine(),
        version=version("linkages"),
        load=busy,
        minutes=tuple(kept.minutes),
        seed=seed,
        told=kept.told,
        visits=tuple(kept.visits),
        answers=kept.answers,
        slowest=kept.slowest,
        violations=int(checked.output.split()[-2]),
    )


def _write(found: Material, number: int, path: Path) -> None:
    path.write_text(document(found, number), encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=240)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--on", action="store_true", help="go on with the last one of this seed in --cache"
    )
    parser.add_argument(
        "--corpus", type=Path, nargs="+", default=[SAMPLE], help="folders of real documents"
    )
    parser.add_argument("--cache", type=Path, help="keep the project here")
    parser.add_argument("--write", action="store_true", help="write docs/soak.md")
    return parser.parse_args()


if __name__ == "__main__":
    main()
