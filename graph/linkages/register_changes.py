"""Looks up what first views show of some documents and entities, in a store being changed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from extract.model import Kind
from graph.asking.asking import as_decimal, as_id, as_optional, as_text, as_whole, kind_of
from graph.asking.events import EventRow
from graph.asking.places import PlaceRow
from graph.asking.rows import DocumentRow
from graph.iris import (
    CURRENT_GRAPH,
    DECISIONS_GRAPH,
    PLACES_GRAPH,
    REFERENCE_GRAPHS,
    SOURCES_GRAPH,
    THEMES_GRAPH,
    document_iri,
    entity_iri,
)
from graph.linkages.register import EntityRow, Register
from graph.store import QuadSource
from graph.terms import Iri, Term, iri

_TYPE, _LABEL, _DOCUMENTS = iri("rdf:type"), iri("rdfs:label"), iri("lk:documents")
_NAME_OF, _FORM = iri("lk:nameOf"), iri("skosxl:literalForm")
_NAMED_IN = (CURRENT_GRAPH, DECISIONS_GRAPH)
_CALLED = tuple(map(iri, ("skos:prefLabel", "skos:altLabel", "skos:hiddenLabel")))
_WITHIN = (
    (THEMES_GRAPH, iri("skos:broader")),
    (PLACES_GRAPH, iri("schema:containedInPlace")),
)
_PLACE_KINDS = (iri("lk:country"), iri("lk:city"))
_OF_DOCUMENTS = tuple(
    map(
        iri,
        ("dcterms:title", "lk:fileName", "dcterms:issued", "dcterms:language", "dcterms:publisher"),
    )
)


type _Facts = Mapping[tuple[Iri, Iri], list[Term]]
"""What is told of one node: from graph and predicate to what it leads to."""


def told_of(store: QuadSource, document_ids: Iterable[str], entity_ids: Iterable[str]) -> Register:
    """Return what is told of some documents and entities; of what is not there, nothing.

    Args:
        store: With all quads that were to be added.
        document_ids: Hashes of documents.
        entity_ids: Ids of entities, and of documents' names that may stand for others.
    """
    found = sorted(document_ids)
    nodes = [
        (each, node, _facts(store, node))
        for each in sorted(entity_ids)
        for node in (entity_iri(each),)
    ]
    entities = [row for each, node, facts in nodes for row in _entity(store, each, node, facts)]
    labelled = {each.entity_id for each in entities}
    return Register(
        tuple(row for each in found for row in _document(store, each)),
        tuple((each, model) for each in found for model in _models(store, document_iri(each))),
        tuple(entities),
        tuple(
            (each, as_id(leads_to))
            for each, _, facts in nodes
            for leads_to in facts.get((CURRENT_GRAPH, iri("lk:standsFor")), ())
        ),
        tuple(
            (each, form)
            for each, node, facts in nodes
            if each in labelled
            for form in sorted(set(_forms(store, node, facts)))
        ),
        tuple(row for each, _, facts in nodes for row in _places(each, facts)),
        tuple(row for each, _, facts in nodes for row in _events(each, facts)),
        tuple(
            (each, as_id(wider))
            for each, _, facts in nodes
            for told in _WITHIN
            for wider in facts.get(told, ())
        ),
    )


def links_of(store: QuadSource, node: Iri) -> int:
    """Return how many links an entity has."""
    ends = (iri("rdf:subject"), iri("rdf:object"))
    return sum(1 for end in ends for _ in store.quads(CURRENT_GRAPH, predicate=end, object=node))


def _facts(store: QuadSource, node: Iri) -> _Facts:
    """Return what is told of a node: one look, where each property would take one in each graph."""
    found: dict[tuple[Iri, Iri], list[Term]] = {}
    for quad in store.quads(subject=node):
        found.setdefault((quad.graph, quad.predicate), []).append(quad.object)
    return found


def _objects(store: QuadSource, graph: Iri, subject: Iri, predicate: Iri) -> list[Term]:
    return [quad.object for quad in store.quads(graph, subject=subject, predicate=predicate)]


def _or_none(found: list[Term]) -> list[Term] | list[None]:
    return found or [None]


def _document(store: QuadSource, document_id: str) -> Iterator[DocumentRow]:
    document = document_iri(document_id)
    titles, *others = (_objects(store, document, document, each) for each in _OF_DOCUMENTS)
    if iri("lk:Document") not in _objects(store, document, document, _TYPE):
        return
    mentions = store.quads(document, predicate=_TYPE, object=iri("lk:Mention"))
    number = sum(1 for _ in mentions)
    added = max(
        map(as_text, _objects(store, SOURCES_GRAPH, document, iri("lk:added"))), default=None
    )
    for title, name, issued, language, publisher in product(titles, *map(_or_none, others)):
        yield DocumentRow(
            document_id,
            as_text(title),
            as_text(name),
            as_optional(issued),
            as_text(language),
            as_optional(publisher),
            number,
            added,
        )


def _models(store: QuadSource, document: Iri) -> Iterator[str]:
    for run in _objects(store, document, document, iri("prov:wasGeneratedBy")):
        yield from map(as_text, _objects(store, document, Iri(str(run)), iri("lk:model")))


def _entity(store: QuadSource, entity_id: str, node: Iri, facts: _Facts) -> Iterator[EntityRow]:
    labels = facts.get((CURRENT_GRAPH, _LABEL))
    if not labels:
        return
    links = links_of(store, node)
    counts = _or_none(facts.get((CURRENT_GRAPH, _DOCUMENTS), []))
    for label, number in product(labels, counts):
        documents = None if number is None else as_whole(number)
        yield EntityRow(entity_id, as_text(label), documents, links)


def _forms(store: QuadSource, node: Iri, facts: _Facts) -> Iterator[str]:
    for graph in _NAMED_IN:
        for quad in store.quads(graph, predicate=_NAME_OF, object=node):
            yield from map(as_text, _objects(store, graph, Iri(str(quad.subject)), _FORM))
    for told in product(REFERENCE_GRAPHS, _CALLED):
        yield from map(as_text, facts.get(told, ()))


def _places(place_id: str, facts: _Facts) -> Iterator[PlaceRow]:
    if kind_of(place_id) != Kind.PLACE:
        return
    kinds = facts.get((PLACES_GRAPH, iri("lk:placeKind")), ())
    latitudes, longitudes = (
        facts.get((PLACES_GRAPH, iri(each)), ()) for each in ("wgs:lat", "wgs:long")
    )
    where: list[tuple[float | None, float | None]]
    where = [(as_decimal(lat), as_decimal(long)) for lat, long in product(latitudes, longitudes)]
    labels = facts.get((CURRENT_GRAPH, _LABEL), ())
    counts = facts.get((CURRENT_GRAPH, iri("lk:documentsWithin")), ())
    shown = [each for each in kinds if each in _PLACE_KINDS]
    for _, label, number, at in product(shown, labels, counts, where or [(None, None)]):
        yield PlaceRow(place_id, as_text(label), as_whole(number), *at)


def _events(event_id: str, facts: _Facts) -> Iterator[EventRow]:
    if kind_of(event_id) != Kind.EVENT:
        return

    def told(name: str) -> Sequence[Term]:
        return facts.get((CURRENT_GRAPH, iri(name)), ())

    labels, counts = told("rdfs:label"), told("lk:documents")
    if iri("lk:Event") not in told("rdf:type") or not labels or not counts:
        return
    start, end, edtf = (
        as_optional(next(iter(told(each)), None))
        for each in ("lk:startDate", "lk:endDate", "lk:edtf")
    )
    places, organisers = (
        tuple(sorted(set(map(as_id, told(each))))) for each in ("lode:atPlace", "lk:organisedBy")
    )
    yield EventRow(
        event_id, as_text(labels[0]), as_whole(counts[0]), start, end, edtf, places, organisers
    )
