"""Owns what is asked of a query process, how much it may cost, and why it may fail."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from graph.queries.query_guard import QueryFailure as QueryFailure
from graph.store import Form

FORMATS: Mapping[Form, tuple[str, ...]] = MappingProxyType(
    {
        Form.TABLE: ("json", "xml", "csv", "tsv"),
        Form.TRUTH: ("json", "xml"),
        Form.TRIPLES: ("turtle", "ntriples", "rdfxml", "jsonld"),
    }
)
"""What each form of answer can be written as, the preferred first."""


@dataclass(frozen=True, slots=True)
class Job:
    """A query, and what the answer is to be written as.

    Attributes:
        query: SPARQL.
        formats: For each form of answer, the format wanted; a form left out is not wanted.
        default_graphs: Graphs that a pattern without GRAPH looks in, chosen beside the query.
        named_graphs: Graphs that GRAPH looks in, chosen beside the query. Where both are empty,
            the query chooses with FROM, and where it does not, all graphs together are asked.
        seconds: How long it may run, where that is less than the pool allows.
        unbroken: Whether triples are given only once all are there: half a graph is of no use, and
            a failure can then be told in place of it.
    """

    query: str
    formats: Mapping[Form, str] = field(
        default_factory=lambda: {form: names[0] for form, names in FORMATS.items()}
    )
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    seconds: float = float("inf")
    unbroken: bool = False

    def written(self, store: str) -> bytes:
        """Return the job as the process reads it."""
        return json.dumps(
            {
                "store": store,
                "query": self.query,
                "formats": dict(self.formats),
                "default": self.default_graphs,
                "named": self.named_graphs,
                "seconds": self.seconds if self.seconds < float("inf") else None,
            }
        ).encode()


@dataclass(frozen=True, slots=True)
class Limits:
    """What queries may cost.

    Attributes:
        seconds: How long one may run.
        waiting_seconds: How long one may wait before that.
        memory_bytes: Resident memory of the process that answers one.
        answer_bytes: Size of an answer.
        workers: So many queries run at once.
        express: Processes besides, kept for clients who are known to ask small questions.
        spare: Processes ready to take the place of those that are killed; they run nothing besides.
        running_per_client: How many queries of one client run at once.
        long: How many of them at most are taken by long queries, so that short ones go on.
        long_per_client: How many long queries of one client run at once.
        waiting: How many queries wait at most.
        waiting_per_client: How many of them are one client's.
        quick_seconds: What computes for longer is a long query; see `Turns.seconds_of`.
        held_bytes: What is smaller is held in memory and sent when it is whole.
        spool_bytes: What larger answers that are not taken yet may fill on the disk together.
        behind: Steps by which processes stand behind their parent for the processor, where the
            system knows such: who reads requests and hands out answers is to have its turn.
    """

    seconds: float = 30
    waiting_seconds: float = 30
    memory_bytes: int = 1 << 30
    answer_bytes: int = 256 << 20
    workers: int = 4
    express: int = 1
    spare: int = 2
    running_per_client: int = 3
    long: int = 2
    long_per_client: int = 1
    waiting: int = 1000
    waiting_per_client: int = 256
    quick_seconds: float = 0.3
    held_bytes: int = 256 << 10
    spool_bytes: int = 1 << 30
    behind: int = 5

    @property
    def running(self) -> int:
        """How many queries run at most."""
        return self.workers + self.express

    @property
    def processes(self) -> int:
        """How many processes there are at most."""
        return self.running + self.spare


def opening(store: str) -> bytes:
    """Return a job, as the process reads it, to open a store and answer nothing."""
    return json.dumps({"store": store, "query": None}).encode()


def limits_of_server(seconds: float, memory_bytes: int, workers: int) -> Limits:
    """Return the limits of a pool for many.

    Half of the processes at most answer long queries, half of these for one client; one process is
    always left to other clients.
    """
    long = max(1, workers // 2)
    return Limits(
        seconds,
        memory_bytes=memory_bytes,
        workers=workers,
        running_per_client=workers - 1,
        long=long,
        long_per_client=max(1, long // 2),
    )


def limits_of_one(seconds: float, memory_bytes: int = 1 << 30) -> Limits:
    """Return the limits of a pool that one person uses for one query at a time."""
    return Limits(
        seconds,
        memory_bytes=memory_bytes,
        answer_bytes=1 << 62,
        workers=1,
        express=0,
        spare=0,
        running_per_client=1,
        long=1,
        waiting=1,
        held_bytes=1,
        spool_bytes=16 << 20,
        behind=0,
    )
