"""Turns what a recogniser is worth by its own word into how often it was right on gold texts."""

import csv
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from pathlib import Path

from extract.model import Annotations, Mention, Statement

FILE = Path(__file__).with_name("calibration.csv")
"""Knots of the packaged curves; `bench/accuracy.py --write` makes it."""

ANY = ""
"""The method of a curve that serves every method of its kind without one of its own."""

STATEMENT = "statement"
"""The kind under which the curves of statements are kept; their method is the predicate."""

_LEAST, _MOST = 0.02, 0.99

type Curve = tuple[tuple[float, float], ...]
"""Points (confidence as given, share that was right), both rising."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """Curves by kind and method; what has no curve keeps the confidence it was given."""

    curves: Mapping[tuple[str, str], Curve]

    def of(self, kind: str, method: str, confidence: float) -> float:
        """Return how often mentions of this kind, found so, were right when given so much."""
        curve = self.curves.get((kind, method)) or self.curves.get((kind, ANY))
        if not curve:
            return confidence
        return round(min(_MOST, max(_LEAST, _read_off(curve, confidence))), 3)


def _read_off(curve: Curve, confidence: float) -> float:
    """Return the height of a curve: straight between its points, level beyond its ends."""
    after = bisect_left(curve, (confidence,))
    if after in {0, len(curve)}:
        return curve[min(after, len(curve) - 1)][1]
    (low, before), (high, above) = curve[after - 1], curve[after]
    return before + (above - before) * (confidence - low) / (high - low)


@cache
def packaged_calibration() -> Calibration:
    """Return the curves that come with the program."""
    with FILE.open(encoding="utf-8", newline="") as lines:
        return read_calibration(list(csv.reader(lines))[1:])


def read_calibration(rows: Sequence[Sequence[str]]) -> Calibration:
    """Return curves from rows of kind, method, confidence as given and share that was right.

    Raises:
        ValueError: A row holds no two numbers, or a curve does not rise.
    """
    points: dict[tuple[str, str], list[tuple[float, float]]] = {}
    for kind, method, said, right in rows:
        points.setdefault((kind, method), []).append((float(said), float(right)))
    for key, curve in points.items():
        if any(a[0] >= b[0] or a[1] > b[1] for a, b in pairwise(curve)):
            raise ValueError(f"{FILE.name}: the curve of {' '.join(key)} does not rise")
    return Calibration({key: tuple(curve) for key, curve in points.items()})


def calibrated(annotations: Annotations, calibration: Calibration) -> Annotations:
    """Return the annotations with every confidence read off its curve."""
    return replace(
        annotations,
        mentions=tuple(_calibrated_mention(m, calibration) for m in annotations.mentions),
        statements=tuple(_calibrated_statement(s, calibration) for s in annotations.statements),
    )


def _calibrated_mention(mention: Mention, calibration: Calibration) -> Mention:
    if mention.modifier or mention.method == "given":  # neither is judged by any gold
        return mention
    confidence = calibration.of(mention.kind, mention.method, mention.confidence)
    return replace(mention, confidence=confidence)


def _calibrated_statement(said: Statement, calibration: Calibration) -> Statement:
    confidence = calibration.of(STATEMENT, said.predicate, said.confidence)
    return replace(said, confidence=confidence)
