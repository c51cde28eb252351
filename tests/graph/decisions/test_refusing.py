"""What is refused, or told as a conflict, because it would do nothing beside other decisions."""

from dataclasses import replace
from pathlib import Path

import pytest
from decided_project import FIRST_SENTENCE, NOW, asked, asked_at, document_with, take
from project_quads import quads
from sample_project import BONDAGE, CIRCLE, DELTA, HOSTILE, NEPAL, sample_project

from graph.asking.questions import card
from graph.decisions.asked import Asked, Deciding, decision_for
from graph.decisions.deciding import OvertakenError, apply_decisions, decide
from graph.decisions.decision import Decision, DecisionError
from graph.decisions.effects import effect_of
from graph.decisions.record import append, read_record
from graph.decisions.standing import Standing, log
from graph.project import Project

WORK = "theme/domestic-work"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return sample_project(tmp_path)


@pytest.fixture
def first(project: Project) -> str:
    return document_with(project, FIRST_SENTENCE)


def test_two_parts_that_would_be_one_all_the_same_are_refused(project: Project, first: str) -> None:
    split = asked(project, "split", CIRCLE, "Delta Network", documents=(first,))
    merged = take(project, "merge", DELTA, CIRCLE)
    with pytest.raises(DecisionError, match=r"nothing would be two.*confirm") as refused:
        decide(project, split)
    assert refused.value.key == "split_into_same"
    assert read_record(project.decisions).decisions == (merged,)
    take(project, "confirm", DELTA)
    decide(project, split)
    with project.reading() as store:
        told = card(store, DELTA)
        assert told is not None
        assert told.documents == 3  # two of its own, and the one that was split off


def test_what_would_be_itself_over_another_is_refused(project: Project) -> None:
    take(project, "merge", DELTA, HOSTILE)
    alias = take(project, "alias", DELTA, "Harbour Circle")
    with pytest.raises(DecisionError, match=f"{CIRCLE} is {DELTA} itself") as refused:
        take(project, "merge", DELTA, CIRCLE)
    assert alias.decision_id in str(refused.value)


def test_mentions_are_not_given_to_what_is_no_entity(project: Project, first: str) -> None:
    split = asked(project, "split", CIRCLE, "Delta Network", documents=(first,))
    take(project, "reject", DELTA)
    before = quads(project)
    with pytest.raises(DecisionError, match=f"{DELTA} is no entity"):
        decide(project, split)
    assert quads(project) == before


@pytest.mark.parametrize(
    ("kind", "thing", "other", "given"),
    [
        ("add-theme", BONDAGE, "", {"passage": FIRST_SENTENCE}),
        ("label", BONDAGE, "Servitude for debt", {}),
        ("broader", WORK, BONDAGE, {}),
        ("broader", BONDAGE, WORK, {}),
        ("rename", BONDAGE, "Servitude for debt", {}),
    ],
)
def test_nothing_is_said_of_a_theme_that_is_none(
    project: Project, first: str, kind: str, thing: str, other: str, given: dict[str, str]
) -> None:
    where = {"documents": (first,)} if given else {}
    wanted = asked(project, kind, thing, other, **given, **where)
    take(project, "reject", BONDAGE)
    with pytest.raises(DecisionError, match=f"{BONDAGE} is no entity") as refused:
        decide(project, wanted)
    assert refused.value.key == "rejected"


def test_what_is_another_by_decision_gets_no_name_that_nobody_would_see(project: Project) -> None:
    rename = asked(project, "rename", DELTA, "Delta")
    merged = take(project, "merge", DELTA, CIRCLE)
    with pytest.raises(DecisionError, match=f"called as that is.*undo {merged.decision_id}"):
        decide(project, rename)
    take(project, "rename", CIRCLE, "Circle")


def by_another(project: Project, minute: int, kind: str, thing: str, other: str = "") -> Decision:
    """Return what somebody else decides who knows of nothing."""
    with project.reading() as store:
        deciding = Deciding("B. Other", NOW.replace(minute=minute), "because")
        made = decision_for(store, Asked(kind, thing, other), deciding)
    return replace(made, along=(thing,), decision_id="") if kind == "reject" else made


@pytest.mark.parametrize(("minute", "shown"), [(50, None), (10, "The Delta")])
def test_one_renames_what_another_rejects_and_both_are_told(
    project: Project, minute: int, shown: str | None
) -> None:
    other = by_another(project, minute, "reject", DELTA)
    made = take(project, "rename", DELTA, "The Delta")
    append(project.decisions, [other])
    assert apply_decisions(project)
    found = log(project).entries
    assert [each.standing for each in found] == [Standing.CONFLICT] * 2
    assert {each.against for each in found} == {(made.decision_id,), (other.decision_id,)}
    assert [each.decision for each in found if each.counts] == [other if minute == 50 else made]
    assert [each.reason.rpartition("; ")[2] for each in found] == [
        "this one counts" if each.counts else "it does not count" for each in found
    ]
    with project.reading() as store:  # the later of the two is in force
        told = card(store, DELTA)
        assert (told.label if told else None) == shown


