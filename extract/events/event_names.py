"""Cuts the name of an event out of a passage: its head, what qualifies it, and its topic."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.events.event_words import (
    ADJECTIVE,
    AFTERWARDS,
    AND,
    AUDIENCE,
    BARE_TOPIC,
    BEFORE,
    BODY,
    CAPITALS_ONLY,
    DEFINITE,
    HEAD,
    HEADS,
    IN_PERSONS,
    IN_TALKS,
    LINKS,
    LIST_ITEM,
    MONTH,
    NO_EVENT_AFTER,
    NO_EVENT_BEFORE,
    OF_WHOM,
    OPENERS,
    ORDINAL,
    ORDINAL_WORDS,
    PARTICIPLE,
    QUALIFIERS,
    QUOTED,
    ROMANCE_TOPIC,
    SECOND,
    SORT,
    TOKEN,
    TOPIC_STARTS,
    TOPIC_STOPS,
    TOPIC_WORDS,
)
from extract.model import Span
from ontology.names import fold


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
    """

    span: Span
    head: Span
    type: str
    is_title: bool
    words: int
    is_shouted: bool = False
    is_definite: bool = False


def find_event_names(text: str, passage: Span, places: frozenset[int]) -> Iterator[EventName]:
    """Yield the names of events in a passage.

    Args:
        text: The whole text.
        passage: Where to look.
        places: Offsets at which names of places start; `in Bangkok` is no part of a name.
    """
    for match in HEAD.finditer(text, passage.start, passage.end):
        kind = HEADS.get(fold(match.group()).replace("-", " "), fold(match.group()))
        title = match.group()[0].isupper()
        before = text[max(passage.start, match.start() - 12) : match.start()]
        after = text[match.end() : min(passage.end, match.end() + 24)]
        named = QUOTED.match(text, match.end(), passage.end)
        at_place = _follows_place(text, match.start(), places)
        if kind in CAPITALS_ONLY and not (title or named or at_place):
            continue
        if IN_TALKS.search(before) and kind in {"consultation", "dialogue"}:
            continue
        if NO_EVENT_BEFORE.search(before) or NO_EVENT_AFTER.match(after):
            continue
        start = _start(text, passage.start, match.start(), title=title)
        end = _end(text, match.end(), passage.end, places, title=title)
        end = named.end() if named else end
        span = Span(start, end)
        words = len(TOKEN.findall(text[start:end])) - len(match.group().split())
        if not _is_body(text[start:end]):
            shouted = text[start:end].isupper()
            proper = title or bool(named) or (at_place and words > 1)
            known = bool(DEFINITE.search(text[max(passage.start, start - 8) : start]))
            yield EventName(span, Span(*match.span()), kind, proper, words, shouted, known)


def _follows_place(text: str, head: int, places: frozenset[int]) -> bool:
    """Say whether the word before a noun is a place's name: `Valletta summit`."""
    before = re.search(r"([A-ZÀ-Þ][\w'’-]{2,30})\s$", text[max(0, head - 32) : head])
    return before is not None and head - len(before.group()) in places


def _is_body(name: str) -> bool:
    """Say whether a name is that of a standing body: a conference of parties without its number."""
    return bool(BODY.match(name))


def _start(text: str, low: int, head: int, *, title: bool) -> int:
    """Return where the words that qualify a head begin."""
    start = head
    for token in reversed(list(TOKEN.finditer(text, max(low, head - BEFORE), head))):
        if text[token.end() : start].strip(" \n-"):
            break
        if not _qualifies(token.group(), title=title):
            break
        start = token.start()
    while opening := TOKEN.match(text, start, head):
        if fold(opening.group()) not in OPENERS:
            break
        following = TOKEN.search(text, opening.end(), head)
        start = following.start() if following else head
    return start


def _qualifies(word: str, *, title: bool) -> bool:
    folded = word.casefold()
    if folded in QUALIFIERS or folded in ORDINAL_WORDS or ORDINAL.fullmatch(word):
        return True
    return word[0].isupper() or (title and folded in {"and", "&"})


