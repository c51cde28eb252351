"""Decisions of every kind on a project: in the graph at once, told, undone, and there for good."""

import random
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from decided_project import (
    FIRST_SENTENCE,
    NOW,
    asked,
    asked_at,
    document_with,
    every_kind,
    statement_iri,
    take,
)
from project_quads import quads
from sample_project import (
    BONDAGE,
    CIRCLE,
    DELTA,
    HOSTILE,
    NameAnnotator,
    SourceReader,
    made_by_an_older_version,
    sample_project,
)
from soundness import violations

from extract.model import Annotations, SourceText
from graph.asking.questions import card, document, evidence, mentions_in, search
from graph.building.ingest import add_files, remove_documents
from graph.building.writing import writing
from graph.decisions.asked import Asked, Deciding, decision_for
from graph.decisions.deciding import apply_decisions, decide
from graph.decisions.decision import Decision, DecisionError, Kind
from graph.decisions.effects import Effect, effect_of
from graph.decisions.moments import next_moment
from graph.decisions.record import append, read_record
from graph.decisions.standing import Filters, Standing, log, open_decisions
from graph.iris import CURRENT_GRAPH, DECISIONS_GRAPH, SOURCES_GRAPH, digest_iri, entity_iri
from graph.linkages.names import found_by_name, read_names
from graph.linkages.reading import read_incidence
from graph.project import Project
from graph.terms import Quad, iri
from graph.vocabulary.own_files import authority_path, own_entities
from ontology.namespaces import BASE


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return sample_project(tmp_path)


def is_sound(project: Project) -> None:
    assert violations(project) == ()


@pytest.fixture
def first(project: Project) -> str:
    return document_with(project, FIRST_SENTENCE)


def test_two_that_are_one_are_one_everywhere(project: Project) -> None:
    take(project, "merge", "Delta Network", "Harbour Circle")
    with project.reading() as store:
        assert card(store, DELTA) is None
        known = card(store, CIRCLE)
        assert known is not None
        assert known.documents == 3
        assert known.names == ("Harbour Circle", "Delta Network")
        assert [hit.entity_id for hit in search(store, "delta network")] == [CIRCLE]
    is_sound(project)


def test_a_rename_is_what_is_shown_and_found(project: Project) -> None:
    take(project, "rename", CIRCLE, "Circle of the Harbour")
    with project.reading() as store:
        known = card(store, CIRCLE)
        assert known is not None
        assert known.label == "Circle of the Harbour"
        assert [hit.entity_id for hit in search(store, "circle of the harbour")] == [CIRCLE]
        drawn = read_incidence(store)
        typed = found_by_name(drawn, read_names(store, drawn), "circle of the harb")
        assert [hit.entity_id for hit in typed] == [CIRCLE]


def test_a_rejected_entity_is_nowhere(project: Project) -> None:
    take(project, "reject", HOSTILE)
    with project.reading() as store:
        assert card(store, HOSTILE) is None
        assert search(store, "Union") == []
        assert [hit.entity_id for hit in search(store, "harbour circle")] == [CIRCLE]


def test_a_retyped_entity_is_of_the_other_kind(project: Project) -> None:
    take(project, "retype", DELTA, "event")
    with project.reading() as store:
        known = card(store, "event/name/delta-network")
        assert known is not None
        assert (known.kind, known.label, known.documents) == ("event", "Delta Network", 2)
        drawn = read_incidence(store)
        number = drawn.entities.index("event/name/delta-network")
        assert not any(number in (said.subject, said.object) for said in drawn.statements)


def test_an_alias_and_an_identifier_lead_to_the_entity(project: Project) -> None:
    take(project, "alias", CIRCLE, "The Ring")
    take(project, "link", CIRCLE, "https://example.org/circle")
    with project.reading() as store:
        assert [hit.entity_id for hit in search(store, "the ring")] == [CIRCLE]
        known = card(store, CIRCLE)
        assert known is not None
        assert "https://example.org/circle" in known.identifiers
    is_sound(project)


def test_an_entity_that_is_two_is_split_by_documents(project: Project, first: str) -> None:
    take(project, "split", CIRCLE, "Harbour Circle of the North", documents=(first,))
    other = "organisation/name/harbour-circle-of-the-north"
    with project.reading() as store:
        one, two = card(store, CIRCLE), card(store, other)
        assert one is not None
        assert two is not None
        assert (one.documents, two.documents) == (2, 1)
        assert two.label == "Harbour Circle of the North"
        said = evidence(store, other, BONDAGE)
        assert [(each.quote, each.predicate) for each in said] == [(FIRST_SENTENCE, "worksOn")]
        assert evidence(store, CIRCLE, BONDAGE) == []
    is_sound(project)


