"""Killed between any two writes, a project has what was confirmed, and the next visit finishes it.

What is done is a decision, and that a document is withdrawn.
"""

import os
import shutil
from pathlib import Path

import pytest
from decided_project import document_with
from killed_between_writes import killed_at_each_write
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

DONE = """
from graph.building.removing import withdraw_documents
from graph.decisions.asked import Deciding
from graph.decisions.decision import Decision, Kind
from graph.decisions.deciding import decide

def run(project, document, entity):
    when = "2026-11-26T10:00:00Z"
    yield decide(project, Decision(Kind.ALIAS, when, "A", entity=entity, name="Ring"))
    yield withdraw_documents(project, [document], Deciding("B", NOW, "asked for"))
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
    told = killed_at_each_write(original.folder, tmp_path, DONE, STEP, document, CIRCLE)
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
