"""Folders of tests are in memory where there is room, and those of killed runs go."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from in_memory import clear_after_the_killed, is_roomy

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere they are on the disk")


def test_a_folder_is_roomy_that_can_be_written_to_and_has_room(tmp_path: Path) -> None:
    assert is_roomy(tmp_path, room=1)
    assert not is_roomy(tmp_path, room=1 << 60)
    assert not is_roomy(tmp_path / "none", room=1)


def test_what_a_killed_run_left_goes_and_nothing_else(tmp_path: Path) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    root = tmp_path / "pytest-of-somebody"
    locks = {"killed": str(ended.pid), "running": str(os.getpid()), "unclear": "", "over": None}
    for name, lock in locks.items():
        (root / f"pytest-{name}").mkdir(parents=True)
        if lock is not None:
            (root / f"pytest-{name}" / ".lock").write_text(lock, "ascii")
            os.utime(root / f"pytest-{name}" / ".lock", (0, 0))
    (root / "pytest-young").mkdir()
    (root / "pytest-young" / ".lock").write_text(str(ended.pid), "ascii")
    clear_after_the_killed(tmp_path)
    left = {each.name for each in root.iterdir()}
    assert left == {"pytest-running", "pytest-unclear", "pytest-over", "pytest-young"}