def later(
    project: Project, hour: int, kind: str, thing: str, other: str = "", **given: object
) -> Decision:
    """Take a decision on the next day."""
    moment = datetime(2026, 11, 27, hour, tzinfo=UTC)
    taken = decide(project, asked_at(moment, project, Asked(kind, thing, other, **given)))  # type: ignore[arg-type]
    assert taken.applied
    return taken.decisions[0]


def in_force(project: Project) -> set[str]:
    """Return the ids of the decisions that SPARQL says are in force."""
    with project.reading() as store:
        rows = store.select("SELECT ?d { ?d lk:inForce true }")
    return {str(each).rpartition("/")[2] for (each,) in rows}


def test_what_was_split_off_is_corrected_further_and_undone(project: Project, first: str) -> None:
    before = quads(project)
    north, south = (f"organisation/name/circle-{each}" for each in ("north", "south"))
    made = [
        take(project, "split", CIRCLE, "Circle North", documents=(first,)),
        later(
            project, 1, "split", north, "Circle South", documents=(first,), passage=FIRST_SENTENCE
        ),
    ]
    with project.reading() as store:
        assert {each.entity_id for each in mentions_in(store, first)} >= {north, south}
        assert evidence(store, south, BONDAGE)[0].predicate == "worksOn"
        assert CIRCLE not in {each.entity_id for each in mentions_in(store, first)}
    is_sound(project)
    overlapping = {"documents": (first,), "words": "Harbour Circle"}
    made.append(later(project, 2, "reject", south, **overlapping))
    with project.reading() as store:
        assert south not in {each.entity_id for each in mentions_in(store, first)}
    is_sound(project)
    assert log(project, Filters(only_open=True)).entries == ()
    for each in made[1:]:
        take(project, "undo", each.decision_id)
    take(project, "undo", made[0].decision_id)
    assert quads(project) == before


def test_the_later_of_two_that_overlap_counts_and_the_log_and_sparql_say_so(
    project: Project, first: str
) -> None:
    one = take(project, "split", CIRCLE, "One", documents=(first,), words="Harbour Circle")
    assert in_force(project) == {one.decision_id}
    for number, passage in enumerate((FIRST_SENTENCE, "Harbour Circle met partners in Nepal.")):
        later(project, number, "split", CIRCLE, "Two", documents=(first,), passage=passage)
    with project.reading() as store:
        named = {each.entity_id for each in mentions_in(store, first)}
    assert {"organisation/name/two"} == {each for each in named if each.startswith("organisation")}
    assert [each.standing for each in log(project).entries][-1] is Standing.REPLACED
    assert in_force(project) == {
        each.decision.decision_id
        for each in log(project).entries
        if each.standing is Standing.IN_FORCE
    }
    is_sound(project)


def test_of_which_a_later_one_says_a_part_otherwise_the_log_says_so(
    project: Project, first: str
) -> None:
    both = (("title", "Bonds"), ("publisher", "Harbour Press"))
    made = take(project, "describe", first, metadata=both)
    again = later(project, 1, "describe", first, metadata=(("title", "Debts"),))
    entry = log(project).entries[-1]
    assert (entry.decision, entry.standing) == (made, Standing.IN_PART)
    assert entry.against == (again.decision_id,)
    assert in_force(project) == {made.decision_id, again.decision_id}
    later(project, 2, "describe", first, metadata=(("publisher", "Harbour Books"),))
    assert log(project).entries[-1].standing is Standing.REPLACED
    decide(project, Decision(Kind.UNDO, NOW.isoformat()[:19] + "Z", "A", undoes=again.decision_id))
    assert log(project).entries[-1].standing is Standing.IN_PART
    same = later(project, 3, "describe", first, metadata=(("title", "Bonds"),))
    assert same.decision_id in in_force(project)


def test_a_theme_that_another_is_now_is_rejected_with_it(project: Project, first: str) -> None:
    take(project, "merge", BONDAGE, "theme/domestic-work")
    where = {"documents": (first,), "passage": FIRST_SENTENCE}
    take(project, "reject-theme", "theme/domestic-work", **where)
    with project.reading() as store:
        assert BONDAGE not in {each.entity_id for each in mentions_in(store, first)}
    assert {each.standing for each in log(project).entries} == {Standing.IN_FORCE}


