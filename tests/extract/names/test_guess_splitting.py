"""Guesses that run over several names are cut into those."""

from dataclasses import replace

import pytest
from guessed_analysis import analysis_of, surface

from extract.analysis import NameGuess
from extract.model import Span
from extract.names.guess_splitting import split_guesses
from ontology.gazetteer import gazetteer


def parts(text: str, label: str, guess: str) -> list[tuple[str, str]]:
    analysis = split_guesses(analysis_of(text, **{label: guess}), gazetteer())
    return [(surface(text, g.span), g.label) for g in analysis.guesses]


@pytest.mark.parametrize(
    ("label", "guess", "found"),
    [
        ("GPE", "Dakar, Senegal", [("Dakar", "GPE"), ("Senegal", "GPE")]),
        ("ORG", "Kraljevo, Novi Pazar", [("Kraljevo", "GPE"), ("Novi Pazar", "GPE")]),
        ("PERSON", "RRC Dakar", [("RRC", "ORG"), ("Dakar", "GPE")]),
        ("ORG", "Islamic State in Mosul", [("Islamic State", "ORG"), ("Mosul", "GPE")]),
        (
            "ORG",
            "University of Uzqa and the University of San Reef",
            [("University of Uzqa", "ORG"), ("University of San Reef", "ORG")],
        ),
        ("ORG", "Oxfam, Ford Foundation", [("Oxfam", "ORG"), ("Ford Foundation", "ORG")]),
        ("ORG", "Uzqa, Ford Foundation", [("Uzqa, Ford Foundation", "ORG")]),
        (
            "ORG",
            "Ministère de la Justice, la Fondation Uzqa",
            [("Ministère de la Justice", "ORG"), ("Fondation Uzqa", "ORG")],
        ),
        (
            "ORG",
            "Ministère de la Femme, la Famille",
            [("Ministère de la Femme, la Famille", "ORG")],
        ),
        ("ORG", "Lyon and Nice", [("Lyon", "GPE"), ("Nice", "GPE")]),
        (
            "ORG",
            "Reef Foundation and Legal Resources Centre",
            [("Reef Foundation", "ORG"), ("Legal Resources Centre", "ORG")],
        ),
        (
            "ORG",
            "Reef Workers' Congress and Women's Circle",
            [("Reef Workers' Congress", "ORG"), ("Women's Circle", "ORG")],
        ),
        (
            "ORG",
            "Reef Institute and Harbour Institute",
            [("Reef Institute", "ORG"), ("Harbour Institute", "ORG")],
        ),
        (
            "ORG",
            "Peace Institute and Research Institute",
            [("Peace Institute and Research Institute", "ORG")],
        ),
        ("ORG", "Reef Foundation and Centre", [("Reef Foundation and Centre", "ORG")]),
        ("ORG", "Grace and Comfort", [("Grace and Comfort", "ORG")]),
        ("ORG", "Al-Qaeda in Iraq", [("Al-Qaeda in Iraq", "ORG")]),
        ("ORG", "Reef Circle in Mosul", [("Reef Circle in Mosul", "ORG")]),
        ("ORG", "Smith, Bluereefton", [("Smith, Bluereefton", "ORG")]),
        ("GPE", "Nepal", [("Nepal", "GPE")]),
        ("GPE", "Nairobi\nPeriod", [("Nairobi", "GPE")]),
        ("ORG", "Nepal\nReef Alliance", [("Nepal", "GPE"), ("Reef Alliance", "ORG")]),
        ("PERSON", "Egypt Maria Uneborg", [("Egypt", "GPE"), ("Maria Uneborg", "PERSON")]),
        ("LOC", "Egypt Maria Uneborg", [("Egypt", "GPE"), ("Maria Uneborg", "PERSON")]),
        ("GPE", "Egypt Harbour", [("Egypt Harbour", "GPE")]),
        ("PERSON", "Chad Maria Uneborg", [("Chad Maria Uneborg", "PERSON")]),
        (
            "ORG",
            "International Organization for Migration by Talla Uneborg",
            [("International Organization for Migration", "ORG"), ("Talla Uneborg", "PERSON")],
        ),
        ("ORG", "RRC Dakar", [("RRC Dakar", "ORG")]),
        ("PERSON", "Ni Tailandia", [("Tailandia", "GPE")]),
        ("ORG", "Según Guatemala", [("Guatemala", "GPE")]),
        ("PERSON", "Ni Uzqenka", [("Ni Uzqenka", "PERSON")]),
        ("GPE", "La Paz", [("La Paz", "GPE")]),
        ("ORG", "Nepal Nepal Nepal", [("Nepal", "GPE")] * 3),
        ("GPE", "Pago Pago", [("Pago Pago", "GPE")]),
        ("ORG", "NIGER\nA", [("NIGER", "ORG")]),
        ("ORG", "REEF\nUNION", [("REEF\nUNION", "ORG")]),
        ("ORG", "Reef Talks on Labour\nLima", [("Reef Talks on Labour\nLima", "ORG")]),
        ("ORG", "EU-Nepal", [("EU", "ORG"), ("Nepal", "GPE")]),
        ("GPE", "Guinea-Bissau", [("Guinea-Bissau", "GPE")]),
        ("ORG", "Reef-Nepal", [("Reef-Nepal", "ORG")]),
        (
            "ORG",
            "International Organization for Migration funds Reef Net",
            [("International Organization for Migration", "ORG"), ("Reef Net", "ORG")],
        ),
        (
            "ORG",
            "Harbour University, Nepal",
            [("Harbour University", "ORG"), ("Nepal", "GPE")],
        ),
        (
            "ORG",
            "European Parliament, Brussels",
            [("European Parliament", "ORG"), ("Brussels", "GPE")],
        ),
        ("ORG", "Ministry of Labour, Amman", [("Ministry of Labour", "ORG"), ("Amman", "GPE")]),
        ("ORG", "Organization, Nepal", [("Organization, Nepal", "ORG")]),
        ("ORG", "Ministry of Labour, Nepal", [("Ministry of Labour, Nepal", "ORG")]),
        ("ORG", "University of Harbour, Dhaka", [("University of Harbour, Dhaka", "ORG")]),
        ("ORG", "Harbour Net Funds Reef", [("Harbour Net Funds Reef", "ORG")]),
        ("ORG", "Harbour Net say Reef Net", [("Harbour Net", "ORG"), ("Reef Net", "ORG")]),
    ],
)
def test_a_guess_of_several_names_is_cut(
    label: str, guess: str, found: list[tuple[str, str]]
) -> None:
    assert parts(f"They met in {guess} today.", label, guess) == found


