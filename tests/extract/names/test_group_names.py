"""Tests names of armed groups, firms and newspapers, and what looks like them and is none."""

import pytest

from extract.names.group_names import group_names
from ontology.gazetteer import gazetteer


def _found(text: str) -> list[str]:
    return [text[s.start : s.end] for s in group_names(text, gazetteer())]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Jabhat Uzqa al-Drusz and Liwa al-Reef met.", ["Jabhat Uzqa al-Drusz", "Liwa al-Reef"]),
        ("Lashkar-e-Uzqa and Tehrik-i-Reef Quay left.", ["Lashkar-e-Uzqa", "Tehrik-i-Reef Quay"]),
        ("Jaish al-Uzqa; Ansar al-Drusz.", ["Jaish al-Uzqa", "Ansar al-Drusz"]),
        ("She sued Uzqa Farms and Drusz & Reef Garments.", ["Uzqa Farms", "Drusz & Reef Garments"]),
        ("In May Drusz Textiles closed.", ["Drusz Textiles"]),
        ("The Lebanon Democrat and the Leeds Evening Post said so.",
         ["Lebanon Democrat", "Leeds Evening Post"]),
    ],
)  # fmt: skip
def test_words_that_name_a_sort_tell_a_body(text: str, names: list[str]) -> None:
    assert _found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Ansar Uneborg met Hayat Drusz.",  # given names
        "Small Farms and Human Resources matter; Foreign Industries grew.",
        "The Department of Fisheries wrote. UZQA FARMS",
        "The Kansas Democrat voted.",
        "The Uzqa Times are over.",
    ],
)
def test_persons_and_plain_words_are_none(text: str) -> None:
    assert _found(text) == []
