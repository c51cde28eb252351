"""The figure around an entity that is found by name."""

from pathlib import Path

import pytest
from small_graph import CIRCLE, NETWORK, small_store, turtle

from graph.asking.questions import search
from graph.figures.figure import FigureFailure
from graph.figures.figure_around import draw_around
from graph.iris import CURRENT_GRAPH
from graph.store import Store

ALONE = "organisation/name/delta"


@pytest.fixture
def store() -> Store:
    """Return the small store with an entity that nothing is linked with."""
    store = small_store()
    alone = (
        f'<{ALONE}> a lk:Organisation ; rdfs:label "Delta" ; lk:documents 1 ; lk:passages 1 ;'
        f" lk:standsFor <{ALONE}> . <name/1> a skosxl:Label ;"
        f' skosxl:literalForm "Delta" ; lk:nameOf <{ALONE}> ; lk:documents 1 .'
    )
    store.load_turtle(turtle(alone), CURRENT_GRAPH)
    return store


def test_where_the_best_hit_has_no_links_the_next_that_has_is_drawn(
    store: Store, tmp_path: Path
) -> None:
    assert [hit.entity_id for hit in search(store, "delta")] == [ALONE, NETWORK]
    drawn, others = draw_around(store, "delta", tmp_path / "figure.svg")
    assert drawn.startswith("drew Delta Network (organisation), 3 neighbours")
    assert others == f"not meant? Also found: Delta ({ALONE})"
    assert "Delta Network" in (tmp_path / "figure.svg").read_text("utf-8")


def test_an_entity_named_by_its_id_is_the_one_that_is_drawn(store: Store, tmp_path: Path) -> None:
    (drawn,) = draw_around(store, CIRCLE, tmp_path / "figure.svg")
    assert "Harbour Circle" in drawn


@pytest.mark.parametrize(
    ("name", "said"), [(ALONE, "nothing is linked with Delta"), ("zzz", "nothing in the graph")]
)
def test_what_cannot_be_drawn_is_said_and_no_file_is_written(
    store: Store, tmp_path: Path, name: str, said: str
) -> None:
    with pytest.raises(FigureFailure, match=said):
        draw_around(store, name, tmp_path / "figure.svg")
    assert list(tmp_path.iterdir()) == []
