"""Why two entities are linked."""

from dataclasses import replace

import pytest
from counted_documents import BONDAGE, CIRCLE, DELTA, FEES, NEPAL, THAILAND, Told, store_of
from small_graph import small_store

from builders import annotations, statement
from extract.model import Modality, Predicate, Span
from graph.linkages.profile_sentences import passages_about
from graph.linkages.quotes import (
    evidence_between,
    evidence_counts,
    passages_between,
    passages_stating,
)
from graph.linkages.reading import read_incidence
from graph.linkages.why import Answer, Why, relations_of, why
from graph.store import Store


def _why(store: Store, first: str, second: str) -> Why:
    incidence = read_incidence(store)
    return why(store, incidence, relations_of(incidence), (first, second))


@pytest.fixture(scope="module")
def chain() -> Store:
    told = [
        Told("a", [[CIRCLE, DELTA]], stated=[(DELTA, Predicate.FUNDS, CIRCLE)], mark="a"),
        Told("b", [[DELTA, FEES]], stated=[(DELTA, Predicate.WORKS_ON, FEES)], mark="b"),
        Told("c", [[THAILAND]], mark="c"),
    ]
    return store_of(told)


def test_what_is_stated_comes_first(chain: Store) -> None:
    found = _why(chain, CIRCLE, DELTA)
    assert [each[:5:2] for each in found.stated] == [(DELTA, "funds", "Harbour Circle")]
    assert (found.answer, found.evidence[0].predicate, found.paths) == (Answer.STATED, "funds", ())


def test_what_is_only_named_together_says_so() -> None:
    found = _why(store_of([Told("a", [[NEPAL, FEES]])]), NEPAL, FEES)
    assert (found.answer, [each.predicate for each in found.evidence]) == (Answer.TOGETHER, [None])


def test_a_denial_is_no_link_and_is_told() -> None:
    text = "Delta Network does not fund Harbour Circle."
    denied = statement(
        DELTA, Predicate.FUNDS, CIRCLE, evidence=Span(0, len(text)), modality=Modality.NEGATED
    )
    mentions = [("Delta Network", DELTA), ("Harbour Circle", CIRCLE)]
    found = _why(store_of([annotations(text, mentions, statements=[denied])]), DELTA, CIRCLE)
    assert (found.answer, found.stated) == (Answer.DENIED, ())
    assert found.evidence[0].modality == "negated"


def _stated_as(*modalities: Modality) -> Why:
    text = "Delta Network will fund Harbour Circle."
    said = [
        statement(DELTA, Predicate.FUNDS, CIRCLE, evidence=Span(0, len(text)), modality=each)
        for each in modalities
    ]
    mentions = [("Delta Network", DELTA), ("Harbour Circle", CIRCLE)]
    return _why(store_of([annotations(text, mentions, statements=said)]), DELTA, CIRCLE)


def test_what_is_only_planned_is_told_so_and_what_is_so_comes_before_it() -> None:
    planned = _stated_as(Modality.PLANNED)
    assert (planned.answer, len(planned.stated)) == (Answer.PLANNED, 1)
    assert [each.modality for each in planned.evidence] == ["planned"]
    both = _stated_as(Modality.PLANNED, Modality.NEGATED, Modality.ASSERTED)
    assert both.answer is Answer.STATED
    assert [each.modality for each in both.evidence] == ["asserted", "planned", "negated"]
    assert _stated_as(Modality.NEGATED, Modality.PLANNED).answer is Answer.PLANNED


@pytest.mark.parametrize("ends", [(CIRCLE, FEES), (FEES, CIRCLE)])
def test_else_a_path_whose_every_step_has_its_sentence(chain: Store, ends: tuple[str, str]) -> None:
    found = _why(chain, *ends)
    (path,) = found.paths
    assert found.answer == Answer.PATHS
    assert [(hop.source, hop.target) for hop in path.hops] == [(ends[0], DELTA), (DELTA, ends[1])]
    assert {hop.evidence[0].predicate for hop in path.hops} == {"funds", "worksOn"}
    assert {hop.stated[0].subject_id for hop in path.hops} == {DELTA}
    assert all(hop.evidence[0].quote for hop in path.hops)


