"""Figures for print."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, cast

import typer

from commands.options import DEFAULT_PROJECT, Folder, StoreAddress
from commands.telling import say


def figure(
    entity: Annotated[
        str, typer.Argument(help="A name, acronym or entity id; the whole corpus without one.")
    ] = "",
    *,
    output: Annotated[Path, typer.Option(help="A file ending in .png, .svg or .pdf.")],
    project: Folder = DEFAULT_PROJECT,
    kind: Annotated[
        str, typer.Option(help="network, matrix, bands, timeline, map, change or corpus.")
    ] = "network",
    store: StoreAddress = "",
    title: Annotated[str, typer.Option(help="The finding, as a sentence.")] = "",
    subtitle: Annotated[str, typer.Option(help="Instead of the one that is generated.")] = "",
    paper: Annotated[str, typer.Option(help="a4, letter or slide (16:9).")] = "a4",
    language: Annotated[str, typer.Option(help="Of the fixed words: en, fr or es.")] = "en",
    highlight: Annotated[
        list[str] | None, typer.Option(help="What stands out, the rest is grey; two at most.")
    ] = None,
    rows: Annotated[
        str, typer.Option(help="Kind of the rows of matrix and bands, and of one end in change.")
    ] = "organisation",
    columns: Annotated[
        str, typer.Option(help="Kind of their columns, and of the other end.")
    ] = "theme",
    limit: Annotated[
        int | None, typer.Option(min=2, max=120, help="How many entities at most.")
    ] = None,
    since: Annotated[
        int | None, typer.Option(help="First year of the documents that count.")
    ] = None,
    until: Annotated[
        int | None, typer.Option(help="Last year of the documents that count.")
    ] = None,
    before: Annotated[
        str, typer.Option(help="Of change: years (2004-2010, -2010) or words of titles.")
    ] = "",
    after: Annotated[
        str, typer.Option(help="The other side of change; all other documents without it.")
    ] = "",
    theme: Annotated[
        list[str] | None,
        typer.Option(help="Only what stands near a mention of it; any of several."),
    ] = None,
    place: Annotated[
        list[str] | None, typer.Option(help="Only what stands near a mention of it or what it has.")
    ] = None,
    publisher: Annotated[list[str] | None, typer.Option(help="Only documents of these.")] = None,
    document_language: Annotated[
        list[str] | None, typer.Option(help="Only documents in these: en, fr, es, ...")
    ] = None,
    title_words: Annotated[
        str, typer.Option(help="Only documents with each of these words, begun, in their title.")
    ] = "",
    document: Annotated[
        list[str] | None, typer.Option(help="Only these documents: ids, or their beginnings.")
    ] = None,
    only: Annotated[
        list[str] | None, typer.Option(help="Kinds that a network shows: place, theme, ...")
    ] = None,
    relations: Annotated[
        str, typer.Option(help="Links of a network: all, statements or co-occurrence.")
    ] = "all",
    minimum_documents: Annotated[
        int, typer.Option(min=1, help="Documents that a link of a network needs.")
    ] = 1,
    minimum_confidence: Annotated[
        float, typer.Option(min=0, max=1, help="How sure mentions and statements must be.")
    ] = 0.0,
    date: Annotated[str, typer.Option(help="Date that is printed; today where not given.")] = "",
) -> None:
    """Draw a figure fit for print, with its sources; what it shows in words goes to the output."""
    from graph.figures.figure import Order, write_figure
    from graph.linkages.selection import Selection
    from graph.networks.network import Relations
    from graph.project import Project

    selection = Selection(
        since=since,
        until=until,
        publishers=tuple(publisher or ()),
        languages=tuple(document_language or ()),
        documents=tuple(document or ()),
        title_words=title_words,
        themes=tuple(theme or ()),
        places=tuple(place or ()),
        kinds=tuple(only or ()),
        relations=cast("Relations", relations),
        minimum_documents=minimum_documents,
        minimum_confidence=minimum_confidence,
    )
    printed = date or f"{datetime.now(UTC):%Y-%m-%d}"
    order = Order(
        kind, entity, title, subtitle, paper, language, tuple(highlight or ()), rows, columns,
        limit, selection, printed, before, after,
    )  # fmt: skip
    with Project.open(project, store).reading() as published:
        written = write_figure(published, output, order)
    for note in written.notes:
        say(note)
    typer.echo(written.alt)
