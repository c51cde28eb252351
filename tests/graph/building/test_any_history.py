"""The law of `current`: however it came about, it is what a count of all documents gives.

Documents come, go and are read again, and people decide, in any order and in batches of any size.
"""

import random
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import annotations, document_id, statement
from extract.model import Annotations, Event, Predicate, Span
from graph.building import current
from graph.building.contribution import DocumentFacts, document_facts
from graph.building.current import rebuild_current, update_current
from graph.building.document_graph import Run, document_quads
from graph.building.place_knowledge import PlaceKnowledge
from graph.decisions.rules import NO_RULES, Change, Rules
from graph.iris import CURRENT_GRAPH, PLACES_GRAPH, document_iri
from graph.oxigraph_store import OxigraphStore
from graph.terms import Iri, Quad
from ontology.namespaces import BASE

ASIA = "place/m49-035"
PLACES = PlaceKnowledge(
    ancestors=lambda place: () if place == ASIA else (ASIA,),
    describe=lambda place: f'<{BASE}{place}> <urn:test:label> "{place}" .',
)
CIRCLE, HILL = "organisation/name/harbour-circle", "organisation/name/hill-council"
SHORT, OTHER = "organisation/name/hc", "organisation/name/bay"
NEPAL, THAILAND = "place/1282988", "place/1605651"
MEETING, FORUM = "event/name/meeting", "event/name/forum"
WAGES, REST = "theme/wages", "theme/rest"
CALLED = {  # how documents call things; a word of each case, for a label is the one most told
    CIRCLE: ("Harbour Circle", "HARBOUR CIRCLE", "The Harbour Circle"),
    HILL: ("Hill Council", "HILL COUNCIL"),
    SHORT: ("HC", "Hc"),
    OTHER: ("Bay", "BAY"),
    NEPAL: ("Nepal",),
    THAILAND: ("Thailand", "Siam"),
    MEETING: ("Meeting", "First Meeting"),
    FORUM: ("Forum",),
    WAGES: ("wages",),
    REST: ("rest",),
}
DATES = (
    (None, None, None),
    ("2004-06-01", "2004-06-01", "2004-06-01"),
    ("2004-06-01", "2004-06-30", "2004-06"),
    ("2004-06-02", "2004-06-03", "2004-06-02/03"),
)
RULES = (
    NO_RULES,
    Rules({SHORT: CIRCLE}, {CIRCLE: "The Circle"}),
    Rules({SHORT: HILL, OTHER: CIRCLE}),
    Rules({CIRCLE: None, THAILAND: NEPAL}, {HILL: "Hill"}),
    Rules({HILL: "event/name/forum", SHORT: SHORT}),
    Rules({HILL: CIRCLE, OTHER: CIRCLE}),
    Rules({CIRCLE: None, HILL: None}),
    Rules({FORUM: MEETING, WAGES: None, OTHER: "organisation/name/new"}),
    Rules.of({}, {}, [(SHORT, CIRCLE)]),
    Rules.of({HILL: CIRCLE}, {}, [(OTHER, HILL)]),
    Rules.of({SHORT: OTHER}, {}, [(SHORT, CIRCLE), (OTHER, HILL)]),
)


