"""Takes the scorers that come with the gold sets, by path; nothing of them is copied here."""

import importlib
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from measuring.gold import Row, write_rows

_MODULES = (
    "common", "eval_ner", "eval_places", "eval_acronyms", "eval_subjects", "eval_resolution",
)  # fmt: skip

type Rows = dict[str, Row]
"""Id to row."""


@dataclass(frozen=True, slots=True)
class Score:
    """One figure in percent, and what it rests on.

    Attributes:
        value: Of the measure.
        precision: Share of what was said that is right; None where the measure has none.
        recall: Share of what is there that was found; None where the measure has none.
        said: How many were said.
        there: How many the gold holds.
    """

    value: float
    precision: float | None = None
    recall: float | None = None
    said: int | None = None
    there: int | None = None


def score_of(right: int, said: int, there: int) -> Score:
    """Return F1 in percent with precision and recall."""
    precision = right / said if said else 0.0
    recall = right / there if there else 0.0
    both = precision + recall
    value = 2 * precision * recall / both if both else 0.0
    return Score(100 * value, 100 * precision, 100 * recall, said, there)


@dataclass(frozen=True, slots=True)
class Scorers:
    """The scorers' modules, by name."""

    modules: dict[str, ModuleType]

    @staticmethod
    def at(gold: Path | None) -> "Scorers":
        """Import the scorers of a gold folder; none where it has none."""
        folder = gold / "scorers" if gold else None
        if folder is None or not (folder / "eval_ner.py").is_file():
            return Scorers({})
        sys.path.insert(0, str(folder))  # they import one another by bare names
        try:
            return Scorers({name: importlib.import_module(name) for name in _MODULES})
        finally:
            sys.path.remove(str(folder))

    def spans(self, gold: Rows, predicted: Rows, label: str, how: str, **options: object) -> Score:
        """Score the spans of one label.

        Args:
            gold: The set.
            predicted: What `annotate` writes.
            label: ORG, PLACE, PER, ...
            how: `exact`, `norm` or `overlap`.
            options: Of `eval_ner.score`: `named_only`, `named_strict`, `gfilter`.
        """
        counts = self.modules["eval_ner"].score(gold, predicted, [label], **options)[label][how]
        right, wrong, missed = counts
        return score_of(right, right + wrong, right + missed)

    def places(self, gold: Rows, predicted: Rows, figure: str, **options: object) -> Score:
        """Score where places are said to lie: a figure of `eval_places`, such as `acc161_e2e`."""
        found = self.modules["eval_places"].score(gold, predicted, "PLACE", options.get("gfilter"))
        of = found["id_n"] if figure.startswith("id") else found["linkable"]
        return Score(100 * (found[figure] or 0.0), there=of)

    def acronyms(self, gold: Rows, predicted: Rows, figure: str) -> Score:
        """Score definitions of short forms: a figure of `eval_acronyms`, such as `pairs`."""
        found = self.modules["eval_acronyms"].score(gold, predicted)[figure]
        value, precision, recall = (100 * found[name] for name in "FPR")
        return Score(value, precision, recall, found["pred"], found["gold"])

    def subjects(
        self, gold: Rows, predicted: Rows, aliases: dict[str, str], *, drop: bool = False
    ) -> Score:
        """Score themes of whole texts, micro-averaged; `drop` passes over what has no alias."""
        found, _ = self.modules["eval_subjects"].score(gold, predicted, "subjects", aliases, drop)
        value, precision, recall = (100 * found[n] for n in ("microF1", "microP", "microR"))
        there = sum(len(set(row["subjects"])) for row in gold.values())
        said = round(there * recall / precision) if precision else None
        return Score(value, precision, recall, said, there)

    def aliases(self, gold: Rows, predicted: Rows) -> Score:
        """Score how many entities of several names are put together whole, and nothing with them.

        Organisations and places that are named, within their document, by the gold's `uri`.
        """
        with tempfile.TemporaryDirectory() as folder:
            paths = [Path(folder) / name for name in ("gold.jsonl", "predicted.jsonl")]
            for path, rows in zip(paths, (gold, predicted), strict=True):
                write_rows(path, rows.values())
            one, other = ([str(path)] for path in paths)
            found = self.modules["eval_resolution"].score(
                one, other, {"ORG", "PLACE"}, named_only=True, scope="doc"
            )
        return Score(100 * found["alias_solved"], there=found["alias_entities"])

    def is_strict(self, text: str, span: Row) -> bool:
        """Say whether the last word of a gold mention is capitalised."""
        return bool(self.modules["eval_ner"].strict(text, span))

    def is_named(self, text: str, span: Row) -> bool:
        """Say whether a mention is a name, by the gold's own word where it has one."""
        if "named" in span:
            return bool(span["named"])
        return bool(self.modules["eval_ner"].named(text, span))
