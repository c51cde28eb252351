"""Owns what one document adds to `current`: counts that can be added and taken away again."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import chain, combinations
from sys import intern
from typing import NamedTuple

from graph.building.fitting import can_state
from graph.building.kinds import classes_of
from graph.building.resolution import StandsFor
from graph.iris import CURRENT_GRAPH, DOCUMENTS_PART, id_of
from graph.terms import Iri, Literal, Quad, Term, iri

MOST_ENTITIES = 20
"""A passage with more distinct entities is a table or a list of names, and links none of them."""

_IDENTIFIES, _SENTENCE, _QUOTES = iri("itsrdf:taIdentRef"), iri("nif:sentence"), iri("nif:anchorOf")
_MODIFIER, _TELLS_OF = iri("lk:modifier"), iri("prov:specializationOf")
_SUBJECT, _PREDICATE, _OBJECT = iri("rdf:subject"), iri("rdf:predicate"), iri("rdf:object")
_CONFIDENCE, _MODALITY = iri("lk:confidence"), iri("lk:modality")
_NEGATED, _PLANNED = iri("lk:negated"), iri("lk:planned")
STATED = (_SUBJECT, _PREDICATE, _OBJECT, _CONFIDENCE, _MODALITY)
"""The properties of a statement that count."""
_SHORT, _DEFINES, _LABEL = iri("lk:shortEntity"), iri("lk:defines"), iri("rdfs:label")
_TYPE = iri("rdf:type")
_OF_ONE_DOCUMENT = frozenset(
    iri(f"lk:{name}")
    for name in ("Document", "Passage", "Mention", "Statement", "Definition", "Telling")
)
"""Classes whose things lie in one document each, so that their numbers add up."""


class Mentioned(NamedTuple):
    """An entity in a passage; `name` is None where the words do not name it (`Thai`)."""

    entity_id: str
    passage: str
    name: str | None


class Stated(NamedTuple):
    """A statement that is not negated.

    Attributes:
        confidence: In thousandths.
        is_planned: Whether it says that it is to be so, and not that it is or was.
    """

    subject_id: str
    predicate: Iri
    object_id: str
    confidence: int
    is_planned: bool = False


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What counts in `current`, as one document's graph says it and before names are resolved.

    Attributes:
        document: The IRI of the document, which names its graph.
        used: Every entity id of the document, and what it calls that; None where that is not known.
        definitions: Pairs of ids: of a short name, and of what it is defined to be.
        triples: How many the document's graph has.
        classes: How many things of a class it has.
        elsewhere: Entities, resolved, of passages that are not counted again; none where all are.
        touched: The entities, resolved, whose counts may differ; None for all.
    """

    document: Iri
    used: Mapping[str, str | None]
    mentions: tuple[Mentioned, ...]
    statements: tuple[Stated, ...]
    definitions: frozenset[tuple[str, str]]
    triples: int
    classes: tuple[tuple[Iri, int], ...]
    elsewhere: frozenset[str] = frozenset()
    touched: frozenset[str] | None = None

    @property
    def touches_places(self) -> bool:
        """Say whether counts of places may differ."""
        return self.touched is None or any(each.startswith("place/") for each in self.touched)


class EntityKey(NamedTuple):
    """Counts documents and passages that mention an entity."""

    entity_id: str


class NameKey(NamedTuple):
    """Counts documents that call an entity by a name."""

    name: str
    entity_id: str


class LinkKey(NamedTuple):
    """Counts documents and statements that say so, adds up their confidence, counts plans."""

    subject_id: str
    predicate: Iri
    object_id: str


class PairKey(NamedTuple):
    """Counts documents and passages that mention two entities together."""

    first_id: str
    second_id: str
    together: bool = True  # keeps a pair apart from a name with the same strings


class WithinKey(NamedTuple):
    """Counts documents that mention a place or a place within it."""

    place_id: str
    within: bool = True  # keeps it apart from the entity with the same string


class MeaningKey(NamedTuple):
    """Counts documents that define a short name to be an entity; neither id is resolved."""

    short_id: str
    long_id: str
    defined: tuple[()] = ()  # keeps it apart from a pair with the same strings


