"""Says where a text calls people by one name only, as notes of a shelter, logs and messages do.

News and reports give names in full first. Where three and more are told of by one name each, a
word or town that children are called like is likelier one more of them than what it else is.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.kept_patterns import compiled
from extract.model import Span
from extract.persons.letters import SMALL
from extract.persons.listed_names import NAME_WORD
from extract.persons.refusals.may_be_called import is_word_given, may_be_called
from extract.persons.sentence_openers import opens_sentence
from extract.persons.word_names import GIVEN_WORDS, is_called
from extract.scanning import every_match
from extract.spans import parted
from ontology.gazetteer import Gazetteer

_ADDRESS = compiled(
    r"^(?:Oga|Sis|Bro|Baba|Mam[aá]|Mam[iy]|Papa|Ate|Kuya|Apa|Didi|Haj[ji]?|Alhaji|Mzee|Tonton|Tantie|Tata|"
    r"Maman|Manmi|Madam|Aunt(?:ie|y)?|Uncle|L[ea]|El|La|[Dd]on|[Dd]oña|Sister|Brother|Hi|Miss|Ti) "
)
_AROUND, _FEWEST, _CALLED = 500, 2, 1


@dataclass(frozen=True, slots=True)
class FirstNameTerms:
    """Where persons stand who are called by one name, and where those stand who have several.

    Attributes:
        singles: Where each of the former begins, and the name, in order.
        longer: The same of the latter, and of whoever has a title.
    """

    singles: tuple[tuple[int, str], ...]
    longer: tuple[tuple[int, str], ...]

    @staticmethod
    def of(text: str, persons: Sequence[Span]) -> "FirstNameTerms":
        """Part the persons of a text; who is called by a part of a longer name is no single."""
        named = sorted({(span.start, _bare(text[span.start : span.end])) for span in persons})
        longer = tuple(each for each in named if _is_longer(each[1]))
        parts = {word for _, name in longer for word in name.split()}
        singles = (each for each in named if not _is_longer(each[1]))
        return FirstNameTerms(tuple(each for each in singles if each[1] not in parts), longer)

    def hold(self, offset: int) -> bool:
        """Say whether three around are called by one name, two by given names, fewer by several."""
        here = _names(self.singles, offset)
        if len(here) < _FEWEST or len(here) < len(_names(self.longer, offset)):
            return False
        return sum(map(is_called, here)) >= _CALLED


_WORD = NAME_WORD.pattern
_LIST = compiled(
    rf"(?<![\w'’&.-])(?P<names>{_WORD}(?: {_WORD})?(?:, {_WORD}){{0,4}} (?:and|et|y|&) {_WORD})"
    rf"(?= [{SMALL}]{{2,}}\b)(?! (?:and|et|y|of|de|du|del) )"
)
"""Names of several before what they do; the group `names`."""

_PARTS = compiled(r", | (?:and|et|y|&) ")
_WAY_BEFORE = compiled(
    r"\b(?:in|at|from|to|near|between|of|the|en|à|de|du|des|entre|del|la|el|los|las|les|through) $"
)
_LONGEST_WAY = 9


def listed_by_first_name(text: str, persons: Sequence[Span], places: Gazetteer) -> Iterator[Span]:
    """Yield who does something with a person, where those around are called by one name each.

    Args:
        text: What the spans count.
        persons: Who is found.
        places: Tells states, peoples and towns.
    """
    terms = FirstNameTerms.of(text, persons)
    told = {name for _, name in terms.singles}
    for match in every_match(_LIST, text) if told else ():
        start, end = match.span("names")
        first, _, _ = match["names"].partition(" ")
        if opens_sentence(first) and not is_word_given(first):  # `Later Uzqa and Yebra wept`
            start += len(first) + 1
        if not terms.hold(start) or _WAY_BEFORE.search(text, max(0, start - _LONGEST_WAY), start):
            continue
        spans = list(parted(_PARTS, text, start, end))
        names = [text[span.start : span.end] for span in spans]
        are_told = any(n in told or n.casefold() in GIVEN_WORDS or is_called(n) for n in names)
        if are_told and all(may_be_called(name, places) for name in names):
            yield from spans


def _bare(name: str) -> str:
    """Return a name without how elders are addressed, and an article: `Mama Uzqa`, `Le Vieux`."""
    return _ADDRESS.sub("", name)


def _is_longer(name: str) -> bool:
    return " " in name or "\n" in name or "@" in name


def _names(named: Sequence[tuple[int, str]], offset: int) -> set[str]:
    first, last = (bisect_left(named, (at, "")) for at in (offset - _AROUND, offset + _AROUND))
    return {name for _, name in named[first:last]}
