"""What a guess holds at its edges that is no part of a name is cut off."""

import pytest

from extract.analysis import NameGuess
from extract.model import Span
from extract.names.guess_edges import with_clean_edges
from ontology.gazetteer import gazetteer


@pytest.mark.parametrize(
    ("surface", "label", "name"),
    [
        ("3. Uzqenka Alliance", "ORG", "Uzqenka Alliance"),
        ("8) Tripoli", "ORG", "Tripoli"),
        ("7 Office of Uzqenka", "ORG", "Office of Uzqenka"),
        ("Kenya.14", "GPE", "Kenya"),
        ("Lima 1,225", "GPE", "Lima"),
        ("UNICEF3", "ORG", "UNICEF"),
        ("UZQ)", "ORG", "UZQ"),
        ("UZQ (Lima)", "ORG", "UZQ (Lima)"),
        ("50 Uzqenkas", "ORG", "50 Uzqenkas"),
        ("Uzqenka 21", "ORG", "Uzqenka 21"),
        ("14 May", "DATE", "14 May"),
        ("UNICEF Nepal Country", "ORG", "UNICEF Nepal"),
        ("OCHA Sitrep", "ORG", "OCHA"),
        ("Uzqenka Country", "ORG", "Uzqenka Country"),
    ],
)
def test_numbers_and_half_brackets_are_cut_off(surface: str, label: str, name: str) -> None:
    guess = NameGuess(Span(0, len(surface)), label)
    span = with_clean_edges(surface, guess, gazetteer()).span
    assert surface[span.start : span.end] == name


@pytest.mark.parametrize(
    ("text", "surface", "name"),
    [
        (
            "Uzqenka Authority and Women and Media Collective",
            "Uzqenka Authority and Women",
            "Uzqenka Authority",
        ),
        (
            "Ministry of Women and Children and Social Welfare",
            "Ministry of Women and Children",
            "Ministry of Women and Children",
        ),
        (
            "Uzqenka Authority and Women met",
            "Uzqenka Authority and Women",
            "Uzqenka Authority and Women",
        ),
    ],
)
def test_what_begins_the_next_name_is_cut_off(text: str, surface: str, name: str) -> None:
    span = with_clean_edges(text, NameGuess(Span(0, len(surface)), "ORG"), gazetteer()).span
    assert text[span.start : span.end] == name


@pytest.mark.parametrize("surface", ["Women from Kenya", "governments of Kenya"])
def test_who_is_of_a_place_leaves_the_place(surface: str) -> None:
    guess = with_clean_edges(surface, NameGuess(Span(0, len(surface)), "ORG"), gazetteer())
    assert (surface[guess.span.start :], guess.label) == ("Kenya", "GPE")
