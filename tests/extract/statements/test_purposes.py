"""Tests what the purpose of a body tells of its work, and who acts below a name."""

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
        "Quito": "place/3652462",
        "Lima": "place/3936456",
        "debt bondage": "theme/debt-bondage",
    },
)
_ON, _IN = "harbour worksOn debt-bondage", "harbour worksIn 1282988"


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Circle is a coalition of five groups set up to fight debt bondage in Nepal.",
        "The Harbour Circle, an alliance founded in 1998 to end debt bondage in Nepal, met.",
        "Harbour Circle is an alliance whose purpose is to end debt bondage in southern Nepal.",
        "The Harbour Circle is an NGO with the aim of combating debt bondage in Nepal.",
        "The Harbour Circle is working in Nepal to curb debt bondage.",
        "Le Harbour Circle est un réseau dont la mission est de combattre debt bondage au Nepal.",
        "Le Harbour Circle est un collectif créé en 2004 pour lutter contre debt bondage au Nepal.",
        "Harbour Circle es una red de once grupos cuyo objetivo es combatir debt bondage en Nepal.",
        "Harbour Circle es una organización dedicada a la lucha contra debt bondage en Nepal.",
    ],
)
def test_what_a_body_is_for_is_what_and_where_it_works_on(text: str) -> None:
    language = (
        {"L": "fr", "H": "es"}.get(text[0], "en") if " es " in text or "Le " in text else "en"
    )
    assert _told(text, language) == {_ON, _IN}


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Circle criticised a law created to fight debt bondage in Nepal.",
        "The Harbour Circle was to have been set up to fight debt bondage in Nepal.",
        "The Harbour Circle is a group that was never set up to fight debt bondage in Nepal.",
        "The Harbour Circle worked in Nepal until 2015 to combat debt bondage.",
        "Le Harbour Circle devait être créé pour lutter contre debt bondage au Nepal.",
    ],
)
def test_no_purpose_of_others_nor_of_what_never_was(text: str) -> None:
    assert not _told(text)


@pytest.mark.parametrize(
    ("text", "triples"),
    [
        ("Harbour Circle\nFounded in 2006 to fight debt bondage. Runs a shelter in Nepal.\n",
         {_ON, _IN}),
        ("Harbour Circle\nTravaille sur debt bondage. Accompagne des femmes au Nepal.\n",
         {_ON, _IN}),
        ("The Harbour Circle and the Lantern Network disagree.\nRuns in Nepal are long.\n", set()),
    ],
)  # fmt: skip
def test_below_a_name_the_verb_is_said_of_the_body(text: str, triples: set[str]) -> None:
    assert _told(text, "fr" if "Trav" in text else "en") == triples


@pytest.mark.parametrize(
    ("text", "triples"),
    [
        ("Harbour Circle, Lantern Network and Reef Union run shelters in Nepal, Quito and Lima.",
         set()),
        ("Harbour Circle and Lantern Network work in Lima and Quito respectively.",
         {"harbour worksIn 3936456", "lantern worksIn 3652462"}),
        ("Harbour Circle and Lantern Network both run shelters in Lima and Quito.",
         {"harbour worksIn 3936456", "lantern worksIn 3652462", "harbour worksIn 3652462",
          "lantern worksIn 3936456"}),
        ("Harbour Circle and Lantern Network run shelters in Lima.",
         {"harbour worksIn 3936456", "lantern worksIn 3936456"}),
    ],
)  # fmt: skip
def test_of_as_many_towns_as_bodies_nobody_knows_whose_is_which(
    text: str, triples: set[str]
) -> None:
    assert _told(text) == triples


