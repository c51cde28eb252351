"""Reads from a store what documents say by themselves, in long scans rather than many look-ups.

A mention's IRI says where it stands, so that its passage is found without asking. Of the ways
tried, two scans and a join here take half the time of a join in SPARQL
(docs/decisions/0195-incidence-in-arrays.md).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from itertools import batched

import numpy as np
from numpy.typing import NDArray

from graph.asking.asking import filled
from graph.iris import document_iri
from graph.linkages.incidence import Numbers
from graph.linkages.tables import Tables, joined
from graph.store import Store
from ontology.namespaces import BASE, LK

_SPAN = rb"<%btext/([0-9a-f]+)#char=(\d+),(\d+)>" % BASE.encode()
_PASSAGE = re.compile(_SPAN)
_MENTION = re.compile(rb"%b\t<%b([^>\n]*)>" % (_SPAN, BASE.encode()))
_SURE = r'"?([\d.]+)'
"""A decimal as tables have it: bare where it has a point, else in quotation marks with its type."""

_CONFIDENCE = re.compile(rb"<%btext/([^>\n]*)>\t%b" % (BASE.encode(), _SURE.encode()))
_EVIDENCE = re.compile(_SPAN.decode())
_AT_ONCE = 200

type _Rows = list[tuple[bytes, ...]]


def read_tables(store: Store, documents: Sequence[str]) -> Tables:
    """Return what all documents of a graph say.

    Args:
        store: The graph.
        documents: The ids of all its documents.
    """
    return _read(store, documents)


def read_tables_of(store: Store, documents: Iterable[str]) -> Tables:
    """Return what some documents of a graph say, for each of which it is asked."""
    some = (_read(store, several, several) for several in batched(documents, _AT_ONCE))
    return joined([_NONE, *some])


def _read(store: Store, documents: Sequence[str], only: Sequence[str] = ()) -> Tables:
    documents = sorted(documents)
    number_of = {each: number for number, each in enumerate(documents)}
    passages = _spans(_PASSAGE.findall(_table(store, "passages", only)), number_of)
    named = _MENTION.findall(_table(store, "mentions", only))
    sure = dict(_CONFIDENCE.findall(_table(store, "confidences", only)))
    stated = _statements(_table(store, "statements", only).decode(), number_of)
    local = [row[3].decode() for row in named]
    words = sorted({*local, *(word for row in stated.values() for word in row[1:5])})
    word_of = {each: number for number, each in enumerate(words)}
    confidences = [sure.get(b"%b#char=%b,%b" % row[:3], b"0") for row in named]
    mentions = np.column_stack(
        (
            _spans(named, number_of),
            np.array([word_of[each] for each in local], dtype=np.int32),
            np.round(_decimals(confidences) * 1000).astype(np.int32),
        )
    )
    told = [(row[0], *(word_of[word] for word in row[1:5])) for row in stated.values()]
    shown = [(n, *span) for n, row in enumerate(stated.values()) for span in sorted(row[6])]
    return Tables(
        tuple(documents),
        tuple(words),
        passages,
        np.zeros(len(passages), dtype=np.uint64),
        mentions,
        np.array(told, dtype=np.int32).reshape(-1, 5),
        np.array([row[5] for row in stated.values()], dtype=np.float64),
        np.array(shown, dtype=np.int32).reshape(-1, 3),
    )


type _Stated = tuple[int, str, str, str, str, float, set[tuple[int, int]]]


def _statements(table: str, number_of: Mapping[str, int]) -> dict[str, _Stated]:
    """Return of each statement its document, ends, predicate, modality, confidence, passages."""
    told: dict[str, _Stated] = {}
    for line in table.split("\n")[1:-1]:
        statement, subject, predicate, object_, sure, modality, evidence = line.split("\t")
        found = _EVIDENCE.fullmatch(evidence)
        document = number_of.get(found[1]) if found else None
        if found is None or document is None:
            continue
        ends = (each[1:-1].removeprefix(BASE) for each in (subject, object_))
        names = (each[1:-1].removeprefix(LK) for each in (predicate, modality))
        (first, second), (name, how) = ends, names
        row = told.setdefault(
            statement, (document, first, name, second, how, _sure(sure), set[tuple[int, int]]())
        )
        row[6].add((int(found[2]), int(found[3])))
    return told


def _sure(written: str) -> float:
    found = re.match(_SURE, written)
    return float(found[1]) if found else 0.0


def _spans(rows: _Rows, number_of: Mapping[str, int]) -> Numbers:
    """Return document, start and end from rows that begin with them, shape (rows, 3)."""
    numbers = {document_id.encode(): number for document_id, number in number_of.items()}
    documents = np.array([numbers[row[0]] for row in rows], dtype=np.int32)
    starts, ends = (_decimals([row[n] for row in rows]).astype(np.int32) for n in (1, 2))
    return np.column_stack((documents, starts, ends))


def _decimals(written: list[bytes]) -> NDArray[np.float64]:
    return np.array(written, dtype=np.bytes_).astype(np.float64)


def _table(store: Store, name: str, only: Sequence[str]) -> bytes:
    """Ask a packaged question and return its answer as TSV: several times faster than terms."""
    output = BytesIO()
    query = (
        filled(f"incidence_{name}_of", documents=tuple(map(document_iri, only)))
        if only
        else filled(f"incidence_{name}")
    )
    store.answer(query, lambda _: "tsv", output=output)
    return output.getvalue()


_NONE = Tables(
    (),
    (),
    np.empty((0, 3), dtype=np.int32),
    np.empty(0, dtype=np.uint64),
    np.empty((0, 5), dtype=np.int32),
    np.empty((0, 5), dtype=np.int32),
    np.empty(0, dtype=np.float64),
    np.empty((0, 3), dtype=np.int32),
)