@pytest.mark.parametrize("other", [THAILAND, CIRCLE, "place/nobody", "\x00"])
def test_there_is_none_where_nothing_links_them(chain: Store, other: str) -> None:
    assert _why(chain, CIRCLE, other) == Why(Answer.NONE, (), (), ())


def test_a_path_through_what_is_linked_with_everybody_is_none() -> None:
    names = [f"organisation/name/member-{n}" for n in range(80)]
    documents = [
        annotations(
            f"Member {n} is a member of Delta Network.",
            [(f"Member {n}", name), ("Delta Network", DELTA)],
            statements=[(name, Predicate.MEMBER_OF, DELTA)],
        )
        for n, name in enumerate(names)
    ]
    assert _why(store_of(documents[:3]), names[0], names[1]).answer == Answer.PATHS
    assert _why(store_of(documents), names[0], names[1]).answer == Answer.NONE


def test_evidence_of_a_selection_is_what_the_store_gives_for_everything() -> None:
    from graph.asking.questions import evidence

    store = small_store()
    incidence = read_incidence(store)
    for n, first in enumerate(incidence.entities):
        for second in incidence.entities[n + 1 :]:
            found = evidence_between(store, incidence, first, second)
            assert sorted(map(str, found)) == sorted(map(str, evidence(store, first, second)))
            assert evidence_counts(incidence, first, second) == (
                len(found),
                len({each.document_id for each in found}),
            )


def test_evidence_is_cut_at_its_limit_with_what_is_stated_first(chain: Store) -> None:
    incidence = read_incidence(chain)
    (first,) = evidence_between(chain, incidence, CIRCLE, DELTA, limit=1)
    assert first.predicate == "funds"
    assert evidence_between(chain, incidence, BONDAGE, NEPAL) == []


def _review() -> Store:
    """Return the graph of a review whose recommendations name who makes them, and not to whom."""
    text = (
        "The review of Nepal was held on 4 May.\n"
        "The delegation of another state spoke for an hour about many other things.\n"
        "1 Ratify the protocol (Thailand).\n"
        "The delegation of another state spoke again about these many things.\n"
        "2 End the fees (Thailand)."
    )
    evidence = [
        Span(text.index(start), text.index(end) + len(end))
        for start, end in (
            ("The review", "May."),
            ("1 Rat", "land)."),
            ("2 End", "fees (Thailand)."),
        )
    ]
    calls = statement(THAILAND, Predicate.CALLS_ON, NEPAL, evidence=evidence[0])
    mentions = [("Nepal", NEPAL), ("Thailand", THAILAND), ("Thailand", THAILAND)]
    said = replace(calls, evidence=tuple(evidence))
    return store_of([annotations(text, mentions, statements=[said])])


def test_a_sentence_that_names_one_is_quoted_with_what_names_the_other() -> None:
    from graph.asking.questions import evidence

    store = _review()
    incidence = read_incidence(store)
    found = evidence_between(store, incidence, THAILAND, NEPAL)
    assert [each.words for each in found] == [
        "The review of Nepal was held on 4 May. […] 1 Ratify the protocol (Thailand).",
        "The review of Nepal was held on 4 May. […] 2 End the fees (Thailand).",
    ]
    assert [each.quote[:1] for each in found] == ["1", "2"]
    assert evidence(store, NEPAL, THAILAND) == found
    assert evidence_counts(incidence, THAILAND, NEPAL) == (2, 1)


def test_a_profile_begins_with_what_states_something_and_not_with_what_names_whom() -> None:
    incidence = read_incidence(_review())
    first, *_ = passages_about(incidence, THAILAND)
    (stating,) = passages_stating(incidence, incidence.statements)
    assert first in stating
    assert len(passages_between(incidence, THAILAND, NEPAL)) == 2
