"""Puts a law's number and its name together: `Ley 263, Ley Integral contra la Trata`."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from extract.kept_patterns import compiled
from extract.model import Mention

_NUMBER = compiled(
    r"(?:[^\W\d]+(?:[-\s][^\W\d]+){0,2})\s(?:[Nn][.ºo°úmr]{0,4}\s?)?\d[\d./-]{0,12}"
    r"(?:,?\s(?:of|de|du|del)\s(?:\d{1,2}(?:er)?\s(?:de\s)?[^\W\d]{3,10}\s(?:de\s)?)?(?:19|20)\d\d)?"
)
"""A law that is told by nothing but its sort, its number and its day or year."""

_BESIDE = compiled(r"(?:,| [–-]|\s?\()\s?(?:the |la |or |o |ou )?[\"“«]?")


def with_one_id(
    laws: Sequence[Mention], text: str, is_national: Callable[[Mention], bool]
) -> Sequence[Mention]:
    """Return the laws, those told by number and name side by side under the number's id.

    Args:
        laws: In order; ids of national laws hold their states.
        text: Of the document.
        is_national: Says whether an instrument is a state's law.
    """
    same: dict[str, str] = {}
    for one, other in pairwise(laws):
        if not _BESIDE.fullmatch(text, one.span.end, other.span.start):
            continue
        first, second = (_is_number(law, text) for law in (one, other))
        if first != second and is_national(one) and is_national(other):
            numbered, named = (one, other) if first else (other, one)
            same.setdefault(named.entity_id, numbered.entity_id)
    if not same:
        return laws
    return [replace(law, entity_id=same.get(law.entity_id, law.entity_id)) for law in laws]


def _is_number(law: Mention, text: str) -> bool:
    return bool(_NUMBER.fullmatch(text, law.span.start, law.span.end))
