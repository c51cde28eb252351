"""What the packaged gazetteer answers."""

import csv
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from ontology.failures import OntologyError
from ontology.gazetteer import KINDS, Gazetteer, gazetteer
from ontology.names import name_key
from ontology.packaged import path

LARGEST = 40_000_000


@pytest.mark.parametrize(
    ("name", "label", "kind", "iso2"),
    [
        ("Thailand", "Thailand", "country", "TH"),
        ("Thaïlande", "Thailand", "country", "TH"),
        ("Tailandia", "Thailand", "country", "TH"),
        ("Burma", "Myanmar", "country", "MM"),
        ("Birmanie", "Myanmar", "country", "MM"),
        ("Ivory Coast", "Côte d'Ivoire", "country", "CI"),
        ("Cote d’Ivoire", "Côte d'Ivoire", "country", "CI"),
        ("Lao PDR", "Lao People's Democratic Republic", "country", "LA"),
        ("Vietnam", "Viet Nam", "country", "VN"),
        ("the United Kingdom", "United Kingdom", "country", "GB"),
        ("États-Unis", "United States", "country", "US"),
        ("Georgia", "Georgia", "country", "GE"),
        ("Niger", "Niger", "country", "NE"),
        ("DRC", "Democratic Republic of the Congo", "country", "CD"),
        ("Rangoon", "Yangon", "city", "MM"),
        ("Ginebra", "Geneva", "city", "CH"),
        ("Genève", "Geneva", "city", "CH"),
        ("Köln", "Cologne", "city", "DE"),
        ("Zürich", "Zurich", "city", "CH"),
        ("Sevilla", "Seville", "city", "ES"),
        ("Catalunya", "Catalonia", "adm1", "ES"),
        ("New York", "New York City", "city", "US"),
        ("Washington", "Washington", "city", "US"),
        ("Mae Sot", "Mae Sot", "city", "TH"),
        ("Rakhine", "Rakhine", "adm1", "MM"),
        ("Mekong", "Greater Mekong Subregion", "region", None),
        ("Asie du Sud-Est", "South-eastern Asia", "region", None),
        ("Cuerno de África", "Horn of Africa", "region", None),
        ("Southeast Asia", "South-eastern Asia", "region", None),
    ],
)
def test_the_likeliest_place_of_a_name_comes_first(
    name: str, label: str, kind: str, iso2: str | None
) -> None:
    likeliest = gazetteer().candidates(name)[0]
    assert (likeliest.label, likeliest.kind, likeliest.iso2) == (label, kind, iso2)


@pytest.mark.parametrize(
    ("name", "label", "kind"),
    [("Sofala province", "Sofala", "adm1"), ("Dhaka city", "Dhaka", "city")],
)
def test_a_word_for_its_kind_may_follow_a_name(name: str, label: str, kind: str) -> None:
    assert {place.kind for place in gazetteer().candidates(name)} <= {kind, "adm2"}
    assert gazetteer().candidates(name)[0].label == label
    assert gazetteer().candidates("Nepal province") == ()


def test_a_country_is_told_where_a_name_means_one_before_all_else() -> None:
    nepal = gazetteer().country_named("the Nepal")
    assert nepal is not None
    assert nepal.iso2 == "NP"
    assert gazetteer().country_named("Kathmandu") is None
    assert gazetteer().country_named("Harbour Circle") is None


def test_edo_is_not_tokyo() -> None:
    countries = [place.iso2 for place in gazetteer().candidates("Edo")]
    assert countries[0] == "NG"
    assert "JP" not in countries


@pytest.mark.parametrize("word", ["in", "of the", "Rights", "", "  ", "x" * 1_000_000, "'; DROP"])
def test_what_is_no_name_has_no_candidates(word: str) -> None:
    assert gazetteer().candidates(word) == ()


@pytest.mark.parametrize("name", ["Hope", "Union", "Police", "Best", "Reading", "Nice", "May"])
def test_ordinary_words_are_marked_as_such(name: str) -> None:
    assert not gazetteer().candidates(name) or gazetteer().is_common_word(name)


@pytest.mark.parametrize("name", ["Bangkok", "Nepal", "Kathmandu", "Turkey", "China", "Lima"])
def test_names_that_are_only_places_are_not_common_words(name: str) -> None:
    assert not gazetteer().is_common_word(name)


@pytest.mark.parametrize(
    ("word", "place_id"),
    [
        ("Thai", "place/1605651"),
        ("thaïlandaises", "place/1605651"),
        ("Tailandesas", "place/1605651"),
        ("Nepalese", "place/1282988"),
        ("népalais", "place/1282988"),
        ("Burmese", "place/1327865"),
        ("nigérian", "place/2328926"),
        ("nigérien", "place/2440476"),
        ("Ivorian", "place/2287781"),
        ("African", "place/m49-002"),
        ("Ukrainian", "place/690791"),
        ("Russian", "place/2017370"),
    ],
)
def test_a_demonym_says_its_country(word: str, place_id: str) -> None:
    place = gazetteer().demonym(word)
    assert place is not None
    assert place.place_id == place_id


