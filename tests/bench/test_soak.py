"""Tests the soak of `bench/soak.py`: that it sees what is wrong, and a short one of it."""

import random
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from plain_files import CapitalNames, PlainFiles
from soaked_program import PROGRAM
from soaking.commands import Commands
from soaking.expected import Expected, Withdrawn, document_id_of
from soaking.report import Report, page
from soaking.sittings import Kept, begun_in, kept_in_folder
from soaking.soak import Soak, Told
from soaking.step import Step
from soaking.steps import Steps
from soaking.watching import Figures

from graph.building.ingest import add_files, remove_documents
from graph.decisions.asked import Asked, Deciding, decision_for
from graph.decisions.deciding import decide
from graph.project import Project

STEPS, MOST = 8, 40
"""How many steps a short soak has, and how many if few of them could be killed in time."""
WHEN = datetime(2026, 1, 1, tzinfo=UTC)
NAMED = "organisation/name/amber"  # by document 1
NAMES = ("Amber", "Beacon", "Cedar", "Delta", "Estuary", "Fjord")

needs_proc = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="looks at processes as Linux tells of them"
)


def write(number: int, path: Path) -> None:
    """Write document n: three names out of six."""
    chosen = random.Random(number).sample(NAMES, 3)  # noqa: S311
    path.write_text(f"{chosen[0]} met {chosen[1]} {number} times. {chosen[2]} knew.")


def added(project: Project, path: Path) -> str:
    list(add_files(project, [path], pipeline=CapitalNames(), reader=PlainFiles(), now=WHEN))
    return document_id_of(path)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project.create(tmp_path / "project")


@pytest.fixture
def document(project: Project, tmp_path: Path) -> str:
    write(1, tmp_path / "1.txt")
    return added(project, tmp_path / "1.txt")


def test_a_document_is_told_of_that_is_lost_or_should_not_be_there_and_no_other(
    project: Project, document: str
) -> None:
    expected = Expected()
    assert list(expected.faults(project, settled=False)) == [
        f"document {document} is there and should not be"
    ]
    expected.killed(Step("add", (), adds=frozenset({document, "0" * 32})))
    assert expected.bounds() == (0, 2)
    assert list(expected.faults(project, settled=True)) == []
    assert (expected.present, expected.unsure) == ({document}, set())
    assert expected.bounds() == (1, 1)
    remove_documents(project, [document])
    assert list(expected.faults(project, settled=True)) == [
        f"document {document} was added and confirmed, and is lost"
    ]


def test_a_decision_that_is_lost_is_told(project: Project, document: str) -> None:
    with project.reading() as store:
        asked = Asked("rename", NAMED, "Pine")
        decision = decision_for(store, asked, Deciding("Ada", WHEN))
    decided = decide(project, decision).decisions[0]
    expected = Expected(present={document})
    assert list(expected.faults(project, settled=True)) == []
    project.decisions.write_bytes(b"")
    assert list(expected.faults(project, settled=True)) == [
        f"decision {decided.decision_id} was confirmed, and is lost",
        f"decision {decided.decision_id} is in the graph alone",
    ]
    known = expected.decisions
    assert Withdrawn(frozenset(), frozenset({decided.entity})).may_take(decided.decision_id, known)
    assert not Withdrawn(frozenset(), frozenset()).may_take(decided.decision_id, known)


@needs_proc
def test_a_file_given_up_for_want_of_time_is_not_expected_and_the_others_are(
    project: Project, tmp_path: Path
) -> None:
    late = "took longer than 600 seconds to read; split it into smaller files and add those"
    for told, faults in ((late, 0), ("is damaged; send it again", 1)):
        program = (
            sys.executable,
            "-c",
            f"import sys; print(sys.argv[2], {told!r}, file=sys.stderr);"
            "print('0 added, 0 replaced, 0 unchanged, 1 failed', file=sys.stderr); sys.exit(1)",
        )
        steps = Steps(project, tmp_path, write, random.Random(1))  # noqa: S311
        commands = Commands(project.folder, tmp_path / "temporary", program)
        soak = Soak(commands, steps, random.Random(1), lambda _: None)  # noqa: S311
        step = steps.add(soak.expected)
        one = sorted(step.adds)[0]
        soak.do(replace(step, adds=frozenset({one}), arguments=("add", str(steps.files[one]))))
        assert len(soak.told.faults) == faults
        assert soak.expected.present == set()


def _has_seen_enough(told: Told) -> bool:
    return sum(told.killed.values()) > 1 and told.steps["add"] > 1


@needs_proc
def test_a_short_soak_finds_nothing_wrong(tmp_path: Path) -> None:
    chance = random.Random(5)  # noqa: S311
    place = tmp_path / "soak-5-20260101T000000"
    folder, project = place / "documents", Project.create(place / "project")
    folder.mkdir()
    commands = Commands(project.folder, tmp_path / "temporary", PROGRAM)
    for part in (STEPS // 2, STEPS - STEPS // 2):
        began = begun_in(tmp_path, seed=5)
        kept = kept_in_folder(began) if began else Kept()
        steps = Steps(project, folder, write, chance, dict(kept.files))
        soak = Soak(commands, steps, chance, lambda _: None, kept.told, kept.expected)
        for _ in range(part):
            soak.once()
        while began and not _has_seen_enough(soak.told) and len(soak.told.figures) < MOST:
            soak.once()
        kept.files = steps.files
        kept.keep(place)
    assert STEPS <= len(soak.told.figures) <= MOST
    assert soak.told.faults == []
    assert _has_seen_enough(soak.told)
    checked = commands.run("check")
    assert (checked.code, checked.output.splitlines()[-1]) == (0, "0 violations")


def test_the_page_tells_every_figure_and_fault() -> None:
    told = Told(faults=["step 3: lost"])
    told.steps["add"], told.killed["add"] = 1234, 5
    told.figures = [
        Figures(
            each / 10, each, 90_000_000 + each, 4 * 90_000_000, 35, 8, 2, 40, 20_000_000, 0, 1, 1
        )
        for each in range(100)
    ]
    report = Report(
        "2026-01-01",
        "2 cores",
        "9.9",
        "Nothing else ran.",
        (80.4, 160.2),
        7,
        told,
        (1.5, 2.5),
        9000,
        0.4,
        2,
    )
    lines = page(report).splitlines()
    assert "| add | 1,234 | 5 | 0 |" in lines
    assert "| documents | 15 | 55 | 95 | 99 |" in lines
    assert "- step 3: lost" in lines
    assert any(
        "in 2 sittings of 80 and 160 minutes with the same project" in each for each in lines
    )
    assert any("5 were killed in 241 minutes" in each for each in lines)
    assert any("1 things were wrong, and `linkages check` found 2" in line for line in lines)
