"""Adds files with processes that read and annotate them: what `add` and the dashboard do."""

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple, Protocol

from extract.cluster.failures import ClusterError
from extract.reading.reader import Reader
from extract.reading.sources import Source
from extract.room import default_count
from extract.workers import Workers
from graph.building.ingest import Outcome, add_files
from graph.building.reading_ahead import content_hash
from graph.decisions.deciding import apply_decisions
from graph.project import Project
from graph.vocabulary.own_files import own_vocabulary


class OnTheirWay(Protocol):
    """Files on their way into a project, read here or elsewhere."""

    @property
    def outcomes(self) -> Iterator[Outcome]:
        """What became of each; the files are added as these are taken."""
        ...

    @property
    def provenance(self) -> str:
        """Which program and model annotate."""
        ...


class Adding(NamedTuple):
    """Files on their way into a project.

    Attributes:
        outcomes: What became of each; the files are added as these are taken.
        reader: Takes the text from them; closed from another thread, it gives up its file.
        workers: Annotate; closed from another thread, they give up their texts.
    """

    outcomes: Generator[Outcome, None, None]
    reader: Reader
    workers: Workers

    @property
    def provenance(self) -> str:
        """Which program and model annotate; waits until a process is ready."""
        return self.workers.provenance


@contextmanager
def adding(
    project: Project,
    files: Iterable[Source],
    *,
    processes: int | None = None,
    again: bool = False,
) -> Iterator[Adding]:
    """Begin to add files; the processes end with the context.

    Where the first files are there already, as where a folder is added again, no process starts to
    annotate before a file is met that is not.

    Args:
        project: Where to.
        files: Each once.
        processes: Texts to annotate at once, where there are so many files; as many as the machine
            has room for where None.
        again: Whether documents that were read otherwise are read again; see `add_files`.

    Raises:
        VocabularyError: The project's own authority file or thesaurus cannot be read.
    """
    settings = project.settings
    if project.decisions.exists():
        apply_decisions(project, wait=0)  # so that what colleagues decided is read with, too
    own = own_vocabulary(project)
    count = processes or default_count()
    left = iter(files)
    first = list(islice(left, count))
    count = max(1, len(first))  # each takes seconds to load its language model, and memory
    waiting = not again and not _has_new(project, first)
    with (
        Reader() as reader,
        Workers(
            settings.model, settings.allowed_names, count=count, own=own, waiting=waiting
        ) as workers,
    ):
        outcomes = add_files(
            project,
            chain(first, left),
            pipeline=workers,
            reader=reader,
            now=datetime.now(UTC),
            at_once=workers.count,
            again=again,
        )
        if not waiting and project.generations.is_begun():
            outcomes = _once_loaded(workers, outcomes)
        yield Adding(outcomes, reader, workers)


def _once_loaded(
    workers: Workers, outcomes: Generator[Outcome, None, None]
) -> Generator[Outcome, None, None]:
    """Yield outcomes once the language model is loaded; others may decide until then."""
    workers.provenance  # noqa: B018
    yield from outcomes


def _has_new(project: Project, files: Sequence[Source]) -> bool:
    """Say whether some file is probably to be read, as far as that is seen at once."""
    for file in files:
        if not isinstance(file, Path):
            return True
        try:
            document_id = content_hash(file) if file.stat().st_size else None
        except OSError:
            continue
        if document_id is not None and not project.texts.has(document_id):
            return True
    return False


def adding_elsewhere(
    project: Project,
    files: Iterable[Source],
    scheduler: str,
    *,
    again: bool = False,
    tell: Callable[[str], None] = lambda _: None,
) -> AbstractContextManager["OnTheirWay"]:
    """Begin to add files that the workers of a cluster read; `tell` is given lines meanwhile.

    Raises:
        ClusterError: The extra `cluster` is not installed; else as `adding_on_cluster` says.
    """
    try:
        from graph.building.on_cluster import adding_on_cluster
    except ModuleNotFoundError as error:
        raise ClusterError(
            f"--scheduler needs Dask ({error}); install the extra: uv sync --extra cluster,"
            " or: pip install 'linkages[cluster]'"
        ) from error
    return adding_on_cluster(project, files, scheduler, again=again, tell=tell)
