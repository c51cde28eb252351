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


def started(project: Path, folder: Path) -> subprocess.Popen[str]:
    root = Path(__file__).parents[2]
    setup = f"import sys; sys.path[:0] = [{str(root)!r}, {str(root / 'tests')!r}]\n"
    return subprocess.Popen(
        [sys.executable, "-c", setup + ADD, str(project), str(folder)],
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
        writer = started(project, folder)
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
    last = started(project, folder)
    said, _ = last.communicate(timeout=60)
    assert last.returncode == 0
    assert set(said.split()) <= {"added", "unchanged"}
    assert whole_documents(reader.store) == DOCUMENTS
    assert [path.name for path in (project / "store").glob("*.tmp*")] == []
    assert len(list((project / "texts").iterdir())) == DOCUMENTS
