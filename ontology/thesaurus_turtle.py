"""Reads the thesaurus from its Turtle source; only the build and the tests need it."""

from rdflib import Graph, Literal, URIRef
from rdflib.exceptions import ParserError
from rdflib.namespace import RDF, SKOS
from rdflib.plugins.parsers.notation3 import BadSyntax

from ontology.failures import OntologyError
from ontology.namespaces import BASE, LK
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
_GIVES_WAY = (URIRef(f"{LK}givesWay"), Literal(True))  # noqa: FBT003


def read_turtle(turtle: str) -> Thesaurus:
    """Return the thesaurus that is written in Turtle.

    Raises:
        OntologyError: If it is not Turtle, or a concept has no English label.
    """
    try:
        graph = Graph().parse(data=turtle, format="turtle")
    except (BadSyntax, ParserError) as error:
        raise OntologyError(f"ontology: the thesaurus is not Turtle: {error}") from error
    subjects = {str(node) for node in graph.subjects(RDF.type, SKOS.Concept)}
    return Thesaurus.from_concepts(_concept(graph, URIRef(node)) for node in sorted(subjects))


def _concept(graph: Graph, node: URIRef) -> Concept:
    preferred = _names(graph, node, SKOS.prefLabel)
    if "en" not in preferred:
        raise OntologyError(f"ontology: themes.ttl, {node}: expected an English skos:prefLabel")
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
