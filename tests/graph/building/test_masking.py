"""A name that somebody told is nowhere in a project, now and later, whatever ends the program."""

import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from decided_project import document_with, take
from killed_between_writes import killed_at_each_write
from loaded import packaged_pipeline
from project_quads import quads
from sample_project import BONDAGE, CIRCLE, DELTA, NameAnnotator, SourceReader, sample_project
from soundness import violations

import examples
from builders import annotations
from extract.persons.told_masking import without_told_names
from extract.reading.reader import Reader
from graph.asking.sizes import sizes_of
from graph.building.ingest import IngestError, Status, add_files
from graph.building.masking import (
    finish_masking,
    mask_names,
    own_lines_with,
    unmask_names,
    where_names_stand,
)
from graph.building.unread import unread_files
from graph.building.writing import writing
from graph.decisions.deciding import apply_decisions
from graph.decisions.decision import Kind
from graph.decisions.record import read_record
from graph.decisions.standing import log
from graph.iris import SOURCES_GRAPH
from graph.project import Project
from graph.status import status_of
from graph.terms import Quad
from graph.told_names import ToldNamesError, finding
from graph.told_note import lost_names

NOW = datetime(2026, 11, 26, tzinfo=UTC)
CORPUS = Path(examples.__file__).parent / "corpus"

STEP = 23
"""Of the moments at which a process is killed, one in 23 is tried, to save time."""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return sample_project(tmp_path)


def add_again(project: Project) -> list[Status]:
    files = sorted((project.folder.parent / "files").iterdir())
    adding = add_files(project, files, pipeline=NameAnnotator(), reader=SourceReader(), now=NOW)
    return [each.status for each in adding]


CALLED_DELTA = ("delta network", "delta-network", "delta consultation", "delta-consultation")
"""What is called so in the sample; packaged places are called Delta too."""


def on_disk(project: Project, *words: str) -> list[str]:
    """Return the files of a project that have one of some words, in whatever case."""
    files = [path for path in project.folder.rglob("*") if path.is_file()]
    held = {path: path.read_bytes().lower() for path in files}
    return [f"{p}: {w}" for p, content in held.items() for w in words if w.encode() in content]


def without_paths(project: Project) -> set[Quad]:
    """Return what the graph says besides from which paths documents came, and when."""
    return {quad for quad in quads(project) if quad.graph != SOURCES_GRAPH}


def test_the_name_is_in_no_file_of_the_project(project: Project) -> None:
    assert on_disk(project, *CALLED_DELTA)
    stands = where_names_stand(project, ["delta"])
    masked = mask_names(project, ["delta"])
    assert (sorted(masked.documents), masked.times) == (sorted(stands.documents), stands.times)
    assert (len(masked.documents), masked.times) == (2, 3)
    assert on_disk(project, *CALLED_DELTA) == []
    assert violations(project, packaged_too=True) == ()
    assert "[name] Network funds Harbour Circle." in project.text(document_with(project, "funds"))


def test_half_a_name_beside_its_mask_is_counted_before_and_goes(project: Project) -> None:
    mask_names(project, ["Delta"])
    funds = document_with(project, "funds")
    assert "[name] Network funds Harbour Circle." in project.text(funds)
    stands = where_names_stand(project, ["Zarnigul Network"])
    masked = mask_names(project, ["Zarnigul Network"])
    assert stands.times == masked.times > 0
    assert "[name] funds Harbour Circle." in project.text(document_with(project, "funds"))
    assert violations(project) == ()
    before = without_paths(project)
    with writing(project) as visit:
        for document in visit.documents():
            visit.remove(document)
    add_again(project)
    assert without_paths(project) == before


def test_what_is_added_later_comes_without_it(project: Project) -> None:
    mask_names(project, ["Delta"])
    before = without_paths(project)
    with writing(project) as visit:
        for document in visit.documents():
            visit.remove(document)
    assert set(add_again(project)) == {Status.ADDED}
    assert on_disk(project, *CALLED_DELTA) == []
    assert without_paths(project) == before


def test_masked_before_or_after_it_was_added_a_real_document_is_the_same(tmp_path: Path) -> None:
    files = [path for path in sorted(CORPUS.iterdir()) if path.suffix in {".html", ".docx"}]
    names = ["Kathmandu", "Harbour Circle", "Amina"]
    made = []
    for order in ("before", "after"):
        project = Project.create(tmp_path / order)
        if order == "before":
            mask_names(project, names)
        [*_] = add_files(project, files, pipeline=packaged_pipeline(), reader=Reader(), now=NOW)
        if order == "after":
            assert mask_names(project, names).times > 10
        made.append(quads(project))
        assert violations(project) == ()
    assert made[0] == made[1]


