"""Tests which bodies the field of a notice names that tells who holds something."""

import pytest

from extract.names.field_bodies import field_bodies, grant_holders, joint_submitters
from ontology.gazetteer import gazetteer


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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "JS1 Joint submission 1 submitted by: Uzqa Drusz,\nthe Reef Collective\n(Nepal) and"
            " Talla Hamsa (Peru); JS2 Joint submission 2, submitted by: Lima, Peru",
            ["Uzqa Drusz", "Reef Collective", "Talla Hamsa"],
        ),
        (
            "Implementing partners: Reef Alliance (lead), Uzqa Drusz (India), Maria Uno; Talla",
            ["Reef Alliance", "Uzqa Drusz"],
        ),
        ("Partner organisations: Uzqandeng Drual, Uzqwech Druok", []),
        (
            "Joint submission 3 by: Institute on Reefs and Inclusion, Members of the Reef Circle.",
            ["Institute on Reefs and Inclusion"],
        ),
        ("A joint submission was made by the Reef Collective. Submitted by: Uzqa Drusz", []),
        ("Joint submission 4 submitted by: the Society for\nReefs and Quays, all of us.", []),
    ],
)
def test_who_made_a_joint_submission_is_a_body(text: str, names: list[str]) -> None:
    found = joint_submitters(text, gazetteer())
    assert [text[span.start : span.end] for span in found] == names


def test_who_is_given_a_grant_is_a_body_whatever_it_is_called() -> None:
    text = "Grantee: Lamps of the Lake (LoL), Lima\nOrganización ejecutora: Manos del Reef\n"
    found = [text[span.start : span.end] for span in grant_holders(text)]
    assert found == ["Lamps of the Lake", "Manos del Reef"]
    assert list(grant_holders("Grantee: Maria Uno\nGrant recipient: tbc\n")) == []
