"""Keeps arrays and words in a file, and takes them from it if they are sound.

A file of another version, or one that is damaged, is no file: it is made again.
"""

import json
import zipfile
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import version
from io import BytesIO
from itertools import accumulate, chain, pairwise
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from graph.safe_files import write_whole

_FORM = 3
"""Of what is kept: another number whenever reading or laying out is changed."""

LARGEST = 1 << 31
"""Bytes of a file that is read."""

type Arrays = Mapping[str, NDArray[Any]]


def made_by() -> str:
    """Return the version of what is kept; files of others are made again."""
    return f"{version('linkages')} {_FORM}"


class UnfitError(ValueError):
    """Says that arrays do not belong together."""


class Kept(NamedTuple):
    """What a file holds.

    Attributes:
        arrays: By name.
        words: By name, and the version that wrote them.
    """

    arrays: Arrays
    words: Mapping[str, Any]


def write(arrays: Arrays, path: Path) -> None:
    """Write arrays to a file; the same ones give the same bytes."""
    write_whole(path, written(arrays))


def written(arrays: Arrays) -> bytes:
    """Return the bytes of a file with some arrays."""
    content = BytesIO()
    np.savez(content, **arrays)  # type: ignore[arg-type]  # none is called allow_pickle
    return content.getvalue()


def bytes_of(path: Path) -> bytes | None:
    """Return a file as it is; None where it is not there, or too large."""
    try:
        return path.read_bytes() if path.stat().st_size <= LARGEST else None
    except OSError:
        return None


def made_of[Derived](path: Path, version: str, make: Callable[[Kept], Derived]) -> Derived | None:
    """Return what is made of a file; None where it is no file, or what it holds does not fit."""
    read = _read(path, version)
    try:
        return None if read is None else make(read)
    except (KeyError, TypeError, ValueError, IndexError):
        return None


def _read(path: Path, version: str) -> Kept | None:
    """Return what a file holds; None where it is not there, too large, damaged or another's."""
    try:
        if path.stat().st_size > LARGEST:
            return None
        with np.load(path, allow_pickle=False) as kept:
            words = json.loads(kept["words"].tobytes())
            if words["version"] != version:
                return None
            return Kept({name: kept[name] for name in kept.files}, words)
    except (OSError, EOFError, KeyError, TypeError, ValueError, zipfile.BadZipFile):
        return None


def as_bytes(words: Mapping[str, Any]) -> NDArray[np.uint8]:
    """Return words as an array, to be kept as `words`; one of them is the version."""
    return np.frombuffer(json.dumps(words, sort_keys=True).encode(), dtype=np.uint8)


def ragged(name: str, several: Sequence[Sequence[int]]) -> dict[str, NDArray[np.int32]]:
    """Return sequences of different lengths as one array, and where each begins and ends."""
    ends = accumulate((len(each) for each in several), initial=0)
    return {
        name: np.fromiter(chain.from_iterable(several), dtype=np.int32),
        f"{name}_starts": np.fromiter(ends, dtype=np.int32),
    }


def parted(arrays: Arrays, name: str) -> list[tuple[int, ...]]:
    """Return the sequences that `ragged` made one of.

    Raises:
        UnfitError: They do not fit.
    """
    every, starts = arrays[name].tolist(), arrays[f"{name}_starts"].tolist()
    if starts[0] or starts[-1] != len(every):
        raise UnfitError(name)
    return [tuple(every[start:end]) for start, end in pairwise(starts)]


def check_alike(columns: Sequence[Any]) -> None:
    """See that columns are of one length.

    Raises:
        UnfitError: They are not.
    """
    if len({len(each) for each in columns}) != 1:
        raise UnfitError("columns of different lengths")


def check_below(numbers: NDArray[Any], bound: int) -> None:
    """See that numbers are of something that is there.

    Raises:
        UnfitError: One is not.
    """
    if numbers.size and not (numbers.min() >= 0 and numbers.max() < bound):
        raise UnfitError("a number of nothing")
