"""A writer killed at any moment: readers see whole documents, and the same command goes on."""

import random
import subprocess
import sys
import time
from pathlib import Path

from whole_documents import whole_documents

from graph.building.writing import writing
from graph.project import Project

DOCUMENTS, KILLS = 40, 10
ADD = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from plain_files import CapitalNames, PlainFiles
from graph.building.ingest import Batch, add_files
from graph.project import Project
project = Project.create(Path(sys.argv[1]))
paths = sorted(Path(sys.argv[2]).iterdir())
now = datetime(2026, 11, 25, tzinfo=UTC)
pipeline, reader = CapitalNames(), PlainFiles()
for outcome in add_files(
    project, paths, pipeline=pipeline, reader=reader, now=now, batch=Batch(documents=3)
):
    print(outcome.status, flush=True)
"""


REMOVE = """
import sys
from pathlib import Path
import graph.oxigraph_forgetting
from graph.building.ingest import remove_documents
from graph.project import Project
graph.oxigraph_forgetting._WORTH = 0
print("begun", flush=True)
remove_documents(Project.open(Path(sys.argv[1])), sys.argv[2:])
"""


def started(program: str, *given: object) -> subprocess.Popen[str]:
    root = Path(__file__).parents[2]
    setup = f"import sys; sys.path[:0] = [{str(root)!r}, {str(root / 'tests')!r}]\n"
    return subprocess.Popen(
        [sys.executable, "-c", setup + program, *map(str, given)],
        stdout=subprocess.PIPE,
        text=True,
    )


def test_killed_at_random_moments_readers_see_whole_documents_and_the_rest_follows(
    tmp_path: Path,
) -> None:
    chance = random.Random(11)  # noqa: S311
    folder, project = tmp_path / "in", tmp_path / "project"
    folder.mkdir()
    for number in range(DOCUMENTS):
        (folder / f"{number:02}.txt").write_text(f"Alba met Brio{number}. Cima met Alba.")
    with writing(Project.create(project)):
        pass  # so that what is killed is adding
    reader = Project.open(project).reader()
    seen = [whole_documents(reader.store)]
    for _ in range(KILLS):
        writer = started(ADD, project, folder)
        assert writer.stdout is not None
        writer.stdout.readline()  # it has begun
        time.sleep(chance.uniform(0, 0.15))
        seen.append(whole_documents(reader.store))
        writer.kill()
        writer.wait()
        writer.stdout.close()
        seen.append(whole_documents(reader.store))
        with Project.open(project).reading() as store:
            assert whole_documents(store) == seen[-1]
    assert seen == sorted(seen)
    last = started(ADD, project, folder)
    said, _ = last.communicate(timeout=60)
    assert last.returncode == 0
    assert set(said.split()) <= {"added", "unchanged"}
    assert whole_documents(reader.store) == DOCUMENTS
    assert [path.name for path in (project / "store").glob("*.tmp*")] == []
    assert len(list((project / "texts").iterdir())) == DOCUMENTS


def test_killed_while_it_removes_a_document_is_there_whole_or_no_byte_of_it(tmp_path: Path) -> None:
    chance = random.Random(35)  # noqa: S311
    folder, place = tmp_path / "in", tmp_path / "project"
    folder.mkdir()
    names = {n: f"Wq{n}{''.join(chance.choices('bcdfghjklmnp', k=20))}" for n in range(KILLS)}
    for number, name in names.items():
        (folder / f"{number:02}.txt").write_text(f"Alba met {name}. Cima met Alba. {number}")
    started(ADD, place, folder).communicate(timeout=60)
    project = Project.open(place)
    for name in names.values():
        document = _documents_with(project, name).pop()
        remover = started(REMOVE, place, document)
        assert remover.stdout is not None
        remover.stdout.readline()
        time.sleep(chance.uniform(0, 0.6))
        remover.kill()
        remover.wait()
        remover.stdout.close()
        with writing(project):
            pass  # which makes good what was begun
        files = [path for path in place.rglob("*") if path.is_file()]
        on_disk = [path.name for path in files if name.encode() in path.read_bytes()]
        assert bool(on_disk) == bool(_documents_with(project, name))
        assert list((place / "store").glob("*.tmp*")) == []
    with project.reading() as store:
        assert whole_documents(store) == len(list((place / "texts").iterdir()))


def _documents_with(project: Project, name: str) -> set[str]:
    texts = {path.stem: path.read_text() for path in project.texts.folder.iterdir()}
    return {document for document, words in texts.items() if name in words}
