"""Figures of accuracy as people read them: kinds by name, and numbers of a hundred."""

KINDS: dict[str, str] = {
    "organisation": "Organisations",
    "place": "Places",
    "place linked": "Places, the right one of its name",
    "theme": "Themes",
    "event": "Events",
    "instrument": "Legal instruments",
    "statement": "Statements",
    "acronym": "Short forms with their long forms",
    "person": "Names of persons, masked",
}
"""Kind as it is measured to its name, in the plural."""


def percent(worth: float | None) -> str:
    """Return a percentage with one decimal; a dash for none."""
    return "–" if worth is None else f"{worth:.1f}"


def of_a_hundred(worth: float | None) -> int | None:
    """Return a percentage as a whole number of a hundred; None for none."""
    return None if worth is None else round(worth)