def _document(number: int, reading: int) -> Annotations:
    """Return what one of a few documents says, by one of two readings."""
    chance = random.Random(10 * number + reading)  # noqa: S311 - a fixed seed, no secret
    lines, mentions, definitions = [], [], []
    for _ in range(3):
        named = chance.sample(list(CALLED), 3)
        words = [chance.choice(CALLED[each]) for each in named]
        lines.append(f"{', '.join(words)} met.")
        mentions += zip(words, named, strict=True)
    if chance.random() < 0.4:
        entity = chance.choice([CIRCLE, HILL, OTHER])
        long, short = CALLED[entity][0], chance.choice(["HC", "Bay"])
        lines.append(f"{long} is {short}.")
        mentions += [(long, entity), (short, entity)]
        definitions.append((short, long, entity))
    text = "\n".join(lines)
    events = [
        Event(each, chance.choice(CALLED[each]), Span(0, 1), *chance.choice(DATES),
              (chance.choice([NEPAL, THAILAND]),), (chance.choice([SHORT, HILL, OTHER]),))
        for each in (MEETING, FORUM) if chance.random() < 0.5
    ]  # fmt: skip
    ends = chance.choice([CIRCLE, SHORT, HILL]), Predicate.WORKS_ON, chance.choice([WAGES, REST])
    made = annotations(
        text,
        mentions,
        definitions=definitions,
        events=events,
        statements=[statement(*ends, evidence=Span(0, len(lines[0])), confidence=chance.random())],
        labels={each: chance.choice(CALLED[each]) for each in CALLED},
    )
    own = replace(made.document, document_id=document_id(str(number)))
    return replace(made, document=own)


RUN = Run("0.1.0", "en_core_web_md 3.8")
QUADS = {(n, r): document_quads(_document(n, r), RUN) for n in range(8) for r in range(2)}


class History:
    """A store to which things happen; they are counted when it is told to."""

    def __init__(self) -> None:
        self.store = OxigraphStore.in_memory()
        self.there: dict[int, int] = {}
        self.counted, self.rules = NO_RULES, NO_RULES
        self._removed: dict[Iri, DocumentFacts] = {}
        self._added: dict[Iri, DocumentFacts] = {}

    def put(self, number: int, reading: int) -> None:
        self.take(number)
        quads = QUADS[number, reading]
        self.store.insert_later(quads)
        self._added[quads[0].graph] = document_facts(quads[0].graph, quads)
        self.there[number] = reading

    def take(self, number: int) -> None:
        if self.there.pop(number, None) is None:
            return
        self.store.catch_up()
        name = document_iri(document_id(str(number)))
        if self._added.pop(name, None) is None:
            self._removed[name] = document_facts(name, self.store.quads(name))
        self.store.remove_graph(name)

    def count(self) -> None:
        before = self._sizes()
        grown = update_current(
            self.store,
            removed=list(self._removed.values()),
            added=list(self._added.values()),
            places=PLACES,
            decided=Change(self.counted, self.rules),
        )
        assert {each: before[each] + grown[each] for each in before} == self._sizes()
        self.counted, self._removed, self._added = self.rules, {}, {}

    def _sizes(self) -> dict[Iri, int]:
        return {name: self.store.size_of(name) for name in (CURRENT_GRAPH, PLACES_GRAPH)}


NUMBERS = st.integers(0, 7)
STEPS = st.one_of(
    st.tuples(st.just("put"), NUMBERS, st.integers(0, 1)),
    st.tuples(st.just("put"), NUMBERS, st.integers(0, 1)),
    st.tuples(st.just("take"), NUMBERS),
    st.tuples(st.just("decide"), st.integers(0, len(RULES) - 1)),
    st.tuples(st.just("count")),
)


@settings(max_examples=12, deadline=None)
@given(steps=st.lists(STEPS, max_size=25), at_once=st.integers(1, 4))
def test_any_history_of_documents_and_decisions_equals_a_count_of_all(
    steps: list[tuple[str, *tuple[int, ...]]], at_once: int
) -> None:
    history = History()
    for what, *numbers in steps:
        if what == "put":
            history.put(*numbers)
        elif what == "take":
            history.take(*numbers)
        elif what == "decide":
            history.rules = RULES[numbers[0]]
        else:
            history.count()
    history.count()
    anew = OxigraphStore.in_memory()
    for quads in _of(history.there):
        anew.insert(quads)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(current, "_AT_ONCE", at_once)  # as of a project of many more documents
        rebuild_current(anew, PLACES, history.rules)
    assert set(history.store.quads()) == set(anew.quads())


def _of(there: dict[int, int]) -> Iterator[list[Quad]]:
    return (QUADS[each] for each in sorted(there.items()))
