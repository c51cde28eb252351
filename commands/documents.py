"""Documents: read them in, list them, take them out, say what is there."""

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from commands.options import DEFAULT_PROJECT, Folder, StoreAddress, Who
from commands.telling import (
    complain,
    progress,
    say,
    say_what_is_still_read,
    table,
    tell_names_of_two,
)


def add(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...",
            help="Files, folders, ZIP files; s3://, gs:// and https:// addresses.",
        ),
    ],
    project: Folder = DEFAULT_PROJECT,
    store: StoreAddress = "",
    processes: Annotated[
        int | None,
        typer.Option(
            "--processes",
            "--workers",
            min=1,
            max=64,
            help="How many texts to annotate at once; each takes some 700 MB of memory. "
            "Left out: one for each core, as far as free memory goes.",
        ),
    ] = None,
    *,
    again: Annotated[
        bool,
        typer.Option(
            "--again", help="Read again what another version, model or other names read before."
        ),
    ] = False,
    scheduler: Annotated[
        str,
        typer.Option(
            envvar="LINKAGES_SCHEDULER",
            metavar="ADDRESS",
            help="A Dask scheduler whose workers read, as tcp://HOST:PORT; see docs/cluster.md.",
        ),
    ] = "",
) -> None:
    """Read files and folders into the project's graph."""
    from extract.cluster.addresses import check_scheduler

    if scheduler and processes:
        raise typer.BadParameter("the cluster's workers say how many at once; leave it out.")
    if scheduler and (note := check_scheduler(scheduler)):
        say(note)
    if not add_files(paths, project, store, processes=processes, scheduler=scheduler, again=again):
        raise typer.Exit(1)


def list_documents(project: Folder = DEFAULT_PROJECT, store: StoreAddress = "") -> None:
    """List the documents of the project."""
    from graph.asking.questions import documents
    from graph.project import Project

    with Project.open(project, store).reading() as published:
        rows = documents(published, limit=1_000_000)
    table(
        ("document", "title", "issued", "language", "mentions", "file"),
        (
            (r.document_id[:12], r.title, r.issued or "", r.language, str(r.mentions), r.file_name)
            for r in rows
        ),
    )
    if not rows:
        say("The project is empty. Add documents with: linkages add FOLDER")


def remove(
    documents: Annotated[
        list[str], typer.Argument(metavar="DOCUMENT...", help="Document ids, or their beginnings.")
    ],
    project: Folder = DEFAULT_PROJECT,
    store: StoreAddress = "",
    reason: Annotated[
        str,
        typer.Option(
            help="Withdraw them for good, for this reason, which does not say what they are."
        ),
    ] = "",
    who: Who = "",
) -> None:
    """Take documents out, as if they had never been there."""
    from graph.building.ingest import remove_documents
    from graph.building.removing import withdraw_documents
    from graph.decisions.asked import Deciding
    from graph.decisions.standing import decided_documents
    from graph.project import Project

    opened = Project.open(project, store)
    if reason:
        deciding = Deciding(who or opened.settings.who, datetime.now(UTC), reason)
        gone = withdraw_documents(opened, documents, deciding)
    else:
        gone = remove_documents(opened, documents)
    for document_id in gone:
        say(f"{'withdrew' if reason else 'removed'} {document_id[:12]}")
    if number := sum(not each.isdisjoint(gone) for each in decided_documents(opened)):
        say(f"{number:,} decisions are on what was removed; words they quote stay with them")
    say_what_is_still_read(opened, project)


def status(project: Folder = DEFAULT_PROJECT, store: StoreAddress = "") -> None:
    """Say what the project holds and which versions made it."""
    from graph.project import Project
    from graph.status import status_of

    table(("what", "is"), status_of(Project.open(project, store)))


def add_files(
    named: list[str],
    folder: Path,
    store: str = "",
    *,
    processes: int | None = None,
    scheduler: str = "",
    again: bool = False,
) -> bool:
    """Add files, print what became of each, and say whether all went well."""
    from extract.reading.folders import SUPPORTED
    from extract.reading.sources import packed_in_folders, readable_sources
    from graph.building.adding import adding, adding_elsewhere
    from graph.building.ingest import run_of
    from graph.decisions.standing import to_look_at
    from graph.languages import without_model
    from graph.native_memory import share_between_threads
    from graph.project import Project
    from graph.told_note import lost_names

    share_between_threads()
    files = list(readable_sources(named))
    project = Project.create(folder, store)
    outcomes = []
    before = to_look_at(project)
    reading = (
        adding_elsewhere(project, files, scheduler, again=again, tell=say)
        if scheduler
        else adding(project, files, processes=processes, again=again)
    )
    with progress("Reading", total=len(files)) as advance, reading as begun:
        for outcome in begun.outcomes:
            outcomes.append(outcome)
            advance(f"{outcome.status} {outcome.path}")
        languages = Counter(o.language for o in outcomes if o.language).most_common()
        model = run_of(begun.provenance).model if languages else ""
    note = without_model(languages, model) if languages else None
    failed = [outcome for outcome in outcomes if outcome.status == "failed"]
    counts = {
        s: sum(o.status == s for o in outcomes)
        for s in ("added", "replaced", "unchanged", "withdrawn")
    }
    told = [f"{n} {s}" for s, n in counts.items() if n or s != "withdrawn"]
    say(", ".join([*told, f"{len(failed)} failed"]))
    if not files:
        say(f"nothing there has a name that documents have ({' '.join(sorted(SUPPORTED))})")
    if packed := next(packed_in_folders(named), None):
        say(f"ZIP files in folders are read where they are named, as: linkages add {packed}")
    for outcome in outcomes:
        if outcome.status == "withdrawn":
            say(outcome.reason or "")
    for each in (note, lost_names(project.folder)):
        if each:
            say(each)
    tell_names_of_two(project)
    if number := len(to_look_at(project) - before):
        say(f"{number:,} decisions do not hold as they did; see: linkages decisions --open")
    for outcome in failed:
        complain(outcome.reason or f"{outcome.path} could not be read")
    return not failed
