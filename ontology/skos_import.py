"""Reads SKOS that others made, for a project's own authority file and thesaurus."""

from collections import Counter
from typing import NamedTuple

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, ORG, OWL, RDF, SDO, SKOS
from rdflib.term import Node

from ontology.authority import Alias
from ontology.failures import OntologyError
from ontology.gazetteer import gazetteer
from ontology.names import minted_id
from ontology.namespaces import BASE, LK
from ontology.own_authority import OwnEntity, checked_entity, known_entity
from ontology.own_cells import checked_name
from ontology.own_thesaurus import own_key, own_theme_id
from ontology.thesaurus import LANGUAGES, Concept, thesaurus
from ontology.thesaurus_turtle import concept_nodes, parsed, read_graph

_LABELS = (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
_LEGAL = URIRef("http://purl.org/ontology/bibo/LegalDocument")
_SAME = (SDO.sameAs, OWL.sameAs, SKOS.exactMatch)
_ACRONYM, _TYPE, _COUNTRY = (
    URIRef(f"{LK}{name}") for name in ("acronym", "entityType", "inCountry")
)


class Themes(NamedTuple):
    """Themes that somebody else described, and how many labels in other languages were left."""

    changes: list[Concept]
    left_out: int


def read_themes(turtle: str, where: str) -> Themes:
    """Return the themes of a SKOS file in Turtle, whatever its IRIs are.

    A concept with an IRI of somebody else's is the packaged one of the same preferred label, or a
    new one, and matches that IRI exactly.

    Raises:
        OntologyError: It is no Turtle, or has names that no theme may have.
    """
    graph = parsed(turtle, where)
    nodes = concept_nodes(graph)
    left_out = _keep_languages(graph)
    known = {own_key(c.labels["en"]): c.concept_id for c in thesaurus.packaged().concepts()}
    ids: dict[Node, URIRef] = {}
    for node in nodes:
        if not node.startswith(BASE):
            label = checked_name(_label(graph, node, where), where)
            concept_id = known.get(own_key(label)) or own_theme_id(label)
            ids[node] = URIRef(BASE + concept_id)
            graph.add((ids[node], SKOS.exactMatch, node))
    moved = Graph()
    for subject, predicate, value in graph:
        end = value if predicate == SKOS.exactMatch else ids.get(value, value)
        moved.add((ids.get(subject, subject), predicate, end))
    return Themes(read_graph(moved, where), left_out)


def read_bodies(turtle: str, where: str) -> list[OwnEntity]:
    """Return the organisations and instruments of a SKOS file in Turtle, in order of id.

    Raises:
        OntologyError: It is no Turtle, or has names that none may have.
    """
    graph = parsed(turtle, where)
    legal = {node for node in graph.subjects(RDF.type, _LEGAL) if isinstance(node, URIRef)}
    bodies = set(graph.subjects(RDF.type, ORG.Organization)) | set(concept_nodes(graph))
    nodes = sorted({node for node in bodies if isinstance(node, URIRef)} | legal)
    found = [_body(graph, node, where, legal=node in legal) for node in nodes]
    [(most, number)] = Counter(each.entity.entity_id for each in found).most_common(1) or [("", 0)]
    if number > 1:
        raise OntologyError(f"{where}: {most} is in the file twice")
    return sorted(found, key=lambda row: row.entity.entity_id)


def _body(graph: Graph, node: URIRef, where: str, *, legal: bool) -> OwnEntity:
    label = checked_name(_label(graph, node, where), where)
    own = node.startswith(BASE)
    kind = "instrument" if legal else "organisation"
    aliases = [
        Alias(str(each), each.language if each.language in {"fr", "es"} else None)
        for predicate in _LABELS
        for each in graph.objects(node, predicate)
        if isinstance(each, Literal) and str(each) != label
    ]
    addresses = sorted(str(each) for p in _SAME for each in graph.objects(node, p))
    if not own:
        addresses.append(str(node))
    entity = known_entity(
        node.removeprefix(BASE) if own else minted_id(kind, label),
        label,
        acronym=str(graph.value(node, _ACRONYM) or ""),
        aliases=aliases,
        identifiers=addresses,
    )
    told = str(graph.value(node, DCTERMS.issued) or "")[:4]
    place = gazetteer().place(str(graph.value(node, _COUNTRY) or "").removeprefix(BASE))
    sort = graph.value(node, _TYPE)
    found = type(entity)(
        entity.entity_id, entity.kind, entity.label, entity.acronym, entity.names,
        checked_name(str(sort), where) if sort else "",
        place.iso2 if place else None, entity.identifiers, entity.aliases,
        int(told) if told.isascii() and told.isdigit() and int(told) else None,
    )  # fmt: skip
    return OwnEntity(checked_entity(found, where))


def _label(graph: Graph, node: URIRef, where: str) -> str:
    """Return what a thing is called: in English, without a language, or in any."""
    found = sorted(
        (
            (each.language != "en", each.language is not None, str(each.language), str(each))
            for each in graph.objects(node, SKOS.prefLabel)
            if isinstance(each, Literal)
        ),
    )
    if not found:
        raise OntologyError(f"{where}: {str(node)[:80]} has no skos:prefLabel; give it one")
    return found[0][-1]


def _keep_languages(graph: Graph) -> int:
    """Take out labels in languages that no text is read in; return how many there were."""
    gone = [
        triple
        for predicate in _LABELS
        for triple in graph.triples((None, predicate, None))
        if isinstance(triple[2], Literal) and (triple[2].language or "en")[:2] not in LANGUAGES
    ]
    for triple in gone:
        graph.remove(triple)
    for predicate in _LABELS:
        for subject, _, value in list(graph.triples((None, predicate, None))):
            if isinstance(value, Literal) and value.language not in LANGUAGES:  # `en-GB`, none
                graph.remove((subject, predicate, value))
                graph.add((subject, predicate, Literal(str(value), (value.language or "en")[:2])))
    return len(gone)