def test_a_theme_that_was_added_is_rejected_in_its_document(project: Project, first: str) -> None:
    made = take(
        project, "add-theme", "theme/kafala", documents=(first,), passage=FIRST_SENTENCE
    )  # fmt: skip
    gone = later(project, 1, "reject", "theme/kafala", documents=(first,))
    with project.reading() as store:
        assert "theme/kafala" not in {each.entity_id for each in mentions_in(store, first)}
    assert in_force(project) == {gone.decision_id}
    [_, entry] = log(project).entries
    assert (entry.standing, gone.decision_id in entry.reason) == (Standing.REPLACED, True)
    decide(project, Decision(Kind.UNDO, NOW.isoformat()[:19] + "Z", "A", undoes=gone.decision_id))
    assert made.decision_id in in_force(project)
    with project.reading() as store:
        assert "theme/kafala" in {each.entity_id for each in mentions_in(store, first)}


def test_what_finds_nothing_is_said_at_once_and_not_in_force(project: Project, first: str) -> None:
    wrong = asked(project, "reject", DELTA, documents=(first,))
    assert effect_of(project, wrong) == Effect(0, 0)
    taken = decide(project, wrong)
    [note] = taken.notes
    assert note == (
        f"{wrong.decision_id} finds nothing there: document {first[:12]} has not what it speaks of"
    )
    [entry] = log(project).entries
    assert entry.standing is Standing.UNFOUND
    assert in_force(project) == set()
    second = document_with(project, "Delta Network funds")
    part = later(project, 1, "reject", DELTA, documents=(first, second))
    assert [each.standing for each in log(project).entries] == [Standing.PARTLY, Standing.REPLACED]
    assert in_force(project) == {part.decision_id}
    remove_documents(project, [second])
    assert in_force(project) == set()


def test_an_entity_is_split_by_what_is_quoted(project: Project, first: str) -> None:
    where = {"documents": (first,), "passage": FIRST_SENTENCE, "words": "Harbour Circle"}
    take(project, "split", CIRCLE, "Harbour Circle of the North", **where)
    other = "organisation/name/harbour-circle-of-the-north"
    with project.reading() as store:
        named = {each.entity_id for each in mentions_in(store, first)}
        assert {CIRCLE, other} <= named
        assert read_incidence(store).sureness_of(other) == 1
        assert evidence(store, other, BONDAGE)[0].predicate == "worksOn"
    is_sound(project)


def test_a_mention_that_names_nothing_is_none(project: Project, first: str) -> None:
    where = {"documents": (first,), "passage": FIRST_SENTENCE, "words": "Harbour Circle"}
    made = take(project, "reject", CIRCLE, **where)
    assert made.kind == "reject-mention"
    with project.reading() as store:
        assert [each.start for each in mentions_in(store, first) if each.entity_id == CIRCLE] != [0]


def test_a_rejected_statement_is_no_link_and_a_confirmed_one_is_certain(project: Project) -> None:
    wrong = statement_iri(project, DELTA, "funds")
    take(project, "reject-statement", wrong)
    take(project, "confirm-statement", statement_iri(project, CIRCLE, "worksOn"))
    with project.reading() as store:
        assert {each.predicate for each in evidence(store, DELTA, CIRCLE)} == {None}
        [told] = [each for each in evidence(store, CIRCLE, BONDAGE) if each.predicate]
        assert told.confidence == 1
        assert [each.confidence for each in read_incidence(store).statements].count(1) == 1


def test_a_theme_is_taken_from_a_passage_and_given_to_one(project: Project, first: str) -> None:
    take(project, "reject-theme", BONDAGE, documents=(first,), passage=FIRST_SENTENCE)
    unnamed = "Nothing is named in this sentence."
    take(project, "add-theme", "theme/domestic-work", documents=(first,), passage=unnamed)
    take(project, "add-theme", "theme/kafala", documents=(first,), passage=unnamed)
    take(
        project, "add-theme", "theme/wages", documents=(first,), passage="met partners", words="met"
    )
    with project.reading() as store:
        named = {each.entity_id for each in mentions_in(store, first)}
        assert BONDAGE not in named
        assert {"theme/domestic-work", "theme/kafala", "theme/wages"} <= named
        assert evidence(store, "theme/domestic-work", "theme/kafala")[0].quote == unnamed
        assert (
            evidence(store, CIRCLE, "theme/wages")[0].quote
            == "Harbour Circle met partners in Nepal."
        )
    is_sound(project)


def test_what_is_known_of_a_document_is_corrected(project: Project, first: str) -> None:
    take(
        project, "describe", first,
        metadata=(("title", "Bonds"), ("issued", "1999-05"), ("publisher", "Harbour Press")),
    )  # fmt: skip
    with project.reading() as store:
        row = document(store, first)
        assert row is not None
        assert (row.title, row.issued) == ("Bonds", "1999-05")


