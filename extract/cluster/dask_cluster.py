"""Hands documents to the workers of a Dask cluster.

With `attempts.py`, `connecting.py` and `watching.py`, all that knows Dask.
"""

import threading
import time
from asyncio import run_coroutine_threadsafe
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, InvalidStateError, wait
from contextlib import contextmanager, suppress
from itertools import count
from typing import NamedTuple, Self
from uuid import uuid4

from distributed import Client, KilledWorker, get_worker
from distributed import Future as DaskFuture

from extract.closing import Closing
from extract.cluster.attempts import MOST_LOST, attempt
from extract.cluster.connecting import connected
from extract.cluster.failures import GOES_ON, ClusterError, UnfitWorkerError
from extract.cluster.lateness import Lateness
from extract.cluster.task import (
    Order,
    Parcel,
    Told,
    differs,
    make_ready,
    provenance,
    read_here,
)
from extract.cluster.watching import (
    LOOK_EVERY,
    LOST,
    PATIENCE,
    Watch,
    workers_besides,
    workers_reading,
)
from extract.failures import ExtractError, fault_in_words

PER_SLOT = 2
"""Documents with the cluster for each that it reads at once: none waits for the next to come."""

MOST_BYTES = 256_000_000
"""Bytes of files with the cluster at once, unless it is one file."""

_CONNECTING = 15.0
"""Seconds within which a scheduler answers, if it does."""

_FETCHING = 60.0
"""Seconds for what a worker has read to come, before another reads it again."""

_LEAVING = ("closing", "closed")
_LEAVE_WITHIN = 3.0
_MOST_VAIN = 3
"""How often Dask may give a document up, after four lost workers, while none comes back."""

_MEMORY = "give them more memory, some 900 MB for each of --nthreads"
_INSTALL = "install the same linkages, with the extra cluster, on scheduler and workers"


class _WithheldError(ClusterError):
    """A worker has read a document and does not hand it over: it is frozen, or out of reach."""


class _Task(NamedTuple):
    """A document with the cluster.

    Attributes:
        parcel: What a worker is given.
        number: Which it is.
        pending: What comes back.
        times: How often it was handed over before.
        refused: To how many workers that could not read.
        vain: How often in a row it was given up while no document came back.
        came: How many documents had come back when it was handed over.
        begun: When that was, by `time.monotonic()`.
        spare: Whether it is read on two workers, since the first is late.
    """

    parcel: Parcel
    number: int
    pending: "Future[Told]"
    times: int = 0
    refused: int = 0
    vain: int = 0
    came: int = 0
    begun: float = 0.0
    spare: bool = False


