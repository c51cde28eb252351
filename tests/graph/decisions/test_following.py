"""Which entity a mention names when several decisions are on it."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.decisions.claims import claims_of
from graph.decisions.decision import Decision, Kind
from graph.decisions.following import Follower, Named
from graph.decisions.replay import replayed

DOCUMENT = "0" * 32
H, T, S = (f"organisation/name/{name}" for name in "hos")
PASSAGE = "HCNAT met."
SHORT = Named(H, "HCNAT", PASSAGE)
LONG = Named(H, "Harbour Circle", "Harbour Circle met.")


def split(minute: int, entity: str, into: str, words: str = "", passage: str = "") -> Decision:
    moment = f"2026-11-26T10:{minute:02}:00Z"
    kind = Kind.SPLIT if into else Kind.REJECT_MENTION
    return Decision(
        kind, moment, "A", entity=entity, into=into, documents=(DOCUMENT,), words=words,
        passage=passage,
    )  # fmt: skip


def follower(decisions: Sequence[Decision]) -> Follower:
    return Follower.of(replayed(decisions).documents.get(DOCUMENT, ()))


@pytest.mark.parametrize(
    ("decisions", "short", "long"),
    [
        ((split(1, H, T), split(2, T, S, "HCNAT")), S, T),
        ((split(1, H, T), split(2, T, "", "HCNAT")), "", T),
        ((split(1, H, S, "HCNAT"), split(2, H, T)), S, T),
        ((split(1, H, "", "HCNAT"), split(2, H, T)), "", T),
        ((split(1, H, T), split(2, H, S, "HCNAT")), S, T),
        ((split(1, H, T, "HCNAT"), split(2, H, S, passage=PASSAGE)), S, H),
        ((split(1, H, S, passage=PASSAGE), split(2, H, T, "HCNAT")), T, H),
        ((split(1, H, T, "HCNAT", PASSAGE), split(2, H, S, passage=PASSAGE)), T, H),
        ((split(1, H, S, "HCNAT"), split(2, S, T)), T, H),
        ((split(1, H, T), split(2, T, H)), H, H),
    ],
)
def test_what_is_later_or_more_exact_counts(
    decisions: Sequence[Decision], short: str, long: str
) -> None:
    for given_in in (decisions, decisions[::-1]):
        found = follower(given_in)
        assert (found.follow(SHORT).end, found.follow(LONG).end) == (short, long)


def test_what_finds_nothing_and_what_is_overruled_is_known() -> None:
    first, second = split(1, H, T, "HCNAT"), split(2, H, S, passage=PASSAGE)
    third = split(3, T, S, "Nothing")
    found = follower((first, second, third))
    found.follow(SHORT)
    assert found.without_effect() == {first.decision_id: second.decision_id}
    heard = {each.decision_id for each in (first, second, third) for claim in claims_of(each)
             if found.has_found(claim)}  # fmt: skip
    assert heard == {first.decision_id, second.decision_id}


@st.composite
def decisions(draw: st.DrawFn) -> list[Decision]:
    found = []
    for minute in range(draw(st.integers(1, 7))):
        entity, into = draw(st.permutations([H, T, S, ""]).filter(lambda each: each[0]))[:2]
        words, passage = draw(st.sampled_from(["", "HCNAT"])), draw(st.sampled_from(["", PASSAGE]))
        found.append(split(minute, entity, into, words, passage))
    return found


@settings(max_examples=200, deadline=None)
@given(decisions(), st.randoms())
def test_any_order_gives_the_same_and_the_last_that_was_on_it_counts(
    several: list[Decision], chance: object
) -> None:
    shuffled = several[:]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    found = follower(several)
    way = found.follow(SHORT)
    assert way == follower(shuffled).follow(SHORT)
    assert len(set(way.steps)) == len(way.steps)
    assert [each.decision.when for each in way.steps] == sorted(
        each.decision.when for each in way.steps
    )
    at = H
    for step in way.steps:
        assert step.decision.entity == at
        at = step.value
    assert at == way.end
    assert not any(each.decision.decision_id in found.without_effect() for each in way.steps)
