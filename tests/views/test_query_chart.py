"""How an answer becomes a chart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from views.query_answer import bars_drawn, short
from views.query_chart import Chart, chart_of


@pytest.mark.parametrize(
    ("columns", "rows", "expected"),
    [
        (
            ("theme", "documents"),
            [("fees", "2"), ("debt", "5")],
            Chart("documents", (("debt", 5.0), ("fees", 2.0)), over_time=False, left_out=0),
        ),
        (
            ("first", "second", "documents"),
            [("a", "b", "1")],
            Chart("documents", (("a – b", 1.0),), over_time=False, left_out=0),
        ),
        (
            ("year", "documents"),
            [("2010", "2"), ("2004", "7")],
            Chart("documents", (("2004", 7.0), ("2010", 2.0)), over_time=True, left_out=0),
        ),
        (
            ("month", "event"),
            [("2004-06", "x"), ("2004-06", "y")],
            Chart(None, (("2004-06", 2),), over_time=True, left_out=0),
        ),
        (("place", "latitude", "longitude"), [("x", "1.5", "2.5")], None),
        (("label",), [("x",)], None),
        (("n",), [("3",)], None),
        (("a", "b"), [(None, None)], None),
        (("a",), [], None),
    ],
)
def test_what_is_counted_and_over_what(
    columns: tuple[str, ...], rows: list[tuple[str | None, ...]], expected: Chart | None
) -> None:
    assert chart_of(columns, rows) == expected


@given(st.lists(st.tuples(st.sampled_from("abcdefgh"), st.integers(0, 9999).map(str)), min_size=1))
def test_bars_add_up_to_the_column(rows: list[tuple[str, str]]) -> None:
    found = chart_of(("name", "number"), [(f"{name}.", number) for name, number in rows])
    if all(len(number) == 4 for _, number in rows):
        return  # they may be years
    assert found is not None
    assert sum(height for _, height in found.bars) == sum(int(number) for _, number in rows)
    heights = [height for _, height in found.bars]
    assert heights == sorted(heights, reverse=True)


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("https://linkages.example/ontology#funds", "lk:funds"),
        ("https://linkages.example/theme/debt-bondage", "theme:debt-bondage"),
        ("https://linkages.example/", "https://linkages.example/"),
        ("12", "12"),
        (None, ""),
    ],
)
def test_an_address_is_shown_with_its_prefix(cell: str | None, shown: str) -> None:
    assert short(cell) == shown


def test_bars_lie_beside_names_and_stand_over_time() -> None:
    lying = bars_drawn(
        Chart("documents", (("debt", 5.0),), over_time=False, left_out=0), "documents"
    )["encoding"]
    assert (lying["x"]["field"], lying["y"]["field"]) == ("height", "label")
    upright = bars_drawn(
        Chart("documents", (("2004", 5.0),), over_time=True, left_out=0), "documents"
    )["encoding"]
    assert (upright["x"]["field"], upright["y"]["field"]) == ("label", "height")


def test_the_names_of_a_pair_stand_on_a_line_each() -> None:
    pair = chart_of(("a", "b", "n"), [("Delta Network", "Harbour Circle", "3")])
    assert pair is not None
    axis = bars_drawn(pair, "n")["encoding"]["y"]["axis"]
    assert axis["labelExpr"] == "split(datum.label, ' – ')"
    assert pair.bars[0][0].split(" – ") == ["Delta Network", "Harbour Circle"]
    alone = bars_drawn(Chart("n", (("debt", 5.0),), over_time=False, left_out=0), "n")
    assert "labelExpr" not in alone["encoding"]["y"]["axis"]
