"""Tests that pages of members tell who belongs to whom, and where each sits."""

from functools import partial

import pytest
from told_statements import told_of

_told = partial(
    told_of,
    {
        "Lantern Network": "organisation/lantern",
        "Reef Union": "organisation/reef",
        "Harbour Circle": "organisation/harbour",
        "Well House": "organisation/well",
        "Lima": "place/3936456",
        "Accra": "place/2306104",
    },
)
_BOTH = {"reef memberOf lantern", "harbour memberOf lantern"}


@pytest.mark.parametrize(
    "text",
    [
        "Our members\n\nThe Lantern Network has two members.\n\nReef Union shelters children.\n"
        "Harbour Circle (Accra) offers advice.\n",
        "The Lantern Network was set up in 2012. Its members are:\n\n- Reef Union, Lima – shelter\n"
        "- Some House – advice\n- Harbour Circle (Accra) – advice\n",
        "Lantern Network\nQui sommes-nous ?\n\nNos membres\n\nReef Union aide des femmes.\n"
        "Harbour Circle forme des juges.\n",
        "Lantern Network\n\nNuestros miembros\n\nReef Union. Atiende a mujeres.\n\n"
        "Harbour Circle, Accra. Forma a jueces.\n",
    ],
)
def test_each_line_that_begins_with_a_body_is_a_member(text: str) -> None:
    assert _told(text) >= _BOTH


def test_where_they_sit_stands_behind_their_names() -> None:
    told = _told(
        "The Lantern Network was set up in 2012. Its members are:\n\n- Reef Union, Lima – shelter\n"
        "- Harbour Circle (Accra) – advice\n"
    )
    assert told == {*_BOTH, "reef basedIn 3936456", "harbour basedIn 2306104"}


def test_members_of_another_sort_stand_behind_a_label() -> None:
    told = _told(
        "Our members\n\nThe Lantern Network has three members.\n\nReef Union shelters children.\n\n"
        "Associate members: Harbour Circle; Well House.\n"
    )
    assert told == {*_BOTH, "well memberOf lantern"}


@pytest.mark.parametrize(
    "text",
    [
        "Former members\n\nThe Lantern Network had two.\n\nReef Union left.\nHarbour Circle"
        " left.\n",
        "Our members\n\nThe Lantern Network has two.\n\nReef Union resigned.\nHarbour Circle left.",
        "Our members\n\nThe Lantern Network has no longer any.\n\nReef Union\nHarbour Circle",
        "Our members\n\nThe Well House has two members.\n\nReef Union met.\nHarbour Circle met.\n",
        "Our members\n\nThe Lantern Network has many.\n\nReef Union and friends met.\n\nThe end.\n",
        "Our members\n\nThe Lantern Network.\n\nReef Union (expelled)\nHarbour Circle"
        " (suspended)\n",
    ],
)
def test_others_are_none(text: str) -> None:
    assert not _told(text) & _BOTH
