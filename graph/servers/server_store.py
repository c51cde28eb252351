"""Asks a graph that a SPARQL server keeps."""

import io
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from itertools import batched
from typing import IO

from graph.iris import GRAPH
from graph.oxigraph_answers import form_of, rows_of, write_parsed_answer
from graph.queries.parts import Part
from graph.queries.tokens import decoded
from graph.servers.addresses import Addresses
from graph.servers.connection import TRIPLES, Connection, Pieces
from graph.servers.sparql_text import in_text, select_quads, with_prefixes
from graph.store import Dataset, Form, GivenGraphs, Output, Pattern, QueryError, Sorting
from graph.terms import Blank, Iri, Literal, Quad, Term, written
from ontology.namespaces import BASE

SERVER_GRAPH = Iri(f"{GRAPH}server")
"""Says which state of the graph the server has; known here and in `published.py` alone."""

_OWN_FUNCTIONS = re.compile(r"<\s*(?:bif|sql)\s*:", re.IGNORECASE)
_NAMES_GRAPHS = re.compile(r"\bGRAPH\b", re.IGNORECASE)
_AT_ONCE = 200
_LABELS_TOLD = """
SELECT ?entity ?label (COUNT(?document) AS ?documents) {{
  GRAPH ?document {{
    VALUES ?entity {{ {} }} ?telling prov:specializationOf ?entity ; rdfs:label ?label
  }}
}} GROUP BY ?entity ?label"""
_MOST_EXCLUDED = 100


