"""The command line: its commands, exit codes and error lines. Holds no algorithm."""
# ruff: noqa: E402 - the first thing to do comes before what takes time to import

import signal

signal.signal(signal.SIGINT, signal.SIG_DFL)  # until main() runs, Ctrl-C just ends the program

import errno
import sys
from collections.abc import Callable, Mapping
from importlib.metadata import version
from pathlib import Path
from types import TracebackType
from typing import Annotated, Any

import typer
from typer.exceptions import TyperException

from commands import annotating, asking, deciding, documents, drawing, masking, serving
from commands.telling import complain

app = typer.Typer(
    help="Turn documents into a knowledge graph, with the sentence behind every link.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

INTERRUPTED = 130

_COMMANDS: Mapping[str, Callable[..., Any]] = {
    "add": documents.add,
    "list": documents.list_documents,
    "remove": documents.remove,
    "mask": masking.mask,
    "status": documents.status,
    "query": asking.query,
    "export": asking.export,
    "move": asking.move,
    "figure": drawing.figure,
    "check": asking.check,
    "decide": deciding.decide,
    "decisions": deciding.decisions,
    "review": deciding.review,
    "vocabulary": deciding.vocabulary,
    "annotate": annotating.annotate,
    "dashboard": serving.dashboard,
    "serve": serving.serve,
    "demo": serving.demo,
}
for _name, _command in _COMMANDS.items():
    app.command(_name)(_command)


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
        code = complain(str(error))
    except OSError as error:
        code = complain(_in_words(error))
    except TyperException as error:
        code = complain(f"{error.format_message()} Try: linkages --help") + 1
    except typer.Abort:
        code = complain("stopped")
    if code == INTERRUPTED:
        complain("stopped; what was published stays, and the same command goes on from there")
    sys.exit(code if isinstance(code, int) else 0)


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
    complain(f"a fault of the program: {kind.__name__} at {where} ({error}); please report it")
