"""What a visitor may still press keeps no store whose documents were taken out meanwhile."""

import gc
import weakref
from pathlib import Path

import pytest
from dashboard_pages import opened, page_at
from places import Published
from sample_project import BONDAGE, CIRCLE, DELTA, sample_project

from graph.terms import Iri, Quad, text
from ontology.namespaces import BASE, LK
from views.opened import open_project

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
    quad = Quad(Iri(f"{BASE}document/one"), Iri(f"{LK}note"), text("new"), Iri(f"{BASE}graph/x"))
    Published(project.generations).change(lambda store: store.insert([quad]))
    reader.let_go()
    gc.collect()
    assert before() is None
    assert not page.run().exception
