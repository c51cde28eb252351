"""Annotations of single texts, without a project."""

import sys
from typing import Annotated

import typer

from commands.telling import complain


def annotate(
    *,
    together: Annotated[
        bool, typer.Option("--together", help="Resolve names over all lines before writing.")
    ] = False,
    model: Annotated[str, typer.Option(help="An installed spaCy pipeline.")] = "en_core_web_md",
) -> None:
    """Annotate JSON lines from standard input, without touching any project."""
    from extract.annotation_lines import annotate_lines, labels_of, written
    from extract.pipeline import Pipeline
    from graph.building.resolution import resolve_annotations

    refused: list[int] = []
    pairs = annotate_lines(
        sys.stdin,
        Pipeline.load(model=model),
        refuse=lambda error: refused.append(complain(str(error))),
    )
    stands_for: dict[str, str] = {}
    if together:
        pairs = iter(collected := list(pairs))
        stands_for = resolve_annotations(annotations for _, annotations in collected)
        labels = labels_of(annotations for _, annotations in collected)
    for line_id, annotations in pairs:
        known = labels if together else labels_of([annotations])
        typer.echo(written(line_id, annotations, stands_for, known))
    if refused:
        raise typer.Exit(1)
