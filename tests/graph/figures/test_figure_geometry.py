"""Every kind of figure on every paper: no word meets another, leaves the sheet or is too small."""

import pytest
from figure_contents import DRAWINGS, Drawing, pairs
from figure_sheets import outside, overlapping, patches_outside, shapes
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.figures.figure_sheet import sheet_for
from graph.figures.figure_spec import FigureSpec
from graph.figures.figure_text import SMALLEST

PLAIN = FigureSpec("Une phrase qui dit ce qu'on voit", language="fr", date="26 novembre 2026")


def _specs(kind: Drawing) -> list[FigureSpec]:
    """Return a specification for each paper, in French and Spanish, two with a highlight."""
    on = (kind.highlight,) if kind.highlight else ()
    return [
        PLAIN,
        FigureSpec("Lo que se ve", language="es", paper="letter", highlights=on),
        FigureSpec("Ce que l'on voit " * 8, language="fr", paper="slide", highlights=on),
    ]


@pytest.mark.parametrize(
    ("count", "which"), [(10, 0), (10, 1), (10, 2), (40, 0), (80, 0), (80, 1), (80, 2)]
)
@pytest.mark.parametrize("kind", [each for each in DRAWINGS if each != "network"])
def test_all_words_can_be_read(kind: str, count: int, which: int) -> None:
    drawing = DRAWINGS[kind]
    _check_words(drawing, count, _specs(drawing)[which])


@pytest.mark.parametrize("kind", DRAWINGS)
def test_one_alone_is_drawn_too(kind: str) -> None:
    _check_words(DRAWINGS[kind], 1, PLAIN)


def _check_words(drawing: Drawing, count: int, spec: FigureSpec) -> None:
    content = drawing.content(count, spec.language)
    with sheet_for(spec) as sheet:
        alt = drawing.compose(sheet, content, spec)
        sizes = [float(text.get_fontsize()) for text in sheet.axes.texts]
        found = shapes(sheet)
        assert patches_outside(sheet) == []
    assert overlapping(found) == []
    assert outside(found, sheet) == []
    assert min(sizes) >= SMALLEST
    assert spec.title in alt


@settings(max_examples=10, deadline=None)
@given(
    st.integers(1, 14),
    st.integers(1, 10),
    st.integers(0, 10**6),
    st.sampled_from(["matrix", "bands"]),
)
def test_words_of_any_matrix_and_bands_do_not_meet(
    rows: int, columns: int, seed: int, kind: str
) -> None:
    with sheet_for(PLAIN) as sheet:
        DRAWINGS[kind].compose(sheet, pairs(rows, columns, seed, "fr"), PLAIN)
        found = shapes(sheet)
    assert overlapping(found) == []
    assert outside(found, sheet) == []
