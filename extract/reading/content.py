"""Takes the bytes of a file, and refuses what no reader needs to look at."""

from pathlib import Path

from extract.reading.failure import Named, ReadFailure, Unreadable
from extract.reading.limits import MEGABYTE


def check_file(path: Path, file_bytes: int) -> None:
    """Refuse links, devices and pipes, folders, and files that are too large.

    Raises:
        ReadFailure: When it is one of these; the message says why and what to do.
    """
    if path.is_symlink():
        advice = "add what it points to, if you trust it"
        raise ReadFailure(path, "is a link, and links are not followed", advice)
    try:
        size = path.stat().st_size
        regular = path.is_file()
    except (OSError, ValueError) as error:
        raise ReadFailure(path, "cannot be found", "check the path") from error
    if not regular:
        raise ReadFailure(path, "is no file", "name a document or a folder of documents")
    check_size(path, size, file_bytes)


def check_size(path: Named, size: int, file_bytes: int) -> None:
    """Refuse what has more bytes than a file may have.

    Raises:
        ReadFailure: When it has.
    """
    if size > file_bytes:
        raise ReadFailure(
            path,
            f"has {size / MEGABYTE:,.1f} MB, more than the {file_bytes / MEGABYTE:,.1f} MB allowed",
            "split it, or save it without pictures, and add that",
        )


def checked_content(path: Path, file_bytes: int) -> bytes:
    """Return the bytes of a file.

    Raises:
        ReadFailure: It is no file, too large, or cannot be opened.
    """
    check_file(path, file_bytes)
    try:
        return file_content(path, file_bytes)
    except Unreadable as failure:
        raise ReadFailure(path, failure.reason, failure.advice) from failure


def file_content(path: Path, file_bytes: int) -> bytes:
    """Return the bytes of a file.

    Raises:
        Unreadable: It cannot be opened, or is larger than it may be.
    """
    try:
        with path.open("rb") as file:
            content = file.read(file_bytes + 1)
    except OSError as error:
        reason = f"cannot be opened ({error.strerror or type(error).__name__})"
        raise Unreadable(reason, "check that it is there and that you may read it") from error
    if len(content) > file_bytes:
        raise Unreadable(
            f"is larger than the {file_bytes / MEGABYTE:,.0f} MB allowed",
            "split it, or save it without pictures, and add that",
        )
    return content
