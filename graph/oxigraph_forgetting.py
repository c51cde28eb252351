"""Takes strings that nothing uses any more out of the files of an Oxigraph store.

Oxigraph cannot be asked to. So quads with the strings are put in, and in the log of that, which
RocksDB reads when the store is next opened, what puts the strings in is made to take them out.
"""

import shutil
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from functools import lru_cache
from itertools import batched
from pathlib import Path
from traceback import clear_frames

import pyoxigraph as ox

from graph.oxigraph_terms import named, to_ox
from graph.store_failures import is_full
from graph.terms import XSD_STRING, Iri, Literal, iri
from graph.traces import LiteralForm, Traces, is_long
from graph.write_ahead_log import Batch, Change, LogError, records, written_log

_KNOWN = named(iri("rdf:type"))
"""Stands for all of a quad but the string; no graph of a project is called so."""

_AT_ONCE = 5000
_WORTH = 4000
"""Bytes of a store for each string, below which it is sooner written anew (0350)."""


_NO_STRING = "Not able to find the string"
"""What Oxigraph says where a quad has a string that it does not know."""


class ForgettingError(RuntimeError):
    """The strings could not be taken out; the store is as it was."""


def copy_afresh(store: ox.Store, traces: Traces | None, path: Path) -> None:
    """Copy what a store has to a new folder, and no byte of anything that it had.

    Args:
        store: Where it is.
        traces: What its files may still hold; None where that is not known.
        path: Of the new folder.
    """
    if traces is not None:
        strings = unused(store, traces.strings, traces.forms)
        with suppress(ForgettingError):
            copy_without(store, strings, path)
            Traces(traces.forms).keep(path)
            return
    _copy_all(store, path)


def _copy_all(store: ox.Store, path: Path) -> None:
    """Write everything anew, which takes ten times as long."""
    forms = set[LiteralForm]()
    shutil.rmtree(path, ignore_errors=True)
    copy = ox.Store(str(path))
    copy.bulk_extend(_noting_forms(store.quads_for_pattern(None, None, None, None), forms))
    copy.flush()
    Traces(forms).keep(path)


def unused(store: ox.Store, strings: Iterable[str], forms: Collection[LiteralForm]) -> list[str]:
    """Return the long strings that no quad of a store has.

    Args:
        store: Where it is looked.
        strings: To be looked for.
        forms: Of all the literals that there may be.
    """
    told = {each for form in forms for each in form}
    return sorted(
        each
        for each in strings
        if is_long(each) and each not in told and not any(_is_used(store, each, forms))
    )


def _noting_forms(quads: Iterable[ox.Quad], forms: set[LiteralForm]) -> Iterator[ox.Quad]:
    """Yield quads, and add the forms of their literals."""
    for quad in quads:
        if isinstance(quad.object, ox.Literal):
            forms.add(_form_of(quad.object))
        yield quad


def copy_without(store: ox.Store, strings: Collection[str], path: Path) -> None:
    """Copy a store to a new folder that has no byte of some strings nor of quads taken out.

    Args:
        store: Where everything is on disk; it stays as it is.
        strings: That no quad has.
        path: Of the new folder.

    Raises:
        ForgettingError: They are too many, the log is not as it is known, or they are still there.
    """
    work = path.with_name(f"{path.name}-work")
    store.backup(str(work))
    try:
        _check_worth(work, strings)
        _forget(work, strings)
        # What RocksDB writes of its files when it opens them has none of the files before.
        ox.Store(str(work)).backup(str(path))
    except (OSError, RuntimeError) as error:
        clear_frames(error.__traceback__)  # which would keep the store open
        if is_full(error):
            raise
        raise ForgettingError(f"{work}: {error}") from error
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _check_worth(folder: Path, strings: Collection[str]) -> None:
    """Raise where it is faster to write all others anew than to take strings out."""
    held = sum(each.stat().st_size for each in folder.glob("*.sst"))
    if len(strings) * _WORTH >= held:
        raise ForgettingError(f"{len(strings)} strings are much of the store")


def _forget(folder: Path, strings: Collection[str]) -> None:
    """Take strings and what was deleted out of a store that nobody has open."""
    if strings:
        _put_in(folder, strings)
        _turn_round(folder, strings)
    store = ox.Store(str(folder))
    if strings:
        _check_gone(store, strings)
        store.remove_graph(_KNOWN)
    store.optimize()
    store.flush()


def _is_used(store: ox.Store, string: str, forms: Collection[LiteralForm]) -> Iterator[bool]:
    """Yield for each place of a quad and each form of a term whether a quad has it."""
    for node in _nodes(string):
        yield _has(store, subject=node)
        yield _has(store, object_=node)
        if isinstance(node, ox.NamedNode):
            yield _has(store, graph=node)
            yield _has(store, predicate=node)
    for language, datatype in forms:
        yield _has(store, object_=to_ox(Literal(string, Iri(datatype), language)))


@lru_cache(64)
def _form(language: str | None, datatype: ox.NamedNode) -> LiteralForm:
    return (language, XSD_STRING if language else datatype.value)


def _form_of(literal: ox.Literal) -> LiteralForm:
    return _form(literal.language, literal.datatype)


def _nodes(string: str) -> Iterator[ox.NamedNode | ox.BlankNode]:
    for node in (ox.NamedNode, ox.BlankNode):
        try:
            yield node(string)
        except ValueError:
            continue


def _has(
    store: ox.Store,
    *,
    subject: ox.NamedNode | ox.BlankNode | None = None,
    predicate: ox.NamedNode | None = None,
    object_: ox.NamedNode | ox.BlankNode | ox.Literal | None = None,
    graph: ox.NamedNode | None = None,
) -> bool:
    found = store.quads_for_pattern(subject, predicate, object_, graph)
    return next(iter(found), None) is not None


def _put_in(folder: Path, strings: Collection[str]) -> None:
    """Put quads with strings in, so that nothing else is in the log that RocksDB reads next."""
    store = ox.Store(str(folder))
    store.flush()
    for several in batched(strings, _AT_ONCE):
        store.extend(ox.Quad(_KNOWN, _KNOWN, ox.Literal(each), _KNOWN) for each in several)


def _turn_round(folder: Path, strings: Collection[str]) -> None:
    """Have the newest log take out the strings that it was to put in."""
    wanted, found, families = {each.encode() for each in strings}, set[bytes](), set[int]()

    def turned(change: Change) -> Change:
        if change.value not in wanted:
            return change
        found.add(change.value)
        families.add(change.family)
        return change._replace(value=None)

    log = max(folder.glob("*.log"), key=lambda path: int(path.stem), default=None)
    if log is None:
        raise ForgettingError(f"{folder}: has no log")
    try:
        batches = [Batch.read(each).changed(turned) for each in records(log.read_bytes())]
    except LogError as error:
        raise ForgettingError(f"{log}: {error}") from error
    if found != wanted or len(families) != 1:
        raise ForgettingError(f"{log}: has {len(found)} of {len(wanted)} strings, in {families}")
    log.write_bytes(written_log((each.written for each in batches), int(log.stem)))


def _check_gone(store: ox.Store, strings: Iterable[str]) -> None:
    """Raise where a quad that was put in with a string is not there, or can be read."""
    if not store.contains_named_graph(_KNOWN):
        raise ForgettingError("the log was not read")
    for each in strings:
        try:
            found = _has(store, subject=_KNOWN, object_=ox.Literal(each), graph=_KNOWN)
        except RuntimeError as error:
            if _NO_STRING in str(error):
                continue
            raise
        raise ForgettingError(f"a string is {'still there' if found else 'not in the log'}")
