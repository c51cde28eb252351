"""Laws of `current`: a sum over documents, whatever the order and whatever went before."""

import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import annotations, corpus, statement
from extract.model import Annotations, Event, Modality, Predicate, Span
from graph.building import current
from graph.building.contribution import MOST_ENTITIES, DocumentFacts, document_facts
from graph.building.current import rebuild_current, update_current
from graph.building.document_graph import Run, document_quads
from graph.building.place_knowledge import PlaceKnowledge
from graph.iris import (
    CURRENT_GRAPH,
    ORGANISATIONS_GRAPH,
    PLACES_GRAPH,
    document_iri,
    entity_iri,
)
from graph.oxigraph_store import OxigraphStore
from graph.store import Store
from graph.terms import Iri, Literal, iri
from ontology.namespaces import BASE, PREFIXES

RUN = Run("0.1.0", "en_core_web_md 3.8")
ASIA = "place/m49-035"
PLACES = PlaceKnowledge(
    ancestors=lambda place: () if place == ASIA else (ASIA,),
    describe=lambda place: f'<{BASE}{place}> <urn:test:label> "{place}" .',
)
MEETING = "event/name/meeting"


def tells_of_meeting(name: str, *told: str, organiser: str | None = None) -> Annotations:
    """Return a document that tells of the meeting: first day, last day, EDTF."""
    start, end, edtf = told or (None, None, None)
    organisers = (organiser,) if organiser else ()
    event = Event(
        MEETING, "Meeting", Span(0, 7), start, end, edtf, ("place/1282988",), organisers
    )  # fmt: skip
    return annotations("Meeting held.", [("Meeting", MEETING)], name=name, events=[event])


DAY = ("2004-06-01", "2004-06-01", "2004-06-01")
LATER = ("2004-06-02", "2004-06-03", "2004-06-02/03")
MONTH = ("2004-06-01", "2004-06-30", "2004-06")
CORPUS = [
    *corpus(7, sentences=4),
    tells_of_meeting("told by day", *DAY, organiser="organisation/name/hc1"),
    tells_of_meeting("told by month", *MONTH),
]


def add(store: Store, *documents: Annotations) -> None:
    facts = []
    for document in documents:
        quads = document_quads(document, RUN)
        store.insert(quads)
        facts.append(document_facts(document_iri(document.document.document_id), quads))
    update(store, added=facts)


def remove(store: Store, *documents: Annotations) -> None:
    facts = []
    for document in documents:
        name = document_iri(document.document.document_id)
        facts.append(document_facts(name, store.quads(name)))
        store.remove_graph(name)
    update(store, removed=facts)


def update(
    store: OxigraphStore,
    *,
    added: Sequence[DocumentFacts] = (),
    removed: Sequence[DocumentFacts] = (),
) -> None:
    """Bring the derived graphs up to date, and see that they grew by what is told."""
    before = _sizes(store)
    grown = update_current(store, added=added, removed=removed, places=PLACES)
    assert {name: before[name] + grown[name] for name in before} == _sizes(store)


def _sizes(store: OxigraphStore) -> dict[Iri, int]:
    return {name: len(list(store.quads(name))) for name in (CURRENT_GRAPH, PLACES_GRAPH)}


def filled(documents: Iterable[Annotations]) -> Store:
    store = OxigraphStore.in_memory()
    for document in documents:
        add(store, document)
    return store


def counts(store: Store, entity_id: str) -> dict[str, str]:
    found = store.quads(CURRENT_GRAPH, subject=entity_iri(entity_id))
    return {
        q.predicate.rsplit("#", 1)[-1]: q.object.value
        for q in found
        if isinstance(q.object, Literal)
    }


def stands_for(store: Store, entity_id: str) -> str:
    found = store.quads(CURRENT_GRAPH, subject=entity_iri(entity_id), predicate=iri("lk:standsFor"))
    return str(next(found).object).removeprefix(BASE)


@settings(max_examples=10, deadline=None)
@given(st.permutations(CORPUS))
def test_documents_in_any_order_give_the_same_quads(ordered: Sequence[Annotations]) -> None:
    assert set(filled(ordered).quads()) == set(filled(CORPUS).quads())


