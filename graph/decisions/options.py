"""Says what each kind of decision takes besides the thing it is on; what it does not is refused."""

from collections.abc import Mapping

from graph.decisions.decision import METADATA, DecisionError, Kind

_PLACE = frozenset({"--document", "--passage", "--words"})
_TAKEN: Mapping[Kind, frozenset[str]] = {
    Kind.SPLIT: _PLACE,
    Kind.REJECT: _PLACE,
    Kind.REJECT_MENTION: _PLACE,
    Kind.REJECT_THEME: _PLACE - {"--words"},
    Kind.ADD_THEME: _PLACE,
    Kind.DESCRIBE: frozenset({"--document", *(f"--{each}" for each in METADATA)}),
    Kind.LABEL: frozenset({"--language"}),
}
"""What kinds take besides what they are on and what that becomes."""

_OF_ONE = frozenset(
    {Kind.REJECT, Kind.CONFIRM, Kind.REJECT_MENTION, Kind.REJECT_STATEMENT, Kind.CONFIRM_STATEMENT}
    | {Kind.REJECT_THEME, Kind.ADD_THEME, Kind.DESCRIBE, Kind.UNDO}
)
"""Kinds on one thing, which becomes nothing else."""


_LIMITED = "for mentions in some documents alone: split, or reject-mention"


def check_options(kind: Kind, given: frozenset[str], other: str) -> None:
    """Raise where something is given that a kind has no use for, so that nothing goes unheard.

    Args:
        kind: Of decision.
        given: Options, as `--document`.
        other: What the thing becomes.

    Raises:
        DecisionError: With what to give instead.
    """
    taken = _TAKEN.get(kind, frozenset())
    if needless := sorted(given - taken):
        takes = f"it takes {', '.join(sorted(taken))}" if taken else "it takes no options"
        hint = f"; {_LIMITED}" if _PLACE & set(needless) and not taken else ""
        raise DecisionError(f"{kind} has no use for {', '.join(needless)}: {takes}{hint}")
    if kind in _OF_ONE and other.strip():
        raise DecisionError(f"{kind} is on one thing; it has no use for {other[:80]!r}")
    if taken is _PLACE and given and "--document" not in given:
        raise DecisionError(
            f"{kind} with {' and '.join(sorted(given))} needs --document: in which document are "
            "they? It may be repeated; see: linkages list"
        )
