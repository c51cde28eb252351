"""Finds resolutions of the United Nations, alone or in lists, by number, symbol or short form."""

import re
from collections.abc import Iterator

from extract.instruments.named_form import NamedForm
from extract.instruments.number_signs import NUMBER_SIGN
from extract.kept_patterns import compiled
from extract.model import Span
from extract.scanning import every_match
from ontology.names import fold

_NUMBER = r"\d{1,4}(?:/\d{1,4})?(?:\s?[A-Z](?=\s\())?(?:\s?\((?:(?:19|20)\d\d|[IVX]{1,7})\))?"
_DATED = r"(?:,?\s(?:of|du|de)\s\d{1,2}(?:er)?\s(?:de\s)?[^\W\d]{3,10}\s(?:de\s)?(?:19|20)\d\d)?"
_AND = r"(?:\s?,\s|,?\s(?:and|et|y|e|or|ou)\s)"
_LIST = rf"(?P<numbers>{_NUMBER}(?:{_DATED}{_AND}{_NUMBER}){{0,11}})(?![\w/])"
_BODY = (
    r"UN General Assembly|General Assembly|UN Security Council|Security Council"
    r"|UN Human Rights Council|Human Rights Council|Economic and Social Council"
    r"|Commission on Human Rights|Assembly|Council|UNGA|UNSC|UNHRC|HRC|GA|SC|ECOSOC"
)
_LATER_BODY = (
    r"General Assembly|Security Council|Human Rights Council|Economic and Social Council"
    r"|Commission on Human Rights|Assemblée générale|Asamblea General"
    r"|Conseil de sécurité|Consejo de Seguridad|Conseil des droits de l['’]homme"
    r"|Consejo de Derechos Humanos|Conseil économique et social|Consejo Económico y Social"
)
_RESOLUTION = compiled(
    rf"(?<![\w-])(?:(?P<body>{_BODY})(?:['’]s)?\s)?(?:[Rr]esolutions?|[Rr]ésolutions?"
    rf"|[Rr]esoluci(?:ón|ones))\s(?:{NUMBER_SIGN}\s)?{_LIST}{_DATED}"
    rf"(?:,?\s(?P<of>of\sthe|de\sl['’]|du|de\sla|del)\s?(?:United Nations\s)?"
    rf"(?P<after>{_LATER_BODY}))?"
)
_DECISION = compiled(
    rf"(?<![\w-])(?P<body>{_BODY})(?:['’]s)?\s[Dd]ecision\s(?:{NUMBER_SIGN}\s)?"
    r"(?P<number>\d{1,4}/\d{1,4})(?![\w/])"
)
_SHORT = compiled(
    r"(?<![\w-])(?:(?P<body>UN Security Council|Security Council|UNSC|SC)\s"
    r"(?P<number>\d{3,4})\s?\((?:19|20)\d\d\)|(?:UNSCR|SCR)\s?(?P<code>\d{3,4})"
    r"(?:\s?\((?:19|20)\d\d\))?|(?P<council>UN Human Rights Council|Human Rights Council|HRC)\s"
    r"(?P<hrc>[1-9]\d?/\d{1,2}))(?![\w/])"
)
_SYMBOL = compiled(
    r"(?<![\w/])(?:[Rr]esolution\s)?(?P<body>A/HRC|HRC|A|S|E/CN\.4|E)/RES/"
    r"(?P<number>(?:S-)?\d{1,4}(?:/\d{1,4})?)(?:\s?\((?:19|20)\d\d\))?(?![\w/])"
)
_SYMBOL_BODIES = {
    "A": "General Assembly",
    "S": "Security Council",
    "A/HRC": "Human Rights Council",
    "HRC": "Human Rights Council",
    "E": "Economic and Social Council",
    "E/CN.4": "Commission on Human Rights",
}
_BODIES = {
    "assembly": "General Assembly",
    "general assembly": "General Assembly",
    "unga": "General Assembly",
    "ga": "General Assembly",
    "assemblee generale": "General Assembly",
    "asamblea general": "General Assembly",
    "security council": "Security Council",
    "unsc": "Security Council",
    "sc": "Security Council",
    "conseil de securite": "Security Council",
    "consejo de seguridad": "Security Council",
    "human rights council": "Human Rights Council",
    "unhrc": "Human Rights Council",
    "hrc": "Human Rights Council",
    "conseil des droits de l'homme": "Human Rights Council",
    "consejo de derechos humanos": "Human Rights Council",
    "economic and social council": "Economic and Social Council",
    "ecosoc": "Economic and Social Council",
    "conseil economique et social": "Economic and Social Council",
    "consejo economico y social": "Economic and Social Council",
    "commission on human rights": "Commission on Human Rights",
}
_NAMED_BODY = compiled(rf"\b(?:{_LATER_BODY})\b")
_ONE_NUMBER = compiled(_NUMBER)
# Resolutions of the General Assembly bear its session from 1976 (31/1) on; the Human Rights
# Council, whose first session was in 2006, had reached its sixtieth by 2025.
_LATEST_COUNCIL_SESSION, _FIRST_ASSEMBLY_SESSION, _MOST_OF_A_COUNCIL_SESSION = 65, 31, 60
_NEAR = 200
_COMMISSION = compiled(
    r"\b(?:CIDH|IACHR|Inter-American Commission|Comisión Interamericana"
    r"|Commission interaméricaine)\b"
)
_COUNCIL = compiled(
    r"\b(?:Human Rights Council|Conseil des droits|Consejo de Derechos|A/HRC|[Tt]he Council"
    r"|Economic and Social Council|Security Council|Conseil de sécurité|Consejo de Seguridad)\b"
)
_BY_COMMISSION = compiled(
    r",?\s(?:de la|of the|de l['’]|by the|adopted by the)\s?(?:CIDH|IACHR|Inter-American Commission"
    r"|Comisión Interamericana|Commission interaméricaine)\b"
)
_NEAR_COMMISSION = 1_500
_MOST_IN_A_YEAR, _YEARS = 99, 50
"""Resolutions of the Inter-American Commission are counted by year: `Resolution 1/20`."""


