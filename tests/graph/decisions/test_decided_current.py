"""Laws of `current` where people decided: whatever the way there, the same quads."""

import random
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import annotations, corpus, statement
from extract.model import Annotations, Event, Predicate, Span
from graph.building.contribution import MOST_ENTITIES, document_facts
from graph.building.current import rebuild_current, update_current
from graph.building.document_graph import Run, document_quads
from graph.building.place_knowledge import PlaceKnowledge
from graph.decisions.rules import NO_RULES, Change, Rules
from graph.iris import CURRENT_GRAPH, document_iri, entity_iri
from graph.oxigraph_store import OxigraphStore
from graph.store import Store
from graph.terms import Literal, iri
from ontology.namespaces import BASE

RUN = Run("0.1.0", "en_core_web_md 3.8")
ASIA = "place/m49-035"
PLACES = PlaceKnowledge(
    ancestors=lambda place: () if place == ASIA else (ASIA,),
    describe=lambda place: f'<{BASE}{place}> <urn:test:label> "{place}" .',
)
CORPUS = corpus(6, sentences=5)
IDS = [
    *(f"organisation/name/hc{n}" for n in range(0, 40, 2)),
    *(f"organisation/name/harbour-circle-{n}" for n in range(0, 40, 3)),
    "place/1282988",
    "place/1605651",
    "theme/debt-bondage",
    "event/name/new",
    "organisation/name/new",
]


def add(store: Store, document: Annotations, rules: Rules) -> None:
    quads = document_quads(document, RUN)
    store.insert(quads)
    facts = [document_facts(document_iri(document.document.document_id), quads)]
    update_current(store, added=facts, places=PLACES, decided=Change.none(rules))


def filled(documents: Sequence[Annotations], rules: Rules = NO_RULES) -> Store:
    store = OxigraphStore.in_memory()
    for each in documents:
        add(store, each, rules)
    return store


