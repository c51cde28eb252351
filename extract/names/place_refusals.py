"""Tells names that hold a place's name and are none: `United Russia`, `St. Patrick's Day`."""

from extract.calendar_words import MONTHS, SHORT_MONTHS, WEEKDAYS
from extract.kept_patterns import compiled
from extract.model import Span
from ontology.gazetteer import Gazetteer

_SAINT = compiled(r"(?:St\.?|Saint|Ste\.?|Sainte|San|Santa) [^\W\d_]+")
_DEDICATED = compiled(
    r"['’]s? (?:[A-Z]|church|chapel|cathedral|hospital|surgery|school|parish|primary|college)"
)
_OWNED = compiled(r"['’]s(?![\w'’])")
_ENGLISH_STORM = r"[Ss]torm|[Hh]urricane|[Cc]yclone|[Tt]yphoon"
STORM = (
    rf"(?:{_ENGLISH_STORM}|[Oo]uragan|[Tt]empête(?: tropicale)?|[Tt]ormenta(?: [Tt]ropical)?"
    r"|[Hh]uracán|[Cc]iclón)"
)
"""What stands before the name of one, as a pattern."""

_BEFORE = compiled(
    r"\bUnited $|(?<!\b[Tt]he )(?<!\b[Ll]e )(?<!\b[DdAa]u )"
    r"(?<!\b[Aa] )(?<!\b[Tt]his )(?<!\b[Tt]hat )(?<!ropical )"
    rf"\b(?:[Tt]ropical )?(?:{_ENGLISH_STORM}) $"
)
_STORM_BEFORE = compiled(rf"\b{STORM} $")
_STORM_BEHIND = compiled(r"[.;)\n]|$| (?:hit|struck|a frappé|azotó)\b")
"""`After the hurricane Honduras asked for help` is of the state."""

_LONGEST_BEFORE = 24
_DAYS = MONTHS | WEEKDAYS
_MONTH_AND_YEAR = compiled(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?[-–/'’]?(?:\d\d){1,2}"
)
_IN = compiled(
    r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Ll]ast|[Tt]his|[Nn]ext|[Ee]arly|[Ll]ate|[Mm]id"
    r"|[Oo]n|and|to|[Ee]n|[Dd]e|[Dd]epuis) $"
)
_DAY_BEHIND = compiled(r"\.? \d{1,2}(?!\d)")
"""Behind a month cut short: `a Nov. 24 statement`."""

_IN_STATE = compiled(r", [A-Z]")
_DAY_BEFORE = compiled(r"\d(?:st|nd|rd|th|er)?(?: of| de)? $")
_YEAR_BEHIND = compiled(r",? (?:1[89]|20)\d\d\b")


def is_dedication(text: str, span: Span, places: Gazetteer) -> bool:
    """Say whether a saint is named for what bears the name: `St. Paul's Church`, `St. Ada's Day`.

    `St. Paul's mayor` is a town's, `St. John's` a town by itself; where no town is called so,
    `St. Ada's` is a church or a school.
    """
    surface = text[span.start : span.end]
    if not _SAINT.fullmatch(surface):
        return False
    pattern = _DEDICATED if places.candidates(surface) else _OWNED
    return bool(pattern.match(text, span.end))


def is_united_body(surface: str, places: Gazetteer) -> bool:
    """Say whether a name is a party's, a club's or a charity's: `United Russia`, `United Way`."""
    words = surface.split()
    is_one = len(words) > 1 and words[0].casefold() == "united"
    return is_one and not places.candidates(surface)


def is_part_of_name(text: str, span: Span) -> bool:
    """Say whether a party or a storm is called so: `United Russia`, `tropical storm Amanda`."""
    since = max(0, span.start - _LONGEST_BEFORE)
    if _BEFORE.search(text, since, span.start):
        return True
    is_storm = _STORM_BEFORE.search(text, since, span.start) is not None
    return is_storm and _STORM_BEHIND.match(text, span.end) is not None


def is_date(text: str, span: Span) -> bool:
    """Say whether a name is that of a month or a day: `and in August our choir`, `Dec-19`."""
    surface = text[span.start : span.end]
    if _MONTH_AND_YEAR.fullmatch(surface):
        return True
    if surface.casefold() in SHORT_MONTHS and _DAY_BEHIND.match(text, span.end):
        return True
    if surface.casefold() not in _DAYS:
        return False
    if _DAY_BEFORE.search(text, max(0, span.start - 12), span.start):
        return True
    if _YEAR_BEHIND.match(text, span.end):
        return True
    if _IN_STATE.match(text, span.end):
        return False
    return bool(_IN.search(text, max(0, span.start - 12), span.start))
