"""Reads and writes a project's own authority file and thesaurus: a person's part and the decided.

In the authority file, rows that were decided name their decisions. In the thesaurus, what was
decided stands below a line that says so; what is above it is left as it is, byte for byte.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from graph.failures import GraphError
from graph.project import Project
from graph.safe_files import write_whole
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
    written = _changes(own_thesaurus(project).decided, thesaurus_path(project))
    by_people = people_changes(project)
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


def is_of_this_form(project: Project) -> bool:
    """Say whether there is an authority file, and not one that an older version wrote."""
    try:
        first, _, _ = content_of(authority_path(project)).partition("\n")
    except VocabularyError:
        return True  # it is told elsewhere, and left as it is
    return first == ",".join(COLUMNS)


def own_entities(project: Project) -> list[OwnEntity]:
    """Return the rows of the authority file, a person's and the decided ones."""
    path = authority_path(project)
    content = content_of(path)
    with telling():
        return read_own_authority(content, str(path)) if content else []


def own_changes(project: Project) -> tuple[Concept, ...]:
    """Return what the thesaurus has otherwise, the decided part last, which counts."""
    own = own_thesaurus(project)
    path = thesaurus_path(project)
    return (*_changes(own.by_people, path), *_changes(own.decided, path))


def own_thesaurus(project: Project) -> OwnThesaurus:
    """Return the two parts of the thesaurus file."""
    content = content_of(thesaurus_path(project))
    above, line, below = content.partition(DECIDED)
    return OwnThesaurus(above, below if line else "")


def people_changes(project: Project) -> tuple[Concept, ...]:
    """Return what people wrote into the thesaurus."""
    return _changes(own_thesaurus(project).by_people, thesaurus_path(project))


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
