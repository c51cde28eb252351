"""Keeps, beside the file of told names, how many there are and which file it is.

A file that was deleted, or is another project's, masks nothing of what was told here.
"""

import hashlib
from pathlib import Path

from graph.safe_files import write_whole
from graph.told_names import FILE, ToldNames, ToldNamesError


def keep_told(folder: Path, told: ToldNames) -> None:
    """Write told names, and the note of them; both are on the disk when this returns."""
    if not told.path.exists():
        _note(folder).unlink(missing_ok=True)  # killed now, the new file is no other project's
    told.write()
    write_whole(_note(folder), f"{told.number} {_digest(told)}".encode())


def told_names_of(folder: Path) -> ToldNames:
    """Return the told names of a project's folder.

    Raises:
        ToldNamesError: Their file is not as it was written, or is that of another project.
    """
    told = ToldNames.of(folder)
    _, digest = _noted(folder)
    if told.key and digest and digest != _digest(told):
        raise ToldNamesError(
            f"{told.path}: is of another project; restore the file from a copy: without it names "
            "that somebody told would be shown",
            "told_names_unreadable",
            file=str(told.path),
        )
    return told


def lost_names(folder: Path) -> str:
    """Return a line on a file of told names that is gone; empty where none is."""
    number, _ = _noted(folder)
    if not number or (folder / FILE).exists():
        return ""
    return (
        f"{folder / FILE} is gone, with the marks of {number:,} that were told: they are not masked"
        " in what is added; restore the file from a copy, or tell them again with linkages mask"
    )


def _note(folder: Path) -> Path:
    return folder / "store" / "told-names"


def _noted(folder: Path) -> tuple[int, str]:
    try:
        number, _, digest = _note(folder).read_text("utf-8", errors="replace").partition(" ")
    except FileNotFoundError:
        return 0, ""
    return (int(number), digest) if number.isdecimal() else (0, "")


def _digest(told: ToldNames) -> str:
    return hashlib.blake2b(told.key, digest_size=16).hexdigest()
