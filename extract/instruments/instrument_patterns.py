"""Finds laws, resolutions, directives and general comments by the form of their names."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from extract.model import Span
from ontology.names import fold, minted_id

_UNSURE = 0.7
_NO = r"(?:No?s?\.?\s?|number\s|n[°º]\s?|núms?\.?\s?|nros?\.?\s?)"


@dataclass(frozen=True, slots=True)
class NamedForm:
    """A place where an instrument is named by its form.

    Attributes:
        span: The name.
        name: What its id is made from, the same in every language and document.
        confidence: How often the form names an instrument.
    """

    span: Span
    name: str
    confidence: float

    @property
    def entity_id(self) -> str:
        """Return the id that the name gives."""
        return minted_id("instrument", self.name)

    @property
    def is_sure(self) -> bool:
        """Say whether a number or year is part of the name, which tells where it ends."""
        return self.confidence > _UNSURE


def find_forms(text: str) -> Iterator[NamedForm]:
    """Yield every place where the form of a name tells an instrument; they may overlap."""
    for pattern, reader in _FORMS:
        for match in pattern.finditer(text):
            form = reader(text, match)
            if form:
                yield form


_RESOLUTION = re.compile(
    r"\b(?:(?P<body>General Assembly|Security Council|Human Rights Council"
    r"|Economic and Social Council"
    r"|Commission on Human Rights|Assembly|Council)\s)?"
    r"[Rr](?:esolution|ésolution|esolución)\s(?P<number>\d{1,4}(?:/\d{1,4})?)(?P<year>\s?\((?:19"
    r"|20)\d\d\))?"
    r"(?:,?\s(?:of|de)\s(?:the\s|l['’]|la\s)?(?P<after>General Assembly|Security Council"
    r"|Human Rights Council|Assemblée générale|Asamblea General|Conseil de sécurité"
    r"|Consejo de Seguridad|Conseil des droits de l['’]homme|Consejo de Derechos Humanos))?"
)
_BODIES = {
    "assembly": "General Assembly",
    "general assembly": "General Assembly",
    "assemblee generale": "General Assembly",
    "asamblea general": "General Assembly",
    "security council": "Security Council",
    "conseil de securite": "Security Council",
    "consejo de seguridad": "Security Council",
    "human rights council": "Human Rights Council",
    "conseil des droits de l'homme": "Human Rights Council",
    "consejo de derechos humanos": "Human Rights Council",
    "economic and social council": "Economic and Social Council",
    "commission on human rights": "Commission on Human Rights",
}


def _resolution(_: str, match: re.Match[str]) -> NamedForm | None:
    number, year = match["number"], match["year"]
    body = _BODIES.get(fold(match["body"] or match["after"] or ""))
    if body is None and year and "/" not in number:
        body = "Security Council"
    if body is None or ("/" not in number and not year):
        return None
    return NamedForm(Span(*match.span()), f"{body} resolution {number}", 0.9)


_SYMBOL = re.compile(r"\b(?P<body>A|S|A/HRC)/RES/(?P<number>\d{1,4}(?:/\d{1,4})?)(?![\w/])")
_SYMBOL_BODIES = {"A": "General Assembly", "S": "Security Council", "A/HRC": "Human Rights Council"}


def _symbol(_: str, match: re.Match[str]) -> NamedForm:
    name = f"{_SYMBOL_BODIES[match['body']]} resolution {match['number']}"
    return NamedForm(Span(*match.span()), name, 0.9)


_EU_ACT = re.compile(
    r"\b(?:(?:EU|EC|European Union|Council|Commission)\s)?"
    r"(?P<act>[Dd]irectiv[ea]|Regulation|Framework Decision|[Dd]écision-cadre)\s"
    r"(?:\((?:EU|EC|EEC|UE|CE)\)\s)?(?:No\.?\s|n[°º]\s)?(?P<number>\d{2,4}/\d{1,4})"
    r"(?:/(?P<domain>EU|EC|EEC|JHA|UE|CE|CEE|JAI))?(?![\w/])"
)


def _eu_act(_: str, match: re.Match[str]) -> NamedForm:
    act = fold(match["act"])
    name = "Framework Decision" if "cadre" in act or "frame" in act else act.capitalize()
    name = "Directive" if name == "Directiva" else name
    return NamedForm(Span(*match.span()), f"EU {name} {match['number']}", 0.95)


_GENERAL = re.compile(
    r"\b(?:(?:CEDAW|CERD|CESCR|CRC|CMW|CAT|CRPD|CED|CCPR)(?:\sCommittee)?(?:['’]s)?\s)?"
    r"(?:[Gg]eneral\s(?P<en>[Cc]omment|[Rr]ecommendation)"
    r"|(?P<fr>[Oo]bservation|[Rr]ecommandation)\sgénérale"
    rf"|(?P<es>[Oo]bservación|[Rr]ecomendación)\sgeneral)\s(?:{_NO})?"
    r"(?P<number>\d{1,2})(?!\d)(?P<year>\s?\((?:19|20)\d\d\))?",
)
_COMMITTEES = (
    (
        "CEDAW",
        r"CEDAW|Discrimination against Women|discrimination à l['’]égard des femmes"
        r"|contra la Mujer",
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
    (acronym, re.compile(rf"\b(?:{words})\b", re.IGNORECASE if " " in words else 0))
    for acronym, words in _COMMITTEES
)
_NEAR = 160


def _general(text: str, match: re.Match[str]) -> NamedForm | None:
    """Read a general comment; whose it is, the nearest committee says."""
    kind = fold(match["en"] or match["fr"] or match["es"])
    kind = "recommendation" if kind.startswith("reco") else "comment"
    committee = _nearest_committee(text, *match.span())
    if committee:
        name = f"{committee} general {kind} No. {match['number']}"
        return NamedForm(Span(*match.span()), name, 0.9)
    return None


def _nearest_committee(text: str, start: int, end: int) -> str | None:
    found: list[tuple[int, str]] = []
    for acronym, pattern in _COMMITTEE_PATTERNS:
        for near in pattern.finditer(text, max(0, start - _NEAR), end + _NEAR):
            distance = near.start() - end if near.start() >= end else start - near.end()
            found.append((distance, acronym))
    return min(found)[1] if found else None


_NUMBERED = re.compile(
    r"\b(?P<act>Legislative\sDecree|Supreme\sDecree|Presidential\sDecree|Royal\sDecree"
    r"|Republic\sAct"
    r"|Executive\sOrder|Federal\sLaw|Law|Act|Decree|Proclamation|Ordinance|Ley"
    r"|Decreto(?:\s[A-Z]\w{2,12})?|[Ll]oi"
    rf"|[Dd]écret)\s(?:{_NO}(?P<number>\d[\d./-]{{0,11}}\d|\d)"
    rf"|(?P<bare>\d{{4,6}}(?:[./-]\d{{2,4}})?))"
    r"(?P<year>\s?(?:/|of|de|du)\s?(?:\d{1,2}\s\w{3,10}\s)?(?:19|20)\d\d)?(?![\w/])"
)


def _numbered(_: str, match: re.Match[str]) -> NamedForm | None:
    number = match["number"] or match["bare"]
    year = re.search(r"(?:19|20)\d\d$", match["year"] or "")
    name = f"{match['act']} No. {number}{f' of {year.group()}' if year else ''}"
    return NamedForm(Span(*match.span()), name, 0.85)


_LINK = r"(?:of|on|in|and|the|against|for|to|by|from|with|&)"
_CAPITAL = r"[A-Z][\w'’-]{1,24}"
_TITLED = re.compile(
    rf"(?<![\w-])(?P<title>{_CAPITAL}(?:,?\s(?:{_LINK}\s){{0,2}}(?:{_CAPITAL}"
    rf"|\({_CAPITAL}\))){{0,11}})\s"
    r"(?P<head>Act|Law|Ordinance|Decree|Code|Bill)\b(?P<year>(?:,|\sof)?\s\(?(?:19"
    r"|20)\d\d(?!/)\)?)?"
    r"(?!\s(?:No|Enforcement|Review|Reform|Commission|School|Centre|Center|Society|Faculty"
    r"|of\sConduct))"
)
_NOT_TITLES = """
the a an this that these under in on by with its new draft national federal state human
international domestic criminal penal civil family labour labor executive common case rule
article section since when as and of for to enacted passed adopted
"""
_NOT_TITLE = frozenset(_NOT_TITLES.split())
_LAW_WORDS = 2


def _titled(text: str, match: re.Match[str]) -> NamedForm | None:
    """Read `Foreign Employment Act, 2007`: two words beside those any state's law may have."""
    start = match.start()
    opening = re.compile(
        r"(?:(?:The|This|That|Under|In|On|By|Its|An?|Since|When|As|And|New|Draft|Also|While)\s)+"
    )
    while lead := opening.match(text, start, match.end()):
        start = lead.end()
    owner = re.compile(r"[A-Z]\w{2,20}['’]s\s(?=[A-Z]\w+\s[A-Z])").match(text, start, match.end())
    start = owner.end() if owner and owner.group()[:5] not in {"Women", "Child", "Peopl"} else start
    title = text[start : match.start("head")]
    telling = [word for word in re.findall(r"[\w'’-]+", fold(title)) if word not in _NOT_TITLE]
    if len(telling) < _LAW_WORDS - bool(match["year"]) or len(title) < len("Labour"):
        return None
    year = f" {match['year'].strip(' ,()of')}" if match["year"] else ""
    return NamedForm(
        Span(start, match.end()), f"{title.strip()} {match['head']}{year}", 0.85 if year else 0.7
    )


