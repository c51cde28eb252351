"""What the shapes let pass, and what they catch, in one document's graph and in `current`."""

from functools import cache

import pyshacl
import pytest
from rdflib import Graph
from rdflib.namespace import SH
from sound_graphs import CURRENT, DOCUMENT, REFERENCE, parsed

from ontology.packaged import text


@cache
def shapes() -> Graph:
    return Graph().parse(data=text("shapes.ttl"), format="turtle")


def messages(turtle: str) -> set[str]:
    _, results, _ = pyshacl.validate(parsed(turtle), shacl_graph=shapes())
    return {str(message) for message in results.objects(None, SH.resultMessage)}


@pytest.mark.parametrize("graph", [DOCUMENT, CURRENT, REFERENCE])
def test_a_sound_graph_passes(graph: str) -> None:
    assert messages(graph) == set()


@pytest.mark.parametrize(
    ("graph", "before", "after", "said"),
    [
        (DOCUMENT, 'dcterms:title "A report" ;', "", "exactly one title"),
        (DOCUMENT, f'lk:sha256 "{"0f" * 32}" ;', "", "needs its SHA-256"),
        (DOCUMENT, "0f0f", "0F0F", "64 hexadecimal digits"),
        (DOCUMENT, "lk:characters 60", "lk:characters -1", "length of its text"),
        (DOCUMENT, "id:theme/debt-bondage", "id:place/1", "is about is a theme"),
        (DOCUMENT, "  nif:endIndex 5 ;", "  nif:endIndex 0 ;", "one beginning, before its end"),
        (DOCUMENT, '"GAATW"@en', '""@en', "needs its words"),
        (DOCUMENT, "lk:kind lk:Organisation", "lk:kind lk:Person", "organisation, place, theme"),
        (DOCUMENT, "taConfidence 0.99", "taConfidence 1.5", "confidence from 0 to 1"),
        (DOCUMENT, "taConfidence 0.99", "taConfidence 1", "confidence from 0 to 1"),
        (DOCUMENT, "itsrdf:taIdentRef id:organisation/gaatw ;", "", "one thing it names"),
        (DOCUMENT, 'rdfs:label "GAATW"', 'rdfs:comment "x"', "one label"),
        (DOCUMENT, '"2004-06-30"', '"2004-05-30"', "not after its end"),
        (DOCUMENT, 'lk:edtf "2004-06"', 'lk:edtf "June 2004"', "is in EDTF"),
        (DOCUMENT, "rdf:predicate lk:organised", "rdf:predicate lk:likes", "predicate of the"),
        (DOCUMENT, "lk:modality lk:asserted", "lk:modality lk:guessed", "reported or planned"),
        (
            DOCUMENT,
            "lk:asserted ; lk:evidence <https://linkages.example/text/h#char=0,60>",
            "lk:asserted",
            "at least one passage",
        ),
        (DOCUMENT, 'lk:shortForm "GAATW" ;', "", "exactly one short form"),
        (DOCUMENT, 'lk:version "0.1.0"', 'lk:version ""', "version of the program"),
        (CURRENT, "lk:documents 1 ; lk:statements 2", "lk:documents 3 ; lk:statements 2", "more"),
        (CURRENT, "lk:plannedStatements 1", "lk:plannedStatements 3", "no more than there are"),
        (CURRENT, "lk:confidence 0.9", "lk:confidence 1.9", "confidence from 0 to 1"),
        (CURRENT, "id:organisation/gaatw, id:theme/debt-bondage", "id:theme/x", "between two"),
        (CURRENT, 'skosxl:literalForm "GAATW" ;', "", "needs its words"),
        (CURRENT, 'rdfs:label "GAATW"', 'skos:altLabel "GAATW"', "one label that is shown"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_in_words(graph: str, before: str, after: str, said: str) -> None:
    assert before in graph
    found = messages(graph.replace(before, after, 1))
    assert any(said in message for message in found), found


def test_every_shape_says_in_words_what_is_wrong() -> None:
    for constraint in shapes().objects(None, SH.property):
        assert shapes().value(constraint, SH.message), constraint