def _end(text: str, head: int, high: int, places: frozenset[int], *, title: bool) -> int:
    """Return where the topic of an event ends."""
    head = _adjective_end(text, head, high)
    end = _title_end(text, head, high, places) if title else head
    start = TOKEN.match(text, head + 1, high)
    among = OF_WHOM.match(text, end, high)
    if end == head and among:
        return _topic_end(text, among.end(), high, among.end())
    if end == head and start and text[head].isspace() and fold(start.group()) in TOPIC_STARTS:
        if BARE_TOPIC.match(text, start.end(), high):
            return head
        return _topic_end(text, start.end(), high, head)
    topic = ROMANCE_TOPIC.match(text, end, high) if end > head else None
    return _topic_end(text, topic.end(), high, end) if topic else end


def _adjective_end(text: str, head: int, high: int) -> int:
    """Return where a French or Spanish adjective after a noun ends: `Consulta tricontinental`."""
    adjective = TOKEN.match(text, head + 1, high)
    if adjective and text[head].isspace() and fold(adjective.group()) in AFTERWARDS:
        return adjective.end()
    sort = SORT.match(text, head, high)
    head = sort.end() if sort else head
    other = ADJECTIVE.match(text, head, high)
    return other.end() if other else head


def _title_end(text: str, head: int, high: int, places: frozenset[int]) -> int:
    """Return where a topic in capitals ends: `on Prevention of Human Trafficking`."""
    end = previous = head
    linked = False
    for token in TOKEN.finditer(text, head, min(high, head + 260)):
        gap = text[previous : token.start()]
        if gap.strip(" \n,’'"):
            break
        if token.group()[0].isupper():
            if (end == head or token.start() in places) and not linked:
                break
            end, linked = token.end(), False
        elif "," in gap or not _links(text, token, Span(previous, high), places):
            break
        else:
            linked = True
        previous = token.end()
    second = SECOND.search(text, head, end)
    return _without_loose_end(text, head, second.start() if second else end)


def _links(text: str, token: re.Match[str], after: Span, places: frozenset[int]) -> bool:
    """Say whether a small word joins two parts of a title: `Threats Posed by Sea Level Rise`.

    `in` does where no place and no month follows, `by` after a participle: else they tell where,
    when and by whom the event was held.
    """
    word = fold(token.group())
    if word not in {"in", "by"}:
        return word in LINKS
    following = TOKEN.match(text, token.end() + 1, after.end)
    if not following or not following.group()[0].isupper() or following.start() in places:
        return False
    before = text[max(0, after.start - 32) : after.start].rsplit(" ", 1)[-1]
    return not MONTH.fullmatch(following.group()) if word == "in" else _is_participle(before)


def _is_participle(word: str) -> bool:
    return bool(PARTICIPLE.fullmatch(word)) and not word.endswith("eed")


def _without_loose_end(text: str, head: int, end: int) -> int:
    """Return the end without what follows a comma and is no list: `on Work, Dakar`."""
    while (comma := text.rfind(",", head, end)) >= 0 and not AND.search(text, comma, end):
        end = comma
    return end


def _topic_end(text: str, start: int, high: int, otherwise: int) -> int:
    """Return where a topic in small letters ends: before a mark, a date, or who held it where."""
    end = otherwise
    previous = start
    for count, token in enumerate(TOKEN.finditer(text, start, min(high, start + 120))):
        gap = text[previous : token.start()]
        if gap.strip(" \n’'") or count >= TOPIC_WORDS or token.group()[0].isdigit():
            break
        word = fold(token.group())
        if word == "in" and IN_PERSONS.match(text, token.start(), high):
            previous = token.end()
            continue
        if word in {"for", "pour", "para"} and AUDIENCE.match(text, token.end(), high):
            break
        if word in TOPIC_STOPS and not (word in LINKS and end < previous):
            break
        previous = token.end()
        if fold(token.group()) not in LINKS:
            end = token.end()
    more = LIST_ITEM.match(text, end, min(high, end + 160)) if end == previous else None
    return more.end() if more else end
