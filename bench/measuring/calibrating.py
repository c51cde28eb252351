"""Writes the curves of confidence as the packaged file holds them."""

import csv
import io
from collections.abc import Iterable

from measuring.isotonic import Observation
from measuring.reliability import trusted_curves

HEAD = ("kind", "method", "said", "right")


def curves_as_csv(observations: Iterable[Observation]) -> str:
    """Return `extract/calibration.csv` for these observations."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEAD)
    for (kind, method), curve in trusted_curves(observations).items():
        writer.writerows((kind, method, said, right) for said, right in curve)
    return text.getvalue()
