"""Finds instruments by the form of their names: European acts, general comments, treaties."""

import re
from collections.abc import Iterator

from extract.instruments.ilo_conventions import find_ilo_conventions
from extract.instruments.named_form import NamedForm, numbered_start
from extract.instruments.national_laws import find_laws
from extract.instruments.number_signs import NUMBER_SIGN
from extract.instruments.resolutions import find_resolutions
from extract.instruments.signed_titles import signed_titles
from extract.kept_patterns import compiled
from extract.model import Span
from extract.persons.known_places import is_known_place
from extract.persons.listed_names import is_given_name
from extract.scanning import every_match
from ontology.authority import instruments
from ontology.gazetteer import gazetteer
from ontology.names import fold

_NO = rf"{NUMBER_SIGN}\s?"
_AND = r"(?:\s?,\s|,?\s(?:and|et|y|e|or)\s)"


def find_forms(text: str) -> Iterator[NamedForm]:
    """Yield every place where the form of a name tells an instrument; they may overlap."""
    yield from find_resolutions(text)
    yield from find_laws(text)
    yield from find_ilo_conventions(text)
    yield from signed_titles(text)
    yield from (_eu_act(match) for match in every_match(_EU_ACT, text))
    for match in every_match(_EU_ACTS, text):
        for number in _EU_NUMBER.finditer(text, *match.span("numbers")):
            yield NamedForm(Span(*number.span()), f"EU Directive {number['number']}", 0.95)
    for match in every_match(_GENERAL, text):
        yield from _general(text, match)
    for match in every_match(_GENERAL_SYMBOL, text):
        acronym = match["of"] or "CESCR"
        kind = "recommendation" if acronym in _RECOMMENDING else "comment"
        name = f"{acronym} general {kind} No. {int(match['number'])}"
        yield NamedForm(Span(*match.span()), name, 0.95)
    for match in every_match(_TREATY, text):
        yield from _treaty(text, match)
    for match in every_match(_AGREEMENT, text):
        yield from _agreement(text, match)
    for match in every_match(_NAMED_FOR, text):
        is_consent = match["sort"] in _CONSENTS and _is_somebody(match["town"])
        if _is_town(match["town"]) and not is_consent:
            yield NamedForm(Span(*match.span()), match.group(), 0.7)
    for match in every_match(SORT_AND_YEAR, text):
        yield NamedForm(Span(*match.span()), match.group(), 0.75)


_CONSENTS = frozenset(
    {"accord", "accords", "acuerdo", "acuerdos", "Accord", "Acuerdo", "Carta", "Déclaration"}
    | {"Declaración"}
)
"""What somebody gives or writes as well."""

_EU_ACT = compiled(
    r"(?<![\w-])(?:(?:EU|EC|European Union|European Council|Council|Commission)\s)?"
    r"(?P<act>[Dd]irectiv[ea]|Regulation|[Rr]èglement|Reglamento|(?:Council\s)?Framework Decision"
    r"|[Dd]écision-cadre|Decisión marco)\s"
    rf"(?:\((?:EU|EC|EEC|UE|CE)\)\s)?(?:{NUMBER_SIGN}\s)?(?P<number>\d{{2,4}}/\d{{1,4}})"
    r"(?:/(?P<domain>EU|EC|EEC|JHA|UE|CE|CEE|JAI))?(?![\w/])"
)
_NUMBER, _OF_EU = r"\d{2,4}/\d{1,4}", r"/(?:EU|EC|EEC|UE|CE|CEE)"
_EU_NUMBER = compiled(rf"(?P<number>{_NUMBER}){_OF_EU}")
_EU_ACTS = compiled(
    r"(?<![\w-])(?:[Dd]irectivas|[Dd]irectives|Directive,? \(|Directiva \(|directive \()\s?"
    rf"(?P<numbers>{_NUMBER}{_OF_EU}(?:{_AND}{_NUMBER}{_OF_EU}){{0,9}})"
)
"""Several directives, or one by its number behind its name: `Return Directive (2008/115/EC)`."""

_ENGLISH_ACTS = {
    "directiva": "Directive",
    "reglement": "Regulation",
    "reglamento": "Regulation",
    "decision marco": "Framework Decision",
    "decision-cadre": "Framework Decision",
}


def _eu_act(match: re.Match[str]) -> NamedForm:
    act = fold(match["act"]).removeprefix("council ")
    name = _ENGLISH_ACTS.get(act, "Framework Decision" if "frame" in act else act.capitalize())
    return NamedForm(Span(*match.span()), f"EU {name} {match['number']}", 0.95)


