"""A text says itself which names are one."""

import pytest

from extract.model import Span
from extract.names.other_names import told_alike


def alike(text: str, *names: str) -> list[tuple[str, str]]:
    spans = [Span(text.index(name), text.index(name) + len(name)) for name in names]
    return [
        (text[other.start : other.end], text[one.start : one.end])
        for other, one in told_alike(text, spans)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Trust, also known as Reef Fund, met.",
        "Harbour Trust (formerly Reef Fund) met.",
        "Harbour Trust (formerly the Reef Fund) met.",
        "Harbour Trust (still known as “Reef Fund”) met.",
        "Harbour Trust, renamed Reef Fund in 2004, met.",
        "Harbour Trust aka Reef Fund met.",
        "Harbour Trust (Khmer: Reef Fund) met.",
        "Harbour Trust (Reef Fund in the Uneborg language) met.",
        "Harbour Trust (Reef Fund in French) met.",
        "Harbour Trust, anciennement Reef Fund, a parlé.",
        "Harbour Trust, también conocida como Reef Fund, habló.",
    ],
)
def test_a_text_says_that_two_names_are_one(text: str) -> None:
    assert alike(text, "Harbour Trust", "Reef Fund") == [("Reef Fund", "Harbour Trust")]


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Trust and Reef Fund met.",
        "Harbour Trust (Reef Fund) met.",
        "Harbour Trust, formerly of Reef Fund, met.",
        "Harbour Trust (source: Reef Fund) met.",
        "Harbour Trust called on Reef Fund.",
        "Harbour Trust, a member of what is called Reef Fund, met.",
    ],
)
def test_names_that_only_stand_side_by_side_stay_two(text: str) -> None:
    assert alike(text, "Harbour Trust", "Reef Fund") == []