def test_decisions_are_kept_without_it_and_those_on_it_go(project: Project) -> None:
    take(project, "reject-theme", "theme/debt-bondage",
         documents=(document_with(project, "Both spoke"),),
         passage="Both spoke of debt bondage in Nepal.")  # fmt: skip
    take(project, "confirm", DELTA)
    take(project, "rename", CIRCLE, "Ring of Both")
    mask_names(project, ["Both", "Delta"])
    [kept] = read_record(project.decisions).decisions
    assert kept.kind is Kind.REJECT_THEME
    assert kept.passage == "[name] spoke of debt bondage in Nepal."
    assert [each.standing for each in log(project).entries] == ["in force"]
    assert on_disk(project, "both spoke", "ring of both", *CALLED_DELTA) == []


def test_what_is_called_so_by_the_projects_own_files_goes_too(project: Project) -> None:
    take(project, "rename", CIRCLE, "Zarnigul Circle")
    own = project.folder / "authority.csv"
    assert "Zarnigul" in own.read_text("utf-8")
    take(project, "link", DELTA, "https://example.org/zarnigul-net")
    project.decisions.open("a").write('{"kind": "Z\\u0061rnigul"}\n')
    mask_names(project, ["Zarnigul"])
    assert on_disk(project, "zarnigul", "z\\u0061rnigul") == []
    assert own_lines_with(project, ["Zarnigul"]) == []
    own.write_text("id,label\norganisation/name/x,Zarnigul House\n", "utf-8")
    assert own_lines_with(project, ["Zarnigul"]) == [("authority.csv", 2)]


def test_lines_that_people_wrote_are_told_and_those_that_decisions_wrote_are_not(
    project: Project,
) -> None:
    take(project, "rename", CIRCLE, "Zarnigul Circle")
    take(project, "label", BONDAGE, "Zarnigul bonds", metadata=(("language", "en"),))
    thesaurus = project.folder / "thesaurus.ttl"
    assert "Zarnigul" in thesaurus.read_text("utf-8")
    assert own_lines_with(project, ["Zarnigul", "Person"]) == []
    thesaurus.write_text(f"# for Zarnigul\n{thesaurus.read_text('utf-8')}", "utf-8")
    settings = project.folder / "linkages.toml"
    settings.write_text(settings.read_text("utf-8").replace('who = ""', 'who = "Zarnigul Uno"'))
    number = settings.read_text("utf-8").splitlines().index('who = "Zarnigul Uno"') + 1
    assert own_lines_with(project, ["Zarnigul"]) == [
        ("linkages.toml", number),
        ("thesaurus.ttl", 1),
    ]
    own = project.folder / "authority.csv"
    own.write_text(f'{own.read_text("utf-8")}x\nZarnigul,<,"\n', "utf-8")
    assert own.name in {each.file for each in own_lines_with(project, ["Zarnigul"])}


def test_what_else_goes_is_told_before_and_gone_after(project: Project) -> None:
    take(project, "rename", CIRCLE, "Ring")
    take(project, "undo", take(project, "confirm", DELTA).decision_id)
    stands = where_names_stand(project, ["Delta"])
    assert stands.goes == ("Delta Network", "Delta Consultation")
    assert (stands.statements, stands.decisions) == (2, 2)
    with project.reading() as store:
        before = sizes_of(store).statements
    mask_names(project, ["Delta"])
    with project.reading() as store:
        assert sizes_of(store).statements == before - 2
    assert [each.name for each in read_record(project.decisions).decisions] == ["Ring"]
    assert where_names_stand(project, ["Nepal"])[-3:] == ((), 0, 0)


def test_labels_of_what_only_other_words_mean_are_without_it() -> None:
    said = annotations("HC met.", (("HC", CIRCLE),), labels={CIRCLE: "Zarnigul Circle"})
    find = finding(["Zarnigul"])
    assert without_told_names(said, find).entities == ()
    theme = annotations("Bonds.", (("Bonds", BONDAGE),), labels={BONDAGE: "Zarnigul bonds"})
    assert [e.label for e in without_told_names(theme, find).entities] == ["[name] bonds"]


def test_what_was_not_finished_is_told(project: Project) -> None:
    (project.folder / "store" / "masking").write_bytes(b"")
    assert "documents may be missing" in dict(status_of(project))["names being masked"]
    finish_masking(project)
    assert "names being masked" not in dict(status_of(project))


