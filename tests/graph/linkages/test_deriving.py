"""A large store is read by a process, which keeps what it read inside the generation."""

import os
import sys
import threading
import time
from pathlib import Path

import pytest
from incidences import values_of, values_of_map
from places import Published
from sample_project import sample_project

from graph.asking.opening_page import opening_page
from graph.asking.questions import every_document
from graph.asking.short_forms import shared_short_forms
from graph.building.ingest import remove_documents
from graph.decisions.review import review_queue
from graph.figures.figure import Order, write_figure
from graph.linkages import deriving_process as process
from graph.linkages.corpus_map import corpus_map
from graph.linkages.deriving import (
    derive,
    derived_documents,
    derived_incidence,
    derived_map,
    derived_names,
    derived_opening_page,
    derived_short_forms,
)
from graph.linkages.deriving_process import (
    DERIVED,
    INCIDENCE,
    LISTS,
    MAP,
    NAMES,
    NETWORK,
    OPENING,
    REGISTER,
    TABLES,
    begin_deriving,
)
from graph.linkages.names import read_names
from graph.linkages.reading import read_incidence
from graph.opening import folder_of
from graph.oxigraph_store import OxigraphStore
from graph.project import Project
from graph.terms import Iri, Quad, text

HANDED_ON = (TABLES, REGISTER)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return sample_project(tmp_path)


@pytest.fixture
def _every_store_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "WORTH_KEEPING", 0)


def kept_in(folder: Path) -> set[str]:
    return {path.name for path in folder.glob("*.npz")}


