"""Says which tests run in one process and in which order, and what hypothesis asks of time."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

TESTS = Path(__file__).parent

# A busy machine is no defect of the program: examples may take as long as they take.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Return how many processes run the tests: none beside this one for single files.

    Each loads the language model (half a gigabyte), so four at most.
    """
    files = all(argument.partition("::")[0].endswith(".py") for argument in config.args)
    return 0 if files else min(4, os.cpu_count() or 1)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep together what shares dear fixtures, and begin with it, so that no process waits."""
    for item in items:
        item.add_marker(pytest.mark.xdist_group(group_of(item.path)))
    files = list(dict.fromkeys(item.path for item in items))
    files.reverse()  # what serves and browses takes longest, and stands last
    files.sort(key=lambda path: group_of(path).endswith(".py"))
    rank = {path: number for number, path in enumerate(files)}
    items.sort(key=lambda item: rank[item.path])


def group_of(path: Path) -> str:
    """Return the folder below this one that has a `conftest.py` for the file, or the file."""
    for folder in path.parents:
        if folder == TESTS:
            break
        if (folder / "conftest.py").exists():
            return folder.relative_to(TESTS).as_posix()
    return path.relative_to(TESTS).as_posix()
