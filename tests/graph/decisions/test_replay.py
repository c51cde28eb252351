"""What is in force of many decisions: order, undoing, replacing, conflicts."""

import itertools
import time
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.building.resolution import resolved_as_decided
from graph.decisions.decision import Decision, Kind
from graph.decisions.replay import replayed

A, B, C = (f"organisation/name/{name}" for name in "abc")
NOBODY = "nobodynobody"


def at(minute: int, kind: Kind, **given: str | tuple[str, ...]) -> Decision:
    return Decision(kind, f"2026-11-26T10:{minute:02}:00Z", "A. Member", **given)  # type: ignore[arg-type]


def merge(minute: int, entity: str, into: str, **given: str | tuple[str, ...]) -> Decision:
    return at(minute, Kind.MERGE, entity=entity, into=into, **given)


def undo(minute: int, decision: Decision) -> Decision:
    return at(minute, Kind.UNDO, undoes=decision.decision_id)


def test_what_is_undone_says_nothing_and_undoing_that_brings_it_back() -> None:
    first = merge(1, A, B)
    second = undo(2, first)
    third = undo(3, second)
    assert replayed([first]).rules.stands_for == {A: B}
    assert replayed([first, second]).rules.stands_for == {}
    assert replayed([first, second]).undone_by == {first.decision_id: second.decision_id}
    assert replayed([first, second, third]).rules.stands_for == {A: B}


def test_who_knew_of_a_decision_replaces_it_without_a_conflict() -> None:
    first = merge(1, A, B)
    second = merge(2, A, C, replaces=(first.decision_id,))
    replay = replayed([first, second])
    assert replay.rules.stands_for == {A: C}
    assert replay.conflicts == ()
    assert replay.replaced_by == {first.decision_id: second.decision_id}
    assert replayed([first, second, undo(3, second)]).rules.stands_for == {A: B}


def test_two_people_who_disagree_are_told_and_the_later_is_in_force() -> None:
    mine, theirs = merge(1, A, B), merge(2, A, C)
    replay = replayed([theirs, mine])
    assert replay.rules.stands_for == {A: C}
    [conflict] = replay.conflicts
    assert conflict.decisions == (mine.decision_id, theirs.decision_id)
    assert A in conflict.reason


def test_two_people_who_agree_are_no_conflict() -> None:
    assert replayed([merge(1, A, B), merge(2, A, B)]).conflicts == ()


def test_entities_that_are_one_another_stay_under_the_one_named_last() -> None:
    replay = replayed([merge(1, A, B), merge(2, B, A)])
    assert replay.rules.stands_for == {B: A}
    [conflict] = replay.conflicts
    assert f"{A} stays" in conflict.reason
    longer = replayed([merge(3, A, B), merge(1, B, C), merge(2, C, A)])
    assert longer.rules.stands_for == {A: B, C: A}
    assert len(longer.conflicts) == 1


def test_an_alias_that_somebody_made_another_is_in_force_no_longer() -> None:
    alias = at(1, Kind.ALIAS, entity=A, name="Bee")
    bee = "organisation/name/bee"
    own = at(2, Kind.CONFIRM, entity=bee, replaces=(alias.decision_id,))
    replay = replayed([alias, own])
    assert replay.replaced_by == {alias.decision_id: own.decision_id}
    assert replayed([alias, own, undo(3, own)]).replaced_by == {}
    same = merge(2, bee, A, replaces=(alias.decision_id,))
    assert replayed([alias, same]).replaced_by == {}
    another = at(2, Kind.ALIAS, entity=B, name="Bee", replaces=(alias.decision_id,))
    assert replayed([alias, another]).replaced_by == {alias.decision_id: another.decision_id}


def test_a_name_that_was_taken_or_given_otherwise_is_in_force_no_longer() -> None:
    alias = at(1, Kind.ALIAS, entity=D, name="tied visas")
    gone = at(2, Kind.UNLABEL, entity=D, name="tied visas", replaces=(alias.decision_id,))
    assert replayed([alias, gone]).replaced_by == {alias.decision_id: gone.decision_id}
    assert replayed([alias, gone, undo(3, gone)]).replaced_by == {}
    label = at(1, Kind.LABEL, entity=D, name="tied visas", language="en")
    other = at(2, Kind.LABEL, entity=D, name="x", language="en", replaces=(label.decision_id,))
    assert replayed([label, other]).replaced_by == {label.decision_id: other.decision_id}


