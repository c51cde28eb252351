"""Which names, dates and languages a person may give."""

import pytest

from graph.decisions.decision import DecisionError, Kind
from graph.decisions.sense import check_sense, is_date, is_moment


@pytest.mark.parametrize(
    "edtf",
    ["2004", "2004-06", "2004-02-29", "2004-21", "199X", "20uu", "2004-XX", "2004-06-XX", "2004?",
     "2004-06~", "2004-06-01/2004-06-03", "2004/..", "../2004-06"],
)  # fmt: skip
def test_what_is_a_date(edtf: str) -> None:
    assert is_date(edtf)


@pytest.mark.parametrize(
    "edtf",
    ["2024-13-45", "9999-99-99", "....", "2023-02-29", "0000", "2004-00", "2004-21-01", "soon",
     "20-04", "1/2", "..", "/", "2004/2005/2006", "2004-6", "-----", "2004,2005"],
)  # fmt: skip
def test_what_is_none(edtf: str) -> None:
    assert not is_date(edtf)


@pytest.mark.parametrize(
    ("kind", "given", "said"),
    [
        (Kind.ALIAS, {"name": "???"}, "a letter or a digit"),
        (Kind.SPLIT, {"name": "…"}, "a letter or a digit"),
        (Kind.UNLABEL, {"name": "???"}, ""),
        (Kind.ALIAS, {"name": "C+"}, ""),
        (Kind.DESCRIBE, {"language": "zz"}, "no language"),
        (Kind.DESCRIBE, {"language": "ne", "issued": "2004"}, ""),
        (Kind.DESCRIBE, {"issued": "2024-13-45"}, "must be a date such as"),
        (Kind.LINK, {"identifier": "https://user:secret@example.org/x"}, "no user name or pass"),
        (Kind.LINK, {"identifier": "HTTPS://user@example.org"}, "no user name or password"),
        (Kind.LINK, {"identifier": "https://example.org/@user?mail=a@example.org"}, ""),
    ],
)
def test_what_cannot_be_is_refused(kind: Kind, given: dict[str, str], said: str) -> None:
    if not said:
        check_sense(kind, given)
        return
    with pytest.raises(DecisionError, match=said):
        check_sense(kind, given)


def test_there_is_no_such_moment() -> None:
    assert is_moment("2026-11-26T09:30:00Z")
    assert not is_moment("2026-19-39T29:59:59Z")
