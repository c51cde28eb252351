"""The graph of a real corpus says what the vocabulary says that it says."""

from collections import defaultdict
from collections.abc import Mapping

import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, XSD, BNode, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from graph.iris import DECISIONS_GRAPH
from graph.project import Project
from graph.terms import Iri, written
from ontology.namespaces import LK, PREFIXES
from ontology.packaged import text

VOCABULARY = rdflib.Graph().parse(data=text("ontology.ttl"), format="turtle")
STANDS_FOR = URIRef(f"{LK}standsFor")


@pytest.fixture(scope="module")
def graph(corpus: Project) -> rdflib.Graph:
    with corpus.reading() as store:
        lines = [
            f"{written(quad.subject)} {written(quad.predicate)} {written(quad.object)} ."
            for quad in store.quads()
        ]
    return rdflib.Graph().parse(data="\n".join(lines), format="nt")


@pytest.fixture(scope="module")
def classes(graph: rdflib.Graph) -> Mapping[Node, set[Node]]:
    """What each node is; an id that a document knew is what it was found to stand for."""
    found: dict[Node, set[Node]] = defaultdict(lambda: {OWL.Thing})
    for node, each in graph.subject_objects(RDF.type):
        above = VOCABULARY.transitive_objects(each, RDFS.subClassOf)
        found[node] |= {one for one in above if one is not None}
    for name, entity in graph.subject_objects(STANDS_FOR):
        found[name] |= found[entity]
    return found


def ends(term: Node, which: URIRef) -> set[Node]:
    """Return the classes that a domain or range is of: of a union, its parts."""
    told = VOCABULARY.value(term, which)
    union = VOCABULARY.value(told, OWL.unionOf) if isinstance(told, BNode) else None
    if union is not None:
        return set(Collection(VOCABULARY, union))
    return set() if told is None else {told}


def classes_of(value: Node, classes: Mapping[Node, set[Node]]) -> set[Node]:
    if isinstance(value, rdflib.Literal):
        plain = RDF.langString if value.language else XSD.string
        return {value.datatype or plain}
    return classes[value]


def test_every_property_in_use_fits_its_domain_and_range(
    graph: rdflib.Graph, classes: Mapping[Node, set[Node]]
) -> None:
    own = {each for each in graph.predicates() if str(each).startswith(LK)}
    assert len(own) > 40
    for term in own:
        domain, range_ = ends(term, RDFS.domain), ends(term, RDFS.range)
        assert domain, term
        assert range_, term
        for subject, value in graph.subject_objects(term):
            assert classes[subject] & domain, (subject, term)
            assert classes_of(value, classes) & range_, (subject, term, value)


def test_every_place_that_a_known_body_is_in_is_described(graph: rdflib.Graph) -> None:
    countries = set(graph.objects(None, URIRef(f"{LK}inCountry")))
    assert len(countries) > 50
    for country in countries:
        assert graph.value(country, URIRef(f"{PREFIXES['skos']}prefLabel")) is not None, country


def test_every_part_of_the_data_set_is_there(corpus: Project, graph: rdflib.Graph) -> None:
    parts = set(graph.objects(None, URIRef(f"{PREFIXES['void']}subset")))
    with corpus.reading() as store:
        graphs = set(store.graphs())
    told = {Iri(str(part)) for part in parts if "/graph/" in str(part)}
    assert told - graphs == {DECISIONS_GRAPH}  # nobody has decided anything
