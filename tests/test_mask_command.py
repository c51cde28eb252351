"""Masking names from the command line: what is told, asked for, and refused in one line."""

from pathlib import Path

import pytest
from command_line import linkages_here
from sample_project import sample_project

from graph.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return sample_project(tmp_path)


def texts(project: Project) -> str:
    return "\n".join(path.read_text("utf-8") for path in project.texts.folder.iterdir())


def test_it_says_where_a_name_stands_and_masks_it_there(project: Project) -> None:
    told = linkages_here("mask", "Delta", "--effect", "--project", project.folder)
    assert told.returncode == 0
    assert told.stderr.splitlines() == [
        "would be masked in 2 documents, 3 times",
        "what is called so would go with it: Delta Network, Delta Consultation",
        "2 statements and 0 decisions would go with it",
    ]
    assert len(told.stdout.split()) == 2
    assert "Delta" in texts(project)
    done = linkages_here("mask", "Delta", "Nepal", "--project", project.folder)
    first, called, counted, known = done.stderr.splitlines()
    assert called == "what is called so went with it: Delta Network, Delta Consultation"
    assert counted == "2 statements and 0 decisions went with it"
    assert first.startswith("masked in 3 documents, 6 times; documents that are added from now on")
    assert known == "the words meant there what is known besides: Nepal"
    assert done.stdout == ""
    assert "Delta" not in texts(project)


def test_names_are_asked_for_so_that_no_history_has_them(project: Project) -> None:
    done = linkages_here("mask", "--project", project.folder, stdin="Delta\n\nBoth\n")
    assert done.stderr.startswith("masked in 2 documents, 4 times")
    assert "Harbour" in texts(project)


def test_names_come_from_a_file_a_line_each(project: Project, tmp_path: Path) -> None:
    names = tmp_path / "names.txt"
    names.write_text("\ufeffDelta Network\n\n  Both \n", "utf-8")
    done = linkages_here("mask", "--from", names, "--project", project.folder)
    assert done.stderr.splitlines()[0].startswith("masked in 2 documents, 3 times")
    assert done.stderr.splitlines()[-1] == (
        "Delta stands there by itself too, 1 time; it is a name of its own to mask"
    )


def test_a_line_that_is_no_name_is_told_with_its_number(project: Project, tmp_path: Path) -> None:
    names = tmp_path / "names.txt"
    names.write_text("Delta\n\nx\n", "utf-8")
    done = linkages_here("mask", "--from", names, "--project", project.folder)
    assert done.returncode != 0
    assert "names.txt, line 3: 'x' cannot be masked" in done.stderr
    assert project.told_names.number == 0


def test_a_file_that_is_not_in_utf_8_is_refused(project: Project, tmp_path: Path) -> None:
    names = tmp_path / "names.csv"
    names.write_bytes("Zoë Uno\n".encode("latin-1"))
    done = linkages_here("mask", "--from", names, "--project", project.folder)
    assert done.returncode != 0
    assert "is no text in UTF-8; save it as UTF-8" in done.stderr


def test_a_check_says_where_the_file_of_names_is_gone(project: Project) -> None:
    linkages_here("mask", "Delta", "--project", project.folder)
    assert "is gone" not in linkages_here("check", "--project", project.folder).stderr
    project.told_names.path.unlink()
    told = linkages_here("check", "--project", project.folder)
    assert "told.names is gone, with the marks of 1 that were told" in told.stderr


def test_adding_and_masking_say_where_the_file_of_names_is_gone(
    project: Project, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    add = ("add", tmp_path / "empty", "--project", project.folder)
    linkages_here("mask", "Delta", "--project", project.folder)
    assert "is gone" not in linkages_here(*add).stderr
    project.told_names.path.unlink()
    assert linkages_here(*add).stderr.count("told.names is gone, with the marks of 1 that") == 1
    again = linkages_here("mask", "Nepal", "--project", project.folder)
    assert "they are not masked in what is added; restore the file from a copy" in again.stderr


def test_in_one_document_alone_and_no_longer(project: Project) -> None:
    where = linkages_here("mask", "Delta", "--effect", "--project", project.folder)
    here = where.stdout.split()[0]
    done = linkages_here("mask", "Delta", "--document", here, "--project", project.folder)
    assert done.stderr.startswith("masked in 1 document, ")
    assert "Delta" in texts(project)
    undone = linkages_here("mask", "delta", "Delta", "--undo", "--project", project.folder)
    assert undone.stderr.startswith("1 name is masked no longer in what is added from now on\n")


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("x",), "linkages: 'x' cannot be masked: a name has at least 2 letters"),
        (("Delta", "--document", "0000"), "linkages: '0000' fits no document; see: linkages list"),
        (("--from", "nowhere.txt"), "linkages: nowhere.txt: No such file or directory"),
        (("Safia", "--undo"), "linkages: Invalid value: none of these names was masked."),
        (("Delta", "--undo", "--effect"), "linkages: Invalid value: --undo is for all documents"),
        ((), "linkages: Invalid value: no name was told."),
    ],
)
def test_what_cannot_be_done_is_one_line(
    project: Project, arguments: tuple[str, ...], reason: str
) -> None:
    told = linkages_here("mask", *arguments, "--project", project.folder)
    assert told.returncode != 0
    [line] = [each for each in told.stderr.splitlines() if "linkages:" in each]
    assert line.startswith(reason)
    assert "Traceback" not in told.stderr