def test_what_is_undone_in_any_order_leaves_no_trace_but_the_record(
    project: Project, first: str
) -> None:
    before = quads(project)
    decisions = list(every_kind(project, first))
    assert quads(project) != before
    is_sound(project)
    random.Random(4).shuffle(decisions)  # noqa: S311
    for each in decisions:
        take(project, "undo", each.decision_id)
    assert quads(project) == before
    assert {e.standing for e in log(project).entries} == {Standing.UNDONE, Standing.IN_FORCE}
    is_sound(project)


def added_again(project: Project, folder: Path) -> Project:
    """Return another project with the same documents and the record of decisions alone."""
    again = Project.create(folder / "again")
    shutil.copy(project.decisions, again.decisions)
    files = sorted((project.folder.parent / "files").iterdir(), reverse=True)
    reader, annotator = SourceReader(), NameAnnotator()
    for path in files:
        list(add_files(again, [path], pipeline=annotator, reader=reader, now=NOW))
    return again


def without_times(found: set[Quad]) -> set[Quad]:
    return {q for q in found if q.predicate not in (iri("lk:added"), iri("lk:sourceKey"))}


def test_documents_read_after_the_decisions_are_as_those_read_before(
    project: Project, first: str, tmp_path: Path
) -> None:
    list(every_kind(project, first))
    again = added_again(project, tmp_path)
    assert without_times(quads(again)) == without_times(quads(project))
    assert log(again).entries == log(project).entries
    assert all(entry.standing == Standing.IN_FORCE for entry in log(again).entries)


def test_what_is_said_of_what_no_mention_names_any_more_is_counted_in_any_order(
    project: Project, first: str, tmp_path: Path
) -> None:
    split = take(project, "split", CIRCLE, "Circle Two", documents=(first,))
    where = {"documents": (first,), "words": "Harbour Circle"}
    take(project, "reject-mention", split.into, **where)  # it works on debt bondage all the same
    again = added_again(project, tmp_path)
    assert without_times(quads(again)) == without_times(quads(project))
    with again.reading() as store:
        known = card(store, split.into)
        assert known is not None
        assert (known.label, known.documents) == ("Circle Two", 1)
    is_sound(project)
    for each in reversed(log(project).entries):
        take(project, "undo", each.decision.decision_id)
    is_sound(project)


def test_a_document_taken_out_and_added_again_obeys_and_meanwhile_is_told(
    project: Project, first: str
) -> None:
    list(every_kind(project, first))
    before = quads(project)
    remove_documents(project, [first])
    missing = {e.decision.kind for e in log(project, Filters(only_open=True)).entries}
    assert {"reject-theme", "add-theme", "split", "describe"} <= missing
    is_sound(project)
    files = sorted((project.folder.parent / "files").iterdir())
    list(add_files(project, files, pipeline=NameAnnotator(), reader=SourceReader(), now=NOW))
    assert without_times(quads(project)) == without_times(before)
    assert log(project, Filters(only_open=True)).entries == ()


def test_a_document_taken_out_is_as_if_it_had_never_been_there(
    project: Project, first: str, tmp_path: Path
) -> None:
    list(every_kind(project, first))
    other = Project.create(tmp_path / "other")
    shutil.copy(project.decisions, other.decisions)
    files = [p for p in sorted((tmp_path / "files").iterdir()) if not p.name.startswith("0")]
    list(add_files(other, files, pipeline=NameAnnotator(), reader=SourceReader(), now=NOW))
    remove_documents(project, [first])
    assert without_times(quads(project)) == without_times(quads(other))
    with project.reading() as one, other.reading() as two:
        assert set(one.quads(DECISIONS_GRAPH)) == set(two.quads(DECISIONS_GRAPH))


def test_what_was_recorded_elsewhere_applies_with_the_next_writer(project: Project) -> None:
    append(project.decisions, [asked(project, "merge", DELTA, CIRCLE)])
    [entry] = log(project).entries
    assert entry.standing == Standing.WAITING
    with writing(project):
        pass
    [entry] = log(project).entries
    assert entry.standing == Standing.IN_FORCE
    with project.reading() as store:
        assert card(store, DELTA) is None


def test_a_decision_is_recorded_while_another_writes_and_applied_by_them(project: Project) -> None:
    with writing(project):
        taken = decide(project, asked(project, "merge", DELTA, CIRCLE), wait=0)
        assert not taken.applied
        assert any("will apply it" in each for each in taken.notes)
        assert read_record(project.decisions).decisions == taken.decisions
    assert apply_decisions(project)
    with project.reading() as store:
        assert card(store, DELTA) is None


