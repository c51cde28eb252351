"""Reads the gold sets that the recogniser may be trained on, as spans of names in passages."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.passages import split_passages

type Row = Mapping[str, Any]
type Stretch = tuple[int, int, str]
"""Start, end and label of a name, in characters."""

OPEN_GENRES = ("news", "interview", "vlog")
"""Parts of GUM whose texts are all CC BY."""

OPEN_ADDRESSES = {
    "academic": ("journals.plos.org", "mdpi.com", "dh2017.adho.org", "iopscience.iop.org"),
    "textbook": ("openstax.org",),
}
NOT_OPEN = ("introduction-anthropology",)
"""A book of OpenStax under CC BY-NC-SA."""

_WORD = re.compile(r"[^\W\d_][\w'’.&/-]*|\d+|\S")
_ARTICLE = re.compile(r"(?:the|a|an|this|that|our|their|its|his|her)\s+", re.IGNORECASE)
_AFTER_NAME = re.compile(
    r",?\s+(?:which|who|whose|where|that|when|whom)\b|\s\(|,\s+(?:a|an|the)\s|\n"
)
_POSSESSIVE = re.compile(r"(?:['’]s?|\W+)$")
_OFFICE = re.compile(
    r"(?:[A-Z][a-z]+ )?(?:(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Capt|Maj|Sgt|Brig|Prof|President|Senator|Sen"
    r"|Judge|Justice|Secretary|Minister|Prime|King|Queen|Prince|Pope|Sir|Lord|Chief|Captain|General"
    r"|Commander|Army)\.?\s+)+(?=\S)"
)
_OFFICE_ALONE = re.compile(
    r"(?:Minister|Secretary|President|Spokesperson|Chairman|Director|Commissioner|Staff|Plans)$"
)
_SMALL_PARTS = frozenset(
    [
        "de",
        "la",
        "van",
        "von",
        "bin",
        "al",
        "el",
        "der",
        "den",
        "di",
        "da",
        "du",
        "ibn",
        "bint",
        "of",
        "and",
        "for",
        "the",
    ]
)
_LONGEST_BODY = 10
_LONGEST_PLACE = 6


@dataclass(frozen=True, slots=True)
class GoldPassage:
    """One passage with its names.

    Attributes:
        source: Name of the set.
        text: One line.
        names: What is named here, none in another.
        unsure: Stretches that a name of the document only partly covers.
    """

    source: str
    text: str
    names: tuple[Stretch, ...]
    unsure: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """A document's id and passages."""

    document_id: str
    passages: tuple[GoldPassage, ...]


def read_gold(folder: Path) -> list[GoldDocument]:
    """Return re3d without BBC, wikigold, and the texts of gum_train that are CC BY."""
    gum = (row for row in _rows(folder / "gum_train.jsonl") if _is_open(row["meta"]))
    re3d = (row for row in _rows(folder / "re3d.jsonl") if row["source"] != "BBC Online")
    return [
        *_documents("gum", gum, _gum_name),
        *_documents("re3d", re3d, _re3d_name),
        *_documents("wikigold", _rows(folder / "wikigold.jsonl"), _wikigold_name),
    ]


