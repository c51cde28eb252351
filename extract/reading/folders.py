"""Finds the files in folders that may be documents."""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

SUPPORTED = frozenset(
    {".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub", ".pptx"}
    | {".html", ".htm", ".xhtml", ".txt", ".text", ".md"}
)
"""Suffixes looked for in folders; a file named outright is tried whatever its suffix."""


def readable_files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield each path that is no folder, and the files in each folder, recursively and sorted.

    In folders, hidden files, lock files of Office (`~$`) and files with other suffixes than
    `SUPPORTED` are left out. Links in folders are not followed: one that leads out of its folder
    is yielded as it is, so that the reader can refuse it aloud. A link named outright is yielded
    as what it points to. A file reached twice is yielded once.
    """
    seen: set[Path] = set()
    for path in paths:
        files = _files_in(path, _is_candidate) if path.is_dir() else (_pointed_to(path),)
        for file in files:
            place = file.absolute()
            if place not in seen:
                seen.add(place)
                yield file


def packed_files(folder: Path) -> Iterator[Path]:
    """Yield the ZIP files in a folder, which are read only where they are named themselves."""
    return (file for file in _files_in(folder, is_packed) if not file.is_symlink())


def is_wanted(name: str) -> bool:
    """Say whether a name with folders, in a packed file or elsewhere, may be that of a document."""
    *folders, last = name.replace("\\", "/").split("/")
    return _is_candidate(last) and not any(each.startswith(".") for each in folders)


def is_packed(name: str) -> bool:
    """Say whether a name is that of a ZIP file."""
    return not name.startswith((".", "~$")) and name.lower().endswith(".zip")


def _pointed_to(path: Path) -> Path:
    return Path(os.path.realpath(path)) if path.is_symlink() else path


def _files_in(folder: Path, is_sought: Callable[[str], bool]) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        links = (name for name in folders if Path(parent, name).is_symlink())
        for name in sorted([*links, *filter(is_sought, names)]):
            file = Path(parent, name)
            if not (file.is_symlink() and _is_reached_anyway(file, folder)):
                yield file


def _is_candidate(name: str) -> bool:
    return not name.startswith((".", "~$")) and Path(name).suffix.lower() in SUPPORTED


def _is_reached_anyway(link: Path, folder: Path) -> bool:
    """Say whether what a link points to is in the folder under its own name."""
    target, root = Path(os.path.realpath(link)), Path(os.path.realpath(folder))
    if not target.exists() or not target.is_relative_to(root):
        return False
    inside = target.relative_to(root).parts
    is_hidden = any(name.startswith(".") for name in inside)
    return not is_hidden and (target.is_dir() or _is_candidate(target.name))
