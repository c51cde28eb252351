"""Figures for print."""

import random
import re
import struct
from itertools import combinations

import pytest
from small_graph import BONDAGE, CIRCLE, NETWORK, small_store

from graph.figures.figure import FORMATS, MOST_EDGES, FigureFailure, FigureSpec, draw
from graph.figures.figure_layout import Box, Composition, composed
from graph.figures.figure_sources import Source, cited, sources_of
from graph.figures.figure_text import clean, fitted, width_of, wrapped
from graph.networks.network import Edge, Network, Node, around

WORDS = ("Harbour", "Delta", "Northern", "Coast", "Migrant", "Legal", "Aid", "Workers", "Union")
KINDS = ("organisation", "place", "theme", "event", "instrument")
SPEC = FigureSpec("Harbour Circle is funded by Delta Network", "Invented, 2004", "A test.")


def _network(nodes: int, edges: int, seed: int) -> Network:
    chance = random.Random(seed)  # noqa: S311
    named = tuple(
        Node(
            f"{KINDS[i % 5]}/{i}",
            " ".join(chance.choices(WORDS, k=chance.randint(1, 6))),
            KINDS[i % 5],
            chance.randint(1, 40),
        )
        for i in range(nodes)
    )
    pairs = dict.fromkeys(tuple(chance.sample(range(nodes), 2)) for _ in range(edges))
    said: tuple[tuple[str, tuple[str, ...]], ...] = (
        ("organised, took part in", ("organised", "tookPartIn")),
        ("", ()),
    )
    made = []
    for first, second in pairs:
        label, predicates = chance.choice(said)
        ends = named[first].node_id, named[second].node_id
        made.append(Edge(*ends, label, predicates, 1, 1, chance.random()))
    return Network(named, tuple(made), 3, (named[0].node_id,))


def _labels(composition: Composition) -> list[Box]:
    boxes = [node.label for node in composition.nodes]
    return boxes + [edge.label for edge in composition.edges if edge.text]


@pytest.mark.parametrize(("nodes", "edges", "seed"), [(2, 1, 1), (8, 10, 2), (25, 40, 3)])
def test_no_two_labels_overlap_and_none_leaves_the_sheet(nodes: int, edges: int, seed: int) -> None:
    network = _network(nodes, edges, seed)
    numbers = {(e.source, e.target): f"[{i}, {i + 1}]" for i, e in enumerate(network.edges)}
    composition = composed(network, numbers, 770, 360)
    labels = _labels(composition)
    marks = [node.mark for node in composition.nodes]
    assert not [pair for pair in combinations(labels, 2) if pair[0].overlaps(pair[1])]
    assert not [(a, b) for a in labels for b in marks if a.overlaps(b)]
    for box in (*labels, *marks):
        assert box.x - box.width / 2 >= -0.01
        assert box.x + box.width / 2 <= 770.01
        assert box.y - box.height / 2 >= -0.01
        assert box.y + box.height / 2 <= 360.01
    assert all(edge.label.width > 0 for edge in composition.edges)


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_figure_has_the_same_bytes(name: str) -> None:
    store = small_store()
    network = around(store, [NETWORK])
    sources = sources_of(store, network)
    first, second = (draw(network, SPEC, sources, name) for _ in range(2))  # type: ignore[arg-type]
    assert first == second


def test_a_png_has_300_dots_an_inch() -> None:
    picture = draw(_network(3, 2, 1), SPEC, (), "png")
    width, height = struct.unpack(">II", picture[16:24])
    assert (round(width / 300, 1), round(height / 300, 1)) == (11.7, 8.3)


def test_text_stays_text_in_svg_and_fonts_are_embedded_in_pdf() -> None:
    store = small_store()
    network = around(store, [NETWORK])
    sources = sources_of(store, network)
    svg = draw(network, SPEC, sources, "svg").decode()
    for words in (
        "Harbour Circle is funded by",
        "Delta Network",
        "funds [",
        "Who funds whom, p. 1",
    ):
        assert words in svg
    assert b"/FontFile2" in draw(network, SPEC, sources, "pdf")


def test_every_drawn_edge_carries_the_numbers_of_its_sources_and_no_other_is_listed() -> None:
    store = small_store()
    network = around(store, [CIRCLE])
    sources = sources_of(store, network)
    edges = {(edge.source, edge.target) for edge in network.edges}
    assert {ends for source in sources for ends in source.edges} == edges
    assert [source.number for source in sources] == list(range(1, len(sources) + 1))
    one = Network(network.nodes, network.edges[:1], 0, network.centre)
    (kept,) = cited(one, sources)
    assert (kept.number, kept.edges) == (1, ((network.edges[0].source, network.edges[0].target),))
    svg = draw(one, SPEC, sources, "svg").decode()
    assert re.findall(r"\[\d", svg) == ["[1", "[1"]


def test_a_stated_edge_cites_what_states_it() -> None:
    store = small_store()
    sources = sources_of(store, around(store, [CIRCLE], relations="statements"))
    (source,) = [s for s in sources if (CIRCLE, BONDAGE) in s.edges]
    assert (source.title, source.place) == ("Bonded work at the harbour", "2004, p. 1")


@pytest.mark.parametrize(
    "label", ["$x^2$ & <b>\\frac{", "\x00\x0b\n\ttab", "x" * 300, "", "العربية"]
)
def test_any_label_can_be_drawn(label: str) -> None:
    nodes = (Node("theme/a", label, "theme", 1), Node("place/b", "B", "place", 1))
    edge = Edge("theme/a", "place/b", "", (), 1, 1, 0.2)
    network = Network(nodes, (edge,), 0, ())
    source = Source(1, label, "2004", (("theme/a", "place/b"),))
    svg = draw(network, FigureSpec(label), [source], "svg")
    assert svg.startswith(b"<?xml")


def test_too_much_or_nothing_is_refused_with_what_to_do() -> None:
    with pytest.raises(FigureFailure, match="at most 25"):
        draw(_network(26, 10, 1), SPEC, (), "svg")
    with pytest.raises(FigureFailure, match="nothing to draw"):
        draw(Network((), (), 0, ()), SPEC, (), "svg")
    with pytest.raises(FigureFailure, match="png, svg, pdf"):
        draw(_network(2, 1, 1), SPEC, (), "gif")  # type: ignore[arg-type]


def test_only_as_many_edges_as_can_be_read_are_drawn() -> None:
    network = _network(20, 120, 6)
    numbered = [Source(i, "T", "", ((e.source, e.target),)) for i, e in enumerate(network.edges, 1)]
    svg = draw(network, SPEC, numbered, "svg").decode()
    assert f"[{MOST_EDGES}] T" in svg
    assert f"[{MOST_EDGES + 1}]" not in svg


def test_wrapping_keeps_all_words_and_stays_within_the_width() -> None:
    text = "The Regional Consultation on Migration, Gender and Labour in the Mekong"
    assert " ".join(wrapped(text, 40).split()) == text
    assert all(width_of(line, 9) <= 120 for line in fitted(text, 9, 120).split("\n"))
    assert clean("a\n b\x00c") == "a bc"
