"""Looks up what first views show of some documents and entities, in a store being changed."""

from collections.abc import Iterable, Iterator
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

_TYPE, _LABEL = iri("rdf:type"), iri("rdfs:label")
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


def told_of(store: QuadSource, document_ids: Iterable[str], entity_ids: Iterable[str]) -> Register:
    """Return what is told of some documents and entities; of what is not there, nothing.

    Args:
        store: With all quads that were to be added.
        document_ids: Hashes of documents.
        entity_ids: Ids of entities, and of documents' names that may stand for others.
    """
    found = sorted(document_ids)
    nodes = [(each, entity_iri(each)) for each in sorted(entity_ids)]
    entities = [row for each, node in nodes for row in _entity(store, each, node)]
    labelled = {each.entity_id for each in entities}
    return Register(
        tuple(row for each in found for row in _document(store, each)),
        tuple((each, model) for each in found for model in _models(store, document_iri(each))),
        tuple(entities),
        tuple(
            (each, as_id(leads_to))
            for each, node in nodes
            for leads_to in _objects(store, CURRENT_GRAPH, node, iri("lk:standsFor"))
        ),
        tuple(
            (each, form)
            for each, node in nodes
            if each in labelled
            for form in sorted(set(_forms(store, node)))
        ),
        tuple(row for each, node in nodes for row in _places(store, each, node)),
        tuple(row for each, node in nodes for row in _events(store, each, node)),
        tuple(
            (each, as_id(wider))
            for each, node in nodes
            for graph, predicate in _WITHIN
            for wider in _objects(store, graph, node, predicate)
        ),
    )


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


def _entity(store: QuadSource, entity_id: str, node: Iri) -> Iterator[EntityRow]:
    labels = _objects(store, CURRENT_GRAPH, node, _LABEL)
    if not labels:
        return
    ends = (iri("rdf:subject"), iri("rdf:object"))
    links = sum(1 for end in ends for _ in store.quads(CURRENT_GRAPH, predicate=end, object=node))
    counts = _or_none(_objects(store, CURRENT_GRAPH, node, iri("lk:documents")))
    for label, number in product(labels, counts):
        documents = None if number is None else as_whole(number)
        yield EntityRow(entity_id, as_text(label), documents, links)


def _forms(store: QuadSource, node: Iri) -> Iterator[str]:
    for graph in _NAMED_IN:
        for quad in store.quads(graph, predicate=_NAME_OF, object=node):
            yield from map(as_text, _objects(store, graph, Iri(str(quad.subject)), _FORM))
    for graph in REFERENCE_GRAPHS:
        for predicate in _CALLED:
            yield from map(as_text, _objects(store, graph, node, predicate))


def _places(store: QuadSource, place_id: str, node: Iri) -> Iterator[PlaceRow]:
    if kind_of(place_id) != Kind.PLACE:
        return
    kinds = _objects(store, PLACES_GRAPH, node, iri("lk:placeKind"))
    latitudes, longitudes = (
        _objects(store, PLACES_GRAPH, node, iri(each)) for each in ("wgs:lat", "wgs:long")
    )
    where: list[tuple[float | None, float | None]]
    where = [(as_decimal(lat), as_decimal(long)) for lat, long in product(latitudes, longitudes)]
    labels = _objects(store, CURRENT_GRAPH, node, _LABEL)
    counts = _objects(store, CURRENT_GRAPH, node, iri("lk:documentsWithin"))
    shown = [each for each in kinds if each in _PLACE_KINDS]
    for _, label, number, at in product(shown, labels, counts, where or [(None, None)]):
        yield PlaceRow(place_id, as_text(label), as_whole(number), *at)


def _events(store: QuadSource, event_id: str, node: Iri) -> Iterator[EventRow]:
    if kind_of(event_id) != Kind.EVENT:
        return
    told: dict[Iri, list[Term]] = {}
    for quad in store.quads(CURRENT_GRAPH, subject=node):
        told.setdefault(quad.predicate, []).append(quad.object)
    labels, counts = told.get(_LABEL), told.get(iri("lk:documents"))
    if iri("lk:Event") not in told.get(_TYPE, ()) or not labels or not counts:
        return
    start, end, edtf = (
        as_optional(next(iter(told.get(iri(each), ())), None))
        for each in ("lk:startDate", "lk:endDate", "lk:edtf")
    )
    places, organisers = (
        tuple(sorted(set(map(as_id, told.get(iri(each), ())))))
        for each in ("lode:atPlace", "lk:organisedBy")
    )
    yield EventRow(
        event_id, as_text(labels[0]), as_whole(counts[0]), start, end, edtf, places, organisers
    )
