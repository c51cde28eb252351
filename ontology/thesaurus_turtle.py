"""Reads SKOS in Turtle: the thesaurus at its source, and what a project has of its own."""

from rdflib import Graph, Literal, URIRef
from rdflib.exceptions import ParserError
from rdflib.namespace import DCTERMS, OWL, RDF, SKOS
from rdflib.plugins.parsers.notation3 import BadSyntax

from ontology.failures import OntologyError
from ontology.namespaces import BASE, LK
from ontology.own_thesaurus import checked_change
from ontology.thesaurus import LANGUAGES, Concept, Thesaurus

_MATCHES = {
    "exactMatch": SKOS.exactMatch,
    "closeMatch": SKOS.closeMatch,
    "broadMatch": SKOS.broadMatch,
    "narrowMatch": SKOS.narrowMatch,
    "relatedMatch": SKOS.relatedMatch,
}
_CONTEXT_LABEL = URIRef(f"{LK}contextLabel")
_OTHER_SENSE = URIRef(f"{LK}otherSense")
_WORDS_TOGETHER = URIRef(f"{LK}wordsTogether")
_COVERED_BY = URIRef(f"{LK}coveredBy")
_NOT_LABEL = URIRef(f"{LK}notLabel")
_DEPRECATED = (OWL.deprecated, Literal(True))  # noqa: FBT003
_LARGEST = 10_000_000
"""Characters of Turtle that are read."""
_GIVES_WAY = (URIRef(f"{LK}givesWay"), Literal(True))  # noqa: FBT003


def read_turtle(turtle: str) -> Thesaurus:
    """Return the thesaurus that is written in Turtle.

    Raises:
        OntologyError: If it is not Turtle, or a concept has no English label.
    """
    graph = parsed(turtle, "themes.ttl")
    concepts = [_concept(graph, node) for node in concept_nodes(graph)]
    for concept in concepts:
        if "en" not in concept.labels:
            raise OntologyError(
                f"ontology: themes.ttl, {BASE}{concept.concept_id}: expected an English "
                "skos:prefLabel"
            )
    return Thesaurus.from_concepts(concepts)


def read_changes(turtle: str, where: str) -> list[Concept]:
    """Return what Turtle says of themes of a project, in order of id.

    Raises:
        OntologyError: It is no Turtle, or says something that no theme may be.
    """
    return read_graph(parsed(turtle, where), where)


def read_graph(graph: Graph, where: str) -> list[Concept]:
    """Return what triples say of themes of a project, in order of id; see `read_changes`."""
    return [checked_change(_concept(graph, node), where) for node in concept_nodes(graph)]


def parsed(turtle: str, where: str) -> Graph:
    """Return the triples of Turtle text.

    Raises:
        OntologyError: It is no Turtle, or too much.
    """
    if len(turtle) > _LARGEST:
        raise OntologyError(f"{where}: is larger than {_LARGEST // 1_000_000} MB; divide it")
    try:
        return Graph().parse(data=turtle, format="turtle")
    except BadSyntax as error:
        raise OntologyError(
            f"{where}, line {error.lines + 1}: is not Turtle; correct it there or above"
        ) from error
    except (ParserError, ValueError, RecursionError, AssertionError, IndexError) as error:
        raise OntologyError(f"{where}: is not Turtle ({str(error)[:80]})") from error


def concept_nodes(graph: Graph) -> list[URIRef]:
    """Return the concepts of a graph, in order; those without an IRI are none."""
    found = graph.subjects(RDF.type, SKOS.Concept)
    return sorted({node for node in found if isinstance(node, URIRef)})


def _concept(graph: Graph, node: URIRef) -> Concept:
    preferred = _names(graph, node, SKOS.prefLabel)
    notes = _names(graph, node, SKOS.scopeNote).get("en", ())
    return Concept(
        concept_id=_id(node),
        labels={language: names[0] for language, names in preferred.items()},
        alternatives=_names(graph, node, SKOS.altLabel),
        hidden=_names(graph, node, SKOS.hiddenLabel),
        context=_names(graph, node, _CONTEXT_LABEL),
        other_senses=_names(graph, node, _OTHER_SENSE),
        together=_names(graph, node, _WORDS_TOGETHER),
        instruments=_ids(graph, node, _COVERED_BY),
        gives_way=(node, *_GIVES_WAY) in graph,
        broader=_ids(graph, node, SKOS.broader),
        related=_ids(graph, node, SKOS.related),
        matches=_matches(graph, node),
        scope_note=" ".join(notes),
        deprecated=(node, *_DEPRECATED) in graph,
        replaced_by=next(iter(_ids(graph, node, DCTERMS.isReplacedBy)), ""),
        dropped=_names(graph, node, _NOT_LABEL),
    )


def _names(graph: Graph, node: URIRef, relation: URIRef) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for literal in graph.objects(node, relation):
        if isinstance(literal, Literal):
            found.setdefault(literal.language or "en", []).append(str(literal))
    ordered = sorted(found, key=lambda tag: (*(tag != each for each in LANGUAGES), tag))
    return {language: tuple(sorted(found[language])) for language in ordered}


def _ids(graph: Graph, node: URIRef, relation: URIRef) -> tuple[str, ...]:
    return tuple(sorted(_id(above) for above in graph.objects(node, relation)))


def _matches(graph: Graph, node: URIRef) -> dict[str, tuple[str, ...]]:
    found = {name: sorted(map(str, graph.objects(node, uri))) for name, uri in _MATCHES.items()}
    return {name: tuple(uris) for name, uris in found.items() if uris}


def _id(node: object) -> str:
    return str(node).removeprefix(BASE)
