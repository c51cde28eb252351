"""Tests days without a year, in reports whose first lines are dated."""

import pytest
from analysis_builder import analysis_of, mention_of

from extract.events.events import find_events
from extract.events.report_dates import report_date

_NAMES = {"Harbour Circle": "organisation/name/harbour-circle", "Lima": "place/3936456"}


def _dates(text: str) -> list[str]:
    mentions = [mention_of(text, name, i) for name, i in _NAMES.items() if name in text]
    return [event.edtf for event in find_events(analysis_of(text), mentions)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("REPORT No. 14\nAs of 23 July 2023\n\nThe Harbour Circle hosted a summit in Lima on"
         " 13 July.", ["2023-07-13"]),
        ("REPORT\nDate: 23 July 2023\n\nThe Harbour Circle held a workshop in Lima on 3 and"
         " 4 May.", ["2023-05-03/2023-05-04"]),
        ("Reef Newsletter No. 4, August 2023\n\nThe Harbour Circle held a workshop in Lima on 3"
         " and 4 May.", ["2023-05-03/2023-05-04"]),
        ("REEF NETWORK - ANNUAL REPORT 1998\n\nThe Harbour Circle held a workshop in Lima on 10-13"
         " May.", ["1998-05-10/1998-05-13"]),
        ("In June 2021 the Harbour Circle hosted a summit in Lima (22–24 June).",
         ["2021-06-22/2021-06-24"]),
    ],
)  # fmt: skip
def test_days_without_a_year_are_of_the_report_s(text: str, days: list[str]) -> None:
    assert _dates(text) == days


def test_days_to_come_or_long_past_have_no_year() -> None:
    head = "REPORT No. 14\nAs of 23 July 2023\n\n"
    for day in ("3 August", "13 January"):
        assert "2023" not in str(_dates(f"{head}The Harbour Circle hosted a summit on {day}."))


def test_what_is_to_come_in_an_annual_report_is_not_of_its_year() -> None:
    head = "REEF NETWORK - ANNUAL REPORT 1998\n\nThe Harbour Circle will hold a workshop in Lima"
    assert "1998" not in str(_dates(f"{head} on 3 April."))


def test_only_a_line_at_the_beginning_dates_a_report() -> None:
    assert report_date("It was as of 23 July 2023 that we left.") is None
    assert report_date("word " * 400 + "\nAs of 23 July 2023\n") is None
