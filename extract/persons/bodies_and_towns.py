"""Says which guessed names of persons are bodies or towns, by what stands beside them."""

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.national_branches import is_acronym_of_state
from extract.persons.given_names import GIVEN_NAMES
from extract.persons.known_places import is_known_place
from extract.persons.listed_names import is_given_name, is_listed
from extract.words import word_set
from ontology.authority import organisations
from ontology.gazetteer import Gazetteer

BODY_ENDS = frozenset({"kendra", "samiti", "sangathan", "samuha", "sangh"})
"""Last words of names of bodies in South Asia."""

_BODIES = word_set("caritas cáritas plan enda hagar migrante winrock scalabrini")
"""First words of offices' names that are no whole names of bodies, in lower case."""

_CHURCH_BODIES = frozenset({"caritas", "cáritas"})
_BOTH = compiled(r" (?:y|e|et|and|&) ")
_LONGEST_BEFORE, _LONGEST_WORD = 32, 32
_TOWN, _LARGE = 10_000, 100_000
"""Inhabitants of a town that no list of names has, so that it is no person whatever is guessed."""
_PLACE_BEFORE = compiled(
    r"(?:\b(?:[Ii]n|[Ff]rom|at|to|[Nn]ear|left|leaving|[Ee]n|[Dd]esde|[Dd]epuis|[Àà])[ \n]"
    r"|\(\d{1,2}, |\b(?:worker|female|male|farmer|cook|driver|nurse|lawyer|student), )$"
)
_REACHED_BEFORE = compiled(
    r"(?:\b(?:reach(?:ed|ing)?|via|off|vecin[ao] de|resident of|residents of|habitante?s? de|"
    r"domiciliad[ao] en)[ \n])$"
)
"""A way to a town, where a surname hardly stands alone."""

_IS_BODY = compiled(
    r" (?:(?:was|were|is) (?:founded|established|created|set up|incorporated|registered|dissolved)"
    r"(?! by his| by her)|(?:is|was) an? (?:\w+ ){0,3}(?:NGO|organi[sz]ation|network|coalition|"
    r"charity|non-profit|alliance|association|foundation|union|company|agency|movement)\b|"
    r"has (?:its |\w+ )?(?:offices|members|branches|headquarters)|(?:est|était) une? (?:ONG|"
    r"association|réseau|organisation|fondation)\b|a été (?:fondée?|créée?) (?:à|en)\b|"
    r"es una? (?:ONG|red|asociación|organización|fundación|colectivo)\b|fue fundad[ao] en\b)"
)
"""What is said of a body right behind its name."""

_BODIES_BEFORE = compiled(
    r"\b(?:NGOs?|ONGs?|[Oo]rgani[sz]ations?|[Nn]etworks?|[Cc]harit(?:y|ies)|[Cc]oalitions?|"
    r"[Aa]ssociations?|[Aa]sociaciones|[Oo]rganizaciones|[Rr]edes|[Rr]éseaux) "
    r"(?:like|such as|called|named|comme|como|telles? que|tales como|appelée?s?|llamad[ao]s?) $"
)
"""What brings a body in."""

_FIRM_BEFORE = compiled(
    r"\b(?:[Ll]a société|[Ll]['’](?:entreprise|agence)|[Ll]a (?:empresa|agencia)|"
    r"[Tt]he (?:company|agency|firm)) $"
)

_NAMED_AFTER = compiled(
    r"\b(?:Fondation|Fundación|Foundation|Institut|Instituto|Institute|Ley|Loi|Hospital|École|"
    r"Escuela|"
    r"Colegio|Lycée|Prix|Premio|Operation|Operación|Opération|Projet|Proyecto|Maison|Albergue|"
    r"Hogar|"
    r"Parroquia|Église|Iglesia|Rue|rue|Calle|calle|Avenue|avenue|Avenida|avenida|Plaza|ONG|NGO|"
    r"Alerta|"
    r"Fundação|Fundacao|Fondazione|Stichting|"
    r"Corporación|Clínica(?: Jurídica)?|Colectivo|Asociación|"
    r"Storm|Hurricane|Typhoon|Cyclone|Tempête|Ouragan|Huracán|"
    r"Alert|Hôpital|Stade|Stadium|Université|Universidad)[ \n](?:de |del |du |des |d['’])?$"
)
_STREET = compiled(
    r"\b(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Bb]d|[Qq]uai|[Aa]llées?|[Cc]alle|[Aa]venida|[Aa]v\.|[Bb]ulevar"
    r"|[Pp]aseo|[Pp]alais|[Pp]alacio|[Pp]ont|[Pp]uente|[Ss]alle|[Aa]mphithéâtre|[Aa]eropuerto"
    r"|[Aa]éroport)[ \n]$|\b[Hh]ôtels?[ \n](?:de |d['’])$"
)
"""What is called after somebody and stands right before the name: `rue Victor Uzqo`."""

_ROAD = compiled(r"\b(?:[Cc]arretera|[Aa]utopista|[Aa]utoroute|[Mm]ercado|[Mm]arché)[ \n]$")
"""Where somebody is met as well: `au marché Uzqenka m'a abordée`."""

