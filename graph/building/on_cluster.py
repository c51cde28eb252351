"""Adds files that the workers of a Dask cluster read; the graph is written here."""

import hashlib
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import NamedTuple

from extract.cluster.dask_cluster import Cluster
from extract.cluster.failures import ClusterError
from extract.cluster.fingerprint import fingerprint_of_machine
from extract.cluster.task import Order, Told
from extract.failures import ExtractError
from extract.model import Annotations
from extract.reading.failure import ReadFailure
from extract.reading.limits import Limits
from extract.reading.sources import Source, content_of
from extract.workers import Wanted
from graph.building.ingest import Outcome, add_read
from graph.building.reading_ahead import BegunFile
from graph.decisions.deciding import apply_decisions
from graph.project import Project
from graph.vocabulary.own_files import own_vocabulary

_WAITING = 8
"""Documents begun and not yet written, for each that the cluster reads at once: some 1 MB each."""


class AddingOnCluster(NamedTuple):
    """Files on their way into a project.

    Attributes:
        outcomes: What became of each; the files are added as these are taken.
        provenance: Which program and model annotate.
    """

    outcomes: Generator[Outcome, None, None]
    provenance: str


@contextmanager
def adding_on_cluster(
    project: Project,
    files: Iterable[Source],
    scheduler: str,
    *,
    again: bool = False,
    tell: Callable[[str], None] = lambda _: None,
) -> Iterator[AddingOnCluster]:
    """Begin to add files; what no worker has begun is taken back with the context.

    Args:
        project: Where to.
        files: Each once.
        scheduler: Its address.
        again: Whether documents that were read otherwise are read again; see `add_files`.
        tell: Is given a line where nothing comes back for long, or a worker cannot read.

    Raises:
        ClusterError: No scheduler or no worker answers, or it would read otherwise than this
            machine.
    """
    settings = project.settings
    if project.decisions.exists():
        apply_decisions(project, wait=0)  # so that what colleagues decided is read with, too
    wanted = Wanted(settings.model, settings.allowed_names, own_vocabulary(project))
    order = Order(wanted, fingerprint_of_machine(wanted.model))
    with Cluster.joined(scheduler, order, tell=tell) as cluster:
        now = datetime.now(UTC)
        outcomes = add_read(project, files, ahead=OnCluster(cluster), now=now, again=again)
        yield AddingOnCluster(outcomes, cluster.provenance)


@dataclass(frozen=True, slots=True)
class OnCluster:
    """Takes the bytes of files and hands them to a cluster; the workers open no file."""

    cluster: Cluster

    @property
    def provenance(self) -> str:
        """The program and the model that annotate."""
        return self.cluster.provenance

    def begin(self, path: Source, is_known: Callable[[str], bool]) -> BegunFile:
        """Hand a file to the cluster, unless a document with its hash is known."""
        try:
            content = content_of(path, Limits().file_bytes)
        except ReadFailure as failure:
            return BegunFile(path, None, _failing(failure))
        document_id = hashlib.sha256(content).hexdigest()
        if is_known(document_id):
            return BegunFile(path, document_id, None)
        asked = self.cluster.begin(content, path.name)
        return _BegunElsewhere(path, document_id, lambda: self._annotations(path, asked), asked)

    def takes_more(self, waiting: Sequence[BegunFile]) -> bool:
        """Say whether the cluster has room, waiting for it unless the first file is done."""
        first = waiting[0]
        asked = first.asked if isinstance(first, _BegunElsewhere) else None
        while not self.cluster.has_room():
            if asked is None or asked.done():
                return False
            self.cluster.wait(asked)
        return len(waiting) < _WAITING * self.cluster.slots

    def _annotations(self, path: Source, asked: "Future[Told]") -> Annotations:
        told = self.cluster.result(asked)
        if told.annotations is not None:
            return told.annotations
        if told.differs:
            raise ClusterError(told.differs)
        raise (
            ReadFailure(path, told.reason, told.advice) if told.reason else ExtractError(told.line)
        )


@dataclass(frozen=True, slots=True)
class _BegunElsewhere(BegunFile):
    asked: "Future[Told]"


def _failing(failure: ReadFailure) -> Callable[[], Annotations]:
    def fail() -> Annotations:
        raise failure

    return fail
