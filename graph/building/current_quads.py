"""Owns how the counts of `current` are written as quads, and where they are found again."""

from collections.abc import Iterator

from graph.building.contribution import (
    ClassKey,
    Counts,
    EntityKey,
    Key,
    LinkKey,
    MeaningKey,
    NameKey,
    PairKey,
    PartKey,
    PropertyKey,
    WithinKey,
    is_so,
)
from graph.building.kinds import classes_of, kind_class
from graph.iris import CURRENT_GRAPH, DATASET, digest_iri, entity_iri
from graph.terms import Iri, Quad, Term, decimal, iri, text, whole
from ontology.namespaces import LK, PREFIXES

_TYPE, _DOCUMENTS = iri("rdf:type"), iri("lk:documents")
_SHORT, _DEFINES = iri("lk:shortEntity"), iri("lk:defines")
_PLANNED = iri("lk:plannedStatements")
COUNTED: dict[type, tuple[Iri, ...]] = {
    MeaningKey: (_DOCUMENTS,),
    EntityKey: (_DOCUMENTS, iri("lk:passages")),
    NameKey: (_DOCUMENTS,),
    LinkKey: (_DOCUMENTS, iri("lk:statements"), iri("lk:confidenceTotal"), _PLANNED),
    PairKey: (_DOCUMENTS, iri("lk:passages")),
    WithinKey: (iri("lk:documentsWithin"),),
    PartKey: (iri("void:triples"),),
    ClassKey: (iri("void:entities"),),
    PropertyKey: (iri("void:triples"),),
}
"""The properties that hold the counts of a key, in their order."""


def node_of(key: Key) -> Iri:
    """Return the node that carries a key's counts."""
    match key:
        case MeaningKey(short, long):
            return digest_iri("meaning", short, long)
        case EntityKey(entity_id) | WithinKey(entity_id):
            return entity_iri(entity_id)
        case NameKey(name, entity_id):
            return digest_iri("name", name, entity_id)
        case LinkKey(subject, predicate, object_):
            return digest_iri("link", subject, predicate, object_)
        case PairKey(first, second):
            return digest_iri("pair", first, second)
        case PartKey(part):
            return part
        case ClassKey(part, counted) | PropertyKey(part, counted):
            return Iri(f"{DATASET}/{part.rsplit('/', 1)[-1]}/{_name(counted)}")


def quads_of(key: Key, node: Iri, counts: Counts) -> Iterator[Quad]:
    """Yield what `current` says of a key on its node; nothing once no document is left.

    No quad is said of two keys. What is only planned is no triple of its own: it is not so yet.
    """
    if not counts[0]:
        return
    for predicate, term in _described(key, counts):
        yield Quad(node, predicate, term, CURRENT_GRAPH)
    for predicate, number in zip(COUNTED[type(key)], counts, strict=True):
        if number or predicate != _PLANNED:
            yield Quad(node, predicate, whole(number), CURRENT_GRAPH)
    match key:
        case LinkKey(subject, predicate, object_) if is_so(counts):
            yield Quad(entity_iri(subject), predicate, entity_iri(object_), CURRENT_GRAPH)
        case ClassKey(part):
            yield Quad(part, iri("void:classPartition"), node, CURRENT_GRAPH)
        case PropertyKey(part):
            yield Quad(part, iri("void:propertyPartition"), node, CURRENT_GRAPH)


def _described(key: Key, counts: Counts) -> Iterator[tuple[Iri, Term]]:
    match key:
        case MeaningKey(short, long):
            yield _TYPE, iri("lk:Meaning")
            yield _SHORT, entity_iri(short)
            yield _DEFINES, entity_iri(long)
        case EntityKey(entity_id):
            for each in classes_of(entity_id):
                yield _TYPE, each
        case NameKey(name, entity_id):
            yield _TYPE, iri("skosxl:Label")
            yield iri("skosxl:literalForm"), text(name)
            yield iri("lk:nameOf"), entity_iri(entity_id)
        case LinkKey(subject, predicate, object_):
            yield _TYPE, iri("lk:Link")
            yield iri("rdf:subject"), entity_iri(subject)
            yield iri("rdf:predicate"), predicate
            yield iri("rdf:object"), entity_iri(object_)
            yield iri("lk:confidence"), decimal(counts[2] // counts[1] / 1000)
        case PairKey(first, second):
            yield _TYPE, iri("lk:CoOccurrence")
            yield iri("lk:between"), entity_iri(first)
            yield iri("lk:between"), entity_iri(second)
            yield iri("lk:first"), entity_iri(first)  # so that a query meets each pair once
            if kind_class(first) == kind_class(second):  # so that pairs of a kind are found at once
                yield iri("lk:kindOfBoth"), kind_class(first)
        case ClassKey(_, counted):
            yield iri("void:class"), counted
        case PropertyKey(_, counted):
            yield iri("void:property"), counted


def _name(term: Iri) -> str:
    """Return the name of a class or property, with its prefix if another vocabulary has it."""
    if term.startswith(LK):
        return term.removeprefix(LK)
    prefix, start = next(each for each in PREFIXES.items() if term.startswith(each[1]))
    return f"{prefix}-{term.removeprefix(start)}"
