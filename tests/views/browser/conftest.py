"""One dashboard over the sample project and one browser, for all tests of this folder."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from sample_project import sample_project
from served_dashboard import CHROMIUM, launched, served


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what stands here; skip it where there is no browser, but fail in CI."""
    missing = pytest.mark.skipif(
        not CHROMIUM.exists() and os.environ.get("CI") != "true",
        reason=f"no browser at {CHROMIUM}: install Chromium or set LINKAGES_CHROMIUM",
    )
    for item in items:
        if Path(__file__).parent in item.path.parents:
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


@pytest.fixture(scope="session")
def artefacts() -> Path:
    """Return the folder where pictures of pages are kept to be looked at."""
    folder = Path(__file__).parents[3] / "artefacts"
    folder.mkdir(exist_ok=True)
    return folder
