"""Tables in which a spreadsheet runs nothing."""

import csv
import io

from graph.spreadsheet_cells import csv_bytes
from views.tables import Cell, as_table, columns_of


def test_a_table_comes_back_from_its_csv() -> None:
    written = csv_bytes(("name", "words"), [('Réseau, "du" Delta', "two\nlines"), ("=x", None)])
    rows = list(csv.reader(io.StringIO(written.decode("utf-8-sig"), newline="")))
    assert rows == [["name", "words"], ['Réseau, "du" Delta', "two\nlines"], ["'=x", ""]]


def test_columns_of_one_name_are_kept_apart() -> None:
    assert columns_of(("a", "a"), [(1, 2), (3, 4)]) == {"a": [1, 3], "a (2)": [2, 4]}


def test_a_table_is_shown_as_it_is_without_pandas() -> None:
    columns: dict[str, list[Cell]] = {
        "number": [1, None, -3],
        "share": [0.5, 1, None],
        "words": ["a", None, "Réseau"],
        "both": [1, "b", None],
        "huge": [2**80, 1, 2],
        "nothing": [None, None, None],
    }
    shown = as_table([*columns], [*zip(*columns.values(), strict=True)])
    shown.validate(full=True)
    assert shown.to_pydict() == columns | {
        "both": ["1", "b", None],
        "huge": [str(2**80), "1", "2"],
    }
    assert str(shown.schema.field("number").type) == "int64"
    assert as_table(("none",), []).num_rows == 0