class PartKey(NamedTuple):
    """Counts the triples of a part of the data set, graph by graph."""

    part: Iri
    counted: tuple[str] = ("triples",)  # this, too, keeps it apart from others


class ClassKey(NamedTuple):
    """Counts the things of a class in a part of the data set."""

    part: Iri
    counted_class: Iri
    counted: tuple[str] = ("entities",)


class PropertyKey(NamedTuple):
    """Counts the triples with a property in a part of the data set."""

    part: Iri
    counted_property: Iri
    counted: tuple[str] = ("triples",)


type Key = (
    MeaningKey
    | EntityKey
    | NameKey
    | LinkKey
    | PairKey
    | WithinKey
    | PartKey
    | ClassKey
    | PropertyKey
)
type Counts = tuple[int, ...]
type Contribution = dict[Key, Counts]


def document_facts(document: Iri, quads: Iterable[Quad]) -> DocumentFacts:
    """Read what counts from the quads of a document's graph, in any order."""
    nodes: dict[str, dict[Iri, Term]] = {}
    labelled = Counter[str]()
    triples, classes = 0, Counter[Iri]()
    for quad in quads:
        triples += 1
        nodes.setdefault(quad.subject, {})[quad.predicate] = quad.object
        if quad.predicate == _TYPE and quad.object in _OF_ONE_DOCUMENT:
            classes[Iri(str(quad.object))] += 1
        if quad.predicate == _LABEL:
            labelled[quad.subject] += 1
    used = {
        _id(node[_TELLS_OF]): _label(node) if labelled[subject] == 1 else None
        for subject, node in nodes.items()
        if _TELLS_OF in node
    }
    mentions = [_mentioned(node) for node in nodes.values() if _IDENTIFIES in node]
    stated = [stated_in(node) for node in nodes.values() if _SUBJECT in node]
    defined = {_pair(node) for node in nodes.values() if _SHORT in node}
    return DocumentFacts(
        document,
        used,
        tuple(mentions),
        tuple(each for each in stated if each is not None),
        frozenset(defined),
        triples,
        tuple(sorted(classes.items())),
    )


def contribution(
    facts: DocumentFacts,
    stands_for: StandsFor,
    ancestors: Callable[[str], Iterable[str]],
) -> Contribution:
    """Return what a document adds to `current`.

    Args:
        facts: What the document says.
        stands_for: From an id of the document to the entity it was resolved to.
        ancestors: From a place to the places that contain it.
    """
    passages: dict[str, set[str]] = {}
    counts: Contribution = {}
    for mention in facts.mentions:
        entity = stands_for(mention.entity_id)
        if entity is None:
            continue
        passages.setdefault(mention.passage, set()).add(entity)
        if mention.name is not None:
            counts[NameKey(mention.name, entity)] = (1,)
    links = _links(facts, stands_for)
    in_passages = Counter(entity for entities in passages.values() for entity in entities)
    entities = entities_of(facts, stands_for)
    for entity in entities if facts.touched is None else entities & facts.touched:
        counts[EntityKey(entity)] = (1, in_passages[entity])
    for entity in entities | facts.elsewhere if facts.touches_places else ():
        if entity.startswith("place/"):
            counts.update((WithinKey(place), (1,)) for place in (entity, *ancestors(entity)))
    counts[PartKey(DOCUMENTS_PART)] = (facts.triples,)
    counts.update((ClassKey(DOCUMENTS_PART, each), (n,)) for each, n in facts.classes)
    return counts | links | _pairs(passages.values(), facts.touched)


def meanings(facts: DocumentFacts) -> Contribution:
    """Return what a document adds to the meanings of short names, which resolution goes by."""
    return {MeaningKey(short, long): (1,) for short, long in facts.definitions}


def is_so(counts: Counts) -> bool:
    """Say whether a statement of a link says that it is or was so, not only that it is to be."""
    _, statements, _, planned = counts
    return statements > planned


