"""Gives the benchmarks their documents: real files, or new ones recombined from their sentences."""

import random
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from extract.reading.failure import ReadFailure
from extract.reading.folders import readable_files
from extract.reading.reader import Reader
from graph.building.ingest import add_files
from graph.building.reading_ahead import Annotator
from graph.project import Project

SAMPLE = Path(__file__).parent.parent / "examples" / "corpus"
WHEN = datetime(2026, 1, 1, tzinfo=UTC)
SENTENCES_A_DOCUMENT = 20
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z])|\n+")
_SHORTEST, _LONGEST = 40, 600


def documents_in(folder: Path) -> list[Path]:
    """Return the documents of a folder; an empty folder stops the program."""
    paths = list(readable_files([folder]))
    if not paths:
        raise SystemExit(f"bench: {folder} holds no documents")
    return paths


def texts_of(paths: Iterable[Path]) -> list[str]:
    """Return the text of each file that can be read."""
    texts = []
    with Reader() as reader:
        for path in paths:
            try:
                texts.append(reader.read(path).text)
            except ReadFailure as failure:
                print(f"left out: {failure}")
    return texts


def sentences_of(texts: Iterable[str]) -> list[str]:
    """Return the sentences of texts, each once, in order; headings and fragments are left out."""
    pieces = (piece.strip() for text in texts for piece in _SENTENCE_END.split(text))
    return list(dict.fromkeys(p for p in pieces if _SHORTEST <= len(p) <= _LONGEST))


def write_recombined(
    sentences: list[str], folder: Path, count: int, *, first: int = 0
) -> list[Path]:
    """Write `count` documents of sentences drawn at random; number `n` is the same every time."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number in range(first, first + count):
        draw = random.Random(number)  # noqa: S311  # repeatable, not secret
        chosen = draw.sample(sentences, min(SENTENCES_A_DOCUMENT, len(sentences)))
        path = folder / f"{number:06}.txt"
        # The number keeps two documents of the same sentences apart.
        path.write_text(f"Document {number}\n\n" + "\n".join(chosen) + "\n", encoding="utf-8")
        paths.append(path)
    return paths


def add(
    project: Project, paths: list[Path], pipeline: Annotator, reader: Reader, *, at_once: int = 0
) -> int:
    """Add documents as `linkages add` does and return how many went in."""
    outcomes = list(
        add_files(project, paths, pipeline=pipeline, reader=reader, now=WHEN, at_once=at_once)
    )
    for outcome in outcomes:
        if outcome.status == "failed":
            print(f"failed: {outcome.reason}")
    return sum(outcome.status == "added" for outcome in outcomes)
