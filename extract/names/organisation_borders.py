"""Cuts names of organisations at where they stand, whose they are, and where two of them join."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, takewhile

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.organisation_aliases import initials
from extract.names.organisation_names import OrganisationName
from extract.names.organisation_patterns import has_head
from extract.names.organisation_refusals import is_plausible
from extract.names.organisation_words import GENERIC, HEADS
from extract.persons.listed_names import is_given_name
from extract.words import word_set
from ontology.authority import organisations
from ontology.gazetteer import Gazetteer

_LONGEST_COUNTRY = 40
_AND_COUNTRY = compiled(r"\s(?:and|&)\s(?:the\s)?([A-ZÀ-Þ][^,&]{2,30})$")
_OF_TOWN = compiled(r"(?<=\b(?:Inc|Ltd|Plc)\.) of ([A-ZÀ-Þ][\w .'’-]{2,30})$")
_OWNER = compiled(r"([A-ZÀ-Þ][\w.-]{2,24}(?: [A-ZÀ-Þ][\w.-]{2,24}){0,2})['’]s (?=[A-ZÀ-Þ])")
_ORGANS = frozenset({"Security Council", "Human Rights Council", "General Assembly"})
_SEAT = compiled(
    r" (?:candidacy|candidature|candidate|membership|member|seat|presidency|term|bid|mandate"
    r"|election|vote|statement|speech|address)\b"
)
"""What a state has in an organ of the United Nations: `Peru's Security Council seat`."""

_OWNED = compiled(r"(?:(?<=s)['’]|['’]s) (?=[A-ZÀ-Þ])")
_JOINT = compiled(r" (?:of|for) (?:the )?")
_TO_BODY = compiled(
    r"(?i:(?: [-–—])? (?:(?:Joint|Open|Written|Oral) )?(?:Submission|Letter|Report|Statement"
    r"|Response|Appeal|Contribution|Comments|Complaint|Petition))?"
    r" (?:to|before) (?:the )?(?=[A-ZÀ-Þ])"
)
_SENT = compiled(
    r"\b(?:Mission|Embassy|Delegation|Representati(?:ve|on)|Advis[eo]r|Commissioner|Envoy|Office"
    r"|Rapporteur|Counsel|Observer|Ambassador)\b"
)
"""Who is sent to a body, whose name goes on: `Permanent Mission of Nepal to the United Nations`."""

_AND_OF_BODY = compiled(
    r"(?:(?: et|,) (?:de la |de l['’]|du |des |d['’]|au |à la |à l['’]|aux )"
    r"|(?: y|,) (?:de la |del |de las |de los |al |a la ))(?=[A-ZÀ-Þ])"
)
"""Behind a body whom it writes to, or one more of a list: `et de l'Agence`."""

_FIRST_WORD = compiled(r"[^\W\d_]+")
_SHORT_FIRST = compiled(r"(?P<short>[A-Z][A-Za-z]{0,6}[A-Z][a-z]?) (?:[Tt]he )?(?=[A-ZÀ-Þ])")
_LONGEST_DEED = 24
_DEED = compiled(
    r" (?:for [A-Z][a-z]{2,12}ing|to (?:Support|Prevent|End|Combat|Protect|Promote|Eliminate|Stop"
    r"|Abolish|Ban|Restore|Achieve|Save|Improve|Strengthen|Fight|Eradicate|Reduce|Advance|Defend))$"
)
_MATTER = compiled(r"(?: (?:(?:to|the|of|and|for|against) ){0,2}[A-ZÀ-Þ][\w’'-]{1,24}){1,10}")
_TO_COURT = compiled(r" to the (?:[A-Z][\w-]{2,20} ){0,3}(?:Court|Tribunal)\b")
"""Before whom somebody is taken: `took the Home Office to the High Court`."""

CONGRESSES = frozenset({"Congress", "Congrès", "Congreso"})
_OF_BODY = compiled(r" (?:of the|de la|del|du|de l['’]) ?[A-ZÀ-Þ]")
_COUNTED = compiled(r"\b(?:\d{1,3}(?:st|nd|rd|th|e|er|º)|[IVX]{1,6}|(?:Fir|Second|Third)\w{0,2}) $")
_REACH = 12
_GATHERING_OF = compiled(
    r"(?:[A-ZÀ-Þ][\w-]{1,20} ){0,4}(?:Congress|Congrès|Congreso) (?:of the|de la|del|du|de l['’]) ?"
)
_DECREES = compiled(
    r"(?<=[a-zà-ÿ])\s(?:RESUELVE|DECLARA|DECRETA|ACUERDA|ORDENA|DISPONE|FALLA|CONDENA|DECIDE|DÉCIDE"
    r"|DÉCLARE|ARRÊTE|DÉCRÈTE|ORDONNE|CONDAMNE|DECIDES|RESOLVES|CALLS|URGES|INSTRUCTS|DECLARES|ORDERS"
    r"|NOTES|WELCOMES|REAFFIRMS)$"
)
"""A verb in capitals with which an operative part begins: `este Tribunal RESUELVE`."""

_BEHIND_GOVERNMENT = compiled(
    r"(?:Government|Gouvernement|Gobierno)"
    r"(?: of (?:the )?[A-ZÀ-Þ][\w'’-]{1,24}(?: [A-ZÀ-Þ][\w'’-]{1,24}){0,3})?"
    r"(?P<cut> (?:(?:for|to|with|on|in(?! Exile)) |and (?=[A-Z]{2,8}$)))"
)
"""Where a government's name ends: `Government of Nepal for the region`, `Government and LJM`."""

