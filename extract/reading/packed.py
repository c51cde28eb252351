"""Takes documents out of a ZIP file, one at a time and in memory: nothing is unpacked to disk."""

import zipfile
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from typing import IO, NamedTuple

from extract.reading.failure import SourceError, Unreadable

_MOST_MEMBERS = 100_000
_END, _END_BYTES, _LONGEST_COMMENT = b"PK\x05\x06", 22, 65_535
_SPLIT = "pack it into several files"


class Member(NamedTuple):
    """A file in a packed one.

    Attributes:
        name: With its folders.
        size: Bytes, as the packed file says.
        content: Takes at most so many bytes of it.
    """

    name: str
    size: int
    content: Callable[[int], bytes]


def packed_members(file: IO[bytes], shown: str) -> Iterator[Member]:
    """Yield the files in a ZIP file, in order of their names.

    Its list is read once, so the file stays open while any of these is kept.

    Args:
        file: Its bytes, from the beginning or elsewhere: it is read where it is needed.
        shown: Says which, for a person.

    Raises:
        SourceError: It is none, or has too many.
    """
    try:
        _check_number(file)
        packed = zipfile.ZipFile(file)
    except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        file.close()
        raise SourceError(f"{shown}: cannot be opened as a ZIP file ({error}); check it") from error
    for member in sorted((m for m in packed.infolist() if not m.is_dir()), key=_name):
        yield Member(member.filename, member.file_size, partial(_content, packed, member))


def _name(member: zipfile.ZipInfo) -> str:
    return member.filename


def _content(packed: zipfile.ZipFile, info: zipfile.ZipInfo, most: int) -> bytes:
    try:
        with packed.open(info) as member:
            return member.read(most)
    except (
        OSError, zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError,
        RuntimeError, ValueError,
    ) as error:  # fmt: skip
        is_locked = isinstance(error, RuntimeError) and "password" in str(error)
        reason = "is protected by a password" if is_locked else f"cannot be unpacked ({error})"
        raise Unreadable(reason, "unpack it yourself and add the folder") from error


def _check_number(file: IO[bytes]) -> None:
    """Refuse more members than memory should hold, before their list is read.

    The number the file ends with may be cut to 16 bits; the length of the list is not.
    """
    size = file.seek(0, 2)
    file.seek(max(0, size - _END_BYTES - _LONGEST_COMMENT))
    tail = file.read()
    at = tail.rfind(_END)
    if at < 0:
        raise zipfile.BadZipFile("it has no end record")
    list_bytes = int.from_bytes(tail[at + 12 : at + 16], "little")
    most = _MOST_MEMBERS * 300
    if list_bytes > most:  # also where a larger record tells it (ZIP64)
        raise ValueError(
            f"the list of its files has {list_bytes:,} bytes, {most:,} allowed; {_SPLIT}"
        )
