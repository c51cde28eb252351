"""Holds what the entities of an incidence are called, and finds them while somebody types."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

import numpy as np

from graph.asking.asking import answers, as_id, as_text, kind_of
from graph.asking.name_match import LONGEST_SEARCH, rank_of, words_of
from graph.asking.rows import Found
from graph.linkages.incidence import Incidence, Numbers
from graph.store import Store

_LINE = "\n"
_SHORTEST = 5
"""Letters of a word in small letters that is a name by itself within more words."""


@dataclass(frozen=True, eq=False)
class Names:
    """Names of the entities of an incidence, by entity and then in alphabetical order.

    Attributes:
        entity: Number of the entity, shape (names,).
        forms: As documents write them, or as they were known beforehand; each once for an entity.
    """

    entity: Numbers
    forms: tuple[str, ...]

    @cached_property
    def _lines(self) -> str:
        """The words of all names, a line each, with a blank before every word."""
        return "".join(f" {' '.join(words_of(each))}{_LINE}" for each in self.forms)

    @cached_property
    def _ends(self) -> Numbers:
        """Where the line of each name ends in `_lines`."""
        lengths = (len(line) for line in self._lines.splitlines(keepends=True))
        return np.fromiter(accumulate(lengths), dtype=np.int32)

    @cached_property
    def _of_words(self) -> dict[str, list[int]]:
        """The places of names by all their words, folded."""
        found: dict[str, list[int]] = {}
        for place, line in enumerate(self._lines.splitlines()):
            found.setdefault(line.strip(), []).append(place)
        return found

    def exactly(self, words: str) -> list[int]:
        """Return the places of names that have these words, folded, and no others."""
        return self._of_words.get(words, [])

    def beginning(self, word: str) -> Iterator[int]:
        """Yield the places of names of which a word begins so, in order; `word` is folded."""
        lines, at = self._lines, -1
        while (at := lines.find(f" {word}", at + 1)) >= 0:
            name = int(np.searchsorted(self._ends, at, side="right"))
            yield name
            at = int(self._ends[name]) - 1


def read_names(store: Store, incidence: Incidence) -> Names:
    """Read what the entities of an incidence are called, once for a generation of the store."""
    return names_of(incidence, read_forms(store))


def read_forms(store: Store) -> Iterator[tuple[str, str]]:
    """Read under which names entities are known, and others in a vocabulary; some come twice."""
    for entity, form in answers(store, "names_of_all"):
        yield as_id(entity), as_text(form)


def names_of(incidence: Incidence, forms: Iterable[tuple[str, str]]) -> Names:
    """Return what the entities of an incidence are called.

    Args:
        incidence: Of all documents.
        forms: Ids of entities and what they are called; others may be among them.
    """
    number_of = incidence.number_of
    ordered = sorted({(number_of[each], form) for each, form in forms if each in number_of})
    entity = np.array([number for number, _ in ordered], dtype=np.int32)
    return Names(entity, tuple(form for _, form in ordered))


def found_by_name(incidence: Incidence, names: Names, text: str, *, limit: int = 20) -> list[Found]:
    """Find entities by name as `graph.asking.questions.search` does, without asking the store."""
    words = words_of(text)
    if not words:
        return []
    matches: dict[int, tuple[tuple[int, int], str]] = {}
    for name in names.beginning(max(words, key=len)):
        form, number = names.forms[name], int(names.entity[name])
        match = rank_of(text, form)
        if match is not None:
            matches[number] = min((match, form), matches.get(number, (match, form)))
    best = sorted(
        (how, -int(incidence.mentioning[number]), longer, form, number)
        for number, ((how, longer), form) in matches.items()
    )
    return [_found(incidence, number, form) for *_, form, number in best[:limit]]


def found_within(incidence: Incidence, names: Names, text: str, *, limit: int = 20) -> list[Found]:
    """Find entities whose whole names stand in what was typed, longest names first, none twice.

    Of `fees in South-East Asia` the region and not Asia. Short words are taken for acronyms only
    where they are written in capitals: `who works on fees` names no health organisation.
    """
    spelt = re.findall(r"[^\W_]+", text[:LONGEST_SEARCH])
    free = [True] * len(spelt)
    best: dict[int, tuple[int, str]] = {}
    for size in range(len(spelt), 0, -1):
        for start in range(len(spelt) - size + 1):
            window = spelt[start : start + size]
            if not all(free[start : start + size]) or not _may_name(window):
                continue
            places = names.exactly(" ".join(words_of(" ".join(window))))
            for place in places:
                best.setdefault(int(names.entity[place]), (start, names.forms[place]))
            if places:
                free[start : start + size] = [False] * size
    ordered = sorted(
        best.items(), key=lambda each: (each[1][0], -int(incidence.mentioning[each[0]]), each[0])
    )
    return [_found(incidence, number, form) for number, (_, form) in ordered[:limit]]


def _may_name(words: list[str]) -> bool:
    """Say whether words are more than one short one in small letters."""
    return len(words) > 1 or len(words[0]) >= _SHORTEST or words[0].isupper()


def _found(incidence: Incidence, number: int, form: str) -> Found:
    entity_id, documents = incidence.entities[number], int(incidence.mentioning[number])
    return Found(entity_id, kind_of(entity_id), incidence.labels[number], form, documents)
