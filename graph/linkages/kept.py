"""Keeps what was read of a generation once in a file inside its folder, with which it goes.

A file of another version, or one that is damaged, is no file: it is made again.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from graph.asking.opening_page import OpeningPage, opening_page_of
from graph.asking.rows import DocumentRow
from graph.asking.short_forms import Meaning, SharedShortForm
from graph.linkages.corpus_map import CorpusMap, Region
from graph.linkages.incidence import Incidence, Mentions, Passages, Said, SourceDocument
from graph.linkages.kept_arrays import (
    Arrays,
    as_bytes,
    check_alike,
    check_below,
    made_of,
    parted,
    ragged,
    write,
)
from graph.linkages.names import Names


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
        "words": as_bytes(words),
        **{f"passage_{name}": array for name, array in incidence.passages._asdict().items()},
        **{f"mention_{name}": array for name, array in incidence.mentions._asdict().items()},
        "said": np.array(
            [(s.subject, number[s.predicate], s.object, how[s.modality]) for s in said],
            dtype=np.int32,
        ).reshape(-1, 4),
        "said_confidence": np.array([each.confidence for each in said], dtype=np.float64),
        **ragged("said_in", [each.passages for each in said]),
        "sureness": incidence.sureness,
    }
    write(arrays, path)


def kept_incidence(path: Path, version: str) -> Incidence | None:
    """Return the incidence that this version kept in a file, if it did."""
    return made_of(path, version, lambda kept: _incidence(*kept))


def keep_names(names: Names, path: Path, version: str) -> None:
    """Write the names of a generation to a file; as `keep_incidence`."""
    words = {"version": version, "forms": names.forms}
    write({"words": as_bytes(words), "entity": names.entity}, path)


def kept_names(path: Path, version: str) -> Names | None:
    """Return the names that this version kept in a file, if it did."""
    return made_of(path, version, lambda kept: _names(*kept))


def keep_opening_page(told: OpeningPage, path: Path, version: str) -> None:
    """Write what the first page shows to a file; as `keep_incidence`."""
    write({"words": as_bytes({"version": version, "told": told})}, path)


def kept_opening_page(path: Path, version: str) -> OpeningPage | None:
    """Return what this version kept of the first page in a file, if it did."""
    return made_of(path, version, lambda kept: opening_page_of(kept.words["told"]))


def keep_documents(rows: Sequence[DocumentRow], path: Path, version: str) -> None:
    """Write what a list of documents shows to a file; as `keep_incidence`."""
    write({"words": as_bytes({"version": version, "documents": rows})}, path)


def kept_documents(path: Path, version: str) -> tuple[DocumentRow, ...] | None:
    """Return the documents that this version kept in a file, if it did."""
    return made_of(
        path, version, lambda kept: tuple(DocumentRow(*each) for each in kept.words["documents"])
    )


def keep_short_forms(found: Sequence[SharedShortForm], path: Path, version: str) -> None:
    """Write short forms of several things to a file; as `keep_incidence`."""
    write({"words": as_bytes({"version": version, "found": found})}, path)


def kept_short_forms(path: Path, version: str) -> tuple[SharedShortForm, ...] | None:
    """Return the short forms that this version kept in a file, if it did."""
    return made_of(path, version, lambda kept: tuple(map(_short_form, kept.words["found"])))


def keep_map(drawn: CorpusMap, path: Path, version: str) -> None:
    """Write the map of a generation to a file; as `keep_incidence`."""
    regions = drawn.regions
    arrays: Arrays = {
        "words": as_bytes({"version": version}),
        "entities": drawn.entities,
        "points": drawn.points,
        "region_of": drawn.region_of,
        "links": drawn.links,
        "linked": drawn.linked,
        "discs": np.array([each[1:] for each in regions], dtype=np.int32).reshape(-1, 3),
        **ragged("members", [each.members for each in regions]),
        "without": np.array([drawn.unlinked, drawn.left_out], dtype=np.int32),
    }
    write(arrays, path)


def kept_map(path: Path, version: str) -> CorpusMap | None:
    """Return the map that this version kept in a file, if it did."""
    return made_of(path, version, lambda kept: _map(kept.arrays))


def _short_form(written: tuple[str, list[tuple[str, str, int]]]) -> SharedShortForm:
    short, meanings = written
    return SharedShortForm(short, tuple(Meaning(*each) for each in meanings))


def _incidence(arrays: Arrays, words: Mapping[str, Any]) -> Incidence:
    documents = tuple(SourceDocument(*each) for each in words["documents"])
    entities, labels = tuple(words["entities"]), tuple(words["labels"])
    passages = Passages(*(arrays[f"passage_{name}"] for name in Passages._fields))
    mentions = Mentions(*(arrays[f"mention_{name}"] for name in Mentions._fields))
    check_alike(passages)
    check_alike(mentions)
    check_below(passages.document, len(documents))
    check_below(passages.text, len(passages.document))
    check_below(mentions.passage, len(passages.document))
    check_below(mentions.entity, len(entities))
    check_alike((entities, labels, arrays["sureness"]))
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
    check_below(said[:, (0, 2)], entities)
    check_below(arrays["said_in"], passages)
    predicates, modalities = words["predicates"], words["modalities"]
    rows = zip(said.tolist(), confidences, parted(arrays, "said_in"), strict=True)
    return tuple(
        Said(subject, predicates[predicate], object_, confidence, modalities[modality], places)
        for (subject, predicate, object_, modality), confidence, places in rows
    )


def _names(arrays: Arrays, words: Mapping[str, Any]) -> Names:
    check_alike((arrays["entity"], words["forms"]))
    return Names(arrays["entity"], tuple(words["forms"]))


def _map(arrays: Arrays) -> CorpusMap:
    per_node = tuple(arrays[name] for name in ("entities", "points", "region_of", "linked"))
    check_alike(per_node)
    nodes = len(per_node[0])
    check_below(arrays["links"], nodes)
    check_below(arrays["members"], nodes)
    discs = arrays["discs"].tolist()
    check_below(arrays["region_of"] + 1, len(discs) + 1)
    members = parted(arrays, "members")
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
