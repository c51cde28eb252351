"""Says which languages documents are in, and in which of them no language model finds names."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

NAMES: Mapping[str, str] = MappingProxyType({"en": "English", "fr": "French", "es": "Spanish"})
"""Languages that Linkages reads best, by ISO 639-1 code."""

_FRENCH = "; for French there is one: install linkages with its extra `fr`"


def in_words(counts: Iterable[tuple[str, int]]) -> str:
    """Return how many documents are in each language: `12 English, 3 French`."""
    return ", ".join(f"{number:,} {NAMES.get(code, code)}" for code, number in counts)


def unmodelled(counts: Iterable[tuple[str, int]], models: str) -> list[tuple[str, int]]:
    """Return code and number of documents of each language that no language model read.

    Args:
        counts: Language code and how many documents are in it.
        models: The pipelines as a run's record names them: `en_core_web_md 3.8.0, fr_...`.
    """
    read = {model.strip().split("_", 1)[0] for model in models.split(",")}
    return [(code, number) for code, number in counts if code not in read]


def without_model(counts: Iterable[tuple[str, int]], models: str) -> str | None:
    """Return a line on the documents that no language model read; None where one read them all."""
    others = unmodelled(counts, models)
    if not others:
        return None
    advice = _FRENCH if any(code == "fr" for code, _ in others) else ""
    return (
        f"{in_words(others)}: names found by what is known and by patterns, without a language"
        f" model, so more are missed{advice}"
    )
