"""What git leaves of files of names that two people changed, and what becomes of it."""

import shutil
from pathlib import Path

import pytest
from decided_project import take
from sample_project import BONDAGE, CIRCLE, DELTA, sample_project

from graph.building.adding import adding
from graph.decisions.deciding import apply_decisions
from graph.decisions.decision import DecisionError
from graph.project import Project
from graph.vocabulary.own_files import (
    DECIDED,
    VocabularyError,
    authority_path,
    names_fault,
    own_vocabulary,
    project_thesaurus,
    thesaurus_path,
)
from graph.vocabulary.two_versions import Versions, versions

LEVIES = "theme/market-levies"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return sample_project(tmp_path)


def of_colleague(project: Project) -> Project:
    folder = project.folder.parent / "colleague"
    shutil.copytree(project.folder, folder)
    return Project.open(folder)


def as_git_leaves_it(ours: str, theirs: str, same: int) -> str:
    """Return two versions of a file of which the first lines are the same."""
    left, right = (each.splitlines(keepends=True) for each in (ours, theirs))
    both = [*left[same:], "=======\n", *right[same:]]
    return "".join([*left[:same], "<<<<<<< HEAD\n", *both, ">>>>>>> 1a2b3c\n"])


def put_together(project: Project, other: Project) -> None:
    """Bring what a colleague decided into a project as `git pull` does."""
    lines = project.decisions.read_bytes() + other.decisions.read_bytes()
    project.decisions.write_bytes(lines)
    for path, same in ((authority_path, 1), (thesaurus_path, 3)):
        if not path(project).exists():
            continue
        ours, theirs = (path(each).read_text("utf-8") for each in (project, other))
        path(project).write_text(as_git_leaves_it(ours, theirs, same), encoding="utf-8")


def test_two_versions_are_told_apart() -> None:
    assert versions("a\nb\n") is None
    assert versions("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> theirs\nd\n") == Versions(
        "a\nb\nd\n", "a\nc\nd\n", 2
    )
    with_base = "<<<<<<<\nb\n||||||| 12ab\na\n=======\n>>>>>>>\n=======\n"
    assert versions(with_base) == Versions("b\n=======\n", "=======\n", 1)
    assert versions("<<<<<<<< none\n") is None


def test_files_that_git_could_not_put_together_are_written_anew(project: Project) -> None:
    other = of_colleague(project)
    take(project, "alias", CIRCLE, "Ring of Ports")
    take(project, "unlabel", BONDAGE, "bonded labour")
    take(other, "confirm", DELTA)
    take(other, "label", "new", "market levies")
    put_together(project, other)
    assert project_thesaurus(project).concept(BONDAGE) is not None
    with adding(project, []):
        pass
    assert names_fault(project) == ""
    rows, themes = (p(project).read_text("utf-8") for p in (authority_path, thesaurus_path))
    assert [row.split(",")[0] for row in rows.splitlines()[1:]] == [
        DELTA, CIRCLE, "organisation/name/ring-of-ports"
    ]  # fmt: skip
    assert project_thesaurus(project).concept(LEVIES) is not None
    other.decisions.write_bytes(project.decisions.read_bytes())
    assert apply_decisions(other)
    assert (rows, themes) == tuple(
        p(other).read_text("utf-8") for p in (authority_path, thesaurus_path)
    )


def test_what_was_decided_on_themes_is_known_before_the_file_is_written_anew(
    project: Project,
) -> None:
    other = of_colleague(project)
    take(project, "label", "new", "market levies")
    take(other, "unlabel", BONDAGE, "bonded labour")
    put_together(project, other)
    with pytest.raises(DecisionError, match="is what theme/market-levies is called"):
        take(project, "alias", BONDAGE, "market levies")


def test_what_is_broken_below_the_line_is_written_anew(project: Project) -> None:
    take(project, "label", "new", "market levies")
    before = thesaurus_path(project).read_text("utf-8")
    thesaurus_path(project).write_text(before.replace(" .\n", "\n"), encoding="utf-8")
    with adding(project, []):
        pass
    assert thesaurus_path(project).read_text("utf-8") == before


def test_two_versions_of_what_people_wrote_are_left_and_told(project: Project) -> None:
    take(project, "confirm", CIRCLE)
    head, *rows = authority_path(project).read_text("utf-8").splitlines(keepends=True)
    ours, theirs = (head + f",{name},,,,,,,,,\n" + "".join(rows) for name in ("Hill", "Dale"))
    left = as_git_leaves_it(ours, theirs, 1)
    authority_path(project).write_text(left, encoding="utf-8")
    with pytest.raises(VocabularyError, match="line 2: git left two versions"), adding(project, []):
        pass
    assert authority_path(project).read_text("utf-8") == left
    authority_path(project).write_text(ours, encoding="utf-8")
    own = "# a\n<<<<<<< HEAD\n# b\n=======\n# c\n>>>>>>> 1a2b\n" + DECIDED
    thesaurus_path(project).write_text(own, encoding="utf-8")
    with pytest.raises(VocabularyError, match="line 2: git left two versions"):
        own_vocabulary(project)
    assert apply_decisions(project)
    assert thesaurus_path(project).read_text("utf-8") == own