def test_a_lost_record_is_not_a_lost_decision(project: Project) -> None:
    take(project, "merge", DELTA, CIRCLE)
    project.decisions.unlink()
    take(project, "rename", CIRCLE, "Circle")
    assert len(log(project).entries) == 2
    with project.reading() as store:
        assert card(store, DELTA) is None


def test_the_same_decision_taken_twice_is_one(project: Project) -> None:
    once = asked(project, "merge", DELTA, CIRCLE)
    decide(project, once)
    decide(project, once)
    assert len(read_record(project.decisions).decisions) == 1


@pytest.mark.parametrize(
    ("kind", "thing", "other", "said"),
    [
        ("merge", "Nobody at all", CIRCLE, "is called"),
        ("merge", CIRCLE, "", "the entity that stays"),
        ("merge", CIRCLE, CIRCLE, "two different"),
        ("merge", "organisation/name/nothing", CIRCLE, "has no"),
        ("retype", CIRCLE, "person", "is no kind"),
        ("retype", CIRCLE, "organisation", "another kind"),
        ("link", CIRCLE, "javascript:alert(1)", "an address"),
        ("alias", CIRCLE, "???", "a letter or a digit"),
        ("split", CIRCLE, "Other", "needs documents"),
        ("reject-theme", BONDAGE, "", "needs documents, passage"),
        ("reject-statement", "statement/0", "", "no statement"),
        ("describe", "ffff", "", "fits no document"),
        ("undo", "nothing0", "", "no decision"),
        ("obey", CIRCLE, "", "no kind of decision"),
    ],
)
def test_what_makes_no_sense_is_refused_and_not_recorded(
    project: Project, kind: str, thing: str, other: str, said: str
) -> None:
    with pytest.raises(DecisionError, match=said):
        take(project, kind, thing, other)
    assert read_record(project.decisions).decisions == ()


@pytest.mark.parametrize(
    ("kind", "thing", "other", "given", "said"),
    [
        ("reject", CIRCLE, "", {"words": "Harbour"}, "--words needs --document"),
        ("reject", CIRCLE, "", {"words": "a", "passage": "b"}, "--passage and --words needs"),
        ("split", CIRCLE, "Other", {"passage": "b"}, "--passage needs --document"),
        ("merge", DELTA, CIRCLE, {"passage": "b"}, "--passage: it takes no options; for"),
        ("confirm", CIRCLE, "", {"documents": ("a",)}, "no use for --document"),
        ("confirm", CIRCLE, DELTA, {}, "on one thing; it has no use for"),
        ("reject-theme", BONDAGE, "", {"words": "bondage"}, "no use for --words: it takes --doc"),
        ("label", BONDAGE, "Bond", {"metadata": (("title", "Bonds"),)}, "no use for --title"),
    ],
)
def test_what_a_kind_does_not_take_is_refused(
    project: Project, kind: str, thing: str, other: str, given: dict[str, object], said: str
) -> None:
    with pytest.raises(DecisionError, match=said):
        take(project, kind, thing, other, **given)
    assert read_record(project.decisions).decisions == ()


def test_only_a_whole_name_means_an_entity(project: Project, first: str) -> None:
    with pytest.raises(DecisionError, match=rf"part of a name is not enough.*{CIRCLE} \(Harbour"):
        take(project, "reject", "Harbour")
    take(project, "alias", CIRCLE, "The Ring")
    for name in ("harbour circle", "The ring", f"<{BASE}{CIRCLE}>"):
        assert asked(project, "confirm", name).entity == CIRCLE
    take(project, "reject", "Harbour Circle")
    take(project, "split", DELTA, "Delta Harbour Circle", documents=(first,), words="x")
    with pytest.raises(DecisionError, match="nothing in the graph is called"):
        take(project, "reject", "Harbour Circle")


def test_whoever_decides_must_say_who_they_are(project: Project) -> None:
    with project.reading() as store, pytest.raises(DecisionError, match="--who"):
        decision_for(store, Asked("reject", CIRCLE), Deciding("", NOW))


def test_a_merge_back_needs_an_undoing_first(project: Project) -> None:
    made = take(project, "merge", DELTA, CIRCLE)
    with pytest.raises(DecisionError, match=f"undo {made.decision_id}"):
        take(project, "merge", CIRCLE, DELTA)


def test_decisions_of_one_second_are_heard_in_the_order_they_were_taken(
    project: Project, first: str
) -> None:
    at = CIRCLE
    for number in range(6):
        take(project, "split", at, f"Ring {number}", documents=(first,))
        at = f"organisation/name/ring-{number}"
    entries = log(project).entries
    assert [each.decision.name for each in reversed(entries)] == [f"Ring {n}" for n in range(6)]
    assert {each.standing for each in entries} == {Standing.IN_FORCE}
    assert log(project, Filters(since="2026-11-26T09:30:00Z")).entries == entries
    with project.reading() as store:
        assert "organisation/name/ring-5" in {each.entity_id for each in mentions_in(store, first)}


