"""A process of the program's own that a parent talks to through pipes, and can end."""

import os
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, NamedTuple, Self, cast

_ROOT = Path(__file__).resolve().parents[1]


class ChildProcess(NamedTuple):
    """A process and the pipes to and from it."""

    process: subprocess.Popen[bytes]
    requests: BinaryIO
    answers: BinaryIO

    @classmethod
    def started(
        cls,
        code: str,
        arguments: Sequence[str] = (),
        environment: Mapping[str, str] | None = None,
        descriptors: Sequence[int] = (),
    ) -> Self:
        """Start a process that sees neither the working folder's modules nor Python's variables.

        Bytecode it writes where this process does, or nowhere, too.

        Args:
            code: What it runs; the packages of the program can be imported.
            arguments: `sys.argv[1:]` of the code.
            environment: Variables added to those of this process.
            descriptors: Of open files that it gets besides its pipes.

        Raises:
            OSError: The system starts no process.
        """
        found = f"import sys; sys.path.insert(0, sys.argv.pop(1)); {code}"
        process = subprocess.Popen(
            [sys.executable, *_options(), "-c", found, str(_ROOT), *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **(environment or {})},
            pass_fds=descriptors,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        return cls(process, cast(BinaryIO, process.stdin), cast(BinaryIO, process.stdout))

    def has_ended(self) -> bool:
        """Say whether the process is there no more."""
        return self.process.poll() is not None

    def end(self, overdue: threading.Event) -> None:
        """End the process because its time is over."""
        overdue.set()
        self.process.kill()

    def close(self) -> None:
        """End the process and give back its pipes."""
        self.process.kill()
        self.process.wait()
        for pipe in (self.requests, self.answers):
            with suppress(OSError):  # what a killed process has not read cannot be flushed
                pipe.close()


def _options() -> list[str]:
    options = ["-I", "-X", "utf8"]
    if sys.dont_write_bytecode:
        options.append("-B")
    if sys.pycache_prefix:
        options += ["-X", f"pycache_prefix={sys.pycache_prefix}"]
    return options
