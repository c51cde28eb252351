"""Tests that the documentation says what the packaged figures say."""

from pathlib import Path

import pytest
from measuring.words import MARKS, page, printed, with_masking, with_summary

from extract.measured import Comparison, Measured, Rate, Sureness, measured

DOCS = Path(__file__).parents[2] / "docs"
FIGURES = Measured(
    "9.9",
    "a model",
    "2026-01-31",
    (
        Comparison("persons masked", "wikigold", "recall, every character of the name in it",
                   91.4, 60.0, "stock", cited=False, aim=98, there=10, texts=3),
        Comparison("themes", "own", "micro F1", 70.25, 44.5, "label match", cited=True, aim=None,
                   there=None, texts=3, note="cross-validated"),
    ),
    (Rate("place", "own", "language", "French", None, 62.5, 0, 8),),
    (Sureness("place", 0.8, 0.9, 85.0, 84.0, 120),),
    {"place": (9.0, 1.5)},
)  # fmt: skip


def test_the_documentation_is_made_from_the_packaged_figures() -> None:
    assert (DOCS / "accuracy.md").read_text("utf-8") == page(measured())


def test_the_front_page_shows_the_rows_that_have_an_aim() -> None:
    readme = (DOCS.parent / "README.md").read_text("utf-8")
    assert with_summary(readme, measured()) == readme
    shown = with_summary("a<!-- accuracy, measured -->b<!-- end -->c", FIGURES)
    assert "| wikigold |" in shown
    assert "label match" not in shown


def test_what_masking_misses_is_written_beside_the_setting() -> None:
    using = (DOCS / "using.md").read_text("utf-8")
    assert with_masking(using, measured()) == using
    assert using.index(MARKS[0]) < using.index("allowed_names")


@pytest.mark.parametrize(
    "words",
    [
        "version 9.9 and a model",
        "91 in encyclopaedia articles (wikigold)",
        "| Places | own | French | – | 37.5 | 0 | 8 |",
        "| themes | own | micro F1 | 70.2 | 44.5* | label match |  | cross-validated |",
        "| Places | 80% to 90% | 85.0 | 84.0 | 120 |",
        "Places 1.5 (before the correction 9.0)",
    ],
)
def test_the_page_tells_every_figure(words: str) -> None:
    assert words in " ".join(page(FIGURES).split(" ")).replace("\n", " ")


def test_the_printed_table_marks_cited_figures() -> None:
    lines = printed(FIGURES.comparisons)
    assert len(lines) == 3
    assert "44.5*" in lines[2]
    assert "cross-validated" in lines[2]
