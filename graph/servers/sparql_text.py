"""Writes the SPARQL that a server is sent: prologues, patterns, updates in whole or in parts."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import batched, groupby

from graph.queries.query_words import declared_prefixes, words_of
from graph.store import Pattern
from graph.terms import Literal, Quad, written
from ontology.namespaces import PREFIXES

_AT_ONCE = 500
"""Patterns of one query: then its text stays short and the round trip costs little."""

_USED = re.compile(r"\b([a-z]+):")


def with_prefixes(query: str) -> str:
    """Return a query that declares the prefixes of the project it uses, in no line of their own."""
    used = sorted({name for name in _USED.findall(query) if name in PREFIXES} - _declared(query))
    return "".join(f"PREFIX {name}: <{PREFIXES[name]}> " for name in used) + query


def _declared(query: str) -> set[str]:
    """Return the prefixes that a query declares itself: some servers let nobody do so twice."""
    if "PREFIX" not in query.upper():
        return set()
    return declared_prefixes(words_of(query))


def select_quads(patterns: Iterable[Pattern]) -> Iterator[tuple[str, Pattern]]:
    """Yield queries that together find the quads of all patterns, each with one of its patterns.

    They give subject, predicate, object and graph, those not that `in_text` has. A literal is
    written in the text: in `VALUES` it would be compared as a number by some servers.
    """
    ordered = sorted(dict.fromkeys(patterns), key=_shape)
    for _, alike in groupby(ordered, key=_shape):
        for several in batched(alike, _AT_ONCE):
            yield _select(several), several[0]


def in_text(pattern: Pattern) -> Pattern:
    """Return the terms of a pattern that are written in the text of its query."""
    graph, _, predicate, object_ = pattern
    return Pattern(graph, None, predicate, object_ if isinstance(object_, Literal) else None)


def _shape(pattern: Pattern) -> tuple[str, ...]:
    """Return what patterns share that one query can ask for."""
    told = ("" if term is None else written(term) for term in in_text(pattern))
    return (*told, str(pattern.subject is None), str(pattern.object is None))


def _select(patterns: Sequence[Pattern]) -> str:
    graph, _, predicate, object_ = in_text(patterns[0])
    _, subject, _, any_object = patterns[0]
    last = None if object_ is not None else any_object
    triple = " ".join(
        ("?s", written(predicate) if predicate else "?p", written(object_) if object_ else "?o")
    )
    names = [n for n, term in (("subject", subject), ("object", last)) if term is not None]
    variables = " ".join(f"?{name[0]}" for name in names)
    rows = [" ".join(written(getattr(each, name)) for name in names) for each in patterns]
    values = {
        0: "",
        1: f"VALUES {variables} {{ {' '.join(rows)} }} ",
        2: f"VALUES ({variables}) {{ {' '.join(f'({row})' for row in rows)} }} ",
    }[len(names)]
    inside = f"GRAPH {written(graph) if graph else '?g'} {{ {values}{triple} }}"
    found = zip(("?p", "?o", "?g"), (predicate, object_, graph), strict=True)
    wanted = ["?s", *(variable for variable, known in found if known is None)]
    return f"SELECT {' '.join(wanted)} {{ {inside} }}"


def in_graphs(quads: Iterable[Quad]) -> str:
    """Return quads as SPARQL has them in an update."""
    by_graph = groupby(sorted(quads, key=lambda quad: quad.graph), key=lambda quad: quad.graph)
    return " ".join(
        f"GRAPH {written(graph)} {{\n{''.join(map(_triple, inside))}}}"
        for graph, inside in by_graph
    )


def change_if(
    condition: Quad, removed: Iterable[Quad], inserted: Iterable[Quad], never: Quad
) -> str:
    """Return an update that is done where `condition` holds and `never` has no object at all."""
    verbs = (("DELETE", in_graphs(removed)), ("INSERT", in_graphs(inserted)))
    what = " ".join(f"{verb} {{ {quads} }}" for verb, quads in verbs if quads)
    graph, subject, predicate = map(written, (never.graph, never.subject, never.predicate))
    unless = f"GRAPH {graph} {{ {subject} {predicate} ?other }}"
    return f"{what} WHERE {{ {in_graphs([condition])} FILTER NOT EXISTS {{ {unless} }} }}"


def verb_where(verb: str, quads: Iterable[Quad], condition: Quad | None) -> str:
    """Return an update, `INSERT` or `DELETE`, done where `condition` holds; anyway for None."""
    if condition is None:
        return f"{verb} DATA {{ {in_graphs(quads)} }}"
    return f"{verb} {{ {in_graphs(quads)} }} WHERE {{ {in_graphs([condition])} }}"


def parts_of(quads: Iterable[Quad], most: int, most_bytes: int) -> Iterator[list[Quad]]:
    """Yield quads in parts, each of so many at most and so many bytes when they are written."""
    part: list[Quad] = []
    size = 0
    for quad in sorted(quads, key=lambda quad: quad.graph):
        length = len(_triple(quad))
        if part and (len(part) >= most or size + length > most_bytes):
            yield part
            part, size = [], 0
        part.append(quad)
        size += length
    if part:
        yield part


def _triple(quad: Quad) -> str:
    return f"{written(quad.subject)} {written(quad.predicate)} {written(quad.object)} .\n"
