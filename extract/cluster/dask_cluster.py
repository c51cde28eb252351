"""Hands documents to the workers of a Dask cluster. With `attempts.py`, all that knows Dask."""

import logging
import threading
import time
import warnings
from asyncio import run_coroutine_threadsafe
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, InvalidStateError, wait
from contextlib import contextmanager, suppress
from typing import NamedTuple, Self
from uuid import uuid4

import dask
from distributed import Client, KilledWorker, get_worker
from distributed import Future as DaskFuture
from distributed.security import Security

from extract.closing import Closing
from extract.cluster.attempts import MOST_LOST, attempt
from extract.cluster.failures import ClusterError
from extract.cluster.task import (
    Order,
    Parcel,
    Told,
    differs,
    make_ready,
    provenance,
    read_here,
)
from extract.failures import ExtractError, fault_in_words

PER_SLOT = 2
"""Documents with the cluster for each that it reads at once: none waits for the next to come."""

MOST_BYTES = 256_000_000
"""Bytes of files with the cluster at once, unless it is one file."""

_PATIENCE = 60.0
"""Seconds without any worker before it is given up."""

_CONNECTING = 15.0
"""Seconds within which a scheduler answers, if it does."""

_LOOK_EVERY = 1.0
_LEAVING = ("closing", "closed")
_LEAVE_WITHIN = 3.0
_OFTEN_BESIDE = 5
"""How often a document may have been with lost workers, begun or not, before it is set aside."""

_TALKATIVE = ("distributed", "tornado", "asyncio")
_GOES_ON = "what was published stays, and the same command goes on from there"
_INSTALL = "install the same linkages, with the extra cluster, on scheduler and workers"


class _Task(NamedTuple):
    parcel: Parcel
    number: int
    pending: "Future[Told]"


class Cluster(Closing):
    """Owns the connection to a scheduler, and knows which documents are with its workers.

    Attributes:
        provenance: Which program and model annotate.
    """

    def __init__(self, client: Client, address: str, order: Order) -> None:
        self._client = client
        self._address = address
        self._order = order
        self._run = uuid4().hex
        self._number = 0
        self._tasks: dict[int, _Task] = {}
        self._lock = threading.Lock()
        self._handing_on = threading.Lock()
        self._closed = False
        self._slots, self._looked, self._seen = 0, 0.0, time.monotonic()
        self.provenance = ""

    @classmethod
    def joined(cls, address: str, order: Order, patience: float = _PATIENCE) -> Self:
        """Connect to a scheduler, and wait until a worker says what it is.

        Args:
            address: As `tcp://127.0.0.1:8786`, or `tls://...` with Dask's own settings.
            order: What is the same for all documents.
            patience: Seconds to wait for a scheduler, and for a worker.

        Raises:
            ClusterError: None answers, or its worker would read otherwise than this machine.
        """
        cluster = cls(_connected(address, min(patience, _CONNECTING)), address, order)
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
        return max(self._slots, 1)

    def begin(self, content: bytes, name: str) -> "Future[Told]":
        """Hand a document to the cluster.

        Raises (from the future):
            ClusterError: The cluster is lost, or a worker would read otherwise than this machine.
        """
        with self._lock:
            self._number += 1
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
        wait([*futures, *([first] if first else [])], _LOOK_EVERY, return_when=FIRST_COMPLETED)
        self._look()

    def result(self, future: "Future[Told]") -> Told:
        """Wait for what became of a document.

        Raises:
            ClusterError: As `begin` says, or all workers have been gone for long.
        """
        while wait([future], _LOOK_EVERY).not_done:
            self._look()
        return future.result()

    def _greet(self, patience: float) -> None:
        key = (f"linkages-{self._run}", 0)
        asked = self._client.submit(greeting, Parcel(self._order), key=key, pure=False)
        pending: Future[str] = Future()
        asked.add_done_callback(lambda done: self._settle(pending, done))
        while wait([pending], _LOOK_EVERY).not_done:
            self._look(patience)
        try:
            self.provenance = pending.result()
        except KilledWorker as error:
            raise ClusterError(
                f"{self._address}: each worker was lost while it loaded the language model; give"
                f" them more memory, some 900 MB for each of --nthreads; {_GOES_ON}"
            ) from error

    def _submit(self, task: _Task, times: int = 0) -> None:
        asked = self._client.submit(
            read_on_worker,
            task.parcel,
            f"linkages-{self._run}-{task.number}",
            key=(f"linkages-{self._run}", task.number, times),
            pure=False,
            priority=-task.number,
        )
        asked.add_done_callback(lambda done: self._done(task, times, done))

    def _done(self, task: _Task, times: int, asked: "DaskFuture[Told]") -> None:
        """Hand on what became of a document, unless it goes to yet another worker."""
        answer: Future[Told] = Future()
        if not self._settle(answer, asked):
            return
        error = answer.exception()
        with self._lock:
            again = isinstance(error, KilledWorker) and times < _OFTEN_BESIDE and not self._closed
            if not again:
                self._tasks.pop(task.number, None)
        if again:
            self._submit(task, times + 1)
            return
        with suppress(InvalidStateError):  # cancelled: nobody waits for it
            if isinstance(error, ClusterError):
                task.pending.set_exception(error)
            elif error is not None:
                task.pending.set_result(_failed(task.parcel.name, error))
            else:
                task.pending.set_result(answer.result())

    def _settle[T](self, pending: "Future[T]", asked: "DaskFuture[T]") -> bool:
        """Pass on what a task gave, or why it gave nothing; not any more once this is closed."""
        with self._handing_on:
            if self._closed:
                return False
            _settle(pending, asked, self._address)
        return True

    def _look(self, patience: float = _PATIENCE) -> None:
        """Count the workers now and then.

        Raises:
            ClusterError: There has been none for too long, or there is no scheduler.
        """
        now = time.monotonic()
        if now - self._looked < _LOOK_EVERY:
            return
        self._looked = now
        if self._client.status != "running":
            raise ClusterError(f"{self._address}: the scheduler is gone; {_GOES_ON}")
        try:
            self._slots = sum(self._client.nthreads().values())
        except (OSError, RuntimeError, CancelledError) as error:
            raise ClusterError(f"{self._address}: the scheduler is gone; {_GOES_ON}") from error
        if self._slots:
            self._seen = now
        elif now - self._seen > patience:
            raise ClusterError(
                f"{self._address}: has had no worker for {patience:.0f} s; start some with:"
                f" dask worker {self._address}; {_GOES_ON}"
            )


