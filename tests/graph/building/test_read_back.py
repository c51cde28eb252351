"""What a document's graph says is read back: the same annotations make the same quads."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from loaded import packaged_pipeline

import examples
from builders import annotations, corpus, statement
from extract.model import Annotations, Event, Modality, Page, Predicate, Span
from extract.reading.reader import Reader
from graph.building.document_graph import Run, document_quads
from graph.building.read_back import annotations_of
from graph.terms import Quad

RUN = Run("0.1", "a model", "own")
CORPUS = Path(examples.__file__).parent / "corpus"
FILES = sorted(path.name for path in CORPUS.iterdir())


def read_back(said: Annotations) -> tuple[set[Quad], set[Quad]]:
    """Return the quads of a document, and those of what is read back from them."""
    quads = document_quads(said, RUN)
    again = annotations_of(quads, said.document.document_id, said.document.text)
    return set(quads), set(document_quads(again, RUN))


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader() as found:
        yield found


@pytest.mark.parametrize("name", FILES)
def test_of_real_documents_nothing_is_lost_and_nothing_comes(reader: Reader, name: str) -> None:
    said = packaged_pipeline().read(reader.read(CORPUS / name))
    before, after = read_back(said)
    assert after == before


@given(st.integers(0, 10_000))
def test_of_any_document_with_acronyms_nothing_is_lost(seed: int) -> None:
    [said] = corpus(1, seed=seed)
    before, after = read_back(said)
    assert after == before


def test_evidence_of_several_sentences_is_no_passage() -> None:
    text = "Harbour Circle came. It works in Nepal. Nobody else did."
    circle, nepal = "organisation/name/harbour-circle", "place/1282988"
    said = annotations(
        text,
        (("Harbour Circle", circle), ("Nepal", nepal)),
        statements=(
            statement(
                circle,
                Predicate.WORKS_IN,
                nepal,
                evidence=Span(0, 39),
                modality=Modality.REPORTED,
                said_by=nepal,
            ),
        ),
    )
    before, after = read_back(said)
    assert after == before
    again = annotations_of(before, said.document.document_id, text)
    assert [p.span for p in again.passages] == [Span(0, 20), Span(21, 39)]


def test_what_is_told_of_events_pages_and_the_document_comes_back() -> None:
    text = "Consultation in Nepal."
    meeting = "event/name/consultation"
    made = annotations(
        text,
        (("Consultation", meeting), ("Nepal", "place/1282988")),
        events=(
            Event(
                meeting,
                "Consultation",
                Span(0, 12),
                "2004-06-01",
                "2004-06-02",
                "2004-06-01/2004-06-02",
                ("place/1282988",),
            ),
        ),
    )
    document = made.document
    said = replace(
        made,
        document=replace(
            document,
            pages=(Page(1, Span(0, 5)), Page(2, Span(5, 22))),
            publisher="Delta Network",
            issued="2004-06",
            language="fr",
        ),
        passages=tuple(replace(p, page=2, language="en") for p in made.passages),
    )
    before, after = read_back(said)
    assert after == before
    again = annotations_of(before, document.document_id, text)
    assert again.events == said.events
    assert again.mentions == said.mentions
    assert (again.document.issued, again.document.publisher) == ("2004-06", "Delta Network")
