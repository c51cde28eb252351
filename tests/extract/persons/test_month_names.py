"""Months are persons' names where a person does, has or is called so, and dates elsewhere."""

import pytest
from loaded import packaged_pipeline

from extract.model import SourceText, Span
from extract.persons.frames.month_names import is_dated, month_names


def found(text: str) -> list[str]:
    spans = sorted(set(month_names(text)), key=lambda span: span.start)
    return [text[span.start : span.end + 4] for span in spans]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("April, 17, was recruited at home.", ["April, 17"]),
        ("They met June in a shelter in May 2009. In June 2010 June wept.",
         ["June in ", "June wep"]),
        ("The agent promised May a job. May was sold; May escaped in May 2004.",
         ["May a j", "May was", "May esc"]),
        ("Interview with May, a cook, 12 May 2009.", ["May, a "]),
        ("August is a 34-year-old fisherman.", ["August is "]),
        ("June and her sister May were taken. It was June.", ["June and", "May wer", "June."]),
        ("\"My name is June,\" she said. \"I came in June.\"", ["June,\" s"]),
        ("On May 9, 1924, May came home.", ["May cam"]),
        ("said Samuel January of the unit. January said so in January.",
         ["January of ", "January sai"]),
    ],
)  # fmt: skip
def test_a_person_is_told_by_what_persons_do(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "The Committee met in May. May Day was held in Manila. April was the deadliest month.",
        "June saw more arrivals than May. The June session adopted the report.",
        "June told a different story: arrivals fell by half. August brought rain.",
        "Between April and June left-behind families moved; the end of May left many without.",
        "May I ask? May she rest. In April, 17, was the figure.",
        "arrested Wednesday afternoon, March, 25, and charged",
        "The case of May 2004 was closed. Interviews in June, 34 women. Since April did not pay.",
    ],
)
def test_a_date_is_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("in May", True), ("3 May", True), ("May 2004", True), ("March to May", True),
        ("late May", True), ("on Monday", True), ("May", False), ("with May", False),
        ("in Harbour", False),
    ],
)  # fmt: skip
def test_what_stands_around_tells_a_date(text: str, *, dated: bool) -> None:
    word = next(word for word in ("May", "Monday", "Harbour") if word in text)
    start = text.rindex(word)
    assert is_dated(text, Span(start, start + len(word))) is dated


def test_the_name_is_masked_and_the_dates_stay() -> None:
    text = (
        "The recruiter promised May a job in a restaurant in Bangkok. May was forced to work until"
        " she escaped in May 2004. Monday told us that the boat sank on Monday."
    )
    read = packaged_pipeline().read(SourceText("0" * 64, text)).document.text
    assert not [each for each in ("promised May", "May was", "Monday told") if each in read]
    assert "escaped in May 2004" in read
    assert read.endswith("sank on Monday.")