@contextmanager
def _told_as_the_workers() -> Iterator[None]:
    """Tell why a worker reads nothing: it is no document's fault, nor the scheduler's."""
    try:
        yield
    except ClusterError:
        raise
    except (ExtractError, OSError) as error:
        what = getattr(error, "strerror", None) or str(error)
        raise ClusterError(
            f"worker {_place()} cannot read ({what}); mend that, or end it; {_GOES_ON}"
        ) from error


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
        f" {_INSTALL}; {_GOES_ON}"
    )


def _place() -> str:
    return str(get_worker().address)


def _connected(address: str, patience: float) -> Client:
    """Connect; what Dask would log or warn of is told in lines of our own."""
    for name in (*logging.Logger.manager.loggerDict, *_TALKATIVE):
        if name.partition(".")[0] in _TALKATIVE:
            logging.getLogger(name).setLevel(logging.CRITICAL)
    dask.config.set({"distributed.admin.large-graph-warning-threshold": "1TB"})
    warnings.filterwarnings("ignore", module="distributed")
    _check_certificates(address)
    opened: Future[Client] = Future()
    threading.Thread(target=_open, args=(opened, address, patience), daemon=True).start()
    try:
        return opened.result(2 * patience)  # Dask waits for ever for one that says nothing
    except (OSError, RuntimeError, TypeError, ValueError) as error:
        raise ClusterError(
            f"{address}: no Dask scheduler answers there ({str(error) or 'it says nothing'});"
            " start one with: dask scheduler --host 127.0.0.1 --no-dashboard"
            " --dashboard-address 127.0.0.1:0"
        ) from error


def _check_certificates(address: str) -> None:
    """Refuse before Dask does, which then waits for half a minute and shows how it is made."""
    given = Security()
    try:
        is_given = given.get_connection_args("client").get("ssl_context") is not None
    except OSError as error:  # also what a file says that is no certificate
        raise ClusterError(
            f"{address}: the certificates that Dask's settings name cannot be read ({error});"
            " see docs/cluster.md"
        ) from error
    is_secret = address.startswith("tls:")
    if is_secret and not is_given:
        raise ClusterError(
            f"{address}: tls:// needs certificates, which Dask's settings name; see docs/cluster.md"
        )
    if given.require_encryption and not is_secret:
        raise ClusterError(
            f"{address}: Dask's settings want encryption (require-encryption), which tls:// has"
        )


def _open(opened: "Future[Client]", address: str, patience: float) -> None:
    try:
        client = Client(address, timeout=patience, set_as_default=False, name="linkages")
        opened.set_result(client)
    except (OSError, RuntimeError, TypeError, ValueError) as error:
        opened.set_exception(error)


def _settle[T](pending: "Future[T]", asked: "DaskFuture[T]", address: str) -> None:
    """Pass on what a task gave, or why it gave nothing."""
    error: BaseException | None = None
    try:
        found = _gathered(asked)
        if found:
            pending.set_result(found[0])
            return
        error = asked.exception() if asked.status == "error" else None
    except (CancelledError, OSError, RuntimeError) as lost:
        error = lost
    if error is None or isinstance(error, CancelledError | OSError):
        error = ClusterError(f"{address}: the scheduler is gone; {_GOES_ON}")
    elif isinstance(error, ImportError | AttributeError) or "deserialization" in str(error):
        error = ClusterError(f"scheduler or worker cannot run this program ({error}); {_INSTALL}")
    pending.set_exception(error)


def _gathered[T](asked: "DaskFuture[T]") -> list[T]:
    """Fetch what a task gave, if it gave anything.

    Dask's own `gather` waits for ever where its loop ends meanwhile, and Python for its thread.

    Raises:
        CancelledError: The client is being closed.
    """
    client = asked.client
    fetching = client.gather([asked], errors="skip", asynchronous=True)
    fetched: Future[list[T]] = run_coroutine_threadsafe(fetching, client.loop.asyncio_loop)
    while wait([fetched], _LOOK_EVERY).not_done:
        if client.status in _LEAVING:
            fetched.cancel()
            raise CancelledError
    return fetched.result()


def _failed(name: str, error: BaseException) -> Told:
    if isinstance(error, KilledWorker):
        return Told(line=_takes_workers_along(name))
    return Told(line=fault_in_words(name, error))


def _takes_workers_along(name: str) -> str:
    return (
        f"{name} was being read each time that {MOST_LOST} workers were lost; split it into smaller"
        " files, or give the workers more memory, and add it again"
    )
