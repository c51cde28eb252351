"""Tables in which a spreadsheet runs nothing."""

import csv
import io

import pytest

from views.tables import columns_of, csv_bytes, harmless


@pytest.mark.parametrize("cell", ["=1+1", "+cmd", "-cmd|' /C calc'!A0", "@SUM(A1)", " =1", "\t=1"])
def test_a_formula_is_written_as_text(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["-5", "+3.25", "-1e9", "Harbour Circle", "", None, -5, 0.5])
def test_numbers_and_names_stay_as_they_are(cell: str | float | None) -> None:
    assert harmless(cell) == cell


def test_a_table_comes_back_from_its_csv() -> None:
    written = csv_bytes(("name", "words"), [('Réseau, "du" Delta', "two\nlines"), ("=x", None)])
    rows = list(csv.reader(io.StringIO(written.decode("utf-8-sig"), newline="")))
    assert rows == [["name", "words"], ['Réseau, "du" Delta', "two\nlines"], ["'=x", ""]]


def test_columns_of_one_name_are_kept_apart() -> None:
    assert columns_of(("a", "a"), [(1, 2), (3, 4)]) == {"a": [1, 3], "a (2)": [2, 4]}
