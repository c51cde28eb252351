"""Keeps what is dear to make in files beside the bytecode of modules, or where that is kept."""

import marshal
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any, BinaryIO


def file_beside(module: str, ending: str) -> Path:
    """Return the file with such an ending that belongs to a module, by the module's own file."""
    return Path(cache_from_source(module)).with_suffix(ending)


def taken_up(file: Path, made_by: tuple[Any, ...]) -> dict[Any, Any]:
    """Return what a file holds; nothing where there is none, or other makers made it.

    Args:
        file: As `keep` wrote it.
        made_by: Versions of all that had a part in it.
    """
    with suppress(OSError, ValueError, EOFError, TypeError):
        makers, kept = marshal.loads(file.read_bytes())  # noqa: S302 - as bytecode is
        if makers == made_by:
            return dict(kept)
    return {}


def keep(file: Path, made_by: tuple[Any, ...], kept: dict[Any, Any]) -> None:
    """Keep something in a file, where it may be written."""
    write_whole(file, lambda opened: opened.write(marshal.dumps((made_by, kept))))


def write_whole(file: Path, write: Callable[[BinaryIO], object]) -> None:
    """Write a file where bytecode is written too, which others see whole or not at all.

    Args:
        file: Which; it stays as it was where it may not be written.
        write: Writes into the opened file.
    """
    if sys.dont_write_bytecode:
        return
    beside = file.with_name(f"{file.name}.{os.getpid()}")
    with suppress(OSError):
        beside.parent.mkdir(parents=True, exist_ok=True)
        try:
            with beside.open("wb") as opened:
                write(opened)
            beside.replace(file)
        finally:
            beside.unlink(missing_ok=True)
