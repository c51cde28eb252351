"""Makes a project of a given size from invented documents, by the code that `linkages add` runs."""

import hashlib
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from graph.asking.asking import as_whole
from graph.building.document_graph import Run
from graph.building.writing import Visit, writing
from graph.project import Project
from querying.invented_documents import InventedDocuments
from querying.invented_entities import pools

SEED = 4
_WHEN = datetime(2026, 1, 1, tzinfo=UTC)
_RUN = Run("invented", "none")
_A_DOCUMENT = 2400
_NEAR = 0.995
_DOCUMENTS = "SELECT (COUNT(*) AS ?documents) WHERE { GRAPH ?any { ?document a lk:Document } }"
_TOTAL = "SELECT (COUNT(*) AS ?quads) WHERE { GRAPH ?any { ?s ?p ?o } }"


def invented_project(folder: Path, quads: int, tell: Callable[[str], None]) -> Project:
    """Return a project with about so many quads, kept in a folder; made if it is not there.

    Args:
        folder: Where such projects are kept.
        quads: Of all named graphs together, the reference graphs included.
        tell: Gets a line now and then.
    """
    kept = folder / f"invented-{SEED}-{quads}"
    if not kept.exists():
        making = kept.with_suffix(".making")
        shutil.rmtree(making, ignore_errors=True)
        _fill(Project.create(making), quads, tell)
        making.rename(kept)
    return Project.open(kept)


def total(project: Project) -> int:
    """Return how many quads a project has."""
    return _counted(project, _TOTAL)


def count_documents(project: Project) -> int:
    """Return how many documents a project has."""
    return _counted(project, _DOCUMENTS)


def _counted(project: Project, query: str) -> int:
    with project.reading() as store:
        ((found,),) = store.select(query)
    return as_whole(found)


def _fill(project: Project, quads: int, tell: Callable[[str], None]) -> None:
    made = InventedDocuments(pools(SEED), SEED)
    present = 0
    with writing(project):
        pass  # the reference graphs
    before = have = total(project)
    while not present or have < _NEAR * quads:
        a_document = (have - before) / present if present else _A_DOCUMENT
        # Less than is wanting, for documents differ in length.
        more = max(1, int(0.9 * (quads - have) / a_document))
        with writing(project) as visit:
            for number in range(present, present + more):
                _add(visit, made, number)
        present += more
        have = total(project)
        tell(f"{present:,} documents, {have:,} quads")


def _add(visit: Visit, made: InventedDocuments, number: int) -> None:
    annotations = made.document(number)
    key = hashlib.sha256(f"report {number}".encode()).hexdigest()
    visit.add(annotations, _RUN, key, _WHEN)
