"""One behaviour in memory, on disk and in two servers."""

import io
from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from places import Place

from graph.store import Dataset, GivenGraphs, Pattern, QueryError, Store, WorkingStore
from graph.terms import Iri, Literal, Quad, Term, decimal, iri, text, typed, whole
from ontology.namespaces import BASE

G, H = Iri(f"{BASE}graph/g"), Iri(f"{BASE}document/{'0' * 32}")
S, T, P = Iri(f"{BASE}s"), Iri(f"{BASE}t"), Iri(f"{BASE}ontology#p")

HOSTILE: tuple[Term, ...] = (
    text(""),
    text(" led and followed by white space \n"),
    text("quotes \" ' \"\"\" ''' and a backslash \\ and \\n"),
    text("lines\nof\r\ntext\tand tabs"),
    text("\x01\x07\x1f\x7f\x85\u2028\ufffe\uffff control characters"),
    text("☃ 𝄞 \u202e עברית a\u0301 á"),
    text("<b>&amp;</b> ]]> <!-- { ?x } # no . ; ^^ @en"),
    text("1"),
    text("true"),
    text("long " * 40_000),
    text("bonjour", "fr"),
    text("hello", "en-gb"),
    text("好", "zh-hant-tw"),
    whole(0),
    whole(-7),
    whole(12_345_678_901_234),
    decimal(0.902),
    decimal(-12.5),
    decimal(100),
    typed("true", "boolean"),
    typed("false", "boolean"),
    typed("2004", "gYear"),
    typed("2004-02", "gYearMonth"),
    typed("2004-02-29", "date"),
    typed("2026-11-25T23:59:59Z", "dateTime"),
    typed("http://example.org/?a=b&c=%20", "anyURI"),
    Literal("anything", Iri("https://example.org/type")),
    Iri("https://example.org/~é/x?y=(z)&w='v';#char=1,2"),
    Iri(f"{BASE}organisation/{'long-' * 200}"),
)


def quads(terms: Sequence[Term], graph: Iri = G) -> list[Quad]:
    return [Quad(Iri(f"{S}/{at}"), P, term, graph) for at, term in enumerate(terms)]


def test_terms_come_out_as_they_went_in(place: Place) -> None:
    wanted = quads(HOSTILE)
    place.change(lambda store: store.insert_many(wanted))
    with place.asked() as store:
        assert sorted(map(repr, store.quads(G))) == sorted(map(repr, wanted))
        for quad in wanted[1:]:
            found = store.quads(G, predicate=P, object=quad.object)
            assert quad in set(found), quad
    place.change(lambda store: store.remove(wanted))
    with place.asked() as store:
        assert len(store) == 0


WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)


@settings(
    max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(WORDS, min_size=30, max_size=60, unique=True))
def test_any_text_comes_out_as_it_went_in(place: Place, words: list[str]) -> None:
    wanted = quads([text(each) for each in words])

    def replace(store: WorkingStore) -> None:
        store.remove_graph(G)
        store.insert(wanted)

    place.change(replace)
    with place.asked() as store:
        assert set(store.quads(G)) == set(wanted)


def test_a_change_is_seen_at_once_by_who_makes_it_and_then_by_all(place: Place) -> None:
    one, two, three = quads([text("one"), text("two"), text("three")])
    place.change(lambda store: store.insert([one, two]))

    def change(store: WorkingStore) -> None:
        store.remove([two, three])
        store.insert([three, one, one])
        assert set(store.quads(G)) == {one, three}
        assert store.object_of(G, one.subject, P) == one.object
        assert store.object_of(G, two.subject, P) is None
        store.remove([three])
        store.insert([two])
        store.remove([two])
        store.insert([two])
        assert set(store.quads(predicate=P)) == {one, two}
        assert store.graphs() == [G]

    place.change(change)
    with place.asked() as store:
        assert set(store.quads()) == {one, two}
        assert len(store) == 2
        assert (store.size_of(G), store.size_of(H)) == (2, 0)
        assert store.graphs() == [G]
        assert store.object_of(G, one.subject, P) == text("one")


def test_a_graph_is_replaced_and_another_stays(place: Place) -> None:
    old, new = quads([text("old"), text("kept")], H), quads([text("new"), text("kept")], H)
    other = quads([text("other")])
    place.change(lambda store: store.insert([*old, *other]))

    def replace(store: WorkingStore) -> None:
        store.remove_graph(H)
        assert not list(store.quads(H))
        store.insert(new)

    place.change(replace)
    with place.asked() as store:
        assert set(store.quads()) == {*new, *other}
        assert store.graphs() == sorted([G, H])


def test_every_pattern_finds_what_fits(place: Place) -> None:
    kept = {
        Quad(s, p, o, g)
        for s in (S, T)
        for p in (P, iri("rdfs:label"))
        for o in (text("a"), T)
        for g in (G, H)
    }
    place.change(lambda store: store.insert_many(sorted(kept, key=repr)))

    def look(store: Store | WorkingStore) -> None:
        for graph in (None, G):
            for subject in (None, S):
                for predicate in (None, P):
                    for object_ in (None, T, text("a")):
                        pattern = Pattern(graph, subject, predicate, object_)
                        found = store.quads(
                            graph, subject=subject, predicate=predicate, object=object_
                        )
                        assert set(found) == {q for q in kept if _fits(q, pattern)}, pattern

    def looked(store: WorkingStore) -> None:
        store.expect([Pattern(G, S), Pattern(G, T), Pattern(predicate=P, object=T)])
        look(store)

    with place.asked() as store:
        look(store)
    place.change(looked)


