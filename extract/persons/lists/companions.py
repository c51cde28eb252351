"""Finds who is named in one breath with a person: `Grace` in `Amina and Grace escaped`."""

from collections.abc import Iterable, Iterator, Sequence

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.ordinary_words import ordinary_words
from extract.persons.acronym_names import is_known_body
from extract.persons.frames.labelled_names import name_spans
from extract.persons.known_places import is_known_place
from extract.persons.letters import ONE_WORD
from extract.persons.listed_names import NAME_WORD, is_given_name, is_listed
from extract.persons.no_names import is_word_of_name
from extract.persons.sentence_openers import opens_sentence
from extract.persons.small_names import is_common, is_ordinary
from extract.persons.word_names import GIVEN_WORDS, VIRTUES, is_called
from extract.scanning import every_match
from extract.spans import TakenSpans
from extract.words import word_set
from ontology.gazetteer import Gazetteer

_JOINT = r"(?:, and | and |, | & | et (?:de |à )?| y (?:de |a )?)"
_AFTER = compiled(rf"{_JOINT}({NAME_WORD.pattern})(?![\w'’&-]|[ \xa0][A-ZÀ-Þ])")
_BEFORE = compiled(rf"(?<![\w'’&.-])({NAME_WORD.pattern}){_JOINT}$")
_TWO = compiled(rf"(?<![\w'’&.-])({NAME_WORD.pattern}) (?:and|&|et|y) $")
_AND = compiled(r",? (?:and|et|y) ")
_BRACKET = r" \([^()\n]{2,30}\)"
_LIST = compiled(
    rf"(?<![\w'’&.-]){NAME_WORD.pattern}(?P<bracket>{_BRACKET})?"
    rf"(?:{_JOINT}{NAME_WORD.pattern}(?:{_BRACKET})?){{1,9}}(?![\w'’&-]|[ \xa0][A-ZÀ-Þ])"
)
_ITEM = rf"{NAME_WORD.pattern}(?:[ \xa0]{NAME_WORD.pattern}){{0,2}}"
_LONG_LIST = compiled(
    rf"(?<![\w'’&.-]){_ITEM}(?:, {_ITEM}){{1,9}},? (?:and|et|y|&) {_ITEM}"
    r"(?![\w'’&-]|[ \xa0][A-ZÀ-Þ])"
)
"""Three or more names, some of them of several words: `Amina, Uzqenka Drusz and Yebra`."""

_CAPITAL_BEFORE = compiled(rf"(?<![\w'’&.-])({NAME_WORD.pattern}) $")
_CLOSINGS = word_set(
    """
    yours thanks regards best love cheers warmly sincerely hi hello hey dear sorry bye goodbye
    bientôt merci bises bisous amitiés cordialement bonjour salut gracias saludos abrazos besos hola
    """
)
_LONGEST = 44
_MOST, _FEW, _SHORTEST_WORD, _SHORTEST_NAME = 12, 2, 4, 3


def companions(
    text: str,
    persons: Sequence[Span],
    taken: TakenSpans,
    places: Gazetteer,
    *,
    are_told: bool = False,
) -> Iterator[Span]:
    """Yield names in a list with persons of one name, and who shares a surname with one.

    Args:
        text: What the spans count.
        persons: Who is found.
        taken: Names of bodies, places and the like.
        places: Tells large towns.
        are_told: Whether the text tells of each, so that one that no list has tells others too.
    """
    yield from _of_one_surname(text, persons, taken, places)
    for person in persons:
        if not ONE_WORD.fullmatch(text, person.start, person.end):
            continue
        is_name = is_called(text[person.start : person.end])
        if not is_name and not (are_told and _tells_others(text, person, places)):
            continue
        for side in (_behind(text, person.end), _before_all(text, person.start)):
            named = _names_of(text, side, places)
            yield from (span for span in named if not taken.touches(span))


def _names_of(text: str, side: Iterable[Span], places: Gazetteer) -> Iterator[Span]:
    """Yield given names, and any others up to the first that is no name."""
    small = ordinary_words(text)
    only_names = True
    for span in side:
        word = text[span.start : span.end]
        is_given = word.casefold() in VIRTUES or is_given_name(word)
        is_new = not _is_wordlike(word.casefold()) and not _is_other(word, small, places)
        is_known = bool(is_known_place(word, places) or is_known_body(word))
        is_new = is_new and len(word) >= _SHORTEST_NAME
        is_name = (is_given or (only_names and is_new)) and not is_known
        only_names = only_names and is_name
        if is_name and word.casefold() not in small:
            yield span


def _tells_others(text: str, person: Span, places: Gazetteer) -> bool:
    """Say whether an unlisted name beside `and` tells the others of a list."""
    name = text[person.start : person.end]
    if _is_wordlike(name.casefold()) or places.candidates(name):
        return False
    return bool(
        _AND.match(text, person.end) or text.endswith((" and ", " et ", " y "), 0, person.start)
    )


