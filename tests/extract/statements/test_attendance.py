"""Tests that sentences tell who came, where other names and people stand between."""

from functools import partial

import pytest
from told_statements import told_of

_told = partial(
    told_of,
    {
        "Harbour Circle": "organisation/harbour",
        "Lantern Union": "organisation/lantern",
        "Reef House": "organisation/reef",
        "workshop": "event/workshop",
        "atelier": "event/workshop",
        "taller": "event/workshop",
        "Mali": "place/2453866",
    },
)
_BOTH = {"harbour tookPartIn workshop", "lantern tookPartIn workshop"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The workshop brought together 32 women from nine towns, among them representatives of"
         " the Harbour Circle and Lantern Union.", "en"),
        ("The workshop brought together 35 inspectors, the Harbour Circle and the Lantern Union.",
         "en"),
        ("Reef House brought together 35 inspectors, the Harbour Circle and the Lantern Union at a"
         " workshop on debt.", "en"),
        ("Reef House held a workshop on debt, attended by the Harbour Circle and the Lantern"
         " Union.", "en"),
        ("The workshop in May, where Harbour Circle and Lantern Union presented their work, was"
         " full.", "en"),
        ("L'atelier a réuni les ministères du Mali, la Harbour Circle, ainsi que des associations"
         " dont la Lantern Union.", "fr"),
        ("L'atelier, auquel ont participé la Harbour Circle et la Lantern Union, a duré.", "fr"),
        ("Reunió al personal el taller, en el que tomaron parte Harbour Circle y Lantern Union.",
         "es"),
        ("El taller se celebró en mayo. Reunió a 60 personas de diez pueblos, entre ellas Harbour"
         " Circle y Lantern Union.", "es"),
    ],
)  # fmt: skip
def test_who_was_among_them_took_part(text: str, language: str) -> None:
    assert _told(text, language) >= _BOTH


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The workshop brought together women who had been denied help by the Harbour Circle.",
         "en"),
        ("The workshop brought together everybody except the Reef House and the Harbour Circle.",
         "en"),
        ("The workshop brought together critics of the Reef House, the Harbour Circle and others.",
         "en"),
        ("L'atelier a réuni trente journalistes qui enquêtent sur la Harbour Circle.", "fr"),
        ("L'atelier s'est tenu sans la participation de la Harbour Circle.", "fr"),
        ("El taller se celebró en mayo. Reunió a 30 personas, pero no a la Harbour Circle.", "es"),
    ],
)  # fmt: skip
def test_who_was_spoken_of_or_left_out_did_not(text: str, language: str) -> None:
    assert not _told(text, language)
