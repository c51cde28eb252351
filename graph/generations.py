"""Keeps a store in generations: readers see one that is finished, a writer prepares the next.

A folder holds `gen-000001/`, `gen-000002/`..., the file `current` that names the published one,
`leases/` with a lock for each generation that a reader has open, and `writer.lock`. A writer copies
the published generation by hard links, changes the copy, closes it, and publishes it by replacing
`current` in one step. Killed at any moment, it leaves the generation before or the one after.
"""

import errno
import os
import re
import shutil
import time
import weakref
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import IO

from graph.failures import GraphError
from graph.file_lock import lock_alone, lock_shared, locked_alone
from graph.lease import Lease
from graph.long_reader import Reader
from graph.oxigraph_store import OxigraphStore
from graph.publications import NOTHING, Beside, nothing
from graph.safe_files import make_private_folder, sync_folder, write_whole

_NAME = re.compile(r"gen-(\d{6,12})")
_ATTEMPTS = 100
_DRAFTS = count()
_LOOKS_EVERY = 0.2  # seconds


class GenerationsError(GraphError):
    """A project's store cannot be read, or another process is writing to it."""


class BusyError(GenerationsError):
    """Another process is writing to a project's store."""


class Generations:
    """The generations of one store, in a folder."""

    near = True

    def __init__(self, root: Path) -> None:
        self.root = root

    @classmethod
    def create(cls, root: Path) -> "Generations":
        """Return the generations in a folder; make a first, empty one if there is none."""
        generations = cls(root)
        make_private_folder(root / "leases")
        if not generations.pointer.exists():
            with generations.writing() as writer:
                writer.begin()
        return generations

    @property
    def pointer(self) -> Path:
        """The file that names the published generation."""
        return self.root / "current"

    @property
    def published_path(self) -> Path:
        """The folder of the published generation."""
        return self.root / self.published()

    def is_begun(self) -> bool:
        """Say whether there is a published generation."""
        return self.pointer.is_file()

    def published(self) -> str:
        """Return the name of the published generation.

        Raises:
            GenerationsError: There is none.
        """
        try:
            name = self.pointer.read_text("ascii", "replace").strip()
        except FileNotFoundError as error:
            raise GenerationsError(
                f"{self.pointer}: is not there; if the graph was moved to a server, start this "
                "program again, or else restore it from a copy"
            ) from error
        except OSError as error:
            raise GenerationsError(
                f"{self.pointer}: cannot be read ({error.strerror}); look at who may read it, "
                "or restore it from a copy"
            ) from error
        if not _NAME.fullmatch(name):
            raise GenerationsError(
                f"{self.pointer}: is damaged, it names no generation; restore it from a copy, "
                "or write the name of the newest gen- folder beside it into it"
            )
        return name

    def mark(self) -> str:
        """Return what is another with every publication; a restored copy begins to count anew."""
        try:
            told = self.pointer.stat()
        except OSError:
            return self.published()  # which says what is wrong
        return f"{told.st_mtime_ns} {told.st_ino}"

    @contextmanager
    def leased(self) -> Iterator[Path]:
        """Keep the published generation while its folder is used; older ones go afterwards."""
        try:
            with self.lease() as lease:
                yield lease.path
        finally:
            with suppress(GraphError, OSError):
                self.retire()

    def lease(self) -> Lease:
        """Keep the published generation from being deleted until the lease is closed."""
        name, file = self._lease()
        return Lease(self.root / name, file)

    @contextmanager
    def reading(self) -> Iterator[tuple[str, OxigraphStore]]:
        """Open the published generation for reading; it stays as it is however long that takes."""
        with self.leased() as path:
            store = OxigraphStore.read_only(path)
            try:
                yield path.name, store
            finally:
                store.close()

    def reader(self) -> Reader:
        """Return a reader for long use, which changes over when a generation is published."""
        return Reader(self)

    @contextmanager
    def writing(self) -> Iterator["Writer"]:
        """Be the one writer; what an earlier one left unfinished is cleared away.

        Raises:
            BusyError: Another process is writing.
        """
        with locked_alone(self.root / "writer.lock") as alone:
            if not alone:
                raise BusyError(
                    f"{self.root}: another process is changing this project; wait until it is done"
                )
            writer = Writer(self)
            writer.recover()
            yield writer

    def open_leased(self) -> tuple[str, OxigraphStore]:
        """Open the published generation; the lease lasts as long as the store is in use."""
        name, lease = self._lease()
        store = OxigraphStore.read_only(self.root / name)
        weakref.finalize(store, lease.close)
        return name, store

    def retire(self) -> list[str]:
        """Delete the older generations that no reader has open; return those that remain."""
        current = self.published()
        older = sorted(name for name in self._names() if _number(name) < _number(current))
        return [name for name in older if not self._delete(name)]

    def forget(self) -> None:
        """Delete every generation: the graph is elsewhere now."""
        self.pointer.unlink(missing_ok=True)
        if self.root.is_dir():
            for name in self._names():
                self._delete(name)

    def retire_within(self, seconds: float) -> list[str]:
        """Delete older generations as their readers let go; return those that remain then."""
        end = time.monotonic() + seconds
        while (remaining := self.retire()) and time.monotonic() < end:
            time.sleep(_LOOKS_EVERY)
        return remaining

    def _lease(self) -> tuple[str, IO[bytes]]:
        for _ in range(_ATTEMPTS):
            name = self.published()
            lease = self._lease_file(name)
            lock_shared(lease)
            if (self.root / name).is_dir():
                return name, lease
            lease.close()
        raise GenerationsError(
            f"{self.root}: no generation could be opened; restore it from a copy"
        )

    def _lease_file(self, name: str) -> IO[bytes]:
        """Open what readers of a generation lock; anything where nobody can delete it."""
        path = self.root / "leases" / name
        try:
            make_private_folder(path.parent)  # archives leave out empty folders
            return path.open("ab")
        except OSError as error:
            if error.errno != errno.EROFS:
                raise
        return (path if path.exists() else self.pointer).open("rb")

    def _delete(self, name: str) -> bool:
        lease_path = self.root / "leases" / name
        with self._lease_file(name) as lease:
            if not lease.writable() or not lock_alone(lease):
                return False
            trash = self.root / f"{name}.tmp-trash{os.getpid()}"
            try:
                (self.root / name).rename(trash)
            except FileNotFoundError:
                pass  # another process has just deleted it
            except OSError:
                return False  # Windows: a reader has its files open
            shutil.rmtree(trash, ignore_errors=True)
            with suppress(OSError):
                lease_path.unlink()
        return True

    def _names(self) -> list[str]:
        return [path.name for path in self.root.iterdir() if _NAME.fullmatch(path.name)]


