"""Reads where an event was held, after its name, in it or before it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.events.dates import DateRange
from extract.events.holding import ASSEMBLES, HOLDS, MEETS, TAKES_PLACE
from extract.events.leads import FOR, all_lead
from extract.events.surroundings import Surroundings
from extract.kept_patterns import compiled
from extract.model import Kind, Mention
from ontology.gazetteer import gazetteer
from ontology.names import is_minted

_IN = compiled(
    r"\b(?:in|at|à|au|en|dans|city of|ville de|ciudad de)(?:\sthe|\sla|\sl['’])?\s{1,2}$",
    re.IGNORECASE,
)
_HELD = compiled(
    r"\b(?:held|took place|taking place|takes place|convened|tenue?s?|celebrad[oa]s?"
    r"|hosted in|organised in|organized in|organisée?s? à|organizad[oa]s? en|met|gathered"
    r"|s['’]est réunie?|se réunira|se reunió)\b"
)
_HELD_ELSEWHERE = compiled(r",?\s(?:which was\s)?(?:held|tenue?|celebrad[oa])\s(?:in|at|à|en)\s")
_ON = compiled(
    r"[,\s(]*(?:on|from|between|in|during|du|le|les|del|el|los días|los|entre|from the|on the"
    r"|au mois de|en)?[\s(]*$",
    re.IGNORECASE,
)
_VENUE = compiled(
    r"\b(?:at|in|à|au|en)\s(?:the\s|l['’]|el\s|la\s)?(?:h[oôó]tel\s|siège\s|sede\s|headquarters\s"
    r"|[A-ZÀ-Þ][\w’'-]{1,30},?\s|\d{1,5}[a-z]?,?\s|rue\s|avenue\s|calle\s|des?\s|du\s|of\s|the\s"
    r"|la\s){1,8}(?<=[,e]\s)$"
)
"""A building before its town: `at the Palais Wilson, Geneva`, `à l'hôtel Terrou de Dakar`."""
_ADDRESS = compiled(
    r"(?:Rue|Avenue|Av\.|Boulevard|Bd|Calle|Avenida|Paseo|Carrera|Jalan|Via|H[oôó]tel|Palais)\b.*"
    r"|.*\b(?:Street|Road|Avenue|Lane|Boulevard|Hotel|Hall|Square|House|Building)"
)
"""Where in its town something is held, which no gazetteer has: `Rue Froissart`."""

_HOSTS = compiled(
    r"\s(?:hosted|hosts|will\shost|(?:a|avait)\s(?:accueilli|abrité)|accueille(?:ra)?|abrite(?:ra)?"
    r"|acogió|acoge(?:rá)?|(?:fue|será|es)\s(?:la\s)?sede\sde)\s"
)
_FROM = compiled(r"\b(?:from|of|with|for|du|de|des|del|desde)\b")
_WITHIN = compiled(r"(?:,\s?|\s?\()(?:in\s|au\s|en\s|the\s|à\s)?")
_NAMED_AFTER = compiled(
    r"\s(?:\w{4,20}\s){0,2}(?i:summit|conference|workshop|consultation|forum|meeting|seminar"
    r"|dialogue)"
)
_NAMED_FOR = compiled(
    r"(?:[Ss]ommet|[Cc]umbre|[Cc]onf[eé]ren(?:cia|ce)|[Rr]éunion|[Rr]eunión|[Aa]telier|[Tt]aller|[Cc]onsultation|[Cc]onsulta"
    r"|[Ss]éminaire|[Ss]eminario|[Cc]olloque|[Ff]oro|[Ff]orum|[Tt]able ronde|[Rr]encontre"
    r"|[Ee]ncuentro)\s(?:de\s|du\s|del\s|d['’])$"
)
_WITH_KIN = compiled(
    r"\s(?:avec|con|sur|sobre|y|et)\s(?:son|sa|ses|su|sus|leurs?|ma|mon|mes|mi|mis)\s"
)
"""Whose meeting or lecture it is: `la réunion de Florence avec son avocat`."""

_FIRST = compiled(
    r"((?:[A-ZÀ-Þ][\w’'-]{1,30}\s){0,2}[A-ZÀ-Þ][\w’'-]{1,30})"
    r"(?=\s(?:summit|conference|workshop|consultation|forum|meeting|seminar|dialogue)\b)"
)
_KNOWN = 100_000
"""Inhabitants of a town that is meant wherever its name stands before such a word."""
_CLAUSE_WORD = compiled(r"\b(?:which|where|who|that|after|before|où|qui|donde|que|quien)\b")
_CLEFT = compiled(rf"\b(?:that|que|donde|où)\s(?={TAKES_PLACE.pattern})", re.IGNORECASE)
"""`C'est à Rabat que s'est tenue la conférence`."""
_SET_APART = compiled(r",\s(?:in|at|à|au|en)\s(?:the\s|la\s|l['’])?$")
_NEXT, _CLAUSE, _FEW_WORDS = 24, 110, 14


def find_places(here: Surroundings, date: DateRange | None) -> tuple[Mention, ...]:
    """Return where an event was held; of `Bangkok, Thailand` the first, which is the narrower.

    A place right after a word of holding, or right before the date, is better than one in what
    the event was about: `a conference on the situation in Nepal held in Bangkok`.
    """
    here = replace(here, named=[m for m in here.named if not _is_address(here, m)])
    if _begins_with_town(here) and not _HELD_ELSEWHERE.match(here.text, here.name.end):
        return _place_within(here)
    after = [m for m in here.named if m.kind is Kind.PLACE and here.name.end <= m.span.start]
    after = _where_told(here, [m for m in after if here.passage.contains(m.span)])
    joined = [m for m in after if here.joins(here.name.end, m.span.start)]
    joined = [m for m in joined if _is_near(here, m) or _is_surely_where(here, m, date)]
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


def _is_address(here: Surroundings, mention: Mention) -> bool:
    """Say whether a place is a street or house that no gazetteer has."""
    if mention.kind is not Kind.PLACE or not is_minted(mention.entity_id, Kind.PLACE):
        return False
    return _ADDRESS.fullmatch(here.text, mention.span.start, mention.span.end) is not None


def _begins_with_town(here: Surroundings) -> bool:
    """Say whether a name begins with a town: the `Dakar consultation` was held in Dakar.

    Wherever people `met to look back at` it, and whether or not that `Dakar` was read as a place;
    a country may well be what an event was about.
    """
    first = _FIRST.match(here.text, here.name.start, here.name.end)
    if first is None:
        return False
    found = gazetteer().candidates(first[1])[:1]
    return bool(found) and found[0].kind == "city" and found[0].population >= _KNOWN


def _place_within(here: Surroundings) -> tuple[Mention, ...]:
    """Return the place in a name such as `Valletta summit on migration`, `sommet de La Valette`."""
    inside = [m for m in here.named if m.kind is Kind.PLACE and here.name.contains(m.span)]
    return tuple(
        m
        for m in inside
        if _NAMED_AFTER.match(here.text, m.span.end, here.name.end)
        or (
            _NAMED_FOR.search(here.text[here.name.start : m.span.start])
            and _WITH_KIN.match(here.text, m.span.end) is None
        )
    )[:1]


def _narrowest(here: Surroundings, places: Sequence[Mention]) -> Mention:
    """Return the first of the last places that a comma or bracket joins: of `Dakar, Senegal`."""
    *others, last = places
    for mention in reversed(others):
        if not _WITHIN.fullmatch(here.text, mention.span.end, last.span.start):
            break
        last = mention
    return last


def _where_told(here: Surroundings, places: Sequence[Mention]) -> list[Mention]:
    """Return the places that stand where one is told, and those that `and` joins to one of them.

    In `brought together women from Nepal, India and Cambodia` there is none.
    """
    found: list[Mention] = []
    for before, place in zip([None, *places], places, strict=False):
        gap = here.text[before.span.end : place.span.start].strip(" ,\n") if before else ""
        is_joined = gap in {"and", "et", "y", "e"} and found[-1:] == [before]
        if is_joined or _is_where(here, place):
            found.append(place)
    return found


def _is_where(here: Surroundings, place: Mention) -> bool:
    """Say whether a place stands where one is told: after `in`, or beside the name or the date."""
    if _is_wide(place) and not _HELD.search(here.text[here.name.end : place.span.start]):
        return False
    before = here.text[max(here.name.end, place.span.start - 16) : place.span.start]
    venue = here.text[max(here.name.end, place.span.start - 80) : place.span.start]
    if _IN.search(before) or _is_bracketed(here, place) or _VENUE.search(venue):
        return True
    between = here.without_names(here.name.end, place.span.start)
    if "(" in between:
        return False
    return all_lead(between) and not _FROM.search(between)


def _is_near(here: Surroundings, place: Mention) -> bool:
    """Say whether few words part a place from the name: far off, something else may be there."""
    between = here.without_names(here.name.end, place.span.start)
    return len(between.split()) <= _FEW_WORDS


def _is_bracketed(here: Surroundings, place: Mention) -> bool:
    """Say whether a bracket holds the place and the date: `(Dakar, 4-8 November 2013)`."""
    if not here.text[: place.span.start][-2:].endswith("("):
        return False
    following = [d for d in here.dates if d.span.start >= place.span.end]
    gap = here.without_names(place.span.end, following[0].span.start) if following else "."
    return not gap.strip(" ,\n")


def _is_wide(place: Mention) -> bool:
    """Say whether a place is a continent or the like, where events are about rather than held."""
    return gazetteer().kind_of(place.entity_id) == "region"


def _is_surely_where(here: Surroundings, place: Mention, date: DateRange | None) -> bool:
    before = here.text[max(here.name.end, place.span.start - _NEXT) : place.span.start]
    if _HELD.search(before) or TAKES_PLACE.search(before) or _is_bracketed(here, place):
        return True
    if date is None or date.span.start < here.name.end:
        return False
    if date.span.end <= place.span.start:
        return bool(
            re.fullmatch(r"[,\s]*(?:in|at|à|en)?\s*", here.text[date.span.end : place.span.start])
        )
    return bool(_ON.fullmatch(here.without_names(place.span.end, date.span.start)))


def _place_before(here: Surroundings) -> tuple[Mention, ...]:
    """Return the place told before a name: `In Lima, the Circle held a workshop`."""
    for mention in here.named:
        if mention.kind is not Kind.PLACE or mention.span.end > here.name.start:
            continue
        if mention.span.start < here.passage.start:
            continue
        if _is_place_of_line(here, mention) or _is_told_before(here, mention):
            return (mention,)
        if _is_host(here, mention):
            return (mention,)
    return ()


def _is_place_of_line(here: Surroundings, place: Mention) -> bool:
    """Say whether a place follows a date before a name: `4-7 July 2010, Bangkok, Thailand`."""
    dated = any(
        d.span.end <= place.span.start
        and here.text[d.span.end : place.span.start].strip(" ,\n") in {"", "in", "à", "en"}
        for d in here.dates
    )
    between = here.without_names(place.span.end, here.name.start)
    return dated and (all_lead(between) or bool(HOLDS.search(between)))


def _is_told_before(here: Surroundings, place: Mention) -> bool:
    """Say whether a place after `in` belongs to the verb of holding before the event."""
    if not _IN.search(here.text[max(here.passage.start, place.span.start - 16) : place.span.start]):
        return False
    between = here.without_names(place.span.end, here.name.start)
    low = max(here.passage.start, place.span.start - _CLAUSE)
    clause = here.text[low : place.span.start]
    opening = here.text[here.begins : place.span.start]
    if re.search(r"[;:!?]|\.\s", here.text[place.span.end : here.name.start]):
        return False
    if len(opening.split()) <= 2 and all_lead(opening):
        held = any(p.search(between) for p in (HOLDS, TAKES_PLACE))
        return held and not _CLAUSE_WORD.search(_CLEFT.sub(" ", between))
    if _SET_APART.search(opening) and all_lead(HOLDS.sub(" ", between)):
        return bool(HOLDS.search(between))
    verbs = [
        verb
        for pattern in (HOLDS, TAKES_PLACE, ASSEMBLES, MEETS)
        for verb in pattern.finditer(clause)
    ]
    if not verbs:
        return False
    verb = max(verbs, key=lambda v: v.start())
    if not here.joins(low + verb.end(), place.span.start):
        return False
    if all_lead(between):
        return True
    # `met in Tbilisi for a workshop`, `brought together in Lima thirty judges for a workshop`
    return (
        verb.re in (ASSEMBLES, MEETS)
        and bool(FOR.search(between))
        and (here.joins(place.span.end, here.name.start))
    )


def _is_host(here: Surroundings, place: Mention) -> bool:
    """Say whether a town is said to have hosted the event; a state that hosts it acts."""
    found = gazetteer().place(place.entity_id)
    if found is None or found.is_state:
        return False
    hosts = _HOSTS.match(here.text, place.span.end, here.name.start)
    return hosts is not None and all_lead(here.without_names(hosts.end(), here.name.start))