@pytest.mark.usefixtures("_every_store_is_large")
def test_a_process_keeps_what_was_read_and_the_next_program_takes_it(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    with project.generations.reading() as (name, store):
        folder = project.generations.root / name
        begin_deriving(folder)
        incidence = derived_incidence(folder, store)
        names = derived_names(folder, store, incidence)
        drawn = derived_map(folder, incidence)
        assert names.forms == read_names(store, incidence).forms
        assert derived_short_forms(folder, store) == shared_short_forms(store)
        assert kept_in(folder) - {REGISTER} == {*DERIVED, TABLES}
        assert derived_opening_page(folder, store) == opening_page(store)
        assert values_of(incidence) == values_of(read_incidence(store))
        assert values_of_map(drawn) == values_of_map(corpus_map(incidence))

        def never(*_arguments: object) -> None:
            raise AssertionError("it was kept")

        monkeypatch.setattr("graph.linkages.deriving.read_incidence", never)
        monkeypatch.setattr("graph.linkages.deriving.opening_page", never)
        monkeypatch.setattr("graph.linkages.deriving.every_document", never)
        monkeypatch.setattr("graph.linkages.deriving.shared_short_forms", never)
        assert derived_short_forms(folder, store) == shared_short_forms(store)
        assert derived_opening_page(folder, store).overview.documents == 3
        assert derived_documents(folder, store) == every_document(store)
        assert values_of(derived_incidence(folder, store)) == values_of(incidence)


@pytest.mark.usefixtures("_every_store_is_large")
def test_what_waits_and_figures_take_what_was_kept(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = review_queue(project)
    assert before

    def never(*_arguments: object) -> None:
        raise AssertionError("it was kept")

    monkeypatch.setattr("graph.linkages.deriving.read_incidence", never)
    assert review_queue(project) == before
    with project.reading() as store:
        assert write_figure(store, tmp_path / "pairs.svg", Order("matrix")).notes


@pytest.mark.usefixtures("_every_store_is_large")
@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_nothing_is_left_of_the_process_when_it_is_done(project: Project) -> None:
    with project.generations.reading() as (name, _):
        children = Path(f"/proc/self/task/{threading.get_native_id()}/children")
        others = set(children.read_text("ascii").split())
        begin_deriving(project.generations.root / name)
        deadline = time.monotonic() + 60
        while set(children.read_text("ascii").split()) - others and time.monotonic() < deadline:
            time.sleep(0.02)
        assert set(children.read_text("ascii").split()) <= others
        assert kept_in(project.generations.root / name) == {*DERIVED, *HANDED_ON}


@pytest.mark.usefixtures("_every_store_is_large")
def test_processes_of_generations_before_are_forgotten(project: Project) -> None:
    folders = []
    for words in ("one", "two", "three"):
        note = Quad(Iri("urn:test:s"), Iri("urn:test:p"), text(words), Iri("urn:test:g"))
        Published(project.generations).change(lambda store, note=note: store.insert([note]))
        with project.generations.leased() as folder:
            folders.append(folder)
            begin_deriving(folder)
            assert {each for each, _ in process._processes} & set(folders) == {folder}
            for each in list(process._processes.values()):
                each.wait(60)


@pytest.mark.usefixtures("_every_store_is_large")
def test_what_is_damaged_is_made_again(project: Project) -> None:
    with project.generations.reading() as (name, store):
        folder = project.generations.root / name
        (folder / INCIDENCE).write_bytes(b"damaged")
        (folder / MAP).write_bytes(b"")
        incidence = derived_incidence(folder, store)
        assert values_of(incidence) == values_of(read_incidence(store))
        assert (folder / INCIDENCE).stat().st_size > 100
        derived_map(folder, incidence)
        assert (folder / MAP).stat().st_size > 100


def test_lists_and_network_are_made_without_each_other(project: Project) -> None:
    folder = project.generations.published_path
    derive(folder, LISTS)
    assert kept_in(folder) == {*LISTS, REGISTER}
    for name in LISTS:
        (folder / name).unlink()
    derive(folder, NETWORK)
    assert kept_in(folder) == {*NETWORK, *HANDED_ON}
    derive(folder)
    assert kept_in(folder) == {*DERIVED, *HANDED_ON}


@pytest.mark.skipif(not hasattr(os, "getpriority"), reason="processes have no ranks")
def test_only_who_asks_for_it_gives_way_once_before_the_map(project: Project) -> None:
    folder = project.generations.published_path
    rank = os.getpriority(os.PRIO_PROCESS, 0)
    made: list[set[str]] = []
    derive(folder, give_way=lambda: made.append(kept_in(folder)))
    assert made == [{*DERIVED, *HANDED_ON} - {MAP}]
    assert os.getpriority(os.PRIO_PROCESS, 0) == rank


@pytest.mark.usefixtures("_every_store_is_large")
def test_who_waits_for_the_lists_does_not_wait_for_the_network(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    with project.generations.reading() as (name, store):
        folder = project.generations.root / name
        monkeypatch.setattr(process, "NETWORK", ())
        begin_deriving(folder)
        assert derived_opening_page(folder, store) == opening_page(store)
        assert derived_documents(folder, store) == every_document(store)
        assert derived_short_forms(folder, store) == shared_short_forms(store)
        assert kept_in(folder) - {REGISTER} == set(LISTS)


def test_of_a_graph_that_lies_in_no_folder_nothing_is_kept(project: Project) -> None:
    memory = OxigraphStore.in_memory()
    assert folder_of(memory) is None
    with project.generations.reading() as (name, store):
        assert folder_of(store) == project.generations.root / name
        memory.insert_many(list(store.quads()))
        incidence = derived_incidence(folder_of(memory), memory)
        assert values_of(incidence) == values_of(read_incidence(store))
        derived_map(None, incidence)
        assert derived_opening_page(None, memory) == opening_page(store)


def test_a_small_store_is_read_and_nothing_is_kept(project: Project) -> None:
    with project.generations.reading() as (name, store):
        folder = project.generations.root / name
        begin_deriving(folder)
        incidence = derived_incidence(folder, store)
        assert values_of(incidence) == values_of(read_incidence(store))
        assert values_of_map(derived_map(folder, incidence)) == values_of_map(corpus_map(incidence))
        assert kept_in(folder) == set()


def test_what_is_kept_goes_with_its_generation_when_a_document_is_taken_out(
    project: Project,
) -> None:
    old = project.generations.published_path
    derive(old)
    assert kept_in(old) == {*DERIVED, *HANDED_ON}
    assert b"Delta Consultation" in (old / INCIDENCE).read_bytes()
    remove_documents(project, [hostile_document(project)])
    new = project.generations.published_path
    assert new != old
    assert kept_in(new) == set(HANDED_ON)
    assert not old.exists()
    derive(new)
    for name in (INCIDENCE, NAMES, OPENING, *HANDED_ON):
        assert b"Delta Consultation" not in (new / name).read_bytes()


def test_nothing_is_kept_in_a_generation_that_is_no_longer_published(project: Project) -> None:
    with project.generations.leased() as old:
        remove_documents(project, [hostile_document(project)])
        derive(old)
        assert kept_in(old) == set()


def hostile_document(project: Project) -> str:
    """Return the document that alone names the Delta Consultation."""
    with project.reading() as store:
        incidence = read_incidence(store)
    (found,) = (each for each in incidence.documents if "script" in each.title)
    return found.document_id
