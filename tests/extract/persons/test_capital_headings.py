"""Headings in capitals name persons behind what opens them, and other things elsewhere."""

import pytest

from extract.persons.frames.capital_headings import names_in_capital_headings
from ontology.gazetteer import gazetteer


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("THE STORY OF UZQENKA\nShe left.", ["UZQENKA"]),
        ("THE STORY OF DRUSZ\nThen Drusz left.", ["DRUSZ"]),
        ("INTERVIEW WITH DR UZQENKA DRUSZ\n", ["UZQENKA DRUSZ"]),
        ("CASE STUDY 2: SAMANTHA\n", ["SAMANTHA"]),
        ("UZQENKA’S STORY", ["UZQENKA"]),
        ("TÉMOIGNAGE DE UZQENKA", ["UZQENKA"]),
        ("ENTREVISTA CON UZQENKA DRUSZ", ["UZQENKA DRUSZ"]),
        ("THE STORY OF GRACE", ["GRACE"]),
        ("THE STORY OF MIGRATION IN NEPAL", []),
        ("INTERVIEW WITH OXFAM\nSTATEMENT BY THE GLOBAL ALLIANCE", []),
        ("THE CASE OF MALAYSIA\nCASE STUDY: DEBT BONDAGE", []),
        ("THE STORY OF DRUSZ", []),
        ("LETTER FROM PRISON\nThe prison was full.", []),
    ],
)
def test_whom_a_heading_in_capitals_names(text: str, found: list[str]) -> None:
    spans = names_in_capital_headings(text, gazetteer())
    assert [text[s.start : s.end] for s in spans] == found
