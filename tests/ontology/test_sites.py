"""Places that no list of cities has lie where they should, and are found by each of their names."""

import csv
from math import asin, cos, radians, sin, sqrt

import pytest

from ontology.gazetteer import Place, gazetteer
from ontology.packaged import path
from ontology.sites import FILE, sites

_FARTHEST = 500
"""Kilometres from the middle of the division that a place lies in; Agadez is that wide."""


def test_each_place_is_found_by_each_of_its_names_and_lies_in_its_country() -> None:
    with path(FILE).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len({row["place"] for row in rows}) == len(rows) > 500
    for row in rows:
        place = gazetteer().place(f"place/{row['place']}")
        assert place is not None
        for name in (row["label"], *filter(None, row["names"].split("|"))):
            assert place in gazetteer().candidates(name)
        if row["place"].isdigit():
            continue
        assert (place.label, place.iso2) == (row["label"], row["country"])
        within = gazetteer().place(place.parents[0])
        assert within is not None
        assert within.iso2 == place.iso2
        country = gazetteer().country(row["country"])
        assert country is not None
        assert country.place_id in gazetteer().ancestors(place.place_id)
        if within.kind != "country" and within.lat is not None:
            assert _kilometres(place, within) < _FARTHEST


@pytest.mark.parametrize(
    ("name", "label", "iso2"),
    [
        ("Kibera", "Kibera", "KE"),
        ("El Alto", "El Alto", "BO"),  # a town in Peru is called so too
        ("Za'atari", "Zaatari", "JO"),
        ("Qamishli", "Al Qāmishlī", "SY"),
        ("Moyale", "Moyale", "KE"),  # the larger one
        ("Moria", "Mória", "GR"),  # so is a hill of Jerusalem, a larger town
        ("Horgoš", "Horgoš", "RS"),
        ("Ain Issa", "‘Ayn ‘Īsá", "SY"),
        ("Bredjing", "Bredjing", "TD"),
    ],
)
def test_the_largest_of_a_name_comes_first(name: str, label: str, iso2: str) -> None:
    first = gazetteer().candidates(name)[0]
    assert (first.label, first.iso2) == (label, iso2)


def test_no_place_of_ours_is_in_the_gazetteer_already() -> None:
    for site in sites().values():
        found = gazetteer().candidates(site.label)
        assert [p.iso2 for p in found if p.label == site.label].count(site.iso2) == 1


def _kilometres(one: Place, other: Place) -> float:
    assert None not in (one.lat, one.lon, other.lat, other.lon)
    a, b, c, d = (radians(x or 0) for x in (one.lat, one.lon, other.lat, other.lon))
    return 12_742 * asin(sqrt(sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2))