class ServerStore:
    """The named graphs of a project, in a server, where there may be others beside them."""

    def __init__(self, connection: Connection, addresses: Addresses) -> None:
        self._connection = connection
        self._addresses = addresses
        self._kind = addresses.kind
        self._excluded: str | None = None

    @property
    def sorting(self) -> Sorting:
        """Which values `ORDER BY` may compare."""
        return self._kind.sorting

    @property
    def room(self) -> Mapping[Part, int]:
        """How many of each part a query may have; see `graph.store.Store`."""
        return self._kind.room

    def select(self, query: str) -> list[tuple[Term | None, ...]]:
        """Return the rows of a SELECT over all named graphs; see `graph.store.Store`."""
        return list(self._rows(self._in_union(with_prefixes(query)), Dataset.UNION))

    def answer(
        self,
        query: str,
        format_for: Callable[[Form], str],
        *,
        output: Output | IO[bytes],
        dataset: Dataset | GivenGraphs = Dataset.UNION,
        seconds: float | None = None,
    ) -> None:
        """Write the answer to a query from a person; see `graph.store.Store`.

        The query is read here first, as strictly as the standard has it: nothing that is the
        server's own reaches it.
        """
        form = form_of(query)
        _refuse_own_functions(query)
        sent = with_prefixes(query)
        if dataset is Dataset.UNION:
            sent = self._in_union(sent)
        accept = TRIPLES if form == Form.TRIPLES else self._kind.table
        fields = self._fields(sent, dataset)
        if seconds is not None and self._kind.time_limit is not None:
            name, units = self._kind.time_limit
            fields.append((name, str(max(1, round(seconds * units)))))
        with ExitStack() as opened:
            pieces = self._begun(opened, fields, accept)
            answer: IO[bytes] = pieces  # type: ignore[assignment]
            if self._kind.standard is not None:
                answer = io.BytesIO(self._kind.standard(pieces.read(), accept))
            write_parsed_answer(form, answer, format_for, output)

    def _begun(self, opened: ExitStack, fields: Sequence[tuple[str, str]], accept: str) -> Pieces:
        """Have a query answered, by another plan where the server finds none; it comes first."""
        at, (name, query) = self._addresses.query, fields[0]
        try:
            return opened.enter_context(self._connection.streamed(at, fields, accept))
        except QueryError as error:
            if self._kind.replanned is None or self._kind.replanned[0] not in str(error):
                raise
        fields = [(name, self._kind.replanned[1] + query), *fields[1:]]
        return opened.enter_context(self._connection.streamed(at, fields, accept))

    def quads(
        self,
        graph: Iri | None = None,
        *,
        subject: Iri | Blank | None = None,
        predicate: Iri | None = None,
        object: Term | None = None,  # noqa: A002 - the field's own word
    ) -> Iterator[Quad]:
        """Yield the quads of one graph, or of all, that match what is given."""
        return self.quads_of([Pattern(graph, subject, predicate, object)])

    def quads_of(self, patterns: Iterable[Pattern]) -> Iterator[Quad]:
        """Yield the quads that match one of the patterns, those of one shape together."""
        for query, pattern in select_quads(patterns):
            for row in self._rows(query, Dataset.OWN):
                quad = _quad(row, pattern)
                if is_own(quad.graph):
                    yield quad

    def object_of(self, graph: Iri, subject: Iri, predicate: Iri) -> Term | None:
        """Return the object where a subject has one for a predicate; None where it has none."""
        found = self.quads(graph, subject=subject, predicate=predicate)
        return next((quad.object for quad in found), None)

    def graphs(self) -> list[Iri]:
        """Return the names of the project's named graphs, in order."""
        return sorted(filter(is_own, self._every_graph()))

    def size_of(self, graph: Iri) -> int:
        """Return how many quads a graph has."""
        return self._counted(f"SELECT (COUNT(*) AS ?n) {{ GRAPH {written(graph)} {{ ?s ?p ?o }} }}")

    def labels_told(self, entities: Sequence[Iri]) -> Mapping[Iri, Counter[str]]:
        """Return how many documents call each entity what; an entity without is left out."""
        told: dict[Iri, Counter[str]] = {}
        for several in batched(entities, _AT_ONCE):
            query = with_prefixes(_LABELS_TOLD.format(" ".join(map(written, several))))
            for entity, label, documents in self._rows(query, Dataset.OWN):
                if isinstance(label, Literal) and isinstance(documents, Literal):
                    counts = told.setdefault(Iri(str(entity)), Counter())
                    counts[label.value] += int(documents.value)
        return told

    def state_quads(self) -> list[Quad]:
        """Return what the server says of the state of the graph."""
        [(query, pattern)] = select_quads([Pattern(SERVER_GRAPH)])
        return [_quad(row, pattern) for row in self._rows(query, Dataset.OWN)]

    def close(self) -> None:
        """Let go of the connection."""
        self._connection.close()

    def __len__(self) -> int:
        query = (
            "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o }"
            f' FILTER(STRSTARTS(STR(?g), "{BASE}") && ?g != {written(SERVER_GRAPH)}) }}'
        )
        return self._counted(query)

    def _counted(self, query: str) -> int:
        [[number]] = self._rows(query, Dataset.OWN)
        return int(number.value) if isinstance(number, Literal) else 0

    def _rows(self, query: str, dataset: Dataset) -> Iterator[tuple[Term | None, ...]]:
        at, fields = self._addresses.query, self._fields(query, dataset)
        whole = self._connection.whole(at, fields, self._kind.table)
        if self._kind.standard is not None:
            whole = self._kind.standard(whole, self._kind.table)
        return rows_of(whole)

    def _fields(self, query: str, dataset: Dataset | GivenGraphs) -> list[tuple[str, str]]:
        fields = [("query", query)]
        if isinstance(dataset, GivenGraphs):
            fields += [("default-graph-uri", each) for each in dict.fromkeys(dataset.default)]
            fields += [("named-graph-uri", each) for each in dict.fromkeys(dataset.named)]
        elif dataset is Dataset.UNION and self._kind.union:
            fields.append(("union-default-graph", "true"))
        return fields

    def _in_union(self, query: str) -> str:
        """Leave a server's own graphs out of what a query looks in, where they would be.

        Not where it names graphs: Virtuoso 7 finds nothing in `GRAPH <…>` then.
        """
        if not self._kind.excludes or _NAMES_GRAPHS.search(query):
            return query
        if self._excluded is None:
            foreign = [each for each in self._every_graph() if not each.startswith(BASE)]
            self._excluded = "".join(
                f"DEFINE input:default-graph-exclude {written(graph)} "
                for graph in sorted(foreign)[:_MOST_EXCLUDED]
            )
        return self._excluded + query

    def _every_graph(self) -> Iterator[Iri]:
        return (Iri(str(graph)) for graph, *_ in self._rows(self._kind.graphs, Dataset.OWN))


def is_own(graph: Iri) -> bool:
    """Say whether a named graph of a server is one of the project's."""
    return graph.startswith(BASE) and graph != SERVER_GRAPH


def _quad(row: tuple[Term | None, ...], pattern: Pattern) -> Quad:
    found, known = iter(row), in_text(pattern)
    subject, predicate = next(found), known.predicate or next(found)
    object_, graph = known.object or next(found), known.graph or next(found)
    assert subject is not None and object_ is not None  # noqa: S101, PT018 - a SELECT binds all
    node = subject if isinstance(subject, Blank) else Iri(str(subject))
    return Quad(node, Iri(str(predicate)), object_, Iri(str(graph)))


def _refuse_own_functions(query: str) -> None:
    if _OWN_FUNCTIONS.search(decoded(query)):
        raise QueryError(
            "functions of the server's own (bif:, sql:) may not be called; remove them"
        )
