"""Cuts the name of an event out of a passage: its head, what qualifies it, and its topic."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.events.event_topics import name_end, topic_end
from extract.events.event_words import (
    ARTICLES,
    BEFORE,
    BODY,
    DEFINITE,
    DETERMINED,
    HEAD,
    HEADS,
    IN_TALKS,
    LOOSE,
    NAMED_FOR,
    NO_EVENT_AFTER,
    NO_EVENT_BEFORE,
    NO_MODIFIERS,
    OPEN_TO_ALL,
    OPENERS,
    ORDINAL,
    ORDINAL_WORDS,
    QUALIFIERS,
    QUOTED,
    REPORT_OF,
    ROMANCE_TOPIC,
    SEVERAL,
    TOKEN,
)
from extract.events.ordinals import read_ordinal
from extract.kept_patterns import compiled
from extract.model import Span
from extract.scanning import every_match
from ontology.names import fold

_VERBAL = compiled(r"\w{2,20}(?:ed|[^s]s)")
_ELIDED = compiled(r"[LlDd]['’]")
_TENS = compiled(r"(?:twen|thir|for|fif|six|seven|eigh|nine)ty-", re.IGNORECASE)
"""Of a number that was broken at the end of a line: `twenty- sixth`."""
_SAID = compiled(r"\s[«“\"]\s?[^\W\d_A-ZÀ-Þ](?:.{80,}|.*\.\s?[»”\"])")
"""Words in quotes that somebody said, and no title: `as I said during the summit “we must …”`."""
_FAR, _MOST_MODIFIERS = 70, 4
_LONGEST_LINK = 4
"""Letters of a word such as `of` or `dans`, behind which a name goes on in the next line."""

_TITLED = compiled(
    r"[«“\"]\s?(?P<title>[A-ZÀ-Þ¿¡][^«»“”\"\n]{10,160})\s?[»”\"],?\s\(?(?:co-?)?(?:organi[sz]ed|hosted|sponsored|convened"
    r"|organisée?|parrainée?|organizad[oa]|patrocinad[oa])\s(?:jointly\s|conjointement\s)?(?:by|par|por)\s"
)
"""A title in quotes and who holds it, as in lists of side events: the group `title`."""

_CAPITALS = compiled(r"(?:[A-ZÀ-Þ][\w'’-]{1,30}\s){1,4}")


@dataclass(frozen=True, slots=True)
class EventName:
    """Words that name an event, before it is known when, where and by whom it was held.

    Attributes:
        span: The name.
        head: Where its noun is.
        type: The noun in English: `consultation`.
        is_title: Whether the noun is written with a capital, as in a proper name.
        words: How many words the name has beside the noun.
        is_shouted: Whether all of it is in capitals, as in a heading.
        is_definite: Whether `the` or `this` stands before it, as where it was named already.
        is_open: Whether it is a consultation of the public.
        is_several: Whether the noun is in the plural.
        is_loose: Whether the noun has other meanings, as `dialogue` in small letters.
    """

    span: Span
    head: Span
    type: str
    is_title: bool
    words: int
    is_shouted: bool = False
    is_definite: bool = False
    is_several: bool = False
    is_loose: bool = False
    is_open: bool = False


def find_event_names(text: str, passage: Span, places: frozenset[int]) -> Iterator[EventName]:
    """Yield the names of events in a passage.

    Args:
        text: The whole text.
        passage: Where to look.
        places: Offsets at which names of places start; `in Bangkok` is no part of a name.
    """
    for match in every_match(HEAD, text, passage.start, passage.end):
        is_place = match.start() in places  # the island of La Réunion
        name = None if is_place else _name(text, passage, match, places)
        if name:
            yield name
    for match in every_match(_TITLED, text, passage.start, passage.end):
        title = Span(*match.span("title"))
        if HEAD.search(text, max(passage.start, match.start() - _FAR), title.end) is None:
            words = len(TOKEN.findall(match["title"]))
            yield EventName(title, title, "side event", is_title=True, words=words)


def _name(
    text: str, passage: Span, match: re.Match[str], places: frozenset[int]
) -> EventName | None:
    head = Span(*match.span())
    kind = type_of(match.group())
    title = match.group()[0].isupper() and not _opens(text, passage, head)
    before = text[max(passage.start, head.start - 12) : head.start]
    after = text[head.end : min(passage.end, head.end + 24)]
    if NO_EVENT_BEFORE.search(before) or NO_EVENT_AFTER.match(after):
        return None
    if IN_TALKS.search(before) and kind in {"consultation", "dialogue"}:
        return None
    named = _quoted(text, head.end, passage.end)
    at_place = _is_named_for(text, head, places)
    start = _start(text, passage.start, head.start, title=title)
    end = name_end(text, head.end, passage.end, places, title=title)
    end = _before_place_below(text, head.end, end, places)
    named = named or _quoted(text, end, passage.end)
    end = named.end() if named else _place_end(text, head, end, places)
    lead = text[max(passage.start, start - 8) : start]
    if match.group().lower() in {"training", "formation"} and not DETERMINED.search(lead):
        return None  # `received training on`: no gathering, but what was learnt
    if _is_body(text[start:end]):
        return None
    words = len(TOKEN.findall(text[start:end])) - len(match.group().split())
    proper = title or bool(named) or (at_place and words > 1)
    return EventName(
        span=Span(start, end),
        head=head,
        type=kind,
        is_title=proper,
        words=words,
        is_shouted=text[start:end].isupper(),
        is_definite=bool(DEFINITE.search(lead)),
        is_several=bool(SEVERAL.fullmatch(match.group())),
        is_loose=kind in LOOSE and not proper,
        is_open=kind == "consultation"
        and bool(OPEN_TO_ALL.search(before) or OPEN_TO_ALL.search(after)),
    )


def _before_place_below(text: str, head: int, end: int, places: frozenset[int]) -> int:
    """Return where a heading ends below which a line begins with where it was."""
    cut = text.find("\n", head, end)
    if cut < 0 or cut + 1 not in places:
        return end
    last = text[max(head, cut - _FAR) : cut].rsplit(maxsplit=1)
    return end if last and last[-1].islower() and len(last[-1]) <= _LONGEST_LINK else cut


def _quoted(text: str, at: int, high: int) -> re.Match[str] | None:
    """Return the title in quotes that follows a noun."""
    found = QUOTED.match(text, at, high)
    return None if found and _SAID.fullmatch(found.group()) else found


def type_of(noun: str) -> str:
    """Return the noun in English of a word that names a gathering: `taller` is a workshop."""
    several = SEVERAL.fullmatch(noun)
    folded = fold(several[1] or noun if several else noun).replace("-", " ")
    return HEADS.get(folded, HEADS.get(folded.replace("’", "'"), folded))


def _opens(text: str, passage: Span, head: Span) -> bool:
    """Say whether a noun bears its capital because it opens the passage: `Réunion d'experts`."""
    if text[passage.start : head.start].strip(" •*–-"):
        return False
    following = TOKEN.match(text, head.end + 1, passage.end)
    return following is None or not following.group()[0].isupper()


def _place_end(text: str, head: Span, end: int, places: frozenset[int]) -> int:
    """Return the end with the town that a French or Spanish event is named for."""
    link = NAMED_FOR.match(text, head.end)
    if not link or link.end() not in places or end > link.end():
        return end
    town = re.compile(r"(?:L[ae]s?\s|El\s)?[A-ZÀ-Þ][\w'’-]{1,30}").match(text, link.end())
    if not town:
        return end
    topic = ROMANCE_TOPIC.match(text, town.end())
    return topic_end(text, topic.end(), head.end + 160, town.end()) if topic else town.end()


def _is_named_for(text: str, head: Span, places: frozenset[int]) -> bool:
    """Say whether a place beside a noun names it: `Valletta summit`, `sommet de La Valette`."""
    near = (at for at in range(max(0, head.start - 34), head.start) if at in places)
    if any(_CAPITALS.fullmatch(text, at, head.start) for at in near):
        return True
    link = NAMED_FOR.match(text, head.end)
    return link is not None and link.end() in places


def _is_body(name: str) -> bool:
    """Say whether a name is that of a standing body: a conference of parties without its number."""
    first = name.split(maxsplit=1)[0]
    return bool(BODY.match(name)) and read_ordinal(first) is None


def _start(text: str, low: int, head: int, *, title: bool) -> int:
    """Return where the words that qualify a head begin."""
    start = head
    for token in reversed(list(TOKEN.finditer(text, max(low, head - BEFORE), head))):
        if text[token.end() : start].strip(" \n-"):
            break
        if not _TENS.fullmatch(token.group()) and not _qualifies(token.group(), title=title):
            break
        is_begun = text[start:head].istitle() or text[start].isdigit()
        if "\n" in text[token.end() : start] and start < head and is_begun:
            break  # another line, of an adjective or a number: `Pandemic\nInternational`
        start = token.start()
    start = min(start, _modifiers_start(text, low, start))
    minutes = REPORT_OF.match(text, start, head)
    start = minutes.end() if minutes else start
    elided = _ELIDED.match(text, start, head)
    start = elided.end() if elided else start
    while opening := TOKEN.match(text, start, head):
        if fold(opening.group()) not in OPENERS:
            break
        following = TOKEN.search(text, opening.end(), head)
        start = following.start() if following else head
    return start


def _modifiers_start(text: str, low: int, end: int) -> int:
    """Return where what an article opens begins: of `an awareness workshop`, `awareness`."""
    tokens = list(TOKEN.finditer(text, max(low, end - _FAR), end))[-_MOST_MODIFIERS - 1 :]
    at = end
    for token in reversed(tokens):
        if text[token.end() : at].strip(" \n") or text[token.end() : at].count("\n") > 1:
            return end
        if token.group().casefold() in ARTICLES:
            return at
        if not _modifies(token.group()):
            return end
        at = token.start()
    return end


def _modifies(word: str) -> bool:
    return word.islower() and fold(word) not in NO_MODIFIERS and not _VERBAL.fullmatch(word)


def _qualifies(word: str, *, title: bool) -> bool:
    folded = fold(word)
    counted = read_ordinal(word) if not word[0].isdigit() else None
    if folded in QUALIFIERS or folded in ORDINAL_WORDS or counted or ORDINAL.fullmatch(word):
        return True
    return word[0].isupper() or (title and folded in {"and", "&"})
