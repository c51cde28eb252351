"""Commands, exit codes, progress and error lines. Holds no algorithm."""
# ruff: noqa: E402 - the first thing to do comes before what takes time to import

import signal

signal.signal(signal.SIGINT, signal.SIG_DFL)  # until main() runs, Ctrl-C just ends the program

import errno
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from types import TracebackType
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn
from rich.table import Table
from rich.text import Text
from typer.exceptions import TyperException

app = typer.Typer(
    help="Turn documents into a knowledge graph, with the sentence behind every link.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

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
DemoFolder = Annotated[Path, typer.Option("--project", help="The folder of the demo's project.")]
DEFAULT_PROJECT = Path("linkages-project")
DEMO_PROJECT = Path("linkages-demo")
INTERRUPTED = 130
LINES_BETWEEN = 100
"""Files between two lines that say how fast it goes, where there is no terminal for a bar."""
SECONDS_TO_LET_GO = 5.0
"""How long `remove` waits until others have left the state before."""


@app.callback(invoke_without_command=True)
def _root(
    context: typer.Context,
    *,
    show_version: Annotated[bool, typer.Option("--version", help="Show the version.")] = False,
) -> None:
    if show_version:
        typer.echo(f"linkages {version('linkages')}")
    elif context.invoked_subcommand is None:
        typer.echo(context.get_help())


@app.command()
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
            "Left out: as many as the machine has cores, two at most.",
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
        _say(note)
    if not _add(paths, project, store, processes=processes, scheduler=scheduler, again=again):
        raise typer.Exit(1)


@app.command("list")
def list_documents(project: Folder = DEFAULT_PROJECT, store: StoreAddress = "") -> None:
    """List the documents of the project."""
    from graph.asking.questions import documents
    from graph.project import Project

    with Project.open(project, store).reading() as published:
        rows = documents(published, limit=1_000_000)
    _table(
        ("document", "title", "issued", "language", "mentions", "file"),
        (
            (r.document_id[:12], r.title, r.issued or "", r.language, str(r.mentions), r.file_name)
            for r in rows
        ),
    )
    if not rows:
        _say("The project is empty. Add documents with: linkages add FOLDER")


@app.command()
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
        _say(f"{'withdrew' if reason else 'removed'} {document_id[:12]}")
    if number := sum(not each.isdisjoint(gone) for each in decided_documents(opened)):
        _say(f"{number:,} decisions are on what was removed; words they quote stay with them")
    if kept := opened.generations.retire_within(SECONDS_TO_LET_GO):
        _say(
            f"{opened.generations.root}: another program still reads {', '.join(kept)}, which "
            f'holds what was removed; end it, then run: linkages status --project "{project}"'
        )


@app.command()
def status(project: Folder = DEFAULT_PROJECT, store: StoreAddress = "") -> None:
    """Say what the project holds and which versions made it."""
    from graph.project import Project
    from graph.status import status_of

    _table(("what", "is"), status_of(Project.open(project, store)))


@app.command()
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
    opened = Project.open(project, store)
    if note := renewal_of(opened):
        _say(note)
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
    _table(answer.columns, ([cell or "" for cell in row] for row in answer.rows))
    if answer.cut:
        _say(f"Only the first {len(answer.rows):,} rows are shown; --format csv gives them all.")


@app.command()
def export(
    output_format: Annotated[
        str,
        typer.Argument(
            metavar="FORMAT",
            help="trig, nquads, turtle, jsonld, graphml, gexf, csv (two files) or html.",
        ),
    ],
    target: Annotated[Path, typer.Argument(help="The file to write; csv makes two of it.")],
    project: Folder = DEFAULT_PROJECT,
    store: StoreAddress = "",
) -> None:
    """Write the graph to a file."""
    from graph.exports.export import export as write_export
    from graph.project import Project

    opened = Project.open(project, store)
    with opened.reading() as published:
        report = write_export(
            published, output_format, target, title=opened.settings.title or "Linkages"
        )
    for path in report.files:
        _say(f"wrote {path}: " + ", ".join(f"{number:,} {what}" for what, number in report.counts))
    for note in report.notes:
        _say(note)


@app.command()
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
    _say(f"moved {moved.quads:,} quads of {moved.graphs:,} graphs to {to}")
    if before:
        _say(f"What {before} has is still there; delete it with that server's own tools.")
    _say("Start dashboard and serve again where they run: they go on asking where the graph was.")


@app.command()
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
    from graph.project import Project

    selection = Selection(
        since=since,
        until=until,
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
        _say(note)
    typer.echo(written.alt)


@app.command()
def check(project: Folder = DEFAULT_PROJECT, store: StoreAddress = "") -> None:
    """Check the shape of the graph, and that every quoted word is where it is said to be."""
    from graph.checks.check import check as checks
    from graph.checks.check import graphs_to_check, report
    from graph.checks.kept import keep_report
    from graph.project import Project
    from ontology.packaged import text

    opened = Project.open(project, store)
    with opened.generations.reading() as (name, published):
        with _progress("Checking", graphs_to_check(published)) as advance:
            steps = checks(published, opened.text, shapes=text("shapes.ttl"))
            found = report(_stepping(steps, advance, lambda step: f"checked {step.graph}"))
        with suppress(OSError):  # a project may lie where nothing can be written
            keep_report(opened, name, found, datetime.now(UTC))
    typer.echo(f"checked {found.in_words}")
    for violation in found.violations:
        typer.echo(f"{violation.graph} {violation.node} {violation.message}")
    typer.echo(f"{len(found.violations):,} violations")
    if found.violations:
        raise typer.Exit(1)


@app.command()
def decide(
    kind: Annotated[
        str,
        typer.Argument(
            help="merge, split, rename, retype, reject, confirm, link, alias, reject-mention, "
            "reject-statement, confirm-statement, reject-theme, add-theme, describe, "
            "label, unlabel, broader or undo."
        ),
    ],
    thing: Annotated[
        str, typer.Argument(help="A name or id; a document, a statement, a decision.")
    ],
    other: Annotated[
        str, typer.Argument(help="What it becomes: an entity, a name, a kind, an address.")
    ] = "",
    project: Folder = DEFAULT_PROJECT,
    store: StoreAddress = "",
    who: Who = "",
    why: Annotated[str, typer.Option(help="The reason, in a sentence.")] = "",
    document: Annotated[
        list[str] | None, typer.Option(help="A document it applies to; may be repeated.")
    ] = None,
    passage: Annotated[str, typer.Option(help="The sentence it is about, word for word.")] = "",
    words: Annotated[str, typer.Option(help="The words of the mention it is about.")] = "",
    title: Annotated[str, typer.Option(help="Of a document.")] = "",
    issued: Annotated[str, typer.Option(help="Date of a document.")] = "",
    publisher: Annotated[str, typer.Option(help="Of a document.")] = "",
    language: Annotated[str, typer.Option(help="Of a document or a label, as en.")] = "",
    *,
    effect: Annotated[
        bool, typer.Option("--effect", help="Say what it would change, and decide nothing.")
    ] = False,
) -> None:
    """Correct the graph; the correction lasts until it is undone."""
    from graph.decisions.asked import Asked, Deciding, decision_for
    from graph.decisions.deciding import decide as take
    from graph.decisions.effects import effect_of
    from graph.project import Project

    opened = Project.open(project, store)
    metadata = {
        "title": title, "issued": issued, "publisher": publisher, "language": language
    }.items()  # fmt: skip
    told = tuple((name, value) for name, value in metadata if value)
    asked = Asked(kind, thing, other, tuple(document or ()), passage, words, told)
    deciding = Deciding(who or opened.settings.who, datetime.now(UTC), why)
    with opened.reading() as published:
        decision = decision_for(published, asked, deciding)
    if effect:
        typer.echo(effect_of(opened, decision).in_words)
        return
    taken = take(opened, decision)
    for each in taken.decisions:
        typer.echo(each.decision_id)
    if taken.note:
        _say(taken.note)


@app.command()
def decisions(
    project: Folder = DEFAULT_PROJECT,
    store: StoreAddress = "",
    *,
    only_open: Annotated[
        bool, typer.Option("--open", help="Only those that a person has to look at.")
    ] = False,
    who: Annotated[str, typer.Option(help="Only by this person.")] = "",
    kind: Annotated[str, typer.Option(help="Only of this kind.")] = "",
    about: Annotated[str, typer.Option(help="Only on this id of an entity or document.")] = "",
    since: Annotated[str, typer.Option(help="Not before, as 2026-11.")] = "",
) -> None:
    """List what was decided, the latest first, and where it stands."""
    from graph.decisions.standing import Filters, log
    from graph.decisions.words import in_words
    from graph.project import Project

    opened = Project.open(project, store)
    found = log(opened, Filters(only_open, who, kind, about, since))
    _table(
        ("decision", "when", "who", "what", "why", "standing", "reason"),
        (
            (d.decision_id, d.when, d.who, in_words(d), d.why, entry.standing, entry.reason)
            for entry in found.entries
            for d in (entry.decision,)
        ),
    )
    for fault in found.faults:
        _complain(f"{opened.decisions}, line {fault.line}: {fault.reason}; it is left as it is")


@app.command()
def review(
    project: Folder = DEFAULT_PROJECT,
    store: StoreAddress = "",
    csv: Annotated[
        Path | None, typer.Option(help="Write what is to be decided to this table.")
    ] = None,
    take_from: Annotated[
        Path | None, typer.Option("--from", help="Take the decisions written into this table.")
    ] = None,
    who: Who = "",
    limit: Annotated[int, typer.Option(min=1, max=50_000, help="Rows at most.")] = 500,
) -> None:
    """List what a person should decide; write it to a spreadsheet's table and take it back."""
    from graph.decisions.asked import Deciding
    from graph.decisions.deciding import decide as take
    from graph.decisions.review import review_queue
    from graph.decisions.review_table import read_review, write_review
    from graph.project import Project

    opened = Project.open(project, store)
    if take_from is not None:
        deciding = Deciding(who or opened.settings.who, datetime.now(UTC))
        with opened.reading() as published:
            found = read_review(take_from, published, deciding)
        taken = take(opened, *found)
        _say(f"took {len(taken.decisions):,} decisions")
        if taken.note:
            _say(taken.note)
        return
    queue = review_queue(opened, limit=limit)
    if csv is not None:
        write_review(csv, queue)
        _say(f"wrote {csv}: {len(queue):,} rows; fill in the column decision, then: --from {csv}")
        return
    _table(
        ("why", "documents", "entity", "label", "other", "reason"),
        ((s.why, str(s.documents), s.entity_id, s.label, s.other_id, s.reason) for s in queue),
    )


@app.command()
def vocabulary(
    action: Annotated[str, typer.Argument(metavar="export|import", help="Which way.")],
    what: Annotated[
        str, typer.Argument(metavar="authority|thesaurus", help="Which of the project's own.")
    ],
    file: Annotated[Path, typer.Argument(help="A file ending in .csv, or in .ttl (SKOS).")],
    project: Folder = DEFAULT_PROJECT,
    store: StoreAddress = "",
) -> None:
    """Take the project's own authority file or thesaurus out, or others' in."""
    from graph.project import Project
    from graph.vocabulary.exchange import export_own, import_own

    ways = {"export": export_own, "import": import_own}
    if action not in ways:
        raise typer.BadParameter(f"expected export or import; got {action[:40]!r}.")
    done = ways[action](Project.open(project, store), what, file)
    things = "themes" if what == "thesaurus" else "organisations and instruments"
    _say(f"{'wrote' if action == 'export' else 'took'} {done.number:,} {things}")
    if done.note:
        _say(done.note)
    if action == "import":
        _say("They are read with from now on; for documents that are there: linkages status")


@app.command()
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
        refuse=lambda error: refused.append(_complain(str(error))),
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


@app.command()
def dashboard(
    project: Folder = DEFAULT_PROJECT,
    store: StoreAddress = "",
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port on 127.0.0.1.")] = 8501,
    *,
    browser: Annotated[bool, typer.Option(help="Open the page in a browser.")] = True,
    edit: Annotated[
        bool, typer.Option("--edit", help="Let its pages add documents and take them out.")
    ] = False,
) -> None:
    """Open the dashboard in a browser."""
    _refuse_taken(port)
    _serve(project, port, store, browser=browser, edit=edit)


@app.command("serve")
def serve_command(
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
    allow_origin: Annotated[
        list[str] | None,
        typer.Option(metavar="ORIGIN", help="A web page that may ask, as https://host."),
    ] = None,
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
        raise typer.Exit(_complain(str(error))) from error
    _refuse_taken(port, host)
    if note := renewal_of(opened):
        _say(note)
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
                ready=lambda: _say(
                    f"The endpoint is at http://{address}:{port}/sparql. Ctrl-C stops it."
                ),
                warn=_say,
            )
        except PortTakenError as error:
            raise typer.Exit(_complain_of_taken(port)) from error
    _say("The endpoint is stopped.")


@app.command()
def demo(
    project: DemoFolder = DEMO_PROJECT,
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port on 127.0.0.1.")] = 8501,
    *,
    browser: Annotated[bool, typer.Option(help="Open the page in a browser.")] = True,
) -> None:
    """Read the sample corpus, build its graph and open the dashboard."""
    import examples

    _refuse_taken(port)
    _add([str(Path(examples.__file__).parent / "corpus")], project)
    _serve(project, port, browser=browser)


def main() -> None:
    """Run the command line; every error ends as one line and a non-zero exit code."""
    from extract.failures import ExtractError
    from graph.failures import GraphError
    from ontology.failures import OntologyError

    signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.excepthook = _fault
    for stream in (sys.stdin, sys.stdout):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(
                encoding="utf-8", errors="surrogateescape" if stream is sys.stdin else "replace"
            )
    try:
        code = typer.main.get_command(app)(standalone_mode=False)
    except (ExtractError, GraphError, OntologyError) as error:
        code = _complain(str(error))
    except OSError as error:
        code = _complain(_in_words(error))
    except TyperException as error:
        code = _complain(f"{error.format_message()} Try: linkages --help") + 1
    except typer.Abort:
        code = _complain("stopped")
    if code == INTERRUPTED:
        _complain("stopped; what was published stays, and the same command goes on from there")
    sys.exit(code if isinstance(code, int) else 0)


def _add(
    named: list[str],
    folder: Path,
    store: str = "",
    *,
    processes: int | None = None,
    scheduler: str = "",
    again: bool = False,
) -> bool:
    """Add files, print what became of each, and say whether all went well."""
    from extract.reading.sources import readable_sources
    from graph.building.adding import adding, adding_elsewhere
    from graph.building.ingest import run_of
    from graph.languages import without_model
    from graph.project import Project

    files = list(readable_sources(named))
    project = Project.create(folder, store)
    outcomes = []
    reading = (
        adding_elsewhere(project, files, scheduler, again=again)
        if scheduler
        else adding(project, files, processes=processes, again=again)
    )
    with _progress("Reading", total=len(files)) as advance, reading as begun:
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
    _say(", ".join([*told, f"{len(failed)} failed"]))
    for outcome in outcomes:
        if outcome.status == "withdrawn":
            _say(outcome.reason or "")
    if note:
        _say(note)
    for outcome in failed:
        _complain(outcome.reason or f"{outcome.path} could not be read")
    return not failed


def _stepping[Step](
    steps: Iterable[Step], advance: Callable[[str], None], said: Callable[[Step], str]
) -> Iterator[Step]:
    for step in steps:
        yield step
        advance(said(step))


def _serve(project: Path, port: int, store: str = "", *, browser: bool, edit: bool = False) -> None:
    import os

    from graph.project import Project
    from views.serve import serve

    opened = Project.create(project, store) if edit else Project.open(project, store)

    def ready() -> None:
        _say(f"The dashboard is at http://127.0.0.1:{port}. Ctrl-C stops it.")

    with suppress(KeyboardInterrupt):
        _say("The dashboard starts.")
        os.environ["LINKAGES_PROJECT"] = str(project.resolve())
        os.environ["LINKAGES_EDIT"] = "1" if edit else ""
        page = Path(__file__).with_name("dashboard.py")
        serve(page, opened, port, ready=ready, open_browser=browser)
    _say("The dashboard is stopped.")


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
            _complain(f"cannot listen on port {port} of {host!r}: {why}; {advice}")
        ) from error
    if not is_free:
        raise typer.Exit(_complain_of_taken(port))


def _complain_of_taken(port: int) -> int:
    another = port + 1 if port < 65535 else port - 1
    return _complain(f"port {port} is taken by another program; choose another: --port {another}")


def _question_in(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")  # editors on Windows begin files with a mark
    except UnicodeDecodeError as error:
        raise typer.BadParameter(f"{file} is no text in UTF-8; save the query as one.") from error


def _in_words(error: OSError) -> str:
    """Say what the system refused, of what, and what to do."""
    advice = {
        errno.ENOSPC: "free some space and run the same command again; nothing was lost",
        errno.EACCES: "look at who may read and write there",
        errno.ENOENT: "check the path",
        errno.EISDIR: "give the name of a file",
    }
    what = error.strerror or type(error).__name__
    where = f"{error.filename}: " if error.filename else ""
    return f"{where}{what}; {advice.get(error.errno or 0, 'try again, or choose another place')}"


def _fault(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Say in one line that the program itself is wrong, and where."""
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "?"
    _complain(f"a fault of the program: {kind.__name__} at {where} ({error}); please report it")


def _complain(message: str) -> int:
    """Write one line to standard error and return the exit code 1."""
    line = " ".join(message.split())
    typer.echo(f"linkages: {line}", err=True)
    return 1


def _say(line: str) -> None:
    typer.echo(line, err=True)


def _table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    """Print a table on a terminal, tab-separated lines elsewhere."""
    if not sys.stdout.isatty():
        for row in (columns, *rows):
            typer.echo("\t".join(" ".join(str(cell).split()) for cell in row))
        return
    table = Table(*columns, box=None, pad_edge=False)
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    Console().print(table)


@contextmanager
def _progress(what: str, total: int) -> Iterator[Callable[[str], None]]:
    """Show a bar on a terminal, and one plain line a step elsewhere."""
    from graph.building.pace import Pace

    pace = Pace(total)
    if not sys.stderr.isatty():

        def say(line: str) -> None:
            _say(line)
            pace.step()
            if pace.done % LINES_BETWEEN == 0:
                _say(pace.in_words)

        yield say
        return
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[pace]}"))
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task(what, total=total, pace=pace.in_words)

        def advance(_line: str) -> None:
            pace.step()
            bar.update(task, advance=1, pace=pace.in_words)

        yield advance
