"""Keeps small what the C library holds of memory that is free. Knows glibc; does nothing elsewhere.

Oxigraph loads with threads of its own, and glibc keeps for each thread what it once used: after
some loads the program holds 300 MB, of which 20 are in use.
"""

import ctypes
import platform
from functools import cache

_ARENA_MAX = -8
"""`M_ARENA_MAX` of glibc's `malloc.h`."""


def share_between_threads() -> None:
    """Let all threads of this process take memory from one place; call before there are any."""
    if (library := _glibc()) is not None:
        library.mallopt(_ARENA_MAX, 1)


def give_back() -> None:
    """Give to the system what is free; takes a few milliseconds."""
    if (library := _glibc()) is not None:
        library.malloc_trim(0)


@cache
def _glibc() -> ctypes.CDLL | None:
    return ctypes.CDLL(None) if platform.libc_ver()[0] == "glibc" else None
