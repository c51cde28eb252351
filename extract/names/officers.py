"""Tells who holds an office behind a body's name: `Reef Police Spokeswoman Talla Uneborg`."""

import re

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.organisation_words import HEADS
from extract.persons.listed_names import NAME_HEADS, is_given_name, is_listed
from extract.persons.small_names import is_ordinary
from extract.words import word_set
from ontology.gazetteer import gazetteer

_OFFICE = (
    r"(?:(?:Vice[- ])?President|(?:Co-)?[Cc]hair(?:man|woman|person)?|(?:Co-)?Director"
    r"|Spokes(?:man|woman|person)|(?:Co-)?Leader|Secretary|Secretary[- ]General|Minister|Ambassador"
    r"|Commissioner|Officer|Manager|Co-?ordinator|Rapporteur|Professor|Governor|Mayor|Senator"
    r"|Speaker|Attorney(?: General)?|Superintendent|Chief|CEO|(?:Co-)?Founder|Representative"
    r"|Treasurer|Advis[eo]r|Envoy|Editor|Counsel|Judge|Justice|Sheriff|Sergeant|Captain|Colonel"
    r"|Analyst|Researcher|Lecturer|Correspondent|Dean|Rector)"
)
_HELD = compiled(
    rf" (?P<office>{_OFFICE}(?: Pro Tem)?) (?P<name>(?P<first>[A-ZÀ-Þ][^\W\d_]{{1,24}})"
    r"(?P<rest>(?: (?:[A-Z]\.|(?:[A-ZÀ-Þ]|al-|el-)[\w'’-]{1,30})){0,3}))$"
)
_OFFICE_NEXT = compiled(rf" {_OFFICE}(?![\w'’-])")
_OFFICE_LAST = compiled(rf"(?<![\w'’-]){_OFFICE}$")
_OF_PEOPLE = compiled(r" of (?:the )?([A-ZÀ-Þ][^\W\d_]+(?: [A-ZÀ-Þ][^\W\d_]+)?)$")
_OF_OFFICES = frozenset(
    {"Executive", "Chief", "Market", "Deputy", "Majority", "Minority", "Assistant", "Associate"}
)
"""Words of offices that end names of bodies too: `Reef Network Executive Director`."""

_ACRONYM = compiled(r"[A-Z][A-Z-]{1,9}")
_PAIR = 2
_WORDS_TOO = word_set(
    """
    bill mark will art pat sue drew chase dean chuck skip guy gene earl june may april rose ivy iris
    lily daisy ruby pearl amber dawn eve faith hope joy grace ray jay don frank jack
    """
)
"""Given names that are words as well, in lower case: behind an office they are names."""

_TAIL = 96
"""Characters at the end of a name in which an office and who holds it lie."""


def officer_behind(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the office, in group `office`, and its holder, in `name`, that end a name.

    Who gives a body its name holds no office: `Chief Uneborg Foundation`; nor is a matter somebody:
    `Commissioner Human Rights`.
    """
    found = _HELD.search(text, max(start, end - _TAIL), end)
    if found is None or found.start() <= start:
        return None
    words = found["name"].casefold().split()
    if not NAME_HEADS.isdisjoint(words[1:]):
        return None
    first = found["first"]
    if not found["rest"]:
        is_name = is_listed(first) and words[0] not in NAME_HEADS
        return found if is_given_name(first) or is_name else None
    is_name = len(words) == _PAIR and not any(is_ordinary(word) for word in words)
    return found if is_given_name(first) or words[0] in _WORDS_TOO or is_name else None


def body_before(text: str, start: int, end: int) -> Span | None:
    """Return the body whose office begins at `end`: up to its last head, or an acronym; else None.

    `Reef Network Executive` is `Reef Network`, and nothing is left of `City Manager`.
    """
    words = text[start:end].split(" ")
    acronym = words[0] if _ACRONYM.fullmatch(words[0]) else ""
    while words and (words[-1].casefold() not in HEADS or words[-1] in _OF_OFFICES):
        words.pop()
    length = len(" ".join(words)) or len(acronym)
    return Span(start, start + length) if length else None


def body_beside_office(text: str, span: Span) -> Span:
    """Return a name without what belongs to the office behind it: `Network Executive` Director.

    Likewise `Congress of Sri Lankan`, before `President`.
    """
    if not _OFFICE_NEXT.match(text, span.end):
        return span
    people = _OF_PEOPLE.search(text, max(span.start, span.end - _TAIL), span.end)
    if people and gazetteer().demonym(people[1]) is not None:
        return Span(span.start, people.start())
    last = text.rfind(" ", span.start, span.end)
    is_offices = last > 0 and text[last + 1 : span.end] in _OF_OFFICES
    return (is_offices and body_before(text, span.start, last)) or span


def is_office(words: str) -> bool:
    """Say whether words end with an office: `Reef Attorney General`."""
    return _OFFICE_LAST.search(words) is not None