def test_a_split_that_another_replaced_leaves_no_name_behind(project: Project, first: str) -> None:
    third = document_with(project, "Delta Consultation")
    take(project, "split", CIRCLE, "Kestrel One", documents=(first,))
    take(project, "split", CIRCLE, "Kestrel Two", documents=(first,))
    take(project, "split", DELTA, "Delta One", documents=(first,))  # which does not name it
    take(project, "split", DELTA, "Delta Two", documents=(first, third))
    stands = {each.decision.name: each.standing for each in log(project).entries}
    assert stands == {
        "Kestrel One": Standing.REPLACED,
        "Kestrel Two": Standing.IN_FORCE,
        "Delta One": Standing.REPLACED,
        "Delta Two": Standing.PARTLY,
    }
    made = {each.decision.name: each.decision.decision_id for each in log(project).entries}
    assert in_force(project) == {made["Kestrel Two"], made["Delta Two"]}
    known = authority_path(project).read_text("utf-8")
    assert "Kestrel Two" in known
    assert "One" not in known
    take(project, "undo", made["Kestrel Two"])
    assert "Kestrel One" in authority_path(project).read_text("utf-8")


def test_two_that_are_not_the_same_are_merged_only_after_an_undoing(project: Project) -> None:
    made = take(project, "distinct", "Delta Network", CIRCLE)
    assert in_force(project) == {made.decision_id}
    with pytest.raises(DecisionError, match=f"not the same.*undo {made.decision_id}"):
        take(project, "merge", CIRCLE, DELTA)
    assert not (project.folder / "authority.csv").exists()
    take(project, "undo", made.decision_id)
    merged = take(project, "merge", CIRCLE, DELTA)
    with pytest.raises(DecisionError, match=f"are one, by decision {merged.decision_id}"):
        take(project, "distinct", CIRCLE, DELTA)
    assert later(project, 1, "reject", DELTA).along == (DELTA, CIRCLE)
    assert log(project, Filters(only_open=True)).entries == ()
    is_sound(project)


def test_a_theme_gets_no_name_that_another_is_called_by(project: Project) -> None:
    for kind in ("alias", "label"):
        with pytest.raises(DecisionError, match=f"is what {BONDAGE} is called"):
            take(project, kind, "theme/kafala", "Debt bondage")
    made = take(project, "merge", "theme/kafala", BONDAGE)
    with pytest.raises(DecisionError, match=f"undo {made.decision_id}"):
        take(project, "broader", BONDAGE, "theme/kafala")


def test_undone_twice_is_refused(project: Project) -> None:
    made = take(project, "reject", DELTA)
    take(project, "undo", made.decision_id)
    again = Asked("undo", made.decision_id)
    later = asked_at(datetime(2026, 11, 27, tzinfo=UTC), project, again)
    with pytest.raises(DecisionError, match="undone already"):
        decide(project, later)
    with pytest.raises(DecisionError, match="in this very second"):
        take(project, "reject", DELTA)


def test_the_log_is_filtered(project: Project, first: str) -> None:
    list(every_kind(project, first))
    assert [e.decision.kind for e in log(project, Filters(kind="merge")).entries] == ["merge"]
    assert len(log(project, Filters(about=CIRCLE)).entries) >= 4
    assert log(project, Filters(who="Nobody")).entries == ()
    assert log(project, Filters(since="2027")).entries == ()
    with project.reading() as store:
        assert open_decisions(store) == []


def test_decisions_are_told_in_sparql(project: Project) -> None:
    made = take(project, "merge", DELTA, CIRCLE)
    with project.reading() as store:
        [row] = store.select(
            "SELECT ?who ?why ?about ?as { ?d a lk:Decision, prov:Activity ; lk:decidedBy ?who ;"
            " rdfs:comment ?why ; lk:about ?about ; lk:decidedAs ?as ; lk:inForce true ;"
            " prov:endedAtTime ?when }"
        )
        assert [str(getattr(term, "value", term)) for term in row] == [
            "A. Member", "because", entity_iri(DELTA), entity_iri(CIRCLE),
        ]  # fmt: skip
        kept = list(store.quads(SOURCES_GRAPH, predicate=iri("lk:asRead")))
        assert kept == []
    take(project, "undo", made.decision_id)
    with project.reading() as store:
        assert len(store.select("SELECT ?d { ?d lk:inForce false }")) == 1


