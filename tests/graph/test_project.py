"""The project folder: made once, opened many times, never taken for something else."""

import os
import shutil
from pathlib import Path

import pytest

from graph.project import Project, ProjectError
from graph.safe_files import Settling
from graph.settings import Settings, SettingsError
from graph.texts import TextsError


def test_a_project_made_twice_is_the_same_project(tmp_path: Path) -> None:
    first = Project.create(tmp_path / "new" / "project")
    assert Project.create(first.folder) == Project.open(first.folder) == first
    assert first.settings == Settings()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_only_the_owner_may_enter(tmp_path: Path) -> None:
    project = Project.create(tmp_path / "project")
    project.texts.write("a" * 64, "words", Settling())
    assert project.folder.stat().st_mode & 0o077 == 0
    assert (project.folder / "texts" / f"{'a' * 32}.txt").stat().st_mode & 0o077 == 0


def test_a_copy_without_its_empty_folders_opens(tmp_path: Path) -> None:
    project = Project.create(tmp_path / "project")
    shutil.copytree(project.folder, tmp_path / "copy", ignore=shutil.ignore_patterns("leases"))
    with Project.open(tmp_path / "copy").reading() as store:
        assert len(store) == 0


def test_a_folder_with_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"x")
    with pytest.raises(ProjectError, match="photo"):
        Project.create(tmp_path)
    with pytest.raises(ProjectError, match="no project"):
        Project.open(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["photo.jpg"]


def test_a_project_that_is_not_there_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="linkages add"):
        Project.open(tmp_path / "none")


def test_a_file_is_no_project(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(ProjectError, match="no folder"):
        Project.create(tmp_path / "file")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("title = 3", "title must be a line of text"),
        ('model = ""', "model must be"),
        ('licence = "CC BY"', "licence must be the address of a licence"),
        ('licence = "https://x.example/a b"', "licence must be the address of a licence"),
        ('allowed_names = "A"', "allowed_names must be a list"),
        ('quotations = "yes"', "quotations must be true or false"),
        ("colour = 1", "'colour' is no setting"),
        ("format = 99", "newer version"),
        ("format = 1", "an earlier version of linkages .*add its documents again: linkages add"),
        ("format = true", "format must be"),
        ("title = ", "is not TOML"),
        ("a = " + "[" * 5000, "is not TOML"),
    ],
)
def test_a_bad_setting_is_an_error_that_names_file_and_key(
    tmp_path: Path, content: str, said: str
) -> None:
    project = Project.create(tmp_path / "project")
    (project.folder / "linkages.toml").write_text(content)
    with pytest.raises(SettingsError, match=said) as error:
        Project.open(project.folder)
    assert "linkages.toml" in str(error.value)


def test_settings_are_read(tmp_path: Path) -> None:
    project = Project.create(tmp_path / "project")
    (project.folder / "linkages.toml").write_text(
        'title = "Été"\nallowed_names = ["A Name"]\nquotations = false', encoding="utf-8"
    )
    opened = Project.open(project.folder).settings
    assert opened == Settings("Été", allowed_names=frozenset({"A Name"}), quotations=False)


def test_a_text_is_on_disk_before_it_takes_the_place_of_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project, settling = Project.create(tmp_path / "project"), Settling()
    project.texts.write("a" * 64, "before", settling)
    settling.wait()
    synced, there = os.fsync, list[str]()

    def noting(descriptor: int) -> None:
        there.append(project.text("a" * 64))
        synced(descriptor)

    monkeypatch.setattr(os, "fsync", noting)
    project.texts.write("a" * 64, "after", settling)
    settling.wait()
    assert there[0] == "before"
    assert project.text("a" * 64) == "after"


@pytest.mark.parametrize("name", ["../../etc/passwd", "", "a", "A" * 32, "a" * 31 + "/", "a" * 65])
def test_a_text_is_found_by_its_hash_and_by_nothing_else(tmp_path: Path, name: str) -> None:
    project = Project.create(tmp_path / "project")
    project.texts.write("a" * 64, "line\r\nend\u2028é", Settling())
    assert project.text("a" * 32) == project.text("a" * 64) == "line\r\nend\u2028é"
    with pytest.raises(TextsError):
        project.text(name)


def test_a_text_that_is_no_utf8_says_what_to_do(tmp_path: Path) -> None:
    project = Project.create(tmp_path / "project")
    project.texts.write("a" * 64, "words", Settling())
    (project.texts.folder / f"{'a' * 32}.txt").write_bytes(b"\xff\xfe")
    with pytest.raises(TextsError, match="remove the document and add it again"):
        project.text("a" * 64)
