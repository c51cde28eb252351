"""Owns the endpoint that runs beside everything: asked all the time, and what it takes."""

import json
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from growing.processes import open_files, processes_of, resident
from querying.running import free_port

from soaking.commands import Commands, Running

_ASKS_EVERY = 1.0
_COUNT = "SELECT (COUNT(DISTINCT ?d) AS ?n) WHERE { GRAPH ?g { ?d a lk:Document } }"
_STARTS_WITHIN = 120.0


class Figures(NamedTuple):
    """What there is at one moment.

    Attributes:
        minutes: Since the soak began.
        documents: In the graph.
        memory: Resident bytes of the endpoint's own process.
        all_memory: Of it and its query processes.
        files: Open files, pipes and sockets of its own process.
        processes: How many it has.
        generations: Folders of generations, finished or not.
        store_files: Files in them.
        project_bytes: On disk, files shared by generations once.
        temporary: Files and folders that commands left where temporary ones are put.
        dashboard_memory: Resident bytes of the dashboard's own process; 0 where none runs.
        dashboard_files: What that has open.
    """

    minutes: float
    documents: int
    memory: int
    all_memory: int
    files: int
    processes: int
    generations: int
    store_files: int
    project_bytes: int
    temporary: int
    dashboard_memory: int
    dashboard_files: int


class Endpoint:
    """`linkages serve`, asked by a thread all the time.

    Attributes:
        answers: How many it gave.
        faults: What was wrong with some.
        slowest: Seconds of the slowest answer.
    """

    def __init__(self, running: Running, port: int, bounds: Callable[[], tuple[int, int]]) -> None:
        self._running, self._port, self._bounds = running, port, bounds
        self.answers, self.slowest = 0, 0.0
        self.faults: list[str] = []
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._ask_on, daemon=True)
        self._thread.start()

    @property
    def process_id(self) -> int:
        """Of its own process."""
        return self._running.process.pid

    def stop(self) -> None:
        """Ask no more."""
        self._over.set()
        self._thread.join()

    def _ask_on(self) -> None:
        while not self._over.wait(_ASKS_EVERY):
            before, asked = self._bounds(), time.monotonic()
            try:
                counted = _counted(self._port)
            except (OSError, ValueError, urllib.error.URLError) as error:
                self.faults.append(f"the endpoint: {error}")
                continue
            after = self._bounds()
            self.answers += 1
            self.slowest = max(self.slowest, time.monotonic() - asked)
            low, high = min(before[0], after[0]), max(before[1], after[1])
            if not low <= counted <= high:
                self.faults.append(f"the endpoint counts {counted} documents, not {low}-{high}")


@contextmanager
def endpoint(commands: Commands, bounds: Callable[[], tuple[int, int]]) -> Iterator[Endpoint]:
    """Start the endpoint of a project, and ask it until the context ends.

    Args:
        commands: Start it.
        bounds: How few and how many documents may be there now, or were a moment ago.
    """
    port = free_port()
    with begun(commands, "serve", "--port", str(port)) as running:
        _wait_for(port)
        asked = Endpoint(running, port, bounds)
        try:
            yield asked
        finally:
            asked.stop()


@contextmanager
def begun(commands: Commands, *arguments: str) -> Iterator[Running]:
    """Start a command that goes on until the context ends."""
    running = commands.begin(*arguments)
    try:
        yield running
    finally:
        running.process.terminate()
        running.process.wait(60)
        running.output.close()
        running.told.close()


class Beside(NamedTuple):
    """What runs beside the commands: process ids, 0 for none."""

    endpoint: int = 0
    dashboard: int = 0


NOTHING_BESIDE = Beside()


def figures(commands: Commands, beside: Beside, begun: float, documents: int) -> Figures:
    """Return what there is now."""
    store = commands.folder / "store"
    generations = [each for each in store.iterdir() if each.name.startswith("gen-")]
    process_id = beside.endpoint
    others = list(processes_of(process_id)) if process_id else []
    return Figures(
        minutes=(time.monotonic() - begun) / 60,
        documents=documents,
        memory=resident(process_id)[0],
        all_memory=sum(resident(each)[0] for each in others),
        files=open_files(process_id),
        processes=len(others),
        generations=len(generations),
        store_files=sum(1 for each in generations for _ in each.rglob("*")),
        project_bytes=_bytes_in(commands.folder),
        temporary=sum(1 for _ in commands.temporary.rglob("*")),
        dashboard_memory=resident(beside.dashboard)[0],
        dashboard_files=open_files(beside.dashboard),
    )


def _bytes_in(folder: Path) -> int:
    sizes: dict[int, int] = {}
    for path in folder.rglob("*"):
        try:
            stat = path.stat()
        except FileNotFoundError:  # a generation that is being deleted
            continue
        if path.is_file():
            sizes[stat.st_ino] = stat.st_size
    return sum(sizes.values())


def _counted(port: int) -> int:
    address = f"http://127.0.0.1:{port}/sparql?" + urllib.parse.urlencode({"query": _COUNT})
    asked = urllib.request.Request(address, headers={"Accept": "application/sparql-results+json"})
    with urllib.request.urlopen(asked, timeout=120) as answer:  # noqa: S310
        told = json.load(answer)
    return int(told["results"]["bindings"][0]["n"]["value"])


def _wait_for(port: int) -> None:
    until = time.monotonic() + _STARTS_WITHIN
    while time.monotonic() < until:
        try:
            _counted(port)
        except (OSError, ValueError):
            time.sleep(0.2)
        else:
            return
    raise SystemExit("bench: linkages serve did not start")
