"""Tests forms of telling that no verb beside the subject has: asides, nouns, lists, passives."""

from functools import partial

import pytest
from told_statements import told_of

_told = partial(
    told_of,
    {
        "Harbour Circle": "organisation/harbour",
        "Lantern Network": "organisation/lantern",
        "Reef Union": "organisation/reef",
        "Nepal": "place/1282988",
        "Lima": "place/3936456",
        "Cusco": "place/3941584",
        "Palermo Protocol": "instrument/palermo",
        "trafficking": "theme/trafficking-in-persons",
    },
)


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("Nepal is, however, a party to the Palermo Protocol.", "en", "1282988 ratifies palermo"),
        ("The Palermo Protocol now has 173 parties. Nepal joined it in 2016.", "en",
         "1282988 ratifies palermo"),
        ("Nepal drew strong criticism from the Harbour Circle.", "en",
         "harbour criticises 1282988"),
        ("The Harbour Circle voiced criticism of Nepal over deportations.", "en",
         "harbour criticises 1282988"),
        ("In an open letter to Nepal, the Harbour Circle demanded an inquiry.", "en",
         "harbour callsOn 1282988"),
        ("Nepal was urged by the Reef Union's Harbour Circle to act.", "en",
         "harbour callsOn 1282988"),
        ("Dans son rapport, le Harbour Circle appelait le Nepal à agir.", "fr",
         "harbour callsOn 1282988"),
        ("Membre du Lantern Network depuis 2012, le Harbour Circle forme des juges.", "fr",
         "harbour memberOf lantern"),
        ("Le Harbour Circle, adhérent du Lantern Network, forme des juges.", "fr",
         "harbour memberOf lantern"),
        ("El Lantern Network, del que forma parte el Harbour Circle, se reunió.", "es",
         "harbour memberOf lantern"),
        ("The Harbour Circle cooperates with the police and the Reef Union.", "en",
         "harbour partnerOf reef"),
        ("In Lima, the Harbour Circle works through the Reef Union.", "en",
         "harbour partnerOf reef"),
        ("Le Harbour Circle a publié avec le Reef Union une étude.", "fr",
         "harbour partnerOf reef"),
        ("The project was carried out by the Harbour Circle and the Reef Union.", "en",
         "harbour partnerOf reef"),
        ("The Harbour Circle coordinates its work with the Reef Union.", "en",
         "harbour partnerOf reef"),
        ("The Harbour Circle has protected children from trafficking since 2006.", "en",
         "harbour worksOn trafficking-in-persons"),
        ("The Harbour Circle has organised garment workers in Lima since 1997.", "en",
         "harbour worksIn 3936456"),
        ("The Harbour Circle also started cash distribution activities for women in Lima.", "en",
         "harbour worksIn 3936456"),
        ("The Harbour Circle deployed a medical team to Lima.", "en", "harbour worksIn 3936456"),
        ("In Lima, the Harbour Circle and its partner the Reef Union repaired a shelter.", "en",
         "reef worksIn 3936456"),
        ("Le Harbour Circle, ci-après « le Cercle », dont le siège est à Lima, forme des juges.",
         "fr", "harbour basedIn 3936456"),
    ],
)  # fmt: skip
def test_forms(text: str, language: str, told: str) -> None:
    assert told in _told(text, language)


def test_places_in_brackets_of_a_list_are_seats_wherever_lines_break() -> None:
    text = "JS2 submitted by: The Harbour Circle\n(Lima), and the Reef Union\n(Cusco);\n"
    assert _told(text) == {"harbour basedIn 3936456", "reef basedIn 3941584"}
    assert not _told("JS2 submitted by: The Harbour Circle\n(Lima) and others;\n")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Nepal drew no criticism from the Harbour Circle.", "en"),
        ("Le bureau du Harbour Circle à Lima a été fermé.", "fr"),
        ("La oficina del Harbour Circle en Lima fue cerrada.", "es"),
        ("The Harbour Circle was asked to deploy a medical team to Lima.", "en"),
        ("The Harbour Circle plans to work through the Reef Union.", "en"),
    ],
)  # fmt: skip
def test_what_is_not_so_is_not_told(text: str, language: str) -> None:
    assert not _told(text, language)
