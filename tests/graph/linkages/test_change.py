"""Change between two selections."""

import pytest
from counted_documents import BONDAGE, CIRCLE, FEES, NEPAL, THAILAND, Told, store_of, tellings
from hypothesis import given, settings

from graph.linkages.change import Change, ChangedLink, Sources, Verdict, change
from graph.linkages.incidence import Incidence
from graph.linkages.reading import read_incidence
from graph.linkages.selection import Selection, selected

BEFORE, AFTER = Selection(until=2001), Selection(since=2002)
MIRROR = {
    Verdict.NEW: Verdict.GONE,
    Verdict.GONE: Verdict.NEW,
    Verdict.STRONGER: Verdict.WEAKER,
    Verdict.WEAKER: Verdict.STRONGER,
    Verdict.STEADY: Verdict.STEADY,
}


def _between(whole: Incidence, first: Selection, second: Selection) -> Change:
    return change(selected(whole, first), selected(whole, second), Selection(), limit=200)


def _seen(link: ChangedLink) -> tuple[object, ...]:
    return (link.first, link.second, link.verdict, link.before, link.after, link.chance)


@settings(max_examples=10, deadline=None)
@given(tellings(copies=True))
def test_change_one_way_mirrors_change_the_other_way(documents: list[Told]) -> None:
    whole = read_incidence(store_of(documents))
    there, back = _between(whole, BEFORE, AFTER), _between(whole, AFTER, BEFORE)
    mirrored = {
        (link.first, link.second, MIRROR[link.verdict], link.after, link.before, link.chance)
        for link in back.links
    }
    assert set(map(_seen, there.links)) == mirrored
    assert [(n.node_id, n.x, n.y) for n in there.network.nodes] == [
        (n.node_id, n.x, n.y) for n in back.network.nodes
    ]


@settings(max_examples=5, deadline=None)
@given(tellings())
def test_nothing_changes_between_a_selection_and_itself(documents: list[Told]) -> None:
    found = _between(read_incidence(store_of(documents)), Selection(), Selection())
    assert {link.verdict for link in found.links} <= {Verdict.STEADY}


def _report(name: str, year: int, publisher: str | None, *sentences: list[str]) -> Told:
    return Told(name, sentences, year, publisher, mark=name)


@pytest.fixture(scope="module")
def found() -> Change:
    told = [_report(f"a{n}", 2001, "A", [NEPAL, FEES], [NEPAL, CIRCLE]) for n in range(12)]
    told += [_report(f"b{n}", 2002, "A", [NEPAL, CIRCLE]) for n in range(6)]
    told += [_report(f"c{n}", 2002, "B", [THAILAND, FEES], [NEPAL, CIRCLE]) for n in range(6)]
    told += [_report("d", 2002, "A", [THAILAND, FEES]), _report("e", 2002, None, [THAILAND, FEES])]
    told += [_report("f", 2002, "B", [THAILAND, BONDAGE])]
    whole = read_incidence(store_of(told))
    return _between(whole, BEFORE, AFTER)


def _link(found: Change, first: str, second: str) -> ChangedLink:
    return next(each for each in found.links if {each.first, each.second} == {first, second})


def test_what_is_new_says_from_which_sources(found: Change) -> None:
    new = _link(found, THAILAND, FEES)
    assert (new.verdict, new.before, new.after, new.is_sure) == (Verdict.NEW, 0, 8, True)
    assert new.sources == Sources(new=6, known=1, untold=1)


def test_what_is_gone_and_what_is_steady(found: Change) -> None:
    assert _link(found, NEPAL, FEES).verdict == Verdict.GONE
    steady = _link(found, NEPAL, CIRCLE)
    assert (steady.verdict, steady.before, steady.after) == (Verdict.STEADY, 12, 12)
    assert (found.total_before, found.total_after) == (12, 15)


def test_one_document_is_never_sure(found: Change) -> None:
    once = _link(found, THAILAND, BONDAGE)
    assert (once.verdict, once.is_sure) == (Verdict.NEW, False)


def test_counts_are_normalised_by_how_many_documents_each_side_has() -> None:
    told = [_report(f"a{n}", 2001, "A", [NEPAL, FEES] if n < 5 else [CIRCLE]) for n in range(50)]
    told += [_report(f"b{n}", 2002, "A", [NEPAL, FEES]) for n in range(5)]
    (link,) = _between(read_incidence(store_of(told)), BEFORE, AFTER).links
    assert (link.before, link.after, link.verdict) == (5, 5, Verdict.STRONGER)


def test_the_network_has_one_place_for_each_name_and_says_the_verdict(found: Change) -> None:
    assert {edge.label for edge in found.network.edges} == {"new", "gone", "steady"}
    assert all(node.x is not None for node in found.network.nodes)


def test_kinds_and_documents_limit_what_is_compared() -> None:
    told = [_report("a", 2001, "A", [NEPAL, FEES, CIRCLE]), _report("b", 2002, "A", [NEPAL, FEES])]
    whole = read_incidence(store_of(told))
    sides = selected(whole, BEFORE), selected(whole, AFTER)
    only = change(*sides, Selection(kinds=("place", "theme")))
    assert [(link.first, link.second) for link in only.links] == [(NEPAL, FEES)]
    assert change(*sides, Selection(minimum_documents=2)).links == ()


def test_links_of_some_entities_alone_can_be_compared() -> None:
    told = [_report("a", 2001, "A", [NEPAL, FEES, CIRCLE]), _report("b", 2002, "A", [NEPAL, FEES])]
    whole = read_incidence(store_of(told))
    found = change(selected(whole, BEFORE), selected(whole, AFTER), Selection(), around=[CIRCLE])
    assert {(link.first, link.second) for link in found.links} == {(CIRCLE, NEPAL), (CIRCLE, FEES)}


def test_links_across_two_kinds_alone_can_be_compared() -> None:
    told = [_report("a", 2001, "A", [NEPAL, FEES, CIRCLE]), _report("b", 2002, "A", [NEPAL, FEES])]
    whole = read_incidence(store_of(told))
    sides = selected(whole, BEFORE), selected(whole, AFTER)
    found = change(*sides, Selection(), across=("theme", "organisation"))
    assert [(link.first, link.second) for link in found.links] == [(CIRCLE, FEES)]
    assert change(*sides, Selection(), across=("theme", "theme")).links == ()


def test_links_that_changed_in_one_way_alone_can_be_kept() -> None:
    told = [_report("a", 2001, "A", [NEPAL, FEES]), _report("b", 2002, "A", [NEPAL, CIRCLE])]
    whole = read_incidence(store_of(told))
    sides = selected(whole, BEFORE), selected(whole, AFTER)
    found = change(*sides, Selection(), only=[Verdict.NEW])
    assert [(link.first, link.second) for link in found.links] == [(CIRCLE, NEPAL)]
    assert (found.counts[Verdict.GONE], found.left_out) == (1, 0)


def test_selections_of_two_stores_cannot_be_compared() -> None:
    one, other = (read_incidence(store_of([Told(n, [[NEPAL]])])) for n in ("a", "b"))
    with pytest.raises(ValueError, match="one incidence"):
        change(one, other, Selection())
