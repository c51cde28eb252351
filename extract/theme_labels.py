"""Finds labels of themes in a text, in one pass over its words; the longest one wins."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from extract.model import Span
from extract.theme_stems import ThemeWord, split_words, stem, stems
from ontology.thesaurus import ConceptLabel

_GAPS = frozenset({" ", "\n", "-", "–", "'", "’", "  ", " \n", "\n ", "-\n", "\xa0", ", ", ",\n"})
_LONGEST_LABEL = 12

type FoundLabels = tuple[Span, tuple[ConceptLabel, ...]]


@dataclass(slots=True)
class _Branch:
    """What may follow a word in a label, and which labels end there."""

    branches: "dict[str, _Branch]" = field(default_factory=dict)
    labels: list[ConceptLabel] = field(default_factory=list)


class LabelFinder:
    """Labels of themes as one tree of words a language; the longest one at a place wins."""

    def __init__(self, labels: Iterable[ConceptLabel]) -> None:
        self._trees: dict[str, _Branch] = defaultdict(_Branch)
        for label in labels:
            branch = self._trees[label.language]
            for word in stems(label.label, label.language)[:_LONGEST_LABEL]:
                branch = branch.branches.setdefault(word, _Branch())
            if branch is not self._trees[label.language]:
                branch.labels.append(label)
        self._languages = lru_cache(maxsize=65_536)(self._languages_of)

    def find(self, text: str, language: str) -> Iterator[FoundLabels]:
        """Yield each place where labels stand, and the labels, those of `language` before others.

        Labels of another language count only with two words or more: `main` and `rape` are words
        in two languages. Labels in capitals (`TIP`) count in capitals only.
        """
        return self.find_among(text, split_words(text), language)

    def find_among(
        self, text: str, words: Sequence[ThemeWord], language: str
    ) -> Iterator[FoundLabels]:
        """Yield the same for a text whose words are known."""
        free = 0
        for index, word in enumerate(words):
            if word.start < free:
                continue
            for other in self._languages(word.text, language):
                last, labels = _longest(text, words, index, self._trees[other], other)
                if labels and (other == language or last > index):
                    free = words[last].end
                    yield Span(word.start, free), labels
                    break

    def _languages_of(self, word: str, language: str) -> tuple[str, ...]:
        """Return the languages in which a label begins with a word, that of the text first."""
        ordered = sorted(self._trees, key=lambda other: (other != language, other))
        return tuple(o for o in ordered if stem(word, o) in self._trees[o].branches)


def _longest(
    text: str, words: Sequence[ThemeWord], index: int, branch: _Branch, language: str
) -> tuple[int, tuple[ConceptLabel, ...]]:
    """Return the last word of the longest label that starts at a word, and the labels."""
    found: tuple[int, tuple[ConceptLabel, ...]] = (index, ())
    for last in range(index, min(index + _LONGEST_LABEL, len(words))):
        if last > index and text[words[last - 1].end : words[last].start] not in _GAPS:
            break
        following = branch.branches.get(stem(words[last].text, language))
        if following is None:
            break
        branch = following
        surface = text[words[index].start : words[last].end]
        labels = tuple(label for label in branch.labels if _fits(label.label, surface))
        found = (last, labels) if labels else found
    return found


def _fits(label: str, surface: str) -> bool:
    """Say whether capitals are where the label has them, and commas only if it has some."""
    if "," in surface and "," not in label:
        return False
    return not label.isupper() or surface.removesuffix("s") == label.removesuffix("S")
