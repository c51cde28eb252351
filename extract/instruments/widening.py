"""Widens the name of an instrument by the year or number written right beside it."""

from dataclasses import replace

from extract.instruments.number_signs import NUMBER_SIGN
from extract.kept_patterns import compiled
from extract.model import Mention, Span

_BEFORE = compiled(
    r"(?<!\w)(?:(?<!\bin )(?<!\bIn )(?<!since )(?<!\bof )(?<!\bde )(?<!from )(?<!by )(?<!during )"
    r"(?:1[89]|20)\d\d\s(?:(?:UN|EU|ILO|United Nations)\s)?)$"
)
_NUMBERED = compiled(
    r"(?:,?\s\(?(?:19|20)\d\d\)?)?,?\s\((?:ILO\s)?(?:Convention\s|Convenio\s)?"
    rf"{NUMBER_SIGN}\s?\d{{1,3}}(?:\s(?:of|de)\s(?:19|20)\d\d)?\)"
)
_YEAR_AFTER = compiled(r"\s(?:of|de)\s(?:1[89]|20)\d\d(?![\w/-])")
_ILO_YEAR = compiled(r",\s(?:19|20)\d\d(?![\w/-])")
_REACH = 24


def widened(text: str, mention: Mention) -> Mention:
    """Return the mention with `1951` before it and `, 1930 (No. 29)` after it.

    Args:
        text: The whole text.
        mention: An instrument; what somebody defined or only a number keeps its span.
    """
    span = mention.span
    before = _BEFORE.search(text[max(0, span.start - _REACH) : span.start])
    after = _NUMBERED.match(text, span.end, span.end + 2 * _REACH)
    if mention.entity_id.startswith("instrument/ilo-"):
        after = after or _ILO_YEAR.match(text, span.end, span.end + _REACH)
    after = after or _YEAR_AFTER.match(text, span.end, span.end + _REACH)
    # An acronym or a number alone has no year before it: `by 2008 CEDAW had`.
    if text[span.start : span.end].isupper() or not text[span.start].isalpha():
        before = None
    start = span.start - len(before.group()) if before else span.start
    end = after.end() if after else span.end
    return (
        replace(mention, span=Span(start, end))
        if (start, end) != (span.start, span.end)
        else mention
    )
