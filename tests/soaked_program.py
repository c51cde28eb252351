"""The command line with plain files and names in capitals instead of a language model."""

import sys
from datetime import UTC, datetime
from pathlib import Path

from plain_files import CapitalNames, PlainFiles

from cli import main as linkages
from graph.building.ingest import Status, add_files
from graph.project import Project

ROOT = Path(__file__).parents[1]
PROGRAM = (
    sys.executable,
    "-c",
    f"import sys; sys.path[:0] = [{str(ROOT)!r}, {str(ROOT / 'tests')!r}];"
    " from soaked_program import main; main()",
)
"""What runs it, before its arguments."""


def main() -> None:
    """Do what the command line does; add as it adds, but for what reads."""
    if sys.argv[1] != "add":
        linkages()
        return
    project = Project.create(Path(sys.argv[sys.argv.index("--project") + 1]))
    paths = [Path(each) for each in sys.argv[2:] if each.endswith(".txt")]
    read = (CapitalNames(), PlainFiles())
    outcomes = add_files(
        project, paths, pipeline=read[0], reader=read[1], now=datetime(2026, 1, 1, tzinfo=UTC)
    )
    for outcome in outcomes:
        sys.stderr.write(f"{outcome.reason or outcome.status}\n")
        if outcome.status == Status.FAILED:
            sys.exit(1)
