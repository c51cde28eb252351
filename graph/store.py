"""What a store of named graphs answers, wherever it keeps them. Knows no store.

`graph/oxigraph_store.py` keeps graphs on disk or in memory, `graph/servers/` in a SPARQL server.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import IO, NamedTuple, Protocol

from graph.queries.parts import Part
from graph.store_failures import StoreError as StoreError
from graph.terms import Blank, Iri, Quad, Term
from graph.touched import Touched


class QueryError(StoreError):
    """A query is not SPARQL, or asks for what the store does not do; the message is one line."""


class FormatError(QueryError):
    """An answer cannot be written in the format asked for; the message is one line."""


class Dataset(StrEnum):
    """What a query without `GRAPH` looks in."""

    UNION = "union"  # every named graph
    OWN = "own"  # the graphs the query names with FROM


class Sorting(StrEnum):
    """Which values a store can put in order."""

    ANY = "any"
    NUMBERS_APART = "numbers apart"  # else the process that sorts may end
    BY_TEXT = "by text"  # numbers apart, all else as text: else a server may end


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


class Pattern(NamedTuple):
    """What quads are looked for by; None stands for anything."""

    graph: Iri | None = None
    subject: Iri | Blank | None = None
    predicate: Iri | None = None
    object: Term | None = None


class Described(NamedTuple):
    """What a graph says of a node.

    Attributes:
        graph: The name of the graph.
        node: The node.
        values: For each property that was asked for, what it leads to; None where it is not there.
    """

    graph: Iri
    node: Iri
    values: tuple[Term | None, ...]


class QuadSource(Protocol):
    """Gives quads by pattern."""

    def quads(
        self,
        graph: Iri | None = None,
        *,
        subject: Iri | Blank | None = None,
        predicate: Iri | None = None,
        object: Term | None = None,  # noqa: A002 - the field's own word
    ) -> Iterator[Quad]:
        """Yield the quads of one graph, or of all, that match what is given."""

    def object_of(self, graph: Iri, subject: Iri, predicate: Iri) -> Term | None:
        """Return the object where a subject has one for a predicate; None where it has none."""

    def graphs(self) -> list[Iri]:
        """Return the names of all named graphs, in order."""

    def size_of(self, graph: Iri) -> int:
        """Return how many quads a graph has."""


class Store(QuadSource, Protocol):
    """Named graphs with SPARQL, for reading. Any number of threads may ask."""

    @property
    def sorting(self) -> Sorting:
        """Which values `ORDER BY` may compare."""

    @property
    def room(self) -> Mapping[Part, int]:
        """How many of each part a query of a person may have where it has no other part."""

    def select(self, query: str) -> list[tuple[Term | None, ...]]:
        """Return the rows of a SELECT over all named graphs.

        The prefixes of `ontology.namespaces` are declared.

        Raises:
            QueryError: It is not a SELECT in SPARQL.
        """

    def answer(
        self,
        query: str,
        format_for: Callable[[Form], str],
        *,
        output: Output | IO[bytes],
        dataset: Dataset | GivenGraphs = Dataset.UNION,
        seconds: float | None = None,
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
            seconds: How long a store may take that can be told; who asks ends it in any case.

        Raises:
            QueryError: It is not SPARQL, or the format does not fit the form of the query.
            FormatError: The answer has what its format cannot write; some of it may be written.
        """

    def close(self) -> None:
        """Let go of what keeps it open; the store answers nothing after this."""

    def __len__(self) -> int: ...


class WorkingStore(QuadSource, Protocol):
    """A store while it is being changed, which nobody else reads. One thread uses it.

    Attributes:
        touched: Of which entities and documents quads came or went since it was opened.
    """

    touched: Touched

    def expect(self, patterns: Iterable[Pattern]) -> None:
        """Take note of what will be asked for next, to fetch it together where that is faster."""

    def labels_told(self, entities: Sequence[Iri]) -> Mapping[Iri, Counter[str]]:
        """Return how many documents call each entity what; an entity without is left out."""

    def described(
        self, predicate: Iri, leads_to: Iri, properties: Sequence[Iri]
    ) -> Sequence[Described]:
        """Return the nodes from which a predicate leads to another, in any graph, described.

        A node with several values of a property is there several times.
        """

    def named_beside(self, entity: Iri) -> Mapping[Iri, Sequence[Iri]]:
        """Return of each passage that mentions an entity what it names, the entity included."""

    def insert(self, quads: Iterable[Quad]) -> None:
        """Add quads; those already there stay once."""

    def insert_many(self, quads: Sequence[Quad]) -> None:
        """Add many quads fast."""

    def insert_later(self, quads: Sequence[Quad]) -> None:
        """Add many quads some time before `catch_up` returns, while the program goes on."""

    def catch_up(self) -> None:
        """Wait until all quads that were to be added later are there, and those to go are not."""

    def remove(self, quads: Iterable[Quad]) -> None:
        """Take quads out; those not there are no error."""

    def remove_later(self, quads: Sequence[Quad]) -> None:
        """Take quads out some time before `catch_up` returns, before any that come in later."""

    def remove_graph(self, name: Iri) -> None:
        """Take a named graph out with all its quads."""

    def load_turtles(self, texts: Mapping[Iri, bytes | str]) -> None:
        """Add such texts to named graphs at once, as `load_turtle` does one after the other.

        Raises:
            StoreError: One is not Turtle; nothing, or not all, was added.
        """

    def load_turtle(self, turtle: bytes | str, graph: Iri) -> None:
        """Add Turtle or N-Triples text to a named graph.

        Blank nodes get IRIs in their order, so that the same text gives the same quads in any
        store.

        Raises:
            StoreError: It is not Turtle; nothing was added.
        """

    def compact(self) -> None:
        """Put what is scattered in order, after much was taken out and put back."""
