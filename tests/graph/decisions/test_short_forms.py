"""Documents that use only the acronym of what is decided, read by the real model."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from decided_project import NOW, asked, asked_at, document_with, take
from loaded import packaged_pipeline
from project_quads import quads
from soundness import violations

from extract.pipeline import Pipeline
from extract.reading.reader import Reader
from graph.building.ingest import add_files
from graph.decisions.asked import Asked
from graph.decisions.deciding import decide
from graph.decisions.decision import Kind
from graph.decisions.effects import Effect, effect_of
from graph.decisions.likenesses import Reason
from graph.decisions.review import Why, review_queue
from graph.decisions.standing import Filters, Standing, log
from graph.iris import CURRENT_GRAPH, id_of
from graph.project import Project
from graph.terms import Literal, iri

pytestmark = pytest.mark.model
CENTRE, CENTER = "organisation/name/harbour-legal-centre", "organisation/name/harbour-law-centre"
HLC, OFFICE = "organisation/name/hlc", "organisation/name/dakar-office"
FOUNDATION = "organisation/name/tidewater-foundation-for-fair-recruitment"
DAKAR = "The Harbour Law Center (HLC) works on forced labour in Dakar."
NAMED = "The Harbour Legal Centre works on debt bondage in Nepal. It was founded in Kathmandu."
WRITTEN = (
    "The Harbour Legal Centre (HLC) works on debt bondage in Nepal. HLC was founded in Kathmandu.",
    f"{DAKAR} HLC has an office there.",
    "In May 2024 HLC opened an office in Lima. HLC works on domestic work.",
    "HLC funds Tidewater Foundation for Fair Recruitment in Ghana. HLC works on kafala.",
)


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return packaged_pipeline()


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader() as opened:
        yield opened


def read(folder: Path, pipeline: Pipeline, reader: Reader, *written: str) -> Project:
    files = folder / "files"
    files.mkdir()
    for number, each in enumerate(written):
        (files / f"{number}.txt").write_text(each, encoding="utf-8")
    project = Project.create(folder / "project")
    found = sorted(files.iterdir())
    outcomes = list(add_files(project, found, pipeline=pipeline, reader=reader, now=NOW))
    assert not [each.reason for each in outcomes if each.reason]
    return project


def documents(project: Project) -> dict[str, int]:
    """Return in how many documents each of the bodies at stake is named."""
    with project.reading() as store:
        counted = store.quads(CURRENT_GRAPH, predicate=iri("lk:documents"))
        found = {id_of(q.subject): q.object for q in counted}
    wanted = (CENTRE, CENTER, HLC, OFFICE)
    return {e: int(n.value) for e in wanted if isinstance(n := found.get(e), Literal)}


def test_two_that_are_one_are_one_where_only_their_acronym_stands(
    tmp_path: Path, pipeline: Pipeline, reader: Reader
) -> None:
    project = read(tmp_path, pipeline, reader, *WRITTEN)
    assert documents(project) == {CENTRE: 1, CENTER: 1, HLC: 2}
    before = quads(project)
    merge = asked(project, "merge", CENTER, CENTRE)
    effect = effect_of(project, merge)
    assert (effect.documents, effect.passages) == (3, 6)
    made = take(project, "merge", CENTER, CENTRE)
    assert documents(project) == {CENTRE: 4}
    undo = asked(project, "undo", made.decision_id)
    assert effect_of(project, undo).documents == 3
    take(project, "undo", made.decision_id)
    assert quads(project) == before
    rejected = asked(project, "reject", CENTER)
    assert effect_of(project, rejected).documents == 1


def test_two_that_are_not_the_same_stay_two_and_what_documents_define_is_told(
    tmp_path: Path, pipeline: Pipeline, reader: Reader
) -> None:
    project = read(tmp_path, pipeline, reader, NAMED, WRITTEN[2])
    apart = take(project, "distinct", HLC, CENTRE)
    defining = tmp_path / "defining.txt"
    defining.write_text(WRITTEN[0], encoding="utf-8")
    list(add_files(project, [defining], pipeline=pipeline, reader=reader, now=NOW))
    assert documents(project) == {CENTRE: 2, HLC: 1}
    [entry] = log(project).entries
    assert (entry.standing, entry.defined) == (Standing.CONTRADICTED, (CENTRE,))
    undo = asked(project, "undo", apart.decision_id)
    assert effect_of(project, undo).documents == 1
    take(project, "undo", apart.decision_id)
    assert documents(project) == {CENTRE: 3}
    later = asked_at(NOW + timedelta(days=1), project, Asked("distinct", HLC, CENTRE))
    [again] = decide(project, later).decisions
    assert again.seen == (CENTRE,)
    assert documents(project) == {CENTRE: 2, HLC: 1}
    assert [each.standing for each in log(project, Filters(only_open=True)).entries] == []


def test_what_one_of_two_is_by_decision_is_not_the_other_either(
    tmp_path: Path, pipeline: Pipeline, reader: Reader
) -> None:
    project = read(tmp_path, pipeline, reader, NAMED, *WRITTEN[2:])
    take(project, "distinct", FOUNDATION, CENTRE)
    take(project, "merge", FOUNDATION, HLC)
    defining = tmp_path / "defining.txt"
    defining.write_text(WRITTEN[0], encoding="utf-8")
    list(add_files(project, [defining], pipeline=pipeline, reader=reader, now=NOW))
    assert documents(project) == {CENTRE: 2, HLC: 2}
    told = log(project, Filters(only_open=True)).entries
    assert [(each.decision.kind, each.defined) for each in told] == [(Kind.DISTINCT, (CENTRE,))]


def test_a_name_given_to_what_documents_define_to_be_another_is_told(
    tmp_path: Path, pipeline: Pipeline, reader: Reader
) -> None:
    project = read(tmp_path, pipeline, reader, WRITTEN[2])
    take(project, "rename", HLC, "Lima Office")
    take(project, "link", HLC, "https://example.org/lima")
    take(project, "alias", HLC, "Office of Lima")
    assert {each.standing for each in log(project).entries} == {Standing.IN_FORCE}
    defining = tmp_path / "defining.txt"
    defining.write_text(WRITTEN[0], encoding="utf-8")
    list(add_files(project, [defining], pipeline=pipeline, reader=reader, now=NOW))
    told = log(project, Filters(only_open=True)).entries
    assert {(each.standing, each.defined) for each in told} == {(Standing.CONTRADICTED, (CENTRE,))}
    assert len(told) == 3
    take(project, "confirm", HLC)
    assert {each.standing for each in log(project).entries} == {Standing.IN_FORCE}


def test_a_split_of_one_document_leaves_all_others_as_they_were(
    tmp_path: Path, pipeline: Pipeline, reader: Reader
) -> None:
    same = (each.replace("Law Center", "Legal Centre") for each in WRITTEN)
    project = read(tmp_path, pipeline, reader, *same)
    assert documents(project) == {CENTRE: 4}
    second = document_with(project, "forced labour in Dakar")
    split = asked(project, "split", CENTRE, "Dakar Office", documents=(second,))
    effect = effect_of(project, split)
    assert (effect.documents, effect.passages) == (1, 2)
    assert effect.links > 0
    made = take(project, "split", CENTRE, "Dakar Office", documents=(second,))
    assert documents(project) == {CENTRE: 3, OFFICE: 1}
    assert violations(project) == ()
    undo = asked(project, "undo", made.decision_id)
    assert effect_of(project, undo) == effect
    take(project, "merge", OFFICE, CENTRE)
    assert documents(project) == {CENTRE: 4}


def test_whoever_undoes_what_changes_nothing_any_more_is_told_so(
    tmp_path: Path, pipeline: Pipeline, reader: Reader
) -> None:
    project = read(tmp_path, pipeline, reader, WRITTEN[1])
    first = take(project, "rename", CENTER, "Law Centre of Dakar")
    take(project, "rename", CENTER, "Law Centre")
    undo = asked(project, "undo", first.decision_id)
    assert effect_of(project, undo) == Effect()


def test_the_queue_tells_which_short_form_two_share(
    tmp_path: Path, pipeline: Pipeline, reader: Reader
) -> None:
    project = read(tmp_path, pipeline, reader, *WRITTEN)
    [found] = [s for s in review_queue(project) if s.why is Why.AMBIGUOUS]
    assert {found.entity_id, found.other_id} == {CENTRE, CENTER}
    assert found.likeness == (Reason("ambiguous", "HLC"),)
    assert found.reason == f"HLC also means {found.other_label}"


def test_of_two_that_share_a_short_form_the_one_that_more_documents_name_is_to_stay(
    tmp_path: Path, pipeline: Pipeline, reader: Reader
) -> None:
    project = read(tmp_path, pipeline, reader, *WRITTEN[:2], NAMED)
    assert documents(project) == {CENTRE: 2, CENTER: 1}
    [found] = [s for s in review_queue(project) if s.why is Why.AMBIGUOUS]
    assert (found.entity_id, found.other_id, found.documents) == (CENTER, CENTRE, 1)
    merged = take(project, "merge", found.entity_id, found.other_id)
    assert documents(project) == {CENTRE: 3}
    take(project, "undo", merged.decision_id)
    take(project, "confirm", found.other_id)
    assert [s for s in review_queue(project) if s.why is Why.AMBIGUOUS] == []
