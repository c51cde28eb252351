"""Derives once from a generation what pages need at first: who is mentioned where, names, the map.

Two processes read it from a large store, so that pages are answered meanwhile, and keep it inside
the generation (`graph.linkages.kept`). From a small one it is read when asked for.
See docs/decisions/0227-what-first-views-need.md.
"""

import os
import sys
from collections.abc import Callable, Collection
from contextlib import suppress
from functools import cache, partial
from pathlib import Path

from graph.asking.asking import listed
from graph.asking.opening_page import OpeningPage, opening_page
from graph.asking.questions import every_document
from graph.asking.rows import DocumentRow
from graph.asking.short_forms import SharedShortForm, shared_short_forms
from graph.failures import GraphError
from graph.generations import Generations
from graph.linkages.corpus_map import CorpusMap, corpus_map
from graph.linkages.deriving_process import (
    DERIVED,
    DOCUMENTS,
    INCIDENCE,
    LISTS,
    MAP,
    NAMES,
    OPENING,
    REGISTER,
    SHORT_FORMS,
    TABLES,
    is_made,
)
from graph.linkages.incidence import Incidence
from graph.linkages.kept import (
    keep_documents,
    keep_incidence,
    keep_map,
    keep_names,
    keep_opening_page,
    keep_short_forms,
    kept_documents,
    kept_incidence,
    kept_map,
    kept_names,
    kept_opening_page,
    kept_short_forms,
)
from graph.linkages.kept_arrays import made_by
from graph.linkages.kept_register import keep_register, kept_register
from graph.linkages.kept_tables import keep_tables, kept_tables, up_to_date
from graph.linkages.names import Names, names_of, read_forms, read_names
from graph.linkages.reading import (
    incidence_of,
    read_incidence,
    read_resolved,
    source_documents,
)
from graph.linkages.register import (
    Register,
    documents_told,
    opening_page_told,
    read_register,
    resolved_told,
)
from graph.store import Store

_GIVING_WAY = 10


def derived_incidence(folder: Path | None, store: Store) -> Incidence:
    """Return the incidence of a generation; waits until it is read.

    Args:
        folder: Of the generation; None for a graph in a server, of which nothing is kept.
        store: The generation, open for reading.
    """
    found = _kept(folder, INCIDENCE, kept_incidence)
    return read_incidence(store) if found is None else found


def derived_names(folder: Path | None, store: Store, incidence: Incidence) -> Names:
    """Return what the entities of a generation are called; as `derived_incidence`."""
    found = _kept(folder, NAMES, kept_names)
    return read_names(store, incidence) if found is None else found


def derived_opening_page(folder: Path | None, store: Store) -> OpeningPage:
    """Return what the first page of a generation shows; as `derived_incidence`."""
    found = _kept(folder, OPENING, kept_opening_page)
    return opening_page(store) if found is None else found


def derived_documents(folder: Path | None, store: Store) -> tuple[DocumentRow, ...]:
    """Return all documents of a generation, last added first; as `derived_incidence`."""
    found = _kept(folder, DOCUMENTS, kept_documents)
    return every_document(store) if found is None else found


def derived_short_forms(folder: Path | None, store: Store) -> tuple[SharedShortForm, ...]:
    """Return what documents define as several things; as `derived_incidence`."""
    found = _kept(folder, SHORT_FORMS, kept_short_forms)
    return shared_short_forms(store) if found is None else found


def derived_map(folder: Path | None, incidence: Incidence) -> CorpusMap:
    """Return the map of a generation; waits until it is laid out."""
    found = _kept(folder, MAP, kept_map)
    return corpus_map(incidence) if found is None else found


def _kept[Derived](
    folder: Path | None, name: str, read: Callable[[Path, str], Derived | None]
) -> Derived | None:
    """Return what a file keeps; made again if it is of another version or damaged."""
    if folder is None:
        return None
    found = read(folder / name, made_by())
    if found is not None:
        return found
    with suppress(OSError):
        (folder / name).unlink(missing_ok=True)
    return read(folder / name, made_by()) if is_made(folder, name) else None


def derive(
    folder: Path,
    wanted: Collection[str] = DERIVED,
    *,
    give_way: Callable[[], None] = lambda: None,
) -> None:
    """Keep in the folder of the published generation what is missing there.

    A lease keeps the folder in place. Where another generation was published meanwhile, nothing
    is written into one that may be about to be deleted.

    Args:
        folder: Of the generation.
        wanted: Names of files, of `LISTS` or of `NETWORK` or of both.
        give_way: Called before the map, which nobody waits for, is laid out.
    """
    generations = Generations(folder.parent)
    incidence = None
    with generations.reading() as (name, store):
        if name != folder.name:
            return
        told = kept_register(folder / REGISTER)
        if any(name in wanted for name in LISTS):
            _keep_lists(folder, store, told)
        if INCIDENCE in wanted:
            incidence = _incidence(folder, store, told)
            if kept_names(folder / NAMES, made_by()) is None:
                forms = read_forms(store) if told is None else told.forms
                keep_names(names_of(incidence, forms), folder / NAMES, made_by())
    if incidence is None:
        return
    give_way()
    if kept_map(folder / MAP, made_by()) is None:
        drawn = corpus_map(incidence)
        with generations.lease() as lease:
            if lease.path == folder:
                keep_map(drawn, folder / MAP, made_by())


def _keep_lists(folder: Path, store: Store, told: Register | None) -> None:
    """Keep what lists show, and what the next generation is handed on of it."""
    asked = cache(partial(listed, store))
    if kept_opening_page(folder / OPENING, made_by()) is None:
        seen = opening_page(store, asked()) if told is None else opening_page_told(store, told)
        keep_opening_page(seen, folder / OPENING, made_by())
    documents = kept_documents(folder / DOCUMENTS, made_by())
    if documents is None:
        documents = every_document(store, asked()) if told is None else told.documents
        keep_documents(documents, folder / DOCUMENTS, made_by())
    if told is None:
        keep_register(read_register(store, documents), folder / REGISTER)
    if kept_short_forms(folder / SHORT_FORMS, made_by()) is None:
        keep_short_forms(shared_short_forms(store), folder / SHORT_FORMS, made_by())


def _incidence(folder: Path, store: Store, told: Register | None) -> Incidence:
    incidence = kept_incidence(folder / INCIDENCE, made_by())
    if incidence is None:
        incidence = _incidence_by_tables(folder, store, told)
        keep_incidence(incidence, folder / INCIDENCE, made_by())
    return incidence


def _incidence_by_tables(folder: Path, store: Store, told: Register | None) -> Incidence:
    """Return the incidence, reading what the generation before did not hand on."""
    documents = source_documents(store) if told is None else documents_told(told)
    before = kept_tables(folder / TABLES)
    tables = up_to_date(before, store, documents)
    if tables is not before:
        keep_tables(tables, folder / TABLES)
    resolved = read_resolved(store) if told is None else resolved_told(told)
    return incidence_of(documents, tables, resolved)


def _give_way() -> None:
    """Have this whole process stand behind others."""
    if hasattr(os, "nice"):
        os.nice(_GIVING_WAY)


if __name__ == "__main__":
    with suppress(GraphError, OSError, KeyboardInterrupt):
        derive(Path(sys.argv[1]), sys.argv[2:], give_way=_give_way)
