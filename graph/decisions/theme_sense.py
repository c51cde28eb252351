"""Checks that what is decided of themes goes with the thesaurus that a project has."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from graph.decisions.decision import Decision, DecisionError, Kind
from graph.decisions.replay import replayed
from graph.decisions.shared_names import BRINGING, check_names_back
from graph.project import Project
from graph.vocabulary.own_files import project_thesaurus
from ontology.own_thesaurus import names_of, own_key
from ontology.thesaurus import Concept, Thesaurus

_NAMING = frozenset({Kind.LABEL, Kind.ALIAS, Kind.RENAME})


def check_themes(project: Project, decisions: Sequence[Decision], told: Iterable[Decision]) -> None:
    """Raise where a theme would be below itself, or lose what it is called or no name of its own.

    So where an undoing, a merge or that a theme is right would give a name to two.

    Args:
        project: Whose thesaurus.
        decisions: What somebody wants to decide.
        told: What is decided already; on names that it speaks of somebody may decide again.
    """
    several = list(told)
    for each in decisions:
        if each.kind in BRINGING:
            check_names_back(project, each, several)
    asked = [
        each
        for each in decisions
        if each.kind in {Kind.BROADER, Kind.UNLABEL}
        or (each.kind in _NAMING and each.entity.startswith("theme/"))
    ]
    if not asked:
        return
    known = project_thesaurus(project)
    for each in asked:
        if each.kind in _NAMING:
            _check_name(each, known)
            continue
        if each.kind is Kind.UNLABEL:
            _check_name_goes(each, known, several)
            continue
        if each.entity in known.broader_ids(each.into):
            raise DecisionError(
                f"{each.into} is below {each.entity} already; move that first",
                "below",
                entity=each.into,
                other=each.entity,
            )


def _check_name_goes(decision: Decision, known: Thesaurus, told: Sequence[Decision]) -> None:
    """Raise where a name cannot be taken from a theme: what it is called, or none of its own."""
    concept = known.concept(decision.entity)
    wanted = own_key(decision.name)
    called = [*concept.labels.values()] if concept else []
    if shown := replayed(told).rules.labels.get(decision.entity):
        called.append(shown)
    if wanted in map(own_key, called):
        raise DecisionError(
            f"{decision.name!r} is what {decision.entity} is called; give it another label first",
            "only_label",
            name=decision.name,
            entity=decision.entity,
        )
    _check_is_name(decision, concept, told)
    for other in known.concepts():
        if other.deprecated and other.replaced_by == decision.entity:
            given = other.labels.items() if other.concept_id in decision.names else names_of(other)
            for _, name in given:
                if own_key(name) == wanted:
                    raise _belongs_to(other, name)


def _check_is_name(decision: Decision, concept: Concept | None, told: Iterable[Decision]) -> None:
    """Raise where what is no name of a theme would be taken from it."""
    wanted = own_key(decision.name)
    names = {name for _, name in names_of(concept)} if concept else set()
    names |= (
        {name for several in concept.context.values() for name in several} if concept else set()
    )
    names |= {each.name for each in told if each.entity == decision.entity and each.name}
    if wanted not in map(own_key, names):
        near = ", ".join(get_close_matches(decision.name, sorted(names), cutoff=0.5))
        raise DecisionError(
            f"{decision.name!r} is no name of {decision.entity}"
            + (f"; meant is perhaps {near}" if near else ""),
            "no_name",
            name=decision.name,
            entity=decision.entity,
        )


def _check_name(decision: Decision, known: Thesaurus) -> None:
    """Raise where a name of a theme would be one of another: a text would mean that by it."""
    wanted = own_key(decision.name)
    languages = {decision.language}
    if known.concept(decision.entity) is None:
        languages.add("en")  # what a new theme is called in one language, until it is labelled
    for concept in known.concepts():
        if concept.concept_id == decision.entity or concept.deprecated:
            continue
        if wanted in map(own_key, concept.labels.values()):
            raise DecisionError(
                f"{decision.name!r} is what {concept.concept_id} is called; give another name, or "
                f"make them one: linkages decide merge {decision.entity} {concept.concept_id}",
                "name_of_another",
                name=decision.name,
                entity=concept.concept_id,
            )
        several = (
            name
            for language, name in names_of(concept)
            if decision.kind is not Kind.LABEL or language in languages
        )
        if there := next((each for each in several if own_key(each) == wanted), ""):
            raise _belongs_to(concept, there)


def _belongs_to(concept: Concept, name: str) -> DecisionError:
    """Return what tells of which theme a name is, and to take it from that first."""
    return DecisionError(
        f"{name!r} is a name of {concept.concept_id}; take it from that first: "
        f"linkages decide unlabel {concept.concept_id} {name!r}",
        "further_name_of_another",
        name=name,
        entity=concept.concept_id,
    )
