"""Adds files to a project and takes documents out. Reading is apart from writing to the graph."""

import errno
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cached_property, partial
from itertools import chain, islice

from extract.cluster.failures import ClusterError
from extract.failures import ExtractError, printable
from extract.model import Annotations
from extract.reading.sources import Source
from graph.building.document_graph import Run
from graph.building.reading_ahead import (
    Annotator,
    BegunFile,
    DocumentReader,
    ReadingAhead,
    begun_files,
    reading_here,
)
from graph.building.source_keys import source_key
from graph.building.unread import noting_unread
from graph.building.writing import Visit, writing
from graph.checks.kept import forget_report
from graph.failures import GraphError, RefusedError
from graph.iris import document_iri, short_hash
from graph.project import Project
from graph.store import StoreError
from graph.terms import Iri
from ontology.namespaces import BASE

_DOCUMENT = f"{BASE}document/"


class IngestError(RefusedError):
    """Documents that were named are not there, or are not named clearly enough."""


class Status(StrEnum):
    """What became of a file."""

    ADDED = "added"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"
    FAILED = "failed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file.

    Attributes:
        path: The file.
        status: Added, replaced, unchanged, failed, or withdrawn earlier and left out.
        reason: Why it was not added and what to do, in one line.
        document_id: SHA-256 of its content; None where it could not be read.
        language: ISO 639-1 code of most of a document that was added or replaced.
    """

    path: Source
    status: Status
    reason: str | None = None
    document_id: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """How much is done between two publications, whichever comes first.

    In a large project it is more: each publication has Oxigraph put together anew what it has.

    Attributes:
        documents: At least so many; a quarter of those that are there, up to four times as many.
        seconds: At least so many; ten times what the last publication took.
    """

    documents: int = 500
    seconds: float = 30.0

    def documents_beside(self, there: int) -> int:
        """Return after how many documents to publish where so many are there."""
        return min(max(self.documents, there // 4), 4 * self.documents)

    def seconds_after(self, publication: float) -> float:
        """Return after how many seconds to publish where the last publication took so many."""
        return max(self.seconds, 10 * publication)


def add_files(
    project: Project,
    paths: Iterable[Source],
    *,
    pipeline: Annotator,
    reader: DocumentReader,
    now: datetime,
    batch: Batch = Batch(),
    clock: Callable[[], float] = time.monotonic,
    at_once: int = 0,
    again: bool = False,
) -> Generator[Outcome, None, None]:
    """Add files to a project, and yield what became of each.

    A file whose content is there is not read again; one that changed replaces what its path gave
    before. Stopped or killed at any moment, the graph is that of a whole number of documents, and
    the same call goes on from there.

    Args:
        project: Where to.
        paths: Files; each once.
        pipeline: Finds what they name.
        reader: Takes the text from them.
        now: When, with its time zone; recorded as the moment of adding.
        batch: How often to publish.
        clock: Seconds, to know when a batch is over.
        at_once: How many texts `pipeline` reads at once, from as many threads; 0 where it reads
            in this one. Documents go in in the order of `paths` all the same.
        again: Whether documents that are there and were read by another version of the program, by
            another model or with other names of the project are read again.

    Raises:
        GenerationsError: Another process is writing to the project.
    """
    with reading_here(reader, pipeline, at_once) as ahead:
        yield from add_read(
            project, paths, ahead=ahead, now=now, batch=batch, clock=clock, again=again
        )


def add_read(
    project: Project,
    paths: Iterable[Source],
    *,
    ahead: ReadingAhead,
    now: datetime,
    batch: Batch = Batch(),
    clock: Callable[[], float] = time.monotonic,
    again: bool = False,
) -> Generator[Outcome, None, None]:
    """Add files as `add_files` does, read wherever `ahead` reads them.

    Raises:
        GenerationsError: Another process is writing to the project.
        ClusterError: They are read on a cluster, and it is gone; what was done is published.
    """
    adding = _Adding(ahead, now, again)
    files = _Files(paths, adding)
    with (
        writing(project, meanwhile=files.begin) as visit,
        noting_unread(project) as unread,
    ):
        begun, seconds = clock(), batch.seconds
        documents = batch.documents_beside(visit.number)
        for file in files.begun(visit):
            if file.is_annotated:
                adding.wait_for_model()
            outcome = _add_file(visit, file, adding)
            if outcome.status == Status.FAILED:
                names = visit.names_by_path()(source_key(outcome.path))
                unread.failed(outcome.path, outcome.reason or "", names)
            else:
                unread.read(outcome.path)
            yield outcome
            late = visit.steps.pending >= documents or clock() - begun >= seconds
            if late or visit.steps.are_full:
                due = clock()
                visit.publish()
                begun = clock()
                seconds = batch.seconds_after(begun - due)
                documents = batch.documents_beside(visit.number)


def remove_documents(project: Project, names: Sequence[str]) -> list[str]:
    """Take documents out as if they had never been there, and return their hashes.

    Args:
        project: Where from.
        names: Hashes of documents or beginnings of them.

    Raises:
        IngestError: A name fits no document or several; then none is taken out.
    """
    with writing(project) as visit, noting_unread(project) as unread:
        found = documents_named(visit.documents(), names)
        gone = {document_iri(each) for each in found}
        unread.forget(lambda key: visit.document_of(key) in gone)
        for each in found:
            visit.remove(document_iri(each))
        forget_report(project)
        return found


def documents_named(there: Iterable[Iri], names: Sequence[str]) -> list[str]:
    """Return the hashes of the documents, of those that are there, that beginnings of them mean.

    Raises:
        IngestError: A name fits no document or several.
    """
    known = [each.removeprefix(_DOCUMENT) for each in there]
    return sorted({_named(name, known) for name in names})


def run_of(provenance: str) -> Run:
    """Return the run that a pipeline's provenance tells of."""
    program, _, others = provenance.partition("; ")
    model, _, names = others.partition("; ")
    return Run(program.removeprefix("linkages "), model, names)