def test_two_copies_put_together_in_either_order_are_one_graph(
    project: Project, first: str, tmp_path: Path
) -> None:
    copies = []
    for name in ("mine", "theirs"):
        shutil.copytree(project.folder, tmp_path / name / "project")
        copies.append(Project.open(tmp_path / name / "project"))
    mine, theirs = copies
    list(every_kind(mine, first))
    take(theirs, "rename", CIRCLE, "The other name")
    take(theirs, "merge", HOSTILE, CIRCLE)
    lines = [each.decisions.read_bytes() for each in copies]
    for each, content in zip(copies, (lines[0] + lines[1], lines[1] + lines[0]), strict=True):
        each.decisions.write_bytes(content)
        assert apply_decisions(each)
    with mine.reading() as one, theirs.reading() as two:
        assert set(one.quads()) == set(two.quads())
    conflicts = [e for e in log(mine).entries if e.standing is Standing.CONFLICT]
    assert sorted(e.decision.kind for e in conflicts) == ["merge", "rename", "rename", "retype"]
    assert [e.decision.kind for e in log(theirs, Filters(only_open=True)).entries] == [
        e.decision.kind for e in conflicts
    ]
    is_sound(mine)


def test_a_new_version_of_the_package_counts_again_and_obeys(project: Project, first: str) -> None:
    list(every_kind(project, first))
    before = quads(project)
    made_by_an_older_version(project)
    with writing(project):
        pass
    assert quads(project) == before


def test_what_documents_define_afterwards_contradicts_and_is_told(project: Project) -> None:
    take(project, "confirm", DELTA)
    definition = "organisation/name/delta-network", "organisation/name/river-union"
    with project.generations.writing() as writer:
        draft = writer.draft()
        node = digest_iri("meaning", *definition)
        draft.store.insert(
            [
                Quad(node, iri("lk:shortEntity"), entity_iri(definition[0]), CURRENT_GRAPH),
                Quad(node, iri("lk:defines"), entity_iri(definition[1]), CURRENT_GRAPH),
            ]
        )
        draft.publish()
    [entry] = log(project, Filters(only_open=True)).entries
    assert entry.standing is Standing.CONTRADICTED
    assert definition[1] in entry.reason
    again = asked_at(datetime(2026, 11, 27, tzinfo=UTC), project, Asked("confirm", DELTA))
    decide(project, again)
    assert log(project, Filters(only_open=True)).entries == ()


def test_a_split_that_documents_undo_is_told(project: Project, first: str) -> None:
    split = take(project, "split", CIRCLE, "Circle Two", documents=(first,))
    two = entity_iri(split.into)
    with project.generations.writing() as writer:  # as once documents define one to be the other
        draft = writer.draft()
        stands_for = iri("lk:standsFor")
        draft.store.remove([Quad(two, stands_for, two, CURRENT_GRAPH)])
        draft.store.insert([Quad(two, stands_for, entity_iri(CIRCLE), CURRENT_GRAPH)])
        draft.publish()
    [entry] = log(project, Filters(only_open=True)).entries
    assert (entry.standing, entry.defined) == (Standing.CONTRADICTED, (CIRCLE,))


class Terse(NameAnnotator):
    """Reads names and no statements, as another model may."""

    provenance = "linkages test; terse"

    def read(self, source: SourceText) -> Annotations:
        found = super().read(source)
        if "loudly" not in source.text:
            return replace(found, statements=())
        return replace(found, statements=(), mentions=(), entities=(), events=())


def test_a_confirmed_statement_outlasts_a_model_that_does_not_find_it(project: Project) -> None:
    for subject, predicate in ((CIRCLE, "worksOn"), (DELTA, "funds"), (HOSTILE, "partnerOf")):
        take(project, "confirm-statement", statement_iri(project, subject, predicate))
    linked = Path(project.folder.parent, "files")
    remove_documents(project, [path.stem for path in project.texts.folder.iterdir()])
    assert {each.standing for each in log(project).entries} == {Standing.UNFOUND}
    outcomes = add_files(
        project, sorted(linked.iterdir()), pipeline=Terse(), reader=SourceReader(), now=NOW
    )
    assert {each.status.value for each in outcomes} == {"added"}
    assert {each.standing for each in log(project).entries} == {Standing.IN_FORCE}
    with project.reading() as store:
        said = evidence(store, DELTA, CIRCLE)
        known = card(store, HOSTILE)
        assert known is not None
        links = {
            (str(quad.subject), str(quad.object))
            for quad in store.quads(CURRENT_GRAPH, predicate=iri("lk:partnerOf"))
        }
        assert links == {(entity_iri(HOSTILE), entity_iri(CIRCLE))}
        rows = store.select("SELECT ?c { ?s a lk:Statement ; lk:confidence ?c }")
        assert [getattr(c, "value", "") for (c,) in rows] == ["1"] * 3
    assert said
    is_sound(project)
    for entry in log(project).entries:
        take(project, "undo", entry.decision.decision_id)
    with project.reading() as store:
        assert store.select("SELECT ?s { ?s a lk:Statement }") == []
    is_sound(project)


