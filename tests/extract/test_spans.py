"""Stretches of a text: what stands between joints."""

import re

import pytest

from extract.spans import parted


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Uzqa, Drusz and Yebra", ["Uzqa", "Drusz", "Yebra"]),
        ("Uzqa", ["Uzqa"]),
        ("and Yebra", ["and Yebra"]),
    ],
)
def test_a_list_is_parted_at_its_joints(text: str, items: list[str]) -> None:
    spans = parted(re.compile(r", | and "), text, 0, len(text))
    assert [text[span.start : span.end] for span in spans] == items


def test_only_the_stretch_is_parted() -> None:
    spans = list(parted(re.compile(", "), "Uzqa, Drusz, Yebra", 6, 18))
    assert [(span.start, span.end) for span in spans] == [(6, 11), (13, 18)]
