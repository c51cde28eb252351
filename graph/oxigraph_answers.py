"""Writes answers of queries, and reads those that a server wrote, with Oxigraph's own code."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import IO

import pyoxigraph as ox

from graph.oxigraph_terms import from_ox_or_none, quad_of
from graph.store import Form, FormatError, Output, QueryError, StoreError
from graph.terms import Quad, Term
from graph.xml_answers import can_be_element, has_forbidden
from ontology.namespaces import PREFIXES

_TABLES = {
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
}
_RDF = {
    "turtle": ox.RdfFormat.TURTLE,
    "rdfxml": ox.RdfFormat.RDF_XML,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "n-triples": ox.RdfFormat.N_TRIPLES,
    "nquads": ox.RdfFormat.N_QUADS,
    "trig": ox.RdfFormat.TRIG,
    "jsonld": ox.RdfFormat.JSON_LD,
}
type Found = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


def write_answer(
    found: Found, format_for: Callable[[Form], str], output: Output | IO[bytes]
) -> None:
    """Write what a query gave; see `graph.store.Store.answer`."""
    form = _FORM_OF[type(found)]
    name = format_for(form)
    if isinstance(found, ox.QueryTriples):
        _write_triples(found, name, output)
    else:
        fit = _OutputOfXml(output) if name == "xml" else output
        found.serialize(fit, _format(_TABLES, name))  # type: ignore[arg-type]


def write_parsed_answer(
    form: Form, answer: IO[bytes], format_for: Callable[[Form], str], output: Output | IO[bytes]
) -> None:
    """Write in another format what a server wrote: JSON of a table or truth, N-Triples.

    Raises:
        StoreError: It is not that.
    """
    if form == Form.TRIPLES:
        name = format_for(form)
        _write_triples(
            _parsed_triples(answer), name, _OutputOfXml(output) if name == "rdfxml" else output
        )
        return
    with _as_store_error():
        found = ox.parse_query_results(answer, ox.QueryResultsFormat.JSON)
        write_answer(found, format_for, output)


def rows_of(answer: bytes) -> Iterator[tuple[Term | None, ...]]:
    """Yield the rows of a table that a server wrote as JSON.

    Raises:
        StoreError: It is none.
    """
    with _as_store_error():
        found = ox.parse_query_results(answer, ox.QueryResultsFormat.JSON)
        if isinstance(found, ox.QueryBoolean):
            raise StoreError("the server answered yes or no where a table was asked for")
        for solution in found:
            yield tuple(map(from_ox_or_none, solution))


def quads_of_nquads(written: bytes) -> Iterator[Quad]:
    """Yield the quads of N-Quads text.

    Raises:
        SyntaxError: It is none.
    """
    return map(quad_of, ox.parse(written, ox.RdfFormat.N_QUADS))


def form_of(query: str) -> Form:
    """Return what a query gives, after reading it as strictly as Oxigraph does.

    Raises:
        QueryError: It is not SPARQL 1.1.
    """
    try:
        return _FORM_OF[type(ox.Store().query(query, prefixes=PREFIXES))]
    except SyntaxError as error:
        raise not_sparql(error) from error


def is_sparql(query: str) -> bool:
    """Say whether `form_of` takes a query."""
    try:
        form_of(query)
    except QueryError:
        return False
    return True


def variables_of(query: str) -> list[str]:
    """Return the variables that a SELECT gives, in Oxigraph's order; nothing is asked.

    Raises:
        QueryError: It is not SPARQL 1.1.
    """
    try:
        found = ox.Store().query(query, prefixes=PREFIXES)
    except SyntaxError as error:
        raise not_sparql(error) from error
    return [each.value for each in found.variables] if isinstance(found, ox.QuerySolutions) else []


def not_sparql(error: SyntaxError) -> QueryError:
    """Return what a parser says in one line."""
    return QueryError(f"the query is not SPARQL: {' '.join(str(error).split())}")


@contextmanager
def _as_store_error() -> Iterator[None]:
    try:
        yield
    except SyntaxError as error:
        raise StoreError(
            f"the server's answer cannot be read ({' '.join(str(error).split())[:200]})"
        ) from error


def _parsed_triples(answer: IO[bytes]) -> Iterator[ox.Triple]:
    with _as_store_error():
        for quad in ox.parse(answer, ox.RdfFormat.N_TRIPLES):
            yield quad.triple


def _write_triples(triples: Iterable[ox.Triple], name: str, output: Output | IO[bytes]) -> None:
    if name == "rdfxml":
        triples, output = _for_rdf_xml(triples), _OutputOfXml(output)
    if name == "jsonld":
        triples = _for_json_ld(triples)
    ox.serialize(triples, output, _format(_RDF, name), prefixes=PREFIXES)  # type: ignore[arg-type]


class _OutputOfXml:
    """Passes XML on, and refuses characters that it cannot hold."""

    def __init__(self, output: Output | IO[bytes]) -> None:
        self._output = output
        self._end = b""

    def write(self, written: bytes) -> int:
        if has_forbidden(self._end + written):
            raise FormatError(
                "the answer has a control character, which XML cannot hold; ask for another format"
            )
        self._end = written[-2:]
        return self._output.write(written)

    def flush(self) -> None:
        self._output.flush()


def _for_rdf_xml(triples: Iterable[ox.Triple]) -> Iterator[ox.Triple]:
    for triple in triples:
        inner: object = triple
        while isinstance(inner, ox.Triple):
            if not can_be_element(inner.predicate.value):
                raise FormatError(
                    f"RDF/XML cannot write the predicate {inner.predicate}, which does not end in a"
                    " name; ask for Turtle, N-Triples or JSON-LD"
                )
            inner = inner.object
        yield triple


def _for_json_ld(triples: Iterable[ox.Triple]) -> Iterator[ox.Triple]:
    for triple in triples:
        if isinstance(triple.object, ox.Triple):
            raise FormatError(
                "JSON-LD cannot write a triple about a triple (RDF 1.2); ask for Turtle, N-Triples"
                " or RDF/XML"
            )
        yield triple


_FORM_OF = {
    ox.QuerySolutions: Form.TABLE,
    ox.QueryBoolean: Form.TRUTH,
    ox.QueryTriples: Form.TRIPLES,
}


def _format[Format](formats: Mapping[str, Format], name: str) -> Format:
    if name not in formats:
        raise QueryError(f"the format {name} does not fit; choose among {', '.join(formats)}")
    return formats[name]
