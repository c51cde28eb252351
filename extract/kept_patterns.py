"""Keeps patterns as Python compiled them: beside the bytecode of modules, and where that is kept.

To compile those that read a text takes a second of each process; to take them up again, nothing.
"""

import _sre  # type: ignore[import-not-found]
import re
import sys
from array import array
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from re import _compiler, _parser  # type: ignore[attr-defined]
from typing import Any

from extract.beside_bytecode import file_beside, keep, taken_up

type _Asked = tuple[str, int]
"""The words of a pattern and its flags."""

type _Compiled = tuple[int, bytes, int, dict[str, int]]
"""What Python makes of them: flags, code, how many groups there are, and which has which name."""

_KNOWN_VERSIONS = ((3, 12), (3, 13))
"""Versions of Python that compile as `_compile` does; with others nothing is kept."""

_CAN_KEEP = (
    sys.implementation.name == "cpython"
    and sys.version_info[:2] in _KNOWN_VERSIONS
    and array("I").itemsize == _sre.CODESIZE
)
_MADE_BY = (sys.version, _sre.MAGIC, sys.byteorder)


class KeptPatterns:
    """Owns a file of compiled patterns; one that cannot be read or written is as good as none."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._kept: dict[_Asked, _Compiled] | None = None
        self._asked: dict[_Asked, _Compiled] = {}
        self._are_all_there = False

    def pattern(self, words: str, flags: int = 0) -> re.Pattern[str]:
        """Return what `re.compile` returns, from the file if it is there."""
        if self._are_all_there:
            return re.compile(words, flags)
        asked = (words, int(flags))
        if self._kept is None:
            self._kept = taken_up(self._file, _MADE_BY)
        made = self._kept.get(asked) or _compile(*asked)
        self._asked[asked] = made
        return _pattern(words, made)

    def keep(self) -> None:
        """Keep what was asked for, and no more, if some of it is not in the file.

        To be called when all that is to be kept was asked for.
        """
        kept = self._kept or {}
        if not self._asked.keys() <= kept.keys():
            keep(self._file, _MADE_BY, self._asked)
        self._are_all_there = True
        self._kept, self._asked = None, {}

    @contextmanager
    def in_place(self) -> Iterator[None]:
        """Have others' `re.compile` take patterns up from the file, and keep them in it."""
        plain = re.compile

        def compile_(words: Any, flags: int = 0) -> Any:  # noqa: ANN401 - patterns and bytes too
            return self.pattern(words, flags) if isinstance(words, str) else plain(words, flags)

        re.compile = compile_  # type: ignore[assignment]
        try:
            yield
        finally:
            re.compile = plain
        self.keep()


def _compile(words: str, flags: int) -> _Compiled:
    parsed = _parser.parse(words, flags)
    code = array("I", _compiler._code(parsed, flags))  # noqa: SLF001 - there is no other way
    state = parsed.state
    return flags | state.flags, code.tobytes(), state.groups - 1, dict(state.groupdict)


def _pattern(words: str, made: _Compiled) -> re.Pattern[str]:
    flags, code, groups, names = made
    of_group: list[str | None] = [None] * (groups + 1)
    for name, group in names.items():
        of_group[group] = name
    listed = array("I", code).tolist()
    pattern: re.Pattern[str] = _sre.compile(words, flags, listed, groups, names, tuple(of_group))
    return pattern


_OF_PROGRAM = KeptPatterns(file_beside(__file__, ".patterns"))


def patterns_in_place(library: str) -> AbstractContextManager[None]:
    """Return a context in which what a library compiles is taken up as it was kept.

    Args:
        library: A name for what it loads, such as a language.
    """
    if not _CAN_KEEP:
        return nullcontext()
    return KeptPatterns(file_beside(__file__, f".{library}.patterns")).in_place()


def compiled(words: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` returns, as it was kept."""
    return _OF_PROGRAM.pattern(words, flags) if _CAN_KEEP else re.compile(words, flags)


def compiled_of(module: str, words: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` returns, as it was kept for one module, by the module's own file.

    For a single pattern that is dear to compile, in processes that need none of the others.
    """
    if not _CAN_KEEP:
        return re.compile(words, flags)
    kept = KeptPatterns(file_beside(module, ".patterns"))
    pattern = kept.pattern(words, flags)
    kept.keep()
    return pattern


def keep_patterns() -> None:
    """Keep the patterns of all modules that read a text, which are there now."""
    _OF_PROGRAM.keep()
