"""Reads and writes a project's own authority file and thesaurus: a person's part and the decided.

In the authority file, rows that were decided name their decisions. In the thesaurus, what was
decided stands below a line that says so; what is above it is left as it is, byte for byte.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from graph.failures import GraphError
from graph.project import Project
from graph.safe_files import write_whole
from graph.vocabulary.two_versions import Versions, versions
from ontology.failures import OntologyError
from ontology.own_authority import (
    COLUMNS,
    OwnEntity,
    own_authority_csv,
    people_rows,
    read_own_authority,
)
from ontology.own_cells import LARGEST
from ontology.own_reading import changes_to_read_with, entities_to_read_with
from ontology.own_thesaurus import fitting, with_changes
from ontology.thesaurus import Concept, Thesaurus, thesaurus
from ontology.vocabulary import OwnVocabulary
from ontology.vocabulary_turtle import concepts_as_turtle, head

DECIDED = "# ---- decided; linkages writes what is below this line, change it with decisions ----\n"
_ABOVE = (
    "# The thesaurus of this project: what is new or otherwise than in the packaged one (SKOS).\n"
)


class VocabularyError(GraphError):
    """A project's own file of names cannot be read or written; the message says where and why."""


class OwnThesaurus(NamedTuple):
    """The two parts of a thesaurus file, as text."""

    by_people: str = ""
    decided: str = ""


def authority_path(project: Project) -> Path:
    """Return where the authority file of a project is; there may be none yet."""
    return project.folder / project.settings.authority


def thesaurus_path(project: Project) -> Path:
    """Return where the thesaurus of a project is; there may be none yet."""
    return project.folder / project.settings.thesaurus


def own_vocabulary(project: Project) -> OwnVocabulary:
    """Return what a project knows besides the package, as texts are read with it.

    Raises:
        VocabularyError: A file cannot be read or says something that cannot be; the message names
            file and line.
    """
    written, by_people = _written_changes(project), people_changes(project)
    with telling():
        known = with_changes(thesaurus.packaged(), by_people)
        decided = fitting(known, changes_to_read_with(written))  # in a text no theme is another
        with_changes(thesaurus.packaged(), (*by_people, *decided))
    return OwnVocabulary(entities_to_read_with(own_entities(project)), (*by_people, *decided))


def names_fault(project: Project) -> str:
    """Return what is wrong with a project's own files of names; nothing where they are sound."""
    try:
        own_vocabulary(project)
    except VocabularyError as error:
        return str(error)
    return ""


def project_thesaurus(project: Project) -> Thesaurus:
    """Return the thesaurus of a project, with themes merged and rejected as was decided.

    Raises:
        VocabularyError: The project's own cannot be read.
    """
    with telling():
        return with_changes(thesaurus.packaged(), own_changes(project))


def are_as_written(project: Project) -> bool:
    """Say whether what was decided stands in the files as this version writes it.

    It does not in one of an older version, nor in one that git put together from two.
    """
    try:
        content = content_of(authority_path(project))
        if content.partition("\n")[0] != ",".join(COLUMNS) or versions(content):
            return False
    except VocabularyError:
        return True  # it is told elsewhere, and left as it is
    return _is_sound(own_thesaurus(project).decided, thesaurus_path(project))


def _is_sound(written: str, path: Path) -> bool:
    """Say whether what stands below the line can be read, and is one version of it."""
    if versions(written):
        return False
    try:
        _changes(written, path)
    except VocabularyError:
        return False
    return True


def own_entities(project: Project) -> list[OwnEntity]:
    """Return the rows of the authority file, a person's and the decided ones.

    Raises:
        VocabularyError: It cannot be read, or git left two versions of what people wrote.
    """
    path = authority_path(project)
    content = content_of(path)
    if two := versions(content):
        return _of_both(two, path)
    with telling():
        return read_own_authority(content, str(path)) if content else []


def _of_both(two: Versions, path: Path) -> list[OwnEntity]:
    """Return the rows of two versions; the decided ones are written anew by the next writer."""
    with telling():
        ours, theirs = (read_own_authority(each, str(path)) for each in (two.ours, two.theirs))
    if list(people_rows(ours)) != list(people_rows(theirs)):
        raise _two_versions(path, two)
    return [*ours, *(row for row in theirs if row.decisions and row not in ours)]


