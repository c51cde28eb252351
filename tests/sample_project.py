"""A small project on disk, written through the real way of adding, without a language model."""

import hashlib
import os
import re
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from extract.model import (
    Annotations,
    Document,
    Entity,
    Event,
    Kind,
    Mention,
    Passage,
    Predicate,
    SourceText,
    Span,
    Statement,
)
from graph.building.ingest import add_files
from graph.iris import CURRENT_GRAPH, ONTOLOGY_GRAPH, SOURCES_GRAPH
from graph.project import Project
from graph.terms import iri

CIRCLE = "organisation/name/harbour-circle"
DELTA = "organisation/name/delta-network"
HOSTILE = "organisation/name/hostile"
BONDAGE = "theme/debt-bondage"
NEPAL = "place/1282988"
MEETING = "event/name/delta-consultation"

PROBE = "window.__linkagesProbe=(window.__linkagesProbe||0)+1"
HOSTILE_NAME = f"<img src=x onerror={PROBE}> [go](javascript:{PROBE}) $x$ :red[hot] Union"
HOSTILE_TITLE = f"<script>{PROBE}</script> href=<svg/onload={PROBE}> **bold** report"

HOSTILE_FILE = "" if os.name == "nt" else f" <img src=x onerror={PROBE}>"

NAMES = {
    "Harbour Circle": (CIRCLE, Kind.ORGANISATION),
    "Delta Network": (DELTA, Kind.ORGANISATION),
    HOSTILE_NAME: (HOSTILE, Kind.ORGANISATION),
    "debt bondage": (BONDAGE, Kind.THEME),
    "Nepal": (NEPAL, Kind.PLACE),
    "Delta Consultation": (MEETING, Kind.EVENT),
}

FUNDS = "The Delta Network funds Harbour Circle."


@dataclass(frozen=True, slots=True)
class Source:
    """One document of the project: a title, sentences, and what some of them state."""

    title: str
    sentences: tuple[str, ...]
    stated: dict[int, tuple[str, Predicate, str]]


SOURCES = (
    Source(
        "Bonded work at the harbour",
        (
            "Harbour Circle works on debt bondage.",
            "Harbour Circle met partners in Nepal.",
            "Nothing is named in this sentence.",
        ),
        {0: (CIRCLE, Predicate.WORKS_ON, BONDAGE)},
    ),
    Source(
        "Who funds whom",
        (FUNDS, "Both spoke of debt bondage in Nepal."),
        {0: (DELTA, Predicate.FUNDS, CIRCLE)},
    ),
    Source(
        HOSTILE_TITLE,
        (
            f"{HOSTILE_NAME} wrote to Harbour Circle <b onmouseover={PROBE}>loudly</b>.",
            "Delta Network held the Delta Consultation in Nepal.",
        ),
        {
            0: (HOSTILE, Predicate.PARTNER_OF, CIRCLE),
            1: (DELTA, Predicate.ORGANISED, MEETING),
        },
    ),
)


class SourceReader:
    """Takes the text from a file whose first line is the number of a source."""

    def read(self, path: Path) -> SourceText:
        """Return the text of the source."""
        source = SOURCES[int(path.read_text("utf-8"))]
        return SourceText(
            hashlib.sha256(path.read_bytes()).hexdigest(),
            "\n".join(source.sentences),
            title=source.title,
            file_name=path.name,
        )


class NameAnnotator:
    """Finds the names of `NAMES`, and states what the source says."""

    provenance = "linkages test; no model"

    def read(self, source: SourceText) -> Annotations:
        """Return what the text names and states."""
        written = next(each for each in SOURCES if each.title == source.title)
        passages = _passages(written)
        mentions = _mentions(source.text)
        used = dict.fromkeys(mention.entity_id for mention in mentions)
        events = [m for m in mentions if m.kind == Kind.EVENT]
        return Annotations(
            Document(
                source.document_id,
                source.text,
                written.title,
                issued="2004",
                file_name=source.file_name,
            ),
            passages=passages,
            entities=tuple(_entity(each) for each in used),
            mentions=mentions,
            events=tuple(
                Event(
                    m.entity_id, "Delta Consultation", m.span, "2004-06-01", "2004-06-02", "2004-06"
                )
                for m in events[:1]
            ),
            statements=tuple(
                Statement(subject, predicate, object_, 0.9, (passages[at].span,))
                for at, (subject, predicate, object_) in written.stated.items()
            ),
        )


def _passages(written: Source) -> tuple[Passage, ...]:
    passages, start = [], 0
    for sentence in written.sentences:
        passages.append(Passage(Span(start, start + len(sentence)), page=1))
        start += len(sentence) + 1
    return tuple(passages)


def _mentions(text: str) -> tuple[Mention, ...]:
    pattern = "|".join(re.escape(name) for name in sorted(NAMES, key=len, reverse=True))
    return tuple(
        Mention(Span(*found.span()), NAMES[found[0]][1], NAMES[found[0]][0], 0.9, "given")
        for found in re.finditer(pattern, text)
    )


def _entity(entity_id: str) -> Entity:
    name, (_, kind) = next(pair for pair in NAMES.items() if pair[1][0] == entity_id)
    return Entity(entity_id, kind, name, known=kind in (Kind.THEME, Kind.PLACE))


def sample_project(folder: Path) -> Project:
    """Make the project in a new folder and return it; it is added once, and copied then."""
    shutil.copytree(_added().name, folder, dirs_exist_ok=True)
    return Project.open(folder / "project")


@cache
def _added() -> TemporaryDirectory[str]:
    """Add the files once in this process, and return the folder with them and the project."""
    made = TemporaryDirectory(prefix="linkages-sample-")
    files = Path(made.name) / "files"
    files.mkdir()
    for number in range(len(SOURCES)):
        (files / f"{number}{HOSTILE_FILE * (number == 2)}.txt").write_text(str(number), "utf-8")
    outcomes = list(
        add_files(
            Project.create(Path(made.name) / "project"),
            sorted(files.iterdir()),
            pipeline=NameAnnotator(),
            reader=SourceReader(),
            now=datetime(2026, 11, 25, tzinfo=UTC),
        )
    )
    failed = [outcome.reason for outcome in outcomes if outcome.reason]
    if failed:
        raise AssertionError(failed)
    return made


def made_by_an_older_version(project: Project) -> Project:
    """Take out of a project what older versions did not count, and their version; return it."""
    with project.generations.writing() as writer:
        draft = writer.draft()
        lacking = list(draft.store.quads(CURRENT_GRAPH, predicate=iri("lk:kindOfBoth")))
        version = list(draft.store.quads(SOURCES_GRAPH, subject=ONTOLOGY_GRAPH))
        draft.store.remove(lacking + version)
        draft.publish()
    return project


def empty_project(folder: Path) -> Project:
    """Make a project without documents and return it."""
    return Project.create(folder / "project")
