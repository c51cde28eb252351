"""Whatever a text calls a person, and wherever: nothing of the name is in what may be stored."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from loaded import packaged_pipeline

from extract.model import SourceText
from extract.pipeline import Pipeline

MEETINGS = (
    "{title} {given} {surname} of the Harbour Circle Network spoke in Kathmandu, Nepal.",
    "By {given} {surname}\n\nThe Harbour Circle Network met in Lima in May 2004.",
    "Prepared by {given} {surname} for the Ministry of Labour of Nepal.",
    "{surname}, {initial}. (2004) wrote on debt bondage ({surname} & Secunda, 2004).",
    "“We left,” said {given} {surname}. Her daughter, {given}, was sold in Bangkok.",
    "Contact: {given} {surname}\nWrite to {given}.{surname}@example.org.",
)
LATER = (
    "Later {surname} said that GAATW agreed.",
    "The {surname} report was discussed with {surname}'s lawyer.",
    "{upper} AND THE PALERMO PROTOCOL\n\nIt was ratified.",
    "In {surname}'s view, Thailand should ratify the Convention.",
    "Present: {surname}; Global Alliance Against Traffic in Women.",
)
TITLES = ("Statement by {given} {surname}", "{surname}: an account", "On debt bondage")
FILES = ("{given}_{surname}_2004.pdf", "statement-{surname}.docx", "report.pdf")


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return packaged_pipeline()


def invented(first: str, second: str) -> st.SearchStrategy[str]:
    """Draw names that are no word of any language here."""
    parts = (st.sampled_from(part.split()) for part in (first, second))
    return st.tuples(*parts).map("".join)


GIVEN = st.sampled_from(("Samantha", "Fatoumata", "Rodrigo", "Zainab", "Mikhail", "Priya"))
SURNAMES = invented("Kwoz Yebr Drusz Phlo", "novark irzel uskadt")


@pytest.mark.model
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(given_name=GIVEN, surname=SURNAMES, drawn=st.data())
def test_no_word_of_a_name_is_left_anywhere(
    pipeline: Pipeline, given_name: str, surname: str, drawn: st.DataObject
) -> None:
    words = {
        "given": given_name,
        "surname": surname,
        "upper": surname.upper(),
        "initial": given_name[0],
        "title": drawn.draw(st.sampled_from(("Ms.", "Dr", "Judge", "Sra."))),
    }
    first, *later = (
        drawn.draw(st.sampled_from(MEETINGS)),
        *drawn.draw(st.lists(st.sampled_from(LATER), max_size=3)),
    )
    source = SourceText(
        "0" * 64,
        "\n\n".join(part.format(**words) for part in (first, *later)),
        title=drawn.draw(st.sampled_from(TITLES)).format(**words),
        file_name=drawn.draw(st.sampled_from(FILES)).format(**words),
    )
    stored = repr(pipeline.read(source)).casefold()
    assert surname.casefold() not in stored
    if "{given}" in first:
        assert given_name.casefold() not in stored
