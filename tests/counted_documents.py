"""Documents with a year, a publisher and sentences that name entities, and stores of them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from hypothesis import strategies as st

from builders import annotations
from extract.model import Annotations, Kind, Predicate
from graph.building.contribution import document_facts
from graph.building.current import update_current
from graph.building.document_graph import Run, document_quads
from graph.building.place_knowledge import PlaceKnowledge
from graph.iris import PLACES_GRAPH, THEMES_GRAPH, document_iri
from graph.oxigraph_store import OxigraphStore
from graph.store import Store
from graph.terms import iri
from ontology.namespaces import BASE

RUN = Run("0.1.0", "test")
NEPAL, KATHMANDU, THAILAND = "place/1282988", "place/1283240", "place/1605651"
WORK, FEES, BONDAGE = "theme/labour", "theme/recruitment-fees", "theme/debt-bondage"
CIRCLE, DELTA = "organisation/name/harbour-circle", "organisation/name/delta-network"
NAMES = {
    "Nepal": NEPAL,
    "Kathmandu": KATHMANDU,
    "Thailand": THAILAND,
    "recruitment fees": FEES,
    "debt bondage": BONDAGE,
    "Harbour Circle": CIRCLE,
    "Delta Network": DELTA,
}
_NAME_OF = {entity: name for name, entity in NAMES.items()}
_WIDER = {KATHMANDU: NEPAL}
_BROADER = {FEES: WORK, BONDAGE: WORK}


class Told(NamedTuple):
    """A document: each sentence names some entities, and may be the same as another's.

    Attributes:
        alike: Whether it calls all entities of a kind by the same word.
    """

    name: str
    sentences: Sequence[Sequence[str]]
    year: int | None = None
    publisher: str | None = None
    stated: Sequence[tuple[str, Predicate, str]] = ()
    mark: str = ""
    alike: bool = False


def annotated(told: Told) -> Annotations:
    """Return the document's annotations; `mark` in each sentence keeps it from being a copy."""
    ids = [sorted(set(sentence)) for sentence in told.sentences]
    called = {e: e.partition("/")[0] for e in _NAME_OF} if told.alike else _NAME_OF
    sentences = (
        f"{told.mark}{number if told.mark else ''} {', '.join(map(called.__getitem__, each))}."
        for number, each in enumerate(ids)
    )
    said = annotations(
        " ".join(sentences),
        [(called[each], each) for sentence in ids for each in sentence],
        name=told.name,
        statements=told.stated,
        labels=_NAME_OF | {f"{kind}/x": "x" for kind in Kind},
    )
    issued = None if told.year is None else str(told.year)
    return replace(said, document=replace(said.document, issued=issued, publisher=told.publisher))


def store_of(documents: Iterable[Told | Annotations]) -> Store:
    """Return a store of documents, in memory, with `current` and what lies within what."""
    store = OxigraphStore.in_memory()
    for each in documents:
        said = each if isinstance(each, Annotations) else annotated(each)
        quads = document_quads(said, RUN)
        store.insert(quads)
        facts = document_facts(document_iri(said.document.document_id), quads)
        update_current(store, added=[facts], places=PLACES)
    for inner, outer in _BROADER.items():
        store.load_turtle(
            f"<{BASE}{inner}> <{iri('skos:broader')}> <{BASE}{outer}> .", THEMES_GRAPH
        )
    for inner, outer in _WIDER.items():
        contained = f"<{BASE}{inner}> <{iri('schema:containedInPlace')}> <{BASE}{outer}> ."
        store.load_turtle(contained, PLACES_GRAPH)
    return store


PLACES = PlaceKnowledge(
    ancestors=lambda place: (_WIDER[place],) if place in _WIDER else (),
    describe=lambda place: f'<{BASE}{place}> <{iri("skos:prefLabel")}> "{_NAME_OF[place]}" .',
)


def tellings(*, copies: bool = False) -> st.SearchStrategy[list[Told]]:
    """Return lists of documents; without copies no two sentences are the same."""
    sentence = st.lists(st.sampled_from(sorted(_NAME_OF)), min_size=1, max_size=4)
    document = st.builds(
        Told,
        name=st.just(""),
        sentences=st.lists(sentence, min_size=1, max_size=5),
        year=st.sampled_from((None, 2001, 2002, 2003)),
        publisher=st.sampled_from((None, "A", "B")),
        stated=st.just(()),
        mark=st.just(""),
        alike=st.sampled_from((False,)),
    )
    return st.lists(document, min_size=1, max_size=6).map(
        lambda found: [
            each._replace(name=f"d{n}", mark="" if copies else f"Report {n}-")
            for n, each in enumerate(found)
        ]
    )
