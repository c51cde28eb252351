"""Finds conventions of the International Labour Organization by number, alone or in lists."""

import re
from collections.abc import Iterator

from extract.instruments.instrument_patterns import NamedForm
from extract.model import Span

_ILO = r"(?:ILO(?:['’]s)?|International\sLabour\sOrgani[sz]ation(?:['’]s|\s\(ILO\))?)"
_NO = r"(?:Nos?\.?|[Nn]umbers?|n[°ºo]s?|n\.[°º]|núms?\.?|[Nn]ros?\.?)\s{0,2}"
_LIST = re.compile(
    rf"\b(?:{_ILO}\s)?(?:[Cc]onventions?|[Cc]onvenios?),?\s(?:de\sl['’]OIT\s|de\sla\sOIT\s)?"
    rf"\(?(?P<no>{_NO})?(?P<numbers>\d{{1,3}}\b(?:(?:\s?,\s?|,?\s(?:and|et|y"
    rf"|&)\s)(?:{_NO})?\d{{1,3}}\b(?!\s\w{{3,9}}\s(?:19|20)))"
    r"{0,14})(?![/.-]?\d)\)?(?:\s(?:de\sl['’]OIT|de\sla\sOIT|of\sthe\sILO))?"
)
_CODE = re.compile(r"\b(?:ILO\s)?C\.?\s?(?P<number>0?\d{2}|1\d\d)\b")
_CONTEXT = re.compile(r"\bILO\b|\bOIT\b|International Labour|\b[Ll]abour\b|[Tt]ravail|[Tt]rabajo")
_ELSEWHERE = re.compile(r"Council of Europe|Conseil de l['’]Europe|Consejo de Europa|Hague")
_NEAR = 150
_LATEST = 191


def find_ilo_conventions(text: str) -> Iterator[NamedForm]:
    """Yield each convention cited by number; after the first of a list, a number is all it has."""
    for match in _LIST.finditer(text):
        if _is_ilo(text, match, numbered=bool(match["no"])):
            yield from _each(match)
    for match in _CODE.finditer(text):
        if _near(text, match, _CONTEXT):
            yield from _one(Span(*match.span()), int(match["number"]))


def _each(match: re.Match[str]) -> Iterator[NamedForm]:
    numbers = list(re.compile(r"\d{1,3}").finditer(match.string, *match.span("numbers")))
    for index, number in enumerate(numbers):
        alone = len(numbers) == 1
        end = match.end() if alone else number.end()
        start = match.start() if index == 0 else number.start()
        yield from _one(Span(start, end), int(number.group()))


def _one(span: Span, number: int) -> Iterator[NamedForm]:
    if 1 <= number <= _LATEST:
        yield NamedForm(span, f"ILO Convention No. {number}", 0.9)


def _is_ilo(text: str, match: re.Match[str], *, numbered: bool) -> bool:
    if _near(text, match, _ELSEWHERE):
        return False
    if re.search(r"ILO|OIT|International Labour", match.group()):
        return True
    return numbered and _near(text, match, _CONTEXT)


def _near(text: str, match: re.Match[str], pattern: re.Pattern[str]) -> bool:
    return bool(pattern.search(text, max(0, match.start() - _NEAR), match.end() + _NEAR))
