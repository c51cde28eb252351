"""Tells what decides a document's annotations, so that two machines know whether they agree."""

import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from extract.child_process import ChildProcess
from extract.failures import ExtractError
from extract.reading.frames import BrokenFrame, private_pipes, receive, send

type Fingerprint = Mapping[str, str]
"""Name of a part to its version or hash."""

_PACKAGES = ("extract", "ontology")
_ROOT = Path(__file__).resolve().parents[2]
_OWN = {
    "authority files": ("organisations.csv", "instruments.csv", "regions.csv"),
    "thesaurus": ("themes.json",),
    "gazetteer": ("places.sqlite",),
    "recogniser": ("recogniser.npz",),
    "calibration": ("calibration.csv",),
}
"""Files that are told by a name of their own; all others are the program."""
_LIBRARIES = ("spacy", "thinc", "numpy", "kreuzberg", "pypdfium2", "py3langid")
_START = "from extract.cluster.fingerprint import serve; serve()"
_LONGEST = 100_000
_DIGITS = 16
_CACHE = "__pycache__"


class FingerprintError(ExtractError):
    """What decides annotations could not be told; the message says why."""


def fingerprint(model: str) -> dict[str, str]:
    """Return what decides annotations in this process: files, libraries, language models.

    Of settings it knows none: they go along with each document.

    Args:
        model: Name of an installed spaCy pipeline.

    Raises:
        ModelError: There is none of this name.
    """
    from extract.language_model import pipeline_folders  # brings spaCy

    parts = {"linkages": version("linkages"), "Python": ".".join(map(str, sys.version_info[:2]))}
    parts |= {library: _version(library) for library in _LIBRARIES}
    parts |= _own_files()
    for name, folder in pipeline_folders(model).items():
        parts[f"model {name}"] = _hash_of(folder, _files(folder))
    return parts


def fingerprint_of_machine(model: str) -> dict[str, str]:
    """Return what `fingerprint` says here, asked of a process of its own: it loads much.

    Raises:
        FingerprintError: There is no such model, or the process ended early.
    """
    child = ChildProcess.started(_START)
    try:
        send(child.requests, {"model": model})
        answer = receive(child.answers, _LONGEST)
    except (OSError, BrokenFrame):
        answer = None
    finally:
        child.close()
    if answer is None:
        raise FingerprintError(
            "the process that compares versions ended early; free some memory and run it again"
        )
    if "failed" in answer:
        raise FingerprintError(str(answer["failed"]))
    return {name: str(value) for name, value in answer.items()}


def serve() -> None:
    """Answer the one request of `fingerprint_of_machine`."""
    requests, answers = private_pipes()
    request = receive(requests, _LONGEST) or {}
    try:
        answer: dict[str, object] = dict(fingerprint(str(request.get("model"))))
    except ExtractError as error:
        answer = {"failed": str(error)}
    with suppress(OSError):  # who asked is gone
        send(answers, answer)


def differences(here: Fingerprint, there: Fingerprint) -> str:
    """Return in words what differs between two; nothing where they are the same.

    A version is told as it is; of files, whose hash tells nobody anything, only which.
    """
    names = [name for name in {**here, **there} if here.get(name) != there.get(name)]
    return ", ".join(_difference(name, here.get(name), there.get(name)) for name in names)


def _difference(name: str, here: str | None, there: str | None) -> str:
    if here is None or there is None:
        return f"{name} (only {'there' if here is None else 'here'})"
    is_hash = len(here) == len(there) == _DIGITS
    return name if is_hash else f"{name} ({here} here, {there} there)"


def _own_files() -> dict[str, str]:
    named = {file: name for name, files in _OWN.items() for file in files}
    groups: dict[str, list[Path]] = {name: [] for name in ("program", *_OWN)}
    for package in _PACKAGES:
        for path in _files(_ROOT / package):
            groups[named.get(path.name, "program")].append(path)
    return {name: _hash_of(_ROOT, paths) for name, paths in groups.items()}


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder in order, without what Python and patterns are kept in."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return (path for path in sorted(found) if _CACHE not in path.parts and path.suffix != ".pyc")


def _hash_of(root: Path, paths: Iterator[Path] | list[Path]) -> str:
    digest = sha256()
    for path in paths:
        digest.update(path.relative_to(root).as_posix().encode() + b"\0")
        digest.update(sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:_DIGITS]


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "none"
