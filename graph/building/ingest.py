"""Adds files to a project and takes documents out. Reading is apart from writing to the graph."""

import errno
import hashlib
import time
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from extract.failures import ExtractError
from extract.model import Annotations, SourceText
from graph.building.document_graph import Run
from graph.building.writing import Visit, source_key, writing
from graph.failures import GraphError
from graph.iris import document_iri, short_hash
from graph.project import Project
from graph.terms import Iri
from ontology.namespaces import BASE

_DOCUMENT = f"{BASE}document/"
_FAULTS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RuntimeError,
    TypeError,
    ValueError,
)
"""What a fault of our own may raise: it fails one file, and says so."""


class IngestError(GraphError):
    """Documents that were named are not there, or are not named clearly enough."""


class Status(StrEnum):
    """What became of a file."""

    ADDED = "added"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file.

    Attributes:
        path: The file.
        status: Added, replaced, unchanged or failed.
        reason: Why it failed and what to do, in one line.
        document_id: SHA-256 of its content; None where it could not be read.
    """

    path: Path
    status: Status
    reason: str | None = None
    document_id: str | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """How much is done between two publications, whichever comes first."""

    documents: int = 100
    seconds: float = 30.0


class DocumentReader(Protocol):
    """Takes the text from a file."""

    def read(self, path: Path) -> SourceText:
        """Return the text; raise an ExtractError where there is none."""
        ...


class Annotator(Protocol):
    """Finds what a text names, and masks the names of persons."""

    @property
    def provenance(self) -> str:
        """The program and the model, as `linkages 0.1.0; en_core_web_md 3.8`."""
        ...

    def read(self, source: SourceText) -> Annotations:
        """Return what may be stored of a text."""
        ...


def add_files(
    project: Project,
    paths: Sequence[Path],
    *,
    pipeline: Annotator,
    reader: DocumentReader,
    now: datetime,
    batch: Batch = Batch(),
    clock: Callable[[], float] = time.monotonic,
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

    Raises:
        GenerationsError: Another process is writing to the project.
    """
    run = run_of(pipeline.provenance)
    with writing(project) as visit:
        begun = clock()
        for path in paths:
            yield _add_file(visit, path, _Reading(reader, pipeline, run, now))
            if visit.pending >= batch.documents or clock() - begun >= batch.seconds:
                visit.publish()
                begun = clock()


def remove_documents(project: Project, names: Sequence[str]) -> list[str]:
    """Take documents out as if they had never been there, and return their hashes.

    Args:
        project: Where from.
        names: Hashes of documents or beginnings of them.

    Raises:
        IngestError: A name fits no document or several; then none is taken out.
    """
    with writing(project) as visit:
        known = [each.removeprefix(_DOCUMENT) for each in visit.documents()]
        found = sorted({_named(name, known) for name in names})
        for each in found:
            visit.remove(document_iri(each))
        return found


def read_document(path: Path, reader: DocumentReader, pipeline: Annotator) -> Annotations:
    """Return what a file says. Depends on nothing but its arguments.

    Raises:
        ExtractError: It cannot be read or annotated; the message says why and what to do.
    """
    source = reader.read(path)
    try:
        return pipeline.read(source)
    except _FAULTS as error:
        raise ExtractError(
            f"{path.name} could not be annotated ({type(error).__name__}: {error});"
            " this is a fault of linkages, please report it"
        ) from error


def run_of(provenance: str) -> Run:
    """Return the run that a pipeline's provenance tells of."""
    program, _, model = provenance.partition("; ")
    return Run(program.removeprefix("linkages "), model)


@dataclass(frozen=True, slots=True)
class _Reading:
    reader: DocumentReader
    pipeline: Annotator
    run: Run
    now: datetime


def _add_file(visit: Visit, path: Path, reading: _Reading) -> Outcome:
    key = source_key(path)
    try:
        document_id = _content_hash(path)
        before = visit.document_of(key)
        if document_id is None or not visit.has(document_iri(document_id)):
            annotations = read_document(path, reading.reader, reading.pipeline)
            document_id = annotations.document.document_id
            if not visit.has(document_iri(document_id)):
                visit.add(annotations, reading.run, key, reading.now)
                status = Status.ADDED if before is None else Status.REPLACED
                return Outcome(path, status, document_id=document_id)
        return _known_file(visit, path, document_id, before)
    except (ExtractError, GraphError, OSError) as error:
        if visit.torn:  # not the file's fault: the store could not be written to
            raise
        return Outcome(path, Status.FAILED, _line(_reason(error)))


def _reason(error: Exception) -> str:
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        return "the disk is full; free some space and run the same command again, nothing is lost"
    return str(error)


def _known_file(visit: Visit, path: Path, document_id: str, before: Iri | None) -> Outcome:
    """Note that a path gives a document that is there already."""
    document = document_iri(document_id)
    if before != document:
        visit.point(document, source_key(path))
    status = Status.UNCHANGED if before in {None, document} else Status.REPLACED
    return Outcome(path, status, document_id=document_id)


def _content_hash(path: Path) -> str | None:
    """Return the SHA-256 of a file; None where it is no file, which the reader will explain."""
    if not path.is_file():
        return None
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _line(message: str) -> str:
    """Return a message as one line that cannot move the cursor of a terminal."""
    return "".join(c if c.isprintable() else "?" for c in " ".join(message.split()))


def _named(name: str, known: Sequence[str]) -> str:
    wanted = short_hash(name.strip().lower().removeprefix("document/"))
    found = [each for each in known if wanted and each.startswith(wanted)]
    if len(found) != 1:
        what = "fits no document" if not found else f"fits {len(found)} documents"
        raise IngestError(f"{name[:80]!r} {what}; see: linkages list")
    return found[0]
