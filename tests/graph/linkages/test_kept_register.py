"""What is told of documents and entities is handed on, and is what reading from nothing gives."""

import random
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from decided_project import FIRST_SENTENCE, NOW, document_with, every_kind, take
from sample_project import (
    BONDAGE,
    CIRCLE,
    DELTA,
    HOSTILE,
    MEETING,
    NEPAL,
    NameAnnotator,
    SourceReader,
    sample_project,
)

from graph.asking.opening_page import opening_page
from graph.asking.questions import every_document
from graph.building.ingest import add_files, remove_documents
from graph.building.removing import withdraw_documents
from graph.decisions.asked import Deciding
from graph.failures import GraphError
from graph.iris import CURRENT_GRAPH, entity_iri
from graph.linkages.deriving import derive
from graph.linkages.deriving_process import LISTS, REGISTER, TABLES
from graph.linkages.kept_register import kept_register, register_handed_on
from graph.linkages.names import names_of, read_names
from graph.linkages.reading import read_incidence, read_resolved, source_documents
from graph.linkages.register import (
    Register,
    documents_told,
    opening_page_told,
    read_register,
    resolved_told,
)
from graph.oxigraph_store import OxigraphStore
from graph.project import Project
from graph.store import Store
from graph.terms import Quad, iri, text, whole

ENTITIES = (CIRCLE, DELTA, HOSTILE, BONDAGE, NEPAL, MEETING)
CHANGES = ("add", "add", "remove", "merge", "merge", "rename", "reject", "retype", "undo", "undo")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = sample_project(tmp_path)
    with made.leased() as folder:
        derive(folder, LISTS)
    return made


def handed_on(project: Project) -> Register | None:
    """Return what a generation was handed on, once it is seen to be what reading gives.

    Where it was handed on nothing, what is read is kept for the next one.
    """
    with project.generations.reading() as (name, store):
        told = kept_register(project.generations.root / name / REGISTER)
        if told is not None:
            assert_as_read(told, store)
    if told is None:
        with project.leased() as folder:
            derive(folder, LISTS)
    return told


def assert_as_read(told: Register, store: Store) -> None:
    read = read_register(store, every_document(store))
    for name, rows, expected in zip(Register._fields, told, read, strict=True):
        assert rows == expected, name
    assert opening_page_told(store, told) == opening_page(store)
    assert documents_told(told) == source_documents(store)
    assert resolved_told(told) == read_resolved(store)
    incidence = read_incidence(store)
    assert names_of(incidence, told.forms).forms == read_names(store, incidence).forms


def add(project: Project, path: Path, content: str) -> None:
    path.write_text(content, "utf-8")
    added = add_files(project, [path], pipeline=NameAnnotator(), reader=SourceReader(), now=NOW)
    assert not any(each.reason for each in added)


def documents(project: Project) -> list[str]:
    with project.reading() as store:
        return [each.document_id for each in source_documents(store)]


def removed(project: Project, document_id: str) -> None:
    remove_documents(project, [document_id])


def withdrawn(project: Project, document_id: str) -> None:
    withdraw_documents(project, [document_id], Deciding("A. Member", NOW, "asked"))


def test_what_is_told_after_decisions_of_every_kind_is_what_reading_gives(
    project: Project,
) -> None:
    known = [
        handed_on(project) is not None
        for _ in every_kind(project, document_with(project, FIRST_SENTENCE))
    ]
    assert known.count(True) >= len(known) - 2  # but where the thesaurus is loaded anew


def test_a_document_more_hands_on_what_is_told_of_all(project: Project, tmp_path: Path) -> None:
    before = documents(project)
    add(project, tmp_path / "more.txt", "1 ")
    told = handed_on(project)
    assert told is not None
    assert len(told.documents) == len(before) + 1
    assert told.documents[0].document_id not in before
    assert told.documents[0].mentions == 4


