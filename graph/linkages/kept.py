"""Keeps what was read of a generation once in a file inside its folder, with which it goes.

A file of another version, or one that is damaged, is no file: it is made again.
"""

import json
import zipfile
from collections.abc import Callable, Mapping, Sequence
from io import BytesIO
from itertools import accumulate, chain, pairwise
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from graph.asking.opening_page import OpeningPage, opening_page_of
from graph.asking.rows import DocumentRow
from graph.linkages.corpus_map import CorpusMap, Region
from graph.linkages.incidence import Incidence, Mentions, Passages, Said, SourceDocument
from graph.linkages.names import Names
from graph.safe_files import write_whole

LARGEST = 1 << 31
"""Bytes of a file that is read."""

type Arrays = Mapping[str, NDArray[Any]]


class _UnfitError(ValueError):
    """Says that arrays do not belong together."""


def keep_incidence(incidence: Incidence, path: Path, version: str) -> None:
    """Write the incidence of a generation to a file; the same one gives the same bytes.

    Args:
        incidence: Of all documents.
        path: Of the file, in the folder of the generation.
        version: Of the program; another one reads it anew.
    """
    words = {
        "version": version,
        "documents": incidence.documents,
        "entities": incidence.entities,
        "labels": incidence.labels,
        "within": {wider: sorted(inner) for wider, inner in incidence.within.items()},
        "predicates": (predicates := sorted({each.predicate for each in incidence.statements})),
        "modalities": (modalities := sorted({each.modality for each in incidence.statements})),
    }
    said = incidence.statements
    number = {each: n for n, each in enumerate(predicates)}
    how = {each: n for n, each in enumerate(modalities)}
    arrays = {
        "words": _as_bytes(words),
        **{f"passage_{name}": array for name, array in incidence.passages._asdict().items()},
        **{f"mention_{name}": array for name, array in incidence.mentions._asdict().items()},
        "said": np.array(
            [(s.subject, number[s.predicate], s.object, how[s.modality]) for s in said],
            dtype=np.int32,
        ).reshape(-1, 4),
        "said_confidence": np.array([each.confidence for each in said], dtype=np.float64),
        **_ragged("said_in", [each.passages for each in said]),
        "sureness": incidence.sureness,
    }
    _write(arrays, path)


def kept_incidence(path: Path, version: str) -> Incidence | None:
    """Return the incidence that this version kept in a file, if it did."""
    return _made_of(path, version, lambda kept: _incidence(*kept))


def keep_names(names: Names, path: Path, version: str) -> None:
    """Write the names of a generation to a file; as `keep_incidence`."""
    words = {"version": version, "forms": names.forms}
    _write({"words": _as_bytes(words), "entity": names.entity}, path)


def kept_names(path: Path, version: str) -> Names | None:
    """Return the names that this version kept in a file, if it did."""
    return _made_of(path, version, lambda kept: _names(*kept))


def keep_opening_page(told: OpeningPage, path: Path, version: str) -> None:
    """Write what the first page shows to a file; as `keep_incidence`."""
    _write({"words": _as_bytes({"version": version, "told": told})}, path)


def kept_opening_page(path: Path, version: str) -> OpeningPage | None:
    """Return what this version kept of the first page in a file, if it did."""
    return _made_of(path, version, lambda kept: opening_page_of(kept.words["told"]))


def keep_documents(rows: Sequence[DocumentRow], path: Path, version: str) -> None:
    """Write what a list of documents shows to a file; as `keep_incidence`."""
    _write({"words": _as_bytes({"version": version, "documents": rows})}, path)


def kept_documents(path: Path, version: str) -> tuple[DocumentRow, ...] | None:
    """Return the documents that this version kept in a file, if it did."""
    return _made_of(
        path, version, lambda kept: tuple(DocumentRow(*each) for each in kept.words["documents"])
    )


def keep_map(drawn: CorpusMap, path: Path, version: str) -> None:
    """Write the map of a generation to a file; as `keep_incidence`."""
    regions = drawn.regions
    arrays: Arrays = {
        "words": _as_bytes({"version": version}),
        "entities": drawn.entities,
        "points": drawn.points,
        "region_of": drawn.region_of,
        "links": drawn.links,
        "linked": drawn.linked,
        "discs": np.array([each[1:] for each in regions], dtype=np.int32).reshape(-1, 3),
        **_ragged("members", [each.members for each in regions]),
        "without": np.array([drawn.unlinked, drawn.left_out], dtype=np.int32),
    }
    _write(arrays, path)


def kept_map(path: Path, version: str) -> CorpusMap | None:
    """Return the map that this version kept in a file, if it did."""
    return _made_of(path, version, lambda kept: _map(kept.arrays))


class _Kept(NamedTuple):
    arrays: Arrays
    words: Mapping[str, Any]


