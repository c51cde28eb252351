"""Reads when, where and by whom an event was held, from the words around its name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from extract.events.dates import DateRange, find_dates
from extract.events.durations import lasting
from extract.events.holding import ASSEMBLES, HOLDS, MEETS, TAKES_PLACE
from extract.events.leads import FOR, all_lead
from extract.events.organisers import find_organisers
from extract.events.planned_elsewhere import planned_elsewhere
from extract.events.surroundings import Surroundings
from extract.events.whereabouts import find_places
from extract.kept_patterns import compiled
from extract.model import Mention, Span

_AFTER, _BEFORE, _BESIDE = 300, 260, 10
_LONGEST_OPENING = 4
_REACH = 24
_YEAR = compiled(r"(?<![\w-])(?P<year>(?:19|20)\d\d)\b")
_ENTRY = compiled(r"[•*\s]{0,3}(?P<year>(?:19|20)\d\d)\s?(?:[–—:]|\s-)\s")
_ENTRIES = compiled(r"(?:^|\n)[•*\s]{0,3}(?P<year>(?:19|20)\d\d)\s?(?:[–—:]|\s-)\s(?!\d)")
_FEWEST_ENTRIES = 3
_ANOTHER_TIME = compiled(
    r"\b(?:next|following|previous|last) year\b|\b(?:plan(?:s|ned)|prepar(?:es|ed)|prépare|prévoit"
    r"|prévue?|prepara|planea|anniversary|anniversaire|aniversario)\b|\b(?:will|va|sera)\s"
)
"""What tells that an event is of another year than the entry."""

_AND = compiled(r"\b(?:and|et|y)\b")
_WORK_BEFORE = compiled(
    r"\b(?:decade|biennium|period|plan|strategy|programme|framework|budget|agenda|cycle|décennie"
    r"|période|stratégie|cadre|decenio|década|bienio|período|estrategia|programa|marco)s?"
    r",?\s(?:of\s|for\s|de\s|du\s|para\s|from\s|\()?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """When, where and by whom, as far as a passage tells."""

    date: DateRange | None
    places: tuple[Mention, ...]
    organisers: tuple[Mention, ...]

    @property
    def place_ids(self) -> tuple[str, ...]:
        """Return the ids of the places, each once, as told."""
        return tuple(dict.fromkeys(m.entity_id for m in self.places))

    @property
    def organiser_ids(self) -> tuple[str, ...]:
        """Return the ids of the organisers, each once, as told."""
        return tuple(dict.fromkeys(m.entity_id for m in self.organisers))


def circumstances(
    text: str, passage: Span, name: Span, head: Span, named: Sequence[Mention]
) -> Circumstances:
    """Return what a passage tells of an event: what no new clause parts from its name.

    Args:
        text: The whole text.
        passage: The passage around the event.
        name: The event's name.
        head: Its noun.
        named: Organisations and places of the passage, in order.
    """
    planned = planned_elsewhere(text, name.end, passage.end)
    if planned:
        named = [m for m in named if not planned.contains(m.span)]
    around = Span(max(passage.start, name.start - _BEFORE), min(passage.end, name.end + _AFTER))
    dates = tuple(
        date
        for date in find_dates(text, around.start, around.end)
        if not _is_of_work(text, date) and not (planned and planned.contains(date.span))
    )
    here = Surroundings(text, around, name, dates, named, passage.start, planned)
    date = _date(here)
    date = lasting(text, name, date) if date else None
    organisers = find_organisers(here, head)
    held_by = {m.span for m in organisers}
    places = tuple(m for m in find_places(here, date) if m.span not in held_by)
    return Circumstances(date, places, organisers)


def _date(here: Surroundings) -> DateRange | None:
    inside = [d for d in here.dates if here.name.overlaps(d.span)]
    after = [
        d
        for d in here.dates
        if d.span.start >= here.name.end and here.joins(here.name.end, d.span.start)
    ]
    before = [d for d in here.dates if d.span.end <= here.name.start and _leads(here, d)]
    beside = [
        d
        for d in before[-1:]
        if here.name.start - d.span.end <= _BESIDE
        and not _AND.search(here.text, d.span.end, here.name.start)
    ]
    exact = [d for d in (*beside, *after, *reversed(before)) if len(d.edtf) > len("2004-06")]
    ranked = [*exact[:1], *after, *inside, *reversed(before)]
    return next(iter(ranked), None) or _own_year(here) or _year_of_entry(here)


def _is_of_work(text: str, date: DateRange) -> bool:
    """Say whether years are those of a plan or report: `the decade 2004-2014`."""
    before = text[max(0, date.span.start - _REACH) : date.span.start]
    return len(date.edtf) == len("2004/2014") and _WORK_BEFORE.search(before) is not None


def _own_year(here: Surroundings) -> DateRange | None:
    """Return the year in a name such as `World Summit 2005`."""
    year = _YEAR.search(here.text, here.name.start, here.name.end)
    return _whole_year(year) if year else None


def _year_of_entry(here: Surroundings) -> DateRange | None:
    """Return the year that an entry of a chronology begins with: `2012 – The Circle held a`."""
    year = _ENTRY.match(here.text, here.begins, here.name.start)
    if year is None or not _is_chronology(here.text):
        return None
    told = _ANOTHER_TIME.search(here.text, year.end(), here.name.end + _REACH)
    return None if told else _whole_year(year)


@lru_cache(maxsize=2)
def _is_chronology(text: str) -> bool:
    """Say whether at least three lines begin with years, in order: not a table of counts."""
    years = [int(entry["year"]) for entry in _ENTRIES.finditer(text)]
    return len(years) >= _FEWEST_ENTRIES and years in (sorted(years), sorted(years, reverse=True))


def _whole_year(year: re.Match[str]) -> DateRange:
    told = year["year"]
    return DateRange(Span(*year.span("year")), f"{told}-01-01", f"{told}-12-31", told)


def _leads(here: Surroundings, date: DateRange) -> bool:
    """Say whether a date before a name is the event's: `In June 2004, ... organised a ...`."""
    between = here.without_names(date.span.end, here.name.start)
    if re.search(r"[;:!?]|\.\s", here.text[date.span.end : here.name.start]):
        return False
    if not between.strip(" ,\n(") or all_lead(between):
        return True
    if FOR.search(between) and here.joins(date.span.end, here.name.start):
        clause = here.text[here.passage.start : here.name.start]
        came = any(p.search(clause) for p in (ASSEMBLES, MEETS))
        return came or len(between.split()) <= _LONGEST_OPENING
    if HOLDS.search(between) and all_lead(HOLDS.sub(" ", between)):
        return True
    opening = here.text[here.begins : date.span.start].strip(" \n(")
    if len(opening.split()) > _LONGEST_OPENING:
        return False
    return any(p.search(between) for p in (HOLDS, TAKES_PLACE, ASSEMBLES))
