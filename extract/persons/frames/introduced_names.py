"""Finds whom captions, credits, thanks, signatures and courts name, alone or in a list.

`Talla (right)`, `Philo, as friends called her`, `the Uneborg family`, `We thank Talla and Uzqenka`:
what no list of names has is told by what stands beside it.
"""

from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.persons.acronym_names import is_known_body
from extract.persons.frames.introduction_patterns import (
    ALONE,
    CHILD_OF,
    CREDITED,
    DONE_BY,
    FAMILIES,
    GREETING,
    IN_CASES,
    LISTED,
    NICKNAMED,
    OF_PLACES,
    PARTS,
    SIGNATURE,
    SIGNED,
    SMALL_CHILD,
    THANKED,
    TITLE_FIRST,
)
from extract.persons.frames.labelled_names import without_opener
from extract.persons.known_places import is_gone_to, is_known_place
from extract.persons.letters import ONE_WORD
from extract.persons.listed_names import is_given_name, is_listed
from extract.persons.offices import OFFICES
from extract.persons.refusals.unexplained import is_unexplained
from extract.persons.small_names import is_common, is_ordinary
from extract.persons.word_names import is_called
from extract.scanning import every_match, first_match
from extract.words import word_set
from ontology.gazetteer import Gazetteer

_INITIAL = compiled(r"(?:[A-ZÀ-Þ]\.[ -]?){1,3}[A-ZÀ-Þ][^\W\d_]")
_FIRST_WORDS, _LONGEST_END = 2, 80
_AGENCIES = word_set("getty magnum shutterstock alamy unsplash pexels flickr istock xinhua panos")
"""Who else pictures are credited to, in lower case."""


def introduced_names(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield names whose neighbours tell that somebody is brought in, thanked, pictured or signs.

    Args:
        text: Of the document.
        places: Tells places and peoples.
    """
    for pattern in (*ALONE, *FAMILIES):
        for match in every_match(pattern, text):
            span = Span(*match.span("name"))
            if pattern in ALONE or _is_surname(match["name"], places):
                yield from _if_name(text, span, places, is_told=pattern in ALONE)
    yield from _called(text, places)
    yield from _signed(text, places)
    yield from _by_place(text, places)
    yield from _in_lists(text, places)


def _called(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield children, and who has a nickname, or another's name beside the own."""
    for match in every_match(SMALL_CHILD, text):
        if is_called(match["name"]) and not is_known_place(match["name"], places):
            yield Span(*match.span("name"))
    for match in every_match(NICKNAMED, text):
        if is_listed(match["first"]) and is_unexplained(match["first"], text, places):
            yield Span(*match.span("name"))
    for pattern in CHILD_OF:
        for match in every_match(pattern, text):
            yield without_opener(text, Span(*match.span("name")))
            yield Span(*match.span("of"))


def _signed(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield names above an office, and in the last line of a letter."""
    for match in every_match(SIGNED, text):
        is_name = " " in match["name"] or is_given_name(match["name"])
        if is_name and not OFFICES.isdisjoint(_words(match["office"])[:_FIRST_WORDS]):
            yield from _if_name(text, Span(*match.span("name")), places)
    signature = SIGNATURE.search(text, max(0, len(text) - _LONGEST_END))
    if signature and first_match(GREETING, text) is not None:
        yield from _if_name(text, Span(*signature.span("name")), places)


def _in_lists(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield the names of a list of persons; of one that may hold bodies, where one is sure."""
    for pattern in LISTED:
        for match in every_match(pattern, text):
            for span in _items(text, *match.span("names")):
                yield from _if_name(text, span, places, is_told=True)
    for pattern in (*THANKED, *CREDITED, *DONE_BY):
        for match in every_match(pattern, text):
            spans = list(_items(text, *match.span("names")))
            names = [text[span.start : span.end] for span in spans]
            if any(map(_is_sure, names)) or (pattern in CREDITED and not any(map(_is_firm, names))):
                is_told = pattern in DONE_BY and not any(map(_is_firm, names))
                for span in spans:
                    yield from _if_name(text, span, places, is_told=is_told)


def _by_place(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield who holds an office of a place, and the parties of a case: none is a place's name."""
    for pattern in (OF_PLACES, IN_CASES):
        for match in every_match(pattern, text):
            spans = list(_items(text, *match.span("names")))
            if not any(_is_elsewhere(text[s.start : s.end], places) for s in spans):
                for span in spans:
                    yield from _if_name(text, span, places)


def _items(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the names of a list, without titles, joints and brackets."""
    for part in PARTS.finditer(text, start, end):
        yield _bare(text, start, part.start())
        start = part.end()
    yield _bare(text, start, end)


def _bare(text: str, start: int, end: int) -> Span:
    title = TITLE_FIRST.match(text, start, end)
    bracket = text.find(" (", start, end)
    return Span(title.end() if title else start, bracket if bracket > 0 else end)


def _if_name(text: str, span: Span, places: Gazetteer, *, is_told: bool = False) -> Iterator[Span]:
    surface = text[span.start : span.end]
    if not _is_word(surface) and (
        is_unexplained(surface, text, places) or (is_told and _is_namesake(surface, text, places))
    ):
        yield span


def _is_namesake(word: str, text: str, places: Gazetteer) -> bool:
    """Say whether a town, no capital, is called so, and nobody in the text is in it."""
    found = places.candidates(word)
    if not found or " " in word or word.isupper() or is_known_body(word):
        return False
    is_state = found[0].capital or found[0].is_state_or_part
    return not is_state and not is_gone_to(word, text)


def _words(surface: str) -> list[str]:
    return [word.casefold() for word in ONE_WORD.findall(surface) if len(word) > 1]


def _is_word(surface: str) -> bool:
    """Say whether all words of a name are ordinary ones that nobody is called."""
    return all(is_common(word) and not is_called(word.title()) for word in _words(surface))


def _is_firm(surface: str) -> bool:
    """Say whether a name holds a common word, as bodies' do, or is an agency's or an acronym."""
    words = _words(surface)
    return surface.isupper() or any(is_common(word) or word in _AGENCIES for word in words)


def _is_sure(surface: str) -> bool:
    """Say whether a name begins with a given name, ends with a surname, or has initials."""
    first, *further = surface.split()
    if _INITIAL.match(surface):
        return True
    return is_given_name(first) or bool(further and is_listed(further[-1]) and is_listed(first))


def _is_surname(word: str, places: Gazetteer) -> bool:
    is_place = is_known_place(word, places) or places.demonym(word) is not None
    return not is_place and (is_listed(word) or not is_ordinary(word.casefold()))


def _is_elsewhere(name: str, places: Gazetteer) -> bool:
    """Say whether a name may be a place's or a body's."""
    is_place = bool(places.candidates(name)) and not is_listed(name.split()[0])
    return is_place or is_known_place(name, places) or is_known_body(name)
