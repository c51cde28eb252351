"""Reads dates and ranges of dates in English, French and Spanish, as exactly as they are told."""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from extract.kept_patterns import compiled
from extract.model import Span
from ontology.names import fold

_NAMED_MONTHS = """
january february march april may june july august september october november december
janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
jan feb mar apr may jun jul aug sep oct nov dec
"""
_MONTHS = {name: i % 12 + 1 for i, name in enumerate(_NAMED_MONTHS.split())}
_MONTHS |= {"sept": 9, "setiembre": 9}
_WRITTEN = sorted({*_MONTHS, "février", "août", "décembre"}, key=lambda name: (-len(name), name))

_ORDINAL = r"(?:st|nd|rd|th|er|ro\.?|\.?º|°)?"
_FIRST = "(?-i:primero|premier)"
"""The one day that French and Spanish tell by a word: `el primero de marzo`."""

_DAY = rf"(?P<day>\d{{1,2}}|{_FIRST}){_ORDINAL}"
_DAY_1 = rf"(?P<day1>\d{{1,2}}|{_FIRST}){_ORDINAL}"
_MORE_DAYS = rf"(?:,\s{{1,2}}\d{{1,2}}{_ORDINAL}){{0,4}}"
_ANY_MONTH = "|".join(_WRITTEN)
_MONTH, _MONTH_1 = rf"(?P<month>{_ANY_MONTH})\.?", rf"(?P<month1>{_ANY_MONTH})\.?"
_YEAR, _YEAR_1 = r"(?P<year>(?:1[89]|20)\d\d)", r"(?P<year1>(?:1[89]|20)\d\d)"
_OF = r"(?:\s{1,2}(?:of|de|du|del))?\s{1,2}"
_COMMA = r"(?:,|\s{1,2}(?:of|de|del))?\s{1,2}"
_WEEKDAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi"
    r"|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)"
)
_TO = (
    r"(?:\s?[-–—/]\s?|,?\s{1,2}(?:to|and|&|through|until|till|au|et|al|a|y)\s{1,2}"
    rf"(?:(?:the|le|el)\s{{1,2}})?(?:{_WEEKDAY},?\s)?)"
)
_PART = (
    r"(?P<part>early|mid|late|début|mi|fin"
    r"|principios de|mediados de|finales de|fines de)(?:[-\s]{1,2}|\sde\s)"
)
_IN = (
    r"(?:in|during|en|durant|pendant|durante|année|año|year|between|entre|from|de|since|\()\s{0,2}"
)
_ANY_YEAR = compiled(
    r"(?<![\w/.-])(?:1[89]|20)\d\d(?![\w/])|(?<=[\ddi][-–—/.])(?:1[89]|20)\d\d(?![\w/-])"
)
_ISO = compiled(
    r"(?<![\w/.-])(?P<all>(?P<year>(?:1[89]|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d))(?![\w-])"
)
_DAY_FIRST = compiled(
    r"\b(?:[Ll]e|[Dd]u|[Aa]u|[Ee]l|[Dd]el|[Aa]l) "
    r"(?P<all>(?P<day>0?[1-9]|[12]\d|3[01])(?P<sign>[/.])"
    r"(?P<month>0?[1-9]|1[0-2])(?P=sign)(?P<year>(?:19|20)\d\d))(?![\w/-]|\.\d)"
)
"""The day comes first where the article is French or Spanish: `le 12/05/2014`."""

