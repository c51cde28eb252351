"""Says which tests run in one process and in which order, and what hypothesis asks of time."""

import gc
import os
import sys
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from in_memory import SHARED_MEMORY, clear_after_the_killed, is_roomy
from sharing import TESTS, group_of
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from extract.kept_patterns import keep_patterns

# A busy machine is no defect of the program: examples may take as long as they take.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

_LOOKED_THROUGH = (20_000, 20, 10)
"""How many values more than were thrown away are made before garbage is looked for.

Ten times Python's own: what a test leaves behind in circles is little, and is found all the same.
"""

_STACKS = "glibc.pthread.stack_cache_size=268435456"
"""Has glibc keep the stacks of threads that ended.

A store that is opened starts a hundred threads and ends them.
"""


def pytest_configure(config: pytest.Config) -> None:
    """Say where the tests keep what they write.

    Folders of tests are in memory where there is room: a disk is told a thousand times to have
    written what is thrown away. Compiled modules are apart where the environment says that none
    are to be written: tests start hundreds of processes, and each would compile again what it
    imports.
    """
    if "PYTEST_DEBUG_TEMPROOT" not in os.environ and is_roomy(SHARED_MEMORY):
        os.environ["PYTEST_DEBUG_TEMPROOT"] = str(SHARED_MEMORY)
        clear_after_the_killed(SHARED_MEMORY)
    if os.environ.get("GLIBC_TUNABLES") == _STACKS:  # this process has read it
        del os.environ["GLIBC_TUNABLES"]
    if sys.dont_write_bytecode and config.pluginmanager.has_plugin("cacheprovider"):
        sys.pycache_prefix = os.environ["PYTHONPYCACHEPREFIX"] = str(config.cache.mkdir("bytecode"))
        sys.dont_write_bytecode = False
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_setupnodes(config: pytest.Config) -> None:
    """Have the processes that run tests, and only these, begin with what `_STACKS` says."""
    os.environ.setdefault("GLIBC_TUNABLES", _STACKS)


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Return how many processes run the tests: none beside this one for single files.

    One more than there are cores, since tests of browsers, servers and clusters wait for a third
    of their time; each loads the language model (380 MB), so four at most.
    """
    files = all(argument.partition("::")[0].endswith(".py") for argument in config.args)
    return 0 if files else min(4, (os.cpu_count() or 1) + 1)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadScopeScheduling:
    """Keep together, in one process, what shares dear fixtures; else the tests of a file."""
    return InGroups(config, log)


class InGroups(LoadScopeScheduling):
    """Hands out whole groups of files.

    `--dist loadgroup` cannot: of an id that xdist writes the group into, pytest 9.2 knows nothing.
    """

    def _split_scope(self, nodeid: str) -> str:
        path = TESTS.parent / nodeid.partition("::")[0]
        return group_of(path).relative_to(TESTS).as_posix()


def pytest_sessionstart(session: pytest.Session) -> None:
    """Have each process begin to collect elsewhere, where several run all tests.

    In a fresh clone what is imported is compiled: what one process did is there for the others.
    The first keeps the patterns of extraction, of which nothing is kept before.
    """
    number = os.environ.get("PYTEST_XDIST_WORKER", "").removeprefix("gw")
    if not number or [session.config.rootpath / each for each in session.config.args] != [TESTS]:
        return
    found = [each for each in sorted(TESTS.iterdir()) if _is_collected(each)]
    start = int(number) * len(found) // int(os.environ["PYTEST_XDIST_WORKER_COUNT"])
    session.config.args = [str(each) for each in found[start:] + found[:start]]
    if not start:
        import_module("extract.pipeline")
        keep_patterns()


def _is_collected(path: Path) -> bool:
    return path.name.startswith("test_") if path.is_file() else path.name != "__pycache__"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes long, so that no process is left with it in the end.

    That is groups of several files, then what has a browser, then files by their size; those of
    extraction, which take little each and wait for nothing, are the last. In whichever order they
    were collected, it is the same in each process.
    """
    of_file = {path: group_of(path) for path in dict.fromkeys(item.path for item in items)}
    rank = {path: (*_rank(path, group), str(path)) for path, group in of_file.items()}
    items.sort(key=lambda item: rank[item.path])


def _rank(path: Path, group: Path) -> tuple[bool, bool, bool, int, str]:
    size = path.stat().st_size if group.is_file() else 0
    above = {folder.name for folder in path.parents}
    return group.is_file(), "extract" in above, "browser" not in above, -size, str(group)


def pytest_collection_finish() -> None:
    """Set aside all that was imported: each collection of garbage would look through it again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_LOOKED_THROUGH)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Set aside what earlier tests left, where processor times are compared with each other.

    In a process that ran hundreds of tests one collection of garbage takes longer than they do.
    """
    if TESTS / "extract" in item.path.parents:
        gc.freeze()
