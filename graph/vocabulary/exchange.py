"""Takes a project's own authority file and thesaurus in and out, as CSV and as SKOS in Turtle."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from graph.building.writing import writing
from graph.project import Project
from graph.safe_files import write_whole
from graph.vocabulary.names_of_two import names_of_two
from graph.vocabulary.own_files import (
    VocabularyError,
    content_of,
    own_changes,
    own_entities,
    people_changes,
    telling,
    write_entities,
    write_people_changes,
)
from ontology.own_authority import OwnEntity, own_authority_csv, read_own_authority, together
from ontology.own_reading import as_one
from ontology.own_thesaurus import both, with_changes
from ontology.thesaurus import Concept, thesaurus
from ontology.thesaurus_csv import read_changes_csv, thesaurus_csv
from ontology.vocabulary_turtle import concepts_as_turtle, entities_as_skos, head

AUTHORITY, THESAURUS = "authority", "thesaurus"

_MOST_TOLD = 5
"""Names of several themes that are told of what was taken in."""


class Exchanged(NamedTuple):
    """What went in or out.

    Attributes:
        number: Of organisations and instruments, or of themes.
        note: What else there is to say; empty where there is nothing.
    """

    number: int
    note: str = ""


def export_own(project: Project, what: str, target: Path) -> Exchanged:
    """Write what a project has of its own, a person's part and the decided together.

    Args:
        project: Whose.
        what: `authority` or `thesaurus`.
        target: A file ending in .csv or .ttl.

    Raises:
        VocabularyError: There is no such part or form, or a file cannot be read.
    """
    form = _form(target)
    if _part(what) == AUTHORITY:
        bodies = as_one(own_entities(project))
        content = _WRITE_BODIES[form](bodies)
        number = len(bodies)
    else:
        themes = _themes(own_changes(project))
        content = _WRITE_THEMES[form](themes)
        number = len(themes)
    write_whole(target, content.encode("utf-8-sig" if form == ".csv" else "utf-8"))
    return Exchanged(number)


def import_own(project: Project, what: str, source: Path) -> Exchanged:
    """Take a file into what people wrote; of what is there already, both count together.

    Args:
        project: Where to.
        what: `authority` or `thesaurus`.
        source: A file ending in .csv or .ttl.

    Raises:
        VocabularyError: It makes no sense, by itself or with the rest; then nothing is taken.
        GenerationsError: Another program is changing the project.
    """
    form, part = _form(source), _part(what)
    if not source.is_file():
        raise VocabularyError(f"{source}: there is no such file; check the path")
    content = content_of(source)
    with writing(project), telling():
        if part == AUTHORITY:
            found = _read_bodies(form, content, str(source))
            write_entities(project, _added(own_entities(project), found))
            said = Exchanged(len(found))
        else:
            themes, left_out = _read_themes(form, content, str(source))
            changes = _themes([*people_changes(project), *themes])
            with_changes(thesaurus.packaged(), [*changes, *own_changes(project)])
            write_people_changes(project, changes)
            note = f"{left_out:,} labels in other languages than en, fr, es are left out"
            said = Exchanged(len(themes), note if left_out else "")
    with writing(project):
        pass  # the graph of themes is brought up to the file
    several = names_of_two(project) if part != AUTHORITY else []
    told = [note for note in (said.note, *(each.in_words for each in several[:_MOST_TOLD])) if note]
    return said._replace(note="; ".join(told))


def _added(before: Iterable[OwnEntity], found: Iterable[OwnEntity]) -> list[OwnEntity]:
    """Return rows with more of them; decided rows stay apart."""
    rows = {(each.entity.entity_id, each.decisions): each for each in before}
    for each in found:
        key = (each.entity.entity_id, ())
        known = rows.get(key)
        entity = together(known.entity, each.entity) if known else each.entity
        rows[key] = OwnEntity(entity)
    return list(rows.values())


def _themes(changes: Iterable[Concept]) -> list[Concept]:
    """Return one change for each theme."""
    found: dict[str, Concept] = {}
    for each in changes:
        known = found.get(each.concept_id)
        found[each.concept_id] = both(known, each) if known else each
    return [found[each] for each in sorted(found)]


def _read_bodies(form: str, content: str, where: str) -> list[OwnEntity]:
    if form == ".csv":
        return as_one(read_own_authority(content, where))
    from ontology.skos_import import read_bodies

    return read_bodies(content, where)


def _read_themes(form: str, content: str, where: str) -> tuple[list[Concept], int]:
    if form == ".csv":
        return read_changes_csv(content, where), 0
    from ontology.skos_import import read_themes

    return read_themes(content, where)


_WRITE_BODIES: Mapping[str, Callable[[list[OwnEntity]], str]] = {
    ".csv": own_authority_csv,
    ".ttl": lambda rows: f"{head()}{entities_as_skos(row.entity for row in rows)}",
}
_WRITE_THEMES: Mapping[str, Callable[[list[Concept]], str]] = {
    ".csv": thesaurus_csv,
    ".ttl": lambda changes: f"{head()}{concepts_as_turtle(changes)}",
}


def _form(path: Path) -> str:
    form = path.suffix.lower()
    if form not in _WRITE_BODIES:
        raise VocabularyError(f"{path}: expected a file ending in .csv or .ttl")
    return form


def _part(what: str) -> str:
    if what not in {AUTHORITY, THESAURUS}:
        raise VocabularyError(f"expected {AUTHORITY} or {THESAURUS}; got {what[:40]!r}")
    return what
