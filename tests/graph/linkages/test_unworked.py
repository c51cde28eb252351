"""Themes that are mentioned and on which nobody is said to work."""

from dataclasses import replace

import pytest
from counted_documents import BONDAGE, CIRCLE, FEES, NEPAL, Told, annotated, store_of

from extract.model import Modality, Predicate
from graph.linkages.reading import read_incidence
from graph.linkages.selection import Selection, selected
from graph.linkages.unworked import Unworked, unworked

DOCUMENTS = (
    Told("a", [[FEES, NEPAL]], 2001, mark="a"),
    Told("b", [[FEES, BONDAGE], [CIRCLE, BONDAGE]], 2002, mark="b"),
    Told("c", [[CIRCLE, BONDAGE]], 2003, None, [(CIRCLE, Predicate.WORKS_ON, BONDAGE)], mark="c"),
)


def test_a_theme_that_documents_mention_and_nobody_works_on_is_told_with_their_number() -> None:
    every = read_incidence(store_of(DOCUMENTS))
    found = unworked(every, every)
    assert found.themes == (Unworked(FEES, "recruitment fees", 2),)
    assert (found.elsewhere, found.mentioned, found.statements) == ((), 2, 1)
    assert found.tells


def test_what_only_other_documents_say_is_told_apart() -> None:
    every = read_incidence(store_of(DOCUMENTS))
    found = unworked(selected(every, Selection(until=2002)), every, least=1)
    assert [each.entity_id for each in found.themes] == [FEES]
    assert [(each.entity_id, each.elsewhere) for each in found.elsewhere] == [(BONDAGE, 1)]


@pytest.mark.parametrize("modality", [Modality.NEGATED, Modality.PLANNED])
def test_work_that_is_denied_or_planned_is_no_work_and_silence_on_all_is_no_finding(
    modality: Modality,
) -> None:
    said = annotated(DOCUMENTS[2])
    denied = replace(said.statements[0], modality=modality)
    every = read_incidence(store_of([*DOCUMENTS[:2], replace(said, statements=(denied,))]))
    found = unworked(every, every)
    assert [each.entity_id for each in found.themes] == [BONDAGE, FEES]
    assert found.statements == 0
    assert not found.tells
