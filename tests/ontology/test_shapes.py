"""What the shapes let pass, and what they catch, in one document's graph and in `current`."""

import re
from functools import cache

import pyshacl
import pytest
from rdflib import Graph
from rdflib.namespace import SH

from ontology.namespaces import PREFIXES
from ontology.packaged import text

DOCUMENT = '''
id:document/h a lk:Document, bibo:Document ; dcterms:title "A report" ; dcterms:language "en" ;
  dcterms:format "text/plain" ; lk:fileName "a.txt" ; lk:sha256 "SHA" ; lk:characters 60 ;
  lk:pages 1 ; dcterms:issued "2004"^^xsd:gYear ;
  dcterms:subject id:theme/debt-bondage ; prov:wasGeneratedBy id:run/r .
id:run/r a prov:Activity ; lk:version "0.1.0" ; lk:model "en_core_web_md 3.8" .
id:text/h a nif:Context ; prov:wasDerivedFrom id:document/h ; nif:beginIndex 0 ; nif:endIndex 60 .
<https://linkages.example/text/h#char=0,60> a lk:Passage, nif:Sentence ;
  nif:referenceContext id:text/h ; lk:inDocument id:document/h ; nif:beginIndex 0 ;
  nif:endIndex 60 ; nif:anchorOf "GAATW held a consultation in Bangkok."@en ; lk:page 1 .
<https://linkages.example/text/h#char=0,5> a lk:Mention, nif:Phrase ;
  nif:referenceContext id:text/h ; lk:inDocument id:document/h ; nif:beginIndex 0 ;
  nif:endIndex 5 ; nif:anchorOf "GAATW"@en ;
  nif:sentence <https://linkages.example/text/h#char=0,60> ; lk:kind lk:Organisation ;
  itsrdf:taIdentRef id:organisation/gaatw ; itsrdf:taConfidence 0.99 ; lk:method "authority" .
id:organisation/gaatw a lk:Organisation ; rdfs:label "GAATW" .
id:event/name/c a lk:Event, lode:Event ; rdfs:label "Consultation" ;
  lk:startDate "2004-06-01"^^xsd:date ; lk:endDate "2004-06-30"^^xsd:date ; lk:edtf "2004-06" ;
  lode:atPlace id:place/1609350 ; lk:organisedBy id:organisation/gaatw .
id:definition/h-0-5 a lk:Definition ; lk:shortForm "GAATW" ; lk:longForm "Global Alliance" ;
  lk:shortEntity id:organisation/name/gaatw ; lk:defines id:organisation/gaatw ;
  lk:evidence <https://linkages.example/text/h#char=0,60> ; lk:inDocument id:document/h .
id:statement/s a lk:Statement, rdf:Statement ; rdf:subject id:organisation/gaatw ;
  rdf:predicate lk:organised ; rdf:object id:event/name/c ; lk:confidence 0.95 ;
  lk:modality lk:asserted ; lk:evidence <https://linkages.example/text/h#char=0,60> ;
  lk:inDocument id:document/h ; prov:wasGeneratedBy id:run/r .
'''.replace("SHA", "0f" * 32)  # fmt: skip

CURRENT = """
id:organisation/gaatw a lk:Organisation ; skos:prefLabel "GAATW" ; lk:documents 2 ; lk:passages 3 ;
  lk:standsFor id:organisation/gaatw ; lk:worksOn id:theme/debt-bondage .
id:name/n a skosxl:Label ; skosxl:literalForm "GAATW" ; lk:nameOf id:organisation/gaatw ;
  lk:documents 2 .
id:link/l a lk:Link ; rdf:subject id:organisation/gaatw ; rdf:predicate lk:worksOn ;
  rdf:object id:theme/debt-bondage ; lk:documents 1 ; lk:statements 2 ; lk:confidenceTotal 1800 ;
  lk:confidence 0.9 .
id:pair/p a lk:CoOccurrence ; lk:between id:organisation/gaatw, id:theme/debt-bondage ;
  lk:documents 1 ; lk:passages 2 .
"""


@cache
def shapes() -> Graph:
    return Graph().parse(data=text("shapes.ttl"), format="turtle")


def messages(turtle: str) -> set[str]:
    graph = Graph()
    for prefix, uri in PREFIXES.items():
        graph.bind(prefix, uri)
    lines = "".join(f"@prefix {prefix}: <{uri}> .\n" for prefix, uri in PREFIXES.items())
    escaped = re.sub(r"\b(id:\w+)((?:/[\w.-]+)+)", lambda m: _iri(m[1] + m[2]), turtle)
    graph.parse(data=lines + escaped, format="turtle")
    _, results, _ = pyshacl.validate(graph, shacl_graph=shapes())
    return {str(message) for message in results.objects(None, SH.resultMessage)}


def _iri(name: str) -> str:
    return f"<{PREFIXES['id']}{name.removeprefix('id:')}>"


@pytest.mark.parametrize("graph", [DOCUMENT, CURRENT])
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
        (DOCUMENT, 'rdfs:label "GAATW"', 'rdfs:comment "x"', "needs a label"),
        (DOCUMENT, '"2004-06-30"', '"2004-05-30"', "not after its end"),
        (DOCUMENT, 'lk:edtf "2004-06"', 'lk:edtf "June 2004"', "is in EDTF"),
        (DOCUMENT, "rdf:predicate lk:organised", "rdf:predicate lk:likes", "predicate of the"),
        (DOCUMENT, "lk:modality lk:asserted", "lk:modality lk:guessed", "asserted, negated or"),
        (
            DOCUMENT,
            "lk:asserted ; lk:evidence <https://linkages.example/text/h#char=0,60>",
            "lk:asserted",
            "at least one passage",
        ),
        (DOCUMENT, 'lk:shortForm "GAATW" ;', "", "exactly one short form"),
        (DOCUMENT, 'lk:version "0.1.0"', 'lk:version ""', "version of the program"),
        (CURRENT, "lk:documents 1 ; lk:statements 2", "lk:documents 3 ; lk:statements 2", "more"),
        (CURRENT, "lk:confidence 0.9", "lk:confidence 1.9", "confidence from 0 to 1"),
        (CURRENT, "id:organisation/gaatw, id:theme/debt-bondage", "id:theme/x", "between two"),
        (CURRENT, 'skosxl:literalForm "GAATW" ;', "", "needs its words"),
        (CURRENT, 'skos:prefLabel "GAATW"', 'skos:altLabel "GAATW"', "needs a label"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_in_words(graph: str, before: str, after: str, said: str) -> None:
    assert before in graph
    found = messages(graph.replace(before, after, 1))
    assert any(said in message for message in found), found


def test_every_shape_says_in_words_what_is_wrong() -> None:
    for constraint in shapes().objects(None, SH.property):
        assert shapes().value(constraint, SH.message), constraint