def test_of_one_in_a_conflict_over_a_part_the_log_says_that_a_part_counts(
    project: Project, first: str
) -> None:
    given = (("title", "Bonds"), ("issued", "2004-05"))
    made = take(project, "describe", first, metadata=given)
    title = Asked("describe", first, metadata=(("title", "Debts"),))
    other = asked_at(NOW.replace(minute=50), project, title)
    append(project.decisions, [other])
    assert apply_decisions(project)
    later, sooner = log(project).entries
    assert (later.decision, later.counts, later.in_part) == (other, True, False)
    assert (sooner.decision, sooner.counts, sooner.in_part) == (made, True, True)
    assert {later.standing, sooner.standing} == {Standing.CONFLICT}
    assert later.reason.endswith("; this one counts")
    assert sooner.reason.endswith("; a part of this one counts")


def test_who_rejects_what_they_saw_renamed_is_in_no_conflict(project: Project) -> None:
    other = by_another(project, 10, "rename", DELTA, "The Delta")
    append(project.decisions, [other])
    assert apply_decisions(project)
    made = take(project, "reject", DELTA)
    assert other.decision_id in made.replaces
    told = {each.decision: each.standing for each in log(project).entries}
    assert told == {made: Standing.IN_FORCE, other: Standing.REPLACED}  # nothing bears the name


def test_a_name_that_another_gave_meanwhile_stays_with_what_is_of_another_kind(
    project: Project,
) -> None:
    other = by_another(project, 50, "rename", DELTA, "The Delta")
    made = take(project, "retype", DELTA, "event")
    append(project.decisions, [other])
    assert apply_decisions(project)
    with project.reading() as store:
        told = card(store, made.into)
        assert told is not None
        assert told.label == "The Delta"


@pytest.mark.parametrize(
    ("written", "plain"),
    [("organisation/[x]", "organisation/%5Bx%5D"), ("event/#a#b", "event/#a%23b")],
)
def test_an_id_is_one_whichever_way_it_is_written(
    project: Project, written: str, plain: str
) -> None:
    before = quads(project)
    made = asked(project, "merge", NEPAL, CIRCLE)
    line = made.line.replace(CIRCLE, written)
    project.decisions.write_text(f"{line}\n", encoding="utf-8")
    assert apply_decisions(project)
    with project.reading() as store:
        assert card(store, plain) is not None
    take(project, "undo", made.decision_id)
    assert quads(project) == before


def test_a_thesaurus_of_which_all_was_undone_is_as_if_there_were_none(project: Project) -> None:
    before = quads(project)
    made = take(project, "reject", BONDAGE)
    take(project, "undo", made.decision_id)
    assert quads(project) == before


def test_what_would_be_refused_has_no_effect_to_foresee(project: Project, first: str) -> None:
    split = asked(project, "split", CIRCLE, "Delta Network", documents=(first,))
    assert effect_of(project, split).documents == 1
    take(project, "merge", DELTA, CIRCLE)
    with pytest.raises(DecisionError, match="nothing would be two"):
        effect_of(project, split)


@pytest.mark.parametrize(
    ("kind", "thing", "other", "said"),
    [
        ("broader", "theme/labour-exploitation", BONDAGE, f"{BONDAGE} is below"),
        ("unlabel", BONDAGE, "debt bondage", "give it another label first"),
        ("alias", BONDAGE, "child labour", "is what theme/child-labour is called"),
        ("undo", "0" * 20, "", "there is no decision"),
    ],
)
def test_what_the_thesaurus_or_the_log_refuses_has_no_effect_to_foresee_either(
    project: Project, kind: str, thing: str, other: str, said: str
) -> None:
    for refused in (effect_of, decide):
        with pytest.raises(DecisionError, match=said):
            refused(project, asked(project, kind, thing, other))


