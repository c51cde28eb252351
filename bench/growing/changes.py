"""Measures changes of a project in a process that has everything loaded: prints a line of JSON."""

import json
import os
import resource
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import NamedTuple

from workload import add

from extract.language_model import DEFAULT_MODEL
from extract.model import SourceText
from extract.reading.reader import Reader
from extract.workers import Workers
from graph.asking.questions import documents
from graph.building.ingest import remove_documents
from graph.decisions.asked import Asked, Deciding, decision_for
from graph.decisions.deciding import decide
from graph.decisions.decision import Kind
from graph.iris import id_of
from graph.project import Project
from graph.queries.process_memory import processor_seconds
from growing.processes import processes_of

_SECONDS_FOR_WITHDRAWING = 400
"""No further document is withdrawn once this has been spent on it."""
_PAIRS = ((0, 1), (5, 6), (20, 21), (50, 51), (100, 101))
"""Ranks of the organisations that are merged, by how many documents name them."""
_WITHDRAWN = 3
_RANKED = """
SELECT ?entity WHERE { GRAPH graph:current { ?entity lk:documents ?documents } }
ORDER BY DESC(?documents) ?entity
"""


class Spent(NamedTuple):
    """Seconds by the clock, and of processor time of all processes."""

    clock: float
    processor: float


def main() -> None:
    """Change the project named first with the documents of the folder named second."""
    project, documents = Project.open(Path(sys.argv[1])), Path(sys.argv[2])
    print(json.dumps(changes(project, sorted(documents.rglob("*.txt")))))


def changes(project: Project, extra: list[Path]) -> dict[str, list[Spent]]:
    """Return what each change took: documents added, pairs merged and parted, documents removed.

    Args:
        project: As it was before, but for the last documents, afterwards.
        extra: Documents that are not there; the first of them is not measured.
    """
    with Workers(DEFAULT_MODEL, frozenset(), count=1) as workers, Reader() as reader:
        workers.read(SourceText("", "The Ministry of Labour met in Nepal on debt bondage."))
        _added(project, extra[0], workers, reader)
        added = [_added(project, path, workers, reader) for path in extra[1:]]
    merged, parted = _merges(project)
    removed: list[Spent] = []
    for document_id in _last(project, _WITHDRAWN):
        if sum(each.clock for each in removed) < _SECONDS_FOR_WITHDRAWING:
            removed.append(_spent(partial(remove_documents, project, [document_id])))
    return {"added": added, "merged": merged, "parted": parted, "removed": removed}


def _added(project: Project, path: Path, workers: Workers, reader: Reader) -> Spent:
    return _spent(partial(add, project, [path], workers, reader, at_once=1))


def _merges(project: Project) -> tuple[list[Spent], list[Spent]]:
    ranked = _organisations(project)
    merged, parted = [], []
    for stays, goes in _PAIRS:
        if goes >= len(ranked):
            break
        merge, taken = _timed(project, Asked(Kind.MERGE, ranked[goes], ranked[stays]))
        undo, _ = _timed(project, Asked(Kind.UNDO, taken))
        merged.append(merge)
        parted.append(undo)
    return merged, parted


def _organisations(project: Project) -> list[str]:
    """Return the ids of organisations, those that most documents name first."""
    with project.reading() as store:
        ids = [id_of(str(entity)) for (entity,) in store.select(_RANKED)]
    return [each for each in ids if each.startswith("organisation/")]


def _timed(project: Project, asked: Asked) -> tuple[Spent, str]:
    """Decide as `linkages decide` does; return what it took and the id of the decision."""
    taken: list[str] = []
    spent = _spent(lambda: taken.append(_decide(project, asked)))
    return spent, taken[0]


def _decide(project: Project, asked: Asked) -> str:
    with project.reading() as store:
        decision = decision_for(store, asked, Deciding("bench", datetime.now(UTC)))
    taken = decide(project, decision)
    if not taken.applied:
        raise SystemExit("bench: the decision was not applied")
    return taken.decisions[-1].decision_id


def _last(project: Project, number: int) -> list[str]:
    with project.reading() as store:
        return [row.document_id for row in documents(store, limit=1_000_000)][-number:]


def _spent(work: Callable[[], object]) -> Spent:
    clock, processor = time.perf_counter(), _processor()
    work()
    return Spent(time.perf_counter() - clock, _processor() - processor)


def _processor() -> float:
    """Return seconds of processor time of this process and its children, ended or not."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    running = sum(map(processor_seconds, processes_of(os.getpid())))
    return running + ended.ru_utime + ended.ru_stime


if __name__ == "__main__":
    main()
