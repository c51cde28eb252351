"""Themes that are mentioned and on which nobody is said to work."""

from dataclasses import replace

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
    found = unworked(read_incidence(store_of(DOCUMENTS)))
    assert found == (Unworked(FEES, "recruitment fees", 2),)


def test_what_is_said_in_documents_that_do_not_count_is_not_said() -> None:
    early = selected(read_incidence(store_of(DOCUMENTS)), Selection(until=2002))
    assert [each.entity_id for each in unworked(early, least=1)] == [FEES, BONDAGE]


def test_work_that_is_denied_is_no_work() -> None:
    said = annotated(DOCUMENTS[2])
    denied = replace(said.statements[0], modality=Modality.NEGATED)
    incidence = read_incidence(store_of([*DOCUMENTS[:2], replace(said, statements=(denied,))]))
    assert [each.entity_id for each in unworked(incidence)] == [BONDAGE, FEES]