@settings(max_examples=15, deadline=None)
@given(st.permutations(CORPUS), st.integers(0, 8), st.integers(1, 9))
def test_adding_and_taking_out_again_leaves_the_store_as_it_was(
    ordered: Sequence[Annotations], kept: int, at_once: int
) -> None:
    store = filled(ordered[:kept])
    before = set(store.quads())
    others = ordered[kept:]
    for start in range(0, len(others), at_once):
        add(store, *others[start : start + at_once])
    for start in range(0, len(others), at_once):
        remove(store, *others[start : start + at_once])
    assert set(store.quads()) == before


@pytest.mark.parametrize("at_once", [1, 7, 250])
def test_any_history_equals_a_rebuild_from_scratch(
    at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(current, "_AT_ONCE", at_once)
    chance = random.Random(3)  # noqa: S311
    documents = corpus(20, seed=5, sentences=4)
    store = OxigraphStore.in_memory()
    inside: list[Annotations] = []
    for _ in range(60):
        document = chance.choice(documents)
        if document in inside:
            inside.remove(document)
            remove(store, document)
        else:
            inside.append(document)
            add(store, document)
    kept = set(store.quads())
    rebuild_current(store, PLACES)
    assert set(store.quads()) == kept == set(filled(inside).quads())


def test_all_at_once_equals_one_by_one() -> None:
    store = OxigraphStore.in_memory()
    add(store, *CORPUS)
    assert set(store.quads()) == set(filled(CORPUS).quads())


def test_nothing_is_left_when_the_last_document_goes() -> None:
    store = filled(CORPUS)
    remove(store, *CORPUS)
    assert list(store.quads()) == []


LONG, SHORT = "organisation/name/harbour-circle", "organisation/name/hc"
USES = annotations("HC met in Nepal.", [("HC", SHORT), ("Nepal", "place/1282988")], name="uses")
NAMES = annotations("Harbour Circle met.", [("Harbour Circle", LONG)], name="names")
DEFINES = annotations(
    "Harbour Circle (HC) met.",
    [("Harbour Circle", LONG), ("HC", LONG)],
    name="defines",
    definitions=[("HC", "Harbour Circle", LONG)],
)
DEFINES_OTHERWISE = annotations(
    "Hill Council (HC) met.",
    [("Hill Council", "organisation/name/hill-council"), ("HC", "organisation/name/hill-council")],
    name="defines otherwise",
    definitions=[("HC", "Hill Council", "organisation/name/hill-council")],
)


def test_a_third_document_that_defines_a_short_name_brings_two_others_together() -> None:
    store = filled([USES, NAMES])
    assert stands_for(store, SHORT) == SHORT
    add(store, DEFINES)
    assert stands_for(store, SHORT) == LONG
    assert counts(store, LONG) == {
        "label": "Harbour Circle",
        "prefLabel": "Harbour Circle",
        "documents": "3",
        "passages": "3",
    }
    assert "documents" not in counts(store, SHORT)


def test_two_definitions_leave_a_short_name_an_entity_of_its_own() -> None:
    store = filled([USES, DEFINES])
    assert stands_for(store, SHORT) == LONG
    add(store, DEFINES_OTHERWISE)
    assert stands_for(store, SHORT) == SHORT
    remove(store, DEFINES_OTHERWISE)
    assert stands_for(store, SHORT) == LONG


def test_a_place_counts_for_what_contains_it_and_is_described_while_it_is_used() -> None:
    store = filled([USES])
    assert counts(store, ASIA) == {"documentsWithin": "1"}
    assert {quad.subject for quad in store.quads(PLACES_GRAPH)} == {
        entity_iri(ASIA),
        entity_iri("place/1282988"),
    }
    remove(store, USES)
    assert list(store.quads(PLACES_GRAPH)) == []


def test_a_pair_tells_its_kind_where_both_ends_have_one() -> None:
    store = OxigraphStore.in_memory()
    themes = [("wages", "theme/wages"), ("rest", "theme/rest"), ("Nepal", "place/1282988")]
    add(store, annotations("On wages and rest in Nepal.", themes))
    told = store.quads(CURRENT_GRAPH, predicate=iri("lk:kindOfBoth"))
    ends = {
        (str(quad.object), frozenset(str(end.object) for end in store.quads(
            CURRENT_GRAPH, subject=quad.subject, predicate=iri("lk:between"))))
        for quad in told
    }  # fmt: skip
    both = frozenset(map(entity_iri, ("theme/wages", "theme/rest")))
    assert ends == {(iri("lk:Theme"), both)}


@pytest.mark.parametrize(
    ("number", "pairs"), [(2, 1), (MOST_ENTITIES, 190), (MOST_ENTITIES + 1, 0)]
)
def test_a_passage_with_too_many_entities_is_a_list_and_pairs_none(number: int, pairs: int) -> None:
    names = [(f"N{i:02}", f"organisation/name/n{i:02}") for i in range(number)]
    store = filled([annotations(" ".join(name for name, _ in names), names)])
    found = store.quads(predicate=iri("rdf:type"), object=iri("lk:CoOccurrence"))
    assert len(list(found)) == pairs


def test_links_count_documents_statements_and_confidence_and_leave_denials_out() -> None:
    text, ends = (
        "Harbour Circle works on debt bondage.",
        (LONG, Predicate.WORKS_ON, "theme/debt-bondage"),
    )
    span = Span(0, len(text))
    said = [
        statement(*ends, evidence=span, confidence=0.95),
        statement(*ends, evidence=span, confidence=0.8, modality=Modality.REPORTED, said_by=LONG),
        statement(
            LONG, Predicate.RATIFIES, "instrument/x", evidence=span, modality=Modality.NEGATED
        ),
    ]
    store = filled([annotations(text, [("Harbour Circle", LONG)], statements=said)])
    [link] = store.select(
        "SELECT ?documents ?statements ?total ?confidence {"
        " ?link a lk:Link ; lk:documents ?documents ; lk:statements ?statements ;"
        " lk:confidenceTotal ?total ; lk:confidence ?confidence }"
    )
    assert [term.value for term in link if isinstance(term, Literal)] == ["1", "2", "1750", "0.875"]
    current = list(store.quads(CURRENT_GRAPH, predicate=iri("lk:ratifies")))
    assert current == []
    assert store.ask("ASK { ?s lk:worksOn ?theme }", {"theme": Iri(f"{BASE}theme/debt-bondage")})


def test_what_is_only_planned_is_a_link_and_no_triple_of_its_own() -> None:
    text, ends = "Harbour Circle will hold it.", (LONG, Predicate.ORGANISED, MEETING)
    mentions = [("Harbour Circle", LONG)]

    def said(name: str, modality: Modality) -> Annotations:
        one = statement(*ends, evidence=Span(0, len(text)), modality=modality)
        return annotations(text, mentions, name=name, statements=[one])

    def is_so() -> bool:
        return store.ask(f"ASK {{ GRAPH <{CURRENT_GRAPH}> {{ ?s lk:organised ?o }} }}")

    def current_of(store: Store) -> set[object]:
        return set(store.quads(CURRENT_GRAPH))

    def planned() -> list[str]:
        found = store.quads(CURRENT_GRAPH, predicate=iri("lk:plannedStatements"))
        return [each.object.value for each in found if isinstance(each.object, Literal)]

    announced, held = said("a", Modality.PLANNED), said("b", Modality.ASSERTED)
    store = filled([announced])
    assert (is_so(), planned()) == (False, ["1"])
    add(store, held)
    assert (is_so(), planned()) == (True, ["1"])
    assert current_of(store) == current_of(filled([held, announced]))
    remove(store, held)
    assert (is_so(), planned()) == (False, ["1"])
    assert current_of(store) == current_of(filled([announced]))
    assert planned() == ["1"]
    remove(store, announced)
    add(store, held)
    assert (is_so(), planned()) == (True, [])


def test_an_adjective_counts_for_links_and_gives_no_name() -> None:
    store = filled([annotations("Thai officials met.", modifiers=[("Thai", "place/1605651")])])
    assert counts(store, "place/1605651")["documents"] == "1"
    assert not store.ask("ASK { ?name lk:nameOf ?entity }")


def test_the_label_is_what_most_documents_say_then_the_longest() -> None:
    def labelled(name: str, label: str) -> Annotations:
        return annotations(f"{label} met.", [(label, LONG)], name=name)

    store = filled([labelled("a", "Harbour circle"), labelled("b", "The Harbour Circle")])
    assert counts(store, LONG)["label"] == "The Harbour Circle"
    add(store, labelled("c", "Harbour circle"))
    assert counts(store, LONG)["label"] == "Harbour circle"


class Asked(OxigraphStore):
    """A store that notes of which entities it was asked what documents call them."""

    asked: tuple[Iri, ...] = ()

    def labels_told(self, entities: Sequence[Iri]) -> Mapping[Iri, Counter[str]]:
        self.asked += tuple(entities)
        return super().labels_told(entities)


def test_documents_that_call_an_entity_as_most_did_have_no_others_looked_at() -> None:
    def labelled(name: str, label: str) -> Annotations:
        return annotations(f"{label} met.", [(label, LONG)], name=name)

    store = Asked(ox.Store())
    add(store, labelled("a", "Harbour circle"), labelled("b", "Harbour circle"))
    add(store, labelled("c", "Harbour circle"))
    assert store.asked == ()
    add(store, labelled("d", "The Harbour Circle"))
    remove(store, labelled("a", "Harbour circle"))
    assert set(store.asked) == {entity_iri(LONG)}
    assert counts(store, LONG)["label"] == "Harbour circle"
    add(store, labelled("e", "The Harbour Circle"))
    assert counts(store, LONG)["label"] == "The Harbour Circle"


def told(store: Store, name: str) -> set[str]:
    found = store.quads(CURRENT_GRAPH, subject=entity_iri(MEETING), predicate=iri(name))
    return {q.object.value if isinstance(q.object, Literal) else str(q.object) for q in found}


def test_an_event_has_the_dates_that_most_documents_tell_then_the_most_exact() -> None:
    store = filled([tells_of_meeting("a", *MONTH), tells_of_meeting("b"), tells_of_meeting("c")])
    assert told(store, "lk:edtf") == {"2004-06"}
    add(store, tells_of_meeting("d", *LATER))
    assert told(store, "lk:edtf") == {"2004-06-02/03"}
    add(store, tells_of_meeting("e", *MONTH))
    assert told(store, "lk:edtf") == {"2004-06"}
    assert (told(store, "lk:startDate"), told(store, "lk:endDate")) == (
        {"2004-06-01"},
        {"2004-06-30"},
    )
    remove(store, tells_of_meeting("e", *MONTH), tells_of_meeting("a", *MONTH))
    assert told(store, "lk:startDate") == {"2004-06-02"}


def test_an_event_has_the_organisers_of_all_documents_as_they_are_resolved() -> None:
    store = filled(
        [tells_of_meeting("a", organiser=SHORT), tells_of_meeting("b", organiser="place/1282988")]
    )
    assert told(store, "lk:organisedBy") == {BASE + SHORT, f"{BASE}place/1282988"}
    add(store, DEFINES)
    assert told(store, "lk:organisedBy") == {BASE + LONG, f"{BASE}place/1282988"}
    remove(store, DEFINES)
    assert told(store, "lk:organisedBy") == {BASE + SHORT, f"{BASE}place/1282988"}


def test_what_a_reference_graph_prefers_is_not_said_again() -> None:
    store = OxigraphStore.in_memory()
    reference = f'<{BASE}organisation/known> skos:prefLabel "Known Body"@en .'
    store.load_turtle(f"PREFIX skos: <{PREFIXES['skos']}> {reference}", ORGANISATIONS_GRAPH)
    add(store, annotations("KB met Alba.", [("KB", "organisation/known"), ("Alba", LONG)]))
    assert counts(store, "organisation/known") == {
        "label": "Known Body",
        "documents": "1",
        "passages": "1",
    }
    assert counts(store, LONG)["prefLabel"] == counts(store, LONG)["label"] == "Alba"
