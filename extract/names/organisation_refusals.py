"""Says which guesses at organisations are none: events, themes, headings, places, quantities."""

import re

from extract.names.organisation_patterns import has_head
from extract.names.place_words import LANGUAGES, PLACE_HEADS
from extract.names.theme_words import is_theme
from extract.words import word_set

_EVENT_WORDS = word_set(
    """
    consultation consultations roundtable round-table workshop seminar summit symposium meeting
    consulta taller seminario atelier séminaire tournament championship championships
    """
)
_DEEDS = word_set(
    """
    combat combating combatting prevent preventing protect protecting promote promoting
    strengthen strengthening reduce reducing address addressing eliminate eliminating ensure
    ensuring improve improving support supporting noted accepted welcome welcoming requiring
    """
)
_HEADING_ENDS = word_set(
    """
    report clients mobility sector sectors mechanism mechanisms framework action actions costs
    fees rates findings sources workers season name survivors introduction
    """
)
_NO_ACRONYMS = word_set(
    """
    BC AD BCE PS MW KW KM UAV UAVS VBIED VBIEDS IED IEDS DNS CC GPS SUV SUVS USB DVD CD CV PPE
    ATM SIM SMS OST EP LP DJ SWAT BY AM PM GMT UTC KO TKO ISO PIN SOP TOR NB CEO CFO MP MPS MPP
    JAN FEB MAR APR JUN JUL AUG SEP OCT NOV DEC
    """
)
_PARTICIPLE = re.compile(r"[a-z]{3,}ed")
_NO_PARTICIPLES = word_set("united limited unlimited reed seed speed breed media-ted")
_NUMBERS = word_set(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    """
)
_CODE = re.compile(r"[A-Z]\d{1,4}\b|\d{1,3}\.\d")


def is_refused(surface: str) -> bool:
    """Say whether a guess at an organisation names an event, a theme, a heading or a place."""
    words = re.findall(r"[^\W_][\w'’-]*", surface)
    folded = [word.casefold() for word in words]
    if not words or surface.upper().rstrip(".") in _NO_ACRONYMS or _CODE.match(surface):
        return True
    if any(word in _EVENT_WORDS for word in folded) or folded[0] in _DEEDS:
        return True
    return not has_head(surface) and _is_heading(surface, folded)


def _is_heading(surface: str, folded: list[str]) -> bool:
    last = folded[-1]
    if last in LANGUAGES or last in _NUMBERS:
        return True
    if len(folded) > 1 and (last in _HEADING_ENDS or last in PLACE_HEADS or " - " in surface):
        return True
    if len(folded) > 1 and _PARTICIPLE.fullmatch(last) and last not in _NO_PARTICIPLES:
        return True
    return not surface.isupper() and is_theme(surface)