def test_a_country_is_no_demonym_of_another_language() -> None:
    assert gazetteer().demonym("Libia") is None
    assert gazetteer().demonym("Thailand") is None


def test_a_city_lies_in_its_division_country_and_regions_nearest_first() -> None:
    above = gazetteer().ancestors("place/1152188")
    assert above[:3] == ("place/1152187", "place/1150489", "place/1605651")
    assert above[3:].index("place/region-gms") < above[3:].index("place/m49-142")


def test_a_region_lies_in_the_regions_around_it() -> None:
    assert gazetteer().ancestors("place/m49-035") == ("place/m49-142", "place/m49-001")


def test_nothing_contains_itself() -> None:
    places = gazetteer()
    for place_id in ("place/1605651", "place/m49-035", "place/region-eu", "place/1152188"):
        assert place_id not in places.ancestors(place_id)


@pytest.mark.parametrize("place_id", ["place/", "place/x", "theme/1", "1605651", "place/9" * 9])
def test_an_unknown_id_is_none_and_lies_nowhere(place_id: str) -> None:
    assert gazetteer().place(place_id) is None
    assert gazetteer().ancestors(place_id) == ()
    assert gazetteer().labels(place_id) == ()


def test_countries_have_names_in_three_languages() -> None:
    preferred = {label.language: label.name for label in gazetteer().labels("place/2287781")[:3]}
    assert set(preferred) == {"en", "fr", "es"}
    assert gazetteer().labels("place/3017382")[0].name == "France"


def test_a_country_is_found_by_its_code() -> None:
    place = gazetteer().country("th")
    assert place is not None
    assert place.place_id == "place/1605651"
    assert gazetteer().country("ZZ") is None


def test_coordinates_and_population_are_sane() -> None:
    geneva = gazetteer().candidates("Geneva")[0]
    assert geneva.lat == pytest.approx(46.2022, abs=0.01)
    assert geneva.lon == pytest.approx(6.1457, abs=0.01)
    assert geneva.population > 150_000


def test_every_name_is_a_key_with_candidates() -> None:
    names = gazetteer().names()
    keys = [key for key, _ in zip(names, range(300), strict=False)]
    assert keys == sorted(set(keys))
    assert all(gazetteer().candidates(key) for key in keys if name_key(key) == key)


def test_threads_share_one_gazetteer() -> None:
    names = ["Bangkok", "Burma", "Mekong", "Lagos"] * 50
    places = Gazetteer.at(path("places.sqlite"))
    start = threading.Barrier(4)

    def look_up(_: int) -> list[str]:
        start.wait()
        return [places.candidates(name)[0].place_id for name in names]

    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(look_up, range(4)))
    assert all(answer == answers[0] for answer in answers)


def test_the_packaged_file_is_compact_and_read_only() -> None:
    assert path("places.sqlite").stat().st_size <= LARGEST
    with pytest.raises(sqlite3.OperationalError):
        Gazetteer.at(path("places.sqlite"))._rows("DELETE FROM place")


def test_a_file_that_is_no_gazetteer_is_refused(tmp_path: Path) -> None:
    broken = tmp_path / "places.sqlite"
    broken.write_bytes(b"not a database, by far" * 100)
    with pytest.raises(OntologyError, match=r"places\.sqlite is no gazetteer"):
        Gazetteer.at(broken)


def test_kinds_of_place_keep_their_position() -> None:
    assert KINDS == ("country", "region", "adm1", "adm2", "city")


def test_a_country_lies_near_its_capital_and_on_the_globe() -> None:
    for code, capital in (
        ("MY", "Kuala Lumpur"),
        ("FJ", "Suva"),
        ("PT", "Lisbon"),
        ("NP", "Kathmandu"),
    ):
        country = gazetteer().country(code)
        city = next(
            p for p in gazetteer().candidates(capital) if p.kind == "city" and p.iso2 == code
        )
        assert country is not None
        assert None not in (country.lat, country.lon, city.lat, city.lon)
        assert -180 <= country.lon <= 180
        assert abs(country.lat - city.lat) < 10
        assert abs(country.lon - city.lon) < 15


def test_a_place_with_an_english_name_of_ours_has_it_as_label_and_is_found_by_it() -> None:
    with path("exonyms.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len({row["place"] for row in rows}) == len(rows) > 30
    for row in rows:
        place = gazetteer().place(f"place/{row['place']}")
        assert place is not None
        assert place.label == row["label"]
        assert place in gazetteer().candidates(row["label"])


@pytest.mark.parametrize(
    ("written", "label", "alone"),
    [("Okla.", "Oklahoma", True), ("OH", "Ohio", False), ("B.C.", "British Columbia", True)],
)
def test_an_abbreviation_stands_for_its_division(written: str, label: str, *, alone: bool) -> None:
    short = gazetteer().abbreviation(written)
    assert short is not None
    assert (short.place.label, short.alone) == (label, alone)


@pytest.mark.parametrize("written", ["okla.", "Okla", "oh", "XX", "", "O.K."])
def test_what_is_written_otherwise_is_no_abbreviation(written: str) -> None:
    assert gazetteer().abbreviation(written) is None


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Sana’a", "Sanaa"),
        ("Sa'dah", "Sadah"),
        ("St. Louis", "Saint Louis"),
        ("Mt. Vernon", "Mount Vernon"),
        ("Saada", "Saada Governorate"),
    ],
)
def test_spellings_of_one_name_meet(name: str, other: str) -> None:
    ids = {place.place_id for place in gazetteer().candidates(name)}
    assert ids & {place.place_id for place in gazetteer().candidates(other)}


