"""Networks drawn for print: lines round boxes, sources for what is drawn, nothing refused."""

import html
import re
import struct
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import combinations

import numpy as np
import pytest
from figure_sheets import (
    outside,
    overlapping,
    patches_outside,
    random_network,
    shapes,
    sources_for,
    words_of,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from small_graph import BONDAGE, CIRCLE, NETWORK, small_store

from graph.asking.questions import Evidence, documents, evidence
from graph.figures.box import Box
from graph.figures.edge_labels import free_label, leaves_visible
from graph.figures.edge_words import lettered
from graph.figures.figure_frame import Surround, room_for
from graph.figures.figure_languages import WORDS
from graph.figures.figure_sheet import Room, sheet_for
from graph.figures.figure_sources import Source, cited, sources_of, told_apart
from graph.figures.figure_spec import (
    FORMATS,
    Drawn,
    FigureFailure,
    FigureSpec,
    FrameLanguage,
    Paper,
)
from graph.figures.figure_text import SMALLEST
from graph.figures.findings import called
from graph.figures.network import (
    Arranged,
    NetworkData,
    arranged,
    compose_network,
    draw_arranged,
)
from graph.figures.network import draw_network as drawn_as_file
from graph.figures.network_finding import network_finding
from graph.figures.network_layout import MOST_VERBS, Composition
from graph.figures.readable import MOST_NODES, readable
from graph.figures.routes import Obstacles, meets
from graph.linkages.selection import Selection, parts_of
from graph.networks.network import Edge, Network, Node, around
from graph.palette import HIGHLIGHTS, QUIET

SPEC = FigureSpec("Harbour Circle is funded by Delta Network", "Invented, 2004", "A test.")


def draw_network(
    network: Network, spec: FigureSpec, sources: Sequence[Source], format_: str, *, documents: int
) -> Drawn:
    data = NetworkData(network, documents, tuple(sources))
    return drawn_as_file(data, spec, format_)  # type: ignore[arg-type]


@cache
def arranged_random(nodes: int, edges: int, language: FrameLanguage, paper: Paper) -> Arranged:
    """Return a network for print, which several tests look at: it takes a second to arrange."""
    network = random_network(nodes, edges, nodes, language)
    spec = FigureSpec("Un réseau", language=language, paper=paper, date="2026")
    return arranged(NetworkData(network, 9, sources_for(network)), spec)


def _labels(composition: Composition) -> list[Box]:
    return [n.box for n in composition.nodes] + [e.label for e in composition.edges if e.label]


def _lines_behind_boxes(composition: Composition) -> list[tuple[str, str, str]]:
    """Return lines that pass through a box that is neither at their ends nor their label."""
    found = []
    for each in composition.edges:
        ends = each.edge.source, each.edge.target
        foreign = [n.box for n in composition.nodes if n.node.node_id not in ends]
        foreign += [other.label for other in composition.edges if other.label and other != each]
        found += [(*ends, str(box)) for box in foreign if meets(each.way, box)]
    return found


def _heads_under_labels(composition: Composition) -> list[str]:
    """Return links whose label covers the head of their arrow, or nearly all of their line."""
    found = []
    for each in composition.edges:
        if each.label is None:
            continue
        steps = [len(each.way) and each.way[-1] - (each.way[-1] - each.way[-2])
                 * min(1.0, back / max(1e-9, float(np.hypot(*(each.way[-1] - each.way[-2])))))
                 for back in range(8)]  # fmt: skip
        if any(_inside(point, each.label) for point in steps):
            found.append(each.text)
    return found


def _inside(point: np.ndarray, box: Box) -> bool:
    return bool(
        abs(point[0] - box.x) < box.width / 2 - 0.5 and abs(point[1] - box.y) < box.height / 2 - 0.5
    )


def test_a_label_leaves_the_head_of_its_arrow_and_enough_of_its_line() -> None:
    way = np.array([[0.0, 0.0], [60.0, 0.0]])
    assert leaves_visible(way, Box(28, 0, 30, 8))
    assert not leaves_visible(way, Box(40, 0, 30, 8)), "the head is covered"
    assert not leaves_visible(way, Box(25, 0, 52, 8)), "a splinter is left"
    assert leaves_visible(way, Box(28, 6, 52, 8)), "it stands beside the line"


@pytest.mark.parametrize(("nodes", "edges"), [(10, 14), (40, 55), (80, 110)])
@pytest.mark.parametrize(("language", "paper"), [("en", "a4"), ("fr", "a4"), ("es", "letter")])
def test_every_arrow_says_what_is_stated_in_words_or_by_a_letter_told_below(
    nodes: int, edges: int, language: FrameLanguage, paper: Paper
) -> None:
    found = arranged_random(nodes, edges, language, paper)
    words, letters = WORDS[language], found.composition.letters
    stated = [each for each in found.composition.edges if each.edge.predicates]
    by_letter = 0
    for each in stated:
        said = each.text.split("[")[0].split()
        spelt = ", ".join(map(words.predicate, each.edge.predicates)).split()
        short = ", ".join(letters.get(one, "?") for one in each.edge.predicates).split()
        assert said in (spelt, short)
        by_letter += said == short
    below = " ".join(found.around.notes)
    for predicate, letter in letters.items():
        assert f"{letter}\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}{words.predicate(predicate)}" in below
    assert bool(by_letter) == bool(letters)
    assert by_letter == (len(stated) if edges > MOST_VERBS else by_letter)


def test_letters_go_on_after_the_last() -> None:
    many = lettered([str(n) for n in range(30)], {"first": "A"})
    assert (many["first"], many["0"], many["24"], many["25"]) == ("A", "B", "Z", "AA")


def test_a_label_loses_its_words_before_it_loses_the_numbers_of_its_sources() -> None:
    told = ("hace un llamamiento a, critica a [15,16]", "[15,16]")
    for length in range(40, 220, 4):
        way = np.array([(200.0, 100.0), (200.0 + length, 100.0)])
        found = free_label(way, told, 7, (), (), Room(0, 0, 600, 300))
        assert found is None or found[1].endswith("[15,16]")


def test_where_two_stand_out_no_other_mark_has_a_colour() -> None:
    network = random_network(20, 30, 4)
    on = tuple(node.node_id for node in network.nodes[:2])
    spec = FigureSpec("T", highlights=on)
    with sheet_for(spec) as sheet:
        compose_network(sheet, NetworkData(network, 9, sources_for(network)), spec)
        drawn = [
            line.get_markerfacecolor() for line in sheet.axes.lines if line.get_marker() != "None"
        ]
    assert Counter(each for each in drawn if each != QUIET) == Counter(HIGHLIGHTS)


@pytest.mark.parametrize(("nodes", "edges"), [(10, 14), (40, 55), (80, 110)])
@pytest.mark.parametrize(("language", "paper"), [("fr", "a4"), ("es", "letter"), ("fr", "slide")])
def test_nothing_overlaps_and_no_line_passes_behind_a_box(
    nodes: int, edges: int, language: FrameLanguage, paper: Paper
) -> None:
    found = arranged_random(nodes, edges, language, paper)
    with sheet_for(found.spec) as sheet:
        draw_arranged(sheet, found)
        drawn = found.composition
        sizes = [float(text.get_fontsize()) for text in sheet.axes.texts]
        words = shapes(sheet)
        assert patches_outside(sheet) == []
    assert min(sizes) >= SMALLEST
    assert overlapping(words) == []
    assert outside(words, sheet) == []
    assert not [pair for pair in combinations(_labels(drawn), 2) if pair[0].overlaps(pair[1])]
    assert _lines_behind_boxes(drawn) == []
    assert _heads_under_labels(drawn) == []
    assert _on_the_frame(found) == []
    assert found.around.planned >= len(found.around.sources)
    assert len(drawn.nodes) >= nodes * 0.9
    assert len(drawn.edges) >= min(edges, 40) * 0.8


@pytest.mark.parametrize("planned", [13, 25])
def test_a_source_less_takes_no_more_room_than_was_kept(planned: int) -> None:
    """Fewer sources have longer lines, or fewer columns."""
    title = "A title of a document that is long enough for two lines under a figure of a network"
    sources = [Source(n, "d", f"{title}, {n}", "2004", (), ()) for n in range(1, planned + 1)]
    room = room_for(SPEC, Surround("S", sources=sources))
    fewer = Surround("S", sources=sources[:-1])
    assert room_for(SPEC, fewer).bottom > room.bottom
    assert room_for(SPEC, fewer._replace(planned=planned)).bottom <= room.bottom


def _on_the_frame(found: Arranged) -> list[str]:
    """Return names that lie on what stands below the drawing."""
    frame = room_for(found.spec, found.around)
    nodes = found.composition.nodes
    return [n.node.label for n in nodes if n.box.y - n.box.height / 2 < frame.bottom - 1]


@settings(max_examples=5, deadline=None)
@given(st.integers(0, 10**6), st.sampled_from(["en", "fr", "es"]))
def test_nothing_overlaps_in_any_network(seed: int, language: str) -> None:
    network = random_network(10, 16, seed, language)
    spec = FigureSpec("T", language=language, highlights=(network.nodes[1].node_id,))  # type: ignore[arg-type]
    with sheet_for(spec) as sheet:
        data = NetworkData(network, 9, sources_for(network))
        found = arranged(data, spec)
        draw_arranged(sheet, found)
        drawn = found.composition
        words = shapes(sheet)
    assert overlapping(words) == []
    assert outside(words, sheet) == []
    assert _lines_behind_boxes(drawn) == []


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_a_line_goes_round_every_box_that_is_not_its_own(data: st.DataObject) -> None:
    room = Room(0, 0, 400, 300)
    places = data.draw(
        st.lists(
            st.tuples(st.integers(0, 5), st.integers(0, 5)), min_size=2, max_size=24, unique=True
        )
    )
    sizes = st.tuples(st.floats(4, 50), st.floats(4, 36))
    boxes = [Box(40 + x * 64, 30 + y * 48, *data.draw(sizes)) for x, y in places]
    obstacles = Obstacles(boxes, room)
    for _ in range(3):
        way = obstacles.route(np.array(boxes[0][:2]), np.array(boxes[-1][:2]), (0, len(boxes) - 1))
        assert way is not None
        assert not [box for box in boxes[1:-1] if meets(way, box)]
        assert (way >= 0).all()
        assert (way <= (400, 300)).all()


def _most_lines(composition: Composition) -> list[str]:
    """Return the names at which more of the lines drawn end than at any other."""
    ends = Counter(end for e in composition.edges for end in (e.edge.source, e.edge.target))
    return [each.node.label for each in composition.nodes
            if ends[each.node.node_id] == max(ends.values())]  # fmt: skip


@pytest.mark.parametrize("seed", range(3))
def test_the_title_speaks_of_the_lines_drawn(seed: int) -> None:
    made = random_network(80, 240, seed)
    busy, *_ = made.nodes[5:]
    extra = tuple(
        Edge(busy.node_id, each.node_id, "", (), 1, 1, 0.001) for each in made.nodes[10:60]
    )
    network = replace(made, edges=(*made.edges, *extra), centre=())
    data = NetworkData(network, 9, sources_for(network))
    assert busy.label in data.finding(FigureSpec(""))
    found = arranged(data, FigureSpec(""))
    title, most = found.spec.title, _most_lines(found.composition)
    assert busy.label not in most
    if len(most) == 1:
        assert title == f"More of the links shown meet in {called(most[0])} than anywhere else"
    else:
        assert busy.label not in title
    if seed:  # what a file tells is looked at once
        return
    drawn = drawn_as_file(data, FigureSpec(""), "svg")
    assert drawn.title == title
    assert f"<title>{html.escape(title)}</title>" in drawn.content.decode()
    assert title in drawn.alt


def test_no_link_without_its_line_is_called_the_strongest() -> None:
    data = _star([0.9, 0.8, 0.7])
    spec = FigureSpec("")
    assert network_finding(data.network, data.network.edges, spec).startswith("P0 is linked most")
    assert network_finding(data.network, data.network.edges[1:], spec) == "What is linked with P0"
    single = replace(data.network, edges=tuple(replace(e, documents=1) for e in data.network.edges))
    assert network_finding(single, single.edges, spec) == "What is linked with P0"


def _star(strengths: list[float]) -> NetworkData:
    nodes = tuple(Node(f"place/{n}", f"P{n}", "place", 3) for n in range(len(strengths) + 1))
    edges = tuple(
        Edge("place/0", f"place/{n}", "", (), 2, 2, each) for n, each in enumerate(strengths, 1)
    )
    return NetworkData(Network(nodes, edges, 0, ("place/0",)), 5)


@pytest.mark.parametrize(
    ("language", "stated", "named"),
    [
        ("en", "Who works on wages, according to the documents: O1 and O2", "Organisations named"),
        ("fr", "Wages – qui y travaille, selon les documents : O1 et O2", "Organisations nommées"),
        (
            "es",
            "Wages – quién trabaja en ello, según los documentos: O1 y O2",
            "Organizaciones nombradas",
        ),
    ],
)
def test_around_a_theme_the_title_says_who_works_on_it(
    language: FrameLanguage, stated: str, named: str
) -> None:
    actors = (Node(f"organisation/{n}", f"O{n}", "organisation", 2) for n in range(1, 6))
    nodes = (Node("theme/w", "wages", "theme", 4), *actors)
    together = [Edge(f"organisation/{n}", "theme/w", "", (), 1, 1, 0.2) for n in range(1, 6)]
    works = [replace(each, predicates=("worksOn",)) for each in together[:2]]
    spec = FigureSpec("", language=language)
    network = Network(nodes, (*works, *together[2:]), 0, ("theme/w",))
    assert network_finding(network, network.edges, spec) == stated
    nobody = replace(network, edges=tuple(together))
    told = network_finding(nobody, nobody.edges, spec)
    assert told.startswith(named)
    assert told.endswith(f"2 {WORDS[language].more[1].format('').strip()}")
    alt = drawn_as_file(NetworkData(network, 9), spec, "svg").alt
    assert WORDS[language].naming[1].format(4, "wages") in alt


def test_only_sentences_that_count_are_cited() -> None:
    store = small_store()
    network = around(store, [NETWORK])
    everything = {each.document_id for each in sources_of(store, network)}
    kept = min(everything)

    def counted(first: str, second: str) -> list[Evidence]:
        return [each for each in evidence(store, first, second) if each.document_id == kept]

    some = sources_of(store, network, quotes_between=counted)
    assert {each.document_id for each in some} == {kept} < everything


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_figure_has_the_same_bytes(name: str) -> None:
    store = small_store()
    network = around(store, [NETWORK])
    sources = sources_of(store, network)
    first, second = (draw_network(network, SPEC, sources, name, documents=3) for _ in range(2))
    assert first == second


def test_a_png_has_300_dots_an_inch() -> None:
    picture = draw_network(random_network(3, 2, 1), SPEC, (), "png", documents=1).content
    width, height = struct.unpack(">II", picture[16:24])
    assert (round(width / 300, 1), round(height / 300, 1)) == (11.7, 8.3)


@pytest.mark.parametrize("name", FORMATS)
def test_every_file_has_a_picture_of_it_for_the_screen_where_it_is_shown(name: str) -> None:
    network = random_network(3, 2, 1)
    drawn = draw_network(network, replace(SPEC, is_shown=True), (), name, documents=1)
    unseen = draw_network(network, SPEC, (), name, documents=1)
    assert (unseen.preview, unseen.content) == (b"", drawn.content)
    assert drawn.preview.startswith(b"\x89PNG")
    assert (drawn.preview == drawn.content) == (name == "png")
    width, height = struct.unpack(">II", drawn.preview[16:24])
    assert width > height > 1000


def test_text_stays_text_in_svg_and_fonts_are_embedded_in_pdf() -> None:
    store = small_store()
    network = around(store, [NETWORK])
    sources = sources_of(store, network)
    svg = draw_network(network, SPEC, sources, "svg", documents=3).content.decode()
    assert svg.count("src:url(data:font/woff2;base64,") == 2
    for words in (
        SPEC.title,
        "Delta Network",
        "funds [",
        "Who funds whom, p.\N{NO-BREAK SPACE}1",
        "Source Sans 3",
    ):
        assert words in svg
    pdf = draw_network(network, SPEC, sources, "pdf", documents=3).content
    assert pdf.count(b"/FontFile2") == 2
    assert b"SourceSans3-Bold" in pdf


def test_the_numbers_on_lines_are_those_of_the_sources_listed() -> None:
    network = random_network(30, 60, 5)
    svg = draw_network(network, SPEC, sources_for(network, 12), "svg", documents=3).content.decode()
    listed = [int(n) for n in re.findall(r">\[(\d+)\] A report", svg)]
    on_lines = {int(n) for found in re.findall(r"\[([\d,]+)\]<", svg) for n in found.split(",")}
    assert listed == list(range(1, len(listed) + 1))
    assert on_lines == set(listed)


def test_two_documents_of_one_title_and_date_are_told_apart_by_their_files() -> None:
    store = small_store()
    files = {row.document_id: row.file_name for row in documents(store)}
    first, second, *_ = sorted(files)
    called = [(first, "Questions"), (second, "Questions"), (second, "Answers"), (first, "Answers")]
    dated = ("", "", "2004", "2005")
    sources = [
        Source(n, each, title, issued, (n,), ())
        for n, ((each, title), issued) in enumerate(zip(called, dated, strict=True), 1)
    ]
    assert [each.title for each in told_apart(store, sources[2:])] == ["Answers"] * 2
    told = [each.title for each in told_apart(store, sources[:2])]
    assert told == [f"{files[each]} – Questions" for each in (first, second)]
    (gone, _) = told_apart(store, [replace(sources[0], document_id="0" * 32), sources[1]])
    assert gone.title == "00000000 – Questions"


def test_every_edge_has_sources_and_cited_keeps_those_of_drawn_edges() -> None:
    store = small_store()
    network = around(store, [CIRCLE])
    sources = sources_of(store, network)
    edges = {(edge.source, edge.target) for edge in network.edges}
    assert {ends for source in sources for ends in source.behind} == edges
    assert [source.number for source in sources] == list(range(1, len(sources) + 1))
    one = (network.edges[0].source, network.edges[0].target)
    (kept,) = cited({one}, sources)
    assert (kept.number, kept.behind) == (1, (one,))


def test_a_stated_edge_cites_what_states_it() -> None:
    store = small_store()
    sources = sources_of(store, around(store, [CIRCLE], relations="statements"))
    (source,) = [s for s in sources if (CIRCLE, BONDAGE) in s.behind]
    assert (source.title, source.place) == (
        "Bonded work at the harbour",
        "2004, p.\N{NO-BREAK SPACE}1",
    )


@pytest.mark.parametrize(
    "label", ["$x^2$ & <b>\\frac{", "\x00\x0b\n\ttab", "x" * 300, "", "العربية"]
)
def test_any_label_can_be_drawn(label: str) -> None:
    nodes = (Node("theme/a", label, "theme", 1), Node("place/b", "B", "place", 1))
    edge = Edge("theme/a", "place/b", "", (), 1, 1, 0.2)
    source = Source(1, "d", label, "2004", (), (("theme/a", "place/b"),))
    spec = FigureSpec(label, label, label, date=label)
    with sheet_for(spec) as sheet:
        compose_network(sheet, NetworkData(Network(nodes, (edge,), 0, ()), 1, (source,)), spec)
        assert outside(shapes(sheet), sheet) == []
    drawn = draw_network(Network(nodes, (edge,), 0, ()), spec, [source], "svg", documents=1)
    assert drawn.content.startswith(b"<?xml")


def test_a_large_network_is_drawn_in_part_and_says_what_is_left_out() -> None:
    network = random_network(200, 400, 3)
    part = readable(network, kept=["theme/172"])
    assert len(part.network.nodes) == MOST_NODES
    assert "theme/172" in {node.node_id for node in part.network.nodes}
    assert network.centre[0] in {node.node_id for node in part.network.nodes}
    assert part.nodes == 200 - MOST_NODES + network.left_out
    assert part.edges == 400 - len(part.network.edges)
    small = random_network(20, 120, 6)
    svg = words_of(draw_network(small, SPEC, (), "svg", documents=9).content)
    assert re.search(r"Left out for room: 3 entities and \d+ links\.", svg)


def test_links_less_sure_look_different_and_the_legend_says_so() -> None:
    nodes = tuple(Node(f"organisation/{i}", f"O{i}", "organisation", 1) for i in range(3))
    sure, unsure = (
        Edge("organisation/0", f"organisation/{i}", "funds", ("funds",), 1, 1, 0.5, confidence)
        for i, confidence in ((1, 0.97), (2, 0.6))
    )
    only = draw_network(Network(nodes[:2], (sure,), 0, ()), SPEC, (), "svg", documents=1)
    both = draw_network(Network(nodes, (sure, unsure), 0, ()), SPEC, (), "svg", documents=1)
    assert b"less than 90% sure" not in only.content
    assert b"less than 90% sure" in both.content


def test_nothing_and_unknown_formats_are_refused_with_what_to_do() -> None:
    with pytest.raises(FigureFailure, match="nothing to draw"):
        draw_network(Network((), (), 0, ()), SPEC, (), "svg", documents=1)
    with pytest.raises(FigureFailure, match="png, svg, pdf"):
        draw_network(random_network(2, 1, 1), SPEC, (), "gif", documents=1)
    with pytest.raises(FigureFailure, match="a4, letter, slide"):
        FigureSpec("T", paper="a3")  # type: ignore[arg-type]
    with pytest.raises(FigureFailure, match="at most two"):
        FigureSpec("T", highlights=("theme/a", "theme/b", "theme/c"))


def test_a_subtitle_is_generated_from_what_is_drawn_and_the_filters() -> None:
    chosen = Selection(2019, 2024, themes=("theme/x",), kinds=("place",), minimum_confidence=0.8)
    filters = parts_of(chosen, {"theme/x": "servitude pour dettes"})
    spec = FigureSpec("T", language="fr", filters=filters)
    network = random_network(5, 5, 1)
    alt = draw_network(replace(network, centre=()), spec, (), "svg", documents=1200).alt
    assert "dans 1\u202f200 documents\u00a0; 2019–2024\u00a0; près d’une mention de" in alt
    assert "servitude pour dettes\u00a0; seulement : lieux\u00a0; sûr à au moins 80 %." in alt
