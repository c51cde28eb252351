"""Keeps named graphs on disk or in memory. Only this and its neighbours know Oxigraph."""

import gc
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import IO

import pyoxigraph as ox

from graph.native_memory import give_back
from graph.oxigraph_answers import Found, write_answer
from graph.oxigraph_loader import WORTH_SORTING, Loader, load_many
from graph.oxigraph_lookups import described, labels_told, named_beside
from graph.oxigraph_queries import asked
from graph.oxigraph_terms import (
    from_ox,
    from_ox_or_none,
    named,
    quad_of,
    to_ox_or_none,
    to_ox_quad,
)
from graph.oxigraph_turtle import read_turtle
from graph.queries.parts import Part
from graph.store import (
    Dataset,
    Described,
    Form,
    GivenGraphs,
    Output,
    Pattern,
    QueryError,
    Sorting,
    Store,
)
from graph.store_failures import StoreError, in_words_of_opening, is_full, told, told_on_the_way
from graph.terms import Blank, Iri, Literal, Quad, Term
from graph.touched import Touched
from graph.traces import Traces, forget

_MANY = 100_000
"""Of a graph that goes with so many quads, it is not noted what its strings were.

So many go in one step; those beyond them one by one, before.
"""

_NO_BINDINGS: Mapping[str, Term] = MappingProxyType({})
_SIZE = "SELECT (COUNT(*) AS ?size) { GRAPH ?graph { ?s ?p ?o } }"


