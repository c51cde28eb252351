"""Refuses an undoing by which two themes would come to have one name: a text would mean either."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from graph.decisions.decision import Decision, DecisionError, Kind
from graph.decisions.replay import replayed
from graph.project import Project
from graph.vocabulary.decided_themes import decided_changes
from graph.vocabulary.own_files import people_changes, project_thesaurus, telling
from ontology.own_thesaurus import names_of, own_key, with_changes
from ontology.thesaurus import Thesaurus, thesaurus

type _Bearers = Mapping[tuple[str, str], Mapping[str, str]]
"""From a language and what spellings of a name share to the themes that have it, as they do."""


def check_undoing(project: Project, decision: Decision, told: Sequence[Decision]) -> None:
    """Raise where a theme would get a name back that another has by now.

    Args:
        project: Whose thesaurus.
        decision: An undoing that somebody wants.
        told: What is decided already.
    """
    if not _undone(decision, told).startswith("theme/"):
        return
    before = _bearers(project_thesaurus(project))
    for name, bearers in _bearers(_thesaurus(project, [*told, decision])).items():
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
        f"{name!r} would be a name of {other} again, and is one of {entity} by now; take it from "
        f"that first: linkages decide {first}",
        "name_of_both",
        name=name,
        entity=entity,
        other=other,
    )
