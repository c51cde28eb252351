"""Says which files of tests share dear fixtures, so that one process should run them all."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

TESTS = Path(__file__).parent


@cache
def group_of(path: Path) -> Path:
    """Return the topmost folder that has a `conftest.py` a file of tests takes something from.

    It is the file itself where there is none. What is said here is read from the files, since the
    process that hands tests out to others does not collect them.
    """
    above = [folder for folder in path.parents if TESTS in folder.parents]
    giving = [folder for folder in above if (folder / "conftest.py").exists()]
    taken = _taken(path) if giving else set()
    if not any(taken & _fixtures(folder / "conftest.py") for folder in giving):
        return path
    return giving[-1]


def _taken(path: Path) -> set[str]:
    """Return what the functions of a file take that no fixture of the file itself gives."""
    takers = (f for f in _functions(path) if f.name.startswith("test_") or _is_fixture(f))
    return {a.arg for f in takers for a in f.args.args} - _fixtures(path)


@cache
def _fixtures(path: Path) -> set[str]:
    return {each.name for each in _functions(path) if _is_fixture(each)}


def _functions(path: Path) -> Iterator[ast.FunctionDef]:
    if path.exists():
        tree = ast.parse(path.read_text("utf-8"))
        yield from (each for each in tree.body if isinstance(each, ast.FunctionDef))


def _is_fixture(function: ast.FunctionDef) -> bool:
    return any("pytest.fixture" in ast.unparse(each) for each in function.decorator_list)