_ACRONYMS = r"(?:CEDAW|CERD|CESCR|CRC|CMW|CAT|CRPD|CED|CCPR|HRC)"
_GENERAL_NUMBER = r"\d{1,2}(?!\d)(?:\s?\((?:19|20)\d\d\))?"
_GENERAL = compiled(
    rf"(?<![\w-])(?:{_ACRONYMS}(?:\sCommittee)?(?:['’]s)?\s)?"
    r"(?:(?:[Jj]oint\s)?[Gg]eneral\s(?P<en>[Cc]omment|[Rr]ecommendation)(?P<several>s)?"
    r"|(?P<fr>[Oo]bservation|[Rr]ecommandation)s?\s[Gg]énérales?(?:\sconjointes?)?"
    r"|(?P<es>[Oo]bservaci[óo]n|[Rr]ecomendaci[óo]n)(?:es)?\s[Gg]eneral(?:es)?"
    rf"|(?P<short>GR|GC))\s(?P<no>{_NO})?"
    rf"(?P<numbers>{_GENERAL_NUMBER}(?:{_AND}(?:{_NO})?{_GENERAL_NUMBER}){{0,9}})"
)
_GENERAL_SYMBOL = compiled(
    r"(?<![\w/])(?:(?P<of>CEDAW|CERD|CRC|CMW|CAT|CRPD|CED|CCPR)/C|E/C\.12)/GC/(?P<number>\d{1,2})"
    r"(?:/Rev\.\d)?(?![\w/])"
)
"""The document of a general comment by its symbol: `CRC/C/GC/23`."""

_ONE_GENERAL = compiled(_GENERAL_NUMBER)
_COMMITTEES = (
    (
        "CEDAW",
        r"CEDAW|Discrimination against Women|discrimination à l['’]égard des femmes"
        r"|contra la Mujer|CEDEF",
    ),
    ("CERD", r"I?CERD|Racial Discrimination|discrimination raciale|Discriminación Racial"),
    ("CESCR", r"I?CESCR|Economic, Social and Cultural|droits économiques|Derechos Económicos"),
    ("CRC", r"CRC|Rights of the Child|droits de l['’]enfant|Derechos del Niño"),
    ("CMW", r"CMW|Migrant Workers|travailleurs migrants|Trabajadores Migratorios"),
    ("CAT", r"CAT|against Torture|contre la torture|contra la Tortura"),
    ("CRPD", r"CRPD|Persons with Disabilities|personnes handicapées|Discapacidad"),
    ("CED", r"CED|Enforced Disappearances|disparitions forcées|Desapariciones Forzadas"),
    (
        "CCPR",
        r"CCPR|Human Rights Committee|Comité des droits de l['’]homme|Comité de Derechos Humanos",
    ),
)
_COMMITTEE_PATTERNS = tuple(
    (acronym, compiled(rf"\b(?:{words})\b", re.IGNORECASE if " " in words else 0))
    for acronym, words in _COMMITTEES
)
_OF_COMMITTEE = compiled(r",?\s(?:of|by|de|del|du)\s(?:the\s)?(?:Committee|Comité)")
_NEAR, _FAR = 160, 2_000
_RECOMMENDING = frozenset({"CEDAW", "CERD"})
"""The committees that make general recommendations; all others make general comments."""

_FIRST_OF_CEDAW = 38
"""CERD, the only other committee with general recommendations, has made 37 of them."""


def _general(text: str, match: re.Match[str]) -> Iterator[NamedForm]:
    """Read general comments; whose they are, the nearest committee says."""
    kind = fold(match["en"] or match["fr"] or match["es"] or match["short"])
    kind = "recommendation" if kind.startswith("reco") or kind == "gr" else "comment"
    numbers = list(_ONE_GENERAL.finditer(text, *match.span("numbers")))
    for index, number in enumerate(numbers):
        start = match.start() if index == 0 else numbered_start(match.string, number.start())
        name = _general_name(text, match, (kind, re.sub(r"\D.*", "", number.group())))
        if name:
            yield NamedForm(Span(start, number.end()), name, 0.9)


def _general_name(text: str, match: re.Match[str], told: tuple[str, str]) -> str | None:
    kind, number = told
    start = match.end() if _OF_COMMITTEE.match(text, match.end()) else match.start()
    reach = _NEAR if start < match.end() else 0
    committee = _nearest_committee(text, (start, match.end()), reach, kind)
    if not committee and kind == "recommendation" and int(number) >= _FIRST_OF_CEDAW:
        committee = "CEDAW"
    if not committee and match["no"] and not match["short"]:
        committee = _nearest_committee(text, match.span(), _FAR, kind)
        if not committee and kind == "comment" and not match["several"]:
            return None
        return f"{committee or ''} general {kind} No. {number}".strip()
    return f"{committee} general {kind} No. {number}" if committee else None


