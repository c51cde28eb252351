"""Finds towns by who is of them: `Alexandria police`, `Kent Fire Chief`."""

from collections.abc import Iterator
from dataclasses import replace

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.place_names import PlaceName
from extract.names.place_patterns import NAME, own_words, surely
from extract.names.place_view import View
from extract.scanning import every_match
from ontology.gazetteer import Place

_PEOPLE_BEHIND = compiled(
    r" (?:residents?|police|detectives?|firefighters?|aldermen|woman|women|man|men|native|couple|"
    r"grand jury|City|Selectman)\b"
)
_RANK = (
    r"(?:Police|Fire|Circuit|District|Superior|City|Town|Village|Borough|Deputy|"
    r"Assistant|Acting|Vice|Prime|Interior|Foreign|Defen[cs]e|State|Commonwealth|Attorney)"
)
OFFICE_BEHIND = compiled(
    rf" (?:{_RANK}(?:['’]s)? ){{0,2}}(?:Chief|Sheriff|Attorney|Judge|Magistrate|Mayor|Governor|"
    r"Gov\.|President|Minister|Ambassador|Superintendent|Commissioner|Administrator|Manager|"
    r"Secretary|Prosecutor|Coroner|Treasurer|Council(?:man|woman)|Congress(?:man|woman)|"
    r"Sens?\.|Reps?\.|Senators?|Representatives?|Investigator|Detective|Supervisor)"
    r"(?![\w'’-])(?! of\b)"
)
_NAME_BEFORE = compiled(rf"(?<![\w.-])({NAME}|U\.S\.|U\.K\.)$")
_LONGEST_BEFORE = 160
SORTS = (" City", " Town")
"""Words of one length that belong to an office: `Dublin City Manager`."""

OFFICE = 0.88
"""Confidence of a place behind which an office or a people stands: `Kent Fire Chief Ada Uno`."""


def towns_of_people(view: View) -> Iterator[PlaceName]:
    """Yield known towns before who is of them, or holds an office there."""
    for behind in (_PEOPLE_BEHIND, OFFICE_BEHIND):
        for match in every_match(behind, view.text):
            yield from _before_people(view, match.start())


def _before_people(view: View, end: int) -> Iterator[PlaceName]:
    """Yield a known town before what a town has: `Alexandria police`, `Toledo Mayor`."""
    start = max(0, end - _LONGEST_BEFORE)
    match = _NAME_BEFORE.search(view.text[start:end])
    span = own_words(view.text, Span(start + match.start(1), end)) if match else None
    if span is None or view.is_ordinary(view.text[span.start : span.end]):
        return
    if view.text.startswith(" City", end) and _is_city_itself(view, span):
        return
    for name in surely(view, span):
        yield replace(name, confidence=OFFICE)


def _is_city_itself(view: View, span: Span) -> bool:
    """Say whether `City` is part of the name: `Atlantic City Railroad`."""
    found = view.places.candidates(f"{view.text[span.start : span.end]} City")
    return any(place.label.endswith(" City") for place in found)


def town_of_officer(view: View, span: Span) -> tuple[Place, ...]:
    """Return the places that a name means without the `City` or `Town` of an office behind it.

    `Dublin City` of `Dublin City Manager` is Dublin; `Kansas City` is that of its mayor too.
    """
    surface = view.text[span.start : span.end]
    if not surface.endswith(SORTS) or not OFFICE_BEHIND.match(view.text, span.end - len(SORTS[0])):
        return ()
    whole = view.places.candidates(surface)
    bare = view.places.candidates(surface[: -len(SORTS[0])])
    return bare if bare[:1] == whole[:1] else ()