class Cluster(Closing):
    """Owns the connection to a scheduler, and knows which documents are with its workers.

    Attributes:
        provenance: Which program and model annotate.
    """

    def __init__(
        self, client: Client, address: str, order: Order, tell: Callable[[str], None]
    ) -> None:
        self._client = client
        self._address = address
        self._order = order
        self._run = uuid4().hex
        self._number = 0
        self._tasks: dict[int, _Task] = {}
        self._lock = threading.Lock()
        self._handing_on = threading.Lock()
        self._closed = False
        self._came = 0
        self._watch = Watch(client, address, tell)
        self._lateness = Lateness()
        self._tell = tell
        self._aside: set[str] = set()
        self.provenance = ""

    @classmethod
    def joined(
        cls,
        address: str,
        order: Order,
        *,
        patience: float = PATIENCE,
        tell: Callable[[str], None] = lambda _: None,
    ) -> Self:
        """Connect to a scheduler, and wait until a worker says what it is.

        Args:
            address: As `tcp://127.0.0.1:8786`, or `tls://...` with Dask's own settings.
            order: What is the same for all documents.
            patience: Seconds to wait for a scheduler, and for a worker.
            tell: Is given a line where nothing comes back for long, or a worker cannot read.

        Raises:
            ClusterError: None answers, or its worker would read otherwise than this machine.
        """
        cluster = cls(connected(address, min(patience, _CONNECTING)), address, order, tell)
        try:
            cluster._greet(patience)
        except BaseException:
            cluster.close()
            raise
        return cluster

    def close(self) -> None:
        """Take back what no worker has begun, and leave; what is in hand is dropped when done."""
        with self._lock:
            self._closed = True
            tasks, self._tasks = self._tasks, {}
        for task in tasks.values():
            task.pending.cancel()
        if self._handing_on.acquire(timeout=_LEAVE_WITHIN):  # what is being fetched has arrived
            self._handing_on.release()
        with suppress(OSError, RuntimeError):  # the scheduler is gone: so are the tasks
            self._client.close(timeout=_LEAVE_WITHIN)

    @property
    def slots(self) -> int:
        """How many documents the cluster reads at once; 1 while it has no worker."""
        return max(self._watch.slots, 1)

    def begin(self, content: bytes, name: str) -> "Future[Told]":
        """Hand a document to the cluster.

        Raises (from the future):
            ClusterError: The cluster is lost, or a worker would read otherwise than this machine.
        """
        with self._lock:
            self._number += 1
            if not self._tasks:
                self._watch.hear()
            task = _Task(Parcel(self._order, content, name), self._number, Future())
            self._tasks[task.number] = task
        self._submit(task)
        return task.pending

    def has_room(self) -> bool:
        """Say whether one more document would find a worker soon."""
        self._look()
        with self._lock:
            tasks = list(self._tasks.values())
        held = sum(len(task.parcel.content) for task in tasks)
        return not tasks or (len(tasks) < PER_SLOT * self.slots and held < MOST_BYTES)

    def wait(self, first: "Future[Told] | None") -> None:
        """Wait a moment, until a document is done or `first` is."""
        with self._lock:
            futures = [task.pending for task in self._tasks.values()]
        wait([*futures, *([first] if first else [])], LOOK_EVERY, return_when=FIRST_COMPLETED)
        self._look()

    def result(self, future: "Future[Told]") -> Told:
        """Wait for what became of a document.

        Raises:
            ClusterError: As `begin` says, or all workers have been gone for long.
        """
        while wait([future], LOOK_EVERY).not_done:
            self._look()
        return future.result()

    def _greet(self, patience: float) -> None:
        for number in count():
            try:
                self.provenance = self._greeted(number, patience)
            except UnfitWorkerError as unfit:
                if not self._leave_aside(unfit):
                    raise
            except KilledWorker as error:
                raise ClusterError(
                    f"{self._address}: each worker was lost while it loaded the language model;"
                    f" {_MEMORY}; {GOES_ON}"
                ) from error
            else:
                return

    def _greeted(self, number: int, patience: float) -> str:
        key = (f"linkages-{self._run}", "greeting", number)
        asked = self._client.submit(greeting, Parcel(self._order), key=key, pure=False)
        pending: Future[str] = Future()
        asked.add_done_callback(lambda done: self._settle(pending, done))
        while wait([pending], LOOK_EVERY).not_done:
            self._look(patience)
        return pending.result()

    def _submit(self, task: _Task, workers: Sequence[str] = ()) -> None:
        """Hand a document over, to one of some workers where they are given."""
        task = task._replace(came=self._came, begun=time.monotonic())
        with self._lock:
            if task.number not in self._tasks:
                return  # closed meanwhile, or read elsewhere
            self._tasks[task.number] = task
        asked = self._client.submit(
            read_on_worker,
            task.parcel,
            f"linkages-{self._run}-{task.number}",
            key=self._key(task),
            pure=False,
            priority=-task.number,
            workers=list(workers) or None,
            allow_other_workers=bool(workers),
        )
        asked.add_done_callback(lambda done: self._done(task, done))

    def _read_elsewhere(self) -> None:
        """Hand what is late to another worker too, once; what comes back first counts."""
        with self._lock:
            late = [
                task
                for task in self._tasks.values()
                if task.came < self._came and self._lateness.is_late(task.begun) and not task.spare
            ]
        for task in late:
            others = self._besides(task)
            if others:
                self._submit(task._replace(times=task.times + 1, spare=True), others)

    def _besides(self, task: _Task) -> list[str]:
        """Return the workers that take documents, but not the one with this; none if not told."""
        client, key = self._client, self._key(task)
        try:
            return sorted(client.sync(workers_besides, client, key, callback_timeout=_CONNECTING))
        except LOST:
            return []

    def _key(self, task: _Task) -> tuple[str, int, int]:
        """Return what a document is called at the scheduler, each time that it is handed over."""
        return f"linkages-{self._run}", task.number, task.times

    def _done(self, task: _Task, asked: "DaskFuture[Told]") -> None:
        """Hand on what became of a document, unless it goes to yet another worker."""
        answer: Future[Told] = Future()
        if not self._settle(answer, asked):
            return
        error = answer.exception()
        again = self._again(task, error)
        with self._lock:
            if self._closed or task.number not in self._tasks:
                return
            if again is None:
                del self._tasks[task.number]
                self._came += 1
                self._watch.hear()
                self._lateness.came(task.begun)
        if again is not None:
            self._submit(again, self._besides(task) if isinstance(error, _WithheldError) else ())
            return
        with suppress(InvalidStateError):  # cancelled: nobody waits for it
            if isinstance(error, KilledWorker):
                task.pending.set_exception(self._all_lost())
            elif isinstance(error, ClusterError):
                task.pending.set_exception(error)
            elif error is not None:
                task.pending.set_result(Told(line=fault_in_words(task.parcel.name, error)))
            else:
                task.pending.set_result(answer.result())

    def _again(self, task: _Task, error: BaseException | None) -> _Task | None:
        """Return how a document is handed over once more; None where it is not."""
        again = task._replace(times=task.times + 1)
        if isinstance(error, KilledWorker):
            vain = task.vain + 1 if task.came == self._came else 0
            return again._replace(vain=vain) if vain < _MOST_VAIN else None
        if isinstance(error, UnfitWorkerError) and task.refused < MOST_LOST:
            return again._replace(refused=task.refused + 1) if self._leave_aside(error) else None
        return again if isinstance(error, _WithheldError) and task.times < MOST_LOST else None

    def _leave_aside(self, unfit: UnfitWorkerError) -> bool:
        """Have a worker given nothing more, if there is another; say whether that was done."""
        client = self._client
        try:
            reading = client.sync(workers_reading, client, callback_timeout=_CONNECTING)
            if not reading.keys() - {unfit.worker}:
                return False
            client.retire_workers(
                [unfit.worker], close_workers=False, remove=False, callback_timeout=_CONNECTING
            )
        except LOST:
            return False
        if unfit.worker not in self._aside:
            self._aside.add(unfit.worker)
            self._tell(
                f"worker {unfit.worker} cannot read ({unfit.what}) and is given nothing more; mend"
                " that, and start it again"
            )
        return True

    def _all_lost(self) -> ClusterError:
        return ClusterError(
            f"{self._address}: worker after worker is lost, and no document comes back; {_MEMORY};"
            f" {GOES_ON}"
        )

    def _settle[T](self, pending: "Future[T]", asked: "DaskFuture[T]") -> bool:
        """Pass on what a task gave, or why it gave nothing; not any more once this is closed."""
        with self._handing_on:
            if self._closed:
                return False
            _settle(pending, asked, self._address)
        return True

    def _look(self, patience: float = PATIENCE) -> None:
        with self._lock:
            handed = len(self._tasks)
        self._watch.look(handed, patience)
        self._read_elsewhere()


