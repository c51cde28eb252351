"""The page of the vocabulary, made of its Turtle: every term, in three languages."""

from collections.abc import Iterable, Iterator
from functools import cache
from html import escape

from rdflib import OWL, RDF, RDFS, BNode, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from extract.model import Predicate
from ontology.namespaces import LK, PREFIXES
from ontology.packaged import text

LANGUAGES = ("en", "fr", "es")
_DCTERMS, _VANN = PREFIXES["dcterms"], PREFIXES["vann"]
_USAGE = URIRef(f"{_VANN}usageNote")
_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem;
  color: #1c1c1c; background: #fff; }
h2 { margin-top: 3rem; border-bottom: 2px solid #1c1c1c; }
h3 { margin: 2rem 0 .3rem; }
h3 span:not([lang=en]) { font-weight: normal; color: #555; }
dl { margin: .3rem 0; display: grid; grid-template-columns: 9rem 1fr; gap: .2rem 1rem; }
dt { color: #555; } dd { margin: 0; }
p { margin: .2rem 0; } p[lang=fr], p[lang=es] { color: #444; }
code { font-size: .9em; overflow-wrap: anywhere; }
nav a { margin-right: .8rem; white-space: nowrap; }
a { color: #0b5394; }
td { vertical-align: top; padding: .2rem 1rem .2rem 0; }
"""


@cache
def packaged_vocabulary_page() -> bytes:
    """Return the page of the packaged vocabulary; the first call takes a second.

    Raises:
        OntologyError: The package is not whole.
    """
    return page(text("ontology.ttl")).encode()


def page(turtle: str) -> str:
    """Return the vocabulary in Turtle as a page of HTML; the same for the same triples."""
    graph = Graph().parse(data=turtle, format="turtle")
    sections = [
        ("Classes", _terms(graph, OWL.Class)),
        ("Modalities and kinds of place", _individuals(graph)),
        ("What statements say", [URIRef(LK + name) for name in sorted(Predicate)]),
        ("How things hang together", _others(graph, OWL.ObjectProperty)),
        ("Values", _others(graph, OWL.DatatypeProperty)),
    ]
    body = [*_opening(graph), *_contents(sections)]
    for heading, terms in sections:
        body.append(f'<h2 id="{_anchor(heading)}">{heading}</h2>')
        for term in terms:
            body += _term(graph, term)
    body += _reused(graph)
    return _whole(_said(graph, _ontology(graph), URIRef(f"{_DCTERMS}title"), "en"), body)


def _whole(title: str, body: Iterable[str]) -> str:
    head = f'<meta charset="utf-8"><title>{title}</title><style>{_STYLE}</style>'
    made = "<!-- Made by tools/build_vocabulary.py from ontology/ontology.ttl; edit that. -->"
    lines = "\n".join(body)
    return (
        f'<!doctype html>\n<html lang="en">\n{made}\n<head>{head}</head>\n'
        f"<body>\n{lines}\n</body>\n</html>\n"
    )


def _opening(graph: Graph) -> Iterator[str]:
    ontology = _ontology(graph)
    titles = [_said(graph, ontology, URIRef(f"{_DCTERMS}title"), each) for each in LANGUAGES]
    yield f'<h1>{titles[0]}</h1><p lang="fr">{titles[1]}</p><p lang="es">{titles[2]}</p>'
    yield from _in_languages(graph, ontology, URIRef(f"{_DCTERMS}description"))
    rows = [
        ("IRI", f"<code>{ontology}</code>"),
        ("Prefix", f"<code>lk: &lt;{LK}&gt;</code>"),
        ("Version", escape(str(graph.value(ontology, OWL.versionInfo)))),
        ("Licence", _name(graph.value(ontology, URIRef(f"{_DCTERMS}license")))),
    ]
    yield _table(rows)


def _contents(sections: Iterable[tuple[str, list[URIRef]]]) -> Iterator[str]:
    for heading, terms in sections:
        links = "".join(f'<a href="#{_local(each)}">{_local(each)}</a> ' for each in terms)
        yield f'<nav><p><a href="#{_anchor(heading)}"><b>{heading}</b></a> {links}</p></nav>'
    yield '<nav><p><a href="#reused"><b>Terms of other vocabularies</b></a></p></nav>'


def _term(graph: Graph, term: URIRef) -> Iterator[str]:
    labels = [_said(graph, term, RDFS.label, each) for each in LANGUAGES]
    others = f'<span lang="fr">{labels[1]}</span> · <span lang="es">{labels[2]}</span>'
    yield f'<h3 id="{_local(term)}"><span lang="en"><b>{labels[0]}</b></span> · {others}</h3>'
    yield from _in_languages(graph, term, RDFS.comment)
    rows = [
        ("IRI", f"<code>{term}</code>"),
        ("Is a", _names(graph.objects(term, RDF.type))),
        ("Specialises", _names(_above(graph, term))),
        ("See also", _names(graph.objects(term, RDFS.seeAlso))),
        ("From", _ends(graph, term, RDFS.domain)),
        ("To", _ends(graph, term, RDFS.range)),
        ("Properties from it", _names(_joined(graph, term, RDFS.domain))),
        ("Properties to it", _names(_joined(graph, term, RDFS.range))),
    ]
    yield _table((what, value) for what, value in rows if value)


def _reused(graph: Graph) -> Iterator[str]:
    yield '<h2 id="reused">Terms of other vocabularies</h2>'
    yield "<p>The graphs use these as their own vocabularies define them; here is for what.</p>"
    noted = sorted((_short(term), term, note) for term, note in graph.subject_objects(_USAGE))
    rows = "".join(
        f"<tr><td>{_name(term)}</td><td>{escape(str(note))}</td></tr>" for _, term, note in noted
    )
    yield f"<table>{rows}</table>"


def _ontology(graph: Graph) -> Node:
    return next(graph.subjects(RDF.type, OWL.Ontology))


def _terms(graph: Graph, kind: URIRef) -> list[URIRef]:
    found = {each for each in graph.subjects(RDF.type, kind) if isinstance(each, URIRef)}
    return sorted(found, key=_local)


def _others(graph: Graph, kind: URIRef) -> list[URIRef]:
    return [each for each in _terms(graph, kind) if _local(each) not in set(Predicate)]


def _individuals(graph: Graph) -> list[URIRef]:
    kinds = (URIRef(f"{LK}Modality"), URIRef(f"{LK}PlaceKind"))
    return [each for kind in kinds for each in _terms(graph, kind)]


def _above(graph: Graph, term: URIRef) -> list[Node]:
    return [*graph.objects(term, RDFS.subClassOf), *graph.objects(term, RDFS.subPropertyOf)]


def _members(graph: Graph, end: Node) -> list[Node]:
    """Return the classes that a domain or range stands for: of a union, its parts."""
    union = graph.value(end, OWL.unionOf) if isinstance(end, BNode) else None
    return [end] if union is None else list(Collection(graph, union))


def _ends(graph: Graph, term: URIRef, which: URIRef) -> str:
    ends = [m for end in graph.objects(term, which) for m in _members(graph, end)]
    return _names(ends, " or ")


def _joined(graph: Graph, term: URIRef, which: URIRef) -> list[Node]:
    return [each for each, end in graph.subject_objects(which) if term in _members(graph, end)]


def _said(graph: Graph, term: Node, relation: URIRef, language: str) -> str:
    words = [
        each
        for each in graph.objects(term, relation)
        if isinstance(each, Literal) and each.language == language
    ]
    return escape(str(words[0]), quote=False)


def _in_languages(graph: Graph, term: Node, relation: URIRef) -> Iterator[str]:
    for each in LANGUAGES:
        yield f'<p lang="{each}">{_said(graph, term, relation, each)}</p>'


def _names(terms: Iterable[Node], between: str = ", ") -> str:
    return between.join(_name(each) for each in sorted(set(terms), key=_short))


def _name(term: Node | None) -> str:
    """Return a link to a term: on this page where it is our own."""
    own = str(term).startswith(LK)
    target = f"#{_local(term)}" if own else str(term)
    return f'<a href="{escape(target)}"><code>{escape(_short(term))}</code></a>'


def _short(term: Node | None) -> str:
    prefixes = sorted(PREFIXES.items(), key=lambda pair: -len(pair[1]))
    for prefix, iri in prefixes:
        if str(term).startswith(iri):
            return f"{prefix}:{str(term).removeprefix(iri)}"
    return str(term)


def _local(term: Node | None) -> str:
    return str(term).removeprefix(LK)


def _anchor(heading: str) -> str:
    return heading.lower().replace(" ", "-")


def _table(rows: Iterable[tuple[str, str]]) -> str:
    return "<dl>" + "".join(f"<dt>{what}</dt><dd>{value}</dd>" for what, value in rows) + "</dl>"
