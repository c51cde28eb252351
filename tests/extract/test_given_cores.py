"""The name within a given phrase: without clause, surroundings and adjectives."""

import time

import pytest

from extract.given_cores import core_of
from extract.model import Kind, Span
from ontology.gazetteer import gazetteer


def core(phrase: str, kind: Kind) -> str:
    span = core_of(phrase, Span(0, len(phrase)), kind, gazetteer())
    return phrase[span.start : span.end]


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Moscow, Russia", "Moscow"),
        ("present-day Moscow", "Moscow"),
        ("the whole United States", "United States"),
        ("Moscow, which was cold", "Moscow"),
        ("the City Hall in Moscow", "City Hall"),
        ("Moscow’s", "Moscow"),
        ("Moscow today", "Moscow"),
        ("southern Russia", "southern Russia"),
        ("capital of the Reef Province", "capital of the Reef Province"),
        ("Moscow, Geneva and Lima", "Moscow, Geneva and Lima"),
        ("the harbour", "the harbour"),
    ],
)
def test_a_place_is_its_name_and_not_its_surroundings(phrase: str, name: str) -> None:
    assert core(phrase, Kind.PLACE).removeprefix("the ") == name.removeprefix("the ")


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Reef Tours in Geneva", "Reef Tours"),
        ("Harbour University, Nepal", "Harbour University"),
        ("the Reef Institute, which is new", "Reef Institute"),
        (
            "Ministry of Women, Children and Senior Citizens",
            "Ministry of Women, Children and Senior Citizens",
        ),
        ("government of Nepal", "government of Nepal"),
        ("al-Reef Group", "al-Reef Group"),
    ],
)
def test_a_body_keeps_the_commas_of_its_name(phrase: str, name: str) -> None:
    assert core(phrase, Kind.ORGANISATION) == name


def test_a_phrase_of_any_length_is_read_in_linear_time() -> None:
    phrase = "very " * 100_000 + "Reef, " * 50_000
    started = time.process_time()
    core(phrase, Kind.PLACE)
    assert time.process_time() - started < 5
