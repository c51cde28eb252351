"""Puts predicates into words, for labels and captions."""

_PLANNED = "/planned"
"""Behind a predicate of which nothing says that it is so already."""


def as_planned(predicate: str) -> str:
    """Return a predicate as one that is only planned."""
    return f"{predicate}{_PLANNED}"


def without_plan(predicate: str) -> tuple[str, bool]:
    """Return a predicate, and whether it is only planned."""
    return predicate.removesuffix(_PLANNED), predicate.endswith(_PLANNED)


def predicate_words(predicate: str) -> str:
    """Return the local name of a predicate as words: `tookPartIn` as `took part in`."""
    name, is_planned = without_plan(predicate)
    words = "".join(f" {c.lower()}" if c.isupper() else c for c in name).strip()
    return f"{words} (planned)" if is_planned else words
