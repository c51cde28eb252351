"""A body is told by what it does: acronyms alone, and long forms with theirs."""

import pytest
from guessed_analysis import analysis_of, surface

from extract.model import Span
from extract.names.organisation_contexts import acting_acronyms, funded_bodies, reads_as_body
from ontology.gazetteer import gazetteer


def test_an_acronym_that_acts_is_a_body() -> None:
    text = "HLC works with women; UAV held; USA said; PDF works on it; ABC is a word."
    found = acting_acronyms(analysis_of(text), gazetteer())
    assert [surface(text, span) for span in found] == ["HLC"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("La UZQAH recordó la ley, la NUZBA firmó un convenio.", ["UZQAH", "NUZBA"]),
        ("L'UZQAH a formé des juges ; la TVA a augmenté.", ["UZQAH"]),
        ("La ESI exige docentes. Le SIDA a reculé. El PIB creció.", []),
        ("El JUEZ pidió pruebas. Le PATRON a appelé. La EVA presentó una denuncia.", []),
        ("La NUZBA firmó: la nuzba es buena.", []),
    ],
)
def test_an_acronym_that_acts_in_french_and_spanish_is_a_body(text: str, found: list[str]) -> None:
    spans = acting_acronyms(analysis_of(text), gazetteer())
    assert [surface(text, span) for span in spans] == found


def test_one_word_that_gets_or_gives_money_is_a_body() -> None:
    text = (
        "The office funded Harboura and the ILO. Reefora was funded by it. A grant to Uzqenko for"
        " it. They funded Nepal, Samantha and Workshops; workshops help."
    )
    found = funded_bodies(text, gazetteer())
    assert [surface(text, span) for span in found] == ["Harboura", "Reefora", "Uzqenko"]


@pytest.mark.parametrize(
    ("text", "long", "short", "is_body"),
    [
        ("The Harbour Light Circle (HLC) held talks.", "Harbour Light Circle", "HLC", True),
        ("Harbour Light Circle (HLC) published it.", "Harbour Light Circle", "HLC", True),
        ("The Gross Domestic Product (GDP) rose.", "Gross Domestic Product", "GDP", False),
        ("the internally displaced persons (IDPs)", "internally displaced persons", "IDPs", False),
        ("The Global Compact for Migration (GCM)", "Global Compact for Migration", "GCM", False),
        ("See Harbour Light Circle (HLC).", "Harbour Light Circle", "HLC", False),
    ],
)
def test_a_long_form_is_a_body_where_the_text_treats_it_as_one(
    text: str,
    long: str,
    short: str,
    is_body: bool,  # noqa: FBT001
) -> None:
    spans = (Span(text.index(s), text.index(s) + len(s)) for s in (long, short))
    assert reads_as_body(text, *spans) is is_body
