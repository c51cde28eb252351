"""Says which files of tests share dear fixtures, so that one process should run them all."""

import ast
import os
import shutil
import time
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from graph.file_lock import locked_alone

TESTS = Path(__file__).parent

_DEAR = "scope='session'"


@cache
def group_of(path: Path) -> Path:
    """Return the topmost folder with a `conftest.py` that a file takes a dear fixture from.

    It is the file itself where there is none. Dear is what such a file makes once in a session;
    what it makes once in a package is made again in each process with tests of the folder. This
    is read from the files, since the process that hands tests out to others does not collect them.
    """
    above = [folder for folder in path.parents if TESTS in folder.parents]
    giving = [folder for folder in above if (folder / "conftest.py").exists()]
    taken = _taken(path) if giving else set()
    dear = [each for each in giving if taken & _fixtures(each / "conftest.py", _DEAR)]
    return dear[-1] if dear else path


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """Return a folder that all processes of a run share; the first that asks makes it.

    Args:
        factory: That of the session.
        name: Of the folder.
        make: Makes the folder, which is not there yet; nothing in it may change later.
    """
    ours = factory.getbasetemp()
    folder = (ours.parent if "PYTEST_XDIST_WORKER" in os.environ else ours) / name
    made = folder.with_suffix(".made")
    while not made.exists():
        with locked_alone(folder.with_suffix(".lock")) as alone:
            if alone and not made.exists():
                shutil.rmtree(folder, ignore_errors=True)  # of a process that failed at it
                make(folder)
                made.touch()
        time.sleep(0.05)
    return folder


def _taken(path: Path) -> set[str]:
    """Return what the functions of a file take that no fixture of the file itself gives."""
    takers = (f for f in _functions(path) if f.name.startswith("test_") or _is_fixture(f))
    return {a.arg for f in takers for a in f.args.args} - _fixtures(path)


@cache
def _fixtures(path: Path, with_: str = "") -> set[str]:
    return {each.name for each in _functions(path) if _is_fixture(each, with_)}


def _functions(path: Path) -> Iterator[ast.FunctionDef]:
    if path.exists():
        tree = ast.parse(path.read_text("utf-8"))
        yield from (each for each in tree.body if isinstance(each, ast.FunctionDef))


def _is_fixture(function: ast.FunctionDef, with_: str = "") -> bool:
    told = map(ast.unparse, function.decorator_list)
    return any("pytest.fixture" in each and with_ in each for each in told)
