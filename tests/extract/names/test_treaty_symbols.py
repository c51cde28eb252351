"""In a paper that bears a committee's symbol, the Committee is that one."""

import pytest
from loaded import packaged_pipeline

from extract.model import Kind, SourceText
from extract.names.treaty_symbols import addressee, committee_of


@pytest.mark.parametrize(
    ("symbol", "name"),
    [
        ("CEDAW/C/NPL/CO/6", "Committee on the Elimination of Discrimination against Women"),
        ("E/C.12/KEN/CO/2-5", "Committee on Economic, Social and Cultural Rights"),
        ("CCPR/C/UZQ/1", "Human Rights Committee"),
        ("E/C.2/2010/1", None),
        ("CAT/C/UZQ/1 and CRC/C/UZQ/2", None),
        ("A/HRC/43/15", None),
        ("A shadow report to CAT/C/UZQ/2", None),
        (f"{'x ' * 400}CAT/C/UZQ/1", None),
    ],
)
def test_a_symbol_tells_a_committee(symbol: str, name: str | None) -> None:
    assert committee_of(symbol) == name


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (
            "Concluding observations on Honduras\nCMW/C/HND/CO/2\n"
            "The Committee considered the report. The Committee recommends a register.",
            {"organisation/cmw"},
        ),
        (
            "Observations\nCMW/C/HND/CO/2\nThe Harbour Committee wrote. The Committee met.",
            {"organisation/name/harbour-committee"},
        ),
    ],
)
def test_the_committee_is_the_one_whose_paper_it_is(text: str, meant: set[str]) -> None:
    mentions = packaged_pipeline().annotate(SourceText("", text, language="en")).mentions
    assert {m.entity_id for m in mentions if m.kind is Kind.ORGANISATION} == meant


@pytest.mark.parametrize(
    "title",
    [
        "Shadow report to the Committee on Reefs",
        "Submission of the Harbour Circle to the UN Committee on Reefs",
        "INFORME SOMBRA PARA EL Committee on Reefs",
    ],
)
def test_a_paper_is_written_to_the_committee_of_its_title(title: str) -> None:
    assert addressee(title, ["Committee on Reefs", "Committee on Wells"]) == "Committee on Reefs"


def test_a_committee_that_is_only_spoken_of_is_not_written_to() -> None:
    assert addressee("The Committee on Reefs met.", ["Committee on Reefs"]) is None
    assert (
        addressee(f"{'x ' * 400}report to the Committee on Reefs", ["Committee on Reefs"]) is None
    )


def test_what_is_asked_of_the_committee_is_asked_of_the_one_written_to() -> None:
    text = (
        "Shadow report to the Committee on the Rights of the Child\n\n"
        "The Committee against Torture spoke of it in 2013. "
        f"{'Kilns were inspected in all provinces. ' * 6}We ask the Committee to act."
    )
    mentions = packaged_pipeline().annotate(SourceText("", text, language="en")).mentions
    asked = [m.entity_id for m in mentions if text[m.span.start : m.span.end] == "Committee"]
    assert asked == ["organisation/crc-committee"]


def test_a_committee_of_others_named_after_is_the_one_spoken_of() -> None:
    text = (
        "Submission to the Committee against Torture\n\n"
        "The Committee on Labour of Uzqa discussed the bill. The Committee rejected it."
    )
    mentions = packaged_pipeline().annotate(SourceText("", text, language="en")).mentions
    last = [m.entity_id for m in mentions if text[m.span.start : m.span.end] == "Committee"]
    assert "organisation/cat" not in last
