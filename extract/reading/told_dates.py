"""Finds when a document says it was published; None rather than a date of something else."""

import re
from datetime import date

from ontology.names import fold

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january janvier enero jan",
            "february fevrier febrero feb",
            "march mars marzo mar",
            "april avril abril apr",
            "may mai mayo",
            "june juin junio jun",
            "july juillet julio jul",
            "august aout agosto aug",
            "september septembre septiembre setiembre sept sep",
            "october octobre octubre oct",
            "november novembre noviembre nov",
            "december decembre diciembre dec",
        ),
        1,
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY_MONTH_YEAR = (
    r"(?P<day>\d{1,2})(?:er|st|nd|rd|th)?\s(?:de\s|of\s)?"
    rf"(?P<month>{_MONTH})\.?,?\s(?:de\s|del\s)?{_YEAR}"
)
_MONTH_DAY_YEAR = (
    rf"(?P<month>{_MONTH})\.?\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<year>(?:19|20)\d\d)"
)
_MONTH_YEAR = rf"(?P<month>{_MONTH})\.?,?\s(?:de\s|del\s)?(?P<year>(?:19|20)\d\d)"
_ISO = r"(?P<year>(?:19|20)\d\d)(?:[-/](?P<month>\d{1,2})(?:[-/](?P<day>\d{1,2}))?)?"
_FORMS = tuple(re.compile(form) for form in (_DAY_MONTH_YEAR, _MONTH_DAY_YEAR, _MONTH_YEAR, _ISO))
_WORDED = tuple(re.compile(form) for form in (_DAY_MONTH_YEAR, _MONTH_DAY_YEAR, _MONTH_YEAR))
_LABEL = re.compile(
    r"(?:first |date )?(?:distr\.?: ?[a-z]+|published|publication date|date of publication|issued|"
    r"released|publie|date de publication|publicado|publicada|fecha de publicacion)"
    r"(?: (?:on|le|el|in|en))? ?:? ?(?P<rest>.{0,60})"
)
_PUBLISHED_BY = re.compile(
    r"(?:first )?(?:published(?: in (?P<year>(?:19|20)\d\d))? by|publiee? par|publicad[oa] por) "
)
_TAIL = re.compile(r"[,;(] ?| ?\b(?:in|on|le|el|en) ")
_YEAR_ALONE = re.compile(r"(?:19|20)\d\d")
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)[^\d]{0,60}(?P<year>(?:19|20)\d\d)(?!\d)")
_FIRST_LINES = 60
_LONGEST_LINE = 200


def edtf(told: str) -> str | None:
    """Return a single date, as in properties or on a cover, as EDTF; None for anything else."""
    text = " ".join(fold(told).split())
    for form in _FORMS:
        found = form.match(text)
        if found and not text[found.end() :][:1].isdigit():
            return _date(found)
    return None


def issued_on_first_page(text: str) -> str | None:
    """Return the date that the beginning of a document gives as its own, as EDTF.

    That is a date beside `Distr.`, `Published` and the like; or at the end of a line that says by
    whom it was published; or alone on a line; or the year of the copyright. A date in a
    sentence, after a place or in a range may be that of an event.
    """
    lines = [fold(line) for line in text[:8000].split("\n") if line.strip()][:_FIRST_LINES]
    return _labelled(lines) or _published_by(lines) or _alone(lines) or _copyright(lines)


def _labelled(lines: list[str]) -> str | None:
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        for label in _LABEL.finditer(line[:300]):
            found = _whole(label["rest"]) or (_whole(following) if not label["rest"] else None)
            if found or "distr" in label[0]:
                return found or _whole(following)
    return None


def _published_by(lines: list[str]) -> str | None:
    """Return the date in which a line such as `Published by Harbour Circle, 12 March 2021` ends."""
    for line in lines:
        said = _PUBLISHED_BY.match(line) if len(line) <= _LONGEST_LINE else None
        if said:
            tails = [line[tail.end() :] for tail in _TAIL.finditer(line, said.end())]
            day = next(filter(None, map(_whole, tails)), None)
            return day or next(filter(None, map(_year, tails)), None) or said["year"]
    return None


def _year(tail: str) -> str | None:
    bare = tail.strip(" .:,;()[]|")
    return bare if _YEAR_ALONE.fullmatch(bare) else None


def _alone(lines: list[str]) -> str | None:
    found = {told for line in lines if (told := _whole(line))}
    return found.pop() if len(found) == 1 else None


def _copyright(lines: list[str]) -> str | None:
    years = [found["year"] for line in lines if (found := _COPYRIGHT.search(line[:300]))]
    return years[0] if years else None


def _whole(line: str) -> str | None:
    """Return the date when the line is one and nothing else."""
    bare = line.strip(" .:,;()[]|")
    if len(bare) > 40:
        return None
    found = next((match for form in _WORDED if (match := form.fullmatch(bare))), None)
    return _date(found) if found else None


def _date(found: re.Match[str]) -> str | None:
    parts = found.groupdict()
    year, month, day = parts["year"], parts.get("month"), parts.get("day")
    if not month:
        return year
    number = _MONTHS.get(month) or int(month)
    try:
        told = date(int(year), number, int(day or 1))
    except ValueError:
        return None
    return told.isoformat() if day else told.isoformat()[:7]
