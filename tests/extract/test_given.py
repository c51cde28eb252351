"""Spans that somebody else marked: each is linked, whatever it overlaps."""

import pytest
from loaded import packaged_pipeline

from extract.model import SourceText, Span
from extract.pipeline import Pipeline


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return packaged_pipeline()


def entity_ids(pipeline: Pipeline, text: str, *names: tuple[str, str]) -> list[str]:
    given = [(text.index(n), text.index(n) + len(n), label) for n, label in names]
    found = pipeline.annotate_given(SourceText("0" * 64, text), given)
    by_span = {m.span: m.entity_id for m in found.mentions}
    return [by_span[Span(start, end)] for start, end, _ in given]


@pytest.mark.model
def test_a_name_within_a_name_is_linked_too(pipeline: Pipeline) -> None:
    text = "The Parliament of Nepal met."
    body, place = entity_ids(pipeline, text, ("Parliament of Nepal", "ORG"), ("Nepal", "PLACE"))
    assert body == "organisation/name/parliament-of-nepal"
    assert place == "place/1282988"


@pytest.mark.model
def test_a_whole_phrase_is_linked_by_the_name_in_it(pipeline: Pipeline) -> None:
    text = "They went to Kathmandu, Nepal. In present-day Kathmandu they stayed."
    names = ("Kathmandu, Nepal", "PLACE"), ("present-day Kathmandu", "PLACE")
    assert entity_ids(pipeline, text, *names) == ["place/1283240", "place/1283240"]


@pytest.mark.model
def test_short_names_that_are_given_mean_what_the_long_ones_do(pipeline: Pipeline) -> None:
    text = "The Harbour Reef Institute (no acronym) met. HRI spoke, and the Institute wrote."
    names = ("Harbour Reef Institute", "ORG"), ("HRI", "ORG"), ("the Institute", "ORG")
    assert set(entity_ids(pipeline, text, *names)) == {"organisation/name/harbour-reef-institute"}
