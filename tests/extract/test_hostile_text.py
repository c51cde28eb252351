"""Reading a line of repeated signs takes time in proportion to its length."""

from time import process_time

import pytest

from extract.model import SourceText
from extract.persons.person_patterns import FULL_NAME, LIKELY_PATTERNS, SURE_PATTERNS
from extract.pipeline import Pipeline

_SMALL, _LARGE = 2_000, 8_000
_HOSTILE = (
    "Aa-", "Mr. Aa ", "A. B. ", "(AB) ", "“ ", "Maria ", "said Aa ", "By Aa Bb, ", "the ",
    "Union of the ", "1.1.1 ", "\t", "\n", "x", "a\u200f ", "Aa, 12, ",
)  # fmt: skip


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    loaded = Pipeline.load()
    loaded.read(_line("Aa of (AB) in Bangkok. ", 200))  # what is loaded once is not measured
    return loaded


def _line(unit: str, size: int) -> SourceText:
    return SourceText("", (unit * size)[:size], language="en", title="Notes")


def _seconds(pipeline: Pipeline, source: SourceText) -> float:
    start = process_time()
    pipeline.read(source)
    return process_time() - start


@pytest.mark.model
@pytest.mark.parametrize("unit", _HOSTILE)
def test_four_times_the_text_takes_no_more_than_a_linear_time(
    pipeline: Pipeline, unit: str
) -> None:
    small = _seconds(pipeline, _line(unit, _SMALL))

    # Quadratic time takes sixteen times as long; the floor is what a busy computer may add.
    assert _seconds(pipeline, _line(unit, _LARGE)) < 10 * max(small, 0.06)


@pytest.mark.parametrize("unit", ["Aa-", "Aa’Aa-", "Mr. Aa ", "A. B. ", "Maria ", "Aa de la "])
def test_patterns_of_persons_read_a_long_line_in_linear_time(unit: str) -> None:
    text = unit * (20_000 // len(unit))
    start = process_time()

    for pattern in (FULL_NAME, *SURE_PATTERNS, *LIKELY_PATTERNS):
        assert all(match.end() <= len(text) for match in pattern.finditer(text))

    assert process_time() - start < 5
