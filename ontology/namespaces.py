"""IRI prefixes of the vocabulary, of entities and of the vocabularies reused."""

BASE = "https://linkages.example/"
"""What every IRI of a project starts with; entity ids such as `theme/debt-bondage` follow it."""

LK = f"{BASE}ontology#"
"""The project's own classes and properties, defined in `ontology.ttl`."""

PREFIXES: dict[str, str] = {
    "lk": LK,
    "id": BASE,
    "graph": f"{BASE}graph/",
    "document": f"{BASE}document/",
    "event": f"{BASE}event/",
    "instrument": f"{BASE}instrument/",
    "organisation": f"{BASE}organisation/",
    "place": f"{BASE}place/",
    "theme": f"{BASE}theme/",
    "bibo": "http://purl.org/ontology/bibo/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "geo": "http://www.opengis.net/ont/geosparql#",
    "itsrdf": "http://www.w3.org/2005/11/its/rdf#",
    "lode": "http://linkedevents.org/ontology/",
    "nif": "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "sd": "http://www.w3.org/ns/sparql-service-description#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "skosxl": "http://www.w3.org/2008/05/skos-xl#",
    "vann": "http://purl.org/vocab/vann/",
    "void": "http://rdfs.org/ns/void#",
    "wgs": "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""Prefix to namespace, as declared in every export and offered in every query."""
