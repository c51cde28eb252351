"""Says which tests run in one process and in which order, and what hypothesis asks of time."""

import gc
import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

TESTS = Path(__file__).parent

# A busy machine is no defect of the program: examples may take as long as they take.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")


def pytest_configure(config: pytest.Config) -> None:
    """Keep compiled modules apart where the environment says that none are to be written.

    Tests start hundreds of processes, and each would compile again all that it imports.
    """
    if sys.dont_write_bytecode and config.pluginmanager.has_plugin("cacheprovider"):
        sys.pycache_prefix = os.environ["PYTHONPYCACHEPREFIX"] = str(config.cache.mkdir("bytecode"))
        sys.dont_write_bytecode = False
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Return how many processes run the tests: none beside this one for single files.

    Each loads the language model (half a gigabyte), so four at most. With one more than there are
    cores, browsers and schedulers come too late for tests that wait for them.
    """
    files = all(argument.partition("::")[0].endswith(".py") for argument in config.args)
    return 0 if files else min(4, os.cpu_count() or 1)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep together what shares dear fixtures, and begin with it, so that no process waits."""
    sharing = {item.path for item in items if uses_a_conftest(item)}
    groups = {
        item.path: shared_by(item.path) if item.path in sharing else item.path for item in items
    }
    for item in items:
        item.add_marker(pytest.mark.xdist_group(groups[item.path].relative_to(TESTS).as_posix()))
    files = list(reversed(groups))  # from views on: they take longest for a file
    files.sort(key=lambda path: path not in sharing)
    rank = {path: number for number, path in enumerate(files)}
    items.sort(key=lambda item: rank[item.path])


def pytest_collection_finish() -> None:
    """Set aside all that was imported: each collection of garbage would look through it again."""
    gc.collect()
    gc.freeze()


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Set aside what earlier tests left, where processor times are compared with each other.

    In a process that ran hundreds of tests one collection of garbage takes longer than they do.
    """
    if TESTS / "extract" in item.path.parents:
        gc.freeze()


def uses_a_conftest(item: pytest.Item) -> bool:
    """Say whether a test takes a fixture of a `conftest.py` below this one."""
    assert isinstance(item, pytest.Function)
    takes = (each for found in item._fixtureinfo.name2fixturedefs.values() for each in found)
    return any(each.baseid.startswith("tests/") and "." not in each.baseid for each in takes)


def shared_by(path: Path) -> Path:
    """Return the topmost folder below this one, above a file, that has a `conftest.py`."""
    above = [folder for folder in path.parents if TESTS in folder.parents]
    return [folder for folder in above if (folder / "conftest.py").exists()][-1]
