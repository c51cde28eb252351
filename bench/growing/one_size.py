"""Owns the steps of measuring a project of one size, each kept in a file when it is done."""

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from querying.invented_project import count_documents

from graph.project import Project
from growing.documents import write_documents
from growing.first_views import first_views
from growing.material import Material
from growing.processes import Watched, watched
from growing.yardstick import stock_speed

FEW = 10
"""Documents of which adding takes as long as a command's beginning and end."""

_STARTS, _TIMES = 3, 500
"""Times that these are added; documents that are added at least, in as many runs as that takes."""

Measured = dict[str, Any]
"""Figures by name, as JSON has them."""


def one_size(
    size: int, found: Material, cache: Path, tell: Callable[[object], None], *, look: bool = True
) -> Measured:
    """Return all figures of a project of `size` documents; what is kept is not measured again."""
    told: Measured = {"size": size}
    steps: list[tuple[str, Callable[[], Measured]]] = [
        ("grown", lambda: _grown(size, found, cache)),
        ("changed", lambda: _changed(size, found, cache)),
    ]
    if look:
        steps.append(("seen", lambda: first_views(Project.open(project_of(cache, size)))))
    for name, measure in steps:
        kept = cache / f"{name}-{size}.json"
        if not kept.exists():
            kept.write_text(json.dumps(measure()), encoding="utf-8")
            tell(f"{size:,} documents, {name}: {kept.read_text('utf-8')[:400]}")
        told |= json.loads(kept.read_text("utf-8"))
    return told


def project_of(cache: Path, size: int) -> Path:
    """Return the folder of the project of a size."""
    return cache / f"project-{size}"


def _grown(size: int, found: Material, cache: Path) -> Measured:
    """Add the documents to a new project by the command, and tell what it took.

    A run that was stopped goes on from what it published.
    """
    documents, project = cache / f"documents-{size}", project_of(cache, size)
    journal = cache / f"looks-{size}.jsonl"
    if not journal.exists():
        shutil.rmtree(project, ignore_errors=True)
    before = count_documents(Project.create(project))
    stock = [stock_speed(found)]
    _, words = write_documents(found, documents, size)
    took = _added(documents, project, journal, before)
    ran = [took.processor, *(_once(documents, cache) for _ in range(1, _TIMES // size))]
    few = cache / "documents-few"
    write_documents(found, few, FEW)
    started = [_once(few, cache) for _ in range(_STARTS)]
    stock.append(stock_speed(found))
    with Project.open(project).leased() as store:
        store_bytes = _bytes_in(store)
    with Project.open(project).reading() as graph:
        quads = len(graph)
    journal.unlink()
    return {
        "words": words,
        "few": FEW,
        "seconds": took.seconds,
        "processor": took.processor,
        "ran": ran,
        "started": started,
        "stock": stock,
        "peaks": took.peaks,
        "looks": [each._asdict() | {"processor": each.processor} for each in took.looks],
        "quads": quads,
        "store_bytes": store_bytes,
        "text_bytes": _bytes_in(project / "texts"),
    }


def _once(documents: Path, cache: Path) -> float:
    """Return the processor time of adding documents to a new project, which is deleted then."""
    with tempfile.TemporaryDirectory(dir=cache) as name:
        folder = Path(name)
        return _added(documents, folder / "project", folder / "looks.jsonl", 0).processor


def _added(documents: Path, project: Path, journal: Path, before: int) -> Watched:
    took = watched(["add", str(documents), "--project", str(project)], journal, before)
    if took.code:
        raise SystemExit("bench: linkages add failed: " + "\n".join(took.told))
    return took


def _changed(size: int, found: Material, cache: Path) -> Measured:
    """Change the project in a process that has its language model loaded."""
    extra = cache / f"extra-{size}"
    write_documents(found, extra, 8, first=1_000_000 + size)
    answer = subprocess.run(
        [sys.executable, "-m", "growing.changes", str(project_of(cache, size)), str(extra)],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[1],  # where the module is found
    )
    told: Measured = json.loads(answer.stdout.splitlines()[-1])
    return told


def _bytes_in(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
