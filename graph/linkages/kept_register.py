"""Keeps the register inside the generation, and hands it on to the next one.

A writer knows which documents it changed and of which entities it wrote something; what is told of
all others is the same in the next generation. So first views after a decision or one more document
ask the store of nothing that is as it was.

Each row is a line of JSON that begins with the id it is about, in no order: handing on takes lines
away and puts others to them, and reads none.
"""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from graph.asking.events import event_of
from graph.asking.places import PlaceRow
from graph.asking.rows import DocumentRow
from graph.iris import id_of, short_hash
from graph.linkages.kept_arrays import Kept, as_bytes, made_by, made_of, write, written
from graph.linkages.register import EntityRow, Register, in_order
from graph.linkages.register_changes import links_of, told_of
from graph.store import WorkingStore
from graph.terms import Iri
from graph.touched import MOST

_DOCUMENT, _ENTITIES = "document/", "entities"
_END = b",\n"

type _Lines = Mapping[str, list[bytes]]


def keep_register(register: Register, path: Path) -> None:
    """Write a register to a file."""
    write(_arrays(_lines(register)), path)


def kept_register(path: Path) -> Register | None:
    """Return what this version of the program kept in a file, if it did."""
    return made_of(path, made_by(), _register)


def register_handed_on(path: Path, store: WorkingStore, changed: Collection[str]) -> bytes | None:
    """Return the file for the next generation; None where all had better be read anew.

    Args:
        path: Of the file in the published generation.
        store: The next generation, with all quads that were to be added, opened as a copy of the
            published one.
        changed: Ids of the documents that were changed or taken out.
    """
    touched = store.touched.nodes
    if touched is None or len(changed) > MOST:
        return None
    lines = made_of(path, made_by(), _lines_in)
    if lines is None:
        return None
    ids = set(map(id_of, touched))
    entities = {each for each in ids if not each.startswith(_DOCUMENT)}
    documents = {short_hash(each) for each in (*changed, *(ids - entities))}
    others = _lines(told_of(store, documents, entities))
    gone = frozenset(_written(each) for each in documents | entities)
    kept = {name: [e for e in rows if _key(e) not in gone] for name, rows in lines.items()}
    ends = {_written(id_of(each)): each for each in store.touched.ends - touched}
    kept[_ENTITIES] = [_counted_again(each, ends, store) for each in kept[_ENTITIES]]
    return written(_arrays({name: [*rows, *others[name]] for name, rows in kept.items()}))


def _counted_again(line: bytes, ends: Mapping[bytes, Iri], store: WorkingStore) -> bytes:
    """Return a row about an entity with its number of links, if that may be another."""
    node = ends.get(_key(line))
    if node is None:
        return line
    row = EntityRow(*json.loads(line))
    return _written(row._replace(links=links_of(store, node)))


def _lines(register: Register) -> _Lines:
    return {name: list(map(_written, rows)) for name, rows in register._asdict().items()}


def _written(told: object) -> bytes:
    return json.dumps(told).encode()


def _key(line: bytes) -> bytes:
    """Return the id a row begins with, as it is written: `["place/1", ...]`."""
    return line[1 : line.index(b'"', 2) + 1]


def _arrays(lines: _Lines) -> dict[str, Any]:
    told = {name: np.frombuffer(_END.join(rows), dtype=np.uint8) for name, rows in lines.items()}
    return {"words": as_bytes({"version": made_by()}), **told}


def _lines_in(kept: Kept) -> _Lines:
    contents = {name: kept.arrays[name].tobytes() for name in Register._fields}
    return {name: held.split(_END) if held else [] for name, held in contents.items()}


def _register(kept: Kept) -> Register:
    documents, models, entities, stands_for, forms, places, events, within = (
        json.loads(b"[%b]" % kept.arrays[name].tobytes()) for name in Register._fields
    )
    return in_order(
        Register(
            tuple(DocumentRow(*each) for each in documents),
            _pairs(models),
            tuple(EntityRow(*each) for each in entities),
            _pairs(stands_for),
            _pairs(forms),
            tuple(PlaceRow(*each) for each in places),
            tuple(map(event_of, events)),
            _pairs(within),
        )
    )


def _pairs(rows: Iterable[Sequence[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((first, second) for first, second in rows)
