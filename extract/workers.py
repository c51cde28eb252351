"""Annotates texts in processes of their own: several at once, and none for longer than it may."""

import pickle
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from queue import SimpleQueue
from typing import NamedTuple, Self

from extract.child_process import ChildProcess
from extract.closing import Closing
from extract.failures import ExtractError
from extract.forked_process import Ends, ForkedProcess, can_fork, pipes_for
from extract.model import Annotations, SourceText
from extract.reading.frames import BrokenFrame, receive_body, send_body
from ontology.vocabulary import NOTHING_OWN, OwnVocabulary

_START = "from extract.worker_process import serve; serve(sys.argv[1:])"
_ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MALLOC_ARENA_MAX": "2"}
"""The processes share the cores; threads of their own would only get in each other's way."""
_SECONDS, _CHARACTERS_A_SECOND = 60.0, 2_000.0
_SPLIT = "split it into smaller files and add those"


LONGEST = 1 << 32
"""Bytes of one message."""


class Wanted(NamedTuple):
    """What a worker is started with: the first message it gets.

    Attributes:
        model: Name of an installed spaCy pipeline.
        allowed: Names of persons that are not masked.
        own: What the project knows besides the package.
    """

    model: str
    allowed: frozenset[str]
    own: OwnVocabulary = NOTHING_OWN


class Answer(NamedTuple):
    """What a worker answers: the pipeline's provenance first, then one for each text.

    Attributes:
        found: The annotations; None where it could not annotate or says what it is.
        line: Its provenance, or why it could not, in words.
        failed: Whether `line` says why it could not.
        process_id: Of the process, in its first answer.
    """

    found: Annotations | None
    line: str = ""
    failed: bool = False
    process_id: int = 0


class WorkerFailure(ExtractError):  # noqa: N818 - as ReadFailure
    """A text that could not be annotated; the message says why and what to do."""


def seconds_allowed(source: SourceText) -> float:
    """Return how long a text may be annotated, by the clock: a minute, more for a long one.

    A laptop annotates 30,000 characters a second, so no text meets the limit by its length alone.
    """
    return _SECONDS + len(source.text) / _CHARACTERS_A_SECOND


class Workers(Closing):
    """Owns processes that annotate, each with a pipeline of its own; a text goes to one at leisure.

    A process that takes too long or crashes is ended, and the next text gets a new one. They end
    when the parent does, however that ends. `read` may be called from as many threads as there are
    processes. What a text gives does not depend on which process annotates it.

    Attributes:
        count: How many there are.
    """

    def __init__(
        self,
        model: str,
        allowed: frozenset[str],
        *,
        count: int,
        limit: Callable[[SourceText], float] = seconds_allowed,
        own: OwnVocabulary = NOTHING_OWN,
        waiting: bool = False,
    ) -> None:
        """Start them all; they load their language model while the caller goes on.

        Where the system can do so, one loads it and makes the others of itself: to load it
        is three seconds of a core, and half of what a process holds then is shared.

        Args:
            model: Name of an installed spaCy pipeline.
            allowed: Names of persons that are not masked.
            count: How many.
            limit: Seconds by the clock that a text may take.
            own: What the project knows besides the package.
            waiting: Whether they are started with the first text only, as there may be none.
        """
        self.count = count
        self._wanted = Wanted(model, allowed, own)
        self._limit = limit
        self._closed = False
        self._starting = threading.Lock()
        self._all: list[_Worker] = []
        self._idle: SimpleQueue[_Worker] = SimpleQueue()
        if not waiting:
            self._start()

    def close(self) -> None:
        """End all processes, whatever they are doing."""
        with self._starting:
            self._closed = True
        for worker in self._all:
            worker.close()

    def _start(self) -> None:
        with self._starting:
            if self._all:
                return
            if self._closed:
                raise _stopped()
            self._all = _started(self._wanted, self.count)
            for worker in self._all:
                self._idle.put(worker)

    @property
    def provenance(self) -> str:
        """Say which program and which model annotate; waits until the first is ready.

        Raises:
            ExtractError: The language model cannot be loaded.
        """
        self._start()
        worker = self._idle.get()
        try:
            if worker.is_gone():
                worker = self._another_for(worker)
            return worker.provenance()
        finally:
            self._idle.put(worker)

    def read(self, source: SourceText) -> Annotations:
        """Return what may be stored of a text, as `Pipeline.read` does.

        Raises:
            ExtractError: It took too long, met a fault, or made the process crash.
        """
        self._start()
        worker = self._idle.get()
        try:
            if worker.is_gone():
                worker = self._another_for(worker)
            return worker.annotations(source, self._limit(source))
        finally:
            self._idle.put(worker)

    def _another_for(self, worker: "_Worker") -> "_Worker":
        if self._closed:
            raise _stopped()
        worker.close()
        self._all.remove(worker)
        another = _Worker.started(self._wanted)
        self._all.append(another)
        return another


