"""Tables in which a spreadsheet runs nothing."""

import csv
import io

from views.tables import columns_of, csv_bytes


def test_a_table_comes_back_from_its_csv() -> None:
    written = csv_bytes(("name", "words"), [('Réseau, "du" Delta', "two\nlines"), ("=x", None)])
    rows = list(csv.reader(io.StringIO(written.decode("utf-8-sig"), newline="")))
    assert rows == [["name", "words"], ['Réseau, "du" Delta', "two\nlines"], ["'=x", ""]]


def test_columns_of_one_name_are_kept_apart() -> None:
    assert columns_of(("a", "a"), [(1, 2), (3, 4)]) == {"a": [1, 3], "a (2)": [2, 4]}
