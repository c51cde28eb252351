"""What is withdrawn is gone from graph, files and decisions, and is known again all the same."""

import json
import os
import random
import shutil
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path

import pytest
from decided_project import FIRST_SENTENCE, document_with, every_kind, take
from loaded import packaged_pipeline
from project_quads import quads
from sample_project import (
    CIRCLE,
    DELTA,
    HOSTILE,
    NameAnnotator,
    SourceReader,
    sample_project,
)
from soundness import violations

import examples
from extract.model import Annotations, SourceText
from extract.reading.reader import Reader
from graph.building.ingest import IngestError, Outcome, add_files, remove_documents
from graph.building.removing import withdraw_documents
from graph.building.withdrawing import Withdrawal
from graph.building.writing import writing
from graph.decisions.asked import Deciding
from graph.decisions.deciding import apply_decisions
from graph.decisions.decision import Decision, DecisionError, Kind
from graph.decisions.record import append, read_record
from graph.decisions.standing import Filters, log
from graph.failures import GraphError
from graph.iris import (
    DECISIONS_GRAPH,
    DESCRIPTION_GRAPH,
    INSTRUMENTS_GRAPH,
    ONTOLOGY_GRAPH,
    ORGANISATIONS_GRAPH,
    SOURCES_GRAPH,
    THEMES_GRAPH,
)
from graph.linkages.deriving import derive
from graph.linkages.deriving_process import DERIVED, REGISTER, TABLES
from graph.oxigraph_store import OxigraphStore
from graph.project import Project
from graph.status import status_of
from graph.store import StoreError
from graph.terms import Quad, iri

CORPUS = Path(examples.__file__).parent / "corpus"
NOW = datetime(2026, 11, 26, tzinfo=UTC)
BY_BOARD = Deciding("The board", NOW, "its authors asked for it")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return sample_project(tmp_path)


