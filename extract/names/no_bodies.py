"""Says which words in capitals are no body's name where they stand: demands, parties to a case."""

from extract.kept_patterns import compiled
from extract.model import Span
from extract.words import word_set

_INITIALS = compiled(r"(?:[A-Z]\.\s?){1,4}[A-Z]?\.?|[A-Z]{2,3}")
_AGAINST = compiled(
    r"(?:,? and (?:(?:[A-Z]\.){1,4}|[A-Z]{2,3}|[Oo]thers))? (?:v|vs|c|contre|contra)\.? "
)
_AGAINST_BEFORE = compiled(
    r" (?:v|vs|c)\.? (?:the )?$|\((?:on the )?application of $|(?<=[A-Z]\.) and $"
)
_DEMANDS = word_set(
    """
    amend adopt ratify ensure repeal enact abolish withdraw guarantee refrain accede allocate
    investigate prosecute criminalise criminalize decriminalise decriminalize cease halt revise
    harmonise harmonize implement increase establish introduce incorporate review
    """
)
_ITEM = compiled(r"(?:^|\n)[ \t]*(?:\(?[a-z\d]{1,3}[.)]|[•▪●*–—-])[ \t]*$|(?:^|[\n:;][ \t]*)$")
_WHAT = compiled(r" (?:(?:the|all|its|their|an?|any|to|from|in|into)\b|[a-z]{3,})")
_REACH = 24


def is_party_to_case(text: str, span: Span) -> bool:
    """Say whether initials are a person's in the name of a case: `V.C.L. and A.N. v. France`."""
    surface = text[span.start : span.end]
    if not _INITIALS.fullmatch(surface):
        return False
    if _AGAINST.match(text, span.end) and "." in surface:
        return True
    before = text[max(0, span.start - _REACH) : span.start]
    return bool(_AGAINST_BEFORE.search(before)) and ("." in surface or before.endswith("of "))


def is_demanded(text: str, span: Span) -> bool:
    """Say whether a word opens what somebody asks for: `(b) Amend article 13 of the Code`."""
    if text[span.start : span.end].casefold() not in _DEMANDS or not _WHAT.match(text, span.end):
        return False
    return bool(_ITEM.search(text, max(0, span.start - _REACH), span.start))
