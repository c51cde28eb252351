"""Finds labels of themes in a text, in one pass over its words; the longest one wins."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import repeat

from extract.model import Span
from extract.theme_stems import ThemeWord, first_stem, split_words, stem, stems
from ontology.thesaurus import ConceptLabel

_GAPS = frozenset(
    {
        " ", "\n", "-", "–", "'", "’", "  ", " \n", "\n ", "-\n", "\xa0",
        "' ", "’ ", "'\n", "’\n", ", ", ",\n", " (", "\n(", ") ", ")\n", "/", " & ",
    }
)  # fmt: skip
_LONGEST_LABEL = 20

_APART = frozenset(
    {
        "borders", "convictions", "crimes", "customs", "developments", "disappearances",
        "disasters", "jails", "prisons",
    }
)  # fmt: skip
"""Plurals that do not mean, standing alone, what their singular does (`recent developments`)."""

type FoundLabels = tuple[Span, tuple[ConceptLabel, ...]]


@dataclass(slots=True)
class _Branch:
    """What may follow a word in a label, and which labels end there."""

    branches: "dict[str, _Branch]" = field(default_factory=dict)
    labels: list[ConceptLabel] = field(default_factory=list)

    def beyond(self, word: str) -> "_Branch":
        """Return what may follow with this word, from now on if not before."""
        branch = self.branches.get(word)
        if branch is None:
            branch = self.branches[word] = _Branch()
        return branch


class _Tree:
    """The labels of a language by their words; those with one beginning grow when it is met."""

    def __init__(self) -> None:
        self._seeds: defaultdict[str, list[ConceptLabel]] = defaultdict(list)
        self._grown: dict[str, _Branch] = {}

    def plant(self, label: ConceptLabel) -> None:
        beginning = first_stem(label.label, label.language)
        if beginning:
            self._seeds[beginning].append(label)

    def beginning_with(self, word: str) -> _Branch | None:
        if word not in self._grown and word in self._seeds:
            self._grown[word] = _grown(self._seeds[word])
        return self._grown.get(word)


class LabelFinder:
    """Labels of themes as one tree of words a language; the longest one at a place wins."""

    def __init__(self, labels: Iterable[ConceptLabel]) -> None:
        self._trees: defaultdict[str, _Tree] = defaultdict(_Tree)
        self._other_senses: defaultdict[str, _Tree] = defaultdict(_Tree)
        for label in labels:
            trees = self._other_senses if label.role == "other sense" else self._trees
            trees[label.language].plant(label)
        self._begun = lru_cache(maxsize=65_536)(self._begun_by)

    def find(self, text: str, language: str) -> Iterator[FoundLabels]:
        """Yield each place where labels stand, and the labels, those of `language` before others.

        A label within a phrase in which its words mean something else is passed over. Labels of
        another language count only with two words or more: `main` and `rape` are words in two
        languages. Labels in capitals (`TIP`) count in capitals only.
        """
        return self.find_among(text, split_words(text), language)

    def find_among(
        self, text: str, words: Sequence[ThemeWord], language: str
    ) -> Iterator[FoundLabels]:
        """Yield the same for a text whose words are known."""
        free = 0
        elsewise: dict[str, int] = {}
        begun = map(self._begun, [word.text for word in words], repeat(language))
        for index, (tongues, other_sense) in enumerate(begun):
            if not (tongues or other_sense):
                continue
            word = words[index]
            if other_sense:
                last, others = _longest(text, words, index, other_sense, language)
                for other in others:
                    end = max(elsewise.get(other.concept_id, 0), words[last].end)
                    elsewise[other.concept_id] = end
            if word.start < free:
                continue
            for tongue, branch in tongues:
                last, labels = _longest(text, words, index, branch, tongue)
                meant = _meant(labels, elsewise, words[last].end)
                if meant and (tongue == language or last > index):
                    free = words[last].end
                    yield Span(word.start, free), meant
                    break

    def _begun_by(
        self, word: str, language: str
    ) -> tuple[tuple[tuple[str, _Branch], ...], _Branch | None]:
        """Return the languages in which a label begins with a word, that of the text first.

        Each with what may follow there; and the same of phrases in which words mean something else.
        """
        ordered = sorted(self._trees, key=lambda other: (other != language, other))
        found = ((o, self._trees[o].beginning_with(stem(word, o))) for o in ordered)
        tongues = tuple((o, branch) for o, branch in found if branch)
        return tongues, self._other_senses[language].beginning_with(stem(word, language))


def _grown(labels: Iterable[ConceptLabel]) -> _Branch:
    """Return the branch on which labels grow that begin with the same word."""
    begun = _Branch()
    for label in labels:
        branch = begun
        for word in stems(label.label, label.language)[1:_LONGEST_LABEL]:
            branch = branch.beyond(word)
        branch.labels.append(label)
    return begun


def _longest(
    text: str, words: Sequence[ThemeWord], index: int, begun: _Branch, language: str
) -> tuple[int, tuple[ConceptLabel, ...]]:
    """Return the last word of the longest label that starts at a word, and the labels.

    `begun` is what may follow the word.
    """
    found: tuple[int, tuple[ConceptLabel, ...]] = (index, ())
    branch: _Branch | None = begun
    last, end = index, min(index + _LONGEST_LABEL, len(words))
    while branch is not None:
        if branch.labels:
            surface = text[words[index].start : words[last].end]
            labels = tuple(label for label in branch.labels if _fits(label.label, surface))
            if labels:
                found = (last, labels)
        last += 1
        if last == end or not branch.branches:
            break
        branch = branch.branches.get(stem(words[last].text, language))
        if branch and text[words[last - 1].end : words[last].start] not in _GAPS:
            break
    return found


def _meant(
    labels: Sequence[ConceptLabel], elsewise: Mapping[str, int], end: int
) -> tuple[ConceptLabel, ...]:
    """Return the labels that no phrase of another sense holds; `elsewise` says where these end."""
    return tuple(label for label in labels if elsewise.get(label.concept_id, 0) < end)


def _fits(label: str, surface: str) -> bool:
    """Say whether capitals, commas, brackets and some plurals are only where the label has them."""
    if any(sign in surface and sign not in label for sign in ",()/&"):
        return False
    plain = surface.casefold()
    if not _APART.isdisjoint((plain, label)) and plain != label:
        return False
    return not label.isupper() or surface.removesuffix("s") in {label, label.removesuffix("S")}
