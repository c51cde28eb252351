"""The rows of the accuracy table: which figure of which set, what it is compared with, the aim."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from extract.measured import MASKED, NAME_MASKED
from extract.model import Predicate
from measuring.gold import OWN, VERBATIM, Row
from measuring.masks import masked_rows, names_in_mentions, whole_mentions
from measuring.own_gold import score_events, score_statements, score_subjects
from measuring.own_spans import score_spans, score_themes
from measuring.scorers import Rows, Score, Scorers
from ontology.gazetteer import gazetteer

type Scored = Callable[[Scorers, Rows, Rows], Score]
"""Scorers, gold and prediction to a figure."""

LITERAL = {"literal": "true"}


@dataclass(frozen=True, slots=True)
class Measure:
    """One row.

    Attributes:
        what: What is measured, as the issue calls it.
        name: The set.
        how: The figure, in words.
        scored: Tells it.
        aim: Percent; None where there is none.
        rule: Which prediction it is compared with: `stock`, or a simple rule by name; `` for none.
        cited: The figure of the simple rule where it is not computed in this run.
        asked: What ours were asked for: `text`, or `places` where the places are given.
    """

    what: str
    name: str
    how: str
    scored: Scored
    aim: float | None = None
    rule: str = ""
    cited: float | None = None
    asked: str = "text"


def _spans(label: str, how: str, **options: Any) -> Scored:  # noqa: ANN401 (of eval_ner.score)
    return lambda scorers, gold, rows: scorers.spans(gold, rows, label, how, **options)


def _places(figure: str, **options: Any) -> Scored:  # noqa: ANN401 (of eval_places.score)
    return lambda scorers, gold, rows: scorers.places(gold, rows, figure, **options)


def _places_but_peoples(scorers: Scorers, gold: Rows, rows: Rows) -> Score:
    """Score places; peoples that the set marks (`Georgian troops`) are neither right nor wrong."""
    return scorers.spans(_with_peoples(gold), rows, "PLACE", "norm", ignore=("people", ("True",)))


def _with_peoples(gold: Rows) -> Rows:
    """Return the set with each mention told whether it is a people's name."""
    return {
        row_id: row
        | {"entities": [e | {"people": _is_people(row["text"], e)} for e in row["entities"]]}
        for row_id, row in gold.items()
    }


def _is_people(text: str, mention: Row) -> bool:
    name = text[mention["start"] : mention["end"]]
    named = (name, name.removesuffix("s"))
    return any(gazetteer().demonym(word) is not None for word in named)


def _of_own(scored: Callable[[Rows, Rows], Score]) -> Scored:
    """Return a score that needs none of the sets' scorers."""
    return lambda _, gold, rows: scored(gold, rows)


def _own_spans(label: str) -> Scored:
    return _of_own(partial(score_spans, label=label))


def _acronyms(scorers: Scorers, gold: Rows, rows: Rows) -> Score:
    return scorers.acronyms(gold, rows, "pairs")


def _aliases(scorers: Scorers, gold: Rows, rows: Rows) -> Score:
    return scorers.aliases(gold, rows)


@dataclass(frozen=True, slots=True)
class _Themes:
    """Scores themes through a mapping of ours onto the set's; `drop` passes over the unmapped."""

    aliases: dict[str, str]
    drop: bool

    def __call__(self, scorers: Scorers, gold: Rows, rows: Rows) -> Score:
        return scorers.subjects(gold, rows, self.aliases, drop=self.drop)


@dataclass(frozen=True, slots=True)
class _Cost:
    """Tells how many points of norm F1 a label loses because persons are masked."""

    label: str
    options: dict[str, Any] = field(default_factory=dict)

    def __call__(self, scorers: Scorers, gold: Rows, rows: Rows) -> Score:
        score = _spans(self.label, "norm", **self.options)
        without, with_masks = score(scorers, gold, rows), score(scorers, gold, masked_rows(rows))
        return Score(without.value - with_masks.value, there=without.there)


STRICT = {"named_strict": True}
NAMED = {"named_only": True}

