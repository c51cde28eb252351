"""Reads files that come later while what came before is written, in the order of the files."""

import hashlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from extract.failures import FAULTS, ExtractError, fault_in_words
from extract.model import Annotations, SourceText
from extract.reading.failure import Named, ReadFailure
from extract.reading.limits import Limits
from extract.reading.sources import ForeignFile, Source

_AHEAD = 2
"""Documents waiting for each process that annotates: none is idle while quads are written."""

_CHARACTERS_AHEAD = 500_000
"""The same while counts are brought up to date and published: characters for each process.

As many as it annotates in some sixteen seconds, and more beside a publication, which takes most of
two cores for half a minute where there are 10,000 documents. What is found in them takes 5 MB.
"""


class DocumentReader(Protocol):
    """Takes the text from a file."""

    def read(self, path: Path) -> SourceText:
        """Return the text; raise an ExtractError where there is none."""
        ...

    def read_content(self, content: bytes, path: Named) -> SourceText:
        """Return the text of a file whose bytes were taken already."""
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


@dataclass(frozen=True, slots=True)
class BegunFile:
    """A file that is being read, or need not be.

    Attributes:
        path: Where it is.
        document_id: SHA-256 of its content; None where that could not be had.
        annotations: Gives what it says, or raises why that cannot be told, when it is known; None
            where the document was there already.
        is_unreadable: Whether it is known already that there is no text of it to annotate.
    """

    path: Source
    document_id: str | None
    annotations: Callable[[], Annotations] | None
    is_unreadable: bool = field(default=False, kw_only=True)

    @property
    def is_annotated(self) -> bool:
        """Whether its text is annotated, now or later."""
        return self.annotations is not None and not self.is_unreadable


class ReadingAhead(Protocol):
    """Begins to read files, some of them at once."""

    @property
    def provenance(self) -> str:
        """The program and the model that annotate."""
        ...

    def begin(self, path: Source, is_known: Callable[[str], bool]) -> BegunFile:
        """Begin to read a file, unless a document with its hash is known.

        What is wrong with the file is raised when its annotations are asked for.
        """
        ...

    def takes_more(self, waiting: Sequence[BegunFile]) -> bool:
        """Say whether another file may be begun while these wait; else the first is to be taken."""
        ...


def begun_files(
    paths: Iterable[Source], ahead: ReadingAhead, is_known: Callable[[str], bool]
) -> Iterator[BegunFile]:
    """Yield the files in order; those that follow are being read meanwhile."""
    waiting: deque[BegunFile] = deque()
    for path in paths:
        while waiting and not ahead.takes_more(waiting):
            yield waiting.popleft()
        waiting.append(ahead.begin(path, is_known))
    yield from waiting


@dataclass(frozen=True, slots=True)
class _Here:
    """What reads and what annotates on this machine."""

    reader: DocumentReader
    pipeline: Annotator

    @property
    def provenance(self) -> str:
        """The program and the model that annotate."""
        return self.pipeline.provenance


@dataclass(frozen=True, slots=True)
class _BegunHere(BegunFile):
    """A file whose text waits for a process, or is being annotated."""

    characters: int
    found: Future[Annotations]


class InTurn(_Here):
    """Reads a file when it is its turn, in this thread."""

    def begin(self, path: Source, is_known: Callable[[str], bool]) -> BegunFile:
        """Begin to read a file; the rest is done when its annotations are asked for."""
        document_id, source = _source(path, self.reader, is_known)
        if source is None:
            return BegunFile(path, document_id, None)
        return BegunFile(path, document_id, lambda: _annotated(path, source(), self.pipeline))

    def takes_more(self, waiting: Sequence[BegunFile]) -> bool:
        """Say no: one after the other."""
        return not waiting


@dataclass(frozen=True, slots=True)
class InThreads(_Here):
    """Reads files ahead, and asks several threads at once for their annotations."""

    threads: ThreadPoolExecutor
    count: int

    def begin(self, path: Source, is_known: Callable[[str], bool]) -> BegunFile:
        """Take the text from a file and hand it to an annotator."""
        document_id, source = _source(path, self.reader, is_known)
        if source is None:
            return BegunFile(path, document_id, None)
        try:
            text = source()
        except (ExtractError, OSError) as error:
            failed: Future[Annotations] = Future()
            failed.set_exception(error)  # told when it is this file's turn
            return BegunFile(path, document_id, failed.result, is_unreadable=True)
        found = self.threads.submit(_annotated, path, text, self.pipeline)
        return _BegunHere(path, document_id, found.result, len(text.text), found)

    def takes_more(self, waiting: Sequence[BegunFile]) -> bool:
        """Say whether some annotator may soon have nothing to do, or this thread has not."""
        if len(waiting) <= _AHEAD * self.count:
            return True
        first = waiting[0]
        if not isinstance(first, _BegunHere) or first.found.done():
            return False
        ahead = sum(each.characters for each in waiting if isinstance(each, _BegunHere))
        return ahead < _CHARACTERS_AHEAD * self.count


@contextmanager
def reading_here(
    reader: DocumentReader, pipeline: Annotator, at_once: int
) -> Iterator[ReadingAhead]:
    """Read on this machine; whoever stops in the middle does not wait for what threads do.

    Args:
        reader: Takes the text from files.
        pipeline: Finds what they name.
        at_once: How many texts `pipeline` reads at once, from as many threads; 0 where it reads
            in this one.
    """
    if not at_once:
        yield InTurn(reader, pipeline)
        return
    threads = ThreadPoolExecutor(at_once)
    try:
        yield InThreads(reader, pipeline, threads, at_once)
    finally:
        threads.shutdown(wait=False, cancel_futures=True)


def content_hash(path: Path) -> str | None:
    """Return the SHA-256 of a file; None where it is no file, which the reader will explain."""
    if not path.is_file():
        return None
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _source(
    path: Source, reader: DocumentReader, is_known: Callable[[str], bool]
) -> tuple[str | None, Callable[[], SourceText] | None]:
    """Return the hash of a file, and what gives its text unless a document has that hash."""
    if not isinstance(path, Path):
        return _foreign_source(path, reader, is_known)
    try:
        document_id = content_hash(path)
    except OSError as error:
        return None, _raising(error)
    if document_id is not None and is_known(document_id):
        return document_id, None
    return document_id, lambda: reader.read(path)


def _foreign_source(
    file: ForeignFile, reader: DocumentReader, is_known: Callable[[str], bool]
) -> tuple[str | None, Callable[[], SourceText] | None]:
    try:
        content = file.content(Limits().file_bytes)
    except ReadFailure as failure:
        return None, _raising(failure)
    document_id = hashlib.sha256(content).hexdigest()
    if is_known(document_id):
        return document_id, None
    return document_id, lambda: reader.read_content(content, file)


def _raising(error: OSError | ReadFailure) -> Callable[[], SourceText]:
    def raise_it() -> SourceText:
        raise error

    return raise_it


def _annotated(path: Source, source: SourceText, pipeline: Annotator) -> Annotations:
    try:
        return pipeline.read(source)
    except FAULTS as error:
        raise ExtractError(fault_in_words(path.name, error)) from error
