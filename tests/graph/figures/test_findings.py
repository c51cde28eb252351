"""What figures find: said in their title, in three languages, never more than the numbers allow."""

from dataclasses import replace
from datetime import date

import pytest
from figure_contents import DRAWINGS, changes, corpus
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.figures.change_data import ChangeData
from graph.figures.figure_sheet import sheet_for
from graph.figures.figure_spec import FigureSpec, FrameLanguage
from graph.figures.figure_text import evened, fitted_in
from graph.figures.findings import ahead, called, leading
from graph.figures.map import MapData
from graph.figures.map_names import MapPlace
from graph.figures.network import NetworkData
from graph.figures.pairs import Cell, Entry, PairsData
from graph.figures.timeline import TimelineData, TimelineEvent
from graph.networks.network import Edge, Network, Node

LANGUAGES: tuple[FrameLanguage, ...] = ("en", "fr", "es")
UNTITLED = {each: FigureSpec("", language=each) for each in LANGUAGES}
ROW, OTHER = Entry("place/1", "Nepal", "place", 9), Entry("place/2", "Iraq", "place", 9)
COLUMN = Entry("theme/1", "wages", "theme", 8)


def _pairs(*cells: tuple[Entry, Cell]) -> PairsData:
    told = {(row.entity_id, COLUMN.entity_id): cell for row, cell in cells}
    return PairsData(tuple(row for row, _ in cells), (COLUMN,), told, 1200)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "Iraq and wages share a sentence in 5 of 1,200 documents"),
        ("fr", "Iraq et wages : dans une même phrase de 5 des 1 200 documents"),
        ("es", "Iraq y wages: en una misma frase de 5 de 1200 documentos"),
    ],
)
def test_a_matrix_finds_its_fullest_cell(language: FrameLanguage, told: str) -> None:
    data = _pairs((ROW, Cell(3)), (OTHER, Cell(5)))
    found = data.finding(UNTITLED[language])
    assert found.replace("\N{NARROW NO-BREAK SPACE}", " ").replace("\xa0", " ") == told
    on_nepal = replace(UNTITLED["en"], highlights=(ROW.entity_id,))
    assert data.finding(on_nepal).startswith("Nepal and wages share a sentence in 3 of")


def test_where_nothing_is_together_the_largest_gap_is_found() -> None:
    data = _pairs((ROW, Cell(0, 6.2, gap=True)), (OTHER, Cell(1, 12.4, gap=True)))
    assert data.finding(UNTITLED["en"]) == "Iraq and wages: 1 document instead of the 12 expected"


def test_a_change_finds_the_surest_link_or_that_chance_may_explain_all() -> None:
    data = changes(4, 1, "en")
    unsure = tuple(replace(each, sure=False) for each in data.links)
    last = replace(unsure[3], sure=True, verdict="weaker", before=9, after=2)
    found = replace(data, links=(*unsure[:3], last)).finding(UNTITLED["en"])
    assert found.startswith("Weaker: ")
    assert found.endswith(", from 9 of 60 to 2 of 60 documents")
    without = ChangeData(data.before, data.after, unsure, data.counts)
    assert without.finding(UNTITLED["es"]).startswith("Ninguno de estos vínculos cambió")


def _network(strengths: list[float], centre: tuple[str, ...]) -> NetworkData:
    nodes = [Node(f"place/{n}", f"P{n}", "place", 3) for n in range(len(strengths) + 1)]
    edges = [
        Edge("place/0", f"place/{n + 1}", "", (), 2, 2, each) for n, each in enumerate(strengths)
    ]
    return NetworkData(Network(tuple(nodes), tuple(edges), 0, centre), 5)


@pytest.mark.parametrize(
    ("strengths", "centre", "told"),
    [
        ([0.9, 0.8, 0.7, 0.1], ("place/0",), "P0 is linked most strongly with P1, P2 and P3"),
        ([0.9, 0.8, 0.8, 0.8], ("place/0",), "P0 is linked most strongly with P1"),
        ([0.8, 0.8, 0.8, 0.8], ("place/0",), "What is linked with P0"),
        ([0.8, 0.8], (), "More of the links shown meet in P0 than anywhere else"),
        ([0.8, 0.8], ("place/1", "place/2"), "More of the links shown meet in P0 than"),
        ([], (), "The strongest links"),
    ],
)
def test_a_network_finds_links_that_are_stronger_than_all_others(
    strengths: list[float], centre: tuple[str, ...], told: str
) -> None:
    assert _network(strengths, centre).finding(UNTITLED["en"]).startswith(told)


