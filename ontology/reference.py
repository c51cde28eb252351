"""Authority files and places as RDF text, for the reference graphs of a project."""

import hashlib
from collections.abc import Iterator, Mapping
from functools import cache
from urllib.parse import quote

from ontology.authority import (
    AuthorityFile,
    KnownEntity,
    instruments,
    organisations,
    packaged_instruments,
    packaged_organisations,
)
from ontology.failures import OntologyError
from ontology.gazetteer import Gazetteer, Place, gazetteer
from ontology.namespaces import BASE, PREFIXES
from ontology.packaged import path, text
from ontology.translated_names import FILE, translated

_FORM = b"10"
"""Changes when the triples made from the same files change, or what is derived."""

_HASHED = (
    "description.ttl", "ontology.ttl", "themes.ttl", "organisations.csv", "instruments.csv",
    "places.sqlite", FILE,
)  # fmt: skip
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})
TYPES = {"organisation": "org:Organization", "instrument": "bibo:LegalDocument"}
"""The field's classes: those of the project say that documents tell of an entity."""


@cache
def reference_graphs() -> Mapping[str, str]:
    """Return the packaged reference graphs as Turtle, by the last part of their names.

    They are `ontology`, `themes`, `organisations`, `instruments` and `description`, which says
    what the data set is; those places that a corpus
    uses are described one by one with `describe_place`.
    """
    return {
        "description": text("description.ttl"),
        "ontology": text("ontology.ttl"),
        "themes": text("themes.ttl"),
        "organisations": entities_as_turtle(organisations()),
        "instruments": entities_as_turtle(instruments()),
    }


@cache
def reference_version() -> str:
    """Return a hash over the packaged files; another hash, other reference graphs."""
    digest = hashlib.sha256(_FORM)
    for name in _HASHED:
        digest.update(hashlib.sha256(path(name).read_bytes()).digest())
    return digest.hexdigest()[:32]


@cache
def countries_of_known() -> frozenset[str]:
    """Return the ids of the countries of known bodies and laws, and of what contains them."""
    places = gazetteer()
    known = (*organisations().entities(), *instruments().entities())
    codes = {entity.country for entity in known if entity.country}
    found = (places.country(code) for code in codes)
    ids = {country.place_id for country in found if country is not None}
    return frozenset(ids.union(*map(places.ancestors, ids)))


def entities_as_turtle(entities: AuthorityFile) -> str:
    """Return the entities of an authority file as Turtle."""
    return "".join(_lines(triple for e in entities.entities() for triple in _entity_triples(e)))


def describe_place(place_id: str) -> str:
    """Return what the gazetteer knows of a place, as N-Triples lines.

    Raises:
        OntologyError: If the gazetteer does not have it.
    """
    places = gazetteer()
    place = places.place(place_id)
    if place is None:
        raise OntologyError(f"ontology: {place_id} is not in the gazetteer; rebuild the graph")
    return "".join(_lines(_place_triples(places, place)))


def _lines(triples: Iterator[tuple[str, str, str]]) -> Iterator[str]:
    for subject, predicate, value in triples:
        yield f"{subject} {predicate} {value} .\n"


def _entity_triples(entity: KnownEntity) -> Iterator[tuple[str, str, str]]:
    node = _entity(entity.entity_id)
    yield node, _term("rdf:type"), _term(TYPES[entity.kind])
    yield node, _term("skos:prefLabel"), literal(entity.label, "en")
    called = _called_in_other_languages(entity)
    for language, name in called.items():
        yield node, _term("skos:prefLabel"), literal(name, language)
    if entity.acronym:
        yield node, _term("skos:altLabel"), literal(entity.acronym)
        yield node, _term("lk:acronym"), literal(entity.acronym)
    for alias in entity.aliases:
        if called.get(alias.language or "") != alias.name:
            yield node, _term("skos:altLabel"), literal(alias.name, alias.language)
    yield node, _term("lk:entityType"), literal(entity.type)
    country = gazetteer().country(entity.country) if entity.country else None
    if country is not None:
        yield node, _term("lk:inCountry"), _entity(country.place_id)
    if entity.year is not None:
        yield node, _term("dcterms:issued"), _typed(f"{entity.year:04}", "xsd:gYear")
    for address in entity.identifiers:
        yield node, _term("schema:sameAs"), uri(address)


def _called_in_other_languages(entity: KnownEntity) -> Mapping[str, str]:
    """Return packaged translations of a label, unless the project calls the entity otherwise."""
    files = {"organisation": packaged_organisations, "instrument": packaged_instruments}
    packaged = files[entity.kind]().entity(entity.entity_id)
    same = packaged is not None and packaged.label == entity.label
    return translated(entity.entity_id) if same else {}


def _place_triples(places: Gazetteer, place: Place) -> Iterator[tuple[str, str, str]]:
    node = _entity(place.place_id)
    yield node, _term("rdf:type"), _term("geo:Feature")
    yield from _place_labels(places, place, node)
    yield node, _term("lk:placeKind"), _term(f"lk:{place.kind}")
    if place.lat is not None and place.lon is not None:
        yield node, _term("wgs:lat"), _typed(f"{place.lat:.4f}", "xsd:decimal")
        yield node, _term("wgs:long"), _typed(f"{place.lon:.4f}", "xsd:decimal")
    if place.iso2 is not None:
        yield node, _term("lk:iso3166"), literal(place.iso2)
    if place.m49 is not None:
        yield node, _term("lk:m49"), literal(place.m49)
    for container in place.parents:
        yield node, _term("schema:containedInPlace"), _entity(container)
    number = place.place_id.removeprefix("place/")
    if number.isdigit():
        yield node, _term("schema:sameAs"), uri(f"https://sws.geonames.org/{number}/")


def _place_labels(places: Gazetteer, place: Place, node: str) -> Iterator[tuple[str, str, str]]:
    labels = places.labels(place.place_id)
    if not labels:
        # Of cities and divisions no source says in which language their names are.
        yield node, _term("skos:prefLabel"), literal(place.label)
        for language, name in translated(place.place_id).items():
            yield node, _term("skos:prefLabel"), literal(name, language)
    for label in labels:
        role = "skos:prefLabel" if label.preferred else "skos:altLabel"
        yield node, _term(role), literal(label.name, label.language)


def _entity(entity_id: str) -> str:
    return uri(BASE + entity_id)


def uri(address: str) -> str:
    """Return an address as Turtle writes it."""
    return f"<{quote(address, safe="/:?#[]@!$&'()*+,;=%-._~")}>"


def _term(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"<{PREFIXES[prefix]}{local}>"


def literal(value: str, language: str | None = None) -> str:
    """Return words as Turtle writes them."""
    quoted = f'"{value.translate(_ESCAPES)}"'
    return f"{quoted}@{language}" if language else quoted


def _typed(value: str, datatype: str) -> str:
    return f'"{value}"^^{_term(datatype)}'
