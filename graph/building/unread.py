"""Keeps which files could not be read, until they can, so that somebody can see to them."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from extract.failures import printable
from extract.reading.sources import Source
from extract.spans import FindSpans
from graph.building.source_keys import source_key
from graph.project import Project
from graph.safe_files import write_whole

MOST = 500
"""Files that are kept; the first ones, in order of name."""

_FILE = "unread.json"


class UnreadFile(NamedTuple):
    """A file that could not be read.

    Attributes:
        name: Without its folders, which can say whose computer it is, and without persons' names.
        reason: Why, and what to do, in one line.
    """

    name: str
    reason: str


class Unread:
    """The files of a project that could not be read, by hash of their path."""

    def __init__(self, files: dict[str, UnreadFile]) -> None:
        self._files = files

    def failed(self, path: Source, reason: str, find: FindSpans | None) -> None:
        """Note that a file could not be read, without the names that are found."""
        # What finds names takes a second to load, and only a file that fails needs it here.
        from extract.persons.file_names import masked_file_name
        from extract.persons.told_masking import masked_line

        name = masked_file_name(path.name)
        name = masked_line(name, find) if find else name
        told = reason
        for whole in (str(path), printable(" ".join(str(path).split())), path.name):
            told = told.replace(whole, name)
        told = masked_line(told, find) if find else told
        self._files[source_key(path)] = UnreadFile(name, told)

    def read(self, path: Source) -> None:
        """Note that a file could be read."""
        self._files.pop(source_key(path), None)

    def forget(self, is_gone: Callable[[str], bool]) -> None:
        """Forget the files whose key fits: no name of what was taken out stays."""
        self._files = {key: file for key, file in self._files.items() if not is_gone(key)}

    def mask(self, finder: Callable[[str], FindSpans | None]) -> None:
        """Take names out that somebody told, as what finds those of a path's hash says."""
        from extract.persons.told_masking import masked_line

        for key, file in self._files.items():
            if find := finder(key):
                self._files[key] = UnreadFile(*(masked_line(each, find) for each in file))

    def written(self) -> bytes:
        """Return the files as JSON, in order."""
        ordered = sorted(self._files.items(), key=lambda each: (each[1], each[0]))[:MOST]
        return json.dumps(dict(ordered), ensure_ascii=False, indent=1).encode() + b"\n"


def unread_files(project: Project) -> tuple[UnreadFile, ...]:
    """Return the files that could not be read when they were added last, in order of name."""
    return tuple(sorted(_kept(project).values()))


@contextmanager
def noting_unread(project: Project) -> Iterator[Unread]:
    """Give what is known of files that could not be read, and keep what is noted there."""
    known = Unread(_kept(project))
    before = known.written()
    try:
        yield known
    finally:
        if known.written() != before:
            write_whole(project.folder / _FILE, known.written())


def _kept(project: Project) -> dict[str, UnreadFile]:
    """Read the file; one that is not there or not whole tells of nothing."""
    try:
        told = json.loads((project.folder / _FILE).read_bytes())
        return {key: UnreadFile(str(name), str(reason)) for key, (name, reason) in told.items()}
    except (FileNotFoundError, ValueError, AttributeError, TypeError):
        return {}
