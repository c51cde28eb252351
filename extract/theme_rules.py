"""Finds words that mean a theme where they stand in one passage: `ratif* + convention|treaty`.

A rule is a line of the thesaurus (`lk:wordsTogether`): terms joined by ` + `, all of which must
stand in the passage, in any order; after ` - ` what must not. A term is words or phrases joined by
`|`, compared as labels are: any number, any spelling. A word that ends in `*` is the beginning of
one; a word in capitals stands in capitals.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from extract.model import Span
from extract.theme_stems import ThemeWord, stem
from ontology.names import fold

type Phrase = tuple[str, ...]
type Term = frozenset[Phrase]


@dataclass(frozen=True, slots=True)
class Rule:
    """Words that mean a theme together; the first term is what is marked in the text."""

    concept_id: str
    terms: tuple[Term, ...]
    without: Term

    @classmethod
    def of(cls, line: str, language: str, concept_id: str) -> "Rule":
        """Read a rule as the thesaurus writes it."""
        wanted, _, unwanted = line.partition(" - ")
        terms = tuple(_term(each, language) for each in wanted.split(" + "))
        return cls(concept_id, terms, _term(unwanted, language))


def _term(words: str, language: str) -> Term:
    phrases = (tuple(_atom(w, language) for w in each.split()) for each in words.split("|"))
    return frozenset(phrase for phrase in phrases if phrase)


def _atom(word: str, language: str) -> str:
    if word.endswith("*"):
        return f"{fold(word[:-1])}*"
    return word if word.isupper() and len(word) > 1 else stem(word, language)


class RuleFinder:
    """The rules of one language."""

    def __init__(self, rules: Iterable[Rule], language: str) -> None:
        self._language = language
        self._by_first: defaultdict[str, list[tuple[Phrase, Rule]]] = defaultdict(list)
        atoms: set[str] = set()
        for rule in rules:
            for phrase in sorted(rule.terms[0]):
                self._by_first[phrase[0]].append((phrase, rule))
            atoms.update(a for term in (*rule.terms, rule.without) for p in term for a in p)
        self._whole = frozenset(a for a in atoms if not a.endswith("*"))
        self._beginnings = frozenset(a[:-1] for a in atoms if a.endswith("*"))
        self._lengths = sorted({len(beginning) for beginning in self._beginnings})
        self._atoms = lru_cache(maxsize=65_536)(self._atoms_of)
        self._begun = lru_cache(maxsize=65_536)(self._begun_by)

    def find(self, words: Sequence[ThemeWord]) -> Iterator[tuple[Span, str]]:
        """Yield the span and the concept id of each rule that the words of a passage fulfil."""
        texts = [word.text for word in words]
        begun = list(map(self._begun, texts))
        if not any(begun):
            return
        passage = _Passage.of(list(map(self._atoms, texts)))
        for index, pairs in enumerate(begun):
            for phrase, rule in pairs:
                if passage.stands_at(phrase, index) and passage.fulfils(rule):
                    yield (
                        Span(words[index].start, words[index + len(phrase) - 1].end),
                        rule.concept_id,
                    )

    def _begun_by(self, word: str) -> tuple[tuple[Phrase, Rule], ...]:
        """Return the rules whose first term begins with a word, and what of it does."""
        return tuple(p for atom in self._atoms(word) for p in self._by_first.get(atom, ()))

    def _atoms_of(self, word: str) -> tuple[str, ...]:
        """Return the words and beginnings of all rules that this word is."""
        plain = word.casefold() if word.isascii() else fold(word)
        beginnings = (plain[:n] for n in self._lengths if n <= len(plain))
        found = {f"{b}*" for b in beginnings if b in self._beginnings}
        found.update({word, stem(word, self._language)} & self._whole)
        return tuple(sorted(found))


@dataclass(slots=True)
class _Passage:
    """The words of a passage by what rules ask for."""

    atoms: Sequence[tuple[str, ...]]
    places: Mapping[str, Sequence[int]]
    known: dict[Phrase, bool]

    @classmethod
    def of(cls, atoms: Sequence[tuple[str, ...]]) -> "_Passage":
        places: defaultdict[str, list[int]] = defaultdict(list)
        for index, each in enumerate(atoms):
            for atom in each:
                places[atom].append(index)
        return cls(atoms, places, {})

    def stands_at(self, phrase: Phrase, index: int) -> bool:
        end = index + len(phrase)
        here = self.atoms[index:end]
        return end <= len(self.atoms) and all(
            atom in atoms for atom, atoms in zip(phrase, here, strict=True)
        )

    def fulfils(self, rule: Rule) -> bool:
        return all(self._holds(term) for term in rule.terms[1:]) and not self._holds(rule.without)

    def _holds(self, term: Term) -> bool:
        begun = [phrase for phrase in term if phrase[0] in self.places]
        return any(map(self._has, begun))

    def _has(self, phrase: Phrase) -> bool:
        if len(phrase) == 1:
            return True
        if phrase not in self.known:
            starts = self.places[phrase[0]]
            self.known[phrase] = any(self.stands_at(phrase, index) for index in starts)
        return self.known[phrase]
