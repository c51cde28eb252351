"""Finds names that notes, logs, chats and messages write small: `told jess`, `amina's mum rang`.

Whoever writes so writes no name large. A given name that is no word is one wherever it stands; what
is a word, town or short form too needs to be told, asked or rung up, or to do what persons do.
"""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.ordinary_words import ordinary_words
from extract.persons.frames.noted_patterns import (
    BRACKETED,
    CALLED,
    ELDER,
    FIELD,
    KIN_ABROAD,
    KIN_OF,
    LETTERED,
    NICKED,
    NOTED_LETTER,
    NOTED_WORD,
    OWNS,
    SPOKEN_OF,
    SPOKEN_OF_TOO,
    TITLED,
    WORD_END,
)
from extract.persons.frames.noted_words import (
    ACCENTED,
    ACCENTED_END,
    SHORT,
    SHORT_FORMS,
    WORDS_TOO,
)
from extract.persons.frames.small_strangers import other_strangers, told_strangers
from extract.persons.listed_names import is_given_name, is_listed
from extract.persons.small_names import GOES_ON, is_common, is_ordinary, small_names
from extract.persons.word_names import GIVEN_WORDS
from extract.persons.written_small import (
    in_small_letters,
    is_frequent,
    lines_written_small,
)
from extract.scanning import every_match
from extract.spans import TakenSpans
from extract.words import Word, find_words, word_set
from ontology.authority import organisations
from ontology.gazetteer import Gazetteer
from ontology.known_words import frequent_words
from ontology.names import fold
from ontology.person_names import given_names

_SURELY = (OWNS, SPOKEN_OF[0])
"""Behind and before what the words of a sentence do not stand: `told will`, `may's birthday`."""

_NOBODY = GOES_ON | word_set(
    """
    them him us you me it this that those these both all any one each other others more again back
    home police staff team school office shelter church mum dad mom family friend friends lawyer
    doctor nurse landlord neighbour neighbours social services people somebody someone anyone who
    elle lui eux moi toi nous vous police ella ellos usted ustedes nadie alguien todos mí ti
    """
)
_SHORTEST_IN_CAPITALS = 5
"""Letters of a word in capitals that is hardly what a body is called for short."""

_NEVER_BEFORE_PAST = frozenset({"will", "may"})
"""Words given as names that stand before no verb of the past else: `will came by`."""

_INSIDE = compiled(r"(?:[@./_-]|[^\Wdl]['’])$")
"""Before a part of an address or of a word; `d'amina` is none."""

_GOES_ON_AS_ADDRESS = compiled(r"[@_-]|\.\w")
_WHERE = compiled(r"\b(?:at|in|near|nr|via|outside) $")
_GONE_TO = compiled(
    r"\b(?:went|go|goes|going|gone|taken|took|sent|moved|back|trip|flew|bus|train|came|come|comes) "
    r"(?:(?:back|her|him|them|us|me|it) )?(?:to|from) $"
)
_LONGEST_WHERE, _LONGEST_WAY, _LONGEST_BESIDE = 9, 24, 30

_WRAPPED = 60
"""Characters of a line below which the next one may go on with it."""

_LEAST_LETTERS, _FEWEST = 4, 2
_LARGE = 300_000
_LONGEST_ACRONYM = 5


_HANDLE = compiled(
    rf"^[ \t]{{0,4}}(?P<name>[{NOTED_LETTER}]{{2,20}}[_.\d][\w.]{{0,20}})"
    r"(?=: | (?:▸|posted|replied|wrote))",
    re.MULTILINE,
)
"""Who writes in a thread, by a name as networks have it."""


