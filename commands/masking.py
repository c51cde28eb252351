"""Names of persons: mask those that somebody knows of, or say where they stand."""

import sys
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path
from typing import Annotated

import typer

from commands.options import DEFAULT_PROJECT, Folder, StoreAddress
from commands.telling import say, say_what_is_still_read

_MOST_TOLD = 5
"""Things that are known by a name which is masked, and words of it, that are told."""

_LONGEST_FILE = 1_000_000


def mask(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[NAME]...",
            help="Names, each in quotes. Left out, they are asked for, and stay out of the "
            "history of the terminal.",
        ),
    ] = None,
    project: Folder = DEFAULT_PROJECT,
    store: StoreAddress = "",
    file: Annotated[
        str, typer.Option("--from", metavar="FILE", help="A file with a name a line.")
    ] = "",
    document: Annotated[
        list[str] | None,
        typer.Option(help="Mask them in this document alone; may be repeated."),
    ] = None,
    *,
    effect: Annotated[
        bool, typer.Option("--effect", help="Say where they stand, and mask nothing.")
    ] = False,
    undo: Annotated[
        bool,
        typer.Option("--undo", help="Mask them no longer in what is added from now on."),
    ] = False,
) -> None:
    """Mask names of persons in all documents, those that are added later too."""
    from graph.building.masking import mask_names, unmask_names, where_names_stand
    from graph.project import Project

    opened = Project.open(project, store)
    told = [*(names or ()), *(_names_in(Path(file)) if file else ())]
    told = told or list(_asked_for())
    if not told:
        raise typer.BadParameter("no name was told.")
    if undo:
        number = unmask_names(opened, told)
        say(f"{_names(number)} masked no longer in what is added from now on")
        if number:
            say("where they were masked the words are gone: remove such a document, add it again")
        return
    standing = where_names_stand(opened, told, document or ())
    where = f"{_documents(len(standing.documents))}, {_times(standing.times)}"
    if effect:
        say(f"would be masked in {where}")
    else:
        mask_names(opened, told, document or ())
        say(f"masked in {where}; documents that are added from now on are read without them")
        say_what_is_still_read(opened, project)
    for document_id in standing.documents if effect else ():
        typer.echo(document_id[:12])
    if standing.known:
        known = ", ".join(standing.known[:_MOST_TOLD])
        say(f"the words {'mean' if effect else 'meant'} there what is known besides: {known}")
    for word, times in standing.alone[:_MOST_TOLD]:
        say(f"{word} stands there by itself too, {_times(times)}; it is a name of its own to mask")


def _names(number: int) -> str:
    return f"{number:,} {'name is' if number == 1 else 'names are'}"


def _times(number: int) -> str:
    return f"{number:,} {'time' if number == 1 else 'times'}"


def _documents(number: int) -> str:
    return f"{number:,} {'document' if number == 1 else 'documents'}"


def _names_in(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8-sig", errors="replace") as lines:
        yield from filter(None, map(str.strip, lines.read(_LONGEST_FILE).splitlines()))


def _asked_for() -> Iterator[str]:
    if sys.stdin.isatty():
        say("Names of persons, one a line; an empty line ends:")
    yield from takewhile(bool, map(str.strip, sys.stdin))
