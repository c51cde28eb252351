"""Tests what `bench/dashboard.py` is made of: the second graph, the clock's figures, the page."""

from pathlib import Path

import numpy as np
import pytest
from looking.clock import Taken
from looking.frames import Drawing, Moved
from looking.pages import VIEWS
from looking.planted import planted_project
from looking.report import Report, misses, page
from looking.seen import FirstView, Interaction, Nothing
from looking.steps import STEPS

from graph.linkages.corpus_map import corpus_map
from graph.linkages.reading import read_incidence
from graph.project import Project

NAMES = 1000
PAGE = Path(__file__).parents[2] / "docs" / "dashboard-speed.md"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return planted_project(tmp_path_factory.mktemp("planted"), NAMES, lambda _: None)


def test_every_planted_name_is_on_the_map_in_a_region(project: Project) -> None:
    with project.reading() as store:
        incidence = read_incidence(store)
    drawn = corpus_map(incidence)
    assert len(drawn.entities) == NAMES
    assert 5 < len(drawn.regions) < 30
    assert np.bincount(incidence.mentions.entity).min() >= 2


def test_what_was_planted_is_not_planted_again(project: Project) -> None:
    told: list[str] = []
    assert planted_project(project.folder.parent, NAMES, told.append) == project
    assert told == []


def test_of_several_times_the_middle_and_a_late_one_are_told() -> None:
    taken = Taken(tuple(each / 100 for each in range(1, 102)))
    assert taken.median == pytest.approx(0.51)
    assert taken.late == pytest.approx(0.96)
    assert Taken((0.3,)).late == 0.3


def test_the_page_tells_every_figure_and_what_misses_its_aim() -> None:
    quick, slow = Taken((0.2, 0.25, 0.3)), Taken((0.3, 2.5, 2.6))
    report = Report(
        "2026-01-01", "2 cores", "linkages 9.9", "Nothing else ran.", "5 quads, 1 document",
        nothing=Nothing(Taken((1.0,)), Taken((0.1,))),
        started=(2.0, 1.5),
        derived=(3.0, 4.0),
        first_views=(FirstView("Explore", 4.5, quick, 0.7), FirstView("Query", 1.0, slow, 0.1)),
        interactions=(
            Interaction("Explore", "pick a name", quick, 0.05),
            Interaction("Map", "pick it", slow, 0.15),
        ),
        drawings=(
            Drawing("Map", 20_000, 64_000, 1.25, Moved(59.6, 0.02), Moved(30.2, 0.25)),
            Drawing("Network", 500, 900, 0.5, Moved(40, 0.03), Moved(60, 0.02)),
        ),
    )  # fmt: skip
    told = page(report)
    assert "| Explore | 4,500 | 250 | 300 | 0.2 | 700 |" in told
    assert "| Map | pick it | 2,500 | 2,590 | 25.0 | 150 |" in told
    assert "| Map | 20,000 | 64,000 | 1,250 | 60 | 20 | 30 | 250 |" in told
    assert list(misses(report)) == [
        "Explore, first view, cold: 4,500 ms.",
        "Query, first view, warm: 2,500 ms.",
        "Map, pick it: 2,590 ms at the 95th percentile.",
        "Map, 20,000 names: drawn in 1,250 ms.",
        "Network, 500 names: 40 pictures a second.",
    ]
    assert all(f"- {line}" in told for line in misses(report))


@pytest.mark.skipif(not PAGE.exists(), reason="bench/dashboard.py --write has not been run yet")
def test_the_documentation_is_a_page_of_the_benchmark() -> None:
    written = PAGE.read_text("utf-8")
    for view in VIEWS:
        assert f"| {view.words} |" in written
    for step in STEPS:
        assert f"| {step.page} | {step.words} |" in written
