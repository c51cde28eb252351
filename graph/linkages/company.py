"""Tells what documents say of two entities beside their names: where they are, how often both."""

from collections import Counter, defaultdict
from functools import cache, cached_property
from typing import NamedTuple

import numpy as np

from extract.model import Kind, Modality, Predicate
from graph.asking.asking import kind_of
from graph.linkages.incidence import Incidence, Numbers

LEAST = 2
"""Passages that name an entity with a place from which on that says where it is."""


class Together(NamedTuple):
    """What documents tell of two entities.

    Attributes:
        place: Label of where both are based or, where nobody says so, with which place passages
            name both most; empty where these differ or nothing tells.
        documents: How many name both.
    """

    place: str
    documents: int


class Company:
    """Who is named with whom and where, looked up in one incidence."""

    def __init__(self, incidence: Incidence) -> None:
        self._incidence = incidence
        self._documents_of = cache(self._documents)
        self._place_of = cache(self._place)

    def of(self, one: str, other: str) -> Together | None:
        """Return what documents tell of two entities; None where they do not name one of them."""
        first, second = (self._incidence.number_of.get(each) for each in (one, other))
        if first is None or second is None:
            return None
        both = np.intersect1d(self._documents_of(first), self._documents_of(second))
        place = self._place_of(first)
        shared = place is not None and place == self._place_of(second)
        return Together(self._incidence.labels[place or 0] if shared else "", len(both))

    def _documents(self, entity: int) -> Numbers:
        return np.unique(self._incidence.passages.document[self._passages(entity)])

    def _passages(self, entity: int) -> Numbers:
        order, starts = self._by_entity
        return self._incidence.mentions.passage[order[starts[entity] : starts[entity + 1]]]

    def _place(self, entity: int) -> int | None:
        """Return the number of the place that an entity is at; None where several are as likely."""
        based = _foremost(self._based.get(entity, Counter()), 1)
        return _foremost(self._named_with(entity), LEAST) if based is None else based

    def _named_with(self, entity: int) -> Counter[int]:
        named, places = self._places
        within = self._passages(entity)
        starts, ends = (np.searchsorted(named, within, side) for side in ("left", "right"))
        found = Counter[int]()
        for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
            found.update(places[start:end].tolist())
        return found

    @cached_property
    def _by_entity(self) -> tuple[Numbers, Numbers]:
        """Mentions in order of their entity, and where each entity's begin."""
        entity = self._incidence.mentions.entity
        order = np.argsort(entity, kind="stable")
        starts = np.searchsorted(entity[order], np.arange(len(self._incidence.entities) + 1))
        return order.astype(np.int32), starts.astype(np.int32)

    @cached_property
    def _places(self) -> tuple[Numbers, Numbers]:
        """The passage and the entity of each mention of a place."""
        kinds = [kind_of(each) == Kind.PLACE for each in self._incidence.entities]
        mentions = self._incidence.mentions
        wanted = np.array(kinds, dtype=np.bool_)[mentions.entity]
        return mentions.passage[wanted], mentions.entity[wanted]

    @cached_property
    def _based(self) -> dict[int, Counter[int]]:
        found: dict[int, Counter[int]] = defaultdict(Counter)
        for said in self._incidence.statements:
            if said.predicate == Predicate.BASED_IN and said.modality == Modality.ASSERTED:
                found[said.subject][said.object] += 1
        return found


def _foremost(counted: Counter[int], least: int) -> int | None:
    """Return what was counted more often than anything else, `least` times at the least."""
    first, second = [*counted.most_common(2), (-1, 0), (-1, 0)][:2]
    return first[0] if first[1] >= least and first[1] > second[1] else None
