"""Triples shown as a table."""

from graph.queries.answer_triples import as_table
from graph.queries.query_worker import Answer

TURTLE = "<http://x/a> <http://x/p> 'one' , 'two' . <http://x/b> <http://x/p> <http://x/a> ."


def test_triples_become_rows_in_order_and_are_cut() -> None:
    found = as_table(Answer((), [], TURTLE, 0.1, cut=False), rows=2)
    assert found.columns == ("subject", "predicate", "object")
    assert found.rows == [("http://x/a", "http://x/p", "one"), ("http://x/a", "http://x/p", "two")]
    assert (found.cut, found.turtle) == (True, TURTLE)


def test_a_table_and_triples_too_many_to_show_stay_as_they_are() -> None:
    table = Answer(("a",), [("1",)], None, 0.1, cut=False)
    assert as_table(table, rows=5) == table
    large = Answer((), [], TURTLE + " " * (3 << 20), 0.1, cut=False)
    assert as_table(large, rows=5) == large


def test_numbers_and_texts_together_are_put_in_order() -> None:
    values = ", ".join(f"{n}, {n}.5, '{n * 37 % 500}', '{n}'@en" for n in range(200))
    turtle = (
        f"<http://x/a> <http://x/p> {values}, 'NaN'^^<http://www.w3.org/2001/XMLSchema#double> ."
    )
    found = as_table(Answer((), [], turtle, 0.1, cut=False), rows=2000)
    assert len(found.rows) == 801
    assert found.rows == as_table(found._replace(columns=(), rows=[]), rows=2000).rows
