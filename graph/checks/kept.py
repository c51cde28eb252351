"""Keeps the report of the last check of a project, for as long as nothing changes there."""

import json
from datetime import datetime
from typing import NamedTuple

from graph.checks.found import Report, Violation
from graph.project import Project
from graph.safe_files import write_whole

MOST = 200
"""Violations that are kept."""

_FILE = "check.json"


class KeptReport(NamedTuple):
    """What a check found.

    Attributes:
        day: When, ISO 8601.
        counts: What was looked at, by name.
        violations: The first of them.
        wrong: How many there are.
    """

    day: str
    counts: tuple[tuple[str, int], ...]
    violations: tuple[Violation, ...]
    wrong: int


def keep_report(project: Project, generation: str, report: Report, now: datetime) -> None:
    """Keep the report on a generation of a project.

    Raises:
        OSError: The folder cannot be written to.
    """
    kept = KeptReport(
        now.date().isoformat(), report.counts, report.violations[:MOST], len(report.violations)
    )
    written = json.dumps({"generation": generation, **kept._asdict()}, ensure_ascii=False)
    write_whole(project.folder / _FILE, written.encode())


def forget_report(project: Project) -> None:
    """Delete the report: it may tell of a document that is taken out."""
    (project.folder / _FILE).unlink(missing_ok=True)


def kept_report(project: Project, generation: str) -> KeptReport | None:
    """Return what the check of a generation found; None where none was run."""
    try:
        told = json.loads((project.folder / _FILE).read_bytes())
        if told["generation"] != generation:
            return None
        return KeptReport(
            str(told["day"]),
            tuple((str(name), int(number)) for name, number in told["counts"]),
            tuple(Violation(*map(str, each)) for each in told["violations"]),
            int(told["wrong"]),
        )
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return None
