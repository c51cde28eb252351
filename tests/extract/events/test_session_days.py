"""Tests that the line below the number of a session tells its days, as papers of committees do."""

import pytest
from analysis_builder import analysis_of, mention_of

from extract.events.events import find_events

_BODIES = {
    "Committee on Migrant Workers": "organisation/cmw",
    "Conseil des droits de l'homme": "organisation/hrc",
    "Comité contra la Tortura": "organisation/cat",
}


def _days(text: str, language: str = "en") -> list[str | None]:
    mentions = [mention_of(text, name, i) for name, i in _BODIES.items() if name in text]
    return [event.edtf for event in find_events(analysis_of(text, language), mentions)]


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        ("Committee on Migrant Workers\n\nThirty-first session\n\n2–11 September 2019", "en",
         "2019-09-02/2019-09-11"),
        ("Committee on Migrant Workers\nThirty-first session\n28 January–1 February 2019\nItem 4",
         "en", "2019-01-28/2019-02-01"),
        ("Conseil des droits de l'homme\nQuarante-quatrième session\n15 juin-3 juillet 2020", "fr",
         "2020-06-15/2020-07-03"),
        ("Comité contra la Tortura\n75º período de sesiones\n10 a 28 de febrero de 2020", "es",
         "2020-02-10/2020-02-28"),
    ],
)  # fmt: skip
def test_days_below_a_session_are_its_days(text: str, language: str, days: str) -> None:
    assert _days(text, language) == [days]


def test_one_day_below_a_session_may_be_that_of_the_paper() -> None:
    text = "Committee on Migrant Workers\nThirty-first session\n12 March 2020"
    assert _days(text) == [None]


def test_a_sentence_below_a_session_is_no_line_of_days() -> None:
    text = (
        "Committee on Migrant Workers\nThirty-first session\n\n"
        "Kilns were inspected from 2 to 11 September 2019 in all provinces."
    )
    assert _days(text) == [None]


def test_a_period_of_years_is_no_session() -> None:
    text = "Committee on Migrant Workers\nThirty-first session\n1 January 2016–31 December 2018"
    assert _days(text) == [None]
