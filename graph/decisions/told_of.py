"""Finds what people decided on one entity, as it is shown now."""

from collections import defaultdict
from collections.abc import Mapping

from graph.decisions.decision import Decision
from graph.decisions.finding import Findings
from graph.decisions.provenance import told_decisions
from graph.decisions.replay import replayed
from graph.iris import CURRENT_GRAPH, entity_iri, id_of
from graph.store import Store
from graph.terms import iri

_STANDS_FOR = iri("lk:standsFor")

type ByEntity = Mapping[str, tuple[Decision, ...]]


def decisions_by_entity(store: Store) -> ByEntity:
    """Return the decisions that were neither undone nor replaced, by the ids they are about."""
    replay = replayed(told_decisions(store))
    found: dict[str, list[Decision]] = defaultdict(list)
    for decision in replay.decisions:
        if replay.is_in_force(decision):
            ends = (decision.entity, decision.into, decision.subject, decision.object)
            for each in dict.fromkeys(filter(None, ends)):
                found[each].append(decision)
    return {each: tuple(several) for each, several in found.items()}


def decisions_on(store: Store, by_entity: ByEntity, entity_id: str) -> tuple[Decision, ...]:
    """Return the decisions in force on an entity, and on what stands for it; the latest first.

    Args:
        store: The graph.
        by_entity: Its decisions, as `decisions_by_entity` returns them.
        entity_id: Id of the entity as it is shown.
    """
    if not by_entity:
        return ()
    standing = store.quads(CURRENT_GRAPH, predicate=_STANDS_FOR, object=entity_iri(entity_id))
    ids = dict.fromkeys([entity_id, *(id_of(str(quad.subject)) for quad in standing)])
    found = {d.decision_id: d for each in ids for d in by_entity.get(each, ())}
    findings = Findings(store)
    heard = (each for each in found.values() if findings.of(each).is_anywhere)
    return tuple(sorted(heard, key=lambda each: each.order, reverse=True))