@pytest.mark.parametrize(
    ("kind", "thing", "other"),
    [
        ("reject", NEPAL, ""),
        ("confirm", CIRCLE, ""),
        ("rename", CIRCLE, "The Circle"),
        ("merge", DELTA, CIRCLE),
        ("alias", CIRCLE, "The Ring"),
        ("retype", DELTA, "event"),
        ("label", BONDAGE, "Servitude for debt"),
        ("broader", BONDAGE, WORK),
    ],
)
def test_what_is_decided_so_is_not_decided_again(
    project: Project, kind: str, thing: str, other: str
) -> None:
    before = quads(project)
    again = asked_at(NOW.replace(minute=50), project, Asked(kind, thing, other))
    made = take(project, kind, thing, other)
    with pytest.raises(DecisionError, match=f"A. Member decided.*undo {made.decision_id}") as told:
        decide(project, again)
    assert told.value.key == "decided_already"
    with pytest.raises(DecisionError, match="decided so already"):
        effect_of(project, again)
    undo = Asked("undo", made.decision_id)
    decide(project, asked_at(NOW.replace(minute=55), project, undo))
    assert quads(project) == before  # nothing of the same was left to undo


@pytest.mark.parametrize(
    ("kind", "other"), [("confirm", ""), ("merge", DELTA), ("retype", "event")]
)
def test_what_was_rejected_is_decided_otherwise_by_whoever_saw_that(
    project: Project, kind: str, other: str
) -> None:
    meant = asked(project, kind, CIRCLE, other)
    rejected = take(project, "reject", CIRCLE)
    with pytest.raises(OvertakenError) as refused:
        decide(project, meant, knowing=frozenset())
    assert refused.value.decision == rejected
    decide(project, meant)
    standings = [each.standing for each in log(project).entries]
    assert standings == [Standing.IN_FORCE, Standing.REPLACED]


def test_what_was_rejected_keeps_its_label_as_another_kind(project: Project) -> None:
    take(project, "reject", CIRCLE)
    retyped = take(project, "retype", CIRCLE, "event")
    assert retyped.name == "Harbour Circle"


def test_what_two_disagree_on_is_decided_again_by_a_third(project: Project) -> None:
    other = by_another(project, 10, "rename", DELTA, "Delta")
    made = take(project, "rename", DELTA, "The Delta")
    append(project.decisions, [other])
    assert apply_decisions(project)
    again = asked_at(NOW.replace(minute=50), project, Asked("rename", DELTA, "The Delta"))
    decide(project, again)
    standing = {e.decision.decision_id: e.standing for e in log(project).entries}
    assert standing.pop(made.decision_id) is Standing.REPLACED
    assert standing.pop(other.decision_id) is Standing.REPLACED
    assert list(standing.values()) == [Standing.IN_FORCE]


def test_of_two_that_say_the_same_together_one_is_recorded(project: Project) -> None:
    one = asked(project, "merge", DELTA, CIRCLE)
    decide(project, one, replace(one, why="as the other row says", decision_id=""))
    assert [each.why for each in read_record(project.decisions).decisions] == ["because"]


@pytest.mark.parametrize("name", ["nothing such", "domestic labour market"])
def test_what_is_no_name_of_a_theme_is_not_taken_from_it(project: Project, name: str) -> None:
    with pytest.raises(DecisionError, match=f"{name!r} is no name of {BONDAGE}") as refused:
        take(project, "unlabel", BONDAGE, name)
    assert refused.value.key == "no_name"
    assert not project.decisions.exists()


def test_a_name_that_two_disagree_on_may_be_taken_from_a_theme_again(project: Project) -> None:
    other = by_another(project, 10, "alias", BONDAGE, "Debt chains")
    append(project.decisions, [other])
    assert apply_decisions(project)
    take(project, "unlabel", BONDAGE, "Debt chains")
    again = asked_at(NOW.replace(minute=50), project, Asked("unlabel", BONDAGE, "Debt chains"))
    with pytest.raises(DecisionError, match="decided so already"):
        decide(project, again)


def test_two_that_are_one_are_told_by_the_id_that_is_merged(project: Project, first: str) -> None:
    split = asked(project, "split", DELTA, CIRCLE, documents=(first,))
    take(project, "merge", DELTA, CIRCLE)
    with pytest.raises(DecisionError, match=f"{DELTA} is {CIRCLE} already.*confirm {DELTA}"):
        decide(project, split)


def test_a_sentence_that_is_rejected_with_its_whole_document_later_is_nobodys_to_look_at(
    project: Project, first: str
) -> None:
    before = quads(project)
    where = {"documents": (first,)}
    one = take(project, "reject-theme", BONDAGE, passage=FIRST_SENTENCE, **where)
    whole = take(project, "reject", BONDAGE, **where)
    entries = {each.decision.decision_id: each for each in log(project).entries}
    told = entries[one.decision_id]
    assert (told.standing, whole.decision_id in told.reason) == (Standing.REPLACED, True)
    take(project, "undo", whole.decision_id)
    entries = {each.decision.decision_id: each for each in log(project).entries}
    assert entries[one.decision_id].standing is Standing.IN_FORCE
    take(project, "undo", one.decision_id)
    assert quads(project) == before