def _is_wordlike(word: str) -> bool:
    """Say whether a word in small letters is a common one or ends as such do, however short."""
    return is_common(word) or (len(word) >= _SHORTEST_WORD and is_ordinary(word))


def _of_one_surname(
    text: str, persons: Iterable[Span], taken: TakenSpans, places: Gazetteer
) -> Iterator[Span]:
    """Yield the word before `and` and a whole name: `Uzqenka and Maria Secunda`."""
    small = ordinary_words(text)
    for person in persons:
        first, _, rest = text[person.start : person.end].partition(" ")
        before = _TWO.search(text, max(0, person.start - _LONGEST), person.start)
        if before is None or not rest or not is_given_name(first):
            continue
        span, word = Span(*before.span(1)), before[1]
        is_given = word.casefold() in GIVEN_WORDS
        if is_given and not taken.touches(span):
            yield span
        if is_ordinary(word.casefold()) or _is_other(word, small, places):
            continue
        if not taken.touches(span):
            yield span


def _behind(text: str, end: int) -> Iterator[Span]:
    for _ in range(_MOST):
        found = _AFTER.match(text, end, end + _LONGEST)
        if found is None:
            return
        yield Span(*found.span(1))
        end = found.end(1)


def _before(text: str, start: int) -> Iterator[Span]:
    found = _BEFORE.search(text, max(0, start - _LONGEST), start)
    if found:
        yield Span(*found.span(1))


def _before_all(text: str, start: int) -> Iterator[Span]:
    for _ in range(_MOST):
        found = next(_before(text, start), None)
        if found is None:
            return
        yield found
        start = found.start


def in_one_list(
    text: str, persons: Sequence[Span], sure: frozenset[str], places: Gazetteer
) -> Iterator[Span]:
    """Yield unknown names in a list with a person of one word: `Amina, Uzqenka and Drusz`.

    One who is `sure` does what only persons do. A list that also holds a known body, a place or a
    word is none of persons.
    """
    told = {(span.start, span.end) for span in persons}
    small = ordinary_words(text)
    for match in every_match(_LIST, text):
        if _is_behind_name(text, match.start()):
            continue
        items = [s for s in name_spans(text, *match.span()) if not _is_closing(text, s)]
        names = [text[item.start : item.end] for item in items]
        is_seen = [(item.start, item.end) in told for item in items]
        anchors = [name for name, seen in zip(names, is_seen, strict=True) if seen]
        may_be_names = not any(is_ordinary(name.casefold()) for name in names)
        is_sure = any(is_listed(name) or is_called(name) for name in anchors) or (
            may_be_names and not sure.isdisjoint(names)
        )
        is_told = is_sure or bool(anchors and match["bracket"]) or _are_half(anchors, names)
        if is_told and not any(_is_other(name, small, places) for name in names):
            yield from items
    yield from _in_long_lists(text, told, small, places)


def _in_long_lists(
    text: str, told: set[tuple[int, int]], small: frozenset[str], places: Gazetteer
) -> Iterator[Span]:
    """Yield the names of one word in a list of names of which most are told to be persons'."""
    for match in every_match(_LONG_LIST, text):
        items = list(name_spans(text, *match.span()))
        names = [text[item.start : item.end] for item in items]
        anchors = [
            name for item, name in zip(items, names, strict=True) if (item.start, item.end) in told
        ]
        if not _are_most(anchors, names) or any(is_known_body(name) for name in names):
            continue
        alone = [(item, name) for item, name in zip(items, names, strict=True) if " " not in name]
        if not any(
            _is_other(name, small, places) or (is_ordinary(name.casefold()) and not is_called(name))
            for _, name in alone
        ):
            yield from (item for item, _ in alone)


def _are_half(anchors: Sequence[str], names: Sequence[str]) -> bool:
    """Say whether two and half of the names are told, and none is a word."""
    is_half = len(anchors) > 1 and 2 * len(anchors) >= len(names)
    return is_half and not any(_is_wordlike(name.casefold()) for name in names)


def _are_most(anchors: Sequence[str], names: Sequence[str]) -> bool:
    """Say whether half of three names or more are told, and two begin with a given name."""
    are_called = sum(is_called(name.split()[0]) for name in anchors) > 1
    return are_called and len(names) > _FEW and 2 * len(anchors) >= len(names)


def _is_closing(text: str, span: Span) -> bool:
    """Say whether it closes or opens a letter before who writes or reads it: `Yours, Talla`."""
    return text[span.start : span.end].casefold() in _CLOSINGS


def _is_behind_name(text: str, start: int) -> bool:
    """Say whether a list begins with the end of a longer name: `Reef Park, Talla`."""
    before = _CAPITAL_BEFORE.search(text, max(0, start - _LONGEST), start)
    return before is not None and not opens_sentence(before[1])


def _is_other(name: str, small: frozenset[str], places: Gazetteer) -> bool:
    if name.casefold() in small or is_known_body(name) or not is_word_of_name(name):
        return True
    is_state = places.demonym(name) is not None or is_known_place(name, places)
    return is_state or (bool(places.candidates(name)) and not is_listed(name))
