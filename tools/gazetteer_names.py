"""Which names a place goes by, and which place is likeliest under a name."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from gazetteer_rows import ENGLISH, FRENCH, ONTOLOGY, SPANISH, Row, is_latin, read_table, split

from ontology.names import name_key

SHORTEST_ALTERNATE = 4
LONGEST_NAME = 50
KIND_WEIGHTS = {"country": 1e14, "region": 1e12, "adm1": 0.5, "adm2": 0.1}
ALTERNATE_WEIGHT, CAPITAL_WEIGHT, SAME_NAME_WEIGHT = 0.2, 10, 1.1
DESIGNATIONS = (
    "amphoe ", "changwat ", "khwaeng ", "departamento de ", "departamento del ", "departement de ",
    "departement du ", "departement d'", "provincia de ", "provincia del ", "provincia di ",
    "province de ", "region de ", "region du ", "region de la ", "estado de ", "kabupaten ",
    "provinsi ", "distrito de ", "municipio de ", "canton de ", "wilaya de ", "wilayat ",
    "muhafazat ", "gouvernorat de ", "state of ", "huyen ", "tinh ", "thanh pho ", "kota ",
    "respublika ", "republic of ", "ostan e ", "shahrestan e ", "velayat e ", "shabiyat ",
    "departement des ", "departement ", "distrito ", "provincia ", "municipio ", "partido de ",
    "powiat ", "comuna ", "obshtina ", "bezirk ", "okres ", "daira de ", "caza de ", "liwa ",
    "arrondissement de ", "delegation de ", "commune of ", "city of ", "mkoa wa ", "srok ",
    "khaet ", "judetul ", "opstina ", "nomos ", "canton ", "markaz ", "muang ",
)  # fmt: skip
DESIGNATIONS_AFTER = (
    " province", " district", " region", " governorate", " department", " prefecture", " state",
    " division", " zone", " oblast", " county", " parish", " municipality", " regency", " shi",
    " sheng", " rayon", " raion", " okrug", " kray", " krai", " cercle", " respublika", " kraj",
    " lan", " kommun", " kommune", " tumani", " ilcesi", " constituency", " islands region",
)  # fmt: skip
FIRST_DESIGNATIONS = tuple(f"{name_key(designation)} " for designation in DESIGNATIONS)
APOSTROPHES = re.compile(r"['’‘`´ʻʼʿʾ]")
# Of a US county or a Liberian district only the full name is used in text; "Union" is not one.
KEEPS_DESIGNATION = frozenset({"US", "LR", "GB", "IE", "CA", "AU", "NZ"})


def keys_of(row: Row, taken: frozenset[str]) -> Iterator[tuple[str, float]]:
    """Yield each key of a place with how likely the place is under it.

    Args:
        row: The place.
        taken: Keys no alternate name may claim: ordinary words, countries, demonyms.
    """
    main = name_key(row.label)
    weight = weight_of(row)
    yield main, weight
    if row.kind in {"country", "region"}:
        for name in row.alternates:
            yield name_key(name), weight
        return
    useful = [row.label, *filter(is_useful, row.alternates)]
    for key in {key for name in useful for key in spellings(name)} | set(short_forms(row, useful)):
        if key != main and len(key) >= SHORTEST_ALTERNATE and key not in taken:
            yield key, weight * ALTERNATE_WEIGHT


def spellings(name: str) -> set[str]:
    """Return the keys of a name with and without its apostrophes: Sana'a, Sanaa."""
    return {name_key(name), name_key(APOSTROPHES.sub("", name))}


def is_useful(name: str) -> bool:
    """Say whether an alternate name is one that text uses; airport codes and notes are not."""
    return (
        SHORTEST_ALTERNATE <= len(name) <= LONGEST_NAME
        and not name.isupper()
        and not any(c.isdigit() or c in "(),/;" for c in name)
        and is_latin(name)
    )


def short_forms(row: Row, names: Iterable[str]) -> Iterator[str]:
    """Yield the keys of a division's names without `Province`, `Departamento de` and the like."""
    if not row.kind.startswith("adm") or (row.kind == "adm2" and row.iso2 in KEEPS_DESIGNATION):
        return
    for key in {key for name in names for key in spellings(name)}:
        for designation in FIRST_DESIGNATIONS:
            yield key.removeprefix(designation)
        for designation in DESIGNATIONS_AFTER:
            yield key.removesuffix(designation)


def weight_of(row: Row) -> float:
    """Return how likely a place is meant by its own name, compared with its namesakes."""
    population = row.population + 1
    if row.kind == "city":
        return population * (CAPITAL_WEIGHT if row.capital else 1)
    return population * KIND_WEIGHTS[row.kind]


def rank_names(rows: list[Row], taken: frozenset[str]) -> Iterator[tuple[str, int, int]]:
    """Yield key, rank and place, likeliest place first under each key."""
    weights: defaultdict[str, dict[int, float]] = defaultdict(dict)
    for row in rows:
        for key, weight in keys_of(row, taken):
            if key:
                found = weights[key]
                found[row.number] = max(weight, found.get(row.number, 0))
    places = {row.number: row for row in rows}
    for key in sorted(weights):
        prefer_cities(weights[key], places)
        ordered = sorted(weights[key].items(), key=lambda pair: (-pair[1], pair[0]))
        for rank, (number, _) in enumerate(ordered):
            yield key, rank, number


def prefer_cities(weights: dict[int, float], places: dict[int, Row]) -> None:
    """Put a city before the division of the same name around it: Genève, New York."""
    for number in sorted(weights):
        row = places[number]
        around = [
            weights.get(n, 0)
            for n in (row.admin1, row.parent)
            if n and row.kind == "city" and places[n].kind.startswith("adm")
        ]
        if places[number].kind == "city" and any(around):
            weights[number] = max(weights[number], max(around) * SAME_NAME_WEIGHT)


def read_demonyms(countries: dict[str, int], regions: dict[str, int]) -> dict[str, int]:
    """Return demonym keys, inflected, with the country or region they say; the first claim wins."""
    found: dict[str, int] = {}
    for row in read_table("demonyms.csv"):
        number = countries.get(row["place"]) or regions[row["place"]]
        for language in (ENGLISH, FRENCH, SPANISH):
            for form in split(row[language]):
                for inflected in inflect(form, language):
                    found.setdefault(name_key(inflected), number)
    return found


def inflect(form: str, language: str) -> Iterator[str]:
    """Yield a demonym and its plural."""
    yield form
    if language == ENGLISH and not form.endswith(("ese", "sh", "ch", "ss", "s", "men")):
        yield f"{form}s"
    if language == FRENCH and not form.endswith(("s", "x")):
        yield f"{form}s"
    if language == SPANISH:
        yield f"{form}s" if form[-1] in "aeiou" else f"{form}es"


def common_words() -> frozenset[str]:
    """Return the keys of ordinary words, from our own list."""
    lines = (ONTOLOGY / "common_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(name_key(line) for line in lines if line and not line.startswith("#"))
