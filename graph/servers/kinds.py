"""What is particular to each kind of SPARQL server. All that differs between them is told here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from graph.queries.parts import Part
from graph.servers import virtuoso
from graph.store import Sorting

JSON = "application/sparql-results+json"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of server.

    Attributes:
        name: What it is called.
        one_request: Bytes up to which a change is one update, done wholly or not at all, if the
            state before is as expected; 0 where the server cannot do that.
        part_quads: Quads of a part where a change is made in several updates.
        part_bytes: Bytes of such a part.
        part_condition: Whether a part can be done only while its change is under way. Virtuoso
            writes the decimal 1 as an integer where an update has a condition.
        union: Whether `union-default-graph` asks for every named graph at once; elsewhere the
            server does so by itself.
        excludes: Whether graphs of the server's own are to be left out of that.
        graphs: The query for the names of graphs that have quads: what is fast differs a
            thousandfold.
        sorting: Which values `ORDER BY` may compare.
        room: How many of each part of a query its threads have a stack for, with room to spare.
        time_limit: The name of the parameter that limits a query, and its units in a second.
        table: The media type in which tables and truth are asked for.
        standard: Makes of an answer in a media type what the standard says, these as JSON;
            None where it is that already.
        replanned: What the server says where it cannot plan a query, and what is put before the
            query then, so that it plans otherwise.
    """

    name: str
    one_request: int = 16 << 20
    part_quads: int = 5000
    part_bytes: int = 4 << 20
    part_condition: bool = True
    union: bool = False
    excludes: bool = False
    graphs: str = "SELECT ?g { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g"
    sorting: Sorting = Sorting.ANY
    room: Mapping[Part, int] = field(default_factory=dict)
    time_limit: tuple[str, int] | None = None
    table: str = JSON
    standard: Callable[[bytes, str], bytes] | None = None
    replanned: tuple[str, str] | None = None


_ROOM_IN_OXIGRAPH = {
    Part.MINUS: 200,
    Part.NEW: 250,
    Part.SELECT: 250,
    Part.UNION: 400,
    Part.OPTIONAL: 400,
    Part.GROUP: 500,
    Part.TRIPLE: 500,
    Part.STEP: 500,
    Part.BRACKET: 1000,
    Part.OPERATOR: 1000,
}
"""It ended at 700 MINUS or AS, 1,600 UNION, 2,500 triples, 2,600 operators or conditions."""

_ROOM_IN_VIRTUOSO = {
    Part.SELECT: 28,
    Part.OPTIONAL: 50,
    Part.TRIPLE: 55,
    Part.STEP: 55,
    Part.AGGREGATE: 110,
    Part.MINUS: 150,
    Part.UNION: 200,
    Part.GROUP: 300,
    Part.NEW: 400,
    Part.BRACKET: 1000,
    Part.OPERATOR: 1000,
}
"""It ended at 43 SELECT, 78 OPTIONAL, 81 triples or steps in a chain, 162 sums in an expression."""

OXIGRAPH = Kind(
    "Oxigraph",
    one_request=100 << 20,
    union=True,
    sorting=Sorting.BY_TEXT,
    room=_ROOM_IN_OXIGRAPH,
    graphs="SELECT ?g { GRAPH ?g {} FILTER EXISTS { GRAPH ?g { ?s ?p ?o } } }",
)
VIRTUOSO = Kind(
    "Virtuoso",
    one_request=0,
    part_quads=1000,
    part_condition=False,
    excludes=True,
    room=_ROOM_IN_VIRTUOSO,
    time_limit=("timeout", 1000),
    table=virtuoso.TABLE,
    standard=virtuoso.standard,
    replanned=virtuoso.REPLANNED,
)
RDF4J = Kind("RDF4J", room=_ROOM_IN_OXIGRAPH, time_limit=("timeout", 1))
OTHER = Kind("SPARQL 1.1", room=_ROOM_IN_OXIGRAPH)

BY_HEADER = {"oxigraph": OXIGRAPH, "virtuoso": VIRTUOSO}
"""Kinds by how their `Server` header begins."""

BY_NAME = {kind.name: kind for kind in (OXIGRAPH, VIRTUOSO, RDF4J, OTHER)}
"""Kinds by what they are called in a project's folder."""
