"""What was kept of documents says of names what the store says, so that counts are the same."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

import pytest
from counted_documents import (
    BONDAGE,
    CIRCLE,
    DELTA,
    FEES,
    KATHMANDU,
    NEPAL,
    Told,
    store_of,
    tellings,
)
from decided_project import quads, take
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_project import BONDAGE as BONDAGE_OF_SAMPLE
from sample_project import CIRCLE as CIRCLE_OF_SAMPLE
from sample_project import DELTA as DELTA_OF_SAMPLE
from sample_project import NEPAL as NEPAL_OF_SAMPLE
from sample_project import sample_project

from extract.model import Predicate
from graph.building import writing
from graph.building.contribution import Contribution, contribution
from graph.building.recounting import LookAround, Renamed, facts_counted_again, nothing_known
from graph.iris import entity_iri
from graph.linkages.around_names import around_names
from graph.linkages.deriving import derive
from graph.linkages.deriving_process import TABLES
from graph.linkages.kept_tables import up_to_date
from graph.linkages.reading import source_documents
from graph.linkages.tables import Tables, without
from graph.oxigraph_store import OxigraphStore
from graph.project import Project
from graph.store import Store
from graph.terms import Iri, iri

STATEMENTS = (
    (CIRCLE, Predicate.WORKS_ON, FEES),
    (CIRCLE, Predicate.WORKS_ON, BONDAGE),
    (DELTA, Predicate.WORKS_IN, NEPAL),
    (DELTA, Predicate.FUNDS, CIRCLE),
)
CHANGES: tuple[Mapping[str, str | None], ...] = (
    {BONDAGE: FEES},
    {BONDAGE: None},
    {KATHMANDU: NEPAL},
    {CIRCLE: DELTA, BONDAGE: FEES},
    {FEES: "theme/debt", BONDAGE: "theme/debt"},
)
_TELLS_OF = iri("prov:specializationOf")


def stating(told: list[Told], stated: list[list[tuple[str, Predicate, str]]]) -> list[Told]:
    return [
        each._replace(stated=[s for s in some if {s[0], s[2]} <= set().union(*each.sentences)])
        for each, some in zip(told, stated, strict=False)
    ]


def kept_of(store: Store, number: int) -> Tables:
    """Return what the first documents say."""
    documents = source_documents(store)
    every = up_to_date(None, store, documents)
    return without(every, [each.document_id for each in documents[number:]])


@settings(max_examples=40, deadline=None)
@given(
    told=tellings(),
    stated=st.lists(st.lists(st.sampled_from(STATEMENTS), unique=True), min_size=6, max_size=6),
    change=st.sampled_from(CHANGES),
    is_undone=st.booleans(),
    kept=st.integers(0, 6),
)
def test_documents_count_again_as_when_the_store_is_asked(
    *,
    told: list[Told],
    stated: list[list[tuple[str, Predicate, str]]],
    change: Mapping[str, str | None],
    is_undone: bool,
    kept: int,
) -> None:
    store = store_of(stating(told, stated))
    tables = kept_of(store, kept)

    def apart(entity_id: str) -> str | None:
        return entity_id

    def together(entity_id: str) -> str | None:
        return change.get(entity_id, entity_id)

    before, after = (together, apart) if is_undone else (apart, together)
    renamed = Renamed(frozenset(change), before, after)
    found = {
        q.graph for e in change for q in store.quads(predicate=_TELLS_OF, object=entity_iri(e))
    }
    assert isinstance(store, OxigraphStore)

    def counted(look_around: LookAround) -> list[tuple[Contribution, Contribution]]:
        return [
            (contribution(each, before, ancestors), contribution(each, after, ancestors))
            for each in facts_counted_again(store, sorted(found), renamed, look_around)
        ]

    assert counted(partial(around_names, tables)) == counted(nothing_known)


def ancestors(place_id: str) -> tuple[str, ...]:
    return (NEPAL,) if place_id == KATHMANDU else ()


def test_of_documents_that_were_not_kept_nothing_is_known() -> None:
    store = store_of([Told("a", [[NEPAL, FEES]], mark="a"), Told("b", [[FEES]], mark="b")])
    first, second = source_documents(store)
    tables = kept_of(store, 1)
    graphs = [Iri(each) for each in store.graphs() if "/document/" in each]
    [(known, around)] = around_names(tables, graphs, {FEES, "theme/unheard-of"}).items()
    assert known.endswith(first.document_id[:32])
    assert not known.endswith(second.document_id[:32])
    assert {each.entity_id for each in around.mentions} <= {NEPAL, FEES}
    assert around_names(tables, [], {FEES}) == {}


@pytest.fixture
def projects(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Project, Project]:
    """Two projects with the same in them; where anything was kept it is used."""
    monkeypatch.setattr(writing, "_WORTH_LOOKING", 1)
    first, second = (sample_project(tmp_path / name) for name in ("plain", "known"))
    return first, second


def test_where_documents_were_kept_the_graph_is_as_without_and_the_store_is_not_asked(
    projects: tuple[Project, Project], monkeypatch: pytest.MonkeyPatch
) -> None:
    merged = {project.folder: "" for project in projects}
    for kind, thing, other in (
        ("merge", DELTA_OF_SAMPLE, CIRCLE_OF_SAMPLE),
        ("reject", BONDAGE_OF_SAMPLE, ""),
        ("undo", "", ""),
        ("reject", NEPAL_OF_SAMPLE, ""),
    ):
        plain, known = projects
        with known.leased() as folder:
            derive(folder)
            assert (folder / TABLES).is_file()
        for project in projects:
            with monkeypatch.context() as patched:
                if project is known:
                    patched.setattr(OxigraphStore, "named_beside", not_asked)
                decision = take(project, kind, thing or merged[project.folder], other)
            merged[project.folder] = merged[project.folder] or decision.decision_id
        assert quads(known) == quads(plain)


def not_asked(*_: object) -> None:
    pytest.fail("a store was asked for what was kept")
