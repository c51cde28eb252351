"""Languages told from texts and passages."""

import time

import pytest

from extract.language import detect, detect_passage

ENGLISH = "The consultation brought together governments and civil society organisations."
FRENCH = "La consultation a réuni des gouvernements et des organisations de la société civile."
SPANISH = "La consulta reunió a gobiernos y organizaciones de la sociedad civil de la región."
GERMAN = "Die Beratung brachte Regierungen und Organisationen der Zivilgesellschaft zusammen. " * 3


@pytest.mark.parametrize(
    ("text", "language"),
    [(ENGLISH, "en"), (FRENCH, "fr"), (SPANISH, "es"), (GERMAN, "de"), ("", "en"), ("12", "en")],
)
def test_the_language_of_a_text_is_told(text: str, language: str) -> None:
    assert detect(text) == language


def test_most_of_the_text_decides() -> None:
    assert detect(f"{FRENCH}\n" * 3 + f"{ENGLISH}\n" * 40) == "en"


@pytest.mark.parametrize(
    ("passage", "of_document", "language"),
    [
        (FRENCH, "en", "fr"),
        (ENGLISH, "fr", "en"),
        (ENGLISH, "en", "en"),
        ("Nations Unies", "en", "en"),
        ("ORGANISATION INTERNATIONALE POUR LES MIGRATIONS ET LE TRAVAIL", "en", "en"),
    ],
)
def test_a_passage_is_in_the_documents_language_unless_plainly_in_another(
    passage: str, of_document: str, language: str
) -> None:
    assert detect_passage(passage, of_document) == language


def test_a_huge_text_costs_no_more_than_a_small_one() -> None:
    detect(ENGLISH)
    started = time.process_time()
    assert detect(f"{ENGLISH} " * 200_000) == "en"
    assert time.process_time() - started < 1


def test_passages_in_the_documents_language_are_told_without_scoring_every_language() -> None:
    detect_passage(FRENCH, "en")
    started = time.process_time()
    assert {detect_passage(ENGLISH, "en") for _ in range(10_000)} == {"en"}
    assert time.process_time() - started < 1