_OFFICE_OF_KNOWN = compiled(
    r"(?P<known>[A-ZÀ-Þ]{3,10}), (?:Centro|Centre|Center|Oficina|Office|Bureau|Sede|Sección|Section"
    r"|Regional|Direction|Dirección|Unidad|Unit|Unité)\b"
)
"""A known acronym and which office of it: `ICBF, Centro Zonal Dosquebradas`."""

_HALF_BRACKET = compiled(r"[^()\n]{2,60}(?P<cut>\)[a-z]? )")
"""Behind a short form in brackets and its footnote: `UNAMA)a Subtotal`."""

_DASHED = compiled(r" [-–—] ")
_GAP = compiled(r" (?:[Tt]he )?")
_PEOPLE = word_set(
    "women men children girls boys youth people peoples workers mothers students lawyers farmers"
)
_FEW = 2
_LARGE = 50_000
"""Inhabitants of a town that owns a body, rather than a person or firm called like it."""


def within_borders(text: str, span: Span, places: Gazetteer) -> Span:
    """Return a name without the state or town beside it, and the town that has it.

    `European Union and Canada`, `Harbour Light Inc. of Atlanta`, `Dhaka's Harbour Museum`.
    """
    span = _without_gathering(text, _without_country(text, span, places))
    decree = _DECREES.search(text, max(span.start, span.end - _LONGEST_DEED), span.end)
    if decree:
        span = Span(span.start, decree.start())
    acronym = _OFFICE_OF_KNOWN.match(text, span.start, span.end)
    if acronym and organisations().candidates(acronym["known"]):
        span = Span(span.start, acronym.end("known"))
    for ended in (_BEHIND_GOVERNMENT, _HALF_BRACKET):
        past = ended.match(text, span.start, span.end)
        span = Span(span.start, past.start("cut")) if past else span
    court = _TO_COURT.search(text, span.start + 1, span.end)
    if court:
        span = Span(span.start, court.start())
    found = _OF_TOWN.search(text, max(span.start, span.end - _LONGEST_COUNTRY), span.end)
    if found and found.start() > span.start and places.candidates(found[1]):
        span = Span(span.start, found.start())
    return _of_owner(text, _without_owner(text, span, places))


def is_gathering(text: str, span: Span) -> bool:
    """Say whether a name is that of a body's congress: the first words of it, before `of the`."""
    surface = text[span.start : span.end]
    is_one = surface.rsplit(" ", 1)[-1] in CONGRESSES and _OF_BODY.match(text, span.end)
    return bool(is_one) and not organisations().candidates(surface)


def _without_gathering(text: str, span: Span) -> Span:
    """Return the body whose congress a name is: `World Congress of the Harbour Federation`."""
    found = _GATHERING_OF.match(text, span.start, span.end)
    if found is None or organisations().candidates(text[span.start : span.end]):
        return span
    body = text[found.end() : span.end]
    is_body = has_head(body) or bool(organisations().candidates(body))
    is_body = is_body or _COUNTED.search(text, max(0, span.start - _REACH), span.start) is not None
    return Span(found.end(), span.end) if is_body else span


def _of_owner(text: str, span: Span) -> Span:
    """Return a body without the office, staff or town of its that no word calls a body.

    `World Vision's Lusaka office`, `Harbour Foundation's Legal Section`; not `Women's Network`,
    nor `Bureau of Women's Affairs`.
    """
    for owned in _OWNED.finditer(text, span.start + 2, span.end):
        owner = text[span.start : owned.start()]
        is_body = owner.split()[-1].casefold() in HEADS or bool(organisations().candidates(owner))
        if is_body and not has_head(text[owned.end() : span.end]):
            return Span(span.start, owned.start())
    return span


def _without_country(text: str, span: Span, places: Gazetteer) -> Span:
    """Return a guess without the country it is joined to: `European Union and Canada`."""
    found = _AND_COUNTRY.search(text, max(span.start, span.end - _LONGEST_COUNTRY), span.end)
    if found is None or found.start() <= span.start:
        return span
    country = places.country_named(found[1])
    whole = places.candidates(text[span.start : span.end])
    before = text[span.start : found.start()].rsplit(maxsplit=2)[-2:]
    pairs = (" ".join(before[at:]) + found.group() for at in range(len(before)))
    is_one = any(places.country_named(pair) for pair in pairs)  # `of Trinidad and Tobago`
    return Span(span.start, found.start()) if country and not whole and not is_one else span


