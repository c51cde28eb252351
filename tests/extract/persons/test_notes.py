"""In notes that call people by one name each, lists tell one another and labels are nobody."""

import pytest
from loaded import packaged_pipeline

from extract.model import SourceText, Span
from extract.persons.left.first_name_terms import listed_by_first_name
from extract.persons.lists.rosters import rostered_names
from extract.persons.refusals.no_persons import is_label
from extract.persons.word_names import word_names
from extract.pipeline import Pipeline
from ontology.gazetteer import gazetteer


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return packaged_pipeline()


def listed(text: str, *persons: str) -> list[str]:
    spans = [Span(text.index(name), text.index(name) + len(name)) for name in persons]
    return [text[s.start : s.end] for s in listed_by_first_name(text, spans, gazetteer())]


def test_who_does_something_with_a_person_is_one() -> None:
    text = "Amina came. Fatou slept. Ganga and Amina go next week. Coco, Divine and Fatou cook."
    assert listed(text, "Amina", "Fatou") == ["Ganga", "Amina", "Coco", "Divine", "Fatou"]


def test_towns_behind_a_way_and_bodies_are_none() -> None:
    text = "Amina came. Fatou slept. They met in Paris and Amina said so. Oxfam and Amina pay."
    assert listed(text, "Amina", "Fatou") == []
    assert listed("Ganga and Jamuna go next week.", "Ganga") == []


def test_a_cell_in_a_list_of_persons_is_one_whatever_word_it_is() -> None:
    text = (
        "1. Ines Uzqa - Reef\n2. Marta Drusz - Well\n3. Ana Yebra - Reef\n4. Soledad - Machala\n"
        "5. Hna. Trinidad - Reef\n"
    )
    found = [text[s.start : s.end] for s in rostered_names(text, (), gazetteer())]
    assert {"Soledad", "Trinidad"} <= set(found)


def test_a_girl_no_list_has_goes_with_one_who_is_called_by_a_virtue() -> None:
    text = "She said that two girls, Osas and Faith, had arrived."
    assert [text[s.start : s.end] for s in word_names(text)] == ["Osas", "Faith"]


@pytest.mark.parametrize("word", ["Fig", "Interpreter", "Supervisor", "Mme", "Ponente"])
def test_a_label_is_nobody(word: str) -> None:
    assert is_label(word)


@pytest.mark.parametrize("word", ["Prince", "Hope", "Amina", "Justice", "Carpenter"])
def test_a_name_is_no_label(word: str) -> None:
    assert not is_label(word)


def test_a_caption_does_not_become_part_of_a_name(pipeline: Pipeline) -> None:
    text = (
        "Fig. 4. Lidia Uzqa at the office. Photo © Ewa Nowicka\nFig. 5. A room where Ionela slept."
        "\nFig. 6. Amina and her daughter."
    )
    found = pipeline.annotate(SourceText("", text, language="en")).masked
    assert not any("Fig" in text[span.start : span.end] for span in found)


def test_a_name_written_small_in_notes_is_that_of_who_is_named(pipeline: Pipeline) -> None:
    text = "Amina came in. Fatou slept. I met fatou yesterday, not amina. Rokia rang her sister."
    found = pipeline.annotate(SourceText("", text, language="en")).masked
    assert {"fatou", "amina"} <= {text[span.start : span.end] for span in found}