@dataclass(frozen=True)
class _Adding:
    ahead: ReadingAhead
    now: datetime
    again: bool

    @cached_property
    def run(self) -> Run:
        """What annotates; known once the model is loaded."""
        return run_of(self.ahead.provenance)

    def wait_for_model(self) -> None:
        """Wait until it is loaded; one that cannot be is no fault of a file, and ends all.

        Raises:
            ExtractError: It cannot be loaded.
        """
        self.run  # noqa: B018

    def is_due(self, visit: Visit, document_id: str) -> bool:
        """Say whether a document that is there is to be read again."""
        return self.again and visit.read_by(document_iri(document_id)) not in {None, self.run}


class _Files:
    """The files to add: some are begun before the project is ready for them."""

    def __init__(self, paths: Iterable[Source], adding: _Adding) -> None:
        self._paths, self._adding = paths, adding
        self._begun: Iterator[BegunFile] | None = None

    def begin(self, visit: Visit) -> None:
        """Begin to read as many as may wait."""
        files = self.begun(visit)
        self._begun = chain(list(islice(files, 1)), files)

    def begun(self, visit: Visit) -> Iterator[BegunFile]:
        """Return all, in their order."""
        settled = partial(_is_settled, visit, self._adding)
        return self._begun or begun_files(self._paths, self._adding.ahead, settled)


def _add_file(visit: Visit, begun: BegunFile, adding: _Adding) -> Outcome:
    path, key = begun.path, source_key(begun.path)
    try:
        document_id = begun.document_id
        before = visit.document_of(key)
        if document_id is not None and (withdrawn := _withdrawn(visit, path, document_id)):
            return withdrawn
        if document_id is not None and visit.has_hash(document_id):
            if adding.is_due(visit, document_id):
                annotations = _annotations_of(begun, adding.ahead)
                visit.renew(annotations, adding.run, key, adding.now)
                _known_file(visit, path, document_id, before)
                return Outcome(path, Status.REPLACED, document_id=document_id)
        else:
            annotations = _annotations_of(begun, adding.ahead)
            document_id = annotations.document.document_id
            if not visit.has_hash(document_id):
                visit.add(annotations, adding.run, key, adding.now)
                status = Status.ADDED if before is None else Status.REPLACED
                language = annotations.document.language
                return Outcome(path, status, document_id=document_id, language=language)
        return _known_file(visit, path, document_id, before)
    except (ExtractError, GraphError, OSError) as error:
        if visit.steps.torn or isinstance(error, StoreError | ClusterError):  # not the file's fault
            raise
        return Outcome(path, Status.FAILED, _line(_reason(error)))


def _is_settled(visit: Visit, adding: _Adding, document_id: str) -> bool:
    """Say whether there is no need to read a document: it is there, or was withdrawn."""
    if visit.has_hash(document_id):
        return not adding.is_due(visit, document_id)
    return visit.withdrawal_of(document_id) is not None


def _withdrawn(visit: Visit, path: Source, document_id: str) -> Outcome | None:
    """Return that a document is left out because it was withdrawn; None where it was not."""
    if visit.has_hash(document_id):
        return None
    decision = visit.withdrawal_of(document_id)
    if decision is None:
        return None
    reason = (
        f"{path}: was withdrawn on {decision.when[:10]} by {decision.who} ({decision.why}); "
        f"to allow it again: linkages decide undo {decision.decision_id}"
    )
    return Outcome(path, Status.WITHDRAWN, _line(reason), document_id)


def _annotations_of(begun: BegunFile, ahead: ReadingAhead) -> Annotations:
    """Return what a file says; one that was known, and was replaced meanwhile, is read now."""
    found = begun.annotations or ahead.begin(begun.path, lambda _: False).annotations
    assert found is not None  # noqa: S101 - what is not known is read
    return found()


def _reason(error: Exception) -> str:
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        return "the disk is full; free some space and run the same command again, nothing is lost"
    return str(error)


def _known_file(visit: Visit, path: Source, document_id: str, before: Iri | None) -> Outcome:
    """Note that a path gives a document that is there already."""
    document = document_iri(document_id)
    if before != document:
        visit.point(document, source_key(path))
    status = Status.UNCHANGED if before in {None, document} else Status.REPLACED
    return Outcome(path, status, document_id=document_id)


def _line(message: str) -> str:
    """Return a message as one line that cannot move the cursor of a terminal."""
    return printable(" ".join(message.split()))


def _named(name: str, known: Sequence[str]) -> str:
    wanted = short_hash(name.strip().lower().removeprefix("document/"))
    found = [each for each in known if wanted and each.startswith(wanted)]
    if len(found) != 1:
        what = "fits no document" if not found else f"fits {len(found)} documents"
        raise IngestError(f"{name[:80]!r} {what}; see: linkages list")
    return found[0]
