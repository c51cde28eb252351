"""What documents say is handed on from generation to generation, and is what reading gives."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from counted_documents import CIRCLE, DELTA, FEES, NEPAL, Told, store_of, tellings
from decided_project import NOW, document_with, take
from hypothesis import given, settings
from hypothesis import strategies as st
from incidences import values_of
from sample_project import BONDAGE, sample_project
from sample_project import CIRCLE as CIRCLE_OF_SAMPLE
from sample_project import DELTA as DELTA_OF_SAMPLE

from extract.model import Predicate
from graph.building.ingest import remove_documents
from graph.building.removing import withdraw_documents
from graph.building.writing import writing
from graph.decisions.asked import Deciding
from graph.iris import document_iri
from graph.linkages.deriving import derive
from graph.linkages.deriving_process import INCIDENCE, TABLES
from graph.linkages.kept import kept_incidence
from graph.linkages.kept_arrays import made_by
from graph.linkages.kept_tables import handed_on, keep_tables, kept_tables, up_to_date
from graph.linkages.reading import (
    incidence_of,
    read_incidence,
    read_resolved,
    source_documents,
)
from graph.linkages.repeated import same_texts
from graph.linkages.tables import Tables, without
from graph.oxigraph_store import OxigraphStore
from graph.project import Project
from graph.store import Store

TOLD = [
    Told("a", [[NEPAL, FEES, CIRCLE]], 2004, stated=[(CIRCLE, Predicate.FUNDS, DELTA)], mark="a"),
    Told("b", [[DELTA, CIRCLE], [NEPAL, DELTA]], mark="b"),
]


def tables_of(store: Store) -> Tables:
    return up_to_date(None, store, source_documents(store))


@settings(max_examples=15, deadline=None)
@given(told=tellings(), chosen=st.data())
def test_whatever_was_kept_of_whichever_documents_all_is_as_if_it_were_read(
    tmp_path_factory: pytest.TempPathFactory, told: list[Told], chosen: st.DataObject
) -> None:
    before = chosen.draw(st.lists(st.sampled_from(told), unique_by=id) if told else st.just([]))
    changed = chosen.draw(st.sets(st.sampled_from(documents_of(before))) if before else st.just([]))
    path = tmp_path_factory.mktemp("kept") / TABLES
    keep_tables(tables_of(store_of(before)), path)
    content = handed_on(path, changed)
    assert content is not None
    path.write_bytes(content)
    store = store_of(told)
    documents = source_documents(store)
    tables = up_to_date(kept_tables(path), store, documents)
    assert set(tables.documents) == {each.document_id for each in documents}
    assert values_of(incidence_of(documents, tables, read_resolved(store))) == values_of(
        read_incidence(store)
    )


def test_what_repeated_passages_say_is_read_once() -> None:
    repeated = [Told(name, [[NEPAL, FEES], [DELTA, CIRCLE]]) for name in ("first", "second")]
    store = store_of([*TOLD, *repeated])
    documents = source_documents(store)
    tables = up_to_date(None, store, documents)
    assert np.count_nonzero(tables.says) == 4
    nothing = OxigraphStore.in_memory()
    with_everything = up_to_date(without(tables, ()), nothing, documents)
    assert np.array_equal(with_everything.says, tables.says)
    texts = incidence_of(documents, with_everything, read_resolved(store)).passages.text
    assert len(np.unique(texts)) == len(texts) - 2


def test_passages_that_say_the_same_of_different_entities_are_not_the_same() -> None:
    says = np.array([5, 5, 5, 0], dtype=np.uint64)
    places = [(0, 2), (4, 3)]
    entities = [(1, 2), (1, 2), (1, 3), (1, 2)]
    rows = [
        (passage, entity, 900, start, length)
        for passage, both in enumerate(entities)
        for entity, (start, length) in zip(both, places, strict=True)
    ]
    assert same_texts(says, np.array(rows, dtype=np.int32)).tolist() == [0, 0, 2, 3]


def documents_of(told: Sequence[Told]) -> list[str]:
    return [each.document_id for each in source_documents(store_of(told))]


def test_of_a_document_that_is_gone_no_word_is_handed_on(tmp_path: Path) -> None:
    keep_tables(tables_of(store_of(TOLD)), tmp_path / TABLES)
    [first] = documents_of(TOLD[:1])
    content = handed_on(tmp_path / TABLES, {first})
    assert content is not None
    assert FEES.encode() in (tmp_path / TABLES).read_bytes()
    assert FEES.encode() not in content
    assert first.encode() not in content
    assert NEPAL.encode() in content


def test_a_damaged_file_is_not_taken(tmp_path: Path) -> None:
    path = tmp_path / TABLES
    keep_tables(tables_of(store_of(TOLD)), path)
    whole = path.read_bytes()
    for at in range(0, len(whole), 97):
        path.write_bytes(whole[:at])
        assert kept_tables(path) is None
        assert handed_on(path, {"gone"}) is None


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = sample_project(tmp_path)
    derived(made)
    return made


def derived(project: Project) -> None:
    """Derive what first views need as their process does; it must be what reading gives."""
    with project.leased() as folder:
        derive(folder)
        kept = kept_incidence(folder / INCIDENCE, made_by())
    assert kept is not None
    with project.reading() as store:
        assert values_of(kept) == values_of(read_incidence(store))


def known_to_next(project: Project) -> set[str]:
    """Return the documents that the published generation was handed on, and derive from it."""
    with project.leased() as folder:
        assert not (folder / INCIDENCE).exists()
        tables = kept_tables(folder / TABLES)
    derived(project)
    return set() if tables is None else set(tables.documents)


def test_a_decision_on_an_entity_hands_on_every_document(project: Project) -> None:
    with project.reading() as store:
        every = {each.document_id for each in source_documents(store)}
    take(project, "reject", BONDAGE)
    assert known_to_next(project) == every
    take(project, "merge", DELTA_OF_SAMPLE, CIRCLE_OF_SAMPLE)
    assert known_to_next(project) == every


def test_a_decision_on_a_document_hands_on_all_others(project: Project) -> None:
    document = document_with(project, "debt bondage")
    take(project, "describe", document, metadata=(("publisher", "Harbour Press"),))
    assert known_to_next(project) == known_documents(project) - {document}


def known_documents(project: Project) -> set[str]:
    with project.reading() as store:
        return {each.document_id for each in source_documents(store)}


def test_documents_taken_out_or_withdrawn_are_not_handed_on(project: Project) -> None:
    first, second, third = sorted(known_documents(project))
    remove_documents(project, [first])
    with project.leased() as folder:
        assert first.encode() not in (folder / TABLES).read_bytes()
    assert known_to_next(project) == {second, third}
    withdraw_documents(project, [second], Deciding("A. Member", NOW, "asked"))
    with project.leased() as folder:
        assert second.encode() not in (folder / TABLES).read_bytes()
    assert known_to_next(project) == {third}


def test_a_visit_that_changes_nothing_of_documents_hands_on_all(project: Project) -> None:
    every = known_documents(project)
    with writing(project) as visit:
        visit.point(document_iri(min(every)), "f" * 64)
    assert known_to_next(project) == every
