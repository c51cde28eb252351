"""Reads when, where and by whom an event was held, from the words around its name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.events.dates import DateRange, find_dates
from extract.events.organisers import find_organisers
from extract.events.surroundings import Surroundings
from extract.model import Kind, Mention, Span
from ontology.gazetteer import gazetteer
from ontology.names import fold

_IN = re.compile(
    r"\b(?:in|at|à|au|en|dans|city of|ville de|ciudad de)(?:\sthe|\sla|\sl['’])?\s{1,2}$",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:held|took place|taking place|takes place|convened|tenue?s?|celebrad[oa]|se celebró"
    r"|tuvo lugar|a eu lieu|aura lieu|hosted in|organised in|organized in)\b"
)
_HELD_ELSEWHERE = re.compile(r",?\s(?:which was\s)?(?:held|tenue?|celebrad[oa])\s(?:in|at|à|en)\s")
_ON = re.compile(
    r"[,\s(]*(?:on|from|between|in|during|du|le|les|del|el|los días|los|entre|from the|on the)?"
    r"[\s(]*$",
    re.IGNORECASE,
)
_LEADS = """
on in from to and the of at a an it was held by during between early late mid two day one three
le la les du au en l un une el los las dia dias del de se co jointly also their its has had been
monday tuesday wednesday thursday friday saturday sunday its
"""
_LEAD_WORDS = frozenset(fold(word) for word in _LEADS.split())
_ORGANISING_LEAD = re.compile(
    r"\b(?:co-?)?(?:organi[sz]e[ds]?|host(?:s|ed)?|convene[ds]?|held|holds|conducted|launched"
    r"|organisée?|tenue?|organizó|celebró|convocó|convoqué|organizad[oa]|took place|realizó"
    r"|consacré|dedicó|devoted|dedicated)\b",
    re.IGNORECASE,
)
_MET_IN = re.compile(
    r"\b(?:met|gathered|assembled|convened|came together|se sont réunis|se réunissent|se reunieron)"
    r" (?:\w+ )?(?:in|at|à|en) $"
)
_FOR = re.compile(
    r"[\s,]*(?:on|from|between|in|,|\s)*(?:for|at|to attend|during|pour|para)\s(?:an?|the"
    r"|une?|un)\s"
)
# `ont organisé à Niamey un atelier`, `se celebró en Lima un taller`
_FROM = re.compile(r"\b(?:from|of|with|for|du|de)\b")
_VERB_IN = re.compile(
    r"\b(?:organi[sz]e[ds]?|host(?:s|ed)|convened|held|launched|conducted|organisée?s?"
    r"|accueillie?|tenue?"
    r"|organizó|organizaron|celebró|celebraron|realizó|realizaron|tuvo lugar|a eu lieu|took place)"
    r"(?:[^.;:]{0,36}\s|\s)(?:in|at|à|en|au)\s$"
)
_WITHIN = re.compile(r"(?:,\s?|\s?\()(?:in\s|au\s|en\s|the\s|à\s)?")
_WORD = re.compile(r"[^\W\d_]+")
_AFTER, _BEFORE, _NEXT, _BESIDE = 300, 180, 24, 10


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
    around = Span(max(passage.start, name.start - _BEFORE), min(passage.end, name.end + _AFTER))
    dates = find_dates(text, around.start, around.end)
    here = Surroundings(text, around, name, dates, named)
    date = _date(here)
    organisers = find_organisers(here, head)
    held_by = {m.span for m in organisers}
    places = tuple(m for m in _places(here, date) if m.span not in held_by)
    return Circumstances(date, places, organisers)


def _date(here: Surroundings) -> DateRange | None:
    inside = [d for d in here.dates if here.name.overlaps(d.span)]
    after = [
        d
        for d in here.dates
        if d.span.start >= here.name.end and here.joins(here.name.end, d.span.start)
    ]
    before = [d for d in here.dates if d.span.end <= here.name.start and _leads(here, d)]
    beside = [d for d in before[-1:] if here.name.start - d.span.end <= _BESIDE]
    exact = [d for d in (*beside, *after, *before) if len(d.edtf) > len("2004-06")]
    ranked = [*exact[:1], *after, *inside, *reversed(before)]
    return next(iter(ranked), None) or _own_year(here)


def _own_year(here: Surroundings) -> DateRange | None:
    """Return the year in a name such as `World Summit 2005`."""
    year = re.search(r"\b(?:19|20)\d\d\b", here.text[here.name.start : here.name.end])
    if not year:
        return None
    start = here.name.start + year.start()
    told = year.group()
    return DateRange(Span(start, start + len(told)), f"{told}-01-01", f"{told}-12-31", told)


def _leads(here: Surroundings, date: DateRange) -> bool:
    """Say whether a sentence opens with a date, as in `In June 2004, ... organised a ...`."""
    opening = here.text[here.passage.start : date.span.start].strip(" \n(")
    between = here.without_names(date.span.end, here.name.start)
    if re.search(r"[;:!?]|\.\s", here.text[date.span.end : here.name.start]):
        return False
    if not between.strip(" ,\n(") or _all_in(between) or _FOR.fullmatch(between):
        return True
    return len(opening.split()) <= 4 and bool(_ORGANISING_LEAD.search(between))


def _places(here: Surroundings, date: DateRange | None) -> tuple[Mention, ...]:
    """Return where an event was held; of `Bangkok, Thailand` the first, which is the narrower.

    A place right after a word of holding, or right before the date, is better than one in what
    the event was about: `a conference on the situation in Nepal held in Bangkok`.
    """
    after = [m for m in here.named if m.kind is Kind.PLACE and here.name.end <= m.span.start]
    after = [m for m in after if here.passage.contains(m.span) and _is_where(here, m)]
    joined = [m for m in after if here.joins(here.name.end, m.span.start)]
    if not joined:
        return _place_within(here) or _place_before(here)
    first = next((m for m in joined if _is_surely_where(here, m, date)), joined[0])
    first = _narrowest(here, joined[: joined.index(first) + 1])
    found = [first]
    for mention in joined[joined.index(first) + 1 :]:
        if here.text[found[-1].span.end : mention.span.start].strip() not in {"and", "et", "y"}:
            break
        found.append(mention)
    if _HELD_ELSEWHERE.match(here.text, found[-1].span.end):
        return tuple(m for m in joined if m.span.start > found[-1].span.end)[:1]
    return tuple(found)


def _place_within(here: Surroundings) -> tuple[Mention, ...]:
    """Return the place in a name such as `Valletta summit on migration`."""
    inside = [m for m in here.named if m.kind is Kind.PLACE and here.name.contains(m.span)]
    head = re.compile(
        r"\s(?:\w{4,20}\s){0,2}(?i:summit|conference|workshop|consultation|forum|meeting)"
    )
    return tuple(m for m in inside if head.match(here.text, m.span.end, here.name.end))[:1]


def _narrowest(here: Surroundings, places: Sequence[Mention]) -> Mention:
    """Return the first of the last places that a comma or bracket joins: of `Dakar, Senegal`."""
    *others, last = places
    for mention in reversed(others):
        if not _WITHIN.fullmatch(here.text, mention.span.end, last.span.start):
            break
        last = mention
    return last


def _is_where(here: Surroundings, place: Mention) -> bool:
    """Say whether a place stands where one is told: after `in`, or beside the name or the date."""
    if _is_wide(place) and not _HELD.search(here.text[here.name.end : place.span.start]):
        return False
    before = here.text[max(here.name.end, place.span.start - 16) : place.span.start]
    joint = before.strip() in {"and", "et", "y"} or before.endswith((" and ", " et ", " y "))
    if _IN.search(before) or joint:
        return True
    between = here.without_names(here.name.end, place.span.start)
    if "(" in between and not any(
        char.isdigit() for char in here.text[place.span.end : place.span.end + 24]
    ):
        return False
    return _all_in(between) and not _FROM.search(between)


def _is_wide(place: Mention) -> bool:
    """Say whether a place is a continent or the like, where events are about rather than held."""
    found = gazetteer().place(place.entity_id)
    return found is not None and found.kind == "region"


def _is_surely_where(here: Surroundings, place: Mention, date: DateRange | None) -> bool:
    before = here.text[max(here.name.end, place.span.start - _NEXT) : place.span.start]
    if _HELD.search(before):
        return True
    if date is None or date.span.start < here.name.end:
        return False
    if date.span.end <= place.span.start:
        return bool(
            re.fullmatch(r"[,\s]*(?:in|at|à|en)?\s*", here.text[date.span.end : place.span.start])
        )
    gap = here.without_names(place.span.end, date.span.start)
    return bool(_ON.fullmatch(gap)) or gap.strip(" ,()") in {
        "",
        "on",
        "from",
        "del",
        "du",
        "los días",
    }


def _place_before(here: Surroundings) -> tuple[Mention, ...]:
    """Return the place of a line such as `4-7 July 2010, Bangkok, Thailand` before the name."""
    for mention in here.named:
        if mention.kind is not Kind.PLACE or mention.span.end > here.name.start:
            continue
        if mention.span.start < here.passage.start:
            continue
        dated = any(
            d.span.end <= mention.span.start
            and here.text[d.span.end : mention.span.start].strip(" ,\n") in {"", "in", "à", "en"}
            for d in here.dates
        )
        between = here.without_names(mention.span.end, here.name.start)
        if _MET_IN.search(
            here.text[max(0, mention.span.start - 40) : mention.span.start]
        ) and _FOR.fullmatch(between):
            return (mention,)
        if _VERB_IN.search(
            here.text[max(0, mention.span.start - 60) : mention.span.start]
        ) and _all_in(between):
            return (mention,)
        if dated and (_all_in(between) or _ORGANISING_LEAD.search(between)):
            return (mention,)
    return ()


def _all_in(words: str) -> bool:
    return all(fold(word) in _LEAD_WORDS for word in _WORD.findall(words))
