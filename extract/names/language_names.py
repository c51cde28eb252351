"""Tells a language from the people it is called like: `available in Spanish`, `French only`."""

import re

from extract.kept_patterns import compiled
from extract.model import Span

_LONGEST_BEFORE, _LONGEST_BEHIND = 160, 120

_LINK = r"(?:,? (?:and|or|et|ou|y|e|&) |, | ?/ ?|-, |-,? and )"
_LIST_BEFORE = rf"(?:[^\W\d_][\w'’-]{{2,17}}{_LINK}){{0,9}}$"
_LIST_BEHIND = rf"(?:{_LINK}[^\W\d_][\w'’-]{{2,17}}){{0,9}}?"
_LABEL = (
    r"(?:\b(?:(?:working |official )?languages?|interpretation|translations?|original(?: language)?"
    r"|langues?(?: de travail)?|interprétation|idiomas?(?: de trabajo)?|interpretación)"
    r"(?:(?: \(\w{1,20}\))?[ \xa0]?: ?| \())"
)
_TOLD = compiled(
    rf"(?:{_LABEL}|\b(?:speaks?|spoke|speaking|fluen(?:cy|t) in|command of|knowledge of"
    rf"|proficien(?:cy|t) in) )(?:spoken |written |good )?{_LIST_BEFORE}",
    re.IGNORECASE,
)
_IN = compiled(rf"\b(?:in|into|en) (?:both )?{_LIST_BEFORE}", re.IGNORECASE)
_TRANSLATED = compiled(
    r"\b(?:translat|interpret|tradu[ci])[^.;:()\n]{0,40}\b(?:from|to|del|du|al|au) "
    rf"{_LIST_BEFORE}",
    re.IGNORECASE,
)
_NOUN = compiled(
    rf"{_LIST_BEHIND}[ -](?:languages?|only|versions?|speaking|speakers?|translat(?:ion|or)s?"
    r"|interpret(?:ation|ers?)|subtitles|dialects?)\b",
    re.IGNORECASE,
)
_NO_NOUN = compiled(
    rf"{_LIST_BEHIND}(?:\s*(?:$|[.;:)\]]|\n)|, (?=[a-zà-ÿ])(?!\w+ (?:and|or|et|y) )"
    r"| (?:and|or|et|ou|y)\b(?! [^\W\d_][\w'’-]* [a-z])"
    r"| (?:for|by|on|at|to|with|as|is|was|were|are|but|when|during|before|after|only|so|if"
    r"|respectively|pour|par|sur|lors|para|por|sobre|durante)\b)"
)
"""What comes behind a language and not behind a people: the end of the sentence, `in Thai for`."""


def is_language(text: str, span: Span) -> bool:
    """Say whether a word for a people is the name of a language, alone or in a list of them."""
    if _NOUN.match(text, span.end, span.end + _LONGEST_BEHIND):
        return True
    start = max(0, span.start - _LONGEST_BEFORE)
    before = text[start : span.start]
    if _TOLD.search(before):
        return True
    is_in = _IN.search(before) or _TRANSLATED.search(before)
    return bool(is_in) and _NO_NOUN.match(text, span.end) is not None
