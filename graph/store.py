"""Keeps named graphs on disk or in memory. The only module that knows Oxigraph."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import IO, NamedTuple, Protocol

import pyoxigraph as ox

from graph.store_failures import StoreError as StoreError
from graph.store_failures import in_words_of_opening, is_full, told, told_on_the_way
from graph.terms import XSD_STRING, Blank, Iri, Literal, Quad, Term, written
from graph.xml_answers import can_be_element, has_forbidden
from ontology.namespaces import PREFIXES

_WORTH_SORTING = 3000
"""From so many quads on, Oxigraph's bulk loader is faster (at 9,000 twice, at 90,000 three times).

Below, the files it starts for each of its tables cost more than the transaction it spares.
"""

_NO_BINDINGS: Mapping[str, Term] = MappingProxyType({})
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


class QueryError(StoreError):
    """A query is not SPARQL, or asks for what the store does not do; the message is one line."""


class FormatError(QueryError):
    """An answer cannot be written in the format asked for; the message is one line."""


class Dataset(StrEnum):
    """What a query without `GRAPH` looks in."""

    UNION = "union"  # every named graph
    OWN = "own"  # the graphs the query names with FROM


class GivenGraphs(NamedTuple):
    """Graphs chosen beside a query, whatever its FROM says: IRIs."""

    default: tuple[str, ...]
    named: tuple[str, ...]


class Form(StrEnum):
    """What a query gives."""

    TABLE = "table"  # SELECT
    TRUTH = "truth"  # ASK
    TRIPLES = "triples"  # CONSTRUCT, DESCRIBE


class Output(Protocol):
    """Where an answer is written."""

    def write(self, written: bytes, /) -> int:
        """Take some bytes and return how many."""

    def flush(self) -> None:
        """Pass on what is gathered."""


class Store:
    """Named graphs with SPARQL. One thread writes; any number read.

    Attributes:
        path: Its folder; None in memory.
    """

    def __init__(self, inner: ox.Store, path: Path | None = None) -> None:
        self._inner: ox.Store | None = inner
        self.path = path

    @classmethod
    def in_memory(cls) -> "Store":
        """Return an empty store that lives as long as the process."""
        return cls(ox.Store())

    @classmethod
    def at(cls, path: Path) -> "Store":
        """Open the store in a folder for writing; make it if it is not there."""
        return cls(_opened(path, for_writing=True), path)

    @classmethod
    def read_only(cls, path: Path) -> "Store":
        """Open the store in a folder that nobody writes to any more."""
        return cls(_opened(path, for_writing=False), path)

    @told
    def select(
        self, query: str, bindings: Mapping[str, Term] = _NO_BINDINGS
    ) -> list[tuple[Term | None, ...]]:
        """Return the rows of a SELECT over all named graphs, some variables given.

        The prefixes of `ontology.namespaces` are declared. A query with bindings is one of our own:
        its comments and strings hold nothing that looks like a variable with a value.

        Raises:
            QueryError: It is not a SELECT in SPARQL.
        """
        solutions = self._query(query, bindings)
        if not isinstance(solutions, ox.QuerySolutions):
            raise QueryError("the query is not a SELECT")
        return [tuple(map(_from_ox_or_none, solution)) for solution in solutions]

    @told
    def ask(self, query: str, bindings: Mapping[str, Term] = _NO_BINDINGS) -> bool:
        """Return the answer of an ASK over all named graphs.

        Raises:
            QueryError: It is not an ASK in SPARQL.
        """
        answer = self._query(query, bindings)
        if not isinstance(answer, ox.QueryBoolean):
            raise QueryError("the query is not an ASK")
        return bool(answer)

    @told
    def answer(
        self,
        query: str,
        format_for: Callable[[Form], str],
        *,
        output: Output | IO[bytes],
        dataset: Dataset | GivenGraphs = Dataset.UNION,
    ) -> None:
        """Write the answer to a query from a person.

        Args:
            query: SPARQL; the project's prefixes are declared, and none counts as a line.
            format_for: Says for the form of the answer, once that is known and before anything is
                written, the format: `csv`, `tsv`, `json` or `xml` for a table, `json` or `xml` for
                truth; `turtle`, `ntriples`, `rdfxml` or `jsonld` for triples. What it raises ends
                the query.
            output: Where the bytes go.
            dataset: `Dataset.OWN` for a query with its own FROM.

        Raises:
            QueryError: It is not SPARQL, or the format does not fit the form of the query.
            FormatError: The answer has what its format cannot write; some of it may be written.
        """
        found = self._query(query, _NO_BINDINGS, dataset)
        form = _FORM_OF[type(found)]
        name = format_for(form)
        if name in ("xml", "rdfxml"):
            output = _OutputOfXml(output)
        if isinstance(found, ox.QueryTriples):
            triples = _for_rdf_xml(found) if name == "rdfxml" else found
            ox.serialize(triples, output, _format(_RDF, name), prefixes=PREFIXES)  # type: ignore[arg-type]
        else:
            found.serialize(output, _format(_TABLES, name))  # type: ignore[arg-type]

    @told_on_the_way
    def quads(
        self,
        graph: Iri | None = None,
        *,
        subject: Iri | Blank | None = None,
        predicate: Iri | None = None,
        object: Term | None = None,  # noqa: A002 - the field's own word
    ) -> Iterator[Quad]:
        """Yield the quads of one graph, or of all, that match what is given."""
        pattern = (_opt(subject), _opt(predicate), _opt(object), _opt(graph))
        for quad in self._open.quads_for_pattern(*pattern):  # type: ignore[arg-type]
            yield _quad(quad)

    @told
    def object_of(self, graph: Iri, subject: Iri, predicate: Iri) -> Term | None:
        """Return the object where a subject has one for a predicate; None where it has none."""
        pattern = (_named(subject), _named(predicate), None, _named(graph))
        found = next(iter(self._open.quads_for_pattern(*pattern)), None)
        return None if found is None else _from_ox(found.object)

    @told_on_the_way
    def not_in(self, other: "Store", graph: Iri) -> Iterator[Quad]:
        """Yield the quads of a graph that another store does not have there."""
        for quad in self._open.quads_for_pattern(None, None, None, _named(graph)):
            if quad not in other._open:  # noqa: SLF001 - of this class
                yield _quad(quad)

    @told
    def graphs(self) -> list[Iri]:
        """Return the names of all named graphs, in order."""
        return sorted(Iri(name.value) for name in self._open.named_graphs())

    @told
    def insert(self, quads: Iterable[Quad]) -> None:
        """Add quads; those already there stay once."""
        self._open.extend(map(_to_ox_quad, quads))

    @told
    def insert_many(self, quads: Sequence[Quad]) -> None:
        """Add many quads fast; not in one transaction, so for a store that nobody reads yet."""
        if len(quads) < _WORTH_SORTING:
            self.insert(quads)
        else:
            self._open.bulk_extend(map(_to_ox_quad, quads))

    @told
    def remove(self, quads: Iterable[Quad]) -> None:
        """Take quads out; those not there are no error."""
        for quad in quads:
            self._open.remove(_to_ox_quad(quad))

    @told
    def remove_graph(self, name: Iri) -> None:
        """Take a named graph out with all its quads."""
        self._open.remove_graph(ox.NamedNode(name))

    @told
    def load(self, nquads: bytes | str) -> None:
        """Add N-Quads text in one transaction.

        Raises:
            StoreError: It is not N-Quads; nothing was added.
        """
        try:
            self._open.load(nquads, ox.RdfFormat.N_QUADS)
        except SyntaxError as error:
            raise StoreError(f"these are no N-Quads: {error.msg}") from error

    @told
    def load_turtle(self, turtle: bytes | str, graph: Iri) -> None:
        """Add Turtle or N-Triples text to a named graph; for a store that nobody reads yet.

        Blank nodes are named in their order, so that the same text gives the same quads.

        Raises:
            StoreError: It is not Turtle; nothing was added.
        """
        try:
            triples = list(ox.parse(turtle, ox.RdfFormat.TURTLE))
        except SyntaxError as error:
            raise StoreError(f"this is no Turtle for {graph}: {error.msg}") from error
        known: dict[object, ox.BlankNode] = {}
        name = ox.NamedNode(graph)
        many = len(triples) >= _WORTH_SORTING
        (self._open.bulk_extend if many else self._open.extend)(
            ox.Quad(
                _renamed(triple.subject, known, graph),
                triple.predicate,
                _renamed(triple.object, known, graph),
                name,
            )
            for triple in triples
        )

    @told
    def bulk_load(self, file: IO[bytes]) -> None:
        """Add a large N-Quads file fast, not in a transaction: for a store nobody reads yet."""
        try:
            self._open.bulk_load(file, ox.RdfFormat.N_QUADS)
        except SyntaxError as error:
            raise StoreError(f"these are no N-Quads: {error.msg}") from error

    @told
    def dump(
        self, output: IO[bytes], output_format: str = "nquads", graphs: Sequence[Iri] = ()
    ) -> None:
        """Write quads, of all graphs or of some, as `nquads`, `trig` or `jsonld`; streams."""
        ox.serialize(
            (
                quad
                for graph in (graphs or (None,))
                for quad in self._open.quads_for_pattern(None, None, None, _opt(graph))  # type: ignore[arg-type]
            ),
            output,
            _format(_RDF, output_format),
            prefixes=PREFIXES,
        )

    @told
    def backup(self, path: Path) -> None:
        """Copy the store to a new folder, by hard links where the file system has them."""
        try:
            self._open.backup(str(path))
        except (OSError, ValueError) as error:
            if is_full(error):
                raise
            raise StoreError(f"{path}: the store could not be copied here ({error})") from error

    @told
    def copy_afresh(self, path: Path) -> None:
        """Write every quad to a new store, which has never held any other."""
        copy = _opened(path, for_writing=True)
        copy.bulk_extend(self._open.quads_for_pattern(None, None, None, None))
        copy.flush()

    @told
    def compact(self) -> None:
        """Put what is scattered over files in order, after much was taken out and put back.

        Oxigraph skips what was taken out quad by quad until then: twice the time to read.
        """
        self._open.optimize()

    @told
    def flush(self) -> None:
        """Wait until everything is on disk."""
        self._open.flush()

    def close(self) -> None:
        """Let go of the files; the store answers nothing after this."""
        self._inner = None

    @told
    def __len__(self) -> int:
        return len(self._open)

    @property
    def _open(self) -> ox.Store:
        if self._inner is None:
            raise StoreError("the store was closed; open the project again")
        return self._inner

    def _query(
        self,
        query: str,
        bindings: Mapping[str, Term],
        dataset: Dataset | GivenGraphs = Dataset.UNION,
    ) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        default, named = _given(dataset)
        # Oxigraph gives values to variables of the projection only; the others are written out.
        projection = query.partition("{")[0]
        substitutions: dict[ox.Variable, ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple] = {}
        for name, term in bindings.items():
            if re.search(rf"[?$]{name}\b", projection):
                substitutions[ox.Variable(name)] = _to_ox(term)
            else:
                query = re.sub(rf"[?$]{name}\b", written(term).replace("\\", r"\\"), query)
        try:
            return self._open.query(
                query,
                prefixes=PREFIXES,
                use_default_graph_as_union=dataset is Dataset.UNION,
                substitutions=substitutions or None,
                default_graph=default,
                named_graphs=named,
            )
        except SyntaxError as error:
            raise QueryError(f"the query is not SPARQL: {' '.join(str(error).split())}") from error


def _given(
    dataset: Dataset | GivenGraphs,
) -> tuple[
    list[ox.NamedNode | ox.BlankNode | ox.DefaultGraph] | None,
    list[ox.NamedNode | ox.BlankNode] | None,
]:
    """Return the graphs chosen beside a query as Oxigraph takes them; None where none are."""
    if isinstance(dataset, Dataset):
        return None, None
    try:
        default, named = map(dict.fromkeys, dataset)  # Oxigraph counts a graph given twice twice
        return [*map(ox.NamedNode, default)], [*map(ox.NamedNode, named)]
    except ValueError as error:
        raise QueryError(f"a graph is chosen by what is no IRI ({error}); correct it") from error


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
        if not can_be_element(triple.predicate.value):
            raise FormatError(
                f"RDF/XML cannot write the predicate {triple.predicate}, which does not end in a"
                " name; ask for Turtle, N-Triples or JSON-LD"
            )
        yield triple


_FORM_OF = {
    ox.QuerySolutions: Form.TABLE,
    ox.QueryBoolean: Form.TRUTH,
    ox.QueryTriples: Form.TRIPLES,
}


def _opened(path: Path, *, for_writing: bool) -> ox.Store:
    try:
        return ox.Store(str(path)) if for_writing else ox.Store.read_only(str(path))
    except (OSError, RuntimeError, ValueError) as error:
        raise in_words_of_opening(error, path) from error


def _format[Format](formats: Mapping[str, Format], name: str) -> Format:
    if name not in formats:
        raise QueryError(f"the format {name} does not fit; choose among {', '.join(formats)}")
    return formats[name]


def _to_ox(term: Term) -> ox.NamedNode | ox.BlankNode | ox.Literal:
    if isinstance(term, Literal):
        if term.language:
            return ox.Literal(term.value, language=term.language)
        if term.datatype == XSD_STRING:
            return ox.Literal(term.value)
        return ox.Literal(term.value, datatype=_named(term.datatype))
    return ox.BlankNode(term) if isinstance(term, Blank) else _named(term)


def _opt(term: Term | None) -> ox.NamedNode | ox.BlankNode | ox.Literal | None:
    return None if term is None else _to_ox(term)


def _to_ox_quad(quad: Quad) -> ox.Quad:
    subject = ox.BlankNode(quad[0]) if isinstance(quad[0], Blank) else _named(quad[0])
    return ox.Quad(subject, _named(quad[1]), _to_ox(quad[2]), _named(quad[3]))


_named = lru_cache(4096)(ox.NamedNode)
"""The node of an IRI: predicates, graphs and subjects come again and again."""


def _from_ox(term: object) -> Term:
    if isinstance(term, ox.NamedNode):
        return Iri(term.value)
    if isinstance(term, ox.Literal) and term.language:
        return Literal(term.value, language=term.language)
    if isinstance(term, ox.Literal):
        return Literal(term.value, Iri(term.datatype.value))
    if isinstance(term, ox.BlankNode):
        return Blank(term.value)
    raise QueryError(f"triple terms are not supported: {term}")


def _renamed[Node](
    node: Node, known: dict[object, ox.BlankNode], graph: Iri
) -> Node | ox.BlankNode:
    if not isinstance(node, ox.BlankNode):
        return node
    return known.setdefault(node, ox.BlankNode(f"{graph.rsplit('/', 1)[-1]}{len(known)}"))


def _from_ox_or_none(term: object | None) -> Term | None:
    return None if term is None else _from_ox(term)


def _node(term: object) -> Iri | Blank:
    node = _from_ox(term)
    if isinstance(node, Literal):
        raise QueryError(f"a literal cannot be a subject: {node.value}")
    return node


def _quad(quad: ox.Quad) -> Quad:
    graph = quad.graph_name
    name = graph.value if isinstance(graph, ox.NamedNode) else ""
    return Quad(_node(quad.subject), Iri(quad.predicate.value), _from_ox(quad.object), Iri(name))
