"""Documents without a title are called by their file, so that whoever reads a source finds them."""

import pytest
from loaded import packaged_pipeline

from extract.model import SourceText
from extract.pipeline import Pipeline
from extract.untitled import called_by_file, first_words


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return packaged_pipeline()


def read_title(pipeline: Pipeline, text: str, title: str | None = None) -> str:
    source = SourceText("d1", text, title=title, file_name="speech_nepal_2017.txt")
    return pipeline.read(source).document.title


@pytest.mark.model
def test_a_document_without_a_title_is_called_by_its_file_first(pipeline: Pipeline) -> None:
    title = read_title(pipeline, "I am pleased to speak of recruitment fees today.\nNepal agreed.")
    assert title == ("speech_nepal_2017.txt – I am pleased to speak of recruitment fees today.")


@pytest.mark.model
def test_a_title_that_is_told_stands_alone(pipeline: Pipeline) -> None:
    assert read_title(pipeline, "Nepal agreed.", "Work at Sea") == "Work at Sea"


@pytest.mark.model
def test_persons_stay_out_of_both_parts(pipeline: Pipeline) -> None:
    source = SourceText(
        "d1", "Maria Uneborg spoke first. Nepal agreed.", file_name="uneborg_talk.txt"
    )
    title = pipeline.read(source).document.title
    assert "neborg" not in title
    assert title.startswith("[name]_talk.txt – [name]")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("**Mr President, fellow delegates,**\n\nI speak", "Mr President, fellow delegates,"),
        ("\n \n***\n# Opening words", "Opening words"),
        ("", ""),
        ("word " * 60, "word " * 39 + "word…"),
    ],
)
def test_first_words_have_no_marks_and_end(text: str, words: str) -> None:
    assert first_words(text) == words


@pytest.mark.parametrize(
    ("file_name", "words", "called"),
    [("a.txt", "", "a.txt"), ("", "Begun", "Begun"), ("a.txt", "a.txt", "a.txt")],
)
def test_what_is_not_there_leaves_no_sign(file_name: str, words: str, called: str) -> None:
    assert called_by_file(file_name, words) == called
