"""One process for each core, and no more than memory has room for."""

from pathlib import Path

import pytest

from extract import room
from extract.room import PROCESS_BYTES, default_count

CORES = 16


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Return the folder in which a machine of many cores says what memory it has."""
    monkeypatch.setattr(room, "cores", lambda: CORES)
    monkeypatch.setattr(room, "_MEMORY_INFO", tmp_path / "meminfo")
    monkeypatch.setattr(room, "_GROUP", tmp_path)
    return tmp_path


def has_free(machine: Path, size: int) -> None:
    told = f"MemTotal: 99999999 kB\nMemAvailable: {size // 1024} kB\n"
    (machine / "meminfo").write_text(told)


def test_every_core_gets_a_process_where_there_is_memory(machine: Path) -> None:
    has_free(machine, 64 << 30)
    assert default_count() == CORES


def test_a_small_machine_gets_as_many_as_its_free_memory_holds(machine: Path) -> None:
    has_free(machine, (1 << 30) + 3 * PROCESS_BYTES)
    assert default_count() == 3


def test_a_machine_without_room_still_gets_one(machine: Path) -> None:
    has_free(machine, 200 << 20)
    assert default_count() == 1


def test_the_limit_of_a_container_counts(machine: Path) -> None:
    has_free(machine, 64 << 30)
    (machine / "memory.max").write_text(f"{6 << 30}\n")
    (machine / "memory.current").write_text(f"{(5 << 30) - 2 * PROCESS_BYTES}\n")
    assert default_count() == 2


def test_a_container_without_a_limit_is_none(machine: Path) -> None:
    has_free(machine, 64 << 30)
    (machine / "memory.max").write_text("max\n")
    (machine / "memory.current").write_text("1\n")
    assert default_count() == CORES


def test_on_this_machine_it_is_one_at_least_and_one_a_core_at_most() -> None:
    assert 1 <= default_count() <= room.cores()