def test_labels_are_counted_with_what_is_not_published_yet(place: Place) -> None:
    def telling(document: int, label: str) -> list[Quad]:
        graph = Iri(f"{BASE}document/{document:032}")
        node = Iri(f"{BASE}telling/{document}")
        return [
            Quad(node, iri("prov:specializationOf"), S, graph),
            Quad(node, iri("rdfs:label"), text(label), graph),
        ]

    place.change(lambda store: store.insert([*telling(1, "A"), *telling(2, "A"), *telling(3, "B")]))

    def change(store: WorkingStore) -> None:
        store.remove_graph(Iri(f"{BASE}document/{1:032}"))
        store.insert(telling(4, "C"))
        assert store.labels_told([S, T]) == {S: {"A": 1, "B": 1, "C": 1}}

    place.change(change)


def answered(
    place: Place, query: str, name: str, dataset: Dataset | GivenGraphs = Dataset.UNION
) -> str:
    output = io.BytesIO()
    with place.asked() as store:
        store.answer(query, lambda _: name, output=output, dataset=dataset)
    return output.getvalue().decode()


@pytest.fixture
def told(place: Place) -> Place:
    """Give a place with two graphs in it."""
    place.change(
        lambda store: store.insert(
            [
                *quads([text("one"), text("deux", "fr")]),
                *quads([whole(3), typed("true", "boolean")], H),
            ]
        )
    )
    return place


def test_every_form_of_query_is_answered_in_every_format(told: Place) -> None:
    table = f"SELECT ?s ?o {{ ?s <{P}> ?o FILTER(isLiteral(?o)) }} ORDER BY ?s STR(?o)"
    assert answered(told, table, "csv") == (
        f"s,o\r\n{S}/0,3\r\n{S}/0,one\r\n{S}/1,deux\r\n{S}/1,true\r\n"
    )
    assert '"deux"@fr\n' in answered(told, table, "tsv")
    assert answered(told, table, "tsv").endswith("\ttrue\n")
    assert '{"type":"literal","value":"deux","xml:lang":"fr"}' in answered(told, table, "json")
    assert '<literal xml:lang="fr">deux</literal>' in answered(told, table, "xml")
    assert '"boolean":true' in answered(told, 'ASK { ?s ?p "one" }', "json")
    assert "<boolean>false</boolean>" in answered(told, 'ASK { ?s ?p "none" }', "xml")
    made = f"CONSTRUCT {{ ?s rdfs:label ?o }} WHERE {{ GRAPH <{H}> {{ ?s <{P}> ?o }} }}"
    label, boolean = iri("rdfs:label"), iri("xsd:boolean")
    assert f'<{S}/1> <{label}> "true"^^<{boolean}> .\n' in answered(told, made, "ntriples")
    assert "rdfs:label true ." in answered(told, made, "turtle")
    assert answered(told, made, "jsonld").startswith("[")
    assert "rdf:Description" in answered(told, made, "rdfxml")


def test_a_query_sees_the_graphs_it_chooses(told: Place) -> None:
    count = "SELECT (COUNT(?s) AS ?n) {} {{ ?s <{}> ?o }}"
    assert answered(told, count.format("", P), "csv") == "n\r\n4\r\n"
    assert answered(told, count.format(f"FROM <{H}>", P), "csv", Dataset.OWN) == "n\r\n2\r\n"
    given = GivenGraphs((G, G), ())
    assert answered(told, count.format("", P), "csv", given) == "n\r\n2\r\n"
    named = f"SELECT (COUNT(?s) AS ?n) {{ GRAPH ?g {{ ?s <{P}> ?o }} }}"
    assert answered(told, named, "csv", GivenGraphs((), (H,))) == "n\r\n2\r\n"
    assert answered(told, "SELECT * { GRAPH graph:g { ?s ?p 'one' } }", "csv").count("\n") == 2


@pytest.mark.parametrize("without", ["MINUS", "FILTER NOT EXISTS"])
def test_what_lacks_something_is_found_in_order(told: Place, without: str) -> None:
    """Virtuoso has to plan such a query otherwise than it would."""
    pattern = f"?s <{P}> 'one' {without} {{ ?other rdfs:seeAlso ?s }}"
    assert answered(told, f"SELECT ?s {{ {pattern} }} ORDER BY ?s", "csv") == f"s\r\n{S}/0\r\n"
    grouped = f"SELECT ?s (COUNT(*) AS ?n) {{ {pattern} }} GROUP BY ?s"
    assert answered(told, grouped, "csv") == f"s,n\r\n{S}/0,1\r\n"


@pytest.mark.parametrize(
    "query",
    [
        "DEFINE get:soft 'replace' SELECT * FROM <http://127.0.0.1:9/> { ?s ?p ?o }",
        "SELECT * { ?s ?p ?o } OPTION (LIMIT 3)",
        "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
        "SELECT",
    ],
)
def test_what_is_not_the_standards_query_is_refused_before_it_is_sent(
    told: Place, query: str
) -> None:
    with pytest.raises(QueryError, match=r"not SPARQL.*\d+:\d+"):
        answered(told, query, "csv")


def _fits(quad: Quad, pattern: Pattern) -> bool:
    graph, *rest = pattern
    pairs = zip(
        (graph, *rest), (quad.graph, quad.subject, quad.predicate, quad.object), strict=True
    )
    return all(wanted in (None, found) for wanted, found in pairs)
