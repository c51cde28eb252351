"""Known organisations and instruments: the authority files, and which entities a name may mean."""

import csv
import io
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from ontology.failures import OntologyError
from ontology.in_use import InUse
from ontology.names import name_key, one_spelling, slug
from ontology.packaged import text

_HEADER = (
    "id", "label", "acronym", "aliases", "type", "country", "year", "identifiers",
)  # fmt: skip
_LANGUAGES = ("fr", "es")
_UNIONS = {"United Nations": "UN", "African Union": "AU", "European Union": "EU"}
_SEVERAL = 2
"""Blanks in a name from which on its own words tell a body, whatever the union is called."""

_UNITED_NATIONS = re.compile(r"\s{0,9}UN\s")
_LABEL, _ACRONYM, _ALIAS = range(3)


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name of an entity, with its language where that is not English."""

    name: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class KnownEntity:
    """An organisation or instrument that an authority file holds.

    Attributes:
        entity_id: `organisation/gaatw`.
        kind: First part of the id: `organisation` or `instrument`.
        label: Preferred name, in English where it has an English one.
        acronym: Usual short form; several entities may share one (`CAT`, `ICJ`).
        names: Every name once, label and acronym first, aliases in every language after.
        type: What sort it is: `NGO`, `UN entity`, `treaty`, `national law`.
        country: ISO 3166-1 alpha-2 code of the seat, or of the state whose law it is.
        identifiers: URIs in Wikidata, ROR, EuroVoc, the UN Treaty Collection.
        aliases: The names beyond label and acronym, with their language.
        year: Year an instrument was adopted.
        by_name: Whether no more is known than that its name is one, of what has the id made from
            it; a law takes its state from the text then, as one that no file has.
    """

    entity_id: str
    kind: str
    label: str
    acronym: str | None
    names: tuple[str, ...]
    type: str
    country: str | None = None
    identifiers: tuple[str, ...] = ()
    aliases: tuple[Alias, ...] = ()
    year: int | None = None
    by_name: bool = False


class AuthorityFile:
    """Known entities, found by id or by any of their names."""

    def __init__(self, entities: dict[str, KnownEntity]) -> None:
        self._entities = entities
        ranked: defaultdict[str, dict[str, int]] = defaultdict(dict)
        for entity in entities.values():
            for name in entity.names:
                for key in {_key(name), one_spelling(_key(name))}:
                    rank = min(_rank(entity, name), ranked[key].get(entity.entity_id, _ALIAS))
                    ranked[key][entity.entity_id] = rank
        self._by_key = {
            key: tuple(
                entities[i] for i, _ in sorted(ids.items(), key=lambda pair: (pair[1], pair[0]))
            )
            for key, ids in ranked.items()
        }

    @classmethod
    def from_entities(cls, entities: Iterable[KnownEntity]) -> "AuthorityFile":
        """Return the authority file that holds `entities`.

        Raises:
            OntologyError: If two of them share an id.
        """
        by_id: dict[str, KnownEntity] = {}
        for entity in entities:
            if entity.entity_id in by_id:
                raise OntologyError(f"ontology: {entity.entity_id} is in the authority file twice")
            by_id[entity.entity_id] = entity
        return cls(by_id)

    def candidates(self, name: str) -> tuple[KnownEntity, ...]:
        """Return the entities `name` may mean: those it is the label of, then acronym, then alias.

        Neither case nor American spelling counts here; a caller who meets `who` or `it` in
        running text asks itself whether an acronym in lower case is one.
        """
        key = _key(name)
        return (
            self._by_key.get(key)
            or self._by_key.get(name_key(name))
            or self._by_key.get(one_spelling(key), ())
        )

    def entity(self, entity_id: str) -> KnownEntity | None:
        """Return the entity with this id, or None."""
        return self._entities.get(entity_id)

    def entities(self) -> Iterator[KnownEntity]:
        """Yield every entity, in the order of the file."""
        yield from self._entities.values()

    def names(self) -> Iterator[tuple[str, str]]:
        """Yield every name as written, with the id of the entity it names."""
        for entity in self._entities.values():
            for name in entity.names:
                yield name, entity.entity_id


@cache
def packaged_organisations() -> AuthorityFile:
    """Return the packaged organisations."""
    return _read("organisation", "organisations.csv")


@cache
def packaged_instruments() -> AuthorityFile:
    """Return the packaged treaties, declarations and laws."""
    return _read("instrument", "instruments.csv")


organisations = InUse(packaged_organisations)
"""Gives the known organisations: the packaged ones, and a project's own where it is read."""

