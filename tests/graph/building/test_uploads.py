"""Files that a browser sent are added by a process of their own, and can be cancelled."""

from pathlib import Path

import pytest

from graph.asking.questions import documents
from graph.building.uploads import FOLDER, Uploaded, Uploading, clear_uploads, safe_name
from graph.project import Project

SECONDS = 120.0
MEETING = b"Anti-Slavery International held a workshop on debt bondage in Kathmandu, Nepal."
NOTE = b"The International Labour Organization works on recruitment fees in Thailand."


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return Project.create(tmp_path_factory.mktemp("uploads") / "project")


@pytest.mark.model
def test_each_file_is_told_and_none_of_them_is_kept(project: Project) -> None:
    sent = [
        ("../meeting.txt", MEETING),
        ("note.txt", NOTE),
        ("note.txt", MEETING),
        ("broken.pdf", b"%PDF-1.4 nothing"),
    ]
    uploading = Uploading.begun(project, sent)
    assert uploading.wait(SECONDS)
    *good, broken = uploading.results
    assert good == [
        Uploaded("../meeting.txt", "added"),
        Uploaded("note.txt", "added"),
        Uploaded("note.txt", "unchanged"),
    ]
    assert (broken.name, broken.status) == ("broken.pdf", "failed")
    assert broken.reason.startswith("broken.pdf is damaged")
    assert (uploading.total, uploading.failure, uploading.is_over) == (4, "", True)
    assert not (project.folder / FOLDER).exists()
    with project.reading() as store:
        assert {row.file_name for row in documents(store)} == {"meeting.txt", "note.txt"}


@pytest.mark.model
def test_a_file_of_the_same_name_replaces_nothing_and_cancel_keeps_what_is_there(
    project: Project,
) -> None:
    with project.reading() as store:
        before = [row.document_id for row in documents(store)]
    sent = [(f"{number}.txt", NOTE + str(number).encode()) for number in range(40)]
    uploading = Uploading.begun(project, [*sent, ("note.txt", NOTE + MEETING)])
    uploading.stop()
    assert uploading.is_stopping
    assert uploading.wait(SECONDS)
    assert {each.status for each in uploading.results} == {"stopped"}
    assert {each.name for each in uploading.results} == {*(name for name, _ in sent), "note.txt"}
    assert (uploading.failure, (project.folder / FOLDER).exists()) == ("", False)
    with project.reading() as store:
        assert [row.document_id for row in documents(store)] == before
    uploading.stop()


def test_what_an_upload_left_behind_is_cleared(tmp_path: Path) -> None:
    project = Project.create(tmp_path / "project")
    left = project.folder / FOLDER / "tmp1" / "000000"
    left.mkdir(parents=True)
    (left / "secret.txt").write_text("secret", "utf-8")
    clear_uploads(project)
    clear_uploads(project)
    assert not (project.folder / FOLDER).exists()


@pytest.mark.parametrize(
    ("sent", "written"),
    [
        ("report.pdf", "report.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\x\\rapport final.docx", "rapport final.docx"),
        ("a<b>:c|?*\x00.html", "a_b__c____.html"),
        ("..", "document"),
        ("", "document"),
        (".pdf", "pdf"),
        (f"{'é' * 300}.txt", f"{'é' * 120}.txt"),
        ("x" * 300, "x" * 120),
        ("no.suffix at all but words", "no.suffix at all but words"),
    ],
)
def test_a_name_leads_to_no_other_folder(sent: str, written: str) -> None:
    assert safe_name(sent) == written
