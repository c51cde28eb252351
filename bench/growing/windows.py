"""Owns how fast documents went in at each stretch of one run."""

from itertools import pairwise
from typing import Any

_WINDOWS = 10


def windows(told: dict[str, Any]) -> list[tuple[float, float]]:
    """Return, for each tenth of a run, the documents in its middle and words a second there."""
    looks = [each for each in told["looks"] if each["documents"]]
    a_document = told["words"] / told["size"]
    ends = [looks[0]] if looks else []
    for look in looks:
        if look["documents"] - ends[-1]["documents"] >= told["size"] / _WINDOWS:
            ends.append(look)
    return [
        (
            (one["documents"] + other["documents"]) / 2,
            a_document
            * (other["documents"] - one["documents"])
            / (other["processor"] - one["processor"]),
        )
        for one, other in pairwise(ends)
        if other["processor"] > one["processor"]
    ]
