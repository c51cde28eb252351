"""Holds what the entities of an incidence are called, and finds them while somebody types."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

import numpy as np

from graph.asking.asking import answers, as_id, as_text, kind_of
from graph.asking.name_match import rank_of, words_of
from graph.asking.rows import Found
from graph.linkages.incidence import Incidence, Numbers
from graph.store import Store

_LINE = "\n"


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

    def beginning(self, word: str) -> Iterator[int]:
        """Yield the places of names of which a word begins so, in order; `word` is folded."""
        lines, at = self._lines, -1
        while (at := lines.find(f" {word}", at + 1)) >= 0:
            name = int(np.searchsorted(self._ends, at, side="right"))
            yield name
            at = int(self._ends[name]) - 1


def read_names(store: Store, incidence: Incidence) -> Names:
    """Read what the entities of an incidence are called, once for a generation of the store."""
    number_of = incidence.number_of
    found = {
        (number_of[entity_id], as_text(form))
        for entity, form in answers(store, "names_of_all")
        if (entity_id := as_id(entity)) in number_of
    }
    ordered = sorted(found)
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
        (match, -int(incidence.mentioning[number]), form, number)
        for number, (match, form) in matches.items()
    )
    return [
        Found(
            incidence.entities[number],
            kind_of(incidence.entities[number]),
            incidence.labels[number],
            form,
            -fewer,
        )
        for _, fewer, form, number in best[:limit]
    ]
