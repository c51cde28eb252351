"""What of a query takes room on the stack of a server is counted, however it is written."""

from collections import Counter

import pytest

from graph.queries.parts import Part, parts_of, refuse_beyond
from graph.queries.query_guard import QueryFailure


@pytest.mark.parametrize(
    ("pattern", "triples"),
    [
        ("?a ?b ?c . ?d ?e ?f .", 2),
        ("?a lk:b lk:c.?d lk:e _:f.?g ?h 1.", 3),
        ("?a ?b (1 2 3) .", 7),
        ('?a ?b ("a"@en "b"@en "c"@en) .', 7),
        ('?a ?b ("1"^^lk:x "2"^^lk:x) .', 5),
        ("?a a (true false) .", 5),
        ("?a ?b (-1 -2 +3) .", 7),
        ("?a ?b ((1) (2)) .", 9),
        ("?a ?b (1), (2), (3) .", 9),
        ("(1 2) ?b ?c .", 5),
        ("?a ?b ?c FILTER(?c) ?d ?e ?f FILTER(?f) ?g ?h ?i .", 3),
        ("?a ?b ?c { } ?d ?e ?f BIND(1 AS ?n) (1) ?h ?i .", 5),
        ("?a ?b ?c VALUES ?x { 1 2 } ?d ?e ?f .", 2),
        ("FILTER(?a IN (1, -2, 'x'@en, true) && ?b - 1 = 2)", 0),
        ("FILTER(COALESCE(?a, ?b) > STRLEN(STR(?c)))", 0),
    ],
)
def test_every_triple_is_counted(pattern: str, triples: int) -> None:
    parts = Counter(part for part, _ in parts_of(f"SELECT * {{ {pattern} }}"))
    assert parts[Part.TRIPLE] == triples


@pytest.mark.parametrize(
    ("query", "new"),
    [
        ("ASK { VALUES ?a { 1 2 } VALUES (?b ?c) { (1 2) } }", 2),
        ("SELECT (1 AS ?x) { FILTER(STR(?a)) } GROUP BY STR(?a) ?b (?c) xsd:int(STR(?d))", 4),
        ("SELECT * { { SELECT ?a {} group by str(?a) } FILTER(STR(?a)) }", 1),
        ("SELECT ?a {} GROUP BY ?a HAVING (?a > 1) ORDER BY STR(?a) LIMIT 1", 0),
        ("SELECT * {} ORDER BY STR(?a) (?b)", 0),
    ],
)
def test_values_and_what_is_grouped_by_are_counted(query: str, new: int) -> None:
    assert Counter(part for part, _ in parts_of(query))[Part.NEW] == new


def test_what_a_server_finds_behind_escapes_is_counted_too() -> None:
    hidden = "\\u0022 . ?s ?p ?o" * 3 + " . ?s ?p \\u0022"
    query = f'SELECT * {{\n?s ?p "{hidden}" }}'
    assert not [part for part, _ in parts_of(query) if part == Part.TRIPLE]
    with pytest.raises(QueryFailure, match=r"^line 2, column \d+: .* use VALUES"):
        refuse_beyond(query, {Part.TRIPLE: 2})
    refuse_beyond(query, {})