def noted_names(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield names that are written small in a text that writes names so.

    Args:
        text: Of the document.
        places: Tells cities.
    """
    yield from (Span(*match.span("name")) for match in every_match(_HANDLE, text))
    yield from _noted(text, places)
    if lowered := in_small_letters(text):
        yield from _noted(lowered, places, shortest=_SHORTEST_IN_CAPITALS)


def _noted(text: str, places: Gazetteer, *, shortest: int = 3) -> Iterator[Span]:
    words = find_words(text)
    plain = set(_plain(text, words, places))
    told = {s for s in _of(text, TITLED, _is_new) if not places.demonym(text[s.start : s.end])}
    told = {s for s in told if not _is_of_lady(text, s)}
    told |= {*_of(text, KIN_OF, _is_listed)}
    told |= {*_of(text, ELDER, _is_person)}
    told |= {*_of(text, KIN_ABROAD, _is_listed), *_of(text, OWNS, _is_person)}
    told |= {*_of(text, FIELD, _is_uncommon), *_of(text, CALLED, _is_new)}
    told |= {*_of(text, BRACKETED, _is_person), *told_strangers(text, places)}
    is_small = bool(lines_written_small(text))
    if not (told or plain or is_small or small_names(text)):
        return
    spoken = {span for pattern in SPOKEN_OF for span in _of(text, pattern, _is_person)}
    is_noted = told or plain & spoken or any(_is_written_small(text, s) for s in plain)
    if is_noted and is_small:
        spoken |= set(_doing(text))
    if is_noted or len(spoken) >= _FEWEST:
        told |= plain | spoken | {s for s in _short(text, words) if is_noted}
    told |= _beside(text, told) | set(_pairs(text))
    told |= set(other_strangers(text, told, places, shortest=shortest))
    if told and is_small:
        told |= {*_in_their_places(text, told), *_by_looks(text)}
    whole = TakenSpans()
    for span in sorted(told, key=lambda s: (s.start, -s.end)):
        named = _with_surname(text, span, places)
        if whole.take(named):
            yield named
    parts = {text[s.start : s.end] for s in told}
    parts = {part for part in parts if not is_common(part) and part not in WORDS_TOO}
    for word in words if parts else ():
        if len(word.text) > len("ab") and word.text.casefold() in parts:
            span = Span(word.start, word.end)
            if whole.take(span):
                yield span


_THINGS = word_set(
    """
    will may hope stone river rivers storm sky skye rich chance sunday monday friday trust love
    given happy honest sweet rusty
    sandy summer autumn winter april june july august dawn crystal amber
    chase grant bill mark pat penny may gene art justice peace joy privilege testimony memory luck
    fortune star miracle merci ange asia china india domingo julio abril martes libertad
    """
)
"""Words given as names that things are called by too, and days: `rich took`, `storm hit`."""


def _doing(text: str) -> Iterator[Span]:
    """Yield words given as names that do in a note what hardly any thing does: `rose dort ici`."""
    for match in every_match(SPOKEN_OF_TOO, text):
        for group in ("name", "other"):
            name = match[group]
            if name and name not in _THINGS and name not in _NOBODY and _is_person(name):
                yield Span(*match.span(group))
    yield from (Span(*match.span()) for match in every_match(LETTERED, text))
    for match in every_match(NICKED, text):
        name = match["name"]
        if name in SHORT_FORMS or name in SHORT or (is_given_name(name) and not is_common(name)):
            yield Span(*match.span())


_PAIR = compiled(
    rf"(?<![\w'’-])(?P<first>{NOTED_WORD}) (?:and|et|y|n|&) (?P<name>{NOTED_WORD}){WORD_END}"
)
_VERBS_TOO = frozenset({"chase", "will", "may", "mark", "grant", "hope", "trust", "love", "bill"})
_GOES = compiled(r" (?!and\b|n\b|et\b|y\b|to\b|is\b|was\b|w\b)\w")
"""Behind what somebody is to do: `ring ana, chase dentist`."""

_TOGETHER = compiled(
    r" (?:are (?:here|at|in|back|both|sick|away)|were (?:here|at|in|sick|crying|upset)|came|went|"
    r"left|have moved|sharing|share|argued|fought|slept|rang|called|asked|moved)\b"
)
"""What only persons do together: `joy and precious are in room 2`."""

_JOINED = compiled(
    rf"(?: and (?:small |little |baby )?| et | y | e | n |, | & | ?\+ | ?/ ?)"
    rf"(?P<name>{NOTED_WORD}){WORD_END}"
)
_JOINED_BEFORE = compiled(rf"(?P<name>{NOTED_WORD})(?: and | et | y | e | n | & | ?\+ | ?/ ?)$")


def _pairs(text: str) -> Iterator[Span]:
    """Yield two who are joined, one a given name: `rose et marguerite`, no `hope and faith`."""
    for match in every_match(_PAIR, text):
        names = (match["first"], match["name"])
        is_told = any(is_given_name(name) or name in SHORT_FORMS for name in names)
        if all(map(_is_person, names)) and (is_told or _TOGETHER.match(text, match.end())):
            yield Span(*match.span("first"))
            yield Span(*match.span("name"))


def _beside(text: str, told: Iterable[Span]) -> set[Span]:
    """Return words given as names that stand beside somebody: `ana and small hope`."""
    found = set()
    for span in told:
        since = max(0, span.start - _LONGEST_BESIDE)
        for match in (
            _JOINED.match(text, span.end),
            _JOINED_BEFORE.search(text, since, span.start),
        ):
            if match is None or (match["name"] in _VERBS_TOO and _GOES.match(text, match.end())):
                continue
            if _is_person(match["name"]) and match["name"] not in _NOBODY:
                found.add(Span(*match.span("name")))
    return found


_LADY = compiled(r"\b(?:la|una|esa|mi|el|un) (?:señora?|doña|don|seño|profe|padre) $")
_BY_LOOKS = compiled(
    r"(?<![\w'’-])(?:la|el|al) (?P<name>(?:flac|gord|negr|chin|güer|guer|chol|rubi|pelon|chaparr|"
    r"tuert|morochit|flaquit|gordit|negrit|chinit|chapit|catir|colorad)[ao]|chat[ao]|mona|mono|"
    r"morocha)"
    r"(?=[,.;:!?)\n]| (?:dice|dijo|cuenta|llora|no|se|me|ya|viene|vino|está|esta|tiene|llegó|"
    r"llego|quiere|(?:la|lo|le|los|las|nos) [a-zé]+|que (?:trabaja|vive|anda|está|esta)|y (?:yo|"
    r"su|mi)|de la|anda|salió|fue|vive)\b)"
)
"""What somebody is called by looks, behind an article, in notes that tell of others."""

_FIRST = compiled(
    rf"^[ \t]{{0,4}}(?:\d{{1,2}} |[-•*] )?(?P<name>{NOTED_WORD})(?P<behind>:? )", re.MULTILINE
)
_FEWEST_FIRST, _SHARE_FIRST = 3, 0.3


def _is_of_lady(text: str, span: Span) -> bool:
    """Say whether an article is before the title, and a word behind: `la señora compro yuca`."""
    is_lady = _LADY.search(text, max(0, span.start - _LONGEST_WAY), span.start) is not None
    return is_lady and fold(text[span.start : span.end]) in frequent_words("es")


def _by_looks(text: str) -> Iterator[Span]:
    within = TakenSpans.of(lines_written_small(text))
    for match in every_match(_BY_LOOKS, text):
        span = Span(*match.span("name"))
        if within.touches(span):
            yield span


def _in_their_places(text: str, told: Collection[Span]) -> Iterator[Span]:
    """Yield what stands where others are named: first in a line, before a colon in a chat.

    There a short form is somebody; and who writes twice and more, whatever word it is.
    """
    starts = {span.start for span in told}
    first = list(_FIRST.finditer(text))
    if not any(match.start("name") in starts for match in first):
        return
    written = Counter(match["name"] for match in first if match["behind"] == ": ")
    named = sum(match.start("name") in starts for match in first)
    is_list = named >= max(_FEWEST_FIRST, _SHARE_FIRST * len(first))
    is_list = is_list or written.total() >= _FEWEST_FIRST
    for match in first:
        name = match["name"]
        is_writer = written[name] > 1 and name not in _NOBODY and not is_frequent(name)
        if is_writer or (is_list and name in SHORT_FORMS):
            yield Span(*match.span("name"))


def _plain(text: str, words: Iterable[Word], places: Gazetteer) -> Iterator[Span]:
    """Yield given names that are nothing else, wherever they stand in small letters."""
    small = ordinary_words(text)
    wanted = set(small & _unaccented())
    wanted |= {word for word in small if not word.isascii() and _is_accented_name(word)}
    wanted = {word for word in wanted if not _is_city(word, places)}
    for word in words if wanted else ():
        start, end = word.start, word.end
        if word.text not in wanted or _INSIDE.search(text, max(0, start - 2), start):
            continue
        since = max(0, start - _LONGEST_WHERE)
        is_where = _WHERE.search(text, since, start) is not None
        gone = _GONE_TO.search(text, max(0, start - _LONGEST_WAY), start)
        is_where = is_where or (gone is not None and bool(places.candidates(word.text.title())))
        if not is_where and not _GOES_ON_AS_ADDRESS.match(text, end):
            yield Span(start, end)


@cache
def _unaccented() -> frozenset[str]:
    """Return given names of four letters and more that are no words, folded."""
    names = given_names() - WORDS_TOO
    return frozenset(name for name in names if len(name) >= _LEAST_LETTERS and not is_common(name))


def _is_accented_name(word: str) -> bool:
    if len(word) < _LEAST_LETTERS or (ACCENTED_END.search(word) and word not in ACCENTED):
        return False
    if word not in ACCENTED and is_frequent(word):
        return False
    return is_given_name(word) and word not in WORDS_TOO and not is_common(word)


def _is_city(word: str, places: Gazetteer) -> bool:
    found = places.candidates(word.title())
    return bool(found) and (found[0].is_state or found[0].population >= _LARGE)


_LEAD = compiled(r"[\s>*•~+#\d.():,/\[\]–—-]*(?:[^\n:]{1,24}: )?[a-zß-öø-ÿ]")
_SMALL_BEGINNING = compiled(r"[a-zß-öø-ÿ]{2}[.!?]+ [a-zß-öø-ÿ]|(?<![\w'’.])i (?=[a-z])")


def _is_written_small(text: str, span: Span) -> bool:
    """Say whether the line that a name stands in, or a sentence of it, begins in small letters."""
    start = text.rfind("\n", max(0, span.start - 2_000), span.start) + 1
    if (lead := _LEAD.match(text, start)) is not None:
        before = text.rfind("\n", max(0, start - _WRAPPED), max(0, start - 1))
        above = text[before + 1 : start].strip()
        if len(lead[0]) > 1 or before >= 0 or start < _WRAPPED or above[-1:] in ".!?:;":
            return True
    return _SMALL_BEGINNING.search(text, start, span.end + 40) is not None


def _of(text: str, pattern: re.Pattern[str], is_name: Callable[[str], bool]) -> Iterator[Span]:
    """Yield what stands in the pattern's group `name` and may be one."""
    for match in every_match(pattern, text):
        name = match["name"].casefold()
        is_somebody = name not in _NOBODY or (pattern in _SURELY and name in GIVEN_WORDS)
        is_somebody = is_somebody or (pattern is SPOKEN_OF[1] and name in _NEVER_BEFORE_PAST)
        is_body = pattern in SPOKEN_OF and _is_body_of_states(name)
        if is_somebody and is_name(name) and not is_body:
            yield Span(*match.span("name"))


def _is_body_of_states(name: str) -> bool:
    """Say whether a body of several states is called so for short: `ring ilo`."""
    known = organisations().candidates(name) if len(name) <= _LONGEST_ACRONYM else ()
    return bool(known) and known[0].type.startswith(("UN", "IGO", "EU"))


_NO_NAME_BEHIND = compiled(r"[@_-]|(?<=sam) (?:matin|midi|aprem|soir|et dim|\d)")
"""Behind a part of an address, and behind a Saturday."""


def _short(text: str, words: Iterable[Word]) -> Iterator[Span]:
    """Yield given names of three letters that are no words of any tongue at hand."""
    for word in words:
        if word.text in SHORT and not _NO_NAME_BEHIND.match(text, word.end):
            yield Span(word.start, word.end)


def _is_new(name: str) -> bool:
    is_word = is_common(name) or len(name) < len("abc")
    return _is_person(name) or not (is_word or name in frequent_words("en"))


def _is_listed(name: str) -> bool:
    return len(name) >= _LEAST_LETTERS and (
        (is_given_name(name) and not is_common(name)) or name in GIVEN_WORDS
    )


def _is_person(name: str) -> bool:
    """Say whether somebody is called so, whatever else it is."""
    return (
        name in GIVEN_WORDS or name in SHORT_FORMS or (is_given_name(name) and not is_common(name))
    )


def _is_uncommon(name: str) -> bool:
    return not any(is_common(word) or word in GOES_ON for word in name.split())


_NEXT = compiled(rf" (?P<name>{NOTED_WORD}){WORD_END}")
_MOST_FURTHER = 3


def _with_surname(text: str, span: Span, places: Gazetteer) -> Span:
    """Return a given name with the names behind it that are written small and are no words."""
    end = span.end
    for _ in range(_MOST_FURTHER):
        further = _NEXT.match(text, end)
        if further is None or not _is_further(further["name"], places):
            break
        end = further.end()
    return Span(span.start, end)


def _is_further(word: str, places: Gazetteer) -> bool:
    if word in SHORT or word in WORDS_TOO or is_common(word) or word in _NOBODY:
        return word in SHORT
    if len(word) < _LEAST_LETTERS:
        return is_given_name(word)
    return is_listed(word) and not is_ordinary(word) and not _is_city(word, places)
