"""One dashboard over the sample project and one browser, for all tests of this folder."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hostile_project import hostile_project
from playwright.sync_api import Browser
from sample_project import sample_project
from served_dashboard import CHROMIUM, launched, served


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what stands here; skip it where there is no browser, but fail in CI."""
    missing = pytest.mark.skipif(
        not CHROMIUM.exists() and os.environ.get("CI") != "true",
        reason=f"no browser at {CHROMIUM}: install Chromium or set LINKAGES_CHROMIUM",
    )
    here = {path for path in {i.path for i in items} if Path(__file__).parent in path.parents}
    for item in items:
        if item.path in here:
            item.add_marker(pytest.mark.browser)
            item.add_marker(missing)


@pytest.fixture(scope="package")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the sample project; yield the address."""
    folder = tmp_path_factory.mktemp("served")
    with served(sample_project(folder).folder, folder / "server.log") as found:
        yield found


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Start the browser."""
    with launched() as found:
        yield found


@pytest.fixture(scope="package")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a project whose every text is hostile, for editing; yield the address."""
    folder = tmp_path_factory.mktemp("hostile")
    project = hostile_project(folder)
    with served(project.folder, folder / "server.log", "--edit") as found:
        yield found


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the sample corpus as `linkages demo` does, which reads it first; yield the address."""
    folder = tmp_path_factory.mktemp("demo")
    with served(folder / "project", folder / "server.log", command="demo") as found:
        yield found


@pytest.fixture(scope="package")
def artefacts() -> Path:
    """Return the folder where pictures of pages are kept to be looked at."""
    kept = os.environ.get("LINKAGES_ARTEFACTS")
    folder = Path(kept) if kept else Path(__file__).parents[3] / "artefacts"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