def test_a_name_of_what_is_nothing_is_in_force_no_longer() -> None:
    named = [
        at(1, Kind.RENAME, entity=A, name="Ay"),
        at(2, Kind.LINK, entity=A, identifier="https://example.org/a"),
        at(3, Kind.ALIAS, entity=A, name="Aye"),
    ]
    ids = tuple(each.decision_id for each in named)
    merged = merge(4, A, B)
    gone = at(5, Kind.REJECT, entity=B, along=(A, B, "organisation/name/aye"), replaces=ids)
    replay = replayed([*named, merged, gone])
    assert replay.replaced_by == dict.fromkeys(ids, gone.decision_id)
    assert replay.conflicts == ()
    assert replayed([*named, merged, gone, undo(6, gone)]).replaced_by == {}


def test_decisions_that_undo_one_another_are_told() -> None:
    first = Decision(
        Kind.UNDO, "2026-11-26T10:01:00Z", "A", undoes="bbbbbbbb", decision_id="aaaaaaaa"
    )
    second = Decision(
        Kind.UNDO, "2026-11-26T10:01:00Z", "A", undoes="aaaaaaaa", decision_id="bbbbbbbb"
    )
    replay = replayed([first, second, merge(1, A, B)])
    assert replay.rules.stands_for == {A: B}
    assert {each for told in replay.conflicts for each in told.decisions} == {
        "aaaaaaaa",
        "bbbbbbbb",
    }


D, E = "theme/debt-bondage", "theme/servitude"
RED, GREEN = "theme/red", "theme/green"


def reject(minute: int, entity: str, *along: str) -> Decision:
    return at(minute, Kind.REJECT, entity=entity, along=along)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (merge(1, A, B), reject(2, B, B)),
        (reject(1, B, B), merge(2, A, B)),
        (merge(1, A, B), at(2, Kind.DISTINCT, entity=B, into=A)),
        (at(1, Kind.DISTINCT, entity=A, into=B), merge(2, A, B)),
        (at(1, Kind.BROADER, entity=RED, into=GREEN), at(2, Kind.BROADER, entity=GREEN, into=RED)),
        (at(1, Kind.BROADER, entity=D, into=E), merge(2, E, D)),
        (merge(1, E, D), at(2, Kind.BROADER, entity=D, into=E)),
        (
            at(1, Kind.LABEL, entity=RED, name="tied visas", language="en"),
            at(2, Kind.LABEL, entity=GREEN, name="Tied visas", language="en"),
        ),
        (
            at(1, Kind.ALIAS, entity=RED, name="tied visas"),
            at(2, Kind.LABEL, entity=GREEN, name="Tied visas", language="en"),
        ),
        (
            at(1, Kind.ALIAS, entity=RED, name="tied visas"),
            at(2, Kind.RENAME, entity=GREEN, name="Tied visas"),
        ),
    ],
)
def test_what_does_not_go_together_is_told_and_the_later_is_in_force(
    one: Decision, other: Decision
) -> None:
    for given_in in ((one, other), (other, one)):
        replay = replayed(given_in)
        [conflict] = replay.conflicts
        assert conflict.decisions == (one.decision_id, other.decision_id)
        assert replay.replaced_by == {one.decision_id: other.decision_id}
    assert replayed([one]).conflicts == replayed([other]).conflicts == ()
    undone = replayed([one, other, undo(3, other)])
    assert undone.is_in_force(one)
    assert undone.conflicts == ()


