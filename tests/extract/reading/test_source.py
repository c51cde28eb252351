"""What a file tells of itself, without characters that a reader would not see."""

import pytest

from extract.reading.source import source_text

SENTENCE = "Harbour Circle met the ministry in Lisbon to speak about debt bondage at sea."


@pytest.mark.parametrize(
    ("called", "shown"),
    [
        ("\u202etxt.exe", "txt.exe"),
        ("Har\u200bbour\u2066 Circle.txt", "Harbour Circle.txt"),
        ("two\nlines.txt", "two lines.txt"),
        ("re\u0301seau.txt", "réseau.txt"),
        ("a  b <i>.txt", "a  b <i>.txt"),
    ],
)
def test_a_file_is_called_by_what_can_be_seen_of_its_name(called: str, shown: str) -> None:
    assert source_text(SENTENCE.encode(), called, 1_000).file_name == shown