def test_documents_whose_texts_are_elsewhere_are_counted(project: Project) -> None:
    (project.texts.folder / f"{document_with(project, 'funds')}.txt").unlink()
    stands = where_names_stand(project, ["Delta"])
    assert (len(stands.documents), stands.unseen) == (1, 1)


def test_an_older_record_of_a_colleague_does_not_bring_it_back(project: Project) -> None:
    take(project, "confirm", DELTA)
    older = project.decisions.read_bytes()
    mask_names(project, ["Delta"])
    project.decisions.write_bytes(older)
    apply_decisions(project)
    assert on_disk(project, *CALLED_DELTA) == []
    assert violations(project) == ()


def test_in_one_document_alone_it_stays_in_the_others(project: Project) -> None:
    document = document_with(project, "funds")
    assert mask_names(project, ["Delta"], [document[:10]]).documents == (document,)
    assert "Delta" not in project.text(document)
    assert "Delta Network held" in project.text(document_with(project, "held"))
    with pytest.raises(IngestError, match="fits no document"):
        mask_names(project, ["Delta"], ["0" * 10])


def test_what_replaces_a_document_is_masked_as_it_was(project: Project) -> None:
    with writing(project) as visit:
        for each in visit.documents():
            visit.remove(each)
    add_again(project)
    document = document_with(project, "funds")
    mask_names(project, ["Delta"], [document])
    [changed] = [
        path
        for path in sorted((project.folder.parent / "files").iterdir())
        if path.read_text("utf-8") == "1"
    ]
    changed.write_text("1\n", "utf-8")
    assert Status.REPLACED in add_again(project)
    new = document_with(project, "funds")
    assert new != document
    assert "Delta" not in project.text(new)
    assert "Delta Network held" in project.text(document_with(project, "held"))


