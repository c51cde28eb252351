"""What becomes of decisions where names that somebody told are masked."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from decided_project import FIRST_SENTENCE, asked, document_with, take
from sample_project import CIRCLE, DELTA, NAMES, NameAnnotator, SourceReader, sample_project

from extract.model import Kind
from graph.building.ingest import add_files
from graph.building.masking import mask_names, unmask_names
from graph.building.writing import writing
from graph.decisions.deciding import apply_decisions, decide
from graph.decisions.decision import DecisionError
from graph.decisions.record import read_record
from graph.project import Project

PARTNERS = "organisation/name/partners-in"
NOW = datetime(2026, 11, 26, tzinfo=UTC)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return sample_project(tmp_path)


def decided(project: Project) -> list[str]:
    return [each.entity for each in read_record(project.decisions).decisions]


def test_what_is_called_by_the_word_without_its_capital_keeps_its_decisions(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(NAMES, "partners in", (PARTNERS, Kind.ORGANISATION))
    with writing(project) as visit:
        for document in visit.documents():
            visit.remove(document)
    files = sorted((project.folder.parent / "files").iterdir())
    [*_] = add_files(project, files, pipeline=NameAnnotator(), reader=SourceReader(), now=NOW)
    for each in (PARTNERS, CIRCLE, DELTA):
        take(project, "confirm", each)
    older = project.decisions.read_bytes()
    mask_names(project, ["Partners", "Network"])
    assert decided(project) == [PARTNERS, CIRCLE]
    project.decisions.write_bytes(older)
    apply_decisions(project)
    assert decided(project) == [PARTNERS, CIRCLE]


def test_what_no_document_tells_of_may_be_called_so(project: Project) -> None:
    take(project, "confirm", DELTA)
    with writing(project) as visit:
        for document in visit.documents():
            visit.remove(document)
    mask_names(project, ["Network"])
    assert decided(project) == []


@pytest.mark.parametrize(
    ("kind", "thing", "other"),
    [
        ("rename", CIRCLE, "Zarnigul House"),
        ("alias", CIRCLE, "House of ZARNIGUL"),
        ("link", CIRCLE, "https://example.org/zarnigul-house"),
        ("label", "theme/debt-bondage", "Zarnigul’s bonds"),
    ],
)
def test_a_name_that_is_masked_cannot_be_given(
    project: Project, kind: str, thing: str, other: str
) -> None:
    mask_names(project, ["Zarnigul"])
    given = {"metadata": (("language", "en"),)} if kind == "label" else {}
    wanted = asked(project, kind, thing, other, **given)
    with pytest.raises(DecisionError, match="has a name of a person that is masked") as refused:
        decide(project, asked(project, "confirm", DELTA), wanted)
    assert refused.value.place == 1
    assert decided(project) == []
    unmask_names(project, ["Zarnigul"])
    assert decide(project, wanted).decisions == (wanted,)


def test_a_title_or_a_reason_with_it_is_written_without(project: Project) -> None:
    mask_names(project, ["Zarnigul"])
    document = document_with(project, FIRST_SENTENCE)
    wanted = asked(project, "describe", document, metadata=(("title", "Of Zarnigul"),))
    taken = decide(project, replace(wanted, why="as Zarnigul said", decision_id=""))
    [kept] = read_record(project.decisions).decisions
    assert (kept.title, kept.why) == ("Of [name]", "as [name] said")
    assert taken.decisions == (kept,)
