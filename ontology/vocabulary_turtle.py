"""Writes themes, and what a project knows of organisations and instruments, as SKOS in Turtle."""

from collections.abc import Iterable, Iterator

from ontology.authority import KnownEntity
from ontology.gazetteer import gazetteer
from ontology.namespaces import BASE, PREFIXES
from ontology.reference import TYPES, literal, uri
from ontology.thesaurus import Concept, Names

_USED = ("id", "lk", "skos", "dcterms", "schema", "owl", "org", "bibo", "xsd")
_SCHEME = f"<{BASE}theme/>"

type _Facts = Iterator[tuple[str, str]]


def concepts_as_turtle(concepts: Iterable[Concept]) -> str:
    """Return concepts, or changes of concepts, as Turtle, in order of id."""
    ordered = sorted(concepts, key=lambda concept: concept.concept_id)
    return "".join(_block(each.concept_id, _concept_facts(each)) for each in ordered)


def entities_as_skos(entities: Iterable[KnownEntity]) -> str:
    """Return organisations and instruments as Turtle, in order of id."""
    ordered = sorted(entities, key=lambda entity: entity.entity_id)
    return "".join(_block(each.entity_id, _entity_facts(each)) for each in ordered)


def head() -> str:
    """Return the lines that declare prefixes."""
    return "".join(f"@prefix {name}: <{PREFIXES[name]}> .\n" for name in _USED) + "\n"


def _block(thing_id: str, facts: Iterable[tuple[str, str]]) -> str:
    lines = " ;\n".join(f"  {predicate} {value}" for predicate, value in facts)
    return f"{_thing(thing_id)}\n{lines} .\n\n"


def _concept_facts(concept: Concept) -> _Facts:
    yield "a", "skos:Concept"
    yield "skos:inScheme", _SCHEME
    for language, label in sorted(concept.labels.items()):
        yield "skos:prefLabel", literal(label, language)
    for predicate, names in (
        ("skos:altLabel", concept.alternatives),
        ("skos:hiddenLabel", concept.hidden),
        ("lk:contextLabel", concept.context),
        ("lk:otherSense", concept.other_senses),
        ("lk:wordsTogether", concept.together),
        ("lk:notLabel", concept.dropped),
    ):
        yield from _names(predicate, names)
    for predicate, ids in (
        ("skos:broader", concept.broader),
        ("skos:related", concept.related),
        ("lk:coveredBy", concept.instruments),
        ("dcterms:isReplacedBy", filter(None, [concept.replaced_by])),
    ):
        yield from ((predicate, _thing(each)) for each in ids)
    for relation, addresses in sorted(concept.matches.items()):
        yield from ((f"skos:{relation}", uri(each)) for each in addresses)
    if concept.scope_note:
        yield "skos:scopeNote", literal(concept.scope_note, "en")
    for predicate, holds in (
        ("lk:givesWay", concept.gives_way), ("owl:deprecated", concept.deprecated),
    ):  # fmt: skip
        if holds:
            yield predicate, "true"


def _names(predicate: str, names: Names) -> _Facts:
    for language, several in sorted(names.items()):
        yield from ((predicate, literal(each, language)) for each in several)


def _entity_facts(entity: KnownEntity) -> _Facts:
    yield "a", f"skos:Concept, {TYPES[entity.kind]}"
    yield "skos:prefLabel", literal(entity.label, "en")
    if entity.acronym:
        yield "lk:acronym", literal(entity.acronym)
    for alias in entity.aliases:
        yield "skos:altLabel", literal(alias.name, alias.language)
    if entity.type:
        yield "lk:entityType", literal(entity.type)
    country = gazetteer().country(entity.country) if entity.country else None
    if country is not None:
        yield "lk:inCountry", _thing(country.place_id)
    if entity.year is not None:
        yield "dcterms:issued", f'"{entity.year:04}"^^xsd:gYear'
    for address in entity.identifiers:
        yield "schema:sameAs", uri(address)


def _thing(thing_id: str) -> str:
    return uri(BASE + thing_id)
