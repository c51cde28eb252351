"""The order of two columns with bands between them."""

from hypothesis import given
from hypothesis import strategies as st

from graph.linkages.ordering import crossing_little

NUMBERS = st.integers(0, 5)
BANDS = st.dictionaries(st.tuples(NUMBERS, NUMBERS), st.integers(1, 9), max_size=20)


@given(BANDS)
def test_each_row_and_column_with_a_band_is_there_once(bands: dict[tuple[int, int], int]) -> None:
    rows, columns = crossing_little(bands, 6, 6)
    assert sorted(rows) == sorted({row for row, _ in bands})
    assert sorted(columns) == sorted({column for _, column in bands})


def test_bands_that_need_not_cross_do_not() -> None:
    rows, columns = crossing_little({(0, 2): 1, (1, 1): 1, (2, 0): 1}, 3, 3)
    assert sorted(zip(rows, columns, strict=True)) == [(0, 2), (1, 1), (2, 0)]
