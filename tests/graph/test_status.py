"""What is told about a project."""

from pathlib import Path

from sample_project import empty_project, made_by_an_older_version, sample_project

from graph.asking.questions import overview
from graph.building.writing import writing
from graph.status import renewal_of, status_of


def test_a_graph_of_another_version_is_told_until_the_next_visit(tmp_path: Path) -> None:
    project = sample_project(tmp_path)
    assert renewal_of(project) is None
    assert "out of date" not in dict(status_of(project))
    made_by_an_older_version(project)
    note = renewal_of(project)
    assert note is not None
    assert "linkages add" in note
    assert dict(status_of(project))["out of date"] == note
    with writing(project):
        pass
    assert renewal_of(project) is None


def test_sizes_are_those_that_counting_gives(tmp_path: Path) -> None:
    project = sample_project(tmp_path)
    told = dict(status_of(project))
    with project.reading() as store:
        counted = overview(store)
        assert told["quads"] == f"{len(store):,}"
    assert told["documents"] == f"{counted.documents:,}"
    assert told["passages"] == f"{counted.passages:,}"
    assert told["statements"] == f"{counted.statements:,}"
    for kind, number in counted.counts:
        assert told[f"{kind}s"] == f"{number:,}"
    assert counted.documents > 1


def test_an_empty_project_has_no_entities(tmp_path: Path) -> None:
    project = empty_project(tmp_path)
    told = dict(status_of(project))
    assert (told["documents"], told["organisations"]) == ("0", "0")
    with project.reading() as store:
        assert told["quads"] == f"{len(store):,}"


def test_an_empty_project_is_not_out_of_date(tmp_path: Path) -> None:
    assert renewal_of(empty_project(tmp_path)) is None
