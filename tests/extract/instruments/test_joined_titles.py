"""Tests two laws that a state joins: each is one."""

import pytest

from extract.instruments.national_laws import find_laws


def _found(text: str) -> list[str]:
    return [text[form.span.start : form.span.end] for form in find_laws(text)]


@pytest.mark.parametrize(
    ("text", "laws"),
    [
        ("The Aliens Act of Finland and Norway's Immigration Act allow it.",
         ["Aliens Act", "Immigration Act"]),
        ("The Refugees Act of Kenya and the Children Act apply.", ["Refugees Act", "Children Act"]),
        ("the Law of Evidence Act", ["Law of Evidence Act"]),
        ("the Sale of Uzqa and Reef Goods Act", ["Sale of Uzqa and Reef Goods Act"]),
    ],
)  # fmt: skip
def test_a_title_ends_with_its_state(text: str, laws: list[str]) -> None:
    assert _found(text) == laws
