"""Finds bodies whose name has a fixed form: a university's campus, a unit by number, `firm X`."""

import re
from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.organisation_refusals import is_plausible, is_refused
from extract.names.organisation_words import FUNCTION_WORDS
from extract.persons.known_places import is_known_place
from extract.persons.listed_names import is_given_name, is_listed
from extract.scanning import every_match
from extract.words import word_set
from ontology.gazetteer import Gazetteer, Place

_NAME = r"[A-ZÀ-Þ][\w'’-]{1,30}"
_CAMPUS = compiled(
    rf"\bUniversity of (?P<state>{_NAME}(?: {_NAME}){{0,2}}?)(?:, | at )"
    rf"(?P<town>{_NAME}(?: {_NAME})?)(?:, (?P<further>{_NAME}))?"
)
_UNIT = compiled(
    r"(?<![\w.])(?:U\.S\. |US |British |French |Iraqi |Royal )?\d{1,3}(?:st|nd|rd|th) "
    r"(?:(?:[A-Z][a-z]{2,14}|Counter Terrorism|U\.S\.) ){0,3}"
    r"(?:Fleet|Battalion|Brigade|Division|Army|Corps|Regiment|Squadron|Wing|Infantry|Cavalry)"
    r"(?!\w)"
    r"|\b(?:(?:(?:Combined|Joint|Carrier|Amphibious) ){0,2}Task (?:Force|Group)|C?J?TF) \d{1,3}"
    r"(?![\w-])"
)
_SORT = (
    r"(?:company|firm|start-?up|corporation|manufacturer|retailer|publisher|airline|charity|"
    r"non-?profit|NGO|non-governmental organi[sz]ation|organi[sz]ation|newspaper|broadcaster|"
    r"news agency|think tank|rock band|band|record label|trade union|association|foundation|"
    r"political party|militant group|rebel group|armed group|entreprise|société|association|"
    r"empresa|asociación|organización|fundación)"
)
_ONE_WORD = r"(?P<name>[A-ZÀ-Þ][\w’'&-]{2,24})"
_ENDS = r"(?![\w’'-]|\.\w| [A-ZÀ-Þ])"
_GOES_ON = r"(?:al|aux?|on the|por (?:la|el|las|los))"
"""Behind one word, what no new name begins with: not `con` and `with`, who may be somebody."""

_LINK = (
    rf"(?:(?:{_GOES_ON}|for|of|against|sans|sin|pour|para|contre|contra|de|du|des|del|en|in) )?"
    r"(?:(?:la|las|los|le|les|the) )?"
)
_BEHIND_SORT = compiled(rf"\b[\w-]{{1,16}} {_SORT} [\"“]?{_ONE_WORD}{_ENDS}(?! {_GOES_ON} {_NAME})")
_SORT_BEFORE_LONG = (
    r"(?:charity|non-?profit|NGO|non-governmental organi[sz]ation|organi[sz]ation|association|"
    r"foundation|collective|coalition|network|campaign group|advocacy group|women['’]s group|"
    r"trade union|cooperative|co-operative|shelter|safe house|think tank|"
    r"ONG|organisation|fondation|collectif|coopérative|réseau|syndicat|asbl|foyer|"
    r"asociación|organización|fundación|colectiv[oa]|cooperativa|red|sindicato|albergue|refugio)"
)
_LONG_NAME = compiled(
    rf"(?:(?<![\w’'-])[LlDd]['’]|(?<![\w’'.-])[\w-]{{1,16}} ){_SORT_BEFORE_LONG} [\"“«]? ?"
    rf"(?P<name>{_NAME}(?: {_LINK}{_NAME}){{1,5}})(?![\w’'-])"
)
"""`the NGO Safe Harbour`, `la fondation Abri du Sud`; the group `name`."""

