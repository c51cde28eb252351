"""Cells of CSV in which a spreadsheet runs nothing."""

import pytest

from graph.spreadsheet_cells import neutral, plain


@pytest.mark.parametrize(
    "begins",
    ["=1+1", "+a", "-a", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n@x", "＝1+1", "-cmd|' /C calc'!A0"],
)
def test_no_cell_begins_a_formula(begins: str) -> None:
    assert neutral(begins) == f"'{begins}"


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("one;=1+1", "one;'=1+1"),
        ("one\t@x;+y", "one\t'@x;'+y"),
        ('said\n"=1+1', "said\n\"'=1+1"),
        ("\tone", "'\tone"),
    ],
)
def test_no_cell_holds_a_formula_behind_what_other_programs_part_columns_by(
    cell: str, written: str
) -> None:
    assert neutral(cell) == written


@pytest.mark.parametrize(
    "cell",
    [-1, 0.5, "-5", "+3.25", "-1e9", "Harbour", "a=b", "one; two - three", "", None, "x\ny"],
)
def test_numbers_and_words_are_left_as_they_are(cell: str | float | None) -> None:
    assert neutral(cell) == cell


@pytest.mark.parametrize("cell", ["=1+1", "-a", "’t Gooi", "'s-Hertogenbosch", "a'b", "", "'"])
def test_a_cell_comes_back_as_it_was(cell: str) -> None:
    assert plain(neutral(cell)) == plain(f" {cell} ") == cell
