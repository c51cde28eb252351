"""Reads when, where and by whom an event was held, from the words around its name."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extract.events.dates import DateRange, find_dates
from extract.model import Kind, Mention, Span
from ontology.names import fold

_BRIDGES = """
held took place taking organised organized hosted convened by in at on from to and with the of
was were is will be which that it has had been being both during city co-organised co co-hosted
collaboration cooperation operation partnership jointly day event early a an
en au du le la les de des l qui s est a été ont eu lieu tenu tenue tenus organisé organisée par
el los día días se celebró celebrada celebrado realizó realizada tuvo lugar organizado organizada
por entre between del celebrará celebrarán tendrá tendra aura sera tiendra realizará
monday tuesday wednesday thursday friday saturday sunday
"""
_ORGANISING = re.compile(
    r"\b(?:co-?)?(?:organi[sz]e[ds]?|organi[sz]ing|host(?:s|ed)?|convene[ds]?|held|holds"
    r"|organis(?:é|ée|e)|tenu|organizó|organizad[oa]|celebró|convocó|convoqué)\b",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\b(?:organi[sz]ed|hosted|convened|held|organisée?|convoquée?|tenue?|organizad[oa]|convocad[oa]"
    r"|celebrad[oa])\s{1,2}"
    r"(?:jointly\s|conjointement\s)?(?:by|par|por)\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(r"\b(?:not|never|cancel\w{0,6}|postpone\w{0,2})\b", re.IGNORECASE)
_DETERMINERS = """
a an the its their his her this another jointly also have has had together with in collaboration
cooperation partnership co and un une le la les leur son sa el su ont ha han conjointement en
y et de del con avec colaboración collaboration successfully recently first second
"""
_IN = re.compile(r"(?:\b(?:in|at|à|au|en|city of)(?:\sthe)?\s{1,2}|,\s{1,2}|\(\s?)$", re.IGNORECASE)
_HELD_ELSEWHERE = re.compile(r",?\s(?:which was\s)?(?:held|tenue?|celebrad[oa])\s(?:in|at|à|en)\s")
_WORD = re.compile(r"[^\W\d_]+")
_AFTER, _BEFORE = 220, 140


def _set(words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words.split())


_BRIDGE_WORDS, _DETERMINER_WORDS = _set(_BRIDGES), _set(_DETERMINERS)


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


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """A passage with its dates, and the name of an event in it."""

    text: str
    passage: Span
    name: Span
    dates: tuple[DateRange, ...]
    named: Sequence[Mention]


def circumstances(
    text: str, passage: Span, name: Span, head: Span, named: Sequence[Mention]
) -> Circumstances:
    """Return what a passage tells of an event: only what plain words such as `held in` join to it.

    Args:
        text: The whole text.
        passage: The passage around the event.
        name: The event's name.
        head: Its noun.
        named: Organisations and places of the passage, in order.
    """
    around = Span(max(passage.start, name.start - _BEFORE), min(passage.end, name.end + _AFTER))
    dates = find_dates(text, around.start, around.end)
    here = _Surroundings(text, around, name, dates, named)
    return Circumstances(_date(here), _places(here), _organisers(here, head))


def _date(here: _Surroundings) -> DateRange | None:
    inside = [d for d in here.dates if here.name.overlaps(d.span)]
    after = [
        d
        for d in here.dates
        if d.span.start >= here.name.end and _bridged(here, here.name.end, d.span.start)
    ]
    before = [d for d in here.dates if d.span.end <= here.name.start and _leads(here, d)]
    return next(iter([*after, *inside, *reversed(before)]), None) or _own_year(here)


def _own_year(here: _Surroundings) -> DateRange | None:
    """Return the year in a name such as `World Summit 2005`."""
    year = re.search(r"\b(?:19|20)\d\d\b", here.text[here.name.start : here.name.end])
    if not year:
        return None
    start = here.name.start + year.start()
    told = year.group()
    return DateRange(Span(start, start + len(told)), f"{told}-01-01", f"{told}-12-31", told)


def _leads(here: _Surroundings, date: DateRange) -> bool:
    """Say whether a sentence opens with a date, as in `In June 2004, ... organised a ...`."""
    opening = here.text[here.passage.start : date.span.start].strip(" \n(")
    if len(opening.split()) > 3:
        return False
    between = _without(here, date.span.end, here.name.start)
    if _ORGANISING.search(between) or not between.strip(" ,\n"):
        return True
    return _all_in(between, _BRIDGE_WORDS | _DETERMINER_WORDS)


def _places(here: _Surroundings) -> tuple[Mention, ...]:
    """Return where an event was held; of `Bangkok, Thailand` the first, which is the narrower."""
    found: list[Mention] = []
    for mention in here.named:
        if mention.kind is not Kind.PLACE or not here.passage.contains(mention.span):
            continue
        if mention.span.start < here.name.end:
            continue
        if not _bridged(here, here.name.end, mention.span.start):
            break
        joint = here.text[found[-1].span.end : mention.span.start] if found else ""
        if found and joint.strip() not in {"and", "et", "y"}:
            break
        if _IN.search(here.text[: mention.span.start][-12:]) or found:
            found.append(mention)
    if found and _HELD_ELSEWHERE.match(here.text, found[-1].span.end):
        return tuple(m for m in here.named if m.span.start > found[-1].span.end)[:1]
    return tuple(found) or _place_before(here)


def _place_before(here: _Surroundings) -> tuple[Mention, ...]:
    """Return the place of a line such as `4-7 July 2010, Bangkok, Thailand` before the name."""
    for mention in here.named:
        if (
            mention.kind is Kind.PLACE
            and here.passage.start <= mention.span.start < here.name.start
        ):
            dated = any(
                d.span.end <= mention.span.start
                and here.text[d.span.end : mention.span.start].strip(" ,\n")
                in {"", "in", "à", "en"}
                for d in here.dates
            )
            if dated and _all_in(
                _without(here, mention.span.end, here.name.start), _DETERMINER_WORDS
            ):
                return (mention,)
    return ()


def _organisers(here: _Surroundings, head: Span) -> tuple[Mention, ...]:
    bodies = [
        m for m in here.named if m.kind is Kind.ORGANISATION and here.passage.contains(m.span)
    ]
    within = [m for m in bodies if here.name.contains(m.span) and m.span.end <= head.start]
    return (*_subjects(here, bodies), *_agents(here, bodies), *_first(here, within))


def _first(here: _Surroundings, within: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the organisations a name opens with: `GAATW and OHCHR Roundtable`."""
    end = here.name.start
    for mention in within:
        if here.text[end : mention.span.start].strip() not in {"", "and", "&", "et", "y", "-", "/"}:
            return
        end = mention.span.end
        yield mention


