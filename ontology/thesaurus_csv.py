"""Writes what a project changed of themes as a table for spreadsheets, and reads it.

What only whoever made the packaged thesaurus needs (words together, other senses) is not in it.
"""

from collections.abc import Iterable, Mapping

from ontology.failures import OntologyError
from ontology.own_cells import checked_name, listed, rows_of, written
from ontology.own_thesaurus import checked_change, own_theme_id
from ontology.thesaurus import LANGUAGES, Concept, Names

_LISTS = ("alternatives", "hidden", "dropped")
_RELATIONS = ("exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch")
COLUMNS = (
    "id", *(f"label_{language}" for language in LANGUAGES),
    *(f"{each}_{language}" for each in _LISTS for language in LANGUAGES),
    "broader", "related", "matches", "note", "deprecated", "replaced_by",
)  # fmt: skip
"""Columns of the table; names in one cell are parted by `|`, ids and addresses by blanks."""

_YES = {"yes": True, "true": True, "1": True, "": False, "no": False, "false": False, "0": False}


def thesaurus_csv(changes: Iterable[Concept]) -> str:
    """Return changes of themes as CSV, in order of id."""
    ordered = sorted(changes, key=lambda change: change.concept_id)
    return written(COLUMNS, map(_cells, ordered))


def read_changes_csv(content: str, where: str) -> list[Concept]:
    """Return the changes of themes that a table has.

    Args:
        content: CSV with a column `id` or `label_en`, and any of the others. A theme without an id
            gets one made from its first label.
        where: What to call it in errors.

    Raises:
        OntologyError: With file and line, where a row makes no sense.
    """
    found: dict[str, Concept] = {}
    for place, cells in rows_of(content, where, ()):
        change = _change(place, cells)
        if change.concept_id in found:
            raise OntologyError(f"{place}: {change.concept_id} is in the table twice")
        found[change.concept_id] = change
    return [found[each] for each in sorted(found)]


def _cells(change: Concept) -> tuple[str, ...]:
    labels = (change.labels.get(language, "") for language in LANGUAGES)
    lists = (
        "|".join(names.get(language, ()))
        for names in (change.alternatives, change.hidden, change.dropped)
        for language in LANGUAGES
    )
    matches = (f"{r} {a}" for r, several in sorted(change.matches.items()) for a in several)
    return (
        change.concept_id, *labels, *lists, " ".join(change.broader), " ".join(change.related),
        "|".join(matches), change.scope_note, "yes" if change.deprecated else "",
        change.replaced_by,
    )  # fmt: skip


def _change(place: str, cells: Mapping[str, str]) -> Concept:
    labels = {
        language: checked_name(cells[f"label_{language}"], place)
        for language in LANGUAGES
        if cells.get(f"label_{language}")
    }
    concept_id = cells.get("id") or (own_theme_id(next(iter(labels.values()))) if labels else "")
    deprecated = cells.get("deprecated", "").casefold()
    if not concept_id or deprecated not in _YES:
        raise OntologyError(
            f"{place}: expected an id or a label, and yes or nothing in `deprecated`; "
            f"got {(concept_id or deprecated)[:60]!r}"
        )
    change = Concept(
        concept_id,
        labels,
        alternatives=_names("alternatives", cells),
        hidden=_names("hidden", cells),
        dropped=_names("dropped", cells),
        broader=tuple(sorted(cells.get("broader", "").split())),
        related=tuple(sorted(cells.get("related", "").split())),
        matches=_matches(place, cells.get("matches", "")),
        scope_note=cells.get("note", ""),
        deprecated=_YES[deprecated],
        replaced_by=cells.get("replaced_by", ""),
    )
    return checked_change(change, place)


def _names(column: str, cells: Mapping[str, str]) -> Names:
    found = {
        language: tuple(sorted(set(listed(cells.get(f"{column}_{language}", "")))))
        for language in LANGUAGES
    }
    return {language: names for language, names in found.items() if names}


def _matches(place: str, cell: str) -> Names:
    found: dict[str, list[str]] = {}
    for each in listed(cell):
        relation, _, address = each.partition(" ")
        if relation not in _RELATIONS or not address.startswith(("http://", "https://")):
            raise OntologyError(
                f"{place}: expected matches as closeMatch https://...; got {each[:60]!r}"
            )
        found.setdefault(relation, []).append(address.strip())
    return {each: tuple(sorted(found[each])) for each in _RELATIONS if each in found}
