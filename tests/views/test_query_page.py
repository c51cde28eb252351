"""The Query page, as it is left."""

import gc
import weakref
from pathlib import Path

import pytest
from dashboard_pages import opened, page_at
from places import Published
from sample_project import sample_project

from graph.terms import Iri, Quad, text
from ontology.namespaces import BASE, LK
from views.opened import open_project


def test_what_a_visitor_may_still_press_keeps_no_store_of_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = sample_project(tmp_path).folder
    page = page_at(opened(folder, monkeypatch), "query", query="ASK {}")
    project, reader = open_project(str(folder))
    before = weakref.ref(reader.store)
    quad = Quad(Iri(f"{BASE}document/one"), Iri(f"{LK}note"), text("new"), Iri(f"{BASE}graph/x"))
    Published(project.generations).change(lambda store: store.insert([quad]))
    reader.let_go()
    gc.collect()
    assert page.selectbox
    assert before() is None
