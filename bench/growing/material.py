"""Owns what documents are recombined from: real sentences without their names, and the names.

A sentence keeps a sign where an organisation or a place was named; another can be put there.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from workload import documents_in

from extract.model import Annotations, Kind, Mention, SourceText
from extract.pipeline import Pipeline
from extract.reading.failure import ReadFailure
from extract.reading.reader import Reader

ORGANISATION, PLACE, YEAR = "\ue000", "\ue001", "\ue002"
"""What stands in a sentence for a name, and for a year."""

_SIGNS = {Kind.ORGANISATION: ORGANISATION, Kind.PLACE: PLACE}
_SHORTEST, _LONGEST = 40, 600
_YEAR = re.compile(r"\b(?:19[89]|20[012])\d\b")
_ENDS = (".", "!", "?", ".”", '."')
_FEWEST = 3
"""Sentences of a text from which on it is used."""


@dataclass(frozen=True, slots=True)
class Material:
    """What documents are recombined from.

    Attributes:
        texts: The sentences of each real text, in order, with signs for names and years.
        organisations: Names met in them, the most frequent first.
        places: The same of places.
    """

    texts: tuple[tuple[str, ...], ...]
    organisations: tuple[str, ...]
    places: tuple[str, ...]

    @property
    def sentences(self) -> int:
        """How many sentences there are."""
        return sum(map(len, self.texts))

    @property
    def words(self) -> int:
        """How many words they have."""
        return sum(len(sentence.split()) for text in self.texts for sentence in text)


def material(folders: Iterable[Path], kept: Path) -> Material:
    """Return what the documents of folders give; read once, and kept in a file."""
    if not kept.exists():
        found = material_of(_annotated(folders))
        kept.write_text(json.dumps(asdict(found)), encoding="utf-8")
    told = json.loads(kept.read_text("utf-8"))
    texts = tuple(tuple(text) for text in told["texts"])
    return Material(texts, tuple(told["organisations"]), tuple(told["places"]))


def material_of(annotated: Iterable[tuple[str, Annotations]]) -> Material:
    """Return what texts and their annotations, in the text's own offsets, give.

    A sentence that stands in several texts is taken once.
    """
    names: dict[Kind, Counter[str]] = {kind: Counter() for kind in _SIGNS}
    seen: set[str] = set()
    texts = []
    for text, annotations in annotated:
        mentions = _apart(annotations.mentions, text)
        for mention in mentions:
            names[mention.kind][_surface(text, mention)] += 1
        found = dict.fromkeys(_sentences(text, annotations, mentions))
        new = tuple(sentence for sentence in found if sentence not in seen)
        seen.update(new)
        if len(new) >= _FEWEST:
            texts.append(new)
    return Material(tuple(texts), _ranked(names[Kind.ORGANISATION]), _ranked(names[Kind.PLACE]))


def _annotated(folders: Iterable[Path]) -> Iterator[tuple[str, Annotations]]:
    pipeline = Pipeline.load()
    with Reader() as reader:
        for path in (each for folder in folders for each in documents_in(folder)):
            try:
                source = reader.read(path)
            except ReadFailure as failure:
                print(f"left out: {failure}")
                continue
            if source.language == "en":
                yield source.text, pipeline.annotate(_plain(source))


def _plain(source: SourceText) -> SourceText:
    return SourceText(source.document_id, source.text)


def _apart(mentions: Iterable[Mention], text: str) -> list[Mention]:
    """Return names of organisations and places, none within another, in order."""
    end, found = 0, []
    for each in sorted(mentions, key=lambda m: (m.span.start, -m.span.end)):
        named = each.kind in _SIGNS and not each.modifier and text[each.span.start].isupper()
        if named and each.span.start >= end:
            found.append(each)
            end = each.span.end
    return found


def _sentences(text: str, annotations: Annotations, mentions: list[Mention]) -> Iterator[str]:
    at = 0
    for passage in annotations.passages:
        start, end = passage.span.start, passage.span.end
        pieces = []
        while at < len(mentions) and mentions[at].span.start < end:
            mention = mentions[at]
            at += 1
            if mention.span.start < start or mention.span.end > end:
                continue
            pieces += [text[start : mention.span.start], _SIGNS[mention.kind]]
            start = mention.span.end
        pieces.append(text[start:end])
        sentence = _YEAR.sub(YEAR, " ".join("".join(pieces).split()))
        if _SHORTEST <= len(sentence) <= _LONGEST and sentence.endswith(_ENDS):
            yield sentence


def _surface(text: str, mention: Mention) -> str:
    return " ".join(text[mention.span.start : mention.span.end].split())


def _ranked(names: Counter[str]) -> tuple[str, ...]:
    return tuple(sorted(names, key=lambda name: (-names[name], name)))
