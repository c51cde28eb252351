"""Graphs in the project's model that keep every shape, with every property that a shape knows."""

import re

from rdflib import Graph

from ontology.namespaces import PREFIXES

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
  itsrdf:taIdentRef id:organisation/gaatw ; itsrdf:taConfidence 0.99 ; lk:method "authority" ;
  lk:candidate id:organisation/other ; lk:modifier true ; lk:article "3(a)" .
id:telling/o a lk:Telling ; prov:specializationOf id:organisation/gaatw ;
  lk:kind lk:Organisation ; rdfs:label "GAATW" ; lk:inDocument id:document/h .
id:telling/e a lk:Telling ; prov:specializationOf id:event/name/c ; lk:kind lk:Event ;
  rdfs:label "Consultation" ; lk:inDocument id:document/h ;
  lk:startDate "2004-06-01"^^xsd:date ; lk:endDate "2004-06-30"^^xsd:date ; lk:edtf "2004-06" ;
  lode:atPlace id:place/1609350 ; lk:organisedBy id:organisation/gaatw .
id:definition/h-0-5 a lk:Definition ; lk:shortForm "GAATW" ; lk:longForm "Global Alliance" ;
  lk:shortEntity id:organisation/name/gaatw ; lk:defines id:organisation/gaatw ;
  lk:evidence <https://linkages.example/text/h#char=0,60> ; lk:inDocument id:document/h .
id:statement/s a lk:Statement, rdf:Statement ; rdf:subject id:organisation/gaatw ;
  rdf:predicate lk:organised ; rdf:object id:event/name/c ; lk:confidence 0.95 ;
  lk:modality lk:asserted ; lk:evidence <https://linkages.example/text/h#char=0,60> ;
  lk:inDocument id:document/h ; prov:wasGeneratedBy id:run/r ; lk:saidBy id:organisation/gaatw .
'''.replace("SHA", "0f" * 32)  # fmt: skip

CURRENT = """
id:organisation/gaatw a lk:Organisation ; rdfs:label "GAATW" ; lk:documents 2 ; lk:passages 3 ;
  lk:standsFor id:organisation/gaatw ; lk:worksOn id:theme/debt-bondage .
id:name/n a skosxl:Label ; skosxl:literalForm "GAATW" ; lk:nameOf id:organisation/gaatw ;
  lk:documents 2 .
id:link/l a lk:Link ; rdf:subject id:organisation/gaatw ; rdf:predicate lk:worksOn ;
  rdf:object id:theme/debt-bondage ; lk:documents 1 ; lk:statements 2 ; lk:plannedStatements 1 ;
  lk:confidenceTotal 1800 ;
  lk:confidence 0.9 .
id:pair/p a lk:CoOccurrence ; lk:between id:organisation/gaatw, id:theme/debt-bondage ;
  lk:first id:organisation/gaatw ; lk:documents 1 ; lk:passages 2 .
id:pair/q a lk:CoOccurrence ; lk:between id:theme/wages, id:theme/debt-bondage ;
  lk:first id:theme/debt-bondage ; lk:kindOfBoth lk:Theme ; lk:documents 1 ; lk:passages 1 .
id:meaning/m a lk:Meaning ;
  lk:shortEntity id:organisation/name/gaatw ; lk:defines id:organisation/gaatw ;
  lk:documents 1 .
id:place/1282988 lk:documentsWithin 2 .
id:graph/current lk:documents 2 ; void:classPartition id:dataset/current/Link .
id:dataset/current/Link void:class lk:Link ; void:entities 1 .
id:dataset/current/worksOn void:property lk:worksOn ; void:triples 1 .
"""

REFERENCE = """
id:theme/group-work a skos:Concept ; skos:prefLabel "work"@en ; skos:inScheme id:theme/ .
id:theme/debt-bondage a skos:Concept ; skos:prefLabel "debt bondage"@en ;
  skos:broader id:theme/group-work ; skos:related id:theme/other ; skos:inScheme id:theme/ .
id:organisation/gaatw a org:Organization ; skos:prefLabel "GAATW"@en ; lk:entityType "network" ;
  lk:acronym "GAATW" ; lk:inCountry id:place/1605651 ; schema:sameAs <https://x.example/gaatw> .
id:place/1605651 a geo:Feature ; skos:prefLabel "Thailand"@en ; lk:placeKind lk:country ;
  wgs:lat 15.0 ; wgs:long 101.0 ; lk:iso3166 "TH" ; lk:m49 "764" ;
  schema:containedInPlace id:place/m49-035 .
id:document/h lk:sourceKey "SHA" ; lk:added "2026-11-25T10:00:00Z"^^xsd:dateTime ;
  lk:unheard "0123456789abcdef0123" ;
  lk:asRead "<urn:s> <urn:p> <urn:o> ." ; lk:asDecided "<urn:s> <urn:p> <urn:q> ." .
id:decision/d a lk:Decision, prov:Activity ; lk:decisionKind "split" ; lk:decidedBy "A. Member" ;
  prov:endedAtTime "2026-11-26T10:00:00Z"^^xsd:dateTime ; lk:inForce true ; lk:record "{}" ;
  lk:about id:organisation/gaatw ; lk:decidedAs id:organisation/name/other ;
  lk:decidedName "Other" ; lk:quotes "GAATW" ; lk:undoes id:decision/c ;
  lk:replaces id:decision/b .
id:dataset a void:Dataset ; dcterms:title "Linkages" ; dcterms:license <https://x.example/terms> ;
  void:triples 60 ; void:documents 2 ; void:entities 9 ; void:subset id:graph/current .
""".replace("SHA", "0f" * 32)


def parsed(turtle: str) -> Graph:
    """Return Turtle with the project's prefixes as a graph; ids may contain slashes."""
    graph = Graph()
    for prefix, uri in PREFIXES.items():
        graph.bind(prefix, uri)
    lines = "".join(f"@prefix {prefix}: <{uri}> .\n" for prefix, uri in PREFIXES.items())
    escaped = re.sub(r"\b(id:\w+)((?:/[\w.-]*)+)", lambda m: _iri(m[1] + m[2]), turtle)
    return graph.parse(data=lines + escaped, format="turtle")


def _iri(name: str) -> str:
    return f"<{PREFIXES['id']}{name.removeprefix('id:')}>"
