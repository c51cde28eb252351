"""The graph: asked, written to files, moved, checked."""

import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from commands.options import DEFAULT_PROJECT, Folder, StoreAddress
from commands.telling import exact_table, progress, say, stepping

_LONGEST_PATH = 255


def query(
    text: Annotated[
        str, typer.Argument(help="SPARQL; left out or -, it is read from stdin.")
    ] = "-",
    project: Folder = DEFAULT_PROJECT,
    store: StoreAddress = "",
    file: Annotated[Path | None, typer.Option(help="Read the query from this file.")] = None,
    output_format: Annotated[
        str, typer.Option("--format", help="table, csv, tsv, json, xml; turtle or n-triples.")
    ] = "table",
    time_limit: Annotated[float, typer.Option(min=0.1, help="Seconds.")] = 30.0,
) -> None:
    """Ask the graph a question in SPARQL."""
    from graph.project import Project
    from graph.queries.query_worker import ask_question, stream_answer
    from graph.status import renewal_of

    question = _question_in(file) if file else text
    if question == "-":
        question = sys.stdin.read()
    elif not file and _is_file(text):
        raise typer.BadParameter(f"{text} is a file; ask with --file {text}")
    opened = Project.open(project, store)
    if note := renewal_of(opened):
        say(note)
    with opened.leased() as store_path:
        if output_format != "table":
            stream_answer(
                store_path,
                question,
                output_format.replace("-", ""),
                sys.stdout.buffer,
                seconds=time_limit,
            )
            return
        answer = ask_question(store_path, question, seconds=time_limit)
    if answer.turtle is not None:
        typer.echo(answer.turtle, nl=False)
        return
    exact_table(answer.columns, ([cell or "" for cell in row] for row in answer.rows))
    if answer.cut:
        say(f"Only the first {len(answer.rows):,} rows are shown; --format csv gives them all.")


def export(
    output_format: Annotated[
        str,
        typer.Argument(
            metavar="FORMAT",
            help="trig, nquads, turtle, jsonld, graphml, gexf, csv (two files) or html.",
        ),
    ],
    target: Annotated[Path, typer.Argument(help="The file to write; csv makes two of it.")],
    language: Annotated[str, typer.Option(help="Of the HTML page: en, fr or es.")] = "en",
    project: Folder = DEFAULT_PROJECT,
    store: StoreAddress = "",
) -> None:
    """Write the graph to a file."""
    from graph.exports.export import Heading
    from graph.exports.export import export as write_export
    from graph.project import Project

    opened = Project.open(project, store)
    with opened.reading() as published:
        heading = Heading(opened.settings.title or "Linkages", language)
        report = write_export(published, output_format, target, heading=heading)
    for path in report.files:
        say(f"wrote {path}: " + ", ".join(f"{number:,} {what}" for what, number in report.counts))
    for note in report.notes:
        say(note)


def move(
    to: Annotated[
        str, typer.Argument(metavar="URL|folder", help="A SPARQL server, or the word: folder.")
    ],
    project: Folder = DEFAULT_PROJECT,
) -> None:
    """Move the graph from the project folder to a SPARQL server, or back."""
    from graph.moving import move as move_graph
    from graph.project import Project

    before = Project.open(project).settings.store
    moved = move_graph(Project.open(project), "" if to == "folder" else to)
    say(f"moved {moved.quads:,} quads of {moved.graphs:,} graphs to {to}")
    if before:
        say(f"What {before} has is still there; delete it with that server's own tools.")
    say("Start dashboard and serve again where they run: they go on asking where the graph was.")


def check(project: Folder = DEFAULT_PROJECT, store: StoreAddress = "") -> None:
    """Check the shape of the graph, and that every quoted word is where it is said to be."""
    from graph.checks.check import check as checks
    from graph.checks.check import graphs_to_check, report
    from graph.checks.kept import keep_report
    from graph.project import Project
    from graph.told_note import lost_names
    from ontology.packaged import text

    opened = Project.open(project, store)
    with opened.generations.reading() as (name, published):
        with progress("Checking", graphs_to_check(published)) as advance:
            steps = checks(published, opened.text, shapes=text("shapes.ttl"))
            found = report(stepping(steps, advance, lambda step: f"checked {step.graph}"))
        with suppress(OSError):  # a project may lie where nothing can be written
            keep_report(opened, name, found, datetime.now(UTC))
    typer.echo(f"checked {found.in_words}")
    for violation in found.violations:
        typer.echo(f"{violation.graph} {violation.node} {violation.message}")
    typer.echo(f"{len(found.violations):,} violations")
    if lost := lost_names(opened.folder):
        say(lost)
    if found.violations:
        raise typer.Exit(1)


def _is_file(text: str) -> bool:
    return text.endswith((".rq", ".sparql")) and len(text) <= _LONGEST_PATH and Path(text).is_file()


def _question_in(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")  # editors on Windows begin files with a mark
    except UnicodeDecodeError as error:
        raise typer.BadParameter(f"{file} is no text in UTF-8; save the query as one.") from error