@pytest.mark.parametrize(
    ("text", "triples"),
    [
        ("Harbour Circle is working with local partners Lantern Network in Nepal and Reef Union in"
         " Lima to help women.", {"harbour partnerOf lantern", "harbour partnerOf reef"}),
        ("Harbour Circle is active in over 19 countries, including Nepal.", {_IN}),
        ("Harbour Circle brings together eleven countries of the region, among them Nepal.",
         {"1282988 memberOf harbour"}),
        ("Harbour Circle brings together women from eleven countries, among them Nepal.", set()),
        ("Integran la Harbour Circle la Lantern Network y la Reef Union.",
         {"lantern memberOf harbour", "reef memberOf harbour"}),
        ("CHARTER OF THE Harbour Circle\n\nArticle 1. The Harbour Circle is an alliance.\n"
         "Article 2. Its secretariat is in Quito.\n"
         "Article 3. The founding members are the Lantern Network and the Reef Union.\n",
         {"harbour basedIn 3652462", "lantern memberOf harbour", "reef memberOf harbour"}),
        ("Harbour Circle – US$ 40,000 to the Lantern Network for its shelter in Lima",
         {"harbour funds lantern", "lantern worksIn 3936456"}),
        ("Harbour Circle thanks its donors: the Lantern Network and the Reef Union.",
         {"lantern funds harbour", "reef funds harbour"}),
        ("Harbour Circle: US$ 40,000 owed to the Lantern Network.", set()),
    ],
)  # fmt: skip
def test_partners_members_and_money(text: str, triples: set[str]) -> None:
    assert _told(text, "es" if text.startswith("Integran") else "en") == triples


@pytest.mark.parametrize(
    ("text", "triples"),
    [
        ("Harbour Circle rescues and shelters women in Nepal.", {_IN}),
        ("Harbour Circle works with Reef Union agencies and partners.", set()),
        ("Harbour Circle rescued three debt bondage victims and has offices in Lima.",
         {_ON, "harbour basedIn 3936456"}),
        ("Harbour Circle concentrates its work on rural areas of Nepal.", {_IN}),
        ("Harbour Circle aide les populations démunies du Nepal.", {_IN}),
        ("Harbour Circle began work in Nepal.", {_IN}),
        ("El refugio, gestionado por la Harbour Circle y financiado por la Reef Union, acoge a"
         " mujeres en Nepal.", {_IN}),
        ("Harbour Circle a remis 15 000 euros à la Reef Union.", {"harbour funds reef"}),
        ("Harbour Circle recibió 30.000 euros de la Reef Union para su albergue en Lima.",
         {"reef funds harbour"}),
        ("Harbour Circle’s debt bondage project goes on.", {_ON}),
        ("Harbour Circle is a network. Its member the Reef Union works in Nepal.",
         {"reef memberOf harbour", "reef worksIn 1282988"}),
        ("Harbour Circle is a network. The network, which has worked in Nepal since 2005, is based"
         " in Quito.", {_IN, "harbour basedIn 3652462"}),
        ("Core funding is provided to the Harbour Circle by the Reef Union.",
         {"reef funds harbour"}),
        ("No funding is provided to the Harbour Circle by the Reef Union.", set()),
        ("Harbour Circle is a network. Members include the Lantern Network and the Reef Union.",
         {"lantern memberOf harbour", "reef memberOf harbour"}),
        ("Harbour Circle has freed 900 people in Nepal and has been documenting debt bondage.",
         {_IN, _ON}),
        ("The shelter, run by the Harbour Circle, was closed in Nepal.", set()),
        ("Organisation profile: Harbour Circle\nCountries: Nepal\nDonors: Reef Union\n",
         {_IN, "reef funds harbour"}),
        ("Organisation profile: Harbour Circle\nStatus: dissolved\nDonors: Reef Union\n", set()),
        ("Harbour Circle is a network. Based in Lima, it works in Nepal.",
         {"harbour basedIn 3936456", _IN}),
        ("Le Harbour Circle agit. Les partenaires financiers de Harbour Circle sont nombreux.",
         set()),
        ("Submission submitted by: Harbour Circle (Nepal), the Reef Union (Quito).",
         {"harbour basedIn 1282988", "reef basedIn 3652462"}),
    ],
)  # fmt: skip
def test_more_of_what_pages_of_bodies_say(text: str, triples: set[str]) -> None:
    language = "fr" if " du " in text or " à " in text else "es" if " por " in text else "en"
    assert _told(text, language) == triples
