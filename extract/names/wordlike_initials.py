"""Finds initials of a known body that are spelt like a small word: `IS` for Islamic State."""

import re
from collections.abc import Iterable, Iterator

from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.organisation_aliases import initials
from extract.names.organisation_names import OrganisationName
from extract.words import word_set

WORDLIKE = word_set("AN AS AT BE BY DO IF IS IT OF SO TO WE")
"""Words that nobody writes in capitals among small letters; `US` and `NO` have other senses."""

_EMPHATIC = compiled(r"[A-ZÀ-Þ]{2,}")


def wordlike_initials(analysis: Analysis, known: Iterable[OrganisationName]) -> Iterator[Span]:
    """Yield where a text says `IS` that has named Islamic State.

    A word beside it that is in capitals too makes it a word that is stressed: `WHAT IS to be done`.

    Args:
        analysis: The text.
        known: Names of known bodies in it.
    """
    text = analysis.text
    surfaces = {text[name.span.start : name.span.end] for name in known}
    wanted = sorted({short for each in surfaces for short in initials(each)} & WORDLIKE)
    if not wanted:
        return
    pattern = (
        r"(?:(?<![\w-])(?P<before>\w{1,40}) )?(?<![\w'’.-])"
        rf"(?P<name>{'|'.join(wanted)})(?!\w|['’](?!s\b)\w|-\d)(?: (?P<after>\w{{1,40}}))?"
    )
    for match in re.finditer(pattern, text):
        if not any(_EMPHATIC.fullmatch(match[beside] or "") for beside in ("before", "after")):
            yield Span(*match.span("name"))