MEASURES: tuple[Measure, ...] = (
    Measure(
        "organisations",
        "re3d",
        "named-strict, norm F1",
        _spans("ORG", "norm", **STRICT),
        68,
        "stock",
    ),
    Measure("organisations", "wikigold", "norm F1", _spans("ORG", "norm"), 62, "stock"),
    Measure(
        "organisations", "gum_dev", "named, norm F1", _spans("ORG", "norm", **NAMED), 56, "stock"
    ),
    Measure("organisations", OWN, "norm F1", _own_spans("ORG"), None, "stock"),
    Measure("organisations", VERBATIM, "norm F1", _own_spans("ORG"), None, "stock"),
    Measure(
        "places found",
        "re3d",
        "named-strict, norm F1",
        _spans("PLACE", "norm", **STRICT),
        80,
        "stock",
    ),
    Measure(
        "places found",
        "humset_geo",
        "literal, overlap F1",
        _spans("PLACE", "overlap", gfilter=LITERAL),
        86,
        "stock",
    ),
    Measure("places found", "lgl", "norm F1", _spans("PLACE", "norm"), 80, "stock"),
    Measure(
        "places found",
        "lgl",
        "norm F1, peoples neither right nor wrong",
        _places_but_peoples,
        None,
        "stock",
    ),
    Measure("places found", "wikigold", "norm F1", _spans("PLACE", "norm"), None, "stock"),
    Measure(
        "places found", "gum_dev", "named, norm F1", _spans("PLACE", "norm", **NAMED), None, "stock"
    ),
    Measure("places found", OWN, "norm F1", _own_spans("PLACE"), None, "stock"),
    Measure("places found", VERBATIM, "norm F1", _own_spans("PLACE"), None, "stock"),
    Measure(
        "places linked",
        "lgl",
        "spans given: within 161 km",
        _places("acc161_e2e"),
        78,
        "GeoNames prior, spans given",
        asked="places",
    ),
    Measure(
        "places linked",
        "lgl",
        "end to end: within 161 km",
        _places("acc161_e2e"),
        60,
        "GeoNames prior",
    ),
    Measure(
        "places linked",
        "humset_geo",
        "end to end: GeoNames id right",
        _places("id_e2e", gfilter=LITERAL),
        75,
        "GeoNames prior",
    ),
    Measure(
        "places linked",
        "humset_geo",
        "end to end: within 161 km",
        _places("acc161_e2e", gfilter=LITERAL),
        None,
        "GeoNames prior",
    ),
    Measure(
        "acronyms", "sdu22_legal_train", "definition pairs F1", _acronyms, 88, "Schwartz-Hearst"
    ),
    Measure("events", OWN, "dates, place and organiser all right, F1", _of_own(score_events), 80),
    Measure(
        "aliases",
        "gum",
        "entities of several names put together whole",
        _aliases,
        55,
        "same spelling",
    ),
    Measure(
        MASKED,
        "gum_dev",
        "recall, every character of the mention",
        _of_own(whole_mentions),
        98,
        "stock",
    ),
    Measure(
        MASKED,
        "gum_dev",
        NAME_MASKED,
        _of_own(names_in_mentions),
        98,
        "stock",
    ),
    Measure(
        MASKED,
        "wikigold",
        "recall, every character of the mention",
        _of_own(whole_mentions),
        98,
        "stock",
    ),
    Measure(
        MASKED,
        "wikigold",
        NAME_MASKED,
        _of_own(names_in_mentions),
        98,
        "stock",
    ),
    Measure("masking costs", "gum_dev", "points of F1, organisations", _Cost("ORG", NAMED)),
    Measure("masking costs", "gum_dev", "points of F1, places", _Cost("PLACE", NAMED)),
    Measure("masking costs", "wikigold", "points of F1, organisations", _Cost("ORG")),
    Measure("masking costs", "wikigold", "points of F1, places", _Cost("PLACE")),
    Measure("instruments", OWN, "norm F1", _own_spans("LAW"), 92, "stock"),
    Measure("instruments", VERBATIM, "norm F1", _own_spans("LAW"), None, "stock"),
    Measure("statements", OWN, "F1", _of_own(score_statements)),
    Measure("statements", VERBATIM, "F1", _of_own(score_statements)),
    Measure("themes", OWN, "mentions, F1", _of_own(score_themes)),
    Measure("themes", OWN, "of the passage, micro F1", _of_own(score_subjects)),
)
"""All rows but those of themes, which need a mapping; costs are the better the smaller."""


def judged_rows(drawn: list[Row], rest: list[Row]) -> list[tuple[str, list[Row], float]]:
    """Return the rows of judged statements: the figure in words, what it counts, the aim.

    Two of three statements drawn are recommendations of one form, so that the others are told
    apart; of them every one was judged, drawn or not.

    Args:
        drawn: Statements drawn at random, with their verdicts.
        rest: All others that are no `callsOn`.
    """
    other = [row for row in (*drawn, *rest) if row["predicate"] != Predicate.CALLS_ON]
    told = (
        (f"precision, {len(drawn)} drawn at random", drawn),
        ("precision, all but callsOn", other),
    )
    return [(how, judged, 92) for how, judged in told if judged]


def theme_measures(mappings: dict[str, dict[str, str]]) -> list[Measure]:
    """Return the rows of themes for the mappings that are there, by set."""
    known = {"upr_info_dev": (72, 44.5), "ohchr_themes_svn": (42, 21.0)}
    return [
        Measure("themes", name, how, _Themes(mappings[name], drop), aim, rule, cited)
        for name, (aim_here, cited_here) in known.items()
        if name in mappings
        for how, drop, aim, rule, cited in (
            ("micro F1", True, aim_here, "label match", cited_here),
            ("micro F1, unmapped themes wrong", False, None, "", None),
        )
    ]
