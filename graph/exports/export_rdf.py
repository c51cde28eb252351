"""Writes named graphs as N-Quads, TriG, Turtle and JSON-LD.

Sorted, so that the same graph gives the same bytes; streamed, so that its size does not matter.
"""

import json
import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import IO, NamedTuple

from graph.exports.sorted_lines import sorted_lines
from graph.store import Store
from graph.terms import Iri, written
from ontology.namespaces import PREFIXES

_LOCAL = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
_SPLIT = re.compile(r"[^/#]*\Z")
_NAMES = {iri: prefix for prefix, iri in PREFIXES.items()}
_TYPE = f"<{PREFIXES['rdf']}type>"
_ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)")
_PLAIN = {"t": "\t", "n": "\n", "r": "\r", "b": "\b", "f": "\f"}
_LITERAL = re.compile(r'"((?:[^"\\]|\\.)*+)"(?:@([\w-]+)|\^\^<([^>]*)>)?')


class _Line(NamedTuple):
    subject: str
    predicate: str
    object: str


def write_nquads(store: Store, output: IO[bytes]) -> int:
    """Write every named graph as N-Quads; return the number of quads."""
    count = 0
    for graph in store.graphs():
        for line in sorted_lines(_triples(store, graph)):
            output.write(f"{line} {written(graph)} .\n".encode())
            count += 1
    return count


def write_trig(store: Store, output: IO[bytes]) -> int:
    """Write every named graph as TriG; return the number of quads."""
    output.write(_prefixes())
    count = 0
    for graph in store.graphs():
        output.write(f"\n{_short(written(graph))} {{\n".encode())
        count += _write_subjects(sorted_lines(_triples(store, graph)), output, indent="  ")
        output.write(b"}\n")
    return count


def write_turtle(store: Store, output: IO[bytes]) -> int:
    """Write the union of all named graphs as Turtle; return the number of triples."""
    output.write(_prefixes() + b"\n")
    every = (line for graph in store.graphs() for line in _triples(store, graph))
    return _write_subjects(sorted_lines(every), output, indent="")


def write_jsonld(store: Store, output: IO[bytes]) -> int:
    """Write every named graph as expanded JSON-LD, one node a line; return the number of quads."""
    count = 0
    output.write(b"[")
    for place, graph in enumerate(store.graphs()):
        head = json.dumps({"@id": graph}, ensure_ascii=False)[:-1]
        output.write(f'{"," if place else ""}\n{head}, "@graph": ['.encode())
        for turn, (subject, lines) in enumerate(_by_subject(sorted_lines(_triples(store, graph)))):
            described = list(lines)
            count += len(described)
            node = json.dumps(_node(subject, described), ensure_ascii=False)
            output.write(f"{',' if turn else ''}\n{node}".encode())
        output.write(b"\n]}")
    output.write(b"\n]\n")
    return count


def _triples(store: Store, graph: Iri) -> Iterator[str]:
    for quad in store.quads(graph):
        yield f"{written(quad.subject)} {written(quad.predicate)} {written(quad.object)}"


def _by_subject(lines: Iterable[str]) -> Iterator[tuple[str, Iterator[_Line]]]:
    split = (_Line(*line.split(" ", 2)) for line in lines)
    return groupby(split, key=lambda line: line.subject)


def _prefixes() -> bytes:
    return "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items()).encode()


def _write_subjects(lines: Iterable[str], output: IO[bytes], *, indent: str) -> int:
    count = 0
    for subject, described in _by_subject(lines):
        parts = []
        for predicate, same in groupby(described, key=lambda line: line.predicate):
            objects = [_short_object(line.object) for line in same]
            count += len(objects)
            word = "a" if predicate == _TYPE else _short(predicate)
            parts.append(f"{word} {', '.join(objects)}")
        joined = f" ;\n{indent}  ".join(parts)
        output.write(f"{indent}{_short(subject)} {joined} .\n".encode())
    return count


def _short(term: str) -> str:
    """Return an IRI in brackets as a prefixed name where that is plain to read."""
    if term[0] != "<":
        return term
    iri = term[1:-1]
    end = _SPLIT.search(iri)
    local = end[0] if end else ""
    prefix = _NAMES.get(iri[: len(iri) - len(local)])
    return f"{prefix}:{local}" if prefix and _LOCAL.fullmatch(local) else term


def _short_object(term: str) -> str:
    if term[0] != '"':
        return _short(term)
    quoted, marker, datatype = term.rpartition("^^<")
    return f"{quoted}^^{_short('<' + datatype)}" if marker and quoted.endswith('"') else term


def _node(subject: str, lines: list[_Line]) -> dict[str, object]:
    node: dict[str, object] = {"@id": _name(subject)}
    for predicate, same in groupby(lines, key=lambda line: line.predicate):
        if predicate == _TYPE:
            node["@type"] = [_name(line.object) for line in same]
        else:
            node[_name(predicate)] = [_value(line.object) for line in same]
    return node


def _name(term: str) -> str:
    return term[1:-1] if term[0] == "<" else term


def _value(term: str) -> dict[str, str]:
    literal = _LITERAL.fullmatch(term)
    if literal is None:
        return {"@id": _name(term)}
    value = {"@value": _ESCAPE.sub(_unescaped, literal[1])}
    if literal[2]:
        value["@language"] = literal[2]
    elif literal[3]:
        value["@type"] = literal[3]
    return value


def _unescaped(escape: re.Match[str]) -> str:
    code = escape[1]
    return chr(int(code[1:], 16)) if len(code) > 1 else _PLAIN.get(code, code)
