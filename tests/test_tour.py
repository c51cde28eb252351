"""The pictures of README and tour: there, described, and of the pages as they are called."""

import importlib.util
import re
from pathlib import Path

import pytest

from views.interface.messages import catalogue

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
TOUR = ROOT / "docs" / "tour.md"
IMAGE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")
PNG = b"\x89PNG\r\n\x1a\n"
SVG = b"<?xml"
MEASURED = {"growth.svg"}
"""Drawn by a benchmark."""
LARGEST = 400_000

_SPECIFICATION = importlib.util.spec_from_file_location(
    "screenshots", ROOT / "tools" / "screenshots.py"
)
assert _SPECIFICATION
assert _SPECIFICATION.loader
screenshots = importlib.util.module_from_spec(_SPECIFICATION)
_SPECIFICATION.loader.exec_module(screenshots)


def images(page: Path) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = IMAGE.findall(page.read_text("utf-8"))
    return found


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_picture_is_there_and_is_told_in_words(page: Path) -> None:
    for alt, path in images(page):
        assert len(alt.split()) >= 5, f"{page.name}: {path} needs words for who cannot see it"
        content = (page.parent / path).read_bytes()
        assert content.startswith(SVG if path.endswith(".svg") else PNG), path
        assert len(content) < LARGEST, f"{path} is large: {len(content):,} bytes"


def test_the_tour_shows_each_picture_that_is_taken_in_the_order_of_the_story() -> None:
    shown = [Path(path).stem for _, path in images(TOUR)]
    assert shown == [shot.name for shot in screenshots.SHOTS]


def test_no_picture_is_left_that_nobody_takes_and_shows() -> None:
    kept = {path.name for path in (ROOT / "docs" / "images").iterdir()}
    assert kept == {*(f"{shot.name}.png" for shot in screenshots.SHOTS), *MEASURED}


def test_the_tour_calls_everything_as_the_pages_do() -> None:
    said = {
        form.casefold()
        for message in catalogue().values()
        for form in ([message["en"]] if isinstance(message["en"], str) else message["en"])
    }
    called = re.findall(r"\*\*([^*]+)\*\*", TOUR.read_text("utf-8"))
    assert called
    assert [words for words in called if words.casefold() not in said] == []
