"""Cuts the name of an event out of a passage: its head, what qualifies it, and its topic."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.model import Span
from ontology.names import fold


def _set(words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words.split())


_HEADS = {
    "consultation": "consultation", "roundtable": "roundtable", "round table": "roundtable",
    "conference": "conference", "workshop": "workshop", "seminar": "seminar", "forum": "forum",
    "summit": "summit", "meeting": "meeting", "symposium": "symposium", "congress": "congress",
    "dialogue": "dialogue", "colloquium": "colloquium", "table ronde": "roundtable",
    "atelier": "workshop", "seminaire": "seminar", "sommet": "summit",
    "reunion": "meeting", "colloque": "colloquium", "congres": "congress",
    "consulta": "consultation",
    "mesa redonda": "roundtable", "conferencia": "conference", "taller": "workshop",
    "seminario": "seminar", "foro": "forum", "cumbre": "summit", "encuentro": "meeting",
    "coloquio": "colloquium", "congreso": "congress",
}  # fmt: skip
_HEAD = re.compile(
    r"(?<![\w-])(?:consultation|round[ -]?table|conf[eé]rence|workshop|seminar|forum|summit|meeting"
    r"|symposium|congress|dialogue|colloquium|table ronde|atelier|séminaire|sommet|réunion|colloque"
    r"|congrès|consulta|mesa redonda|conferencia|taller|seminario|foro|cumbre|reunión|encuentro"
    r"|coloquio|congreso)(?![\w-])",
    re.IGNORECASE,
)
_CAPITALS_ONLY = frozenset({"forum", "congress", "dialogue", "summit"})
_NO_EVENT_BEFORE = re.compile(
    r"(?:press|video|tele|parental|news|rueda de|audio)[\s-]?$", re.IGNORECASE
)
_BODY = re.compile(
    r"(?:(?!\d|First|Second|Third)\w+\s)?(?:Conference|Meeting) of (?:the )?(?:States )?Part"
)
_NO_EVENT_AFTER = re.compile(
    r"\s(?:room|call|centre|center|services|papers?|facilit\w+|halls?|point|the"
    r"|with\b.{0,9}needs)\b",
    re.IGNORECASE,
)
_QUALIFIERS = _set(
    """
    regional national international global annual expert experts thematic technical
    ministerial interregional subregional sub-regional inter-agency intergovernmental
    strategic planning training consultative multi-stakeholder stakeholder stakeholders high-
    level civil society ngo public local two-day three-day four-day five-day one-day follow-up
    preparatory special working world joint side policy research advocacy bilateral tripartite
    informal formal final closing opening annuel annuelle régional régionale nationale
    internationale anual
    """
)
_AFTERWARDS = _set(
    """
    régional régionale regional nacional national nationale international internationale
    internacional mundial mondial mondiale annuel annuelle anual
    """
)
_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th|er|e|º|ª)|(?:19|20)\d\d", re.IGNORECASE)
_ORDINAL_WORDS = _set(
    """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
        twenty thirty forty fifty sixty seventy eighty ninety
    """
)
_OPENERS = _set(
    """
    the a an this that these in at during for on and or of from with by to after before since
    its their our his her la le les l un une el los las una du des de en al à au como como
    lors como durante dans una cette ce este esta
    """
)
_LINKS = _set(
    """
    on of for against and the to & regarding concerning sur de la le les des du contre pour et
    sobre contra para y el los las del d l
    """
)
_TOPIC_STARTS = _set(
    """
    on against regarding concerning about sur contre sobre contra
    """
)
_ROMANCE_TOPIC = re.compile(r"\s(?:sur|sobre|contre|contra)(?=\s)")
"""In French and Spanish a proper name goes on in small letters: `Forum de Dakar sur le travail`."""
_TOPIC_STOPS = _set(
    """
    a ont été ha han s'est s’est s'étaient
    held in at from was were is will that which where who with organised organized hosted
    convened by took brought during to while when attended this tenue tenu qui à organisée
    organisé lors s est celebrada celebrado en que organizada organizado se fue du au il elle
    el día los días
    """
)
_LIST_ITEM = re.compile(
    r", (?:[^\W\d_][\w’'-]{0,40} ){1,4}(?:and|et|y|e) (?:the |la |le |el )?"
    r"[^\W\d_][\w’'-]{0,40}(?: [^\W\d_][\w’'-]{0,40}){0,3}?(?=[,.;:\n]| in | at | à | en |$)"
)
_ADJECTIVE = re.compile(
    r"\s\w{3,30}(?:al|ale|nel|nelle|ique|ico|ica|aire|ario|aria)"
    r"(?=\s(?:sur|sobre|contre|contra|de|des|del)\s)"
)
_PARTICIPLE = re.compile(r"\w{2,30}ed")
_MONTH = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w{0,6}|Spring|Summer|Autumn|Winter"
)
_TOKEN = re.compile(r"[^\W_][\w&’'-]{0,40}")
_SECOND = re.compile(
    r",?\s(?:and|et|y)\s(?:the|an?|la|le|el)\s(?=[^,]{0,40}(?:Conference|Summit|Consultation"
    r"|Forum|Meeting))"
)
_AND = re.compile(r"\s(?:and|et|y|e|&)\s")
_BEFORE, _TOPIC_WORDS = 140, 9


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
    """

    span: Span
    head: Span
    type: str
    is_title: bool
    words: int
    is_shouted: bool = False


