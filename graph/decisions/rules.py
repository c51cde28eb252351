"""What decisions say of entities, as the counting of `current` needs it. Plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Rules:
    """What is decided of entities, whatever documents say.

    Attributes:
        stands_for: From an entity's id to the one it is; None where it is nothing at all.
        labels: What entities are called.
    """

    stands_for: Mapping[str, str | None] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)


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
        return _differing(self.before.stands_for, self.after.stands_for)

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