def _incidence(arrays: Arrays, words: Mapping[str, Any]) -> Incidence:
    documents = tuple(SourceDocument(*each) for each in words["documents"])
    entities, labels = tuple(words["entities"]), tuple(words["labels"])
    passages = Passages(*(arrays[f"passage_{name}"] for name in Passages._fields))
    mentions = Mentions(*(arrays[f"mention_{name}"] for name in Mentions._fields))
    _check_alike(passages)
    _check_alike(mentions)
    _check_below(passages.document, len(documents))
    _check_below(passages.text, len(passages.document))
    _check_below(mentions.passage, len(passages.document))
    _check_below(mentions.entity, len(entities))
    _check_alike((entities, labels, arrays["sureness"]))
    return Incidence(
        documents,
        entities,
        labels,
        {wider: frozenset(inner) for wider, inner in words["within"].items()},
        np.ones(len(documents), dtype=np.bool_),
        passages,
        mentions,
        _statements(arrays, words, (len(entities), len(passages.document))),
        arrays["sureness"],
    )


def _statements(
    arrays: Arrays, words: Mapping[str, Any], sizes: tuple[int, int]
) -> tuple[Said, ...]:
    said, confidences = arrays["said"], arrays["said_confidence"].tolist()
    entities, passages = sizes
    _check_below(said[:, (0, 2)], entities)
    _check_below(arrays["said_in"], passages)
    predicates, modalities = words["predicates"], words["modalities"]
    rows = zip(said.tolist(), confidences, _parted(arrays, "said_in"), strict=True)
    return tuple(
        Said(subject, predicates[predicate], object_, confidence, modalities[modality], places)
        for (subject, predicate, object_, modality), confidence, places in rows
    )


def _names(arrays: Arrays, words: Mapping[str, Any]) -> Names:
    _check_alike((arrays["entity"], words["forms"]))
    return Names(arrays["entity"], tuple(words["forms"]))


def _map(arrays: Arrays) -> CorpusMap:
    per_node = tuple(arrays[name] for name in ("entities", "points", "region_of", "linked"))
    _check_alike(per_node)
    nodes = len(per_node[0])
    _check_below(arrays["links"], nodes)
    _check_below(arrays["members"], nodes)
    discs = arrays["discs"].tolist()
    _check_below(arrays["region_of"] + 1, len(discs) + 1)
    members = _parted(arrays, "members")
    entities, points, region_of, linked = per_node
    return CorpusMap(
        entities,
        points,
        region_of,
        arrays["links"],
        linked,
        tuple(Region(its, *disc) for its, disc in zip(members, discs, strict=True)),
        *arrays["without"].tolist(),
    )


def _write(arrays: Arrays, path: Path) -> None:
    content = BytesIO()
    np.savez(content, **arrays)  # type: ignore[arg-type]  # none is called allow_pickle
    write_whole(path, content.getvalue())


def _made_of[Derived](path: Path, version: str, make: Callable[[_Kept], Derived]) -> Derived | None:
    """Return what is made of a file; None where it is no file, or what it holds does not fit."""
    read = _read(path, version)
    try:
        return None if read is None else make(read)
    except (KeyError, TypeError, ValueError, IndexError):
        return None


def _read(path: Path, version: str) -> _Kept | None:
    """Return what a file holds; None where it is not there, too large, damaged or another's."""
    try:
        if path.stat().st_size > LARGEST:
            return None
        with np.load(path, allow_pickle=False) as kept:
            words = json.loads(kept["words"].tobytes())
            if words["version"] != version:
                return None
            return _Kept({name: kept[name] for name in kept.files}, words)
    except (OSError, EOFError, KeyError, TypeError, ValueError, zipfile.BadZipFile):
        return None


def _as_bytes(words: Mapping[str, Any]) -> NDArray[np.uint8]:
    return np.frombuffer(json.dumps(words, sort_keys=True).encode(), dtype=np.uint8)


def _ragged(name: str, several: Sequence[Sequence[int]]) -> dict[str, NDArray[np.int32]]:
    """Return sequences of different lengths as one array, and where each begins and ends."""
    ends = accumulate((len(each) for each in several), initial=0)
    return {
        name: np.fromiter(chain.from_iterable(several), dtype=np.int32),
        f"{name}_starts": np.fromiter(ends, dtype=np.int32),
    }


def _parted(arrays: Arrays, name: str) -> list[tuple[int, ...]]:
    every, starts = arrays[name].tolist(), arrays[f"{name}_starts"].tolist()
    if starts[0] or starts[-1] != len(every):
        raise _UnfitError(name)
    return [tuple(every[start:end]) for start, end in pairwise(starts)]


def _check_alike(columns: Sequence[Any]) -> None:
    if len({len(each) for each in columns}) != 1:
        raise _UnfitError("columns of different lengths")


def _check_below(numbers: NDArray[Any], bound: int) -> None:
    if numbers.size and not (numbers.min() >= 0 and numbers.max() < bound):
        raise _UnfitError("a number of nothing")