def _nearest_committee(text: str, at: tuple[int, int], reach: int, kind: str) -> str | None:
    """Return the committee named nearest, of those that make what is of this kind."""
    start, end = at
    found: list[tuple[int, str]] = []
    for acronym, pattern in _COMMITTEE_PATTERNS:
        if (acronym in _RECOMMENDING) != (kind == "recommendation"):
            continue
        for near in pattern.finditer(text, max(0, start - reach), end + _NEAR):
            distance = near.start() - end if near.start() >= end else start - near.end()
            found.append((distance, acronym))
    return min(found)[1] if found else None


_CAPITAL = r"[A-ZÀ-Þ][\w'’-]{1,24}"
_LINK = r"(?:of|on|in|and|the|against|for|to|by|from|with|their|all|&)"
_TREATY = compiled(
    rf"(?<![\w-])(?:{_CAPITAL}\s(?:of\s)?){{0,5}}(?P<head>Convention|Protocol|Covenant|Declaration"
    rf"|Treaty|Pact|Charter|Agreement|Compact|Principles|Guidelines|Memorandum\sof\sUnderstanding"
    rf"|Memorandum\sof\sAgreement)"
    rf"(?:\s\([A-Z][A-Za-z]{{1,6}}\))?\s{{1,3}}(?:on|against|for|concerning|relating\sto"
    rf"|regarding|between|with"
    rf"|to|of)\s{{1,3}}(?:the\s)?(?P<topic>{_CAPITAL}"
    rf"(?:,?\s{{1,3}}(?:{_LINK}\s{{1,3}}){{0,2}}{_CAPITAL}){{1,18}})"
)
_NAMED_FOR = compiled(
    r"(?<![\w-])(?<![MmTtSs]e\s)(?<![Nn]os\s)(?P<sort>[Aa]ccords?|[Tt]raité|[Cc]harte|[Cc]onvention|[Pp]rotocole|[Tt]ratado"
    r"|[Aa]cuerdos?|[Cc]onvenio|[Cc]onvención|[Pp]rotocolo|Déclaration|Declaración|Carta|Consensus"
    r"|Consenso)\s(?:de|d['’])\s?(?P<town>(?:La\s|L['’]|El\s)?[A-ZÀ-Þ][\w’'-]{2,24}(?:\s[A-ZÀ-Þ]"
    r"[\w’'-]{2,24})?)(?:\sde\s(?:19|20)\d\d(?!\w))?"
)
"""A treaty told by its town, in French and Spanish: `Accord de Cotonou`; no `me acuerdo de`."""
SORT_AND_YEAR = compiled(
    r"(?<![\w-])(?:(?P<before>(?:19|20)\d\d)\s(?:(?:ILO|UN|Optional|Additional"
    r"|Geneva)\s)?(?=Con|Pro)|(?=Con\w{5,7}\sd|Proto\w{3}e?o?\sd))"
    r"(?P<sort>Convention|Protocol(?:e|o)?|Covenant|Convenci[oó]n|Convenio)"
    r"(?(before)(?!s?\s(?:on|against|for|relating|concerning|to|of|for)\b)"
    r"|\sde\s(?P<after>(?:19|20)\d\d))"
    r"(?![\w-])(?!\s(?:relative|relatif|sur|contre|sobre|contra|para|pour)\b)"
)
"""`1954 Convention`, `Convention de 1954`: a treaty told by its sort and year alone."""
_TAIL = compiled(
    r"\s(?:on\sa\scommunications\sprocedure|on\sthe\sinvolvement\sof\schildren\sin\sarmed\sconflict"
    r"|on\sthe\ssale\sof\schildren,\schild\sprostitution\sand\schild\spornography)",
    re.IGNORECASE,
)
_LEADS = compiled(
    r"(?:The|This|Under|In|On|By|Its|An?|And|Articles?|With|See|Also|Both|For|To|While|Since"
    r"|As|When"
    r"|That|Although|If|Additionally,|Moreover,|However,|Ratify|Ratifying|Accede\sto|Sign|Implement"
    r"|the)\s"
)
_LATER_NAME = compiled(
    r"(?:,?\sand\s(?:the\s)?|,\sthe\s)(?:[A-Z]{3,}\b"
    r"|(?:[A-Z][\w'’-]{1,24}\s){1,5}(?:Convention|Protocol|Covenant"
    r"|Declaration|Agreement|Treaty|Charter|Agenda|Compact)\b"
    r"|(?:Convention|Protocol|Covenant|Declaration|Agreement|Treaty|Charter)\b)"
)
# A place or month that tells where and when something was held is no part of a topic.
_WHERE = compiled(
    r",?\sin\s(?:the\s)?(?!Persons|Women|Children|Africa|Europe|Asia|Armed|Human|Organs"
    r"|Environmental"
    r"|International|Education|Matters|Civil|Time|Respect|Relation|Cases|Minors|Girls"
    r"|\w{3,20}ing\b)[A-ZÀ-Þ]"
    r"|\sby\s[A-ZÀ-Þ]"
)
_ISSUER = compiled(r"(?:United Nations|UN|EU|ILO|European Union)\s")
_AND_WORD = compiled(r"\s(?:and|&|or)\s")


