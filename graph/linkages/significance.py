"""Says how likely small counts are by chance alone."""

import math
from collections.abc import Callable, Sequence
from functools import lru_cache

_NEGLIGIBLE = 1e-12


def at_most(count: int, expected: float) -> float:
    """Return the chance that a Poisson count with this mean is `count` or less."""
    if expected <= 0:
        return 1.0
    log = count * math.log(expected) - expected - math.lgamma(count + 1)
    return _tail(count, math.exp(log), lambda each: each / expected)


@lru_cache(20_000)
def split_by_chance(first: int, second: int, share: float) -> float:
    """Return how likely a split of counts is that is at least so uneven, in either direction.

    The exact test for two Poisson rates (Przyborowski and Wilenski 1940): given the sum, the first
    count is binomial; twice the smaller tail.

    Args:
        first: Events on one side.
        second: Events on the other.
        share: Of the first side in what both could have, 0 to 1.
    """
    total = first + second
    low = _binomial_at_most(first, total, share)
    high = _binomial_at_most(second, total, 1 - share)
    return min(1.0, 2 * min(low, high))


def _binomial_at_most(count: int, total: int, share: float) -> float:
    if share <= 0 or count >= total:
        return 1.0
    if share >= 1:
        return 0.0
    ways = math.lgamma(total + 1) - math.lgamma(count + 1) - math.lgamma(total - count + 1)
    log = ways + count * math.log(share) + (total - count) * math.log1p(-share)
    odds = (1 - share) / share
    return _tail(count, math.exp(log), lambda each: odds * each / (total - each + 1))


def _tail(count: int, term: float, ratio: Callable[[int], float]) -> float:
    """Add up chances from that of `count` downwards; `ratio(n)` leads from that of n to n - 1."""
    total = term
    for each in range(count, 0, -1):
        step = ratio(each)
        term *= step
        total += term
        if step < 1 and term <= total * _NEGLIGIBLE:
            break
    return min(total, 1.0)


def least_likely(chances: Sequence[float], *, false_share: float = 0.05) -> float:
    """Return the highest chance that still counts among many tried; -1 where none does.

    Of those at or under it, `false_share` are expected to be chance (Benjamini and Hochberg 1995).
    """
    ordered = sorted(chances)
    bound = -1.0
    for place, chance in enumerate(ordered, start=1):
        if chance <= false_share * place / len(ordered):
            bound = chance
    return bound