def test_as_many_names_as_are_masked_in_documents_alone_are_counted(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.building.masking.MOST_NAMES", 2)
    document = document_with(project, "funds")
    mask_names(project, ["Delta"], [document])
    both = [document, document_with(project, "held")]
    with pytest.raises(ToldNamesError, match="counted once for every document"):
        mask_names(project, ["Both"], both)


def test_a_file_that_could_not_be_read_is_told_without_it(project: Project) -> None:
    bad = project.folder.parent / "nikaya report.txt"
    bad.write_bytes(bytes(range(256)))

    def add() -> list[Status]:
        adding = add_files(project, [bad], pipeline=NameAnnotator(), reader=Reader(), now=NOW)
        return [each.status for each in adding]

    assert add() == [Status.FAILED]
    assert [each.name for each in unread_files(project)] == ["nikaya report.txt"]
    mask_names(project, ["Nikaya"])
    assert [each.name for each in unread_files(project)] == ["[name] report.txt"]
    assert add() == [Status.FAILED]
    assert on_disk(project, "nikaya") == []


def test_why_a_file_could_not_be_read_is_told_without_it_too(project: Project) -> None:
    mask_names(project, ["Nikaya Uno"])
    folder = project.folder.parent / "Nikaya  Uno"
    folder.mkdir()
    bad = folder / "report.txt"
    bad.write_bytes(bytes(range(256)))
    list(add_files(project, [bad], pipeline=NameAnnotator(), reader=Reader(), now=NOW))
    [told] = unread_files(project)
    assert told.name == "report.txt"
    assert told.reason.startswith("report.txt")
    assert on_disk(project, "nikaya") == []


@pytest.mark.parametrize("is_damaged_before", [True, False])
def test_a_file_of_one_document_that_cannot_be_read_any_more_is_told_without_its_names(
    project: Project, *, is_damaged_before: bool
) -> None:
    file = project.folder.parent / "Nikaya Uno.txt"
    file.write_text("1\n")
    [added] = add_files(project, [file], pipeline=NameAnnotator(), reader=SourceReader(), now=NOW)
    assert added.document_id is not None

    def damage() -> None:
        file.write_bytes(bytes(range(256)))
        list(add_files(project, [file], pipeline=NameAnnotator(), reader=Reader(), now=NOW))
        assert len(unread_files(project)) == 1

    if is_damaged_before:
        damage()
    mask_names(project, ["Nikaya Uno"], [added.document_id[:12]])
    if not is_damaged_before:
        damage()
    [told] = unread_files(project)
    assert told.name == "[name].txt"
    assert on_disk(project, "nikaya") == []


def test_what_else_the_words_mean_and_which_stand_alone_is_told_before(project: Project) -> None:
    stands = where_names_stand(project, ["Network Delta", "Nepal"])
    assert stands.known == ("Nepal",)
    assert stands.alone == (("Delta", 1),)
    assert where_names_stand(project, ["Both Circle", "Harbour Circle"]).alone == (("Both", 1),)
    assert where_names_stand(project, ["Zarnigul"]).documents == ()
    assert on_disk(project, *CALLED_DELTA)


def test_shown_again_it_is_only_in_what_is_added_then(project: Project) -> None:
    mask_names(project, ["Delta"])
    assert ("names that are masked", "1 that were told with linkages mask") in status_of(project)
    assert unmask_names(project, ["Safia"]) == 0
    assert unmask_names(project, ["DELTA"]) == 1
    assert on_disk(project, *CALLED_DELTA) == []
    with writing(project) as visit:
        for document in visit.documents():
            visit.remove(document)
    add_again(project)
    assert on_disk(project, *CALLED_DELTA)


def test_with_a_file_of_names_that_cannot_be_read_nothing_is_added(project: Project) -> None:
    mask_names(project, ["Delta"])
    project.told_names.path.write_text("spoilt")
    with pytest.raises(ToldNamesError, match="restore the file from a copy"):
        add_again(project)
    assert dict(status_of(project))["names that are masked"].startswith(str(project.folder))


def test_a_file_of_names_that_is_gone_is_told_and_one_of_another_project_refused(
    project: Project, tmp_path: Path
) -> None:
    other = sample_project(tmp_path / "other")
    mask_names(project, ["Delta", "Both"])
    mask_names(other, ["Nepal"])
    kept = project.told_names.path.read_bytes()
    project.told_names.path.unlink()
    told = dict(status_of(project))["names that are masked"]
    assert "is gone, with the marks of 2 that were told" in told
    shutil.copy(other.told_names.path, project.folder / "told.names")
    with pytest.raises(ToldNamesError, match="is of another project"):
        where_names_stand(project, ["Nepal"])
    (project.folder / "told.names").unlink()
    mask_names(project, ["Delta"])
    assert ("names that are masked", "1 that were told with linkages mask") in status_of(project)
    (project.folder / "told.names").write_bytes(kept)
    with pytest.raises(ToldNamesError, match="is of another project"):
        add_again(project)


def test_an_older_copy_of_the_file_of_names_is_told(project: Project) -> None:
    mask_names(project, ["Delta"])
    older = project.told_names.path.read_bytes()
    mask_names(project, ["Nepal", "Both"])
    assert lost_names(project.folder) == ""
    project.told_names.path.write_bytes(older)
    told = [value for what, value in status_of(project) if what == "names that are masked"]
    assert told[0] == "1 that were told with linkages mask"
    assert "is an older copy, without the marks of 2 of 3 told: they are not" in told[1]
    mask_names(project, ["Nepal", "Both"])
    unmask_names(project, ["Both"])
    assert lost_names(project.folder) == ""


DONE = """
from graph.building.masking import mask_names

def run(project):
    yield mask_names(project, ["Delta"])
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows makes no process of a running one")
def test_killed_between_any_two_writes_no_document_is_lost_and_the_next_visit_goes_on(
    tmp_path: Path,
) -> None:
    original = sample_project(tmp_path / "original")
    take(original, "describe", document_with(original, "funds"), metadata=(("title", "Delta"),))
    bad = tmp_path / "Delta Network.txt"
    bad.write_bytes(bytes(range(256)))
    list(add_files(original, [bad], pipeline=NameAnnotator(), reader=Reader(), now=NOW))
    assert len(unread_files(original)) == 1
    told = killed_at_each_write(original.folder, tmp_path, DONE, STEP)
    moments = max(moment for moment, _ in told)
    done = quads(Project.open(tmp_path / str(moments)))
    before = quads(original)
    assert done != before
    seen = []
    for moment in range(0, moments, STEP):
        project = Project.open(tmp_path / str(moment))
        with writing(project):
            pass
        found = quads(project)
        assert found in (before, done), moment
        assert violations(project, documents_alone=True) == (), moment
        assert found == before or on_disk(project, *CALLED_DELTA) == [], moment
        left = {path.name for path in (project.folder / "store").iterdir() if path.is_file()}
        assert left <= {"current", "writer.lock", "told-names"}, moment
        seen.append(found == done)
        shutil.rmtree(project.folder)
    assert seen == sorted(seen)
    assert True in seen
    assert moments > 20