def find_event_names(text: str, passage: Span, places: frozenset[int]) -> Iterator[EventName]:
    """Yield the names of events in a passage.

    Args:
        text: The whole text.
        passage: Where to look.
        places: Offsets at which names of places start; `in Bangkok` is no part of a name.
    """
    for match in _HEAD.finditer(text, passage.start, passage.end):
        kind = _HEADS.get(fold(match.group()).replace("-", " "), fold(match.group()))
        title = match.group()[0].isupper()
        before = text[max(passage.start, match.start() - 12) : match.start()]
        after = text[match.end() : min(passage.end, match.end() + 24)]
        if (kind in _CAPITALS_ONLY and not title) or _NO_EVENT_BEFORE.search(before):
            continue
        if _NO_EVENT_AFTER.match(after):
            continue
        start = _start(text, passage.start, match.start(), title=title)
        end = _end(text, match.end(), passage.end, places, title=title)
        span = Span(start, end)
        words = len(_TOKEN.findall(text[start:end])) - len(match.group().split())
        if not _is_body(text[start:end]):
            shouted = text[start:end].isupper()
            yield EventName(span, Span(*match.span()), kind, title, words, shouted)


def _is_body(name: str) -> bool:
    """Say whether a name is that of a standing body: a conference of parties without its number."""
    return bool(_BODY.match(name))


def _start(text: str, low: int, head: int, *, title: bool) -> int:
    """Return where the words that qualify a head begin."""
    start = head
    for token in reversed(list(_TOKEN.finditer(text, max(low, head - _BEFORE), head))):
        if text[token.end() : start].strip(" \n-"):
            break
        if not _qualifies(token.group(), title=title):
            break
        start = token.start()
    while opening := _TOKEN.match(text, start, head):
        if fold(opening.group()) not in _OPENERS:
            break
        following = _TOKEN.search(text, opening.end(), head)
        start = following.start() if following else head
    return start


def _qualifies(word: str, *, title: bool) -> bool:
    folded = word.casefold()
    if folded in _QUALIFIERS or folded in _ORDINAL_WORDS or _ORDINAL.fullmatch(word):
        return True
    return word[0].isupper() or (title and folded in {"and", "&"})


def _end(text: str, head: int, high: int, places: frozenset[int], *, title: bool) -> int:
    """Return where the topic of an event ends."""
    head = _adjective_end(text, head, high)
    end = _title_end(text, head, high, places) if title else head
    start = _TOKEN.match(text, head + 1, high)
    if end == head and start and text[head].isspace() and fold(start.group()) in _TOPIC_STARTS:
        return _topic_end(text, start.end(), high, head)
    topic = _ROMANCE_TOPIC.match(text, end, high) if end > head else None
    return _topic_end(text, topic.end(), high, end) if topic else end


def _adjective_end(text: str, head: int, high: int) -> int:
    """Return where a French or Spanish adjective after a noun ends: `Consulta tricontinental`."""
    adjective = _TOKEN.match(text, head + 1, high)
    if adjective and text[head].isspace() and fold(adjective.group()) in _AFTERWARDS:
        return adjective.end()
    other = _ADJECTIVE.match(text, head, high)
    return other.end() if other else head


def _title_end(text: str, head: int, high: int, places: frozenset[int]) -> int:
    """Return where a topic in capitals ends: `on Prevention of Human Trafficking`."""
    end = previous = head
    linked = False
    for token in _TOKEN.finditer(text, head, min(high, head + 260)):
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
    second = _SECOND.search(text, head, end)
    return _without_loose_end(text, head, second.start() if second else end)


def _links(text: str, token: re.Match[str], after: Span, places: frozenset[int]) -> bool:
    """Say whether a small word joins two parts of a title: `Threats Posed by Sea Level Rise`.

    `in` does where no place and no month follows, `by` after a participle: else they tell where,
    when and by whom the event was held.
    """
    word = fold(token.group())
    if word not in {"in", "by"}:
        return word in _LINKS
    following = _TOKEN.match(text, token.end() + 1, after.end)
    if not following or not following.group()[0].isupper() or following.start() in places:
        return False
    before = text[max(0, after.start - 32) : after.start].rsplit(" ", 1)[-1]
    return not _MONTH.fullmatch(following.group()) if word == "in" else _is_participle(before)


def _is_participle(word: str) -> bool:
    return bool(_PARTICIPLE.fullmatch(word)) and not word.endswith("eed")


def _without_loose_end(text: str, head: int, end: int) -> int:
    """Return the end without what follows a comma and is no list: `on Work, Dakar`."""
    while (comma := text.rfind(",", head, end)) >= 0 and not _AND.search(text, comma, end):
        end = comma
    return end


def _topic_end(text: str, start: int, high: int, otherwise: int) -> int:
    """Return where a topic in small letters ends: before a mark, a date, or who held it where."""
    end = otherwise
    previous = start
    for count, token in enumerate(_TOKEN.finditer(text, start, min(high, start + 120))):
        gap = text[previous : token.start()]
        if gap.strip(" \n’'") or count >= _TOPIC_WORDS or token.group()[0].isdigit():
            break
        word = fold(token.group())
        if word in _TOPIC_STOPS and not (word in _LINKS and end < previous):
            break
        previous = token.end()
        if fold(token.group()) not in _LINKS:
            end = token.end()
    more = _LIST_ITEM.match(text, end, min(high, end + 160)) if end == previous else None
    return more.end() if more else end
