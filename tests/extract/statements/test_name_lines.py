"""Tests that entries of directories are told of the body whose name stands above them."""

from functools import partial

import pytest
from told_statements import told_of

_told = partial(
    told_of,
    {
        "Harbour Circle": "organisation/harbour",
        "Lantern Union": "organisation/lantern",
        "Reef House": "organisation/reef",
        "Lima": "place/3936456",
        "Accra": "place/2306104",
        "Peru": "place/3932488",
    },
)


def test_the_place_on_the_line_below_a_name_is_its_seat() -> None:
    text = (
        "Directory of services\n\nHarbour Circle (HC)\nLima, Peru\nHelps.\n\n"
        "Lantern Union\nAccra\nHelps.\n"
    )
    assert _told(text) == {"harbour basedIn 3936456", "lantern basedIn 2306104"}


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Circle\nLima\n\nLantern Union\nAccra\n",  # no directory
        "Directory\n\nHarbour Circle\nLima\n",  # one entry may be a letterhead
        "Directory\n\nHarbour Circle\n\nLima\n\nLantern Union\n\nAccra\n",
        "Directory\n\nHarbour Circle\nFar from Lima\n\nLantern Union\nNot in Accra\n",
    ],
)
def test_other_lines_tell_no_seat(text: str) -> None:
    assert not _told(text)


@pytest.mark.parametrize(
    ("text", "language", "triple"),
    [
        ("Harbour Circle\nPhone: 12\nHas been helping women in Accra since 2016.\n", "en",
         "harbour worksIn 2306104"),
        ("Harbour Circle\nPhone: 12\nMember of the Lantern Union.\n", "en",
         "harbour memberOf lantern"),
        ("Harbour Circle\nTél. : 12\nMembre fondateur de la Lantern Union.\n", "fr",
         "harbour memberOf lantern"),
        ("Harbour Circle\nTel: 12\nTrabaja de la mano de Lantern Union.\n", "es",
         "harbour partnerOf lantern"),
        ("Harbour Circle\nTel: 12\nFinanciada por Reef House.\n", "es", "reef funds harbour"),
    ],
)  # fmt: skip
def test_a_verb_without_subject_is_said_of_the_name_above(
    text: str, language: str, triple: str
) -> None:
    assert _told(text, language) == {triple}


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Circle\nTel: 12\n\nTrabaja de la mano de Lantern Union.\n",  # another paragraph
        "Harbour Circle y Reef House\nTrabaja de la mano de Lantern Union.\n",
        "Harbour Circle\nTel: 12\nMember of staff at Lantern Union.\n",
        "Harbour Circle\nTel: 12\nAntiguo socio de Lantern Union.\n",
    ],
)
def test_elsewhere_it_is_not(text: str) -> None:
    assert not _told(text, "es")
