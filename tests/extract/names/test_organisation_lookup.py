"""Tests that known names are found where they are written as names."""

import pytest
from loaded import packaged_pipeline

from extract.model import Kind, SourceText
from extract.pipeline import Pipeline


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return packaged_pipeline()


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Le Comité contre la torture a examiné le rapport du Niger.", "Comité contre la torture"),
        (
            "Selon le Comité des droits de l’homme, la loi est récente.",
            "Comité des droits de l’homme",
        ),
    ],
)
def test_a_french_body_in_small_letters_is_found_by_its_listed_name(
    pipeline: Pipeline, text: str, name: str
) -> None:
    found = pipeline.annotate(SourceText("0" * 64, text, language="fr"))
    bodies = [m for m in found.mentions if m.kind is Kind.ORGANISATION]
    assert [text[m.span.start : m.span.end] for m in bodies] == [name]
