"""A program that decides is killed at any moment: nothing confirmed is lost, in file or graph.

Two dashboards and the command line decide at once in `tests/views/browser/test_at_once.py`.
"""

import random
import subprocess
import sys
from pathlib import Path

from sample_project import CIRCLE, sample_project

from graph.asking.questions import card
from graph.decisions.deciding import apply_decisions
from graph.decisions.record import read_record
from graph.decisions.standing import Standing, log
from graph.project import Project

DECIDER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from graph.decisions.deciding import decide
from graph.decisions.decision import Decision, Kind
from graph.project import Project
project = Project.open(Path(sys.argv[1]))
for number in range(int(sys.argv[4])):
    when = f"2026-11-26T10:{number // 60:02}:{number % 60:02}Z"
    name = f"{sys.argv[3]} {number}"
    made = Decision(Kind.RENAME, when, sys.argv[2], entity=sys.argv[3], name=name)
    taken = decide(project, made)
    print(taken.decisions[0].decision_id, taken.applied, flush=True)
"""


def deciding(project: Project, who: str, entity: str, times: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", DECIDER, str(project.folder), who, entity, str(times)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def label_of(project: Project, entity: str) -> str:
    with project.reading() as store:
        known = card(store, entity)
        assert known is not None
        return known.label


def test_killed_at_any_moment_what_was_confirmed_holds(tmp_path: Path) -> None:
    project = sample_project(tmp_path)
    chance = random.Random(11)  # noqa: S311
    confirmed: list[str] = []
    for turn in range(4):
        process = deciding(project, f"Turn {turn}", CIRCLE, 50)
        assert process.stdout is not None
        for _ in range(chance.randrange(1, 4)):
            decision, applied = process.stdout.readline().split()
            assert applied == "True"
            confirmed.append(decision)
        try:
            process.wait(chance.random() * 0.3)
        except subprocess.TimeoutExpired:
            process.kill()
        rest = process.stdout.read().splitlines()
        confirmed += [line.split()[0] for line in rest if line.endswith("True")]
        process.wait()
    recorded = read_record(project.decisions)
    assert set(confirmed) <= {each.decision_id for each in recorded.decisions}
    assert apply_decisions(project)
    found = log(project)
    assert {e.decision.decision_id for e in found.entries} >= set(confirmed)
    assert Standing.WAITING not in {each.standing for each in found.entries}
    told = {each.decision.name for each in found.entries if each.standing is Standing.IN_FORCE}
    told |= {each.decision.name for each in found.entries if each.standing is Standing.CONFLICT}
    assert label_of(project, CIRCLE) in told
