"""What leaves a project, format by format."""

import csv
import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from small_graph import CIRCLE, small_store

from graph.exports.export import FORMATS, ExportFailure, export
from graph.exports.export_network import write_edges_csv, write_gexf, write_graphml
from graph.exports.sorted_lines import sorted_lines
from graph.networks.network import Edge, Network, Node
from graph.oxigraph_store import OxigraphStore
from graph.store import Store
from graph.terms import Iri, Literal, Quad

HOSTILE = '=HYPERLINK("http://x")<script>&\x00\x0b"\U0001f600'


@pytest.fixture(scope="module")
def store() -> Store:
    return small_store()


@pytest.mark.parametrize(
    ("name", "parser"), [("trig", "trig"), ("nquads", "nquads"), ("jsonld", "json-ld")]
)
def test_named_graphs_come_back_as_they_were(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, parser: str
) -> None:
    monkeypatch.setattr(rdflib, "NORMALIZE_LITERALS", False)
    target = tmp_path / "graph"
    report = export(store, name, target)
    read = rdflib.Dataset()
    read.parse(target, format=parser)
    assert report.counts == (("quads", len(store)),)
    assert {_row(quad) for quad in read.quads()} == {
        (str(q.subject), str(q.predicate), _value(q.object), str(q.graph)) for q in store.quads()
    }


def _row(quad: tuple[object, ...]) -> tuple[str, ...]:
    return tuple(str(term) for term in quad)


def _value(term: object) -> str:
    return term.value if isinstance(term, Literal) else str(term)


def test_turtle_is_the_union_of_all_graphs(store: Store, tmp_path: Path) -> None:
    export(store, "turtle", tmp_path / "graph.ttl")
    read = rdflib.Graph().parse(tmp_path / "graph.ttl", format="turtle")
    assert len(read) == len({quad[:3] for quad in store.quads()})


@given(st.text(), st.sampled_from([None, "en", "fr-ca"]))
def test_any_literal_survives_turtle_and_json(value: str, language: str | None) -> None:
    from io import BytesIO

    from graph.exports.export_rdf import write_jsonld, write_turtle

    if any(0xD800 <= ord(c) <= 0xDFFF for c in value):
        return
    store = OxigraphStore.in_memory()
    subject, predicate = Iri("http://example.org/s"), Iri("http://example.org/p")
    store.insert([Quad(subject, predicate, Literal(value, language=language), Iri("http://g/"))])
    turtle, jsonld = BytesIO(), BytesIO()
    write_turtle(store, turtle)
    write_jsonld(store, jsonld)
    again = OxigraphStore.in_memory()
    again.load_turtle(turtle.getvalue(), Iri("http://g/"))
    assert list(again.quads()) == list(store.quads())
    (node,) = json.loads(jsonld.getvalue())[0]["@graph"]
    assert node[predicate][0]["@value"] == value


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_graph_gives_the_same_bytes_in_whatever_order_it_was_loaded(
    store: Store, tmp_path: Path, name: str
) -> None:
    turned = OxigraphStore.in_memory()
    turned.insert(reversed(list(store.quads())))
    for folder, each in (("a", store), ("b", turned)):
        (tmp_path / folder).mkdir()
        export(each, name, tmp_path / folder / "graph.x")
    first, second = (sorted((tmp_path / folder).iterdir()) for folder in "ab")
    assert [p.name for p in first] == [p.name for p in second]
    assert [p.read_bytes() for p in first] == [p.read_bytes() for p in second]


@pytest.mark.parametrize("name", FORMATS)
def test_every_export_says_that_masking_is_not_complete(
    store: Store, tmp_path: Path, name: str
) -> None:
    assert "masking is never complete" in " ".join(export(store, name, tmp_path / "x").notes)


def test_an_unknown_format_and_a_folder_are_refused(store: Store, tmp_path: Path) -> None:
    with pytest.raises(ExportFailure, match="choose among trig"):
        export(store, "docx", tmp_path / "x")
    with pytest.raises(ExportFailure, match="is a folder"):
        export(store, "trig", tmp_path)
    with pytest.raises(ExportFailure, match="cannot be written"):
        export(store, "trig", tmp_path / "none" / "x")


def test_a_failed_export_leaves_what_was_there(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "graph.nq"
    target.write_text("before")
    closed = OxigraphStore.in_memory()
    closed.close()
    with pytest.raises(Exception, match="closed"):
        export(closed, "nquads", target)
    assert target.read_text() == "before"
    assert list(tmp_path.iterdir()) == [target]


def test_csv_is_two_tables_with_what_is_stated_and_what_only_meets(
    store: Store, tmp_path: Path
) -> None:
    report = export(store, "csv", tmp_path / "graph.csv")
    assert [path.name for path in report.files] == ["graph-nodes.csv", "graph-edges.csv"]
    with report.files[1].open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["relation"] for row in rows} == {"statement", "co-occurrence"}
    assert any(row["source"] == CIRCLE and row["predicates"] == "worksOn" for row in rows)
    assert all(bool(row["confidence"]) == (row["relation"] == "statement") for row in rows)
    with report.files[0].open(encoding="utf-8-sig", newline="") as file:
        nodes = {row["id"]: row for row in csv.DictReader(file)}
    assert nodes[CIRCLE]["confidence"] == "0.9"


def _hostile() -> Network:
    nodes = (Node("theme/a", HOSTILE, "theme", 1), Node("theme/b", "B", "theme", 1))
    return Network(nodes, (Edge("theme/a", "theme/b", HOSTILE, ("worksOn",), 1, 1, 0.5),), 0, ())


def test_hostile_names_stay_text_in_xml() -> None:
    from io import BytesIO

    for write in (write_graphml, write_gexf):
        output = BytesIO()
        write(_hostile(), {}, output)
        root = ET.fromstring(output.getvalue())  # noqa: S314
        texts = {e.text for e in root.iter()} | {v for e in root.iter() for v in e.attrib.values()}
        assert HOSTILE.replace("\x00\x0b", "") in texts


def test_formulas_are_neutral_in_the_file() -> None:
    from io import BytesIO

    output = BytesIO()
    write_edges_csv(_hostile(), output)
    assert b"'=HYPERLINK" in output.getvalue()


@given(
    st.lists(st.text(st.characters(exclude_characters="\n\r", exclude_categories=["Cs"]))),
    st.integers(1, 5),
)
def test_lines_are_sorted_once_each_however_many_fit_in_memory(lines: list[str], run: int) -> None:
    assert list(sorted_lines(lines, run=run)) == sorted(set(lines))
