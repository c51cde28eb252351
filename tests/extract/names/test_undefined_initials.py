"""Acronyms that a text does not define mean the one body that they are the initials of."""

import time

import pytest
from guessed_analysis import analysis_of, surface

from extract.acronyms.acronyms import find_definitions
from extract.model import Span
from extract.names.organisation_names import OrganisationName
from extract.names.undefined_initials import bodies_of_initials, undefined_initials
from ontology.gazetteer import gazetteer


def found(text: str, *names: str) -> list[str]:
    analysis = analysis_of(text)
    bodies = [
        OrganisationName(Span(text.index(name), text.index(name) + len(name)), 0.8, "pattern")
        for name in names
    ]
    definitions = find_definitions(analysis)
    shorts = undefined_initials(analysis, bodies, definitions, gazetteer())
    return [surface(text, name.span) for name in shorts]


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("AJR", "Association des juristes riveraines"),
        ("RTH", "Réseau des Tilleuls et du Havre"),
        ("CTRU", "Coordinadora de Trabajadoras Rurales Unidas"),
        ("PSU", "Palermo Survivors Union"),
        ("FGR", "the Fund for Greater Reefs"),
        ("ROP", "Réseau ouest-africain des pêcheuses"),
        ("ROAP", "Réseau ouest-africain des pêcheuses"),
        ("MoUR", "Ministry of Uzqa Reefs"),
        ("RdT", "Réseau des Tilleuls"),
        ("FEREUZ", "Federación de Recolectoras Uzqas"),
        ("REMUSUR", "Red de Mujeres del Sur"),
        ("CMIRV", "Commission mixte d'intervention et de relèvement des victimes de violences"),
    ],
)
def test_an_acronym_is_the_initials_or_beginnings_of_the_words_of_a_name(
    short: str, name: str
) -> None:
    assert bodies_of_initials([short, name]) == {short: name}


def test_an_acronym_is_the_name_without_its_state() -> None:
    assert bodies_of_initials(["ZORGO Nepal", "ZORGO"]) == {"ZORGO": "ZORGO Nepal"}
    assert bodies_of_initials(["ZORGO Nepal", "ZORGO Kenya", "ZORGO"]) == {}
    assert bodies_of_initials(["ECPAT Guatemala", "ECPAT"]) == {}


def test_a_known_acronym_means_its_body_though_a_text_writes_a_word_of_it_otherwise() -> None:
    name = "Fédération internationale des droits humains"
    assert bodies_of_initials(["FIDH", name]) == {"FIDH": name}
    assert bodies_of_initials(["FIDH", "Fonds intérieur des droits uzqas"]) == {}


@pytest.mark.parametrize(
    "names",
    [
        ["PSU", "Palermo Survivors Union", "Port Seafarers Union"],
        ["PSN", "Palermo Survivors Union"],
        ["PSU", "Palermo Survivors Upheld"],
        ["PU", "Palermo Union"],
        ["MiUR", "Ministry of Uzqa Reefs"],
        ["ILO", "Island League Office"],
    ],
)
def test_what_fits_two_bodies_or_none_or_is_known_stays_what_it_is(names: list[str]) -> None:
    assert bodies_of_initials(names) == {}


@pytest.mark.parametrize(
    ("text", "name", "short"),
    [
        (
            "L'Association des juristes riveraines juge. Selon l'AJR, rien.",
            "Association des juristes riveraines",
            ["AJR"],
        ),
        (
            "Palermo Survivors Union met. The PSU's hotline rang. PSU-led talks.",
            "Palermo Survivors Union",
            ["PSU", "PSU"],
        ),
    ],
)
def test_it_is_found_where_nothing_defines_it(text: str, name: str, short: list[str]) -> None:
    assert found(text, name) == short


@pytest.mark.parametrize(
    "text",
    [
        "PSU rules hold. Palermo Survivors Union met.",
        "Palermo Survivors Union met. It paid 20 PSU or PSU 30.",
        "Palermo Survivors Union met. A paid seafarer unit (PSU) came. The PSU left.",
        "Palermo Survivors Union met. The form is PSU/3 or PSU-4.",
        "Palermo Survivors Union met. THE LARGE PSU AND ALL OF ITS PARTS WERE SEEN.",
        "Palermo Survivors Union met. They say psu and PSU.",
        "Palermo Survivors Union met. The Plan for Safe Uzqas is on. The PSU costs much.",
        "Palermo Survivors Union met. Un Plan de sécurité urbaine. The PSU costs much.",
    ],
)
def test_nothing_else_is_taken_for_it(text: str) -> None:
    assert found(text, "Palermo Survivors Union") == []


def test_many_names_and_acronyms_cost_no_more_than_their_number() -> None:
    letters = [chr(97 + i // 26) + chr(97 + i % 26) for i in range(600)]
    names = [f"Union of U{each}rs and U{each}ls" for each in letters]
    shorts = [f"UU{each.upper()}U" for each in letters]
    text = " ".join(f"They met {n}. So did {s}." for n, s in zip(names, shorts, strict=True))
    begun = time.process_time()
    found(text, *names)
    assert time.process_time() - begun < 3
