"""Who is mentioned where: as many as SPARQL counts, in whatever order documents came."""

from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from counted_documents import (
    BONDAGE,
    CIRCLE,
    DELTA,
    FEES,
    NEPAL,
    WORK,
    Told,
    annotated,
    store_of,
    tellings,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_project import sample_project
from small_graph import small_store

from builders import annotations
from extract.model import Predicate
from graph.asking.asking import answers, as_id, as_whole
from graph.linkages.incidence import Incidence
from graph.linkages.reading import read_incidence
from graph.oxigraph_store import OxigraphStore
from graph.store import Store

FEW = settings(max_examples=10, deadline=None)


def _pairs(incidence: Incidence) -> dict[tuple[str, str], tuple[int, int]]:
    pairs, ids = incidence.pairs, incidence.entities
    columns = (pairs.first, pairs.second, pairs.documents, pairs.passages)
    return {(ids[a], ids[b]): (d, p) for a, b, d, p in zip(*columns, strict=True)}


def _counted_by_sparql(store: Store) -> dict[tuple[str, str], tuple[int, int]]:
    return {
        (as_id(first), as_id(second)): (as_whole(documents), as_whole(passages))
        for first, second, documents, passages in answers(store, "all_pairs")
    }


def _mentioning(incidence: Incidence) -> dict[str, int]:
    return dict(zip(incidence.entities, incidence.mentioning.tolist(), strict=True))


def _mentioned_by_sparql(store: Store) -> dict[str, int]:
    query = (
        "SELECT ?entity (COUNT(DISTINCT ?document) AS ?n) WHERE {"
        " ?mention lk:inDocument ?document ; itsrdf:taIdentRef ?local ."
        " GRAPH graph:current { ?local lk:standsFor ?entity } } GROUP BY ?entity"
    )
    return {as_id(entity): as_whole(number) for entity, number in store.select(query)}


@pytest.fixture(scope="module")
def small() -> Store:
    return small_store()


def test_small_graph_counts_as_sparql_does(small: Store) -> None:
    incidence = read_incidence(small)
    assert _pairs(incidence) == _counted_by_sparql(small)
    assert _mentioning(incidence) == _mentioned_by_sparql(small)
    assert incidence.total == 3


def test_a_project_on_disk_counts_as_sparql_does(tmp_path: Path) -> None:
    with sample_project(tmp_path).reading() as store:
        incidence = read_incidence(store)
        assert _pairs(incidence) == _counted_by_sparql(store)
        assert _mentioning(incidence) == _mentioned_by_sparql(store)


@FEW
@given(tellings())
def test_any_documents_count_as_sparql_does(documents: list[Told]) -> None:
    store = store_of(documents)
    incidence = read_incidence(store)
    assert _pairs(incidence) == _counted_by_sparql(store)
    assert _mentioning(incidence) == _mentioned_by_sparql(store)


@FEW
@given(tellings(copies=True), st.randoms())
def test_the_order_in_which_documents_came_does_not_matter(
    documents: list[Told], chance: object
) -> None:
    turned = list(documents)
    chance.shuffle(turned)  # type: ignore[attr-defined]
    one, other = (read_incidence(store_of(each)) for each in (documents, turned))
    assert one.documents == other.documents
    for mine, theirs in zip(
        (*one.mentions, *one.passages), (*other.mentions, *other.passages), strict=True
    ):
        np.testing.assert_array_equal(mine, theirs)
    assert _pairs(one) == _pairs(other)


@FEW
@given(tellings(copies=True))
def test_a_copied_sentence_counts_once_however_often_it_is_copied(documents: list[Told]) -> None:
    distinct = {tuple(sorted(set(each))) for told in documents for each in told.sentences}
    expected = Counter((a, b) for ids in distinct for n, a in enumerate(ids) for b in ids[n + 1 :])
    found = _pairs(read_incidence(store_of(documents)))
    assert {ends: passages for ends, (_, passages) in found.items()} == expected


def test_a_copied_sentence_still_mentions_in_every_document() -> None:
    incidence = read_incidence(store_of([Told(n, [[NEPAL, FEES]]) for n in ("a", "b", "c")]))
    assert _mentioning(incidence) == {NEPAL: 3, FEES: 3}
    assert _pairs(incidence) == {(NEPAL, FEES): (1, 1)}


def test_sentences_that_only_look_alike_are_not_copies() -> None:
    first = annotated(Told("a", [[CIRCLE, DELTA]], mark="funds"))
    second = annotated(Told("b", [[CIRCLE, DELTA]], mark="helps"))
    assert _pairs(read_incidence(store_of([first, second]))) == {(DELTA, CIRCLE): (2, 2)}


def test_two_mentions_in_one_sentence_are_one() -> None:
    (pair,) = _pairs(read_incidence(small_store_twice())).values()
    assert pair == (1, 1)


def small_store_twice() -> Store:

    text = "Nepal and Nepal ask for recruitment fees."
    return store_of(
        [annotations(text, [("Nepal", NEPAL), ("Nepal", NEPAL), ("recruitment fees", FEES)])]
    )


def test_a_theme_takes_in_what_is_narrower() -> None:
    incidence = read_incidence(store_of([Told("a", [[FEES], [BONDAGE]])]))
    assert incidence.within[WORK] == {FEES, BONDAGE}
    assert [incidence.entities[n] for n in incidence.members(WORK)] == [BONDAGE, FEES]
    assert incidence.nested(FEES, WORK)
    assert not incidence.nested(FEES, BONDAGE)


def test_statements_keep_their_passages() -> None:
    told = Told("a", [[CIRCLE, FEES], [DELTA]], stated=[(CIRCLE, Predicate.WORKS_ON, FEES)])
    incidence = read_incidence(store_of([told]))
    (said,) = incidence.statements
    assert (incidence.entities[said.subject], said.predicate, said.passages) == (
        CIRCLE,
        "worksOn",
        (0,),
    )


def test_an_empty_store_has_an_empty_incidence() -> None:
    incidence = read_incidence(OxigraphStore.in_memory())
    assert (incidence.total, incidence.entities, len(incidence.pairs.first)) == (0, (), 0)
