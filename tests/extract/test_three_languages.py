"""One consultation, told in English (PDF), French (DOCX) and Spanish (HTML), is one entity."""

from pathlib import Path

import pytest
from loaded import packaged_pipeline

from extract.model import Annotations, Event, Predicate
from extract.reading.reader import Reader

_CORPUS = Path(__file__).resolve().parents[2] / "examples" / "corpus"
_FILES = (
    "dakar-consultation-report.pdf",
    "dakar-consultation-rapport.docx",
    "dakar-consulta-informe.html",
)
_DAKAR = "place/2253354"


@pytest.fixture(scope="module")
def told() -> list[Annotations]:
    pipeline = packaged_pipeline()
    with Reader() as reader:
        return [pipeline.read(reader.read(_CORPUS / name)) for name in _FILES]


def _consultation(annotations: Annotations) -> Event:
    return next(e for e in annotations.events if e.start_date == "2024-05-14")


@pytest.mark.model
def test_the_consultation_is_the_same_entity_in_three_languages(told: list[Annotations]) -> None:
    assert [a.document.language for a in told] == ["en", "fr", "es"]
    assert len({_consultation(a).entity_id for a in told}) == 1


@pytest.mark.model
def test_its_days_place_and_organisers_are_the_same(told: list[Annotations]) -> None:
    for annotations in told:
        event = _consultation(annotations)
        assert event.edtf == "2024-05-14/2024-05-16"
        assert event.place_ids == (_DAKAR,)
    organisers = [set(_consultation(a).organiser_ids) for a in told]
    assert organisers[0] == organisers[1] == organisers[2]
    assert len(organisers[0]) == 2


@pytest.mark.model
def test_its_themes_are_the_same(told: list[Annotations]) -> None:
    themes = [
        {
            s.object_id
            for s in a.statements
            if s.predicate is Predicate.CONCERNS and s.subject_id == _consultation(a).entity_id
        }
        for a in told
    ]
    meant = {"theme/debt-bondage", "theme/recruitment-fees"}
    assert themes[0] == themes[1] == themes[2] == meant
    for annotations in told:
        assert meant <= {subject.theme_id for subject in annotations.subjects}


@pytest.mark.model
def test_the_passages_that_name_its_organisers_are_its_evidence(told: list[Annotations]) -> None:
    for annotations in told:
        text = annotations.document.text
        event = _consultation(annotations)
        organised = [
            s
            for s in annotations.statements
            if s.predicate is Predicate.ORGANISED and s.object_id == event.entity_id
        ]
        assert organised
        for statement in organised:
            quoted = " ".join(text[span.start : span.end] for span in statement.evidence)
            assert "Harbour Circle" in quoted
            assert "Rivage Commun" in quoted
