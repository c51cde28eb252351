"""Runs the command line in this process: what one of its own imports takes longer than a command.

That a process of its own ends as it should, whatever happens to it, `test_cli.py` looks at.
"""

import os
import signal
import sys
from collections.abc import Mapping
from io import BytesIO, TextIOWrapper
from pathlib import Path
from subprocess import CompletedProcess

import pytest


def linkages_here(
    *arguments: str | Path, stdin: str = "", variables: Mapping[str, str] | None = None
) -> CompletedProcess[str]:
    """Return what a command says and how it ends, as a process would that sees these variables."""
    said, complained = _stream(), _stream()
    on_interrupt = signal.getsignal(signal.SIGINT)
    with pytest.MonkeyPatch.context() as patch:
        for name in [each for each in os.environ if each.startswith("LINKAGES_")]:
            patch.delenv(name)
        for name, value in (variables or {}).items():
            patch.setenv(name, value)
        patch.setattr(sys, "argv", ["linkages", *map(str, arguments)])
        patch.setattr(sys, "stdin", _stream(stdin))
        patch.setattr(sys, "stdout", said)
        patch.setattr(sys, "stderr", complained)
        patch.setattr(sys, "excepthook", sys.excepthook)
        try:
            code = _exit_code()
        finally:
            signal.signal(signal.SIGINT, on_interrupt)
    return CompletedProcess(arguments, code, _written(said), _written(complained))


def _exit_code() -> int:
    from cli import main  # which changes what an interrupt does

    with pytest.raises(SystemExit) as ended:
        main()
    return int(ended.value.code or 0)


def _stream(text: str = "") -> TextIOWrapper:
    return TextIOWrapper(BytesIO(text.encode()), "utf-8", write_through=True)


def _written(stream: TextIOWrapper) -> str:
    stream.flush()
    stream.seek(0)
    return stream.read().replace("\r\n", "\n")