def test_a_timeline_finds_the_year_with_the_most_events_or_how_far_it_goes() -> None:
    days = [date(2019, 5, 1), date(2024, 2, 1), date(2024, 8, 1)]
    events = tuple(
        TimelineEvent(f"event/{d}", "E", d, d, exact=True, place="", documents=1) for d in days
    )
    told = TimelineData(events, 9).finding(UNTITLED["en"])
    assert told == "2024 has the most events: 2 of the 3 shown"
    told = TimelineData(events[1:], 9).finding(UNTITLED["fr"])
    assert told == "2 événements en 2024"
    told = TimelineData(events[:1], 9).finding(UNTITLED["es"])
    assert told == "E: 1 de mayo de 2019"
    told = TimelineData(events[:2], 9).finding(UNTITLED["fr"])
    assert told == "2 événements, de 2019 à 2024"


def test_a_map_finds_the_place_that_most_documents_name() -> None:
    places = tuple(MapPlace(f"place/{n}", f"P{n}", 0, 0, n) for n in (1, 7, 3))
    assert MapData(places, 20).finding(UNTITLED["es"]) == "P7 figura en 7 de 20 documentos"
    standing_out = replace(UNTITLED["en"], highlights=("place/3",))
    assert MapData(places, 20).finding(standing_out) == "P3 is named in 3 of 20 documents"


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "A, B and C are each named in 9 of 20 documents"),
        ("fr", "A, B et C : chacun dans 9 des 20 documents"),
        ("es", "A, B y C: cada uno en 9 de 20 documentos"),
    ],
)
def test_a_map_names_all_places_that_as_many_documents_name(
    language: FrameLanguage, told: str
) -> None:
    places = tuple(MapPlace(f"place/{each}", each, 0, 0, 9) for each in "BCA")
    few = (*places, MapPlace("place/d", "D", 0, 0, 8))
    assert MapData(few, 20).finding(UNTITLED[language]) == told
    many = (*places, MapPlace("place/d", "D", 0, 0, 9))
    assert " A " in f" {MapData(many, 20).finding(UNTITLED[language])} "


def test_the_map_of_the_corpus_finds_its_regions() -> None:
    found = corpus(30, 1, "en").finding(UNTITLED["en"])
    assert "linked in 3 regions; the largest is around" in found
    assert "of 30 entities are linked" in found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", DRAWINGS)
def test_every_figure_finds_something(kind: str, language: FrameLanguage) -> None:
    content, spec = DRAWINGS[kind].content(12, language), UNTITLED[language]
    found = content.finding(spec)
    assert found
    assert "{" not in found
    assert found[0] == found[0].upper()


@given(st.lists(st.integers(0, 9), max_size=9))
def test_those_that_lead_are_before_all_others(values: list[int]) -> None:
    values.sort(reverse=True)
    for count in (leading(values), ahead(values)):
        assert all(one > other for one in values[:count] for other in values[count:])
    assert ahead(values) <= leading(values) <= 3


def test_no_line_begins_with_a_sign_that_french_sets_apart() -> None:
    told = "Comité des droits de l'homme et administration de la justice : dans 1 des 21"
    for width in range(100, 900, 20):
        assert "\n:" not in fitted_in(told, 20, width, lines=9, weight="bold")


def test_a_long_name_loses_words_of_its_middle_so_that_none_is_taken_for_another() -> None:
    assert called("International Convention on the Protection of the Rights of All") == (
        "International Convention on the … of the Rights of All"
    )
    start = "Optional Protocol to the Convention on the Rights of"
    child, disabled = (
        called(f"{start} the Child in Conflict"),
        called(f"{start} Persons with Needs"),
    )
    assert child != disabled
    assert max(len(child), len(disabled)) <= 62
    assert called("x" * 80) == "x" * 60 + "…"


@settings(max_examples=30)
@given(st.lists(st.text("abcdefghij", min_size=1, max_size=12), min_size=1, max_size=30))
def test_lines_are_evened_without_more_of_them(words: list[str]) -> None:
    told = " ".join(words)
    with sheet_for(FigureSpec("T")):
        evenly = evened(told, 20, 500, lines=3, weight="bold")
        plainly = fitted_in(told, 20, 500, lines=3, weight="bold")
    assert evenly.count("\n") == plainly.count("\n")
    assert evenly.replace("\n", " ") == plainly.replace("\n", " ")
