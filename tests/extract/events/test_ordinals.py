"""Tests that ordinal numbers are read however they are written."""

import pytest

from extract.events.ordinals import read_ordinal


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("38th", 38),
        ("333e", 333),
        ("45º", 45),
        ("first", 1),
        ("twelfth", 12),
        ("twentieth", 20),
        ("thirty-eighth", 38),
        ("ninety-first", 91),
        ("première", 1),
        ("dix-neuvième", 19),
        ("vingtième", 20),
        ("vingt-neuvième", 29),
        ("trente et unième", 31),
        ("cinquante-troisième", 53),
        ("décimo", 10),
        ("vigésimo quinto", 25),
        ("annual", None),
        ("previous", None),
        ("", None),
    ],
)
def test_an_ordinal_is_read(written: str, number: int | None) -> None:
    assert read_ordinal(written) == number
