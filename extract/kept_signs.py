"""Remembers the signs of patterns, in memory and beside the bytecode of modules.

To reckon those of all patterns that a process tries takes as long as to read some 150,000
characters; to take them up again, nothing.
"""

import re
import sys
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from zlib import crc32

from extract import pattern_beginnings, pattern_signs
from extract.beside_bytecode import file_beside, keep, taken_up
from extract.pattern_beginnings import Leads, leads
from extract.pattern_signs import Needed, Signs, reckoned

type _Asked = tuple[bytes, int]
"""A pattern by a sum of its words, which are long, and by its flags."""

type _Leads = tuple[frozenset[str], frozenset[str], frozenset[str], bool, bool]
type _Written = tuple[_Leads | None, tuple[tuple[_Leads, int, str], ...]]
"""Signs as they stand in the file."""

_WORTH = 15
"""Characters on which `re` tries a pattern in the time that one of its own takes to be reckoned.

Before it was tried on that many, no signs are: who reads one short document is spared them.
"""

UNTOLD = Signs(None)
"""What is returned as long as it is not worth while to reckon signs."""


class KeptSigns:
    """Owns what is known of patterns, and a file of it; one of no use is as good as none."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._kept: dict[_Asked, _Written] | None = None
        self._is_new = False
        # By `id`: the hash of a pattern is that of all of it, each time. It is kept, so the id
        # stays its own.
        self._known: dict[int, tuple[re.Pattern[str], Signs]] = {}
        self._tried: dict[int, int] = {}

    def of(self, pattern: re.Pattern[str], characters: int = sys.maxsize) -> Signs:
        """Return the signs of a pattern; none before it is worth while to reckon them.

        Args:
            pattern: Which.
            characters: On how many it is about to be tried.
        """
        known = self._known.get(id(pattern))
        if known is None:
            signs = self._made(pattern, characters)
            if signs is None:
                return UNTOLD
            known = self._known[id(pattern)] = (pattern, signs)
        return known[1]

    def keep(self) -> None:
        """Write what was reckoned since the last time, if anything was."""
        if self._is_new and self._kept:
            self._is_new = False
            keep(self._file, _made_by(), self._kept)

    def _made(self, pattern: re.Pattern[str], characters: int) -> Signs | None:
        if self._kept is None:
            self._kept = taken_up(self._file, _made_by())
        tried = self._tried.get(id(pattern))
        if tried is None:
            written = self._kept.get(_asked(pattern))
            if written is not None:
                return _read(written)
        tried = characters + (tried or 0)
        if tried < _WORTH * len(pattern.pattern):
            self._tried[id(pattern)] = tried
            return None
        signs = reckoned(pattern)
        self._kept[_asked(pattern)] = _written(signs)
        self._is_new = True
        return signs


def _asked(pattern: re.Pattern[str]) -> _Asked:
    return sha256(pattern.pattern.encode()).digest(), pattern.flags


@cache
def _made_by() -> tuple[object, ...]:
    """Return what signs depend on: the parser of `re`, and how they are reckoned."""
    rules = b""
    with suppress(OSError):  # where there are no sources, they do not change
        sources = (pattern_beginnings.__file__, pattern_signs.__file__)
        rules = b"".join(Path(source).read_bytes() for source in sources)
    return sys.version, version("linkages"), crc32(rules)


def _written(signs: Signs) -> _Written:
    needed = tuple((_plain(each.leads), each.within, each.gap) for each in signs.needed)
    return (_plain(signs.leads) if signs.leads else None), needed


def _plain(where: Leads) -> _Leads:
    return where.keys, where.firsts, where.marks, where.lines, where.plain


def _read(written: _Written) -> Signs:
    where, needed = written
    return Signs(
        _leads(where) if where else None,
        tuple(Needed(_leads(each), within, gap) for each, within, gap in needed),
    )


def _leads(told: _Leads) -> Leads:
    keys, firsts, marks, lines, plain = told
    return leads(keys, firsts, marks, lines=lines, plain=plain)


_OF_PROGRAM = KeptSigns(file_beside(__file__, ".signs"))
signs_of = _OF_PROGRAM.of
"""What `KeptSigns.of` returns, for all patterns of the program."""


def keep_signs() -> None:
    """Keep the signs that were reckoned, for processes to come."""
    _OF_PROGRAM.keep()
