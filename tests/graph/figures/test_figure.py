"""Figures from a store, of an entity that is found by name and of the whole corpus."""

from pathlib import Path

import pytest
from small_graph import CIRCLE, NETWORK, small_store, turtle

from graph.asking.questions import search
from graph.figures.figure import KINDS, Order, write_figure
from graph.figures.figure_spec import FigureFailure
from graph.iris import CURRENT_GRAPH, PLACES_GRAPH
from graph.linkages.selection import Selection
from graph.store import Store

ALONE = "organisation/name/delta"


@pytest.fixture(scope="module")
def store() -> Store:
    """Return the small store with an entity that nothing is linked with, and a placed country."""
    store = small_store()
    alone = (
        f'<{ALONE}> a lk:Organisation ; rdfs:label "Delta" ; lk:documents 1 ; lk:passages 1 ;'
        f" lk:standsFor <{ALONE}> . <name/1> a skosxl:Label ;"
        f' skosxl:literalForm "Delta" ; lk:nameOf <{ALONE}> ; lk:documents 1 .'
        " <place/1282988> lk:documentsWithin 2 . <event/name/regional-consultation>"
        ' lk:endDate "2004-06-01"^^xsd:date .'
    )
    store.load_turtle(turtle(alone), CURRENT_GRAPH)
    placed = "<place/1282988> lk:placeKind lk:country ; wgs:lat 28.0 ; wgs:long 84.0 ."
    store.load_turtle(turtle(placed), PLACES_GRAPH)
    return store


def test_where_the_best_hit_has_no_links_the_next_that_has_is_drawn(
    store: Store, tmp_path: Path
) -> None:
    assert [hit.entity_id for hit in search(store, "delta")] == [ALONE, NETWORK]
    written = write_figure(store, tmp_path / "figure.svg", Order(name="delta"))
    drawn, others = written.notes
    assert drawn.startswith("drew network, Delta Network")
    assert others == f"not meant? Also found: Delta ({ALONE})"
    assert "What is linked with Delta Network" in (tmp_path / "figure.svg").read_text("utf-8")
    assert "Delta Network funds Harbour Circle" in written.alt


@pytest.mark.parametrize(
    ("kind", "name"),
    [(kind, name) for kind in KINDS for name in ("", NETWORK if kind == "timeline" else CIRCLE)],
)
def test_every_kind_is_drawn_from_the_graph(
    store: Store, tmp_path: Path, kind: str, name: str
) -> None:
    order = Order(kind, name, language="es", date="26 de noviembre de 2026")
    written = write_figure(store, tmp_path / "figure.svg", order)
    svg = (tmp_path / "figure.svg").read_text("utf-8")
    assert "26 de noviembre de 2026" in svg
    assert written.alt.removesuffix(".")


@pytest.mark.parametrize(
    ("order", "said"),
    [
        (Order(name=ALONE), "nothing to draw: no link is left"),
        (Order(selection=Selection(until=1900)), "nothing to draw: no link is left"),
        (Order(name="zzz"), "nothing in the graph is called zzz"),
        (Order("pie"), "the figure pie is not known; choose among network, matrix"),
        (Order("bands", rows="person"), "the kind person is not known"),
        (Order(paper="a3"), "the paper a3 is not known"),
        (Order(highlights=(ALONE,)), f"{ALONE} is not in this figure"),
        (Order(highlights=("zzz",)), "nothing in the graph is called zzz"),
    ],
)
def test_what_cannot_be_drawn_is_said_and_no_file_is_written(
    store: Store, tmp_path: Path, order: Order, said: str
) -> None:
    with pytest.raises(FigureFailure, match=said):
        write_figure(store, tmp_path / "figure.svg", order)
    assert list(tmp_path.iterdir()) == []
