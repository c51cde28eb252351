"""A project's own authority file: organisations and instruments that it knows besides the packaged.

A row whose id the package has adds to what is known of it; any other id is made from a name.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ontology.addresses import ADDRESS, WANTED
from ontology.authority import (
    Alias,
    AuthorityFile,
    KnownEntity,
    alias_of,
    instruments,
    organisations,
)
from ontology.failures import OntologyError
from ontology.names import minted_id
from ontology.own_cells import checked_name, listed, rows_of, written

COLUMNS = (
    "id", "label", "acronym", "aliases", "type", "country", "year", "identifiers", "called",
    "stands_for", "decision",
)  # fmt: skip
"""Columns of the file. `decision` names the decisions a row was made from; such rows come and go
with them, and a person's own rows leave it empty, as they do `called` and `stands_for`."""

KINDS = ("organisation", "instrument")

_MINTED = re.compile(r"(?:organisation|instrument)/name/[^\s<>\"{}|^`\\\x00-\x20]{1,200}")
_DECISION = re.compile("[0-9a-z]{8,64}")
_MOST_NAMES = 500


@dataclass(frozen=True, slots=True)
class OwnEntity:
    """A row of the file.

    Attributes:
        entity: What is known: the id that texts give it by its own names, and these names.
        decisions: Ids of the decisions it was made from; none where a person wrote it.
        called: What it is called by decision; empty where nothing was decided.
        stands_for: Id of the entity it is by decision; empty for itself.
    """

    entity: KnownEntity
    decisions: tuple[str, ...] = ()
    called: str = ""
    stands_for: str = ""


def read_own_authority(content: str, where: str) -> list[OwnEntity]:
    """Return the rows of an authority file.

    Args:
        content: CSV with a column `label` and any of the others; a row without an id gets one made
            from its label, and is an organisation unless a column `kind` says `instrument`.
        where: What to call it in errors.

    Raises:
        OntologyError: With file and line, where a row does not have that form.
    """
    return [_row(place, cells) for place, cells in rows_of(content, where, ("label",))]


def own_authority_csv(rows: Iterable[OwnEntity]) -> str:
    """Return rows as CSV, in order of id, a person's own first."""
    ordered = sorted(rows, key=lambda row: (row.entity.entity_id, row.decisions))
    return written(COLUMNS, map(_cells, ordered))


def known_entity(
    entity_id: str,
    label: str,
    *,
    acronym: str = "",
    aliases: Iterable[Alias] = (),
    identifiers: Iterable[str] = (),
) -> KnownEntity:
    """Return an entity with each of its names once."""
    short = acronym or None
    others = tuple(a for a in sorted(set(aliases), key=repr) if a.name not in {label, short})
    names = dict.fromkeys([label, *([short] if short else []), *(a.name for a in others)])
    return KnownEntity(
        entity_id, entity_id.split("/", 1)[0], label, short, tuple(names), "",
        identifiers=tuple(sorted(set(identifiers))), aliases=others,
    )  # fmt: skip


def with_own(packaged: AuthorityFile, own: Iterable[KnownEntity]) -> AuthorityFile:
    """Return an authority file in which a project's own entities stand too.

    A further name that the project gives to one of them is no name of a packaged one any more:
    `ILO` means there what people say that it means.
    """
    several = list(own)
    given = {
        alias.name.casefold(): each.entity_id
        for each in several
        for alias in each.aliases
        if alias.name in each.names
    }
    known = {each.entity_id: _without(each, given) for each in packaged.entities()}
    for each in several:
        before = known.get(each.entity_id)
        known[each.entity_id] = each if before is None else _without(together(before, each), given)
    return AuthorityFile.from_entities(known.values())


def _without(packaged: KnownEntity, given: Mapping[str, str]) -> KnownEntity:
    """Return a packaged entity without the names that are given to others."""
    own = packaged.entity_id
    kept = tuple(each for each in packaged.names if given.get(each.casefold(), own) == own)
    return packaged if len(kept) == len(packaged.names) else replace(packaged, names=kept)


