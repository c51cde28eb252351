"""Works out how often each kind is right and how many are missed, by text, region and language."""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping

from extract.annotation_lines import KINDS
from extract.measured import Rate
from measuring.gold import OWN, Row
from measuring.observations import JUDGEMENTS
from measuring.own_gold import score_events, score_statements
from measuring.own_spans import score_spans, score_themes
from measuring.scorers import Rows, Score, Scorers
from ontology.packaged import text

REGIONS = {
    "m49-002": "Africa",
    "m49-142": "Asia",
    "m49-150": "Europe",
    "m49-021": "Northern America",
    "m49-419": "Latin America and the Caribbean",
    "m49-009": "Oceania",
}
"""Regions of the United Nations by which places are told apart."""

SPAN_LABELS = ("ORG", "PLACE", "LAW")
"""Labels whose spans are told by a set."""

WHOLE: dict[str, Callable[[Rows, Rows], Score]] = {
    "theme": score_themes,
    "event": score_events,
    "statement": score_statements,
}
"""What else the project's own gold tells."""

FEWEST = 10
"""Places that a region must have in a set to be told of."""

LANGUAGES = {"en": "English", "fr": "French", "es": "Spanish"}


def rate_of(kind: str, name: str, grouping: str, group: str, score: Score) -> Rate:
    """Return a rate from a score that has precision and recall."""
    said, there = score.said or 0, score.there or 0
    right = round(score.precision or 0.0, 1) if said else None
    found = round(score.recall or 0.0, 1) if there else None
    return Rate(kind, name, grouping, group, right, found, said, there)


def rates_of_set(name: str, gold: Rows, predicted: Rows, scorers: Scorers) -> Iterator[Rate]:
    """Yield the rates of each kind that a set marks, over all of it."""
    for label in (each for each in SPAN_LABELS if each in JUDGEMENTS[name].labels):
        score = _span_score(name, gold, predicted, label, scorers)
        yield rate_of(KINDS[label].value, name, "all", "all", score)


def rates_of_own(gold: Rows, predicted: Rows) -> Iterator[Rate]:
    """Yield the rates of each kind in the project's own gold, by language."""
    for code, language in LANGUAGES.items():
        yield from rates_of_language(gold, predicted, code, language)
    for kind, scored in WHOLE.items():
        yield rate_of(kind, OWN, "all", "all", scored(gold, predicted))


def rates_of_language(gold: Rows, predicted: Rows, code: str, group: str) -> Iterator[Rate]:
    """Yield the rates of each kind in the passages of one language of the project's own gold.

    Args:
        gold: Rows of all languages.
        predicted: Rows of that language at least.
        code: ISO 639-1.
        group: What the rates are said to be of.
    """
    rows = {i: row for i, row in gold.items() if row.get("language", "en") == code}
    for label in SPAN_LABELS if rows else ():
        score = score_spans(rows, predicted, label)
        yield rate_of(KINDS[label].value, OWN, "language", group, score)
    for kind, scored in WHOLE.items() if rows else ():
        yield rate_of(kind, OWN, "language", group, scored(rows, predicted))


def _span_score(name: str, gold: Rows, predicted: Rows, label: str, scorers: Scorers) -> Score:
    if name == OWN:
        return score_spans(gold, predicted, label)
    judgement = JUDGEMENTS[name]
    how = "overlap" if judgement.overlaps else "norm"
    options = {
        "named_strict": judgement.named == "strict",
        "named_only": judgement.named == "named",
        "gfilter": {"literal": "true"} if judgement.literal else None,
    }
    return scorers.spans(gold, predicted, label, how, **options)


def regions() -> Mapping[str, str]:
    """Return ISO 3166 code of each country to its region."""
    rows = {row["id"]: row for row in csv.DictReader(text("regions.csv").splitlines())}
    return {
        country: region
        for number, region in REGIONS.items()
        for country in rows[number]["members"].split()
    }


def rates_by_region(
    name: str,
    linked: Iterable[tuple[Row, bool]],
    found: Iterable[tuple[Row, bool]],
) -> Iterator[Rate]:
    """Yield how often places of a region were linked right, and how often they were found so.

    Args:
        name: The set.
        linked: Predicted places, and whether each is one and the right one.
        found: Gold places with a country, and whether each was found and linked right.
    """
    where = regions()
    said, there = (_by_region(pairs, where) for pairs in (linked, found))
    for region in REGIONS.values():
        right, of = said.get(region, (0, 0))
        reached, all_there = there.get(region, (0, 0))
        if all_there >= FEWEST:
            yield Rate(
                "place linked", name, "region", region,
                round(100 * right / of, 1) if of else None,
                round(100 * reached / all_there, 1), of, all_there,
            )  # fmt: skip


def _by_region(
    places: Iterable[tuple[Row, bool]], where: Mapping[str, str]
) -> dict[str, tuple[int, int]]:
    counts: dict[str, tuple[int, int]] = {}
    for place, right in places:
        region = where.get(place.get("cc") or "")
        if region:
            before, of = counts.get(region, (0, 0))
            counts[region] = (before + right, of + 1)
    return counts