def test_a_body_whose_acronym_also_stands_alone_is_cut_from_the_place_behind_it() -> None:
    text = "RRC met. RRC Dakar wrote."
    analysis = split_guesses(analysis_of(text, ORG="RRC Dakar"), gazetteer())
    assert [surface(text, g.span) for g in analysis.guesses] == ["RRC", "Dakar"]


def test_a_town_in_the_line_below_a_heading_is_none_of_its_name() -> None:
    text = "Reef Talks on Safe Work\nLima, Peru, 3 May"
    assert parts(text, "ORG", "Reef Talks on Safe Work\nLima") == [
        ("Reef Talks on Safe Work", "ORG"),
        ("Lima", "GPE"),
    ]
    text = "The Office of\nLima, Peru"
    assert parts(text, "ORG", "Office of\nLima") == [("Office of\nLima", "ORG")]


def test_of_a_guess_over_several_cells_only_a_head_is_a_body() -> None:
    text = "| Reef Union | Mira Uzqa | Bamako |"
    whole = replace(analysis_of(text), guesses=(NameGuess(Span(2, len(text)), "ORG"),))
    found = split_guesses(whole, gazetteer()).guesses
    assert [(surface(text, g.span), g.label) for g in found] == [
        ("Reef Union", "ORG"), ("Mira Uzqa", "PERSON"), ("Bamako", "GPE"),
    ]  # fmt: skip


@pytest.mark.parametrize("colon", [":", " :"])
def test_a_label_on_the_next_line_is_no_part_of_a_name(colon: str) -> None:
    text = f"Excused: Harbour Circle\nSecretariat{colon} Reef"
    whole = NameGuess(Span(9, text.rindex(colon)), "ORG")
    found = split_guesses(replace(analysis_of(text), guesses=(whole,)), gazetteer()).guesses
    assert [surface(text, g.span) for g in found] == ["Harbour Circle", "Secretariat"]
