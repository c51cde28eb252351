"""What `add` and the dashboard begin: no more processes than there is work for."""

from pathlib import Path

import pytest
from sample_project import sample_project

from extract.failures import ExtractError
from extract.workers import Workers
from graph.building.adding import adding
from graph.generations import BusyError
from graph.project import Project


@pytest.mark.model
@pytest.mark.parametrize(("files", "processes"), [(2, 2), (1, 1), (0, 1)])
def test_no_more_processes_annotate_than_there_are_files(
    tmp_path: Path, files: int, processes: int
) -> None:
    paths = [tmp_path / f"{number}.txt" for number in range(files)]
    for path in paths:
        path.write_text(f"Delta Network met in Nepal. {path.stem}", encoding="utf-8")
    with adding(sample_project(tmp_path), iter(paths), processes=3) as begun:
        assert begun.workers.count == processes
        assert [str(each.status) for each in begun.outcomes] == ["added"] * files


@pytest.mark.model
def test_no_process_annotates_before_a_file_is_met_that_is_not_there(tmp_path: Path) -> None:
    project = sample_project(tmp_path)
    known, new = sorted((tmp_path / "files").iterdir()), tmp_path / "new.txt"
    empty, missing = tmp_path / "empty.txt", tmp_path / "missing.txt"
    empty.touch()
    with adding(project, [*known, empty, missing], processes=5) as begun:
        assert [str(each.status) for each in begun.outcomes] == ["unchanged"] * 3 + ["failed"] * 2
        assert begun.workers._all == []
    new.write_text("Delta Network met in Nepal.", encoding="utf-8")
    with adding(project, [*known, new], processes=1) as begun:
        assert begun.workers._all == []
        assert [str(each.status) for each in begun.outcomes] == ["unchanged"] * 3 + ["added"]
        assert len(begun.workers._all) == 1
        assert "en_core_web_md" in begun.provenance


@pytest.mark.model
def test_while_the_model_is_loaded_others_may_change_the_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project, new = sample_project(tmp_path), tmp_path / "new.txt"
    new.write_text("Delta Network met in Nepal.", encoding="utf-8")
    loaded, is_free = Workers.provenance, list[bool]()

    def told(workers: Workers) -> str:
        try:
            with project.generations.writing():
                is_free.append(True)
        except BusyError:
            is_free.append(False)
        return str(loaded.__get__(workers))

    monkeypatch.setattr(Workers, "provenance", property(told))
    with adding(project, [new], processes=1) as begun:
        assert [str(each.status) for each in begun.outcomes] == ["added"]
    assert is_free == [True, False]


@pytest.mark.parametrize("known", [True, False])
def test_a_model_that_is_not_there_ends_it_with_the_first_file_to_read(
    tmp_path: Path, *, known: bool
) -> None:
    project = sample_project(tmp_path)
    settings = project.folder / "linkages.toml"
    settings.write_text(settings.read_text("utf-8").replace("en_core_web_md", "no_such_model"))
    new = tmp_path / "new.txt"
    new.write_text("Delta Network met in Nepal.", encoding="utf-8")
    files = [*sorted((tmp_path / "files").iterdir())[: 2 * known], new]
    with adding(Project.open(project.folder), files, processes=1) as begun:
        met = []
        with pytest.raises(ExtractError, match="no spaCy pipeline called 'no_such_model'"):
            met.extend(str(each.status) for each in begun.outcomes)
    assert set(met) <= {"unchanged"}


def test_who_stops_before_anything_is_annotated_starts_nothing(tmp_path: Path) -> None:
    project = sample_project(tmp_path)
    files = sorted((tmp_path / "files").iterdir())
    with adding(project, files, processes=1) as begun:
        begun.workers.close()
        assert [str(each.status) for each in begun.outcomes] == ["unchanged"] * 3
        with pytest.raises(ExtractError, match="annotating was stopped"):
            begun.workers.provenance  # noqa: B018
        assert begun.workers._all == []
