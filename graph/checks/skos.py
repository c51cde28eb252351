"""Checks what SKOS asks of labels and relations that SHACL cannot say: its integrity conditions.

The numbers are those of https://www.w3.org/TR/skos-reference/: S9, S13, S14, S27
and S46; and a concept is not broader than itself, though SKOS itself lets that pass.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from graph.iris import id_of
from graph.terms import Iri, Literal, Quad, Term, iri
from ontology.namespaces import PREFIXES

_SKOS = PREFIXES["skos"]
_TYPE = iri("rdf:type")
_CONCEPT, _SCHEME = iri("skos:Concept"), iri("skos:ConceptScheme")
_LABELS = {
    iri("skos:prefLabel"): "preferred",
    iri("skos:altLabel"): "alternative",
    iri("skos:hiddenLabel"): "hidden",
}
_PREFERRED = iri("skos:prefLabel")
_UP = (iri("skos:broader"), iri("skos:broadMatch"))
_DOWN = (iri("skos:narrower"), iri("skos:narrowMatch"))
_BESIDE = (iri("skos:related"), iri("skos:relatedMatch"))
_EXACT = iri("skos:exactMatch")
_NOT_EXACT = {
    iri("skos:broadMatch"): "a broader",
    iri("skos:narrowMatch"): "a narrower",
    iri("skos:relatedMatch"): "a related",
}

type Fault = tuple[str, str]
type Values = dict[str, dict[Iri, list[Term]]]
type Edges = Mapping[str, set[str]]


def skos_faults(quads: Iterable[Quad]) -> list[Fault]:
    """Return node and sentence for each condition that one graph breaks, in order."""
    described: Values = {}
    for quad in quads:
        if quad.predicate.startswith(_SKOS) or quad.object in (_CONCEPT, _SCHEME):
            told = described.setdefault(quad.subject, {})
            told.setdefault(quad.predicate, []).append(quad.object)
    wider = _edges(described, _UP, _DOWN)
    faults = [
        (node, fault)
        for node, told in described.items()
        for fault in (*_kind_faults(told), *_label_faults(told), *_match_faults(node, described))
    ]
    faults += _relation_faults(described, wider)
    faults += _missing(described)
    return sorted(set(faults) | set(_cycles(wider)))


def _kind_faults(told: Mapping[Iri, list[Term]]) -> Iterator[str]:
    if {_CONCEPT, _SCHEME} <= set(told.get(_TYPE, ())):
        yield "it is a concept and a scheme of concepts; it can be only one of them (SKOS S9)"


def _label_faults(told: Mapping[Iri, list[Term]]) -> Iterator[str]:
    for one, other in combinations(_LABELS, 2):
        for label in set(told.get(one, ())) & set(told.get(other, ())):
            yield (
                f"its label {_label(label)} is both {_LABELS[one]} and {_LABELS[other]}; "
                "keep one (SKOS S13)"
            )
    preferred: dict[str | None, set[Term]] = {}
    for label in told.get(_PREFERRED, ()):
        language = label.language if isinstance(label, Literal) else None
        preferred.setdefault(language, set()).add(label)
    for labels in preferred.values():
        if len(labels) > 1:
            named = " and ".join(sorted(map(_label, labels)))
            yield f"it has several preferred labels in one language, {named}; keep one (SKOS S14)"


def _match_faults(node: str, described: Values) -> Iterator[str]:
    told = described[node]
    for other in told.get(_EXACT, ()):
        for predicate, words in _NOT_EXACT.items():
            if other in told.get(predicate, ()):
                yield (
                    f"it matches {id_of(str(other))} exactly and also as {words} concept; "
                    "keep one (SKOS S46)"
                )


def _relation_faults(described: Values, wider: Edges) -> Iterator[Fault]:
    beside = _edges(described, _BESIDE, _BESIDE)
    for node in sorted(beside):
        for other in sorted(beside[node] & _all_wider(node, wider)):
            way = " < ".join(map(id_of, _way(node, other, wider)))
            yield (
                node,
                f"it is related to {id_of(other)}, which is broader as well ({way}); "
                "take one of the two out (SKOS S27)",
            )


def _missing(described: Values) -> Iterator[Fault]:
    """Tell of relations to concepts that the graph does not describe."""
    for node, told in described.items():
        for predicate in (_UP[0], _DOWN[0], _BESIDE[0]):
            for other in told.get(predicate, ()):
                if str(other) not in described:
                    name = predicate.removeprefix(_SKOS)
                    yield node, f"its {name} concept {id_of(str(other))} is not there; add it"


def _cycles(wider: Edges) -> Iterator[Fault]:
    for node in wider:
        if node in _all_wider(node, wider):
            way = " < ".join(map(id_of, _way(node, node, wider)))
            yield node, f"it is broader than itself ({way}); take one skos:broader out"


def _edges(
    described: Values, forward: Iterable[Iri], backward: Iterable[Iri]
) -> dict[str, set[str]]:
    edges: dict[str, set[str]] = {}
    for node, told in described.items():
        for predicate in forward:
            for other in told.get(predicate, ()):
                edges.setdefault(node, set()).add(str(other))
        for predicate in backward:
            for other in told.get(predicate, ()):
                edges.setdefault(str(other), set()).add(node)
    return edges


def _all_wider(node: str, wider: Edges) -> set[str]:
    """Return everything above a concept; the concept itself only where it is in a cycle."""
    found: set[str] = set()
    waiting = [node]
    while waiting:
        above = wider.get(waiting.pop(), set()) - found
        found |= above
        waiting += above
    return found


def _way(start: str, end: str, wider: Edges) -> list[str]:
    """Return the shortest way up from one concept to another, the first in order of names."""
    ways = [[start]]
    seen: set[str] = set()
    while ways:
        way = ways.pop(0)
        for above in sorted(wider.get(way[-1], ())):
            if above == end:
                return [*way, above]
            if above not in seen:
                seen.add(above)
                ways.append([*way, above])
    return [start, end]


def _label(label: Term) -> str:
    if isinstance(label, Literal):
        return f"{label.value!r} ({label.language})" if label.language else repr(label.value)
    return str(label)
