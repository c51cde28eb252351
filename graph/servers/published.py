"""Owns which state of a project's graph a server has, and how one becomes the next.

One quad of a graph of its own names the state. A change is one update where the server can do it
wholly or not at all; elsewhere a second quad says that a change is under way for as long as its
parts are being sent. Both begin only if the state is the expected one, so two writers never mix.
Where the server can, each part is done only while its own change is under way: one that was sent
twice, and is done when the graph has gone on, does nothing.
"""

import hashlib
from typing import NamedTuple

from graph.servers.addresses import Addresses
from graph.servers.change import Change
from graph.servers.connection import Connection
from graph.servers.failures import NOTHING_LOST, ServerError
from graph.servers.server_store import SERVER_GRAPH, ServerStore
from graph.servers.sparql_text import change_if, in_graphs, parts_of, verb_where
from graph.store import QueryError
from graph.terms import Iri, Literal, Quad, iri, nquads, text

_HAS, _BECOMES = iri("dcterms:hasVersion"), iri("dcterms:isReplacedBy")
_FIRST = "000000"


class State(NamedTuple):
    """What a server says of its graph.

    Attributes:
        version: The name of the state; None where there was never a project.
        becoming: The state that a change under way leads to; None where none is.
    """

    version: str | None
    becoming: str | None


class PublishedGraph:
    """The graph of a project in a server."""

    def __init__(self, connection: Connection, addresses: Addresses) -> None:
        self._connection = connection
        self._addresses = addresses
        self._kind = addresses.kind

    def state(self) -> State:
        """Ask which state there is."""
        store = ServerStore(self._connection, self._addresses)
        told: dict[Iri, list[str]] = {_HAS: [], _BECOMES: []}
        for quad in store.state_quads():
            if isinstance(quad.object, Literal):
                told.setdefault(quad.predicate, []).append(quad.object.value)
        # Where two began at once, the first by name goes on and the other withdraws.
        return State(max(told[_HAS], default=None), min(told[_BECOMES], default=None))

    def begin(self) -> None:
        """Make the first state where there is none.

        Raises:
            ServerError: The server does not take it, or does not ask all graphs together.
        """
        if self.state().version is None:
            first = Quad(SERVER_GRAPH, _HAS, text(_FIRST), SERVER_GRAPH)
            self._update(f"INSERT DATA {{ {in_graphs([first])} }}")
        self._check_union()

    def apply(self, change: Change) -> None:
        """Make a change.

        Raises:
            ServerError: It cannot be sent, or another program has changed the graph meanwhile.
        """
        whole = self._whole(change)
        if len(whole) > self._kind.one_request:
            self.complete(change)
        else:
            self._update(whole)
            self._check_done(change)

    def complete(self, change: Change) -> None:
        """Make a change in parts, or what is left of it where it was begun so.

        Raises:
            ServerError: As `apply`.
        """
        self._apply_in_parts(change)
        self._check_done(change)

    def withdraw(self, change: Change) -> None:
        """Take back that a change is under way: all of it is done, or nothing."""
        self._update(f"DELETE DATA {{ {in_graphs([_becoming(change.after)])} }}")

    def _check_done(self, change: Change) -> None:
        if self.state() != (change.after, None):
            raise ServerError(
                f"{self._addresses.update}: another program changed the graph at the same time;"
                f" wait until it is done, {NOTHING_LOST}"
            )

    def _whole(self, change: Change) -> str:
        before, after = _version(change.before), _version(change.after)
        return change_if(
            before,
            (*change.removed, before),
            (*change.inserted, after),
            never=_becoming(change.after),
        )

    def _apply_in_parts(self, change: Change) -> None:
        before, mark = _version(change.before), _becoming(change.after)
        self._update(change_if(before, (), (mark,), never=mark))
        if self.state().becoming != change.after:  # done before, or another program's turn
            self.withdraw(change)
            return
        for verb, quads in (("DELETE", change.removed), ("INSERT", change.inserted)):
            for part in parts_of(quads, self._kind.part_quads, self._kind.part_bytes):
                condition = mark if self._kind.part_condition else None
                self._update(verb_where(verb, part, condition))
        self._update(verb_where("INSERT", [_version(change.after)], mark))
        self._update(verb_where("DELETE", [before], mark))
        self.withdraw(change)

    def _check_union(self) -> None:
        store = ServerStore(self._connection, self._addresses)
        query = f"SELECT ?v {{ <{SERVER_GRAPH}> <{_HAS}> ?v }}"
        try:
            found = store.select(query)
        except QueryError as error:
            raise ServerError(str(error)) from error
        if not found:
            raise ServerError(
                f"{self._addresses.query}: the server looks in no named graph where a query names"
                " none; switch on that its default graph is the union of all (Fuseki:"
                " unionDefaultGraph), then run the same command again"
            )

    def _update(self, update: str) -> None:
        self._connection.update(self._addresses.update, update)


def version_after(before: str, removed: list[Quad], inserted: list[Quad]) -> str:
    """Return the name of the state that a change leads to: a number, and what was changed."""
    digest = hashlib.sha256(f"{nquads(removed)}\n{nquads(inserted)}".encode()).hexdigest()
    return f"{int(before.partition('-')[0]) + 1:06d}-{digest[:16]}"


def _version(name: str) -> Quad:
    return Quad(SERVER_GRAPH, _HAS, text(name), SERVER_GRAPH)


def _becoming(name: str) -> Quad:
    return Quad(SERVER_GRAPH, _BECOMES, text(name), SERVER_GRAPH)
