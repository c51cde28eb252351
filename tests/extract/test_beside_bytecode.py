"""Tests where the program keeps what is dear to make, and that it is never where others write."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from extract.beside_bytecode import keep, taken_up

BY = ("3.13", 1)
KEPT = {"a": (1, b"x")}

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="the cache is set as on Linux")


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's cache, not made yet, with a program that may write no bytecode."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home" / "cache"))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    return tmp_path / "home" / "cache" / "linkages"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "installed" / "__pycache__" / "of.patterns"


def may_write_beside(monkeypatch: pytest.MonkeyPatch, *, may: bool) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", not may)


@LINUX
def test_where_no_bytecode_is_written_the_cache_of_the_user_keeps_it(
    file: Path, cache: Path
) -> None:
    keep(file, BY, KEPT)
    assert taken_up(file, BY) == KEPT
    assert taken_up(file, ("3.13", 2)) == {}
    assert not file.parent.exists()
    assert [each.name for each in cache.iterdir()] == ["of.patterns"]
    assert stat.S_IMODE(cache.stat().st_mode) == 0o700


@LINUX
def test_where_the_program_is_installed_and_cannot_write_the_cache_keeps_it(
    file: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_write_beside(monkeypatch, may=True)
    file.parent.parent.write_text("a file where the folder would be")
    keep(file, BY, KEPT)
    assert taken_up(file, BY) == KEPT
    assert (cache / file.name).exists()


def test_where_bytecode_is_written_nothing_is_in_the_cache(
    file: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_write_beside(monkeypatch, may=True)
    keep(file, BY, KEPT)
    assert taken_up(file, BY) == KEPT
    assert file.exists()
    assert not cache.exists()


@LINUX
@pytest.mark.parametrize("beside_is_newer", [True, False])
def test_of_two_that_are_kept_the_newer_is_taken(
    file: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, *, beside_is_newer: bool
) -> None:
    may_write_beside(monkeypatch, may=True)
    keep(file, BY, {"beside": 1})
    may_write_beside(monkeypatch, may=False)
    keep(file, BY, {"cache": 1})
    os.utime(file, (1, 1))
    os.utime(cache / file.name, (0, 0) if beside_is_newer else (2, 2))
    assert list(taken_up(file, BY)) == ["beside" if beside_is_newer else "cache"]


@LINUX
@pytest.mark.parametrize("kept_by", [("3.12", 1), None])
def test_what_an_administrator_kept_beside_is_taken_by_users_unless_it_is_of_no_use(
    file: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, kept_by: tuple[str, int] | None
) -> None:
    may_write_beside(monkeypatch, may=True)
    keep(file, kept_by or BY, KEPT)
    may_write_beside(monkeypatch, may=False)
    assert taken_up(file, BY) == ({} if kept_by else KEPT)
    assert not cache.exists()


@LINUX
@pytest.mark.parametrize("mode", [0o720, 0o702, 0o777])
def test_a_cache_that_others_may_write_to_is_not_used(file: Path, cache: Path, mode: int) -> None:
    keep(file, BY, KEPT)
    cache.chmod(mode)
    assert taken_up(file, BY) == {}
    keep(file, BY, {"new": 1})
    cache.chmod(0o700)
    assert taken_up(file, BY) == KEPT


@LINUX
def test_a_user_without_a_home_keeps_nothing_anywhere(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)
    monkeypatch.chdir(tmp_path)
    keep(file, BY, KEPT)
    assert taken_up(file, BY) == {}
    assert list(tmp_path.iterdir()) == []


_PROGRAM = """
import sys
from extract import kept_patterns
if sys.argv[1:]:
    del kept_patterns._compile
kept_patterns.compiled(r"(?P<name>[A-Z]\\w+) (?:Union|Network)\\b")
kept_patterns.keep_patterns()
"""


@LINUX
def test_a_second_process_compiles_nothing_where_no_bytecode_is_written(cache: Path) -> None:
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    prefix = str(cache.parent / "none")  # where no earlier process kept anything
    environment["PYTHONPYCACHEPREFIX"] = prefix
    for argument in ([], ["again"]):
        subprocess.run(
            [sys.executable, "-c", _PROGRAM, *argument],
            env=environment,
            cwd=Path(__file__).parents[2],
            check=True,
        )
    assert not Path(prefix).exists()