def find_resolutions(text: str) -> Iterator[NamedForm]:
    """Yield each resolution; after the first of a list, a number is all it has."""
    for match in every_match(_RESOLUTION, text):
        yield from _each(text, match)
    for match in every_match(_DECISION, text):
        body = _body(text, match, match["number"])
        if body:
            yield NamedForm(Span(*match.span()), f"{body} decision {match['number']}", 0.9)
    for match in every_match(_SYMBOL, text):
        yield _one(Span(*match.span()), _SYMBOL_BODIES[match["body"]], match["number"])
    for match in every_match(_SHORT, text):
        body = "Human Rights Council" if match["hrc"] else "Security Council"
        number = match["hrc"] or match["number"] or match["code"]
        yield _one(Span(*match.span()), body, number)


def _each(text: str, match: re.Match[str]) -> Iterator[NamedForm]:
    numbers = list(_ONE_NUMBER.finditer(text, *match.span("numbers")))
    numbers = [n for n in numbers if not _is_day(text, n)]
    for index, number in enumerate(numbers):
        body = _body(text, match, number.group())
        if body:
            start = match.start() if index == 0 else number.start()
            end = match.end() if len(numbers) == 1 and match["after"] else number.end()
            yield _one(Span(start, end), body, number.group())


def _is_day(text: str, number: re.Match[str]) -> bool:
    """Say whether a number is part of a date such as `of 18 June 2007`."""
    if "/" in number.group() or "(" in number.group():
        return False
    before = text[max(0, number.start() - 16) : number.start()]
    return bool(re.search(r"(?:\s(?:of|du|de)\s|\d\s(?:de\s)?[^\W\d]{3,10}\s(?:de\s)?)$", before))


def _one(span: Span, body: str, number: str) -> NamedForm:
    plain = re.sub(r"\s?\((?:19|20)\d\d\)", "", number)
    return NamedForm(span, f"{body} resolution {plain}", 0.9)


def _body(text: str, match: re.Match[str], number: str) -> str | None:
    """Return whose resolution it is: as told, by the form of its number, or the nearest named."""
    told = fold(match["body"] or match.groupdict().get("after") or "").removeprefix("un ")
    if told and told != "council":
        return _BODIES[told]
    if "(" in number and "/" not in number:
        return "Security Council" if re.search(r"\((?:19|20)", number) else "General Assembly"
    if "/" not in number:
        return None
    if told == "council":
        return "Human Rights Council"
    if _is_of_commission(text, match, number):
        return "Inter-American Commission on Human Rights"
    return _by_session(number) or _nearest(text, match)


def _is_of_commission(text: str, match: re.Match[str], number: str) -> bool:
    """Say whether a number and year is that of the commission named near it: `1/20`, `04/19`."""
    count, year = (int(n) for n in re.findall(r"\d{1,4}", number)[:2])
    told = slice(max(0, match.start() - _NEAR_COMMISSION), match.end() + _NEAR_COMMISSION)
    is_year = count <= _MOST_IN_A_YEAR and (year < _YEARS or year > _LATEST_COUNCIL_SESSION)
    if not is_year or _BY_COMMISSION.match(text, match.end()):
        return is_year
    if count >= _FIRST_ASSEMBLY_SESSION:  # `35/20` is the Council's, `64/92` the Assembly's
        return False
    return bool(_COMMISSION.search(text[told])) and not _COUNCIL.search(text[told])


def _by_session(number: str) -> str | None:
    session, count = (int(n) for n in re.findall(r"\d{1,4}", number)[:2])
    if session > 1900:
        return "Economic and Social Council"
    if session > _LATEST_COUNCIL_SESSION:
        return "General Assembly"
    if session < _FIRST_ASSEMBLY_SESSION:
        return "Human Rights Council"
    return "General Assembly" if count > _MOST_OF_A_COUNCIL_SESSION else None


def _nearest(text: str, match: re.Match[str]) -> str | None:
    named = list(_NAMED_BODY.finditer(text, max(0, match.start() - _NEAR), match.end() + _NEAR))
    middle = match.start()
    nearest = min(named, key=lambda n: (abs(n.start() - middle), n.start()), default=None)
    return _BODIES[fold(nearest.group())] if nearest else None