def rules_of(chance: random.Random) -> Rules:
    stands_for: dict[str, str | None] = {}
    for entity in chance.sample(IDS, chance.randrange(0, 8)):
        target = chance.choice([*IDS, None, entity])
        following = target
        while following in stands_for and stands_for[following] != following:
            following = stands_for[following]
        if following != entity or target == entity:
            stands_for[entity] = target
    labels = {each: f"Called {each}" for each in chance.sample(IDS, 2)}
    return Rules(stands_for, labels)


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10**9))
def test_any_history_of_decisions_equals_a_count_from_scratch(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    store, rules = filled(CORPUS[:4]), NO_RULES
    for _ in range(3):
        before, rules = rules, rules_of(chance)
        update_current(store, places=PLACES, decided=Change(before, rules))
    add(store, CORPUS[4], rules)
    assert set(store.quads()) == set(filled(CORPUS[:5], rules).quads())
    update_current(store, places=PLACES, decided=Change(rules, NO_RULES))
    assert set(store.quads()) == set(filled(CORPUS[:5]).quads())


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 10**9))
def test_decisions_and_documents_that_come_and_go_at_once(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    before, rules = rules_of(chance), rules_of(chance)
    store = filled(CORPUS[:4], before)
    gone = document_iri(CORPUS[0].document.document_id)
    removed = [document_facts(gone, store.quads(gone))]
    store.remove_graph(gone)
    new = document_quads(CORPUS[5], RUN)
    store.insert(new)
    added = [document_facts(document_iri(CORPUS[5].document.document_id), new)]
    change = Change(before, rules)
    update_current(store, removed=removed, added=added, places=PLACES, decided=change)
    expected = set(filled([*CORPUS[1:4], CORPUS[5]], rules).quads())
    assert set(store.quads()) == expected
    rebuild_current(store, PLACES, rules)
    assert set(store.quads()) == expected


CIRCLE, HILL = "organisation/name/harbour-circle", "organisation/name/hill-council"
NEPAL, THAILAND = "place/1282988", "place/1605651"


def current(store: Store, predicate: str, entity_id: str) -> list[str]:
    found = store.quads(CURRENT_GRAPH, subject=entity_iri(entity_id), predicate=iri(predicate))
    return [q.object.value if isinstance(q.object, Literal) else str(q.object) for q in found]


def test_what_is_merged_is_counted_linked_and_called_as_one() -> None:
    text = "Harbour Circle funds Hill Council."
    said = statement(CIRCLE, Predicate.FUNDS, HILL, evidence=Span(0, len(text)))
    one = annotations(text, [("Harbour Circle", CIRCLE), ("Hill Council", HILL)], statements=[said])
    other = annotations("Hill Council met in Nepal.", [("Hill Council", HILL), ("Nepal", NEPAL)])
    store = filled([one, other])
    assert current(store, "lk:funds", CIRCLE) == [entity_iri(HILL)]
    update_current(store, places=PLACES, decided=Change(NO_RULES, Rules({HILL: CIRCLE})))
    assert current(store, "lk:documents", CIRCLE) == ["2"]
    assert current(store, "lk:documents", HILL) == []
    assert current(store, "lk:standsFor", HILL) == [entity_iri(CIRCLE)]
    assert current(store, "lk:funds", CIRCLE) == []  # nobody funds themselves
    assert current(store, "rdfs:label", CIRCLE) == ["Harbour Circle"]
    named = Change(Rules({HILL: CIRCLE}), Rules({HILL: CIRCLE}, {CIRCLE: "The HC"}))
    update_current(store, places=PLACES, decided=named)
    assert current(store, "rdfs:label", CIRCLE) == ["The HC"]
    assert current(store, "skos:prefLabel", CIRCLE) == ["The HC"]


def test_what_is_rejected_is_nothing_and_a_retyped_entity_is_of_the_other_kind() -> None:
    text = "Harbour Circle works on wages."
    said = statement(CIRCLE, Predicate.WORKS_ON, "theme/wages", evidence=Span(0, len(text)))
    document = annotations(
        text, [("Harbour Circle", CIRCLE), ("wages", "theme/wages")], statements=[said]
    )
    store = filled([document])
    rejected = Rules({CIRCLE: None})
    update_current(store, places=PLACES, decided=Change(NO_RULES, rejected))
    assert list(store.quads(CURRENT_GRAPH, subject=entity_iri(CIRCLE))) == []
    assert current(store, "lk:documents", "theme/wages") == ["1"]
    assert not any(True for _ in store.quads(CURRENT_GRAPH, predicate=iri("rdf:subject")))
    retyped = Rules({CIRCLE: "event/name/harbour-circle"})
    update_current(store, places=PLACES, decided=Change(rejected, retyped))
    assert iri("lk:Event") in current(store, "rdf:type", "event/name/harbour-circle")
    assert current(store, "rdfs:label", "event/name/harbour-circle") == ["Harbour Circle"]
    assert current(store, "lk:worksOn", "event/name/harbour-circle") == []  # no event works


def test_a_place_that_is_another_counts_once_within_what_contains_both() -> None:
    text = "Harbour Circle met in Nepal. It went to Thailand."
    document = annotations(
        text, [("Harbour Circle", CIRCLE), ("Nepal", NEPAL), ("Thailand", THAILAND)]
    )
    other = annotations("Nepal is near Alba.", [("Nepal", NEPAL), ("Alba", ASIA)])
    rules = Rules({NEPAL: None})
    store = filled([document, other])
    update_current(store, places=PLACES, decided=Change(NO_RULES, rules))
    assert current(store, "lk:documentsWithin", ASIA) == ["2"]
    assert current(store, "lk:documentsWithin", NEPAL) == []
    assert set(store.quads()) == set(filled([document, other], rules).quads())


def test_the_organiser_of_an_event_is_what_was_decided() -> None:
    event = Event("event/name/m", "M", Span(0, 1), organiser_ids=(HILL,), place_ids=(NEPAL,))
    document = annotations("M was held.", [("M", "event/name/m")], events=[event])
    store = filled([document])
    assert current(store, "lk:organisedBy", "event/name/m") == [entity_iri(HILL)]
    update_current(store, places=PLACES, decided=Change(NO_RULES, Rules({HILL: CIRCLE})))
    assert current(store, "lk:organisedBy", "event/name/m") == [entity_iri(CIRCLE)]
    update_current(store, places=PLACES, decided=Change(Rules({HILL: CIRCLE}), Rules({HILL: None})))
    assert current(store, "lk:organisedBy", "event/name/m") == []


@pytest.mark.parametrize("more", [0, 1, 2])
def test_a_list_that_is_none_any_more_pairs_its_names(more: int) -> None:
    names = [(f"N{i:02}", f"organisation/name/n{i:02}") for i in range(MOST_ENTITIES + more)]
    listed = annotations(" ".join(name for name, _ in names), names, name="list")
    both = annotations("N05 met N06. N05 left.", [("N05", names[5][1]), ("N06", names[6][1])])
    rules = Rules({names[0][1]: names[1][1]})
    store = filled([listed, both])
    update_current(store, places=PLACES, decided=Change(NO_RULES, rules))
    assert set(store.quads()) == set(filled([listed, both], rules).quads())
    update_current(store, places=PLACES, decided=Change(rules, NO_RULES))
    assert set(store.quads()) == set(filled([listed, both]).quads())
