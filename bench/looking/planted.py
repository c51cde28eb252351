"""Makes a project with as many linked names as the map of the corpus draws at most."""

import hashlib
import random
import shutil
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from extract.model import Annotations, Document, Entity, Kind, Mention, Passage, Span
from graph.building.document_graph import Run
from graph.building.writing import writing
from graph.project import Project
from ontology.names import minted_id

SEED = 5
_GROUP, _STRANGER = 80, 0.12
"""Names that are often told of together, and how often one of another group is among them."""
_PASSAGES, _TOGETHER = 50, 3
_WHEN = datetime(2026, 1, 1, tzinfo=UTC)
_KINDS = (Kind.ORGANISATION, Kind.ORGANISATION, Kind.PLACE, Kind.INSTRUMENT, Kind.EVENT)


def planted_project(folder: Path, names: int, tell: Callable[[str], None]) -> Project:
    """Return a project in which so many names are linked, kept in a folder; made if not there."""
    kept = folder / f"planted-{SEED}-{names}"
    if not kept.exists():
        making = kept.with_suffix(".making")
        shutil.rmtree(making, ignore_errors=True)
        project = Project.create(making)
        with writing(project) as visit:
            for number, annotations in enumerate(_documents(names)):
                key = hashlib.sha256(f"planted {number}".encode()).hexdigest()
                visit.add(annotations, Run("planted", "none"), key, _WHEN)
        tell(f"{names:,} names planted")
        making.rename(kept)
    return Project.open(kept)


def _documents(names: int) -> Iterator[Annotations]:
    """Yield documents that together name every name twice, mostly beside those of its group."""
    chance = random.Random(SEED)  # noqa: S311  nothing here is secret
    order = [each for _ in range(2) for each in range(names)]
    sentences = [
        [each, *(_beside(chance, each, names) for _ in range(_TOGETHER - 1))] for each in order
    ]
    for number, first in enumerate(range(0, len(sentences), _PASSAGES)):
        yield _document(number, sentences[first : first + _PASSAGES])


def _beside(chance: random.Random, name: int, names: int) -> int:
    if chance.random() < _STRANGER:
        return chance.randrange(names)
    first = name - name % _GROUP
    return min(first + int(_GROUP * chance.random() ** 2), names - 1)


def _document(number: int, sentences: Sequence[Sequence[int]]) -> Annotations:
    words: list[str] = []
    at, passages, mentions = 0, [], []
    for several in sentences:
        begun = at
        for name in several:
            label = f"Name {name:05d}"
            mentions.append(Mention(Span(at, at + len(label)), *_known(name), 0.9, "given"))
            words.append(f"{label}, ")
            at += len(label) + 2
        passages.append(Passage(Span(begun, at - 1)))
    used = sorted({name for several in sentences for name in several})
    document_id = hashlib.sha256(f"text {number}".encode()).hexdigest()
    return Annotations(
        Document(document_id, "".join(words), f"Planted {number}", issued="2020"),
        passages=tuple(passages),
        entities=tuple(
            Entity(_known(name)[1], _known(name)[0], f"Name {name:05d}", known=False)
            for name in used
        ),
        mentions=tuple(mentions),
    )


def _known(name: int) -> tuple[Kind, str]:
    kind = _KINDS[name % len(_KINDS)]
    return kind, minted_id(kind, f"Name {name:05d}")
