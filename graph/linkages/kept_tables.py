"""Keeps what documents say inside the generation, and hands it on to the next one.

A writer knows which documents it changed. What all others say is the same in the next generation,
so that the incidence after a decision or one more document is made without reading the store again.
"""

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

from graph.linkages.incidence import SourceDocument
from graph.linkages.kept_arrays import (
    Kept,
    as_bytes,
    bytes_of,
    check_alike,
    check_below,
    made_by,
    made_of,
    write,
    written,
)
from graph.linkages.reading_tables import read_tables, read_tables_of
from graph.linkages.repeated import with_words
from graph.linkages.tables import Tables, joined, without
from graph.store import Store

_ARRAYS = ("passages", "says", "mentions", "statements", "sure", "evidence")
_PART = 5
"""Where more than one in so many documents are missing, all are read: that is faster then."""


def keep_tables(tables: Tables, path: Path) -> None:
    """Write what documents say to a file."""
    write(_arrays(tables), path)


def kept_tables(path: Path) -> Tables | None:
    """Return what this version of the program kept in a file, if it did."""
    return made_of(path, made_by(), _tables)


def handed_on(path: Path, changed: Collection[str]) -> bytes | None:
    """Return the file for the next generation: without documents that were changed or taken out.

    Args:
        path: Of the file in the published generation.
        changed: Ids of documents; what only they say, their ids too, is left out. Where none is,
            the file is handed on as it is, sound or not: whoever reads it sees to that.
    """
    if not changed:
        return bytes_of(path)
    tables = kept_tables(path)
    return None if tables is None else written(_arrays(without(tables, changed)))


def up_to_date(tables: Tables | None, store: Store, documents: Sequence[SourceDocument]) -> Tables:
    """Return what all documents of a graph say.

    Args:
        tables: What some of them say, as it is still; documents that are gone may be among them.
        store: The graph.
        documents: All that it has.
    """
    there = {each.document_id for each in documents}
    known = frozenset[str]() if tables is None else frozenset(tables.documents)
    missing = there - known
    if tables is None or len(missing) * _PART > len(there):
        return with_words(store, read_tables(store, sorted(there)))
    kept = without(tables, known - there)
    every = joined([kept, read_tables_of(store, sorted(missing))]) if missing else kept
    return with_words(store, every)


def _arrays(tables: Tables) -> dict[str, Any]:
    words = {"version": made_by(), "documents": tables.documents, "words": tables.words}
    return {"words": as_bytes(words), **{name: getattr(tables, name) for name in _ARRAYS}}


def _tables(kept: Kept) -> Tables:
    documents, words = tuple(kept.words["documents"]), tuple(kept.words["words"])
    tables = Tables(documents, words, *(kept.arrays[name] for name in _ARRAYS))
    check_alike((tables.passages, tables.says))
    check_alike((tables.statements, tables.sure))
    for rows in (tables.passages, tables.mentions, tables.statements):
        check_below(rows[:, 0], len(documents))
    check_below(tables.mentions[:, 3], len(words))
    check_below(tables.statements[:, 1:], len(words))
    check_below(tables.evidence[:, 0], len(tables.statements))
    return tables