def _subjects(here: _Surroundings, bodies: Sequence[Mention]) -> Iterator[Mention]:
    """Yield who stands before an organising verb whose object the event is."""
    before = [m for m in bodies if m.span.end <= here.name.start]
    if not before:
        return
    between = here.text[before[-1].span.end : here.name.start]
    plain = _ORGANISING.sub(" ", between)
    if not _ORGANISING.search(between) or _NEGATED.search(between) or _BY.search(between):
        return
    if _all_in(_without(here, before[-1].span.end, here.name.start, plain), _DETERMINER_WORDS):
        yield from coordinated(here.text, before)


def coordinated(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the last of some mentions and those that `and`, a comma or `with` joins to it."""
    *others, last = _without_short_forms(text, mentions)
    chain = [last]
    for mention in reversed(others):
        gap = text[mention.span.end : chain[-1].span.start]
        if not _JOINT.fullmatch(gap):
            break
        chain.append(mention)
    yield from reversed(chain)


_JOINT = re.compile(
    r"\s?(?:\([^()]{1,40}\))?(?:,?\s(?:and|&|et|y|e)(?:\s(?:the|la|le|el|l['’]))?\s?|,\s(?:the\s"
    r"|la\s|le\s|el\s)?"
    r"|,?\s(?:together|in (?:collaboration|cooperation|co-operation|partnership|association)"
    r"|jointly|along"
    r"|en collaboration|en colaboración|conjointement)\s(?:with|avec|con)\s(?:the\s|la\s|le\s"
    r"|el\s|l['’])?)"
)


def _agents(here: _Surroundings, bodies: Sequence[Mention]) -> Iterator[Mention]:
    """Yield who follows `organised by`, and those joined to the first."""
    by = _BY.search(here.text, here.name.end, here.passage.end)
    after = [m for m in bodies if by and m.span.start >= by.end()]
    if not by or not after or not _bridged(here, here.name.end, after[0].span.start):
        return
    if _NEGATED.search(here.text, here.name.end, by.end()):
        return
    yield from joined_after(here.text, after)


def _without_short_forms(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions without those in brackets after their own long form."""
    return [
        mention
        for before, mention in zip((None, *mentions), mentions, strict=False)
        if before is None
        or mention.entity_id != before.entity_id
        or text[before.span.end : mention.span.start].strip() not in {"(", "[", "(“", '("'}
    ]


def joined_after(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the first of some mentions and those that `and`, a comma or `with` joins to it."""
    previous = mentions[0]
    for mention in _without_short_forms(text, mentions):
        gap = text[previous.span.end : mention.span.start]
        if mention is not previous and not _JOINT.fullmatch(gap):
            return
        previous = mention
        yield mention


def _bridged(here: _Surroundings, start: int, end: int) -> bool:
    """Say whether only plain words such as `held in` part two places of a passage."""
    between = here.text[start:end]
    if re.search(r"[;:!?]|\.\s", between):
        return False
    return _all_in(_without(here, start, end), _BRIDGE_WORDS) and not _NEGATED.search(between)


def _without(here: _Surroundings, start: int, end: int, between: str | None = None) -> str:
    """Return what parts two places, without the dates and names in between."""
    if between is not None and len(between) != end - start:
        return between
    pieces, at = [], start
    spans: Iterable[Span] = (*(d.span for d in here.dates), *(m.span for m in here.named))
    for span in sorted(spans, key=lambda s: s.start):
        if at <= span.start and span.end <= end:
            pieces.append(here.text[at : span.start])
            at = span.end
    return " ".join([*pieces, here.text[at:end]])


def _all_in(words: str, allowed: frozenset[str]) -> bool:
    return all(fold(word) in allowed for word in _WORD.findall(words))
