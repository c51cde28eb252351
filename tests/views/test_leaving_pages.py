"""What a visitor may still press keeps nothing of documents that were taken out meanwhile."""

import gc
import sys
import weakref
from pathlib import Path

import pytest
from dashboard_pages import opened, page_at
from places import Published
from sample_project import BONDAGE, CIRCLE, DELTA, sample_project
from streamlit.runtime.caching.cache_utils import CachedFunc

from graph.linkages.incidence import Incidence
from graph.project import Project
from graph.terms import Iri, Quad, text
from ontology.namespaces import BASE, LK
from views.opened import open_project
from views.until_changed import _KEPT

PAGES: list[tuple[str, dict[str, str | list[str]]]] = [
    ("", {}),
    ("explore", {}),
    ("explore", {"entity": CIRCLE, "target": DELTA}),
    ("why", {"first": CIRCLE, "second": DELTA}),
    ("linkages", {}),
    ("linkages", {"row": CIRCLE, "column": BONDAGE}),
    ("linkages", {"view": "bands"}),
    ("linkages", {"view": "gaps"}),
    ("linkages", {"view": "change"}),
    ("documents", {}),
    ("map", {}),
    ("query", {"query": "ASK {}"}),
    ("decisions", {}),
    ("reliability", {}),
    ("profile", {"entity": CIRCLE}),
]


@pytest.mark.parametrize(("name", "address"), PAGES)
def test_a_page_that_is_left_keeps_no_store_of_before(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    address: dict[str, str | list[str]],
) -> None:
    folder = sample_project(tmp_path).folder
    page = page_at(opened(folder, monkeypatch), name, **address)
    assert not page.exception
    project, reader = open_project(str(folder))
    before = weakref.ref(reader.store)
    change(project)
    reader.let_go()
    gc.collect()
    assert before() is None
    assert not page.run().exception


def test_what_was_read_of_a_generation_of_before_is_kept_by_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    others = incidences()
    folder = sample_project(tmp_path).folder
    page_at(opened(folder, monkeypatch), "explore", entity=CIRCLE, theme=BONDAGE)
    read = [weakref.ref(each) for each in incidences() if all(each is not one for one in others)]
    assert len(read) > 1  # all documents, and those chosen
    project, reader = open_project(str(folder))
    change(project)
    reader.let_go()
    gc.collect()
    assert [each() for each in read] == [None] * len(read)


def test_what_is_kept_for_all_goes_with_its_generation() -> None:
    stays = {"open_project", "_looked_at", "_place_of"}  # by folder
    kept = {
        each
        for name, module in sys.modules.items()
        if name.startswith("views.")
        for each in vars(module).values()
        if isinstance(each, CachedFunc) and each.__name__ not in stays
    }
    assert len(kept) > 15
    assert kept <= set(_KEPT)


def incidences() -> list[Incidence]:
    return [each for each in gc.get_objects() if isinstance(each, Incidence)]


def change(project: Project) -> None:
    quad = Quad(Iri(f"{BASE}document/one"), Iri(f"{LK}note"), text("new"), Iri(f"{BASE}graph/x"))
    Published(project.generations).change(lambda store: store.insert([quad]))