_TREATY = re.compile(
    rf"\b(?:{_CAPITAL}\s(?:of\s)?){{0,5}}(?P<head>Convention|Protocol|Covenant|Declaration"
    rf"|Memorandum\sof\sUnderstanding)"
    rf"\s{{1,3}}(?:on|against|for|concerning|relating\sto"
    rf"|to)\s{{1,3}}(?:the\s)?(?P<topic>{_CAPITAL}"
    rf"(?:,?\s{{1,3}}(?:{_LINK}\s{{1,3}}){{0,2}}{_CAPITAL}){{1,18}})"
)


def _treaty(text: str, match: re.Match[str]) -> NamedForm | None:
    start = match.start()
    while lead := re.compile(r"(?:The|This|Under|In|On|By|Its|An?|And|Article)\s").match(
        text, start
    ):
        start = lead.end()
    acronym = re.search(r",?\sand\s(?:the\s)?[A-Z]{3,}\b", text[start : match.end()])
    end = start + acronym.start() if acronym else match.end()
    return NamedForm(Span(start, end), text[start:end], 0.65)


_Reader = Callable[[str, re.Match[str]], NamedForm | None]
_FORMS: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (_RESOLUTION, _resolution),
    (_SYMBOL, _symbol),
    (_EU_ACT, _eu_act),
    (_GENERAL, _general),
    (_NUMBERED, _numbered),
    (_TITLED, _titled),
    (_TREATY, _treaty),
)
