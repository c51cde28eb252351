"""Says what happened: lines, tables, progress and errors, on a terminal and elsewhere."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn
from rich.table import Table
from rich.text import Text

from extract.failures import printable

if TYPE_CHECKING:
    from graph.project import Project

LINES_BETWEEN = 100
"""Files between two lines that say how fast it goes, where there is no terminal for a bar."""

_MOST_NAMES = 10
"""Names of several themes that are told; `linkages status` says how many there are."""

SECONDS_TO_LET_GO = 5.0
"""How long is waited until others have left the state before, which has what was taken out."""

_APPLY = "linkages decisions --apply"
"""Brings the graph up to what is recorded."""


def complain(message: str) -> int:
    """Write one line to standard error and return the exit code 1."""
    line = " ".join(message.split())
    typer.echo(f"linkages: {line}", err=True)
    return 1


def say(line: str) -> None:
    """Write one line to standard error."""
    typer.echo(line, err=True)


def say_what_is_still_read(project: "Project", folder: Path) -> None:
    """Say where another program still reads a state with what was taken out of a project."""
    if kept := project.generations.retire_within(SECONDS_TO_LET_GO):
        say(
            f"{project.generations.root}: another program still reads {', '.join(kept)}, which "
            f'holds what was removed; end it, then run: linkages status --project "{folder}"'
        )


def tell_unapplied(number: int) -> None:
    """Say how many decisions are on record and not in the graph, and how they get there."""
    if number:
        say(f"not in the graph yet: {number:,} of the decisions; to apply them: {_APPLY}")


def tell_names_of_two(project: "Project") -> None:
    """Say which names people wrote for a theme that shares them with another."""
    from graph.vocabulary.names_of_two import names_of_two

    for each in names_of_two(project)[:_MOST_NAMES]:
        say(each.in_words)


def table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    """Print a table on a terminal, tab-separated lines without formulas elsewhere."""
    from graph.spreadsheet_cells import neutral

    if not sys.stdout.isatty():
        rows = ([neutral(_in_one_line(cell)) for cell in row] for row in rows)
    exact_table(columns, rows)


def exact_table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    """Print a table whose cells are what somebody asked for, formulas or not."""
    if not sys.stdout.isatty():
        for row in (columns, *rows):
            typer.echo("\t".join(map(_in_one_line, row)))
        return
    shown = Table(*columns, box=None, pad_edge=False)
    for row in rows:
        shown.add_row(*(Text(cell) for cell in row))
    Console().print(shown)


def _in_one_line(cell: str) -> str:
    return " ".join(str(cell).split())


@contextmanager
def progress(what: str, total: int) -> Iterator[Callable[[str], None]]:
    """Show a bar on a terminal, and one plain line a step elsewhere."""
    from graph.building.pace import Pace

    pace = Pace(total)
    if not sys.stderr.isatty():

        def line_said(line: str) -> None:
            say(printable(line))
            pace.step()
            if pace.done % LINES_BETWEEN == 0:
                say(pace.in_words)

        yield line_said
        return
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[pace]}"))
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task(what, total=total, pace=pace.in_words)

        def advance(_line: str) -> None:
            pace.step()
            bar.update(task, advance=1, pace=pace.in_words)

        yield advance


def stepping[Step](
    steps: Iterable[Step], advance: Callable[[str], None], said: Callable[[Step], str]
) -> Iterator[Step]:
    """Yield each step, and tell progress what is said of it once it is done."""
    for step in steps:
        yield step
        advance(said(step))
