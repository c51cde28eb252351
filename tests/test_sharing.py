"""Tests of one file, and all that share dear fixtures, run in one process."""

import re
import subprocess
import sys
from collections import defaultdict

import pytest
from sharing import TESTS, group_of


@pytest.mark.parametrize(
    ("file", "group"),
    [
        ("views/browser/test_map.py", "views/browser"),
        ("views/browser/test_story.py", "views/browser"),
        ("views/browser/test_hostile.py", "views/browser/test_hostile.py"),
        ("graph/servers/test_places.py", "graph/servers/test_places.py"),
        ("graph/test_store.py", "graph/test_store.py"),
        ("views/test_runs.py", "views/test_runs.py"),
        ("test_cli.py", "test_cli.py"),
    ],
)
def test_files_that_take_a_fixture_of_a_folder_are_of_that_folder(file: str, group: str) -> None:
    assert group_of(TESTS / file) == TESTS / group


def test_two_processes_run_whole_files() -> None:
    files = [str(TESTS / "ontology" / name) for name in ("test_addresses.py", "test_reference.py")]
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-n", "2", "-v", *files],
        capture_output=True,
        text=True,
        cwd=TESTS.parent,
        check=True,
    )
    processes = defaultdict(set)
    for process, file in re.findall(r"^\[(gw\d)\].* PASSED (\S+?)::", ran.stdout, re.MULTILINE):
        processes[file].add(process)
    assert len(processes) == 2
    assert [found for found in processes.values() if len(found) > 1] == []
