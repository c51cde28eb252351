"""Numbers and dates as each language writes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.written_numbers import is_one
from views.interface import numbers
from views.interface.languages import LANGUAGES, of_browser

THIN = "\N{NARROW NO-BREAK SPACE}"


@pytest.fixture(params=list(LANGUAGES))
def spoken(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Speak a language, as a page that a reader opened would."""
    language: str = request.param
    monkeypatch.setattr(numbers, "current", lambda: language)
    return language


def test_numbers_are_written_as_the_language_does(spoken: str) -> None:
    written = (
        numbers.number(1204),
        numbers.number(1234567),
        numbers.decimal(0.5, 2),
        numbers.percent(0.9),
    )
    assert (
        written
        == {
            "en": ("1,204", "1,234,567", "0.50", "90%"),
            "fr": (f"1{THIN}204", f"1{THIN}234{THIN}567", "0,50", f"90{THIN}%"),
            "es": ("1204", f"1{THIN}234{THIN}567", "0,50", f"90{THIN}%"),
        }[spoken]
    )


def test_dates_are_written_as_the_language_does(spoken: str) -> None:
    written = [numbers.date(each) for each in ("2026-08-01", "2004-06", "1999", "2004-06/2005")]
    assert (
        written
        == {
            "en": ["1 August 2026", "June 2004", "1999", "2004-06/2005"],
            "fr": ["1er août 2026", "juin 2004", "1999", "2004-06/2005"],
            "es": ["1 de agosto de 2026", "junio de 2004", "1999", "2004-06/2005"],
        }[spoken]
    )


def test_days_from_and_to_are_written_as_the_language_does(spoken: str) -> None:
    told = {"en": "14 May 2024 – June 2024", "fr": "14 mai 2024 – juin 2024",
            "es": "14 de mayo de 2024 – junio de 2024"}  # fmt: skip
    assert numbers.date("2024-05-14/2024-06") == told[spoken]


def test_what_both_ends_of_an_interval_share_is_said_once(spoken: str) -> None:
    intervals = ("2024-05-14/2024-05-16", "2024-02-29/2024-03-01", "2026-04/2026-06",
                 "2024-12-31/2025-01-01", "2024-05-14/2024-05-14")  # fmt: skip
    told = {
        "en": ["14–16 May 2024", "29 February – 1 March 2024", "April – June 2026",
               "31 December 2024 – 1 January 2025", "14 May 2024"],
        "fr": ["14–16 mai 2024", "29 février – 1er mars 2024", "avril – juin 2026",
               "31 décembre 2024 – 1er janvier 2025", "14 mai 2024"],
        "es": ["14–16 de mayo de 2024", "29 de febrero – 1 de marzo de 2024",
               "abril – junio de 2026", "31 de diciembre de 2024 – 1 de enero de 2025",
               "14 de mayo de 2024"],
    }  # fmt: skip
    assert [numbers.date(each) for each in intervals] == told[spoken]


def test_none_is_in_the_singular_in_french_only() -> None:
    assert [is_one(0, each) for each in ("en", "fr", "es")] == [False, True, False]


@given(st.text(max_size=20))
def test_what_is_no_date_stays_as_it_is(text: str) -> None:
    assert numbers.date(f"x{text}") == f"x{text}"


@pytest.mark.parametrize(
    ("locale", "language"),
    [("fr-CA", "fr"), ("ES", "es"), ("en_GB", "en"), ("de", "en"), ("", "en"), (None, "en")],
)
def test_the_language_of_a_browser_is_taken_where_it_is_ours(
    locale: str | None, language: str
) -> None:
    assert of_browser(locale) == language


def test_a_number_that_was_worked_out_is_as_exact_as_it_is_of_use() -> None:
    assert [numbers.about(each) for each in (0.0, 5.25, 9.96, 10.4, 1234.5)] == [
        "0.0",
        "5.2",
        "10.0",
        "10",
        "1,234",
    ]
