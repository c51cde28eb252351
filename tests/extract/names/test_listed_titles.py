"""Titles in lists of papers: what stands before who published them, and the year."""

import pytest

from extract.names.listed_titles import listed_titles, reference_titles


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Reef Workers Fighting for Change, GAATW, 2018.", "Reef Workers Fighting for Change"),
        (
            "- Demanding Justice: Women Workers of the Reef, GAATW, Bangkok, 2018. Available",
            "Demanding Justice: Women Workers of the Reef",
        ),
        (
            "3. Derechos de las mujeres del mar, CHS, Lima, mayo de 2012",
            "Derechos de las mujeres del mar",
        ),
    ],
)
def test_a_title_ends_before_its_publisher(line: str, title: str) -> None:
    text = f"New resources\n{line}\n"
    assert [text[span.start : span.end] for span in listed_titles(text)] == [title]


@pytest.mark.parametrize(
    "line",
    ["Harbour Network, Lima, 2014", "They met in Lima, in May, and again in 2014.", "Lima, 2014"],
)
def test_other_lines_hold_none(line: str) -> None:
    assert list(listed_titles(line)) == []


def test_a_reference_has_its_title_behind_the_year() -> None:
    lines = (
        "Uneborg, R. (2017). Harm's Way? Reef Labour Programme of the Sea. Bangkok: ILO.\n"
        "Secunda, R. and M. Aro (2021). 'The reef policy cycle', Comparative Reef Studies 9(36).\n"
        "In Lima (2016) the Harbour Network met. Later it left.\n"
    )
    assert [lines[s.start : s.end] for s in reference_titles(lines)] == [
        "Harm's Way? Reef Labour Programme of the Sea",
        "The reef policy cycle",
    ]
