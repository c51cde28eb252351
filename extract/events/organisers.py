"""Reads who held an event: before an organising verb, after `organised by`, or with somebody."""

import re
from collections.abc import Iterator, Sequence

from extract.events.surroundings import Surroundings, is_negated
from extract.model import Kind, Mention, Span
from ontology.gazetteer import gazetteer
from ontology.names import fold

_ORGANISING = re.compile(
    r"\b(?:co-?)?(?:organi[sz]e[ds]?|organi[sz]ing|host(?:s|ed|ing)?|conven(?:e[ds]?|ing)"
    r"|held|holds"
    r"|holding|conducted|launched|facilitated|arranged|dedicated|devoted|consacré|dedicó"
    r"|organis(?:é|ée|e|ait)|tenu|accueilli|animé|organizó|organizaron|organizad[oa]|celebró"
    r"|convocó"
    r"|convoqué|realizó|acogió|impartió)\b",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\b(?:organi[sz]ed|hosted|convened|held|led|arranged|conducted|facilitated|organisée?s?"
    r"|convoquée?|tenue?|animée?|accueillie?|organizad[oa]s?|convocad[oa]|celebrad[oa]|impartid[oa]"
    r"|coorganizad[oa]|coordinated|coordonnée?|coordinad[oa])\s{1,2}"
    r"(?:(?:jointly|conjointement|conjuntamente|together|and \w{2,12}ed)\s)?(?:by|par|por)\b"
    r"|\bunder the (?:auspices|leadership) of\b|\bsous l['’]égide d[eu]\b|\bbajo los"
    r" auspicios de\b",
    re.IGNORECASE,
)
_WITH = re.compile(
    r"\b(?:together|jointly|conjointement|conjuntamente|junto|along)\s(?:with|avec|con)\b",
    re.IGNORECASE,
)
"""Who holds it jointly holds it; who is cooperated with is a partner, and no organiser."""
_PARTNER = re.compile(
    r"\b(?:collaboration|cooperation|co-operation|partnership|association|conjunction"
    r"|support|assistance"
    r"|colaboración|cooperación|coopération|partenariat|appui|apoyo|soutien)(?:\sétroite)?\s"
    r"(?:with|of|from|avec|con|de|d['’])\s?(?:the\s|la\s|le\s|el\s|l['’])?$",
    re.IGNORECASE,
)
_DETERMINERS = """
a an the its their his her this another jointly also have has had together with in collaboration
cooperation partnership co and un une le la les leur son sa el su ont ha han conjointement en
y et de del con avec colaboración collaboration successfully recently first second third to
close closely operation association on at by which was is will be be supported support from
las los du des au aux à annual series of dias dia el la entre du
"""
_WORD = re.compile(r"[^\W\d_]+")
_DETERMINER_WORDS = frozenset(fold(word) for word in _DETERMINERS.split())
_JOINT = re.compile(
    r"\s?(?:\([^()]{1,40}\))?(?:,?\s(?:and|&|et|y|e)(?:\s(?:by\s|par\s|por\s)?(?:the|la|le"
    r"|el|les|los"
    r"|l['’]))?\s?|,\s(?:the\s|la\s|le\s|el\s|l['’])?"
    r"|,?\s(?:together|jointly|along|conjointement|conjuntamente|junto)"
    r"\s(?:with|avec|con)\s(?:the\s|la\s|le\s|el\s|l['’])?)"
)
_HANGS = re.compile(
    r"\b(?:of|in|from|at|to|with|for|de|du|des|en|à|au|del|dans|con)\s(?:the\s|la\s)?$"
)
_WHICH = re.compile(r"[^;:.]{0,40},?\s(?:which|that|que|qu['’])\s?(?:the\s|la\s|le\s|el\s|l['’])?")
_APPOSITION = re.compile(r"^,\s[^,;.]{3,80},\s")
_LONGEST_GAP = 90


def find_organisers(here: Surroundings, head: Span) -> tuple[Mention, ...]:
    """Return who held an event, in the order told; a state may be one of them.

    Args:
        here: The words around the event.
        head: The noun in its name; organisations the name opens with held it.
    """
    bodies = [m for m in here.named if here.passage.contains(m.span) and _may_act(here.text, m)]
    within = [m for m in bodies if here.name.contains(m.span) and m.span.end <= head.start]
    told = (*_subjects(here, bodies), *_agents(here, bodies), *_relative(here, bodies))
    found = told or tuple(_first(here, within))
    partners = _partners(here, bodies) if found else ()
    return tuple({m.entity_id: m for m in reversed((*found, *partners))}.values())[::-1]


def _may_act(text: str, mention: Mention) -> bool:
    """Say whether a name may organise: an organisation, or a country that is no place here."""
    if mention.kind is Kind.ORGANISATION:
        return True
    if _HANGS.search(text[max(0, mention.span.start - 12) : mention.span.start]):
        return False
    place = gazetteer().place(mention.entity_id)
    return place is not None and place.kind == "country"


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
    low = here.passage.start
    verbs = list(_ORGANISING.finditer(here.text, low, here.name.start))
    if not verbs:
        return
    verb = verbs[-1]
    before = [m for m in bodies if m.span.end <= verb.start()]
    gap = here.text[before[-1].span.end : verb.start()] if before else ""
    if (
        not before
        or len(gap) > _LONGEST_GAP
        or is_negated(gap + here.text[verb.end() : here.name.start])
    ):
        return
    if _BY.match(here.text, verb.start(), here.name.start):
        return
    plain = " ".join(
        (_APPOSITION.sub(" ", here.without_names(before[-1].span.end, verb.start())),
         here.without_names(verb.end(), here.name.start))
    )  # fmt: skip
    if _all_plain(re.sub(r"\([^()]{0,40}\)", " ", plain)):
        yield from coordinated(here.text, before)
        after = [m for m in bodies if verb.end() <= m.span.start and m.span.end <= here.name.start]
        if after and _WITH.search(here.text, verb.end(), after[0].span.start):
            yield from joined_after(here.text, after)


def coordinated(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the last of some mentions and those that `and`, a comma or `with` joins to it."""
    *others, last = _without_short_forms(text, mentions)
    chain = [last]
    for mention in reversed(others):
        gap = text[mention.span.end : chain[-1].span.start]
        if not _JOINT.fullmatch(gap):
            break
        chain.append(mention)
    first = chain[-1].span.start
    if len(chain) > 1 and (
        chain[-1].kind is Kind.PLACE or _PARTNER.search(text[max(0, first - 40) : first])
    ):
        chain.pop()  # `in Nepal, the Circle held`, `in cooperation with the Fund, the Circle held`
    yield from reversed(chain)


def _agents(here: Surroundings, bodies: Sequence[Mention]) -> Iterator[Mention]:
    """Yield who follows `organised by`, and those joined to the first."""
    by = _BY.search(here.text, here.name.end, here.passage.end)
    after = [m for m in bodies if by and m.span.start >= by.end()]
    if not by or not after or not here.joins(here.name.end, after[0].span.start):
        return
    if len(here.text[by.end() : after[0].span.start]) <= len("representatives of the"):
        yield from joined_after(here.text, after)


def _relative(here: Surroundings, bodies: Sequence[Mention]) -> Iterator[Mention]:
    """Yield who organised it in a clause of its own: `, which the Harbour Circle organised`."""
    for body in bodies:
        before = here.text[here.name.end : body.span.start]
        if body.span.start >= here.name.end and _WHICH.fullmatch(before):
            if _ORGANISING.match(here.text, body.span.end + 1):
                yield body
            return


def _partners(here: Surroundings, bodies: Sequence[Mention]) -> Iterator[Mention]:
    """Yield with whom it was held: `, in collaboration with the Harbour Circle`."""
    joint = _WITH.search(here.text, here.name.end, here.passage.end)
    after = [m for m in bodies if joint and m.span.start >= joint.end()]
    if not joint or not after or not here.joins(here.name.end, after[0].span.start):
        return
    if here.text[joint.end() : after[0].span.start].strip() in {
        "",
        "the",
        "la",
        "le",
        "el",
        "l'",
        "l’",
    }:
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


def _all_plain(words: str) -> bool:
    return all(fold(word) in _DETERMINER_WORDS for word in _WORD.findall(words))