def together(known: KnownEntity, own: KnownEntity) -> KnownEntity:
    """Return what is known of an entity by both; the second says what it is called."""
    aliases = [*known.aliases, *own.aliases, Alias(known.label)]
    if known.acronym and own.acronym and own.acronym != known.acronym:
        aliases.append(Alias(known.acronym))
    named = known_entity(
        known.entity_id,
        own.label,
        acronym=own.acronym or known.acronym or "",
        aliases=aliases,
        identifiers=(*known.identifiers, *own.identifiers),
    )
    return replace(
        named,
        type=own.type or known.type,
        country=own.country or known.country,
        year=own.year or known.year,
    )


def checked_entity(entity: KnownEntity, where: str) -> KnownEntity:
    """Return an entity whose id, names and addresses are sound.

    Raises:
        OntologyError: They are not; the message says what was expected.
    """
    if not _is_sound_id(entity.entity_id):
        raise OntologyError(
            f"{where}: expected no id, one the package has or one such as organisation/name/"
            f"harbour-circle; got {entity.entity_id[:80]!r}"
        )
    if len(entity.names) > _MOST_NAMES:
        raise OntologyError(f"{where}: has more than {_MOST_NAMES} names")
    for name in entity.names:
        checked_name(name, where)
    for address in entity.identifiers:
        if not ADDRESS.fullmatch(address):
            raise OntologyError(
                f"{where}: expected addresses of it elsewhere, each {WANTED}; got {address[:80]!r}"
            )
    return entity


def packaged_of(kind: str) -> AuthorityFile:
    """Return the packaged authority file of a kind among `KINDS`."""
    return (organisations if kind == "organisation" else instruments).packaged()


def _is_sound_id(entity_id: str) -> bool:
    kind = entity_id.split("/", 1)[0]
    is_packaged = kind in KINDS and packaged_of(kind).entity(entity_id) is not None
    return is_packaged or _MINTED.fullmatch(entity_id) is not None


def _row(place: str, cells: Mapping[str, str]) -> OwnEntity:
    label = checked_name(cells["label"], place)
    kind = cells.get("kind") or "organisation"
    if kind not in KINDS:
        raise OntologyError(f"{place}: expected a kind among {', '.join(KINDS)}; got {kind[:40]!r}")
    entity = known_entity(
        cells.get("id") or minted_id(kind, label),
        label,
        acronym=cells.get("acronym", ""),
        aliases=[alias_of(each) for each in listed(cells.get("aliases", ""))],
        identifiers=cells.get("identifiers", "").split(),
    )
    country, year = cells.get("country", ""), cells.get("year", "")
    if country and not (len(country) == 2 and country.isascii() and country.isupper()):
        raise OntologyError(f"{place}: expected a country as NP; got {country[:40]!r}")
    if year and not (year.isascii() and year.isdigit() and len(year) <= 4 and int(year)):
        raise OntologyError(f"{place}: expected a year as 2000; got {year[:40]!r}")
    decisions = tuple(cells.get("decision", "").split())
    if not all(map(_DECISION.fullmatch, decisions)):
        raise OntologyError(f"{place}: expected ids of decisions or nothing in `decision`")
    sort = checked_name(cells["type"], place) if cells.get("type") else ""
    found = replace(entity, type=sort, country=country or None, year=int(year) if year else None)
    called, stands_for = cells.get("called", ""), cells.get("stands_for", "")
    if not decisions and (called or stands_for):
        raise OntologyError(
            f"{place}: `called` and `stands_for` are for what was decided; leave them empty, and "
            "decide it: linkages decide"
        )
    if stands_for and not _is_sound_id(stands_for):
        raise OntologyError(f"{place}: expected an id in `stands_for`; got {stands_for[:80]!r}")
    named = checked_name(called, place) if called else ""
    return OwnEntity(checked_entity(found, place), decisions, named, stands_for)


def _cells(row: OwnEntity) -> tuple[str, ...]:
    entity = row.entity
    aliases = (f"{a.name}@{a.language}" if a.language else a.name for a in entity.aliases)
    return (
        entity.entity_id, entity.label, entity.acronym or "", "|".join(aliases), entity.type,
        entity.country or "", str(entity.year or ""), " ".join(entity.identifiers),
        row.called, row.stands_for, " ".join(row.decisions),
    )  # fmt: skip


def people_rows(rows: Iterable[OwnEntity]) -> Iterator[OwnEntity]:
    """Yield the rows that people wrote."""
    return (row for row in rows if not row.decisions)
