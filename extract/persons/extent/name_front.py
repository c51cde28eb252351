"""Says which words before a masked one belong to the name: `Sokha` before a listed surname."""

from dataclasses import dataclass, field

from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.organisation_words import (
    FUNCTION_WORDS,
    GENERIC,
    NOT_ORGANISATIONS,
)
from extract.names.place_words import NO_PLACES, PLACE_OPENERS
from extract.persons.kin_words import KIN
from extract.persons.known_places import is_gone_to, is_known_place
from extract.persons.letters import CAPITALS
from extract.persons.listed_names import NAME_HEADS, NAME_WORD, is_given_name
from extract.persons.made_surnames import is_made_as_surname
from extract.persons.no_names import NO_NAME_ENDINGS, is_word_of_name
from extract.persons.occupations import OCCUPATIONS
from extract.persons.person_patterns import TITLES
from extract.persons.sentence_openers import OPENING, opens_sentence
from extract.persons.word_names import VIRTUES
from extract.spans import TakenSpans
from extract.words import word_set
from ontology.authority import organisations
from ontology.gazetteer import Gazetteer

_LONGEST_WORD = 34
_MOST_WORDS = 2
_SHORT = 3
"""Letters of a word that is no body's acronym unless all are capitals: `Bâ`."""

_BEFORE = compiled(rf"(?<![\w.@/&'’-])({NAME_WORD.pattern})[ \xa0]$")
_HYPHEN_BEFORE = compiled(rf"(?<![\w.@/&'’-])([{CAPITALS}][^\W\d_]{{1,20}})-$")
_LINE_END = compiled(r"[ \t]*(?:[,;(|\n]|$)")
_NO_FRONT = (
    NAME_HEADS | FUNCTION_WORDS | GENERIC | NOT_ORGANISATIONS | NO_PLACES | TITLES | KIN
    | OCCUPATIONS | PLACE_OPENERS
    | word_set(
        """
        senators justices judges presidents professors ministers generals doctors ambassadors
        colonels sisters brothers kings queens captains survivor survivors victim victims activist
        activists witness interviewee girl boy woman man
        leader principal superintendent councillor councilman councilwoman incumbent champion
        descendant defendant plaintiff trooper deputy sheriff constable coach captain referee
        curator curate provost dean vicar warden majority minority
        meet dear hello thanks since photo image story case interview testimony yours saint like
        estimada estimado querida querido chère cher bonjour bonsoir salut hola
        miss new old young late ex former said says told asked met did does was is has had
        """
    )
)  # fmt: skip
_NO_NAME_ENDING = (*NO_NAME_ENDINGS, "ing", "ist", "ers", "ally")


@dataclass(frozen=True, slots=True)
class Fronts:
    """What speaks for and against words before a name.

    Attributes:
        text: Of the document.
        ordinary: Words that it also writes without a capital.
        places: Tells places and peoples.
        ends: Where the guess of the model that starts here ends, and its label.
    """

    text: str
    ordinary: frozenset[str]
    places: Gazetteer
    ends: dict[int, tuple[int, str]] = field(default_factory=dict)

    @staticmethod
    def of(analysis: Analysis, ordinary: frozenset[str], places: Gazetteer) -> "Fronts":
        """Gather the guesses of the model."""
        ends = {g.span.start: (g.span.end, g.label) for g in analysis.guesses}
        return Fronts(analysis.text, ordinary, places, ends)

    def with_words_before(self, span: Span, taken: TakenSpans) -> Span:
        """Return the span with the capitalised words before it that nothing else explains."""
        start = self._front_of_hyphen(span.start, taken)
        for _ in range(_MOST_WORDS):
            found = _BEFORE.search(self.text, max(0, start - _LONGEST_WORD), start)
            if found is None or taken.touches(Span(found.start(1), start)):
                break
            if not self._belongs(found[1], found.start(1), start, span.end):
                break
            start = found.start(1)
        return Span(start, span.end)

    def _front_of_hyphen(self, start: int, taken: TakenSpans) -> int:
        """Return where a name begins of which only the part behind a hyphen was found."""
        found = _HYPHEN_BEFORE.search(self.text, max(0, start - _LONGEST_WORD), start)
        if found is None or taken.touches(Span(found.start(1), start)):
            return start
        return found.start(1)

    def _belongs(self, word: str, start: int, name: int, end: int) -> bool:
        folded = word.casefold()
        if word == "Will":  # within a sentence with a capital
            return OPENING.search(self.text, max(0, start - 4), start) is None
        if folded in self.ordinary or folded in _NO_FRONT or not is_word_of_name(word):
            return False
        if folded.endswith(_NO_NAME_ENDING) or self._is_other(word):
            return False
        guess_end, label = self.ends.get(start, (0, ""))
        if guess_end > name:
            return True
        if guess_end and label != "PERSON" and not is_made_as_surname(self.text[name:end]):
            return False
        opens = OPENING.search(self.text, max(0, start - 4), start)
        if opens is None or is_given_name(word) or self._is_whole_line(start, end):
            return True
        return not opens_sentence(word)

    def _is_other(self, word: str) -> bool:
        if self.places.demonym(word) is not None:
            return True
        if len(word) > _SHORT and organisations().candidates(word):
            return True
        is_name = is_given_name(word) or word.casefold() in VIRTUES
        is_place = is_known_place(word, self.places) or is_gone_to(word, self.text)
        return is_place and not is_name

    def _is_whole_line(self, start: int, end: int) -> bool:
        before = self.text[max(0, start - 1) : start]
        return before in {"", "\n"} and _LINE_END.match(self.text, end, end + 20) is not None
