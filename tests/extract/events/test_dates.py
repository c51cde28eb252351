"""Tests what dates say in three languages."""

import calendar
import time
from datetime import date
from itertools import pairwise

import pytest
from growth import times_longer
from hypothesis import given
from hypothesis import strategies as st

from extract.events.dates import find_dates


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        (
            "held 31 August-4 September 2009, Kathmandu",
            "31 August-4 September 2009",
            "2009-08-31/2009-09-04",
        ),
        ("le 12/05/2014 à Dakar", "12/05/2014", "2014-05-12"),
        ("el 12.05.2014 en Lima", "12.05.2014", "2014-05-12"),
        ("el primero de marzo de 2021 en", "primero de marzo de 2021", "2021-03-01"),
        ("du premier au 3 mars 2020", "premier au 3 mars 2020", "2020-03-01/2020-03-03"),
        ("el 1ro. de mayo de 2019", "1ro. de mayo de 2019", "2019-05-01"),
        ("Premier May 2019 said", "May 2019", "2019-05"),
        ("4-7 July 2010, Bangkok", "4-7 July 2010", "2010-07-04/2010-07-07"),
        ("from 13 to 16 November 2006 in", "13 to 16 November 2006", "2006-11-13/2006-11-16"),
        (
            "28 December 2009 to 3 January 2010",
            "28 December 2009 to 3 January 2010",
            "2009-12-28/2010-01-03",
        ),
        ("on 3rd March 2018.", "3rd March 2018", "2018-03-03"),
        ("on March 3, 2018, in", "March 3, 2018", "2018-03-03"),
        ("(March 3-5, 2018)", "March 3-5, 2018", "2018-03-03/2018-03-05"),
        ("June 30 to July 2, 2018", "June 30 to July 2, 2018", "2018-06-30/2018-07-02"),
        ("in June 2004", "June 2004", "2004-06"),
        ("June-July 2004", "June-July 2004", "2004-06/2004-07"),
        ("in late 2006 a", "late 2006", "2006-10/2006-12"),
        ("in the first half of 2020.", "first half of 2020", "2020-01/2020-06"),
        ("au deuxième semestre 2021", "deuxième semestre 2021", "2021-07/2021-12"),
        ("el último trimestre de 2019", "último trimestre de 2019", "2019-10/2019-12"),
        ("by Q3 2019 at", "Q3 2019", "2019-07/2019-09"),
        ("in the week of 5 March 2012 in", "week of 5 March 2012", "2012-03-05/2012-03-11"),
        ("the week of May 7, 2014 in", "week of May 7, 2014", "2014-05-05/2014-05-11"),
        (
            "week beginning Monday 3 June 2013",
            "week beginning Monday 3 June 2013",
            "2013-06-03/2013-06-09",
        ),
        ("la semaine du 5 mars 2012 à", "semaine du 5 mars 2012", "2012-03-05/2012-03-11"),
        (
            "la semana del 5 de marzo de 2012",
            "semana del 5 de marzo de 2012",
            "2012-03-05/2012-03-11",
        ),
        ("from 5 to 9 March 2012 that week", "5 to 9 March 2012", "2012-03-05/2012-03-09"),
        ("in early June 2004", "early June 2004", "2004-06-01/2004-06-10"),
        ("le 12–14 de marzo de 2019", "12–14 de marzo de 2019", "2019-03-12/2019-03-14"),
        (
            "los días 12, 13 y 14 de marzo de 2019",
            "12, 13 y 14 de marzo de 2019",
            "2019-03-12/2019-03-14",
        ),
        ("in Spring 2008 they", "Spring 2008", "2008-21"),
        ("au printemps 2008", "printemps 2008", "2008-21"),
        ("on 5–6/11/2009 in", "5–6/11/2009", "2009-11-05/2009-11-06"),
        ("on 25/12/2010.", "25/12/2010", "2010-12-25"),
        ("by mid-2010 it", "mid-2010", "2010-04/2010-09"),
        ("au début de 2010", "début de 2010", "2010-01/2010-03"),
        (
            "entre el 4 y el 7 de julio de 2010",
            "4 y el 7 de julio de 2010",
            "2010-07-04/2010-07-07",
        ),
        ("el 8 de octubre de 2012", "8 de octubre de 2012", "2012-10-08"),
        ("a finales de 2012", "finales de 2012", "2012-10/2012-12"),
        ("du 3 au 5 juin 2015 à Dakar", "3 au 5 juin 2015", "2015-06-03/2015-06-05"),
        ("le 1er août 2011", "1er août 2011", "2011-08-01"),
        ("en février 2011", "février 2011", "2011-02"),
        ("undertaken from 2005-2006.", "2005-2006", "2005/2006"),
        ("in 2004,", "2004", "2004"),
        ("on 2004-06-15.", "2004-06-15", "2004-06-15"),
        ("4-7\nJuly 2010", "4-7\nJuly 2010", "2010-07-04/2010-07-07"),
    ],
)
def test_a_date_is_read_as_exactly_as_it_is_told(text: str, words: str, edtf: str) -> None:
    (found,) = find_dates(text)
    assert text[found.span.start : found.span.end] == words
    assert found.edtf == edtf


@pytest.mark.parametrize(
    "text",
    [
        "31 June 2009",
        "29 February 2007",
        "7-4 July 2010",
        "32 May 2010",
        "2004-13-01 was typed",
        "resolution 1325 (A/RES/2000/4)",
        "a total of 2010 people",
        "in 12004",
        "document A/54/2000",
        "in June",
        "",
    ],
)
def test_what_is_no_possible_date_is_refused(text: str) -> None:
    assert find_dates(text) == ()


def test_first_and_last_possible_day_are_given() -> None:
    (found,) = find_dates("in February 2008")
    assert (found.start_date, found.end_date) == ("2008-02-01", "2008-02-29")


@given(st.dates(date(1800, 1, 1), date(2099, 12, 31)))
def test_any_written_day_is_read_back(day: date) -> None:
    for text in (
        f"on {day.day} {calendar.month_name[day.month]} {day.year}",
        f"on {calendar.month_name[day.month]} {day.day}, {day.year}",
        f"on {day.isoformat()}",
    ):
        (found,) = find_dates(text)
        assert found.start_date == found.end_date == found.edtf == day.isoformat()


@given(st.text(alphabet="0123456789 -/,.JuneMay", max_size=80))
def test_dates_never_overlap_and_never_end_before_they_start(text: str) -> None:
    found = find_dates(text)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(one.start_date <= one.end_date for one in found)


@pytest.mark.parametrize(
    ("piece", "most"),
    [("1, ", 166_666), ("May 1 to ", 55_555), ("2004-", 100_000), ("in 2010 ", 20_000)],
)
def test_a_hostile_line_takes_no_longer_than_its_length(piece: str, most: int) -> None:
    def seconds(many: int) -> float:
        began = time.process_time()
        find_dates(piece * many)
        return time.process_time() - began

    assert times_longer(seconds, most // 8, most, below=20) < 20


def test_numbers_alone_are_no_date_where_no_article_tells_which_comes_first() -> None:
    assert find_dates("on 12/05/2014; le 1/2/2014/5") == ()
