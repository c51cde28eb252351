"""Reads who held an event: before an organising verb, after `organised by`, or with somebody."""

import re
from collections.abc import Iterator, Sequence

from extract.calendar_words import WEEKDAYS
from extract.events.coordination import (
    HANGS_BEFORE,
    PARTNER_BEFORE,
    coordinated,
    joined_after,
)
from extract.events.holding import ASSEMBLES, BY, FRONTED, HELD, HELD_BY, HOLDS, THE
from extract.events.surroundings import Surroundings, is_negated
from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Span
from ontology.gazetteer import gazetteer
from ontology.names import fold

_WITH = compiled(
    r"\b(?:together|jointly|conjointement|conjuntamente|junto|along)\s(?:with|avec|con)\b",
    re.IGNORECASE,
)
"""Who holds it jointly holds it; who is cooperated with is a partner, and no organiser."""
_DETERMINERS = """
a an the its their his her this another jointly also have has had together with in collaboration
cooperation partnership co and un une le la les leur son sa ses el su sus ont ha han
conjointement en
y et de del con avec colaboración collaboration successfully recently first second third to
close closely operation association on at by which was is will be supported support from
los las du des au aux à annual series of dias dia l entre d as part each every again up
two three four five six several deux trois quatre cinq plusieurs dos tres cuatro cinco varios varias
conjuntamente aussi également también une fois ensuite série serie cycle ciclo
al early late mid début fin here today now aujourd hui ici hoy aquí
"""
_WORD = compiled(r"[^\W\d_]+")
_DETERMINER_WORDS = frozenset(map(fold, (*_DETERMINERS.split(), *WEEKDAYS)))
_SORT = compiled(r"\b(?:[A-Z][a-z]{2,14}\s)?(?:NGO|INGO|CSO|ONG|OSC)s?\b")
_CO_HELD = compiled(r"\bco-?\w+(?:ed|é|ó|aron)\s(?:with|avec|con)\s", re.IGNORECASE)
"""Who holds it too stands right behind the verb: `co-hosted with the Circle a seminar`."""
_ASIDE = compiled(rf"\w+,\s(?:along\s)?(?:with|avec|con)\s{THE}?")
"""The same between commas: `hosted, with the Circle, a seminar`."""

_LIKE_REPRESENTATIVES = len("representatives of the ")
_WHICH = compiled(rf"[^;:.]{{0,40}},?\s(?:which|that|que|qu['’])\s?{THE}?")
_APPOSITION = compiled(r"^(?:\s?\([^()]{1,40}\))?,\s[^;.]{3,180},\s")
_WHICH_HELD = compiled(
    r"[^;:.]{0,40},?\s(?:que|qu['’])\s?(?:(?:a|ha|ont|han)\s)?(?:organis|organiz|convo|celebr|tenu)"
    rf"\w{{0,6}}\s{THE}?"
)
"""In French and Spanish the verb may come first: `que organizó el Círculo`."""
_AGAIN = compiled(
    r"[;,]\s(?:and\s|et\s|y\s)?(?:it|elle|il|celle-ci|celui-ci|[ée]sta|[ée]ste)\s"
    r"(?:was|is|has been|a été|était|est|fue|ha sido)\s(?:jointly\s|conjointement\s)?"
    rf"{HELD}\s{BY}\s",
    re.IGNORECASE,
)
_AUXILIARY = compiled(
    r"(?:\s?\([^()]{1,40}\))?\s(?:(?:jointly|had|has|have|a|ont|avait|ha|han|había)\s){0,2}"
)
_SET_IN = compiled(
    r"(?:\s?\([^()]{1,40}\))?,\s(?:in|with|through|under|within|as|en|avec|à|par|dans|con|por"
    r"|mediante|bajo|sous)\s[^;.]{3,180},\s(?:(?:has|had|have|a|ont|ha|han)\s)?"
)
_FOR = compiled(
    r"\b(?:for|in|to|at|pour|lors\sd['’]|para|en)\s?(?:an?|the|une?|la|le|el|l['’])?\s?$"
)
_OWNED = compiled(r"['’]s?\s(?:\w+\s)?")
_OWNER = compiled(rf"\s(?:of|de|du|del|des)\s{THE}?|\sd['’]")
_PASSIVE = compiled(r"\w{2,30}(?:ed|ées?|és?|ad[oa]s?|id[oa]s?)")
_IS_DONE_TO = compiled(
    r"\b(?:was|were|is|are|been|being|be|not|never|été|fue|fueron|sido)\s(?:\w+\s)?$", re.IGNORECASE
)
"""Before a verb whose subject is who came, or did not: `was invited to a workshop`."""

_HELD = compiled(HELD, re.IGNORECASE)
_BEFORE_BY = compiled(rf"(\w+),?\s{BY}\s$", re.IGNORECASE)
_LONGEST_GAP, _MOST_ASSEMBLED = 150, 150


