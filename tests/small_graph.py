"""A small store in the project's model, written by hand: three documents, invented names."""

from graph.building.kinds import classes_of, kind_class
from graph.iris import (
    CURRENT_GRAPH,
    DATASET,
    ORGANISATIONS_GRAPH,
    PLACES_GRAPH,
    SOURCES_GRAPH,
    digest_iri,
)
from graph.oxigraph_store import OxigraphStore
from graph.store import Store
from graph.terms import Iri
from ontology.namespaces import BASE, PREFIXES

CIRCLE = "organisation/name/harbour-circle"
NETWORK = "organisation/delta-network"
BONDAGE = "theme/debt-bondage"
NEPAL = "place/1282988"
MEETING = "event/name/regional-consultation"
WHEN = f' ; lk:startDate "2004-06-01"^^xsd:date ; lk:edtf "2004-06-01" ; lode:atPlace <{NEPAL}>'
FIRST, SECOND, THIRD = ("a" * 32, "b" * 32, "c" * 32)

TEXTS = {
    FIRST: "Harbour Circle works on debt bondage. Harbour Circle met partners in Nepal.",
    SECOND: "The Delta Network (DN) funds Harbour Circle. Debt bondage was discussed.",
    THIRD: "DN held the Regional Consultation in Nepal on 1 June 2004.",
}

_PREFIX = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())


def turtle(text: str) -> str:
    """Return Turtle with the project's prefixes and base."""
    return f"BASE <{BASE}>\n{_PREFIX}{text}"


def span(document: str, words: str) -> tuple[int, int]:
    """Return where words stand in a document."""
    start = TEXTS[document].index(words)
    return start, start + len(words)


def passage(document: str, words: str, page: int = 1) -> str:
    """Return a passage in Turtle."""
    start, end = span(document, words)
    return (
        f"<text/{document}#char={start},{end}> a lk:Passage, nif:Sentence ;"
        f" nif:referenceContext <text/{document}> ; lk:inDocument <document/{document}> ;"
        f' nif:beginIndex {start} ; nif:endIndex {end} ; nif:anchorOf "{words}"@en ;'
        f" lk:page {page} .\n"
    )


def mention(document: str, words: str, sentence: str, entity_id: str) -> str:
    """Return a mention in Turtle, and its entity."""
    low, high = span(document, sentence)
    start = low + sentence.index(words)
    end = start + len(words)
    kind = entity_id.split("/")[0].capitalize()
    return (
        f"<text/{document}#char={start},{end}> a lk:Mention, nif:Phrase ;"
        f" nif:referenceContext <text/{document}> ; lk:inDocument <document/{document}> ;"
        f' nif:beginIndex {start} ; nif:endIndex {end} ; nif:anchorOf "{words}"@en ;'
        f" nif:sentence <text/{document}#char={low},{high}> ; lk:kind lk:{kind} ;"
        f' itsrdf:taIdentRef <{entity_id}> ; itsrdf:taConfidence 0.9 ; lk:method "pattern" .\n'
        + telling(document, entity_id, words)
    )


def telling(document: str, entity_id: str, label: str, more: str = "") -> str:
    """Return in Turtle what a document tells of an entity."""
    kind = entity_id.split("/")[0].capitalize()
    return (
        f"<{digest_iri('telling', document, entity_id)}> a lk:Telling ;"
        f" prov:specializationOf <{entity_id}> ; lk:kind lk:{kind} ;"
        f' rdfs:label "{label}" ; lk:inDocument <document/{document}>{more} .\n'
    )


def statement(
    document: str,
    subject: str,
    predicate: str,
    object_: str,
    sentence: str,
    modality: str = "asserted",
) -> str:
    """Return a statement in Turtle."""
    start, end = span(document, sentence)
    iri = digest_iri("statement", document, subject, predicate, object_, sentence)
    return (
        f"<{iri}> a lk:Statement, rdf:Statement ; rdf:subject <{subject}> ;"
        f" rdf:predicate lk:{predicate} ; rdf:object <{object_}> ; lk:confidence 0.9 ;"
        f" lk:modality lk:{modality} ; lk:evidence <text/{document}#char={start},{end}> ;"
        f" lk:inDocument <document/{document}> ; prov:wasGeneratedBy <run/{document}> .\n"
    )


