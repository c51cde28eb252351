"""Knows what most documents call an entity, where those that come leave no doubt; asks no store.

To count labels over all documents takes as long as these are many, and most documents that come
call an entity as those did that were there.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from graph.building.contribution import DocumentFacts
from graph.building.labels import most_told
from graph.building.resolution import is_minted
from graph.decisions.rules import Rules
from graph.terms import Literal, Term

_NONE: Counter[str] = Counter()


class SureLabels:
    """The labels that follow from what was told before and from the documents that come."""

    def __init__(
        self,
        removed: Iterable[DocumentFacts],
        added: Iterable[DocumentFacts],
        meant: Mapping[str, str | None],
        decided: Rules,
    ) -> None:
        """Begin with what changes.

        Args:
            removed: What documents said that go, or are counted otherwise.
            added: What documents say that come.
            meant: What each entity's own id stood for before; None where no document used it, or
                where it was decided to be nothing.
            decided: What was decided before.
        """
        self._meant, self._decided = meant, decided
        self._all_used_are_meant = None not in decided.stands_for.values()
        self._come: dict[str, Counter[str]] = {}
        self._unsure = {name for facts in removed for name in facts.used}
        for facts in added:
            for name, label in facts.used.items():
                if label is None:
                    self._unsure.add(name)
                else:
                    self._come.setdefault(name, Counter())[label] += 1

    def of(self, entity_id: str, label: Term | None) -> str | None:
        """Return what most documents call an entity that had a label; None where it is not sure.

        One that no document used before is what these call it. One that all of these call as most
        did before is called so still.
        """
        if entity_id in self._unsure or not is_minted(entity_id):
            return None
        come, meant = self._come.get(entity_id, _NONE), self._meant[entity_id]
        if meant is None and self._all_used_are_meant:
            return most_told(come)
        shown = label.value if isinstance(label, Literal) else None
        was_told = meant == entity_id and entity_id not in self._decided.labels
        return shown if was_told and come.keys() <= {shown} else None
