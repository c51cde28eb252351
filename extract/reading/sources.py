"""Owns where documents come from: files of this machine, and others that are fetched."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from extract.reading.content import check_size, checked_content
from extract.reading.failure import ReadFailure, SourceError, Unreadable
from extract.reading.folders import is_wanted, readable_files
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
        SourceError: An address cannot be listed; one line says why and what to do.
    """
    seen: set[str] = set()
    for each in named:
        for source in _named(each):
            place = str(source.absolute() if isinstance(source, Path) else source)
            if place not in seen:
                seen.add(place)
                yield source


def _named(each: str) -> Iterator[Source]:
    if not _ADDRESS.match(each):
        path = Path(each)
        is_packed = path.suffix.lower() == f".{_PACKED}" and path.is_file()
        yield from _packed(path) if is_packed else readable_files([path])
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
    """Yield the members of a packed file that may be documents, in order of their names."""
    for member in packed_members(path):
        address = f"zip://{path.absolute()}/{member.name}"
        *folders, last = member.name.replace("\\", "/").split("/")
        if ".." in folders and is_wanted(last):
            yield ForeignFile(address, _lead_out)
        elif is_wanted(member.name):
            yield ForeignFile(address, member.content, member.size)


def _lead_out(_: int) -> bytes:
    raise Unreadable("has a name that leads out of the ZIP file", "pack it anew and add that")