_SEASONS = {
    "spring": 21, "printemps": 21, "primavera": 21, "summer": 22, "ete": 22, "verano": 22,
    "autumn": 23, "fall": 23, "automne": 23, "otono": 23, "winter": 24, "hiver": 24, "invierno": 24,
}  # fmt: skip
_SEASON = (
    r"(?P<season>spring|summer|autumn|fall|winter|printemps|été|automne|hiver|primavera|verano"
    r"|otoño|invierno)"
)
_NTHS = {
    1: "first 1st premier 1er primer",
    2: "second 2nd deuxième 2e 2º segundo",
    3: "third 3rd troisième 3e tercer 3er",
    4: "fourth 4th quatrième 4e cuarto",
    -1: "last final dernier último",
}
_NTH = {fold(word): nth for nth, words in _NTHS.items() for word in words.split()}
_SHARE = (
    rf"(?P<nth>{'|'.join(word for words in _NTHS.values() for word in words.split())})"
    r"\s(?P<share>half|semester|quarter|semestre|trimestre)(?:,|\s(?:of|de|del)"
    r"(?:\s(?:the\syear|l['’]année|año))?)?\s"
)
_SHORT_SHARE = r"(?P<letter>[HQS])(?P<digit>[1-4])(?:\sof)?[\s/]"
_MONTH_NUMBER, _MONTH_NUMBER_1 = r"(?P<month>0?[1-9]|1[0-2])", r"(?P<month1>0?[1-9]|1[0-2])"
_A_MONTH = compiled(_ANY_MONTH, re.IGNORECASE)
_REACH, _NEAR = 90, 40
"""How far before its year a date may begin; `_NEAR` where it tells no month."""
_MONTHS_OF_A_YEAR = 12

_Reading = tuple[date, date, str]
_Reader = Callable[[dict[str, str]], _Reading | None]


@dataclass(frozen=True, slots=True)
class DateRange:
    """Days that a text names.

    Attributes:
        span: The words that name them.
        start_date: First possible day, ISO 8601.
        end_date: Last possible day, ISO 8601.
        edtf: The same as exactly as told: `2004-06`, `2010-07-04/2010-07-07`.
    """

    span: Span
    start_date: str
    end_date: str
    edtf: str


def find_dates(text: str, start: int = 0, end: int | None = None) -> tuple[DateRange, ...]:
    """Return the dates in `text[start:end]` in order; impossible ones (31 June) are left out.

    Each needs a year. `early`, `mid` and `late` in a year are its first three, middle six and last
    three months, in a month its thirds. A year alone counts after a word such as `in`.
    """
    last = len(text) if end is None else end
    readings = [
        _read(text, max(start, year.start() - _REACH), year.end())
        for year in _ANY_YEAR.finditer(text, start, last)
    ]
    for numbers in (_ISO, _DAY_FIRST) if readings else ():  # each holds such a year too
        readings += [_reading(found, _iso, 0) for found in numbers.finditer(text, start, last)]
    found: list[DateRange] = []
    for reading in sorted(filter(None, readings), key=lambda r: (r.span.end, -r.span.start)):
        while found and reading.span.overlaps(found[-1].span):
            found.pop()
        found.append(reading)
    return tuple(found)


def _read(text: str, start: int, end: int) -> DateRange | None:
    """Return the date that ends with the year at the end of a window, by the fullest pattern."""
    window = text[start:end]
    readers = _WITH_MONTH + _WITHOUT if _A_MONTH.search(window) else _WITHOUT
    near = max(0, len(window) - _NEAR)
    for pattern, reader in readers:
        match = pattern.search(window, near if (pattern, reader) in _WITHOUT else 0)
        if match:
            return _reading(match, reader, start)
    return None


def _reading(match: re.Match[str], reader: _Reader, offset: int) -> DateRange | None:
    days = reader({name: value for name, value in match.groupdict().items() if value})
    if not days:
        return None
    span = Span(offset + match.start("all"), offset + match.end("all"))
    return DateRange(span, days[0].isoformat(), days[1].isoformat(), days[2])


def _day(year: int, month: int, day: int) -> date | None:
    possible = 1 <= day <= calendar.monthrange(year, month)[1]
    return date(year, month, day) if possible else None


def _number(day: str) -> int:
    return int(day) if day.isdigit() else 1


