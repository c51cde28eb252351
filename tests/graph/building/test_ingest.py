"""Adding and removing as transactions: identity, replacement, failures, traces, order."""

import errno
import os
import shutil
import sys
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from threading import Event, Thread, Timer

import pytest
from plain_files import CapitalNames, PlainFiles
from project_quads import quads_of_documents

from builders import annotations
from extract.model import Annotations, SourceText
from extract.reading.failure import SourceError
from extract.reading.sources import ForeignFile, Source, readable_sources
from graph.building.document_graph import Run
from graph.building.ingest import Batch, IngestError, Outcome, add_files, remove_documents
from graph.building.reference_graphs import load_reference
from graph.building.unread import UnreadFile, unread_files
from graph.building.writing import writing
from graph.generations import GenerationsError
from graph.iris import SOURCES_GRAPH, document_iri
from graph.oxigraph_store import OxigraphStore
from graph.project import Project
from graph.store import WorkingStore
from graph.terms import Literal, iri
from graph.texts import TextsError

NOW = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Return a project with its reference graphs and no document, to be copied."""
    project = Project.create(tmp_path_factory.mktemp("empty") / "project")
    with writing(project):
        return project


def copied(project: Project, folder: Path) -> Project:
    shutil.copytree(project.folder, folder)
    return Project.open(folder)


@pytest.fixture
def project(empty: Project, tmp_path: Path) -> Project:
    return copied(empty, tmp_path / "project")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    return tmp_path / "in"


def file(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def add(
    project: Project,
    *paths: Source,
    reader: PlainFiles | None = None,
    batch: int = 100,
    at_once: int = 0,
) -> list[Outcome]:
    return list(
        add_files(
            project,
            paths,
            pipeline=CapitalNames(),
            reader=reader or PlainFiles(),
            now=NOW,
            batch=Batch(documents=batch),
            at_once=at_once,
        )
    )


def statuses(outcomes: Sequence[Outcome]) -> list[str]:
    return [str(outcome.status) for outcome in outcomes]


def on_disk(project: Project, word: str) -> list[str]:
    """Return the files of a project that hold a word."""
    files = (path for path in project.folder.rglob("*") if path.is_file())
    return [str(path) for path in files if word.encode() in path.read_bytes()]


def test_a_file_that_is_there_is_not_read_again(project: Project, folder: Path) -> None:
    path = file(folder, "a.txt", "Alba met Brio.")
    reader = PlainFiles()
    assert statuses(add(project, path, reader=reader)) == ["added"]
    before = quads_of_documents(project)
    assert statuses(add(project, path, reader=reader)) == ["unchanged"]
    assert reader.files_read == 1
    assert quads_of_documents(project) == before


@pytest.mark.parametrize("at_once", [0, 2])
def test_files_in_a_packed_one_are_documents_of_their_own(
    project: Project, folder: Path, at_once: int
) -> None:
    with zipfile.ZipFile(folder / "all.zip", "w") as packed:
        for name, text in (("a.txt", "Alba met Brio."), ("b.txt", ""), ("c/c.txt", "Cima left.")):
            packed.writestr(name, text)
    sources = list(readable_sources([str(folder / "all.zip")]))
    reader = PlainFiles()
    outcomes = add(project, *sources, reader=reader, at_once=at_once)
    assert statuses(outcomes) == ["added", "failed", "added"]
    assert outcomes[1].reason == f"zip://{folder}/all.zip/b.txt is empty; check the file"
    assert unread_files(project) == (UnreadFile("b.txt", "b.txt is empty; check the file"),)
    before, read = quads_of_documents(project), reader.files_read
    again = add(project, sources[0], sources[2], reader=reader, at_once=at_once)
    assert statuses(again) == ["unchanged", "unchanged"]
    assert (quads_of_documents(project), reader.files_read) == (before, read)


def test_a_changed_file_replaces_its_older_version(project: Project, folder: Path) -> None:
    path = file(folder, "a.txt", "Alba met Brioqx.")
    [old] = add(project, path)
    file(folder, "a.txt", "Alba met Cimaqx.")
    [new] = add(project, path)
    assert str(new.status) == "replaced"
    assert new.document_id is not None
    assert old.document_id is not None
    with project.reading() as store:
        assert store.graphs().count(document_iri(new.document_id)) == 1
        assert document_iri(old.document_id) not in store.graphs()
    assert project.text(new.document_id) == "Alba met Cimaqx."
    with pytest.raises(TextsError):
        project.text(old.document_id)
    remove_documents(project, [new.document_id])
    assert on_disk(project, "Brioqx") == on_disk(project, "Cimaqx") == []


def test_one_content_under_two_paths_is_one_document_until_both_change(
    project: Project, folder: Path
) -> None:
    a, b = file(folder, "a.txt", "Alba met Brio."), file(folder, "b.txt", "Alba met Brio.")
    assert statuses(add(project, a, b)) == ["added", "unchanged"]
    with project.reading() as store:
        assert len(list(store.quads(SOURCES_GRAPH, predicate=iri("lk:sourceKey")))) == 2
    file(folder, "a.txt", "Alba met Cima.")
    assert statuses(add(project, a)) == ["replaced"]
    with project.reading() as store:
        assert len(store.select("SELECT ?d { ?d a lk:Document }")) == 2
    file(folder, "b.txt", "Alba met Cima.")
    assert statuses(add(project, b)) == ["replaced"]
    with project.reading() as store:
        assert len(store.select("SELECT ?d { ?d a lk:Document }")) == 1


def test_failures_say_why_and_stop_nothing(project: Project, folder: Path) -> None:
    paths = [
        file(folder, "empty.txt", ""),
        folder / "missing.txt",
        file(folder, "fault.txt", "Fault here."),
        file(folder, "good.txt", "Alba met Brio."),
    ]
    outcomes = add(project, *paths)
    assert statuses(outcomes) == ["failed", "failed", "failed", "added"]
    assert all(outcome.reason and "\n" not in outcome.reason for outcome in outcomes[:3])
    assert "report" in (outcomes[2].reason or "")


def test_a_version_that_cannot_be_read_leaves_the_older_one(project: Project, folder: Path) -> None:
    path = file(folder, "a.txt", "Alba met Brio.")
    add(project, path)
    before = quads_of_documents(project)
    file(folder, "a.txt", "")
    assert statuses(add(project, path)) == ["failed"]
    assert quads_of_documents(project) == before


def test_add_then_remove_leaves_the_store_as_if_never_added(project: Project, folder: Path) -> None:
    add(project, file(folder, "a.txt", "Alba met Brio. Cima met Alba."))
    before = quads_of_documents(project)
    [outcome] = add(project, file(folder, "b.txt", "Alba met Brio. Dora met Xylozoa."))
    assert outcome.document_id is not None
    assert on_disk(project, "Xylozoa") != []
    assert remove_documents(project, [outcome.document_id]) == [outcome.document_id[:32]]
    assert quads_of_documents(project) == before
    assert on_disk(project, "Xylozoa") == []
    assert on_disk(project, outcome.document_id[:32]) == []


def test_files_in_any_order_and_any_batches_give_the_same_graph(
    empty: Project, tmp_path: Path, folder: Path
) -> None:
    words = ["Alba", "Brio", "Cima", "Dora", "Etna"]
    paths = [file(folder, f"{a}.txt", f"{a} met {b}. {a} left.") for a, b in pairwise(words)]
    graphs = []
    for number, (order, batch) in enumerate(
        [(paths, 100), (paths[::-1], 1), (paths[1:] + paths[:1], 2)]
    ):
        made = copied(empty, tmp_path / f"p{number}")
        add(made, *order, batch=batch)
        graphs.append(quads_of_documents(made))
    assert graphs[0] == graphs[1] == graphs[2]


def test_a_visit_that_added_much_leaves_the_files_in_order(
    project: Project, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_in_order: list[str] = []
    monkeypatch.setattr(
        OxigraphStore, "compact", lambda _: put_in_order.append(project.generations.published())
    )
    paths = [file(folder, f"{number}.txt", f"Alba met Brio {number}.") for number in range(21)]
    add(project, file(folder, "first.txt", "Alba met Brio."))
    assert put_in_order == []  # so few quads are read as fast in any order
    monkeypatch.setattr("graph.building.writing._MANY", 100)
    before = project.generations.published()
    add(project, *paths, batch=4)
    assert len(put_in_order) == 1
    assert put_in_order[0] > before  # after the last batch was there for all to read
    add(project, file(folder, "one.txt", "Cima met Dora."))  # of 23: not worth writing all anew
    assert len(put_in_order) == 1


def test_stopping_half_way_keeps_whole_documents_and_the_same_call_goes_on(
    project: Project, folder: Path
) -> None:
    paths = [file(folder, f"{n}.txt", f"Alba met Brio{n}.") for n in range(4)]
    adding = add_files(project, paths, pipeline=CapitalNames(), reader=PlainFiles(), now=NOW)
    next(adding)
    next(adding)
    adding.close()
    with project.reading() as store:
        assert len(store.select("SELECT ?d { ?d a lk:Document }")) == 2
    assert statuses(add(project, *paths)) == ["unchanged", "unchanged", "added", "added"]


def test_a_store_that_cannot_be_reached_any_more_ends_it_and_what_was_read_before_is_there(
    project: Project, folder: Path
) -> None:
    def unreachable(_: int) -> bytes:
        raise SourceError("s3://reports/in: cannot be reached any more")

    good, after = (file(folder, f"{name}.txt", f"Alba met {name}.") for name in ("Brio", "Cima"))
    adding = add_files(
        project,
        [good, ForeignFile("s3://reports/in/b.txt", unreachable), after],
        pipeline=CapitalNames(),
        reader=PlainFiles(),
        now=NOW,
    )
    assert next(adding).status == "added"
    with pytest.raises(SourceError, match="cannot be reached"):
        next(adding)
    assert not unread_files(project)
    assert statuses(add(project, good, after)) == ["unchanged", "added"]


def test_a_name_that_fits_no_document_or_several_takes_nothing_out(
    project: Project, folder: Path
) -> None:
    add(project, *(file(folder, f"{n}.txt", f"Alba met Brio{n}.") for n in range(40)))
    before = quads_of_documents(project)
    for name in ("zz", "", "0123456789abcdef" * 4):
        with pytest.raises(IngestError, match="fits no document"):
            remove_documents(project, [name])
    with project.reading() as store:
        hashes = sorted(name[-32:] for name in store.graphs() if "/document/" in name)
    shared = next(d for d in "0123456789abcdef" if sum(each[0] == d for each in hashes) > 1)
    with pytest.raises(IngestError, match=r"fits \d+ documents"):
        remove_documents(project, [hashes[0], shared])
    assert quads_of_documents(project) == before


def test_two_writers_at_once_are_refused(project: Project, folder: Path) -> None:
    paths = [file(folder, f"{n}.txt", f"Alba met Brio{n}.") for n in range(2)]
    adding = add_files(project, paths, pipeline=CapitalNames(), reader=PlainFiles(), now=NOW)
    next(adding)
    with pytest.raises(GenerationsError, match="another process"), writing(project, wait=0):
        pass
    adding.close()


def test_who_takes_out_a_document_waits_for_one_who_is_done_soon(
    project: Project, folder: Path
) -> None:
    [added] = add(project, file(folder, "a.txt", "Alba met Brio."))
    begun, let_go = Event(), Event()

    def decide() -> None:
        with writing(project):
            begun.set()
            let_go.wait(10)

    deciding = Thread(target=decide)
    deciding.start()
    begun.wait(10)
    Timer(0.3, let_go.set).start()
    assert remove_documents(project, [str(added.document_id)])
    deciding.join()
    with writing(project) as visit:
        assert visit.documents() == []


def test_texts_of_a_killed_writer_are_cleared_by_the_next(project: Project, folder: Path) -> None:
    with writing(project) as visit:
        visit.add(annotations("Orphan", []), Run("0", "m"), "key", NOW)
        visit.steps.torn = True  # as where a step does not come to its end
    assert on_disk(project, "Orphan") != []
    add(project, file(folder, "a.txt", "Alba met Brio."))
    assert on_disk(project, "Orphan") == []


def test_a_document_replaced_in_the_same_visit_leaves_nothing(project: Project) -> None:
    kept, gone = annotations("Alba met Brio.", []), annotations("Brio met Alba.", [])
    with writing(project) as visit:
        visit.add(gone, Run("0", "m"), "key", NOW)
        visit.add(kept, Run("0", "m"), "key", NOW)
        assert visit.documents() == [document_iri(kept.document.document_id)]
    with project.reading() as store:
        documents = [name for name in store.graphs() if "/document/" in name]
    assert documents == [document_iri(kept.document.document_id)]
    assert [path.read_text() for path in project.texts.folder.iterdir()] == ["Alba met Brio."]


def test_a_document_that_changed_its_path_is_killed_with_the_text_that_is_told_of(
    project: Project,
) -> None:
    said, other = annotations("Alba met Brio.", []), annotations("Cima met Alba.", [])
    document_id = said.document.document_id
    masked = annotations("---- met Brio.", [])
    masked = replace(masked, document=replace(masked.document, document_id=document_id))
    with writing(project) as visit:
        visit.add(said, Run("0", "m"), "key", NOW)
    with writing(project) as visit:
        visit.add(other, Run("0", "m"), "key", NOW)  # takes its place
        visit.add(masked, Run("1", "m"), "another key", NOW)  # and it comes back, read otherwise
        visit.steps.torn = True  # as where the process ends here
    with project.reading() as store:
        is_told = document_iri(document_id) in store.graphs()
    assert not is_told or project.text(document_id) == "Alba met Brio."
    with writing(project) as visit:
        visit.add(masked, Run("1", "m"), "another key", NOW)
    assert project.text(document_id) == "---- met Brio."
    assert len(list(project.texts.folder.iterdir())) == 2


def test_reference_graphs_are_there_from_the_first_visit(project: Project) -> None:
    with project.reading() as store:
        names = {name.rsplit("/", 1)[-1] for name in store.graphs()}
    assert names == {
        "description", "ontology", "themes", "organisations", "instruments", "places", "sources",
    }  # fmt: skip


def test_a_place_of_the_gazetteer_is_described_and_one_it_lacks_is_no_error(
    project: Project,
) -> None:
    said = annotations(
        "A meeting in Bangkok and Nowhereland.",
        [("Bangkok", "place/1609350"), ("Nowhereland", "place/name/nowhereland")],
    )
    with writing(project) as visit:
        visit.add(said, Run("0", "m"), "key", NOW)
    with project.reading() as store:
        within = store.select(
            "SELECT ?label { ?place lk:documentsWithin 1 ; skos:prefLabel ?label }"
        )
        found = {label.value for (label,) in within if isinstance(label, Literal)}
    assert found >= {"Bangkok", "Thailand", "Nowhereland"}


def test_a_removal_killed_half_way_is_made_good_by_the_next_visit(
    project: Project, folder: Path
) -> None:
    path = file(folder, "a.txt", "Alba met Xylozoa.")
    [outcome] = add(project, path)
    assert outcome.document_id is not None
    with writing(project) as visit:
        visit.remove(document_iri(outcome.document_id))
        visit.steps.torn = True  # as where the process ends here
    assert on_disk(project, "Xylozoa") != []
    with project.reading() as store:
        assert document_iri(outcome.document_id) in store.graphs()
    remove_documents(project, [outcome.document_id])
    assert on_disk(project, "Xylozoa") == []


def test_a_path_is_not_stored(project: Project, folder: Path) -> None:
    add(project, file(folder, "a.txt", "Alba met Brio."))
    assert on_disk(project, str(folder)) == []


def test_a_full_disk_fails_a_file_with_what_to_do(project: Project, folder: Path) -> None:
    class FullDisk(PlainFiles):
        def read(self, path: Path) -> SourceText:
            raise OSError(errno.ENOSPC, "No space left on device", str(path))

    [outcome] = add(project, file(folder, "a.txt", "Alba met Brio."), reader=FullDisk())
    assert outcome.reason is not None
    assert "free some space" in outcome.reason


@pytest.mark.skipif(sys.platform != "linux", reason="what is synced is seen in /proc")
def test_texts_are_on_the_disk_before_a_publication_tells_of_them(
    project: Project, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced, real = list[str](), os.fsync

    def noting(descriptor: int) -> None:
        real(descriptor)
        synced.append(os.readlink(f"/proc/self/fd/{descriptor}"))  # noqa: PTH115

    monkeypatch.setattr(os, "fsync", noting)
    add(project, *(file(folder, f"{n}.txt", f"Alba met Brio{n}.") for n in range(7)))
    published = next(at for at, name in enumerate(synced) if "/store/.current." in name)
    texts = [str(path) for path in project.texts.folder.iterdir()]
    assert len(texts) == 7
    assert {*texts, str(project.texts.folder)} <= set(synced[:published])


@pytest.mark.skipif(sys.platform != "linux", reason="what is synced is seen in /proc")
def test_where_a_text_does_not_reach_the_disk_nothing_is_published(
    empty: Project, tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project, other = copied(empty, tmp_path / "project"), copied(empty, tmp_path / "other")
    paths = [file(folder, f"{n}.txt", f"Alba met Brio{n}.") for n in range(3)]
    before, real = quads_of_documents(project), os.fsync

    def failing(descriptor: int) -> None:
        if os.readlink(f"/proc/self/fd/{descriptor}").endswith(".txt"):  # noqa: PTH115
            raise OSError(errno.EIO, "Input/output error")
        real(descriptor)

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", failing)
        with pytest.raises(OSError, match="Input/output error") as failed:
            add(project, *paths)
    assert quads_of_documents(project) == before
    assert statuses(add(project, *paths)) == ["added"] * 3
    assert failed.value.__traceback__ is not None  # which knows all that was open when it failed
    add(other, *paths)
    assert quads_of_documents(project) == quads_of_documents(other)


@pytest.mark.parametrize("at_once", [0, 2])
def test_files_are_begun_before_a_project_gets_its_reference_graphs(
    at_once: int, empty: Project, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader, before = PlainFiles(), list[int]()

    def load(store: WorkingStore) -> None:
        before.append(reader.files_read)
        load_reference(store)

    monkeypatch.setattr("graph.building.writing.load_reference", load)
    paths = [file(folder, f"{n}.txt", f"Alba met Brio{n}.") for n in range(3)]
    new = Project.create(tmp_path / "new")
    assert statuses(add(new, *paths, reader=reader, at_once=at_once)) == ["added"] * 3
    assert before == [3 if at_once else 0]
    older = copied(empty, tmp_path / "older")
    add(older, *paths)
    assert quads_of_documents(new) == quads_of_documents(older)


def test_what_an_older_version_has_read_is_not_read_before_its_graphs_are_renewed(
    project: Project, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [file(folder, f"{n}.txt", f"Alba met Brio{n}.") for n in range(2)]
    add(project, *paths)
    monkeypatch.setattr("graph.building.writing.has_reference", lambda _: False)
    reader, third = PlainFiles(), file(folder, "3.txt", "Alba met Cedar.")
    outcomes = add(project, *paths, third, reader=reader, at_once=2)
    assert statuses(outcomes) == ["unchanged", "unchanged", "added"]
    assert reader.files_read == 1


@pytest.mark.parametrize("at_once", [1, 2, 5])
def test_how_many_texts_are_annotated_at_once_changes_nothing(
    empty: Project, tmp_path: Path, at_once: int
) -> None:
    one, many = copied(empty, tmp_path / "one"), copied(empty, tmp_path / "many")
    places = [file(tmp_path, f"{n:02}.txt", f"Alba met Brio{n % 9}.") for n in range(30)]
    places += [file(tmp_path, "fault.txt", "Fault."), tmp_path / "missing.txt"]
    assert add(one, *places, batch=4) == add(many, *places, batch=4, at_once=at_once)
    for n in range(10):
        file(tmp_path, f"{n:02}.txt", f"Cima met Brio{n + 1 if n % 2 else n}.")
    assert add(one, *places, batch=4) == add(many, *places, batch=4, at_once=at_once)
    assert quads_of_documents(one) == quads_of_documents(many)


def test_stopping_while_texts_are_annotated_keeps_the_documents_that_are_in(
    project: Project, folder: Path
) -> None:
    paths = [file(folder, f"{n}.txt", f"Alba met Brio{n}.") for n in range(9)]
    adding = add_files(
        project, paths, pipeline=CapitalNames(), reader=PlainFiles(), now=NOW, at_once=2
    )
    assert [str(next(adding).status) for _ in range(2)] == ["added", "added"]
    adding.close()
    assert statuses(add(project, *paths, at_once=2)) == ["unchanged"] * 2 + ["added"] * 7


def test_files_that_could_not_be_read_are_remembered_until_they_can(
    project: Project, folder: Path
) -> None:
    missing = folder / "missing.txt"
    add(project, file(folder, "good.txt", "Alpha met Beta."), missing)
    (told,) = unread_files(project)
    assert told.name == "missing.txt"
    assert str(folder) not in told.reason
    add(project, file(folder, "missing.txt", "Gamma met Delta."))
    assert unread_files(project) == ()


def test_a_file_that_could_not_be_read_is_kept_without_the_name_of_a_person(
    project: Project, folder: Path
) -> None:
    add(project, folder / "Statement of Samantha Uzqenka.txt", folder / "report 2.txt")
    assert [told.name for told in unread_files(project)] == [
        "Statement of [name].txt", "report 2.txt",
    ]  # fmt: skip
    kept = (project.folder / "unread.json").read_text("utf-8")
    assert "Samantha" not in kept
    assert "Uzqenka" not in kept


@pytest.mark.parametrize("written", ["", "[1]", "{}", '{"a": 3}', '{"a": ["x"]}'])
def test_a_damaged_list_of_unread_files_tells_of_none(project: Project, written: str) -> None:
    (project.folder / "unread.json").write_text(written, "utf-8")
    assert unread_files(project) == ()


def test_a_document_taken_out_is_not_named_among_unread_files(
    project: Project, folder: Path
) -> None:
    path = file(folder, "report.txt", "Alpha met Beta.")
    (outcome,) = add(project, path)
    path.unlink()
    add(project, path)
    assert unread_files(project) == (UnreadFile("report.txt", unread_files(project)[0].reason),)
    assert outcome.document_id is not None
    remove_documents(project, [outcome.document_id])
    assert unread_files(project) == ()


class Masked:
    """Reads as `CapitalNames` does, with a word masked that it did not mask."""

    provenance = "linkages 0.1.0; capitals 2.0"

    def read(self, source: SourceText) -> Annotations:
        masked = replace(source, text=source.text.replace("Asha", "----"))
        return CapitalNames().read(masked)


@pytest.mark.parametrize("other", [CapitalNames("linkages 0.1.0; capitals 1.0; 1a2b3c"), Masked()])
def test_what_was_read_otherwise_is_read_again_when_that_is_wished(
    empty: Project, folder: Path, tmp_path: Path, other: CapitalNames | Masked
) -> None:
    project, fresh = (copied(empty, tmp_path / name) for name in ("project", "fresh"))
    paths = [file(folder, "a.txt", "Circle met Asha."), file(folder, "b.txt", "Circle left.")]
    add(project, *paths)

    def again(project: Project) -> list[str]:
        told = add_files(project, paths, pipeline=other, reader=PlainFiles(), now=NOW, again=True)
        return [outcome.status.value for outcome in told]

    assert statuses(add(project, *paths)) == ["unchanged", "unchanged"]
    assert again(project) == ["replaced", "replaced"]
    assert again(project) == ["unchanged", "unchanged"]
    assert again(fresh) == ["added", "added"]
    assert quads_of_documents(project) == quads_of_documents(fresh)
    texts = [
        sorted(p.read_text() for p in each.texts.folder.iterdir()) for each in (project, fresh)
    ]
    assert texts[0] == texts[1]
    assert [path.name for path in (project.folder / "store").glob("unfinished")] == []


@pytest.mark.parametrize(
    ("there", "documents"), [(0, 500), (2000, 500), (4000, 1000), (8000, 2000), (10**6, 2000)]
)
def test_publications_follow_the_size_of_a_project(there: int, documents: int) -> None:
    assert Batch().documents_beside(there) == documents


@pytest.mark.parametrize(("publication", "seconds"), [(0.2, 30), (3, 30), (12, 120)])
def test_publications_follow_what_the_last_one_took(publication: float, seconds: float) -> None:
    assert Batch().seconds_after(publication) == seconds