def _rows(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def _is_open(about: Mapping[str, str]) -> bool:
    address, genre = about["sourceURL"], about["genre"]
    known = any(part in address for part in OPEN_ADDRESSES.get(genre, ()))
    return genre in OPEN_GENRES or (known and not any(part in address for part in NOT_OPEN))


def _documents(
    source: str, rows: Iterable[Row], names: Callable[[str, Row], Iterable[Stretch]]
) -> Iterator[GoldDocument]:
    for row in rows:
        text = row["text"]
        found = _apart({name for entity in row["entities"] for name in names(text, entity)})
        yield GoldDocument(row["id"], tuple(_passages(source, text, found)))


def _passages(source: str, text: str, names: Sequence[Stretch]) -> Iterator[GoldPassage]:
    for passage in split_passages(text, ()):
        start, end = passage.span.start, passage.span.end
        inside = tuple(
            (s - start, e - start, label) for s, e, label in names if start <= s < e <= end
        )
        cut = tuple(
            (max(s, start) - start, min(e, end) - start)
            for s, e, _ in names
            if s < end and start < e and not start <= s < e <= end
        )
        yield GoldPassage(source, text[start:end].replace("\n", " "), inside, cut)


def _apart(names: Iterable[Stretch]) -> list[Stretch]:
    """Keep the longest of names that overlap."""
    kept: list[Stretch] = []
    for start, end, label in sorted(names, key=lambda n: (n[0] - n[1], n)):
        if all(end <= s or e <= start for s, e, _ in kept):
            kept.append((start, end, label))
    return sorted(kept)


def _wikigold_name(_: str, entity: Row) -> Iterator[Stretch]:
    yield entity["start"], entity["end"], entity["label"]


def _gum_name(text: str, entity: Row) -> Iterator[Stretch]:
    """Yield the name within a noun phrase that GUM calls named: without articles and clauses."""
    if not entity["named"] or entity["label"] not in ("ORG", "PLACE", "PER"):
        return
    start, end = _trimmed(text, entity["start"], entity["end"])
    if entity["label"] == "PER":
        yield from _person(text, start, end)
    elif entity["label"] == "ORG":
        words = _WORD.findall(text[start:end])
        named = words and (words[-1][0].isupper() or words[0][0].isupper())
        if named and len(words) <= _LONGEST_BODY:
            yield start, end, "ORG"
    else:
        yield from _places(text, start, end)


def _places(text: str, start: int, end: int) -> Iterator[Stretch]:
    """Yield "Irving" and "Texas" of "Irving, Texas": two places."""
    for piece in re.finditer(r"[^,]+", text[start:end]):
        run = _capitalised(text, start + piece.start(), start + piece.end())
        if run and len(text[run[0] : run[1]].split()) <= _LONGEST_PLACE:
            yield (*run, "PLACE")


def _re3d_name(text: str, entity: Row) -> Iterator[Stretch]:
    """Yield what re3d marks, where its last word is capitalised: it marks common nouns too."""
    if entity["label"] not in ("ORG", "PLACE", "PER"):
        return
    start, end = _trimmed(text, entity["start"], entity["end"])
    words = [word for word in _WORD.findall(text[start:end]) if word[0].isalpha()]
    run = _capitalised(text, start, end)
    if not run or not words or not words[-1][0].isupper():
        return
    if entity["label"] == "PER":
        yield from _person(text, start, end)
    elif entity["label"] == "ORG" or not re.search(r"\d", text[start:end]):
        yield (run[0] if text[start].islower() else start), end, entity["label"]


def _person(text: str, start: int, end: int) -> Iterator[Stretch]:
    """Yield a person's name without office, title, and the body that the person is of."""
    run = _capitalised(text, start, end)
    if not run:
        return
    first, last = run
    of_body = re.search(r"\s(?:of|from|at|in|for)\s", text[first:last])
    last = first + of_body.start() if of_body else last
    office = _OFFICE.match(text[first:last])
    first += office.end() if office else 0
    name = text[first:last]
    if len(name) > 1 and not _OFFICE_ALONE.search(name) and not re.search(r"\d", name):
        yield first, last, "PER"


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    clause = _AFTER_NAME.search(text[start:end])
    end = start + clause.start() if clause else end
    article = _ARTICLE.match(text[start:end])
    start += article.end() if article else 0
    while start < end and not text[start].isalnum():
        start += 1
    possessive = _POSSESSIVE.search(text[start:end])
    if possessive and not text[start:end].endswith("."):
        end = start + possessive.start()
    return start, end


def _capitalised(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the longest run of capitalised words, small ones inside."""
    runs: list[tuple[int, int]] = []
    is_open = False
    for word in _WORD.finditer(text, start, end):
        if word.group()[0].isupper() or word.group()[0].isdigit():
            first = runs.pop()[0] if is_open else word.start()
            runs.append((first, word.end()))
            is_open = True
        elif word.group().lower() not in _SMALL_PARTS and word.group() not in ".'’-":
            is_open = False
    return max(runs, key=lambda run: (run[1] - run[0], -run[0]), default=None)
