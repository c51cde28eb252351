"""Finds conventions of the International Labour Organization by number, alone or in lists."""

import re
from collections.abc import Iterator

from extract.instruments.law_topics import topic_end
from extract.instruments.named_form import NamedForm, numbered_start
from extract.instruments.number_signs import NUMBER_SIGN
from extract.kept_patterns import compiled
from extract.model import Span
from extract.scanning import every_match

_ILO = r"(?:ILO(?:['’]s)?|International\sLabour\sOrgani[sz]ation(?:['’]s|\s\(ILO\))?)"
_NO = rf"{NUMBER_SIGN}\s{{0,2}}"
_LIST = compiled(
    rf"\b(?:{_ILO}\s)?(?:[Cc]onventions?|[Cc]onvenios?),?\s(?:de\sl['’]OIT\s|de\sla\sOIT\s)?"
    rf"\(?(?P<no>{_NO})?(?P<numbers>\d{{1,3}}\b(?:(?:\s?,\s?|,?\s(?:and|et|y"
    rf"|or|nor|ou|ni|o|&)\s)(?:{_NO})?\d{{1,3}}\b(?!\s\w{{3,9}}\s(?:19|20)))"
    r"{0,14})(?![/.-]?\d)\)?(?:\s(?:de\sl['’]OIT|de\sla\sOIT|of\sthe\sILO))?"
)
# As the organisation itself writes them in French and Spanish, with their title and year.
_TITLED = compiled(
    rf"\b[Cc]onvention\s\(?{NUMBER_SIGN}\s?(?P<french>\d{{1,3}})\)?(?:\sde\sl['’]OIT)?,?\s(?:sur"
    r"|concernant|relative|de|des|du)\s"
    r"[^.;()\n]{3,110}?,\s(?:19|20)\d\d"
    rf"|\b[Cc]onvenio\ssobre\s[^.;()\n]{{3,110}}?,\s(?:19|20)\d\d\s\({NUMBER_SIGN}\s?(?P<spanish>\d{{1,3}})\)"
)
_SPANISH = compiled(r"[Cc]onvenio\s\d{2,3}$")
_BARE = compiled(r"convention\s\d{2,3}$")
_OFTEN = frozenset({29, 87, 97, 98, 100, 105, 111, 138, 143, 156, 169, 177, 181, 182, 189, 190})
"""Numbers by which Spanish texts name them without saying whose: `el Convenio 190`."""

_RATIFIED = compiled(r"\b[Rr]atifi[^.;\n]{1,30}\b(?:la|les)\s$")
"""So do French ones, of what states ratify: `ratifier la convention 189`."""

_OF_OTHERS = compiled(r"\s(?:de\sl['’]|du\s|de\sla\s|entre\s|fois\b)")

_ENGLISH_TITLE = compiled(
    r"\s(?:on|concerning)\s(?:the\s)?[A-Z][\w’'-]{2,20}"
    r"(?:,?\s(?:(?:of|for|and|in|the|at|to|on|against)\s){0,3}[A-Z][\w’'-]{1,24}){1,8}"
)
_TITLE = compiled(
    r"(?:\s\((?:révisée|revisado)\))?\s(?:sur|concernant|sobre)\s(?=les?\s|la\s|l['’]|los\s|las\s|el\s)"
)
_TAIL = compiled(
    r"(?:\s\((?:révisée|revisado|dispositions\scomplémentaires|disposiciones\scomplementarias)\))?"
    r",\s(?:19|20)\d\d(?![\w/-])"
)
_RECOMMENDATION = compiled(
    rf"(?:{_ILO}\s)?\b(?:[Rr]ecommendation|[Rr]ecommandation|[Rr]ecomendación),?\s\(?{_NO}"
    r"(?P<number>\d{1,3})\b(?![./]\d)\)?(?:\sde\sl['’]OIT|\sde\sla\sOIT|\sof\sthe\sILO)?"
)
_CODE = compiled(
    r"(?<![\w/.-])(?:ILO\s)?(?:C(?P<apart>[ .-]|\.\s)?(?P<number>0?\d{2}|1\d\d)"
    r"|P[.-]?0?(?P<protocol>29|81|89|110|147|155)|R[ .-]?(?P<recommendation>0\d\d|[12]\d\d))"
    r"(?![\w/]|[.-]\d)"
)
"""As the organisation's own lists have them: `C189`, `C-189`, `C.143`, `P.29`, `R203`."""

_NUMBERED = compiled(
    r"\b(?P<sort>Convention|Recommendation)(?P<revised>\s\([Rr]evised\))?,?\s(?:19|20)\d\d,?\s\((?:ILO\s)?(?:Convention\s)?No\.?\s?"
    r"(?P<number>\d{1,3})\)"
)
_TITLE_BEFORE = compiled(
    r"(?:ILO\s)?(?<![\w’'-])(?!(?:The|See|Under|In|Of|And|With|By|Both|Also|Ratify|Its)\s)[A-Z][\w’'-]{1,24}"
    r"(?:,?\s(?:(?:of|for|and|in|the|at|to|on|against)\s){0,3}[A-Z][\w’'-]{1,24}){0,9}\s"
    r"(?:\([A-Z][^()\n]{2,40}\)\s)?$"
)
"""An English title with its year and number: `Equality of Treatment (Social Security) `."""

