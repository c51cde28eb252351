"""Says again of something what was decided under an id that documents do not have any more."""

from collections.abc import Iterator

from graph.decisions.asked import Asked
from graph.decisions.decision import Kind
from graph.decisions.standing import Entry

_OTHER = {
    Kind.MERGE: "into", Kind.RENAME: "name", Kind.ALIAS: "name", Kind.LINK: "identifier",
    Kind.CONFIRM: "", Kind.REJECT: "", Kind.RETYPE: "into", Kind.DISTINCT: "into",
}  # fmt: skip
"""Kinds on an entity as a whole, and which attribute says what it becomes."""


def asked_anew(entry: Entry) -> Iterator[tuple[str, Asked]]:
    """Yield ids under which documents have now what a decision was on, and what to ask of each."""
    decision = entry.decision
    if decision.kind not in _OTHER or decision.documents:
        return
    other = str(getattr(decision, _OTHER[decision.kind])) if _OTHER[decision.kind] else ""
    if decision.kind is Kind.RETYPE:
        other = other.split("/", 1)[0]
    for lack in entry.lacking:
        for now in lack.now:
            ends = (now, other) if lack.thing == decision.entity else (decision.entity, now)
            if ends[0] != ends[1]:
                yield now, Asked(decision.kind, *ends)
