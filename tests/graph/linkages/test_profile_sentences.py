"""Which sentences a profile quotes, and what somebody should look at."""

from dataclasses import replace

import numpy as np
import pytest
from counted_documents import CIRCLE, DELTA, FEES, NEPAL, Told, store_of

from extract.model import Predicate
from graph.linkages.incidence import Incidence
from graph.linkages.profile_sentences import passages_about
from graph.linkages.reading import read_incidence
from graph.linkages.selection import Selection, selected
from graph.linkages.unsure import documents_without_mentions, unsure_entities


@pytest.fixture(scope="module")
def incidence() -> Incidence:
    told = [
        Told("a", [[CIRCLE, FEES]], 2001, stated=[(CIRCLE, Predicate.WORKS_ON, FEES)], mark="a"),
        Told("b", [[CIRCLE], [NEPAL]], 2005, mark="b"),
        Told("c", [[CIRCLE, NEPAL]], mark="same "),
        Told("d", [[CIRCLE, NEPAL]], 2003, mark="same "),
        Told("e", [[DELTA]], mark="e"),
    ]
    return read_incidence(store_of(told))


def names_of(incidence: Incidence, passages: tuple[int, ...]) -> list[str]:
    return [incidence.documents[incidence.passages.document[each]].title for each in passages]


def test_what_states_something_comes_first_then_the_latest_and_copies_are_left_out(
    incidence: Incidence,
) -> None:
    assert names_of(incidence, passages_about(incidence, CIRCLE)) == ["a", "b", "d"]
    assert passages_about(incidence, "theme/unknown") == ()


def test_a_selection_quotes_its_own_documents(incidence: Incidence) -> None:
    chosen = selected(incidence, Selection(since=2004))
    assert names_of(chosen, passages_about(chosen, CIRCLE)) == ["b"]


def test_names_of_several_documents_that_are_never_sure_are_to_be_looked_at(
    incidence: Incidence,
) -> None:
    assert unsure_entities(incidence) == ()
    mentions = incidence.mentions
    low = mentions._replace(confidence=np.full_like(mentions.confidence, 0.5))
    found = unsure_entities(replace(incidence, mentions=low))
    assert [(each.entity_id, each.documents, each.confidence) for each in found] == [
        (CIRCLE, 4, 0.5),
        (NEPAL, 3, 0.5),
    ]


def test_documents_in_which_nothing_is_named_are_told(incidence: Incidence) -> None:
    assert documents_without_mentions(incidence) == ()
    kept = selected(incidence, Selection(minimum_confidence=1.0))
    assert len(documents_without_mentions(kept)) == 5
