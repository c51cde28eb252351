"""What `add` and the dashboard begin: no more processes than there is work for."""

from pathlib import Path

import pytest

from graph.building.adding import adding
from graph.project import Project


@pytest.mark.model
@pytest.mark.parametrize(("files", "processes"), [(2, 2), (1, 1), (0, 1)])
def test_no_more_processes_annotate_than_there_are_files(
    tmp_path: Path, files: int, processes: int
) -> None:
    paths = [tmp_path / f"{number}.txt" for number in range(files)]
    for path in paths:
        path.write_text(f"Delta Network met in Nepal. {path.stem}", encoding="utf-8")
    project = Project.create(tmp_path / "project")
    with adding(project, iter(paths), processes=3) as begun:
        assert begun.workers.count == processes
        assert [str(each.status) for each in begun.outcomes] == ["added"] * files
