"""What is reckoned for a million documents comes from the growth that was measured last."""

import re
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
GROWTH, SCALE = ((DOCS / name).read_text("utf-8") for name in ("growth.md", "scale.md"))
ONE, _, MANY = SCALE.partition("## Many")
_ADVICE = "docs/growth.md was measured anew: reckon docs/scale.md from it again"


def cells(page: str, label: str) -> list[str]:
    """Return what stands in the row of a table that begins so."""
    [row] = [line for line in page.splitlines() if line.startswith(f"| {label} |")]
    return [cell.strip() for cell in row.strip("|").split("|")][1:]


def measured(label: str) -> list[float]:
    """Return the first figure of each size; of several, the last, which is processor time."""
    filled = [cell.replace(",", "") for cell in cells(GROWTH, label) if cell]
    return [float(re.findall(r"[\d.]+", cell)[-1]) for cell in filled]


def first(cell: str) -> float:
    """Return the first figure of a cell."""
    return float(re.findall(r"[\d.]+", cell.replace(",", ""))[0])


def test_figures_of_one_document_are_those_of_growth() -> None:
    documents = 10_000 - 1_000
    quads, store = measured("quads"), measured("store")
    words, alone = measured("words"), measured("words a second, the command alone")
    told = cells(ONE, "quads")
    more = quads[2] - quads[1]
    assert f"{more:,.0f} more" in told[1], _ADVICE
    assert abs(more / documents / float(told[0]) - 1) < 0.01, _ADVICE
    assert f"{store[2] - store[1]:,.0f} MB more" in cells(ONE, "store")[1], _ADVICE
    writing = (words[2] / alone[1] - words[1] / alone[0]) / documents
    assert cells(ONE, "writing")[0] == f"{1_000 * writing:.0f} ms of one core", _ADVICE
    annotating = words[2] / 10_000 / measured("words a second, a process that annotates alone")[1]
    assert cells(ONE, "annotating")[0] == f"{1_000 * annotating:.0f} ms of a core", _ADVICE


def test_figures_of_changes_and_memory_are_those_of_growth() -> None:
    for label, growing in {
        "one more document": "one more document, clock (processor)",
        "a merge": "a merge, clock (processor)",
        "memory of a process that annotates": "largest memory, a process that annotates",
        "memory of the writer": "largest memory, the command",
    }.items():
        digits = 2 if "clock" in growing else 0
        told = ", ".join(f"{figure:.{digits}f}" for figure in measured(growing))
        assert told in cells(MANY, label)[3], f"{label}: {told}; {_ADVICE}"
    clock = cells(GROWTH, "withdrawn, clock (processor)")[2].partition(" s")[0]
    assert f"growth.md: {clock} s of 10,000" in cells(MANY, "one document taken out")[3], _ADVICE
    nothing_kept = cells(GROWTH, "first view with nothing kept")
    assert f"growth.md: {nothing_kept[1]}, at 10,000 {nothing_kept[2]}" in SCALE, _ADVICE


@pytest.mark.parametrize(
    ("label", "of_one", "unit"),
    [
        ("words", "words", 1e6),
        ("quads", "quads", 1e9),
        ("store on disk", "store", 1e6),
        ("texts on disk", "text", 1e6),
        ("writing, hours of the one writer", "writing", 3600e3),
    ],
)
def test_a_million_are_one_times_a_million(label: str, of_one: str, unit: float) -> None:
    one = first(cells(ONE, of_one)[0])
    assert first(cells(MANY, label)[0]) == pytest.approx(one * 1e6 / unit, rel=0.05)
