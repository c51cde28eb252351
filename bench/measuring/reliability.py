"""Tells how far confidences can be believed: bins of said against right, on texts held out."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

from extract.calibration import Calibration, Curve
from extract.measured import Sureness
from measuring.isotonic import ENOUGH, Observation, Weighed, curves, weighed

BINS = ((0.0, 0.5), (0.5, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 1.01))
"""Confidences told apart: from, and up to but without."""


FEWEST = 10
"""Observations that a bin must have to be told of."""


def trusted_curves(observations: Iterable[Observation]) -> dict[tuple[str, str], Curve]:
    """Return the curves of kinds that are the better for theirs, fitted on all observations.

    A kind is better for its curves where it was seen `ENOUGH` times, and where curves of one half's
    documents lower the calibration error on the other half.
    """
    seen = list(observations)
    kinds = _trusted_kinds(seen)
    return {key: curve for key, curve in curves(seen).items() if key[0] in kinds}


def held_out(observations: Sequence[Observation]) -> list[Weighed]:
    """Return observations with the confidence of trusted curves, fitted on the other half."""
    kinds = _trusted_kinds(observations)
    return [
        (by_curve if by_curve.kind in kinds else given, weight)
        for (given, weight), (by_curve, _) in zip(
            weighed(observations), _by_other_half(observations), strict=True
        )
    ]


def _trusted_kinds(observations: Sequence[Observation]) -> frozenset[str]:
    numbers = Counter(seen.kind for seen in observations)
    errors = calibration_errors(weighed(observations), _by_other_half(observations))
    return frozenset(
        kind
        for kind, (before, after) in errors.items()
        if numbers[kind] >= ENOUGH and after < before
    )


def _by_other_half(observations: Sequence[Observation]) -> list[Weighed]:
    """Return observations with the confidence of curves fitted on the other half's documents."""
    fitted = [Calibration(curves(o for o in observations if o.half != half)) for half in (0, 1)]
    return [
        (replaced(seen, fitted[seen.half].of(seen.kind, seen.method, seen.said)), weight)
        for seen, weight in weighed(observations)
    ]


def replaced(seen: Observation, confidence: float) -> Observation:
    """Return an observation with another confidence."""
    return seen._replace(said=confidence)


def sureness(seen: Iterable[Weighed]) -> list[Sureness]:
    """Return the reliability table: kind by kind, bin by bin."""
    groups: dict[tuple[str, float, float], list[Weighed]] = defaultdict(list)
    for each, weight in seen:
        low, high = next(bounds for bounds in BINS if each.said < bounds[1])
        groups[each.kind, low, high].append((each, weight))
    return [
        Sureness(
            kind,
            low,
            min(1.0, high),
            round(100 * _mean(group, lambda each: each.said), 1),
            round(100 * _mean(group, lambda each: float(each.right)), 1),
            len(group),
        )
        for (kind, low, high), group in sorted(groups.items())
        if len(group) >= FEWEST
    ]


def calibration_errors(
    given: Iterable[Weighed], corrected: Iterable[Weighed]
) -> dict[str, tuple[float, float]]:
    """Return, by kind, the expected calibration error in points: as given, and corrected."""
    before, after = (_errors(seen) for seen in (given, corrected))
    return {kind: (before[kind], after[kind]) for kind in sorted(before)}


def _errors(seen: Iterable[Weighed]) -> dict[str, float]:
    """Return the mean distance of confidence and truth over bins, weighed by their size."""
    groups: dict[str, dict[tuple[float, float], list[Weighed]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for each, weight in seen:
        bounds = next(bounds for bounds in BINS if each.said < bounds[1])
        groups[each.kind][bounds].append((each, weight))
    return {kind: round(_error(bins.values()), 1) for kind, bins in groups.items()}


def _error(bins: Iterable[Sequence[Weighed]]) -> float:
    """Return the expected calibration error (Naeini et al. 2015) in points."""
    total = distance = 0.0
    for group in bins:
        weight = sum(w for _, w in group)
        gap = _mean(group, lambda each: each.said) - _mean(group, lambda each: float(each.right))
        total += weight
        distance += weight * abs(gap)
    return 100 * distance / total if total else 0.0


def _mean(group: Sequence[Weighed], worth: Callable[[Observation], float]) -> float:
    weight = sum(w for _, w in group)
    return sum(w * worth(each) for each, w in group) / weight
