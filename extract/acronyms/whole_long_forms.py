"""Says of which whole name a short form is, where a definition was read of its end alone."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from extract.acronyms.long_forms import start_of_long_form, words_of
from extract.kept_patterns import compiled
from extract.model import Definition, Span

_FURTHER = compiled(r"(?:[A-ZÀ-Þ][\w'’-]{1,24} ){1,4}")
"""Words of a name before what was read of it."""


def of_whole_names(
    text: str, definitions: Sequence[Definition], names: Iterable[Span]
) -> tuple[Definition, ...]:
    """Return definitions, each of its whole name where the long form has not the letters.

    `Domestic Workers' Union of Togo (CHODAWU)` is not of the `Union of Togo`.

    Args:
        text: What they stand in.
        definitions: Short forms, with what was read before them.
        names: Of organisations.
    """
    starts = {span.end: span.start for span in names}
    return tuple(
        replace(d, long=Span(starts[d.long.end], d.long.end))
        if _FURTHER.fullmatch(text, starts.get(d.long.end, d.long.start), d.long.start)
        and not _is_spelt(text, d)
        else d
        for d in definitions
    )


def _is_spelt(text: str, definition: Definition) -> bool:
    """Say whether a long form has the letters of its short one."""
    words = words_of(text, definition.long.start, definition.long.end)
    short = text[definition.short.start : definition.short.end]
    return start_of_long_form(short, words) is not None
