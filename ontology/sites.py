"""Places that the packaged sources have not: camps, quarters, crossings, and a city or two.

`Kibera`, `Idomeni` and `Kutupalong` are where migrants and survivors are met, and in no list of
cities. Each has an id of its own, `place/site-kibera`, and lies in the division of the town that it
is beside. Rows with a number give one more name to a place that the gazetteer has, or only
say that papers speak of it, small as it is: Lampedusa.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from ontology.names import name_key
from ontology.packaged import rows

FILE = "sites.csv"
_BELOW = -1_000_000
"""Numbers of sites count down from here; those of GeoNames are above 0, of regions between."""


@dataclass(frozen=True, slots=True)
class Site:
    """A place of our own.

    Attributes:
        code: Ends its id: `site-kibera`.
        label: What it is shown as.
        iso2: ISO 3166-1 alpha-2 code of its country.
        lat: Degrees north.
        lon: Degrees east.
        population: Inhabitants, about; of camps as many as there were in most years.
        within: GeoNames number of the division or country it lies in.
    """

    code: str
    label: str
    iso2: str
    lat: float
    lon: float
    population: int
    within: int


@cache
def sites() -> Mapping[int, Site]:
    """Return each place of our own by the number that stands for it inside the gazetteer."""
    own = sorted(
        (row for row in rows(FILE) if not row["place"].isdigit()), key=lambda r: r["place"]
    )
    return {
        _BELOW - at: Site(
            row["place"],
            row["label"],
            row["country"],
            float(row["lat"]),
            float(row["lon"]),
            int(row["population"]),
            int(row["within"]),
        )
        for at, row in enumerate(own)
    }


@cache
def sites_by_name() -> Mapping[str, tuple[int, ...]]:
    """Return the numbers of the places that go by each name of the table, by its key."""
    numbers = {site.code: number for number, site in sites().items()}
    found: dict[str, dict[int, None]] = {}
    for row in rows(FILE):
        number = int(row["place"]) if row["place"].isdigit() else numbers[row["place"]]
        for name in (row["label"], *filter(None, row["names"].split("|"))):
            found.setdefault(name_key(name), {})[number] = None
    return {key: tuple(each) for key, each in found.items()}