def parts_of(key: Key, counts: Counts) -> Contribution:
    """Return what a node of `current` adds to what is told of `current` as a part."""
    if not counts[0]:
        return {}
    match key:
        case EntityKey(entity_id):
            return {ClassKey(CURRENT_GRAPH, each): (1,) for each in classes_of(entity_id)}
        case MeaningKey():
            return {ClassKey(CURRENT_GRAPH, iri("lk:Meaning")): (1,)}
        case NameKey():
            return {ClassKey(CURRENT_GRAPH, iri("skosxl:Label")): (1,)}
        case PairKey():
            return {ClassKey(CURRENT_GRAPH, iri("lk:CoOccurrence")): (1,)}
        case LinkKey():
            parts: Contribution = {ClassKey(CURRENT_GRAPH, iri("lk:Link")): (1,)}
            if is_so(counts):
                parts[PropertyKey(CURRENT_GRAPH, key.predicate)] = (1,)
            return parts
        case _:
            return {}


def entities_of(facts: DocumentFacts, stands_for: StandsFor) -> set[str]:
    """Return the entities that a document mentions or states something of."""
    found = {stands_for(mention.entity_id) for mention in facts.mentions}
    for statement in facts.statements:
        found |= {stands_for(statement.subject_id), stands_for(statement.object_id)}
    return {each for each in found if each is not None and not each.startswith("document/")}


def added_up(into: Contribution, more: Contribution, sign: int) -> None:
    """Add `more` to `into`, or take it away with a sign of -1."""
    for key, counts in more.items():
        before = into.get(key, (0,) * len(counts))
        into[key] = tuple(a + sign * b for a, b in zip(before, counts, strict=True))


def _links(facts: DocumentFacts, stands_for: StandsFor) -> Contribution:
    links: Contribution = {}
    for statement in facts.statements:
        subject, object_ = stands_for(statement.subject_id), stands_for(statement.object_id)
        if subject is None or object_ is None or subject == object_:
            continue
        if can_state(subject, statement.predicate, object_):
            key = LinkKey(subject, statement.predicate, object_)
            _, statements, total, planned = links.get(key, (1, 0, 0, 0))
            more = planned + statement.is_planned
            links[key] = (1, statements + 1, total + statement.confidence, more)
    return links


def _pairs(passages: Iterable[set[str]], touched: frozenset[str] | None) -> Contribution:
    together: Counter[tuple[str, str]] = Counter()
    for entities in passages:
        if len(entities) > MOST_ENTITIES:
            continue
        together.update(_pairs_in(entities, touched))
    return {PairKey(*pair): (1, number) for pair, number in together.items()}


def _pairs_in(entities: set[str], touched: frozenset[str] | None) -> Iterable[tuple[str, str]]:
    """Return the pairs of entities, each in order, of which one is touched at least."""
    if touched is None:
        return combinations(sorted(entities), 2)
    ones = sorted(entities & touched)
    others = entities.difference(ones)
    beside = ((one, other) if one < other else (other, one) for one in ones for other in others)
    return chain(combinations(ones, 2), beside)


def _mentioned(node: dict[Iri, Term]) -> Mentioned:
    name = None if _MODIFIER in node else name_in(node[_QUOTES])
    return Mentioned(_id(node[_IDENTIFIES]), intern(str(node[_SENTENCE])), name)


def name_in(quoted: Term | None) -> str | None:
    """Return the words of a mention as a name; None where there are none."""
    words = " ".join(quoted.value.split()) if isinstance(quoted, Literal) else ""
    return intern(words) or None


def stated_in(node: Mapping[Iri, Term]) -> Stated | None:
    """Return what a statement's properties say; None where it is negated."""
    if node.get(_MODALITY) == _NEGATED:
        return None
    confidence = node[_CONFIDENCE]
    thousandths = round(float(confidence.value) * 1000) if isinstance(confidence, Literal) else 0
    predicate = Iri(str(node[_PREDICATE]))
    is_planned = node.get(_MODALITY) == _PLANNED
    return Stated(_id(node[_SUBJECT]), predicate, _id(node[_OBJECT]), thousandths, is_planned)


def _label(telling: Mapping[Iri, Term]) -> str | None:
    """Return what a document calls what it tells of."""
    label = telling[_LABEL]
    return intern(label.value) if isinstance(label, Literal) else None


def _pair(node: dict[Iri, Term]) -> tuple[str, str]:
    return _id(node[_SHORT]), _id(node[_DEFINES])


def _id(term: Term) -> str:
    return intern(id_of(str(term)))  # kept once: of thousands of documents until they are counted