# `the Circle, not the Fund, held it`
_NOT_THEY = compiled(
    r"\b(?:not|neither|nor|except|unlike|without|instead\sof|rather\sthan|non|pas|sauf|sans|plutôt"
    rf"\sque|ni|menos|salvo|no|en\slugar\sde)\s(?:(?:by|par|por)\s)?{THE}?$",
    re.IGNORECASE,
)

# `According to the Circle, the Fund held it`
_ONLY_SAYS = compiled(
    r"\b(?:according\sto|as\sreported\sby|selon|d['’]après|según|de\sacuerdo\scon)"
    rf"\s(?:[^,;:.]{{1,40}}\s(?:by|of|from|de|du|del|des)\s)?{THE}?$",
    re.IGNORECASE,
)


def find_organisers(here: Surroundings, head: Span) -> tuple[Mention, ...]:
    """Return who held an event, in the order told; a state may be one of them.

    Args:
        here: The words around the event.
        head: The noun in its name; organisations the name opens with held it.
    """
    bodies = [m for m in here.named if here.passage.contains(m.span) and _may_act(here, m)]
    told = (
        *_subjects(here, bodies),
        *_fronted(here, bodies),
        *_agents(here, bodies),
        *_relative(here, bodies),
        *_restated(here, bodies),
    )
    found = told or _owners(here, bodies, head)
    partners = _partners(here, bodies) if found else ()
    return tuple({m.entity_id: m for m in reversed((*found, *partners))}.values())[::-1]


def _may_act(here: Surroundings, mention: Mention) -> bool:
    """Say whether a name may organise: an organisation, or a country that is no place here."""
    start = mention.span.start
    if _NOT_THEY.search(here.text, max(0, start - 30), start):
        return False
    if _ONLY_SAYS.search(here.text, max(here.passage.start, start - 80), start):
        return False
    if mention.kind is Kind.ORGANISATION:
        return True
    before = here.text[max(0, mention.span.start - 12) : mention.span.start]
    if HANGS_BEFORE.search(before) and not re.search(r"\b(?:by|par|por)\s[\w'’ ]{0,4}$", before):
        return False
    return gazetteer().kind_of(mention.entity_id) == "country"


def _owners(here: Surroundings, bodies: Sequence[Mention], head: Span) -> tuple[Mention, ...]:
    """Return whose event it is by its name: `the Circle's conference`, `meeting of the Circle`."""
    within = [m for m in bodies if here.name.contains(m.span) and m.span.end <= head.start]
    first = tuple(_first(here, within))
    if first:
        return first
    organisations = [m for m in bodies if m.kind is Kind.ORGANISATION]
    for body in organisations:
        if body.span.end <= head.start and _OWNED.fullmatch(
            here.text, body.span.end, max(here.name.start, body.span.end)
        ):
            return (body,)
        if body.span.start >= head.end and _OWNER.fullmatch(here.text, head.end, body.span.start):
            return (body,)
    return ()