def _is_somebody(name: str) -> bool:
    """Say whether a given name stands there, which no large town has: `l'accord de Talla`."""
    return is_given_name(name) and not is_known_place(name, gazetteer())


def _is_town(name: str) -> bool:
    """Say whether a name is that of a town, and of no state."""
    found = gazetteer().candidates(name)
    return bool(found) and found[0].kind not in {"country", "region"}


def _treaty(text: str, match: re.Match[str]) -> Iterator[NamedForm]:
    start = match.start()
    while lead := _LEADS.match(text, start, match.start("head")):
        start = lead.end()
    yield from _cut(text, start, match)


def _cut(text: str, start: int, match: re.Match[str]) -> Iterator[NamedForm]:
    """Yield a treaty without what follows its topic: another name, a place, a loose end."""
    end, topic = match.end(), match.start("topic")
    for follows in (_LATER_NAME, _WHERE):
        found = follows.search(text, topic, end)
        if found and (follows is _LATER_NAME or match["head"] != "Agreement"):
            end = found.start()
    while (comma := text.rfind(",", topic, end)) >= 0 and not _AND_WORD.search(text, comma, end):
        end = comma
    tail = _TAIL.match(text, end)
    end = tail.end() if tail else end
    if end > topic:
        start += len(_issuer(text[start:end]))
        yield NamedForm(Span(start, end), text[start:end], 0.65)


def _issuer(name: str) -> str:
    """Return the issuer that a title does not hold: `United Nations` before a known name."""
    issuer = _ISSUER.match(name)
    if not issuer or instruments().candidates(name):
        return ""
    return issuer.group() if instruments().candidates(name[issuer.end() :]) else ""


_AGREEMENT = compiled(
    rf"(?<![\w-])(?P<title>{_CAPITAL}(?:[ -](?:(?:of|on|for"
    rf"|against)\s(?:the\s)?)?{_CAPITAL}){{0,6}})\s"
    r"(?P<head>Convention|Protocol|Covenant|Charter|Treaty|Declaration|Compact|Agreement|Accords?"
    r"|Consensus|Statute|Call\sto\sAction|Memorandum\sof\sUnderstanding|MOU"
    r"|MoU)(?![\w-])(?:\sof\s(?:19|20)\d\d\b)?"
    r"(?!\s(?:Against|Secretariat|Committee|Centre|Center|[Bb]od|on\s|against\s|for\s"
    r"|to\sthe\s[A-Z]))"
)
_COMMON = """
the this that a an in under on by its optional additional first second third facultative new
draft said same present such international political bilateral framework outcome joint
ministerial universal global regional final revised partnership cooperation trade peace
council europe commission association collective government article articles and state
states of data united nations un african european as with when since for
to general national social working tripartite free la le les cette notre nos une dans sous
du des par pour et que si selon el los esta nuestra
"""
_NOT_AGREED = frozenset(_COMMON.split())


def _agreement(text: str, match: re.Match[str]) -> Iterator[NamedForm]:
    """Read `Bougainville Peace Agreement`: a word of its own beside those any may have."""
    start = match.start()
    while lead := _LEADS.match(text, start, match.start("head")):
        start = lead.end()
    title = text[start : match.start("head")]
    telling = [w for w in re.findall(r"[\w'’]+", fold(title)) if w not in _NOT_AGREED]
    if telling and not re.search(r"\band\b", title):
        start += len(_issuer(text[start : match.end()]))
        yield NamedForm(Span(start, match.end()), text[start : match.end()], 0.6)
