"""Reads which article or paragraph of an instrument is cited, before or after its name."""

import re

from extract.kept_patterns import compiled
from extract.model import Span

_NUMBER = r"\d{1,4}(?:-?[A-Z]\b)?(?:\s?\(\w{1,4}\)){0,3}(?:\s[a-z]\))?(?:\s?(?:bis|ter))?"
_AND = r"(?:\s?[,–-]\s?|,?\s(?:and|or|to|et|ou|à|y|o|a)\s)"
_NUMBERS = rf"(?P<numbers>{_NUMBER}(?:{_AND}{_NUMBER}){{0,7}})"
_UNIT = r"(?:articles?|arts?\.|artículos?|paragraphs?|paras?\.|sections?|principles?)"
_OF = r"(?:\s(?:of|to|in|under)(?:\sthe)?|\sde\s?(?:la|l['’]|los)?|\sdu|\sdel)"
# `section 28 of its 2012`, `of Nepal’s new`, `de su reciente`: whose law, and which of theirs
_WHOSE = (
    r"(?:\s(?:its|their|his|her|our|this|that|same|sa|son|ses|leurs?|cet(?:te)?|ce|sus?|est[ae]|dich[ao]"
    r"|[A-ZÀ-Þ]\w{1,20}['’]s?))?"
    r"(?:\s(?!(?:of|to|in|under|on|for|and|or|the|an?|de|du|des|del|la|le|les|et|ou|el|los|y|o)\b)"
    r"[^\W_][\w'’-]{1,20}){0,3}"
)
_BEFORE = compiled(
    rf"\b{_UNIT}\s{{1,2}}{_NUMBERS}"
    rf"(?:,\s(?:paragraphs?|paras?\.|paragraphes?|párrafos?)\s\d{{1,3}}(?:\s?\(\w{{1,3}}\))?)?,?{_OF}{_WHOSE}\s{{0,2}}$",
    re.IGNORECASE,
)
_BEFORE_ACRONYM = compiled(rf"\b{_UNIT}\s{{1,2}}{_NUMBERS}\s$", re.IGNORECASE)
"""`Article 4 ECHR`, as lawyers write it."""

_AFTER = compiled(
    rf"(?:\s\([A-Z-]{{2,10}}\))?(?:,|\s\(|\s['’]s)?\s?{_UNIT}\s{{1,2}}{_NUMBERS}"
    rf"(?![\w(])(?!{_OF}\s)",
    re.IGNORECASE,
)
_REACH = 140


def cited_article(text: str, name: Span) -> str | None:
    """Return the articles cited with the instrument named at `name`, as `3(a)` or `6, 8`."""
    lead = text[max(0, name.start - _REACH) : name.start]
    before = _BEFORE.search(lead)
    if before is None and text[name.start : name.end].isupper():
        before = _BEFORE_ACRONYM.search(lead)
    found = before or _AFTER.match(text, name.end, name.end + _REACH)
    if not found:
        return None
    told = re.sub(r"\s([a-z])\)", r"(\1)", found["numbers"])
    told = re.sub(r"\s(?=\()", "", told)
    told = re.sub(r"\s?[–-]\s?|\s(?:to|à|a)\s", "-", told)
    return re.sub(r",?\s(?:and|or|et|ou|y|o)\s|\s?,\s?", ", ", told)
