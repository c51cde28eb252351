"""Tests that a known body's branch in a state is a body of its own."""

import pytest
from guessed_analysis import analysis_of

from extract.names.national_branches import is_branch, national_branches
from extract.names.organisation_lookup import find_known_names
from extract.words import find_words
from ontology.authority import organisations
from ontology.gazetteer import gazetteer


def _found(text: str) -> list[str]:
    known = find_known_names(analysis_of(text), find_words(text), organisations())
    spans = national_branches(text, tuple(known), organisations(), gazetteer())
    return [text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("UN Women Nepal said", "UN Women Nepal"),
        ("IOM Viet Nam, and", "IOM Viet Nam"),
        ("by UNICEF Bangladesh's staff", "UNICEF Bangladesh"),
        ("avec AFESIP Cambodge.", "AFESIP Cambodge"),
        ("UNICEF Côte d'Ivoire a dit", "UNICEF Côte d'Ivoire"),
        ("Save the Children Ghana and others", "Save the Children Ghana"),
    ],
)
def test_a_branch_is_named_with_its_state(text: str, name: str) -> None:
    assert _found(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "UNICEF, Nepal and India",
        "EU Ukraine talks",
        "the ILO Uganda Programme",
        "the IOM Nepal office",
        "a WHO China report",
        "UNHCR Jordan Valley",
        "the UN Syria envoy",
    ],
)
def test_a_state_beside_a_body_is_no_branch(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    "name",
    [
        "Uzqacom Tanzania",
        "Uzqready East Africa",
        "Samuzqa Mali",
        "Uzqeen UK",
        "Uzqili PNG",
        "UZQAF-Togo",
    ],
)
def test_an_unknown_word_before_a_state_is_a_branch(name: str) -> None:
    assert is_branch(name, gazetteer())


@pytest.mark.parametrize(
    "name",
    [
        "EVA-JORDAN", "MARY-Georgia",
        "Central Nepal", "Rural Kenya", "North-eastern Syria", "Classical Greece", "Maria Jordan",
        "Sixteen States", "Shark Island", "Uzqa Corea", "Lake Malawi", "Embassy Nepal", "Nepal",
        "Navarrese Pyrenees", "Curfew Sudan", "Nairobi Kenya", "Thai Nepal",
    ],
)  # fmt: skip
def test_sides_waters_and_persons_are_no_branches(name: str) -> None:
    assert not is_branch(name, gazetteer())
