"""Finds the files in folders that may be documents."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

SUPPORTED = frozenset(
    {".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub", ".pptx"}
    | {".html", ".htm", ".xhtml", ".txt", ".text", ".md"}
)
"""Suffixes looked for in folders; a file named outright is tried whatever its suffix."""


def readable_files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield each path that is no folder, and the files in each folder, recursively and sorted.

    In folders, hidden files, lock files of Office (`~$`), symbolic links and files with other
    suffixes than `SUPPORTED` are left out. A file reached twice is yielded once.
    """
    seen: set[Path] = set()
    for path in paths:
        for file in _files_in(path) if path.is_dir() else (path,):
            place = file.absolute()
            if place not in seen:
                seen.add(place)
                yield file


def _files_in(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            file = Path(parent, name)
            if _is_candidate(name) and not file.is_symlink():
                yield file


def _is_candidate(name: str) -> bool:
    return not name.startswith((".", "~$")) and Path(name).suffix.lower() in SUPPORTED
