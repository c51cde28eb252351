"""Which documents and passages count."""

import numpy as np
import pytest
from counted_documents import (
    BONDAGE,
    CIRCLE,
    DELTA,
    FEES,
    KATHMANDU,
    NEPAL,
    THAILAND,
    WORK,
    Told,
    store_of,
    tellings,
)
from hypothesis import given, settings

from extract.model import Predicate
from graph.linkages.incidence import Incidence
from graph.linkages.reading import read_incidence
from graph.linkages.selection import (
    LeftOut,
    Part,
    Selection,
    in_words,
    left_out,
    others,
    parts_of,
    selected,
)

DOCUMENTS = (
    Told("old", [[NEPAL, FEES], [DELTA]], 2001, "A", [(DELTA, Predicate.WORKS_ON, FEES)], "old"),
    Told("new", [[KATHMANDU, BONDAGE]], 2010, "B", mark="new"),
    Told("undated", [[THAILAND, BONDAGE]], None, None, mark="undated"),
)


@pytest.fixture(scope="module")
def incidence() -> Incidence:
    return read_incidence(store_of(DOCUMENTS))


def _titles(incidence: Incidence, selection: Selection) -> list[str]:
    chosen = selected(incidence, selection)
    return [incidence.documents[each].title for each in np.flatnonzero(chosen.counted)]


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(), ["old", "new", "undated"]),
        (Selection(since=2001), ["old", "new"]),
        (Selection(until=2005), ["old"]),
        (Selection(since=2002, until=2010), ["new"]),
        (Selection(publishers=("A", "C")), ["old"]),
        (Selection(languages=("en",)), ["old", "new", "undated"]),
        (Selection(languages=("fr",)), []),
        (Selection(title_words="UND"), ["undated"]),
        (Selection(title_words="old new"), []),
        (Selection(places=(NEPAL,)), ["old", "new"]),
        (Selection(places=(KATHMANDU,)), ["new"]),
        (Selection(themes=(WORK,)), ["old", "new", "undated"]),
        (Selection(themes=(FEES, BONDAGE), places=(THAILAND,)), ["undated"]),
        (Selection(themes=("theme/nobody",)), []),
    ],
)
def test_documents_count_that_meet_every_condition(
    incidence: Incidence, selection: Selection, expected: list[str]
) -> None:
    assert _titles(incidence, selection) == expected


def test_documents_can_be_named(incidence: Incidence) -> None:
    chosen = Selection(documents=(incidence.documents[1].document_id,))
    assert _titles(incidence, chosen) == ["new"]


@settings(max_examples=10, deadline=None)
@given(tellings(copies=True))
def test_choosing_everything_is_choosing_nothing(documents: list[Told]) -> None:
    whole = read_incidence(store_of(documents))
    ids = tuple(each.document_id for each in whole.documents)
    chosen = selected(whole, Selection(documents=ids, languages=("en",)))
    assert chosen.total == whole.total
    for mine, theirs in zip(
        (*chosen.mentions, *chosen.pairs), (*whole.mentions, *whole.pairs), strict=True
    ):
        np.testing.assert_array_equal(mine, theirs)
    assert chosen.statements == whole.statements


def test_only_passages_near_a_chosen_theme_count() -> None:
    far = [[CIRCLE]] * 60
    told = Told(
        "long", [[NEPAL, FEES], [DELTA], *far, [THAILAND]], mark="A sentence, and it is number "
    )
    near = selected(read_incidence(store_of([told])), Selection(themes=(FEES,)))
    mentioned = {near.entities[each] for each in near.mentions.entity}
    assert mentioned == {NEPAL, FEES, DELTA, CIRCLE}


def test_a_theme_in_one_document_is_not_near_another_document() -> None:
    told = [Told("a", [[FEES]], 2001, mark="a"), Told("b", [[NEPAL]], 2002, mark="b")]
    incidence = read_incidence(store_of(told))
    assert _titles(incidence, Selection(themes=(FEES,))) == ["a"]
    assert _titles(incidence, Selection(themes=(FEES,), places=(NEPAL,))) == []


def test_what_is_less_sure_is_left_out(incidence: Incidence) -> None:
    sure = selected(incidence, Selection(minimum_confidence=0.95))
    assert (len(sure.mentions.entity), sure.statements) == (0, ())
    assert len(selected(incidence, Selection(minimum_confidence=0.9)).statements) == 1


def test_a_copy_counts_where_the_first_is_left_out() -> None:
    told = [Told("a", [[NEPAL, FEES]], 2001), Told("b", [[NEPAL, FEES]], 2010)]
    later = selected(read_incidence(store_of(told)), Selection(since=2005))
    assert later.pairs.documents.tolist() == [1]


@settings(max_examples=5, deadline=None)
@given(tellings())
def test_a_selection_and_the_others_are_all_there_is(documents: list[Told]) -> None:
    whole = read_incidence(store_of(documents))
    early = selected(whole, Selection(until=2001))
    late = others(whole, early)
    assert early.total + late.total == whole.total
    assert not (early.counted & late.counted).any()
    assert len(early.mentions.entity) + len(late.mentions.entity) == len(whole.mentions.entity)
    assert sorted((*early.statements, *late.statements)) == list(whole.statements)


def test_documents_without_a_year_are_told(incidence: Incidence) -> None:
    assert left_out(incidence, Selection(since=2005)) == LeftOut(undated=1, others=1)
    assert left_out(incidence, Selection(publishers=("A",))) == LeftOut(undated=0, others=2)


def test_a_selection_is_told_in_parts_and_in_words() -> None:
    chosen = Selection(since=1995, until=2004, themes=(FEES,), minimum_documents=2)
    labels = {FEES: "recruitment fees"}
    assert parts_of(chosen, labels) == (
        Part("period", ("1995", "2004")),
        Part("themes", ("recruitment fees",)),
        Part("minimum_documents", ("2",)),
    )
    assert in_words(chosen, labels) == (
        "documents of 1995 to 2004; near a mention of recruitment fees; in 2 documents or more"
    )
    assert in_words(Selection(), labels) == ""


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        (Selection(since=2001), "documents since 2001"),
        (Selection(until=2001), "documents until 2001"),
        (Selection(since=2001, until=2001), "documents of 2001"),
        (Selection(publishers=("A", "B", "C")), "published by A, B or C"),
        (Selection(minimum_confidence=0.75), "sure to 75% or more"),
        (Selection(kinds=("theme", "place")), "only themes or places"),
    ],
)
def test_wording_of_each_part(chosen: Selection, words: str) -> None:
    assert in_words(chosen, {}) == words
    assert hash(chosen) == hash(Selection(**{f: getattr(chosen, f) for f in chosen.__slots__}))


def test_a_hostile_selection_finds_nothing(incidence: Incidence) -> None:
    hostile = Selection(themes=("\x00", "x" * 100_000), title_words="(" * 1000, since=-(10**9))
    assert _titles(incidence, hostile) == []
