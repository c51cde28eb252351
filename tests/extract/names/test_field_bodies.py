"""Tests which bodies the field of a notice names that tells who holds something."""

import pytest

from extract.names.field_bodies import field_bodies


def _found(text: str) -> list[str]:
    return [text[span.start : span.end] for span in field_bodies(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hosted by: Women and Reef Collective", ["Women and Reef Collective"]),
        ("Organisers: Reef Alliance and the Well Foundation", ["Reef Alliance", "Well Foundation"]),
        ("Organisateurs : LAWA Ghana, Réseau Récif", ["LAWA Ghana", "Réseau Récif"]),
        ("Organizan: Red Arrecife y Fundación Pozo", ["Red Arrecife", "Fundación Pozo"]),
        ("Organised by:\n- Reef Alliance\n- WiLDAF", ["Reef Alliance", "WiLDAF"]),
        ("Organiser: Maria Uno, programme officer", []),
        ("Organiser: the local team", []),
        ("Venue: Reef Alliance", []),
    ],
)
def test_each_item_of_the_field_is_a_body_if_it_says_so(text: str, names: list[str]) -> None:
    assert _found(text) == names
