"""Checks that what is decided of themes goes with the thesaurus that a project has."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from graph.decisions.decision import Decision, DecisionError, Kind
from graph.project import Project
from graph.vocabulary.own_files import project_thesaurus
from ontology.own_thesaurus import names_of, own_key
from ontology.thesaurus import Concept, Thesaurus


def check_themes(project: Project, decisions: Sequence[Decision], told: Iterable[Decision]) -> None:
    """Raise where a theme would be below itself, or lose its preferred label or no name at all.

    Args:
        project: Whose thesaurus.
        decisions: What somebody wants to decide.
        told: What is decided already; on names that it speaks of somebody may decide again.
    """
    asked = [
        each
        for each in decisions
        if each.kind in {Kind.BROADER, Kind.UNLABEL}
        or (each.kind in {Kind.LABEL, Kind.ALIAS} and each.entity.startswith("theme/"))
    ]
    if not asked:
        return
    known = project_thesaurus(project)
    for each in asked:
        concept = known.concept(each.entity)
        if each.kind in {Kind.LABEL, Kind.ALIAS}:
            _check_name(each, known)
            continue
        if each.entity in known.broader_ids(each.into):
            raise DecisionError(
                f"{each.into} is below {each.entity} already; move that first",
                "below",
                entity=each.into,
                other=each.entity,
            )
        preferred = concept.labels.values() if concept else ()
        if each.kind is Kind.UNLABEL and own_key(each.name) in map(own_key, preferred):
            raise DecisionError(
                f"{each.name!r} is what {each.entity} is called; give it another label first",
                "only_label",
                name=each.name,
                entity=each.entity,
            )
        if each.kind is Kind.UNLABEL:
            _check_is_name(each, concept, told)


def _check_is_name(decision: Decision, concept: Concept | None, told: Iterable[Decision]) -> None:
    """Raise where what is no name of a theme would be taken from it."""
    wanted = own_key(decision.name)
    names = {name for _, name in names_of(concept)} if concept else set()
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
            if decision.kind is Kind.ALIAS or language == decision.language
        )
        if there := next((each for each in several if own_key(each) == wanted), ""):
            raise DecisionError(
                f"{decision.name!r} is a name of {concept.concept_id}; take it from that first: "
                f"linkages decide unlabel {concept.concept_id} {there!r}",
                "further_name_of_another",
                name=there,
                entity=concept.concept_id,
            )
