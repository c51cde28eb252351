"""Files are read ahead for as long as the writer has nothing to do, within bounds."""

import threading
from collections import deque
from pathlib import Path

import pytest
from plain_files import CapitalNames, PlainFiles

from extract.model import Annotations, SourceText
from graph.building import reading_ahead
from graph.building.reading_ahead import BegunFile, begun_files, reading_here


class Held(CapitalNames):
    """Annotates once it is let."""

    let = threading.Event()

    def read(self, source: SourceText) -> Annotations:
        assert self.let.wait(30)
        return super().read(source)


def _begun(paths: list[Path], let: threading.Event, *, before: bool) -> tuple[int, int]:
    """Return how many files were read before the first was given, and how many were given."""
    reader, held = PlainFiles(), Held()
    held.__class__.let = let
    with reading_here(reader, held, 2) as ahead:
        if not before:
            threading.Timer(0.3, let.set).start()  # while the first texts are waited for
        files = begun_files(paths, ahead, lambda _: False)
        given = deque[BegunFile]([next(files)])
        assert given[0].annotations is not None
        given[0].annotations()
        read = reader.files_read
        given.extend(files)
    return read, len(given)


@pytest.fixture
def paths(tmp_path: Path) -> list[Path]:
    made = [tmp_path / f"{number:02}.txt" for number in range(40)]
    for number, path in enumerate(made):
        path.write_text(f"Alba met Brio{number:02}.")  # 16 characters
    return made


def test_texts_wait_for_busy_annotators_up_to_so_many_characters(
    paths: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_ahead, "_CHARACTERS_AHEAD", 80)
    assert _begun(paths, threading.Event(), before=False) == (10, 40)


def test_long_texts_wait_as_few_as_before(
    paths: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_ahead, "_CHARACTERS_AHEAD", 1)
    assert _begun(paths, threading.Event(), before=False) == (5, 40)
