"""Keeps, beside the file of told names, how many there are and which file it is.

A file that was deleted, or is another project's, masks nothing of what was told here; an older one
masks less.
"""

import hashlib
from pathlib import Path

from graph.safe_files import write_whole
from graph.told_names import FILE, ToldNames, ToldNamesError


def keep_told(folder: Path, told: ToldNames) -> None:
    """Write told names, and the note of them; both are on the disk when this returns."""
    if not told.path.exists():
        _note(folder).unlink(missing_ok=True)  # killed now, the new file is no other project's
    note = f"{told.number} {_digest(told)}".encode()
    if told.number < _noted(folder)[0]:
        write_whole(_note(folder), note)  # killed now, no name that was taken back is missed
    told.write()
    write_whole(_note(folder), note)


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
    """Return a line on told names that are gone, with their file or out of it; else nothing."""
    number, _ = _noted(folder)
    path = folder / FILE
    if not path.exists():
        gone, held = number, f"{path} is gone, with the marks of {number:,} that were told"
    else:
        try:
            gone = number - ToldNames.of(folder).number
        except ToldNamesError:  # which is told where names are masked
            return ""
        held = f"{path} is an older copy, without the marks of {gone:,} of {number:,} told"
    if gone <= 0:
        return ""
    return (
        f"{held}: they are not masked in what is added; restore the file from a copy, or tell them"
        " again with linkages mask"
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