def document(document: str, title: str, **told: str) -> str:
    """Return a document, its text and the run in Turtle."""
    length = len(TEXTS[document])
    more = "".join(f" {name.replace('_', ':')} {value} ;" for name, value in told.items())
    return (
        f'<document/{document}> a lk:Document, bibo:Document ; dcterms:title "{title}" ;{more}'
        f' dcterms:language "en" ; dcterms:format "text/plain" ; lk:fileName "{document[0]}.txt" ;'
        f' lk:sha256 "{document * 2}" ; lk:characters {length} ;'
        f" prov:wasGeneratedBy <run/{document}> .\n"
        f"<text/{document}> a nif:Context ; prov:wasDerivedFrom <document/{document}> ;"
        f" nif:beginIndex 0 ; nif:endIndex {length} .\n"
        f'<run/{document}> a prov:Activity ; lk:version "0.1.0" ; lk:model "test" .\n'
    )


def document_graphs() -> dict[str, str]:
    """Return the Turtle of each document's graph."""
    works, met = TEXTS[FIRST].split(" Harbour", 1)[0], "Harbour Circle met partners in Nepal."
    funds, discussed = "The Delta Network (DN) funds Harbour Circle.", "Debt bondage was discussed."
    held = TEXTS[THIRD]
    first = (
        document(FIRST, "Bonded work at the harbour", dcterms_issued='"2004"^^xsd:gYear')
        + passage(FIRST, works)
        + passage(FIRST, met, page=2)
        + mention(FIRST, "Harbour Circle", works, CIRCLE)
        + mention(FIRST, "debt bondage", works, BONDAGE)
        + mention(FIRST, "Harbour Circle", met, CIRCLE)
        + mention(FIRST, "Nepal", met, NEPAL)
        + statement(FIRST, CIRCLE, "worksOn", BONDAGE, works)
    )
    second = (
        document(SECOND, "Who funds whom", dcterms_publisher='"Delta Network"')
        + passage(SECOND, funds)
        + passage(SECOND, discussed)
        + mention(SECOND, "Delta Network", funds, NETWORK)
        + mention(SECOND, "Harbour Circle", funds, CIRCLE)
        + mention(SECOND, "Debt bondage", discussed, BONDAGE)
        + statement(SECOND, NETWORK, "funds", CIRCLE, funds)
    )
    third = (
        document(THIRD, "Réunion régionale")
        + passage(THIRD, held)
        + mention(THIRD, "DN", held, "organisation/name/dn")
        + mention(THIRD, "Nepal", held, NEPAL)
        + mention(THIRD, "Regional Consultation", held, MEETING)
        + telling(THIRD, MEETING, "Regional Consultation", WHEN)
        + statement(THIRD, "organisation/name/dn", "organised", MEETING, held, "reported")
    )
    return {FIRST: first, SECOND: second, THIRD: third}


def _entity(entity_id: str, label: str, documents: int, passages: int) -> str:
    classes = ", ".join(f"<{each}>" for each in classes_of(entity_id))
    own = f'skos:prefLabel "{label}" ;' if "/name/" in entity_id else ""
    return (
        f'<{entity_id}> a {classes} ; rdfs:label "{label}" ; {own} lk:documents {documents} ;'
        f" lk:passages {passages} ; lk:standsFor <{entity_id}> .\n"
    )


def _name(form: str, entity_id: str, documents: int) -> str:
    iri = digest_iri("name", form, entity_id)
    return (
        f'<{iri}> a skosxl:Label ; skosxl:literalForm "{form}" ; lk:nameOf <{entity_id}> ;'
        f" lk:documents {documents} .\n"
    )


def _pair(first: str, second: str, documents: int, passages: int) -> str:
    low, high = sorted((first, second))
    return (
        f"<{digest_iri('pair', low, high)}> a lk:CoOccurrence ; lk:between <{first}>, <{second}> ;"
        f" lk:first <{low}> ;"
        f"{_kind_of_both(first, second)}"
        f" lk:documents {documents} ; lk:passages {passages} .\n"
    )


