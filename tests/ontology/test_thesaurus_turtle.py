"""The thesaurus as it is written, and that what the program reads was compiled from it."""

import pytest
from rdflib import RDF, SKOS, Graph, URIRef

from ontology.failures import OntologyError
from ontology.namespaces import BASE
from ontology.packaged import text
from ontology.thesaurus import Thesaurus, thesaurus
from ontology.thesaurus_turtle import read_turtle

_SKOS = "http://www.w3.org/2004/02/skos/core#"
_SCHEME = URIRef(f"{BASE}theme/")


@pytest.fixture(scope="module")
def source() -> Graph:
    return Graph().parse(data=text("themes.ttl"), format="turtle")


def test_the_compiled_thesaurus_is_what_its_source_says() -> None:
    assert text("themes.json") == read_turtle(text("themes.ttl")).as_json(), (
        "themes.ttl was edited: run tools/build_thesaurus.py"
    )


def test_what_was_compiled_reads_back_as_it_was() -> None:
    assert list(Thesaurus.from_json(thesaurus().as_json()).concepts()) == list(
        thesaurus().concepts()
    )


def test_no_two_kinds_of_label_share_a_name(source: Graph) -> None:
    """SKOS S13: preferred, alternative and hidden labels are disjoint."""
    kinds = (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
    for node in source.subjects(RDF.type, SKOS.Concept):
        names = [label for kind in kinds for label in source.objects(node, kind)]
        assert len(names) == len(set(names)), node


def test_a_concept_has_one_preferred_label_a_language(source: Graph) -> None:
    """SKOS S14."""
    for node in source.subjects(RDF.type, SKOS.Concept):
        languages = [getattr(o, "language", None) for o in source.objects(node, SKOS.prefLabel)]
        assert sorted(map(str, languages)) == ["en", "es", "fr"], node


def test_what_is_beside_a_concept_is_not_above_it(source: Graph) -> None:
    """SKOS S27: related is disjoint from broader, however far above."""
    for node, other in source.subject_objects(SKOS.related):
        assert other not in set(source.transitive_objects(node, SKOS.broader)), (node, other)


def test_an_exact_match_is_no_other_match(source: Graph) -> None:
    """SKOS S46: exactMatch is disjoint from broadMatch, narrowMatch and relatedMatch."""
    for node, uri in source.subject_objects(SKOS.exactMatch):
        for other in (SKOS.broadMatch, SKOS.narrowMatch, SKOS.relatedMatch):
            assert (node, other, uri) not in source
            assert (uri, other, node) not in source


def test_no_concept_lies_above_itself(source: Graph) -> None:
    for node in source.subjects(RDF.type, SKOS.Concept):
        for above in source.objects(node, SKOS.broader):
            assert node not in set(source.transitive_objects(above, SKOS.broader)), node


def test_the_groups_are_the_top_of_the_scheme(source: Graph) -> None:
    tops = set(source.objects(_SCHEME, SKOS.hasTopConcept))
    assert tops == set(source.subjects(SKOS.topConceptOf, _SCHEME))
    assert {str(top).removeprefix(BASE) for top in tops} == {
        concept.concept_id for concept in thesaurus().concepts() if concept.is_group
    }
    assert set(source.subjects(RDF.type, SKOS.Concept)) == set(
        source.subjects(SKOS.inScheme, _SCHEME)
    )


def test_what_is_not_turtle_is_refused() -> None:
    with pytest.raises(OntologyError, match=r"themes\.ttl, line 1: is not Turtle"):
        read_turtle("theme:x a skos:Concept .")


def test_a_concept_without_an_english_label_is_refused() -> None:
    turtle = f'<{BASE}theme/x> a <{_SKOS}Concept> ; <{_SKOS}prefLabel> "x"@fr .'
    with pytest.raises(OntologyError, match=r"theme/x: expected an English skos:prefLabel"):
        read_turtle(turtle)


@pytest.mark.parametrize("broken", ["", "{", "[1]", '[{"labels": {}}]', '{"a": 1}'])
def test_a_compiled_thesaurus_that_is_damaged_is_refused(broken: str) -> None:
    with pytest.raises(OntologyError, match="compiled thesaurus cannot be read"):
        Thesaurus.from_json(broken)
