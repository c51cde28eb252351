"""Keeps arrays as they are in memory in files, as `beside_bytecode` does, and maps them."""

import marshal
import math
import mmap
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from extract.beside_bytecode import places_of, write_whole

type _Array = np.ndarray[Any, Any]

_AT = 64
"""Arrays begin at multiples of so many bytes."""


def kept_arrays(
    file: Path, made_by: tuple[Any, ...], make: Callable[[], Sequence[_Array]]
) -> list[_Array]:
    """Return arrays that are dear to make: those of a file, or new ones, which it then keeps.

    Args:
        file: Where they are; not there at first.
        made_by: Versions of all that had a part in them; a file of others is made anew.
        make: Makes them; of any shape and of a type without objects.

    Returns:
        The arrays, which cannot be written to where they are those of the file: all processes that
        have them share the memory.
    """
    for place in places_of(file):
        arrays = _taken_up(place, made_by)
        if arrays is not None:
            return arrays
    arrays = list(make())
    write_whole(file, partial(_write, made_by=made_by, arrays=arrays))
    return arrays


def _taken_up(file: Path, made_by: tuple[Any, ...]) -> list[_Array] | None:
    """Return what a whole file holds; None where there is none, or other makers made it."""
    with suppress(OSError, ValueError, EOFError, TypeError), file.open("rb") as opened:
        makers, size, told = marshal.load(opened)  # noqa: S302 - as bytecode is
        start = _next(opened.tell())
        if makers == made_by and size == opened.seek(0, os.SEEK_END) - start:
            mapped = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
            return [
                np.frombuffer(mapped, kind, math.prod(shape), start + at).reshape(shape)
                for kind, shape, at in told
            ]
    return None


def _write(opened: BinaryIO, made_by: tuple[Any, ...], arrays: Sequence[_Array]) -> None:
    told, end = [], 0
    for each in arrays:
        told.append((each.dtype.str, each.shape, end))
        end = _next(end + each.nbytes)
    marshal.dump((made_by, end, told), opened)
    start = _next(opened.tell())
    for each, (_, _, at) in zip(arrays, told, strict=True):
        opened.seek(start + at)
        opened.write(each.tobytes())
    opened.truncate(start + end)


def _next(place: int) -> int:
    return -(-place // _AT) * _AT
