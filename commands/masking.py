"""Names of persons: mask those that somebody knows of, or say where they stand."""

import sys
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from commands.options import DEFAULT_PROJECT, Folder, StoreAddress
from commands.telling import say, say_what_is_still_read

if TYPE_CHECKING:
    from graph.building.masking import Standing
    from graph.project import Project

_MOST_TOLD = 5
"""Things that are known by a name which is masked, and words of it, that are told."""

_LONGEST_FILE = 1_000_000


def mask(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[NAME]...",
            help="Names without titles, each in quotes. Left out, they are asked for, and stay out "
            "of the history of the terminal.",
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
    from graph.building.masking import (
        finish_masking,
        mask_names,
        own_lines_with,
        where_names_stand,
    )
    from graph.project import Project
    from graph.told_note import lost_names

    if undo and (effect or document):
        raise typer.BadParameter("--undo is for all documents, and says itself what it does.")
    opened = Project.open(project, store)
    told = [*(names or ()), *(_names_in(Path(file)) if file else ())]
    told = told or list(_asked_for())
    if not told:
        raise typer.BadParameter("no name was told.")
    if undo:
        _unmask(opened, told)
        return
    lost = lost_names(opened.folder)  # the note of them goes when others are told
    finish_masking(opened)
    standing = where_names_stand(opened, told, document or ())
    if effect:
        say(f"would be masked in {_where(standing)}")
        for document_id in standing.documents:
            typer.echo(document_id[:12])
    else:
        mask_names(opened, told, document or ())
        later = "" if document else "; documents that are added from now on are read without them"
        say(f"masked in {_where(standing)}{later}")
        say_what_is_still_read(opened, project)
    for line in _what_else(standing, is_done=not effect):
        say(line)
    if lost:
        say(lost)
    for place in own_lines_with(opened, told):
        say(
            f"{place.file}, line {place.number}: has a name, written there by a person;"
            " take it out yourself"
        )


def _what_else(standing: "Standing", *, is_done: bool) -> Iterator[str]:
    """Yield lines on what goes with names, and on what of them stays."""
    yield from _going_with(standing, "went" if is_done else "would go")
    if standing.known:
        known = ", ".join(standing.known[:_MOST_TOLD])
        yield f"the words {'meant' if is_done else 'mean'} there what is known besides: {known}"
    for word, times in standing.alone[:_MOST_TOLD]:
        yield f"{word} stands there by itself too, {_times(times)}; it is a name of its own to mask"
    if standing.unseen:
        yield (
            f"{_documents(standing.unseen)} could not be looked through: the texts are in another "
            "folder that shares the server; mask the names there too"
        )


def _going_with(standing: "Standing", go: str) -> Iterator[str]:
    """Yield lines on what is called by names, and on what was stated and decided of it."""
    if standing.goes:
        more = len(standing.goes) - _MOST_TOLD
        others = f" and {more:,} more" if more > 0 else ""
        yield f"what is called so {go} with it: {', '.join(standing.goes[:_MOST_TOLD])}{others}"
    if standing.statements or standing.decisions:
        stated = _counted(standing.statements, "statement", "statements")
        yield f"{stated} and {_counted(standing.decisions, 'decision', 'decisions')} {go} with it"


def _unmask(project: "Project", names: list[str]) -> None:
    from graph.building.masking import unmask_names

    if number := unmask_names(project, names):
        names_are = _counted(number, "name is", "names are")
        say(f"{names_are} masked no longer in what is added from now on")
        say("where they were masked the words are gone: remove such a document, add it again")
    else:
        raise typer.BadParameter("none of these names was masked.")


def _counted(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def _where(standing: "Standing") -> str:
    return f"{_documents(len(standing.documents))}, {_times(standing.times)}"


def _times(number: int) -> str:
    return _counted(number, "time", "times")


def _documents(number: int) -> str:
    return _counted(number, "document", "documents")


def _names_in(path: Path) -> Iterator[str]:
    with path.open("rb") as file:
        content = file.read(_LONGEST_FILE + 1)
    try:
        lines = content.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        raise typer.BadParameter(f"{path} is no text in UTF-8; save it as UTF-8.") from None
    if len(content) > _LONGEST_FILE:
        raise typer.BadParameter(f"{path} is larger than {_LONGEST_FILE:,} bytes; part it.")
    for number, line in enumerate(lines, 1):
        if name := line.strip():
            _check(name, f"{path}, line {number}")
            yield name


def _check(name: str, where: str) -> None:
    from graph.told_names import ToldNamesError, finding

    try:
        finding([name])
    except ToldNamesError as error:
        raise typer.BadParameter(f"{where}: {error}; none of the names was masked.") from None


def _asked_for() -> Iterator[str]:
    if sys.stdin.isatty():
        say("Names of persons, one a line; an empty line ends:")
        yield from takewhile(bool, map(str.strip, sys.stdin))
    else:
        yield from filter(None, map(str.strip, sys.stdin))
