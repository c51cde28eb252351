"""Figures of accuracy as people read them: numbers of a hundred, and what is said of masking."""

import re

from extract.measured import Measured
from views.interface.messages import named, say
from views.interface.numbers import decimal
from views.wording import in_a_row


def one_decimal(worth: float | None) -> str:
    """Return a percentage with one decimal; a dash for none."""
    return "–" if worth is None else decimal(worth, 1)


def of_a_hundred(worth: float | None) -> int | None:
    """Return a percentage as a whole number of a hundred; None for none."""
    return None if worth is None else round(worth)


def masking(found: Measured) -> str:
    """Return how many names of persons were covered and what follows, as one sentence."""
    told = [
        say("reliability.covered_in", of_100=f"{each.ours:.0f}", texts=texts_named(each.name))
        for each in found.names_masked()
    ]
    counts = say("reliability.covered", told=in_a_row(told)) if told else ""
    return f"{counts}{say('reliability.look_yourself')}"


def texts_named(name: str) -> str:
    """Return what a set of texts holds."""
    return named("reliability.sets", name)


def figure_named(how: str) -> str:
    """Return which figure was measured; as it stands where nobody translated it."""
    return named("reliability.hows", key_of(how), how)


def key_of(told: str) -> str:
    """Return the key of a message for words of the measured figures: `norm F1` as `norm-f1`."""
    return re.sub(r"[^a-z0-9]+", "-", told.lower()).strip("-")
