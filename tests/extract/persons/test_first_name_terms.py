"""Where people are called by one name, a town or a word given as a name is one more of them."""

import pytest
from loaded import packaged_pipeline

from extract.model import SourceText, Span
from extract.persons.left.first_name_terms import FirstNameTerms
from extract.pipeline import Pipeline

LOG = (
    "Amina came in. Fatou slept on the sofa. Rokia rang her sister. "
    "{line} Amina and Fatou stayed. Nadia made tea."
)


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return packaged_pipeline()


def masked(pipeline: Pipeline, text: str) -> list[str]:
    found = pipeline.annotate(SourceText("", text, language="en")).masked
    return [text[span.start : span.end] for span in found]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Savannah refused the placement. Nobody saw her.", "Savannah"),
        ("Brooklyn doing well at college.", "Brooklyn"),
        ("India would not talk to the nurse.", "India"),
        ("Cliff will cover.", "Cliff"),
        ("Nobody has told Dallas.", "Dallas"),
    ],
)
def test_one_more_who_is_called_like_a_town_is_masked(
    pipeline: Pipeline, line: str, name: str
) -> None:
    assert name in masked(pipeline, LOG.format(line=line))


@pytest.mark.parametrize(
    "line",
    [
        "The embassy of India called.",
        "They took the train to Savannah.",
        "Two girls went from Brooklyn to Paris in May.",
        "Amina reviews it by May.",
    ],
)
def test_a_way_to_a_town_stays_one(pipeline: Pipeline, line: str) -> None:
    found = masked(pipeline, LOG.format(line=line))
    assert {"India", "Savannah", "Brooklyn", "Paris", "May"}.isdisjoint(found)


def test_a_town_told_once_as_somebody_is_so_wherever_nobody_goes_to_it(pipeline: Pipeline) -> None:
    text = LOG.format(line="Savannah refused the placement. We asked Savannah's mother.")
    assert masked(pipeline, text).count("Savannah") == 2


def test_who_has_a_longer_name_is_no_single_and_an_address_makes_none_longer() -> None:
    text = "Amina Uzqa, Amina, Fatou, Mama Drusz"
    spans = [Span(0, 10), Span(12, 17), Span(19, 24), Span(26, 36)]
    terms = FirstNameTerms.of(text, spans)
    assert [name for _, name in terms.singles] == ["Fatou", "Drusz"]
    assert [name for _, name in terms.longer] == ["Amina Uzqa"]
    assert terms.hold(20)
    assert not FirstNameTerms.of(text, spans[:3]).hold(20)


def test_who_is_told_of_is_the_same_behind_a_month(pipeline: Pipeline) -> None:
    text = LOG.format(line="It was late.\nMy aunt PRUDENCE came. On 9 May Prudence called.\n")
    assert {"PRUDENCE", "Prudence"} <= set(masked(pipeline, text))
