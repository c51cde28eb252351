"""Owns the options that several commands have, and what they are when left out."""

from pathlib import Path
from typing import Annotated

import typer

Folder = Annotated[
    Path,
    typer.Option("--project", envvar="LINKAGES_PROJECT", help="The folder of the project."),
]
StoreAddress = Annotated[
    str,
    typer.Option(
        "--store",
        envvar="LINKAGES_STORE",
        metavar="URL",
        help="A SPARQL server that keeps the graph; see docs/servers.md.",
    ),
]
Who = Annotated[
    str,
    typer.Option(
        "--who", envvar="LINKAGES_WHO", help="Who decides; left out, `who` of linkages.toml."
    ),
]
DEFAULT_PROJECT = Path("linkages-project")