@pytest.mark.parametrize("seed", range(2))
def test_after_any_changes_in_a_row_it_is_what_reading_gives(
    project: Project, tmp_path: Path, seed: int
) -> None:
    chance, known, taken = random.Random(seed), 0, list[str]()  # noqa: S311
    for number in range(14):
        what, (thing, other) = chance.choice(CHANGES), chance.sample(ENTITIES, 2)
        with suppress(GraphError):  # what cannot be decided any more is refused
            if what == "add":
                add(project, tmp_path / f"{chance.randrange(3)}.txt", f"{number % 3}{' ' * number}")
            elif what == "remove":
                remove_documents(project, [chance.choice(documents(project))])
            elif what == "undo":
                taken.append(take(project, "undo", chance.choice(taken or ["none"])).decision_id)
            else:
                others = {"merge": other, "rename": f"Name {number}", "retype": "event"}
                taken.append(take(project, what, thing, others.get(what, "")).decision_id)
        known += handed_on(project) is not None
    assert known > 7


@pytest.mark.parametrize("take_out", [removed, withdrawn])
def test_of_what_was_taken_out_no_word_is_handed_on(
    project: Project, take_out: Callable[[Project, str], None]
) -> None:
    with project.reading() as store:
        (hostile,) = (each for each in source_documents(store) if "script" in each.title)
    with project.leased() as folder:
        before = (folder / REGISTER).read_bytes()
    take_out(project, hostile.document_id)
    assert handed_on(project) is not None
    with project.leased() as folder:
        after = (folder / REGISTER).read_bytes()
    for word in (hostile.document_id, "script", "Delta Consultation", HOSTILE, "onerror"):
        assert word.encode() in before
        assert word.encode() not in after
    assert b"Harbour Circle" in after


def test_of_too_many_that_are_told_otherwise_nothing_is_handed_on(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.touched.MOST", 2)
    add(project, tmp_path / "more.txt", "1 ")
    with project.leased() as folder:
        assert not (folder / REGISTER).exists()


def test_a_damaged_file_is_not_handed_on(project: Project) -> None:
    with project.generations.leased() as folder:
        path = folder / REGISTER
        content = path.read_bytes()
        store = OxigraphStore.in_memory()
        assert register_handed_on(path, store, ()) is not None
        for at in range(0, len(content), 197):
            path.write_bytes(content[:at])
            assert kept_register(path) is None
            assert register_handed_on(path, store, ()) is None


def test_lists_and_network_are_made_of_what_is_handed_on(project: Project, tmp_path: Path) -> None:
    add(project, tmp_path / "more.txt", "1 ")
    with project.generations.leased() as folder:
        assert kept_register(folder / REGISTER) is not None
        held = {path.name: path.read_bytes() for path in derived_in(folder)}
        for path in (*derived_in(folder), folder / REGISTER, folder / TABLES):
            path.unlink(missing_ok=True)
        assert held == {path.name: path.read_bytes() for path in derived_in(folder)}


def derived_in(folder: Path) -> list[Path]:
    """Derive what is missing, and return the files."""
    derive(folder)
    return sorted(path for path in folder.glob("*.npz") if path.name not in (REGISTER, TABLES))


def test_quads_of_entities_names_and_links_touch_what_they_tell_of() -> None:
    store = OxigraphStore.in_memory()
    circle, delta, name = map(entity_iri, (CIRCLE, DELTA, "name/abc"))
    store.insert([Quad(circle, iri("lk:documents"), whole(1), CURRENT_GRAPH)])
    assert store.touched.nodes == {circle}
    store.insert_later([Quad(name, iri("lk:nameOf"), delta, CURRENT_GRAPH)])
    assert store.touched.nodes == {circle, delta}
    nepal = entity_iri(NEPAL)
    store.remove([Quad(entity_iri("link/1"), iri("rdf:object"), nepal, CURRENT_GRAPH)])
    store.insert([Quad(nepal, iri("lk:ratifies"), circle, CURRENT_GRAPH)])
    assert (store.touched.nodes, store.touched.ends) == ({circle, delta}, {nepal})
    document = entity_iri("document/0f")
    store.insert([Quad(document, iri("dcterms:title"), text("T"), document)])
    assert (store.touched.nodes, store.touched.ends) == ({circle, delta}, {nepal})
    store.remove_graph(document)
    assert store.touched.nodes is not None
    store.remove_graph(CURRENT_GRAPH)
    assert store.touched.nodes is None