instruments = InUse(packaged_instruments)
"""Gives the known treaties, declarations and laws."""


def _read(kind: str, file_name: str) -> AuthorityFile:
    return AuthorityFile.from_entities(read_entities(kind, file_name, text(file_name)))


def read_entities(kind: str, file_name: str, content: str) -> Iterator[KnownEntity]:
    """Yield the entities of one authority file.

    Args:
        kind: `organisation` or `instrument`.
        file_name: Named in errors.
        content: CSV with the columns id, label, acronym, aliases, type, country, year,
            identifiers; aliases are separated by `|` and may end in `@fr` or `@es`,
            identifiers by blanks.

    Raises:
        OntologyError: With file and line, if a row does not have that form.
    """
    reader = csv.reader(io.StringIO(content, newline=""))
    header = tuple(next(reader, ()))
    if header != _HEADER:
        raise _bad(file_name, 1, f"the columns {', '.join(_HEADER)}", header)
    for row in reader:
        if not _is_sound(row):
            expected = "8 cells: id as a slug, label, type, 2-letter country, year, URIs"
            raise _bad(file_name, reader.line_num, expected, tuple(row))
        yield _entity(kind, row)


def _is_sound(row: list[str]) -> bool:
    if len(row) != len(_HEADER):
        return False
    key, label, _, _, entity_type, country, year, identifiers = row
    return (
        bool(key and label and entity_type)
        and slug(key) == key
        and (not country or (len(country) == 2 and country.isascii() and country.isupper()))
        and (not year or (year.isascii() and year.isdigit()))
        and all(urlsplit(uri).scheme in {"http", "https"} for uri in identifiers.split())
    )


def _entity(kind: str, row: list[str]) -> KnownEntity:
    key, label, acronym, aliases, entity_type, country, year, identifiers = row
    others = tuple(alias_of(written) for written in aliases.split("|") if written.strip())
    names = dict.fromkeys([label, *([acronym] if acronym else []), *(a.name for a in others)])
    names |= dict.fromkeys(_with_initials(tuple(names)))
    return KnownEntity(
        entity_id=f"{kind}/{key}",
        kind=kind,
        label=label,
        acronym=acronym or None,
        names=tuple(names),
        type=entity_type,
        country=country or None,
        identifiers=tuple(identifiers.split()),
        aliases=others,
        year=int(year) if year else None,
    )


def _with_initials(names: Iterable[str]) -> Iterator[str]:
    """Yield names of bodies of three unions with the initials of these: `UN Interim Force`."""
    for name in names:
        for union, initials in _UNIONS.items():
            if name.startswith(f"{union} ") and name.count(" ") > _SEVERAL:
                yield f"{initials}{name.removeprefix(union)}"


def alias_of(written: str) -> Alias:
    """Return a name as a table has it: `Réseau Uzqa@fr` is one in French."""
    name, _, language = written.strip().rpartition("@")
    return Alias(name, language) if name and language in _LANGUAGES else Alias(written.strip())


def _key(name: str) -> str:
    """Return a name's key, in which the `UN` of `UN Women` is not the French article `un`.

    The Turkish `ı` has the capital of `i`: `Mor Çatı` and `MOR ÇATI` are one.
    """
    key = name_key(name.replace("ı", "i"))
    return f"un {key}" if _UNITED_NATIONS.match(name) and not key.startswith("un ") else key


def _in_order(entities: dict[str, KnownEntity], ranks: dict[str, int]) -> tuple[KnownEntity, ...]:
    return tuple(entities[i] for i in sorted(ranks, key=lambda i: (ranks[i], i)))


def _rank(entity: KnownEntity, name: str) -> int:
    if name == entity.label:
        return _LABEL
    return _ACRONYM if name == entity.acronym else _ALIAS


def _bad(file_name: str, line: int, expected: str, got: tuple[str, ...]) -> OntologyError:
    return OntologyError(f"ontology: {file_name}, line {line}: expected {expected}; got {got!r}")
