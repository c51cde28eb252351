"""Tests where a body is told to have offices, and how far its work reaches."""

from functools import partial

import pytest
from told_statements import told_of

_told = partial(
    told_of,
    {
        "Harbour Circle": "organisation/harbour",
        "Lantern Network": "organisation/lantern",
        "Lima": "place/3936456",
        "Cusco": "place/3941584",
        "Nepal": "place/1282988",
    },
)
_OFFICES = {"harbour basedIn 3936456", "harbour basedIn 3941584"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Harbour Circle maintains regional offices in Lima and Cusco.", "en"),
        ("Le Harbour Circle est implanté à Lima et à Cusco.", "fr"),
        ("Le Harbour Circle compte des antennes à Lima et à Cusco.", "fr"),
        ("El Harbour Circle cuenta con oficinas en Lima y Cusco.", "es"),
    ],
)  # fmt: skip
def test_offices(text: str, language: str) -> None:
    assert _told(text, language) == _OFFICES


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("The activities of the Harbour Circle cover Nepal.", "en", "harbour worksIn 1282988"),
        ("The Harbour Circle's programmes extend to Nepal.", "en", "harbour worksIn 1282988"),
        ("Los programas del Harbour Circle se extienden a Nepal.", "es", "harbour worksIn 1282988"),
        ("The Harbour Circle brings together 24 organisations in Nepal.", "en",
         "harbour worksIn 1282988"),
        ("The Harbour Circle has worked alongside the Lantern Network in Nepal.", "en",
         "harbour worksIn 1282988"),
        ("Les équipes du Harbour Circle sont sur place. Le Harbour Circle œuvre à Lima.", "fr",
         "harbour worksIn 3936456"),
        ("Le Harbour Circle, dont le siège se trouve à Cusco, œuvre à Lima.", "fr",
         "harbour worksIn 3936456"),
        ("Annual Report of the Harbour Circle\n\nOur Lima branch opened in May.", "en",
         "harbour worksIn 3936456"),
    ],
)  # fmt: skip
def test_how_far_work_reaches(text: str, language: str, told: str) -> None:
    assert told in _told(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "The office of the Harbour Circle in Lima was closed in 2019.",
        "The office of the Harbour Circle in Lima was destroyed.",
        "The activities of the Harbour Circle do not cover Nepal.",
        "The Harbour Circle plans offices in Lima and Cusco.",
        "The evaluators recommend that the Harbour Circle open an office in Lima.",
        "Le rapport propose que le Harbour Circle ouvre un bureau à Lima.",
    ],
)
def test_what_is_closed_or_only_recommended_is_not_told(text: str) -> None:
    assert not _told(text)