def _kind_of_both(first: str, second: str) -> str:
    one, other = kind_class(first), kind_class(second)
    return f" lk:kindOfBoth <{one}> ;" if one == other else ""


def _link(subject: str, predicate: str, object_: str) -> str:
    return (
        f"<{digest_iri('link', subject, predicate, object_)}> a lk:Link ; rdf:subject <{subject}> ;"
        f" rdf:predicate lk:{predicate} ; rdf:object <{object_}> ; lk:documents 1 ;"
        " lk:statements 1 ;"
        f" lk:confidenceTotal 900 ; lk:confidence 0.9 . <{subject}> lk:{predicate} <{object_}> .\n"
    )


def current() -> str:
    """Return the Turtle of `current` over the three documents."""
    mentions = {
        FIRST: (CIRCLE, BONDAGE, NEPAL),
        SECOND: (NETWORK, CIRCLE, BONDAGE),
        THIRD: (NETWORK, NEPAL, MEETING),
    }
    return "".join(
        [
            _entity(CIRCLE, "Harbour Circle", 2, 3),
            _entity(NETWORK, "Delta Network", 2, 2),
            _entity(BONDAGE, "Debt bondage", 2, 2),
            _entity(NEPAL, "Nepal", 2, 2),
            _entity(MEETING, "Regional Consultation", 1, 1),
            f"<{MEETING}> {WHEN.removeprefix(' ; ')} .\n",
            f"<organisation/name/dn> lk:standsFor <{NETWORK}> .\n",
            _name("Harbour Circle", CIRCLE, 2),
            _name("Delta Network", NETWORK, 1),
            _name("DN", NETWORK, 1),
            _name("debt bondage", BONDAGE, 1),
            _name("Debt bondage", BONDAGE, 1),
            _name("Nepal", NEPAL, 2),
            _name("Regional Consultation", MEETING, 1),
            _pair(CIRCLE, BONDAGE, 1, 1),
            _pair(CIRCLE, NEPAL, 1, 1),
            _pair(NETWORK, CIRCLE, 1, 1),
            _pair(NETWORK, NEPAL, 1, 1),
            _pair(NETWORK, MEETING, 1, 1),
            _pair(NEPAL, MEETING, 1, 1),
            _link(CIRCLE, "worksOn", BONDAGE),
            _link(NETWORK, "funds", CIRCLE),
            _link(NETWORK, "organised", MEETING),
            *(
                f"<document/{d}> lk:mentions {', '.join(f'<{e}>' for e in ids)} .\n"
                for d, ids in mentions.items()
            ),
            f"<{CURRENT_GRAPH}> lk:documents 3 .\n",
            *(
                f"<{DATASET}/documents/{part}> void:entities {number} .\n"
                for part, number in (("Document", 3), ("Passage", 5), ("Statement", 3))
            ),
        ]
    )


def small_store() -> Store:
    """Return the store, in memory."""
    store = OxigraphStore.in_memory()
    fill(store)
    return store


def fill(store: Store) -> None:
    """Load the three documents and what is derived from them."""
    for name, text in document_graphs().items():
        store.load_turtle(turtle(text), Iri(f"{BASE}document/{name}"))
    store.load_turtle(turtle(current()), CURRENT_GRAPH)
    store.load_turtle(
        turtle(
            f'<{NETWORK}> a org:Organization ; skos:prefLabel "Delta Network"@en ;'
            ' skos:altLabel "Réseau du Delta"@fr ; '
            " skos:exactMatch <http://www.wikidata.org/entity/Q1> ."
        ),
        ORGANISATIONS_GRAPH,
    )
    place = f'<{NEPAL}> a geo:Feature ; skos:prefLabel "Nepal"@en, "Népal"@fr .'
    store.load_turtle(turtle(place), PLACES_GRAPH)
    added = "".join(
        f'<document/{name}> lk:sourceKey "{name}" ;'
        f' lk:added "2026-11-2{i}T10:00:00Z"^^xsd:dateTime .\n'
        for i, name in enumerate((FIRST, SECOND, THIRD), 1)
    )
    store.load_turtle(turtle(added), SOURCES_GRAPH)