@pytest.mark.parametrize(
    "address", ["https://example.org/a[b]", "https://example.org/?q=100%", "https://:x/"]
)
def test_a_link_that_no_graph_can_hold_is_refused_before_it_is_recorded(
    project: Project, address: str
) -> None:
    with pytest.raises(DecisionError, match="%5B"):
        take(project, "link", CIRCLE, address)
    assert not project.decisions.exists()


def test_a_colleagues_faulty_lines_stop_nothing(project: Project) -> None:
    link = Decision(
        Kind.LINK, "2026-11-26T09:00:00Z", "R", entity=CIRCLE, identifier="https://example.org/b"
    )
    circular = replace(asked(project, "rename", DELTA, "Delta"), decision_id="1" * 20)
    lines = (
        link.line.replace("/b", "/a[b]"),
        replace(circular, replaces=("1" * 20,)).line,
    )
    project.decisions.write_text("".join(f"{each}\n" for each in lines), encoding="utf-8")
    take(project, "merge", DELTA, CIRCLE)
    told = log(project)
    assert [fault.line for fault in told.faults] == [1, 2]
    assert [each.standing for each in told.entries] == [Standing.IN_FORCE] * 2
    with project.reading() as store:
        assert card(store, DELTA) is None


@pytest.mark.parametrize(
    ("kind", "other"), [("rename", "Ring"), ("link", "https://example.org/ring"), ("alias", "Ring")]
)
def test_what_is_no_entity_by_decision_is_not_called_or_linked(
    project: Project, kind: str, other: str
) -> None:
    wanted = asked(project, kind, HOSTILE, other)
    made = take(project, "reject", HOSTILE)
    with pytest.raises(DecisionError, match=f"no entity.* by decision {made.decision_id}"):
        decide(project, wanted)
    assert read_record(project.decisions).decisions == (made,)


def test_what_nobody_sees_in_what_was_pasted_is_left_out(project: Project, first: str) -> None:
    passage = "Harbour\u00a0Circle\u200f works on debt bond\u00ad\nage.\ufeff"
    made = take(project, "reject-theme", BONDAGE, documents=(first,), passage=passage)
    assert made.passage == FIRST_SENTENCE
    name = "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"  # a joiner within a word stays
    called = take(project, "rename", "Harbour \u200eCircle", f"\u202e{name}\u200f")
    assert (called.entity, called.name) == (CIRCLE, name)
    [entity] = [e for e in own_entities(project) if e.entity.entity_id == CIRCLE]
    assert entity.called == name
    assert read_record(project.decisions).faults == ()
    assert Deciding("A.\u200f B.", NOW, "a\n\u2067reason").who == "A. B."


def test_who_decides_on_what_was_decided_by_a_clock_that_is_fast_is_heard(
    project: Project, first: str
) -> None:
    where = {"documents": (first,)}
    early = Asked("reject-mention", CIRCLE, words="Harbour Circle", **where)  # type: ignore[arg-type]
    decide(project, asked_at(NOW.replace(year=2027), project, early))
    mine = asked(project, "split", CIRCLE, "Circle Two", passage=FIRST_SENTENCE, **where)
    assert effect_of(project, mine).documents == 1
    [taken] = decide(project, mine).decisions
    assert taken.when == "2027-11-26T09:30:00.000001Z"
    standing = {e.decision.decision_id: e.standing for e in log(project).entries}
    assert standing[taken.decision_id] is Standing.IN_FORCE
    with project.reading() as store:
        assert taken.into in {each.entity_id for each in mentions_in(store, first)}
    elsewhere = take(project, "confirm", DELTA)
    assert elsewhere.second == "2026-11-26T09:30:00Z"


@pytest.mark.parametrize(
    ("when", "after"),
    [
        ("2026-11-26T09:30:00Z", "2026-11-26T09:30:00.000001Z"),
        ("2026-12-31T23:59:59.999999Z", "2027-01-01T00:00:00.000000Z"),
        ("9999-12-31T23:59:59.999999Z", "9999-12-31T23:59:59.999999Z"),
    ],
)
def test_there_is_a_moment_after_each(when: str, after: str) -> None:
    assert next_moment(when) == after
