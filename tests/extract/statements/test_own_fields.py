"""Tests what `Partners:` and `Donors:` tell in a document that is one body's own."""

import time
from functools import partial

import pytest
from told_statements import told_of

_told = partial(
    told_of,
    {
        "Harbour Network": "organisation/harbour",
        "Lantern Union": "organisation/lantern",
        "Well Fund": "organisation/well",
        "Reef Centre": "organisation/reef",
        "Nepal": "place/1282988",
    },
)
_OWN = "Harbour Network\nAnnual Report 2024\n\nA year of work.\n\n"


@pytest.mark.parametrize(
    ("fields", "triples"),
    [
        ("Partners: Lantern Union, Reef Centre\n",
         {"harbour partnerOf lantern", "harbour partnerOf reef"}),
        ("Partners: House of the Unfound, Reef Centre (Lima)\n", {"harbour partnerOf reef"}),
        ("Partenaires : Lantern Union et Reef Centre\n",
         {"harbour partnerOf lantern", "harbour partnerOf reef"}),
        ("Socios: Lantern Union\n", {"harbour partnerOf lantern"}),
        ("Our donors\n\n- Well Fund\n- House of the Unfound\n- Nepal\nWe thank them.\n",
         {"well funds harbour", "1282988 funds harbour"}),
        ("Funded by: Well Fund\n", {"well funds harbour"}),
        ("Member of: Lantern Union\n", {"harbour memberOf lantern"}),
        ("Our members:\n• Reef Centre\n• Lantern Union\n",
         {"reef memberOf harbour", "lantern memberOf harbour"}),
        ("Partners: Lantern Union\nDonors: Well Fund\n",
         {"harbour partnerOf lantern", "well funds harbour"}),
    ],
)  # fmt: skip
def test_a_label_in_a_body_s_own_document_tells_of_that_body(
    fields: str, triples: set[str]
) -> None:
    assert _told(_OWN + fields) == triples


@pytest.mark.parametrize(
    "text",
    [
        "A newsletter of many.\n\nPartners: Lantern Union\n",  # whose is not told
        _OWN + "Former partners: Lantern Union\n",
        _OWN + "Potential donors: Well Fund\n",
        _OWN + "Partners: none, formerly Lantern Union\n",
        _OWN + "Partners: Lantern Union (to be confirmed)\n",
        _OWN + "Partners (to be confirmed): Lantern Union\n",
        _OWN + "Partners:\n\n\nLantern Union\n",
        _OWN + "Partners in the trade of Lantern Union\n",
        _OWN + "A project of the Reef Centre\nPartners: Lantern Union\n",
        _OWN + "Title: Safe Return\nVenue: Nepal\nPartners: Lantern Union\n",
        _OWN + "Implementing organisation: Reef Centre\nStatus: cancelled\nDonor: Well Fund\n",
    ],
)
def test_what_is_of_another_over_or_undecided_is_not_told(text: str) -> None:
    assert not _told(text)


def test_a_long_run_of_labels_takes_no_longer_than_its_length() -> None:
    begun = time.process_time()
    assert not _told(_OWN + "Partners:\n" * 20_000)
    assert time.process_time() - begun < 20


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        (_OWN + "The network works with the Well Fund.", "harbour partnerOf well"),
        ("The Harbour Network\n\nThe network works with the Well Fund.", "harbour partnerOf well"),
    ],
)
def test_the_sort_of_its_name_stands_for_a_document_s_body(text: str, triple: str) -> None:
    assert triple in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        _OWN + "The union works with the Well Fund.",
        "News\n\nThe network works with the Well Fund.",
    ],
)
def test_another_sort_does_not(text: str) -> None:
    assert not _told(text)
