"""Knows whose paper a text is by its symbol: `CMW/C/HND/CO/2` is the Committee on Migrants'."""

import re
from collections.abc import Iterable
from functools import lru_cache

from extract.kept_patterns import compiled
from ontology.names import fold

COMMITTEES = frozenset({"committee", "comite"})
"""What papers of a committee call it, folded."""

_SYMBOL = compiled(r"\b(?P<code>CEDAW|CERD|CRC|CMW|CAT|CRPD|CED|CCPR|E)/C(?P<twelve>\.12)?[./]\w")
_NAMES = {
    "CAT": "Committee against Torture",
    "CCPR": "Human Rights Committee",
    "CED": "Committee on Enforced Disappearances",
    "CEDAW": "Committee on the Elimination of Discrimination against Women",
    "CERD": "Committee on the Elimination of Racial Discrimination",
    "CMW": "Committee on the Protection of the Rights of All Migrant Workers and Members of Their "
    "Families",
    "CRC": "Committee on the Rights of the Child",
    "CRPD": "Committee on the Rights of Persons with Disabilities",
    "E": "Committee on Economic, Social and Cultural Rights",
}
_CITED = compiled(r"\b(?:to|in|of|see|cite|cites|cited|ref|re|under|with):? $", re.IGNORECASE)
"""`a shadow report to CAT/C/KEN/2` is another's paper."""

_CLOSE = 8
_TOP = 600
"""Characters within which a paper bears its own symbol."""


_WRITTEN_TO = compiled(
    r"\b(?:submissions?|reports?|statement|information|contribution|briefing|communication|input"
    r"|informes?|presentación|aportes?|contribución|comunicación|rapports?|soumission|note|lettre"
    r"|letter|carta)\b[^.\n]{0,60}?\s(?:to|before|for|au|devant|pour|al|ante|para)"
    r"\s(?:the\s|le\s|el\s)?(?:UN\s|United Nations\s)?",
    re.IGNORECASE,
)
"""What a paper that somebody sends to a committee says of itself."""


def has_symbol(text: str) -> bool:
    """Say whether the top of a text bears the symbol of a treaty's committee."""
    return _SYMBOL.search(text, 0, _TOP) is not None


@lru_cache(maxsize=2)
def committee_of(text: str) -> str | None:
    """Return the name of the committee whose symbol stands at the top, where it is one's only."""
    found = {
        match["code"]
        for match in _SYMBOL.finditer(text, 0, _TOP)
        if not _CITED.search(text, max(0, match.start() - _CLOSE), match.start())
        if match["code"] != "E" or match["twelve"]
    }
    return _NAMES[next(iter(found))] if len(found) == 1 else None


def addressee(text: str, names: Iterable[str]) -> str | None:
    """Return which of some committees the top of a text is written to.

    `Shadow report to the Committee on Migrant Workers`, `Informe sombra al Comité`.

    Args:
        text: Of the paper.
        names: What the text calls committees.
    """
    told = {name for name in names if any(text.startswith(name, at) for at in _addressed(text))}
    longest = max(told, key=len, default=None)
    return longest if all(name in (longest or "") for name in told) else None


@lru_cache(maxsize=2)
def _addressed(text: str) -> tuple[int, ...]:
    """Return where the top of a text names those whom it may be written to."""
    return tuple(match.end() for match in _WRITTEN_TO.finditer(text, 0, _TOP))


def is_addressed(text: str) -> bool:
    """Say whether the top of a text may say whom it is written to."""
    return bool(_addressed(text))


def may_be_committee(word: str, text: str) -> bool:
    """Say whether `the Committee` is the one whose symbol a text bears."""
    return fold(word) in COMMITTEES and committee_of(text) is not None
