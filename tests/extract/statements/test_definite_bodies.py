"""Tests whom `the foundation`, `it` and `its` stand for further down a text."""

from functools import partial

import pytest
from told_statements import told_of

_told = partial(
    told_of,
    {
        "Harbour Foundation": "organisation/harbour",
        "Fundación Faro": "organisation/faro",
        "Association Passerelle": "organisation/passerelle",
        "Lantern Network": "organisation/lantern",
        "Reef Network": "organisation/reef",
        "Well Fund": "organisation/well",
        "Nepal": "place/1282988",
        "Mali": "place/2453866",
        "Lima": "place/3936456",
        "Cusco": "place/3941584",
        "the Palermo Protocol": "instrument/palermo",
        "the Migrants Treaty": "instrument/icrmw",
        "Protocole de Palerme": "instrument/palermo",
    },
)


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("The Harbour Foundation has a new chair.\n\nThere was much to do. Last May the foundation"
         " was criticised. The foundation calls on Nepal to act.", "en", "harbour callsOn 1282988"),
        ("The Harbour Foundation met.\n\nNobody came.\n\nThe foundation could not do it alone. In"
         " 2023 it received a grant from the Well Fund.", "en", "well funds harbour"),
        ("L'Association Passerelle ouvre un refuge.\n\nCréée en 2004, l'association intervient au"
         " Mali.", "fr", "passerelle worksIn 2453866"),
        ("L'Association Passerelle ouvre un refuge.\n\nCréée en 2004, l'association forme."
         " Elle est financée par le Well Fund.", "fr", "well funds passerelle"),
        ("La Fundación Faro abrió.\n\nVino prensa. En 2020 la fundación pidió a Nepal que venga.",
         "es", "faro callsOn 1282988"),
        ("The Harbour Foundation is a network of shelters.\n\nIt was a good day. The network works"
         " in Lima.", "en", "harbour worksIn 3936456"),
        ("The Lantern Network met.\n\nThe Lima branch of the network trains judges.", "en",
         "lantern worksIn 3936456"),
    ],
)  # fmt: skip
def test_the_foundation_is_the_one_named_before(text: str, language: str, told: str) -> None:
    assert told in _told(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "The Lantern Network and the Reef Network met.\n\nThe network works in Lima.",
        "The Lantern Network met.\n\nA new network was set up. The network works in Lima.",
        "The Well Fund met.\n\nThe network works in Lima.",
        "The Lantern Network met.\n\nThe network of Cusco works in Lima.",
        "The Lantern Network met.\n\nThe network Alfa works in Lima.",
    ],
)
def test_where_two_may_be_meant_nobody_is(text: str) -> None:
    assert not _told(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Harbour Foundation works in Lima. With a grant from Amber Trust, it opened an office"
         " in Cusco.", "harbour basedIn 3941584"),
        ("The Harbour Foundation runs shelters in Lima, and it maintains an office in Cusco.",
         "harbour basedIn 3941584"),
        ("The Harbour Foundation works in Lima. Its shelter is run with a grant from the Well"
         " Fund.", "well funds harbour"),
        ("Since ratifying the Migrants Treaty, Nepal has reported. It has acceded to the Palermo"
         " Protocol.", "1282988 ratifies palermo"),
    ],
)  # fmt: skip
def test_it_is_whom_a_sentence_is_on(text: str, told: str) -> None:
    assert told in _told(text)


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("Nepal has ratified the Palermo Protocol. In 2023 it was criticised by the Well Fund.",
         "en", "well criticises 1282988"),
        ("Le Mali a adhéré au Protocole de Palerme. Le Nepal l'a ratifié en 2009.", "fr",
         "1282988 ratifies palermo"),
        ("Charter of the Lantern Network\n\nArticle 1\n\nIt has its seat in Lima.", "en",
         "lantern basedIn 3936456"),
        ("Charte du Lantern Network\n\nArticle 2\n\nIl intervient au Mali.", "fr",
         "lantern worksIn 2453866"),
    ],
)  # fmt: skip
def test_it_is_a_state_a_treaty_or_whom_a_charter_founds(
    text: str, language: str, told: str
) -> None:
    assert told in _told(text, language)


def test_who_left_is_not_told_to_belong_for_an_it() -> None:
    assert not _told("The Harbour Foundation was a member of the Lantern Network and it resigned.")


@pytest.mark.parametrize(
    "heading", ["What we do", "Who funds us", "Our partners and friends", "Nos partenaires"]
)
def test_a_page_whose_headings_say_we_is_of_the_body_above(heading: str) -> None:
    text = f"Harbour Foundation\n\n{heading}\n\nWe are a member of the Lantern Network."
    assert _told(text) == {"harbour memberOf lantern"}
    assert not _told(f"Harbour Foundation\n\nThe day\n\n{text.splitlines()[-1]}")
