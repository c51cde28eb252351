"""What narrows a figure is found by name, holds for its sources, and is told as it is called."""

from pathlib import Path

import pytest
from figure_sheets import words_of
from small_graph import BONDAGE, NEPAL, SECOND, small_store

from graph.figures.figure import Order, write_figure
from graph.figures.figure_spec import FigureFailure
from graph.figures.find_selection import selection_by_names
from graph.linkages.reading import read_incidence
from graph.linkages.selection import Selection
from graph.store import Store


@pytest.fixture(scope="module")
def store() -> Store:
    """Return the small store."""
    return small_store()


@pytest.mark.parametrize(
    ("asked", "chosen"),
    [
        (Selection(themes=("DEBT bondage",)), Selection(themes=(BONDAGE,))),
        (Selection(themes=("bonda",)), Selection(themes=(BONDAGE,))),
        (Selection(places=("nepal", NEPAL)), Selection(places=(NEPAL,))),
        (Selection(documents=("BBB",)), Selection(documents=(SECOND,))),
        (Selection(languages=("en",)), Selection(languages=("en",))),
        (Selection(since=2004), Selection(since=2004)),
    ],
)
def test_what_is_named_is_found(store: Store, asked: Selection, chosen: Selection) -> None:
    assert selection_by_names(store, read_incidence(store), asked, "en").selection == chosen


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (Selection(themes=("Nepal",)), "nothing that can be chosen is called Nepal"),
        (Selection(places=("zzz",)), "nothing that can be chosen is called zzz"),
        (Selection(documents=("f",)), "no document has an id that begins with f"),
        (Selection(documents=("",)), "several documents have an id that begins with"),
        (Selection(publishers=("Nobody",)), "the publisher Nobody is not there"),
        (Selection(languages=("xx",)), "language of documents xx is not there; choose among en"),
    ],
)
def test_what_is_not_there_is_said(store: Store, asked: Selection, said: str) -> None:
    with pytest.raises(FigureFailure, match=said):
        selection_by_names(store, read_incidence(store), asked, "en")


@pytest.mark.parametrize(
    ("order", "said"),
    [
        (Order("matrix", selection=Selection(kinds=("place",))), "a matrix has none of these"),
        (Order("map", selection=Selection(minimum_documents=2)), "a map has none of these"),
        (Order(selection=Selection(kinds=("person",))), "the kind person is not known"),
        (Order(selection=Selection(relations="some")), "the relation some is not known"),  # type: ignore[arg-type]
    ],
)
def test_what_chooses_nothing_in_a_figure_is_refused(
    store: Store, tmp_path: Path, order: Order, said: str
) -> None:
    with pytest.raises(FigureFailure, match=said):
        write_figure(store, tmp_path / "figure.svg", order)


def test_a_network_cites_only_passages_that_count(store: Store, tmp_path: Path) -> None:
    order = Order(selection=Selection(documents=(SECOND[:6],), kinds=("organisation",)))
    written = write_figure(store, tmp_path / "figure.svg", order)
    words = words_of((tmp_path / "figure.svg").read_bytes())
    assert "in Who funds whom; only organisations" in written.alt
    assert "[1] Who funds whom" in words
    assert "[2]" not in words
