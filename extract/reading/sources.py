"""Owns where documents come from: files of this machine, and others that are fetched."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import IO

from extract.reading.content import check_size, checked_content
from extract.reading.failure import ReadFailure, SourceError, Unreadable
from extract.reading.folders import is_packed, is_wanted, packed_files, readable_files
from extract.reading.packed import packed_members

type Source = Path | ForeignFile
"""Where a document comes from."""

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_PACKED = "zip"


@dataclass(frozen=True, slots=True)
class ForeignFile:
    """A file that is no file of its own on this machine: in a packed one, or elsewhere.

    Attributes:
        address: Says which, for a person and for good; holds no key and no password.
        fetch: Takes at most so many bytes of it.
        size: Bytes, where they are known before it is fetched.
    """

    address: str
    fetch: Callable[[int], bytes] = field(compare=False, repr=False)
    size: int = field(default=0, compare=False)

    def __str__(self) -> str:
        return self.address

    @property
    def name(self) -> str:
        """Last part of the address."""
        return PurePosixPath(self.address).name

    def content(self, file_bytes: int) -> bytes:
        """Return its bytes.

        Raises:
            ReadFailure: It has more than these, or cannot be had.
        """
        check_size(self, self.size, file_bytes)
        try:
            content = self.fetch(file_bytes + 1)
        except Unreadable as failure:
            raise ReadFailure(self, failure.reason, failure.advice) from failure
        check_size(self, len(content), file_bytes)
        return content


def content_of(source: Source, file_bytes: int) -> bytes:
    """Return the bytes of a document.

    Raises:
        ReadFailure: It is no file, too large, or cannot be had.
    """
    if isinstance(source, Path):
        return checked_content(source, file_bytes)
    return source.content(file_bytes)


def readable_sources(named: Iterable[str]) -> Iterator[Source]:
    """Yield what a person named: files, files in folders and packed files, and at addresses.

    Args:
        named: Paths, `zip://PATH`, and addresses such as `s3://BUCKET/PREFIX`.

    Raises:
        SourceError: A name is empty, or an address cannot be listed; one line says why and what
            to do.
    """
    seen: set[str] = set()
    for each in named:
        for source in _named(each):
            place = str(source.absolute() if isinstance(source, Path) else source)
            if place not in seen:
                seen.add(place)
                yield source


def packed_in_folders(named: Iterable[str]) -> Iterator[Path]:
    """Yield the ZIP files in folders that a person named: they are left out."""
    folders = (Path(each) for each in named if each and not _ADDRESS.match(each))
    return (file for folder in folders if folder.is_dir() for file in packed_files(folder))


def unread_file(address: str, inside: str, *, in_store: bool = False) -> ForeignFile | None:
    """Return what tells of a file elsewhere that may hold text and is not read; None for others.

    Args:
        address: Where it is.
        inside: Its name, with its folders.
        in_store: Whether a ZIP file there is opened where it is named itself.
    """
    *folders, last = inside.replace("\\", "/").split("/")
    if {".", ".."}.intersection(folders) and (is_wanted(last) or is_packed(last)):
        return _unread(address, "has a name that leads elsewhere", "rename it and add it again")
    if is_packed(last) and not any(each.startswith(".") for each in folders):
        why = "is a ZIP file, which is opened where it is named itself"
        if in_store:
            return _unread(address, why, "name it in the command")
        return _unread(address, f"{why}, on this machine or in a store", "fetch it and add it")
    return None


def _unread(address: str, reason: str, advice: str) -> ForeignFile:
    def fail(_: int) -> bytes:
        raise Unreadable(reason, advice)

    return ForeignFile(address, fail)


def _named(each: str) -> Iterator[Source]:
    if not each.removeprefix(f"{_PACKED}://"):  # else all that is in the folder one stands in
        raise SourceError("an empty name names nothing; write . for the folder you are in")
    if not _ADDRESS.match(each):
        path = Path(each)
        yield from (
            _packed(path)
            if path.suffix.lower() == f".{_PACKED}" and path.is_file()
            else readable_files([path])
        )
        return
    scheme, _, rest = each.partition("://")
    if scheme.lower() == _PACKED:
        yield from _packed(Path(rest))
        return
    try:
        from extract.reading.remote import remote_files
    except ModuleNotFoundError as error:
        raise SourceError(
            f"{scheme}:// needs more ({error}); install the extra: uv sync --extra remote,"
            " or: pip install 'linkages[remote]'"
        ) from error
    yield from remote_files(each)


def _packed(path: Path) -> Iterator[Source]:
    try:
        file = path.open("rb")
    except OSError as error:
        raise SourceError(f"{path}: cannot be opened as a ZIP file ({error}); check it") from error
    yield from packed_sources(file, str(path), f"zip://{path.absolute()}")


def packed_sources(file: IO[bytes], shown: str, address: str) -> Iterator[ForeignFile]:
    """Yield the members of a ZIP file that may be documents, in order of their names.

    Args:
        file: Its bytes.
        shown: What a person named.
        address: What stands before the names of its members in their addresses.

    Raises:
        SourceError: It is none.
    """
    for member in packed_members(file, shown):
        place = f"{address}/{member.name}"
        if is_wanted(member.name):
            yield ForeignFile(place, member.content, member.size)
        elif unread := unread_file(place, member.name):
            yield unread
