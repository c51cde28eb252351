"""What decisions say of entities, as the counting of `current` needs it. Plain values."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Rules:
    """What is decided of entities, whatever documents say.

    Attributes:
        stands_for: From an entity's id to the one it is; None where it is nothing at all.
        labels: What entities are called.
        apart: From an entity's id to those that it is not, whatever documents define; each as it
            is by decision.
    """

    stands_for: Mapping[str, str | None] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    apart: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        stands_for: Mapping[str, str | None],
        labels: Mapping[str, str],
        apart: Iterable[tuple[str, str]],
    ) -> "Rules":
        """Return rules by which the two of each pair are not the same, whatever each of them is."""
        decided = cls(stands_for)
        others: dict[str, set[str]] = {}
        for pair in apart:
            one, other = (decided.way(each)[-1] for each in pair)
            others.setdefault(one, set()).add(other)
            others.setdefault(other, set()).add(one)
        return cls(stands_for, labels, {each: frozenset(others[each]) for each in others})

    def heard(self, entity_id: str, definitions: Collection[str]) -> frozenset[str]:
        """Return what documents define an entity to be, without what it is not by decision.

        Args:
            entity_id: One of which nothing is decided itself.
            definitions: What documents define it to be.
        """
        ends = self.apart.get(entity_id, frozenset())
        return frozenset(each for each in definitions if self.way(each)[-1] not in ends)

    def way(self, entity_id: str) -> list[str]:
        """Return the ids from one to the entity that it is by decision, or the last before none."""
        found, at = [entity_id], self.stands_for.get(entity_id)
        while at is not None and at not in found:
            found.append(at)
            at = self.stands_for.get(at)
        return found


NO_RULES = Rules()


@dataclass(frozen=True, slots=True)
class Change:
    """Rules as they were when something was counted, and as they are."""

    before: Rules = NO_RULES
    after: Rules = NO_RULES

    @classmethod
    def none(cls, rules: Rules) -> "Change":
        """Return that nothing changes."""
        return cls(rules, rules)

    def stands_for_otherwise(self) -> set[str]:
        """Return the ids of which something else is decided than before."""
        found = _differing(self.before.stands_for, self.after.stands_for)
        return found | _differing(self.before.apart, self.after.apart)

    def called_otherwise(self) -> set[str]:
        """Return the ids for which another label is decided than before."""
        return _differing(self.before.labels, self.after.labels)

    def leading_to(self) -> Mapping[str, set[str]]:
        """Return for an entity the ids that are decided to be it."""
        leading: dict[str, set[str]] = {}
        for each, target in self.after.stands_for.items():
            if target is not None:
                leading.setdefault(target, set()).add(each)
        return leading


NO_CHANGE = Change()


def _differing(before: Mapping[str, object], after: Mapping[str, object]) -> set[str]:
    return {
        each
        for each in before.keys() | after.keys()
        if (each in before) != (each in after) or before.get(each) != after.get(each)
    }