@pytest.mark.parametrize(
    "said",
    [
        at(2, Kind.RENAME, entity=B, name="The B"),
        at(2, Kind.LINK, entity=B, identifier="https://example.org/b"),
        at(2, Kind.ALIAS, entity=B, name="Bee"),
        at(2, Kind.SPLIT, entity=A, into=B, name="B", documents=("0" * 32,)),
        at(2, Kind.ADD_THEME, entity=RED, documents=("0" * 32,), passage="Red."),
        at(2, Kind.BROADER, entity=RED, into=GREEN),
        at(2, Kind.BROADER, entity=GREEN, into=RED),
    ],
)
def test_what_one_rejects_and_another_says_something_of_is_told(said: Decision) -> None:
    entity = RED if RED in {said.entity, said.into} else B
    by_another = replace(said, who="B. Other", decision_id="")
    for minute in (1, 3):
        rejection = reject(minute, entity, entity)
        for given_in in ((rejection, by_another), (by_another, rejection)):
            replay = replayed(given_in)
            ids = {each for told in replay.conflicts for each in told.decisions}
            assert ids == {rejection.decision_id, by_another.decision_id}
            assert replay.is_in_force(rejection if minute == 3 else by_another)
        along = (entity, "organisation/name/bee")
        knowing = rejection.replacing((by_another.decision_id,), (), along)
        assert replayed([knowing, by_another]).conflicts == ()
        of_one = replayed([rejection, said]).conflicts  # a person who knew, by versions before 0.8
        assert not [each for each in of_one if "something is said" in each.reason]


def test_who_rejects_what_they_knew_to_be_two_is_no_conflict() -> None:
    for told in ((), (A, B)):  # before this was recorded, and since
        replay = replayed([merge(1, A, B), reject(2, B, *told)])
        assert replay.conflicts == ()
        assert replay.rules.stands_for == {A: B, B: None}


def test_an_undoing_of_what_nobody_decided_does_nothing() -> None:
    replay = replayed([merge(1, A, B), at(2, Kind.UNDO, undoes=NOBODY)])
    assert replay.rules.stands_for == {A: B}


def test_kinds_that_are_about_an_entity() -> None:
    told = [
        at(1, Kind.REJECT, entity=A),
        at(2, Kind.CONFIRM, entity=B),
        at(3, Kind.RENAME, entity=B, name="The B"),
        at(4, Kind.RETYPE, entity=C, into="event/name/c"),
        at(5, Kind.ALIAS, entity=B, name="Bee"),
    ]
    rules = replayed(told).rules
    assert rules.stands_for == {A: None, B: B, C: "event/name/c", "organisation/name/bee": B}
    assert rules.labels == {B: "The B"}


@st.composite
def several(draw: st.DrawFn) -> list[Decision]:
    """Decisions on three entities, some in the knowledge of earlier ones, some undone."""
    found: list[Decision] = []
    for number in range(draw(st.integers(1, 9))):
        minute = draw(st.integers(0, 5))
        kind = draw(
            st.sampled_from(
                [Kind.MERGE, Kind.REJECT, Kind.CONFIRM, Kind.DISTINCT, Kind.RENAME, Kind.UNDO]
            )
        )
        entity, into = draw(st.permutations([A, B, C]))[:2]
        known = tuple(each.decision_id for each in found if draw(st.booleans()))
        match kind:
            case Kind.UNDO if found:
                made = at(minute, kind, undoes=draw(st.sampled_from(found)).decision_id)
            case Kind.MERGE:
                made = merge(minute, entity, into, replaces=known)
            case Kind.DISTINCT:
                made = at(minute, kind, entity=entity, into=into)
            case Kind.REJECT if draw(st.booleans()):
                made = reject(minute, entity, entity)
            case Kind.RENAME:
                made = at(minute, kind, entity=entity, name=f"name {number}", replaces=known)
            case _:
                made = at(minute, Kind.REJECT if kind is Kind.UNDO else kind, entity=entity)
        found.append(replace(made, who=draw(st.sampled_from(["A", "B"])), decision_id=""))
    return found


@settings(max_examples=300, deadline=None)
@given(several(), st.randoms())
def test_any_order_gives_the_same(decisions: list[Decision], chance: object) -> None:
    shuffled = decisions[:]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert replayed(decisions) == replayed([*shuffled])


@settings(max_examples=300, deadline=None)
@given(several())
def test_no_entity_leads_in_a_circle(decisions: Sequence[Decision]) -> None:
    rules = replayed(decisions).rules
    for start in (A, B, C):
        end = resolved_as_decided(start, lambda _: (), rules.stands_for)
        assert end is None or rules.stands_for.get(end, end) == end