def _days(told: dict[str, str]) -> _Reading | None:
    """Read one day, or two of which the first leaves out what it shares with the second."""
    year, month = int(told["year"]), _month(told["month"])
    first_month = _month(told["month1"]) if "month1" in told else month
    first_year = int(told.get("year1", year))
    last = _day(year, month, _number(told["day"]))
    first = _day(first_year, first_month, _number(told.get("day1", told["day"])))
    if not first or not last or first > last:
        return None
    edtf = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    return first, last, edtf


def _months(told: dict[str, str]) -> _Reading | None:
    year, month = int(told["year"]), _month(told["month"])
    first_year = int(told.get("year1", year))
    first_month = _month(told["month1"]) if "month1" in told else month
    if (first_year, first_month) > (year, month):
        return None
    edtf = f"{year}-{month:02}"
    if (first_year, first_month) != (year, month):
        edtf = f"{first_year}-{first_month:02}/{edtf}"
    return date(first_year, first_month, 1), _month_end(year, month), edtf


def _years(told: dict[str, str]) -> _Reading | None:
    year = int(told["year"])
    first = int(told.get("year1", year))
    if first > year:
        return None
    return date(first, 1, 1), date(year, 12, 31), str(year) if first == year else f"{first}/{year}"


def _part_of_year(told: dict[str, str]) -> _Reading:
    year = int(told["year"])
    first, last = {"early": (1, 3), "mid": (4, 9), "late": (10, 12)}[_part(told["part"])]
    return date(year, first, 1), _month_end(year, last), f"{year}-{first:02}/{year}-{last:02}"


def _part_of_month(told: dict[str, str]) -> _Reading:
    year, month = int(told["year"]), _month(told["month"])
    end = _month_end(year, month)
    first, last = {"early": (1, 10), "mid": (11, 20), "late": (21, end.day)}[_part(told["part"])]
    days = end.replace(day=first), end.replace(day=last)
    return *days, f"{days[0].isoformat()}/{days[1].isoformat()}"


def _share_of_year(told: dict[str, str]) -> _Reading | None:
    """Read a half or a quarter of a year: `the first half of 2020`, `Q3 2019`."""
    year = int(told["year"])
    kind = told.get("share", told.get("letter", "")).casefold()
    months = 3 if kind in {"quarter", "trimestre", "q"} else 6
    nth = int(told["digit"]) if "digit" in told else _NTH[fold(told["nth"])]
    nth = 12 // months if nth < 0 else nth
    if nth * months > _MONTHS_OF_A_YEAR:
        return None
    first, last = (nth - 1) * months + 1, nth * months
    return date(year, first, 1), _month_end(year, last), f"{year}-{first:02}/{year}-{last:02}"


def _season(told: dict[str, str]) -> _Reading:
    """Read a season of the northern year, as EDTF numbers them; its winter ends in February."""
    year, number = int(told["year"]), _SEASONS[fold(told["season"])]
    first = 3 * (number - 20)
    last = _month_end(year, first + 2) if number < 24 else _month_end(year + 1, 2)
    return date(year, first, 1), last, f"{year}-{number}"


def _numbers(told: dict[str, str]) -> _Reading | None:
    """Read `5-6/11/2009`, day first; a lone `5/11/2009`, which may be a month first, is refused."""
    year, month, day = int(told["year"]), int(told["month"]), _number(told["day"])
    alone = "day1" not in told
    if alone and told["mark"] != "." and day <= _MONTHS_OF_A_YEAR and day != month:
        return None
    last = _day(year, month, day)
    first = _day(year, int(told.get("month1", month)), _number(told.get("day1", str(day))))
    if not first or not last or first > last:
        return None
    edtf = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    return first, last, edtf


def _iso(told: dict[str, str]) -> _Reading | None:
    month = int(told["month"])
    found = _day(int(told["year"]), month, _number(told["day"])) if 1 <= month <= 12 else None
    return (found, found, found.isoformat()) if found else None