def _first(here: Surroundings, within: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the organisations a name opens with: `GAATW and OHCHR Roundtable`."""
    end = here.name.start
    for mention in within:
        gap = here.text[end : mention.span.start].strip()
        if mention.kind is Kind.PLACE or gap not in {"", "and", "&", "et", "y", "-", "/"}:
            return
        end = mention.span.end
        yield mention


def _subjects(here: Surroundings, bodies: Sequence[Mention]) -> Iterator[Mention]:
    """Yield who stands before an organising verb whose object the event is."""
    verbs = list(HOLDS.finditer(here.text, here.passage.start, here.name.start))
    if verbs and not HELD_BY.match(here.text, verbs[-1].start(), here.name.start):
        verb = verbs[-1]
        after = here.without_names(verb.end(), here.name.start)
        if _all_plain(_without_brackets(after)):
            yield from _subject(here, bodies, verb)
            return
    gathering = list(ASSEMBLES.finditer(here.text, here.passage.start, here.name.start))
    if not gathering:
        return
    verb = gathering[-1]
    if _IS_DONE_TO.search(here.text, max(here.passage.start, verb.start() - 24), verb.start()):
        return
    between = here.text[verb.end() : here.name.start]
    near = len(between) <= _MOST_ASSEMBLED and _FOR.search(between)
    if near and here.joins(verb.end(), here.name.start):
        yield from _subject(here, bodies, verb)


def _subject(
    here: Surroundings, bodies: Sequence[Mention], verb: re.Match[str]
) -> Iterator[Mention]:
    """Yield who stands before a verb, and whom `together with` joins to them after it."""
    before = _without_partners(here.text, [m for m in bodies if m.span.end <= verb.start()], verb)
    gap = here.text[before[-1].span.end : verb.start()] if before else ""
    denied = is_negated(gap + here.text[verb.end() : here.name.start])
    if not before or len(gap) > _LONGEST_GAP or denied:
        return
    plain = _APPOSITION.sub(" ", gap)
    if plain == gap:
        plain = here.without_names(before[-1].span.end, verb.start())
    if _all_plain(_without_brackets(plain)):
        held_by = list(coordinated(here.text, before))
        if PARTNER_BEFORE.search(
            here.text[max(0, held_by[0].span.start - 40) : held_by[0].span.start]
        ):
            return  # `in cooperation with the Fund,` somebody whom nobody named held it
        yield from held_by
        after = [m for m in bodies if verb.end() <= m.span.start and m.span.end <= here.name.start]
        together = after and (
            _WITH.search(here.text, verb.end(), after[0].span.start)
            or _CO_HELD.match(here.text, verb.start())
            or _ASIDE.fullmatch(here.text, verb.start(), after[0].span.start)
        )
        if together:
            yield from joined_after(here.text, after)


def _without_partners(text: str, before: Sequence[Mention], verb: re.Match[str]) -> list[Mention]:
    """Return the bodies before a verb without those in what stands between commas before it.

    `The Circle, in cooperation with the Network and the Fund, held`.
    """
    for index, body in enumerate(before):
        if verb.start() - body.span.end <= _LONGEST_GAP + 60 and _SET_IN.fullmatch(
            text, body.span.end, verb.start()
        ):
            return list(before[: index + 1])
    return list(before)


def _without_brackets(words: str) -> str:
    """Return the words between names without brackets, and without what a body is."""
    return _SORT.sub(" ", re.sub(r"\([^()]{0,40}\)", " ", words))


def _fronted(here: Surroundings, bodies: Sequence[Mention]) -> Iterator[Mention]:
    """Yield who opens the sentence: `Organised by the Circle, the workshop was held in Lima`."""
    opening = FRONTED.match(here.text, here.begins, here.name.start)
    after = [m for m in bodies if opening and opening.end() <= m.span.start < here.name.start]
    if not opening or not after or after[0].span.start - opening.end() > len("les "):
        return
    found = [m for m in joined_after(here.text, after) if m.span.end <= here.name.start]
    rest = here.without_names(found[-1].span.end, here.name.start)
    if found and "," in rest and _all_plain(_without_brackets(rest)):
        yield from found


def _agents(here: Surroundings, bodies: Sequence[Mention]) -> Iterator[Mention]:
    """Yield who follows `organised by`, and those joined to the first."""
    by = HELD_BY.search(here.text, here.name.end, here.passage.end)
    after = [m for m in bodies if by and m.span.start >= by.end()]
    if not by or not after or not here.joins(here.name.end, after[0].span.start):
        return
    last = _BEFORE_BY.search(by.group())
    if last and _PASSIVE.fullmatch(last[1].casefold()) and not _HELD.fullmatch(last[1]):
        return  # `held in Lima and attended by the Circle`
    if after[0].span.start - by.end() <= _LIKE_REPRESENTATIVES:
        yield from joined_after(here.text, after)


def _relative(here: Surroundings, bodies: Sequence[Mention]) -> Iterator[Mention]:
    """Yield who organised it in a clause of its own: `, which the Harbour Circle organised`."""
    after = [body for body in bodies if body.span.start >= here.name.end]
    before = here.text[here.name.end : after[0].span.start] if after else ""
    if not after or not (_WHICH.fullmatch(before) or _WHICH_HELD.fullmatch(before)):
        return
    joined = list(joined_after(here.text, after))
    end = _AUXILIARY.match(here.text, joined[-1].span.end)
    if _WHICH_HELD.fullmatch(before) or (end and HOLDS.match(here.text, end.end())):
        yield from joined


def _restated(here: Surroundings, bodies: Sequence[Mention]) -> Iterator[Mention]:
    """Yield who is told behind a semicolon: `in Lima; it was organised by the Circle`."""
    again = _AGAIN.search(here.text, here.name.end, here.passage.end)
    after = [body for body in bodies if again and body.span.start >= again.end()]
    if again and after and after[0].span.start - again.end() <= len("les "):
        yield from joined_after(here.text, after)


def _partners(here: Surroundings, bodies: Sequence[Mention]) -> Iterator[Mention]:
    """Yield with whom it was held: `, jointly with the Harbour Circle`."""
    joint = _WITH.search(here.text, here.name.end, here.passage.end)
    after = [m for m in bodies if joint and m.span.start >= joint.end()]
    if not joint or not after or not here.joins(here.name.end, after[0].span.start):
        return
    between = here.text[joint.end() : after[0].span.start]
    if re.fullmatch(rf"\s{THE}?", between):
        yield from joined_after(here.text, after)


def _all_plain(words: str) -> bool:
    return all(fold(word) in _DETERMINER_WORDS for word in _WORD.findall(words))
