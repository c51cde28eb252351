"""Bodies of states carry their country, however the text says which it is."""

import pytest

from extract.names.organisation_patterns import find_pattern_names
from extract.names.state_bodies import state_body
from extract.words import find_words
from ontology.gazetteer import gazetteer


@pytest.mark.parametrize(
    ("surface", "label"),
    [
        ("Thai Government", "Government of Thailand"),
        ("Gobierno de Tailandia", "Government of Thailand"),
        ("Thailand's Government", "Government of Thailand"),
        ("Philippines’ government", "Government of Philippines"),
        ("Ministry of Labour of Nepal", "Ministry of Labour of Nepal"),
        ("Nepal's Ministry of Labour", "Ministry of Labour of Nepal"),
        ("Nepalese Ministry of Labour", "Ministry of Labour of Nepal"),
        ("Ministry of Labour, Nepal", "Ministry of Labour of Nepal"),
        ("Ministère du Travail du Népal", "Ministry of Labour of Nepal"),
        ("Ministerio de Trabajo de Nepal", "Ministry of Labour of Nepal"),
        ("Thai Labour Ministry", "Ministry of Labour of Thailand"),
        ("Nepal’s Foreign Ministry", "Ministry of Foreign Affairs of Nepal"),
        ("Labour Ministry", "Ministry of Labour"),
        ("MoH", "Ministry of Health"),
        ("Ugandan MoH", "Ministry of Health of Uganda"),
        ("Youth Ministry", None),
        ("Slovenian Constitutional Court", "Constitutional Court of Slovenia"),
        ("Nepal's Human Rights Commission", "Human Rights Commission of Nepal"),
        ("Kenya’s National Employment Authority", "National Employment Authority of Kenya"),
        ("Thailand's Harbour Circle Network", None),
        ("Bangkok's Human Rights Commission", None),
        (
            "Human Rights Ombudsman of the Republic of Slovenia",
            "Human Rights Ombudsman of Slovenia",
        ),
        ("Housing Fund of the Republic of Slovenia", None),
        ("Kurdish Human Rights Council", None),
        ("French Council of the Muslim Faith", None),
        ("Ministry of Labour", None),
        ("Ministry of Women and Children", None),
        ("Harbour Circle Network", None),
        ("Chadian Red Cross Society", "Red Cross of Chad"),
        ("Chad Red Cross", "Red Cross of Chad"),
        ("the Red Cross Society of Chad", "Red Cross of Chad"),
        ("Croix-Rouge tchadienne", "Red Cross of Chad"),
        ("la Croix-Rouge du Tchad", "Red Cross of Chad"),
        ("Cruz Roja Colombiana", "Red Cross of Colombia"),
        ("DRC Red Cross", "Red Cross of Democratic Republic of the Congo"),
        ("Sudanese Red Crescent Society", "Red Crescent of Sudan"),
        ("Croissant-Rouge soudanais", "Red Crescent of Sudan"),
        ("Geneva Red Cross", None),
        ("Red Cross", None),
        ("International Committee of the Red Cross", None),
    ],
)
def test_a_state_body_is_named_with_its_country(surface: str, label: str | None) -> None:
    assert state_body(surface, gazetteer()) == label


PEOPLES = [
    *(
        [
            "Canadian",
            "Chadian",
            "German",
            "Malian",
            "Somali",
            "Spanish",
            "Qatari",
            "Swiss",
            "Burkinabè",
        ]
    ),
    *(
        [
            "Sri Lankan",
            "Costa Rican",
            "Saudi Arabian",
            "South African",
            "New Zealand",
            "US",
            "United Kingdom",
        ]
    ),
]
SAID = [
    ("Gouvernement", "togolais", "Togo"),
    ("gouvernement", "suisse", "Switzerland"),
    ("Gouvernement fédéral", "allemand", "Germany"),
    ("Gouvernement", "sud-africain", "South Africa"),
    ("Gouvernement", "d'Haïti", "Haiti"),
    ("Gouvernement", "des Philippines", "Philippines"),
    ("Gouvernement", "de l'Inde", "India"),
    ("Gobierno", "boliviano", "Bolivia"),
    ("gobierno", "qatarí", "Qatar"),
    ("Gobierno", "de los Estados Unidos", "United States"),
]


@pytest.mark.parametrize("people", PEOPLES)
def test_a_government_has_its_people_before_it(people: str) -> None:
    text = f"Today the {people} Government adopted it."
    (span,) = find_pattern_names(text, find_words(text), gazetteer())
    said = text[span.start : span.end]
    assert said.endswith(f"{people} Government")
    country = gazetteer().country_named(people) or gazetteer().demonym(people)
    assert country is not None
    assert state_body(said, gazetteer()) == f"Government of {country.label}"


@pytest.mark.parametrize(("head", "whose", "country"), SAID)
def test_a_government_has_its_people_or_country_behind_it(
    head: str, whose: str, country: str
) -> None:
    text = f"Hier, {head} {whose} 2010."
    (span,) = find_pattern_names(text, find_words(text), gazetteer())
    assert text[span.start : span.end] == f"{head} {whose}"
    assert state_body(f"{head} {whose}", gazetteer()) == f"Government of {country}"


def test_a_government_of_no_people_stays_bare() -> None:
    text = "Hier, le Gouvernement provisoire a agi. Ayer, el Gobierno actual dijo."
    assert not list(find_pattern_names(text, find_words(text), gazetteer()))
