"""Names of places to places, offline: countries, regions, administrative divisions and cities."""

import re
import sqlite3
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path
from typing import Any

from ontology.division_names import (
    division_labels,
    divisions_by_english_name,
    divisions_by_name,
)
from ontology.failures import OntologyError
from ontology.names import name_key
from ontology.packaged import path
from ontology.person_names import SPELT_NAMES
from ontology.sites import Site, sites, sites_by_name

KINDS = ("country", "region", "adm1", "adm2", "city")
"""Kinds of place; the database keeps the position in this tuple."""

_DEGREES = 10_000
_CACHED = 65_536
_CACHED_SURFACES = 16_384
"""Names as they are written whose places are remembered: 3 MB."""

_DIVISION_WORDS = (
    "province", "provinces", "district", "districts", "region", "governorate", "governorates",
    "state", "states", "department", "prefecture", "county", "municipality", "division",
)  # fmt: skip
_CITY_WORDS = ("city", "town")
_DIVISION_END = re.compile(rf" (?:{'|'.join(_DIVISION_WORDS)})$")
_SOFT = re.compile(r"[aeiouywh -]")
_TWICE = re.compile(r"(.)\1+")
_SHORTEST_ALIKE, _MOST_SLIPS = 6, 2
_MOST_COUNTRIES = 16
_APOSTROPHES = re.compile(r"['’‘`´ʻʼ]")
_SHORTENED = {"st": "saint", "saint": "st", "ste": "sainte", "ft": "fort", "mt": "mount"}
"""First words of names that are written in two ways."""

_SAINTS = ("st ", "saint ")
"""What begins names of which each spelling has places of its own: St. Thomas, Saint Thomas."""

_SEVERAL = 2
"""Places that are called so with the word for their sort, which then tells them."""

_LONGEST_ID = 12
_CAPITALS = """
SELECT place.iso2 || place.label, capital.place FROM capital JOIN place ON place.id = capital.place
ORDER BY place.population DESC, place.id
"""
_COUNTRY, _REGION = KINDS.index("country"), KINDS.index("region")
_PLACE = """SELECT label, kind, iso2, admin1, parent, lat, lon, population, m49
            FROM place WHERE id = ?"""
_NAMED = "SELECT place FROM name WHERE key = ? ORDER BY rank"
_DIVISIONS = "SELECT label, id, kind FROM place WHERE iso2 = ? AND kind IN (2, 3) ORDER BY id"
_CONTAINERS = "SELECT container FROM containment WHERE place = ? ORDER BY distance, container"


@dataclass(frozen=True, slots=True)
class Place:
    """A place with an id.

    Attributes:
        place_id: `place/<GeoNames id>`, or `place/m49-035`, `place/region-gms` for a region,
            `place/site-kibera` for a place that GeoNames' lists have not.
        label: English name, or the local one where English has none.
        kind: `country`, `region`, `adm1`, `adm2` or `city`.
        iso2: ISO 3166-1 alpha-2 code of the country it lies in; None for a region of several.
        admin1: Id of the first-level division it lies in.
        lat: Degrees north; of a division, the middle of its towns; None where unknown.
        lon: Degrees east, likewise.
        population: Of a division, the sum of its cities; 0 where unknown.
        parents: Ids of what contains it directly; of countries and regions, all that contains them.
        m49: UN M49 code of a country or region.
        capital: Whether it is a country's capital.
        geonames: Its GeoNames number; of a region only where GeoNames has that one too.
        spoken_of: Whether papers on migration speak of it, however few live there: Lampedusa.
    """

    place_id: str
    label: str
    kind: str
    iso2: str | None = None
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    population: int = 0
    parents: tuple[str, ...] = ()
    m49: str | None = None
    capital: bool = False
    geonames: int | None = None
    spoken_of: bool = False

    @property
    def is_state(self) -> bool:
        """Say whether it is a state, or a region of several."""
        return self.kind in {"country", "region"}

    @property
    def is_state_or_part(self) -> bool:
        """Say whether it is a state, a region of several, or a first-level division of one."""
        return self.kind in {"country", "region", "adm1"}

    def has_people(self, fewest: int) -> bool:
        """Say whether it is a state, a division, or a town of so many people: no village."""
        return self.kind != "city" or self.population >= fewest


