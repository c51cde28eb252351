"""Holds the small words that may stand between a date or place and the event it belongs to."""

from extract.calendar_words import WEEKDAYS
from extract.kept_patterns import compiled
from ontology.names import fold

_LEADS = """
on in from to and the of at a an it was held by between early late mid two day one three
le la les du au en l un une una unos unas
el los las dia dias del de se co jointly also their its has had been
its his her with here today ici hoy aquí
within framework occasion margins dans con marco cadre motivo ocasión marge lors
c est ce fut fue leur leurs their ses sa son à des aux fin début sus su y et
"""
_LEAD_WORDS = frozenset(map(fold, (*_LEADS.split(), *WEEKDAYS)))
_WORD = compiled(r"[^\W\d_]+")
FOR = compiled(
    r"\b(?:for|at|in|to\sattend|to|pour|para|à|a|en|dans|lors\sd['’]?)(?:\scelebrar|\stenir|\shold)?\s?"
    r"(?:an?|the|its|their|une?|la|le|sa|leur|el|una|su|l['’])?\s?$"
)
"""Where somebody came together: `for a workshop`."""


def all_lead(words: str) -> bool:
    """Say whether all words of a stretch are such."""
    return all(fold(word) in _LEAD_WORDS for word in _WORD.findall(words))
