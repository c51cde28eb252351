"""Puts predicates into words, for labels and captions."""


def predicate_words(predicate: str) -> str:
    """Return the local name of a predicate as words: `tookPartIn` as `took part in`."""
    return "".join(f" {c.lower()}" if c.isupper() else c for c in predicate).strip()
