"""Finds conventions of the International Labour Organization by number, alone or in lists."""

import re
from collections.abc import Iterator

from extract.instruments.law_topics import topic_end
from extract.instruments.named_form import NamedForm, numbered_start
from extract.model import Span
from extract.scanning import every_match

_ILO = r"(?:ILO(?:['’]s)?|International\sLabour\sOrgani[sz]ation(?:['’]s|\s\(ILO\))?)"
_NO = r"(?:Nos?\.?|[Nn]umbers?|n[°ºo]s?|n\.[°º]|núms?\.?|[Nn]ros?\.?)\s{0,2}"
_LIST = re.compile(
    rf"\b(?:{_ILO}\s)?(?:[Cc]onventions?|[Cc]onvenios?),?\s(?:de\sl['’]OIT\s|de\sla\sOIT\s)?"
    rf"\(?(?P<no>{_NO})?(?P<numbers>\d{{1,3}}\b(?:(?:\s?,\s?|,?\s(?:and|et|y"
    rf"|&)\s)(?:{_NO})?\d{{1,3}}\b(?!\s\w{{3,9}}\s(?:19|20)))"
    r"{0,14})(?![/.-]?\d)\)?(?:\s(?:de\sl['’]OIT|de\sla\sOIT|of\sthe\sILO))?"
)
# As the organisation itself writes them in French and Spanish, with their title and year.
_TITLED = re.compile(
    r"\b[Cc]onvention\s\(?n[o°º]\s?(?P<french>\d{1,3})\)?(?:\sde\sl['’]OIT)?,?\s(?:sur"
    r"|concernant|relative|de|des|du)\s"
    r"[^.;()\n]{3,110}?,\s(?:19|20)\d\d"
    r"|\b[Cc]onvenio\ssobre\s[^.;()\n]{3,110}?,\s(?:19|20)\d\d\s\(núm\.\s?(?P<spanish>\d{1,3})\)"
)
_TITLE = re.compile(
    r"(?:\s\((?:révisée|revisado)\))?\s(?:sur|concernant|sobre)\s(?=les?\s|la\s|l['’]|los\s|las\s|el\s)"
)
_TAIL = re.compile(
    r"(?:\s\((?:révisée|revisado|dispositions\scomplémentaires|disposiciones\scomplementarias)\))?"
    r",\s(?:19|20)\d\d(?![\w/-])"
)
_RECOMMENDATION = re.compile(
    rf"(?:{_ILO}\s)?\b(?:[Rr]ecommendation|[Rr]ecommandation|[Rr]ecomendación),?\s\(?{_NO}"
    r"(?P<number>\d{1,3})\b(?![./]\d)\)?(?:\sde\sl['’]OIT|\sde\sla\sOIT|\sof\sthe\sILO)?"
)
_CODE = re.compile(r"\b(?:ILO\s)?C\.?\s?(?P<number>0?\d{2}|1\d\d)\b")
_CONTEXT = re.compile(r"\bILO\b|\bOIT\b|International Labour|\b[Ll]abour\b|[Tt]ravail|[Tt]rabajo")
_RECOMMENDER = re.compile(r"\bILO\b|\bOIT\b|International Labour|[Cc]onvention\s(?:\(?[Nn]o)|núm\.")
_ELSEWHERE = re.compile(r"Council of Europe|Conseil de l['’]Europe|Consejo de Europa|Hague")
_NEAR = 150
_LATEST = 191


def find_ilo_conventions(text: str) -> Iterator[NamedForm]:
    """Yield each convention cited by number; after the first of a list, a number is all it has."""
    for match in every_match(_LIST, text):
        if _is_ilo(text, match, numbered=bool(match["no"])):
            yield from _each(match)
    for match in every_match(_TITLED, text):
        yield from _one(Span(*match.span()), int(match["french"] or match["spanish"]))
    for match in every_match(_RECOMMENDATION, text):
        if _near(text, match, _RECOMMENDER):
            name = f"ILO Recommendation No. {int(match['number'])}"
            yield NamedForm(Span(*match.span()), name, 0.85)
    for match in every_match(_CODE, text):
        if _near(text, match, _CONTEXT):
            yield from _one(Span(*match.span()), int(match["number"]))


def _each(match: re.Match[str]) -> Iterator[NamedForm]:
    numbers = list(re.compile(r"\d{1,3}").finditer(match.string, *match.span("numbers")))
    for index, number in enumerate(numbers):
        alone = len(numbers) == 1
        end = _title_end(match.string, match.end()) if alone else number.end()
        start = match.start() if index == 0 else numbered_start(match.string, number.start())
        yield from _one(Span(start, end), int(number.group()))


def _title_end(text: str, end: int) -> int:
    """Return where a French or Spanish title after the number ends: `(no 189) sur le travail`."""
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
    # Of others only the Council of Europe and the Hague Conference number their conventions.
    return numbered


def _near(text: str, match: re.Match[str], pattern: re.Pattern[str]) -> bool:
    return bool(pattern.search(text, max(0, match.start() - _NEAR), match.end() + _NEAR))