@pytest.mark.parametrize(
    ("name", "lat", "lon"),
    [("Ontario", 49, -85), ("Alaska", 60, -153), ("Russia", 60, 100), ("Red Sea", 20, 38)],
)
def test_a_division_lies_in_its_middle_not_where_most_people_live(
    name: str, lat: float, lon: float
) -> None:
    place = next(p for p in gazetteer().candidates(name) if p.kind != "city")
    assert place.lat is not None
    assert place.lon is not None
    assert abs(place.lat - lat) < 4
    assert abs(place.lon - lon) < 6


@pytest.mark.parametrize(
    "name", ["Golan Heights", "South Ossetia", "Darfur", "Gulf of Aden", "Nile"]
)
def test_waters_and_areas_that_are_no_division_are_known(name: str) -> None:
    likeliest = gazetteer().candidates(name)[0]
    assert likeliest.kind == "region"
    assert likeliest.lat is not None
    assert gazetteer().ancestors(likeliest.place_id)


def test_regions_have_the_geonames_number_of_the_same_region() -> None:
    numbers = {p: place.geonames for p in ("place/m49-150", "place/m49-013", "place/region-gms")
               if (place := gazetteer().place(p))}  # fmt: skip
    assert numbers == {"place/m49-150": 6255148, "place/m49-013": 7729892, "place/region-gms": None}
    assert gazetteer().candidates("Kathmandu")[0].geonames == 1283240


def test_a_division_without_towns_lies_where_its_seat_does() -> None:
    district = next(p for p in gazetteer().candidates("Dondo district") if p.iso2 == "MZ")
    assert district.lat is not None
    assert abs(district.lat - -19.6) < 1


@pytest.mark.parametrize(
    ("name", "place_id", "iso2"),
    [
        ("Mindanao", "place/region-mindanao", "PH"),
        ("Java", "place/region-java", "ID"),
        ("West Yorkshire", "place/region-west-yorkshire", "GB"),
        ("Célèbes", "place/region-sulawesi", "ID"),
        ("Borneo", "place/region-borneo", None),
    ],
)
def test_parts_of_countries_that_are_no_divisions_lie_in_their_country(
    name: str, place_id: str, iso2: str | None
) -> None:
    place = gazetteer().candidates(name)[0]
    assert (place.place_id, place.iso2) == (place_id, iso2)
    country = gazetteer().country(iso2) if iso2 else None
    above = gazetteer().ancestors(place_id)
    assert above[0] == country.place_id if country else "place/m49-035" in above


def test_a_word_for_a_division_finds_what_is_called_so_with_and_without_it() -> None:
    states = {place.iso2 for place in gazetteer().candidates("Central Region")}
    assert {"UG", "GH"} <= states


def test_both_spellings_of_a_saint_are_looked_up() -> None:
    assert "JM" in {place.iso2 for place in gazetteer().candidates("St. Thomas")}


def test_every_country_and_region_has_a_preferred_name_and_no_two_in_a_language() -> None:
    with sqlite3.connect(f"file:{path('places.sqlite')}?mode=ro", uri=True) as connection:
        named = [row[0] for row in connection.execute("SELECT DISTINCT place FROM label")]
        preferred = connection.execute(
            "SELECT place, group_concat(language, ' ') FROM"
            " (SELECT place, language FROM label WHERE preferred ORDER BY place, language)"
            " GROUP BY place"
        ).fetchall()
    assert len(named) > 300
    assert {place for place, _ in preferred} == set(named)
    assert {languages for _, languages in preferred} == {"en", "en es fr"}


def test_a_remark_in_brackets_is_part_of_a_preferred_name() -> None:
    names = {label.name for label in gazetteer().labels("place/2081918") if label.preferred}
    assert "Micronesia (Federated States of)" in names


@pytest.mark.parametrize(
    ("name", "country", "label"),
    [
        ("Hilmand", "AF", "Helmand"),
        ("Nangrahar", "AF", "Nangarhār"),
        ("Rakhain", "MM", "Rakhine"),
        ("Sindhupalchok", "NP", "Sindhupalchowk"),
        ("Uzqenka", "NP", None),
        ("Kavre", "NP", None),
        ("Karabilah", "IQ", None),
        ("Hiraan", "SO", "Hiiraan"),
        ("Hilmand", "NP", None),
    ],
)
def test_a_division_is_found_by_a_spelling_like_its_own(
    name: str, country: str, label: str | None
) -> None:
    place = gazetteer().division_alike(name, country)
    assert (place.label if place else None) == label


def test_a_state_has_one_capital_of_a_name() -> None:
    capitals = [p for p in gazetteer().candidates("Washington") if p.capital]
    assert [place.population > 500_000 for place in capitals] == [True]
