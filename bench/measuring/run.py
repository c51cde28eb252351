"""Runs every measure over every set: predictions once, then all figures from them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from extract.measured import FILE, Comparison, Rate
from extract.pipeline import Pipeline
from measuring.baselines import by_prior, by_spelling, schwartz_hearst
from measuring.gold import (
    JUDGED,
    OWN,
    VERBATIM,
    Row,
    gold_file,
    is_verbatim,
    read_gold,
    read_judged,
    read_judged_rest,
    read_judged_themes,
    read_rows,
    sampled,
    write_rows,
)
from measuring.isotonic import Observation
from measuring.masks import masking_score
from measuring.measures import MEASURES, Measure, judged_rows, theme_measures
from measuring.observations import (
    JUDGEMENTS,
    found_places,
    judged_events,
    judged_mentions,
    judged_one_by_one,
    judged_statements,
    judged_themes,
)
from measuring.own_gold import score_judged
from measuring.predicting import (
    Folds,
    predicted,
    predicted_by_folds,
    stock_predicted,
    with_given_places,
)
from measuring.rates import rate_of, rates_by_region, rates_of_language, rates_of_own, rates_of_set
from measuring.scorers import Rows, Scorers
from ontology.gazetteer import gazetteer

TOGETHER = {"gum": ("gum_dev", "gum_train")}
"""Sets that are measured as one."""

TRAINED_ON = frozenset({"re3d", "wikigold", "gum_train"})
"""Sets with documents that the shipped recogniser was trained on."""

SHIPPED = FILE.with_name("recogniser.npz")
"""The weights it was trained to."""

GROUPINGS = ("all", "language", "region")
ORDER = (
    "organisation", "place", "place linked", "instrument", "theme", "event", "statement",
    "acronym", "person",
)  # fmt: skip
"""How groups and kinds follow one another in tables."""

PLACE_SETS = ("lgl", "humset_geo")


@dataclass(slots=True)
class Run:
    """One run over the sets of a folder; predictions are made when first asked for.

    Attributes:
        gold: Folder of the sets of others; None for none.
        scorers: Those of the folder; without them the project's own gold is measured alone.
        pipeline: Ours as a plain installation has it, confidences as the recognisers give them.
        french: Ours with the extra for French; None where it is not installed.
        folds: Recognisers that have not seen the documents they read; None for the shipped one.
        most: Documents of a set at most; None for all.
        kept: Folder in which predictions are kept between runs; None for none.
        mappings: Set to the mapping of our themes onto its own.
    """

    gold: Path | None
    scorers: Scorers
    pipeline: Pipeline
    french: Pipeline | None = None
    folds: Folds | None = None
    most: int | None = None
    kept: Path | None = None
    mappings: dict[str, dict[str, str]] = field(default_factory=dict)
    _made: dict[tuple[str, str], list[Row]] = field(default_factory=dict)

    def rows(self, name: str) -> list[Row] | None:
        """Return the gold of a set, or of sets measured as one; None where it is not there."""
        parts = TOGETHER.get(name, (name,))
        if any(gold_file(self.gold, part) is None for part in parts):
            return None
        if name not in {OWN, VERBATIM} and not self.scorers.modules:
            return None
        rows = [row for part in parts for row in self._part(part)]
        return [row for row in rows if name != VERBATIM or is_verbatim(row)] or None

    def _part(self, name: str) -> list[Row]:
        if name == VERBATIM:
            return self._part(OWN)
        if name == JUDGED:
            return self._once((name, "gold"), read_judged)
        path = gold_file(self.gold, name)
        return self._once(
            (name, "gold"), lambda: sampled(read_gold(path), self.most) if path else []
        )

    def ours(self, name: str, asked: str) -> list[Row]:
        """Return what our pipeline writes for a set."""
        if name in TOGETHER:
            return [row for part in TOGETHER[name] for row in self.ours(part, asked)]
        if name == VERBATIM:
            return self.ours(OWN, asked)
        return self._kept((name, f"ours-{asked}"), lambda: self._predict(name, asked))

    def ours_in_french(self) -> list[Row]:
        """Return what our pipeline with the extra writes for French passages of our own gold."""
        french = self.french
        rows = [row for row in self._part(OWN) if row.get("language") == "fr"]
        return self._kept((OWN, "french"), lambda: predicted(rows, french)) if french else []

    def _predict(self, name: str, asked: str) -> list[Row]:
        rows = self._part(name)
        if asked == "places":
            rows = with_given_places(rows)
        if self.folds and name in self.folds.trained_on:
            return predicted_by_folds(rows, self.folds)
        return predicted(rows, self.pipeline)

    def other(self, name: str, rule: str) -> list[Row]:
        """Return what the stock model or a simple rule says of a set."""
        if rule == "Schwartz-Hearst":
            return schwartz_hearst(self._part(name))
        if rule == "GeoNames prior, spans given":
            given = [{"id": row["id"], "text": row["text"], "entities": _places(row)}
                     for row in self._part(name)]  # fmt: skip
            return by_prior(given, gazetteer())
        stock = self._stock(name)
        if rule == "GeoNames prior":
            return by_prior(stock, gazetteer())
        return by_spelling(stock) if rule == "same spelling" else stock

    def _stock(self, name: str) -> list[Row]:
        if name in TOGETHER:
            return [row for part in TOGETHER[name] for row in self._stock(part)]
        if name == VERBATIM:
            return self._stock(OWN)
        return self._kept((name, "stock"), lambda: stock_predicted(self._part(name)))

    def _kept(self, key: tuple[str, str], make: Callable[[], list[Row]]) -> list[Row]:
        path = self.kept / f"{'-'.join(key)}-{self.most or 'all'}.jsonl" if self.kept else None
        if path and key not in self._made and path.is_file():
            self._made[key] = read_rows(path)
        if key not in self._made:
            self._made[key] = make()
            if path:
                write_rows(path, self._made[key])
        return self._made[key]

    def _once(self, key: tuple[str, str], make: Callable[[], list[Row]]) -> list[Row]:
        if key not in self._made:
            self._made[key] = make()
        return self._made[key]


def _places(row: Row) -> list[Row]:
    return [
        {k: e[k] for k in ("start", "end", "label")}
        | {"surface": row["text"][e["start"] : e["end"]]}
        for e in row["entities"]
        if e["label"] == "PLACE"
    ]


def by_id(rows: list[Row]) -> Rows:
    """Return rows by their ids."""
    return {row["id"]: row for row in rows}


def comparisons(run: Run) -> Iterator[Comparison]:
    """Yield the rows of the accuracy table; a set that is not there is passed over."""
    for measure in (*MEASURES, *theme_measures(run.mappings)):
        rows = run.rows(measure.name)
        if rows:
            yield _comparison(run, measure, by_id(rows))
    yield from _judged_comparisons()


def _judged_comparisons() -> Iterator[Comparison]:
    for how, judged, aim in judged_rows(read_judged(), read_judged_rest()):
        precision = round(score_judged(judged).value, 1)
        yield Comparison(
            "statements", JUDGED, how, precision, None, "", cited=False, aim=aim,
            there=len(judged), texts=len(judged),
        )  # fmt: skip
    if themes := read_judged_themes():
        how, precision = f"precision, {len(themes)} drawn at random", score_judged(themes).value
        yield Comparison(
            "themes", JUDGED, how, round(precision, 1), None, "", cited=False, aim=92,
            there=len(themes), texts=len(themes),
        )  # fmt: skip


def _comparison(run: Run, measure: Measure, gold: Rows) -> Comparison:
    ours = measure.scored(run.scorers, gold, by_id(run.ours(measure.name, measure.asked)))
    other = measure.cited
    if measure.rule and other is None:
        said = by_id(run.other(measure.name, measure.rule))
        other = measure.scored(run.scorers, gold, said).value
    return Comparison(
        measure.what, measure.name, measure.how, round(ours.value, 1),
        None if other is None else round(other, 1),
        measure.rule, measure.cited is not None, measure.aim, ours.there, len(gold),
        _note(run, measure.name),
    )  # fmt: skip


def _note(run: Run, name: str) -> str:
    """Say whether the recogniser that read a set learnt from its documents."""
    if not SHIPPED.is_file() or TRAINED_ON.isdisjoint(TOGETHER.get(name, (name,))):
        return ""
    return "cross-validated" if run.folds else "the recogniser learnt from part of these"


def rates(run: Run) -> list[Rate]:
    """Return how often each kind is right and found: by set, by region and by language."""
    found: list[Rate] = []
    for name in JUDGEMENTS:
        gold, ours = _pair(run, name)
        if gold:
            found += rates_of_set(name, gold, ours, run.scorers)
            if name in PLACE_SETS:
                found += rates_by_region(
                    name,
                    [(e, seen.right) for seen, e in judged_mentions(name, gold, ours, run.scorers)],
                    found_places(gold, ours),
                )
            if name == OWN:
                found += rates_of_own(gold, ours)
                in_french = by_id(run.ours_in_french())
                if in_french:
                    found += rates_of_language(gold, in_french, "fr", "French, with its model")
    found += _rates_of_texts(run)
    return sorted(found, key=lambda rate: (GROUPINGS.index(rate.grouping), ORDER.index(rate.kind)))


def _rates_of_texts(run: Run) -> Iterator[Rate]:
    """Yield the rates of what has no kind of its own: themes of texts, short forms, persons."""
    for name, mapping in run.mappings.items():
        gold, ours = _pair(run, name)
        if gold:
            score = run.scorers.subjects(gold, ours, mapping, drop=True)
            yield rate_of("theme", name, "all", "all", score)
    for name in ("sdu22_legal_train",):
        gold, ours = _pair(run, name)
        if gold:
            yield rate_of("acronym", name, "all", "all", run.scorers.acronyms(gold, ours, "pairs"))
    for name in ("wikigold", "gum_dev"):
        gold, ours = _pair(run, name)
        if gold:
            yield rate_of("person", name, "all", "all", masking_score(gold, ours))


def observations(run: Run) -> list[Observation]:
    """Return everything that was said and can be judged."""
    seen: list[Observation] = []
    for name in JUDGEMENTS:
        gold, ours = _pair(run, name)
        if gold:
            seen += [each for each, _ in judged_mentions(name, gold, ours, run.scorers)]
            if name == OWN:
                seen += [*judged_events(gold, ours), *judged_statements(gold, ours)]
    for name, mapping in run.mappings.items():
        gold, ours = _pair(run, name)
        seen += judged_themes(name, gold, ours, mapping) if gold else ()
    if judged := read_judged():
        seen += judged_one_by_one(by_id(judged), by_id(run.ours(JUDGED, "text")))
    return seen


def _pair(run: Run, name: str) -> tuple[Rows, Rows]:
    rows = run.rows(name)
    return (by_id(rows), by_id(run.ours(name, "text"))) if rows else ({}, {})
