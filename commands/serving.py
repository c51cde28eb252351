"""What runs until it is stopped: the dashboard, its demo, the endpoint."""

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from commands.documents import add_files
from commands.options import DEFAULT_PROJECT, Folder, StoreAddress
from commands.telling import complain, say, tell_unapplied

DEMO_PROJECT = Path("linkages-demo")

Origins = Annotated[
    list[str] | None,
    typer.Option(metavar="ORIGIN", help="A web page that may ask /sparql, as https://host."),
]
DemoFolder = Annotated[Path, typer.Option("--project", help="The folder of the demo's project.")]


def dashboard(
    project: Folder = DEFAULT_PROJECT,
    store: StoreAddress = "",
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port on 127.0.0.1.")] = 8501,
    *,
    browser: Annotated[bool, typer.Option(help="Open the page in a browser.")] = True,
    edit: Annotated[
        bool, typer.Option("--edit", help="Let its pages add documents and take them out.")
    ] = False,
    allow_origin: Origins = None,
) -> None:
    """Open the dashboard in a browser; the graph answers SPARQL at /sparql beside it."""
    _refuse_taken(port)
    _serve(project, port, store, browser=browser, edit=edit, origins=allow_origin or ())


def serve(
    project: Folder = DEFAULT_PROJECT,
    store: StoreAddress = "",
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, help="The port.")] = 7878,
    time_limit: Annotated[float, typer.Option(min=0.1, help="Seconds a query may run.")] = 30.0,
    memory: Annotated[int, typer.Option(min=64, help="MB of memory a query may take.")] = 1024,
    workers: Annotated[int, typer.Option(min=2, max=64, help="Queries that run at once.")] = 4,
    *,
    public: Annotated[
        bool, typer.Option("--public", help="Let everybody who reaches the address ask.")
    ] = False,
    allow_origin: Origins = None,
    behind_proxy: Annotated[
        str,
        typer.Option(metavar="ADDRESS", help="The web server before it that tells who asks."),
    ] = "",
    token: Annotated[
        str, typer.Option("--token", envvar="LINKAGES_TOKEN", hidden=True, show_default=False)
    ] = "",
) -> None:
    """Serve the graph as a SPARQL endpoint; LINKAGES_TOKEN sets a token to ask with."""
    from graph.project import Project
    from graph.queries.jobs import limits_of_server
    from graph.status import renewal_of
    from views.endpoint.access import AccessError, access_for
    from views.endpoint.log import log_to
    from views.endpoint.server import Listening, PortTakenError, serve_endpoint

    opened = Project.open(project, store)
    try:
        access = access_for(host, token, public=public, origins=allow_origin or ())
    except AccessError as error:
        raise typer.Exit(complain(str(error))) from error
    _refuse_taken(port, host)
    if note := renewal_of(opened):
        say(note)
    limits = limits_of_server(time_limit, memory << 20, workers)
    address = f"[{host}]" if ":" in host else host
    with suppress(KeyboardInterrupt):
        try:
            serve_endpoint(
                opened,
                Listening(host, port, behind_proxy),
                access=access,
                limits=limits,
                log=log_to(sys.stderr),
                ready=lambda: say(
                    f"The endpoint is at http://{address}:{port}/sparql. Ctrl-C stops it."
                ),
                warn=say,
            )
        except PortTakenError as error:
            raise typer.Exit(_complain_of_taken(port)) from error
    say("The endpoint is stopped.")


def demo(
    project: DemoFolder = DEMO_PROJECT,
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port on 127.0.0.1.")] = 8501,
    *,
    browser: Annotated[bool, typer.Option(help="Open the page in a browser.")] = True,
) -> None:
    """Read the sample corpus, build its graph and open the dashboard."""
    import examples

    _refuse_taken(port)
    add_files([str(Path(examples.__file__).parent / "corpus")], project)
    _serve(project, port, browser=browser)


def _serve(
    project: Path,
    port: int,
    store: str = "",
    *,
    browser: bool,
    edit: bool = False,
    origins: Iterable[str] = (),
) -> None:
    from graph.decisions.deciding import unapplied
    from graph.native_memory import share_between_threads
    from graph.project import Project
    from views.endpoint.access import AccessError, access_for
    from views.endpoint.log import log_to
    from views.serve import serve as serve_dashboard

    share_between_threads()
    try:
        access = access_for("127.0.0.1", "", public=False, origins=origins)
    except AccessError as error:
        raise typer.Exit(complain(str(error))) from error
    opened = Project.create(project, store) if edit else Project.open(project, store)

    if not edit:  # else its pages apply them
        with opened.reading() as published:
            tell_unapplied(unapplied(opened, published))

    def ready() -> None:
        say(f"The dashboard is at http://127.0.0.1:{port}. Ctrl-C stops it.")

    with suppress(KeyboardInterrupt):
        say("The dashboard starts.")
        os.environ["LINKAGES_PROJECT"] = str(project.resolve())
        os.environ["LINKAGES_EDIT"] = "1" if edit else ""
        page = Path(__file__).parents[1] / "dashboard.py"
        log = log_to(sys.stderr)
        serve_dashboard(
            page, opened, port, access=access, log=log, ready=ready, open_browser=browser
        )
    say("The dashboard is stopped.")


def _refuse_taken(port: int, host: str = "127.0.0.1") -> None:
    from views.serve import port_is_free

    try:
        is_free = port_is_free(port, host)
    except OSError as error:
        why = error.strerror or type(error).__name__
        local = host == "127.0.0.1"
        advice = "" if local else "give --host an address of this machine, or "
        advice += "choose a port from 1024 on"
        raise typer.Exit(
            complain(f"cannot listen on port {port} of {host!r}: {why}; {advice}")
        ) from error
    if not is_free:
        raise typer.Exit(_complain_of_taken(port))


def _complain_of_taken(port: int) -> int:
    another = port + 1 if port < 65535 else port - 1
    return complain(f"port {port} is taken by another program; choose another: --port {another}")
