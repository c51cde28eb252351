"""Which lines are written small, and which words of them no language knows."""

import pytest
from guessed_analysis import surface

from extract.persons.written_small import (
    in_small_letters,
    is_known,
    is_slip,
    lines_written_small,
    strangers,
)


def _lines(text: str) -> list[str]:
    return [surface(text, span) for span in lines_written_small(text)]


def test_a_note_without_capitals_is_written_small() -> None:
    text = "told druszka to wait\n- ring the clinic\n12.40 new girl, no id, UNHCR rang"
    assert _lines(text) == text.split("\n")


def test_messages_written_small_within_another_text_are_told() -> None:
    text = (
        "The Ministry of Labour visited the farm in Gambella. It found forty workers there, "
        "none of whom had a contract that the Office could read or keep.\n\n"
        "- told uzqen to wait for the bus\n- no answer from the agent again\n- she cried a lot\n\n"
        "The Office of the Prosecutor was informed on Monday by the same officers, who had seen "
        "the passports of all of them in the safe of the manager."
    )
    assert _lines(text) == text.split("\n")[2:5]


@pytest.mark.parametrize(
    "text",
    [
        "The girl said that she was afraid.\nShe left in June and went back to\nher village.",
        "Two persons were found there by officers of the border police on that same day, and\n"
        "were taken to a shelter where they could stay until the court of the district decided\n"
        "what should be done with them. Nobody was charged.",
        "Survivors: 14\nof whom children: 3\nThe Committee notes this. The State Party replied.",
    ],
)
def test_lines_into_which_a_sentence_is_wrapped_are_not(text: str) -> None:
    assert _lines(text) == []


def test_what_no_language_of_a_note_knows_is_a_stranger() -> None:
    text = "told nyakim the bus is late. she didn't cry, la señora de la casa called w n'deye"
    assert [surface(text, span) for span in strangers(text, lines_written_small(text))] == [
        "nyakim",
        "n'deye",
    ]


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("hiding", "en"), ("tmrw", "en"), ("sooooo", "en"), ("drop-in", "en"), ("rebooked", "en"),
        ("hébergée", "fr"), ("hebergee", "fr"), ("lappart", "fr"), ("rebranchez", "fr"),
        ("camionetas", "es"), ("telefono", "es"),
    ],
)  # fmt: skip
def test_forms_and_short_forms_are_known(word: str, language: str) -> None:
    assert is_known(word, language)


def test_a_frequent_word_with_a_wrong_letter_is_a_slip() -> None:
    assert all(is_slip(word, "en") for word in ("hosptal", "tomorow", "recieved", "intervew"))
    assert not any(is_slip(word, "en") for word in ("nyakim", "thiri", "oyunaa", "munkhzul"))


def test_a_text_in_capitals_is_read_in_small_letters() -> None:
    text = "MINUTES OF THE MEETING\nUZQECH REPORTED TEN NEW CASES\nUNHCR TO FOLLOW UP ON MONDAY"
    assert in_small_letters(text) == text.lower()
    assert (
        in_small_letters(f"{text}\n{'The others agreed that they would come back. ' * 3}") is None
    )