@settings(max_examples=200, deadline=None)
@given(several())
def test_whatever_disagrees_without_knowing_is_told(decisions: Sequence[Decision]) -> None:
    replay = replayed(decisions)
    valid = [d for d in replay.decisions if d.decision_id not in replay.undone_by]
    told = {each for conflict in replay.conflicts for each in conflict.decisions}
    known = {each for d in valid for each in d.replaces}
    for one, other in itertools.combinations(valid, 2):
        merges = one.kind is other.kind is Kind.MERGE and one.entity == other.entity
        unknown = not known & {one.decision_id, other.decision_id}
        if merges and one.into != other.into and unknown:
            assert {one.decision_id, other.decision_id} <= told


@pytest.mark.parametrize("depth", [5, 2000])
def test_a_long_chain_of_undoings_is_settled(depth: int) -> None:
    chain = [merge(0, A, B)]
    for number in range(depth):
        when = f"2026-11-26T{number // 3600:02}:{number // 60 % 60:02}:{number % 60:02}Z"
        chain.append(Decision(Kind.UNDO, when, "A", undoes=chain[-1].decision_id))
    assert (replayed(chain).rules.stands_for == {A: B}) == (depth % 2 == 0)


def test_what_replaces_itself_replaces_nothing_and_stops_nothing() -> None:
    own = merge(1, A, B, replaces=("1" * 20,), decision_id="1" * 20)
    assert replayed([own]).rules.stands_for == {A: B}
    assert replayed([own, merge(2, B, C)]).rules.stands_for == {A: B, B: C}


def test_of_those_that_replace_one_another_the_later_counts_in_any_order() -> None:
    first = merge(1, A, B, replaces=("2" * 20,), decision_id="1" * 20)
    second = merge(2, A, C, replaces=("1" * 20,), decision_id="2" * 20)
    third = merge(3, C, B, replaces=("2" * 20,), decision_id="3" * 20)
    for ordered in itertools.permutations((first, second, third)):
        replay = replayed(ordered)
        assert replay.rules.stands_for == {A: C, C: B}
        assert [each.decisions for each in replay.conflicts] == [("1" * 20, "2" * 20)]


@given(st.lists(st.lists(st.integers(0, 7), max_size=4), min_size=8, max_size=8))
def test_whatever_replaces_what_each_matter_is_decided(links: list[list[int]]) -> None:
    ids = [f"{number}" * 20 for number in range(8)]
    decisions = [
        merge(n, A, (B, C)[n % 2], decision_id=ids[n], replaces=tuple(ids[m] for m in others))
        for n, others in enumerate(links)
    ]
    assert A in replayed(decisions).rules.stands_for
    assert replayed(decisions) == replayed(decisions[::-1])


def test_a_theme_that_is_one_far_below_it_is_refused_only_where_one_was_moved() -> None:
    far, top = "theme/debt-bondage", "theme/labour-exploitation"
    one = at(1, Kind.MERGE, entity=top, into=far)
    moved = at(2, Kind.BROADER, entity="theme/forced-labour", into=top)
    elsewhere = at(2, Kind.BROADER, entity=RED, into=GREEN)
    assert replayed([one, elsewhere]).conflicts == ()
    [conflict] = replayed([one, moved]).conflicts
    assert conflict.decisions == (one.decision_id, moved.decision_id)


def test_a_theme_whose_move_is_not_heard_may_be_in_a_circle_where_it_was() -> None:
    moved = at(1, Kind.BROADER, entity="theme/wages", into="theme/debt-bondage")
    above = at(2, Kind.BROADER, entity="theme/labour-rights", into="theme/wages")
    assert replayed([at(1, Kind.BROADER, entity="theme/wages", into=RED), above]).conflicts == ()
    replay = replayed([moved, above])  # both: labour rights are above debt bondage, and wages
    assert {each for told in replay.conflicts for each in told.decisions} == {
        moved.decision_id,
        above.decision_id,
    }
    assert replay.claims == {}


def test_many_themes_that_were_moved_take_no_longer_than_their_number() -> None:
    def of(number: int) -> float:
        decisions = [
            at(each % 60, Kind.BROADER, entity=f"theme/new-{each}", into=f"theme/new-{each // 2}")
            for each in range(1, number)
        ]
        began = time.process_time()
        replayed(decisions)
        return time.process_time() - began

    of(50)  # reads the thesaurus
    assert min(of(3200) for _ in range(2)) < 80 * min(of(200) for _ in range(3))