class _Worker:
    """One process, and what it said it is."""

    def __init__(self, own: ChildProcess | ForkedProcess) -> None:
        self._own = own
        self._provenance: str | None = None
        self._failure = ""

    @classmethod
    def started(cls, wanted: Wanted, ends: Sequence[Ends] = ()) -> Self:
        """Start a process and tell it what is wanted.

        Args:
            wanted: What it is to load.
            ends: The pipes of further ones that it is to make of itself.
        """
        several = [end for pair in ends for end in pair]
        own = ChildProcess.started(_START, list(map(str, several)), _ONE_THREAD, several)
        with suppress(OSError):  # it ended at once: the first text finds out
            send_body(own.requests, pickle.dumps(wanted))
        return cls(own)

    def is_made(self) -> bool:
        """Say whether one that another makes of itself was made; waits while it is being made."""
        if isinstance(self._own, ForkedProcess) and self._provenance is None:
            try:
                self.provenance()
            except WorkerFailure:
                return False
        return True

    def is_gone(self) -> bool:
        """Say whether the process ended, or was never made; waits for one that is being made."""
        return not self.is_made() or self._own.has_ended()

    @property
    def process_id(self) -> int:
        """Which process it is; 0 for one that is not known yet."""
        own = self._own
        return own.pid if isinstance(own, ForkedProcess) else own.process.pid

    def provenance(self) -> str:
        """Return what the process says it is; waits until its model is loaded.

        Raises:
            WorkerFailure: It cannot be; the same each time.
        """
        if self._failure:
            raise WorkerFailure(self._failure)
        if self._provenance is None:
            try:
                first = self._received()
                if isinstance(self._own, ForkedProcess):
                    self._own.is_known(first.process_id)
                self._provenance = first.line
            except WorkerFailure as error:
                self._failure = str(error)
                raise
            except (OSError, BrokenFrame) as error:
                raise WorkerFailure(
                    "a process that annotates could not start; free some memory and run it again"
                ) from error
        return self._provenance

    def annotations(self, source: SourceText, seconds: float) -> Annotations:
        """Return what a text says, or end the process when the time is over."""
        self.provenance()
        overdue = threading.Event()
        timer = threading.Timer(seconds, self._own.end, (overdue,))
        timer.daemon = True
        try:
            timer.start()
            send_body(self._own.requests, pickle.dumps(source, protocol=pickle.HIGHEST_PROTOCOL))
            found = self._received().found
        except (OSError, BrokenFrame) as error:
            self.close()
            raise WorkerFailure(_post_mortem(source, seconds, overdue)) from error
        finally:
            timer.cancel()
        if found is None:
            raise WorkerFailure(f"{source.file_name} was not annotated; run the same command again")
        return found

    def _received(self) -> Answer:
        body = receive_body(self._own.answers, LONGEST)
        if body is None:
            raise BrokenFrame("the process is gone")
        answer: Answer = pickle.loads(body)  # noqa: S301 - of a child that is the same program
        if answer.failed:
            raise WorkerFailure(answer.line)
        return answer

    def close(self) -> None:
        """End the process and give back its pipes."""
        self._own.close()


def _started(wanted: Wanted, count: int) -> list[_Worker]:
    """Return so many workers: one that makes the others of itself, or each by itself."""
    if count < 2 or not can_fork():
        return [_Worker.started(wanted) for _ in range(count)]
    with pipes_for(count - 1) as (others, ends):
        return [_Worker.started(wanted, ends), *map(_Worker, others)]


def _stopped() -> WorkerFailure:
    return WorkerFailure("annotating was stopped; run the same command again")


def _post_mortem(source: SourceText, seconds: float, overdue: threading.Event) -> str:
    if overdue.is_set():
        return f"{source.file_name} took longer than {seconds:,.0f} s to annotate; {_SPLIT}"
    return (
        f"{source.file_name} made the annotating process crash or run out of memory; {_SPLIT},"
        " or add fewer at once with --processes 1"
    )
