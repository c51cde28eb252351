"""Lines of TriG say what the quads say, whole or cut between two of them."""

import pyoxigraph as ox
from hypothesis import given
from hypothesis import strategies as st

from graph.oxigraph_terms import quad_of
from graph.terms import XSD_DECIMAL, XSD_INTEGER, Blank, Iri, Literal, Quad, iri, text
from graph.trig_lines import PREFIXES_TOLD, trig_lines
from ontology.namespaces import BASE

SUBJECTS = st.sampled_from([Iri(f"{BASE}text/0#char={n},{n + 5}") for n in range(3)])
PREDICATES = st.sampled_from([iri("nif:anchorOf"), iri("lk:kind"), Iri("urn:test:p#x.y")])
GRAPHS = st.sampled_from([Iri(f"{BASE}document/{n}") for n in range(2)])
OBJECTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"])).map(text),
    st.sampled_from(["Ngāti \"x\" _:a\n} <p> 1 .", "\\n", ";", "}"]).map(lambda w: text(w, "mi")),
    st.sampled_from(["0", "-7", "+7", "007", "٣", "", "1e3", "9" * 30]).map(
        lambda value: Literal(value, XSD_INTEGER)
    ),
    st.sampled_from(["0.5", "-0.5", ".5", "5.", "5", "0.50", "half"]).map(
        lambda value: Literal(value, XSD_DECIMAL)
    ),
    st.sampled_from(
        [iri("lk:Mention"), iri("rdf:type"), Iri("http://purl.org/dc/terms/"),
         Iri("http://purl.org/dc/terms/a/b"), Iri("http://purl.org/dc/terms/x-y"),
         Iri(f"{BASE}organisation/name/a%20b;c"), Iri("https://schema.org/name.")]
    ),
)  # fmt: skip
QUADS = st.lists(st.builds(Quad, SUBJECTS, PREDICATES, OBJECTS, GRAPHS), max_size=120)


def read(lines: str) -> list[Quad]:
    parsed = ox.parse(PREFIXES_TOLD + lines.encode(), ox.RdfFormat.TRIG)
    return [quad_of(each) for each in parsed]


@given(QUADS)
def test_lines_say_what_the_quads_say_in_their_order(quads: list[Quad]) -> None:
    lines = trig_lines(quads)
    assert lines is not None
    assert read(lines) == quads
    assert [quad for line in lines.split("\n") for quad in read(line)] == quads


def test_a_node_of_which_much_is_said_makes_no_long_line() -> None:
    quads = [
        Quad(Iri("urn:test:s"), iri("lk:kind"), text(str(n)), Iri("urn:test:g")) for n in range(999)
    ]
    lines = trig_lines(quads)
    assert lines is not None
    assert max(map(len, lines.split("\n"))) < 1_000
    assert read(lines) == quads


def test_quads_with_a_blank_node_are_not_written() -> None:
    subject, predicate, graph = Iri("urn:test:s"), iri("lk:kind"), Iri("urn:test:g")
    assert trig_lines([Quad(subject, predicate, Blank("a"), graph)]) is None
    assert trig_lines([Quad(Blank("a"), predicate, subject, graph)]) is None
    assert trig_lines([]) == ""
