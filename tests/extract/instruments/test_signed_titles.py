"""Known instruments with a bracket in their name are found without a number."""

import pytest
from guessed_analysis import analysis_of

from extract.instruments.instruments import find_instruments
from extract.instruments.signed_titles import signed_titles
from extract.words import find_words
from ontology.authority import instruments


def _found(text: str) -> list[tuple[str, str]]:
    mentions = find_instruments(analysis_of(text), find_words(text), ())
    return [(text[m.span.start : m.span.end], m.entity_id) for m in mentions]


@pytest.mark.parametrize(
    ("name", "entity_id"),
    [
        ("Discrimination (Employment and Occupation) Convention, 1958", "instrument/ilo-c111"),
        ("Migrant Workers (Supplementary Provisions) Convention", "instrument/ilo-c143"),
        ("Migrant Workers (Supplementary Provisions) Convention 1975", "instrument/ilo-c143"),
        ("Convention sur les travailleurs migrants (révisée)", "instrument/ilo-c097"),
        ("Convention sur les travailleurs migrants", "instrument/icrmw"),
        ("Convenio sobre la discriminación (empleo y ocupación)", "instrument/ilo-c111"),
        ("Protocole de 2014 relatif à la Convention n° 29", "instrument/ilo-p029"),
    ],
)
def test_a_bracket_does_not_end_a_name(name: str, entity_id: str) -> None:
    assert _found(f"It ratified the {name}; all report.") == [(name, entity_id)]


def test_every_name_with_a_bracket_is_found() -> None:
    names = [(n, i) for n, i in instruments().names() if "(" in n]
    assert len(names) > 40
    for name, entity_id in names:
        text = f"States have ratified the {name}."
        found = dict(_found(text))
        assert any(name in surface for surface in found), name
        assert entity_id in found.values(), name


def test_brackets_without_a_name_are_none() -> None:
    assert list(signed_titles("The plan (Employment and Occupation) was read (révisée).")) == []
    assert list(signed_titles("(" * 20_000)) == []
    assert list(signed_titles("(revised) " * 5_000)) == []