@pytest.fixture(autouse=True)
def _never_written_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have strings taken out of stores of any size, as they are of large ones."""
    monkeypatch.setattr("graph.oxigraph_forgetting._WORTH", 0)
    monkeypatch.setattr("graph.oxigraph_forgetting._copy_all", _not_asked)


def _not_asked(*_: object) -> None:
    raise AssertionError("the store was written anew")


@pytest.fixture
def first(project: Project) -> str:
    return document_with(project, FIRST_SENTENCE)


def add_again(project: Project) -> list[Outcome]:
    files = sorted((project.folder.parent / "files").iterdir())
    return list(add_files(project, files, pipeline=NameAnnotator(), reader=SourceReader(), now=NOW))


def on_disk(project: Project, *words: str) -> list[str]:
    """Return the files of a project that have one of some words."""
    files = [path for path in project.folder.rglob("*") if path.is_file()]
    return [f"{p}: {w}" for p in files for w in words if w.encode() in p.read_bytes()]


def all_told(project: Project) -> str:
    with project.reading() as store:
        return "\n".join(map(repr, store.quads()))


def test_it_leaves_that_something_was_withdrawn_and_not_what(project: Project, first: str) -> None:
    title = "Bonded work at the harbour"
    assert on_disk(project, title)
    assert withdraw_documents(project, [first[:10]], BY_BOARD) == [first]
    [entry] = log(project).entries
    assert (entry.decision.kind, entry.standing) == (Kind.WITHDRAW, "in force")
    assert (entry.decision.who, entry.decision.why) == (BY_BOARD.who, BY_BOARD.why)
    assert on_disk(project, title, FIRST_SENTENCE, first) == []
    told = all_told(project)
    assert BY_BOARD.why in told
    assert first not in told
    assert violations(project, packaged_too=True) == ()


def test_it_is_refused_until_that_is_undone(project: Project, first: str) -> None:
    before = quads(project)
    withdraw_documents(project, [first], BY_BOARD)
    refused, *others = sorted(add_again(project), key=lambda each: each.status != "withdrawn")
    assert [each.status for each in others] == ["unchanged", "unchanged"]
    assert refused.status == "withdrawn"
    [entry] = log(project).entries
    assert f"linkages decide undo {entry.decision.decision_id}" in str(refused.reason)
    assert not (project.folder / "unread.json").exists()
    take(project, "undo", entry.decision.decision_id)
    assert sorted(each.status for each in add_again(project)) == ["added", "unchanged", "unchanged"]
    assert {quad.graph for quad in before ^ quads(project)} == {SOURCES_GRAPH}  # when, from where


def test_the_mark_tells_nothing_to_those_who_have_not_the_folder(
    project: Project, first: str, tmp_path: Path
) -> None:
    withdraw_documents(project, [first], BY_BOARD)
    [entry] = log(project).entries
    other = sample_project(tmp_path / "other")
    append(other.decisions, [entry.decision])
    assert [each.status for each in add_again(other)] == ["unchanged"] * 3
    withdraw_documents(other, [first], BY_BOARD)
    marks = {each.decision.mark for each in log(other).entries}
    assert len(marks) == 2
    mode = (project.folder / "withdrawn.key").stat().st_mode
    assert mode & 0o077 == 0 or os.name == "nt"


@pytest.mark.parametrize(
    ("deciding", "said"),
    [
        (Deciding("A. B.", NOW, "the text 'Bonded work at the HARBOUR' is secret"), "the title"),
        (Deciding("A. B.", NOW, " "), "needs a reason"),
        (Deciding(" ", NOW, "asked for"), "who decided"),
    ],
)
def test_a_reason_that_tells_what_it_was_is_refused(
    project: Project, first: str, deciding: Deciding, said: str
) -> None:
    before = quads(project)
    with pytest.raises((IngestError, DecisionError), match=said):
        withdraw_documents(project, [first], deciding)
    assert quads(project) == before


def test_a_reason_may_not_tell_the_title_that_was_read_once_it_has_another(
    project: Project, first: str
) -> None:
    for title in ("Hill paper", "Something else"):
        take(project, "describe", first, metadata=(("title", title),))
    for told in ("bonded work at the harbour", "hill paper", "something else"):
        with pytest.raises(IngestError, match="the title"):
            withdraw_documents(project, [first], Deciding("A. B.", NOW, f"it is the {told}"))


def test_decisions_on_it_go_and_others_stay(project: Project, first: str) -> None:
    made = list(every_kind(project, first))
    undone = take(project, "undo", made[0].decision_id)
    withdraw_documents(project, [first], BY_BOARD)
    left = {each.kind for each in read_record(project.decisions).decisions}
    assert left == {
        *(Kind.MERGE, Kind.RENAME, Kind.RETYPE, Kind.CONFIRM, Kind.ALIAS, Kind.LINK, Kind.REJECT),
        *(Kind.REJECT_STATEMENT, Kind.UNDO, Kind.WITHDRAW),  # the statement is of another document
    }
    assert undone in read_record(project.decisions).decisions
    assert on_disk(project, first, FIRST_SENTENCE, "Circle Two") == []
    told = all_told(project)
    assert not [word for word in (first, FIRST_SENTENCE, "Circle Two", "Bonds") if word in told]


def test_a_decision_on_a_name_that_only_it_had_goes(project: Project) -> None:
    third = document_with(project, "loudly")
    take(project, "retype", HOSTILE, "event")
    kept = take(project, "rename", CIRCLE, "The Ring")
    withdraw_documents(project, [third], BY_BOARD)
    others = [d for d in read_record(project.decisions).decisions if d.kind is not Kind.WITHDRAW]
    assert others == [kept]
    assert HOSTILE not in all_told(project)
    assert "event/name/" not in all_told(project)


def test_a_decision_on_several_stays_for_the_others(project: Project, first: str) -> None:
    second = document_with(project, "Both spoke")
    take(project, "split", CIRCLE, "Circle Two", documents=(first, second))
    withdraw_documents(project, [first], BY_BOARD)
    [split] = [d for d in read_record(project.decisions).decisions if d.kind is Kind.SPLIT]
    assert split.documents == (second,)
    assert "organisation/name/circle-two" in all_told(project)


def test_what_a_colleague_still_has_of_it_is_taken_out_again(project: Project, first: str) -> None:
    theirs = take(project, "describe", first, metadata=(("title", "Bonds and debts"),))
    quoting = f"<<<<<<< {first} of the other branch"
    withdraw_documents(project, [first], BY_BOARD)
    append(project.decisions, [theirs])
    with project.decisions.open("a", encoding="utf-8") as file:
        file.write(f"{quoting}\n")
    take(project, "confirm", DELTA)
    assert on_disk(project, "Bonds and debts", quoting) == []
    assert "Bonds and debts" not in all_told(project)


@pytest.mark.parametrize("first_in_file", ["ours", "theirs"])
def test_a_colleagues_whole_line_does_not_bring_the_hash_back(
    project: Project, first: str, first_in_file: str
) -> None:
    second = document_with(project, "Both spoke")
    take(project, "split", CIRCLE, "Circle Two", documents=(first, second))
    theirs = project.decisions.read_text("utf-8")
    withdraw_documents(project, [first], BY_BOARD)
    ours = project.decisions.read_text("utf-8")
    project.decisions.write_text(
        ours + theirs if first_in_file == "ours" else theirs + ours, encoding="utf-8"
    )
    take(project, "confirm", DELTA)
    assert on_disk(project, first) == []
    assert first not in all_told(project)
    assert log(project).faults == ()


def test_an_older_file_does_not_bring_names_back_that_only_it_had(project: Project) -> None:
    third = document_with(project, "loudly")
    take(project, "confirm", DELTA)
    take(project, "confirm", HOSTILE)
    take(project, "merge", CIRCLE, HOSTILE)
    shutil.copy(project.decisions, project.folder.parent / "theirs.jsonl")
    withdraw_documents(project, [third], BY_BOARD)
    before = quads(project)
    with project.decisions.open("a", encoding="utf-8") as file:
        file.write((project.folder.parent / "theirs.jsonl").read_text("utf-8"))
        file.write(f"<<<<<<< {HOSTILE}\n")
    take(project, "confirm", DELTA)
    assert quads(project) == before
    assert on_disk(project, HOSTILE) == []
    [told] = log(project, Filters(kind="withdraw")).entries
    take(project, "undo", told.decision.decision_id)
    add_again(project)
    take(project, "confirm", HOSTILE)
    assert HOSTILE in all_told(project)


@pytest.mark.parametrize("seed", range(3))
def test_whatever_older_file_is_put_beside_it_stays_withdrawn(
    project: Project, first: str, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311
    list(every_kind(project, first))
    lines = project.decisions.read_text("utf-8").splitlines(keepends=True)
    gone = chance.choice([first, document_with(project, "loudly")])
    withdraw_documents(project, [gone], BY_BOARD)
    before, words = quads(project), on_disk(project, gone, HOSTILE) == []
    theirs = chance.sample(lines, len(lines))
    ours = project.decisions.read_text("utf-8").splitlines(keepends=True)
    both = chance.choice(
        [[*ours, *theirs], [*theirs, *ours], chance.sample(ours + theirs, len(ours + theirs))]
    )
    project.decisions.write_text("".join(dict.fromkeys([*both, *ours])), encoding="utf-8")
    with writing(project):
        pass
    assert quads(project) == before
    assert on_disk(project, gone) == []
    assert (on_disk(project, HOSTILE) == []) == words
    assert log(project).faults == ()


@pytest.mark.parametrize("begun", ["order written", "record rewritten"])
def test_a_withdrawal_that_was_killed_is_resumed(project: Project, first: str, begun: str) -> None:
    take(project, "describe", first, metadata=(("title", "Bonds and debts"),))
    order = Withdrawal((first,), BY_BOARD.moment, BY_BOARD.who, BY_BOARD.why)
    (project.folder / "store" / "withdrawing").write_bytes(order.written)
    if begun == "record rewritten":
        mark = project.marks.new_mark(first)
        said = Decision(Kind.WITHDRAW, order.when, order.who, order.why, mark=mark)
        project.decisions.write_text(f"{said.line}\n", encoding="utf-8")
    with writing(project):
        pass
    assert [each.kind for each in read_record(project.decisions).decisions] == [Kind.WITHDRAW]
    assert on_disk(project, "Bonds and debts", FIRST_SENTENCE, first) == []
    assert not (project.folder / "store" / "withdrawing").exists()


@pytest.mark.parametrize("take_out", ["withdrawn", "removed"])
def test_it_is_gone_for_readers_also_where_the_disk_has_no_room_to_be_rewritten(
    project: Project, first: str, monkeypatch: pytest.MonkeyPatch, take_out: str
) -> None:
    def no_room(_: OxigraphStore, path: Path) -> None:
        path.mkdir()
        (path / "begun.sst").write_bytes(FIRST_SENTENCE.encode())
        raise StoreError("no space left on device; run the same command again")

    store = project.folder / "store"
    taking_out = (
        partial(withdraw_documents, project, [first], BY_BOARD)
        if take_out == "withdrawn"
        else partial(remove_documents, project, [first])
    )
    with monkeypatch.context() as patched:
        patched.setattr(OxigraphStore, "copy_afresh", no_room)
        with pytest.raises(StoreError, match=r"no space .*; .* gone .* still on this disk") as told:
            taking_out()
    assert "same command" not in str(told.value)  # which would find no such document
    assert FIRST_SENTENCE not in all_told(project)
    assert first not in all_told(project)
    with pytest.raises(GraphError):
        project.text(first)
    assert list(store.glob("*.tmp*")) == []  # on a disk that is full
    assert on_disk(project, FIRST_SENTENCE) != []
    assert (store / "rewrite-due").exists()
    assert "words of documents that were taken out" in dict(status_of(project))["still on the disk"]
    with writing(project):
        pass  # any command that writes
    assert on_disk(project, FIRST_SENTENCE, first) == []
    assert not (store / "rewrite-due").exists()
    assert "still on the disk" not in dict(status_of(project))
    assert not (store / "withdrawing").exists()
    said = [each.kind for each in read_record(project.decisions).decisions]
    assert said == ([Kind.WITHDRAW] if take_out == "withdrawn" else [])
    assert violations(project) == ()


def test_more_than_is_noted_in_a_folder_is_taken_out_without_writing_all_anew(
    project: Project, first: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.traces._MOST", 3)
    withdraw_documents(project, [first], BY_BOARD)  # see `_never_written_anew`
    assert on_disk(project, FIRST_SENTENCE, first) == []


def test_what_pages_keep_of_the_graph_stays_where_only_its_files_are_written_anew(
    project: Project,
) -> None:
    derive(project.generations.published_path)
    before = project.generations.published_path
    kept = {each: (before / each).read_bytes() for each in (*DERIVED, TABLES, REGISTER)}
    (project.folder / "store" / "rewrite-due").write_bytes(b"")
    with writing(project):
        pass
    after = project.generations.published_path
    assert after != before
    assert {each: (after / each).read_bytes() for each in kept} == kept


class ReadOnce:
    """Gives what was read once: of every second file of the sample corpus, in order of names."""

    provenance = "linkages test; read once"

    def __init__(self) -> None:
        self.annotated: dict[str, Annotations] = {}
        self.sources: dict[Path, SourceText] = {}
        pipeline = packaged_pipeline()
        with Reader() as reader:
            for path in sorted(p for p in CORPUS.iterdir() if not p.name.startswith("."))[::2]:
                source = self.sources[path] = reader.read(path)
                self.annotated[source.document_id] = pipeline.read(source)

    def read(self, source: SourceText | Path) -> SourceText | Annotations:
        if isinstance(source, Path):
            return self.sources[source]
        return self.annotated[source.document_id]


@cache
def corpus() -> ReadOnce:
    return ReadOnce()


def add(project: Project, paths: Sequence[Path]) -> None:
    once = corpus()
    outcomes = list(
        add_files(project, paths, pipeline=once, reader=once, now=NOW)  # type: ignore[arg-type]
    )
    assert {each.status for each in outcomes} == {"added"}


def said(project: Project) -> set[Quad]:
    """Return all that a project says besides that something was withdrawn, and how much that is."""
    same = {ONTOLOGY_GRAPH, THEMES_GRAPH, ORGANISATIONS_GRAPH, INSTRUMENTS_GRAPH}
    own = {DECISIONS_GRAPH, DESCRIPTION_GRAPH}
    with project.reading() as store:
        kinds = store.quads(DECISIONS_GRAPH, predicate=iri("lk:decisionKind"))
        assert {json.loads(f'"{q.object.value}"') for q in kinds} <= {"withdraw"}  # type: ignore[union-attr]
        return {q for each in set(store.graphs()) - own - same for q in store.quads(each)}


@pytest.mark.model
def test_the_graph_is_what_it_would_be_had_they_never_been_added(tmp_path: Path) -> None:
    chance = random.Random(26)  # noqa: S311
    paths = list(corpus().sources)
    leaving = chance.sample(paths, len(paths))
    parts = [leaving[:1], leaving[1:5], leaving[5:]]
    never = Project.create(tmp_path / "never")
    with writing(never):
        pass
    shutil.copytree(never.folder, tmp_path / "project")
    project = Project.open(tmp_path / "project")
    states = [said(never)]
    for part in reversed(parts):
        add(never, chance.sample(part, len(part)))
        states.append(said(never))
    add(project, chance.sample(paths, len(paths)))
    assert said(project) == states.pop()
    for part in parts:
        names = [corpus().sources[path].document_id for path in part]
        withdraw_documents(project, names, BY_BOARD)
        assert said(project) == states.pop()


def test_what_a_name_that_only_it_had_is_by_decision_goes_with_it(project: Project) -> None:
    third = document_with(project, "loudly")
    take(project, "retype", HOSTILE, "event")
    event = read_record(project.decisions).decisions[0].into
    take(project, "confirm", event)
    kept = take(project, "retype", DELTA, "event")
    withdraw_documents(project, [third], BY_BOARD)
    others = [d for d in read_record(project.decisions).decisions if d.kind is not Kind.WITHDRAW]
    assert others == [kept]
    assert on_disk(project, event) == []


def test_a_withdrawal_that_came_with_a_file_is_told_as_one_of_another_folder(
    project: Project, tmp_path: Path
) -> None:
    other = sample_project(tmp_path / "other")
    document_id = document_with(project, FIRST_SENTENCE)
    withdraw_documents(project, [document_id], BY_BOARD)
    [taken_down] = log(project).entries
    append(other.decisions, [taken_down.decision])
    assert apply_decisions(other)
    [arrived] = log(other).entries
    assert document_with(other, FIRST_SENTENCE) == document_id
    assert (taken_down.elsewhere, arrived.elsewhere) == (False, True)
    assert "has to be withdrawn here" in arrived.reason
