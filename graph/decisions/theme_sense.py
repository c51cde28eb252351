"""Checks that what is decided of themes goes with the thesaurus that a project has."""

from collections.abc import Sequence

from graph.decisions.decision import Decision, DecisionError, Kind
from graph.project import Project
from graph.vocabulary.own_files import project_thesaurus
from ontology.own_thesaurus import own_key
from ontology.thesaurus import Thesaurus


def check_themes(project: Project, decisions: Sequence[Decision]) -> None:
    """Raise where a theme would be below itself, or be without its preferred label."""
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


def _check_name(decision: Decision, known: Thesaurus) -> None:
    """Raise where a name of a theme would be what another is called."""
    wanted = own_key(decision.name)
    for concept in known.concepts():
        if concept.concept_id == decision.entity or concept.deprecated:
            continue
        labels = map(own_key, concept.labels.values())
        if wanted in labels:
            raise DecisionError(
                f"{decision.name!r} is what {concept.concept_id} is called; give another name, or "
                f"make them one: linkages decide merge {decision.entity} {concept.concept_id}",
                "name_of_another",
                name=decision.name,
                entity=concept.concept_id,
            )
