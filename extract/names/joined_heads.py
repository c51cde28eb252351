"""Finds where the name of a body with an `and` before its head begins: `Family and Reef Unit`."""

from extract.kept_patterns import compiled
from extract.names.organisation_words import (
    FUNCTION_WORDS,
    GENERIC,
    HEADS,
    INSTRUMENT_HEADS,
    NOT_ORGANISATIONS,
    ROLES,
)
from extract.persons.small_names import is_common
from extract.words import Word, is_next_word, word_set
from ontology.authority import organisations
from ontology.gazetteer import Gazetteer

_AND = frozenset({"and", "&"})
_THE = frozenset({"the", "this", "a", "an"})
_FEWEST_BEHIND = 2
"""Words between `and` and the head: `the Treasury and Labour Department` are two."""

_MOST_BEFORE = 5
_BODIES = HEADS - {"service", "services", "training", "trade"}
_PLAIN = (GENERIC | NOT_ORGANISATIONS) - HEADS | word_set(
    """
    family families domestic sexual rural urban land water food arts sport sports science peace
    crime drug drugs worker passport passports human natural forced early marine tax customs census
    """
)
_ENDING = compiled(
    r"(?:tion|sion|ment|ence|ance|ity|ing|ism|ics|ship|age|ure|[nru]al|ic|is|ness|ency|ancy|ive)s?$"
)
"""How common nouns and adjectives end, and names seldom do."""

TOPICS = word_set(
    """
    women girls men boys children child youth families gender law labour labor health education
    media justice peace migration migrants refugees environment development society culture rights
    human democracy governance population work workers equality community communities trade
    research policy training mobility asylum sexual reproductive farmers survivors race land
    """
)
"""What bodies work on, which stands without an article: `Law and Society Trust`."""

_ALONE = word_set(
    """
    treasury crown opposition prosecution state bench bar press media military judiciary executive
    presidency internet web left right president minister west east north south taliban police army
    """
)
"""Single words that are a body, or a side, of their own."""
_NO_PART = _BODIES | INSTRUMENT_HEADS | ROLES | FUNCTION_WORDS


def joined_start(
    text: str, words: tuple[Word, ...], first: int, head: int, places: Gazetteer
) -> int:
    """Return where a name begins of which `first` is the first word behind an `and`, else `first`.

    What stands before the `and` has to begin behind an article, to be of common words and to name
    nothing by itself: `the Crisis Management and Telephone Service Unit`, not `the World Bank and`.

    Args:
        text: Of the document.
        words: Its words.
        first: Index of the first word of the name as it was found.
        head: Index of the word that says body.
        places: Tells places and peoples.
    """
    if first < 2 or not is_next_word(words, first - 1, _AND):
        return first
    while is_next_word(words, head + 1, HEADS):
        head += 1  # `Family Services Agency`
    start = first - 1
    while start > 0 and first - start <= _MOST_BEFORE and _is_beside(text, words, start):
        start -= 1
    if start == first - 1 or _is_of_topics(words[start : first - 1], words[first:head]):
        return start if start < first - 1 else first
    if not _names_nothing(text, words[start : first - 1], places):
        return first
    is_behind_article = start > 0 and words[start - 1].text.casefold() in _THE
    is_told = is_behind_article and words[start].joined and head - first >= _FEWEST_BEHIND
    return start if is_told else first


def _is_of_topics(before: tuple[Word, ...], behind: tuple[Word, ...]) -> bool:
    """Say whether a body is named for two topics: `Women and Media`, of a Collective."""
    first, second = ([word.text.casefold() for word in some] for some in (before, behind))
    is_named = bool(second) and all(word in TOPICS or is_plain_word(word) for word in second)
    return is_named and TOPICS.issuperset(first)


def _is_beside(text: str, words: tuple[Word, ...], index: int) -> bool:
    """Say whether the word before is one more in capitals, or the `s` of a possessive."""
    before, gap = words[index - 1], text[words[index - 1].end : words[index].start]
    if not words[index].joined or gap.strip("'’ "):
        return False
    return before.text == "s" or (before.text[0].isupper() and before.text.casefold() not in _THE)


def _names_nothing(text: str, before: tuple[Word, ...], places: Gazetteer) -> bool:
    """Say whether words are common ones, and neither a body's name nor an office."""
    folded = [word.text.casefold() for word in before if word.text != "s"]
    if not _NO_PART.isdisjoint(folded):
        return False
    if len(folded) == 1 and folded[0] in _ALONE:
        return False
    surface = text[before[0].start : before[-1].end]
    if organisations().candidates(surface):
        return False
    return all(is_plain_word(word) or places.demonym(word) is not None for word in folded)


def is_plain_word(word: str) -> bool:
    """Say whether a word in small letters is a common noun or adjective, by lists or its end."""
    return word in _PLAIN or is_common(word) or _ENDING.search(word) is not None