def _part(told: str) -> str:
    word = fold(told)
    if word in {"early", "debut", "principios de"}:
        return "early"
    return "mid" if word in {"mid", "mi", "mediados de"} else "late"


def _month(told: str) -> int:
    return _MONTHS[fold(told)]


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _ending(pattern: str) -> re.Pattern[str]:
    return compiled(rf"(?<![\w.,/-])(?P<all>{pattern})$", re.IGNORECASE)


def _week(told: dict[str, str]) -> _Reading | None:
    """Read the week that a day lies in, from Monday on, or that begins with it."""
    day = _day(int(told["year"]), _month(told["month"]), _number(told["day"]))
    if day is None:
        return None
    first = day if told.get("begins") else day - timedelta(days=day.weekday())
    last = first + timedelta(days=6)
    return first, last, f"{first.isoformat()}/{last.isoformat()}"


_WEEK = (
    r"(?:week\s(?:of|(?P<begins>beginning|commencing|starting|from))|semaine\sdu|semana\sdel)\s"
    rf"(?:(?:the|on)\s)?(?:{_WEEKDAY},?\s)?"
)
_WITH_MONTH: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (
        _ending(
            rf"{_DAY_1}(?:{_TO}\d{{1,2}}{_ORDINAL})?{_OF}{_MONTH_1}(?:{_COMMA}{_YEAR_1})?{_TO}"
            rf"{_DAY}{_OF}{_MONTH}{_COMMA}{_YEAR}"
        ),
        _days,
    ),
    (_ending(f"{_DAY_1}{_MORE_DAYS}{_TO}{_DAY}{_OF}{_MONTH}{_COMMA}{_YEAR}"), _days),
    (_ending(f"{_WEEK}{_DAY}{_OF}{_MONTH}{_COMMA}{_YEAR}"), _week),
    (_ending(rf"{_WEEK}{_MONTH}\s{{1,2}}{_DAY},?\s{{1,2}}{_YEAR}"), _week),
    (_ending(f"{_DAY}{_OF}{_MONTH}{_COMMA}{_YEAR}"), _days),
    (
        _ending(
            rf"{_MONTH_1}\s{{1,2}}{_DAY_1}(?:,\s{_YEAR_1})?{_TO}{_MONTH}\s{{1,2}}{_DAY},?\s{{1,2}}{_YEAR}"
        ),
        _days,
    ),
    (_ending(rf"{_MONTH}\s{{1,2}}{_DAY_1}{_MORE_DAYS}{_TO}{_DAY},?\s{{1,2}}{_YEAR}"), _days),
    (_ending(rf"{_MONTH}\s{{1,2}}{_DAY},?\s{{1,2}}{_YEAR}"), _days),
    (_ending(f"{_PART}{_MONTH}{_COMMA}{_YEAR}"), _part_of_month),
    (_ending(f"{_MONTH_1}(?:{_COMMA}{_YEAR_1})?{_TO}{_MONTH}{_COMMA}{_YEAR}"), _months),
    (_ending(f"{_MONTH}{_COMMA}{_YEAR}"), _months),
)
_WITHOUT: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (
        _ending(
            rf"(?:{_DAY_1}(?:[/.]{_MONTH_NUMBER_1})?\.?\s?[-–—]\s?)?{_DAY}(?P<mark>[/.])"
            rf"{_MONTH_NUMBER}[/.]{_YEAR}"
        ),
        _numbers,
    ),
    (_ending(rf"{_SEASON}(?:,|\s(?:of|de))?\s{_YEAR}"), _season),
    (_ending(f"{_PART}{_YEAR}"), _part_of_year),
    (_ending(f"{_SHARE}{_YEAR}"), _share_of_year),
    (_ending(f"{_SHORT_SHARE}{_YEAR}"), _share_of_year),
    (_ending(f"{_YEAR_1}{_TO}{_YEAR}"), _years),
    (compiled(rf"(?<!\w){_IN}(?P<all>{_YEAR})$", re.IGNORECASE), _years),
)
