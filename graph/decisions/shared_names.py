"""Refuses that a theme comes to be one of its own, or another, with a name that one has by now."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from graph.decisions.decision import Decision, DecisionError, Kind
from graph.decisions.known import Known
from graph.decisions.replay import replayed
from graph.project import Project
from graph.vocabulary.decided_themes import decided_changes
from graph.vocabulary.own_files import people_changes, project_thesaurus, telling
from ontology.own_thesaurus import names_of, own_key, with_changes
from ontology.thesaurus import Thesaurus, thesaurus

type _Bearers = Mapping[tuple[str, str], Mapping[str, str]]
"""From a language and what spellings of a name share to the themes that have it, as they do."""


BRINGING = frozenset({Kind.UNDO, Kind.MERGE, Kind.CONFIRM})
"""Kinds of decision by which names come back, or to another theme."""


def check_names_back(project: Project, decision: Decision, told: Sequence[Decision]) -> None:
    """Raise where a theme would get a name, of its own or with another, that one has by now.

    Args:
        project: Whose thesaurus.
        decision: One that somebody wants, of a kind that brings names.
        told: What is decided already.
    """
    if not _undone(decision, told).startswith("theme/"):
        return
    known = project_thesaurus(project)
    concept = known.concept(decision.entity)
    if decision.kind is not Kind.UNDO and not (concept and concept.deprecated):
        return  # its names are in use, and go nowhere where they are not
    before = _bearers(known)
    latest = decision.at(Known(told).moment_after(decision))
    for name, bearers in _bearers(_thesaurus(project, [*told, latest])).items():
        if len(bearers) > max(1, len(before.get(name, ()))):
            raise _refusal(bearers, told)


def _undone(decision: Decision, told: Sequence[Decision]) -> str:
    """Return what the decision is on that comes or goes in the end; nothing for one that is not."""
    by_id = {each.decision_id: each for each in told}
    seen: set[str] = set()
    while decision.kind is Kind.UNDO and decision.undoes in by_id.keys() - seen:
        seen.add(decision.undoes)
        decision = by_id[decision.undoes]
    return decision.entity


def _thesaurus(project: Project, decisions: Sequence[Decision]) -> Thesaurus:
    people = people_changes(project)
    with telling():
        known = with_changes(thesaurus.packaged(), people)
        decided = decided_changes(replayed(decisions), known)
        return with_changes(thesaurus.packaged(), [*people, *decided])


def _bearers(known: Thesaurus) -> _Bearers:
    found: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for concept in known.concepts():
        if not concept.deprecated:
            for language, name in names_of(concept):
                found[language, own_key(name)][concept.concept_id] = name
    return found


def _refusal(bearers: Mapping[str, str], told: Sequence[Decision]) -> DecisionError:
    replay = replayed(told)
    given = [
        each
        for each in replay.decisions
        if replay.is_in_force(each) and bearers.get(each.entity) and each.name
        if own_key(each.name) in map(own_key, bearers.values())
    ]
    entity = given[-1].entity if given else min(bearers)
    other = min(each for each in bearers if each != entity)
    name = bearers[entity]
    first = f"undo {given[-1].decision_id}" if given else f"unlabel {entity} {name!r}"
    return DecisionError(
        f"{name!r} would be a name of {other} too, and is one of {entity} by now; take it from "
        f"that first: linkages decide {first}",
        "name_of_both",
        name=name,
        entity=entity,
        other=other,
    )