@contextmanager
def _told_as_the_workers() -> Iterator[None]:
    """Tell why a worker reads nothing: it is no document's fault, nor the scheduler's."""
    try:
        yield
    except ClusterError:
        raise
    except (ExtractError, OSError) as error:
        what = getattr(error, "strerror", None) or str(error)
        raise UnfitWorkerError(_place(), what) from error


@_told_as_the_workers()
def greeting(parcel: Parcel) -> str:
    """Say which program and model annotate on this worker; a task."""
    if different := differs(parcel.order):
        raise ClusterError(_refusal(different))
    make_ready(parcel.order)
    return provenance(parcel.order)


@_told_as_the_workers()
def read_on_worker(parcel: Parcel, attempts: str) -> Told:
    """Read one document; a task, that gives the same however often it is run."""
    make_ready(parcel.order)
    with attempt(attempts) as is_bearable:
        told = read_here(parcel) if is_bearable else Told(line=_takes_workers_along(parcel.name))
    return told._replace(differs=_refusal(told.differs)) if told.differs else told


def _refusal(different: str) -> str:
    return (
        f"worker {_place()} would read otherwise than this machine, by its {different};"
        f" {_INSTALL}; {GOES_ON}"
    )


def _place() -> str:
    return str(get_worker().address)


def _settle[T](pending: "Future[T]", asked: "DaskFuture[T]", address: str) -> None:
    """Pass on what a task gave, or why it gave nothing."""
    error: BaseException | None = None
    try:
        found = _gathered(asked)
        if found:
            pending.set_result(found[0])
            return
        error = asked.exception() if asked.status == "error" else None
    except _WithheldError:
        error = _WithheldError(f"{address}: a worker does not hand over what it read; {GOES_ON}")
        pending.set_exception(error)
        return
    except (CancelledError, OSError, RuntimeError) as lost:
        error = lost
    if error is None or isinstance(error, CancelledError | OSError):
        error = ClusterError(f"{address}: the scheduler is gone; {GOES_ON}")
    elif isinstance(error, ImportError | AttributeError) or "deserialization" in str(error):
        error = ClusterError(f"scheduler or worker cannot run this program ({error}); {_INSTALL}")
    pending.set_exception(error)


def _gathered[T](asked: "DaskFuture[T]") -> list[T]:
    """Fetch what a task gave, if it gave anything.

    Dask's own `gather` waits for ever where its loop ends meanwhile, and Python for its thread.

    Raises:
        CancelledError: The client is being closed.
        _WithheldError: It does not come.
    """
    client = asked.client
    until = time.monotonic() + _FETCHING
    fetching = client.gather([asked], errors="skip", asynchronous=True)
    fetched: Future[list[T]] = run_coroutine_threadsafe(fetching, client.loop.asyncio_loop)
    while wait([fetched], LOOK_EVERY).not_done:
        if client.status in _LEAVING:
            fetched.cancel()
            raise CancelledError
        if time.monotonic() > until:
            fetched.cancel()
            raise _WithheldError
    return fetched.result()


def _takes_workers_along(name: str) -> str:
    return (
        f"{name} was being read each time that {MOST_LOST} workers were lost; split it into smaller"
        " files, or give the workers more memory, and add it again"
    )