_VERB_BEHIND = compiled(r" (?!(?:de|del|du|des|en|à|au|y|et|a|al|hasta|vers|para|pour)\b)[a-zà-ÿ]")

_BODY_BEHIND = compiled(
    r" (?:[Ss]helters?|International|[Ff]oundation|[Cc]ent(?:re|er)s?|[Oo]ffices?|[Cc]linics?|"
    r"[Nn]etwork|[Pp]rogrammes?|[Pp]rojects?|[Ss]taff|Fellowship|Trust|social|Mission)(?!\w)"
)
_HONOUR_BEHIND = compiled(
    r"(?:[ \n](?:[Pp]rizes?|[Aa]wards?|[Mm]edals?|[Ll]ectures?|[Ff]ellowships?|[Ss]cholarships?)"
    r"| (?:Rules|Foundation|Stiftung|Global Initiative|Initiative|Institute|Centre|Center|Fund"
    r"|Trust|Museum|Airport|Hospital|Stadium|Library|Act|Protocol))"
    r"(?!\w|[ \n](?:of|for|de|on|du|des)\b|[ \n]d['’])"
)
"""What is called after somebody: `Rosa Parks prize`; no body that a person belongs to.

A body's head in the next line begins the next row or name.
"""

_SURNAME_AND_HONOUR_BEHIND = compiled(
    rf"(?: [A-ZÀ-Þ][^\W\d_]{{1,30}}){{0,2}}?{_HONOUR_BEHIND.pattern}"
)

_BODY_BEFORE = compiled(
    r"\b(?:Foundation|Organi[sz]ation|Association|Fund|Centre|Center|NGO|Union|Network|Society|"
    r"Fondation|Réseau|Fundación|Asociación|Red|Centro)[ \n][\"“«‘]$"
)


def is_town_or_body(text: str, span: Span, places: Gazetteer) -> bool:
    """Say whether a guess is a town's or a body's: `from Mae Sot`, `Foundation "Uzqenka"`."""
    if _BODY_BEFORE.search(text, max(0, span.start - _LONGEST_BEFORE), span.start):
        return True
    surface = text[span.start : span.end]
    if is_named_after(text, span) or is_office(surface, places):
        return True
    before = text[max(0, span.start - _LONGEST_BEFORE) : span.start]
    if not is_given_name(surface.split()[0]) and (
        _FIRM_BEFORE.search(before)
        or _BODIES_BEFORE.search(before)
        or _IS_BODY.match(text, span.end)
    ):
        return True
    found = places.candidates(surface)
    is_town = bool(found) and " " in surface and found[0].population >= _TOWN
    if found and found[0].population >= _TOWN and _REACHED_BEFORE.search(before):
        return not is_given_name(surface.split()[0])
    if not found or (is_listed(surface.split()[0]) and not is_town):
        return False
    if is_town and surface.split()[0].casefold() not in GIVEN_NAMES:
        return True
    return _PLACE_BEFORE.search(before) is not None or found[0].population >= _LARGE


def are_towns(surface: str, places: Gazetteer) -> bool:
    """Say whether a name is two known places', and not two given names: `Valencia y Barcelona`."""
    parts = _BOTH.split(surface)
    return (
        len(parts) > 1
        and all(is_known_place(part, places) for part in parts)
        and not all(is_given_name(part) for part in parts)
    )


def is_named_after(text: str, span: Span) -> bool:
    """Say whether what stands before or behind makes a body, law or street of a name."""
    since = max(0, span.start - _LONGEST_BEFORE)
    if _NAMED_AFTER.search(text, since, span.start):
        return True
    is_word = " " not in text[span.start : span.end]
    behind = _SURNAME_AND_HONOUR_BEHIND if is_word else _HONOUR_BEHIND
    if behind.match(text, span.end):
        return True
    article = text[since : span.start].lower().endswith(("the ", "the\n", " le ", " la ", " el "))
    return is_word and article and _BODY_BEHIND.match(text, span.end) is not None


def is_of_street(text: str, span: Span) -> bool:
    """Say whether a name is a street's or a building's: `Palais Uzqo`, `calle Uzqo Drusz`."""
    since = max(0, span.start - _LONGEST_BEFORE)
    if _STREET.search(text, since, span.start):
        return True
    is_met = is_given_name(text[span.start : span.end].split()[0])
    is_met = is_met or _VERB_BEHIND.match(text, span.end) is not None
    return not is_met and _ROAD.search(text, since, span.start) is not None


def is_office(surface: str, places: Gazetteer) -> bool:
    """Say whether a name ends with a state's, as that of a known body's office: `Caritas Nepal`."""
    first, _, last = surface.rpartition(" ")
    if is_acronym_of_state(surface, places):
        return True
    is_state = bool(first) and places.country_named(last) is not None
    if surface.casefold() in _CHURCH_BODIES:
        return True
    return is_state and (first.casefold() in _BODIES or bool(organisations().candidates(first)))


def ends_body(text: str, span: Span) -> bool:
    """Say whether a word is the last of a body's name: `Uzqenka Nari Kendra`."""
    is_end = text[span.start : span.end].casefold() in BODY_ENDS
    before = text[max(0, span.start - _LONGEST_WORD) : span.start].split()
    return is_end and bool(before) and before[-1][0].isupper()
