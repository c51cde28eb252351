"""What was kept of documents says of names what the store says, so that counts are the same."""

from collections.abc import Mapping
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest
from counted_documents import (
    BONDAGE,
    CIRCLE,
    DELTA,
    FEES,
    KATHMANDU,
    NEPAL,
    PLACES,
    Told,
    store_of,
    tellings,
)
from decided_project import take
from hypothesis import given, settings
from hypothesis import strategies as st
from project_quads import quads
from sample_project import BONDAGE as BONDAGE_OF_SAMPLE
from sample_project import CIRCLE as CIRCLE_OF_SAMPLE
from sample_project import DELTA as DELTA_OF_SAMPLE
from sample_project import NEPAL as NEPAL_OF_SAMPLE
from sample_project import sample_project

from extract.model import Predicate
from graph.building import writing
from graph.building.current import update_current
from graph.decisions.rules import NO_RULES, Change, Rules
from graph.iris import CURRENT_GRAPH
from graph.linkages.around_names import around_names
from graph.linkages.deriving import derive
from graph.linkages.deriving_process import TABLES
from graph.linkages.kept_tables import up_to_date
from graph.linkages.reading import source_documents
from graph.linkages.tables import Tables, without
from graph.oxigraph_store import OxigraphStore
from graph.project import Project
from graph.store import Store
from graph.terms import Iri

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


@settings(max_examples=30, deadline=None)
@given(
    told=tellings(),
    stated=st.lists(st.lists(st.sampled_from(STATEMENTS), unique=True), min_size=6, max_size=6),
    alike=st.lists(st.booleans(), min_size=6, max_size=6),
    changes=st.lists(st.sampled_from(CHANGES), min_size=1, max_size=3),
    kept=st.integers(0, 6),
)
def test_counts_are_the_same_whether_documents_were_kept_or_the_store_is_asked(
    *,
    told: list[Told],
    stated: list[list[tuple[str, Predicate, str]]],
    alike: list[bool],
    changes: list[Mapping[str, str | None]],
    kept: int,
) -> None:
    written = [e._replace(alike=a) for e, a in zip(stating(told, stated), alike, strict=False)]
    asked, known = store_of(written), store_of(written)
    assert isinstance(asked, OxigraphStore)
    assert isinstance(known, OxigraphStore)
    look_around = partial(around_names, kept_of(known, kept))
    for before, after in pairwise((NO_RULES, *map(Rules, changes), NO_RULES)):
        change = Change(before, after)
        update_current(asked, places=PLACES, decided=change)
        update_current(known, places=PLACES, decided=change, look_around=look_around)
        assert set(known.quads()) == set(asked.quads())
    assert set(known.quads(CURRENT_GRAPH)) == set(store_of(written).quads(CURRENT_GRAPH))


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