def _two_versions(path: Path, two: Versions) -> VocabularyError:
    return VocabularyError(
        f"{path}, line {two.line}: git left two versions of what people wrote; keep what is right "
        "and take out the lines that begin with <<<<<<<, ======= and >>>>>>>"
    )


def own_changes(project: Project) -> tuple[Concept, ...]:
    """Return what the thesaurus has otherwise, the decided part last, which counts."""
    return (*people_changes(project), *_written_changes(project))


def _written_changes(project: Project) -> tuple[Concept, ...]:
    """Return what stands below the line, in the first of two versions; nothing where it is broken.

    It is worked out from decisions, and written anew by the next writer.
    """
    written = own_thesaurus(project).decided
    two = versions(written)
    with suppress(VocabularyError):
        return _changes(two.ours if two else written, thesaurus_path(project))
    return ()


def own_thesaurus(project: Project) -> OwnThesaurus:
    """Return the two parts of the thesaurus file."""
    content = content_of(thesaurus_path(project))
    above, line, below = content.partition(DECIDED)
    return OwnThesaurus(above, below if line else "")


def people_changes(project: Project) -> tuple[Concept, ...]:
    """Return what people wrote into the thesaurus.

    Raises:
        VocabularyError: It cannot be read, or git left two versions of it.
    """
    path, own = thesaurus_path(project), own_thesaurus(project)
    if two := versions(own.by_people):
        raise _two_versions(path, two)
    return _changes(own.by_people, path)


def thesaurus_version(project: Project) -> str:
    """Return a hash of the thesaurus file; another one, another thesaurus. Empty without a file."""
    content = content_of(thesaurus_path(project))
    return hashlib.sha256(content.encode()).hexdigest()[:32] if content else ""


def write_decided_entities(project: Project, decided: Sequence[OwnEntity]) -> None:
    """Put the decided rows into the authority file in the place of those that were there."""
    write_entities(project, [*people_rows(own_entities(project)), *decided])


def write_entities(project: Project, rows: Iterable[OwnEntity]) -> None:
    """Write the authority file, unless it has just these rows already."""
    path = authority_path(project)
    before = content_of(path)
    several = list(rows)
    after = own_authority_csv(several)
    if after != before and (several or before):
        write_whole(path, after.encode("utf-8"))


def write_decided_changes(project: Project, decided: Iterable[Concept]) -> None:
    """Put what was decided below the line in the thesaurus."""
    below = concepts_as_turtle(decided)
    _write_thesaurus(project, own_thesaurus(project).by_people, below)


def write_people_changes(project: Project, changes: Iterable[Concept]) -> None:
    """Put other changes above the line in the thesaurus."""
    decided = own_thesaurus(project).decided.replace(head(), "")
    _write_thesaurus(project, f"{_ABOVE}{head()}{concepts_as_turtle(changes)}", decided)


def _write_thesaurus(project: Project, above: str, below: str) -> None:
    path = thesaurus_path(project)
    before = content_of(path)
    start = above or (f"{_ABOVE}\n" if below else "")
    if start and not start.endswith("\n"):
        start += "\n"
    after = f"{start}{DECIDED}{head()}{below}" if below or DECIDED in before else start
    if not below and start.strip() in {"", _ABOVE.strip()}:
        after = ""  # all was undone: as if nothing had been decided
    if after != before:
        write_whole(path, after.encode("utf-8"))


def _changes(turtle: str, path: Path) -> tuple[Concept, ...]:
    if not turtle.strip():
        return ()
    with telling():
        return _read_changes(turtle, str(path))


@lru_cache(4)
def _read_changes(turtle: str, path: str) -> tuple[Concept, ...]:
    """Return the changes of a text; a decision asks for those of one file several times."""
    from ontology.thesaurus_turtle import read_changes

    return tuple(read_changes(turtle, path))


@contextmanager
def telling() -> Iterator[None]:
    """Have what is wrong with names told as an error of the project's."""
    try:
        yield
    except OntologyError as error:
        raise VocabularyError(str(error)) from error


def content_of(path: Path) -> str:
    """Return what a file says; nothing where there is none."""
    try:
        if path.stat().st_size > LARGEST:
            raise VocabularyError(f"{path}: is too large for a file of names; divide it")
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError as error:
        raise VocabularyError(f"{path}: is no text in UTF-8; save it as CSV UTF-8") from error
