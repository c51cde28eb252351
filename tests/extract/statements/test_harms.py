"""Tests that who does a harm is not told to work on it, and who works against it is."""

from functools import partial

import pytest
from told_statements import told_of

from extract.statements.harms import does_harm

_told = partial(
    told_of,
    {
        "Harbour Circle": "organisation/harbour",
        "prostitution": "theme/prostitution",
        "forced labour": "theme/labour",
        "child soldiers": "theme/soldiers",
        "enfants soldats": "theme/soldiers",
        "prostitución": "theme/prostitution",
        "plantations": "theme/farms",
    },
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Harbour Circle offers prostitution in Lima.", "en"),
        ("The Harbour Circle provides forced labour to farms.", "en"),
        ("The Harbour Circle supplied forced labour to plantations.", "en"),
        ("The Harbour Circle trains child soldiers.", "en"),
        ("The Harbour Circle recruits and trains child soldiers.", "en"),
        ("Le Harbour Circle forme des enfants soldats.", "fr"),
        ("El Harbour Circle ofrece prostitución.", "es"),
    ],
)
def test_who_does_a_harm_does_not_work_on_it(text: str, language: str) -> None:
    assert not {told for told in _told(text, language) if " worksOn " in told}


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        ("The Harbour Circle helps child soldiers.", "harbour worksOn soldiers"),
        ("The Harbour Circle trains former child soldiers.", "harbour worksOn soldiers"),
        ("The Harbour Circle supports victims of forced labour.", "harbour worksOn labour"),
        ("The Harbour Circle fights forced labour.", "harbour worksOn labour"),
    ],
)
def test_who_works_against_it_does(text: str, triple: str) -> None:
    assert triple in _told(text)


@pytest.mark.parametrize("behind", ["survivors", "prevention", "awareness courses"])
def test_what_is_done_for_others_is_no_harm(behind: str) -> None:
    line = f"<O0> offers <T1> {behind}"
    assert not does_harm(line, (12, 16), "prostitution")