class OxigraphStore:
    """Named graphs with SPARQL. One thread writes; any number read.

    Attributes:
        path: Its folder; None in memory.
        touched: Of which entities and documents quads came or went since it was opened.
    """

    sorting = Sorting.NUMBERS_APART
    room: Mapping[Part, int] = MappingProxyType({})  # query processes have stacks for all

    def __init__(self, inner: ox.Store, path: Path | None = None) -> None:
        self._inner: ox.Store | None = inner
        self._loader = Loader(path)
        self._traces: Traces | None = None
        self.path = path
        self.touched = Touched()

    @classmethod
    def in_memory(cls) -> "OxigraphStore":
        """Return an empty store that lives as long as the process."""
        return cls(ox.Store())

    @classmethod
    def at(cls, path: Path) -> "OxigraphStore":
        """Open the store in a folder for writing; make it if it is not there."""
        is_new = not path.exists()
        store = cls(_opened(path, for_writing=True), path)
        if is_new:
            Traces().keep(path)
        store._traces = Traces.of(path)
        return store

    @classmethod
    def read_only(cls, path: Path) -> "OxigraphStore":
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
        return [tuple(map(from_ox_or_none, solution)) for solution in solutions]

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
        seconds: float | None = None,  # noqa: ARG002 - who asks ends the process
    ) -> None:
        """Write the answer to a query from a person; see `graph.store.Store`."""
        write_answer(self._query(query, _NO_BINDINGS, dataset), format_for, output)

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
        pattern = map(to_ox_or_none, (subject, predicate, object, graph))
        for quad in self._open.quads_for_pattern(*pattern):  # type: ignore[arg-type]
            yield quad_of(quad)

    @told
    def object_of(self, graph: Iri, subject: Iri, predicate: Iri) -> Term | None:
        """Return the object where a subject has one for a predicate; None where it has none."""
        pattern = (named(subject), named(predicate), None, named(graph))
        found = next(iter(self._open.quads_for_pattern(*pattern)), None)
        return None if found is None else from_ox(found.object)

    def expect(self, patterns: Iterable[Pattern]) -> None:
        """Do nothing: what is here is found at once."""

    @told
    def labels_told(self, entities: Sequence[Iri]) -> Mapping[Iri, Counter[str]]:
        """Return how many documents call each entity what; an entity without is left out."""
        return labels_told(self, entities)

    @told
    def described(
        self, predicate: Iri, leads_to: Iri, properties: Sequence[Iri]
    ) -> Sequence[Described]:
        """Return the nodes from which a predicate leads to another, in any graph, described."""
        return described(self, predicate, leads_to, properties)

    @told
    def named_beside(self, entity: Iri) -> Mapping[Iri, Sequence[Iri]]:
        """Return of each passage that mentions an entity what it names, the entity included."""
        return named_beside(self, entity)

    @told_on_the_way
    def not_in(self, other: "OxigraphStore", graph: Iri) -> Iterator[Quad]:
        """Yield the quads of a graph that another store does not have there."""
        for quad in self._open.quads_for_pattern(None, None, None, named(graph)):
            if quad not in other._open:  # noqa: SLF001 - of this class
                yield quad_of(quad)

    @told
    def graphs(self) -> list[Iri]:
        """Return the names of all named graphs, in order."""
        return sorted(Iri(name.value) for name in self._open.named_graphs())

    @told
    def insert(self, quads: Iterable[Quad]) -> None:
        """Add quads; those already there stay once."""
        quads = list(quads)
        self._note(quads)
        self._open.extend(map(to_ox_quad, quads))

    @told
    def insert_many(self, quads: Sequence[Quad]) -> None:
        """Add many quads fast; not in one transaction, so for a store that nobody reads yet."""
        if len(quads) < WORTH_SORTING:
            self.insert(quads)
        else:
            self._note(quads)
            load_many(self._open, quads)

    @told
    def insert_later(self, quads: Sequence[Quad]) -> None:
        """Add quads some time before `catch_up` returns, while the program goes on.

        As `insert_many`, for a store that nobody reads yet.
        """
        self._note(quads)
        self._loader.take(self._open, quads)

    @told
    def catch_up(self) -> None:
        """Wait until all quads that were to be added later are there, and those to go are not."""
        if self.path is not None and self._loader.has_much:
            self._open_again(self.path)
        self._loader.catch_up(self._open)

    @told
    def size_of(self, graph: Iri) -> int:
        """Return how many quads a graph has."""
        [(number,)] = self.select(_SIZE, {"graph": graph})
        return int(number.value) if isinstance(number, Literal) else 0

    @told
    def remove(self, quads: Iterable[Quad]) -> None:
        """Take quads out; those not there are no error."""
        for quad in quads:
            self._open.remove(to_ox_quad(quad))
            self.touched.note([quad])
            if self._traces is not None:
                self._traces.took_out([quad])

    @told
    def remove_later(self, quads: Sequence[Quad]) -> None:
        """Take quads out some time before `catch_up` returns."""
        self.touched.note(quads)
        if self._traces is not None:
            self._traces.took_out(quads)
        self._loader.take_out(self._open, quads)

    @told
    def remove_graph(self, name: Iri) -> None:
        """Take a named graph out with all its quads."""
        self.touched.note_graph(name)
        if self._traces is not None:
            self._note_graph(self._traces, name)
        graph = ox.NamedNode(name)
        # Of what goes in one step Oxigraph keeps all in memory, 1.9 GB for 1.3 million quads; of
        # what goes one by one RocksDB keeps up to 700 MB until it is flushed.
        rest = islice(self._open.quads_for_pattern(None, None, None, graph), _MANY, None)
        for number, quad in enumerate(rest, start=1):
            self._open.remove(quad)
            if number % _MANY == 0:
                self._open.flush()
        self._open.remove_graph(graph)

    def load_turtle(self, turtle: bytes | str, graph: Iri) -> None:
        """Add Turtle or N-Triples text to a named graph; see `graph.store.WorkingStore`."""
        self.load_turtles({graph: turtle})

    @told
    def load_turtles(self, texts: Mapping[Iri, bytes | str]) -> None:
        """Add such texts to named graphs at once; for a store that nobody reads yet.

        Raises:
            StoreError: One is not Turtle; nothing was added.
        """
        quads = [quad for graph, text in texts.items() for quad in read_turtle(text, graph)]
        self._note(list(map(quad_of, quads)))
        if len(quads) < WORTH_SORTING:
            self._open.extend(quads)
        else:
            self._open.bulk_extend(quads)

    @told
    def backup(self, path: Path) -> None:
        """Copy the store to a new folder, by hard links where the file system has them."""
        try:
            self._open.backup(str(path))
        except (OSError, ValueError) as error:
            if is_full(error):
                raise
            raise StoreError(f"{path}: the store could not be copied here ({error})") from error
        if self.path is not None and (traces := Traces.of(self.path)):
            traces.keep(path)

    def know_traces_of(self, other: "OxigraphStore") -> None:
        """Know of its files what is known of a store that was closed, of which it is a copy.

        That may be more than is noted in a folder.
        """
        self._traces = other._traces  # noqa: SLF001 - of this class

    @told
    def copy_afresh(self, path: Path) -> None:
        """Copy every quad to a new folder whose files have no byte of any other."""
        self._loader.catch_up(self._open)
        from graph.oxigraph_forgetting import copy_afresh  # not for whoever only reads

        copy_afresh(self._open, self._traces, path)

    @told
    def compact(self) -> None:
        """Put what is scattered over files in order, after much was taken out and put back.

        Oxigraph skips what was taken out quad by quad until then: twice the time to read.
        """
        self._open.optimize()

    @told
    def flush(self) -> None:
        """Wait until everything is there, and on disk."""
        self._loader.catch_up(self._open)
        self._open.flush()
        if self.path is not None and self._traces is not None:
            self._traces.keep(self.path)

    def close(self) -> None:
        """Let go of the files; the store answers nothing after this."""
        self._loader.close()
        self._inner = None

    @told
    def __len__(self) -> int:
        return len(self._open)

    @property
    def _open(self) -> ox.Store:
        if self._inner is None:
            raise StoreError("the store was closed; open the project again")
        return self._inner

    def _open_again(self, path: Path) -> None:
        """Let go of what RocksDB keeps in memory of files it has read and of changes.

        That grows with the store and with what is compared, to 120 MB at 2.4 GB, and Oxigraph has
        no setting for it. What loading takes had better come in its place than on top of it.
        """
        self._loader.pause()
        self._open.flush()
        self._inner = None
        give_back()
        try:
            self._inner = _opened(path, for_writing=True)
        except StoreError:  # a ring of objects that nobody uses may still have it open
            gc.collect()
            self._inner = _opened(path, for_writing=True)

    def _note(self, quads: Sequence[Quad]) -> None:
        self.touched.note(quads)
        if self._traces is not None:
            self._traces.put_in(quads)

    def _note_graph(self, traces: Traces, name: Iri) -> None:
        found = list(islice(self.quads(name), _MANY))
        traces.strings.add(name)
        traces.took_out(found)
        if self.path is not None and len(found) == _MANY:
            self._traces = None
            forget(self.path)

    def _query(
        self,
        query: str,
        bindings: Mapping[str, Term],
        dataset: Dataset | GivenGraphs = Dataset.UNION,
    ) -> Found:
        return asked(self._open, query, bindings, dataset)


def embedded(store: Store, graph: Iri) -> OxigraphStore:
    """Return a store of this module that has a graph as `store` has it: itself, or a copy."""
    if isinstance(store, OxigraphStore):
        return store
    copy = OxigraphStore.in_memory()
    copy.insert_many(list(store.quads(graph)))
    return copy


def _opened(path: Path, *, for_writing: bool) -> ox.Store:
    try:
        return ox.Store(str(path)) if for_writing else ox.Store.read_only(str(path))
    except (OSError, RuntimeError, ValueError) as error:
        raise in_words_of_opening(error, path) from error