class Writer:
    """Makes generations; there is one at a time."""

    def __init__(self, generations: Generations) -> None:
        self._generations = generations
        self._root = generations.root
        self._published: OxigraphStore | None = None

    def begin(self) -> None:
        """Publish a first, empty generation."""
        draft = self._draft_path(1)
        OxigraphStore.at(draft).close()
        self._publish(draft, 1)

    def draft(self) -> "Draft":
        """Return the next generation, a copy of the published one, to be changed."""
        published = self._generations.published()
        number = _number(published) + 1
        path = self._draft_path(number)
        source = OxigraphStore.read_only(self._root / published)
        try:
            source.backup(path)
            return Draft(self, path, number)
        except (GraphError, OSError):  # half a copy, where there are no hard links
            _discard(path)
            raise
        finally:
            source.close()

    def put_in_order(self, beside: Beside = nothing) -> None:
        """Publish the same graph from files put in order; see `graph.publications.Writer`."""
        with suppress(GraphError, OSError):
            draft = self.draft()
            with _discarded_where_it_fails(draft):
                draft.store.compact()
                draft.publish(beside())

    def write_afresh(self, beside: Beside = nothing) -> None:
        """Publish the same graph from files that hold no trace of what was taken out of it.

        Oxigraph keeps the words of removed quads, and the log of their removal, in its files.
        """
        draft = self.draft()
        if self._published is not None:
            draft.store.know_traces_of(self._published)
        with _discarded_where_it_fails(draft):
            draft.publish_afresh(beside)

    def recover(self) -> None:
        """Clear away what an earlier writer left unfinished, and old generations nobody reads."""
        pointer = self._generations.pointer
        current = _number(self._generations.published()) if pointer.exists() else 0
        for path in self._root.iterdir():
            name = _NAME.fullmatch(path.name)
            if ".tmp" in path.name or (name and int(name[1]) > current):
                _discard(path)
        if current:
            self._generations.retire()

    def publish(self, path: Path, number: int, store: OxigraphStore) -> None:
        """Make a closed store the published generation, and delete older ones nobody reads."""
        self._publish(path, number)
        self._published = store
        self._generations.retire()

    def _publish(self, path: Path, number: int) -> None:
        name = f"gen-{number:06d}"
        path.rename(self._root / name)
        try:
            sync_folder(self._root)
            write_whole(self._generations.pointer, f"{name}\n".encode("ascii"))
        except OSError:  # as on a disk that is full
            if not self._generations.is_begun() or self._generations.published() != name:
                _discard(self._root / name)
            raise

    def _draft_path(self, number: int) -> Path:
        """Return a folder that no other draft had: what failed may still hold the last one open."""
        return self._root / f"gen-{number:06d}.tmp{os.getpid()}-{next(_DRAFTS)}"


class Draft:
    """The next generation while it is being changed. Nobody reads it until it is published."""

    def __init__(self, writer: Writer, path: Path, number: int) -> None:
        self._writer = writer
        self._path = path
        self._number = number
        self.store = OxigraphStore.at(path)

    @property
    def is_full(self) -> bool:
        """Say that there is room: what is added lies on disk."""
        return False

    def publish(self, beside: Mapping[str, bytes] = NOTHING) -> None:
        """Close the store and make it the published generation; see `Draft` in `publications`."""
        self.store.flush()
        self.store.close()
        self._publish(beside)

    def publish_afresh(self, beside: Beside) -> None:
        """Publish a copy of the store that holds no trace of what was taken out."""
        scattered, self._path = self._path, self._path.with_name(f"{self._path.name}-fresh")
        try:
            self.store.copy_afresh(self._path)
        finally:
            self.store.close()
            _discard(scattered)
        self._publish(beside())

    def discard(self) -> None:
        """Throw the changes away."""
        self.store.close()
        _discard(self._path)

    def _publish(self, beside: Mapping[str, bytes]) -> None:
        for name, content in beside.items():
            write_whole(self._path / name, content)
        self._writer.publish(self._path, self._number, self.store)


@contextmanager
def _discarded_where_it_fails(draft: Draft) -> Iterator[None]:
    """Leave nothing of a draft on the disk, which may be full, where it is not published."""
    is_published = False
    try:
        yield
        is_published = True
    finally:
        if not is_published:
            draft.discard()


def _number(name: str) -> int:
    return int(name.removeprefix("gen-"))


def _discard(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