_BEFORE_SORT = compiled(
    rf"(?<![\w’'.-])(?<![A-ZÀ-Þ] )\b{_ONE_WORD}(?:, (?:which is )?| is | was )"
    rf"an? (?:[\w-]{{2,16}} ){{0,3}}{_SORT}\b"
)
_FOUNDED = compiled(
    r"\b(?:[Cc]o-)?(?:[Ff]ounders?|CEOs?|[Ss]hareholders?|[Ee]mployees|[Ss]ubsidiary) of "
    rf"{_ONE_WORD}{_ENDS}"
)
_OFFICE = compiled(
    r"(?<![\w'’.-])(?:(?P<lead>[\w-]{1,24}) )?"
    rf"(?P<name>Plan (?P<country>{_NAME}(?: {_NAME}){{0,2}}))"
    r"(?![\w’'-]| \d)"
)
"""An office of Plan International; of other bodies the authority file has the name alone."""

_NO_OFFICE = word_set("the le el un une una du al a an this that our its their national action")
_SCHEMES = word_set("colombia mexico méxico")
"""States with a scheme that is called so: `Plan Colombia`."""

_TITLES = frozenset({"Mr", "Mrs", "Ms", "Dr", "Mme", "Mlle", "Sr", "Sra", "Prof"})
_MOST_TOLD = 50
"""Names told in one text whose further places are looked for, so that time stays linear."""


def fixed_forms(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield names of fixed form.

    `University of Reef at Harbour`, `3rd Reef Battalion`, `Plan Nepal`, `the firm Harboura`.

    Args:
        text: Of the document.
        places: Tells states and towns.
    """
    for match in every_match(_CAMPUS, text):
        is_address = match["further"] and places.candidates(match["further"])
        is_campus = _is_state(match["state"], places) and bool(places.candidates(match["town"]))
        if is_campus and not is_address:
            yield Span(match.start(), match.end("town"))
    for match in every_match(_UNIT, text):
        yield Span(match.start(), match.end())
    for match in every_match(_OFFICE, text):
        if _is_office(match, places):
            yield Span(*match.span("name"))
    for match in every_match(_LONG_NAME, text):
        if _is_long_name(match["name"], places):
            yield Span(*match.span("name"))
    told = list(dict.fromkeys(_told_names(text, places)))[:_MOST_TOLD]
    if told:
        wanted = "|".join(map(re.escape, told))
        for match in re.finditer(rf"(?<![\w’'.-])(?:{wanted})(?![\w-])", text):
            yield Span(match.start(), match.end())


def _is_office(match: re.Match[str], places: Gazetteer) -> bool:
    """Say whether it is a body's office in a state, and no plan of that state's."""
    lead, country = match["lead"] or "", match["country"]
    if lead.casefold() in _NO_OFFICE or country.casefold() in _SCHEMES:
        return False
    if lead[:1].isupper() and lead.casefold() not in FUNCTION_WORDS:
        return False
    return places.country_named(country) is not None


def _told_names(text: str, places: Gazetteer) -> Iterator[str]:
    """Yield single words that the text says are bodies: `the firm Harboura`, `Harboura, a firm`."""
    for pattern in (_BEHIND_SORT, _BEFORE_SORT, _FOUNDED):
        for match in every_match(pattern, text):
            if _is_own_name(text, match["name"], places):
                yield match["name"]


def _is_long_name(name: str, places: Gazetteer) -> bool:
    """Say whether several words can be what a body is called: no place, role or person."""
    words = name.split()
    if is_known_place(name, places) or places.demonym(words[0]) is not None or words[0] in _TITLES:
        return False
    if is_refused(name) or not is_plausible(name, places):
        return False
    is_linked = any(word[0].islower() for word in words)
    return is_linked or not (is_given_name(words[0]) and is_listed(words[-1]))


def _is_state(name: str, places: Gazetteer) -> bool:
    return any(place.kind == "adm1" for place in places.candidates(name)[:3])


def _is_own_name(text: str, name: str, places: Gazetteer) -> bool:
    """Say whether one word can be what a body is called: no place, person or common word."""
    found: tuple[Place, ...] = tuple(places.candidates(name))
    if found or is_refused(name) or not is_plausible(name, places) or is_listed(name):
        return False
    return f" {name.lower()} " not in text
