"""The packaged figures of accuracy: how often this version is right, on which texts."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("measured.json")
"""The figures; `bench/accuracy.py --write` makes them."""

TEXTS: dict[str, str] = {
    "re3d": "government and press reports of a conflict (re3d)",
    "wikigold": "encyclopaedia articles (wikigold)",
    "gum_dev": "English texts of many kinds (GUM, development part)",
    "gum": "English texts of many kinds (GUM)",
    "humset_geo": "humanitarian reports (HumSet)",
    "lgl": "local news, mostly of the United States (LGL)",
    "sdu22_legal_train": "United Nations documents, for acronyms (SDU 2022)",
    "upr_info_dev": "recommendations of the Universal Periodic Review (UPR Info)",
    "ohchr_themes_svn": "recommendations to one state with themes given by OHCHR",
    "own": "UN and public-domain passages, annotated for this project by a language model",
    "judged": "statements drawn at random from UN and other documents, each judged by its sentence",
    "own_verbatim": "those of these passages that stand as they are in their source, not retold",
}
"""Set to the texts it holds."""

MASKED = "persons masked"
NAME_MASKED = "recall, every character of the name in it"
"""The rows that tell how many names of persons are masked; a title gives nobody away."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """One row of the accuracy table.

    Attributes:
        what: What is measured.
        name: The set of texts.
        how: Which figure.
        ours: Percent.
        other: Percent of what it is compared with; None where there is nothing.
        rule: What it is compared with.
        cited: Whether the other figure was taken from the literature and not computed beside ours.
        aim: Percent; None where there is none.
        there: How many the set holds.
        texts: How many texts were read.
        note: What a reader must know, such as that the recogniser was trained on these texts.
    """

    what: str
    name: str
    how: str
    ours: float
    other: float | None
    rule: str
    cited: bool
    aim: float | None
    there: int | None
    texts: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Rate:
    """How often a kind is right, and how often it is found, in one group of texts.

    Attributes:
        kind: `organisation`, `place`, ...; `place linked` for places linked to the right one,
            `acronym` for short forms with their long forms, `person` for masked names.
        name: The set of texts.
        grouping: `all`, `region` or `language`.
        group: Which.
        right: Percent of those said that are right; None where none were said.
        found: Percent of those there that were found; None where none are there.
        said: How many were said.
        there: How many the gold holds.
    """

    kind: str
    name: str
    grouping: str
    group: str
    right: float | None
    found: float | None
    said: int
    there: int


@dataclass(frozen=True, slots=True)
class Sureness:
    """How often what was said with so much confidence was right, on texts the curves never saw.

    Attributes:
        kind: Kind of mention, or `statement`.
        low: Confidences from here ...
        high: ... up to here.
        said: Their mean, in percent.
        right: Percent that was right.
        number: How many.
    """

    kind: str
    low: float
    high: float
    said: float
    right: float
    number: int


@dataclass(frozen=True, slots=True)
class Measured:
    """Everything that was measured in one run.

    Attributes:
        version: Of this program.
        model: Names and versions of the recognisers.
        date: Of the run, ISO 8601.
        comparisons: Ours beside the stock model or a simple rule.
        rates: How often it is right, by kind and group of texts.
        sureness: Reliability of the confidences, by kind and bin.
        errors: Kind to the mean distance of confidence and truth, in points: as the recognisers
            give it, and as the program writes it.
    """

    version: str
    model: str
    date: str
    comparisons: tuple[Comparison, ...]
    rates: tuple[Rate, ...]
    sureness: tuple[Sureness, ...]
    errors: Mapping[str, tuple[float, float]]

    def names_masked(self) -> tuple[Comparison, ...]:
        """Return how many names of persons were masked, titles left aside, set by set."""
        return tuple(c for c in self.comparisons if c.what == MASKED and c.how == NAME_MASKED)


def masking_words(found: Measured) -> str:
    """Return how many names of persons were covered and what follows, as one sentence."""
    told = [f"{c.ours:.0f} in {TEXTS.get(c.name, c.name)}" for c in found.names_masked()]
    counts = f"Of 100 names of persons, so many were covered: {'; '.join(told)}. " if told else ""
    return f"{counts}Look yourself before you publish: a name that is missed stays in the text."


@cache
def measured() -> Measured:
    """Return the packaged figures."""
    return read_measured(json.loads(FILE.read_text(encoding="utf-8")))


def read_measured(told: Mapping[str, Any]) -> Measured:
    """Return figures from what the file holds.

    Raises:
        TypeError: A field is missing, or one too many is there.
    """
    return Measured(
        version=told["version"],
        model=told["model"],
        date=told["date"],
        comparisons=tuple(Comparison(**each) for each in told["comparisons"]),
        rates=tuple(Rate(**each) for each in told["rates"]),
        sureness=tuple(Sureness(**each) for each in told["sureness"]),
        errors={kind: (before, after) for kind, (before, after) in told["errors"].items()},
    )
