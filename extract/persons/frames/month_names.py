"""Finds persons who are called by a month: `April, 17, was recruited`, `May said`, `Bob May`.

In French and Spanish a month has no capital, and one that has is a name like any other.
"""

import re
from collections.abc import Iterator

from extract.calendar_words import WEEKDAYS
from extract.kept_patterns import compiled
from extract.model import Span
from extract.persons.kin_words import KIN
from extract.persons.listed_names import is_given_name
from extract.persons.sentence_openers import opens_sentence
from extract.scanning import every_match
from extract.words import find_words, word_set

_MONTHS = word_set(
    "january february march april may june july august september october november december"
)
_DATED = _MONTHS | WEEKDAYS
_MONTH = "|".join(sorted(month.title() for month in _MONTHS))
_NAME = rf"(?P<name>{_MONTH})"
_HAPPENED = (
    r"(?:born|forced|sold|beaten|raped|trafficked|recruited|rescued|deceived|tricked|lured|locked|"
    r"arrested|detained|deported|kidnapped|abducted|pregnant|orphaned|hired|threatened|freed|"
    r"taken (?:to|from|by|away)|brought (?:to|from|by)|only \d{1,2}\b|\d{1,2}(?! (?:deaths|cases|"
    r"people|persons|per))\b)"
)
_TOLD = tuple(
    compiled(pattern)
    for pattern in (
        rf"(?<![\w'’-]){_NAME} (?:said|says|explained|explains|recalled|recalls|remembers|replied|"
        r"wept|cried|sobbed|escaped|fled|died|borrowed|ran away|left|refused|begged|lives|lived|"
        r"works?|worked|slept|hid|owed|wants|wanted|knew|felt|gave birth|fell ill|never|"
        r"told (?:us|me|him|her|them|police|investigators|the (?:police|court|interviewer|"
        r"researcher|team|judge|commission)|how|that)|asked (?:us|me|him|her|them|for|to)|"
        r"came (?:from|to|home|back|in to)|went (?:to|with|home|back)|did not|had (?:been|to|no)|"
        rf"and (?:her|his|their) |(?:was|were|is|had been) (?:an? )?{_HAPPENED}|is from)",
        rf"(?<![\w'’-]){_NAME}, (?:aged? )?\d{{1,2}}, (?=(?:was|is|had|has|who|from|an?|left|told|"
        r"says?|said|came|went|works?|worked|lives|lived)\b)",
        rf"(?<![\w'’-]){_NAME},? (?:\(\d{{1,2}}\)|an? (?:\d{{1,2}}|\w+)[- ]year[- ]old\b|who (?:is|"
        r"was|had|came|left|lives|lived|works|worked)\b)",
        rf"(?<![\w'’-]){_NAME}['’]s (?:{'|'.join(sorted(KIN))}|parents|employers?|passport|"
        r"recruiters?|traffickers?|lawyer|wages|salary|body|baby|boss|friends?|boyfriend)\b",
    )
)
"""Each has a group `name`: who does or has what only persons do and have."""

_MET = compiled(
    r"\b(?:named|called|calls herself|calls himself|[Nn]ame is|[Ii]nterview(?:ed)?(?: with)?|"
    r"[Tt]estimony (?:of|by|from)|[Ss]tory of|[Cc]ase of|met|spoke (?:to|with)|talked (?:to|"
    r"with)|married|rescued|promised|beat|raped|sold|hired|recruited|Mrs?\.?|Ms\.?|Miss|"
    rf"(?:her|his|my|our|their) (?:{'|'.join(sorted(KIN))}))[ \xa0]{_NAME}"
    r"(?![\w'’-]|[ \xa0\n]?,?[ \xa0\n]?\d)"
)
"""Who is called, met, or kin; the group `name`."""

_SURNAME = compiled(
    rf"(?<![\w'’.-])(?P<given>[A-ZÀ-Þ][^\W\d_]{{1,20}}) (?:[A-Z]\. |[\"“][^\W\d_]{{1,20}}[\"”] )?"
    rf"{_NAME}(?![\w'’-]|[ \xa0\n]?\d)"
)
"""A given name before it; the groups `given` and `name`."""

_DAY = r"(?<!\d)\d{1,2}(?:st|nd|rd|th)?(?: of)?"
_WHEN = r"in|on|since|until|till|during|early|late|mid|last|next|this|each|every|throughout|ending"
_WHEN_OR_WHERE = r"by|from|between|through|of|before|after|the|to|around|both|following|previous"
_BEFORE = compiled(rf"(?:{_DAY}|\b(?:{_WHEN}))[ \xa0\n-]$", re.IGNORECASE)
_LOOSELY_BEFORE = compiled(rf"(?:{_DAY}|\b(?:{_WHEN}|{_WHEN_OR_WHERE}))[ \xa0\n-]$", re.IGNORECASE)
"""What stands before a date, or before other words too."""

_RANGE_BEFORE = compiled(rf"(?:{_MONTH})(?: and | or | to |[-–/]|, )$")
_AFTER = compiled(
    rf"[ \xa0\n]?,?[ \xa0\n]?\d|[-–/](?:\d|{_MONTH})|,? (?:last|next|this) year|"
    r" (?:session|meeting|elections?|issue|edition|round|Day|Revolution|I|we|you|they|he|she|it|"
    r"not|God|this|these|those|the)\b"
)
_LONGEST = 24


def month_names(text: str) -> Iterator[Span]:
    """Yield months that name persons: where that is told, and elsewhere where no date is meant."""
    told = {Span(*match.span("name")) for match in every_match(_MET, text)}
    for pattern in _TOLD:
        for match in every_match(pattern, text):
            start = match.start("name")
            is_date = any(_stands_behind(b, text, start) for b in (_LOOSELY_BEFORE, _RANGE_BEFORE))
            if not is_date:
                told.add(Span(*match.span("name")))
    for match in every_match(_SURNAME, text):
        if is_given_name(match["given"]) and not opens_sentence(match["given"]):
            told.add(Span(*match.span("name")))
    yield from told
    names = {text[span.start : span.end] for span in told}
    for word in find_words(text) if names else ():
        span = Span(word.start, word.end)
        if word.text in names and span not in told and not is_dated(text, span):
            yield span


def is_dated(text: str, span: Span) -> bool:
    """Say whether a month or a day of the week is one in time, and names nobody: `in May`.

    False for what is neither.
    """
    if text[span.start : span.end].casefold() not in _DATED:
        return False
    return bool(
        _AFTER.match(text, span.end)
        or _stands_behind(_BEFORE, text, span.start)
        or _stands_behind(_RANGE_BEFORE, text, span.start)
    )


def _stands_behind(pattern: re.Pattern[str], text: str, start: int) -> bool:
    return pattern.search(text, max(0, start - _LONGEST), start) is not None