@dataclass(frozen=True, slots=True)
class Label:
    """A name of a country or region, its language (`en`), and whether it is the preferred one."""

    name: str
    language: str
    preferred: bool


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A division as newspapers shorten it: `Okla.`, `W.Va.`, `OH`.

    Attributes:
        place: The division.
        alone: Whether it is one wherever it stands; else only after a town and a comma.
    """

    place: Place
    alone: bool


class Gazetteer:
    """Places by id and by name, read from one SQLite file. Safe to share between threads."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._division_names: Mapping[str, tuple[int, ...]] = divisions_by_name()
        self._english_names: Mapping[str, tuple[int, ...]] = divisions_by_english_name()
        self._labels: Mapping[int, str] = division_labels()
        self._sites = sites()
        self._site_names: Mapping[str, tuple[int, ...]] = sites_by_name()
        self._spoken_of = frozenset(chain.from_iterable(self._site_names.values()))
        self._lock = threading.Lock()
        regions = self._rows("SELECT code, id FROM place WHERE kind = ? ORDER BY id", _REGION)
        self._numbers: dict[str, int] = dict(regions)
        self._numbers |= {site.code: number for number, site in self._sites.items()}
        self._codes = {number: code for code, number in self._numbers.items()}
        countries = self._rows("SELECT iso2, id FROM place WHERE kind = ?", _COUNTRY)
        self._countries: dict[str, int] = dict(countries)
        self._common = frozenset(key for (key,) in self._rows("SELECT key FROM common_word"))
        # Of several towns called as a state's capital (Washington), the largest is the capital.
        capitals = self._rows(_CAPITALS)
        self._capitals = frozenset(dict(reversed(capitals)).values())
        numbers = self._rows("SELECT place, geonames FROM region_number")
        self._region_numbers: dict[int, int] = dict(numbers)
        self._demonyms: dict[str, int] = dict(self._rows("SELECT key, place FROM demonym"))
        short = self._rows("SELECT written, place, alone FROM abbreviation")
        self._abbreviations = {written: (place, bool(alone)) for written, place, alone in short}
        self._find_cached = lru_cache(_CACHED)(self._find)
        self._candidates_cached = lru_cache(_CACHED_SURFACES)(self._candidates)
        self._read_cached = lru_cache(_CACHED)(self._read)
        self._divisions_of = lru_cache(_MOST_COUNTRIES)(self._read_divisions)

    @classmethod
    def at(cls, file: Path) -> "Gazetteer":
        """Open the gazetteer in `file`, which nothing may write to while it is open.

        Raises:
            OntologyError: If it is no gazetteer.
        """
        try:
            uri = f"{file.absolute().as_uri()}?mode=ro&immutable=1"
            return cls(sqlite3.connect(uri, uri=True, check_same_thread=False))
        except sqlite3.Error as error:
            raise OntologyError(
                f"ontology: {file.name} is no gazetteer ({error}); rebuild it"
            ) from error

    def candidates(self, name: str) -> tuple[Place, ...]:
        """Return the places `name` may mean, likeliest first.

        Countries come first, then regions, then capitals and the more populous. Case, accents,
        punctuation and a leading article do not count; parts of names are not looked for, but
        for `Sofala province` the divisions called Sofala are, for `Sa'ada` what is called Saada,
        for `St. Marys` what is called Saint Marys, and for `Antigua & Barbuda` what has an `and`.
        """
        return self._candidates_cached(name)

    def _candidates(self, name: str) -> tuple[Place, ...]:
        if " & " in name and not self._find_cached(name_key(name)):
            name = name.replace(" & ", " and ")
        key = name_key(name)
        found = self._find_cached(key)
        if found and not key.startswith(_SAINTS):
            return found
        return tuple(dict.fromkeys((*found, *self._respelt(name, key))))

    def country_named(self, name: str) -> Place | None:
        """Return the country that a name means before all else, or None."""
        found = self.candidates(name)
        return found[0] if found and found[0].kind == "country" else None

    def abbreviation(self, written: str) -> Abbreviation | None:
        """Return the division an abbreviation, written exactly so, stands for, or None."""
        number, alone = self._abbreviations.get(written, (None, False))
        place = None if number is None else self._read_cached(number)
        return None if place is None else Abbreviation(place, alone)

    def division_alike(self, name: str, country: str) -> Place | None:
        """Return the division of a country that is called nearly so: `Hilmand`, Helmand.

        The only one of the first level, else the only one.
        At most two letters are other ones: vowels, `h`, `w`, `y`, one of double letters.

        Args:
            name: A name that no place has.
            country: ISO 3166-1 alpha-2 code.
        """
        key = name_key(name)
        if len(key) < _SHORTEST_ALIKE:
            return None
        near = [
            (kind, number)
            for other, number, kind in self._divisions_of(country).get(_skeleton(key), ())
            if _is_near(_joined(other), _joined(key))
        ]
        first = [number for kind, number in near if kind == min(near)[0]]
        return self._read_cached(first[0]) if len(first) == 1 else None

    def place(self, place_id: str) -> Place | None:
        """Return the place with this id, or None."""
        number = self._number(place_id)
        return None if number is None else self._read_cached(number)

    def kind_of(self, place_id: str) -> str:
        """Return the kind of the place with this id; "" where the id is of none."""
        place = self.place(place_id)
        return place.kind if place is not None else ""

    def country(self, iso2: str) -> Place | None:
        """Return the country with this ISO 3166-1 alpha-2 code, or None."""
        number = self._countries.get(iso2.upper())
        return None if number is None else self._read_cached(number)

    def ancestors(self, place_id: str) -> tuple[str, ...]:
        """Return the ids of what contains a place, nearest first: divisions, country, regions."""
        found: dict[str, None] = {}
        place = self.place(place_id)
        while place is not None and place.kind not in {"country", "region"} and place.parents:
            found[place.parents[0]] = None
            place = self.place(place.parents[0])
        if place is not None and place.is_state:
            found.update(dict.fromkeys(place.parents))
        return tuple(found)

    def demonym(self, word: str) -> Place | None:
        """Return the country or region whose people or things `word` says: Thai, sénégalaise."""
        number = None if word in SPELT_NAMES else self._demonyms.get(name_key(word))
        return None if number is None else self._read_cached(number)

    def is_common_word(self, name: str) -> bool:
        """Say whether a place's name is also an ordinary English, French or Spanish word.

        Such a name (Hope, Union, Police, Reading) needs more than a capital letter to be a place.
        """
        return name_key(name) in self._common

    def labels(self, place_id: str) -> tuple[Label, ...]:
        """Return the names of a country or region by language, the preferred ones first."""
        query = "SELECT name, language, preferred FROM label WHERE place = ? ORDER BY rank"
        rows = self._rows(query, self._number(place_id))
        return tuple(Label(name, language, bool(preferred)) for name, language, preferred in rows)

    def region_names(self) -> Iterator[tuple[str, Place]]:
        """Yield every name of every region as it is written, in every language, and the region."""
        query = "SELECT l.name, p.id FROM label l JOIN place p ON p.id = l.place WHERE p.kind = ?"
        for name, number in self._rows(f"{query} ORDER BY l.name, p.id", _REGION):
            place = self._read_cached(number)
            if place is not None:
                yield name, place

    def names(self) -> Iterator[str]:
        """Yield the key of every name (`ontology.names.name_key`), in order."""
        for (key,) in self._rows("SELECT DISTINCT key FROM name ORDER BY key"):
            yield key

    def _read_divisions(self, country: str) -> dict[str, list[tuple[str, int, int]]]:
        found: dict[str, list[tuple[str, int, int]]] = {}
        for label, number, kind in self._rows(_DIVISIONS, country):
            for key in {name_key(label), _DIVISION_END.sub("", name_key(label))}:
                found.setdefault(_skeleton(key), []).append((key, number, kind))
        return found

    def _rows(self, query: str, *values: str | int | None) -> list[Any]:
        # One connection serves every thread; the lock keeps statements from interleaving.
        with self._lock:
            return self._connection.execute(query, values).fetchall()

    def _find(self, key: str) -> tuple[Place, ...]:
        named = self._named(key)
        stem, _, last = key.rpartition(" ")
        if stem and last in _DIVISION_WORDS and len(named) < _SEVERAL:
            # A Central Region is in Uganda by its own name, in Ghana as what is called Central.
            divisions = (p for p in self._named(stem) if p.kind in {"adm1", "adm2"})
            return tuple(dict.fromkeys((*named, *divisions)))
        if named or not stem:
            return named
        if last in _CITY_WORDS:
            return tuple(p for p in self._named(stem) if p.kind == "city")
        return ()

    def _respelt(self, name: str, key: str) -> tuple[Place, ...]:
        first, _, rest = key.partition(" ")
        if rest and first in _SHORTENED:
            return self._find_cached(f"{_SHORTENED[first]} {rest}")
        plain = _APOSTROPHES.sub("", name)
        return self._find_cached(name_key(plain)) if len(plain) < len(name) else ()

    def _named(self, key: str) -> tuple[Place, ...]:
        known = tuple(number for (number,) in self._rows(_NAMED, key))
        numbers = (
            *self._division_names.get(key, ()),
            *(known or self._english_names.get(key, ())),
        )
        found = [self._read_cached(number) for number in dict.fromkeys(numbers)]
        places = [place for place in found if place is not None]
        for number in self._site_names.get(key, ()):
            site = self._read_cached(number)
            if site is not None:
                others = [place for place in places if place != site]
                behind = (at for at, p in enumerate(others) if not _is_before(p, site, key))
                at = next(behind, len(others))
                if site in places:
                    at = min(at, places.index(site))
                places = [*others[:at], site, *others[at:]]
        return tuple(places)

    def _read(self, number: int) -> Place | None:
        if number in self._sites:
            return self._read_site(self._sites[number])
        rows = self._rows(_PLACE, number)
        if not rows:
            return None
        label, kind, iso2, admin1, parent, lat, lon, population, m49 = rows[0]
        above = [parent] if parent is not None else [c for (c,) in self._rows(_CONTAINERS, number)]
        return Place(
            place_id=self._id(number),
            label=self._labels.get(number, label),
            kind=KINDS[kind],
            iso2=iso2,
            admin1=None if admin1 is None else self._id(admin1),
            lat=None if lat is None else lat / _DEGREES,
            lon=None if lon is None else lon / _DEGREES,
            population=population,
            parents=tuple(self._id(container) for container in above),
            m49=m49,
            capital=number in self._capitals,
            geonames=number if number > 0 else self._region_numbers.get(number),
            spoken_of=number in self._spoken_of,
        )

    def _read_site(self, site: Site) -> Place:
        around = self._read_cached(site.within)
        first = around.admin1 or around.place_id if around and around.kind != "country" else None
        return Place(
            place_id=f"place/{site.code}",
            label=site.label,
            kind="city",
            iso2=site.iso2,
            admin1=first,
            lat=site.lat,
            lon=site.lon,
            population=site.population,
            parents=(self._id(site.within),),
            spoken_of=True,
        )

    def _id(self, number: int) -> str:
        return f"place/{self._codes.get(number, number)}"

    def _number(self, place_id: str) -> int | None:
        kind, _, key = place_id.partition("/")
        if kind != "place" or not key:
            return None
        if key in self._numbers:
            return self._numbers[key]
        return int(key) if key.isascii() and key.isdigit() and len(key) <= _LONGEST_ID else None


def _skeleton(key: str) -> str:
    """Return the letters of a name that spellings of another script do not change."""
    return key[:1] + _TWICE.sub(r"\1", _SOFT.sub("", key[1:]))


def _is_before(place: Place, site: Place, key: str) -> bool:
    """Say whether a place comes before one of ours among what a name may mean.

    A town that is called so only besides does not: `Moria` is on Lesbos, not Jerusalem.
    """
    if place.is_state or place.kind != site.kind:
        return True
    is_large = place.capital or place.population >= site.population
    return is_large and name_key(place.label) == key


def _joined(key: str) -> str:
    return key.replace(" ", "").replace("-", "")


def _is_near(one: str, other: str) -> bool:
    """Say whether at most two letters are other ones, or are missing in one of two words."""
    if abs(len(one) - len(other)) > _MOST_SLIPS:
        return False
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        above, row[0] = row[0], at
        for place, each in enumerate(other, 1):
            changed = above + (letter != each)
            above = row[place]
            row[place] = min(changed, above + 1, row[place - 1] + 1)
    return row[-1] <= _MOST_SLIPS


@cache
def gazetteer() -> Gazetteer:
    """Return the packaged gazetteer."""
    return Gazetteer.at(path("places.sqlite"))
