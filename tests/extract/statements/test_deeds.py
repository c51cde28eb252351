"""Tests what a body is told to do somewhere, for whom, and by whom a house is run."""

from functools import partial

import pytest
from told_statements import told_of

_NAMES = {
    "Harbour Circle": "organisation/harbour",
    "Reef Union": "organisation/reef",
    "debt bondage": "theme/bondage",
    "campaigning": "theme/advocacy",
    "Bangkok": "place/1609350",
    "Nepal": "place/1282988",
    "Lima": "place/3936456",
}

_told = partial(told_of, _NAMES)


@pytest.mark.parametrize(
    ("text", "language", "triples"),
    [
        ("The Harbour Circle has been assisting women in Nepal.", "en", "harbour worksIn 1282988"),
        ("The Harbour Circle reached 13,870 people (3,603 households) in the villages of Nepal.",
         "en", "harbour worksIn 1282988"),
        ("The Harbour Circle and its partners distributed kits and blankets in Nepal.",
         "en", "harbour worksIn 1282988"),
        ("The Harbour Circle has assisted more than 1,000 survivors in Nepal since 2010.",
         "en", "harbour worksIn 1282988"),
        ("In Bangkok, Nepal, the Harbour Circle reached 40 families.",
         "en", "harbour worksIn 1609350"),
        ("In Nepal, the Harbour Circle continues to run schools.", "en", "harbour worksIn 1282988"),
        ("The Harbour Circle offers shelter, counselling and legal aid to women in Nepal.",
         "en", "harbour worksIn 1282988"),
        ("The Harbour Circle supports former child soldiers in Nepal.",
         "en", "harbour worksIn 1282988"),
        ("The Harbour Circle's literacy programmes in Nepal and Lima were praised.",
         "en", "harbour worksIn 3936456"),
        ("The work of the Harbour Circle on wages in Nepal is known.",
         "en", "harbour worksIn 1282988"),
        ("The drop-in centre in Bangkok is managed by the Harbour Circle.",
         "en", "harbour worksIn 1609350"),
        ("This project is funded by the Reef Union and implemented by the Harbour Circle in Nepal.",
         "en", "harbour worksIn 1282988"),
        ("It is an initiative which the Harbour Circle carries out in Nepal.",
         "en", "harbour worksIn 1282988"),
        ("Le foyer est géré par Harbour Circle à Lima.", "fr", "harbour worksIn 3936456"),
        ("Harbour Circle accompagne depuis 2010 des enfants à Lima.",
         "fr", "harbour worksIn 3936456"),
        ("Harbour Circle realizó dos actividades en Lima.", "es", "harbour worksIn 3936456"),
        ("Harbour Circle acompaña desde hace diez años a mujeres en Lima.",
         "es", "harbour worksIn 3936456"),
        ("The Harbour Circle has been campaigning against debt bondage.",
         "en", "harbour worksOn bondage"),
        ("The Harbour Circle, set up in 2004 in Bangkok to fight debt bondage, has forty staff.",
         "en", "harbour worksOn bondage"),
        ("Victims of debt bondage are assisted by the Harbour Circle.",
         "en", "harbour worksOn bondage"),
        ("A study on debt bondage by the Harbour Circle came out.",
         "en", "harbour worksOn bondage"),
        ("The Harbour Circle's main areas of work are debt bondage and wages.",
         "en", "harbour worksOn bondage"),
        ("The Harbour Circle focuses its work on debt bondage.", "en", "harbour worksOn bondage"),
        ("The Harbour Circle, an NGO sheltering survivors of debt bondage, met.",
         "en", "harbour worksOn bondage"),
        ("The Harbour Circle works to eliminate all forms of debt bondage.",
         "en", "harbour worksOn bondage"),
        ("The Harbour Circle has been working for the abolition of debt bondage.",
         "en", "harbour worksOn bondage"),
        ("Harbour Circle est une association dédiée à la lutte contre debt bondage.",
         "fr", "harbour worksOn bondage"),
        ("Harbour Circle combate desde 2005 debt bondage.", "es", "harbour worksOn bondage"),
    ],
)  # fmt: skip
def test_what_a_body_does_is_told(text: str, language: str, triples: str) -> None:
    assert triples in _told(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Harbour Circle will assist women in Nepal.", "en"),
        ("The Harbour Circle no longer assists women in Nepal.", "en"),
        ("The Harbour Circle has never assisted women in Nepal.", "en"),
        ("The Harbour Circle used to represent workers in Nepal.", "en"),
        ("The Harbour Circle was asked to support families in Nepal.", "en"),
        ("The Harbour Circle supports migrants detained in Nepal.", "en"),
        ("The Harbour Circle trained nurses who now work in Nepal.", "en"),
        ("The Harbour Circle has reached an agreement with a firm in Nepal.", "en"),
        ("The Harbour Circle delivered a speech in Lima.", "en"),
        ("The Harbour Circle opened an inquiry in Lima.", "en"),
        ("The Harbour Circle gave an interview in Lima.", "en"),
        ("The Harbour Circle runs out of money in Nepal.", "en"),
        ("The Harbour Circle is opening an office in Lima next year.", "en"),
        ("In Lima, the Harbour Circle provided figures.", "en"),
        ("In Lima, the Harbour Circle supported the bill.", "en"),
        ("In Nepal, the Harbour Circle does not support families.", "en"),
        ("The Harbour Circle's planned programme in Nepal was dropped.", "en"),
        ("The Harbour Circle's programme in Nepal was closed in 2012.", "en"),
        ("The Harbour Circle's programme in Nepal will start in June.", "en"),
        ("There is no project of the Harbour Circle in Nepal.", "en"),
        ("The former shelter in Lima was managed by the Harbour Circle.", "en"),
        ("The shelter in Lima will be managed by the Harbour Circle.", "en"),
        ("The project was rejected by the Reef Union and never implemented by the Harbour Circle in"
         " Nepal.", "en"),
        ("Women were fed in Harbour Circle supported schools in Nepal.", "en"),
        ("Le foyer n'est plus géré par Harbour Circle à Lima.", "fr"),
        ("Harbour Circle n'accompagne plus des enfants à Lima.", "fr"),
        ("Harbour Circle ya no acompaña a mujeres en Lima.", "es"),
        ("The Harbour Circle is not campaigning against debt bondage.", "en"),
        ("Victims of debt bondage are not assisted by the Harbour Circle.", "en"),
        ("The Harbour Circle's mandate is not to combat debt bondage.", "en"),
        ("The Harbour Circle no longer focuses its work on debt bondage.", "en"),
        ("The Harbour Circle supports the debt bondage process.", "en"),
        ("Debt bondage is run by the Harbour Circle.", "en"),
        ("The Harbour Circle rescued girls destined for brothels in Lima.", "en"),
        ("Le foyer était géré par Harbour Circle à Lima jusqu'en 2012.", "fr"),
        ("Harbour Circle accueille des femmes revenues de maisons à Lima.", "fr"),
        ("Harbour Circle atiende a mujeres con familia en Lima.", "es"),
    ],
)  # fmt: skip
def test_what_is_denied_over_to_come_or_no_work_is_not_told(text: str, language: str) -> None:
    assert not {told for told in _told(text, language) if " works" in told}
