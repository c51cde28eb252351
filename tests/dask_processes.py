"""Starts schedulers and workers of Dask as a person would, on loopback, and ends them."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, Protocol

from distributed import Client

PRELOAD = "cluster_worker"
_SCHEDULER = (sys.executable, "-m", "distributed.cli.dask_scheduler")
_WORKER = (sys.executable, "-m", "distributed.cli.dask_worker")
_BOUND = 60.0


class Place(Protocol):
    """A host: what a command begins with to run there, and where others reach it."""

    @property
    def prefix(self) -> tuple[str, ...]: ...

    @property
    def address(self) -> str: ...


class Here(NamedTuple):
    """This host, which nobody else reaches."""

    prefix: tuple[str, ...] = ()
    address: str = "127.0.0.1"


HERE = Here()


class DaskProcesses:
    """A scheduler and its workers; each worker in a nanny that starts it again when it is lost."""

    def __init__(
        self, folder: Path, *, scheme: str = "tcp", settings: Mapping[str, str] | None = None
    ) -> None:
        self._folder = folder
        self._scheme = scheme
        self._environment = {
            **os.environ,
            "PYTHONPATH": str(Path(__file__).parent),
            "DASK_DISTRIBUTED__WORKER__PROFILE__ENABLED": "False",  # it looks 100 times a second
            **(settings or {}),
        }
        self._file = folder / "scheduler.json"
        self._scheduler: subprocess.Popen[bytes] | None = None
        self._workers: list[subprocess.Popen[bytes]] = []
        self.address = ""

    def start_scheduler(self, host: Place = HERE) -> None:
        """Start the scheduler, the first time on any free port and then on the same."""
        port = self.address.rpartition(":")[2] or "0"
        self._file.unlink(missing_ok=True)
        self._scheduler = self._started(
            *host.prefix,
            *_SCHEDULER,
            "--host",
            f"{self._scheme}://{host.address}",
            "--port",
            port,
            "--no-dashboard",
            "--dashboard-address",
            "127.0.0.1:0",
            "--scheduler-file",
            str(self._file),
        )
        end = time.monotonic() + _BOUND
        while not self._file.exists() or not self._file.read_bytes().endswith(b"}"):
            assert time.monotonic() < end, self._log()
            assert self._scheduler.poll() is None, self._log()
            time.sleep(0.05)
        self.address = json.loads(self._file.read_bytes())["address"]

    def start_worker(self, *options: str, preload: bool = True, host: Place = HERE) -> None:
        """Start a nanny with one worker that reads one document at once."""
        loaded = ("--preload", PRELOAD) if preload else ()
        self._workers.append(
            self._started(
                *host.prefix,
                *_WORKER,
                self.address,
                "--host",
                f"{self._scheme}://{host.address}",
                "--nthreads",
                "1",
                "--no-dashboard",
                "--local-directory",
                str(self._folder),
                *loaded,
                *options,
            )
        )

    def start_with_two_workers(self, *options: Sequence[str]) -> None:
        """Start a scheduler and two workers, with the options of each, and wait for them."""
        self.start_scheduler()
        for each in options or ((), ()):
            self.start_worker(*each)
        with Client(self.address, set_as_default=False) as client:
            client.wait_for_workers(2, timeout=60)

    def kill_scheduler(self) -> None:
        """Kill it, as a machine that fails does."""
        assert self._scheduler is not None
        self._scheduler.kill()
        self._scheduler.wait()

    def stop_scheduler(self) -> None:
        """Stop it where it is, as a machine that hangs does."""
        assert self._scheduler is not None
        self._scheduler.send_signal(signal.SIGSTOP)

    def kill_a_worker(self, number: int) -> None:
        """Kill what does the work below a nanny."""
        for child in _children(self._workers[number % len(self._workers)].pid):
            with suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)

    def freeze_a_worker(self, number: int) -> None:
        """Stop what does the work below a nanny where it is, as a machine that sleeps does."""
        for child in _children(self._workers[number].pid):
            os.kill(child, signal.SIGSTOP)

    def end_workers(self) -> None:
        """Kill nannies and workers."""
        for number, nanny in enumerate(self._workers):
            nanny.send_signal(signal.SIGSTOP)  # it must not start another meanwhile
            self.kill_a_worker(number)
            nanny.kill()
            nanny.wait()
        self._workers = []

    def close(self) -> None:
        """End everything."""
        self.end_workers()
        if self._scheduler is not None and self._scheduler.poll() is None:
            self.kill_scheduler()

    def _started(self, *arguments: str) -> subprocess.Popen[bytes]:
        with (self._folder / "dask.log").open("ab") as log:
            return subprocess.Popen(arguments, stdout=log, stderr=log, env=self._environment)

    def _log(self) -> str:
        return (self._folder / "dask.log").read_text()


def _children(pid: int) -> list[int]:
    """Return the processes that a process started and that have its program."""
    found = []
    with suppress(OSError):  # it ended
        for task in Path(f"/proc/{pid}/task").iterdir():
            found += map(int, (task / "children").read_text().split())
    return [child for child in found if b"spawn_main" in _command(child)]


def _command(pid: int) -> bytes:
    with suppress(OSError):
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    return b""
