"""Decisions on a graph in a server: the same quads as on disk, and open to another folder."""

import shutil
from pathlib import Path

from decided_project import FIRST_SENTENCE, document_with, every_kind, take
from places import credentials_of, emptied
from project_quads import quads
from sample_project import sample_project
from sparql_servers import Server

from graph.asking.questions import card
from graph.decisions.standing import Standing, log
from graph.iris import DECISIONS_GRAPH
from graph.moving import move
from graph.project import Project
from graph.servers.server_generations import ServerGenerations


def served(project: Project, folder: Path, server: Server) -> Project:
    shutil.copytree(project.folder, folder)
    emptied(ServerGenerations(folder.parent / "store", server.url))
    return move(Project.open(folder), server.url).project


def test_every_kind_of_decision_is_the_same_in_a_server(oxigraph: Server, tmp_path: Path) -> None:
    with credentials_of(oxigraph):
        project = sample_project(tmp_path)
        twin = served(project, tmp_path / "twin", oxigraph)
        before = quads(twin)
        document = document_with(project, FIRST_SENTENCE)
        decisions = list(every_kind(project, document))
        assert list(every_kind(twin, document)) == decisions
        assert quads(twin) == quads(project)
        with twin.reading() as one, project.reading() as other:
            assert set(one.quads(DECISIONS_GRAPH)) == set(other.quads(DECISIONS_GRAPH))
        for each in decisions:
            take(twin, "undo", each.decision_id)
        assert quads(twin) == before


def test_another_folder_has_the_decisions_of_the_graph(oxigraph: Server, tmp_path: Path) -> None:
    with credentials_of(oxigraph):
        twin = served(sample_project(tmp_path), tmp_path / "twin", oxigraph)
        made = take(twin, "merge", "Delta Network", "Harbour Circle")
        elsewhere = Project.open(tmp_path / "elsewhere", oxigraph.url)
        take(elsewhere, "rename", "Harbour Circle", "The Circle")
        assert [e.decision.kind for e in log(elsewhere).entries] == ["rename", "merge"]
        with twin.reading() as store:
            assert card(store, made.entity) is None
        assert {each.standing for each in log(twin).entries} == {Standing.IN_FORCE}
