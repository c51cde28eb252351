"""Names of a query end where Oxigraph ends them, whatever letters and marks they have."""

import pyoxigraph as ox
import pytest

from graph.queries.columns import with_columns_once
from graph.queries.tokens import TOKEN

_MARKS = (
    "·´µªº×÷²⁺™\u00ad\u0301\u036f\u037e\u0660\u093f\u0e31\u200b\u200d\u2028\u203f\u3002\ufeff\uff0c"
)


def _is_of_name(query: str) -> bool:
    try:
        ox.Store().query(query)
    except SyntaxError:
        return False
    return True


@pytest.mark.parametrize("mark", _MARKS)
def test_a_mark_is_of_a_variable_where_oxigraph_has_it(mark: str) -> None:
    for name in (f"?a{mark}", f"?{mark}"):
        token = TOKEN.match(name)
        whole = token is not None and token[0] == name
        assert whole == _is_of_name(f"SELECT * {{ ?s ?p {name} }}")
    token = TOKEN.match(f"lk:a{mark}")
    whole = token is not None and token.end() == 5
    assert whole == _is_of_name(f"PREFIX lk: <x:> ASK {{ ?s ?p lk:a{mark} }}")


def test_variables_that_begin_alike_are_two_columns() -> None:
    query = "SELECT ?e\u0301a ?e\u0301b ?e\u0301a { ?s ?e\u0301a ?e\u0301b }"
    assert with_columns_once(query) == "SELECT ?e\u0301a ?e\u0301b      { ?s ?e\u0301a ?e\u0301b }"
