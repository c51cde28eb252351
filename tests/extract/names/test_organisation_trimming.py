"""A stretch is cut to the name in it, at the same cost however long it is."""

import time

import pytest

from extract.model import Span
from extract.names.organisation_trimming import trim_name, without_sort


def _trimmed(text: str) -> str | None:
    span = trim_name(text, Span(0, len(text)))
    return text[span.start : span.end] if span else None


@pytest.mark.parametrize(
    ("stretch", "name"),
    [
        ("the Harbour Circle's", "Harbour Circle"),
        ("Blue Reef Voices (BRV)", "Blue Reef Voices"),
        ("Blue Reef Voices (the BRV", "Blue Reef Voices"),
        ("l'Institut Bleu", "Institut Bleu"),
        ("“Harbour Circle”,", "Harbour Circle"),
        ("Harbour Circle of the", "Harbour Circle"),
        ("Harbour Circle.[3", "Harbour Circle"),
        ("Harbour Committee12", "Harbour Committee"),
        ("Committee12", "Committee12"),
        ("Council more democratic", "Council"),
        ("Committee of the time", "Committee"),
        ("Government decriminalize", "Government"),
        ("General Assembly for the first", "General Assembly"),
        ("Institut national de la statistique", "Institut national de la statistique"),
        ("Committee that Nepal", "Committee"),
        ("Reef Network - Submission", "Reef Network"),
        ("Reef Network Annual Report 2019", "Reef Network"),
        ("Fundación del Faro Memoria Anual", "Fundación del Faro"),
        ("Court of First Instance of a", "Court of First Instance"),
        ("Court of First Instance of a district", "Court of First Instance"),
        ("Campaign for a Reef Free World", "Campaign for a Reef Free World"),
        ("the ", None),
        ("“”", None),
    ],
)
def test_article_possessive_and_acronym_are_no_part_of_a_name(
    stretch: str, name: str | None
) -> None:
    assert _trimmed(stretch) == name


def test_initials_keep_their_last_full_stop() -> None:
    text = "the U.N. said"
    span = trim_name(text, Span(0, 7))
    assert span is not None
    assert text[span.start : span.end] == "U.N."


def test_a_long_stretch_costs_no_more_than_a_short_one() -> None:
    text = "Maria Anna " * 20_000
    started = time.process_time()
    for start in range(2_000):
        trim_name(text, Span(start * 11, len(text)))
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    ("guess", "name"),
    [
        ("CEDAW Committee urged", "CEDAW Committee"),
        ("Harbour Circle said", "Harbour Circle"),
        ("Reef Works Limited", "Reef Works Limited"),
        ("Lantern Union for the displaced", "Lantern Union for the displaced"),
        ("Harbour Circle united", "Harbour Circle united"),
        (
            "ministère des Affaires sociales finance trois centres",
            "ministère des Affaires sociales",
        ),
        ("Cercle du Phare de nommer", "Cercle du Phare"),
        ("Autorité du Phare de moyens suffisants", "Autorité du Phare"),
        ("Fonds du Phare en", "Fonds du Phare"),
        ("Organisateurs : Association du Phare", "Association du Phare"),
        ("Service des migrations pour son silence", "Service des migrations"),
        (
            "Agence nationale de lutte contre la traite",
            "Agence nationale de lutte contre la traite",
        ),
        ("Fundación Faro gestiona un albergue", "Fundación Faro"),
        ("Amis de la mer et de la terre", "Amis de la mer et de la terre"),
        ("Centre de finance solidaire", "Centre de finance solidaire"),
        ("Maison de quartier de Sidi", "Maison de quartier de Sidi"),
    ],
)
def test_a_name_ends_before_what_the_body_does(guess: str, name: str) -> None:
    assert _trimmed(guess) == name


@pytest.mark.parametrize(
    ("stretch", "name"),
    [
        ("Kenyan NGO Lantern Kenya", "Lantern Kenya"),
        ("NGO Reef Women's Network", "Reef Women's Network"),
        ("Thai NGO Coalition on Reefs", "Thai NGO Coalition on Reefs"),
        ("NGO Working Group", "NGO Working Group"),
        ("NGO Coordination", "NGO Coordination"),
    ],
)
def test_what_a_body_is_stands_before_its_name(stretch: str, name: str) -> None:
    span = without_sort(stretch, Span(0, len(stretch)))
    assert stretch[span.start : span.end] == name
