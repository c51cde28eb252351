"""Says where the name of an event ends: after its noun, what sort it is, and its topic."""

import re

from extract.events.event_words import (
    ADJECTIVE,
    AFTERWARDS,
    AND,
    AUDIENCE,
    BARE_TOPIC,
    IN_PERSONS,
    LINKS,
    LIST_ITEM,
    MONTH,
    OF_WHOM,
    PARTICIPLE,
    ROMANCE_TOPIC,
    SECOND,
    SORT,
    SUPPORT,
    TOKEN,
    TOPIC_STARTS,
    TOPIC_STOPS,
    TOPIC_WORDS,
)
from extract.kept_patterns import compiled
from extract.model import Span
from extract.words import word_set
from ontology.names import fold

# `in Colombo, in May`: a town that nobody knows, rather than a part of the title.
_TELLS_WHERE = compiled(
    r"(?!Persons|Human|Women|Children|Girls|Boys|Minors|Organs|Armed|Africa|Asia|Europe|Latin"
    r"|\w{2,20}ing\b)[A-ZÀ-Þ][\w’'-]{1,30},(?!\s(?:and|et|y)\s)"
)


_TAKES_TO = word_set(
    """
    access right rights response responses approach approaches alternatives barriers pathways
    acces droit droits acceso derecho derechos reponse reponses respuesta respuestas
    """
)
_TO = frozenset({"to", "a", "au", "aux", "al"})
"""What such a word goes on with: `on access to justice`, `sur le droit au travail`."""


_SHOUTED = compiled(r"(?: [A-ZÀ-Þ][A-ZÀ-Þ'’-]{0,20}){2,16}(?= ?(?:\n|$))")
"""The rest of a line in capitals, as of a title within a sentence."""


def name_end(text: str, head: int, high: int, places: frozenset[int], *, title: bool) -> int:
    """Return where the topic of an event ends."""
    shouted = _SHOUTED.match(text, head, high) if text[head - 2 : head].isupper() else None
    if shouted and places.isdisjoint(range(*shouted.span())):
        return shouted.end()
    head = _adjective_end(text, head, high)
    end = _title_end(text, head, high, places) if title else head
    start = TOKEN.match(text, head + 1, high)
    among = OF_WHOM.match(text, end, high)
    if end == head and among:
        return topic_end(text, among.end(), high, among.end())
    if end == head and start and text[head].isspace() and fold(start.group()) in TOPIC_STARTS:
        if any(p.match(text, start.end(), high) for p in (BARE_TOPIC, SUPPORT)):
            return head
        return topic_end(text, start.end(), high, head)
    topic = ROMANCE_TOPIC.match(text, end, high) if end > head else None
    return topic_end(text, topic.end(), high, end) if topic else end


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
    if word == "in" and _TELLS_WHERE.match(text, following.start(), after.end):
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


def topic_end(text: str, start: int, high: int, otherwise: int) -> int:
    """Return where a topic in small letters ends: before a mark, a date, or who held it where."""
    end = otherwise
    previous, before = start, ""
    for count, token in enumerate(TOKEN.finditer(text, start, min(high, start + 120))):
        gap = text[previous : token.start()]
        if gap.strip(" \n’'") or count >= TOPIC_WORDS or token.group()[0].isdigit():
            break
        word = fold(token.group())
        if word == "in" and IN_PERSONS.match(text, token.start(), high):
            previous = token.end()
            continue
        if word in _TO and before in _TAKES_TO:
            previous, before = token.end(), "of"
            continue
        if word in {"for", "pour", "para"} and AUDIENCE.match(text, token.end(), high):
            break
        if word in TOPIC_STOPS and not (word in LINKS and end < previous):
            break
        previous, before = token.end(), word
        if word not in LINKS:
            end = token.end()
    more = LIST_ITEM.match(text, end, min(high, end + 160)) if end == previous else None
    return more.end() if more else end
