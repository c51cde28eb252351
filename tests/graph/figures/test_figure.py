"""Figures from a store, of an entity that is found by name and of the whole corpus."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from counted_documents import BONDAGE, FEES, NEPAL, THAILAND, Told, store_of
from figure_sheets import words_of
from small_graph import CIRCLE, NETWORK, small_store, turtle

from graph.asking.questions import mentions_in, search
from graph.figures.figure import KINDS, Order, write_figure
from graph.figures.figure_languages import WORDS
from graph.figures.figure_spec import FigureFailure, FigureSpec
from graph.figures.find_corpus import corpus_data, network_of_region
from graph.figures.find_events import place_beside
from graph.figures.find_pairs import gaps_drawn
from graph.figures.find_places import places_on_a_map
from graph.iris import CURRENT_GRAPH, PLACES_GRAPH
from graph.linkages.corpus_map import corpus_map
from graph.linkages.gaps import gaps
from graph.linkages.matrix import matrix
from graph.linkages.reading import read_incidence
from graph.linkages.selection import Selection
from graph.linkages.sides import side_told
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
    assert "What is linked with Delta Network" in words_of((tmp_path / "figure.svg").read_bytes())
    assert "Delta Network funds Harbour Circle" in written.alt


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (kind, name)
        for kind in KINDS
        for name in ("", NETWORK if kind == "timeline" else CIRCLE)
        if (kind, name) != ("corpus", CIRCLE)
    ],
)
def test_every_kind_is_drawn_from_the_graph(
    store: Store, tmp_path: Path, kind: str, name: str
) -> None:
    order = Order(
        kind, name, language="es", date="26 de noviembre de 2026", before="Bonded", after=""
    )
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
        (Order("corpus", CIRCLE), "shows everything"),
        (Order("change"), "nothing is compared"),
        (Order("change", before="-1900"), "no document is on the side before"),
        (Order(highlights=("zzz",)), "nothing in the graph is called zzz"),
    ],
)
def test_what_cannot_be_drawn_is_said_and_no_file_is_written(
    store: Store, tmp_path: Path, order: Order, said: str
) -> None:
    with pytest.raises(FigureFailure, match=said):
        write_figure(store, tmp_path / "figure.svg", order)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("kind", "thing"), [("matrix", CIRCLE), ("bands", CIRCLE), ("map", ""), ("timeline", NETWORK)]
)
def test_what_is_drawn_cites_the_page_that_says_so(
    store: Store, tmp_path: Path, kind: str, thing: str
) -> None:
    write_figure(store, tmp_path / "figure.svg", Order(kind, thing))
    words = words_of((tmp_path / "figure.svg").read_bytes())
    assert re.search(r"\[1\] [^\[]+p\.\s\d .*\[1\]", words)


def test_gaps_are_drawn_with_what_else_their_rows_and_columns_have_in_common() -> None:
    told = [Told(f"n{n}", [[NEPAL, BONDAGE]], mark=f"n{n}") for n in range(20)]
    told += [Told(f"t{n}", [[THAILAND, FEES]], mark=f"t{n}") for n in range(20)]
    store = store_of(told)
    incidence = read_incidence(store)
    sides = (NEPAL, THAILAND), (BONDAGE, FEES)
    found = gaps(matrix(incidence, *sides))
    data = gaps_drawn(store, incidence, found, sides, most=(1, 9))
    assert data.left_out == (1, 0)
    cells = {ends: (cell.documents, cell.gap) for ends, cell in data.cells.items()}
    row = data.rows[0].entity_id
    with_it, without = (BONDAGE, FEES) if row == NEPAL else (FEES, BONDAGE)
    assert cells == {(row, with_it): (20, False), (row, without): (0, True)}
    assert "0 documents instead of the 10 expected" in data.finding(FigureSpec(""))
    assert "instead of the 10 expected." in data.strongest(WORDS["en"])


def test_a_map_around_an_entity_counts_what_links_places_with_it() -> None:
    store = store_of(
        [
            Told("with", [[NEPAL, BONDAGE]], mark="with"),
            Told("apart", [[NEPAL], [BONDAGE]], mark="apart"),
            Told("without", [[NEPAL]], mark="without"),
            Told("elsewhere", [[THAILAND]], mark="elsewhere"),
        ]
    )
    placed = "lk:placeKind lk:country ; wgs:lat 28.0 ; wgs:long 84.0 ."
    store.load_turtle(turtle(f"<{NEPAL}> {placed} <{THAILAND}> {placed}"), PLACES_GRAPH)
    incidence = read_incidence(store)
    every = places_on_a_map(store, incidence, first=(), limit=9)
    assert {each.entity_id: each.documents for each in every.places} == {NEPAL: 3, THAILAND: 1}
    data = places_on_a_map(store, incidence, about=BONDAGE, first=(), limit=9)
    assert [(each.entity_id, each.documents) for each in data.places] == [(NEPAL, 1)]
    assert [source.title for source in data.sources] == ["with"]
    assert data.finding(FigureSpec("")) == "Nepal is linked with debt bondage in 1 of 4 documents"


def test_a_place_that_the_name_of_an_event_has_in_another_language_is_not_said_again() -> None:
    store = small_store()
    incidence = read_incidence(store)
    labels = ("Népal" if each == NEPAL else label for each, label in incidence.label_of.items())
    incidence = replace(incidence, labels=tuple(labels))
    assert place_beside(store, incidence, (NEPAL,), "Follow-up meeting, Nepal") == ""
    assert place_beside(store, incidence, (NEPAL,), "Réunion de suivi, Népal") == ""
    assert place_beside(store, incidence, (NEPAL,), "Follow-up meeting") == "Népal"
    assert place_beside(store, incidence, (), "Follow-up meeting") == ""


def test_a_document_that_does_not_count_is_no_source(store: Store, tmp_path: Path) -> None:
    chosen = Selection(title_words="bonded work")
    write_figure(store, tmp_path / "figure.svg", Order("matrix", selection=chosen))
    words = words_of((tmp_path / "figure.svg").read_bytes())
    assert "Bonded work at the harbour" in words
    assert "Who funds whom" not in words


def test_a_change_between_two_sets_of_documents_is_drawn_with_its_sources(
    store: Store, tmp_path: Path
) -> None:
    order = Order("change", before="bonded work", rows="organisation", columns="theme")
    written = write_figure(store, tmp_path / "figure.svg", order)
    words = words_of((tmp_path / "figure.svg").read_bytes())
    assert "before: with “bonded work” in the title (1 document)" in words
    assert "after: all other documents (2 documents)" in words
    assert "Gone · 1 link" in words
    assert "[1] Bonded work at the harbour" in words
    assert "Gone: Harbour Circle – Debt bondage (1 → 0)" in written.alt


@pytest.mark.parametrize(
    ("told", "side"),
    [
        ("2004-2010", Selection(since=2004, until=2010)),
        ("2004–2010", Selection(since=2004, until=2010)),
        ("-2010", Selection(until=2010)),
        ("2011-", Selection(since=2011)),
        ("2011", Selection(since=2011, until=2011)),
        ("annual 2011", Selection(title_words="annual 2011")),
        ("-", Selection(title_words="-")),
        (" ", Selection()),
    ],
)
def test_a_side_is_told_by_years_or_by_words_of_titles(told: str, side: Selection) -> None:
    assert side_told(told) == side


def test_the_network_of_a_region_has_its_members_alone(store: Store) -> None:
    incidence = read_incidence(store)
    drawn = corpus_map(incidence)
    network = network_of_region(incidence, drawn, 0, limit=20)
    members = {incidence.entities[drawn.entities[each]] for each in drawn.regions[0].members}
    assert {node.node_id for node in network.nodes} <= members
    assert network.edges


def test_the_map_of_the_corpus_has_every_region_by_its_members(store: Store) -> None:
    incidence = read_incidence(store)
    drawn = corpus_map(incidence)
    everything = corpus_data(store, drawn, incidence)
    assert len(everything.nodes) == len(drawn.entities)
    assert everything.regions[0].label.count(", ") == 1
    (source,) = [each for each in everything.sources if everything.regions[0].cited in each.behind]
    assert {*everything.regions[0].cited} <= {
        hit.entity_id for hit in mentions_in(store, source.document_id)
    }
    places = corpus_data(store, drawn, incidence, kinds=["place"])
    assert {node.kind for node in places.nodes} == {"place"}
    assert all(max(ends) < len(places.nodes) for ends in places.links)
