"""What the graph tells of decisions: the same, whether told anew or brought up to what is new."""

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.decisions.decision import Decision, Kind
from graph.decisions.provenance import tell_decisions, tell_news, told_decisions
from graph.decisions.replay import replayed
from graph.iris import DECISIONS_GRAPH, ORGANISATIONS_GRAPH, entity_iri
from graph.oxigraph_store import OxigraphStore
from graph.terms import Iri, Literal, Quad, iri

A, B = "organisation/name/a", "organisation/name/b"
ELSEWHERE = "https://example.org/a"


def at(minute: int, kind: Kind, **given: str) -> Decision:
    return Decision(kind, f"2026-11-26T10:{minute:02}:00Z", "A", **given)  # type: ignore[arg-type]


MERGED = at(1, Kind.MERGE, entity=A, into=B)
SEVERAL = (
    MERGED,
    at(2, Kind.RENAME, entity=B, name="Ring"),
    at(3, Kind.ALIAS, entity=B, name="Ring"),
    at(4, Kind.ALIAS, entity=A, name="Ring"),
    at(5, Kind.LINK, entity=A, identifier=ELSEWHERE),
    at(6, Kind.LINK, entity=B, identifier="https://example.org/b"),
    at(7, Kind.UNDO, undoes=MERGED.decision_id),
    at(8, Kind.LABEL, entity="theme/a", name="Ring", language="en"),
    at(9, Kind.UNLABEL, entity="theme/a", name="Ring"),
)
SOME = st.sets(st.sampled_from(SEVERAL))


@settings(max_examples=60, deadline=None)
@given(SOME, SOME)
def test_the_graph_is_the_same_whatever_it_told_before(
    before: set[Decision], after: set[Decision]
) -> None:
    told, news = replayed(before), replayed(after)
    elsewhere = Quad(entity_iri(A), iri("schema:sameAs"), Iri(ELSEWHERE), ORGANISATIONS_GRAPH)
    brought, anew = OxigraphStore.in_memory(), OxigraphStore.in_memory()
    for store in (brought, anew):
        store.insert([elsewhere])
    first = tell_decisions(brought, told)
    grown = tell_news(brought, told, news)
    tell_decisions(anew, news)
    assert set(brought.quads()) == set(anew.quads())
    assert first + grown == sum(1 for _ in brought.quads(DECISIONS_GRAPH))


def test_a_link_to_no_address_that_an_older_version_took_stops_nothing() -> None:
    store = OxigraphStore.in_memory()
    tell_decisions(store, replayed([MERGED, SEVERAL[5]]))
    [record] = (
        q for q in store.quads(DECISIONS_GRAPH) if "org/b" in str(getattr(q.object, "value", ""))
    )
    assert isinstance(record.object, Literal)
    store.remove([record])
    store.insert([record._replace(object=Literal(record.object.value.replace("org/b", "org/[")))])
    assert told_decisions(store) == [MERGED]
