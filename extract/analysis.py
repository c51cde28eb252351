"""What every recogniser gets: a text, its passages and the model's guesses at names."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from extract.model import Passage, SourceText, Span


@dataclass(frozen=True, slots=True)
class NameGuess:
    """A name as the language model guessed it; nobody has judged it yet.

    Attributes:
        span: Where.
        label: What the model thinks it is: ORG, GPE, LOC, FAC, NORP, PERSON, LAW, EVENT, DATE ...
    """

    span: Span
    label: str


@dataclass(frozen=True, slots=True, eq=False)
class Analysis:
    """A text and what the language model sees in it, before any recogniser judged it.

    Each equals itself alone, so that what was found in one can be kept for who asks next.

    Attributes:
        source: What the reader took from the file; all offsets count its characters.
        passages: Cover all the text that is not white space; sorted; never overlap.
        token_starts: Where the words and marks begin that the language model cuts, in order.
        guesses: In the order of the text.
    """

    source: SourceText
    passages: tuple[Passage, ...]
    token_starts: tuple[int, ...]
    guesses: tuple[NameGuess, ...]
    _starts: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Note where passages start: it is asked for at nearly each name."""
        object.__setattr__(self, "_starts", tuple(p.span.start for p in self.passages))

    @property
    def text(self) -> str:
        """Return the text that all offsets count."""
        return self.source.text

    @property
    def languages(self) -> frozenset[str]:
        """Return the languages of the text and of its passages, as ISO 639-1 codes."""
        of_passages = (passage.language for passage in self.passages)
        return frozenset({self.source.language, *filter(None, of_passages)})

    def passage_at(self, offset: int) -> Passage | None:
        """Return the passage around a character; None between passages."""
        index = self.passage_before(offset)
        passage = self.passages[index] if index >= 0 else None
        return passage if passage and offset < passage.span.end else None

    def evidence_at(self, *offsets: int) -> tuple[Span, ...]:
        """Return where the passages around characters stand, in this order, each once."""
        passages = (self.passage_at(offset) for offset in offsets)
        return tuple(dict.fromkeys(passage.span for passage in passages if passage))

    def passage_before(self, offset: int) -> int:
        """Return the number of the last passage begun by a character; -1 where none is."""
        return bisect_right(self._starts, offset) - 1

    def guesses_in(self, span: Span) -> tuple[NameGuess, ...]:
        """Return the guesses that share a character with a stretch of the text."""
        first = bisect_right(self.guesses, span.start, key=lambda guess: guess.span.end)
        last = bisect_left(self.guesses, span.end, key=lambda guess: guess.span.start)
        return self.guesses[first:last]

    def language_at(self, offset: int) -> str:
        """Return the language of the passage around a character, as ISO 639-1 code."""
        passage = self.passage_at(offset)
        return (passage and passage.language) or self.source.language

    def is_boilerplate(self, span: Span) -> bool:
        """Say whether a span touches a header, footer or page number that repeats."""
        stretches = self.source.boilerplate
        after = bisect_right(stretches, span.end - 1, key=lambda stretch: stretch.start)
        return bool(after) and stretches[after - 1].overlaps(span)
