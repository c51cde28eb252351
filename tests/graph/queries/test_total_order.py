"""ORDER BY puts any values in order, where Oxigraph's own comparison would end its process."""

from pathlib import Path

import pytest

from graph.oxigraph_answers import form_of
from graph.oxigraph_store import OxigraphStore
from graph.queries.query_worker import QueryFailure, ask_question
from graph.queries.total_order import in_total_order
from graph.store import Form

MIXED = " ".join(
    [f"{n} {n / 8} '{n * 37 % 500}' '{n}'@en <http://x/{n}>" for n in range(200)]
    + ["'NaN'^^xsd:double"] * 5
)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("store") / "generation"
    store = OxigraphStore.at(folder)
    store.flush()
    store.close()
    return folder


@pytest.mark.parametrize(
    "conditions",
    [
        *(
            "?v",
            "ASC(?v)",
            "(?v)",
            "COALESCE(?v, 1)",
            "?none ?v",
            "?v # '\\u00e9'",
            "(?v = '\\u0022') ?v",
            "(?v = '\\u005C') ?v",
        ),
        *("EXISTS { ?v ?p ?o } ?v", "NOT EXISTS {} ?v", "IF(EXISTS {}, ?v, 1) ?v"),
    ],
)
def test_numbers_texts_and_addresses_come_in_order_together(path: Path, conditions: str) -> None:
    query = f"SELECT ?v (isNumeric(?v) AS ?n) {{ VALUES ?v {{ {MIXED} }} }} ORDER BY {conditions}"
    rows = ask_question(path, query).rows
    numbers = [float(v or "") for v, numeric in rows if numeric == "true" and v != "NaN"]
    texts = [v for v, numeric in rows if numeric == "false"]
    assert numbers == sorted(numbers)
    assert len(numbers) == 400
    assert texts[:200] == sorted(f"http://x/{n}" for n in range(200))
    assert texts[200:] == sorted(texts[200:], key=str)
    assert [v for v, _ in rows[-400:]] == [v for v, numeric in rows if v != "NaN"][-400:]


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("SELECT * {}\nORDERBY ?v", "line 2, column 1: write a space"),
        ("SELECT * {} ORDER BYSTRDT('1', ?v)", "line 1, column 19: write a space"),
        ("SELECT * {} ORDER BYDESC(?v)", "line 1, column 19: write a space"),
        ("SELECT * {} ORDERBYxsd:date(?v)", "line 1, column 13: write a space"),
        ("SELECT * { ?s ?p '\\u0022' } ORDERBY:f(?v)", "line 1, column 29: write a space"),
        ("PREFIX orderby: <x:> SELECT * {} orderby:f(?v)", "line 1, column 34: write a space"),
        ("SELECT * {} ORDER BY" + " ?v (?w)" * 51, "line 1, column 422: ORDER BY has more"),
    ],
)
def test_what_hides_conditions_is_refused_with_its_place(query: str, told: str) -> None:
    with pytest.raises(QueryFailure, match=f"^{told}"):
        in_total_order(query)


def test_the_other_way_round_too(path: Path) -> None:
    query = f"SELECT ?v {{ VALUES ?v {{ {MIXED} }} }} ORDER BY DESC(?v) LIMIT 3"
    assert ask_question(path, query).rows == [("199",), ("198",), ("197",)]


@pytest.mark.parametrize(
    ("query", "times"),
    [
        ("SELECT * { ?s ?p ?o } ORDER BY ?o", 1),
        ("SELECT * { ?s ?p ?o } order by desc(?o) STRLEN(STR(?s)) (?p) ASC(?o + 1) LIMIT 5", 4),
        ("SELECT * { ?s ?p ?o } ORDER BY ?o VALUES (?s) { (1) }", 1),
        ("SELECT * { { SELECT ?s { ?s ?p ?o } ORDER BY ?s LIMIT 3 } ?s ?p ?o } ORDER BY ?o", 2),
        ("SELECT * { ?s ?p ?o } ORDER BY xsd:integer(?o) STR(?o) # ORDER BY ?x", 2),
        ("SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (COUNT(*) > 1) ORDER BY DESC(COUNT(*))", 1),
        ("SELECT * { ?s ?p ?o } ORDER BY (EXISTS { ?o ?b ?c }) ?s", 1),
        ("SELECT * { } ORDER BY EXISTS { SELECT ?s { ?s ?p ?o } ORDER BY ?o LIMIT 1 } ?s", 2),
        ("DESCRIBE ?s { ?s ?p ?o } ORDER BY ?s", 1),
    ],
)
def test_each_condition_has_one_before_it(query: str, times: int) -> None:
    written = in_total_order(query)
    assert written.count("isNumeric(") == times
    assert isinstance(form_of(written), Form)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?s ?p ?o }",
        "SELECT * { ?s ?p 'ORDER BY ?x' }",
        "PREFIX ORDER: <http://x/> SELECT * { ?BY ORDER:BY ?o }",
        "SELECT * { ?s ?p ?o } ORDER BY ?o,",
        "SELECT * { ?s ?p ?o } ORDER BY (?o",
        "SELECT * { ?s ?p ?o } ORDER BY",
        "PREFIX orderby: <http://x/> SELECT * { ?orderby orderby:orderby 'ORDERBY' }",
        "PREFIX orderby: <http://x/> SELECT * { ?s orderby:list (1 2) ; a ?class }",
    ],
)
def test_other_queries_and_mistakes_stay_as_they_are(query: str) -> None:
    assert in_total_order(query) == query


def test_a_mistake_has_its_own_place(path: Path) -> None:
    with pytest.raises(QueryFailure, match=r"^line 2, column 12: "):
        ask_question(path, "SELECT ?o { ?s ?p ?o }\nORDER BY ?o, ?p")