def _without_owner(text: str, span: Span, places: Gazetteer) -> Span:
    """Return a body's name without the town or person that has it: `Dhaka's Harbour Museum`.

    What tells a body from others only with its town keeps it: `Dhaka's National Museum`.
    """
    owner = _OWNER.match(text, span.start, span.end)
    found = places.candidates(owner[1]) if owner else ()
    rest = text[owner.end() : span.end] if owner else ""
    if owner and rest in _ORGANS and _SEAT.match(text, span.end):
        return Span(owner.end(), span.end)
    is_place = bool(found) and found[0].kind in {"city", "adm1"}
    if not owner or not (is_place or _is_person(owner[1])):
        return span
    is_town = not is_place or found[0].population >= _LARGE or found[0].kind == "adm1"
    words = [word.casefold() for word in rest.split()]
    own = list(takewhile(lambda word: word not in HEADS, words))
    is_body = has_head(rest) and not GENERIC.issuperset(own) and is_plausible(rest, places)
    return Span(owner.end(), span.end) if is_town and is_body else span


def _is_person(owner: str) -> bool:
    """Say whether a given name and further names own a body: `Talla Uneborg's Reef Movement`.

    Not so `Karen Women's Action Group`.
    """
    first, *further = owner.split()
    return bool(further) and is_given_name(first) and further[-1].casefold() not in _PEOPLE


def with_deed(text: str, span: Span) -> Span:
    """Return a name that ends with what a body does with that which it does it to.

    `International Fund for Saving the Aral Sea`.
    """
    if not _DEED.search(text, max(span.start, span.end - _LONGEST_DEED), span.end):
        return span
    matter = _MATTER.match(text, span.end)
    return Span(span.start, matter.end()) if matter else span


def parted(
    text: str, names: Sequence[OrganisationName], places: Gazetteer
) -> Iterator[OrganisationName]:
    """Yield the names, of two that `of` or `for` joins both, where each also stands alone.

    `Reef Jays of Harbour League` in a text that names Reef Jays and Harbour League too; and what
    lists write as `RJ Reef Jays`.
    """
    surfaces = {text[name.span.start : name.span.end] for name in names}
    for name in chain.from_iterable(_between_dashes(text, each, places) for each in names):
        joint = (
            _joint(text, name.span, surfaces, places)
            or _behind_initials(text, name.span)
            or _of_two(text, name.span)
        )
        if joint is None:
            yield name
        else:
            yield replace(name, span=Span(name.span.start, joint.start()))
            if joint.re is not _AND_OF_BODY or text.find(" ", joint.end(), name.span.end) > 0:
                yield replace(name, span=Span(joint.end(), name.span.end))


def _between_dashes(
    text: str, name: OrganisationName, places: Gazetteer
) -> Iterator[OrganisationName]:
    """Yield what stands between spaced dashes and is a body: `Ada Uneborg - Reef Union - Peru`."""
    start, end = name.span.start, name.span.end
    ends = [start, *(at for m in _DASHED.finditer(text, start, end) for at in m.span()), end]
    spans = [Span(*pair) for pair in zip(ends[::2], ends[1::2], strict=True) if pair[0] < pair[1]]
    bodies = [
        span
        for span in spans
        if len(spans) > 1
        and has_head(text[span.start : span.end])
        and is_plausible(text[span.start : span.end], places)
    ]
    yield from (replace(name, span=span) for span in bodies or [name.span])


def _of_two(text: str, span: Span) -> re.Match[str] | None:
    """Return what parts a body from one it writes to, or from the next one of a list in French.

    `Reef Collective to the Lamp Committee`, `Fondation Uzqa et de l'Agence`; not `Ministère de la
    Justice et de la Santé`.
    """
    for pattern in (_TO_BODY, _AND_OF_BODY):
        for joint in pattern.finditer(text, span.start, span.end):
            left, right = text[span.start : joint.start()], text[joint.end() : span.end]
            first = _FIRST_WORD.match(right)
            is_head = first is not None and first.group().casefold() in HEADS
            is_body = is_head if pattern is _AND_OF_BODY else has_head(right)
            known = bool(organisations().candidates(right))
            if _SENT.search(left):
                continue
            if has_head(left) and " " in left and (is_body or known):
                return joint
    return None


def _behind_initials(text: str, span: Span) -> re.Match[str] | None:
    """Return what parts a short form from the name that it is made of: `CoE The Council ...`."""
    short = _SHORT_FIRST.match(text, span.start, span.end)
    if short is None:
        return None
    rest = text[short.end() : span.end]
    letters, told = short["short"].upper(), initials(rest)
    # All of them where all is in capitals: `NATIONAL NETWORK AGAINST TRAFFICKING`.
    fewest = len(letters) if rest.isupper() else min(_FEW + 1, len(letters))
    if not any(letters.startswith(each) and len(each) >= fewest for each in told):
        return None
    return _GAP.match(text, short.end("short"), short.end())


def _joint(text: str, span: Span, surfaces: set[str], places: Gazetteer) -> re.Match[str] | None:
    for joint in _JOINT.finditer(text, span.start, span.end):
        left, right = text[span.start : joint.start()], text[joint.end() : span.end]
        is_own = " " in left or left.isupper()
        if is_own and left in surfaces and right in surfaces and not places.candidates(right):
            return joint
    return None