_BILL = compiled(r"\b(?:Bill|bill|Case|case|projet de loi|[Ll]oi|affaire|asunto)s?\s$")
_ORGANISATION = compiled(
    r"\bILO\b|\bOIT\b|International\sLabour\s(?:Org|Conv|Stand)"
    r"|Organisation\sinternationale\sdu\s[Tt]ravail|Organización\sInternacional\sdel\sTrabajo"
)
_CONTEXT = compiled(r"\bILO\b|\bOIT\b|International Labour|\b[Ll]abour\b|[Tt]ravail|[Tt]rabajo")
_RECOMMENDER = compiled(r"\bILO\b|\bOIT\b|International Labour|[Cc]onvention\s(?:\(?[Nn]o)|núm\.")
_ELSEWHERE = compiled(r"Council of Europe|Conseil de l['’]Europe|Consejo de Europa|Hague")
_NEAR = 150
_LATEST = 191
_FORCED_LABOUR, _PROTOCOL = 29, "Protocol to ILO Convention No. {}"


def find_ilo_conventions(text: str) -> Iterator[NamedForm]:
    """Yield each convention cited by number; after the first of a list, a number is all it has."""
    for match in every_match(_LIST, text):
        if _is_ilo(text, match, numbered=bool(match["no"])):
            yield from _each(match)
    for match in every_match(_TITLED, text):
        yield from _one(Span(*match.span()), int(match["french"] or match["spanish"]))
    for match in every_match(_RECOMMENDATION, text):
        if _near(text, match, _RECOMMENDER):
            yield _recommendation(Span(*match.span()), match["number"])
    for match in every_match(_NUMBERED, text):
        title = _TITLE_BEFORE.search(text, max(0, match.start() - _NEAR), match.start())
        in_brackets = title is not None and ("(" in title.group() or match["revised"])
        if title and in_brackets and match["sort"] == "Convention":
            yield from _one(Span(title.start(), match.end()), int(match["number"]))
        elif title and match["sort"] == "Recommendation":
            yield _recommendation(Span(title.start(), match.end()), match["number"])
    for match in every_match(_CODE, text):
        yield from _coded(text, match)


def _coded(text: str, match: re.Match[str]) -> Iterator[NamedForm]:
    """Yield what a code stands for, where the organisation or its subjects are spoken of.

    What is written apart (`C 97`), a protocol or a recommendation needs the organisation itself.
    """
    span = Span(*match.span())
    is_named = _near(text, match, _ORGANISATION) and not _BILL.search(
        text, max(0, span.start - len("projet de loi ")), span.start
    )
    if match["number"]:
        if is_named or (not match["apart"] and _near(text, match, _CONTEXT)):
            yield from _one(span, int(match["number"]))
    elif is_named and match["protocol"]:
        number = int(match["protocol"])
        yield NamedForm(
            span, f"P{number:03}" if number == _FORCED_LABOUR else _PROTOCOL.format(number), 0.85
        )
    elif is_named:
        yield _recommendation(span, match["recommendation"])


def _recommendation(span: Span, number: str) -> NamedForm:
    return NamedForm(span, f"ILO Recommendation No. {int(number)}", 0.85)


def _each(match: re.Match[str]) -> Iterator[NamedForm]:
    numbers = list(re.compile(r"\d{1,3}").finditer(match.string, *match.span("numbers")))
    for index, number in enumerate(numbers):
        alone = len(numbers) == 1
        end = _title_end(match.string, match.end()) if alone else number.end()
        start = match.start() if index == 0 else numbered_start(match.string, number.start())
        yield from _one(Span(start, end), int(number.group()))


def _title_end(text: str, end: int) -> int:
    """Return where a title after the number ends: `(no 189) sur le travail`, `on Forced Labour`."""
    english = _ENGLISH_TITLE.match(text, end)
    if english:
        return english.end()
    title = _TITLE.match(text, end)
    topic = topic_end(text, title.end()) if title else None
    if topic is None:
        return end
    tail = _TAIL.match(text, topic)
    return tail.end() if tail else topic


def _one(span: Span, number: int) -> Iterator[NamedForm]:
    if 1 <= number <= _LATEST:
        yield NamedForm(span, f"ILO Convention No. {number}", 0.9)


def _is_ilo(text: str, match: re.Match[str], *, numbered: bool) -> bool:
    if _near(text, match, _ELSEWHERE):
        return False
    if re.search(r"ILO|OIT|International Labour", match.group()):
        return True
    if _SPANISH.match(match.group()) and int(match["numbers"][:3]) in _OFTEN:
        return True
    if _BARE.match(match.group()) and int(match["numbers"][:3]) in _OFTEN:
        before = _RATIFIED.search(text, max(0, match.start() - _NEAR), match.start())
        is_ratified = before is not None and _OF_OTHERS.match(text, match.end()) is None
        return is_ratified or _near(text, match, _ORGANISATION)
    # Of others only the Council of Europe and the Hague Conference number their conventions.
    return numbered


def _near(text: str, match: re.Match[str], pattern: re.Pattern[str]) -> bool:
    return bool(pattern.search(text, max(0, match.start() - _NEAR), match.end() + _NEAR))
