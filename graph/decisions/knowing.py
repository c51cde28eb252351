"""Adds to a decision what whoever takes it knows: earlier ones, and what documents define."""

from collections.abc import Sequence

from graph.building.renaming import definitions_of
from graph.decisions.claims import Apart, Is, claims_of
from graph.decisions.decision import MOST_REPLACED, Decision, Kind
from graph.decisions.known import Known
from graph.decisions.moments import in_time
from graph.decisions.rules import Rules
from graph.store import QuadSource


def as_taken_last(store: QuadSource, before: Sequence[Decision], decision: Decision) -> Decision:
    """Return a decision as it is when it is taken after others and in the knowledge of them."""
    known = Known(before)
    latest = max([decision.when, *(each.when for each in before)], key=in_time)
    last = decision.at(latest)
    return in_knowledge(last.at(known.moment_after(last)), known, store)


def in_knowledge(decision: Decision, known: Known, store: QuadSource) -> Decision:
    """Return a decision with what whoever took it knew."""
    keys = [claim.key for claim in claims_of(decision)]
    earlier = dict.fromkeys(each for key in keys for each in known.on_matter(key))
    entities = [key.entity for key in keys if isinstance(key, Is)]
    rules = Rules(known.stands_for)
    for key in (each for each in keys if isinstance(each, Apart)):
        entities += [*rules.way(key.one), *rules.way(key.other)]
    seen = sorted({each for entity in entities for each in definitions_of(store, entity)})
    along: tuple[str, ...] = ()
    if decision.kind is Kind.REJECT:
        along = known.along(decision.entity)
        earlier |= dict.fromkeys(known.needing(decision.entity))
    return decision.replacing(tuple(earlier)[-MOST_REPLACED:], tuple(seen), along)
