"""Keeps a soak between sittings, so that it goes on with the same project at another time."""

import pickle
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from graph.safe_files import write_whole
from soaking.expected import Expected
from soaking.soak import Told

_KEPT = "soak.pickle"


@dataclass
class Kept:
    """What was expected, and what happened so far.

    Attributes:
        expected: What must be there.
        told: What happened.
        files: The file of each document that was written, by its id.
        minutes: Of each sitting.
        visits: Seconds of each first view of Overview.
        answers: How many the endpoint gave.
        slowest: Seconds of the slowest of them.
    """

    expected: Expected = field(default_factory=Expected)
    told: Told = field(default_factory=Told)
    files: Mapping[str, Path] = field(default_factory=dict)
    minutes: list[float] = field(default_factory=list)
    visits: list[float] = field(default_factory=list)
    answers: int = 0
    slowest: float = 0.0

    def keep(self, place: Path) -> None:
        """Write all that into the soak's folder."""
        write_whole(place / _KEPT, pickle.dumps(self))


def begun_in(folder: Path, seed: int) -> Path | None:
    """Return the last soak of a seed that ended a sitting; None where there is none."""
    found = sorted(each.parent for each in folder.glob(f"soak-{seed}-*/{_KEPT}"))
    return found[-1] if found else None


def kept_in_folder(place: Path) -> Kept:
    """Return what was kept of a soak.

    Raises:
        TypeError: It is something else.
    """
    kept = pickle.loads((place / _KEPT).read_bytes())  # noqa: S301  # our own, of a folder we made
    if not isinstance(kept, Kept):
        raise TypeError(f"{place}: no soak was kept here")
    return kept
