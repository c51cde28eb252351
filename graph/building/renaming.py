"""Finds the names that stand for something else once definitions or decisions are others."""

from functools import cache

from graph.building.resolution import Definitions, StandsFor, resolved_as_decided
from graph.decisions.rules import Change
from graph.iris import CURRENT_GRAPH, entity_iri, id_of
from graph.store import QuadSource
from graph.terms import Iri, iri

_SHORT, _DEFINES, _STANDS_FOR = iri("lk:shortEntity"), iri("lk:defines"), iri("lk:standsFor")


def definitions_of(store: QuadSource, entity_id: str) -> frozenset[str]:
    """Return the ids that documents define an entity to be."""
    return _other_ends(store, _SHORT, entity_id, _DEFINES)


class Renaming:
    """What names of a graph stood for when `current` was counted, and what they stand for.

    Attributes:
        before: What an id stood for; None where it was decided to be nothing, or not used.
        after: What it stands for by the definitions that the graph has, and by decisions.
    """

    def __init__(self, store: QuadSource, decided: Change) -> None:
        self._store = store
        self._decided = decided
        self._definitions: Definitions = cache(self._find_definitions)
        self.before: StandsFor = cache(self._find_before)
        self.after: StandsFor = cache(self._find_after)

    def renamed(self, changed: set[str]) -> list[str]:
        """Return the names that stand for something else.

        Args:
            changed: Names that are defined or decided to be something else than before.
        """
        return [name for name in self._affected(changed) if self._is_renamed(name)]

    def _is_renamed(self, name: str) -> bool:
        before = self.before(name)
        if before is None and not self._decided.before.stands_for:
            return False  # no document uses it
        return before != self.after(name)

    def _affected(self, changed: set[str]) -> list[str]:
        """Return the names whose definitions or decisions lead to some ids, however far."""
        found, waiting = set(changed), sorted(changed)
        decided = self._decided.leading_to()
        while waiting:
            at = waiting.pop()
            defined = _other_ends(self._store, _DEFINES, at, _SHORT)
            leading = (defined | decided.get(at, set())) - found
            found |= leading
            waiting.extend(sorted(leading))
        return sorted(found)

    def _find_before(self, entity_id: str) -> str | None:
        if entity_id.startswith("document/"):
            return entity_id
        found = self._store.object_of(CURRENT_GRAPH, entity_iri(entity_id), _STANDS_FOR)
        return None if found is None else id_of(str(found))

    def _find_definitions(self, entity_id: str) -> frozenset[str]:
        defined = definitions_of(self._store, entity_id)
        return self._decided.after.heard(entity_id, defined)

    def _find_after(self, entity_id: str) -> str | None:
        return resolved_as_decided(entity_id, self._definitions, self._decided.after.stands_for)


def _other_ends(store: QuadSource, known: Iri, entity_id: str, sought: Iri) -> frozenset[str]:
    """Return the other ends of the meanings that have an entity at one end."""
    return frozenset(
        id_of(str(other.object))
        for quad in store.quads(CURRENT_GRAPH, predicate=known, object=entity_iri(entity_id))
        for other in store.quads(CURRENT_GRAPH, subject=quad.subject, predicate=sought)
    )
