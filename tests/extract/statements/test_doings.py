"""Tests what reports and About pages say of bodies: whom they help, who is in them, who pays."""

from functools import partial

import pytest
from told_statements import told_of

_NAMES = {
    "Harbour Circle": "organisation/harbour",
    "Lantern Network": "organisation/lantern",
    "Well Fund": "organisation/well",
    "Reef Union": "organisation/reef",
    "Forced Labour Convention": "instrument/labour",
    "debt bondage": "theme/bondage",
    "Bangkok": "place/1609350",
    "Nepal": "place/1282988",
    "Lima": "place/3936456",
}

_told = partial(told_of, _NAMES)


@pytest.mark.parametrize(
    ("text", "language", "triples"),
    [
        ("The Lantern Network brings together 24 organisations from across Nepal, including the"
         " Harbour Circle and the Reef Union.", "en", "harbour memberOf lantern"),
        ("The Lantern Network has over 130 members, among them Lamp House, the Harbour Circle and"
         " the Reef Union.", "en", "reef memberOf lantern"),
        ("The Lantern Network comprises, among others, the Harbour Circle and the Reef Union.",
         "en", "reef memberOf lantern"),
        ("The Lantern Network is a coalition of three groups – the Harbour Circle, Lamp House and"
         " the Reef Union.", "en", "harbour memberOf lantern"),
        ("The Harbour Circle and the Reef Union are Lantern Network members.",
         "en", "reef memberOf lantern"),
        ("The Harbour Circle belongs to the Lantern Network and to the Reef Union.",
         "en", "harbour memberOf reef"),
        ("Le Lantern Network regroupe 28 associations, parmi lesquelles Harbour Circle.",
         "fr", "harbour memberOf lantern"),
        ("El Lantern Network agrupa a diez organizaciones, entre ellas Harbour Circle.",
         "es", "harbour memberOf lantern"),
        ("The Harbour Circle offers counselling to survivors of debt bondage.",
         "en", "harbour worksOn bondage"),
        ("The Harbour Circle, a small charity that assists victims of debt bondage, met.",
         "en", "harbour worksOn bondage"),
        ("They run the Harbour Circle, a charity which provides safe homes for survivors of debt"
         " bondage.", "en", "harbour worksOn bondage"),
        ("The Harbour Circle began with the objective of tracking and ending debt bondage.",
         "en", "harbour worksOn bondage"),
        ("The Harbour Circle has teams on the ground in Nepal.", "en", "harbour worksIn 1282988"),
        ("The Harbour Circle has 14 offices across the world, including Nepal.",
         "en", "harbour basedIn 1282988"),
        ("A joint project between the Harbour Circle and the Reef Union trained nurses.",
         "en", "harbour partnerOf reef"),
        ("The Harbour Circle established the first shelter in Nepal for women.",
         "en", "harbour worksIn 1282988"),
        ("The Harbour Circle is a network of women who are committed to protect the rights and"
         " welfare of survivors of debt bondage.", "en", "harbour worksOn bondage"),
        ("The forum was run by the Well Fund and the Harbour Circle, a member of the Lantern"
         " Network.",
         "en", "harbour memberOf lantern"),
        ("The Harbour Circle (Nepal) is a formal partner organisation of the Reef Union.",
         "en", "harbour partnerOf reef"),
        ("The Harbour Circle was set up as an association with a secretariat based in Bangkok.",
         "en", "harbour basedIn 1609350"),
        ("The Lantern Network consists of: the Harbour Circle, Lamp House and the Reef Union.",
         "en", "harbour memberOf lantern"),
        ("The Harbour Circle documents debt bondage.", "en", "harbour worksOn bondage"),
        ("The Harbour Circle is a non-profit organisation based in Bangkok.",
         "en", "harbour basedIn 1609350"),
        ("Based in Bangkok, the Harbour Circle trains nurses.", "en", "harbour basedIn 1609350"),
        ("The Harbour Circle, whose office is in Bangkok, met.", "en", "harbour basedIn 1609350"),
        ("The Well Fund has awarded three-year grants to the Harbour Circle and the Reef Union.",
         "en", "well funds reef"),
        ("Funded by the Well Fund, the Harbour Circle trains nurses.", "en", "well funds harbour"),
        ("The work of nurses goes on. The Harbour Circle’s work is funded by the Well Fund.",
         "en", "well funds harbour"),
        ("The Harbour Circle relies on donations and on grants from the Well Fund.",
         "en", "well funds harbour"),
        ("The Well Fund and the Reef Union fund the Harbour Circle.", "en", "reef funds harbour"),
        ("The Harbour Circle and the Reef Union have been partners since 2005.",
         "en", "harbour partnerOf reef"),
        ("The Harbour Circle has two partner organisations in Nepal: the Well Fund and the Reef"
         " Union.", "en", "harbour partnerOf reef"),
        ("The Harbour Circle, alongside the Reef Union, trained nurses.",
         "en", "harbour partnerOf reef"),
        ("The Harbour Circle adopted a resolution calling on Nepal to act.",
         "en", "harbour callsOn 1282988"),
        ("“Nepal must stop it,” said the Harbour Circle.", "en", "harbour callsOn 1282988"),
        ("The Harbour Circle brought a complaint against Nepal, invoking article 8 of the Forced"
         " Labour Convention.", "en", "harbour invokes labour"),
    ],
)  # fmt: skip
def test_what_bodies_say_of_themselves_is_told(text: str, language: str, triples: str) -> None:
    assert triples in _told(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Circle does not offer counselling to survivors of debt bondage.",
        "The Harbour Circle hopes to document debt bondage.",
        "The Lantern Network would like to bring together 24 groups, including the Harbour Circle.",
        "The Lantern Network no longer includes the Harbour Circle and the Reef Union.",
        "The Lantern Network counts the Harbour Circle among its former members.",
        "Among the former members of the Lantern Network are the Harbour Circle and the Reef"
        " Union.",
        "The Harbour Circle denies that its work is funded by the Well Fund.",
        "If the Lantern Network brought together the Harbour Circle and the Reef Union, it would"
        " win.",
    ],
)
def test_what_is_denied_hoped_or_over_is_not_told(text: str) -> None:
    assert not _told(text)


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        ("The Harbour Circle is funded by the Well Fund and works with the Reef Union. It has"
         " offices in Bangkok.", "harbour basedIn 1609350"),
        ("Founded in 2003 by ten nurses, the Harbour Circle is a charity. It is a member of the"
         " Lantern Network.", "harbour memberOf lantern"),
        ("The Harbour Circle is a charity. Founded in 1995 by nurses, it became an association. "
         "It is a member of the Lantern Network.",
         "harbour memberOf lantern"),
        ("The Harbour Circle is a charity. In 2017, it joined the Lantern Network.",
         "harbour memberOf lantern"),
        ("The Harbour Circle is a charity. Its work is funded by the Well Fund.",
         "well funds harbour"),
        ("The Lantern Network is a charity. Among its members are the Harbour Circle and the Reef"
         " Union.", "reef memberOf lantern"),
    ],
)  # fmt: skip
def test_it_means_whom_the_sentence_before_is_on(text: str, triple: str) -> None:
    assert triple in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        # Who is spoken to, or what a clause goes on with, may be meant.
        "The Harbour Circle criticised the Reef Union. It has offices in Bangkok.",
        "The Harbour Circle is a member of the Reef Union, which left. It has offices in Bangkok.",
        "The Harbour Circle is part of the Reef Union. It brings together the Well Fund and others"
        " of the region.",
        "Nurses of the Harbour Circle met. It has offices in Bangkok.",
    ],
)
def test_it_is_nobody_where_two_may_be_meant(text: str) -> None:
    assert not {each for each in _told(text) if "basedIn" in each or "well memberOf" in each}


@pytest.mark.parametrize(
    "text",
    [
        "Joint submission by the Harbour Circle, Lamp House and the Reef Union.\n\nWe urge Nepal to"
        " act.",
        "The undersigned organisations – the Harbour Circle and the Reef Union – met. They call on"
        " Nepal to act.",
        "In their report, the Harbour Circle and the Reef Union noted it. The two organisations"
        " call on Nepal to act.",
        "We, the Harbour Circle and the Reef Union, submit this report. We call on Nepal to act.",
        "Eleven unions and NGOs, including the Harbour Circle and the Reef Union, wrote. They"
        " called on Nepal to act.",
    ],
)
def test_we_and_they_are_all_who_are_listed(text: str) -> None:
    assert {"harbour callsOn 1282988", "reef callsOn 1282988"} <= _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Circle and the Reef Union helped women. They work in Nepal.",
        "The Harbour Circle wrote to the Reef Union. They call on Nepal to act.",
        "The Harbour Circle and the Reef Union met. The Well Fund came. The organisations call on"
        " Nepal to act.",
    ],
)
def test_they_are_nobody_where_others_may_be_meant(text: str) -> None:
    assert not {each for each in _told(text) if "1282988" in each}
