"""Killed between any two writes, a project has what was confirmed, and the next visit finishes it.

A process that has everything imported makes one of itself for each moment: that one decides,
withdraws a document, and kills itself before the n-th time that it moves or removes a file or waits
until one is on the disk. What is written and not moved is a file that nobody reads.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from decided_project import document_with
from sample_project import CIRCLE, sample_project

from graph.building.writing import writing
from graph.decisions.decision import Kind
from graph.decisions.record import append, read_record
from graph.decisions.standing import Standing, log
from graph.iris import (
    DECISIONS_GRAPH,
    DESCRIPTION_GRAPH,
    INSTRUMENTS_GRAPH,
    ONTOLOGY_GRAPH,
    ORGANISATIONS_GRAPH,
    THEMES_GRAPH,
)
from graph.project import Project
from graph.terms import Quad
from graph.vocabulary.own_files import authority_path

STEP = 2
"""Of the moments, every second is tried, to save time; with 1 all are."""

PACKAGED = {INSTRUMENTS_GRAPH, ONTOLOGY_GRAPH, ORGANISATIONS_GRAPH, THEMES_GRAPH}

KILLED = """
import os, shutil, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from graph.building.removing import withdraw_documents
from graph.decisions.asked import Deciding
from graph.decisions.decision import Decision, Kind
from graph.decisions.deciding import decide
from graph.project import Project

original, folder, document, entity = Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:5]
NOW = datetime(2026, 11, 26, tzinfo=UTC)
left = None

def count():
    global left
    if left is not None:
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)
        left -= 1

def heed(event, arguments):
    if event == "os.rename" or (event == "os.remove" and arguments[1] == -1):  # no whole folder
        count()

def run(project):
    when = "2026-11-26T10:00:00Z"
    yield decide(project, Decision(Kind.ALIAS, when, "A", entity=entity, name="Ring"))
    yield withdraw_documents(project, [document], Deciding("B", NOW, "asked for"))

os.fsync = lambda file: count()  # what a killed process wrote the system has anyway
sys.addaudithook(heed)
moment = 0
while True:
    copy = folder / str(moment)
    shutil.copytree(original, copy)
    child = os.fork()
    if not child:
        left = moment
        for number, _ in enumerate(run(Project.open(copy)), 1):
            os.write(1, f"{moment} {number}\\n".encode())
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if os.WIFEXITED(status):
        break
    moment += int(sys.argv[5])
"""


def state(project: Project) -> tuple[object, ...]:
    """Return what the graph says, what is decided, and the project's own names."""
    names = authority_path(project)
    entries = log(project).entries
    assert Standing.WAITING not in {each.standing for each in entries}
    return (
        said(project),
        [(each.decision.kind, each.decision.why, each.standing) for each in entries],
        names.read_text("utf-8") if names.exists() else "",
        sorted(path.name for path in project.texts.folder.iterdir()),
    )


def said(project: Project) -> set[Quad]:
    with project.reading() as store:
        own = set(store.graphs()) - PACKAGED - {DECISIONS_GRAPH, DESCRIPTION_GRAPH}
        return {quad for each in own for quad in store.quads(each)}


def after(original: Project, whole: Path, done: int) -> tuple[object, ...]:
    """Return how a project is after so many steps, none of them interrupted."""
    if done == 2:
        return state(Project.open(whole))
    folder = whole.with_name(f"after {done}")
    shutil.copytree(original.folder, folder)
    project = Project.open(folder)
    with writing(project):
        pass
    if done:
        decided = read_record(Project.open(whole).decisions).decisions
        append(project.decisions, [each for each in decided if each.kind is Kind.ALIAS])
        with writing(project):
            pass
    return state(project)


@pytest.mark.skipif(os.name == "nt", reason="Windows makes no process of a running one")
def test_killed_between_any_two_writes_nothing_that_was_confirmed_is_lost(tmp_path: Path) -> None:
    original = sample_project(tmp_path / "original")
    document = document_with(original, "loudly")
    root = Path(__file__).parents[3]
    told_to = (str(original.folder), str(tmp_path), document, CIRCLE, str(STEP))
    process = subprocess.run(
        [sys.executable, "-c", KILLED, *told_to],
        capture_output=True,
        text=True,
        cwd=root,
        check=True,
    )
    told = [tuple(map(int, line.split())) for line in process.stdout.splitlines()]
    moments = max(moment for moment, _ in told)
    states = [after(original, tmp_path / str(moments), done) for done in (0, 1, 2)]
    seen = set()
    for moment in range(0, moments, STEP):
        project = Project.open(tmp_path / str(moment))
        with writing(project):
            pass
        found = state(project)
        assert found in states, moment
        confirmed = sum(each == moment for each, _ in told)
        assert states.index(found) >= confirmed, moment
        seen.add(states.index(found))
        left = {path.name for path in (project.folder / "store").iterdir() if path.is_file()}
        assert left <= {"current", "writer.lock"}, moment
    assert seen >= {1, 2}  # a decision is there once it is written, before it is confirmed
    assert moments > 20
