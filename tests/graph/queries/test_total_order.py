"""ORDER BY puts any values in order, where Oxigraph's own comparison would end its process."""

from pathlib import Path

import pytest

from graph.oxigraph_answers import form_of
from graph.oxigraph_store import OxigraphStore
from graph.queries.query_worker import QueryFailure, ask_question
from graph.queries.total_order import in_total_order
from graph.store import Form, Sorting

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


def test_too_many_conditions_are_refused_with_their_place() -> None:
    query = "SELECT * {} ORDER BY" + " ?v (?w)" * 51
    with pytest.raises(QueryFailure, match=r"^line 1, column 422: ORDER BY has more"):
        in_total_order(query, Sorting.NUMBERS_APART)


@pytest.mark.parametrize("drawn", ["RAND()", "DESC(RAND())", "(STRUUID())"])
def test_a_drawn_value_orders_by_itself(path: Path, drawn: str) -> None:
    query = f"SELECT ?v {{ VALUES ?v {{ {MIXED} }} }} ORDER BY {drawn}"
    assert len(ask_question(path, query).rows) == 1005


@pytest.mark.parametrize("condition", ["IF(RAND() < 0.5, ?v, STR(?v))", "DESC(STRLEN(STRUUID()))"])
def test_what_would_be_drawn_again_is_told_how_to_write_it(path: Path, condition: str) -> None:
    with pytest.raises(QueryFailure, match=r"^line 1, column .*give it a name with BIND"):
        ask_question(path, f"SELECT ?v {{ VALUES ?v {{ {MIXED} }} }} ORDER BY {condition}")
    named = "BIND(IF(RAND() < 0.5, ?v, STR(?v)) AS ?w)"
    query = f"SELECT ?w {{ VALUES ?v {{ {MIXED} }} {named} }} ORDER BY ?w"
    assert len(ask_question(path, query).rows) == 1005


DAYS = " ".join(
    f"'20{n % 100:02}-0{1 + n % 9}-{10 + n % 19}T10:00:00{'Z' * (n % 3 == 0)}'^^xsd:dateTime "
    f"'P{n % 40}M'^^xsd:duration 'P{n % 1000}D'^^xsd:duration '{n}' {2**53 + n} {n}e15 true"
    for n in range(300)
)


def test_a_server_puts_dates_and_all_else_in_one_order(path: Path) -> None:
    query = f"SELECT ?v (isNumeric(?v) AS ?n) {{ VALUES ?v {{ {DAYS} {MIXED} }} }} ORDER BY ?v"
    written = in_total_order(query, Sorting.BY_TEXT)
    rows = ask_question(path, f"SELECT * {{ {{ {written} }} }}").rows
    assert len(rows) == 300 * 7 + 1005
    numbers = [float(v or "") for v, numeric in rows if numeric == "true" and v != "NaN"]
    assert numbers == sorted(numbers)
    others = [v or "" for v, numeric in rows if numeric == "false" or v == "NaN"]
    assert others == sorted(others, key=lambda v: (not v.startswith("http:"), v))


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
    written = in_total_order(query, Sorting.NUMBERS_APART)
    assert written.count("isNumeric(") == times
    assert isinstance(form_of(written), Form)
    by_text = in_total_order(query, Sorting.BY_TEXT)
    assert by_text.count("isLiteral(") == times
    assert isinstance(form_of(by_text), Form)
    assert in_total_order(query, Sorting.ANY) == query


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
    for sorting in Sorting:
        assert in_total_order(query, sorting) == query


def test_a_mistake_has_its_own_place(path: Path) -> None:
    with pytest.raises(QueryFailure, match=r"^line 2, column 12: "):
        ask_question(path, "SELECT ?o { ?s ?p ?o }\nORDER BY ?o, ?p")


@pytest.mark.parametrize("sorting", [Sorting.NUMBERS_APART, Sorting.BY_TEXT])
@pytest.mark.parametrize(
    ("condition", "told"),
    [
        (
            "IF(EXISTS { SELECT ?s { ?s ?p ?o } ORDER BY ?o LIMIT 1 }, 1, 2)",
            "another ORDER BY in a condition",
        ),
        (
            "(!EXISTS { SELECT ?s { ?s ?p ?o } ORDER BY ?o LIMIT 1 })",
            "another ORDER BY in a condition",
        ),
        ("IF(EXISTS { _:a ?p ?o }, ?o, STR(?o))", "a condition that cannot be repeated"),
    ],
)
def test_what_cannot_be_repeated_is_told_how_to_write_it(
    sorting: Sorting, condition: str, told: str
) -> None:
    query = f"SELECT * {{ ?s ?p ?o }} ORDER BY {condition}"
    form_of(query)
    with pytest.raises(
        QueryFailure, match=rf"^line 1, column 32: ORDER BY has {told}; give it a name"
    ):
        in_total_order(query, sorting)


def test_marks_over_letters_are_of_the_name(path: Path) -> None:
    """As on a Mac, where an accent may be a character of its own."""
    name = "?cre\u0301e\u0301"
    query = f"SELECT ({name} AS {name}e) {name} {{ VALUES {name} {{ {MIXED} }} }} ORDER BY {name}"
    written = in_total_order(query, Sorting.BY_TEXT)
    assert f"isNumeric({name}) && {name} = {name})" in written
    assert len(ask_question(path, query).rows) == 1005
