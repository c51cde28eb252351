"""Logs that write names in capitals name people whom no list has."""

import pytest
from guessed_analysis import surface

from extract.persons.frames.capital_entries import names_in_capital_entries
from ontology.gazetteer import gazetteer


def _found(text: str) -> list[str]:
    spans = sorted(set(names_in_capital_entries(text, gazetteer())), key=lambda s: s.start)
    return [surface(text, span) for span in spans]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2100 SGT UZQIM on gate\n2130 UZQIM reports two at the fence",
         ["UZQIM", "UZQIM"]),
        ("2130 two at the fence, one gives name DRUSZAN\n2145 DRUSZAN let in, other (UZQALAM) ran",
         ["DRUSZAN", "DRUSZAN", "UZQALAM"]),
        ("0300 OFFICER UZQELLO relieves DRUSZIM\n0400 asleep", ["UZQELLO"]),
        ("DRUSZONG cried in the cabin. master beat UZQISNO", ["DRUSZONG", "UZQISNO"]),
    ],
)  # fmt: skip
def test_a_rank_or_what_somebody_does_tells_a_name(text: str, found: list[str]) -> None:
    assert set(found) <= set(_found(text))


@pytest.mark.parametrize(
    "text",
    [
        "0900 CCTV off. 0930 GATE A locked, KEYS with guard. 1000 OFFICER ON DUTY told HQ.",
        "UYDEL reports that NRM and UNHCR met with ANPPCAN.",
        "A nurse from DRUSZEL washed her wounds.",
        "THE AGENT TOLD her. SGT MAJOR spoke.",
    ],
)
def test_words_and_acronyms_in_capitals_are_nobody(text: str) -> None:
    assert _found(text) == []
