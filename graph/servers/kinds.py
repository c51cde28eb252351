"""What is particular to each kind of SPARQL server. All that differs between them is told here."""

from collections.abc import Callable
from dataclasses import dataclass

from graph.servers import virtuoso

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
        needs_total_order: Whether its sort ends it where values have no order among themselves.
        time_limit: The name of the parameter that limits a query, and its units in a second.
        table: The media type in which tables and truth are asked for.
        standard: Makes of an answer in a media type what the standard says, these as JSON;
            None where it is that already.
    """

    name: str
    one_request: int = 16 << 20
    part_quads: int = 5000
    part_bytes: int = 4 << 20
    part_condition: bool = True
    union: bool = False
    excludes: bool = False
    graphs: str = "SELECT ?g { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g"
    needs_total_order: bool = False
    time_limit: tuple[str, int] | None = None
    table: str = JSON
    standard: Callable[[bytes, str], bytes] | None = None


OXIGRAPH = Kind(
    "Oxigraph",
    one_request=100 << 20,
    union=True,
    needs_total_order=True,
    graphs="SELECT ?g { GRAPH ?g {} FILTER EXISTS { GRAPH ?g { ?s ?p ?o } } }",
)
VIRTUOSO = Kind(
    "Virtuoso",
    one_request=0,
    part_quads=1000,
    part_condition=False,
    excludes=True,
    time_limit=("timeout", 1000),
    table=virtuoso.TABLE,
    standard=virtuoso.standard,
)
RDF4J = Kind("RDF4J", time_limit=("timeout", 1))
OTHER = Kind("SPARQL 1.1")

BY_HEADER = {"oxigraph": OXIGRAPH, "virtuoso": VIRTUOSO}
"""Kinds by how their `Server` header begins."""

BY_NAME = {kind.name: kind for kind in (OXIGRAPH, VIRTUOSO, RDF4J, OTHER)}
"""Kinds by what they are called in a project's folder."""
