"""Keeps what is dear to make in files beside the bytecode of modules, else in the user's cache.

The cache is for a program that may not write where it is installed, or is told to write no
bytecode there. Nothing of any document is ever kept: what is kept was made from the program alone.
"""

import marshal
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any, BinaryIO

_FOLDER = "linkages"
_SHARED, _PRIVATE = 0o777, 0o700
_OTHERS_WRITE = 0o022


def file_beside(module: str, ending: str) -> Path:
    """Return the file with such an ending that belongs to a module, by the module's own file."""
    return Path(cache_from_source(module)).with_suffix(ending)


def places_of(file: Path) -> list[Path]:
    """Return where such a file may stand, where it is newest first.

    That is its own place, and in the user's cache where it may not be written there.

    Args:
        file: As `file_beside` returns it.
    """
    places = {file, _written_to(file) or file}
    return sorted(places, key=_last_written, reverse=True)


def taken_up(file: Path, made_by: tuple[Any, ...]) -> dict[Any, Any]:
    """Return what a file holds; nothing where there is none, or other makers made it.

    Args:
        file: As `keep` wrote it.
        made_by: Versions of all that had a part in it.
    """
    for place in places_of(file):
        with suppress(OSError, ValueError, EOFError, TypeError):
            makers, kept = marshal.loads(place.read_bytes())  # noqa: S302 - as bytecode is
            if makers == made_by:
                return dict(kept)
    return {}


def keep(file: Path, made_by: tuple[Any, ...], kept: dict[Any, Any]) -> None:
    """Keep something in a file, where it may be written."""
    write_whole(file, lambda opened: opened.write(marshal.dumps((made_by, kept))))


def write_whole(file: Path, write: Callable[[BinaryIO], object]) -> None:
    """Write a file, or that in the user's cache for it, which others see whole or not at all.

    Args:
        file: Which; nothing is written where neither may be.
        write: Writes into the opened file.
    """
    place = _written_to(file)
    if place is None:
        return
    beside = place.with_name(f"{place.name}.{os.getpid()}")
    with suppress(OSError):
        place.parent.mkdir(_SHARED if place == file else _PRIVATE, parents=True, exist_ok=True)
        try:
            with beside.open("wb") as opened:
                write(opened)
            beside.replace(place)
        finally:
            beside.unlink(missing_ok=True)


def _written_to(file: Path) -> Path | None:
    """Return where such a file is written: in its own place, else in the cache; None in neither."""
    if not sys.dont_write_bytecode and _may_write(file.parent):
        return file
    cache = _cache()
    return cache / file.name if cache else None


def _may_write(folder: Path) -> bool:
    """Say whether files can be written into a folder, which may have to be made first."""
    there = next((each for each in (folder, *folder.parents) if os.path.lexists(each)), folder)
    return os.path.isdir(there) and os.access(there, os.W_OK)  # noqa: PTH112 - raises nothing


def _cache() -> Path | None:
    """Return the folder in this user's cache, made or not; none that others may write to."""
    from platformdirs import user_cache_path  # most programs never need it

    try:
        folder = user_cache_path(_FOLDER, appauthor=False)
    except RuntimeError:  # a user without a home
        return None
    if sys.platform != "win32":
        with suppress(OSError):
            found = folder.stat()
            if found.st_uid != os.geteuid() or found.st_mode & _OTHERS_WRITE:
                return None
    return folder


def _last_written(file: Path) -> int:
    """Return when a file was written, in nanoseconds; 0 where it is not there."""
    with suppress(OSError):
        return file.stat().st_mtime_ns
    return 0
