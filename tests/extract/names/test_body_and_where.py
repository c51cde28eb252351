"""Tests that a body's name ends before the place where it is and the day on which it acts."""

import pytest
from loaded import packaged_pipeline

from extract.model import Kind, SourceText
from extract.pipeline import Pipeline


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return packaged_pipeline()


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "body", "place"),
    [
        (
            "They met at the Lantern Baptist Church in Fort Worth and went home.",
            "Lantern Baptist Church",
            "Fort Worth",
        ),
        (
            "The Harbour Workers Association in San Salvador called for higher wages.",
            "Harbour Workers Association",
            "San Salvador",
        ),
    ],
)
def test_where_a_body_is_is_no_part_of_its_name(
    pipeline: Pipeline, text: str, body: str, place: str
) -> None:
    found = pipeline.annotate(SourceText("0" * 64, text)).mentions
    told = {text[m.span.start : m.span.end]: m.kind for m in found}
    assert told[body] is Kind.ORGANISATION
    assert told[place] is Kind.PLACE


@pytest.mark.model
def test_a_day_ends_the_name_of_a_body(pipeline: Pipeline) -> None:
    text = "The report was sent to the Harbour Rights Committee on Monday by post."
    found = pipeline.annotate(SourceText("0" * 64, text)).mentions
    assert "Harbour Rights Committee" in {text[m.span.start : m.span.end] for m in found}
