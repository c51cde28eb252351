"""Tests which instruments are found, as what, and with which article."""

import time

import pytest
from analysis_builder import analysis_of, words_of_span
from hypothesis import given
from hypothesis import strategies as st

from extract.acronyms.acronyms import find_definitions
from extract.instruments.instruments import find_instruments
from extract.model import Mention


def _found(text: str, language: str = "en") -> list[tuple[str, Mention]]:
    analysis = analysis_of(text, language)
    found = find_instruments(analysis, find_definitions(analysis))
    return [(words_of_span(text, mention.span), mention) for mention in found]


@pytest.mark.parametrize(
    ("text", "surface", "article"),
    [
        ("Article 3(a) of the Palermo Protocol defines it.", "Palermo Protocol", "3(a)"),
        ("under articles 6 and 8 of ILO Convention No. 29 they", "ILO Convention No. 29", "6, 8"),
        ("the Palermo Protocol, article 9, says", "Palermo Protocol", "9"),
        ("ILO Convention No. 189 was adopted", "ILO Convention No. 189", None),
        (
            "the Anti-Trafficking in Persons Act of 2003 was",
            "Anti-Trafficking in Persons Act of 2003",
            None,
        ),
        ("by Law No. 27693 of that year", "Law No. 27693", None),
        ("the Foreign Employment Act, 2007 says", "Foreign Employment Act, 2007", None),
        ("transposed Directive 2011/36/EU late", "Directive 2011/36/EU", None),
        ("in General Assembly resolution 55/25 the", "General Assembly resolution 55/25", None),
        (
            "Security Council resolution 1325 (2000) asks",
            "Security Council resolution 1325 (2000)",
            None,
        ),
        (
            "la résolution 55/25 de l'Assemblée générale dit",
            "résolution 55/25 de l'Assemblée générale",
            None,
        ),
    ],
)
def test_an_instrument_is_found_with_the_article_cited(
    text: str, surface: str, article: str | None
) -> None:
    assert [(words, m.article) for words, m in _found(text)] == [(surface, article)]


def test_conventions_in_a_list_are_each_found() -> None:
    found = _found("It ratified ILO Conventions Nos. 29, 105 and 182 last year.")
    assert [words for words, _ in found] == ["ILO Conventions Nos. 29", "105", "182"]
    ids = {m.entity_id for _, m in found}
    assert len(ids) == 3
    assert ids.isdisjoint(i for i in ids if i.startswith("instrument/name/"))


def test_one_directive_is_the_same_in_two_languages() -> None:
    (_, english), (_, french) = (
        _found("Directive 2011/36/EU on")[0],
        _found("la directive 2011/36/UE concernant", "fr")[0],
    )
    assert english.entity_id == french.entity_id


def test_a_general_recommendation_belongs_to_the_committee_beside_it() -> None:
    ((words, mention),) = _found("In CEDAW general recommendation No. 38 (2020) it said so.")
    assert words == "CEDAW general recommendation No. 38 (2020)"
    assert mention.entity_id == "instrument/name/cedaw-general-recommendation-no-38"


def test_a_general_comment_of_nobody_is_not_guessed_at() -> None:
    assert _found("He made general comment No. 3 on the film.") == []


def test_an_acronym_of_treaty_and_committee_is_read_by_what_it_does() -> None:
    assert [words for words, _ in _found("Slovenia ratified CEDAW in 1992.")] == ["CEDAW"]
    assert _found("CEDAW expressed concern at this.") == []


def test_a_short_name_the_document_defines_is_found_wherever_it_stands() -> None:
    text = (
        'The Harbour Protocol on Fair Recruitment (hereinafter the "Fair Protocol") is new. '
        "States signed the Fair Protocol."
    )
    found = _found(text)
    assert [words for words, _ in found] == [
        "Harbour Protocol on Fair Recruitment",
        "Fair Protocol",
        "Fair Protocol",
    ]
    assert len({m.entity_id for _, m in found}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "the act was kind, and the law of 2003 changed",
        "Room C29 and seat C182",
        "the directive was late",
        "resolution of the dispute in 2010",
        "who signed it? it was a pact",
        "The Act says so.",
    ],
)
def test_words_that_name_no_instrument_are_left_alone(text: str) -> None:
    assert _found(text) == []


@given(st.text(alphabet="ActLaw ILO Convention No. 29, (CEDAW)\n", max_size=150))
def test_mentions_never_overlap(text: str) -> None:
    spans = [m.span for _, m in _found(text)]
    assert not any(a.overlaps(b) for i, a in enumerate(spans) for b in spans[i + 1 :])


@pytest.mark.parametrize(
    "line",
    ["Act " * 125_000, "Aa Bb, of the " * 70_000, "Convention on the " * 28_000, "1, " * 333_000],
)
def test_a_hostile_line_takes_no_longer_than_its_length(line: str) -> None:
    began = time.perf_counter()
    find_instruments(analysis_of(line), ())
    assert time.perf_counter() - began < 30
